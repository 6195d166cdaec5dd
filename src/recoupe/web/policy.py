"""What browsers are told about every answer: what a page may load and do (nothing but its own), and what may be kept.

Reports are hostile text. That a page shows them as text is the templates' work; that nothing would run or leave the
machine even where one failed at it is the policy's: no inline script or style, no other origin, no frame."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recoupe.web.settings import Settings

CONTENT_SECURITY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
_PERMISSIONS = ", ".join(
    f"{one}=()"
    for one in (
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope",
        "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get", "usb",
        "xr-spatial-tracking",
    )
)  # fmt: skip
ALWAYS = {
    "content-security-policy": CONTENT_SECURITY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": _PERMISSIONS,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-robots-tag": "noindex, nofollow",
}
TLS = {"strict-transport-security": "max-age=31536000"}
STATIC = "/static/"


class Policy:
    """The headers on whatever goes out. What holds data is not to be kept, unless its route says how."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._headers = ALWAYS | (TLS if settings.https else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                stricter = headers.get("content-security-policy")
                for name, value in self._headers.items():
                    headers[name] = value
                if stricter:  # of a route that hands out what a report was read from
                    headers["content-security-policy"] = f"{CONTENT_SECURITY}; {stricter}"
                if not scope["path"].startswith(STATIC):
                    headers.setdefault("cache-control", "no-store")
            await send(message)

        await self.app(scope, receive, told)
