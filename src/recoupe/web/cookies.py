"""Our cookies. None is readable by script or sent along by other sites; over TLS none is sent without it, and none of
another port or a name beside ours can stand in for one of ours."""

from __future__ import annotations

from http.cookies import SimpleCookie

from starlette.datastructures import MutableHeaders

from recoupe.web.settings import Settings

SESSION, VISIT = "recoupe-session", "recoupe-visit"


def cookie_name(cookie: str, settings: Settings) -> str:
    """Browsers share cookies between the ports of a machine: two rooms on one must not sign one another out."""
    return f"__Host-{cookie}" if settings.https else f"{cookie}-{settings.port}"


def set_cookie(headers: MutableHeaders, cookie: str, value: str, settings: Settings) -> None:
    """Ends with the browser."""
    headers.append("set-cookie", _cookie(cookie_name(cookie, settings), value, settings))


def end_cookie(headers: MutableHeaders, cookie: str, settings: Settings) -> None:
    headers.append("set-cookie", _cookie(cookie_name(cookie, settings), "", settings, max_age=0))


def keep_cookie(headers: MutableHeaders, name: str, value: str, settings: Settings) -> None:
    """For a year: how a person likes the page."""
    headers.append("set-cookie", _cookie(name, value, settings, max_age=365 * 86_400))


def _cookie(name: str, value: str, settings: Settings, max_age: int | None = None) -> str:
    jar: SimpleCookie = SimpleCookie()
    jar[name] = value
    one = jar[name]
    one["path"], one["httponly"], one["samesite"] = "/", True, "Lax"
    if max_age is not None:
        one["max-age"] = max_age
    if settings.https:
        one["secure"] = True
    return one.OutputString()
