"""Did it happen? Tells acts reported to have happened from habits, hypotheses, plans, fears, negations and kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from types import ModuleType

from recoupe.detect.clause import TRIGGERS, clause_head, is_participle
from recoupe.model.mention import Factuality
from recoupe.model.sentence import Sentence, Token

_CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "parataxis", "csubj", "dep", "obl", "obl:mod"})
_LINE = re.compile(r"[^\n]+")
Verdict = tuple[Factuality, bool]
"""Factuality, and whether the act stands in the journalistic conditional."""


@lru_cache(maxsize=64)
def other_articles(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """The lines of the text that announce other articles ("Lire aussi : …"), as characters from and to."""
    pattern: re.Pattern[str] = TRIGGERS[language].OTHER_ARTICLE
    return tuple((m.start(), m.end()) for m in _LINE.finditer(text) if pattern.match(m.group()))


class Judge:
    """Judges the acts of one sentence."""

    __slots__ = ("_lang", "_phrases", "_question", "_sentence", "_supposed")

    def __init__(self, sentence: Sentence, language: str) -> None:
        lang = TRIGGERS[language]
        self._sentence = sentence
        self._lang: ModuleType = lang
        self._question = sentence.text.rstrip().rstrip("»\"”' ").endswith("?")
        self._phrases = [_token_from(sentence, m.start()) for m in lang.FREQUENT_PHRASES.finditer(sentence.text)]
        self._supposed = [_token_from(sentence, m.start()) for m in lang.HYPOTHETICAL_PHRASES.finditer(sentence.text)]

    def judge(self, head: int, form: str, light: int | None) -> Verdict:
        """The verdict on the act whose word is ``head``; ``light`` the verb that carries its tense."""
        if self._question:
            return "hypothetical", False
        if form == "verb":
            return self._verb(head, own=True)
        found = self._noun(head)
        if found is not None:
            return found, False
        if light is not None:
            return self._verb(light, own=True)
        return self._governed(head)

    # Nouns

    def _noun(self, i: int) -> Factuality | None:
        """What stands around the noun itself."""
        s, lang = self._sentence, self._lang
        top = s.first_conjunct(i)
        around = [*s.children(i), *(s.children(top) if top != i else ())]
        for k in around:
            t = s.tokens[k]
            if t.dep in ("det", "cc", "advmod", "case") and (t.lower in lang.NO_DETERMINERS or t.lower in lang.WITHOUT):
                return "negated"
            if t.dep == "det" and t.lower in lang.ANY_DETERMINERS and s.tokens[k].head == i:
                return "generic"
            if t.dep in ("amod", "acl", "compound", "nmod") and t.head == i:
                if t.lower in lang.FREQUENT_WORDS:
                    return "habitual"
                if t.lower in lang.FEAR_WORDS or (t.pos == "ADJ" and t.lemma in lang.FEAR_WORDS):
                    return "feared"
                if t.dep in ("amod", "acl") and (t.lower in lang.WISH_WORDS or t.lemma in lang.WISH_WORDS) and not s.children(k, "obl:agent"):
                    return "planned"
        definite = self.definite(i)
        k = i
        for _ in range(3):
            t = s.tokens[k]
            g = s.tokens[t.head]
            if t.head == k:
                return None
            if t.dep == "compound":
                if g.lemma in lang.FEAR_WORDS or g.lower in lang.FEAR_WORDS:
                    return "feared"
                if g.lemma in lang.GENERIC_HEADS:
                    return "generic"
            elif t.dep in ("nmod", "obl", "obl:arg", "obj", "nsubj:pass", "xcomp", "obl:mod", "acl"):
                cases = {s.tokens[c].lower for c in s.children(k, "case", "mark")}
                about = not cases & {"after", "following", "since", "during", "après", "depuis", "lors", "before", "avant", "when", "en"}
                if g.pos in ("NOUN", "PROPN", "VERB", "ADJ", "AUX") and about:
                    if g.lemma in lang.FEAR_WORDS or g.lower in lang.FEAR_WORDS:
                        return None if definite and g.pos != "VERB" else "feared"
                    if g.lemma in lang.NEVER_HAPPENED and t.dep in ("obj", "nsubj:pass"):
                        return "negated"
                    if g.lemma in lang.WISH_WORDS or g.lower in lang.WISH_WORDS:
                        if not (definite and g.pos == "VERB" and t.dep not in ("obj", "obl", "obl:arg")):
                            return "planned"
                    if t.dep == "nmod" and (g.lemma in lang.GENERIC_HEADS or g.lower in lang.GENERIC_HEADS):
                        if not definite or g.lemma in ("lutte", "guerre", "war"):
                            return "generic"
                    if g.lemma in lang.ABSENCE and t.dep == "nmod" and g.lemma in ("absence", "lack", "manque"):
                        return "negated"
                    if g.lemma in lang.CONDEMN_VERBS and t.dep in ("obj", "obl:arg") and not definite:
                        return "generic"
                    if t.dep in ("acl", "xcomp") and g.pos == "VERB":
                        return None
                if g.pos in ("VERB", "AUX"):
                    return None
            elif t.dep not in ("conj", "appos", "nmod", "det", "fixed", "flat"):
                return None
            k = t.head
        return None

    def definite(self, i: int) -> bool:
        """Whether the noun looks back: "l'attaque", "cette tuerie", "the raid", "Thursday's strike"."""
        s, lang = self._sentence, self._lang
        for k in s.children(i, "det", "case", "nmod:poss"):
            t = s.tokens[k]
            if t.dep.startswith("nmod"):
                return True
            if t.dep == "det" and t.lower in lang.DEFINITE_DETERMINERS:
                return True
            if t.dep == "case" and t.lower in ("du", "au", "aux"):
                return True
        return False

    def _governed(self, i: int) -> Verdict:
        """The noun's verdict by the verb over it."""
        s, lang = self._sentence, self._lang
        v = clause_head(s, i)
        t = s.tokens[v]
        if self._habit(v):
            return "habitual", False
        for k in (v, *s.ancestors(v)):
            if self._conditioned(k) and not (self.definite(i) and not self._plural(i)):
                return "hypothetical", False
        if t.pos not in ("VERB", "AUX", "NOUN", "ADJ"):
            return "actual", False
        happens = t.lemma in lang.HAPPEN_VERBS or t.lemma in lang.LIGHT_VERBS or t.lemma in ("avoir", "être", "be")
        arguments = s.tokens[i].dep.split(":")[0] in ("nsubj", "obj", "obl", "conj", "root", "xcomp") or i == v
        if happens and arguments:
            if self._negated(v) and (s.tokens[i].dep in ("nsubj", "obj", "nsubj:pass", "conj", "root", "xcomp", "obl:arg")):
                # "L'attaque n'a pas fait de blessés" presupposes the attack; "aucune attaque n'a eu lieu" does not.
                if not self.definite(i):
                    return "negated", False
        if self.definite(i) and not self._plural(i):
            return "actual", False
        if i != v or t.pos in ("VERB", "AUX"):
            if s.tokens[i].dep.split(":")[0] in ("nsubj", "obj") or happens:
                found, conditional = self._verb(v, own=False)
                if found in ("planned", "hypothetical", "feared", "habitual"):
                    return found, conditional
                return "actual", conditional
        return "actual", False

    def _plural(self, i: int) -> bool:
        return self._sentence.tokens[i].has("Number=Plur")

    # Verbs

    def _verb(self, v: int, *, own: bool) -> Verdict:
        """The verdict on a verb; ``own``: the verb is the act (else it only governs it)."""
        s, lang = self._sentence, self._lang
        conditional = False
        k, inherits = v, True
        for step in range(8):
            t = s.tokens[k]
            if step == 0 and own and self._negated(k):
                return "negated", False
            if self._habit(k) and inherits:
                return "habitual", False
            if self._conditioned(k):
                return "hypothetical", False
            if inherits:
                found, journalistic = self._mood(k, conditional_clause=self._has_if(k))
                conditional = conditional or journalistic
                if found is not None:
                    return found, False
            if t.head == k or t.dep.split(":")[0] not in ("ccomp", "xcomp", "advcl", "acl", "conj", "parataxis", "csubj", "dep", "obl", "obj", "nsubj", "root", "advmod", "nmod", "amod", "appos"):
                break
            p = s.tokens[t.head]
            open_form = not self._finite(k) and not self._past(k)
            if t.dep == "conj":
                inherits = inherits and not self._has_own_aux(k) and not t.has("VerbForm=Fin")
                k = t.head
                if not inherits and p.pos not in ("VERB", "AUX"):
                    break
                continue
            verdict = self._below(k, p, open_form)
            if verdict is not None:
                return verdict, False
            if t.dep in ("acl", "acl:relcl", "amod", "nmod", "appos"):
                break
            if t.dep.split(":")[0] == "advcl" and self._finite(k):
                inherits = False
            elif t.dep in ("ccomp", "parataxis"):
                inherits = inherits and open_form
            elif not open_form and not (t.dep == "advcl" and t.has("VerbForm=Part")):
                inherits = False
            k = t.head
        return "actual", conditional

    def _below(self, k: int, p: Token, open_form: bool) -> Factuality | None:
        """What the governor says of a clause or infinitive under it."""
        s, lang = self._sentence, self._lang
        t = s.tokens[k]
        finite_past = self._past(k)
        if p.pos in ("VERB", "AUX", "ADJ", "NOUN", "PROPN"):
            if t.dep in ("xcomp", "ccomp", "acl", "advcl", "obl:arg", "dep", "obl", "obl:mod") and not finite_past:
                lemma, lower = p.lemma, p.lower
                marks = {s.tokens[c].lower for c in s.children(k, "mark", "case", "aux")}
                complement = t.dep in ("xcomp", "ccomp", "acl", "dep") or (
                    open_form and bool(marks & {"de", "d'", "à", "to", "from", "of", "against"})
                )
                if complement:
                    if lemma in lang.FEAR_WORDS or lower in lang.FEAR_WORDS:
                        return "feared"
                    if open_form and lemma in lang.MODAL_VERBS and not self._perfect_done(p):
                        return "hypothetical"
                    if lemma in lang.DONE_VERBS or lemma in lang.DENY_VERBS:
                        return None
                    if open_form and lemma in lang.NEVER_HAPPENED:
                        return "negated"
                    if open_form and (lemma in lang.PLAN_VERBS or (p.pos in ("NOUN", "ADJ") and self._infinitive(k))):
                        if not (lemma in lang.MODAL_VERBS and self._perfect_done(p)):
                            return "planned"
                if open_form and self._infinitive(k) and (marks & {"pour", "afin"} or t.dep in ("advcl", "acl", "obl:mod")):
                    return "generic"
                if t.dep == "advcl" and "en" in marks | {s.tokens[max(0, k - 1)].lower} | ({"by"} & marks) and lang.COMMENT.search(s.text):
                    return "generic"
                if t.dep in ("advcl", "acl") and "by" in marks and lang.COMMENT.search(s.text):
                    return "generic"
        return None

    def _infinitive(self, k: int) -> bool:
        s, lang = self._sentence, self._lang
        t = s.tokens[k]
        if t.has("VerbForm=Inf") and not lang.INFINITIVE_MARK:
            return True
        return bool(lang.INFINITIVE_MARK) and any(
            s.tokens[c].lower == lang.INFINITIVE_MARK and s.tokens[c].pos == "PART" for c in s.children(k)
        )

    def _finite(self, k: int) -> bool:
        s = self._sentence
        t = s.tokens[k]
        if t.has("VerbForm=Fin"):
            return True
        return any(s.tokens[c].has("VerbForm=Fin") for c in s.children(k, "aux", "cop"))

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
        """"ont pu frapper": a possibility that ended in the act."""
        return is_participle(p) and not any(
            self._sentence.tokens[c].has("Mood=Cnd") for c in self._sentence.children(p.i, "aux")
        )

    def _mood(self, k: int, *, conditional_clause: bool) -> tuple[Factuality | None, bool]:
        """(verdict by mood, tense and auxiliaries or None, journalistic conditional)."""
        s, lang = self._sentence, self._lang
        t = s.tokens[k]
        aux = [s.tokens[c] for c in s.children(k, "aux", "cop")]
        perfect = is_participle(t) and any(a.lemma in ("avoir", "être", "have") for a in aux)
        if any(a.has("Mood=Cnd") for a in aux) or t.has("Mood=Cnd"):
            if conditional_clause:
                return "hypothetical", False
            if perfect or any(a.lemma in ("être",) for a in aux):
                return None, True
            if t.lemma in lang.MODAL_VERBS:
                return "hypothetical", False
            return ("hypothetical", False) if not self._sourced() else (None, True)
        if t.has("Tense=Fut") or any(a.has("Tense=Fut") for a in aux):
            return "planned", False
        lowers = {a.lower for a in aux}
        if lowers & lang.FUTURE_AUX:
            return "planned", False
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

    def _has_if(self, k: int) -> bool:
        s = self._sentence
        return any(self._conditioned(c) for c in self._clauses_below(k))

    def _clauses_below(self, k: int) -> Iterator[int]:
        yield from self._sentence.children(k, "advcl", "ccomp", "parataxis", "dep")


def _token_from(sentence: Sentence, offset: int) -> int:
    found = sentence.token_at(sentence.start + offset)
    return found if found is not None else 0
