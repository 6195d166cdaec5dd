"""Damage and motive: what was destroyed or taken, and why, in the report's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from recoupe.frame.case import POLITICS, Case
from recoupe.frame.make import make_claim
from recoupe.frame.roles import role_words
from recoupe.frame.syntax import is_passive, subject, with_conjuncts
from recoupe.frame.voices import said
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim
from recoupe.model.sentence import Sentence

if TYPE_CHECKING:
    from recoupe.frame.acts import Act


def damage_claims(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """``damage``: the things that a verb of destruction or taking has for object, or that arson or looting is aimed at
    ("mis le feu au siège", "set the hospital on fire"), with the words that say so."""
    words = role_words(analysis.language)
    for sentence, acts in _sentences(case):
        for t in sentence.tokens:
            if t.pos not in ("VERB", "ADJ") or t.lemma not in words.DAMAGE_VERBS:
                continue
            if not any(a.clause[0] <= t.start < a.clause[1] or a.event.head == t.i for a in acts):
                continue
            thing = subject(sentence, t.i) if is_passive(sentence, t.i) else sentence.child(t.i, "obj")
            if thing is None and t.lemma in words.BURNING_VERBS:
                thing = subject(sentence, t.i)  # "des maisons et le marché ont brûlé"
            if thing is not None:
                yield from _damage(analysis, sentence, thing, t.start, t.end)
        for a in acts:
            if a.type == "property_destruction" and a.sentence.tokens[a.event.head].lemma not in words.DAMAGE_VERBS:
                for p in a.parts:
                    if p.role in ("target", "victim"):
                        yield from _damage(analysis, sentence, p.head, a.event.start, a.event.end)


def _damage(analysis: Analysis, sentence: Sentence, thing: int, start: int, end: int) -> Iterator[Claim]:
    if sentence.tokens[thing].pos not in ("NOUN", "PROPN") or _is_person(analysis, sentence, thing):
        return
    low, high = sentence.extent(thing, "acl:relcl", "acl", "appos", "advcl", "case")
    how = said(analysis, start, end)
    words = analysis.report.text[start:end]
    value = f"{analysis.report.text[low:high]} ({words})"
    yield make_claim(analysis, "damage", value, min(low, start), max(high, end), how, "frame.claim.damage")


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
    return re.compile("|".join(rf"\b(?:{c})" if not c.startswith("(?:[") else f"(?:{c})" for c in cues), re.IGNORECASE)


def motive_claims(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """``motive``: a purpose or reason in the clause of an act, to the end of that clause."""
    if case.type in POLITICS:
        return
    if case.type == "protest":
        yield from _causes(analysis, case)
    for sentence, acts in _sentences(case):
        for m in _purpose(analysis.language).finditer(sentence.text):
            start = sentence.start + m.start()
            told = [a for a in acts if a.event.start < start or m.start() <= 2]
            if not any(start <= a.clause[1] + 60 for a in told):
                continue  # what the cue speaks of is another act: the one that it answers
            tail = re.match(r"[^,;:!?»”\".]*", sentence.text[m.end() :])
            end = sentence.start + m.end() + (tail.end() if tail else 0)
            end = start + len(analysis.report.text[start:end].rstrip())
            if end - start < 12:
                continue
            how = said(analysis, start, end)
            yield make_claim(analysis, "motive", analysis.report.text[start:end], start, end, how, "frame.claim.motive")
            break


def _causes(analysis: Analysis, case: Case) -> Iterator[Claim]:
    """What a march is for or against: the demand that it makes, or what it is directed against."""
    for a in case.acts:
        spans = [a.clause] if a.type == "demand" else []
        spans += [(p.start, p.end) for p in a.parts if p.role == "target" and a.type == "protest"]
        for low, high in spans[:1]:
            how = said(analysis, a.event.start, a.event.end)
            yield make_claim(
                analysis, "motive", analysis.report.text[low:high], low, high, how, "frame.claim.motive.cause"
            )
