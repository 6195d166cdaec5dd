"""The list of reports."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from recoupe.casebook.library import Asked
from recoupe.web.identity import Reader
from recoupe.web.rendering import render
from recoupe.web.report import addresses, reading
from recoupe.web.room import room_of

router = APIRouter()
_AT_ONCE = 50
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)


@router.get("/reports", response_class=HTMLResponse)
def reports(
    request: Request,
    asker: Reader,
    outlet: Annotated[str, Query(max_length=200)] = "",
    language: Annotated[str, Query(max_length=20)] = "",
    day: Annotated[str, Query(max_length=20)] = "",
    text: Annotated[str, Query(max_length=500)] = "",
    before: Annotated[str, Query(max_length=18)] = "",
    id: str | None = None,
) -> Response:
    """Reports, the last that came in first; by outlet, language, day of publication (or month, or year) and words."""
    if id in (".", ".."):
        return reading.page(request, asker, id, claim=request.query_params.get("claim"))
    if id is not None:
        return RedirectResponse(addresses.report_address(id), 303)
    typed = {"outlet": outlet.strip(), "language": language, "day": day.strip(), "text": text.strip()}
    wrong_day = bool(typed["day"]) and not _DAY.fullmatch(typed["day"])
    asked = Asked(**{k: v or None for k, v in typed.items()})
    if wrong_day:
        asked = asked._replace(day=None)
    start = int(before) if before.isascii() and before.isdigit() else None
    library = room_of(request).book.library
    rows = library.heads(asked, before=start, limit=_AT_ONCE + 1)
    given = {k: v for k, v in typed.items() if v}
    return render(
        request, "reports.html", rows=rows[:_AT_ONCE], typed=typed, wrong_day=wrong_day, first=start is None,
        filtered=bool(given), languages=library.languages(), address=addresses.report_address,
        more=f"/reports?{urlencode({**given, 'before': rows[_AT_ONCE - 1].n})}" if len(rows) > _AT_ONCE else None,
        start=f"/reports?{urlencode(given)}",
    )  # fmt: skip
