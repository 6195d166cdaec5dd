"""Whose camp an actor belongs to: countries in its name, the country where the report plays, forces named elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from recoupe.model.mention import ActorMention, PlaceMention
from recoupe.model.sentence import Sentence
from recoupe.vocab.actors import code_of

_WORD = re.compile(r"[^\W_]+(?:[’'.][^\W_]+)*\.?")
DOMINANT = 0.6
"""Share of a report's mentions of countries that makes one of them the country where it plays."""

STATE_CLASSES = frozenset({"army", "soldiers", "security_bodies", "security_people"})


def class_of(mention: ActorMention) -> str:
    """The class of the phrase's head noun, or how a bare name was found: the last part of the rule."""
    return mention.rule.rsplit(".", 1)[-1]


@lru_cache(maxsize=8192)
def codes_in(name: str) -> tuple[str, ...]:
    """Codes of the countries and entities that a name's words mean, in their order: "armée de l'Azerbaïdjan" -> AZ."""
    spans = [m.span() for m in _WORD.finditer(name)]
    found: list[str] = []
    i = 0
    while i < len(spans):
        for n in (5, 4, 3, 2, 1):
            if i + n > len(spans):
                continue
            words = name[spans[i][0] : spans[i + n - 1][1]]
            code = code_of(words) or (code_of(re.sub(r"^(?:[ldLD]|qu)[’']|[’']s$", "", words)) if n < 3 else None)
            if code is not None:
                if code not in found:
                    found.append(code)
                i += n - 1
                break
        i += 1
    return tuple(found)


def countries_told(sentences: Sequence[Sentence]) -> Counter[str]:
    """How often each country is named in any form; an entity counts for the country that it lies in."""
    counted: Counter[str] = Counter()
    for sentence in sentences:
        tokens = sentence.tokens
        for k, t in enumerate(tokens):
            if t.pos not in ("PROPN", "ADJ", "NOUN", "X"):
                continue
            code = code_of(t.text)
            if code is None and k:
                before = tokens[k - 1]
                gap = "" if before.end == t.start else " "
                code = code_of(f"{before.text}{gap}{t.text}") if before.text[:1].isupper() else None
            if code is not None:
                counted[code[:2]] += 1
    return counted


def places_told(places: Sequence[PlaceMention]) -> tuple[Counter[str], dict[int, frozenset[str]]]:
    """Countries of the places named as places, over the report and by sentence."""
    counted: Counter[str] = Counter()
    by_sentence: dict[int, set[str]] = {}
    for p in places:
        if p.country is not None and p.usage == "location":
            counted[p.country] += 1
            by_sentence.setdefault(p.sentence, set()).add(p.country)
    return counted, {k: frozenset(v) for k, v in by_sentence.items()}


def dominant(counted: Counter[str]) -> str | None:
    """The country named by far most often, or None."""
    if not counted:
        return None
    (first, n), *_ = counted.most_common(1)
    return first if n / counted.total() >= DOMINANT else None


def forces_told(mentions: Sequence[ActorMention]) -> Iterator[tuple[ActorMention, str]]:
    """State forces that name their country, in the report's words or the registry's, with its code."""
    for m in mentions:
        registered = m.actor_kind == "state_force" and m.actor_id is not None
        if registered or (class_of(m) in STATE_CLASSES and m.form == "description"):
            for code in codes_in(m.name)[:1]:
                yield m, code


def with_owners(
    mentions: Sequence[ActorMention], sentences: Sequence[Sentence], possessives: frozenset[str]
) -> list[ActorMention]:
    """The same mentions, with "its forces", "ses troupes" on the side of the subject of the nearest verb above that is
    not themselves: "Moscow said its forces had struck" means Moscow's, wherever the strike fell."""
    heads = {(m.sentence, m.head): m for m in mentions}
    found = []
    for m in mentions:
        if m.side is None and class_of(m) in STATE_CLASSES and 0 <= m.sentence < len(sentences):
            owner = _owner(m, sentences[m.sentence], heads, possessives)
            m = replace(m, side=owner.side) if owner is not None else m
        found.append(m)
    return found


def _owner(
    m: ActorMention, sentence: Sentence, heads: Mapping[tuple[int, int], ActorMention], possessives: frozenset[str]
) -> ActorMention | None:
    if not any(sentence.tokens[k].lower in possessives for k in sentence.children(m.head, "det", "nmod:poss")):
        return None
    for k in sentence.ancestors(m.head):
        for subject in sentence.children(k, "nsubj"):
            owner = heads.get((m.sentence, subject))
            if owner is not None and owner is not m and owner.side is not None:
                return owner
    return None
