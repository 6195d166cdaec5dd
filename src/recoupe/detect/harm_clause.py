"""What the clause around a word of harm says of it: passive or active, negated, unreal, with or without an object."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from recoupe.detect.harm_people import People
from recoupe.detect.harm_words import Anchor
from recoupe.model.sentence import Sentence

_PAREN_REACH = 18
_STARTS = ("DET", "NUM", "PRON", "PROPN", "NOUN", "ADJ")


class Clause:
    """Reads the clauses of one sentence; offsets of characters count in the sentence."""

    def __init__(self, sentence: Sentence, anchors: dict[int, tuple[Anchor, ...]], words: ModuleType) -> None:
        self.s = sentence
        self.t = sentence.tokens
        self.anchors = anchors
        self.w = words
        objects = [a for group in anchors.values() for a in group if a.role == "object"]
        self.ends = {a.end: a for a in objects if not a.of_lives}
        self.takers = {a.end: a for a in objects if a.of_lives}

    def low(self, i: int) -> str:
        return self.t[i].lower if 0 <= i < len(self.t) else ""

    def _passive(self, i: int) -> bool:
        """Whether a form of "be" governs the participle at ``i``."""
        for k in range(i - 1, max(-1, i - 6), -1):
            if self.low(k) in self.w.BE:
                return True
            if self.low(k) in self.w.HAVE or not (
                self.t[k].pos in ("ADV", "AUX", "PART") or self.low(k) in self.w.SKIP
            ):
                return False
        return False

    def _takes_object(self, a: Anchor, p: People) -> bool:
        """Whether a form that may be active ("12 gunmen killed a soldier") has an object of its own after it."""
        if a.shape != "ed":
            return False
        after = a.end + 1
        if after >= len(self.t):
            return False
        obj = self.s.child(a.i, "obj")
        if obj is not None and obj > a.i and self.t[obj].dep == "obj":
            return True
        token = self.t[after]
        return (
            token.pos in _STARTS
            and token.dep not in ("obl:npmod", "obl", "nmod", "case", "mark")
            and not token.lower.endswith("day")
        )

    def _over(self, j: int) -> int | None:
        """The token after the bracket or the pair of commas that opens at ``j``, if a predicate goes on there."""
        close = {"(": ")", "–": "–", "—": "—"}.get(self.low(j), ",")
        k = j + 1
        while k < min(len(self.t), j + _PAREN_REACH):
            if (
                self.low(k) == close
                and k + 1 < len(self.t)
                and (
                    self.low(k + 1) in self.w.BE
                    or self.low(k + 1) in self.w.HAVE
                    or k + 1 in self.anchors
                    or self.low(k + 1) in self.w.NEGATION
                )
            ):
                return k + 1
            k += 1
        return None

    def _same_clause(self, i: int, verb: int) -> bool:
        """Whether no other verb stands between the token and the verb above it."""
        for k in self.s.ancestors(i):
            if k == verb:
                return True
            if self.t[k].pos in ("VERB", "AUX"):
                return False
        return False

    def _predicates(self, verb: int) -> Iterator[int]:
        """The verb and those joined to it that have no subject of their own ("were attacked and killed")."""
        yield verb
        for k in self.s.conjuncts(verb):
            if self.t[k].pos in ("VERB", "AUX", "ADJ") and self.s.child(k, "nsubj") is None:
                yield k

    def _char(self, i: int) -> int:
        """The end of a token, counted in the sentence."""
        return self.t[i].end - self.s.start

    def _negated(self, v: int) -> bool:
        return any(self.low(c) in self.w.NOT for c in self.s.children(v, "advmod"))

    def _unreal(self, a: Anchor) -> bool:
        """Whether the harm is only possible, wanted, feared or to come ("could kill 12", "pour tuer", "si …")."""
        v = a.i
        if a.shape == "fut":
            return True
        perfect = False
        for k in range(v - 1, max(-1, v - 5), -1):
            perfect = perfect or self.low(k) in self.w.HAVE
            if self.low(k) in self.w.MODAL:
                return not (perfect and self.low(k) in self.w.EPISTEMIC)  # "may have died" is told, with doubt
            if self.t[k].pos not in ("AUX", "ADV", "PART", "PRON"):
                break
        if a.shape == "inf" and self.w.PURPOSE.search(self.s.text.lower()[: self.t[v].start - self.s.start]):
            return True
        governors = (v, self.t[v].head) if self.t[v].dep in ("conj", "xcomp") else (v,)
        return any(self.low(m) in self.w.IF for g in governors for m in self.s.children(g, "mark"))
