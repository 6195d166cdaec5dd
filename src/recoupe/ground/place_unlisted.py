"""Names that the gazetteer lacks: their country, and their point where the text gives one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.gazetteer.geometry import kilometres
from recoupe.ground.place_distances import DISTANCES, kilometres_told, offset
from recoupe.ground.place_features import SETTLED
from recoupe.ground.place_forms import AWAY, FACILITY, PRECISION, phrase_name
from recoupe.ground.place_senses import Atlas, peoples_beside
from recoupe.lang.place_words import PlaceWords
from recoupe.model.mention import PlaceMention
from recoupe.model.place import Place

_BLANKS = re.compile(r"\s+")
_PRECISE = ("town", "exact", "near")


def unlisted(
    m: PlaceMention,
    held: Sequence[Place],
    done: Sequence[PlaceMention],
    n: int,
    countries: Mapping[str, float],
    *,
    text: str,
    gazetteer: Atlas,
    language: str,
    lexicon: PlaceWords,
) -> PlaceMention:
    """``done[n]`` with what can be known of it. Country: of the people named beside it, of the place that the text puts
    it in, else of the places told around it. Point: measured from a town ("40 km north of X"), that of a town that
    holds it, or of the town that a facility stands in; else none, for the middle of a province or district is not where
    the village lies."""
    exact = m.feature in FACILITY
    precision = "exact" if exact else PRECISION.get(m.feature or "town", "town")
    if m.feature in ("area", "river", "mountain"):
        precision = "area"
    if m.relation in AWAY and precision in ("town", "exact"):
        precision = "near"
    plain = m.feature in ("town", "village", "admin1", None) or m.feature == "admin2" and not lexicon.head_first
    shown = m.quote.title() if m.quote.isupper() and len(m.quote) > 4 else m.quote
    name = _BLANKS.sub(" ", shown) if plain else phrase_name(m, text)
    peoples = peoples_beside(m, text, gazetteer)
    holder = min(held, key=lambda p: _WIDTH.get(p.kind, 3), default=None)
    iso = next(iter(peoples)) if len(peoples) == 1 else holder.country if holder else None
    m = replace(
        m, name=name, precision=precision, country=iso or country_around(m, done, countries),
        admin1=holder.admin1 if holder is not None and holder.kind != "country" else None,
    )  # fmt: skip
    measured = _measured(m, done, n, text, language)
    if measured is not None and not exact:
        return measured
    if holder is not None and holder.kind in SETTLED:
        return replace(m, lat=holder.lat, lon=holder.lon, uncertainty_m=max(holder.radius_m or 0, 10_000))
    if exact and holder is None and not _of_a_town(m, text):
        towns = [
            d for d in (*reversed(done[:n]), *done[n + 1 :])
            if d.lat is not None and d.precision in _PRECISE and abs(d.sentence - m.sentence) <= 2
            and d.usage == "location"
        ]  # fmt: skip
        same = [d for d in towns if d.sentence == m.sentence]
        for d in (same or towns)[:1] or main_town(done) or only_spot(done) or home_town(m, done):
            return replace(m, lat=d.lat, lon=d.lon, country=d.country, admin1=d.admin1, uncertainty_m=10_000)
    if m.feature in ("town", "village", None) and m.country is not None:
        return _slip(m, gazetteer, language)
    return m


def _slip(m: PlaceMention, gazetteer: Atlas, language: str) -> PlaceMention:
    """ "Dijbo" for Djibo: a name in which two letters changed places is the one settlement of the country, and of the
    province if one is told, that it then spells."""
    name = m.name
    if not 5 <= len(name) <= 20 or " " in name or m.country is None:
        return m
    found = {}
    for k in range(len(name) - 1):
        turned = name[:k] + name[k + 1] + name[k] + name[k + 2 :]
        if turned.lower() == name.lower():
            continue
        for place in gazetteer.lookup(turned.capitalize(), language=language, limit=10):
            fits = place.country == m.country and (m.admin1 is None or place.admin1 == m.admin1)
            if fits and place.score > 0.85 and place.kind in SETTLED:
                found[place.id] = place
    if len(found) != 1:
        return m
    place = next(iter(found.values()))
    return replace(
        m, lat=place.lat, lon=place.lon, admin1=place.admin1, admin2=place.admin2, gazetteer_id=place.id,
        uncertainty_m=place.radius_m,
    )  # fmt: skip


def _of_a_town(m: PlaceMention, text: str) -> bool:
    """Whether the name is that of the town, not of the thing in it: "le poste de X", "the school in X"; a quarter or a
    camp is called "quartier de X" by its own name."""
    if m.feature_span is None:
        return m.feature not in ("district", "building", "street")  # "X, a penal colony" is where X is
    if m.feature in ("district", "camp", "street"):
        return False
    return LINKED.search(text[m.feature_span[0] : m.start]) is not None


LINKED = re.compile(r"\s(?:de|d['’]|du|des|à|of|in|at)\s*(?:la\s+|the\s+)?$", re.I)


def mission(m: PlaceMention, done: Sequence[PlaceMention], n: int, *, text: str) -> PlaceMention:
    """ "The French embassy in X", "l'ambassade de France": a building that bears a country's name stands in the town
    told after it, else in the one that the report names most; without either nothing is known of where it stands."""
    precision = "near" if m.relation in AWAY else "exact"
    name = phrase_name(m, text)
    towns = [d for d in done[n + 1 : n + 2] if d.sentence == m.sentence and _IN.fullmatch(text, m.end, d.start)]
    for d in [d for d in towns if d.lat is not None] or main_town(done):
        if d in towns and d.form == "name":
            name = f"{name}, {d.quote}"
        return replace(
            m, name=name, precision=precision, lat=d.lat, lon=d.lon, country=d.country, admin1=d.admin1,
            uncertainty_m=5_000,
        )  # fmt: skip
    return replace(m, name=name, precision=precision)


_IN = re.compile(r"[^,.;:]{0,25}\s(?:à|au|aux|in|at|,)\s+(?:the\s+|la\s+|le\s+|l['’])?", re.I)
_WIDTH = {"town": 0, "village": 0, "admin2": 1, "admin1": 2}


def country_around(m: PlaceMention, done: Sequence[PlaceMention], countries: Mapping[str, float]) -> str | None:
    """The country of the places told around a mention, the nearer the more, and of the peoples that the report names;
    None where two weigh the same. A power that acts is a weak witness, and a country weaker than a town."""
    votes: defaultdict[str, float] = defaultdict(float)
    for iso, share in countries.items():
        votes[iso] += share
    for d in done:
        if d is not m and d.country and d.lat is not None and d.form == "name":
            weight = 0.2 if d.usage == "metonym" else 0.4 if d.precision == "country" else 1.0
            votes[d.country] += weight / (1 + abs(d.sentence - m.sentence) / 2)
    top = sorted(votes.items(), key=lambda vote: -vote[1])[:2]
    return top[0][0] if top and (len(top) == 1 or top[0][1] > top[1][1] + 1e-6) else None


def _measured(m: PlaceMention, done: Sequence[PlaceMention], n: int, text: str, language: str) -> PlaceMention | None:
    """The mention at its distance and direction from the town that follows it."""
    words = DISTANCES[language]
    for town in done[n + 1 : n + 2]:
        gap = text[m.end : town.start]
        measure = words.measure.search(gap)
        told = kilometres_told(gap, words) if measure and words.apposed.fullmatch(gap, 0, measure.start()) else None
        if told is None or town.lat is None or town.lon is None:
            return None
        km, bearing, _ = told
        if bearing is None or town.relation != "near":
            return None
        lat, lon = offset(town.lat, town.lon, km, bearing)
        uncertainty = int(500 * km) + (town.uncertainty_m or 0) + 1_000
        return replace(m, lat=lat, lon=lon, country=town.country, admin1=None, uncertainty_m=uncertainty)
    return None


def main_town(done: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The town that the report names more often than any other, if it names one at least twice."""
    towns = [d for d in done if d.usage == "location" and d.lat is not None and d.precision in _PRECISE]
    count = Counter((d.lat, d.lon) for d in towns).most_common(2)
    if not count or count[0][1] < 2 or (len(count) > 1 and count[0][1] == count[1][1]):
        return []
    return [next(d for d in towns if (d.lat, d.lon) == count[0][0])]


def only_spot(done: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The first of the towns and things in towns that the report names, if all of them lie within 30 km: it plays
    there."""
    told = [d for d in done if d.usage == "location" and d.lat is not None and d.precision in _PRECISE]
    return told[:1] if all(_within(told[0], d, 30.0) for d in told) else []


def home_town(m: PlaceMention, done: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The town of a street that the report puts in none: that of its dateline, or of the police it names ("Abilene
    police"), if they lie within 30 km of one another."""
    if m.feature != "street":
        return []
    told = [d for d in done if d.usage in ("dateline", "part_of_name") and d.lat is not None and d.precision == "town"]
    return told[:1] if all(_within(told[0], d, 30.0) for d in told) else []


def _within(a: PlaceMention, b: PlaceMention, km: float) -> bool:
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    return kilometres(a.lat, a.lon, b.lat, b.lon) <= km
