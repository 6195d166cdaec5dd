"""The accounts of a room that is served to others, kept by its admins."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from recoupe.errors import AccountError
from recoupe.web.gate import unnoted
from recoupe.web.identity import ROLES, Admin, Role
from recoupe.web.pages.account import problem_words, said_words
from recoupe.web.pages.signing_in import LONGEST_NAME, LONGEST_PASSWORD
from recoupe.web.rendering import render
from recoupe.web.room import room_of

router = APIRouter()
Name = Annotated[str, Form(max_length=LONGEST_NAME)]
Password = Annotated[str, Form(max_length=LONGEST_PASSWORD)]


@router.get("/accounts", response_class=HTMLResponse)
def accounts(request: Request, asker: Admin, said: str = "") -> HTMLResponse:
    """All accounts, closed ones last."""
    return _page(request, said=said)


@router.post("/accounts", response_class=HTMLResponse)
def add_account(
    request: Request,
    asker: Admin,
    name: Name = "",
    shown: Name = "",
    password: Password = "",
    role: Annotated[Role, Form()] = "reader",
) -> Response:
    """A new account, with a first password that its owner is to change."""
    unnoted(request)
    try:
        room_of(request).book.accounts.add(name, shown, password, role, by=asker.name)
    except AccountError as error:
        return _page(request, status=422, error=error, name=name, shown=shown, role=role)
    return RedirectResponse("/accounts?said=added", status_code=303)


@router.post("/accounts/{name}/role", response_class=HTMLResponse)
def change_role(request: Request, asker: Admin, name: str, role: Annotated[Role, Form()]) -> Response:
    """Holds from the next request of that account on."""
    unnoted(request)
    try:
        room_of(request).book.accounts.set_role(name, role, by=asker.name)
    except AccountError as error:
        return _page(request, status=422, error=error)
    return RedirectResponse("/accounts?said=role", status_code=303)


@router.post("/accounts/{name}/password", response_class=HTMLResponse)
def reset_password(request: Request, asker: Admin, name: str, password: Password = "") -> Response:
    """A new password for somebody who lost it; ends all sessions of that account."""
    unnoted(request)
    keep = request.state.session if name == asker.login else None
    try:
        room_of(request).book.accounts.set_password(name, password, by=asker.name, keep=keep)
    except AccountError as error:
        return _page(request, status=422, error=error)
    return RedirectResponse("/accounts?said=reset", status_code=303)


@router.post("/accounts/{name}/close", response_class=HTMLResponse)
def close_account(request: Request, asker: Admin, name: str) -> Response:
    """Nobody signs in with it any more; what it decided stands."""
    unnoted(request)
    try:
        room_of(request).book.accounts.close(name, by=asker.name)
    except AccountError as error:
        return _page(request, status=422, error=error)
    return RedirectResponse("/accounts?said=closed", status_code=303)


def _page(
    request: Request, *, status: int = 200, said: str = "", error: AccountError | None = None, **more: Any
) -> HTMLResponse:
    return render(
        request,
        "accounts.html",
        status=status,
        said=said_words(request, said),
        problem=problem_words(request, error) if error else "",
        accounts=room_of(request).book.accounts.list(),
        roles=ROLES,
        **{"name": "", "shown": "", "role": "coder", **more},
    )
