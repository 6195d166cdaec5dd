"""Incidents: the list, one of them, and its parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from recoupe.casebook import Casebook, Summary
from recoupe.casebook.summary import columns_of
from recoupe.model.report import Json
from recoupe.web.api.filters import IncidentQuery
from recoupe.web.api.models.incident import (
    ClaimList,
    ContradictionList,
    Incident,
    IncidentList,
    SimilarList,
    ValueList,
)
from recoupe.web.api.models.judgement import DecisionList
from recoupe.web.api.models.shapes import Feature, FeatureCollection
from recoupe.web.api.routes import GeoResponse, errors, found, program_router, unchanged
from recoupe.web.identity import Reader
from recoupe.web.room import room_of

router: APIRouter = program_router("incidents")

GEO = "application/geo+json"
Name = Annotated[
    str,
    Path(
        description="Id of an incident, its first characters, an id that it had before, or the key of a telling.",
        max_length=200,
        examples=["i9ed924483cd"],
    ),
]
Accept = Annotated[str | None, Header(description=f"`{GEO}` for GeoJSON.", include_in_schema=False)]
_POINTS = {"$ref": "#/components/schemas/FeatureCollection"}
_POINT = {"$ref": "#/components/schemas/Feature"}
_TAGGED: Json = {"headers": {"ETag": {"description": "The version, for If-Match.", "schema": {"type": "string"}}}}


@router.get(
    "/incidents.geojson",
    summary="Incidents as GeoJSON",
    responses={200: {"model": FeatureCollection}},
    response_class=GeoResponse,
)
def incidents_geojson(request: Request, asker: Reader, query: Annotated[IncidentQuery, Query()]) -> Response:
    """A page of the list as points, with the address of the next page in `next`."""
    return _collection(request, query)


@router.get(
    "/incidents",
    summary="List incidents",
    responses={200: {"model": IncidentList, "content": {GEO: {"schema": _POINTS}}}},
    response_class=JSONResponse,
)
def incidents(
    request: Request, asker: Reader, query: Annotated[IncidentQuery, Query()], accept: Accept = None
) -> Response:
    """A page of incidents, a line each; filters are joined by *and*. With `Accept: application/geo+json` as points."""
    if wants_points(accept):
        return _collection(request, query)
    page = room_of(request).book.page(order=query.order, after=query.after, limit=query.limit, **query.asked())
    return JSONResponse({"items": [row_json(row) for row in page.rows], "next": page.next, "total": page.total})


@router.get(
    "/incidents/{incident}.geojson",
    summary="One incident as GeoJSON",
    responses={200: {"model": Feature, **_TAGGED}, **errors(404)},
    response_class=GeoResponse,
)
def incident_geojson(request: Request, asker: Reader, incident: Name) -> Response:
    """Its point, null where no place is known; its line as properties."""
    whole = incident_of(room_of(request).book, incident)
    return _tagged(request, whole, feature(_line(whole)), media=GEO)


@router.get(
    "/incidents/{incident}",
    summary="One incident",
    responses={
        200: {"model": Incident, "content": {GEO: {"schema": _POINT}}, **_TAGGED},
        304: {"description": "As it was."},
        **errors(404),
    },
    response_class=JSONResponse,
)
def incident(request: Request, asker: Reader, incident: Name, accept: Accept = None) -> Response:
    """The whole incident: every claim with its voices and words, the values with what stands behind each, what
    contradicts, and where it stands in review. Its `ETag` goes into `If-Match` when you decide on it."""
    whole = incident_of(room_of(request).book, incident)
    if wants_points(accept):
        return _tagged(request, whole, feature(_line(whole)), media=GEO)
    return _tagged(request, whole, whole)


@router.get(
    "/incidents/{incident}/claims",
    summary="Claims of an incident",
    responses={200: {"model": ClaimList, **_TAGGED}, **errors(404)},
    response_class=JSONResponse,
)
def claims(
    request: Request,
    asker: Reader,
    incident: Name,
    field: Annotated[str | None, Query(max_length=60, description="Only those of this field.")] = None,
    report: Annotated[str | None, Query(max_length=500, description="Only those of this report.")] = None,
) -> Response:
    """Everything that anybody says about it, in the order of publication; those that a person set aside apart."""
    whole = incident_of(room_of(request).book, incident)

    def chosen(items: Iterable[Json]) -> list[Json]:
        return [c for c in items if field in (None, c["field"]) and report in (None, c["report"])]

    found = {"items": chosen(whole["claims"]), "rejected": chosen(whole.get("rejected", ())), "next": None}
    return _tagged(request, whole, found)


@router.get(
    "/incidents/{incident}/values",
    summary="Values and what stands behind them",
    responses={200: {"model": ValueList, **_TAGGED}, **errors(404)},
    response_class=JSONResponse,
)
def values(
    request: Request,
    asker: Reader,
    incident: Name,
    field: Annotated[str | None, Query(max_length=60, description="Only those of this field.")] = None,
) -> Response:
    """Each value of each field, best supported first: reports, texts, roots, parties, denials."""
    whole = incident_of(room_of(request).book, incident)
    items = [value for value in whole["values"] if field in (None, value["field"])]
    return _tagged(request, whole, {"items": items, "next": None})


@router.get(
    "/incidents/{incident}/contradictions",
    summary="What contradicts",
    responses={200: {"model": ContradictionList, **_TAGGED}, **errors(404)},
    response_class=JSONResponse,
)
def contradictions(request: Request, asker: Reader, incident: Name) -> Response:
    """Values that cannot hold together, who holds and who denies each."""
    whole = incident_of(room_of(request).book, incident)
    return _tagged(request, whole, {"items": whole["contradictions"], "next": None})


@router.get(
    "/incidents/{incident}/history",
    summary="What people decided on an incident",
    responses={200: {"model": DecisionList}, **errors(404)},
    response_class=JSONResponse,
)
def history(
    request: Request,
    asker: Reader,
    incident: Name,
    field: Annotated[str | None, Query(max_length=60, description="Only what bears on this field's values.")] = None,
) -> Response:
    """Every judgement on it, oldest first; what was taken back has `revoked_by`."""
    book = room_of(request).book
    items = found(lambda: book.history(incident) if field is None else book.value_history(incident, field))
    return JSONResponse({"items": items, "next": None})


@router.get(
    "/incidents/{incident}/similar",
    summary="Incidents that may be the same one",
    responses={200: {"model": SimilarList}, **errors(404)},
    response_class=JSONResponse,
)
def similar(request: Request, asker: Reader, incident: Name, limit: Annotated[int, Query(ge=1, le=50)] = 5) -> Response:
    """Other incidents like it, the likeliest first, with what speaks for and against each."""
    items = found(lambda: room_of(request).book.similar(incident, limit=limit))
    return JSONResponse({"items": [{**one, "summary": _summary(one["summary"])} for one in items], "next": None})


def incident_of(book: Casebook, name: str) -> Json:
    """The incident; Refused with 404 where there is none."""
    return found(lambda: book.incident(name))


def row_json(row: Summary) -> Json:
    """An incident on one line, as ``IncidentRow`` has it."""
    shown = row._asdict()
    for pair in ("roots", "killed", "injured"):
        low, high = shown.pop(f"{pair}_min"), shown.pop(f"{pair}_max")
        shown[pair] = None if low is None and high is None else [low, high]
    return {**shown, "doubts": row.doubt_codes}


def feature(row: Json) -> Json:
    """A line as a GeoJSON feature."""
    point = None if row["lat"] is None else {"type": "Point", "coordinates": [row["lon"], row["lat"]]}
    properties = {k: v for k, v in row.items() if k not in ("lat", "lon")}
    return {"type": "Feature", "id": row["id"], "geometry": point, "properties": properties}


def wants_points(accept: str | None) -> bool:
    return accept is not None and GEO in accept.lower()


def _line(whole: Json) -> Json:
    """The line of a whole incident."""
    names = set(Summary._fields)
    columns = {k: v for k, v in columns_of(whole).items() if k in names}
    review = whole.get("review") or {}
    return row_json(
        Summary(
            **{
                **columns,
                "version": whole.get("version", 0),
                "state": review.get("state", "new"),
                "assigned": review.get("assigned"),
            }
        )
    )


def _summary(given: Any) -> Json | None:
    return None if given is None else row_json(Summary(**given))


def _collection(request: Request, query: IncidentQuery) -> Response:
    page = room_of(request).book.page(order=query.order, after=query.after, limit=query.limit, **query.asked())
    made: Json = {
        "type": "FeatureCollection",
        "features": [feature(row_json(row)) for row in page.rows],
        "next": page.next,
        "total": page.total,
    }
    return JSONResponse(made, media_type=GEO)


def _tagged(request: Request, whole: Json, body: Json, *, media: str = "application/json") -> Response:
    """An answer that bears the incident's version; nothing but that where the program has it already."""
    tag = f'"{whole.get("version", 0)}"'
    if unchanged(request, tag):
        return Response(status_code=304, headers={"etag": tag, "vary": "Accept"})
    return JSONResponse(body, headers={"etag": tag, "vary": "Accept"}, media_type=media)
