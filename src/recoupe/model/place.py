"""A place of the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place. ``id`` is a GeoNames number as text, or ``rc:SLUG`` for a place of the curated supplement. ``kind``:
    ``town village district country admin1 admin2 area airport base camp crossing river sea island mountain building``.
    Coordinates are WGS 84 degrees; for areas the centre. ``radius_m`` is how far the place extends from it, roughly.
    ``score`` (0 to 1) is how well the name asked for fits, 1.0 for its own name; ``population`` 0 if unknown."""

    id: str
    name: str
    kind: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    population: int = 0
    admin2: str | None = None
    radius_m: int | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What a point lies in: country (ISO 3166-1 alpha-2), first- and second-order unit; None where that is not
    known."""

    country: str | None
    admin1: str | None
    admin2: str | None
