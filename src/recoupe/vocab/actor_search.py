"""Looking a name up in the registry of actors: which entry bears it, by which of its names, and why it is taken for it.

A name is the same as another when it is so once both are folded (``fold_word``); the foldings that were needed are
told. What no entry bears may be part of a longer name, or a slip of the pen for one: that is told too, as less sure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from recoupe.vocab.actors import ActorEntry, find_names, fold_name, fold_word, foldings, is_acronym, load_actors

SAME, INSIDE, SHARED = 1.0, 0.97, 0.95
"""Scores of the same folded name, of a name that stands inside what was asked, and the factor of shared words."""
ENOUGH = 0.3
"""Below this share of common words an entry is no candidate."""
ALIKE = 0.72
"""From this likeness of letters on a name is suggested in place of one that is not known."""

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("a an the of and in for on at to le la les l d de du des en et au aux pour sur dans al el".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMatch:
    """A candidate: its entry, which of its names (``alias``) was matched, the reasons, and a score from 0 to 1, where
    1 is the same folded name."""

    entry: ActorEntry
    alias: str
    why: tuple[str, ...]
    score: float


def search_actors(name: str, limit: int = 10) -> list[ActorMatch]:
    """Entries that ``name`` may mean, best first, at most ``limit``: those that bear it, those whose name stands inside
    it ("the M23 rebels"), then those that share words with it."""
    best: dict[str, ActorMatch] = {}
    for found in (*_bearers(name), *_inside(name), *_sharing(name)):
        kept = best.get(found.entry.id)
        if kept is None or found.score > kept.score:
            best[found.entry.id] = found
    ranked = sorted(best.values(), key=lambda m: (-m.score, m.entry.id))
    if not ranked:
        return []
    return [m for m in ranked if m.score >= ranked[0].score / 2][:limit]


def suggest_actors(name: str, limit: int = 3) -> list[ActorMatch]:
    """Entries with a name that is written much like an unknown one ("Al-Shebaaab"), best first."""
    asked = " ".join(fold_name(name))
    best: dict[str, ActorMatch] = {}
    for entry in load_actors():
        for alias in entry.aliases():
            known = " ".join(fold_name(alias))
            likeness = SequenceMatcher(None, asked, known, autojunk=False)
            if likeness.real_quick_ratio() < ALIKE or likeness.quick_ratio() < ALIKE:
                continue
            score = likeness.ratio()
            kept = best.get(entry.id)
            if score >= ALIKE and (kept is None or score > kept.score):
                why = (f"{round(100 * score)} % of the letters agree",)
                best[entry.id] = ActorMatch(entry=entry, alias=alias, why=why, score=round(SHARED * score, 2))
    return sorted(best.values(), key=lambda m: (-m.score, m.entry.id))[:limit]


def _bearers(name: str) -> Iterator[ActorMatch]:
    asked = fold_name(name)
    for entry in load_actors():
        for alias in entry.aliases():
            if asked and fold_name(alias) == asked:
                if is_acronym(alias) and alias != name and name.upper() != alias.upper():
                    continue
                exact = is_acronym(alias) and name != alias
                note = (f"in a report the acronym must stand as “{alias}”",) if exact else ()
                yield ActorMatch(entry=entry, alias=alias, why=(*_differences(name, alias), *note), score=SAME)


def _differences(name: str, alias: str) -> tuple[str, ...]:
    """How two ways of writing one folded name differ."""
    if name == alias:
        return ("the same name",)
    found: dict[str, None] = {}
    for one, other in zip(_WORD.findall(name), _WORD.findall(alias)):
        if one == other:
            continue
        plain, like = _without_accents(one), _without_accents(other)
        if plain.lower() != one.lower() or like.lower() != other.lower():
            if plain.lower() == like.lower():
                found["accents"] = None
        if plain.lower() == like.lower():
            if plain != like:
                found["capitals"] = None
            continue
        by_one, by_other = foldings(one), foldings(other)
        for label in (*by_one, *by_other):
            if (label in by_one) != (label in by_other):
                found[label] = None
    if not found and _WORD.split(name) != _WORD.split(alias):
        found["hyphens or spaces"] = None
    return tuple(found) or ("the same once folded",)


def _without_accents(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _inside(name: str) -> Iterator[ActorMatch]:
    for found in find_names(name):
        if found.end - found.start < len(name.strip()):
            words = name[found.start : found.end]
            for entry in found.entries:
                why = (f"the words “{words}” are its name", *_differences(words, found.alias))
                why = tuple(w for w in why if w != "the same name")
                yield ActorMatch(entry=entry, alias=found.alias, why=why, score=INSIDE)


def _sharing(name: str) -> Iterator[ActorMatch]:
    asked = _content(fold_name(name))
    if not asked:
        return
    for entry in load_actors():
        for alias in entry.aliases():
            words = _content(fold_name(alias))
            both = asked & words
            score = SHARED * len(both) / len(asked | words) if both else 0.0
            if score >= ENOUGH:
                shown = ", ".join(w for w in _WORD.findall(alias) if fold_word(w) in both)
                why = (f"{len(both)} of {len(words)} words in common: {shown}",)
                yield ActorMatch(entry=entry, alias=alias, why=why, score=min(score, SHARED))


def _content(words: Sequence[str]) -> frozenset[str]:
    return frozenset(w for w in words if w not in _SMALL) or frozenset(words)
