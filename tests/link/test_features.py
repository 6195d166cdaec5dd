"""What speaks for and against, one kind of evidence at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.link.features import FAMILY, features_of
from recoupe.link.pairs import link_weights
from recoupe.link.wording import key_of
from recoupe.model.linked import Sketch
from recoupe.vocab.incident_types import load_incident_types

DAY = 738_000
EMPTY = Sketch(key="a", report_uid="r", type="armed_attack")


def features(one: dict[str, object], other: dict[str, object]) -> dict[str, float]:
    """The features of two sketches of which only so much is known, without those of their types."""
    a, b = replace(EMPTY, rank=1, **one), replace(EMPTY, rank=1, **other)  # type: ignore[arg-type]
    return {n: round(v, 2) for n, v in features_of(a, b) if n != "same type"}


def days(first: int, last: int | None = None) -> dict[str, object]:
    return {"earliest": DAY + first, "latest": DAY + (first if last is None else last)}


def at(lat: float, lon: float, reach_km: float = 12.0) -> dict[str, object]:
    return {"lat": lat, "lon": lon, "reach_m": 1000 * reach_km}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(days(0), days(0), {"same day": 1.0}, id="one day"),
        pytest.param(days(0), days(0, 1), {"same day": 0.5}, id="a day and a night"),
        pytest.param(days(3), days(0, 30), {"same day": 0.17, "days overlap": 1.0}, id="a day in a month"),
        pytest.param(days(0), days(1), {"next day": 1.0}, id="next day"),
        pytest.param(days(0), days(4), {"other day": 1.0, "days apart": 0.4}, id="four days later"),
        pytest.param(days(0), {}, {}, id="no day and no publication"),
        pytest.param(days(0), {"published": DAY}, {"told soon": 1.0}, id="published that day"),
        pytest.param(days(0), {"published": DAY - 1}, {"told soon": 1.0}, id="published the day before, elsewhere"),
        pytest.param(days(0), {"published": DAY - 2}, {"told before": 1.0}, id="published before"),
        pytest.param(
            days(0), {"published": DAY + 255}, {"told soon": 0.0, "told late": 1.0}, id="published long after"
        ),
        pytest.param(
            {"published": DAY}, {"published": DAY}, {"in the news together": 1.0}, id="no days, published together"
        ),
    ],
)
def test_days(one: dict[str, object], other: dict[str, object], expected: dict[str, float]) -> None:
    assert features(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(at(50, 30), at(50.1, 30), {"same town"}, id="within what both leave open"),
        pytest.param(at(50, 30), at(50.5, 30), {"places apart"}, id="beyond it"),
        pytest.param(at(50, 30), at(51, 30, 200), {"place within"}, id="a town in its region"),
        pytest.param(at(50, 30), at(54, 30, 200), {"beyond the region"}, id="a town outside the region"),
        pytest.param(at(50, 30), {}, set(), id="one unknown"),
        pytest.param({"place": ("kiiv",)}, {"place": ("kiiv",)}, {"same place name"}, id="one name, no coordinates"),
        pytest.param({"country": "TD"}, {"country": "CM"}, {"countries apart"}, id="two countries"),
        pytest.param({"country": "TD"}, {"country": None}, set(), id="one country unknown"),
    ],
)
def test_places(one: dict[str, object], other: dict[str, object], expected: set[str]) -> None:
    assert features(one, other).keys() == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            ("killed", "civilians", 12, 12), ("killed", "civilians", 12, 12), {"same killed"}, id="one number"
        ),
        pytest.param(
            ("killed", "civilians", 27, None), ("killed", "unspecified", 57, 57), set(), id="27 or more and 57"
        ),
        pytest.param(("killed", "civilians", 27, 27), ("killed", "unspecified", 57, 57), {"other killed"}, id="27, 57"),
        pytest.param(("killed", "civilians", 2, 2), ("killed", "security_forces", 9, 9), set(), id="two groups"),
        pytest.param(("killed", "civilians", 2, 2), ("injured", "civilians", 9, 9), set(), id="two fields"),
        pytest.param(
            ("injured", "civilians", 16, 24), ("injured", "civilians", 22, 22), set(), id="about twenty and 22"
        ),
    ],
)
def test_tolls(one: tuple[object, ...], other: tuple[object, ...], expected: set[str]) -> None:
    assert features({"tolls": (one,)}, {"tolls": (other,)}).keys() == expected


def test_a_large_toll_says_more_than_a_small_one() -> None:
    small, large = (
        features({"tolls": (t,)}, {"tolls": (t,)})["same killed"]
        for t in (("killed", "civilians", 1, 1), ("killed", "civilians", 132, 132))
    )
    assert small < large


def test_parties_in_one_role() -> None:
    one, other = (("perpetrator", "@m23", "rebel", "m23"),), (("perpetrator", "@adf", "rebel", "adf"),)
    assert features({"actors": one}, {"actors": one}) == {"same perpetrator": 1.0, "same registered actor": 1.0}
    assert features({"actors": one}, {"actors": other}) == {"other perpetrator": 1.0}
    assert features({"actors": one}, {"actors": (("target", "@m23", "rebel", "m23"),)}) == {
        "same registered actor": 1.0
    }
    assert features({"actors": one}, {}) == {}


def test_what_two_said_is_two() -> None:
    one, other = (("perpetrator", "katib", "rebel", None),), (("perpetrator", "pentagun", "other", None),)
    spoken = {"type": "demand"}
    assert features({**spoken, "actors": one}, {**spoken, "actors": other}) == {"other speaker": 1.0}
    assert features({"actors": one}, {"actors": other}) == {}


def test_the_rarer_a_shared_name_the_more_it_says() -> None:
    def shared(name: str) -> float:
        return features({"names": frozenset({name})}, {"names": frozenset({name})})["same names"]

    assert shared("zzyzx") > shared(key_of("london")) > 0


def test_the_name_of_one_place_is_counted_once() -> None:
    gwoza = {"names": frozenset({"guz"}), "context": frozenset({"guz"}), "place": ("guz",)}
    assert features(gwoza, gwoza) == {"same place name": 1.0}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("bombing", "bombing", "same type"),
        ("air_strike", "drone_strike", "like type"),
        ("armed_attack", "shelling", "type near"),
        ("protest", "crackdown", "type apart"),
        ("armed_attack", "demand", "type apart"),
        ("threat", "demand", "type apart"),
        ("territory_change", "aid", "type apart"),
    ],
)
def test_types(one: str, other: str, expected: str) -> None:
    assert expected in dict(features_of(replace(EMPTY, type=one), replace(EMPTY, type=other)))


def test_every_type_has_its_family() -> None:
    assert FAMILY.keys() == load_incident_types().keys()


_sketches = st.builds(
    Sketch,
    key=st.just("a"),
    report_uid=st.just("r"),
    type=st.sampled_from(sorted(FAMILY)),
    earliest=st.none() | st.integers(DAY, DAY + 9),
    latest=st.none() | st.integers(DAY + 9, DAY + 40),
    published=st.none() | st.integers(DAY - 9, DAY + 400),
    country=st.sampled_from((None, "UA", "RU")),
    lat=st.none() | st.floats(49, 51),
    lon=st.none() | st.floats(30, 32),
    reach_m=st.sampled_from((3000.0, 12000.0, 200000.0)),
    place=st.sampled_from(((), ("kiiv",), ("karkiv", "#1"))),
    actors=st.sampled_from(((), (("perpetrator", "@adf", "rebel", None),), (("victim", "arm", "police", "fr"),))),
    weapons=st.sampled_from(((), ("drone",), ("missile", "rocket"))),
    tolls=st.lists(
        st.tuples(
            st.sampled_from(("killed", "injured", "captured")),
            st.sampled_from(("civilians", "unspecified")),
            st.none() | st.integers(0, 9),
            st.none() | st.integers(9, 200),
        ),
        max_size=3,
    ).map(tuple),
    names=st.frozensets(st.sampled_from(("kiiv", "darnil vus", "vus", "smit"))),
    words=st.frozensets(st.sampled_from(("harpsichord", "age 24", "marquee"))),
    context=st.frozensets(st.sampled_from(("person darnil vus", "age 24", "age 31", "at 23:30", "block 100"))),
    rank=st.integers(0, 2),
)


@settings(deadline=None)
@given(_sketches, _sketches)
def test_features_are_the_same_both_ways(a: Sketch, b: Sketch) -> None:
    assert features_of(a, b) == features_of(b, a)


@settings(deadline=None)
@given(_sketches, _sketches)
def test_every_feature_has_a_weight_and_stays_within_one(a: Sketch, b: Sketch) -> None:
    assert [(n, v) for n, v in features_of(a, b) if n not in link_weights() or not -1.0 <= v <= 1.0] == []
