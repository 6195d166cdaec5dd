"""Clusters as a function of pairs and judgements."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.link.clusters import clusters, judged, neighbourhood, standing
from recoupe.link.pairs import JOINABLE
from recoupe.model.linked import Judgement, Pair

KEYS = tuple("abcdefgh")


def pair(keys: str, score: float = 2.0) -> Pair:
    a, b = sorted(keys)
    return Pair(a=a, b=b, score=score)


def judgement(n: int, kind: str, keys: str = "", revokes: int | None = None) -> Judgement:
    a, b = keys or (None, None)
    return Judgement(
        id=n,
        kind=kind,
        who="A.",
        at="2024-01-01T00:00:00Z",
        why="",
        a=a,
        b=b,
        revokes=revokes,  # type: ignore[arg-type]
    )


def joined(
    pairs: Iterable[Pair],
    judgements: Iterable[Judgement] = (),
    keys: str = "abc",
    reports: dict[str, str] | None = None,
) -> str:
    """The clusters as "ab c"."""
    found = clusters(keys, pairs, judgements, reports or {k: k for k in keys})
    return " ".join("".join(sorted(c)) for c in found)


def test_without_pairs_all_stand_alone() -> None:
    assert joined([]) == "a b c"


def test_a_pair_above_zero_is_joined_and_one_below_is_not() -> None:
    assert joined([pair("ab"), pair("bc", -1.0)]) == "ab c"


def test_two_that_are_each_like_a_third_but_not_like_one_another() -> None:
    assert joined([pair("ab", 3.0), pair("bc", 0.5)]) == "ab c"
    assert joined([pair("ab", 3.0), pair("bc", 3.0)]) == "abc"


def test_the_likelier_join_comes_first() -> None:
    assert joined([pair("ab", 0.6), pair("bc", 0.9)]) == "a bc"


def test_two_tellings_of_one_report_are_kept_apart() -> None:
    reports = {"a": "r", "b": "r", "c": "s"}
    assert joined([pair("ac", 2.0), pair("bc", 1.0), pair("ab", 9.0)], reports=reports) == "ac b"


def test_two_tellings_of_one_report_that_were_judged_same_are_joined() -> None:
    reports = {"a": "r", "b": "r", "c": "s"}
    assert "ab" in joined([], [judgement(1, "same", "ab")], reports=reports)


def test_same_joins_what_no_pair_joins_with_all_that_follows() -> None:
    assert joined([], [judgement(1, "same", "ab"), judgement(2, "same", "cb")]) == "abc"


def test_same_goes_through_a_telling_that_is_no_longer_there() -> None:
    assert joined([], [judgement(1, "same", "ax"), judgement(2, "same", "xb")]) == "ab c"


def test_different_keeps_apart_what_pairs_would_join() -> None:
    assert joined([pair("ab", 6.0)], [judgement(1, "different", "ba")]) == "a b c"
    assert joined([pair("ab"), pair("bc"), pair("ac")], [judgement(1, "different", "ac")]) in ("ab c", "a bc")


def test_of_two_judgements_on_one_pair_the_later_counts() -> None:
    same, different = judgement(1, "same", "ab"), judgement(2, "different", "ba")
    assert joined([], [same, different]) == "a b c"
    assert joined([], [judgement(1, "different", "ab"), judgement(2, "same", "ba")]) == "ab c"


def test_unsure_takes_an_earlier_judgement_back() -> None:
    assert joined([pair("ab")], [judgement(1, "different", "ab"), judgement(2, "unsure", "ab")]) == "ab c"
    assert joined([], [judgement(1, "same", "ab"), judgement(2, "unsure", "ab")]) == "a b c"


def test_different_wins_over_what_follows_from_several_same() -> None:
    said = [judgement(1, "same", "ab"), judgement(2, "same", "bc"), judgement(3, "different", "ac")]
    assert joined([pair("ab", 6.0)], said) == "a bc"
    assert joined([], [judgement(9, "same", "ab"), *said[1:]]) == "ab c"


def test_a_revoked_judgement_does_not_count() -> None:
    said = [judgement(1, "different", "ab"), judgement(2, "revoke", revokes=1)]
    assert joined([pair("ab")], said) == "ab c"


def test_a_revocation_can_be_revoked() -> None:
    said = [judgement(1, "same", "ab"), judgement(2, "revoke", revokes=1), judgement(3, "revoke", revokes=2)]
    assert joined([], said) == "ab c"
    assert [j.id for j in standing(said)] == [1, 3]


def test_judgements_on_others_change_nothing() -> None:
    assert joined([pair("ab")], [judgement(1, "different", "xy"), judgement(2, "same", "yz")]) == "ab c"


def test_neighbourhood_is_what_hangs_together() -> None:
    edges = {"a": "b", "b": "ac", "c": "b", "d": "e", "e": "d"}
    assert neighbourhood("a", lambda k: edges.get(k, "")) == {"a", "b", "c"}
    assert neighbourhood("x", lambda k: edges.get(k, "")) == {"x"}


_pairs = st.lists(
    st.builds(
        lambda ks, s: pair("".join(ks), s),
        st.lists(st.sampled_from(KEYS), min_size=2, max_size=2, unique=True),
        st.integers(-4000, 8000).map(lambda n: n / 1000),
    ),
    max_size=20,
    unique_by=lambda p: (p.a, p.b),
)
_reports = st.fixed_dictionaries({k: st.sampled_from("rstuvwxyz") for k in KEYS})
_said = st.lists(
    st.tuples(
        st.sampled_from(("same", "different", "unsure")),
        st.lists(st.sampled_from(KEYS), min_size=2, max_size=2, unique=True),
    ),
    max_size=6,
).map(lambda rows: [judgement(n, kind, "".join(keys)) for n, (kind, keys) in enumerate(rows, 1)])


@settings(deadline=None)
@given(_pairs, _said, _reports, st.randoms(use_true_random=False))
def test_the_order_of_the_arguments_does_not_matter(pairs, said, reports, random) -> None:  # type: ignore[no-untyped-def]
    before = clusters(KEYS, pairs, said, reports)
    mixed = [random.sample(x, len(x)) for x in (list(KEYS), pairs, said)]
    assert clusters(*mixed, reports) == before


@settings(deadline=None)
@given(_pairs, _said, _reports)
def test_every_key_is_in_one_cluster(pairs, said, reports) -> None:  # type: ignore[no-untyped-def]
    found = clusters(KEYS, pairs, said, reports)
    assert sorted(k for c in found for k in c) == sorted(KEYS)


@settings(deadline=None)
@given(_pairs, _said, _reports)
def test_what_was_last_judged_different_is_apart(pairs, said, reports) -> None:  # type: ignore[no-untyped-def]
    last = {frozenset((j.a, j.b)): j.kind for j in said}
    found = clusters(KEYS, pairs, said, reports)
    assert [c for c in found for two, kind in last.items() if kind == "different" and two <= c] == []


@settings(deadline=None)
@given(_pairs, _said, _reports)
def test_what_was_last_judged_same_is_together_unless_a_difference_forbids_it(pairs, said, reports) -> None:  # type: ignore[no-untyped-def]
    last = {frozenset((j.a, j.b)): j.kind for j in said}
    if "different" in last.values():
        return
    home = {k: c for c in clusters(KEYS, pairs, said, reports) for k in c}
    assert [two for two, kind in last.items() if kind == "same" and len({home[k] for k in two}) > 1] == []


@settings(deadline=None)
@given(_pairs, _said, _reports)
def test_revoking_all_judgements_gives_what_was_before_them(pairs, said, reports) -> None:  # type: ignore[no-untyped-def]
    revoked = [judgement(100 + j.id, "revoke", revokes=j.id) for j in said]
    assert clusters(KEYS, pairs, [*said, *revoked], reports) == clusters(KEYS, pairs, [], reports)


@settings(deadline=None)
@given(_pairs, _said, _reports)
def test_clusters_fall_apart_into_neighbourhoods(pairs, said, reports) -> None:  # type: ignore[no-untyped-def]
    """Clustering each neighbourhood alone gives the same as clustering all."""
    edges: dict[str, set[str]] = {k: set() for k in KEYS}
    ties = [(p.a, p.b) for p in pairs if p.score > JOINABLE] + [(j.a, j.b) for j in said if j.kind == "same"]
    for a, b in ties:
        edges[a].add(b)
        edges[b].add(a)
    parts = {neighbourhood(k, lambda key: edges[key]) for k in KEYS}
    alone = {c for part in parts for c in clusters(part, pairs, said, reports)}
    assert alone == set(clusters(KEYS, pairs, said, reports))


@pytest.mark.parametrize("n", [1, 2, 5])
def test_judged_groups_name_their_least_key(n: int) -> None:
    chain = [judgement(i, "same", KEYS[i] + KEYS[i + 1]) for i in range(n)]
    group, apart = judged(chain)
    assert {group[k] for k in KEYS[: n + 1]} == {"a"}
    assert apart == frozenset()
