"""Signing in and out, where accounts are kept."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from recoupe.errors import SignInError
from recoupe.web.cookies import SESSION, VISIT, cookie_name, end_cookie, set_cookie
from recoupe.web.gate import unnoted
from recoupe.web.identity import Anyone, Reader
from recoupe.web.paths import own_path
from recoupe.web.rendering import render
from recoupe.web.room import room_of

router = APIRouter()
LONGEST_NAME, LONGEST_PASSWORD = 200, 2000
"""Characters of what is typed; longer ones are nobody's."""


@router.get("/sign-in", response_class=HTMLResponse)
def sign_in_page(request: Request, asker: Anyone, back: str = "/") -> Response:
    """Asks for name and password; whoever is signed in goes on."""
    if asker is not None:
        return RedirectResponse(own_path(back), status_code=303)
    return _page(request, back=own_path(back))


@router.post("/sign-in", response_class=HTMLResponse)
def sign_in(
    request: Request,
    asker: Anyone,
    name: Annotated[str, Form(max_length=LONGEST_NAME)] = "",
    password: Annotated[str, Form(max_length=LONGEST_PASSWORD)] = "",
    back: Annotated[str, Form()] = "/",
) -> Response:
    """A new session, whatever secret the browser came with: a secret that somebody else put there opens nothing."""
    unnoted(request)
    room, back = room_of(request), own_path(back)
    if not room.settings.accounts:
        return RedirectResponse(back, status_code=303)
    try:
        secret = room.book.accounts.sign_in(name, password, address_of(request))
    except SignInError as error:
        return _page(request, back=back, name=name, refused=True, wait=error.wait)
    if request.state.session:
        room.book.accounts.sign_out(request.state.session)
    answer = RedirectResponse(back, status_code=303)
    set_cookie(answer.headers, SESSION, secret, room.settings)
    if cookie_name(VISIT, room.settings) in request.cookies:
        end_cookie(answer.headers, VISIT, room.settings)
    return answer


@router.post("/sign-out", status_code=303, response_class=RedirectResponse)
def sign_out(request: Request, asker: Reader) -> RedirectResponse:
    """Ends the session, here and in the casebook."""
    unnoted(request)
    room = room_of(request)
    if request.state.session:
        room.book.accounts.sign_out(request.state.session)
    answer = RedirectResponse("/sign-in?said=out" if room.settings.accounts else "/", status_code=303)
    end_cookie(answer.headers, SESSION, room.settings)
    return answer


def address_of(request: Request) -> str:
    """Where a request comes from: the browser's address or, behind a proxy that is known, the one it names."""
    return request.client.host if request.client else ""


def _page(request: Request, *, back: str, name: str = "", refused: bool = False, wait: int = 0) -> HTMLResponse:
    status = 429 if wait else 403 if refused else 200
    said = request.query_params.get("said")
    made = render(
        request, "sign_in.html", status=status, back=back, name=name, refused=refused, wait=wait, left=said == "out"
    )
    if wait:
        made.headers["retry-after"] = str(wait)
    return made
