"""Days of other calendars: the Islamic and the Persian year, the two Easters.

The Islamic months begin with the sighting of the moon, which differs from country to country; the tabular calendar is
within a day of it. So such a day is three, and no value of one day is ever given."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from recoupe.ground.calendar import Interval, moved

_JULIAN_DAY_OF_ORDINAL = 1721425
"""The Julian day number of a date is its ordinal and this."""
_ISLAMIC_EPOCH = 1948440
_CIVIL_YEARS = range(1900, 2100)
"""A year in this range beside an Islamic month is one of the civil calendar ("le ramadan 2021")."""
_LASTS = {(10, 1): 3, (12, 10): 4}
"""Days of the two great feasts, by month and first day."""
_NEAR_DAYS = 60
"""How far away a feast may lie that a sentence without a tense means."""


def islamic_month(year: int, month: int) -> date:
    """The first day of an Islamic month by the tabular (civil) calendar, the eleven leap years of the usual cycle."""
    days = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 - 384
    return date.fromordinal(days + _ISLAMIC_EPOCH - _JULIAN_DAY_OF_ORDINAL)


def islamic_days(year: int, month: int, day: int | None, *, feast: bool = False) -> Interval:
    """A day or month of the Islamic year, a day wider at both ends."""
    first = islamic_month(year, month)
    if day is None:
        following = islamic_month(year, month + 1) if month < 12 else islamic_month(year + 1, 1)
        return Interval(moved(first, -1), following)
    begin = moved(first, day - 1)
    return Interval(moved(begin, -1), moved(begin, _LASTS.get((month, day), 1) if feast else 1))


def persian_days(year: int, month: int, day: int | None) -> Interval:
    """A day or month of the Persian solar year, whose first day is 20 or 21 March."""
    before = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    first = moved(date(year + 621, 3, 21), before)
    if day is None:
        return Interval(moved(first, -1), moved(first, 31 if month <= 6 else 30))
    return Interval(moved(first, day - 2), moved(first, day))


def other_days(
    calendar: str, year: int | None, month: int, day: int | None, *, now: date | None, tense: int, feast: bool = False
) -> Interval | None:
    """The days of another calendar's date; its year is found from publication and tense where it is not said."""

    def days(y: int) -> Interval:
        return persian_days(y, month, day) if calendar == "persian" else islamic_days(y, month, day, feast=feast)

    if year is None:
        if now is None or now.year not in _CIVIL_YEARS:
            return None
        return _year_of_now(days, _years_near(calendar, now.year), now, tense)
    if year in _CIVIL_YEARS:
        fitting = [d for y in _years_near(calendar, year) if moved((d := days(y)).earliest, 1).year == year]
        return fitting[0] if len(fitting) == 1 else None
    return days(year) if 1200 <= year <= 1600 else None


def _years_near(calendar: str, civil: int) -> range:
    middle = civil - 621 if calendar == "persian" else (civil - 622) * 33 // 32
    return range(middle - 2, middle + 4)


def _year_of_now(days: Callable[[int], Interval], years: Iterable[int], now: date, tense: int) -> Interval | None:
    """Of the yearly recurrences the last begun (past), the next (future), or one that is near."""
    around = [days(y) for y in years]
    current = [d for d in around if d.earliest <= now <= d.latest]
    if current:
        return current[0]
    if tense < 0:
        return max((d for d in around if d.latest < now), key=lambda d: d.latest, default=None)
    if tense > 0:
        return min((d for d in around if d.earliest > now), key=lambda d: d.earliest, default=None)
    near = min(around, key=lambda d: abs((d.earliest - now).days))
    return near if abs((near.earliest - now).days) <= _NEAR_DAYS else None


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian algorithm)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    w = (32 + 2 * e + 2 * i - h - k) % 7
    month, day = divmod(h + w - 7 * ((a + 11 * h + 22 * w) // 451) + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches on the civil calendar (Meeus; 1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return moved(date(year, month, day + 1), 13)


def feast_day(calendar: str, after: int, year: int | None, *, now: date | None, tense: int) -> Interval | None:
    """A feast so many days after Easter, of the year said or of that which publication and tense give."""

    def days(y: int) -> Interval:
        day = moved((orthodox_easter if calendar == "orthodox" else easter)(y), after)
        return Interval(day, day)

    if year is not None:
        return days(year) if year in _CIVIL_YEARS else None
    if now is None or now.year not in _CIVIL_YEARS:
        return None
    return _year_of_now(days, range(now.year - 1, now.year + 2), now, tense)
