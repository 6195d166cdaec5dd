"""The units that a point lies in, asked of the gazetteer file."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from math import cos, radians, sin, tau
from typing import Any

from recoupe.gazetteer.geometry import kilometres
from recoupe.gazetteer.shapes import SCALE, Point, away, decode, inside, join
from recoupe.model.place import Unit

Rows = Callable[[str, tuple[object, ...]], list[tuple[Any, ...]]]
Rings = Callable[[str], list[list[Point]]]

_COAST_KM = 15.0
"""A point that no outline holds belongs to one this near: a quay, an island too small to be drawn."""
_TOWN_KM = 60.0
"""How far a settlement may lie that stands for a point's unit where the outline holds several."""
_SECOND_KM = 20.0
_SIDES = 8
_OUTLINES = (
    "SELECT o.n, o.country, o.admin1, o.admin2, o.rings FROM outline_at a JOIN outline o ON o.n = a.n"
    " WHERE a.south <= ? AND a.north >= ? AND a.west <= ? AND a.east >= ?"
)
_TOWNS = (
    "SELECT p.lat, p.lon, p.country, p.admin1, p.admin2 FROM place_at a JOIN place p ON p.n = a.n"
    " WHERE a.south >= ? AND a.north <= ? AND a.west >= ? AND a.east <= ?"
    " AND p.kind IN ('town', 'village') AND p.admin1 IS NOT NULL"
)


def unit_around(
    rows: Rows, rings: Rings, lat: float, lon: float, *, country: str | None = None, reach_m: int = 0
) -> Unit | None:
    """``rows`` answers a query on the gazetteer file, ``rings`` draws an outline (see :func:`rings_of`).

    1. the outline that holds the point, or the nearest of a point just off the coast
    2. its first-order unit; where it holds several, that of the nearest settlement
    3. the second-order unit of the nearest settlement in that first-order one that has one known
    4. with ``reach_m``, what is not the same all around the point at that distance is left open
    With ``country`` an outline of that country is preferred on a border, and None is the answer if none is near."""
    unit = _unit_at(rows, rings, lat, lon, country)
    if unit is None or not reach_m:
        return unit
    first, second = unit.admin1, unit.admin2
    km = reach_m / 1000
    for n in range(_SIDES):
        turn = tau * n / _SIDES
        north, east = km * cos(turn) / 111.2, km * sin(turn) / (111.2 * max(cos(radians(lat)), 0.01))
        there = _unit_at(rows, rings, lat + north, (lon + east + 540) % 360 - 180, None)
        if there is not None and (there.country, there.admin1) != (unit.country, first):
            first = second = None
        if there is not None and there.admin2 != second:
            second = None
    return Unit(country=unit.country, admin1=first, admin2=second)


def _unit_at(rows: Rows, rings: Rings, lat: float, lon: float, country: str | None) -> Unit | None:
    held = _outline(rows, rings, lat, lon, country)
    if held is None:
        return None
    _, iso, first, second, _ = held
    near: list[tuple[float, tuple[Any, ...]]] = []
    if first is None or second is None:
        near = _settlements(rows, lat, lon, iso, _TOWN_KM if first is None else _SECOND_KM)
    if first is None:
        first = next((town[3] for _, town in near), None)
    if second is None and first is not None:
        second = next((town[4] for km, town in near if town[4] and town[3] == first and km <= _SECOND_KM), None)
    return Unit(country=iso, admin1=first, admin2=second)


def _outline(rows: Rows, rings: Rings, lat: float, lon: float, country: str | None) -> tuple[Any, ...] | None:
    found = rows(_OUTLINES, (lat, lat, lon, lon))
    holding = [row for row in found if inside(rings(row[4]), lat, lon)]
    own = [row for row in holding if country is None or row[1] == country]
    if own:
        return own[0]
    wide = _COAST_KM / 111.2
    broad = wide / max(cos(radians(lat)), 0.05)
    around = rows(_OUTLINES, (lat + wide, lat - wide, lon + broad, lon - broad))
    near = sorted(
        ((away(rings(row[4]), lat, lon), row[0], row) for row in around if row[1] and country in (None, row[1])),
        key=lambda pair: pair[:2],
    )
    return near[0][2] if near and near[0][0] <= _COAST_KM else None


def rings_of(rows: Rows, packed: str) -> list[list[Point]]:
    """The rings of an outline from their arcs, ``packed`` as the file has their numbers."""
    made: list[list[int]] = json.loads(packed)
    numbers = sorted({n if n >= 0 else -1 - n for ring in made for n in ring})
    arcs: dict[int, Sequence[Point]] = {}
    for low in range(0, len(numbers), 500):
        some = numbers[low : low + 500]
        marks = ",".join("?" * len(some))
        arcs.update((n, decode(line)) for n, line in rows(f"SELECT n, line FROM arc WHERE n IN ({marks})", tuple(some)))
    return [join(arcs.__getitem__, ring) for ring in made]


def _settlements(
    rows: Rows, lat: float, lon: float, country: str | None, km: float
) -> list[tuple[float, tuple[Any, ...]]]:
    """The country's settlements with a known unit within ``km``, nearest first."""
    wide = km / 111.2
    broad = wide / max(cos(radians(lat)), 0.05)
    found = rows(_TOWNS, (lat - wide, lat + wide, lon - broad, lon + broad))
    near = [(kilometres(lat, lon, row[0], row[1]), row) for row in found if country in (None, row[2])]
    return sorted((pair for pair in near if pair[0] <= km), key=lambda pair: pair[0])


def part_of(rows: Rows, country: str, bearing: float) -> tuple[float, float, int] | None:
    """Middle and reach in metres of the part of a country that lies in a direction (degrees from north): the units
    whose middle lies that way from the mean of all of them. "The north of Mali" is its three large northern regions,
    for units are small where people live and reports speak of a country from there."""
    boxes = rows(
        "SELECT a.south, a.north, a.west, a.east FROM outline o JOIN outline_at a ON a.n = o.n WHERE o.country = ?",
        (country,),
    )
    boxes = [box for box in boxes if box[3] - box[2] < 180]  # not what lies on both sides of the antimeridian
    if len(boxes) < 2:
        return None
    middles = [((box[0] + box[1]) / 2, (box[2] + box[3]) / 2) for box in boxes]
    lat, lon = (sum(m[k] for m in middles) / len(middles) for k in (0, 1))
    north, east = cos(radians(bearing)), sin(radians(bearing)) * cos(radians(lat))
    there = [box for box, m in zip(boxes, middles) if (m[0] - lat) * north + (m[1] - lon) * east > 0]
    return _around([(y, x) for box in there for y in box[:2] for x in box[2:]]) if there else None


def border_of(rows: Rows, one: str, other: str) -> tuple[float, float, int] | None:
    """A point on the common border of two countries, near its middle, and the metres to its far end; None if the
    outlines of the two share none."""
    arcs = [
        {n if n >= 0 else -1 - n for row in held for ring in json.loads(row[0]) for n in ring}
        for held in (rows("SELECT rings FROM outline WHERE country = ?", (iso,)) for iso in (one, other))
    ]
    shared = sorted(arcs[0] & arcs[1])
    if not shared:
        return None
    marks = ",".join("?" * len(shared))
    lines = rows(f"SELECT line FROM arc WHERE n IN ({marks})", tuple(shared))
    points = [(y / SCALE, x / SCALE) for (line,) in lines for y, x in decode(line)]
    lat, lon, _ = _around(points)
    lat, lon = min(points, key=lambda p: kilometres(lat, lon, *p))
    return lat, lon, int(1000 * max(kilometres(lat, lon, *p) for p in points))


def _around(points: Sequence[tuple[float, float]]) -> tuple[float, float, int]:
    """Middle of the box around the points, and the metres to the farthest of them."""
    lats, lons = [p[0] for p in points], [p[1] for p in points]
    lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    return round(lat, 4), round(lon, 4), int(1000 * max(kilometres(lat, lon, *p) for p in points))
