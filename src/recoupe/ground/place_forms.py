"""What an analyst writes down for a grounded phrase of place: name, precision, coordinates, uncertainty."""

from __future__ import annotations

import re
from dataclasses import replace

from recoupe.ground.place_features import SETTLED
from recoupe.ground.place_senses import Atlas
from recoupe.model.mention import PlaceMention
from recoupe.model.place import Place

FACILITY = frozenset({"base", "camp", "airport", "crossing", "building", "district", "street"})
"""Classes of things within or beside a town that the codebook calls ``exact``."""
PRECISION = {
    "country": "country", "admin1": "admin1", "admin2": "admin2", "area": "area", "river": "area", "mountain": "area",
    "island": "area", "sea": "sea", "town": "town", "village": "town", "district": "exact", "airport": "exact",
    "base": "exact", "camp": "exact", "crossing": "exact", "building": "exact",
    "street": "exact",
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
    "latin-america": (-8.0, -65.0), "central-america": (14.5, -87.0), "americas": (19.0, -96.0),
    "middle-east": (33.1, 35.9), "balkans": (42.5, 21.0),
    "caucasus": (42.3, 44.5), "maghreb": (32.0, 4.0), "horn-of-africa": (8.0, 45.0), "levant": (34.0, 36.5),
    "caribbean": (15.0, -75.0), "great-lakes": (-2.0, 29.5),
}  # fmt: skip
"""Middles of continents and great regions, degrees, near the points that GeoNames has; no borders are meant by them."""
REGION_IDS = {
    "africa": "6255146", "asia": "6255147", "europe": "6255148", "north-america": "6255149",
    "south-america": "6255150", "middle-east": "6269133",
}  # fmt: skip
"""GeoNames numbers of those that GeoNames knows as such."""
_LOCAL = frozenset({"town", "village", "district", "airport", "base", "camp", "crossing", "building"})
AWAY = frozenset({"near", "between", "along"})
_OUT_OF_TOWN = {"airport": 45.0, "base": 40.0}
_OUTSIDE_M = {"airport": 15_000, "base": 15_000}
BY_HAND_M = 5_000
"""How far off a point of the supplement may be, which is right to 0.05 degrees."""
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
    if m.relation in AWAY and precision in ("town", "exact"):
        precision = "near"
    if m.relation == "toward" and precision == "town":
        precision = "near"
    return replace(
        m,
        name=name,
        lat=spot.lat,
        lon=spot.lon,
        country=None if precision == "sea" else place.country,
        admin1=place.admin1 if place.kind != "country" else None,
        admin2=place.admin2 if place.kind in ("admin2", *_LOCAL) else None,
        gazetteer_id=spot.id,
        precision=precision,
        uncertainty_m=_reach(m, place, spot, precision),
    )


def _reach(m: PlaceMention, place: Place, spot: Place, precision: str) -> int:
    """Metres from the point within which the toponym lies: its own radius, and for a thing that is known only by its
    town, whatever lies in the town or, of airports and bases, outside it."""
    if precision in ("admin1", "admin2") and place.kind in SETTLED:
        return UNCERTAINTY[precision]  # "the district of X", known only by its town
    if m.feature in FACILITY and spot is place and place.kind in SETTLED:
        return (place.radius_m or UNCERTAINTY["town"]) + _OUTSIDE_M.get(m.feature or "", 3_000)
    reach = spot.radius_m or UNCERTAINTY[precision if precision != "near" else PRECISION.get(spot.kind, "town")]
    return reach + BY_HAND_M if spot.id.startswith("rc:") and spot.kind in _LOCAL else reach


def in_region(m: PlaceMention, slug: str) -> PlaceMention:
    lat, lon = REGIONS[slug]
    number = REGION_IDS.get(slug) if len(m.quote.split()) <= len(slug.split("-")) else None  # not "Western Europe"
    return replace(m, name=m.quote, lat=lat, lon=lon, gazetteer_id=number, precision="area", uncertainty_m=2_000_000)


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
