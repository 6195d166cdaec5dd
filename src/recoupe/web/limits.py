"""How much one request may send: checked by what it announces and by what comes, which may be chunks without end."""

from __future__ import annotations

from fastapi import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recoupe.web.refusals import refuse
from recoupe.web.settings import Settings

FORM = 2**20
"""Bytes of a form or of a JSON request."""
LARGE = ("/sources", "/api/v1/sources", "/api/v1/reports")
"""Where reports are handed in: ``Settings.max_body`` holds there."""
ADDRESS = 8192
"""Bytes of a path and of a query."""


class Limits:
    """Refuses what is too large before anybody reads it."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if max(len(scope.get("raw_path") or b""), len(scope.get("query_string") or b"")) > ADDRESS:
            await refuse(scope, receive, send, 414)
            return
        most = self._most(scope["path"])
        announced = dict(scope["headers"]).get(b"content-length", b"")
        if announced and (not announced.isdigit() or int(announced[:20]) > most):
            await refuse(scope, receive, send, 413, reason="size", value=most // 2**20)
            return
        come = 0

        async def counted() -> Message:
            nonlocal come
            message = await receive()
            if message["type"] == "http.request":
                come += len(message.get("body", b""))
                if come > most:
                    raise HTTPException(413, detail=f"size:{most // 2**20}")
            return message

        await self.app(scope, counted, send)

    def _most(self, path: str) -> int:
        large = any(path == one or path.startswith(f"{one}/") for one in LARGE)
        return self._settings.max_body if large else min(FORM, self._settings.max_body)
