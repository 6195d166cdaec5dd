"""Parts of a total ("29 people, including 17 women"; "of the 45 killed, 19 were children"), and what was counted last.

The base of ``harm_totals``: it holds the state of one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import ModuleType

from recoupe.detect.harm_links import Linker
from recoupe.detect.harm_people import People
from recoupe.detect.harm_words import Anchor, Link
from recoupe.model.mention import HarmMention
from recoupe.model.sentence import Sentence

_MARK_REACH = 4


class _Last:
    """What was counted last."""

    __slots__ = ("field", "group")

    def __init__(self, field: str, group: str) -> None:
        self.field = field
        self.group = group


class Parts:
    """Counted people of a sentence with the harm said of each; ``links`` and ``parts`` run parallel to ``people``."""

    def __init__(
        self,
        sentence: Sentence,
        people: Sequence[People],
        links: Sequence[Link | None],
        anchors: dict[int, tuple[Anchor, ...]],
        words: ModuleType,
        recent: Sequence[HarmMention],
        groups: dict[str, str],
        linker: Linker,
    ) -> None:
        self.linker = linker
        self.s = sentence
        self.t = sentence.tokens
        self.people = people
        self.links = list(links)
        self.parts = [False] * len(people)
        self.anchors = anchors
        self.w = words
        self.recent = recent
        self.groups = groups
        self.lower = sentence.text.lower().replace("’", "'")
        self._inherited: dict[int, str] = {}
        self._shares: set[int] = set()

    def low(self, i: int) -> str:
        return self.t[i].lower if 0 <= i < len(self.t) else ""

    def group(self, k: int) -> str:
        """The people's group; a bare number of wounded beside counted people is of their group."""
        p = self.people[k]
        if p.part and p.own and (group := self._said_to_be(p)):  # "three of the dead were children"
            return group
        if k in self._inherited:
            return self._inherited[k]
        if p.group != "unspecified" or not (p.bare or p.own) or k == 0 or not self.links[k] or self.parts[k - 1]:
            return p.group
        before = self.people[k - 1]
        beside = p.first - before.last <= 4 and any(self.low(i) in self.w.OR for i in range(before.last + 1, p.first))
        return before.group if beside and self.links[k - 1] else p.group

    def _is_part(self, p: People) -> bool:
        if p.part or self.w.PART_AFTER.match(self.lower, self.t[p.last].end - self.s.start):
            return True
        return self._mark(p) is not None

    def _mark(self, p: People) -> int | None:
        """The token of "dont", "including" right before the number."""
        for i in range(p.first - 1, max(-1, p.first - 1 - _MARK_REACH), -1):
            if self.low(i) in self.w.PART_MARKS:
                return i
            if self.t[i].pos in ("VERB", "AUX", "NUM") or i in self.anchors:
                return None
        return None

    def _among_them(self, p: People) -> bool:
        """ "Among them, some twenty women": a share of those counted in the sentence before."""
        return bool(self.w.AMONG_THEM.search(self.lower[: self.t[p.first].start - self.s.start]))

    def _whole(self, p: People) -> Link | None:
        """The harm of uncounted people whose part is counted: "the victims, including nine women, were beheaded"."""
        mark = self._mark(p)
        i = mark - 1 if mark is not None else -1
        while i > 0 and (self.low(i) in (",", "(", "–", "—") or self.t[i].pos == "ADJ"):
            i -= 1
        if i < 0 or self.t[i].pos != "NOUN" or not (self.low(i) in self.groups or self.low(i) in self.w.BOTH):
            return None
        own = self.w.NOUNS.get(self.low(i))
        return self.linker.link(People(i, i, i, None, None, "unspecified", "counted", False, True, own))

    def _part(self, k: int) -> None:
        """ "Six, dont quatre enfants", "ten of them civilians": the field of the total, unless a verb says its own."""
        p = self.people[k]
        base = next(
            (j for j in range(k - 1, -1, -1) if self.links[j] is not None and self.people[j].form != "zero"), None
        )
        source: Link | None = self.links[base] if base is not None else self._whole(p)
        self.parts[k] = source is not None or bool(self.recent or p.own) and p.part
        if self.links[k] is not None:
            return
        if source is None:
            group = self._said_to_be(p)
            if (p.part or self._among_them(p)) and group and (last := self._last()):
                self.links[k] = Link((last.field,), Anchor(p.head, p.head, last.field, "noun", "noun"), "part")
                self._inherited[k] = group
            return
        if self._speaks(p):
            return
        after = self.low(p.last + 1)
        fields = source.fields
        if (
            after in self.w.MANNER_OF
            or self.low(p.head) in self.w.MANNER_OF
            or self.w.CRITICAL.match(self.lower, self.t[p.last].end - self.s.start)
        ):
            fields = ("injured",)
        elif p.form == "one" and not p.known and not p.part or p.bare and not p.part:
            return
        self.links[k] = Link(fields, source.anchor, "part", source.irrealis, source.negated)
        if p.bare and base is not None:
            self._inherited[k] = self.people[base].group

    def _speaks(self, p: People) -> bool:
        """ "One of them said": a part of whom something else is told than harm."""
        top = self.t[self.linker.top(p)]
        verb = self.t[top.head]
        if not p.part or not p.bare or not top.dep.startswith("nsubj") or verb.pos != "VERB" or self._said_to_be(p):
            return False
        below = self.s.subtree(verb.i, "nsubj", "conj", "parataxis", "ccomp")
        return not any(i in self.anchors or self.low(i) in self.w.BE for i in below)

    def _of_victims(self, k: int) -> bool:
        """ "Fourteen of the victims were bystanders", where the dead have just been counted."""
        p = self.people[k]
        if not p.both or p.form not in ("counted", "one") or self.low(p.last + 1) not in self.w.BE:
            return False
        last, group = self._last(k), self._said_to_be(p)
        if last is None or group is None or last.field != "killed" or self.low(p.first + 1) not in self.w.PARTITIVE:
            return False
        self.links[k] = Link(("killed",), Anchor(p.head, p.head, "killed", "noun", "noun"), "part")
        self._inherited[k] = group
        return True

    def _share(self, k: int) -> bool:
        """ "Of the 45 killed, 19 were children", "among the 31 dead were 12 girls": a share of the number before it."""
        p, before, link = self.people[k], self.people[k - 1], self.links[k]
        if link is None or link.rule != "phrase" or before.own != link.fields[0]:
            return False
        if not before.last <= link.anchor.i < p.first <= before.last + 5:
            return False
        if p.bare:
            group = self._said_to_be(p)
            if group is None:
                self.links[k] = None  # something else is said of them ("of the 45 killed, 19 came from Adwa")
                return False
            self._inherited[k] = group
        return True

    def _said_to_be(self, p: People) -> str | None:
        """The group in "three of them were children", None where something else is said of the part."""
        if p.group != "unspecified":
            return p.group
        if self.low(p.last + 1) not in self.w.BE:
            return None
        return next((self.groups[w] for i in range(2, 5) if (w := self.low(p.last + i)) in self.groups), None)

    def _listed(self, k: int) -> None:
        """ "14 people died: 13 villagers and an auxiliary": after a colon the total is told in parts."""
        p = self.people[k]
        if self.low(p.first - 1) != ":":
            return
        if p.part and not any(self.links[:k]) and (a := self._verb_before(k)):
            self.links[k] = Link((a.field,), a, "again")  # "took guards hostage in two prisons: 80 of them"
            return
        if p.bare:
            return
        base = next(
            (j for j in range(k - 1, -1, -1) if self.links[j] is not None and self.people[j].form == "counted"), None
        )
        link = self.links[base] if base is not None else None
        if link is None:
            return
        self.links[k] = Link(link.fields, link.anchor, "part", link.irrealis, link.negated)
        self.parts[k] = True

    def _things_before(self, k: int) -> bool:
        """Whether things were counted last in the sentence: "24 rockets were fired, the police counted only 14"."""
        told = max((self.people[j].last for j in range(k) if self.links[j] is not None), default=-1)
        return any(
            self.t[i].lower in self.w.THINGS and any(c < i and self.t[c].pos == "NUM" for c in self.s.children(i))
            for i in range(told + 1, self.people[k].first)
        )

    def _last(self, k: int | None = None) -> _Last | None:
        """Field and group of the last harm told, in this sentence before ``k`` or in the sentences just before."""
        for j in range((k if k is not None else 0) - 1, -1, -1):
            link = self.links[j]
            if link is not None and not self.parts[j]:
                return _Last(link.fields[0], self.group(j))
        if k is not None and (verb := self._verb_before(k)) is not None:
            return _Last(verb.field, "unspecified")
        told = [m for m in self.recent if self.recent and m.sentence == self.recent[-1].sentence]
        for m in [*(t for t in told if t.rule.endswith(".toll")), *reversed(self.recent)]:
            if not m.part_of_total and not re.search(r"\.(?:named|irrealis)", m.rule):
                return _Last(m.field, m.group)
        return None

    def _verb_before(self, k: int) -> Anchor | None:
        """The verb of harm that the sentence says of uncounted people before the number: "inmates took guards hostage,
        a union counts 170"."""
        p = self.people[k]
        for i in range(p.first - 1, -1, -1):
            for a in self.anchors.get(i, ()):
                if a.role in ("object", "subject") and not a.if_negated and not a.of_lives and a.end < p.first:
                    return a if not self.linker.unreal(a) else None
        return None
