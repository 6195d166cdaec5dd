"""By which names the room may be asked, and whether another site made the browser ask.

A page of any site can make a browser send requests to this machine. Three things keep it out: the name it asks by must
be ours (a hostile name may point to 127.0.0.1: DNS rebinding), the browser's own word on where a request comes from
(``Origin``, ``Sec-Fetch-Site``), and the token in forms (``csrf``)."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from recoupe.web.identity import SAFE
from recoupe.web.settings import Settings, is_loopback

FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
"""What a proxy adds."""
_ABROAD = ("cross-site", "same-site")
"""``same-site`` is another port of this machine, or a neighbour of our name: not we."""


def name_of(host: str) -> str:
    """The name or address in a ``Host`` header, without port and brackets; "" for what is none."""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_ours(host: str | None, settings: Settings) -> bool:
    """Whether a ``Host`` header names this room. Bare addresses cannot be rebound; on loopback only loopback's do."""
    name = name_of(host or "")
    if not name or any(sign in (host or "") for sign in "@/\\?# \t"):
        return False
    if name in (known.lower() for known in settings.hosts):
        return True
    if is_loopback(name):
        return is_loopback(settings.host) or settings.accounts
    if name == settings.host.lower():
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return settings.accounts


def is_foreign(method: str, headers: Headers, settings: Settings) -> bool:
    """Whether another site made the browser ask, for more than to go to one of our pages."""
    site = headers.get("sec-fetch-site")
    if method in SAFE:
        going = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
        return site in _ABROAD and not going
    if site in _ABROAD:
        return True
    origin = headers.get("origin")
    return origin is not None and not _is_own(origin, headers.get("host", ""), settings)


def is_forwarded(headers: Headers) -> bool:
    """Whether a proxy handed the request on."""
    return any(name in headers for name in FORWARDED)


def _is_own(origin: str, host: str, settings: Settings) -> bool:
    try:
        parts = urlsplit(origin)
        given = (parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme))
        asked = urlsplit(f"{parts.scheme}://{host}")
        ours = (asked.hostname, asked.port or {"http": 80, "https": 443}.get(parts.scheme))
    except ValueError:
        return False
    if parts.scheme not in (("https",) if settings.https else ("http", "https")):
        return False
    return given == ours or given[0] in {known.lower() for known in settings.hosts}
