"""Two incidents side by side: what either says field by field, what speaks for their being one and what against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from recoupe.casebook import Casebook
from recoupe.model.report import Json
from recoupe.show.claims import FIELDS
from recoupe.web.incident.facts import Fact, Review, facts_of, review_of, title_of
from recoupe.web.incident.laid import Laid, Source
from recoupe.web.incident.standing import Held, values_of
from recoupe.web.wording import Say, knows


@dataclass(frozen=True, slots=True, kw_only=True)
class Like:
    """Another incident that may be the same one. ``for_it`` and ``against`` are what the comparison found, in words,
    the weightiest first; ``judged``: a person held that they are different, or was unsure; ``near``: nobody judged, and
    one incident is likelier than two."""

    incident: str
    title: str
    reports: int
    judged: str | None
    for_it: tuple[str, ...]
    against: tuple[str, ...]
    near: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two: its head, its reports, and the first words of each."""

    id: str
    version: int
    title: str
    facts: tuple[Fact, ...]
    review: Review
    reports: tuple[tuple[Source, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A field with what either incident has. ``differs``: both say something, and nothing of it is the same."""

    field: str
    one: tuple[Held, ...]
    two: tuple[Held, ...]
    differs: bool


def likely(book: Casebook, laid: Laid, limit: int) -> list[Like]:
    """Incidents that may be the same as this one, the likeliest first."""
    return [_like(laid, found) for found in book.similar(laid.id, limit=limit)]


def likeness(book: Casebook, one: Laid, two: Laid) -> Like | None:
    """How alike two incidents are, where that was ever compared."""
    found = next((s for s in book.similar(one.id, limit=50) if s["incident"] == two.id), None)
    return _like(one, found) if found else None


def side_of(laid: Laid) -> Side:
    """One column's head."""
    first: dict[str, str] = {}
    for span in laid.incident.get("evidence", ()):
        first.setdefault(span["report"], " ".join(span["quote"].split()))
    return Side(
        id=laid.id,
        version=laid.version,
        title=title_of(laid),
        facts=tuple(facts_of(laid)),
        review=review_of(laid),
        reports=tuple((s, first.get(s.id, "")) for s in laid.sources.values()),
    )


def rows_of(one: Laid, two: Laid) -> list[Row]:
    """Every field of which either says something; those where they differ first."""
    ours, theirs = _by_field(one), _by_field(two)
    rows = [
        Row(field=field, one=tuple(ours.get(field, ())), two=tuple(theirs.get(field, ())),
            differs=_differ(ours.get(field, ()), theirs.get(field, ())))
        for field in ours.keys() | theirs.keys()
    ]  # fmt: skip
    return sorted(
        rows, key=lambda r: (not r.differs, not (r.one and r.two), FIELDS.index(r.field) if r.field in FIELDS else 99)
    )


def feature_words(say: Say, name: str) -> str:
    """A feature of the comparison in words; one that nobody put into words is shown as it is."""
    id = f"feature.{name.replace(' ', '_')}"
    return say(id) if knows(id) else name


def _like(laid: Laid, found: Json) -> Like:
    summary: Json = found["summary"]
    parts = [laid.tell.code(summary["type"])]
    if summary.get("earliest"):
        parts.append(laid.tell.days(summary["earliest"], summary["latest"]))
    if summary.get("place"):
        parts.append(", ".join(p for p in (summary["place"], laid.tell.country(summary.get("country"))) if p))
    because: list[tuple[str, Any]] = [(name, value) for name, value in found["because"]]
    ordered = sorted(because, key=lambda item: -abs(item[1]))
    return Like(
        incident=found["incident"],
        title=" · ".join(parts),
        reports=summary["reports"],
        judged=found.get("judged"),
        for_it=tuple(feature_words(laid.say, name) for name, value in ordered if value > 0),
        against=tuple(feature_words(laid.say, name) for name, value in ordered if value < 0),
        near=found["score"] > 0 and found.get("judged") is None,
    )


def _by_field(laid: Laid) -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = {}
    for held in values_of(laid):
        found.setdefault(held.field, []).append(held)
    return found


def _differ(ours: Any, theirs: Any) -> bool:
    return bool(ours and theirs) and not {h.value for h in ours} & {h.value for h in theirs}
