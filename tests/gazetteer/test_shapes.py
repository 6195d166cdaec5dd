"""Points and outlines: in, out, in a hole, on a border, and across the antimeridian."""

from __future__ import annotations

from math import cos, pi, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.gazetteer.shapes import SCALE, Point, away, box, decode, encode, inside, join, packed

DEGREES = st.integers(-80 * SCALE, 80 * SCALE)
POINTS = st.lists(st.tuples(DEGREES, st.integers(-180 * SCALE, 180 * SCALE)), max_size=30)


def ring(*corners: tuple[float, float]) -> list[Point]:
    points = [(round(lat * SCALE), round(lon * SCALE)) for lat, lon in corners]
    return [*points, points[0]]


SQUARE = ring((0, 0), (0, 10), (10, 10), (10, 0))
HOLE = ring((4, 4), (4, 6), (6, 6), (6, 4))


@given(POINTS)
def test_what_is_encoded_is_decoded(points: list[Point]) -> None:
    line = encode(points)
    assert decode(line) == points
    assert line.isascii()


@given(st.floats(-1, 11), st.floats(-1, 11))
def test_a_square_holds_what_its_sides_bound(lat: float, lon: float) -> None:
    if 0.001 < lat < 9.999 and 0.001 < lon < 9.999:
        assert inside([SQUARE], lat, lon)
    elif not (0 <= lat <= 10 and 0 <= lon <= 10):
        assert not inside([SQUARE], lat, lon)


@given(st.integers(3, 24), st.floats(0, 0.98), st.floats(0, 2 * pi))
def test_a_round_outline_holds_what_lies_nearer_than_its_sides(corners: int, share: float, turn: float) -> None:
    outline = ring(*((5 * cos(2 * pi * k / corners), 5 * sin(2 * pi * k / corners)) for k in range(corners)))
    reach = 5 * cos(pi / corners) * share
    assert inside([outline], reach * cos(turn), reach * sin(turn))
    assert not inside([outline], 5.02 * cos(turn), 5.02 * sin(turn))


@given(st.floats(4.01, 5.99), st.floats(4.01, 5.99))
def test_a_hole_is_outside(lat: float, lon: float) -> None:
    assert not inside([SQUARE, HOLE], lat, lon)
    assert inside([HOLE], lat, lon)


@given(st.lists(st.integers(1000, 9000), min_size=1, max_size=8), st.integers(0, 10_000), st.integers(1, 9_999))
def test_of_two_neighbours_exactly_one_holds_a_point(border: list[int], y: int, x: int) -> None:
    steps = [(round(10_000 * (k + 1) / (len(border) + 1)), lon) for k, lon in enumerate(border)]
    shared = [(0, 5000), *steps, (10_000, 5000)]
    west = [*shared, (10_000, 0), (0, 0), (0, 5000)]
    east = [*shared[::-1], (0, 10_000), (10_000, 10_000), (10_000, 5000)]
    lat = min(max(y, 1), 9_999) / SCALE
    assert inside([west], lat, x / SCALE) + inside([east], lat, x / SCALE) == 1


@pytest.mark.parametrize(("lon", "held"), [(179.5, True), (-179.5, True), (178.5, False), (-178.5, False)])
def test_a_unit_on_both_sides_of_the_antimeridian_has_a_part_on_each(lon: float, held: bool) -> None:
    parts = [
        ring((-18, 179), (-18, 180), (-16, 180), (-16, 179)),
        ring((-18, -180), (-18, -179), (-16, -179), (-16, -180)),
    ]
    assert inside(parts, -17.0, lon) is held


def test_arcs_are_walked_both_ways() -> None:
    arcs = [[(0, 0), (1, 1)], [(5, 5), (1, 1)]]
    assert join(arcs.__getitem__, [0, -2]) == [(0, 0), (1, 1), (5, 5)]


@pytest.mark.parametrize(("lat", "lon", "km"), [(5, 5, 556), (11, 5, 111), (5, -0.5, 55), (-1, -1, 157)])
def test_distance_to_the_nearest_side(lat: float, lon: float, km: float) -> None:
    narrow = cos(radians(lat))
    assert away([SQUARE], lat, lon) == pytest.approx(km, rel=0.02 / narrow)


def test_the_packed_units_are_closed_and_lie_in_their_boxes() -> None:
    arcs, outlines = packed()
    lines = [decode(line) for line in arcs]
    assert len(outlines) > 4000
    for outline in outlines[::40]:
        rings = [join(lines.__getitem__, r) for r in outline.rings]
        assert all(r[0] == r[-1] for r in rings)
        assert box(rings) == pytest.approx(outline.box, abs=0.001)
