"""Where a phrase sets a place off from its toponym, and the radius within which it then lies.

Every radius is a bound that the true point should keep, not a guess at the error. Of a toponym with radius R, at the
distance d, in metres:

====================================  ==================  =============================================================
the phrase                            point               radius
====================================  ==================  =============================================================
"30 km south of X"                    offset from X       d/2 + R + 1 km (an eighth of the compass, a fifth of d)
"15 km from X", "off X by 15 km"      X                   1.2 d + R + 1 km; 1.5 d if it says "more than"
"between A and B", "on the A-B road"  half way            the larger of 5 km and 0.65 of the way
"on the outskirts of X"               X                   2 R + 3 km
"near X", "not far from X"            X                   R + 20 km
"north of X", "on the road to X"      X                   R + 40 km
"off X" (at sea)                      X                   R + 60 km
"in the north of X" (a country)       that part's middle  its reach
"near the border with X"              its middle          its reach + 20 km
"the camp in X", "X airport"          X                   R + 3 km; R + 15 km for airports and bases (``place_forms``)
====================================  ==================  =============================================================
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.gazetteer.geometry import kilometres
from recoupe.ground.place_distances import DISTANCES, FARTHEST_KM, kilometres_told, offset
from recoupe.ground.place_features import SETTLED
from recoupe.ground.place_senses import Atlas
from recoupe.lang.distance_words import DistanceWords
from recoupe.model.mention import PlaceMention

NEAR_M, AWAY_M, SEA_M, RIM_M, BORDER_M = 20_000, 40_000, 60_000, 3_000, 20_000
TOWN_M = 5_000
_BORDER_BEFORE = 30
_MEASURE_BEFORE = 25
_NARROWER = frozenset({"exact", "town", "near", "admin2", "admin1"})


def spread(
    mentions: Sequence[PlaceMention],
    *,
    text: str,
    language: str,
    gazetteer: Atlas,
    countries: Mapping[str, float],
) -> list[PlaceMention]:
    """The mentions with ``spot`` and ``uncertainty_m`` as their phrases have it; what is not grounded stays as it is.
    They come with the radius of the toponym itself as ``uncertainty_m``.

    1. the town rather than the unit around it, where a phrase measures from the name
    2. two ends of a way share the point half way; a border, the countries on both sides of it
    3. every other by its own phrase
    """
    words = DISTANCES[language]
    told = [_town(m, text, gazetteer, language) for m in mentions]
    done = list(told)
    for n, m in enumerate(told):
        if m.lat is None or m.lon is None or m.form != "name" or m.uncertainty_m is None:
            continue
        lead = _lead(m, text)
        other = _other_end(told, n)
        if m.precision == "country":
            done[n] = _of_country(m, other, text, words, gazetteer, told, countries)
        elif other is not None:
            done[n] = half_way(m, other)
        elif m.precision in ("near", "exact", "town"):
            done[n] = _set_off(m, lead, text, words)
    return done


def half_way(m: PlaceMention, other: PlaceMention) -> PlaceMention:
    """The mention at the middle of the way to the other end."""
    assert m.lat is not None and m.lon is not None and other.lat is not None and other.lon is not None
    km = kilometres(m.lat, m.lon, other.lat, other.lon)
    if km > FARTHEST_KM:
        return m
    east = (other.lon - m.lon + 540) % 360 - 180
    middle = round((m.lat + other.lat) / 2, 4), round((m.lon + east / 2 + 540) % 360 - 180, 4)
    precision = "near" if m.precision in ("town", "exact", "admin1", "admin2") else m.precision
    return replace(m, spot=middle, precision=precision, uncertainty_m=int(max(5_000, 650 * km)))


def _lead(m: PlaceMention, text: str) -> str:
    return text[min(m.phrase[0] if m.phrase else m.start, m.start) : m.start]


def _other_end(mentions: Sequence[PlaceMention], n: int) -> PlaceMention | None:
    """The other of two toponyms that share one phrase ("between A and B")."""
    m = mentions[n]
    if m.relation != "between" or m.phrase is None:
        return None
    for other in (*mentions[n + 1 : n + 2], *mentions[max(0, n - 1) : n]):
        if other.relation == "between" and other.phrase and other.phrase[1] == m.phrase[1] and other.lat is not None:
            return other
    return None


def _town(m: PlaceMention, text: str, gazetteer: Atlas, language: str) -> PlaceMention:
    """ "45 km east of Kidal", "between Ansongo and Ménaka": told of the town, not of the region named after it."""
    if m.precision not in ("admin1", "admin2") or m.feature is not None or m.lat is None or m.lon is None:
        return m
    words = DISTANCES[language]
    lead = _lead(m, text)
    measured = words.measure.search(lead) or words.edge.search(lead) or words.way.search(lead)
    if m.relation != "between" and (m.relation != "near" or measured is None):
        return m
    for place in gazetteer.lookup(m.name, language=language, limit=20):
        reach = (m.uncertainty_m or 0) / 1000 + 50
        if place.kind in SETTLED and place.score > 0.85 and place.country == m.country:
            if kilometres(place.lat, place.lon, m.lat, m.lon) < reach:
                return replace(
                    m, lat=place.lat, lon=place.lon, admin1=place.admin1, admin2=place.admin2, gazetteer_id=place.id,
                    precision="near", uncertainty_m=place.radius_m or TOWN_M,
                )  # fmt: skip
    return m


def _of_country(
    m: PlaceMention,
    other: PlaceMention | None,
    text: str,
    words: DistanceWords,
    gazetteer: Atlas,
    done: Sequence[PlaceMention],
    countries: Mapping[str, float],
) -> PlaceMention:
    """A part of a country, or its border with another: with the one named beside it, else with the one that the report
    plays in."""
    if m.country is None:
        return m
    start, end = m.phrase or (m.start, m.end)
    line = words.border.search(text, max(0, start - _BORDER_BEFORE), end)
    if line is not None and m.relation in ("along", "near", "between"):
        here = other.country if other is not None else _played_in(done, m, countries)
        border = gazetteer.border(m.country, here) if here and here != m.country else None
        if border is None or any(d.sentence == m.sentence and d.precision in _NARROWER for d in done):
            return m
        first = min(m.start, other.start) if other is not None else m.start
        name = " ".join(text[min(line.start(), first) : max(line.end(), end)].split())
        return replace(
            m,
            name=name,
            spot=border[:2],
            uncertainty_m=border[2] + BORDER_M,
            precision="area",
            country=None if other is not None else here,
        )
    lead = _lead(m, text)
    side = words.side.search(lead) if m.relation == "side" else None
    if side is not None:
        bearing = words.ways.get("".join(c for c in side["way"].lower() if c.isalpha()))
        part = gazetteer.part(m.country, bearing) if bearing is not None else None
        if part is not None:
            return replace(m, spot=part[:2], uncertainty_m=part[2])
    return m


def _played_in(done: Sequence[PlaceMention], m: PlaceMention, countries: Mapping[str, float]) -> str | None:
    """The country of the place told last before it, in another country; else the one that the report speaks of most."""
    before = [
        d.country for d in done
        if d.start < m.start and d.usage == "location" and d.country and d.country != m.country and d.precision != "sea"
    ]  # fmt: skip
    if before:
        return before[-1]
    others = sorted((-share, iso) for iso, share in countries.items() if iso != m.country)
    return others[0][1] if others else None


def _set_off(m: PlaceMention, lead: str, text: str, words: DistanceWords) -> PlaceMention:
    """A settlement or a thing in it, by what stands before it."""
    assert m.lat is not None and m.lon is not None
    radius = m.uncertainty_m or TOWN_M
    if m.relation not in ("near", "along", "between", "toward") and m.feature != "road":
        return m
    told = kilometres_told(text[max(0, m.start - len(lead) - _MEASURE_BEFORE) : m.start], words, len(lead))
    if told is not None:
        km, bearing, factor = told
        if bearing is None:
            return replace(m, uncertainty_m=int(1000 * factor * km) + radius + 1_000)
        return replace(m, spot=offset(m.lat, m.lon, km, bearing), uncertainty_m=int(500 * km) + radius + 1_000)
    if words.off.search(lead):
        return replace(m, uncertainty_m=radius + SEA_M)
    if words.edge.search(lead):
        return replace(m, uncertainty_m=2 * radius + RIM_M)
    if m.relation == "toward" or m.feature == "road" and m.precision == "near" or words.way.search(lead):
        return replace(m, uncertainty_m=radius + AWAY_M)
    return replace(m, uncertainty_m=radius + NEAR_M) if m.precision == "near" else m
