"""What a counted phrase has from its neighbours: parts of a total, coordinated phrases, bare numbers of a toll.

Works on one sentence; ``recent`` are the harm mentions of the sentences just before, for numbers that count again what
was counted there ("un ancien ministre en comptait six", "he had put it at 50")."""

from __future__ import annotations

from recoupe.detect.harm_parts import Parts
from recoupe.detect.harm_people import People
from recoupe.detect.harm_words import Anchor, Link

_TOLL_REACH = 22
_NOUN_REACH = 7
_ASIDE = 10
_TRAIL = 14


class Totals(Parts):
    """Fills in the links that stand in the neighbourhood; ``links`` and ``parts`` run parallel to ``people``."""

    def resolve(self) -> None:
        """Coordination first (a list of the killed is one), then parts of totals, then bare numbers."""
        for k in range(len(self.people) - 2, -1, -1):
            self._among_counted(k)
            self._backwards(k)
        for k, p in enumerate(self.people):
            if p.form == "named":
                self._forwards(k)
                continue
            if k - 1 in self._shares and k not in self._shares:
                continue  # the total of the shares told before it
            if self._is_part(p):
                self._part(k)
            if self.links[k] is None:
                self._forwards(k)
            elif k and self.parts[k - 1] and self._also_part(k):
                self.parts[k] = True
            if self.links[k] is None:
                self._enumerated(k)
            if self.links[k] is None:
                self._listed(k)
            if self.links[k] is None and (p.bare or p.known and p.group == "unspecified" and not p.own):
                self._toll(k)
            if self.links[k] is None and p.bare:
                self._again(k)
            if k and self._share(k) or self.links[k] is None and self._of_victims(k):
                self.parts[k] = True

    # --- coordination ---

    def _between(self, a: People, b: People) -> bool:
        """Whether only a comma or "and" stands between two phrases."""
        words = [self.low(i) for i in range(a.last + 1, b.first)]
        if len(words) > 1 and words[-1] in self.w.ACT_LINKS and words[-2] in self.w.AND:
            words.pop()  # "the murder of the chief and of six villagers"
        if len(words) > 3 and words[0] in self.w.OR and words[1] == words[-1] == "," and len(words) <= _ASIDE:
            return any(w in self.w.VOICED for w in words)  # "treize soldats et, selon des médecins, 170 civils"
        return bool(words) and len(words) <= 4 and all(w in self.w.JOINERS for w in words)

    def _backwards(self, k: int) -> None:
        """ "Treize civils et un supplétif avaient été tués": the first has the second's predicate."""
        p, following = self.people[k], self.people[k + 1]
        link = self.links[k + 1]
        if (
            self.links[k] is not None
            or p.both
            or link is None
            or link.rule not in ("after", "tree", "and")
            or link.anchor.i < following.last
        ):
            return
        if p.bare and not p.part and link.anchor.role == "noun":
            return
        if (
            self._between(p, following)
            and self.t[p.head].dep.split(":")[0] not in ("obj", "iobj")
            and not self._obliquely(p)
        ):
            self.links[k] = Link(link.fields, link.anchor, "and", link.irrealis, link.negated)
            self.parts[k] = k + 1 in self._shares
            self._shares |= {k} if self.parts[k] else set()

    def _among_counted(self, k: int) -> None:
        """ "Nine children were among 31 people slain": a part told before its total."""
        p, total, link = self.people[k], self.people[k + 1], self.links[k + 1]
        between = self.lower[self.t[p.last].end - self.s.start : self.t[total.first].start - self.s.start]
        if link is None or p.both or not self.w.AMONG_COUNTED.fullmatch(between):
            return
        self.links[k] = Link(link.fields, link.anchor, "and", link.irrealis, link.negated)
        self.parts[k] = True
        self._shares.add(k)

    def _obliquely(self, p: People) -> bool:
        return p.first > 0 and self.t[p.first - 1].pos == "ADP"

    def _forwards(self, k: int) -> None:
        """ "Killed 13 soldiers and dozens of civilians": the second has the first's verb."""
        if k == 0 or self.links[k] is not None:
            return
        p, before = self.people[k], self.people[k - 1]
        link = self.links[k - 1]
        if link is None or link.rule not in ("before", "act", "after", "tree", "and", "part", "phrase") or p.both:
            return
        if p.form == "named" and (before.form != "named" or not p.known and before.known):
            return
        beside = (link.anchor.i <= before.last or self.parts[k - 1]) and self._between(before, p)
        if not beside and not self._along(link, p) and not self._trailing(link, p):
            return
        if self._explains(k) or before.form == "named" and self._apposed(p):
            return
        if self.t[p.head].dep.startswith("nsubj") and self.t[p.head].head > p.last:
            return
        self.links[k] = Link(link.fields, link.anchor, "and", link.irrealis, link.negated)
        self.parts[k] = self.parts[k - 1]

    def _enumerated(self, k: int) -> None:
        """ "Killed Abu Omar, the group's military chief, and three guards": an object joined on over an apposition."""
        p = self.people[k]
        i = p.first - 1
        if not p.known or p.own or self.low(i) not in self.w.AND or self.t[p.head].dep.startswith("nsubj"):
            return
        while i > max(0, p.first - _TOLL_REACH):
            i -= 1
            active = [a for a in self.anchors.get(i, ()) if a.role == "object" and a.shape != "noun"]
            if active:
                self._joined_on(k, active[0], i)
                return
            if self.t[i].pos in ("VERB", "AUX") or self.t[i].pos == "ADP" and self.low(i) not in self.w.ACT_LINKS:
                return
            if self.low(i) in (":", ";"):
                return

    def _joined_on(self, k: int, a: Anchor, i: int) -> None:
        told = self.linker.active(a, self.people[k])
        between = self.t[a.end + 1 : self.people[k].first - 1]
        if told and between and between[0].pos not in ("ADP", "PUNCT"):
            self.links[k] = Link((a.field,), a, "and", self.linker.unreal(a))

    def _also_part(self, k: int) -> bool:
        """ "29 people, including 17 women and 12 children": the second part found its harm by itself."""
        own, before = self.links[k], self.links[k - 1]
        if own is None or before is None or own.fields != before.fields or own.anchor.i > self.people[k].first:
            return False
        return self._between(self.people[k - 1], self.people[k])

    def _explains(self, k: int) -> bool:
        """ "Two members of the group, a planner and a facilitator": the singles are the two, told again."""
        j = k
        while j > 0 and self.people[j].form == "one" and self._between(self.people[j - 1], self.people[j]):
            j -= 1
        head, run = self.people[j], 0
        while j + run + 1 < len(self.people) and self.people[j + run + 1].form == "one":
            if not self._between(self.people[j + run], self.people[j + run + 1]):
                break
            run += 1
        return k > j and head.form == "counted" and head.low == head.high == run

    def _apposed(self, p: People) -> bool:
        """ "Killed Ali Rashid, a colonel, and two guards": the colonel is Ali Rashid."""
        after = self.low(p.last + 1)
        return p.form == "one" and self.low(p.first - 1) == "," and (after == "," or p.last + 2 >= len(self.t))

    def _along(self, link: Link, p: People) -> bool:
        """ "A été tué, ainsi que trois de ses lieutenants": joined on after the predicate."""
        words = [self.low(i) for i in range(link.anchor.end + 1, p.first)]
        if not 0 < len(words) <= 5 or not all(w in self.w.JOINERS | self.w.WITH for w in words):
            return False
        told = p.known or self.low(p.last) in self.w.OTHERS
        return any(w in self.w.ALONG for w in words) or told and any(w in self.w.WITH for w in words)

    def _trailing(self, link: Link, p: People) -> bool:
        """ "51 civilians were killed in the unrest, as well as 11 policemen": joined on at the end of the clause."""
        if not (p.known or p.own) or link.anchor.end >= p.first or link.anchor.role == "noun":
            return False
        after = self.t[p.last + 1] if p.last + 1 < len(self.t) else None
        between = self.t[link.anchor.end + 1 : p.first]
        counted = {i for q in self.people if q is not p for i in range(q.first, q.last + 1)}
        if not 2 <= len(between) <= _TRAIL or any(t.pos in ("VERB", "AUX") or t.i in counted for t in between):
            return False
        closed = after is None or after.pos == "PUNCT" or after.lower in self.w.AND
        return closed and self.w.TRAILING.search(self.lower[: self.t[p.first].start - self.s.start]) is not None

    # --- tolls ---

    def _toll(self, k: int) -> None:
        """ "Raised the toll to 200", "put the dead at 13", "établit à 128 le nombre de personnes tuées"."""
        p = self.people[k]
        left = self.lower[: self.t[p.first].start - self.s.start]
        if self.w.TOLL_AFTER.match(self.lower, self.t[p.last].end - self.s.start):
            field = self._field_after(p.last + 1, _NOUN_REACH + 2)
            self._tolled(k, field[0] if field else None, field[1] if field else p.head)
            return
        if not self.w.TOLL_LINK.search(left):
            return
        for i in range(p.first - 1, max(-1, p.first - 1 - _NOUN_REACH), -1):
            word = self.low(i)
            if self.t[i].pos == "NUM" or word in self.w.BOTH:
                break
            if word in self.w.NOUNS and (i == 0 or self.low(i - 1) in self.w.TOLL_DETS):
                self._tolled(k, self.w.NOUNS[word], i)
                return
        for i in range(p.first - 1, max(-1, p.first - 1 - _TOLL_REACH), -1):
            if self.low(i) in self.w.TOLL:
                field = self._field_after(i + 1, 5, p.first)
                if field:
                    self._tolled(k, *field)
                elif self.low(i) in self.w.TOLL_DEAD:
                    self._tolled(k, "killed", i)
                elif last := self._last(k):
                    self._tolled(k, last.field, i)
                return

    def _field_after(self, i: int, reach: int, stop: int | None = None) -> tuple[str, int] | None:
        """The first word of harm in the next tokens: (field, token)."""
        for j in range(i, min(len(self.t), i + reach, stop if stop is not None else len(self.t))):
            if j in self.anchors:
                return self.anchors[j][0].field, j
        return None

    def _tolled(self, k: int, field: str | None, at: int) -> None:
        if field:
            self.links[k] = Link((field,), Anchor(at, at, field, "noun", "noun"), "toll")

    def _again(self, k: int) -> None:
        """A bare number where something is counted again: "en comptait six", "neuf selon une association"."""
        p = self.people[k]
        if p.part or p.form == "zero":
            return
        left = self.lower[: self.t[p.first].start - self.s.start]
        counted = self.w.COUNT_VERBS.search(left)
        voiced = self.w.ACCORDING.match(self.lower, self.t[p.last].end - self.s.start) and any(self.links[:k])
        gapped = (
            any(self.links[:k]) and self.w.GAP.search(left) and self.t[min(p.last + 1, len(self.t) - 1)].pos == "PUNCT"
        )
        placed = any(self.links[:k]) and self.w.PLACED.match(self.s.text, self.t[p.last].end - self.s.start)
        placed = placed and self.low(p.first - 1) in self.w.LISTED
        if self._things_before(k):
            return
        last = self._last(k)
        stop = p.last + 1 >= len(self.t) or self.t[p.last + 1].pos == "PUNCT" or self.t[p.last].text.endswith(".")
        revised = any(self.links[:k]) and stop and self.w.REVISED.search(left)
        if last is None or not (counted or voiced or gapped or placed or revised):
            return
        self.links[k] = Link((last.field,), Anchor(p.head, p.head, last.field, "noun", "noun"), "again")
        self._inherited[k] = last.group
        self.parts[k] = bool(placed) and self.low(p.last) not in self.w.OTHERS
