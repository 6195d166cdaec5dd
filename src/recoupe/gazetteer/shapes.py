"""Outlines of first-order units: which one a point lies in.

The outlines are Natural Earth's (public domain), simplified and packed into ``data/units.json`` by
``benchmarks/pack_units.py``. Borders are as that data draws them and say nothing of anybody's claim; which country and
unit an outline belongs to is taken from the towns that the gazetteer has in it, so that the two never differ.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from math import cos, hypot, radians
from typing import Any

DATA = files("recoupe.gazetteer") / "data" / "units.json"
SCALE = 1000
"""Outlines are kept in thousandths of a degree."""
_KM = 111.2
_CHUNK = 5  # bits a character holds
_FIRST = 63  # the character of the value 0, as in Google's encoded polylines

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Outline:
    """One unit as the file has it. ``admin1`` and ``admin2`` are GeoNames numbers as text: ``admin1`` of the unit that
    the towns in it belong to, None where they belong to several (the outline is older or wider than the gazetteer's
    units); ``admin2`` where the outline itself is a unit of second order. ``name`` is Natural Earth's. ``box``: south,
    north, west, east in degrees. ``rings`` are closed lines, outer ones and holes alike, each made of arcs by their
    numbers (see :func:`join`)."""

    country: str | None
    admin1: str | None
    admin2: str | None
    name: str
    box: tuple[float, float, float, float]
    rings: tuple[tuple[int, ...], ...]


def packed() -> tuple[list[str], list[Outline]]:
    """The arcs as encoded lines (see :func:`decode`), and the outlines made of them."""
    held: dict[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))
    return held["arcs"], [
        Outline(u["country"], u["admin1"], u["admin2"], u["name"], tuple(u["box"]), tuple(tuple(r) for r in u["rings"]))
        for u in held["units"]
    ]


def join(arcs: Callable[[int], Sequence[Point]], ring: Sequence[int]) -> list[Point]:
    """The ring made of the arcs; ``-1 - n`` is arc n walked backwards. Neighbours share arcs, and so their border."""
    points: list[Point] = []
    for n in ring:
        arc = arcs(n) if n >= 0 else arcs(-1 - n)[::-1]
        points.extend(arc[1:] if points else arc)
    return points


def encode(points: Sequence[Point]) -> str:
    """Points (latitude and longitude in units of ``1 / SCALE`` degree) as one line of ASCII: each number as its
    difference from the last, sign in the lowest bit, five bits a character (Google's encoded polyline)."""
    chars: list[str] = []
    lat = lon = 0
    for y, x in points:
        for step in (y - lat, x - lon):
            value = ~(step << 1) if step < 0 else step << 1
            while value >= 1 << _CHUNK:
                chars.append(chr((value & 31 | 32) + _FIRST))
                value >>= _CHUNK
            chars.append(chr(value + _FIRST))
        lat, lon = y, x
    return "".join(chars)


def decode(line: str) -> list[Point]:
    """The points of an encoded line."""
    numbers: list[int] = []
    value = shift = 0
    for char in line:
        bits = ord(char) - _FIRST
        value |= (bits & 31) << shift
        shift += _CHUNK
        if bits < 32:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    points: list[Point] = []
    lat = lon = 0
    for y, x in zip(numbers[::2], numbers[1::2]):
        lat, lon = lat + y, lon + x
        points.append((lat, lon))
    return points


def box(rings: Sequence[Sequence[Point]]) -> tuple[float, float, float, float]:
    """South, north, west and east of the rings in degrees."""
    lats = [y for ring in rings for y, _ in ring]
    lons = [x for ring in rings for _, x in ring]
    return min(lats) / SCALE, max(lats) / SCALE, min(lons) / SCALE, max(lons) / SCALE


def inside(rings: Sequence[Sequence[Point]], lat: float, lon: float) -> bool:
    """Whether the point lies within: an odd number of edges lies east of it. Of two neighbours that share an edge
    exactly one holds a point on it; a point in a hole is outside."""
    y, x = lat * SCALE, lon * SCALE
    odd = False
    for ring in rings:
        for (y1, x1), (y2, x2) in zip(ring, ring[1:]):
            if (y1 > y) != (y2 > y):
                if y1 > y2:  # walked upwards whichever neighbour asks, so that both round alike
                    y1, x1, y2, x2 = y2, x2, y1, x1
                odd ^= x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
    return odd


def away(rings: Sequence[Sequence[Point]], lat: float, lon: float) -> float:
    """Kilometres from the point to the nearest edge, on a plane at its latitude: right to a few per cent within 100 km,
    wrong across the antimeridian."""
    narrow = cos(radians(lat))
    least = float("inf")
    for ring in rings:
        for (y1, x1), (y2, x2) in zip(ring, ring[1:]):
            ay, ax = y1 / SCALE - lat, (x1 / SCALE - lon) * narrow
            by, bx = y2 / SCALE - lat, (x2 / SCALE - lon) * narrow
            dy, dx = by - ay, bx - ax
            length = dy * dy + dx * dx
            t = min(1.0, max(0.0, -(ay * dy + ax * dx) / length)) if length else 0.0
            least = min(least, hypot(ay + t * dy, ax + t * dx))
    return least * _KM
