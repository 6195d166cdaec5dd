"""Sentences that several reports share, and whose words they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from recoupe.link.timeline import moment
from recoupe.model.linked import Copy, Told
from recoupe.model.report import Span

Place = tuple[str, int, int]
"""Characters of a report: its fingerprint, first and last (open)."""


@dataclass(frozen=True, slots=True)
class Shared:
    """``spans`` are the shared stretches of each report; ``whose`` the report whose words a stretch is, ``sentence`` a
    name for it that is equal in all reports that share it."""

    spans: Mapping[str, tuple[tuple[int, int], ...]]
    whose: Mapping[Place, str]
    sentence: Mapping[Place, str]

    @classmethod
    def of(cls, copies: Sequence[Copy], told: Sequence[Told]) -> Shared:
        """What the copies say, each stretch given to the report that it was taken from; where nothing tells, to the
        one that has more text, then to the one published first."""
        rank = {m.report_uid: (-len(m.report.text), _moment(m), m.report_uid) for m in told}
        kept = [c for c in copies if c.a in rank and c.b in rank]
        parent: dict[Place, Place] = {}

        def find(p: Place) -> Place:
            while parent.setdefault(p, p) != p:
                p = parent[p]
            return p

        derived: dict[Place, set[str]] = {}
        pairs = [((c.a, s[0], s[1]), (c.b, s[2], s[3]), c) for c in kept for s in c.spans]
        for x, y, _ in pairs:
            a, b = sorted((find(x), find(y)))
            parent[b] = a
        for x, _, c in pairs:
            if c.source in (c.a, c.b):
                derived.setdefault(find(x), set()).add(c.b if c.source == c.a else c.a)
        members: dict[Place, list[Place]] = {}
        for p in parent:
            members.setdefault(find(p), []).append(p)
        spans: dict[str, list[tuple[int, int]]] = {}
        whose: dict[Place, str] = {}
        sentence: dict[Place, str] = {}
        for top, places in members.items():
            uids = {p[0] for p in places}
            owner = min(uids - derived.get(top, set()) or uids, key=lambda u: rank[u])
            for p in places:
                spans.setdefault(p[0], []).append(p[1:])
                whose[p], sentence[p] = owner, f"{top[0]}:{top[1]}"
        return cls({u: tuple(sorted(s)) for u, s in spans.items()}, whose, sentence)

    def text_of(self, uid: str, evidence: Span) -> tuple[str, str | None]:
        """The report whose words the evidence is (``uid`` itself where it stands in no copy), and the sentence."""
        best, size = None, 0
        for a, b in self.spans.get(uid, ()):
            both = min(b, evidence.end) - max(a, evidence.start)
            if both > size:
                best, size = (uid, a, b), both
        if best is None or 2 * size < evidence.end - evidence.start:
            return uid, None
        return self.whose[best], self.sentence[best]


def _moment(told: Told) -> float:
    at = moment(told.report.published)
    return inf if at is None else at
