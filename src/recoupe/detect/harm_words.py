"""Words of harm in a sentence: the lexicons of ``recoupe.lang`` looked up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from recoupe.detect.people_words import words_of
from recoupe.model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word of harm: tokens ``i`` to ``end`` (both included). ``people_only``: the word is also said of things;
    ``if_negated``: it means harm only under a negation ("had not come back"); ``of_lives``: only of lives ("claimed 22
    lives")."""

    i: int
    end: int
    field: str
    role: str
    shape: str
    people_only: bool = False
    if_negated: bool = False
    of_lives: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """What is said of a counted phrase: the ``fields``, the word of harm ``anchor``, and the rule that found it."""

    fields: tuple[str, ...]
    anchor: Anchor
    rule: str
    irrealis: bool = False
    negated: bool = False


@lru_cache(maxsize=2)
def _phrases(language: str) -> dict[str, tuple[tuple[tuple[str, ...], str, str, str], ...]]:
    """First word -> (words that must follow, field, role, shape), longest first; every kind of entry of the lexicon."""
    words = words_of(language)
    found: dict[str, list[tuple[tuple[str, ...], str, str, str]]] = {}
    for first, idioms in words.IDIOMS.items():
        found.setdefault(first, []).extend((rest, *reading) for rest, reading in idioms)
    for form, readings in words.READINGS.items():
        found.setdefault(form, []).extend(((), *reading) for reading in readings)
    for phrase, field in words.STATES.items():
        first, *rest = phrase.split()
        found.setdefault(first, []).append((tuple(rest), field, "state", "adj"))
    for noun, field in words.NOUNS.items():
        found.setdefault(noun, []).append(((), field, "noun", "noun"))
    return {first: tuple(sorted(entries, key=lambda e: -len(e[0]))) for first, entries in found.items()}


def anchors_of(sentence: Sentence, language: str) -> dict[int, tuple[Anchor, ...]]:
    """The words of harm of a sentence by their first token. An idiom hides the shorter readings of its first word."""
    table = _phrases(language)
    lower = [t.lower for t in sentence.tokens]
    found: dict[int, tuple[Anchor, ...]] = {}
    for i, word in enumerate(lower):
        entries = table.get(word)
        if not entries:
            continue
        fitting = [e for e in entries if not e[0] or tuple(lower[i + 1 : i + 1 + len(e[0])]) == e[0]]
        longest = max((len(e[0]) for e in fitting), default=0)
        made = [
            Anchor(
                i,
                i + longest,
                field.rstrip("!?~"),
                role,
                shape,
                field.endswith("!"),
                field.endswith("?"),
                field.endswith("~"),
            )
            for rest, field, role, shape in fitting
            if len(rest) == longest and field
        ]
        if made:
            found[i] = tuple(made)
    return found
