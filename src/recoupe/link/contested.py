"""Days and places that reports give an incident and that do not meet: each becomes a claim of its report.

A coder writes a claim of ``when`` or ``where`` only for what another voice says or what one report contests; that two
reports contest one another is seen first when they are laid side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from recoupe.link.merging import distance_m, reach_m
from recoupe.model.incident import Claim, Incident, When, Where
from recoupe.model.linked import Told
from recoupe.model.mention import Voice
from recoupe.model.report import Span

_SPOTS = frozenset({"exact", "near", "town"})
_MARGIN_M = 10e3
"""How far two places may lie apart beyond their stated uncertainty: a gazetteer's point may be anywhere in a town."""
_SLIP_M = 100e3
"""Reports misplace an incident within a region; what lies further apart is a name misread."""
_SLIP_DAYS = 1
"""Reports misdate an incident by a day; what lies further apart is a date misread, or of something else."""
_DAYS = frozenset({"minute", "hour", "day"})


@dataclass(frozen=True, slots=True)
class Contested:
    """A claim that the member ``told`` makes by the day or place that it gives."""

    told: Told
    claim: Claim


def contested(members: Sequence[Told]) -> tuple[Contested, ...]:
    """The days and places of the members as claims, where they do not meet."""
    return (*_days(members), *_places(members))


def _days(members: Sequence[Told]) -> Iterator[Contested]:
    told = [(m, m.incident.when) for m in members if m.incident.when is not None and m.incident.when.precision in _DAYS]
    if any(0 < _gap(a, b) <= _SLIP_DAYS for (_, a), (_, b) in combinations(told, 2)):
        for m, _ in told:
            claim = day_claim(m)
            if claim is not None and not _said(m.incident, claim):
                yield Contested(m, claim)


def day_claim(told: Told) -> Claim | None:
    """The days that a report gives the incident, as a claim of it."""
    when = told.incident.when
    if when is None or when.precision not in _DAYS:
        return None
    value = {"earliest": when.earliest, "latest": when.latest, "text": _words(when.evidence)}
    return _own(told, "when", value, when)


def _gap(a: When, b: When) -> int:
    """Days from the end of the one to the beginning of the other, 0 and less where they meet."""
    first, last = max(a.earliest, b.earliest), min(a.latest, b.latest)
    return (date.fromisoformat(first) - date.fromisoformat(last)).days


def _places(members: Sequence[Told]) -> Iterator[Contested]:
    told = [(m, m.incident.where) for m in members if m.incident.where and m.incident.where.precision in _SPOTS]
    if any(_apart(a, b) for (_, a), (_, b) in combinations(told, 2)):
        for m, _ in told:
            claim = place_claim(m)
            if claim is not None:
                yield Contested(m, claim)


def place_claim(told: Told) -> Claim | None:
    """The place that a report gives the incident, as a claim of it."""
    where = told.incident.where
    if where is None or where.precision not in _SPOTS:
        return None
    value = place_value(where, _words(where.evidence))
    return _own(told, "where", value, where)


def place_value(where: Where, words: str) -> dict[str, Any]:
    """A place as a claim gives it; it may lie anywhere within ``uncertainty_m``."""
    return {
        "name": where.name,
        "lat": where.lat,
        "lon": where.lon,
        "uncertainty_m": reach_m(where) + _MARGIN_M / 2,
        "text": words,
    }


def _apart(a: Where, b: Where) -> bool:
    gap = distance_m((a.lat, a.lon), (b.lat, b.lon))
    return gap is not None and reach_m(a) + reach_m(b) + _MARGIN_M < gap <= _SLIP_M


def _said(incident: Incident, given: Claim) -> bool:
    """Whether a claim of the report gives the same days already."""
    days = {k: v for k, v in given.value.items() if k != "text"}
    return any(
        c.field == given.field and isinstance(c.value, dict) and all(c.value.get(k) == v for k, v in days.items())
        for c in incident.claims
    )


def _own(told: Told, field: str, value: dict[str, Any], given: When | Where) -> Claim:
    """The value in the voice in which the report tells the incident."""
    report, incident = told.report, told.incident
    chain = next((c.chain for c in incident.claims if c.field == "occurrence"), ())
    evidence = (*given.evidence, *incident.evidence, Span(0, 0, ""))[0]
    return Claim(
        field=field,
        value=value,
        speech_act="assert",
        certainty="certain",
        stance="neutral",
        chain=chain or (Voice(report.outlet, "outlet"),),
        evidence=evidence,
        rule=f"link.contested.{field}",
    )


def _words(evidence: Sequence[Span]) -> str:
    return evidence[0].quote if evidence else ""
