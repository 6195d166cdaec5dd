"""What admins keep: accounts, and the log of who did what. A program makes no tokens: those are made by a person who is
signed in."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from recoupe.casebook.accounts import Account as Kept
from recoupe.model.report import Json
from recoupe.web.api.models.account import (
    Account,
    AccountList,
    AuditList,
    NewAccount,
    NewPassword,
    NewRole,
)
from recoupe.web.api.routes import Refused, errors, program_router
from recoupe.web.gate import unnoted
from recoupe.web.identity import Admin
from recoupe.web.room import room_of

router: APIRouter = program_router("administration")

Name = Annotated[str, Path(max_length=64, examples=["adiallo"])]


@router.get("/accounts", summary="List accounts", responses={200: {"model": AccountList}}, response_class=JSONResponse)
def accounts(request: Request, asker: Admin) -> Response:
    """All accounts by name, closed ones last."""
    return JSONResponse({"items": [_json(one) for one in room_of(request).book.accounts.list()], "next": None})


@router.post(
    "/accounts",
    summary="Make an account",
    status_code=201,
    responses={201: {"model": Account}},
    response_class=JSONResponse,
)
def add(request: Request, asker: Admin, given: NewAccount) -> Response:
    """With a first password that its owner is to change."""
    unnoted(request)
    made = room_of(request).book.accounts.add(given.name, given.shown, given.password, given.role, by=asker.name)
    return JSONResponse(_json(made), status_code=201)


@router.post(
    "/accounts/{name}/role",
    summary="Change a role",
    responses={200: {"model": Account}, **errors(404)},
    response_class=JSONResponse,
)
def role(request: Request, asker: Admin, name: Name, given: NewRole) -> Response:
    """Holds from the next request of that account on, for its tokens, too."""
    unnoted(request)
    _account(request, name)
    room_of(request).book.accounts.set_role(name, given.role, by=asker.name)
    return JSONResponse(_account(request, name))


@router.post(
    "/accounts/{name}/password",
    summary="Reset a password",
    responses={200: {"model": Account}, **errors(404)},
    response_class=JSONResponse,
)
def password(request: Request, asker: Admin, name: Name, given: NewPassword) -> Response:
    """For somebody who lost it; ends all sessions of that account."""
    unnoted(request)
    _account(request, name)
    room_of(request).book.accounts.set_password(name, given.password, by=asker.name)
    return JSONResponse(_account(request, name))


@router.post(
    "/accounts/{name}/close",
    summary="Close an account",
    responses={200: {"model": Account}, **errors(404)},
    response_class=JSONResponse,
)
def close(request: Request, asker: Admin, name: Name) -> Response:
    """Nobody signs in with it any more, its tokens are void; what it decided stands."""
    unnoted(request)
    _account(request, name)
    room_of(request).book.accounts.close(name, by=asker.name)
    return JSONResponse(_account(request, name))


@router.get("/audit", summary="Read the audit log", responses={200: {"model": AuditList}}, response_class=JSONResponse)
def audit(
    request: Request,
    asker: Admin,
    who: Annotated[str | None, Query(max_length=200, description="Only what this person did.")] = None,
    about: Annotated[str | None, Query(max_length=200, description="Only what was done to this.")] = None,
    after: Annotated[str | None, Query(pattern=r"^[0-9]{1,15}$", description="`next` of the page before.")] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Response:
    """Who did what through the room, the latest first; each row is chained to the one before it."""
    before = None if after is None else int(after)
    rows = room_of(request).book.audit.read(limit=limit + 1, before=before, who=who, about=about)
    following = str(rows[limit - 1]["id"]) if len(rows) > limit else None
    return JSONResponse({"items": rows[:limit], "next": following})


def _account(request: Request, name: str) -> Json:
    found = room_of(request).book.accounts.by_name(name)
    if found is None:
        raise Refused(404, "not_found", f"there is no account {name}")
    return _json(found)


def _json(account: Kept) -> Json:
    return {k: v for k, v in asdict(account).items() if k != "id"}
