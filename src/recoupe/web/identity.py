"""Who asks, and what they may do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import Depends, HTTPException, Request

from recoupe.web.room import room_of

Role = Literal["reader", "coder", "editor", "admin"]
ROLES: tuple[Role, ...] = ("reader", "coder", "editor", "admin")
"""Each may do what those before it may. A reader reads and exports; a coder judges, corrects, adds claims and sources; an
editor merges and splits, signs off, assigns to others and takes back what others decided; an admin keeps accounts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """``name`` is what decisions are signed with."""

    name: str
    role: Role
    account: int | None = None
    session: str | None = None

    def may(self, role: Role) -> bool:
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True)
class Needs:
    """A route's dependency: whoever asks has at least this role, and meant to (no other site made the browser ask)."""

    role: Role

    async def __call__(self, request: Request) -> Asker:
        asker = Asker(name=room_of(request).settings.who, role="admin")
        request.state.asker = asker
        if not asker.may(self.role):
            raise HTTPException(403)
        return asker


Reader = Annotated[Asker, Depends(Needs("reader"))]
Coder = Annotated[Asker, Depends(Needs("coder"))]
Editor = Annotated[Asker, Depends(Needs("editor"))]
Admin = Annotated[Asker, Depends(Needs("admin"))]
