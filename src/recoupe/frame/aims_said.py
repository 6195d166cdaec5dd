"""Targets told without an act: "its target was a patrol", "only military sites are targeted", "had not aimed at
civilians"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.frame.case import Case
from recoupe.frame.phrases import phrase
from recoupe.frame.responsibility import NO_DOER_TYPES
from recoupe.frame.strays import as_fact, detail_words, negated, owner, violent
from recoupe.frame.syntax import case_of, is_passive, subject
from recoupe.model.analysis import Analysis
from recoupe.model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Aim:
    """A noun phrase that was aimed at; ``at`` are the characters whose voice tells it, ``trigger`` its verb's token."""

    head: int
    start: int
    end: int
    at: tuple[int, int]
    trigger: int
    rule: str
    act: str | None = None


def stated_aims(
    analysis: Analysis, cases: Sequence[Case], told: set[tuple[int, int]]
) -> Iterator[tuple[Case, Sentence, Aim]]:
    """Aims told without an act, or of an act whose target no role names: "only military sites are targeted", "its
    target was a patrol", "had not aimed at civilians". ``told`` are the verbs whose targets are known."""
    told = told | {(a.sentence.index, a.event.light or -1) for c in cases for a in c.acts if a.opens}
    words = detail_words(analysis.language)
    for sentence in analysis.sentences:
        if words.HABITS.search(sentence.text):
            continue
        for t in sentence.tokens:
            if t.pos in ("VERB", "AUX", "NOUN", "ADJ") and (sentence.index, t.i) not in told:
                for head, deny in _aims_of(analysis, sentence, t.i):
                    place = sentence.tokens[head].lemma.lower() in words.PLACE_NOUNS
                    if (sentence.index, head) in told or place:
                        continue
                    aim = _aim(analysis, sentence, head, t.i, deny)
                    case = owner(analysis, cases, sentence, t.start, t.end, violent)
                    if case is not None and case.type not in NO_DOER_TYPES - {"riot"}:
                        yield case, sentence, aim


def _aim(analysis: Analysis, sentence: Sentence, head: int, verb: int, deny: bool) -> Aim:
    low, high = phrase(analysis, sentence, head)
    token = sentence.tokens[verb]
    act = "deny" if deny else None
    return Aim(head, low, high, (token.start, token.end), verb, "frame.claim.target.stated", act)


def _aims_of(analysis: Analysis, sentence: Sentence, i: int) -> Iterator[tuple[int, bool]]:
    """(noun aimed at, whether that is denied) of a verb of aiming or of the noun *target* with a copula."""
    words = detail_words(analysis.language)
    t = sentence.tokens[i]
    if t.pos == "NOUN" and (t.lower in words.AIM_NOUNS or t.lemma in words.AIM_NOUNS):
        said_of = _copular(sentence, i)
        if said_of is not None and as_fact(sentence, said_of[1], analysis.language):
            yield said_of[0], False
        return
    phrase_at = words.AIM_PHRASES.match(sentence.text, t.start - sentence.start)
    denied = negated(sentence, i, analysis.language)
    if t.lemma in words.MEANT_VERBS and t.has("VerbForm=Part"):  # "the bombs were meant for the governor"
        for k in sentence.children(i, "obl"):
            if case_of(sentence, k) in words.MEANT_CASES and _nominal(sentence, k):
                yield k, denied
        return
    if t.lemma not in words.AIM_VERBS and phrase_at is None:
        if t.lemma in words.STRIKE_VERBS and is_passive(sentence, i):
            head = subject(sentence, i)  # "only military targets were struck"
            if head is not None and _nominal(sentence, head):
                if denied or sentence.tokens[head].lemma.lower() in words.AIM_NOUNS:
                    yield head, denied
        return
    if not denied and not as_fact(sentence, i, analysis.language):
        return
    before = sentence.tokens[i - 1].lower if i else ""
    if t.dep == "amod" and before in ("had", "have", "has"):  # "denied that it had targeted civilians"
        yield t.head, denied
        return
    passive = is_passive(sentence, i) and t.dep != "xcomp"
    head = subject(sentence, i) if passive else sentence.child(i, "obj")
    if head is not None and sentence.tokens[head].pos in ("ADJ", "DET", "PRON"):  # "seules des cibles militaires"
        head = next((k for k in sentence.children(head, "nmod") if _nominal(sentence, k)), head)
    if head is None and not passive:
        head = _after(sentence, i)
    if t.lemma in ("aim",):
        head = next((k for k in sentence.children(i, "obl") if case_of(sentence, k) in words.AIM_PREPOSITIONS), None)
    if head is not None and _nominal(sentence, head):
        yield head, denied


def _after(sentence: Sentence, i: int) -> int | None:
    """The noun that follows a verb of aiming, whatever the parser made of it ("ne viser que des cibles militaires")."""
    for t in sentence.tokens[i + 1 : i + 6]:
        if t.pos == "NOUN" and heads_phrase(sentence, t.i):
            return t.i
        if t.pos not in ("DET", "ADJ", "ADV", "NUM", "SCONJ", "NOUN", "CCONJ") or t.text == ",":
            return None
    return None


def _nominal(sentence: Sentence, head: int) -> bool:
    return sentence.tokens[head].pos in ("NOUN", "PROPN")


def _copular(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """What *target* is said to be, with the predicate that carries tense: "its target was a patrol", "a patrol was the
    target"."""
    t = sentence.tokens[i]
    if t.dep == "nsubj":
        head = sentence.tokens[t.head]
        if head.pos in ("NOUN", "PROPN") and sentence.children(head.i, "cop"):
            return head.i, head.i
        if head.lemma in ("be", "être"):
            noun = next((k for k in sentence.children(head.i, "attr", "obj", "xcomp") if _nominal(sentence, k)), None)
            return (noun, head.i) if noun is not None else None
    if sentence.children(i, "cop"):
        of = [k for k in sentence.children(i, "nsubj") if _nominal(sentence, k)]
        return (of[0], i) if of else None
    return None


def heads_phrase(sentence: Sentence, i: int) -> bool:
    """Whether a noun stands at the head of its phrase, not before another noun."""
    t = sentence.tokens[i]
    return not (t.dep in ("compound", "amod") and t.head > i)
