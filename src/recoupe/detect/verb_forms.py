"""What a verb's form says: tense, mood, negation, habit and condition, over auxiliaries and adverbs."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from recoupe.detect.clause import TRIGGERS, clause_head, is_participle
from recoupe.model.mention import Factuality
from recoupe.model.sentence import Sentence, Token


class VerbForms:
    """The verbs of one sentence. Methods take a verb's token."""

    __slots__ = ("_lang", "_loose", "_phrases", "_question", "_sentence", "_supposed")

    def __init__(self, sentence: Sentence, language: str) -> None:
        lang = TRIGGERS[language]
        self._sentence = sentence
        self._lang: ModuleType = lang
        self._question = sentence.text.rstrip().rstrip("»\"”' ").endswith("?")
        self._phrases = [_token_from(sentence, m.start()) for m in lang.FREQUENT_PHRASES.finditer(sentence.text)]
        self._loose = [
            t.i
            for t in sentence.tokens
            if t.pos == "ADV" and t.lower in lang.FREQUENT_WORDS and sentence.tokens[t.head].pos not in ("VERB", "AUX")
        ]
        self._supposed = [_token_from(sentence, m.start()) for m in lang.HYPOTHETICAL_PHRASES.finditer(sentence.text)]

    def _in(self, t: Token, words: frozenset[str]) -> bool:
        """Whether the token's lemma, form or guessed infinitive is one of the words."""
        if t.lemma in words or t.lower in words:
            return True
        return t.pos == "VERB" and any(v in words for v in self._lang.verb_lemmas(t.lower))

    def _infinitive(self, k: int) -> bool:
        s, lang = self._sentence, self._lang
        t = s.tokens[k]
        if t.has("VerbForm=Inf") and not lang.INFINITIVE_MARK:
            return True
        return bool(lang.INFINITIVE_MARK) and any(
            s.tokens[c].lower == lang.INFINITIVE_MARK and s.tokens[c].pos == "PART" for c in s.children(k)
        )

    def _past(self, k: int) -> bool:
        """Past or perfect, finite or not ("avait frappé", "avoir frappé", "having fired")."""
        s = self._sentence
        t = s.tokens[k]
        if t.has("VerbForm=Fin") and (t.has("Tense=Past") or t.has("Tense=Imp")):
            return True
        aux = [s.tokens[c] for c in s.children(k, "aux")]
        if is_participle(t) and any(a.lemma in ("avoir", "être", "have") for a in aux):
            if not any(a.has("Tense=Fut") for a in aux):
                return True
        return is_participle(t) and any(a.lemma == "be" and a.has("Tense=Past") for a in aux)

    def _has_own_aux(self, k: int) -> bool:
        return bool(self._sentence.children(k, "aux"))

    def _perfect_done(self, p: Token) -> bool:
        """ "ont pu frapper": a possibility that ended in the act."""
        return is_participle(p) and not any(
            self._sentence.tokens[c].has("Mood=Cnd") for c in self._sentence.children(p.i, "aux")
        )

    def _mood(self, k: int, *, conditional_clause: bool) -> tuple[Factuality | None, bool]:
        """(verdict by mood, tense and auxiliaries or None, journalistic conditional)."""
        s, lang = self._sentence, self._lang
        t = s.tokens[k]
        aux = [s.tokens[c] for c in s.children(k, "aux", "cop")]
        perfect = is_participle(t) and any(a.lemma in ("avoir", "être", "have") for a in aux)
        if any(a.has("Mood=Cnd") for a in aux) or t.has("Mood=Cnd") or lang.CONDITIONAL_FORM.search(t.lower):
            if conditional_clause:
                return "hypothetical", False
            if perfect or (is_participle(t) and any(a.lemma == "être" for a in aux)):
                return None, True
            if t.lemma in lang.MODAL_VERBS:
                return "hypothetical", False
            return ("hypothetical", False) if not self._sourced() else (None, True)
        if t.has("Tense=Fut") or any(a.has("Tense=Fut") for a in aux):
            return "planned", False
        lowers = {a.lower for a in aux}
        if lowers & lang.FUTURE_AUX:
            return "planned", False
        if lang.INFINITIVE_MARK in lowers and lowers & {"is", "are", "am"}:
            return "planned", False  # "talks are to be held"
        if lowers & lang.MODAL_AUX:
            if perfect and lowers & lang.DISBELIEF_AUX:
                return None, True
            return "hypothetical", False
        if conditional_clause and not self._past(k) and not is_participle(t):
            return "hypothetical", False
        return None, False

    def _sourced(self) -> bool:
        words = {t.lower for t in self._sentence.tokens[:60]}
        return bool(words & {"selon", "d'après"}) or "d'après" in self._sentence.text.lower()

    def _negated(self, k: int) -> bool:
        s, lang = self._sentence, self._lang
        if s.tokens[k].pos not in ("VERB", "AUX", "NOUN", "ADJ"):
            return False
        near = [*s.children(k)]
        for c in s.children(k, "aux", "cop"):
            near.extend(s.children(c))
        words = {s.tokens[c].lower for c in near}
        if any(s.tokens[c].lower in lang.WITHOUT and s.tokens[c].dep in ("mark", "case") for c in near):
            return True
        inner = set(words)
        for c in s.children(k, "nsubj", "obj", "obl:arg", "iobj"):
            inner |= {s.tokens[d].lower for d in s.children(c, "det", "advmod", "cc")}
            inner.add(s.tokens[c].lower)
        if lang.INFINITIVE_MARK:  # English: one negative word is enough
            return bool(words & lang.NEGATION_WORDS) or bool(inner & lang.NEGATION_PARTS)
        return bool(words & lang.NEGATION_WORDS) and bool(inner & lang.NEGATION_PARTS)

    def _habit(self, k: int) -> bool:
        s, lang = self._sentence, self._lang
        for c in s.children(k):
            t = s.tokens[c]
            if t.lower in lang.FREQUENT_WORDS and t.dep in ("advmod", "xcomp", "amod", "obl", "obl:mod", "obl:npmod"):
                if t.lower == "toujours" and self._past(k):
                    continue
                return True
            if t.dep in ("xcomp", "obl", "obl:arg", "obl:mod", "attr", "obj") and any(
                s.tokens[d].lower in lang.FREQUENT_WORDS for d in s.children(c, "amod", "advmod")
            ):
                return True
        if s.tokens[k].lower in lang.FREQUENT_WORDS or s.tokens[k].lemma in lang.FREQUENT_WORDS:
            return True
        return any(clause_head(s, p) == k for p in self._phrases) if self._phrases else False

    def _habit_ahead(self, t: Token, first: Token) -> bool:
        """Whether a verb goes on with what a habit at the head of the sentence opens ("Chaque jour, ses avions violent
        notre ciel et tuent …"): both in the present."""
        if not (t.has("Tense=Pres") and first.has("Tense=Pres") and t.has("VerbForm=Fin")):
            return False
        return any(p < first.i and clause_head(self._sentence, p) == first.i for p in self._phrases)

    def _conditioned(self, k: int) -> bool:
        """Whether the clause of ``k`` is itself a condition ("si …", "unless …", "Should … continue")."""
        s, lang = self._sentence, self._lang
        for c in s.children(k, "mark", "advmod", "cc"):
            t = s.tokens[c]
            if t.lower in lang.HYPOTHETICAL_MARKS and t.pos in ("SCONJ", "CCONJ", "ADV") and t.lower != "should":
                if t.lower != "s'" or t.pos == "SCONJ":
                    return True
        for c in s.children(k, "aux"):
            t = s.tokens[c]
            if t.lower == "should" and t.i < k and (t.i == 0 or s.tokens[t.i - 1].pos == "PUNCT"):
                subject = s.child(k, "nsubj")
                if subject is not None and subject > t.i:
                    return True
        return any(clause_head(s, p) == k for p in self._supposed) if self._supposed else False

    def _wished(self, k: int) -> bool:
        """A main clause that opens with "que": a wish or a supposition ("Qu'il ose attaquer, et …")."""
        s = self._sentence
        t = s.tokens[k]
        return t.head == k and any(
            s.tokens[c].lower in ("que", "qu'") and c == 0 for c in s.children(k, "mark", "obj", "advmod")
        )

    def _has_if(self, k: int) -> bool:
        return any(self._conditioned(c) for c in self._clauses_below(k))

    def _clauses_below(self, k: int) -> Iterator[int]:
        yield from self._sentence.children(k, "advcl", "ccomp", "parataxis", "dep")


def _token_from(sentence: Sentence, offset: int) -> int:
    found = sentence.token_at(sentence.start + offset)
    return found if found is not None else 0
