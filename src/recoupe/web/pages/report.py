"""A report: its text with all that was found in it, and the coded incidents beside it."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from recoupe.web.identity import Reader
from recoupe.web.pages import claims, reports
from recoupe.web.rendering import render
from recoupe.web.report import addresses, reading
from recoupe.web.report.mentions import reader_of

router = APIRouter()
router.include_router(reports.router)
router.include_router(claims.router)


@router.get("/reports/{id:path}", response_class=HTMLResponse)
def report(
    request: Request,
    asker: Reader,
    id: str,
    show: Annotated[list[str] | None, Query()] = None,
    claim: str | None = None,
    span: str | None = None,
    copies: str | None = None,
) -> Response:
    """The report with its incidents. ``show``: kinds of mention to mark (all, where nothing is said); ``claim`` or
    ``span`` ("123-140"): what to point out; ``copies``: the report of which common sentences are marked."""
    return reading.page(request, asker, id, show=show, claim=claim, span=span, copies=copies)


@router.get("/mentions", response_class=HTMLResponse)
def mentions(
    request: Request,
    asker: Reader,
    id: str,
    claim: str | None = None,
    span: str | None = None,
    copies: str | None = None,
) -> HTMLResponse:
    """The text with its mentions, or word that they are still being looked for."""
    read = reading.laid(request, id)
    found = reader_of(request.app.state).look(read.stored.uid, read.report)
    text = None if found is None else reading.text(request, read, claim=claim, span=span, copies=copies)
    asked = {k: v for k, v in (("claim", claim), ("span", span), ("copies", copies)) if v is not None}
    return render(
        request, "report_reading.html", reading=found, text=text, later=addresses.mentions_address(id, **asked)
    )


@router.get("/originals")
def original(request: Request, asker: Reader, id: str) -> Response:
    """What the report was read from, as it came, to be kept as a file; its text where that is all there is. A browser
    neither shows it nor runs anything of it."""
    stored = reading.laid(request, id).stored
    name = re.sub(r"[^A-Za-z0-9._-]+", "_", id).strip("._")[:80] or "report"
    ending, kind = ("txt", "text/plain; charset=utf-8") if stored.raw is None else ("bin", "application/octet-stream")
    whole = quote(f"{id[:120]}.{ending}", safe="")
    return Response(
        stored.raw if stored.raw is not None else stored.report.text.encode("utf-8", "replace"),
        media_type=kind,
        headers={
            "content-disposition": f"attachment; filename=\"{name}.{ending}\"; filename*=UTF-8''{whole}",
            "content-security-policy": "default-src 'none'; sandbox",
            "x-content-type-options": "nosniff",
            "cache-control": "private, no-store",
        },
    )
