"""Toponyms to places: which place of the gazetteer a name means in its report, and what an analyst would write down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.ground.place_choice import most_specific
from recoupe.ground.place_features import SETTLED, Candidate
from recoupe.ground.place_forms import FACILITY, REGIONS, grounded, in_region, settle_description, unplaced
from recoupe.ground.place_senses import Atlas, countries_told, holders_of, key_of, sense_of, senses
from recoupe.lang.en.places import WORDS as ENGLISH
from recoupe.lang.fr.places import WORDS as FRENCH
from recoupe.model.mention import PlaceMention
from recoupe.model.sentence import Sentence

__all__ = ["FACILITY", "ground_places", "most_specific"]

LEXICONS = {"fr": FRENCH, "en": ENGLISH}


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
    """
    lexicon = LEXICONS[language]
    # 1
    holders = holders_of(mentions, text, lexicon)
    countries = countries_told(sentences, gazetteer, mentions, title, outlet)
    # 2
    chosen = senses(mentions, gazetteer=gazetteer, language=language, holders=holders, countries=countries, text=text)
    # 3
    done: list[PlaceMention] = []
    open_: list[int] = []
    for m in mentions:
        region = lexicon.regions.get(key_of(m.name))
        if region in REGIONS and m.form == "name":
            done.append(in_region(m, region))
            continue
        reading = chosen.get(sense_of(m)) if m.form == "name" else None
        if reading is not None and not _borne_only(m, reading):
            done.append(grounded(m, reading.place, text=text, language=language, gazetteer=gazetteer))
        else:
            open_.append(len(done))
            done.append(m)
    # 4
    dropped: set[int] = set()
    for n in open_:
        if done[n].form == "name":
            held = [
                chosen[k].place
                for h in sorted(holders.get(key_of(done[n].name), ()))
                for k in sorted(chosen)
                if k.partition("|")[0] == h
            ]
            done[n] = unplaced(done[n], held, done, n, countries, text=text, gazetteer=gazetteer)
    for n in open_:
        if done[n].form == "description":
            found = settle_description(done[n], done[:n], gazetteer, countries)
            if found is None:
                dropped.add(n)
            else:
                done[n] = found
    return tuple(replace(m, name=m.name.strip()) for n, m in enumerate(done) if n not in dropped)


def _borne_only(m: PlaceMention, reading: Candidate) -> bool:
    """Whether a hotel, airport or forest only bears the name of a small place elsewhere ("the Baron Hotel")."""
    return (
        (m.feature in FACILITY or m.feature == "area")
        and (reading.place.population < 20_000 if reading.place.kind in SETTLED else "country" not in reading.features)
        and reading.place.kind != "country"
        and not reading.place.id.startswith("rc:")
        and "holder" not in reading.features
        and reading.features.get("neighbours", 0.0) < 1.0
    )
