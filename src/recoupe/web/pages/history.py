"""Decisions over the whole casebook: who decided what, when and why, what stands, and taking it back."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple
from urllib.parse import urlencode

from fastapi import APIRouter, Form, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from recoupe.casebook import Casebook
from recoupe.errors import CasebookError
from recoupe.model.linked import JudgementKind
from recoupe.model.report import Json
from recoupe.show.incident_words import cleaned
from recoupe.web.decisions import decision_of, decisions_page, may_take_back
from recoupe.web.identity import Asker, Coder, Reader
from recoupe.web.incident.deeds import what_words
from recoupe.web.rendering import language_of, render
from recoupe.web.room import room_of
from recoupe.web.telling import Telling, telling_in
from recoupe.web.wording import Say, say_in

router = APIRouter(tags=["history"])

ON_A_PAGE = 50
MOST_NAMED = 3
"""Incidents that are named beside one decision."""
KINDS = JudgementKind.__args__  # type: ignore[attr-defined]


class Speaker(NamedTuple):
    """What decisions are put into words with."""

    say: Say
    tell: Telling


class Line(NamedTuple):
    """A decision, or all of one batch that stand next to one another. ``others``: how many more there are;
    ``incidents``: id and name of those that it bears on now."""

    id: int
    kind: str
    what: str
    who: str
    at: str
    why: str
    stands: bool
    revoked_by: int | None
    incidents: tuple[tuple[str, str], ...]
    others: int
    may_undo: bool


@router.get("/history", response_class=HTMLResponse)
def history(
    request: Request,
    asker: Reader,
    who: Annotated[str, Query(max_length=200)] = "",
    kind: Annotated[str, Query(max_length=20)] = "",
    incident: Annotated[str, Query(max_length=200)] = "",
    before: Annotated[int | None, Query(ge=1, le=2**62)] = None,
    said: Annotated[str, Query(max_length=40)] = "",
) -> HTMLResponse:
    """All decisions, the latest first, by who made them, of which kind and on which incident."""
    return _page(request, asker, who=who, kind=kind, incident=incident, before=before, said=said)


@router.post("/history/{judgement}/revoke", response_class=HTMLResponse, status_code=303)
def take_back(
    request: Request,
    asker: Coder,
    judgement: int,
    why: Annotated[str, Form(max_length=2000)] = "",
    who: Annotated[str, Form(max_length=200)] = "",
    kind: Annotated[str, Form(max_length=20)] = "",
    incident: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    """A decision is taken back, with all that were made together with it; what others decided, by an editor."""
    book = room_of(request).book
    made = decision_of(book, judgement)
    if made is None:
        raise HTTPException(404)
    if not may_take_back(asker, made):
        raise HTTPException(403)
    chosen = {"who": who, "kind": kind, "incident": incident}
    try:
        if not why.strip():
            raise CasebookError(say_in(language_of(request))("history.why_missing"))
        book.undo(judgement, who=asker.name, why=why)
    except CasebookError as error:
        typed = judgement, why
        return _page(request, asker, who=who, kind=kind, incident=incident, status=422, refused=str(error), typed=typed)
    back = urlencode({k: v for k, v in chosen.items() if v} | {"said": "done"})
    return RedirectResponse(f"/history?{back}", 303)


def _page(
    request: Request,
    asker: Asker,
    *,
    who: str,
    kind: str,
    incident: str,
    before: int | None = None,
    said: str = "",
    status: int = 200,
    refused: str = "",
    typed: tuple[int, str] = (0, ""),
) -> HTMLResponse:
    language = language_of(request)
    lines: list[Line] = []
    following = None
    try:
        page = decisions_page(
            room_of(request).book,
            who=who.strip() or None,
            kind=kind or None,
            incident=incident.strip() or None,
            before=before,
            limit=ON_A_PAGE,
        )
        speaker = Speaker(say_in(language), telling_in(language))
        lines = _lines(speaker, asker, page.items, _names(room_of(request).book, speaker, page.items))
        following = page.next
    except CasebookError as error:
        status, refused = (422 if status == 200 else status), refused or str(error)
    chosen = {"who": who, "kind": kind, "incident": incident}
    more = {k: v for k, v in chosen.items() if v} | {"before": following}
    return render(
        request,
        "history.html",
        status=status,
        lines=lines,
        next=None if following is None else f"/history?{urlencode(more)}",
        first=before is None,
        chosen=chosen,
        kinds=KINDS,
        refused=refused,
        typed=typed,
        said=said,
    )


def _names(book: Casebook, speaker: Speaker, decisions: list[Json]) -> dict[str, str]:
    """The incidents that decisions are about, each in a few words: "shelling, Goma, 7 Jun 2021"."""
    found: dict[str, str] = {}
    for id in {str(one[end]) for one in decisions for end in ("incident", "other") if one.get(end)}:
        try:
            incident = cleaned(book.incident(id))
        except CasebookError:  # taken apart since the list was read
            continue
        when, where = incident["when"], incident["where"]
        parts = [speaker.tell.code(incident["type"])]
        parts += [speaker.tell.place(where, short=True)] if where else []
        parts += [speaker.tell.days(when["earliest"], when["latest"])] if when else []
        found[id] = ", ".join(parts)
    return found


def _lines(speaker: Speaker, asker: Asker, decisions: list[Json], names: dict[str, str]) -> list[Line]:
    shown: list[Any] = cleaned(decisions)
    by_id = {j["id"]: j for j in shown}
    batches: dict[int, list[Json]] = {}
    for judgement in shown:
        batches.setdefault(judgement.get("batch") or judgement["id"], []).append(judgement)
    return [_line(speaker, asker, same, by_id, names) for same in batches.values()]


def _line(speaker: Speaker, asker: Asker, same: list[Json], by_id: dict[int, Json], names: dict[str, str]) -> Line:
    first = same[-1]  # the list is the latest first
    about = dict.fromkeys(one.get(end) for one in reversed(same) for end in ("incident", "other"))
    return Line(
        id=first["id"],
        kind=first["kind"],
        what=what_words(speaker, first, by_id, len(same)),
        who=" ".join(first["who"].split()),
        at=speaker.tell.moment(first["at"]),
        why=" ".join((first.get("why") or "").split()),
        stands=first["stands"],
        revoked_by=first.get("revoked_by"),
        incidents=tuple((id, names[id]) for id in about if id in names)[:MOST_NAMED],
        others=len(same) - 1,
        may_undo=first["stands"] and may_take_back(asker, first),
    )
