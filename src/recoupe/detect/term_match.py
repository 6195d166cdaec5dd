"""Finding the vocabulary's terms in a sentence: their words, and the conditions that each term makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from recoupe.detect.clause import TRIGGERS, Nouns, complements, objects, preposition, subjects
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.terms import Term

_OF = frozenset({"de", "d'", "du", "des"})
_VERBAL = frozenset({"VERB", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN", "X", "SYM"})
_PARTICLES = frozenset(
    ("on", "upon", "for", "to", "of", "in", "with", "against", "from", "de", "sur", "à", "into", "that", "at")
)
_DOER_CASES = _OF | {"by", "of", "par", "'s", "des", "over", "pour"}
_JOINTS = frozenset({"-", "‑", "–", "'", '"', "«", "»", "“", "”"})
VERB_GAP = 5
"""Tokens that may stand between two words of a verb's term ("set two houses on fire")."""


@dataclass(frozen=True, slots=True)
class Match:
    """A term found: its anchor (the token of the first word) and all tokens of its words."""

    term: Term
    anchor: int
    tokens: tuple[int, ...]


def keyed(terms: Iterable[Term], language: str) -> Mapping[str, tuple[Term, ...]]:
    """Terms by every key under which a token may ask for them: the first word and its stem."""
    stem = TRIGGERS[language].stem
    index: dict[str, dict[int, Term]] = {}
    for n, term in enumerate(terms):
        for word in term.words[0]:
            for key in {word, stem(word)}:
                index.setdefault(key, {})[n] = term
    return {key: tuple(found.values()) for key, found in index.items()}


@lru_cache(maxsize=65536)
def _keys(lower: str, lemma: str, verbal: bool, language: str) -> tuple[str, ...]:
    lang = TRIGGERS[language]
    keys = {lower, lemma, lang.stem(lower)}
    if verbal:
        keys.update(lang.verb_lemmas(lower))
    return tuple(keys)


def candidates(sentence: Sentence, token: Token, index: Mapping[str, tuple[Term, ...]], language: str) -> list[Term]:
    """The terms whose first word the token may be, verbs only for verbs and nouns only for nouns."""
    hidden = token.pos in ("NOUN", "ADJ", "PROPN") and _hidden_participle(sentence, token)
    verbal = hidden or token.pos in ("VERB", "AUX", "ADJ", "ADV") or token.dep == "root"
    found: dict[int, Term] = {}
    for key in _keys(token.lower, token.lemma, verbal, language):
        for term in index.get(key, ()):
            if id(term) in found:
                continue
            if _fits(token, term, key) or (hidden and term.form == "verb"):
                found[id(term)] = term
    return list(found.values())


def _hidden_participle(sentence: Sentence, token: Token) -> bool:
    """A participle that the parser calls a noun: behind the passive's auxiliary ("was overrun by rebels"), or the
    second under one auxiliary ("ont investi le bourg et massacré …")."""
    if any(sentence.tokens[c].dep == "aux:pass" for c in sentence.children(token.i, "aux")):
        return True
    governor = sentence.tokens[token.head]
    if token.dep != "conj":
        return False
    return governor.pos == "VERB" and governor.i < token.i and not sentence.children(token.i, "det", "case", "nummod")


def _fits(token: Token, term: Term, key: str) -> bool:
    if term.form == "verb":
        if token.pos in _VERBAL:
            return True
        # "le groupe attaque les habitants", "la ville attaquée": adjectives by the parser, verbs by their form.
        return (token.pos in ("ADJ", "ADV") or (token.dep == "root" and token.pos == "DET")) and key != token.lower
    if token.pos in _NOMINAL:
        return True
    if token.pos == "ADJ":
        return len(term.words) > 1 or token.dep in ("nsubj", "obj", "obl", "nmod", "root", "nsubj:pass", "compound")
    if token.pos in _VERBAL:
        return token.dep in ("nsubj", "nsubj:pass", "obl", "nmod", "compound") or (
            len(term.words) > 1 and token.lower == key
        )
    return len(term.words) > 1


def match_words(sentence: Sentence, i: int, term: Term, language: str) -> tuple[int, ...] | None:
    """The tokens of the term's words from the anchor on, or None. The object of a verb may stand before it as what the
    verb's passive is about ("shots were fired", "le feu a été ouvert", "an ambush laid by the rebels")."""
    if len(term.words) == 1:
        return (i,)
    return _words_ahead(sentence, i, term, language) or _turned(sentence, i, term, language)


_ARTICLES = frozenset({"a", "an", "the", "un", "une", "des", "le", "la", "les", "l'"})


def _turned(sentence: Sentence, i: int, term: Term, language: str) -> tuple[int, ...] | None:
    content = [w for w in term.words[1:] if not _ARTICLES.issuperset(w)]
    if term.form != "verb" or len(content) != 1 or content[0][0] in _PARTICLES:
        return None
    lang = TRIGGERS[language]
    if sentence.tokens[i].lemma in lang.LIGHT_VERBS - lang.OPENING_VERBS:
        return None  # there the noun tells the act
    for k in sentence.children(i, "nsubj:pass"):
        if k < i and sentence.tokens[k].pos == "NOUN" and _is(sentence.tokens[k], content[0], lang.stem):
            return i, k
    return None


def _words_ahead(sentence: Sentence, i: int, term: Term, language: str) -> tuple[int, ...] | None:
    stem = TRIGGERS[language].stem
    tokens = sentence.tokens
    found = [i]
    k = i + 1
    for alternatives in term.words[1:]:
        gap = 0
        while k < len(tokens):
            t = tokens[k]
            if _is(t, alternatives, stem) and (term.form == "verb" or t.pos != "VERB" or t.lower in alternatives):
                break
            if t.lower in _JOINTS:
                k += 1
                continue
            if t.pos == "PUNCT" or (term.form == "verb" and t.pos == "VERB"):
                return None
            gap += 1
            if gap > (
                0
                if term.form == "noun"
                else (3 if language == "fr" else 1)
                if alternatives[0] in _PARTICLES
                else VERB_GAP
            ):
                return None
            k += 1
        else:
            return None
        found.append(k)
        k += 1
    return tuple(found)


def _is(token: Token, alternatives: tuple[str, ...], stem: object) -> bool:
    lower = token.lower
    for word in alternatives:
        if word == lower or word == token.lemma or (word in _OF and lower in _OF):
            return True
        if len(word) > 3 and _stems_agree(lower, word, stem):
            return True
    return False


def _stems_agree(lower: str, word: str, stem: object) -> bool:
    return callable(stem) and stem(lower) == stem(word)


class Conditions:
    """The conditions of terms on one sentence, looked up at most once each."""

    __slots__ = ("_language", "_nouns", "_sentence", "_words")

    def __init__(self, sentence: Sentence, language: str, nouns: Nouns) -> None:
        self._sentence = sentence
        self._language = language
        self._nouns = nouns
        self._words: frozenset[str] | None = None

    def words(self) -> frozenset[str]:
        """Forms and lemmas of the sentence."""
        if self._words is None:
            tokens = self._sentence.tokens
            self._words = frozenset(t.lower for t in tokens) | frozenset(t.lemma for t in tokens)
        return self._words

    def hold(self, term: Term, matched: tuple[int, ...]) -> bool:
        """Whether all that the term asks for is there."""
        s, i = self._sentence, matched[0]
        if term.before and not any(t.lower in term.before for t in s.tokens[max(0, i - 5) : i]):
            return False
        if term.near and not any(w.lower() in self.words() for w in term.near):
            return False
        if term.unless and self._spoken_against(term, matched):
            return False
        if term.phrases and self._in_phrase(term, matched):
            return False
        if term.nomod and self._modified(i, term.nomod):
            return False
        if term.unsubj and self._all_are(subjects(s, i), term.unsubj):
            return False
        if term.unobj and self._all_are(objects(s, i), term.unobj):
            return False
        if term.subj:
            found = subjects(s, i)
            if not found and "unknown" in term.subj:
                pass
            elif not self._nouns.any_is(found, term.subj):
                return False
        if term.obj:
            found = objects(s, i)
            if term.obj == ("any",):
                if not found and not s.children(i, "ccomp", "xcomp"):
                    return False
            elif not self._nouns.any_is(found, term.obj):
                return False
        return not (term.prep or term.to) or self._complemented(term, matched)

    def _all_are(self, found: tuple[int, ...], classes: tuple[str, ...]) -> bool:
        """Whether there is something and all of it, conjuncts too, is of the classes ("bombs and fires hit" is no mere
        "fires")."""
        whole = {k for f in found for k in (f, *self._sentence.conjuncts(f))}
        return bool(whole) and all(any(self._nouns.is_a(k, c, alone=True) for c in classes) for k in whole)

    def _spoken_against(self, term: Term, matched: tuple[int, ...]) -> bool:
        s, i = self._sentence, matched[0]
        around = set(range(max(0, i - 4), min(len(s.tokens), matched[-1] + 6)))
        around.update(s.children(i))
        around.add(s.tokens[i].head)
        around.difference_update(matched)
        return any(s.tokens[k].lower in term.unless or s.tokens[k].lemma in term.unless for k in around)

    def _in_phrase(self, term: Term, matched: tuple[int, ...]) -> bool:
        tokens = self._sentence.tokens
        first, last = max(0, matched[0] - 3), min(len(tokens), matched[-1] + 4)
        words = [t.lower for t in tokens[first:last]]
        return any(tuple(words[k : k + len(p)]) == p for p in term.phrases for k in range(len(words) - len(p) + 1))

    def _modified(self, i: int, words: tuple[str, ...]) -> bool:
        """Whether one of the words stands right before the noun or under it as an attribute or as its doer."""
        s = self._sentence
        around = {*range(max(0, i - 2), i), *s.children(i, "amod", "compound")}
        for k in s.children(i, "nmod"):
            cases = {s.tokens[c].lower for c in s.children(k, "case")}
            if s.tokens[k].dep == "nmod:poss" or cases & _DOER_CASES:
                around.update((k, *s.children(k, "compound", "amod")))
        return any(s.tokens[k].lower in words or s.tokens[k].lemma in words for k in around)

    def _complemented(self, term: Term, matched: tuple[int, ...]) -> bool:
        s = self._sentence
        fold = TRIGGERS[self._language].PREPOSITIONS
        wanted = {fold.get(p, p) for p in term.prep}
        if len(term.words) > 1 and term.words[-1][0] in _PARTICLES:  # "call for": the preposition is the term's own
            wanted |= {fold.get(w, w) for w in term.words[-1]}
        inside = set(matched)
        below = [c for m in matched for c in complements(s, m) if c not in inside]
        if term.form == "verb" and term.obj and term.obj != ("any",):  # "chassé les rebelles de Walikale"
            below += [c for o in objects(s, matched[0]) for c in s.children(o, "nmod")]
        if len(term.words) > 1:  # "call for a halt": the preposition is a word of the term, its noun hangs on the verb
            below += [
                s.tokens[m].head
                for m in matched[1:]
                if s.tokens[m].dep in ("case", "mark") and s.tokens[m].head not in inside
            ]
        for c in below:
            opened = {fold.get(p, p) for p in preposition(s, c)}
            if wanted and not wanted & opened:
                continue
            if (
                not term.to
                or self._nouns.is_a(c, "any" if "any" in term.to else "")
                or self._nouns.any_is((c,), term.to)
            ):
                return True
        if not wanted:
            return False
        k = matched[-1]
        if len(term.words) == 1 or term.words[-1][0] not in _PARTICLES:
            k += 1
            while k < len(s.tokens) and s.tokens[k].pos == "ADV":
                k += 1
            if k >= len(s.tokens) or fold.get(s.tokens[k].lower, s.tokens[k].lower) not in wanted:
                return False
        if not term.to:
            return True
        # Where the parser hung the complement elsewhere: the nouns right behind the preposition.
        for n in range(k + 1, min(k + 5, len(s.tokens))):
            t = s.tokens[n]
            if t.pos in ("PUNCT", "VERB", "ADP"):
                return False
            if t.pos in _NOMINAL and self._nouns.any_is((n,), term.to):
                return True
        return False


def find_terms(sentence: Sentence, index: Mapping[str, tuple[Term, ...]], language: str, nouns: Nouns) -> list[Match]:
    """All terms of the index that the sentence holds, in text order; terms whose first word stands inside a longer
    match of another are left out."""
    conditions = Conditions(sentence, language, nouns)
    found: list[Match] = []
    for token in sentence.tokens:
        for term in candidates(sentence, token, index, language):
            matched = match_words(sentence, token.i, term, language)
            if matched is not None and conditions.hold(term, matched):
                found.append(Match(term, token.i, matched))
    covered = {k: m for m in found if len(m.tokens) > 1 for k in m.tokens[1:]}
    return [
        m
        for m in found
        if (m.anchor not in covered or _beats(m, covered[m.anchor]))
        and not (m.term.form == "noun" and m.tokens[-1] in covered and covered[m.tokens[-1]].term.form == "verb")
    ]


def _beats(inner: Match, outer: Match) -> bool:
    return len(inner.tokens) > len(outer.tokens)
