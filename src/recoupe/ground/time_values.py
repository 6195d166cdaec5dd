"""TIMEX3 values: ``2021-02-26TEV``, ``2021-W08``, ``196X``, and ``XXXX-02-16`` where the year is open."""

from __future__ import annotations

from recoupe.ground.calendar import Interval
from recoupe.model.time import TimeReading

_PARTS = {"DAWN": "MO"}


def value_of(reading: TimeReading, days: Interval | None) -> str | None:
    """The value; of what is not grounded, the part that the words give."""
    if reading.value is not None:
        return reading.value
    return _open_value(reading) if days is None else _grounded_value(reading, days)


def _clock(reading: TimeReading) -> str:
    if reading.hour is not None:
        return f"T{reading.hour:02d}:{reading.minute or 0:02d}"
    return f"T{_PARTS.get(reading.part, reading.part)}" if reading.part else ""


def _grounded_value(reading: TimeReading, days: Interval) -> str | None:
    first = days.earliest
    if reading.other is not None:  # known to a day or two: the month, where it is one
        return f"{first:%Y-%m}" if (first.year, first.month) == (days.latest.year, days.latest.month) else None
    if reading.feast is not None:
        return first.isoformat()
    if reading.loose and reading.unit != "D" and reading.ref == "publication":
        return "PAST_REF" if (reading.offset or (0, 0))[0] < 0 else "FUTURE_REF"
    if reading.feast is not None or reading.nth is not None:
        return first.isoformat() + _clock(reading)
    if reading.season:
        return f"{first.year}-{reading.season}"
    if reading.half:
        return f"{first.year}-H{reading.half}"
    if reading.quarter or reading.unit == "Q":
        middle = first + (days.latest - first) / 2
        return f"{middle.year}-Q{reading.quarter or (middle.month + 2) // 3}"
    if reading.unit == "DEC" and reading.day is None:
        return f"{first.year // 10}X"
    if reading.unit == "CENT" and reading.day is None:
        return f"{first.year // 100:02d}XX"
    if reading.weekday is not None or reading.day is not None and reading.unit != "W":
        return first.isoformat() + _clock(reading)
    if reading.month is not None and (reading.unit != "W" or reading.day is None):
        return f"{first.year}-{first.month:02d}"
    if reading.ref == "calendar" and reading.year is not None:
        return f"{first.year:04d}"
    if reading.unit in ("W", "WE") and (days.latest - first).days > 0:
        year, week, _ = first.isocalendar()
        return f"{year}-W{week:02d}" + ("-WE" if reading.unit == "WE" else "")
    if reading.unit == "M":
        return f"{first.year}-{first.month:02d}"
    if reading.unit == "Y":
        return f"{first.year}"
    return first.isoformat() + _clock(reading)


def _open_value(reading: TimeReading) -> str | None:
    if reading.ref in ("none", "since") or reading.other is not None or reading.feast is not None:
        return None
    if reading.month is not None:
        tail = f"-{reading.day:02d}" + _clock(reading) if reading.day else ""
        return f"{reading.year or 'XXXX'}-{reading.month:02d}{tail}"
    if reading.weekday is not None:
        return f"XXXX-WXX-{reading.weekday}" + _clock(reading)
    if reading.season:
        return f"{reading.year or 'XXXX'}-{reading.season}"
    if reading.part or reading.hour is not None:
        return "XXXX-XX-XX" + _clock(reading)
    return "XXXX-XX-XX" if (reading.unit or "D") == "D" else "XXXX"
