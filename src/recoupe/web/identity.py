"""Who asks, and what they may do.

Every route says first who may use it: ``asker: Reader`` (or ``Coder``, ``Editor``, ``Admin``; ``Anyone`` for the few
pages before the sign-in). A route that does not is refused when the application is made (``access.declared``).

A form carries ``<input type="hidden" name="csrf" value="{{ csrf }}">`` and posts as a form does; htmx sends the same in
the header ``X-CSRF-Token`` (``hx-headers`` on ``body``), and so must a script that calls ``fetch`` (``<meta
name="csrf">``). Programs send ``Authorization: Bearer …`` and need none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import Depends, HTTPException, Request

from recoupe.casebook.accounts import ROLES, Role
from recoupe.web import csrf
from recoupe.web.room import room_of

__all__ = ["ROLES", "Admin", "Anyone", "Asker", "Coder", "Editor", "Needs", "Reader", "Role"]

SAFE = ("GET", "HEAD", "OPTIONS")
"""Methods that change nothing."""
_FORMS = ("", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain")
"""What a browser sends for any site without asking us first."""
_MOST_FILES, _MOST_FIELDS = 10, 500
"""Of a form that its route does not read itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """``name`` is what decisions are signed with; ``account`` the number of the account, None where none are kept;
    ``login`` what one signs in with; ``token`` what the token is for, where a program asks."""

    name: str
    role: Role
    account: int | None = None
    login: str | None = None
    token: str | None = None

    def may(self, role: Role) -> bool:
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True)
class Needs:
    """A route's dependency: whoever asks has at least this role, and meant to (no other site made the browser ask).
    Who it is was found before (``gate.Gate``)."""

    role: Role | Literal["anyone"]

    async def __call__(self, request: Request) -> Asker | None:
        asker: Asker | None = request.state.asker
        if self.role != "anyone":
            if asker is None:
                raise HTTPException(401)
            if not asker.may(self.role):
                raise HTTPException(403, detail=f"needs:{self.role}")
        if request.method not in SAFE and (asker is None or asker.token is None):
            await _meant(request)
        return asker


async def _meant(request: Request) -> None:
    """Raises 403 unless the request comes from one of our own pages, or from a program on a machine of one person."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    given = request.headers.get(csrf.HEADER)
    if given is None and kind in _FORMS[1:3]:
        read_before = getattr(request, "_form", None) is not None  # by the route, which closes it
        form = await request.form(max_files=_MOST_FILES, max_fields=_MOST_FIELDS)
        field = form.get(csrf.FIELD)
        given = field if isinstance(field, str) else None
        if not read_before:
            await form.close()
    if given is None and kind not in _FORMS and not room_of(request).settings.accounts:
        return  # no browser sends this for another site without asking us first, which we never allow
    if given is None or not request.state.secret or not csrf.holds(given, request.state.secret):
        raise HTTPException(403, detail="csrf")


Anyone = Annotated[Asker | None, Depends(Needs("anyone"))]
Reader = Annotated[Asker, Depends(Needs("reader"))]
Coder = Annotated[Asker, Depends(Needs("coder"))]
Editor = Annotated[Asker, Depends(Needs("editor"))]
Admin = Annotated[Asker, Depends(Needs("admin"))]
