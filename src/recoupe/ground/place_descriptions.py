"""Places told without their name: "the airport", "la capitale", "ce village"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.ground.place_forms import AWAY, BY_HAND_M, FACILITY, UNCERTAINTY
from recoupe.ground.place_senses import Atlas
from recoupe.model.mention import PlaceMention
from recoupe.vocab.countries import capital_country, country_by_code

LARGE_M = 5_600
"""Radius above the least uncertainty of a town: it has half a million inhabitants, and nobody calls it a village."""
REACH = 12
"""Sentences over which a description looks back to a named place."""


def settle_description(
    m: PlaceMention, before: Sequence[PlaceMention], gazetteer: Atlas, countries: Mapping[str, float]
) -> PlaceMention | None:
    """The place told before that "the airport", "la capitale", "the village" stands for; None if there is none."""
    near = [d for d in before if d.usage == "location" and m.sentence - d.sentence <= REACH]
    told = [d for d in near if d.lat is not None]
    wanted = m.feature
    if m.quote.lower() in ("capital", "capitale"):
        return _capital(m, before, gazetteer, countries)
    if wanted == "country":
        iso = next((d.country for d in reversed(told) if d.precision in ("town", "exact", "near")), None) or _leading(
            countries
        )
        same = [d for d in before if d.precision == "country" and d.country == iso]
        if same:
            return _standing_for(m, same[-1])
        country = country_by_code(iso) if iso else None
        if country is None:
            return None
        lat, lon = country.centre
        name = country.fr if m.rule.startswith("fr") else country.en
        return replace(
            m, name=name, lat=lat, lon=lon, country=iso, precision="country", uncertainty_m=UNCERTAINTY["country"]
        )
    if wanted in ("town", "village"):
        found = settlement(m, near) or settlement(m, [d for d in before if d.usage == "dateline"])
        return _standing_for(m, found) if found is not None else None
    if wanted in FACILITY:
        fitting = [d for d in told if d.feature == wanted and _same_noun(m, d)]
        if not fitting:
            towns = [d for d in near if d.precision in ("town", "exact") and d.relation == "at" and _is_town(d)]
            if wanted == "airport":  # it is that of the place that is known, not of the hamlet beside it
                towns = [d for d in towns if d.lat is not None] or towns
            if not towns:
                return None
            last = towns[-1]
            return replace(
                _standing_for(m, last), name=f"{m.quote}, {_town_name(last)}", precision="exact", gazetteer_id=None
            )
    else:
        fitting = [d for d in told if wanted in (d.precision, d.feature)]
    return _standing_for(m, fitting[-1]) if fitting else None


def settlement(m: PlaceMention, near: Sequence[PlaceMention]) -> PlaceMention | None:
    """The settlement told last that "the village" or "the city" can mean: a capital or a large town is no village. A
    town that another is only measured from ("30 km north of X") yields to that other; "the airport of X" names X."""
    named = [
        d for d in near
        if d.relation not in ("toward", "from") and (d.feature not in FACILITY or _names_town(d))
    ]  # fmt: skip
    fitting = [d for d in named if d.precision == "town" or d.feature in FACILITY]
    fitting += [d for d in named if d.precision == "near" and (d.feature in ("town", "village") or not fitting)]
    fitting.sort(key=lambda d: d.start)
    if m.feature == "village":
        small = [
            d for d in fitting
            if d.feature == "village" or _radius(d) < LARGE_M and not capital_country(d.quote)
            or d.gazetteer_id is None
        ]  # fmt: skip
        return small[-1] if small else None
    if m.quote.lower() in ("city", "ville"):
        large = [d for d in fitting if d.gazetteer_id is not None and d.feature != "village"]
        fitting = large or fitting
    return fitting[-1] if fitting else None


def _names_town(d: PlaceMention) -> bool:
    """Whether a thing is told by the name of a listed town ("the airport of X")."""
    return d.form == "name" and d.gazetteer_id is not None and d.name != d.quote and d.name.endswith(d.quote)


def _radius(d: PlaceMention) -> int:
    """How far a settlement reaches, without what is added where its point was written by hand."""
    by_hand = (d.gazetteer_id or "").startswith("rc:")
    return (d.uncertainty_m or 0) - (BY_HAND_M if by_hand else 0)


def _capital(
    m: PlaceMention, before: Sequence[PlaceMention], gazetteer: Atlas, countries: Mapping[str, float]
) -> PlaceMention | None:
    """The seat of government of the country that the report speaks of, named in the report or not."""
    precise = ("town", "exact", "near", "admin1")
    isos: list[str | None] = [
        d.country for d in reversed(before) if d.usage == "location" and d.precision in precise and d.country
    ]
    isos.append(_leading(countries))
    for d in reversed(before):
        if (
            d.lat is not None
            and d.country
            and d.country == (isos[0] or d.country)
            and capital_country(d.quote) == d.country
        ):
            return _standing_for(m, d)
    iso = next((iso for iso in isos if iso), None)
    country = country_by_code(iso) if iso else None
    for seat in (country.fr_seats or country.en_seats)[:1] if country else ():
        for place in gazetteer.lookup(seat, limit=5):
            if place.country == iso:
                return replace(
                    m, name=seat, lat=place.lat, lon=place.lon, country=iso, admin1=place.admin1, gazetteer_id=place.id,
                    precision="town", uncertainty_m=place.radius_m,
                )  # fmt: skip
    return None


def _same_noun(m: PlaceMention, d: PlaceMention) -> bool:
    return m.feature == "airport" or m.quote.lower() in d.name.lower()


def _is_town(d: PlaceMention) -> bool:
    """Whether a facility can be said to stand in it: a settlement, or a facility of known place in one."""
    return d.lat is not None or d.precision == "town" and d.form == "name"


def _town_name(d: PlaceMention) -> str:
    return d.quote if d.form == "name" else d.name


def _standing_for(m: PlaceMention, d: PlaceMention) -> PlaceMention:
    precision = m.feature if m.feature in ("admin1", "admin2", "area", "country") else "town"
    if d.precision == "area" and m.feature not in FACILITY:
        precision = "area"
    if m.relation in AWAY and precision == "town":
        precision = "near"
    name = d.name
    if m.feature not in FACILITY and d.form == "name":
        name = d.quote.title() if d.quote.isupper() else d.quote
    return replace(
        m, name=name, lat=d.lat, lon=d.lon, country=d.country, admin1=d.admin1, gazetteer_id=d.gazetteer_id,
        precision="exact" if m.feature in FACILITY else precision, uncertainty_m=d.uncertainty_m,
    )  # fmt: skip


def _leading(countries: Mapping[str, float]) -> str | None:
    """The country that the report speaks of most; None where two lead."""
    top = [iso for iso, share in countries.items() if share == 1.0]
    return top[0] if len(top) == 1 else None
