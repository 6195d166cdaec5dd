"""Nouns of people that no list holds: those of trades and of origins, by their endings."""

from __future__ import annotations

from functools import lru_cache

from recoupe.lang.en import harm as en_harm
from recoupe.lang.en import people as en
from recoupe.lang.fr import harm as fr_harm
from recoupe.lang.fr import people as fr

PEOPLE = {"en": en, "fr": fr}
_HARM = {"en": en_harm, "fr": fr_harm}


@lru_cache(maxsize=4096)
def of_trade(noun: str, language: str) -> bool:
    """Whether a noun in lower case is formed like a trade's ("coupeurs", "loggers") and is no known thing."""
    words = PEOPLE[language]
    if noun in _HARM[language].THINGS or not words.AGENTS.fullmatch(noun):
        return False
    return not {noun, noun.removesuffix("s"), noun.removesuffix("x")} & words.NO_AGENTS
