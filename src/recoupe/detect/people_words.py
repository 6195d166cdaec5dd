"""Nouns of people, and the group of the codebook that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from types import ModuleType

from recoupe.errors import LanguageError
from recoupe.lang.en import harm as en
from recoupe.lang.fr import harm as fr
from recoupe.lang.people import PEOPLE, of_trade
from recoupe.model.sentence import Token
from recoupe.vocab.countries import load_countries

_WORDS: dict[str, ModuleType] = {"fr": fr, "en": en}


def words_of(language: str) -> ModuleType:
    """The language's lexicon of harm."""
    if language not in _WORDS:
        raise LanguageError(f"language {language!r} is not supported; use one of: {', '.join(_WORDS)}")
    return _WORDS[language]


@lru_cache(maxsize=len(_WORDS))
def groups_of(language: str) -> dict[str, str]:
    """Noun (singular or plural, lower case) -> group of the codebook; the people of every country among them."""
    found: dict[str, str] = {}
    for group, nouns in PEOPLE[language].GROUP_NOUNS.items():
        for noun in nouns.lower().split():
            for form in _inflected(noun, language):
                found.setdefault(form, group)
    for country in load_countries():
        for people in country.fr_people if language == "fr" else country.en_people:
            found.setdefault(re.split(r"[ -]", people.lower())[-1], "unspecified")
    return found


def is_person_noun(token: Token, language: str) -> bool:
    """Whether a token is a noun of people: known to the lexicon, or formed as one and no known thing."""
    word, groups = token.lower, groups_of(language)
    if token.pos in ("NOUN", "PROPN") and (word in groups or word.split("-")[-1] in groups):
        return True
    return token.pos == "NOUN" and of_trade(word, language)


def _inflected(noun: str, language: str) -> Sequence[str]:
    if language == "fr":
        if noun.endswith("al"):
            return (noun, noun[:-2] + "aux", noun + "s")
        return (noun, noun + "s", noun + "x")
    if noun.endswith("y") and noun[-2] not in "aeou":
        return (noun, noun[:-1] + "ies")
    if noun.endswith(("s", "ch", "sh", "x")):
        return (noun, noun + "es")
    return (noun, noun + "s")
