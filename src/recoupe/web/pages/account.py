"""A person's own account: the password, the browsers that are signed in, keys for programs."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from recoupe.casebook.accounts import digest_of, session_key
from recoupe.errors import AccountError, SignInError
from recoupe.web.gate import unnoted
from recoupe.web.identity import ROLES, Asker, Reader, Role
from recoupe.web.pages.signing_in import LONGEST_PASSWORD, address_of
from recoupe.web.rendering import language_of, render
from recoupe.web.room import room_of
from recoupe.web.wording import knows, say_in

router = APIRouter()
LIFETIMES = (30, 90, 365)
"""Days that a token may be made for; besides, one may be made for good."""


@router.get("/account", response_class=HTMLResponse)
def account(request: Request, asker: Reader, said: str = "") -> HTMLResponse:
    """Who one is here, and what holds in one's name."""
    return _page(request, asker, said=said)


@router.post("/account/password", response_class=HTMLResponse)
def change_password(
    request: Request,
    asker: Reader,
    password: Annotated[str, Form(max_length=LONGEST_PASSWORD)] = "",
    new: Annotated[str, Form(max_length=LONGEST_PASSWORD)] = "",
    again: Annotated[str, Form(max_length=LONGEST_PASSWORD)] = "",
) -> Response:
    """Needs the present password: a browser left open does not give the account away. Ends all other sessions."""
    unnoted(request)
    accounts, login = room_of(request).book.accounts, asker.login
    if login is None:  # nobody signs in here, or a program asks
        return _page(request, asker, status=403, problem="accounts.error.no_account")
    if new != again:
        return _page(request, asker, status=422, problem="accounts.error.again", form="password")
    try:
        accounts.confirm(login, password, address_of(request))
        accounts.set_password(login, new, by=asker.name, keep=request.state.session)
    except SignInError as error:
        problem = "accounts.wait" if error.wait else "accounts.error.password"
        status = 429 if error.wait else 403
        return _page(request, asker, status=status, problem=problem, n=error.wait, form="password")
    except AccountError as error:
        return _page(request, asker, status=422, error=error, form="password")
    return RedirectResponse("/account?said=password", status_code=303)


@router.post("/account/sessions/end", status_code=303, response_class=RedirectResponse)
def sign_out_elsewhere(request: Request, asker: Reader) -> RedirectResponse:
    """Ends all sessions of the account but this one."""
    unnoted(request)
    if asker.account is not None:
        room_of(request).book.accounts.sign_out_others(asker.account, keep=request.state.session, by=asker.name)
    return RedirectResponse("/account?said=elsewhere", status_code=303)


@router.post("/account/tokens", response_class=HTMLResponse)
def make_token(
    request: Request,
    asker: Reader,
    label: Annotated[str, Form(max_length=200)] = "",
    role: Annotated[Role, Form()] = "reader",
    days: Annotated[int, Form(ge=0, le=3650)] = 90,
) -> HTMLResponse:
    """Shows the token, this once. ``days`` 0: it holds for good."""
    unnoted(request)
    if asker.token is not None:
        return _page(request, asker, status=403, problem="accounts.error.by_token")
    try:
        tokens = room_of(request).book.tokens
        secret = tokens.make(asker.account, label, role, by=asker.name, days=days or None)
    except AccountError as error:
        return _page(request, asker, status=422, error=error, form="token", label=label)
    return _page(request, asker, secret=secret)


@router.post("/account/tokens/{id}/revoke", status_code=303, response_class=RedirectResponse)
def revoke_token(request: Request, asker: Reader, id: int) -> RedirectResponse:
    """One of the account's own tokens holds no more."""
    unnoted(request)
    room_of(request).book.tokens.revoke(id, account_id=asker.account, by=asker.name)
    return RedirectResponse("/account?said=revoked", status_code=303)


def problem_words(request: Request, error: AccountError) -> str:
    """Why an account cannot be so, in the person's language."""
    id = f"accounts.error.{error.code}"
    return say_in(language_of(request))(id, value=error.value) if knows(id) else str(error)


def said_words(request: Request, said: str) -> str:
    """What a page that was come back to has to tell; "" for anything that is no message of ours."""
    id = f"accounts.said.{said}"
    return say_in(language_of(request))(id) if knows(id) else ""


def _page(
    request: Request,
    asker: Asker,
    *,
    status: int = 200,
    said: str = "",
    problem: str = "",
    n: int = 0,
    error: AccountError | None = None,
    **more: Any,
) -> HTMLResponse:
    book = room_of(request).book
    sessions = book.accounts.sessions(asker.account) if asker.account is not None else ()
    words = problem_words(request, error) if error else problem and say_in(language_of(request))(problem, n=n)
    return render(
        request,
        "account.html",
        status=status,
        said=said_words(request, said),
        problem=words,
        sessions=sessions,
        this=session_key(digest_of(request.state.session)) if request.state.session else "",
        tokens=book.tokens.list(asker.account),
        roles=[role for role in ROLES if asker.may(role)],
        lifetimes=LIFETIMES,
        **{"form": "", "label": "", "secret": "", **more},
    )
