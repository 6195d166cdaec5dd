"""Did it happen? Tells acts reported to have happened from habits, hypotheses, plans, fears, negations and kinds."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.detect.clause import TRIGGERS, clause_head, is_participle
from recoupe.detect.verb_forms import VerbForms
from recoupe.model.mention import Factuality
from recoupe.model.sentence import Token

_LINE = re.compile(r"[^\n]+")
_EARLIER = frozenset({"after", "since", "having", "après", "depuis"})
"""What stands behind these lies before the main act, whatever becomes of that."""
_BACKGROUND = _EARLIER | {"following", "during", "lors", "before", "avant", "when", "en", "pendant", "while"}
"""Prepositions of time: an act behind them is the background of what governs it, not its content."""
Verdict = tuple[Factuality, bool]
"""Factuality, and whether the act stands in the journalistic conditional."""


@lru_cache(maxsize=64)
def other_articles(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """The lines of the text that announce other articles ("Lire aussi : …"), as characters from and to."""
    pattern: re.Pattern[str] = TRIGGERS[language].OTHER_ARTICLE
    return tuple((m.start(), m.end()) for m in _LINE.finditer(text) if pattern.match(m.group()))


class Judge(VerbForms):
    """Judges the acts of one sentence."""

    __slots__ = ()

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
        while s.tokens[top].dep == "nmod" and s.tokens[s.tokens[top].head].lemma in lang.ROUND_WORDS:
            top = s.tokens[top].head  # "a sixth round of talks is due"
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
                if t.dep in ("amod", "acl") and is_participle(t) and self._in(t, lang.WISH_WORDS):
                    if not s.children(k, "obl:agent"):
                        return "planned"
        said = self._predicate(top)
        if said is not None:
            return said
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
                about = not cases & _BACKGROUND
                if g.pos in ("NOUN", "PROPN", "VERB", "ADJ", "AUX") and about:
                    if self._in(g, lang.FEAR_WORDS):
                        return None if definite and (g.pos != "VERB" or k != i) else "feared"
                    if self._in(g, lang.NEVER_HAPPENED) and t.dep in ("obj", "nsubj:pass"):
                        return "negated"
                    named = g.lemma in ("call", "appeler") and not cases & {"for", "à", "au", "aux"}
                    if self._in(g, lang.WISH_WORDS) and not named:
                        # "réclame une enquête sur la frappe": what is wished for is the inquiry.
                        if not definite or (k == i and t.dep in ("obj", "obl", "obl:arg", "nmod")):
                            return "planned"
                        if t.dep == "nsubj:pass" and self._in(g, lang.SCHEDULE_WORDS):
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

    def _predicate(self, i: int) -> Factuality | None:
        """What a copula says of acts: a habit ("… are a fact of life", "… est monnaie courante") or a prospect
        ("… are likely"). A single act told as definite stays ("the attack was likely a reprisal")."""
        s, lang = self._sentence, self._lang
        t = s.tokens[i]
        if t.dep not in ("nsubj", "nsubj:pass") or (self.definite(i) and not self._plural(i)):
            return None
        g = s.tokens[t.head]
        copular = g.lemma in lang.COPULAS
        if not copular and not s.children(g.i, "cop"):
            return None
        words = [g] if not copular else []
        for k in s.children(g.i, "xcomp", "obj", "attr", "obl", "obl:arg", "ccomp", "amod", "acomp", "advmod"):
            c = s.tokens[k]
            if k > i and (c.pos in ("ADJ", "NOUN", "ADV") or c.has("VerbForm=Part")):
                words.append(c)
        for w in words:
            if w.lower in lang.ROUTINE_WORDS or w.lemma in lang.ROUTINE_WORDS:
                return "habitual"
            likely = w.lower in lang.LIKELY_WORDS or w.lemma in lang.LIKELY_WORDS
            if w.lower in lang.AHEAD_WORDS and not self._past(g.i):
                return "planned"
            if likely and w.pos != "ADV" and not self._past(g.i):
                return "feared"
            if w.pos == "NOUN" and w.lemma in lang.PART_WORDS:
                if any(s.tokens[k].lemma in lang.LIFE_WORDS and k > w.i for k in s.children(w.i, "nmod")):
                    return "habitual"
        return None

    def definite(self, i: int) -> bool:
        """Whether the noun looks back: "l'attaque", "cette tuerie", "the raid", "Thursday's strike"."""
        s, lang = self._sentence, self._lang
        if s.tokens[i].lower in lang.ANAPHORS and s.tokens[i].lower not in lang.OTHER_ANAPHORS:
            return True  # "celle de Dori", "the one in May"
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
            if self._negated(v) and (
                s.tokens[i].dep in ("nsubj", "obj", "nsubj:pass", "conj", "root", "xcomp", "obl:arg")
            ):
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
            if step == 0 and any(p < k and all(x.pos != "PUNCT" for x in s.tokens[p:k]) for p in self._loose):
                return "habitual", False  # an adverb that the parser hung on no verb
            if self._habit(k) and inherits:
                return "habitual", False
            if self._conditioned(k) or self._wished(k):
                return "hypothetical", False
            if step == 0 and not own and any(self._infinitive(c) for c in s.children(k, "xcomp", "ccomp")):
                if t.lemma in lang.DUE_VERBS and not self._past(k):
                    return "planned", False
                if t.lemma in lang.MODAL_VERBS and not self._perfect_done(t):
                    return "hypothetical", False
            if inherits:
                found, journalistic = self._mood(k, conditional_clause=self._has_if(k))
                conditional = conditional or journalistic
                if found is not None:
                    return found, False
            if t.head == k or t.dep.split(":")[0] not in (
                "ccomp",
                "xcomp",
                "advcl",
                "acl",
                "conj",
                "parataxis",
                "csubj",
                "dep",
                "obl",
                "obj",
                "nsubj",
                "root",
                "advmod",
                "nmod",
                "amod",
                "appos",
            ):
                break
            p = s.tokens[t.head]
            open_form = not self._sentence.is_finite(k) and not self._past(k)
            if t.dep == "conj":
                if inherits and self._habit_ahead(t, p):
                    return "habitual", False
                inherits = inherits and not self._has_own_aux(k) and not t.has("VerbForm=Fin")
                k = t.head
                if not inherits and p.pos not in ("VERB", "AUX"):
                    break
                continue
            earlier = any(s.tokens[c].lower in _EARLIER for c in s.children(k, "mark", "case"))
            verdict = self._below(k, p, open_form) if inherits and not earlier else None
            if verdict is not None:
                return verdict, False
            if t.dep == "acl:relcl" and p.lower in lang.ANYBODY and t.has("Tense=Pres") and not self._past(k):
                return "generic", False
            if t.dep in ("acl", "acl:relcl", "amod", "nmod", "appos"):
                # "régulièrement la cible de roquettes tirées par …": the habit holds for what hangs on its nouns.
                if is_participle(t) and not self._sentence.is_finite(k) and not self.definite(t.head):
                    if self._habit(clause_head(s, t.head)):
                        return "habitual", False
                break
            if t.dep == "advcl" and not self._past(k) and self._habit(t.head):
                if any(s.tokens[c].lower in lang.WHEN_MARKS for c in s.children(k, "mark", "advmod")):
                    return "habitual", False
            if t.dep.split(":")[0] in ("advcl", "obl") and (
                self._sentence.is_finite(k) or any(s.tokens[c].lower in _EARLIER for c in s.children(k, "mark", "case"))
            ):
                inherits = False
            elif t.dep in ("ccomp", "parataxis"):
                inherits = inherits and open_form
            elif not open_form and not (t.dep == "advcl" and t.has("VerbForm=Part")):
                inherits = False
            k = t.head
        return "actual", conditional

    def _after_that(self, k: int) -> bool:
        """Whether the infinitive tells what came next ("ont tiré des obus avant de donner l'assaut")."""
        s = self._sentence
        return any(s.tokens[c].lower == "avant" for c in (*s.children(k), k - 1, k - 2) if c >= 0)

    def _below(self, k: int, p: Token, open_form: bool) -> Factuality | None:
        """What the governor says of a clause or infinitive under it."""
        s, lang = self._sentence, self._lang
        t = s.tokens[k]
        finite_past = self._past(k)
        if p.pos in ("VERB", "AUX", "ADJ", "NOUN", "PROPN"):
            if t.dep in ("xcomp", "ccomp", "acl", "advcl", "obl:arg", "dep", "obl", "obl:mod") and not finite_past:
                lemma = p.lemma
                marks = {s.tokens[c].lower for c in s.children(k, "mark", "case", "aux")}
                complement = t.dep in ("xcomp", "ccomp", "acl", "dep") or (
                    open_form and bool(marks & {"de", "d'", "à", "to", "from", "of", "against"})
                )
                if open_form and lemma in lang.KNOWN_WORDS and (marks & {"for", "of", "pour", "de", "d'"}):
                    return "generic"
                if complement:
                    if self._in(p, lang.FEAR_WORDS):
                        return "feared"
                    if open_form and lemma in lang.MODAL_VERBS and not self._perfect_done(p):
                        return "hypothetical"
                    if lemma in lang.DONE_VERBS or lemma in lang.DENY_VERBS:
                        return None
                    if open_form and lemma in lang.NEVER_HAPPENED:
                        return "negated"
                    if t.dep == "ccomp" and lemma in lang.WISH_THAT and marks & {"que", "qu'", "that"}:
                        return "planned"
                    if lemma == "be" and not self._infinitive(k):
                        return None
                    if open_form and (lemma in lang.PLAN_VERBS or (p.pos in ("NOUN", "ADJ") and self._infinitive(k))):
                        if not (lemma in lang.MODAL_VERBS and self._perfect_done(p)):
                            return "planned"
                if (
                    open_form
                    and self._infinitive(k)
                    and (marks & {"pour", "afin"} or t.dep in ("advcl", "acl", "obl:mod"))
                    and not self._after_that(k)
                ):
                    return "generic"
                if (
                    t.dep in ("advcl", "acl")
                    and "en" in marks | {s.tokens[max(0, k - 1)].lower} | ({"by"} & marks)
                    and lang.COMMENT.search(s.text)
                ):
                    return "generic"
                if t.dep in ("advcl", "acl") and "by" in marks and lang.COMMENT.search(s.text):
                    return "generic"
        return None
