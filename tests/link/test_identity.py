"""How many things there are: certainly one, perhaps one, two."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.link.identity import Relation, fewest, groups, linked


def _equal(a: str, b: str) -> Relation:
    """Letters; a question mark may be any letter, a star is the same as any."""
    if a == b or "*" in (a, b):
        return Relation.SAME
    return Relation.PERHAPS if "?" in (a, b) else Relation.OTHER


def test_what_is_the_same_as_two_that_differ_is_neither() -> None:
    assert groups("ab*", _equal) == [[0], [1], [2]]
    assert groups("aa*", _equal) == [[0, 1, 2]]


def test_at_least_is_what_cannot_be_one() -> None:
    things = "ab??"
    parts = groups(things, _equal)
    assert len(parts) == 3
    assert fewest(parts, lambda i, j: _equal(things[i], things[j]) == Relation.OTHER) == 2


@given(st.text("abc?*", max_size=8), st.randoms())
def test_groups_do_not_hang_on_the_order(things: str, random: object) -> None:
    shuffled = list(things)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = (sorted(sorted(s[i] for i in p) for p in groups(s, _equal)) for s in (things, "".join(shuffled)))
    assert one == other


@given(st.integers(0, 7), st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6))))
def test_fewest_is_the_least_colouring(n: int, pairs: set[tuple[int, int]]) -> None:
    apart = {frozenset(p) for p in pairs if p[0] != p[1]}
    found = fewest([[i] for i in range(n)], lambda i, j: frozenset({i, j}) in apart)

    def colourable(k: int, at: int = 0, colours: tuple[int, ...] = ()) -> bool:
        if at == n:
            return True
        free = (c for c in range(k) if all(colours[j] != c for j in range(at) if frozenset({at, j}) in apart))
        return any(colourable(k, at + 1, (*colours, c)) for c in free)

    assert colourable(found)
    assert found == 0 or not colourable(found - 1)


@given(st.integers(0, 8), st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7))))
def test_linked_is_a_partition_by_pairs(n: int, pairs: set[tuple[int, int]]) -> None:
    parts = linked(n, lambda i, j: (i, j) in pairs or (j, i) in pairs)
    assert sorted(i for p in parts for i in p) == list(range(n))
    home = {i: k for k, p in enumerate(parts) for i in p}
    assert all(home[i] == home[j] for i, j in combinations(range(n), 2) if (i, j) in pairs or (j, i) in pairs)
