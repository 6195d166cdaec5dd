"""Policies: which of several figures becomes the one number of a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import ExportError
from recoupe.export.figures import Figure, Held
from recoupe.export.policy import POLICIES, UNKNOWN, _resolve, civilians, policy_named, toll_of, total

CONSERVATIVE, RANGE, RECENT, SUPPORTED = POLICIES
RISING = {"r1": "2021-06-05", "r2": "2021-06-06", "r3": "2021-06-07"}


def whole(incident, policy):
    toll = total(incident, "killed", policy)
    return toll.least, toll.best, toll.most


@pytest.fixture
def rising(build):
    """The government's 114 and 132, then 160 by unnamed local sources; two monitors stay with 132."""
    return build.killed(
        (114, None, "unspecified", "official:gov", "r1"), (132, -1, "unspecified", "official:gov", "r2"),
        (160, -1, "unspecified", "local_source:", "r3"), (132, -1, "unspecified", "monitor:m", "r2"),
        published=RISING,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("policy", "best"), [(CONSERVATIVE, 132), (RANGE, None), (RECENT, 160), (SUPPORTED, 132)], ids=lambda p: str(p)[:30]
)
def test_a_rising_toll(rising, policy, best):
    assert whole(rising, policy) == (114, best, 160)


def test_nothing_said_is_nothing_not_zero(build):
    for policy in POLICIES:
        assert total(build.incident(), "killed", policy) == UNKNOWN
        assert toll_of(build.incident(), "killed", "civilians", policy).best is None


@pytest.mark.parametrize("policy", POLICIES, ids=lambda p: p.name)
def test_zero_is_written_where_somebody_says_so(build, policy):
    assert whole(build.killed((0, -1)), policy) == (0, 0, 0)


def test_nobody_was_hurt_is_no_conservative_toll_where_others_count_dead(build):
    incident = build.killed((0, -1, "unspecified", "official:army"), (30, -1, "unspecified", "monitor:m"))
    assert whole(incident, CONSERVATIVE) == (0, 30, 30)
    assert whole(incident, RANGE) == (0, None, 30)


def test_nobody_was_hurt_does_not_undo_the_dead_of_a_group(build):
    incident = build.killed((0, -1, "unspecified", "official:army"), (40, None, "civilians", "monitor:m"))
    assert whole(incident, CONSERVATIVE) == (0, 40, None)


def test_that_no_civilian_died_says_nothing_of_others(build):
    incident = build.killed((0, -1, "civilians"))
    assert total(incident, "killed", CONSERVATIVE) == UNKNOWN
    assert civilians(incident, "killed", CONSERVATIVE).best == 0


def test_an_open_figure_leaves_the_top_open_only_where_it_is_the_highest(build):
    assert whole(build.killed((114, None)), CONSERVATIVE) == (114, 114, None)
    assert whole(build.killed((114, None), (160, -1)), CONSERVATIVE) == (114, 114, 160)
    assert whole(build.killed((200, None), (160, -1)), CONSERVATIVE) == (160, 160, None)


def test_up_to_a_number_is_no_best_number(build):
    assert whole(build.killed((None, 12)), CONSERVATIVE) == (None, None, 12)
    assert whole(build.killed((None, 12)), RECENT) == (None, None, 12)


def test_a_loose_number_counts_by_its_lower_end(build):
    assert whole(build.killed((16, 24)), SUPPORTED) == (16, 16, 24)


def test_range_has_a_best_number_only_where_all_say_the_same(build):
    same = build.killed((5, -1), (5, -1, "unspecified", "monitor:m", "r2"))
    assert whole(same, RANGE) == (5, 5, 5)
    assert whole(build.killed((5, -1), (6, -1)), RANGE) == (5, None, 6)


def test_support_is_counted_in_voices_not_in_reports(build):
    incident = build.killed(
        (9, -1, "unspecified", "official:gov", "r1"), (9, -1, "unspecified", "official:gov", "r2"),
        (9, -1, "unspecified", "official:gov", "r3"), (4, -1, "unspecified", "monitor:m", "r1"),
        (4, -1, "unspecified", "medical:h", "r1"),
    )  # fmt: skip
    toll = total(incident, "killed", SUPPORTED)
    assert (toll.best, toll.roots) == (4, (2, 2))


def test_of_equal_support_the_lower(build):
    incident = build.killed((9, -1, "unspecified", "official:gov"), (4, -1, "unspecified", "monitor:m"))
    assert total(incident, "killed", SUPPORTED).best == 4


def test_of_equal_support_a_number_before_none(build):
    incident = build.killed((0, -1, "unspecified", "official:gov"), (4, -1, "unspecified", "monitor:m"))
    assert total(incident, "killed", SUPPORTED).best == total(incident, "killed", RECENT).best == 4
    more = build.killed(
        (0, -1, "unspecified", "official:gov"), (0, -1, "unspecified", "medical:h"), (4, -1, "unspecified", "monitor:m")
    )
    assert total(more, "killed", SUPPORTED).best == 0


def test_groups_are_summed_where_nobody_gives_a_total(build):
    incident = build.killed((3, -1, "civilians"), (5, -1, "security_forces"), (10, 15, "combatants"))
    assert whole(incident, CONSERVATIVE) == (18, 18, 23)


def test_a_total_is_not_added_to_its_groups(build):
    assert whole(build.killed((12, -1), (5, -1, "civilians"), (3, -1, "children")), CONSERVATIVE) == (12, 12, 12)


def test_women_and_children_are_civilians_where_nobody_numbers_these(build):
    incident = build.killed((3, -1, "women"), (2, -1, "children"), (1, -1, "journalists"))
    toll = civilians(incident, "killed", CONSERVATIVE)
    assert (toll.least, toll.best, toll.most) == (5, 5, 6)
    more = build.killed((3, -1, "women"), (10, -1, "civilians"))
    assert civilians(more, "killed", CONSERVATIVE).best == 10


def test_fighters_and_perpetrators_may_be_the_same_people(build):
    assert whole(build.killed((4, -1, "combatants"), (6, -1, "perpetrators")), CONSERVATIVE) == (6, 6, 10)


def test_groups_above_the_total_raise_its_top(build):
    incident = build.killed((12, -1), (40, -1, "civilians", "monitor:m"))
    assert whole(incident, CONSERVATIVE) == (12, 12, 40)


def test_a_correction_stands_above_every_policy(build):
    fix = {"judgement": 1, "field": "killed", "who": "a", "at": "2026-01-01T00:00:00Z", "why": ""}
    incident = build.killed((12, -1), (40, -1))
    incident["corrections"] = [{**fix, "value": 13}]
    assert {whole(incident, p) for p in POLICIES} == {(13, 13, 13)}
    assert total(incident, "killed", RANGE).how == "corrected by a: 13"
    incident["corrections"] = [{**fix, "value": None}]
    assert whole(incident, CONSERVATIVE) == (None, None, None)
    incident["corrections"] = [{**fix, "value": {"min": 3, "max": 3, "group": "civilians"}}]
    assert whole(incident, CONSERVATIVE) == (12, 12, 40)
    assert civilians(incident, "killed", CONSERVATIVE).best == 3


def test_how_names_the_policy_the_figures_and_the_denials(build):
    incident = build.killed((12, None), (20, -1), (20, -1, "unspecified", "official:x", "r1", "deny"))
    assert total(incident, "killed", CONSERVATIVE).how == "conservative/1 of: 12 or more | 20; denied by 1"


def test_policies_by_name():
    assert policy_named("range") is policy_named("range/1") is RANGE
    with pytest.raises(ExportError, match="choose among conservative, range, most_recent, most_supported"):
        policy_named("mean")


bounds = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(sorted)
intervals = st.one_of(
    bounds.map(tuple), st.integers(0, 50).map(lambda n: (n, None)), st.integers(1, 50).map(lambda n: (None, n))
)


@st.composite
def found(draw):
    made = []
    for n, (least, most) in enumerate(draw(st.lists(intervals, min_size=1, max_size=6, unique=True))):
        roots = tuple(sorted((draw(st.integers(1, 3)), draw(st.integers(1, 3)))))
        held = (Held(n, draw(st.sampled_from("abc")), None),)
        made.append(
            Figure(least=least, most=most, group="unspecified", roots=roots, texts=1, reports=1, denials=0, held=held)
        )
    return made


@given(found(), st.randoms(), st.sampled_from(POLICIES))
def test_the_order_of_figures_does_not_matter_and_best_lies_within(figures, random, policy):
    toll = _resolve(figures, policy)
    shuffled = list(figures)
    random.shuffle(shuffled)
    again = _resolve(shuffled, policy)
    assert (again.least, again.best, again.most, again.roots) == (toll.least, toll.best, toll.most, toll.roots)
    if toll.best is not None:
        assert toll.best in {f.least for f in figures}
        assert toll.least <= toll.best
        assert toll.most is None or toll.best <= toll.most or any(f.most is None for f in figures)
    if toll.best == 0:
        assert any(f.least == 0 for f in figures)
