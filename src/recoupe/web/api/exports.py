"""Exports: the formats, and incidents in one of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import Field

from recoupe.export import FORMATS, POLICIES, format_named, policy_named
from recoupe.web.api.filters import IncidentFilters
from recoupe.web.api.models.desk import Exports
from recoupe.web.api.routes import Refused, errors, found_export, program_router
from recoupe.web.exporting import BusyError, download
from recoupe.web.identity import Reader
from recoupe.web.room import room_of

router: APIRouter = program_router("exports")


class ExportQuery(IncidentFilters):
    """Which incidents, and how."""

    policy: str = Field(POLICIES[0].name, max_length=60, description="How a lossy format chooses among figures.")
    bom: bool = Field(False, description="Begin CSV with a byte order mark, for old spreadsheets.")


@router.get(
    "/exports", summary="List formats and policies", responses={200: {"model": Exports}}, response_class=JSONResponse
)
def formats(request: Request, asker: Reader) -> Response:
    """What incidents can be exported as, and how a format that loses something chooses among figures."""
    return JSONResponse(
        {
            "formats": [{"name": f.name, "about": f.about, "suffix": f.suffix, "lossy": f.lossy} for f in FORMATS],
            "policies": [{"name": p.name, "version": p.version, "about": p.about} for p in POLICIES],
        }
    )


@router.get(
    "/exports/{format}",
    summary="Export incidents",
    responses={
        200: {
            "description": "A text, or a zip archive of the files that belong together.",
            "content": {"application/zip": {}, "application/x-ndjson": {}, "application/ld+json": {}, "text/csv": {}},
        },
        **errors(404, 429),
    },
    response_class=Response,
)
def export(
    request: Request,
    asker: Reader,
    format: Annotated[str, Path(max_length=60, examples=["jsonl"])],
    query: Annotated[ExportQuery, Query()],
) -> Response:
    """The incidents that the filters find. A format that loses something comes as a zip archive, its claims and an
    account of itself beside it."""
    found_export(lambda: format_named(format), 404)
    found_export(lambda: policy_named(query.policy), 422)
    try:
        return download(room_of(request).book, format=format, policy=query.policy, bom=query.bom, filters=query.asked())
    except BusyError as error:
        raise Refused(429, "busy", str(error)) from None
