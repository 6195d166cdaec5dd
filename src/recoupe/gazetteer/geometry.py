"""Distances on the globe."""

from __future__ import annotations

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt


@lru_cache(maxsize=65536)  # the readings of a report's names are compared with one another several times
def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance of two points."""
    a, b = radians(lat), radians(other_lat)
    h = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_lon - lon) / 2) ** 2
    return 12742.0 * asin(min(1.0, sqrt(h)))
