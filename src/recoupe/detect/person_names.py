"""Persons whom a report names with a title ("President Vladimir Putin", "le chef Brahim Ghali"): their full names and,
where they are told of again, their surnames. The parser is shown one name for all of them (``party_masks``)."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.detect.party_names import find_party_names
from recoupe.lang.en.actors import TITLES as ENGLISH
from recoupe.lang.en.places import WORDS as ENGLISH_PLACES
from recoupe.lang.fr.actors import TITLES as FRENCH
from recoupe.lang.fr.places import WORDS as FRENCH_PLACES

_TITLES = {"en": ENGLISH, "fr": FRENCH}
_PLACES = {"en": ENGLISH_PLACES, "fr": FRENCH_PLACES}
_NAME = r"[A-ZÀ-ÖØ-Ý][\w’'-]*[a-zà-ÿ]"
_SMALL = r"(?:al|el|bin|ben|ibn|ould|ag|van|von|der|de|da|dos|di|ul|ur)"


@lru_cache(maxsize=2)
def _titled(language: str) -> re.Pattern[str]:
    titles = "|".join(sorted((re.escape(t) for t in _TITLES[language]), key=lambda t: -len(t)))
    people = r"(?: [a-zà-ÿ]+(?:-[a-zà-ÿ]+)?)?" if language == "fr" else ""  # "le président russe Vladimir Poutine"
    name = rf"(?P<name>{_NAME}(?:[ \u00a0-](?:{_SMALL}[ \u00a0-])?{_NAME}){{0,3}})"
    return re.compile(rf"(?<![\w-])(?i:{titles}){people}[ \u00a0]{name}(?![\w-])")


def find_persons(text: str, language: str) -> re.Pattern[str] | None:
    """An expression for the names of the persons whom the text names with a title, None where there are none."""
    names: set[str] = set()
    places = _PLACES[language]
    closed = {*places.organisations, *places.nouns, *places.actor_nouns}
    for m in _titled(language).finditer(text):
        name = m["name"].removesuffix("'s").removesuffix("’s")
        words = re.split(r"[ \u00a0]", name)
        if words[-1].lower() in _TITLES[language] or any(w.lower() in closed for w in words):
            continue
        if any(p.start == 0 for p in find_party_names(name, language)):  # "spokesman Hezbollah"; but "Abdel Fattah"
            continue
        if len(words) > 1:  # one word may be an office ("General Staff")
            names.add(name)
            if len(words[-1]) > 3:
                names.add(words[-1])
    if not names:
        return None
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(sorted((re.escape(n) for n in names), key=lambda n: -len(n)))})(?![\w-])"
    )
