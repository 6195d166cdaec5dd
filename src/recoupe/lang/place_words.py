"""What a language knows about phrases of place: the form of ``lang/*/places.py``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """Word lists are in lower case with straight apostrophes.

    ``nouns`` maps a noun of place to its class: ``country admin1 admin2 town village district base camp airport
    crossing building road street area river sea island mountain``.
    The patterns ``near``, ``between``, ``along``, ``toward``
    and ``away`` match what stands left of a toponym (with the toponym's own article) and end where it begins; ``side``
    matches "dans l'est de", "in northern": a part of the place. ``container`` matches the words between a toponym and
    the place that holds it (", in", ", dans la province de"). ``endings`` are words in lower case that may end a name
    ("République centrafricaine"); ``regions`` names of continents and great regions with their slug; ``abbreviations``
    short forms written with a full stop; ``place_verbs`` take a place as their object ("ont attaqué X", "reached X");
    ``beside`` matches what follows a name that is a place (", near"); ``outlets`` are words that make a name that of a
    newspaper. ``cue`` matches, in lower case, a word without which none of the patterns of relation can match. ``held``
    matches what stands between a village told without its name and the area that holds it ("ce village [du cercle de]
    X"). ``dateline`` matches what
    follows a name in capitals that heads a report; ``pact`` what stands before "between A and B" where A and B are
    parties; ``dealings`` what is done to or by a power ("sanctions on"); ``owned`` what makes a power of the name
    before it ("X-held"); ``still_verbs`` take a town or country as their subject without making it an actor ("X
    burns").
    ``pair`` matches what stands between the two ends of a way ("between A and B", "linking A to B"), ``ways_between`` a
    noun, other than a road, that two names joined by a dash may tell ("the A-B border").
    ``demonstrative`` determiners tie a noun to the place told last whatever its complements, and so do the words of
    ``same`` behind an article ("la même région"). ``arms`` are nouns of place that are weapons too ("mine").
    ``head_first``: the noun of place stands before the name ("province de X") as a rule, not after it ("X province").
    """

    connectors: frozenset[str]
    endings: frozenset[str]
    regions: Mapping[str, str]
    abbreviations: Mapping[str, str]
    directions: frozenset[str]
    outlets: frozenset[str]
    nouns: Mapping[str, str]
    links: frozenset[str]
    articles: frozenset[str]
    inside: frozenset[str]
    near: re.Pattern[str]
    between: re.Pattern[str]
    along: re.Pattern[str]
    toward: re.Pattern[str]
    away: re.Pattern[str]
    side: re.Pattern[str]
    container: re.Pattern[str]
    conjunction: re.Pattern[str]
    pair: re.Pattern[str]
    ways_between: re.Pattern[str]
    metonym_verbs: frozenset[str]
    blame_verbs: frozenset[str]
    place_verbs: frozenset[str]
    beside: re.Pattern[str]
    according: re.Pattern[str]
    actor_nouns: frozenset[str]
    titles: frozenset[str]
    organisations: frozenset[str]
    groups: re.Pattern[str]
    not_places: frozenset[str]
    common_openers: frozenset[str]
    anaphors: Mapping[str, str]
    definite: frozenset[str]
    demonstrative: frozenset[str]
    same: frozenset[str]
    arms: frozenset[str]
    cue: re.Pattern[str]
    held: re.Pattern[str]
    dateline: re.Pattern[str]
    pact: re.Pattern[str]
    dealings: re.Pattern[str]
    owned: re.Pattern[str]
    still_verbs: frozenset[str]
    head_first: bool
