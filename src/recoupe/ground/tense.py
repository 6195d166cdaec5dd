"""The direction of a sentence around a time expression: what lies ahead, what is behind, what was only said then."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.lang.en.times import GRAMMAR as ENGLISH
from recoupe.lang.fr.times import GRAMMAR as FRENCH
from recoupe.model.mention import TimeMention
from recoupe.model.sentence import Sentence, Token
from recoupe.model.time import TimeGrammar

_CONDITIONAL = re.compile(r"r(?:ais|ait|ions|iez|aient)$")
"""The model takes some imperfects ("finissait") for conditionals."""
_SINCE = frozenset(("depuis", "since"))
_GRAMMARS = {"fr": FRENCH, "en": ENGLISH}


def governing_verb(mention: TimeMention, sentence: Sentence) -> int | None:
    """The verb under which the expression hangs, None where the sentence has none above it."""
    head = sentence.head_in(mention.start, mention.end)
    if head is None:
        return None
    for i in (head, *sentence.ancestors(head)):
        if sentence.tokens[i].pos in ("VERB", "AUX"):
            return i
    return None


def direction_of(mention: TimeMention, sentence: Sentence) -> int:
    """1 where the verb is of the future (a future tense, "will", a verb of planning above), -1 where it is of the past,
    0 where the sentence does not say."""
    head = sentence.head_in(mention.start, mention.end)
    if head is not None and any(sentence.tokens[k].lower in _SINCE for k in sentence.children(head, "case")):
        return -1
    verb = governing_verb(mention, sentence)
    if verb is None:
        return -1 if _under_noun(mention, sentence) else 0
    grammar = _grammar(mention)
    around = tuple(_verb_and_auxiliaries(sentence, verb))
    if _intended(sentence, verb, grammar) or any(_is_future(t, grammar, sentence) for t in around):
        return 1
    if _under_noun(mention, sentence):
        return -1
    return -1 if any(t.has("Tense=Past") or t.has("Tense=Imp") for t in around) else 0


def _under_noun(mention: TimeMention, sentence: Sentence) -> bool:
    """ "le coup d'État du 26 juillet", "the July 26 coup": what is reported is more often behind than ahead."""
    head = sentence.head_in(mention.start, mention.end)
    if head is None or sentence.tokens[head].head == head:
        return False
    return sentence.tokens[sentence.tokens[head].head].pos in ("NOUN", "PROPN")


def dates_a_speech(mention: TimeMention, sentence: Sentence) -> bool:
    """Whether the expression hangs directly on a verb of saying: it dates the words, not the story."""
    if _under_noun(mention, sentence):  # "a revendiqué l'attaque du 3 mai": the day is that of the attack
        return False
    verb = governing_verb(mention, sentence)
    return verb is not None and sentence.tokens[verb].lemma in _grammar(mention).say


def _grammar(mention: TimeMention) -> TimeGrammar:
    return _GRAMMARS[mention.rule[:2]]


def _verb_and_auxiliaries(sentence: Sentence, verb: int) -> Iterator[Token]:
    yield sentence.tokens[verb]
    for k in sentence.children(verb, "aux", "cop"):
        yield sentence.tokens[k]


def _intended(sentence: Sentence, verb: int, grammar: TimeGrammar) -> bool:
    """An infinitive under a verb of intent: "agreed to meet on Monday", "doit s'exprimer jeudi"."""
    below = sentence.tokens[verb]
    if below.dep not in ("xcomp", "ccomp", "acl", "advcl") or not _infinitive(below, sentence):
        return False
    above = sentence.tokens[below.head]
    return above.lemma in grammar.intent or _is_future(above, grammar, sentence)


def _infinitive(token: Token, sentence: Sentence) -> bool:
    if not token.has("VerbForm=Inf"):
        return False
    return not any(sentence.tokens[k].lower in ("have", "avoir") for k in sentence.children(token.i, "aux"))


def _is_future(token: Token, grammar: TimeGrammar, sentence: Sentence) -> bool:
    """Futures, "va" and "will"; a conditional that is not the journalist's ("se réunirait mardi", not "aurait tué");
    a verb of planning above ("était prévue lundi", "agreed to meet on Monday")."""
    if token.has("Tense=Fut"):
        return not any(sentence.tokens[k].has("VerbForm=Part") for k in (token.head,) if token.dep.startswith("aux"))
    if token.lower in ("va", "vont", "will", "'ll", "wo", "shall", "would") and token.dep.startswith("aux"):
        return not any(sentence.tokens[k].lower == "have" for k in sentence.children(token.head, "aux"))
    if token.has("Mood=Cnd"):
        return token.pos == "VERB" and not token.has("VerbForm=Part") and _CONDITIONAL.search(token.lower) is not None
    return token.lower in grammar.future
