"""The audit log: who did what through the room."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from recoupe.model.report import Json
from recoupe.web.identity import Admin
from recoupe.web.rendering import language_of, render
from recoupe.web.room import room_of
from recoupe.web.wording import Say, knows, say_in

router = APIRouter()
_A_PAGE = 100
_LAST = 2**31 - 1
Sought = Annotated[str, Query(max_length=200)]


@router.get("/audit", response_class=HTMLResponse)
def audit(
    request: Request,
    asker: Admin,
    who: Sought = "",
    about: Sought = "",
    before: Annotated[int | None, Query(ge=1, le=_LAST)] = None,
    check: bool = False,
) -> HTMLResponse:
    """What was done, the newest first; ``check`` goes through the whole chain."""
    log = room_of(request).book.audit
    rows = log.read(limit=_A_PAGE + 1, before=before, who=who.strip(), about=about.strip())
    more = len(rows) > _A_PAGE
    sought = {name: value for name, value in (("who", who), ("about", about)) if value}
    return render(
        request,
        "audit.html",
        rows=[_line(row, say_in(language_of(request))) for row in rows[:_A_PAGE]],
        sought={"who": who, "about": about},
        older=f"/audit?{urlencode({**sought, 'before': rows[_A_PAGE - 1]['id']})}" if more else "",
        newest=f"/audit?{urlencode(sought)}" if before is not None else "",
        head=log.head(),
        checked=log.check() if check else None,
    )


def _line(row: Json, say: Say) -> Json:
    """A row in words: what was done by its phrase, where there is one."""
    what = str(row["what"]).removeprefix("refused ")
    id = f"audit.{what}"
    detail = dict(row["detail"] or {})
    detail.pop("status", None)
    incident = "/incidents/{" in what and row["about"]
    return {
        **row,
        "done": say(id) if knows(id) else "",
        "what": what,
        "refused": str(row["what"]).startswith("refused "),
        "link": f"/incidents/{quote(str(row['about']), safe='')}" if incident else "",
        "detail": "; ".join(f"{name}: {value}" for name, value in sorted(detail.items())),
    }
