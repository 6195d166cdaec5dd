"""Tight noun phrases: a thing without what tells where, when, why and with what it was struck."""

from __future__ import annotations

import re

from recoupe.frame.strays import detail_words
from recoupe.model.analysis import Analysis
from recoupe.model.sentence import Sentence

_NO_PART = (
    "appos",
    "parataxis",
    "advcl",
    "case",
    "discourse",
    "cc",
    "nsubj",
    "cop",
    "aux",
    "mark",
    "obl",
    "advmod",
    "expl",
)
"""Branches that are no part of a noun phrase, from the seventh on only where the noun is a predicate."""


def phrase(analysis: Analysis, sentence: Sentence, head: int) -> tuple[int, int]:
    """A noun phrase without what tells where, when, why and with what it was struck: it ends before the first place
    phrase, day or weapon behind its noun ("un véhicule | près de Jalalabad")."""
    words = detail_words(analysis.language)
    low, high = sentence.extent(head, *(_NO_PART if sentence.children(head, "cop") else _NO_PART[:6]))
    noun = sentence.tokens[head]
    stops = [t.start for t in analysis.times if t.sentence == sentence.index]
    stops += [
        _place_start(sentence, p.start, words.BEFORE_PLACE)
        for p in analysis.places
        if p.sentence == sentence.index and p.usage == "location" and p.start >= noun.end
    ]
    stops += [w.start for w in analysis.weapons if w.sentence == sentence.index]
    stops += [e.start for e in analysis.events if e.sentence == sentence.index and e.head != head]
    stops += [t.start for t in sentence.tokens if t.text in ("(", ",", ";", ":", "—", "–") and t.start >= noun.end]
    stops += [t.start for t in sentence.tokens if t.lower in words.PHRASE_ENDS]
    verbs = [
        k for t in sentence.tokens if t.dep == "conj" and t.pos in ("VERB", "AUX") for k in sentence.children(t.i, "cc")
    ]
    stops += [sentence.tokens[k].start for k in verbs]
    cut = min((s for s in stops if noun.end <= s < high), default=None)
    if cut is not None:
        high = sentence.start + len(words.PHRASE_TAIL.sub("", sentence.text[: cut - sentence.start].rstrip()))
    high = max(high, noun.end)
    joined = re.match(r"-\w+", sentence.text[high - sentence.start :])  # "pick" of "pick-up"
    high += len(joined.group()) if joined else 0
    lead = words.PHRASE_LEAD.match(sentence.text[low - sentence.start : high - sentence.start])
    return low + (lead.end() if lead else 0), high


def _place_start(sentence: Sentence, start: int, pattern: re.Pattern[str]) -> int:
    """Where the phrase of place begins that ends in a place's name ("in the Yemeni city of Marib"); beyond the sentence
    where the name is the owner's ("the airport of Erbil")."""
    before = sentence.text[max(0, start - sentence.start - 45) : start - sentence.start]
    m = None
    for m in pattern.finditer(before):  # noqa: B007 (the last one)
        pass
    return sentence.end if m is None else start - len(before) + m.start()


_ARTICLES = ("le ", "la ", "les ", "l'", "l’", "un ", "une ", "des ", "the ", "a ", "an ")


def bare_text(text: str) -> str:
    """The words of a phrase without its article."""
    for article in _ARTICLES:
        if text.lower().startswith(article):
            return text[len(article) :]
    return text
