"""The lines of the list: an incident in words, as a template prints it."""

from __future__ import annotations

from typing import NamedTuple

from recoupe.casebook import Summary
from recoupe.show.incident_words import cleaned
from recoupe.web.telling import Telling
from recoupe.web.wording import Say


class Row(NamedTuple):
    """``seen`` is the incident's id with the version that is shown, which comes back with a decision. ``toll`` and
    ``behind`` are in parts, to be set apart by the page."""

    id: str
    seen: str
    type: str
    place: str
    country: str
    days: str
    day: str | None
    toll: list[str]
    behind: list[str]
    contradictions: int
    unsure: int
    doubts: list[str]
    state: str
    assigned: str | None


def rows_of(summaries: list[Summary], say: Say, tell: Telling) -> list[Row]:
    return [_row(summary, say, tell) for summary in summaries]


def _row(s: Summary, say: Say, tell: Telling) -> Row:
    counted = (("killed", s.killed), ("injured", s.injured))
    type_ = tell.code(s.type)
    support = {"reports": s.reports, "texts": s.texts, "roots": s.roots, "parties": s.parties}
    return Row(
        id=s.id,
        seen=f"{s.id}@{s.version}",
        type=type_[:1].upper() + type_[1:],
        place=cleaned(s.place or ""),
        country=tell.country(s.country),
        days=tell.days(s.earliest, s.latest) if s.earliest and s.latest else say("desk.no_day"),
        day=s.earliest,
        toll=[_toll(name, toll, say, tell) for name, toll in counted if toll is not None],
        behind=[words for _, words in tell.support_parts(support)],
        contradictions=s.contradictions,
        unsure=s.unsure,
        doubts=[say(f"doubt.{code}") for code in s.doubt_codes],
        state=s.state,
        assigned=cleaned(s.assigned) if s.assigned else None,
    )


def _toll(name: str, toll: tuple[int | None, int | None], say: Say, tell: Telling) -> str:
    """ "5–6 killed"; where one voice says nobody and another some, "0 or more killed"."""
    least, most = toll
    value = say("desk.or_more") if least == 0 and most is None else tell.number(least, most)
    return say(f"desk.{name}", value=value, n=most if most is not None else 2)
