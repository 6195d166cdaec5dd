"""What the desk shows of many incidents at once: queues, how they lie in time and on the map; and who asks."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse

from recoupe.model.report import Json
from recoupe.web.api.filters import IncidentFilters
from recoupe.web.api.models.desk import Histogram, Me, Queues
from recoupe.web.api.models.shapes import FeatureCollection
from recoupe.web.api.routes import GeoResponse, program_router
from recoupe.web.identity import Reader
from recoupe.web.room import room_of

router: APIRouter = program_router("desk")

Filters = Annotated[IncidentFilters, Query()]


@router.get("/queues", summary="Count what waits", responses={200: {"model": Queues}}, response_class=JSONResponse)
def queues(request: Request, asker: Reader, query: Filters) -> Response:
    """How many incidents wait in each queue of the desk, and how many there are. `queue` makes no difference."""
    return JSONResponse({"queues": room_of(request).book.queues(**query.asked())})


@router.get("/histogram", summary="Count by period", responses={200: {"model": Histogram}}, response_class=JSONResponse)
def histogram(request: Request, asker: Reader, query: Filters) -> Response:
    """How many incidents in each year, month or day, by how long the time is; those without a day are in none."""
    items = [{"period": period, "incidents": n} for period, n in room_of(request).book.histogram(**query.asked())]
    return JSONResponse({"items": items, "next": None})


@router.get(
    "/points",
    summary="Incidents on the map",
    responses={200: {"model": FeatureCollection}},
    response_class=GeoResponse,
)
def points(request: Request, asker: Reader, query: Filters) -> Response:
    """GeoJSON: a point an incident or, where they are many, a point for all those that lie close to one another, with
    how many there are (`n`)."""
    made: list[Json] = []
    for point in room_of(request).book.points(**query.asked()):
        properties = {k: v for k, v in point._asdict().items() if k not in ("lat", "lon")}
        geometry = {"type": "Point", "coordinates": [point.lon, point.lat]}
        made.append({"type": "Feature", "id": point.id, "geometry": geometry, "properties": properties})
    return GeoResponse({"type": "FeatureCollection", "features": made})


@router.get("/me", summary="Who asks", responses={200: {"model": Me}}, response_class=JSONResponse)
def me(request: Request, asker: Reader) -> Response:
    """The name that decisions are signed with, and the role."""
    return JSONResponse({"name": asker.name, "role": asker.role, "token": asker.token})
