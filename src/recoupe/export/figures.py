"""The figures of an incident: what is said of how many were harmed, by whom, and who still stands by it.

Figures are read from an incident as the casebook prints it. A claim carries its figure while it asserts it; a denial
is no support, a doubt is none either, and a figure that its own voice has taken back is gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from recoupe.model.report import Json

NUMBER_FIELDS = ("killed", "injured", "missing", "captured", "displaced")
CARRYING = frozenset(("assert", "confirm", "accuse", "claim_responsibility"))
"""Speech acts by which a claim stands behind its value."""

Moment = tuple[datetime, datetime]
"""The first and last instant at which a report may have been published; a mere day is a whole day."""


@dataclass(frozen=True, slots=True)
class Held:
    """A claim that stands behind a figure: its index in the incident, its voice, and when it was published."""

    claim: int
    root: str
    at: Moment | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """``least`` to ``most`` (None: open on that side) of one group, with what stands behind it: ``roots`` (least, most)
    independent voices, different ``texts``, ``reports``, ``denials`` by distinct voices."""

    least: int | None
    most: int | None
    group: str
    roots: tuple[int, int]
    texts: int
    reports: int
    denials: int
    held: tuple[Held, ...]

    def __str__(self) -> str:
        return number_words(self.least, self.most)


def number_words(least: int | None, most: int | None) -> str:
    """An interval in words: ``12``, ``12 or more``, ``up to 12``, ``10 to 15``."""
    if least is None and most is None:
        return "not known"
    if least is None or most is None:
        return f"{least} or more" if most is None and least is not None else f"up to {most}"
    return str(least) if least == most else f"{least} to {most}"


def moment(published: Any) -> Moment | None:
    """When a report was published, from an ISO date or RFC 3339 timestamp; None where it does not say. A timestamp
    without a zone is taken as UTC."""
    if not isinstance(published, str):
        return None
    try:
        if len(published) == 10:
            start = datetime.combine(date.fromisoformat(published), datetime.min.time(), UTC)
            return start, start + timedelta(days=1)
        at = datetime.fromisoformat(published)
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
        return at, at
    except (ValueError, OverflowError):
        return None


def figures(incident: Json, field: str) -> tuple[Figure, ...]:
    """The figures that somebody stands behind, in the order of the incident's values."""
    told = [v for v in incident["values"] if v["field"] == field and isinstance(v["value"], Mapping)]
    if not told:
        return ()
    claims: Sequence[Json] = incident["claims"]
    published = {s["id"]: moment(s.get("published")) for s in incident.get("sources", ())}
    retracted = {_said(c) for c in claims if c["field"] == field and c["speech_act"] == "retract"}
    found = []
    for value in told:
        held = tuple(
            Held(i, claims[i]["root"], published.get(claims[i]["report"]))
            for i in value["claims"]
            if claims[i]["speech_act"] in CARRYING and _said(claims[i]) not in retracted
        )
        least, most = value["value"].get("min"), value["value"].get("max")
        if not held or (least is None and most is None):
            continue
        support = value["support"]
        found.append(
            Figure(
                least=least,
                most=most,
                group=value["value"].get("group") or "unspecified",
                roots=(support["roots"][0], support["roots"][1]),
                texts=support["texts"],
                reports=support["reports"],
                denials=support["denials"],
                held=held,
            )
        )
    return tuple(found)


def corrected(incident: Json, field: str) -> tuple[Figure, str] | None:
    """The figure that a person set in place of all others, and who did, where one did; the last one counts. One without
    bounds says that the number is not known."""
    for correction in reversed(incident.get("corrections", ())):
        if correction["field"] == field:
            value = correction["value"]
            if isinstance(value, bool) or not (value is None or isinstance(value, (int, Mapping))):
                return None
            parts = value if isinstance(value, Mapping) else {"min": value, "max": value}
            least, most, group = parts.get("min"), parts.get("max"), str(parts.get("group") or "unspecified")
            figure = Figure(least=least, most=most, group=group, roots=(0, 0), texts=0, reports=0, denials=0, held=())
            return figure, str(correction.get("who", ""))
    return None


def last_words(found: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures without those whose voices have all given a later one for the same group."""
    said = [(f.group, h.root, h.at) for f in found for h in f.held]

    def stands(figure: Figure, held: Held) -> bool:
        return not any(group == figure.group and root == held.root and _later(at, held.at) for group, root, at in said)

    return tuple(f for f in found if any(stands(f, h) for h in f.held))


def latest(found: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures that stand in a report after which no other one with a figure was published. Reports that do not
    say when they were published count only where none does."""
    dated = [(f, h.at) for f in found for h in f.held if h.at]
    if not dated:
        return tuple(found)
    last = [f for f, at in dated if not any(_later(other, at) for _, other in dated)]
    return tuple(f for f in found if f in last)


def _later(one: Moment | None, other: Moment | None) -> bool:
    return one is not None and other is not None and one[0] >= other[1] and one != other


def _said(claim: Json) -> tuple[str, Any, Any, Any]:
    value = claim["value"] if isinstance(claim["value"], Mapping) else {}
    return claim["root"], value.get("min"), value.get("max"), value.get("group")
