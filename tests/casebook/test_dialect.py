"""Boxes around a point, and words as they are looked for."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, radians, sin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.casebook.dialect import boxes_around, folded, phrases


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    lat=st.floats(-90, 90), lon=st.floats(-180, 180), km=st.floats(0.1, 15000), bearing=st.floats(0, 360),
    share=st.floats(0, 0.999),
)  # fmt: skip
def test_all_that_is_near_lies_in_a_box(lat: float, lon: float, km: float, bearing: float, share: float) -> None:
    angle, turn, a = km * share / 6371.0, radians(bearing), radians(lat)
    other = asin(sin(a) * cos(angle) + cos(a) * sin(angle) * cos(turn))
    shift = atan2(sin(turn) * sin(angle) * cos(a), cos(angle) - sin(a) * sin(other))
    at_lat, at_lon = degrees(other), (lon + degrees(shift) + 180.0) % 360.0 - 180.0
    slack = 1e-6
    assert any(
        south - slack <= at_lat <= north + slack and west - slack <= at_lon <= east + slack
        for south, north, west, east in boxes_around(lat, lon, km)
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lat=st.floats(-90, 90), lon=st.floats(-180, 180), km=st.floats(0, 30000))
def test_boxes_are_on_the_globe(lat: float, lon: float, km: float) -> None:
    for south, north, west, east in boxes_around(lat, lon, km):
        assert -90 <= south <= north <= 90
        assert -180 <= west <= east <= 180


def test_a_small_circle_has_a_small_box() -> None:
    ((south, north, west, east),) = boxes_around(16.27, -0.04, 10.0)
    assert north - south < 0.2
    assert east - west < 0.2


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Solhan", [(("solhan",), False)]),
        ("l'Armée  malienne", [(("l", "armee"), False), (("malienne",), False)]),
        ('"hôpital de Gao" tué*', [(("hopital", "de", "gao"), False), (("tue",), True)]),
        ('"never closed', [(("never", "closed"), False)]),
        ("AND OR NOT ( ) ^ :", [(("and",), False), (("or",), False), (("not",), False)]),
        ("…!?", []),
    ],
)
def test_phrases(query: str, found: object) -> None:
    assert phrases(query) == found


def test_folded_words_have_no_accents_and_no_capitals() -> None:
    assert folded("Kidal, N’Djaména: ÉTÉ_2021") == "kidal n djamena ete 2021"
