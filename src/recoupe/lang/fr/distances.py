"""French phrases that set a place off from a toponym: distances, directions, rims, borders."""

from __future__ import annotations

import re

from recoupe.lang.distance_words import DistanceWords
from recoupe.lang.fr.quantities import LOOSE, SMALL

NUMBERS = {
    **SMALL,
    "un": 1,
    "une": 1,
    "cent": 100,
    "vingt-cinq": 25,
    "soixante-dix": 70,
    "quatre-vingts": 80,
    "quatre-vingt-dix": 90,
    **{word: value for word, (_, _, value) in LOOSE.items() if " " not in word},
}
_NUMBER = (
    r"\d+(?:[.,]\d+)?(?:\s*(?:à|ou|-|–)\s*\d+)?|(?:une?\s+)?(?:petite\s+|bonne\s+)?(?:"
    + "|".join(sorted(NUMBERS, key=len, reverse=True))
    + r")(?:\s+d[e'’])?"
)
_UNIT = r"km|kms|kilomètres?|mètres?|milles?(?:\s+(?:nautiques?|marins?))?|miles?|lieues?|m(?=\s)"
_WAY = r"nord[-\s]?est|nord[-\s]?ouest|sud[-\s]?est|sud[-\s]?ouest|nord|sud|est|ouest"

WORDS = DistanceWords(
    measure=re.compile(
        rf"\b(?P<n>{_NUMBER})\s*(?P<unit>{_UNIT})\b(?:\s+(?:environ|plus|à\s+vol\s+d['’]oiseau))?"
        rf"(?:\s*\([^)]*\))?(?:,?\s+(?:au|à\s+l['’]|vers\s+(?:le\s+|l['’]))\s*(?P<way>{_WAY})\b)?",
        re.I,
    ),
    numbers=NUMBERS,
    units={"km": 1.0, "kilom": 1.0, "mill": 1.852, "mile": 1.609, "lieue": 4.0, "m": 0.001},
    ways={
        "nord": 0, "nordest": 45, "est": 90, "sudest": 135, "sud": 180, "sudouest": 225, "ouest": 270, "nordouest": 315,
    },
    way=re.compile(rf"\b(?:au|à\s+l['’])\s*(?P<way>{_WAY})(?:\s+immédiat)?\s+d", re.I),
    more=re.compile(r"\bplus\s+d[e'’]\s*$", re.I),
    less=re.compile(r"\b(?:moins\s+d[e'’]|à\s+peine|jusqu['’]à)\s*$", re.I),
    edge=re.compile(
        r"\b(?:abords|alentours\s+immédiats|périphérie|banlieue|faubourgs?|lisière|portes|entrées?|sorties?|côté"
        r"|proximité\s+immédiate|autour)\b",
        re.I,
    ),
    off=re.compile(r"\bau\s+large\b", re.I),
    side=re.compile(
        rf"\b(?:le\s+|l['’]|du\s+|au\s+|à\s+l['’])(?:extrême[-\s])?(?P<way>{_WAY})\s+(?:d[ue]\b|des\b|d['’])", re.I
    ),
    border=re.compile(r"\bfront(?:ière|alière)s?\b", re.I),
    apposed=re.compile(
        r"\s*[,(–—]?\s*(?:(?:un|une|le|la)\s+)?(?:\w+\s+){0,2}?(?:(?:village|localité|hameau|bourg|bourgade|ville)\s+)?"
        r"(?:(?:qui\s+)?(?:se\s+(?:trouve|situe)|est)\s+)?(?:situé\w*\s+|distante?\s+)?(?:à\s+|d['’e]\s*)?"
        r"(?:environ\s+|quelques?\s+|moins\s+d['’e]\s*|plus\s+d['’e]\s*|près\s+d['’e]\s*)?",
        re.I,
    ),
    decimal=",",
)  # fmt: skip
