"""What an analyst writes down for a grounded phrase of place: name, precision, coordinates, uncertainty."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.ground.place_senses import Atlas, peoples_beside
from recoupe.model.mention import PlaceMention
from recoupe.model.place import Place
from recoupe.vocab.countries import capital_country, country_by_code

FACILITY = frozenset({"base", "camp", "airport", "crossing", "building", "district"})
"""Classes of things within or beside a town that the codebook calls ``exact``."""
PRECISION = {
    "country": "country", "admin1": "admin1", "admin2": "admin2", "area": "area", "river": "area", "mountain": "area",
    "island": "area", "sea": "sea", "town": "town", "village": "town", "district": "exact", "airport": "exact",
    "base": "exact", "camp": "exact", "crossing": "exact", "building": "exact",
}  # fmt: skip
UNCERTAINTY = {
    "exact": 2_000, "town": 5_000, "near": 20_000, "admin2": 30_000, "admin1": 100_000, "area": 50_000, "sea": 150_000,
    "country": 400_000,
}  # fmt: skip
REGIONS = {
    "africa": (7.2, 21.1), "west-africa": (12.0, -3.0), "east-africa": (1.0, 38.0), "central-africa": (3.0, 20.0),
    "north-africa": (28.0, 10.0), "southern-africa": (-22.0, 24.0), "asia": (29.8, 89.3),
    "southeast-asia": (10.0, 110.0),
    "central-asia": (44.0, 66.0), "south-asia": (22.0, 78.0), "east-asia": (35.0, 115.0), "europe": (48.7, 9.1),
    "eastern-europe": (50.0, 30.0), "north-america": (46.1, -100.5), "south-america": (-14.6, -57.7),
    "central-america": (14.5, -87.0), "americas": (19.0, -96.0), "middle-east": (29.0, 41.0), "balkans": (42.5, 21.0),
    "caucasus": (42.3, 44.5), "maghreb": (32.0, 4.0), "horn-of-africa": (8.0, 45.0), "levant": (34.0, 36.5),
    "caribbean": (15.0, -75.0), "great-lakes": (-2.0, 29.5),
}  # fmt: skip
"""Middles of continents and great regions, degrees; no borders are meant by them."""
_LOCAL = frozenset({"town", "village", "district", "airport", "base", "camp", "crossing", "building"})
_AWAY = frozenset({"near", "between", "along"})
REACH = 12
"""Sentences over which a description looks back to a named place."""
_OUT_OF_TOWN = {"airport": 45.0, "base": 40.0}
_WITHIN = re.compile(r"\s+(?:in|at)\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:(?:city|town|village|suburb)\s+of\s+)?$", re.I)
_BLANKS = re.compile(r"\s+")


def grounded(m: PlaceMention, place: Place, *, text: str, language: str, gazetteer: Atlas) -> PlaceMention:
    """The mention as its reading and its phrase make it."""
    name, precision, spot = plain(m.quote, place), PRECISION.get(place.kind, "town"), place
    if m.feature in FACILITY and place.kind in _LOCAL:
        precision = "exact"
        name = phrase_name(m, text)
        spot = facility(m, name, place, gazetteer, language) or place
    elif m.feature == "road" and place.kind in _LOCAL:
        start = m.feature_span[0] if m.feature_span else m.start
        street = _WITHIN.search(text[start : m.start]) is not None
        precision, name = ("exact", phrase_name(m, text)) if street else ("near", name)
    elif m.feature in ("area", "river", "mountain") and place.kind not in ("country", "sea"):
        precision, name = "area", phrase_name(m, text)
    elif m.feature in ("admin1", "admin2") and place.kind in _LOCAL:
        precision = m.feature
    if m.feature == "admin2" and language == "fr":
        name = phrase_name(m, text)
    if m.relation in _AWAY and precision in ("town", "exact"):
        precision = "near"
    if m.relation == "toward" and precision == "town":
        precision = "near"
    extent = spot.radius_m if precision in ("town", "admin1", "admin2", "country", "area", "sea") else None
    return replace(
        m,
        name=name,
        lat=spot.lat,
        lon=spot.lon,
        country=None if precision == "sea" else place.country,
        admin1=place.admin1 if place.kind != "country" else None,
        gazetteer_id=spot.id,
        precision=precision,
        uncertainty_m=max(extent or 0, UNCERTAINTY[precision] if not extent else 0),
    )


def in_region(m: PlaceMention, slug: str) -> PlaceMention:
    lat, lon = REGIONS[slug]
    return replace(m, name=m.quote, lat=lat, lon=lon, precision="area", uncertainty_m=2_000_000)


def plain(quote: str, place: Place) -> str:
    """The name as the report writes it, out of capitals where a headline style set it so."""
    if quote.isupper() and len(quote) > 4 and "." not in quote:
        return place.name if place.name.lower() == quote.lower() else quote.title().replace("'S", "'s")
    return _BLANKS.sub(" ", quote)


def phrase_name(m: PlaceMention, text: str) -> str:
    """The phrase of noun and name: "aéroport de X" as it stands; "the Central Prison in X" as "Central Prison, X"."""
    start, end = m.feature_span or (m.start, m.end)
    before = text[start : m.start]
    cut = _WITHIN.search(before)
    if cut and cut.start() > 0:
        return _BLANKS.sub(" ", f"{before[: cut.start()]}, {text[m.start : end]}")
    return _BLANKS.sub(" ", text[start:end]).strip()


def facility(m: PlaceMention, name: str, town: Place, gazetteer: Atlas, language: str) -> Place | None:
    """The facility's own place, if the gazetteer has it under its full name or as the one of its kind by the town."""
    if gazetteer.has(name):
        for place in gazetteer.lookup(name, language=language, limit=5):
            if place.score > 0.75 and abs(place.lat - town.lat) < 1.5 and abs(place.lon - town.lon) < 1.5:
                return place
    reach = _OUT_OF_TOWN.get(m.feature or "")
    if reach is None:
        return None
    around = gazetteer.near(town.lat, town.lon, reach, 400)
    return next((place for _, place in around if place.kind == m.feature), None)


def unplaced(
    m: PlaceMention,
    held: Sequence[Place],
    done: Sequence[PlaceMention],
    n: int,
    countries: Mapping[str, float],
    *,
    text: str,
    gazetteer: Atlas,
) -> PlaceMention:
    """A name that the gazetteer lacks: the coordinates of the area that the text puts it in, else of the town that a
    facility stands in (told before it, at most two sentences back), else none."""
    exact = m.feature in FACILITY
    precision = "exact" if exact else PRECISION.get(m.feature or "town", "town")
    if m.feature in ("area", "river", "mountain"):
        precision = "area"
    if m.relation in _AWAY and precision in ("town", "exact"):
        precision = "near"
    named = phrase_name(m, text) if m.feature not in ("town", "village", "admin1", None) else _BLANKS.sub(" ", m.quote)
    beside = (d for d in done[n + 1 :] if d.sentence == m.sentence and d.country and d.relation in ("at", "side"))
    peoples = peoples_beside(m, text, gazetteer)
    iso = next(iter(peoples)) if len(peoples) == 1 else None
    around = next((d.country for d in beside if d.precision in ("country", "admin1", "admin2")), None)
    m = replace(m, name=named, precision=precision, country=iso or around or _leading(countries))
    if held:
        holder = min(held, key=lambda p: {"town": 0, "village": 0, "admin2": 1, "admin1": 2}.get(p.kind, 3))
        wide = holder.kind == "country"
        return replace(
            m,
            lat=None if wide else holder.lat,
            lon=None if wide else holder.lon,
            country=holder.country,
            admin1=holder.admin1 if not wide else None,
            uncertainty_m=None if wide else holder.radius_m or UNCERTAINTY[PRECISION.get(holder.kind, "admin1")],
        )
    if exact:
        towns = [
            d for d in (*reversed(done[:n]), *done[n + 1 :])
            if d.lat is not None and d.precision in ("town", "exact", "near") and abs(d.sentence - m.sentence) <= 2
            and d.usage == "location"
        ]  # fmt: skip
        same = [d for d in towns if d.sentence == m.sentence]
        beside_it = (same or towns)[:1] or _main_town(done)
        for d in beside_it:
            return replace(m, lat=d.lat, lon=d.lon, country=d.country, admin1=d.admin1, uncertainty_m=10_000)
    return m


def _main_town(done: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The town that the report names more often than any other, if it names one at least twice."""
    towns = [
        d for d in done if d.usage == "location" and d.lat is not None and d.precision in ("town", "exact", "near")
    ]
    count = Counter((d.lat, d.lon) for d in towns).most_common(2)
    if not count or count[0][1] < 2 or (len(count) > 1 and count[0][1] == count[1][1]):
        return []
    return [next(d for d in towns if (d.lat, d.lon) == count[0][0])]


def settle_description(
    m: PlaceMention, before: Sequence[PlaceMention], gazetteer: Atlas, countries: Mapping[str, float]
) -> PlaceMention | None:
    """The place told before that "the airport", "la capitale", "the village" stands for; None if there is none."""
    told = [d for d in before if d.lat is not None and d.usage == "location" and m.sentence - d.sentence <= REACH]
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
        fitting = [d for d in told if d.precision == "town" or (d.precision == "near" and d.feature not in FACILITY)]
    elif wanted in FACILITY:
        fitting = [d for d in told if d.feature == wanted and _same_noun(m, d)]
        if not fitting:
            towns = [d for d in told if d.precision in ("town", "exact") and d.relation == "at"]
            if not towns:
                return None
            last = towns[-1]
            return replace(
                _standing_for(m, last), name=f"{m.quote}, {_town_name(last)}", precision="exact", gazetteer_id=None
            )
    else:
        fitting = [d for d in told if d.precision == wanted]
    return _standing_for(m, fitting[-1]) if fitting else None


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
    return m.quote.lower() in d.name.lower()


def _town_name(d: PlaceMention) -> str:
    return d.quote if d.form == "name" else d.name


def _standing_for(m: PlaceMention, d: PlaceMention) -> PlaceMention:
    precision = m.feature if m.feature in ("admin1", "admin2", "area", "country") else "town"
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
