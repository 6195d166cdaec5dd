"""Toponyms to places: which place of the gazetteer a name means in its report, and what an analyst would write down."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.ground.place_choice import most_specific
from recoupe.ground.place_descriptions import settle_description
from recoupe.ground.place_features import SETTLED, Candidate
from recoupe.ground.place_forms import FACILITY, REGIONS, grounded, in_region
from recoupe.ground.place_senses import LEXICONS, Atlas, countries_told, holders_of, key_of, sense_of, senses
from recoupe.ground.place_spread import spread
from recoupe.ground.place_units import with_units
from recoupe.ground.place_unlisted import LINKED, mission, unlisted
from recoupe.model.mention import PlaceMention
from recoupe.model.place import Place
from recoupe.model.sentence import Sentence

__all__ = ["FACILITY", "ground_places", "most_specific"]


def ground_places(
    mentions: Sequence[PlaceMention],
    *,
    gazetteer: Atlas,
    sentences: Sequence[Sentence],
    text: str,
    language: str,
    outlet: str | None = None,
    title: str | None = None,
) -> tuple[PlaceMention, ...]:
    """The mentions with name, coordinates, country and precision, in the same order; a name with no reading keeps
    ``lat`` None, and a description ("the airport") that nothing told before can stand for is left out.

    1. what the text says of which place holds which, and which countries it speaks of
    2. one reading a name for the whole report
    3. each mention by its reading and its phrase
    4. names that the gazetteer lacks by the place that holds them; descriptions by what was told before
    5. where each phrase sets the place off from its toponym, how surely, and in which units that is
    """
    lexicon = LEXICONS[language]
    # 1
    holders = holders_of(mentions, text, lexicon)
    told = countries_told(sentences, gazetteer, mentions, title, outlet)
    # 2
    chosen, countries = senses(mentions, gazetteer=gazetteer, language=language, holders=holders, told=told, text=text)
    # 3
    done: list[PlaceMention] = []
    open_: list[int] = []
    placed = {key_of(m.name) for m in mentions if m.form == "name" and m.feature not in _BORNE}
    for m in mentions:
        region = lexicon.regions.get(key_of(m.name))
        if region in REGIONS and m.form == "name":
            done.append(in_region(m, region))
            continue
        reading = chosen.get(sense_of(m)) if m.form == "name" else None
        if reading is not None and (key_of(m.name) in placed or not _borne_only(m, reading, text)):
            if reading.place.kind == "country" and m.feature in FACILITY:
                open_.append(len(done))  # "l'ambassade de France à X": the place is in X
                done.append(m)
                continue
            done.append(grounded(m, reading.place, text=text, language=language, gazetteer=gazetteer))
        else:
            open_.append(len(done))
            done.append(m)
    # 4
    dropped: set[int] = set()
    first: dict[str, PlaceMention] = {}
    for n in open_:
        if done[n].form == "name":
            abroad = chosen.get(sense_of(done[n]))
            if abroad is not None and done[n].feature in FACILITY and abroad.place.kind == "country":
                found = mission(done[n], done, n, text=text)
                if _inside(done[n], text) and (found.lat is None or found.country != abroad.place.country):
                    found = grounded(done[n], abroad.place, text=text, language=language, gazetteer=gazetteer)
                done[n] = found
                continue
            held = [
                _as_told(chosen[k].place, k.partition("|")[2])
                for k in sorted(holders.get(key_of(done[n].name), ()))
                if k in chosen
            ]
            m = unlisted(
                done[n], held, done, n, countries, text=text, gazetteer=gazetteer, language=language, lexicon=lexicon
            )
            done[n] = _as_before(m, first)
            first.setdefault(key_of(m.name), m)
    # 5
    done = spread(done, text=text, language=language, gazetteer=gazetteer, countries=countries)
    for n in open_:
        done[n] = _off_a_town(done[n], done[n + 1 : n + 2], text)
        if done[n].form == "description":
            told_before = settle_description(done[n], done[:n], gazetteer, countries)
            if told_before is None:
                dropped.add(n)
            else:
                done[n] = told_before
    return tuple(with_units(replace(m, name=m.name.strip()), gazetteer) for n, m in enumerate(done) if n not in dropped)


def _as_told(holder: Place, kind: str) -> Place:
    """The holder as wide as the text says: "X township" is more than the town of X; its reach is unknown."""
    return (
        replace(holder, kind=kind, radius_m=None) if kind in ("admin1", "admin2") and holder.kind in SETTLED else holder
    )


_APPOSED = re.compile(r"(?:,| \()?\s?[^.;:,()\n]{0,40}")


def _off_a_town(m: PlaceMention, following: Sequence[PlaceMention], text: str) -> PlaceMention:
    """A village that no list has, told as lying off a town ("Kibati, au nord de Goma"): where that phrase points."""
    for town in following:
        start = (town.phrase or (town.start, town.end))[0]
        apposed = town.sentence == m.sentence and town.relation == "near" and start >= m.end
        if m.form == "name" and m.lat is None and apposed and _APPOSED.fullmatch(text, m.end, start):
            lat, lon = town.spot or (town.lat, town.lon)
            return replace(
                m, lat=lat, lon=lon, country=town.country or m.country, admin1=town.admin1,
                uncertainty_m=town.uncertainty_m,
            )  # fmt: skip
    return m


def _as_before(m: PlaceMention, first: Mapping[str, PlaceMention]) -> PlaceMention:
    """The mention with country and point of the first one of its name."""
    told = first.get(key_of(m.name))
    if told is None or m.lat is not None:
        return m
    return replace(
        m, country=told.country or m.country, admin1=told.admin1, lat=told.lat, lon=told.lon,
        uncertainty_m=told.uncertainty_m,
    )  # fmt: skip


_BORNE = FACILITY | {"area"}
_IN_TOWN = re.compile(r"\s(?:in|at|à)\s(?:the\s)?$", re.I)
_INSIDE = re.compile(r"\s(?:in|inside|across|en|au|aux|dans)\s+(?:the\s+|les?\s+|la\s+|l['’])?$", re.I)


def _inside(m: PlaceMention, text: str) -> bool:
    """Whether a country is where the facility is ("a camp in Kenya"), not whose it is ("the embassy of Kenya")."""
    return m.feature_span is not None and _INSIDE.search(text[m.feature_span[0] : m.start]) is not None


def _borne_only(m: PlaceMention, reading: Candidate, text: str) -> bool:
    """Whether a hotel, airport or forest only bears the name of a small place elsewhere ("the Baron Hotel"), or of any
    one, where no "de" ties it to the name ("l'hôpital al-Thawra")."""
    noun = text[m.feature_span[0] : m.start] if m.feature_span else ""
    own = m.feature in FACILITY and noun.endswith(" ") and LINKED.search(noun) is None
    small = reading.place.population < 20_000 if reading.place.kind in SETTLED else "country" not in reading.features
    if m.feature == "street":  # "rue de Rome" is not in Rome, "Franklin Street in Omagh" is in Omagh
        return "holder" not in reading.features and _IN_TOWN.search(noun) is None
    return (
        m.feature in _BORNE
        and (own or small)
        and reading.place.kind != "country"
        and not reading.place.id.startswith("rc:")
        and "holder" not in reading.features
        and reading.features.get("neighbours", 0.0) < 0.17
    )
