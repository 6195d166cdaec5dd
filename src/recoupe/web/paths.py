"""Addresses to go back to that come with a request: only ever our own."""

from __future__ import annotations

from urllib.parse import urlsplit

LONGEST = 4000


def own_path(given: str | None, default: str = "/") -> str:
    """``given`` where it is a path and query of this room, else ``default``. Browsers take ``//host``, ``/\\host`` and
    paths with control characters for other hosts."""
    if not given or len(given) > LONGEST or not given.startswith("/") or given.startswith(("//", "/\\")):
        return default
    if "\\" in given or any(ord(sign) <= 32 or ord(sign) == 127 for sign in given):
        return default
    try:
        parts = urlsplit(given)
    except ValueError:
        return default
    return default if parts.scheme or parts.netloc else given
