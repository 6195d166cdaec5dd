"""What all requests share: the open casebook and how it is served."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import Request

from recoupe.casebook import Casebook
from recoupe.web.jobs import Jobs
from recoupe.web.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Kept in ``app.state.room``."""

    book: Casebook
    settings: Settings
    jobs: Jobs


def room_of(request: Request) -> Room:
    room: Room = request.app.state.room
    return room
