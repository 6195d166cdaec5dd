"""Indefinite people in a denial: "denied that any civilian had died", "nie qu'un seul enfant ait été tué", "denied
killing civilians". What is denied is one or more, whatever the words that name the people (codebook section 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import ModuleType

from recoupe.detect.harm_people import People
from recoupe.detect.harm_words import Anchor
from recoupe.model.sentence import Sentence

_REACH = 3


def indefinite_people(
    sentence: Sentence,
    people: Sequence[People],
    anchors: dict[int, tuple[Anchor, ...]],
    words: ModuleType,
    groups: dict[str, str],
) -> tuple[list[People], set[int]]:
    """(people with those of the denial made "one or more", the first tokens of these)."""
    lower = sentence.text.lower().replace("’", "'")
    m = words.DENY.search(lower)
    if not m or not anchors:
        return list(people), set()
    stop = words.DENY_END.search(lower, m.end())
    inside = sentence.tokens_in(sentence.start + m.end(), sentence.start + (stop.start() if stop else len(lower)))
    scope = set(inside)
    made: list[People] = []
    denied: set[int] = set()
    for p in people:
        if p.first in scope and _single(sentence, p, words):
            p = replace(p, low=1, high=None, form="counted", part=False, own=None)
            denied.add(p.first)
        made.append(p)
    taken = {i for p in people for i in range(p.first, p.last + 1)}
    for i in inside:
        if i not in taken and sentence.tokens[i].pos in ("NOUN", "PROPN") and sentence.tokens[i].lower in groups:
            first = _bare(sentence, i, words)
            if first is not None and not taken.intersection(range(first, i + 1)):
                text = _text(sentence, first, i)
                group = next((g for p, g in words.GROUP_PATTERNS if p.search(text)), groups[sentence.tokens[i].lower])
                made.append(People(first, i, i, 1, None, group, "counted", False, True))
                denied.add(first)
    return sorted(made, key=lambda p: p.first), denied


def _text(sentence: Sentence, first: int, last: int) -> str:
    t = sentence.tokens
    return sentence.text[t[first].start - sentence.start : t[last].end - sentence.start].lower()


def _single(sentence: Sentence, p: People, words: ModuleType) -> bool:
    """ "Un seul civil", "a single child", "le moindre civil"."""
    if p.form not in ("one", "named"):
        return False
    return any(sentence.tokens[i].lower in words.SINGLE | words.ANYONE for i in range(p.first, p.last + 1))


def _bare(sentence: Sentence, i: int, words: ModuleType) -> int | None:
    """The first token of an indefinite phrase with the noun ``i``: "any civilian", "des femmes", "civilians"."""
    t = sentence.tokens
    first = i
    while first > max(0, i - _REACH) and t[first - 1].pos == "ADJ" and t[first - 1].lower not in words.ANYONE:
        first -= 1
    before = t[first - 1].lower if first else ""
    if before in words.ANYONE:
        return first - 2 if first > 1 and t[first - 2].dep == "det" else first - 1
    if not t[i].has("Number=Plur") or any(t[c].pos == "NUM" for c in sentence.children(i)):
        return None
    det = sentence.child(i, "det", "nmod:poss")
    if det is None:
        return first if words.BARE_PLURALS else None
    return det if t[det].lower in words.INDEFINITE else None
