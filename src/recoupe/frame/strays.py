"""Details told in a sentence of their own: whether they are told as fact, and of which incident they are.

"The mayor's office was gutted, a porter said." has no trigger; it tells of the incident that the report is speaking of:
that of its own sentence, else the one told last."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from types import ModuleType

from recoupe.frame.acts import Act
from recoupe.frame.case import MOVES, POLITICS, Case
from recoupe.frame.voices import Said
from recoupe.lang.en import details as en
from recoupe.lang.fr import details as fr
from recoupe.model.analysis import Analysis
from recoupe.model.mention import PlaceMention
from recoupe.model.sentence import Sentence

REACH = 4
"""Sentences back to the act that a detail without a trigger of its own belongs to."""
_WORDS: dict[str, ModuleType] = {"en": en, "fr": fr}
Fits = Callable[[Case], bool]
_FUTURE = re.compile(r"(?:er|ir|ttr|oudr|aur|ser)(?:a|ont)$")


def detail_words(language: str) -> ModuleType:
    """The language's words for details."""
    return _WORDS[language]


def violent(case: Case) -> bool:
    """Whether the incident is one in which things are struck, broken or taken."""
    return case.type not in POLITICS and case.type not in MOVES and case.type not in ("protest", "detention")


def owner(
    analysis: Analysis, cases: Sequence[Case], sentence: Sentence, start: int, end: int, fits: Fits = violent
) -> Case | None:
    """The incident that a detail at the characters belongs to.

    1. one whose trigger or clause holds it: the nearest trigger's
    2. one that its own sentence speaks of: the last told before it, else the first
    3. one of the last sentences before it: of several the one told first there; none where the sentence has a day or a
       place of its own that are not those of the incident"""
    here = [(a, c) for a, c in told_in(cases, sentence.index) if fits(c)]
    inside = [(a, c) for a, c in here if a.opens and _holds(a, start, end)]
    if inside:  # 1.
        return min(inside, key=lambda x: _distance(x[0], start, end))[1]
    if here:  # 2.
        before = [x for x in here if x[0].event.start <= start]
        return max(before, key=lambda x: x[0].event.start)[1] if before else here[0][1]
    for k in range(sentence.index - 1, max(-1, sentence.index - 1 - REACH), -1):  # 3.
        told = sorted(told_in(cases, k), key=lambda x: (not x[0].opens, x[0].event.start))
        fit = [(a, c) for a, c in told if fits(c)]
        if fit:
            return fit[0][1] if _same_scene(analysis, sentence, fit[0][1]) else None
    return None


def told_in(cases: Sequence[Case], index: int) -> list[tuple[Act, Case]]:
    """The acts of a sentence with their incidents."""
    return [(a, c) for c in cases for a in c.acts if a.sentence.index == index]


def _same_scene(analysis: Analysis, sentence: Sentence, case: Case) -> bool:
    """Whether a sentence that tells no act is not set on another day or in another place than the incident."""
    days = case.when()
    for t in analysis.times:
        if days and t.sentence == sentence.index and t.earliest and t.latest and t.anchor != "narrative":
            if t.latest < days[0]:
                return False
    where = case.where()
    for p in analysis.places:
        if where is None or p.sentence != sentence.index or p.usage != "location" or p.relation == "from":
            continue
        if any(m.source and m.source[0] <= p.start < m.source[1] for m in analysis.attributions):
            continue  # "a police colonel in Tikrit"
        if p.precision not in ("town", "near", "exact") or None in (p.lat, p.lon, where.lat, where.lon):
            continue
        if where.precision in ("town", "near", "exact", "admin2") and _far(p, where):
            return False
    return True


def _far(a: PlaceMention, b: PlaceMention) -> bool:
    """Whether two places lie more than about half a degree apart."""
    return abs((a.lat or 0) - (b.lat or 0)) > 0.5 or abs((a.lon or 0) - (b.lon or 0)) > 0.7


def _holds(act: Act, start: int, end: int) -> bool:
    return min(act.clause[0], act.event.start) <= start and end <= max(act.clause[1], act.event.end)


def _distance(act: Act, start: int, end: int) -> int:
    return max(act.event.start - end, start - act.event.end, 0)


def nearest_act(case: Case, sentence: Sentence, start: int) -> Act:
    """The act of an incident that stands nearest before a character, else its first."""
    before = [a for a in case.acts if a.event.start <= start and a.sentence.index <= sentence.index]
    return before[-1] if before else case.acts[0]


def charged_or_denied(how: Said) -> str | None:
    """The speech act of what stands in the words of a denial or of a charge; None elsewhere."""
    act = how.layer.speech_act if how.layer is not None else None
    return act if act in ("deny", "accuse") else None


def negated(sentence: Sentence, i: int, language: str) -> bool:
    """Whether a verb or its auxiliary is negated."""
    words = detail_words(language).NEGATIONS
    nodes = (i, *sentence.children(i, "aux", "cop", "aux:pass"))
    found = {sentence.tokens[k].lower for n in nodes for k in sentence.children(n, "advmod", "neg", "cc", "det")}
    if "longer" in found:
        return True
    return bool(found & words - {"ne", "n'"}) or bool(found & {"ne", "n'", "n’"} and not _only(sentence, i))


def _only(sentence: Sentence, i: int) -> bool:
    """ "ne … que" restricts and does not deny."""
    after = [t.lower for t in sentence.tokens[i : i + 6]]
    return any(w in ("que", "qu'", "qu’") for w in after)


def as_fact(sentence: Sentence, i: int, language: str) -> bool:
    """Whether a predicate is told as something that happened: no habit, condition, prospect, order or fear. The
    journalistic conditional ("auraient été soufflées") counts as told."""
    words = detail_words(language)
    if words.HABITS.search(sentence.text) or sentence.text.rstrip('»”" ').endswith("?"):
        return False
    k, steps, own = i, 0, True
    while steps < 8:
        if (own and _unreal(sentence, k, words, language)) or _conditional(sentence, k, words):
            return False
        token = sentence.tokens[k]
        if token.head == k:
            return True
        governor = sentence.tokens[token.head]
        below = token.dep.split(":")[0]
        if token.has("VerbForm=Inf") and below in ("xcomp", "advcl", "acl", "obl"):
            if any(
                sentence.tokens[m].lower in words.PURPOSE_MARKS for m in sentence.children(k, "mark", "aux", "case")
            ):
                return False  # "came to burn their gardens"
        if below in ("xcomp", "ccomp", "advcl", "acl") and governor.lemma in words.UNREAL_VERBS and below != "advcl":
            if governor.pos in ("VERB", "NOUN") and not token.dep.endswith("relcl"):
                return False
        if below in ("acl", "nmod") and governor.pos in ("NOUN", "PROPN") or below in ("nsubj", "obj", "obl", "appos"):
            return _carrier_real(sentence, k, words)
        shared = below == "conj" and not sentence.children(k, "nsubj", "aux")  # "could burn houses and destroy …"
        own = own and (below == "xcomp" or shared)
        k, steps = token.head, steps + 1
    return True


def _carrier_real(sentence: Sentence, k: int, words: ModuleType) -> bool:
    """Whether the clause around a noun phrase is no prospect ("could leave houses destroyed")."""
    for i in sentence.ancestors(k):
        if sentence.tokens[i].pos in ("VERB", "AUX"):
            return not _modal(sentence, i, words) and not _conditional(sentence, i, words)
    return True


def _unreal(sentence: Sentence, i: int, words: ModuleType, language: str) -> bool:
    return _modal(sentence, i, words) or _conditional(sentence, i, words) or negated(sentence, i, language)


def _modal(sentence: Sentence, i: int, words: ModuleType) -> bool:
    t = sentence.tokens[i]
    if t.has("Tense=Fut") or (t.has("Mood=Cnd") and t.pos == "VERB") or (words is fr and _FUTURE.search(t.lower)):
        return True
    auxiliaries = [sentence.tokens[k].lower for k in sentence.children(i, "aux", "aux:pass")]
    past = any(a in ("have", "été", "avoir", "être") for a in auxiliaries)
    for k in sentence.children(i, "aux", "aux:pass", "cop"):
        a = sentence.tokens[k]
        if a.lemma in words.MODALS or a.lower in words.MODALS:
            return not (past and a.lower in ("would", "must"))
        if a.has("Tense=Fut"):
            return True
    head = sentence.tokens[t.head]
    return t.dep == "xcomp" and head.lemma in words.MODALS and t.has("VerbForm=Inf")


def _conditional(sentence: Sentence, i: int, words: ModuleType) -> bool:
    return any(sentence.tokens[k].lower in words.CONDITIONS for k in sentence.children(i, "mark"))


def is_person(analysis: Analysis, sentence: Sentence, heads: Iterable[int]) -> bool:
    """Whether one of the nouns is an actor of flesh and blood or a body of people."""
    wanted = set(heads)
    return any(a.sentence == sentence.index and a.head in wanted for a in analysis.actors)
