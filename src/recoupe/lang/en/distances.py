"""English phrases that set a place off from a toponym: distances, directions, rims, borders."""

from __future__ import annotations

import re

from recoupe.lang.distance_words import DistanceWords
from recoupe.lang.en.quantities import LOOSE, SMALL

NUMBERS = {
    **SMALL,
    "a": 1,
    "one": 1,
    "a hundred": 100,
    "a few": 3,
    "several": 5,
    "a couple of": 2,
    **{word: value for word, (_, _, value) in LOOSE.items()},
}
_NUMBER = r"\d+(?:[.,]\d+)?(?:\s*(?:to|or|-|–)\s*\d+)?|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
_UNIT = r"kms?|kilomet(?:er|re)s?|met(?:er|re)s?|nautical\s+miles?|miles?|yards?|m(?=\s)"
_WAY = r"north[-\s]?east|north[-\s]?west|south[-\s]?east|south[-\s]?west|north|south|east|west"

WORDS = DistanceWords(
    measure=re.compile(
        rf"\b(?P<n>{_NUMBER})[\s-]*(?P<unit>{_UNIT})\b(?:\s*\([^)]*\))?"
        rf"(?:,?\s+(?:to\s+the\s+|due\s+)?(?P<way>{_WAY})(?:ern\s+\w+)?\b)?",
        re.I,
    ),
    numbers=NUMBERS,
    units={"km": 1.0, "kilom": 1.0, "nautical": 1.852, "mile": 1.609, "met": 0.001, "yard": 0.0009, "m": 0.001},
    ways={
        "north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270,
        "northwest": 315,
    },
    way=re.compile(rf"\b(?P<way>{_WAY})\s+(?:of|from)\b", re.I),
    more=re.compile(r"\b(?:more|farther|further)\s+than\s*$|\bover\s*$", re.I),
    less=re.compile(r"\b(?:less|fewer)\s+than\s*$|\b(?:barely|just|within|under|up\s+to)\s*$", re.I),
    edge=re.compile(
        r"\b(?:outskirts|edges?|suburbs?|approaches|entrances?|exits?|gates|doorstep|just\s+outside|around|surrounding)\b",
        re.I,
    ),
    off=re.compile(r"\boff\s+(?:the\s+(?:\w+\s+)?(?:coast|port|shores?)\s+of\s+)?(?:the\s+)?$", re.I),
    side=re.compile(
        rf"\b(?P<way>{_WAY})(?:ern)?(?:most)?(?:\s+(?:parts?|regions?|areas?))?(?:\s+of(?:\s+the)?)?\s+$", re.I
    ),
    border=re.compile(r"\b(?:border|frontier)s?\b", re.I),
    apposed=re.compile(
        r"\s*[,(–—]?\s*(?:(?:which|that)\s+)?(?:(?:lies|is|stands|sits)\s+)?(?:located\s+|situated\s+)?"
        r"(?:an?\s+(?:\w+\s+){0,2}(?:village|town|hamlet|settlement)\s+)?(?:located\s+|situated\s+)?"
        r"(?:about\s+|some\s+|around\s+|roughly\s+|nearly\s+|just\s+|approximately\s+|over\s+)?",
        re.I,
    ),
    decimal=".",
)  # fmt: skip
