"""What is answered to a request that cannot be served: a plain page in the person's language, or JSON under ``/api``.

Nothing of the program's inside is told; an error of its own is written to standard error with a word by which it is
found there."""

from __future__ import annotations

import secrets
import sys
import traceback
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recoupe.errors import AccountError, CasebookError, ConflictError, RecoupeError
from recoupe.web.paths import own_path
from recoupe.web.rendering import language_of, render
from recoupe.web.room import room_of
from recoupe.web.wording import knows, say_in

PAGES = (400, 401, 403, 404, 405, 409, 413, 414, 421, 422, 429, 500, 503)
"""What ``refused.<status>`` says something of its own about."""


def refusal(
    request: Request, status: int, *, reason: str | None = None, message: str | None = None, **more: object
) -> Response:
    """``reason``: which phrase ``refused.<status>.<reason>`` says why; ``message`` stands in its place and is shown as
    text."""
    say = say_in(language_of(request))
    known = status if status in PAGES else 400 if status < 500 else 500
    phrase = f"refused.{known}.{reason}" if reason and knows(f"refused.{known}.{reason}") else f"refused.{known}"
    said = message or say(phrase, **more)
    headers = {"retry-after": str(more["wait"])} if more.get("wait") else {}
    if is_api(request):
        code = HTTPStatus(status).phrase.lower().replace(" ", "_")
        if status == 401:
            headers["www-authenticate"] = "Bearer"
        return JSONResponse({"error": {"code": reason or code, "message": said}}, status, headers=headers)
    if status == 401:
        return _to_sign_in(request)
    if "hx-request" in request.headers and "hx-boosted" not in request.headers:
        headers |= {"hx-retarget": "#notices", "hx-reswap": "innerHTML"}
    made = render(request, "refused.html", status=status, title=say(f"refused.{known}.title"), said=said)
    made.headers.update(headers)
    return made


def is_api(request: Request) -> bool:
    """Whether a program asks."""
    return request.url.path == "/api" or request.url.path.startswith("/api/")


async def refuse(scope: Scope, receive: Receive, send: Send, status: int, **more: Any) -> None:
    """The same from a middleware, before any route is found."""
    request = Request(scope, receive)
    await refusal(request, status, **more)(scope, receive, send)


def answer_errors(app: FastAPI) -> None:
    """Has the application answer all errors so."""
    app.add_exception_handler(StarletteHTTPException, _http)
    app.add_exception_handler(RequestValidationError, _not_valid)
    app.add_exception_handler(RecoupeError, _recoupe)
    for kind in (UnicodeError, OverflowError):  # text or a number that no table can hold
        app.add_exception_handler(kind, _not_storable)


class Unbroken:
    """Answers an error of the program's own with a page like any other."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception:
            word = secrets.token_hex(4)
            print(f"recoupe: error {word} at {scope['method']} {scope['path']!r}", file=sys.stderr)
            traceback.print_exc()
            if begun:
                raise
            try:
                await refuse(scope, receive, send, 500, reason="word", word=word)
            except Exception:  # it was the frame of all pages that failed
                await PlainTextResponse(f"recoupe: error {word}", 500)(scope, receive, send)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, StarletteHTTPException)
    reason, _, value = str(error.detail).partition(":")
    known = knows(f"refused.{error.status_code}.{reason}")
    more = {"value": value} if known and value else {}
    wait = (error.headers or {}).get("Retry-After")
    if wait and wait.isdigit():
        more["wait"] = wait
    made = refusal(request, error.status_code, reason=reason if known else None, **more)
    if error.status_code == 405 and "Allow" in (error.headers or {}):
        made.headers["allow"] = (error.headers or {})["Allow"]
    return made


def _not_valid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    wrong = [(".".join(str(step) for step in one["loc"][1:])[:60], str(one["msg"])[:200]) for one in error.errors()]
    message = "; ".join(f"{where}: {what}" if where else what for where, what in wrong[:5])
    return refusal(request, 422, message=message or None)


def _recoupe(request: Request, error: Exception) -> Response:
    if isinstance(error, ConflictError):
        return refusal(request, 409, message=_said(request, error))
    if isinstance(error, AccountError) and knows(f"accounts.error.{error.code}"):
        said = say_in(language_of(request))(f"accounts.error.{error.code}", value=error.value)
        return refusal(request, 422, message=said)
    missing = isinstance(error, CasebookError) and request.method in ("GET", "HEAD")
    return refusal(request, 404 if missing else 422, message=_said(request, error))


def _said(request: Request, error: Exception) -> str:
    """What went wrong, without where on the server the casebook lies."""
    return str(error).removeprefix(f"{room_of(request).book.name}: ")


def _not_storable(request: Request, error: Exception) -> Response:
    return refusal(request, 422, reason="unstorable")


def _to_sign_in(request: Request) -> Response:
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    back = own_path(here) if request.method == "GET" else "/"
    address = "/sign-in" if back == "/" else f"/sign-in?back={quote(back, safe='')}"
    if "hx-request" in request.headers:
        return Response(status_code=401, headers={"hx-redirect": "/sign-in"})
    return RedirectResponse(address, status_code=303)
