"""Reports: their heads, one of them, its text and the bytes that it was read from."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from recoupe.casebook import StoredReport
from recoupe.casebook.library import Asked
from recoupe.web.api.models.report import Report, ReportList
from recoupe.web.api.routes import Refused, errors, found, program_router
from recoupe.web.identity import Reader
from recoupe.web.room import room_of

router: APIRouter = program_router("reports")

Id = Annotated[
    str,
    Path(description="Id of the report, its signs and slashes escaped (%2F).", max_length=2000, examples=["lm-3"]),
]


@router.get("/reports", summary="List reports", responses={200: {"model": ReportList}}, response_class=JSONResponse)
def reports(
    request: Request,
    asker: Reader,
    q: Annotated[str | None, Query(max_length=500, description="Words in the title or the text.")] = None,
    outlet: Annotated[str | None, Query(max_length=300, description="Part of the outlet's name.")] = None,
    language: Annotated[str | None, Query(max_length=10, examples=["fr"])] = None,
    published: Annotated[
        str | None, Query(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", description="Day, month or year.")
    ] = None,
    after: Annotated[str | None, Query(pattern=r"^[0-9]{1,15}$", description="`next` of the page before.")] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> Response:
    """The heads of reports, the last that came in first."""
    asked = Asked(outlet=outlet, language=language, day=published, text=q)
    heads = room_of(request).book.library.heads(asked, before=None if after is None else int(after), limit=limit + 1)
    items = [{k: v for k, v in head._asdict().items() if k != "n"} for head in heads[:limit]]
    return JSONResponse({"items": items, "next": str(heads[limit - 1].n) if len(heads) > limit else None})


@router.get(
    "/reports/{report:path}/text",
    summary="Text of a report",
    responses={200: {"content": {"text/plain": {}}}, **errors(404)},
    response_class=PlainTextResponse,
)
def text(request: Request, asker: Reader, report: Id) -> Response:
    """The text as it is coded: spans count its characters."""
    return PlainTextResponse(_stored(request, report).report.text)


@router.get(
    "/reports/{report:path}/raw",
    summary="Bytes of a report",
    responses={200: {"content": {"application/octet-stream": {}}}, **errors(404)},
    response_class=Response,
)
def raw(request: Request, asker: Reader, report: Id) -> Response:
    """The bytes as they were read, to be saved: they are not shown, whatever they are."""
    stored = _stored(request, report)
    if stored.raw is None:
        raise Refused(404, "not_found", f"report {report!r} was added without the bytes it was read from")
    headers = {"content-disposition": 'attachment; filename="report.bin"', "content-security-policy": "sandbox"}
    return Response(stored.raw, media_type="application/octet-stream", headers=headers)


@router.get(
    "/reports/{report:path}",
    summary="One report",
    responses={200: {"model": Report}, **errors(404)},
    response_class=JSONResponse,
)
def report(request: Request, asker: Reader, report: Id) -> Response:
    """Its head, where it came from, and what it tells."""
    stored = _stored(request, report)
    tellings = found(lambda: room_of(request).book.library.tellings(report))
    return JSONResponse(
        {
            **stored.report.to_dict(),
            "uid": stored.uid,
            "source": stored.source,
            "fetched_at": stored.fetched_at,
            "added_at": stored.added_at,
            "coder": stored.coder,
            "sha256": stored.sha256,
            "characters": len(stored.report.text),
            "tellings": [{"key": one.key, "incident": one.incident["id"]} for one in tellings],
        }
    )


def _stored(request: Request, id: str) -> StoredReport:
    return found(lambda: room_of(request).book.report(id))
