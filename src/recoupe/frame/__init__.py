"""frame: mentions into reported incidents, each with its claims (who says what, according to whom)."""

from __future__ import annotations

from recoupe.frame.build import build_acts
from recoupe.frame.case import PLACELESS, Case
from recoupe.frame.chronology import apply_context, apply_settings, date_counted, date_subordinate, resolve_named
from recoupe.frame.claims import claims_of
from recoupe.frame.denied import with_denied_facts
from recoupe.frame.details import details_of
from recoupe.frame.doers import with_named_doers
from recoupe.frame.links import links_of
from recoupe.frame.merge import merge_acts
from recoupe.frame.sides import actors_of
from recoupe.frame.spread import spread_charges
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Incident, Weapon, When, Where
from recoupe.model.mention import WeaponMention
from recoupe.model.report import Span

__all__ = ["frame"]


def frame(analysis: Analysis) -> tuple[Incident, ...]:
    """The incidents that a report tells of, in the order of its telling.

    1. triggers, tolls and charges become acts with roles, times and places
    2. acts that tell of one incident are merged
    3. each incident gets date, place, actors, weapons, claims and evidence
    4. incidents are linked"""
    analysis = with_denied_facts(with_named_doers(analysis))
    acts = build_acts(analysis)  # 1.
    for act in acts:
        date_subordinate(analysis, act)
    cases = merge_acts(acts)  # 2.
    spread_charges(analysis, cases)
    for case in cases:
        told = [(_place_name(c), c.when(), c.acts) for c in cases if c is not case]
        for act in case.acts:
            resolve_named(analysis, act, told)
        date_counted(case, cases)
        if case.when() is None or case.where() is None:
            apply_settings(analysis, [a for a in case.acts if a.opens][:1])
        for act in [a for a in case.acts if a.opens][:1]:
            others = {a.sentence.index for c in cases if c is not case for a in c.acts}
            apply_context(analysis, act, others, day=case.when() is None, place=case.where() is None)
    details = details_of(analysis, cases)
    links = links_of(analysis, cases)  # 4. (indices are those of cases)
    return tuple(
        Incident(  # 3.
            type=case.type,
            when=_when(analysis, case),
            where=_where(analysis, case),
            actors=tuple(actors_of(analysis, case)),
            weapons=_weapons(analysis, case),
            claims=tuple(claims_of(analysis, case, details[n])),
            links=tuple(links[n]),
            evidence=_evidence(analysis, case),
            rule=case.acts[0].event.rule,
        )
        for n, case in enumerate(cases)
    )


def _place_name(case: Case) -> str | None:
    place = case.where()
    return place.name if place is not None else None


_GRAIN = ("minute", "hour", "day", "days", "week", "month", "year")


def _when(analysis: Analysis, case: Case) -> When | None:
    days = case.when()
    if days is None:
        return None
    times = [t for a in case.acts for t in a.times if t.earliest and t.latest]
    precise = min(times, key=lambda t: _GRAIN.index(t.precision or "year"))
    spans = dict.fromkeys((t.start, t.end) for t in times)
    return When(
        earliest=days[0],
        latest=days[1],
        precision=precise.precision or "day",
        evidence=tuple(analysis.report.span(a, b) for a, b in list(spans)[:3]),
        rule=precise.rule,
    )


def _where(analysis: Analysis, case: Case) -> Where | None:
    if case.type in PLACELESS:
        return None
    place = case.where()
    if place is None:
        return None
    others = [p for p in case.places() if p.name == place.name]
    spans = dict.fromkeys(p.phrase or (p.start, p.end) for p in (place, *others))
    lat, lon = place.spot or (place.lat, place.lon)
    return Where(
        name=place.name,
        country=None if place.precision == "sea" else place.country,
        admin1=place.admin1,
        admin2=place.admin2,
        lat=lat,
        lon=lon,
        gazetteer_id=place.gazetteer_id,
        precision=place.precision or "town",
        evidence=tuple(analysis.report.span(a, b) for a, b in list(spans)[:3]),
        uncertainty_m=place.uncertainty_m,
        rule=place.rule,
    )


def _weapons(analysis: Analysis, case: Case) -> tuple[Weapon, ...]:
    """One row a type and make; competing numbers widen it."""
    rows: dict[str, list[WeaponMention]] = {}
    for a in case.acts:
        for w in a.weapons:
            rows.setdefault(w.weapon_type, []).append(w)
    found = []
    for kind, mentions in rows.items():
        names = [w.name for w in mentions if w.name]
        lows = [w.min for w in mentions if w.min is not None]
        highs = [w.max for w in mentions if w.max is not None]
        spans: dict[tuple[int, int], None] = dict.fromkeys((w.start, w.end) for w in mentions)
        evidence: tuple[Span, ...] = tuple(analysis.report.span(a, b) for a, b in list(spans)[:3])
        found.append(
            Weapon(
                type=kind,
                name=names[0] if names else None,
                min=min(lows, default=None),
                max=max(highs, default=None),
                evidence=evidence,
                rule=mentions[0].rule,
            )
        )
    return tuple(found)


def _evidence(analysis: Analysis, case: Case) -> tuple[Span, ...]:
    """The sentences that tell of the incident: the trigger's first, then in text order."""
    spans = dict.fromkeys((a.sentence.start, a.sentence.end) for a in case.acts)
    first, *rest = spans
    return tuple(analysis.report.span(a, b) for a, b in (first, *sorted(rest)))
