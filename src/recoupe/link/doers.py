"""Who is named as the doer: one actor under several names, a part and its whole, a description, or a rival."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from recoupe.link.identity import Relation
from recoupe.link.offices import both, office_of, pattern_of, plain_words, words
from recoupe.link.voices import actor_entries, parents
from recoupe.model.incident import Actor
from recoupe.vocab.actors import (
    code_of,
    country_of_side,
    find_names,
    fold_word,
    is_acronym,
    side_of,
)

_NO_STATE = frozenset({"terrorists", "rebels", "jihadists", "bandits"})
"""What is not said of a state's own forces ("Syrian rebels" are not Syria)."""
_OTHER_COUNTRY = frozenset({"South", "North", "the South", "the North", "New"})
"""Before a people's name these make another country of it ("the South Sudanese army")."""
_WORD = re.compile(r"[^\W_]+(?:[-‑][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Doer:
    """``key``: registered actor (``actor:…``), state (``state:…``), description (``vague:…``), office or folded words.
    ``part``: only a part of what the key names ("a JNIM sub-unit")."""

    key: str
    name: str
    words: frozenset[str]
    camp: str | None = None
    part: bool = False


def doer_of(name: str, actors: tuple[Actor, ...] = ()) -> Doer:
    """The actor that a name means; ``actors`` are those of the incident as its report has it."""
    listed = next((a for a in actors if a.name == name), None)
    return _doer(name, listed.id if listed else None, listed.side if listed else None)


@lru_cache(maxsize=8192)
def _doer(name: str, ident: str | None, side: str | None) -> Doer:
    plain = plain_words(name)
    folded = frozenset(fold_word(w) for w in plain.split() if len(w) > 1 or w.isdigit()) or frozenset({plain})
    found = find_names(name)
    entry = actor_entries().get(ident) if ident else None
    if entry is None and found and name[: found[0].start].strip() not in _OTHER_COUNTRY:
        entry = found[0].entries[0]
    if entry is not None:
        rest = " ".join(plain_words(name[: found[0].start] + " " + name[found[0].end :]).split()) if found else ""
        if entry.kind in ("state_force", "police") and entry.side and _is_state(entry.side):
            return Doer(f"state:{entry.side}", name, folded, entry.side)
        return Doer(f"actor:{entry.id}", name, folded, entry.side or side, bool(pattern_of("parts").search(rest)))
    camp, rest = country_camp(name)
    if camp is not None:
        left = {w for w in plain_words(rest).split() if w not in _forces()}
        if not left or office_of(rest):
            return Doer(f"state:{camp}", name, folded, camp)
        what = _described(" ".join(left)) or "+".join(sorted(left))
        return Doer(f"of:{camp}:{what.removeprefix('vague:')}", name, folded, camp)
    vague = _described(plain)
    if vague is not None:
        return Doer(vague, name, folded, side)
    office = office_of(name)
    return Doer(office or "+".join(sorted(folded)), name, folded, side)


def _described(plain: str) -> str | None:
    """The description that the words are, ``vague:…`` or an office; None where they say more."""
    bare = " ".join(pattern_of("unnamed").sub(" ", plain).split())
    if not bare:
        return "vague:armed_men"
    return next((name for name, pattern in _descriptions() if pattern.fullmatch(bare)), None)


@lru_cache(maxsize=1)
def _descriptions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry["id"], re.compile("|".join(both(entry)))) for entry in words()["descriptions"])


@lru_cache(maxsize=1)
def _forces() -> frozenset[str]:
    return frozenset(w for language in ("fr", "en") for w in words()["forces"][language])


@lru_cache(maxsize=8192)
def country_camp(name: str) -> tuple[str | None, str]:
    """The slug of the first country, people or capital that the words name, and the words that are left; None and all
    words where they name none."""
    told = _WORD.findall(re.sub(r"\b(?:[dlDL]|qu)['’]|['’]s\b", " ", name))
    for n in range(min(4, len(told)), 0, -1):
        for i in range(len(told) - n + 1):
            found = " ".join(told[i : i + n])
            if i and n == 1 and told[i - 1] in _OTHER_COUNTRY:
                continue
            if (found[:1].isupper() or len(found) > 4) and (code := code_of(found)):
                return side_of(code), " ".join(told[:i] + told[i + n :])
    return None, name


@lru_cache(maxsize=512)
def _is_state(side: str) -> bool:
    return country_of_side(side, "en") is not None


def doer_relation(a: Doer, b: Doer) -> Relation:
    """SAME for one doer (a part counts as its whole), PERHAPS for a description beside a name, OTHER for rivals."""
    if a.key == b.key:
        return Relation.SAME
    x, y = a.key.partition(":"), b.key.partition(":")
    kinds = {x[0], y[0]}
    if kinds == {"actor"} and (x[2] in parents(y[2]) or y[2] in parents(x[2])):
        return Relation.SAME
    if "vague" in kinds:
        return _described_as(*((a, b) if x[0] == "vague" else (b, a)))
    if kinds <= {"of", "state"} and a.camp == b.camp:
        rebels = [d for d in (a, b) if d.key.rpartition(":")[2] in _NO_STATE]
        return Relation.OTHER if len(rebels) == 1 else Relation.SAME
    if "state" in kinds and kinds & _STATE_BODIES and None in (a.camp, b.camp):
        return Relation.PERHAPS
    if not kinds & {"actor", "state"} and a.camp == b.camp:
        return Relation.SAME if len(a.words & b.words) / len(a.words | b.words) >= 0.5 else Relation.OTHER
    return Relation.OTHER


_STATE_BODIES = frozenset(
    "army police government junta general_staff air_force navy authorities defence security_forces gendarmerie".split()
)


def _described_as(vague: Doer, other: Doer) -> Relation:
    """Whether a description may be of another doer: "gunmen" of any, "a rebel militia" not of a state or its army,
    "bandits" not of a group with a name of its own."""
    what, kind = vague.key.partition(":")[2], other.key.partition(":")[0]
    if what == "armed_men" or kind == "vague":
        return Relation.PERHAPS
    if kind in _STATE_BODIES or kind == "state" or (what == "bandits" and kind == "actor"):
        return Relation.OTHER
    return Relation.PERHAPS


def label(told: Sequence[tuple[str, str]]) -> str:
    """What the doer is called, of (name, language) in the order in which they were told: the first name, and behind it
    in brackets that of the other language ("armée russe (Russia)"), in each an acronym before other names."""
    best = [_called([n for n, spoken in told if spoken == language]) for language in dict.fromkeys(x for _, x in told)]
    name, *others = best
    more = [o for o in others if not _contains(name, o)]
    if not more:
        return name
    if name.endswith(")"):
        return f"{name[:-1]}, {', '.join(more)})"
    return f"{name} ({', '.join(more)})"


def _called(names: Sequence[str]) -> str:
    return next((n for n in names if is_acronym(n)), names[0])


def _contains(name: str, other: str) -> bool:
    return set(plain_words(other).split()) <= set(plain_words(name).split())
