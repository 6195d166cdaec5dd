"""Clusters: which told incidents are one, as a pure function of the pairs and of what people judged."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heappop, heappush

from recoupe.link.pairs import JOINABLE
from recoupe.model.linked import Judgement, Pair

APART = -1.0
"""What a pair counts that was never compared or is not joinable: no two such should be one for a third's sake."""
MOST = 6.0
"""A pair counts at most so much, that one striking likeness does not outweigh all that others say."""
UNIT = 1000
"""Scores are summed in thousandths, as whole numbers, so that their order cannot matter."""


def clusters(
    keys: Iterable[str], pairs: Iterable[Pair], judgements: Iterable[Judgement], report_of: Mapping[str, str]
) -> tuple[frozenset[str], ...]:
    """1. What was judged same is joined, with all that follows from it; what was judged different is kept apart.
    2. Groups are joined, the likeliest first, while their pairs speak for it on average; never if they were judged
    different, nor if a report tells of both, unless it was judged same.
    The result, in the order of its least keys, does not depend on the order of the arguments."""
    known = sorted(set(keys))
    # 1.
    group, apart = judged(judgements)
    members: dict[str, set[str]] = defaultdict(set)
    for key in known:
        members[group.get(key, key)].add(key)
    home = {key: min(found) for found in members.values() for key in found}
    groups = {min(found): found for found in members.values()}
    name = {old: min(found) for old, found in members.items()}
    enemies: dict[str, set[str]] = defaultdict(set)
    for one, other in apart:
        if one in name and other in name:
            enemies[name[one]].add(name[other])
            enemies[name[other]].add(name[one])
    # 2.
    joined = _agglomerate(groups, home, list(pairs), enemies, report_of)
    return tuple(frozenset(joined[g]) for g in sorted(joined))


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those that no later judgement which itself stands has revoked, in the order in which they were made."""
    kept: list[Judgement] = []
    revoked: set[int] = set()
    for j in sorted(judgements, key=lambda j: -j.id):
        if j.id in revoked:
            continue
        if j.kind == "revoke" and j.revokes is not None:
            revoked.add(j.revokes)
        kept.append(j)
    return tuple(reversed(kept))


def judged(judgements: Iterable[Judgement]) -> tuple[Mapping[str, str], frozenset[tuple[str, str]]]:
    """The group of each key that was judged, and the pairs of groups that are to stay apart. Of several judgements on
    one pair the last counts. Where "different" contradicts what follows from several "same", it stands, and of those
    the later ones are kept as long as they can be."""
    last: dict[tuple[str, str], Judgement] = {}
    for j in standing(judgements):
        if j.kind in ("same", "different", "unsure") and j.a is not None and j.b is not None and j.a != j.b:
            last[min(j.a, j.b), max(j.a, j.b)] = j
    parent: dict[str, str] = {}

    def find(key: str) -> str:
        while parent.setdefault(key, key) != key:
            key = parent[key]
        return key

    different = [pair for pair, j in last.items() if j.kind == "different"]
    for (a, b), j in sorted(last.items(), key=lambda item: -item[1].id):
        if j.kind != "same":
            continue
        one, other = find(a), find(b)
        if one != other and not any({find(c), find(d)} == {one, other} for c, d in different):
            parent[max(one, other)] = min(one, other)
    return {key: find(key) for key in list(parent)}, frozenset((find(a), find(b)) for a, b in different)


def neighbourhood(key: str, edges: Callable[[str], Iterable[str]]) -> frozenset[str]:
    """All that hangs together with ``key``: what must be clustered anew when it comes or changes. ``edges`` gives those
    with which a key makes a pair above ``JOINABLE``, or was ever judged same."""
    found = {key}
    waiting = deque([key])
    while waiting:
        for other in edges(waiting.popleft()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found)


def _agglomerate(
    groups: dict[str, set[str]],
    home: Mapping[str, str],
    pairs: Sequence[Pair],
    enemies: dict[str, set[str]],
    report_of: Mapping[str, str],
) -> dict[str, set[str]]:
    """Joins the two groups with the highest average score of their pairs, ties by name, while it is above 0."""
    scores: dict[tuple[str, str], float] = {}
    for pair in pairs:
        if pair.score > JOINABLE:
            scores[pair.a, pair.b] = max(pair.score, scores.get((pair.a, pair.b), pair.score))
    links: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)  # sum of scores, number of pairs
    for (a, b), score in scores.items():
        one, other = home.get(a), home.get(b)
        if one is not None and other is not None and one != other:
            total, n = links[one].get(other, (0, 0))
            links[one][other] = links[other][one] = total + round(UNIT * min(score, MOST)), n + 1
    reports = {g: {report_of.get(k, k) for k in found} for g, found in groups.items()}
    grown: dict[str, int] = defaultdict(int)
    heap: list[tuple[float, str, str, int, int]] = []

    def offer(one: str, other: str) -> None:
        one, other = min(one, other), max(one, other)
        total, n = links[one][other]
        size = len(groups[one]) * len(groups[other])
        average = (total + round(UNIT * APART) * (size - n)) / size
        if average > 0 and other not in enemies[one] and not reports[one] & reports[other]:
            heappush(heap, (-average, one, other, grown[one], grown[other]))

    for one in links:
        for other in links[one]:
            if one < other:
                offer(one, other)
    while heap:
        _, one, other, *when = heappop(heap)
        if one not in groups or other not in groups or when != [grown[one], grown[other]]:
            continue  # an offer from before one of them grew
        groups[one] |= groups.pop(other)
        reports[one] |= reports.pop(other)
        grown[one] += 1
        for enemy in enemies.pop(other, set()):
            enemies[enemy].discard(other)
            enemies[enemy].add(one)
            enemies[one].add(enemy)
        for third, (total, n) in links.pop(other).items():
            del links[third][other]
            if third != one:
                was = links[one].get(third, (0, 0))
                links[one][third] = links[third][one] = was[0] + total, was[1] + n
        for third in links[one]:
            offer(one, third)
    return groups
