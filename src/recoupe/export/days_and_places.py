"""How sure a day and a place are, in the codes of other codebooks.

Each code is None where the other codebook has none for what is known: a year is no ACLED-style date, and the middle of
a country no place. No day is ever that of publication."""

from __future__ import annotations

from recoupe.export.row import Row

_ACLED_PLACES = {"exact": 1, "town": 1, "near": 2, "admin2": 2, "admin1": 3, "area": 3}
_UCDP_PLACES = {"exact": 1, "town": 1, "near": 2, "admin2": 3, "admin1": 4, "area": 5, "country": 6, "sea": 7}
_GTD_PLACES = {"exact": 1, "town": 1, "near": 1, "admin2": 3, "admin1": 4, "area": 4, "country": 5, "sea": 5}


def acled_time(row: Row) -> int | None:
    """1 the day, 2 within a week, 3 within a month."""
    if row.days is None or row.days > 31:
        return None
    return 1 if row.one_night else 2 if row.days <= 7 else 3


def acled_place(row: Row) -> int | None:
    """1 the town or closer, 2 near it or its district, 3 the region."""
    return _ACLED_PLACES.get(row.where.get("precision") or "") if row.point else None


def ucdp_time(row: Row) -> int | None:
    """1 the day, 2 within 2 to 6 days, 3 within a week, 4 within a month, 5 within a year."""
    if row.days is None or row.days > 366:
        return None
    if row.one_night:
        return 1
    return 2 if row.days <= 6 else 3 if row.days == 7 else 4 if row.days <= 31 else 5


def ucdp_place(row: Row) -> int | None:
    """1 exact, 2 near a known point, 3 second-order unit, 4 first-order unit, 5 area or line, 6 country, 7 at sea."""
    return _UCDP_PLACES.get(row.where.get("precision") or "")


def gtd_place(row: Row) -> int | None:
    """1 the town, 3 second-order unit, 4 first-order unit, 5 nothing closer. (2 is for points looked up by hand.)"""
    return _GTD_PLACES.get(row.where.get("precision") or "")
