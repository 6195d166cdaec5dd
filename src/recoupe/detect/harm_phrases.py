"""Harm said by a whole phrase rather than by one word: "lie in mass graves", "sont derrière les barreaux", "among the
dead were …", "forced 3,000 people to flee", "one officer's charred body", "the hospital treated 53 …"."""

from __future__ import annotations

from recoupe.detect.harm_clause import Clause
from recoupe.detect.harm_people import People
from recoupe.detect.harm_words import Anchor, Link

_CROWD = 10
"""People who leave in smaller numbers are not told as displaced."""


class Phrases(Clause):
    """Reads the phrases right before and right after counted people."""

    def _phrased(self, p: People) -> Link | None:
        """What a phrase of the lexicon says of people or of a bare number that stands for them."""
        if not (p.known or p.bare) or p.own or p.both:
            return None
        lower = self.lower()
        starts = [self._char(p.last)]
        if self.low(p.last + 1) in (",", "(", "–", "—") and (landing := self._over(p.last + 1)) is not None:
            starts.append(self.t[landing].start - self.s.start)
        for field, pattern in self.w.SAID_AFTER:
            for start in starts:
                m = pattern.match(lower, start)
                if m and self._crowd(field, p):
                    return self._link(field, m.end(), "phrase")
        left = lower[: self.t[p.first].start - self.s.start]
        for field, pattern, then in self.w.SAID_BEFORE:
            m = pattern.search(left)
            if not m or then is not None and not then.match(lower, starts[0]):
                continue
            told = field or next(f for stem, f in self.w.AMONG_FIELDS if stem in m[0])
            if told and self._crowd(told, p):
                return self._link(told, len(left.rstrip()), "phrase")
        return None

    def lower(self) -> str:
        """The sentence in lower case with straight apostrophes, offsets kept."""
        return self.s.text.lower().replace("’", "'")

    def _crowd(self, field: str, p: People) -> bool:
        if field != "displaced":
            return True
        return p.known and p.group not in ("perpetrators", "combatants") and (p.low or 0) >= _CROWD

    def _link(self, field: str, end: int, rule: str) -> Link | None:
        at = self.s.token_at(self.s.start + end - 1)
        return None if at is None else Link((field,), Anchor(at, at, field, "noun", "noun"), rule)

    def _owned_by(self, p: People) -> Link | None:
        """ "One officer's charred body", "the three drivers' murder": the noun of the act after its owner."""
        if self.low(p.last + 1) not in ("'s", "'"):
            return None
        k = p.last + 2
        while k < len(self.t) and (self.t[k].pos == "ADJ" or self.t[k].dep == "amod"):
            k += 1
        field = self.w.ACTS.get(self.low(k), "")
        if not field or field.endswith("!") or self.low(k + 1) in self.w.TOLL:
            return None
        return Link((field,), Anchor(k, k, field, "noun", "noun"), "act")
