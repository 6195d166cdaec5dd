"""Days and stretches of days: arithmetic of the calendar, closed ends, no clock."""

from __future__ import annotations

import calendar as _calendar
from dataclasses import dataclass
from datetime import date, timedelta

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""Meteorological seasons of the north; winter runs into the next year."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Days ``earliest`` to ``latest``, both included."""

    earliest: date
    latest: date

    def moved(self, lo: int, hi: int) -> Interval:
        """Both ends moved by days; the calendar's own ends are not crossed."""
        return Interval(moved(self.earliest, lo), moved(self.latest, hi))


def moved(day: date, days: int) -> date:
    """The day so many days later, the calendar's first or last day beyond its ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, None for a 31 February."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_in_month(year: int, month: int) -> int:
    return _calendar.monthrange(year, month)[1]


def month_days(year: int, month: int, mod: str | None = None) -> Interval:
    """A month or its beginning (1 to 10), middle (11 to 20) or end (21 to the last day), its halves ("half1", "half2",
    "halflast") or weeks ("week1" … "weeklast")."""
    year, month = _clamped(year, month)
    last = days_in_month(year, month)
    shares = {"start": (1, 10), "mid": (11, 20), "end": (21, last), "half1": (1, 15), "half2": (16, last)}
    shares |= {"halflast": (16, last), "weeklast": (last - 6, last)}
    shares |= {f"week{n + 1}": (7 * n + 1, 7 * n + 7) for n in range(4)}
    lo, hi = shares.get(mod or "", (1, last))
    return Interval(date(year, month, lo), date(year, month, hi))


def year_days(year: int, mod: str | None = None) -> Interval:
    """A year; its beginning is January to April, its middle May to August, its end September to December."""
    lo, hi = {"start": (1, 4), "mid": (5, 8), "end": (9, 12)}.get(mod or "", (1, 12))
    return Interval(date(year, lo, 1), date(year, hi, days_in_month(year, hi)))


def season_days(year: int, season: str) -> Interval:
    lo, hi = SEASON_MONTHS[season]
    year, _ = _clamped(year, lo)
    last_year = year + 1 if hi < lo else year
    return Interval(date(year, lo, 1), date(last_year, hi, days_in_month(last_year, hi)))


def quarter_days(year: int, quarter: int) -> Interval:
    last = 3 * quarter
    year, _ = _clamped(year, last)
    return Interval(date(year, last - 2, 1), date(year, last, days_in_month(year, last)))


def week_days(day: date) -> Interval:
    """Monday to Sunday around the day."""
    monday = moved(day, 1 - day.isoweekday())
    return Interval(monday, moved(monday, 6))


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def unit_days(day: date, unit: str, count: int, mod: str | None = None) -> Interval:
    """The week, weekend, month, quarter, year … ``count`` units from the one that holds the day."""
    if unit == "W":
        week = week_days(moved(day, 7 * count))
        ends = {"start": (0, -4), "mid": (2, -2), "end": (4, 0)}.get(mod or "", (0, 0))
        return week.moved(*ends)
    if unit == "WE":
        saturday = moved(week_days(moved(day, 7 * count)).earliest, 5)
        return Interval(saturday, moved(saturday, 1))
    if unit == "M":
        return month_days(*_clamped(*add_months(day.year, day.month, count)), mod)
    if unit == "Q":
        year, month = _clamped(*add_months(day.year, day.month, 3 * count))
        return quarter_days(year, (month + 2) // 3)
    if unit in ("Y", "SEASON"):
        return year_days(_clamped(day.year + count, 1)[0], mod)
    span = 10 if unit == "DEC" else 100
    first = _clamped((day.year // span + count) * span, 1)[0]
    return Interval(date(first, 1, 1), date(min(first + span - 1, 9999), 12, 31))


def _clamped(year: int, month: int) -> tuple[int, int]:
    return min(max(year, 1), 9998), month


def nearest_weekday(day: date, weekday: int, direction: int, *, strict: bool = False) -> date:
    """The nearest such weekday before (-1) or after (1) the day; the day itself counts unless ``strict``."""
    distance = (day.isoweekday() - weekday) % 7 if direction < 0 else (weekday - day.isoweekday()) % 7
    if strict and distance == 0:
        distance = 7
    return moved(day, direction * distance)
