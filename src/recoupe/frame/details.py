"""Damage and motive: what was destroyed or taken, and why, in the report's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from recoupe.frame.merge import POLITICS, Case
from recoupe.frame.roles import role_words
from recoupe.frame.syntax import is_passive, subject, with_conjuncts
from recoupe.frame.voices import said
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim
from recoupe.model.sentence import Sentence

if TYPE_CHECKING:
    from recoupe.frame.acts import Act


def damage_claims(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """``damage``: the things that a verb of destruction or taking has for object, with that verb."""
    from recoupe.frame.claims import make_claim

    words = role_words(analysis.language)
    for sentence, acts in _sentences(case):
        for t in sentence.tokens:
            if t.pos not in ("VERB", "ADJ") or t.lemma not in words.DAMAGE_VERBS:
                continue
            if not any(a.clause[0] <= t.start < a.clause[1] or a.event.head == t.i for a in acts):
                continue
            thing = subject(sentence, t.i) if is_passive(sentence, t.i) else sentence.child(t.i, "obj")
            if (
                thing is None
                or sentence.tokens[thing].pos not in ("NOUN", "PROPN")
                or _is_person(analysis, sentence, thing)
            ):
                continue
            low, high = sentence.extent(thing, "acl:relcl", "acl", "appos", "advcl")
            how = said(analysis, t.start, t.end)
            value = analysis.report.text[low:high]
            start, end = min(low, t.start), max(high, t.end)
            yield make_claim(analysis, "damage", f"{value} ({t.text})", start, end, how, "frame.claim.damage")


def _sentences(case: Case) -> Iterator[tuple[Sentence, list[Act]]]:
    seen: dict[int, tuple[Sentence, list[Act]]] = {}
    for a in case.acts:
        if a.opens:
            seen.setdefault(a.sentence.index, (a.sentence, []))[1].append(a)
    return iter(seen.values())


def _is_person(analysis: Analysis, sentence: Sentence, head: int) -> bool:
    return any(
        a.sentence == sentence.index and a.head == k for k in with_conjuncts(sentence, head) for a in analysis.actors
    )


@lru_cache
def _purpose(language: str) -> re.Pattern[str]:
    words = role_words(language)
    cues = (*words.RETALIATION_CUES, *words.PURPOSE_CUES, *words.GOAL_SUBJECTS)
    return re.compile("|".join(rf"\b(?:{c})" if not c.startswith("(?:[") else f"(?:{c})" for c in cues))


def motive_claims(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """``motive``: a purpose or reason in the clause of an act, to the end of that clause."""
    from recoupe.frame.claims import make_claim

    if case.type in POLITICS:
        return
    for sentence, acts in _sentences(case):
        for m in _purpose(analysis.language).finditer(sentence.text):
            start = sentence.start + m.start()
            if not any(a.clause[0] - 60 <= start <= a.clause[1] for a in acts):
                continue
            tail = re.match(r"[^,;:!?»”\".]*", sentence.text[m.end() :])
            end = sentence.start + m.end() + (tail.end() if tail else 0)
            end = start + len(analysis.report.text[start:end].rstrip())
            if end - start < 12:
                continue
            how = said(analysis, start, end)
            yield make_claim(analysis, "motive", analysis.report.text[start:end], start, end, how, "frame.claim.motive")
            break
