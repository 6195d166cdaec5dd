"""Who is a candidate of whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.gazetteer.geometry import kilometres
from recoupe.link.blocks import DAYS, DEGREES, NAMES, PLACES, block_keys, lookup_keys, stretch
from recoupe.model.linked import Sketch

DAY = date(2021, 6, 5).toordinal()
NAMED = ("tarik mansur", "dikint mur", "trimain uaklii", "darnil vus", "person tarik mansur", "age 24", "at 23:30")
KEYS_AT_MOST = 2 * (len(DAYS) + 1) * len(DEGREES) * 8 * 2 + 3 * NAMES + 2 * PLACES


def told(
    days: tuple[int, int] | None = (0, 0),
    at: tuple[float, float] | None = (12.49, 0.86),
    reach_km: float = 10,
    published: int | None = 1,
    **more: object,
) -> Sketch:
    """Days are counted from 5 June 2021."""
    s = Sketch(
        key="k", report_uid="r", type="armed_attack",
        earliest=days and DAY + days[0], latest=days and DAY + days[1],
        published=None if published is None else DAY + published,
        lat=at and at[0], lon=at and at[1], reach_m=1000 * reach_km if at else None,
    )  # fmt: skip
    return replace(s, **more)  # type: ignore[arg-type]


def meet(a: Sketch, b: Sketch) -> bool:
    return bool(lookup_keys(a) & block_keys(b))


_spans = st.tuples(st.integers(-900, 900), st.sampled_from((0, 0, 0, 1, 6, 30, 364))).map(lambda t: (t[0], sum(t)))
_points = st.tuples(st.floats(-65, 70), st.floats(-180, 180)).map(lambda p: (round(p[0], 2), round(p[1], 2)))
_sketches = st.builds(
    told,
    st.none() | _spans,
    st.none() | _points,
    st.sampled_from((3, 12, 30, 60, 200, 800)),
    st.none() | st.integers(-900, 900),
    names=st.frozensets(st.sampled_from(NAMED), max_size=3),
    words=st.frozensets(st.sampled_from(NAMED), max_size=3),
    context=st.frozensets(st.sampled_from(NAMED), max_size=5),
    place=st.sampled_from(((), ("sulhan",), ("karkiv",))),
    actors=st.sampled_from(((), (("perpetrator", "@adf", "rebel", None),), (("perpetrator", "arm", "police", "fr"),))),
)


@settings(deadline=None)
@given(_sketches, _sketches)
def test_candidates_are_candidates_of_one_another(a: Sketch, b: Sketch) -> None:
    assert meet(a, b) is meet(b, a)


@settings(deadline=None)
@given(_sketches)
def test_what_was_told_alike_is_found(s: Sketch) -> None:
    if s.lat is not None or (stretch(s) and s.actors):
        assert meet(s, s) or s.lat is None and s.earliest is not None and s.latest != s.earliest


@settings(deadline=None)
@given(_sketches)
def test_keys_are_few(s: Sketch) -> None:
    assert len(block_keys(s)) <= KEYS_AT_MOST
    assert len(lookup_keys(s)) <= KEYS_AT_MOST


@settings(deadline=None)
@given(_spans, _spans, _points, st.floats(-0.2, 0.2), st.sampled_from((3, 60, 400)), st.sampled_from((3, 60, 400)))
def test_days_and_land_that_overlap_meet(
    one: tuple[int, int], other: tuple[int, int], at: tuple[float, float], north: float, reach: float, far: float
) -> None:
    a, b = told(one, at, reach), told(other, (at[0] + north, at[1]), far)
    near = kilometres(at[0], at[1], at[0] + north, at[1]) <= reach + far
    if near and one[0] <= other[1] and other[0] <= one[1]:
        assert meet(a, b)


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        pytest.param(told(), told((1, 1)), True, id="a day apart"),
        pytest.param(told(), told((-1, 1)), True, id="a day and three"),
        pytest.param(told(), told((-5, 25)), True, id="a day and its month"),
        pytest.param(told(), told((60, 60), published=61), False, id="two months apart"),
        pytest.param(told(), told((365, 365), published=366), False, id="a year apart"),
        pytest.param(told(), told((0, 0), (12.83, 0.67), 60), True, id="a town and its region"),
        pytest.param(told(), told((0, 0), (12.3, -1.6), 400), True, id="a town and its country"),
        pytest.param(told(), told((0, 0), (49.98, 36.25)), False, id="another continent"),
        pytest.param(told(), told(None, published=2), True, id="no day, in the news next day"),
        pytest.param(told(), told(None, published=200), False, id="no day, in the news half a year later"),
        pytest.param(told(), told(None, published=-120), False, id="no day, published before"),
        pytest.param(told(at=(-17.8, 179.9)), told(at=(-17.8, -179.9)), True, id="across the date line"),
        pytest.param(told(), told(at=None), False, id="no place and nothing else"),
        pytest.param(
            told(place=("sulhan",)), told(at=None, context=frozenset({"sulhan"})), True, id="no place, but its name"
        ),
        pytest.param(
            told(None, None, names=frozenset({"trimain uaklii"})),
            told(None, None, published=9, context=frozenset({"trimain uaklii"})),
            True,
            id="nothing but a name, in the news together",
        ),
        pytest.param(
            told(None, None, names=frozenset({"trimain uaklii"})),
            told(None, None, published=300, context=frozenset({"trimain uaklii"})),
            False,
            id="nothing but a name, in the news far apart",
        ),
        pytest.param(
            told(None, None, words=frozenset({"person trimain uaklii"})),
            told(None, None, published=300, words=frozenset({"person trimain uaklii"})),
            True,
            id="one whom it befell, at any time",
        ),
        pytest.param(
            told(at=None, actors=(("perpetrator", "@adf", "rebel", None),)),
            told(actors=(("perpetrator", "@adf", "rebel", None),)),
            True,
            id="no place, one armed group, one week",
        ),
        pytest.param(
            told(at=None, actors=(("perpetrator", "@adf", "rebel", None),)),
            told(at=None, actors=(("perpetrator", "@m23", "rebel", None),)),
            False,
            id="no place, two armed groups",
        ),
    ],
)
def test_who_meets(a: Sketch, b: Sketch, found: bool) -> None:
    assert meet(a, b) is found
    assert meet(b, a) is found


def test_candidates_depend_on_the_neighbourhood_not_on_the_whole() -> None:
    """The same week and town among incidents of three years in other towns, and of other years in this one."""
    others = [told((n, n), (-60 + n % 120, -179 + n % 358)) for n in range(-550, 550, 2)]
    here = [told((n, n)) for n in range(-550, 551, 110)]
    keys = lookup_keys(told())
    assert sum(bool(keys & block_keys(o)) for o in here) == 1
    assert sum(bool(keys & block_keys(o)) for o in others) < 5
