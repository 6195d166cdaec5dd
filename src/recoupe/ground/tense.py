"""The direction of a sentence around a time expression: what lies ahead, what is behind, what was only said then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recoupe.lang.en.times import GRAMMAR as ENGLISH
from recoupe.lang.en.triggers import verb_lemmas as english_lemmas
from recoupe.lang.fr.times import GRAMMAR as FRENCH
from recoupe.lang.fr.triggers import verb_lemmas as french_lemmas
from recoupe.model.mention import TimeMention
from recoupe.model.sentence import Sentence, Token
from recoupe.model.time import TimeGrammar

_CONDITIONAL = re.compile(r"r(?:ais|ait|ions|iez|aient)$")
"""The model takes some imperfects ("finissait") for conditionals."""
_FUTURE_AUX = frozenset(("va", "vont", "will", "'ll", "wo", "shall", "would", "may", "might", "must", "should"))
"""Auxiliaries of what lies ahead, without "have" under them."""
_SINCE = frozenset(("depuis", "since"))
_GRAMMARS = {"fr": FRENCH, "en": ENGLISH}
_GUESSED = {"fr": french_lemmas, "en": english_lemmas}


def governing_verb(mention: TimeMention, sentence: Sentence) -> int | None:
    """The verb under which the expression hangs, or the predicate of a copula; None where the sentence has none above
    it. Words of the expression itself are none, though the parser may take "dimanche" for a participle."""
    head = sentence.head_in(mention.start, mention.end)
    if head is None:
        return None
    own = set(sentence.tokens_in(mention.start, mention.end))
    for i in (head, *sentence.ancestors(head)):
        if i not in own and (sentence.tokens[i].pos in ("VERB", "AUX") or sentence.children(i, "cop", "aux")):
            return i
    return None


def direction_of(mention: TimeMention, sentence: Sentence) -> int:
    """1 where the verb is of the future (a future tense, "will", a verb of planning above), -1 where it is of the past,
    0 where the sentence does not say."""
    head = sentence.head_in(mention.start, mention.end)
    if head is not None and any(
        sentence.tokens[k].lower in _SINCE for i in _nouns_over(sentence, head) for k in sentence.children(i, "case")
    ):
        return -1
    grammar = _grammar(mention)
    if _is_term(mention, sentence, grammar):
        return 1
    told = _told_direction(mention, sentence, grammar)
    return 0 if told < 0 and _under_appointment(mention, sentence, grammar) else told


def _nouns_over(sentence: Sentence, i: int) -> Iterator[int]:
    """The token and the nouns above it up to the verb, or the one before it that a comma sets it off from ("monte
    depuis le bombardement, début octobre, d'un camp")."""
    yield i
    first = min(sentence.subtree(i))
    if first > 1 and sentence.tokens[first - 1].text == "," and sentence.tokens[first - 2].pos == "NOUN":
        yield first - 2
    elif first > 0 and sentence.tokens[first].text == "," and sentence.tokens[first - 1].pos == "NOUN":
        yield first - 1
    for k in sentence.ancestors(i):
        if sentence.tokens[k].pos not in ("NOUN", "PROPN"):
            return
        yield k


def _told_direction(mention: TimeMention, sentence: Sentence, grammar: TimeGrammar) -> int:
    """The direction that the verb above gives or, for "the July 26 coup", the noun."""
    verb = governing_verb(mention, sentence)
    if verb is None:
        return -1 if _completes_noun(mention, sentence) else _common_direction(sentence, grammar)
    around = tuple(_verb_and_auxiliaries(sentence, verb))
    if _intended(sentence, verb, grammar) or any(_is_future(t, grammar, sentence) for t in around):
        return 1
    if _is_planned(sentence, verb, grammar) or _is_awaited(sentence, verb, grammar):
        return 1
    if _completes_noun(mention, sentence):
        return -1
    return -1 if _is_past(around) else 0


def _is_past(forms: Sequence[Token]) -> bool:
    """Past or imperfect, also of a participle, unless it makes the passive of a present ("est ouverte le mercredi")."""
    if any(t.has("VerbForm=Fin") and (t.has("Tense=Past") or t.has("Tense=Imp")) for t in forms):
        return True
    present = [t for t in forms if t.has("VerbForm=Fin") and t.has("Tense=Pres")]
    if any(t.dep == "aux:tense" for t in present):
        return True
    if present and all(t.dep in ("aux:pass", "cop") for t in present):
        return False
    return any(t.has("Tense=Past") for t in forms)


def _common_direction(sentence: Sentence, grammar: TimeGrammar) -> int:
    """The direction of the sentence's finite verbs where they agree: the parser has hung the expression on none."""
    found = set(_directions(sentence, grammar))
    return found.pop() if len(found) == 1 else 0


def _directions(sentence: Sentence, grammar: TimeGrammar) -> Iterator[int]:
    for t in sentence.tokens:
        if t.pos == "VERB" and sentence.is_finite(t.i):
            around = tuple(_verb_and_auxiliaries(sentence, t.i))
            yield 1 if any(_is_future(a, grammar, sentence) for a in around) else -1 if _is_past(around) else 0


def announces(sentences: Sequence[Sentence], language: str) -> bool:
    """Whether a report tells more of what is to come than of what has been."""
    grammar = _GRAMMARS[language]
    return sum(d for s in sentences for d in _directions(s, grammar)) > 0


def _is_planned(sentence: Sentence, verb: int, grammar: TimeGrammar) -> bool:
    """ "Le Conseil de sécurité se réunit vendredi": the present of a verb that announces."""
    token = sentence.tokens[verb]
    if token.has("VerbForm=Inf"):
        return False
    return token.lower in grammar.plans or (
        _is_of(token, grammar.plans, grammar) and token.has("Tense=Pres") and token.has("VerbForm=Fin")
    )


def _is_of(token: Token, verbs: frozenset[str], grammar: TimeGrammar) -> bool:
    """Whether the token is a form of one of the verbs; the parser leaves some forms without a lemma ("reste")."""
    return token.lemma in verbs or any(v in verbs for v in _GUESSED[grammar.language](token.lower))


def _is_awaited(sentence: Sentence, verb: int, grammar: TimeGrammar) -> bool:
    """ "… avant que le rapport soit publié lundi": a subjunctive of the present, unless the past is told."""
    forms = list(_verb_and_auxiliaries(sentence, verb))
    if not any(t.has("Mood=Sub") and t.has("Tense=Pres") for t in forms):
        return False
    if not any(sentence.tokens[k].lower in grammar.until for k in sentence.children(verb, "mark", "case")):
        return False
    above = next((k for k in sentence.ancestors(verb) if sentence.is_finite(k)), None)
    return above is None or not _is_past(tuple(_verb_and_auxiliaries(sentence, above)))


def tells_a_state(mention: TimeMention, sentence: Sentence) -> bool:
    """Whether the verb above is one of state in the present or imperfect: "rien ne justifie aujourd'hui une guerre",
    "la ville est aujourd'hui déserte"; not "est aujourd'hui à Kiev"."""
    verb = governing_verb(mention, sentence)
    if verb is None:
        return False
    token, grammar = sentence.tokens[verb], _grammar(mention)
    copulas = sentence.children(verb, "cop")
    if copulas:
        token = sentence.tokens[copulas[0]]
        if sentence.tokens[verb].pos == "PROPN":
            return False
    lasting = token.has("VerbForm=Fin") and (token.has("Tense=Pres") or token.has("Tense=Imp"))
    return lasting and (_is_of(token, grammar.states, grammar) or bool(copulas))


def _is_term(mention: TimeMention, sentence: Sentence, grammar: TimeGrammar) -> bool:
    """Whether the day is a term that lies ahead: "payable Dec. 1", "as soon as Tuesday", "postponed until Monday",
    "must be freed by Jan. 14"; not one that was reached ("lasted until Monday", "by Monday 40 had died")."""
    first = sentence.token_at(mention.start)
    if first is None or first == 0:
        return False
    before = [t.lower for t in sentence.tokens[max(0, first - 2) : first]]
    if before[-1] in grammar.future or before in (["soon", "as"], ["early", "as"]):
        return True
    if before[-1] in ("à", "au", "aux", "en") and before[0] in grammar.terms:  # "jusqu'à dimanche"
        before = before[:1]
    verb = governing_verb(mention, sentence)
    if sentence.tokens[first - 1].lemma in grammar.defers:
        return True
    if verb is not None and sentence.tokens[verb].lemma in grammar.defers and before[-1] in ("to", *grammar.terms):
        return True
    if before[-1] not in grammar.terms or verb is None:
        return before[-1] in grammar.terms
    modal = any(sentence.tokens[k].lower in ("must", "should", "may") for k in sentence.children(verb, "aux"))
    return modal or _infinitive(sentence.tokens[verb], sentence) or _goes_on(sentence, verb)


def _goes_on(sentence: Sentence, verb: int) -> bool:
    """Whether the verb, or the finite one above it ("reste fermé"), is of the present."""
    above = next((k for k in (verb, *sentence.ancestors(verb)) if sentence.is_finite(k)), verb)
    forms = tuple(_verb_and_auxiliaries(sentence, above))
    return any(t.has("Tense=Pres") for t in forms) and not _is_past(forms)


def _under_appointment(mention: TimeMention, sentence: Sentence, grammar: TimeGrammar) -> bool:
    """ "The Jan. 14 deadline", "holders of record Dec. 21": it may lie ahead as well as behind."""
    head, first = sentence.head_in(mention.start, mention.end), sentence.token_at(mention.start)
    nouns = [sentence.tokens[head].head] if head is not None else []
    nouns += [first - 1] if first else []
    return any(sentence.tokens[k].lemma in grammar.appointments for k in nouns)


def _under_noun(mention: TimeMention, sentence: Sentence) -> bool:
    """ "le coup d'État du 26 juillet", "the July 26 coup": what is reported is more often behind than ahead."""
    head = sentence.head_in(mention.start, mention.end)
    if head is None or sentence.tokens[head].head == head:
        return False
    return sentence.tokens[sentence.tokens[head].head].pos in ("NOUN", "PROPN")


def _completes_noun(mention: TimeMention, sentence: Sentence) -> bool:
    """The same, told from a day that merely stands after a noun ("Maceo Parker à Besançon mardi"): a preposition binds
    it, or it stands before."""
    if not _under_noun(mention, sentence):
        return False
    head = sentence.head_in(mention.start, mention.end)
    assert head is not None
    return bool(sentence.children(head, "case")) or sentence.tokens[head].head > head


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
    if below.dep not in ("xcomp", "ccomp", "acl", "acl:relcl", "advcl") or not _infinitive(below, sentence):
        return False
    above = sentence.tokens[below.head]
    if below.dep.startswith("acl") and below.has("VerbForm=Part"):  # "guidelines to be published in November"
        return True
    stated = (above.i, above.head) if above.pos == "ADJ" else (above.i,)
    if any(sentence.tokens[k].lower == "had" for i in stated for k in sentence.children(i, "aux", "cop")):
        return False  # "had been due to expire on Friday": told when that day is over
    if above.lemma in grammar.modals and above.has("VerbForm=Part"):
        return False  # "ils ont pu fuir mardi"
    return above.lemma in grammar.intent or _is_future(above, grammar, sentence)


def _infinitive(token: Token, sentence: Sentence) -> bool:
    passive = token.has("VerbForm=Part") and any(
        sentence.tokens[k].has("VerbForm=Inf") for k in sentence.children(token.i, "aux")
    )
    if not token.has("VerbForm=Inf") and not passive:
        return False
    return not any(sentence.tokens[k].lower in ("have", "avoir") for k in sentence.children(token.i, "aux"))


def _is_future(token: Token, grammar: TimeGrammar, sentence: Sentence) -> bool:
    """Futures, "va" and "will"; a conditional that is not the journalist's ("se réunirait mardi", not "aurait tué");
    a verb of planning above ("était prévue lundi", "agreed to meet on Monday")."""
    if token.has("Tense=Fut"):
        return not any(sentence.tokens[k].has("VerbForm=Part") for k in (token.head,) if token.dep == "aux:tense")
    if token.lower in _FUTURE_AUX and token.dep.startswith("aux"):
        return not any(sentence.tokens[k].lower == "have" for k in sentence.children(token.head, "aux"))
    if token.has("Mood=Cnd"):
        return token.pos == "VERB" and not token.has("VerbForm=Part") and _CONDITIONAL.search(token.lower) is not None
    return token.lower in grammar.future
