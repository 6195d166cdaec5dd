"""The gate: every request passes it before any route is looked for and before its body is read.

1. it must ask by a name of ours; 2. a browser must not have been made to ask by another site; 3. who asks is found, by
token, session, or because the machine has one person; 4. who is not signed in gets no further than the sign-in; 5. what
was written is put into the audit log before the answer goes out.

A route finds in ``request.state``: ``asker`` (an ``Asker`` or None), ``session`` (its secret, or None), ``csrf`` (a
token for forms), ``note``: what the audit log is to say besides (see :func:`note`)."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable
from typing import Any

from anyio.to_thread import run_sync
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recoupe.errors import CasebookError
from recoupe.web import csrf
from recoupe.web.cookies import SESSION, VISIT, cookie_name, set_cookie
from recoupe.web.identity import SAFE, Asker
from recoupe.web.origins import is_foreign, is_forwarded, is_ours
from recoupe.web.policy import STATIC
from recoupe.web.refusals import refuse
from recoupe.web.room import Room
from recoupe.web.settings import Settings

OPEN = ("/sign-in", "/preferences")
"""What needs no sign-in, beside the static files."""


def note(request: Request, about: str | None = None, **detail: Any) -> None:
    """What the audit log says of this request besides who, what and the path's parameters."""
    request.state.note = {"about": about, **detail}


def unnoted(request: Request) -> None:
    """This request is in the audit log already, with more about it than the gate knows, or changes nothing."""
    request.state.note = False


class Gate:
    """See the module."""

    def __init__(self, app: ASGIApp, room: Room) -> None:
        self.app = app
        self._room = room
        self._settings: Settings = room.settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":  # there are no sockets
            await send({"type": "websocket.close", "code": 1008})
            return
        scope.setdefault("state", {}).update(asker=None, session=None, secret="", csrf="", note=None)
        request = Request(scope)
        refused = self._refused(request)  # 1. 2.
        if refused is not None:
            await refuse(scope, receive, send, refused[0], reason=refused[1])
            return
        if scope["path"].startswith(STATIC):
            await self.app(scope, receive, send)
            return
        bearer = _bearer(request)
        visit = await run_sync(self._identify, request, bearer)  # 3.
        if request.state.asker is None:  # 4.
            if bearer is not None or scope["path"] not in OPEN:
                await refuse(scope, receive, send, 401)
                return
        await self.app(scope, receive, self._sending(request, send, visit))

    def _refused(self, request: Request) -> tuple[int, str | None] | None:
        headers = request.headers
        if len(headers.getlist("host")) != 1 or not is_ours(headers["host"], self._settings):
            return 421, None
        if not self._settings.accounts and is_forwarded(headers):
            return 403, "forwarded"
        if _bearer(request) is None and is_foreign(request.method, headers, self._settings):
            return 403, "foreign"
        return None

    def _identify(self, request: Request, bearer: str | None) -> str | None:
        """Fills ``request.state``; gives the secret of a visit that begins."""
        state, settings, book = request.state, self._settings, self._room.book
        if bearer is not None:
            token = book.tokens.by_secret(bearer, accounts=settings.accounts)
            if token is not None:
                name = token.shown or settings.who
                state.asker = Asker(name=name, role=token.role, account=token.account, token=token.label)
            return None
        begins = None
        if settings.accounts:
            secret = request.cookies.get(cookie_name(SESSION, settings), "")
            account = book.accounts.by_session(secret) if secret else None
            if account is not None:
                state.session = state.secret = secret
                state.asker = Asker(name=account.shown, role=account.role, account=account.id, login=account.name)
        else:
            state.asker = Asker(name=settings.who, role="admin")
        if not state.secret:
            state.secret = request.cookies.get(cookie_name(VISIT, settings), "")
            if not 20 <= len(state.secret) <= 100:
                state.secret = begins = secrets.token_urlsafe(32)
        state.csrf = csrf.token_of(state.secret)
        return begins

    def _sending(self, request: Request, send: Send, visit: str | None) -> Callable[[Message], Any]:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                if visit is not None:
                    headers = MutableHeaders(scope=message)
                    if headers.get("content-type", "").startswith("text/html"):
                        set_cookie(headers, VISIT, visit, self._settings)
                if self._is_noted(request, message["status"]):
                    await run_sync(self._note, request, message["status"])  # 5.
            await send(message)

        return sending

    def _is_noted(self, request: Request, status: int) -> bool:
        state = request.state
        if state.note is False or state.asker is None:
            return False
        if state.note is not None:
            return status < 400
        return request.method not in SAFE and (status < 400 or (status == 403 and self._settings.accounts))

    def _note(self, request: Request, status: int) -> None:
        scope, asker = request.scope, request.state.asker
        template = getattr(scope.get("route"), "path", None) or scope["path"]
        detail = {"status": status, **({"token": asker.token} if asker.token else {}), **(request.state.note or {})}
        about = detail.pop("about", None) or next(map(str, scope.get("path_params", {}).values()), None)
        what = f"{request.method} {template}" if status < 400 else f"refused {request.method} {template}"
        try:
            self._room.book.audit.write(asker.name, what, about, detail)
        except CasebookError as error:  # what was done is done; the answer must say so
            print(f"recoupe: the audit log could not be written: {error}", file=sys.stderr)


def _bearer(request: Request) -> str | None:
    """The token that a program sends. No browser sends one by itself, unlike a name and password for a proxy."""
    kind, _, secret = request.headers.get("authorization", "").partition(" ")
    return secret.strip() if kind.lower() == "bearer" else None
