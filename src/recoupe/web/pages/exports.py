"""Exporting: which incidents, in which format, by which policy; and the download."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import ValidationError

from recoupe.casebook.searching import Asked
from recoupe.errors import CasebookError, ExportError
from recoupe.export import FORMATS, POLICIES
from recoupe.web.api.filters import IncidentFilters
from recoupe.web.api.routes import Refused
from recoupe.web.exporting import BusyError, download
from recoupe.web.identity import Reader
from recoupe.web.rendering import render
from recoupe.web.room import room_of

router = APIRouter(tags=["exports"])

CHOICES = ("format", "policy", "bom")
LOSSLESS = tuple(f for f in FORMATS if not f.lossy)
LOSSY = tuple(f for f in FORMATS if f.lossy)


@router.get("/export", response_class=HTMLResponse)
def export(request: Request, asker: Reader) -> HTMLResponse:
    """The formats with what each loses, the policies, and the filters that came along from the desk."""
    return _page(request)


@router.get("/export/download", response_class=Response)
def download_export(request: Request, asker: Reader) -> Response:
    """The file, or an archive of the files that belong together."""
    chosen = request.query_params
    try:
        return download(
            room_of(request).book,
            format=chosen.get("format", ""),
            policy=chosen.get("policy") or POLICIES[0].name,
            bom=bool(chosen.get("bom")),
            filters=_asked(request),
        )
    except BusyError as error:
        return _page(request, status=429, refused=str(error))
    except (Refused, CasebookError, ExportError) as error:
        return _page(request, status=422, refused=str(error))


def given_filters(request: Request) -> dict[str, str]:
    """The filters in the address, as they stand there; what else stands there is left out."""
    names = IncidentFilters.model_fields
    return {k: v for k, v in request.query_params.items() if k in names and v.strip()}


def _asked(request: Request) -> Asked:
    """The filters as the casebook takes them. Raises Refused."""
    given: dict[str, Any] = given_filters(request)
    try:
        return IncidentFilters.model_validate(given).asked()
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise Refused(422, "invalid", f"{where}: {first['msg']}") from None


def _page(request: Request, *, status: int = 200, refused: str = "") -> HTMLResponse:
    filters, count = given_filters(request), None
    try:
        count = room_of(request).book.count(**_asked(request))
    except (Refused, CasebookError) as error:
        status, refused = (422 if status == 200 else status), refused or str(error)
    if "near" not in filters:
        filters.pop("radius_km", None)
    return render(
        request,
        "exports.html",
        status=status,
        refused=refused,
        filters=filters,
        query=urlencode(filters),
        count=count,
        lossless=LOSSLESS,
        lossy=LOSSY,
        policies=POLICIES,
        chosen={name: request.query_params.get(name, "") for name in CHOICES},
    )
