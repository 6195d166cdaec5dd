"""Things that may be one: how many there are at least and at most, and which are certainly the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from itertools import combinations
from typing import TypeVar

T = TypeVar("T")


class Relation(IntEnum):
    """How two things stand to one another."""

    OTHER = 0
    PERHAPS = 1
    SAME = 2


def groups(things: Sequence[T], relation: Callable[[T, T], Relation]) -> list[list[int]]:
    """Indices of things that are certainly one. What is the same as two that are not one is neither ("the governor"
    beside the governors of two provinces); so the result does not hang on the order."""
    n = len(things)
    table = {(i, j): relation(things[i], things[j]) for i, j in combinations(range(n), 2)}

    def related(i: int, j: int) -> Relation:
        return table[min(i, j), max(i, j)]

    near = {i: frozenset(j for j in range(n) if j == i or related(i, j) == Relation.SAME) for i in range(n)}
    torn = {
        i
        for i in range(n)
        if any(near[j] != near[i] for j in near[i])
        and any(related(j, k) != Relation.SAME for j, k in combinations(sorted(near[i] - {i}), 2))
    }

    def one(i: int, j: int) -> bool:
        return table[i, j] == Relation.SAME and (near[i] == near[j] or (i not in torn and j not in torn))

    return linked(n, one)


def linked(n: int, one: Callable[[int, int], bool]) -> list[list[int]]:
    """Numbers below ``n`` in groups that hang together by pairs that are ``one``."""
    return merged(n, (pair for pair in combinations(range(n), 2) if one(*pair)))


def merged(n: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Numbers below ``n`` in groups that hang together by ``pairs``."""
    parent = list(range(n))

    def find(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in pairs:
        a, b = sorted((find(i), find(j)))
        parent[b] = a
    found: dict[int, list[int]] = {}
    for i in range(n):
        found.setdefault(find(i), []).append(i)
    return list(found.values())


def fewest(parts: Sequence[Sequence[int]], apart: Callable[[int, int], bool]) -> int:
    """The least number of things that ``parts`` can be, where two parts are never one if any of their members is
    ``apart`` from one of the other's: exact for up to a dozen parts, else by Welsh and Powell's greedy colouring."""
    n = len(parts)
    against = [[False] * n for _ in range(n)]
    for i, j in combinations(range(n), 2):
        against[i][j] = against[j][i] = any(apart(a, b) for a in parts[i] for b in parts[j])
    order = sorted(range(n), key=lambda i: (-sum(against[i]), i))
    best = n

    def place(at: int, classes: list[list[int]]) -> None:
        nonlocal best
        if len(classes) >= best:
            return
        if at == n:
            best = len(classes)
            return
        i = order[at]
        for members in classes:
            if not any(against[i][j] for j in members):
                members.append(i)
                place(at + 1, classes)
                members.pop()
                if n > 12:
                    return
        classes.append([i])
        place(at + 1, classes)
        classes.pop()

    place(0, [])
    return best
