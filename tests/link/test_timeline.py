"""Tolls in the order of time."""

from __future__ import annotations

import pytest
from tests.link.tellings import printed, told

from recoupe.link.timeline import moment


def test_tolls_by_publication_over_time_zones_and_undated_last() -> None:
    incident = printed(
        told("late", "killed 160", published="2021-06-07"),
        told("none", "killed 99"),
        told("first", "killed 114+", "injured 20", published="2021-06-05T20:00:00+00:00"),
        told("second", "killed 132", published="2021-06-06T01:00:00+03:00"),
    )
    assert [(p["report"], p["field"], p["text"]) for p in incident["timeline"]] == [
        ("first", "killed", "114+"),
        ("first", "injured", "20"),
        ("second", "killed", "132"),
        ("late", "killed", "160"),
        ("none", "killed", "99"),
    ]
    assert [p["at"] for p in incident["timeline"]][-2:] == ["2021-06-07", None]


def test_denials_and_other_fields_are_no_tolls() -> None:
    assert printed(told("a", "killed! 3", "killed? 4", "target market"))["timeline"] == []


@pytest.mark.parametrize("text", [None, "", "yesterday", "2021-13-01"])
def test_what_is_no_moment(text: str | None) -> None:
    assert moment(text) is None


def test_moments_are_compared_over_time_zones() -> None:
    assert moment("2021-06-06T01:00:00+03:00") == moment("2021-06-05T22:00:00Z")
    assert moment("2021-06-05") == moment("2021-06-05T00:00:00Z")
