"""The desk: what is to be reviewed."""

from __future__ import annotations

from itertools import islice

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from recoupe.web.identity import Reader
from recoupe.web.rendering import render
from recoupe.web.room import room_of

router = APIRouter()


@router.get("/", response_class=HTMLResponse)
def desk(request: Request, asker: Reader) -> HTMLResponse:
    """Incidents that wait for a person."""
    rows = list(islice(room_of(request).book.summaries(order="newest"), 50))
    return render(request, "desk.html", rows=rows)
