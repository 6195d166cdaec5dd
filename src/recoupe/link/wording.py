"""Names and marks of a text, folded, so that two texts can be compared by what they share.

A name is kept as its skeleton (``recoupe.gazetteer.folding``), so that one spelling of it finds the other. How much a
shared name says depends on how rare it is; ``word_rarity.txt`` has that of common words (natural logarithm of one in
how many words, to half a point), made by ``benchmarks/word_rarity.py`` from the vocabulary of the sentence encoder and
from how many incidents of the news have the word in their reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from recoupe.gazetteer.folding import fold, skeleton

UNKNOWN = 13.0
"""How rare a word is that the table does not have."""
COMMON = 7.0
"""A word less rare than this is no name by itself where a capital must stand anyway, and none that tells anything."""
TELLING = 9.0
"""From here on a name of several words tells one person from many."""
_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽƏȘȚ"
_TOKEN = rf"[{_CAPITAL}][^\W\d_]*(?:['’‑-][^\W\d_]+)*"
_NAME = re.compile(
    rf"{_TOKEN}(?:\.?[ \u00a0](?:(?:al|el|ibn|bin|ould|ag|de|del|da|di|du|van|von|der|la)[ \u00a0])?{_TOKEN})*"
)
_OPENING = re.compile(r"(?:^|[.!?:\n\"“”«»(–—|•-])\s*$")
_AGE = re.compile(
    r"\b(\d{1,2})(?:[- \u00a0]year[- \u00a0]old|[ \u00a0]years[ \u00a0]old|[ \u00a0]ans\b)|, (\d{1,2})(?=[,.])"
)
_LOWER = re.compile(r"(?<![^\W\d_])[a-zß-öø-ÿœ]{4,}(?![^\W\d_])")
_PERSON = re.compile(
    rf"({_NAME.pattern})(?:, (?:aged? )?|,? \(|, âgée? de )\d{{1,2}}\b(?:[,.;)]|[ \u00a0]ans)"
    rf"|\b\d{{1,2}}[- \u00a0]year[- \u00a0]old,? ({_NAME.pattern})"
)
_BLOCK = re.compile(r"\b(\d{1,5}) (?:block|blk)\b")
_CLOCK = re.compile(
    r"\b(\d{1,2})(?::(\d{2}))?[ \u00a0]?([ap])\.?m\b|\b(\d{1,2})[ \u00a0]?(?:h|heures?)(?:[ \u00a0]?(\d{2}))?\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _rarities() -> dict[str, float]:
    table: dict[str, float] = {}
    for line in (files("recoupe.link") / "word_rarity.txt").read_text(encoding="utf-8").splitlines():
        number, words = line.split("\t")
        for word in words.split():
            for form in (word, key_of(word)):
                table.setdefault(form, float(number))  # the commonest come first
    return table


@lru_cache(maxsize=65536)
def key_of(folded: str) -> str:
    """The skeleton of one folded word; the word itself where it has none."""
    return skeleton(folded) or folded


def rarity(word: str) -> float:
    """How rare a folded word, or the key of one, is in the news; of a name of several words, the sum of what each is
    rarer than ``COMMON``, on top of it."""
    table = _rarities()
    if " " not in word:
        return table.get(word, UNKNOWN)
    return COMMON + sum(max(0.0, table.get(w, UNKNOWN) - COMMON) for w in word.split())


def names_of(text: str, known: frozenset[str] = frozenset()) -> frozenset[str]:
    """Keys of the proper names in ``text``: of each word of a name, and of a name of several words as a whole. A single
    word that only ever opens a sentence ("Rockets hit …") is none, unless it is among ``known`` ones."""
    found: set[str] = set()
    opening: set[str] = set()
    for m in _NAME.finditer(text):
        words = [w for w in fold(m.group()).split() if len(w) > 1]
        opens = _OPENING.search(text, max(0, m.start() - 3), m.start()) is not None
        if words and opens and rarity(words[0]) < 9.0:
            words, opens = words[1:], False
        keys = [key_of(w) for w in words if rarity(w) >= COMMON - 1.5 and len(w) > 2]
        named = {k for k in keys if rarity(k) >= COMMON}
        if opens and len(words) == 1:
            opening |= named
            continue
        found |= named
        if 2 <= len(keys) <= 4:
            found.add(" ".join(keys))
            found.add(f"{keys[0]} {keys[-1]}")
    return frozenset(found | (opening & known))


def marks_of(text: str) -> Iterator[str]:
    """What pins an incident down beside names: ages ("age 19"), street blocks ("block 1200"), hours ("at 23:30"), and
    the names that stand with an age, which are of those whom it befell or who are charged ("person jun du")."""
    for m in _PERSON.finditer(text):
        if person := person_of(m[1] or m[2]):
            yield f"person {person}"
    for m in _AGE.finditer(text):
        yield f"age {m[1] or m[2]}"
    for m in _BLOCK.finditer(text):
        yield f"block {m[1]}"
    for m in _CLOCK.finditer(text):
        hour = int(m[1] or m[4]) % 24
        if m[3]:
            hour = hour % 12 + (12 if m[3] in "pP" else 0)
        yield f"at {hour:02}:{m[2] or m[5] or '00'}"


def person_of(name: str) -> str | None:
    """The key of a person's full name, from the first word to the last; None if it does not tell one from many."""
    words = [w for w in fold(name).split() if len(w) > 1]
    if len(words) < 2 or len(words) > 5:
        return None
    key = f"{key_of(words[0])} {key_of(words[-1])}"
    return key if rarity(key) >= TELLING and rarity(words[-1]) >= COMMON - 1 else None


def rare_words(text: str, least: float = 10.0) -> frozenset[str]:
    """Folded words of ``text`` at least so rare; names are left out."""
    words = {fold(w) for w in _LOWER.findall(text)}
    return frozenset(w for w in words if rarity(w) >= least)
