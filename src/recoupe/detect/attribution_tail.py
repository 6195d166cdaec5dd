"""The speaker at the end of a sentence whose tree was lost: "… killed at least 15 people at a tea shop in the capital,
police and witnesses said Sunday." """

from __future__ import annotations

from types import ModuleType

from recoupe.detect.attribution_phrase_search import phrase_from
from recoupe.detect.attribution_phrases import Phrase
from recoupe.model.sentence import Sentence, Token


def tail_source(s: Sentence, t: Token, first: int, subject: Phrase, cues: ModuleType) -> Phrase | None:
    """The noun phrase between the last comma and the verb of saying that ends the sentence, where the parser gave the
    verb the object of another one before the comma for its subject; None where its subject holds. ``first`` is the
    first token of the verb group."""
    if any(x.pos not in ("PUNCT", "SPACE") and x.lower not in cues.TIME_WORDS for x in s.tokens[t.i + 1 :]):
        return None
    comma = next((k for k in range(first - 1, -1, -1) if s.tokens[k].lower == ","), None)
    if comma is None or comma + 1 >= first or subject.first > comma:
        return None
    verb = next((x for x in s.tokens[: subject.first] if x.pos == "VERB" and x.has("VerbForm=Fin")), None)
    if verb is None or not any(k < verb.i for k in s.children(verb.i, "nsubj")):
        return None
    if any(x.pos in ("VERB", "AUX") for x in s.tokens[comma + 1 : first]):
        return None
    return phrase_from(s, comma + 1, cues)
