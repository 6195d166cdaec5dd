"""Calendar expressions to days: the year that is not said, the week that is meant."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from recoupe.ground.calendar import (
    Interval,
    add_months,
    day_of,
    month_days,
    moved,
    nearest_weekday,
    quarter_days,
    season_days,
    unit_days,
    week_days,
    year_days,
)
from recoupe.ground.calendars import feast_day, other_days
from recoupe.model.time import TimeReading

_FUTURE_DAYS = 3
"""How far a day and month without a year may lie ahead of publication before the year before is meant (a dateline
lags behind, and reports announce the coming weekend without a future tense)."""
_OPEN_DAYS = 60
"""The same where no verb tells ("payable 17 November", "until 14 January")."""
_NEARLY_A_YEAR = 335
"""A day that lies so far ahead would be given its year; the one just past is meant ("to be freed by 14 January")."""
_AGREE_YEARS = 12
_AHEAD_DAYS = 366
"""How far ahead a weekday and a date without a year may agree; behind, it is ``_AGREE_YEARS``."""


@dataclass(frozen=True, slots=True)
class Now:
    """From where a report counts: its day, None if unknown; whether the sentence looks ahead (1) or back (-1); the last
    day named before and the date coordinated with this one, which lend month and year."""

    day: date | None
    tense: int
    last: date | None
    shared: TimeReading | None


def calendar_days(reading: TimeReading, now: Now) -> Interval | None:
    """The days that a calendar expression means, None where its year or week cannot be known."""
    if reading.until is not None and (reading.quarter or reading.unit == "Q"):
        return _quarter_to(reading.until, now)
    if reading.until is not None and reading.year and reading.month is None and reading.until.year:  # "in 2015-16"
        last = max(reading.until.year, reading.year)
        return Interval(year_days(reading.year).earliest, year_days(last).latest) if last < 9999 else None
    if reading.until is not None:
        return _stretch(reading, reading.until, now)
    if reading.other is not None:
        feast = reading.feast is not None
        return other_days(*reading.other, now=now.day, tense=now.tense, feast=feast)
    if reading.feast is not None:
        tense = reading.direction or now.tense
        return feast_day(*reading.feast, reading.year, now=now.day, tense=tense)
    if reading.nth is not None:
        return _nth_weekday(reading, now)
    if reading.season:
        return _season(reading, now)
    if reading.quarter or reading.half:
        return _part_of_year(reading, now)
    if reading.unit in ("DEC", "CENT") and reading.year is not None:
        return unit_days(date(max(reading.year, 1), 1, 1), reading.unit, 0)
    if reading.day is not None:
        day = _day(reading, now)
        if day is not None and reading.unit == "W":  # "the week of 6 March"
            return week_days(day)
        return Interval(day, day) if day else None
    if reading.weekday is not None:
        days = _weekday(reading, now)
        return days.moved(0, 1) if days and reading.overnight else days
    if reading.month is not None:
        return _month(reading, now)
    if reading.year is not None:
        return year_days(reading.year, reading.mod) if 1 <= reading.year <= 9999 else None
    return None


def _day(reading: TimeReading, now: Now) -> date | None:
    assert reading.day is not None
    year, month = reading.year, reading.month
    if year is None and reading.year_offset is not None and now.day is not None:
        year = now.day.year + reading.year_offset
    if year is None and now.shared is not None and now.shared.month is not None:
        year = now.shared.year
        month = month or now.shared.month
    if month is None:
        return _day_of_a_month(reading, now)
    if year is not None:
        return day_of(year, month, reading.day)
    if now.day is None:
        return None
    candidates = [d for k in range(-_AGREE_YEARS, _AGREE_YEARS) if (d := day_of(now.day.year + k, month, reading.day))]
    if reading.weekday is not None:
        agreeing = [d for d in candidates if d.isoweekday() == reading.weekday and d <= moved(now.day, _AHEAD_DAYS)]
        if agreeing:
            return min(agreeing, key=lambda d: abs((d - now.day).days) if now.day else 0)
    return _leaning(candidates, now.day, direction=reading.direction or now.tense, strict=reading.direction == -1)


def _leaning(candidates: list[date], day: date, *, direction: int, strict: bool = False) -> date | None:
    """The first candidate that is not behind the day, or the last that is not ahead of it (by more than a few days;
    where the sentence has no tense, by more than two months)."""
    if direction > 0:
        ahead = min((d for d in candidates if d >= day), default=None)
        just = max((d for d in candidates if d < day), default=None)
        return just if ahead and just and (ahead - day).days > _NEARLY_A_YEAR else ahead
    limit = day if strict else moved(day, _FUTURE_DAYS if direction < 0 else _OPEN_DAYS)
    return max((d for d in candidates if d <= limit), default=None)


def _day_of_a_month(reading: TimeReading, now: Now) -> date | None:
    """ "le 20" after "le 15 février" is the 20th of that month, or of the next if the month is past it; "vendredi 5" is
    the nearest Friday that is a fifth."""
    assert reading.day is not None
    if reading.weekday is not None:
        if now.day is None:
            return None
        around = [moved(now.day, k) for k in range(-75, 76)]
        fitting = [d for d in around if d.day == reading.day and d.isoweekday() == reading.weekday]
        return min(fitting, key=lambda d: (abs((d - now.day).days) if now.day else 0, d), default=None)
    if reading.unit == "M":  # "le 5 de ce mois"
        return day_of(now.day.year, now.day.month, reading.day) if now.day else None
    if now.last is None and reading.part is not None and now.day is not None:  # "le 24 au matin"
        months = [add_months(now.day.year, now.day.month, k) for k in (-2, -1, 0, 1, 2)]
        return _leaning([d for m in months if (d := day_of(*m, reading.day))], now.day, direction=now.tense or -1)
    if now.last is None:
        return None
    found = day_of(now.last.year, now.last.month, reading.day)
    if found is not None and found < now.last and (now.day is None or moved(now.day, _FUTURE_DAYS) >= moved(found, 31)):
        return found if (now.last - found).days < 15 else day_of(*add_months(found.year, found.month, 1), found.day)
    return found


def _weekday(reading: TimeReading, now: Now) -> Interval | None:
    """ "Vendredi" in a report of a Friday is that day, "vendredi dernier" the one before."""
    if now.day is None or reading.weekday is None:
        return None
    if reading.offset is not None and reading.unit == "W":
        monday = week_days(moved(now.day, 7 * reading.offset[0])).earliest
        day = moved(monday, reading.weekday - 1)
        return Interval(day, day)
    if reading.direction == 0 and now.tense == 0:  # "ce dimanche" is the nearest
        day = min((moved(now.day, k) for k in range(-3, 4)), key=lambda d: d.isoweekday() != reading.weekday)
        return Interval(day, day)
    direction = reading.direction or (1 if now.tense > 0 else -1)
    strict = reading.direction in (-1, 1)
    day = nearest_weekday(now.day, reading.weekday, direction, strict=strict)
    return Interval(day, day)


def _month(reading: TimeReading, now: Now) -> Interval | None:
    assert reading.month is not None
    year = reading.year
    if year is None and now.shared is not None and now.shared.month is not None:
        year = now.shared.year
    if year is None and reading.year_offset is not None:
        year = now.day.year + reading.year_offset if now.day else None
    if year is None:
        if now.day is None:
            return None
        current = (now.day.year, now.day.month)
        years = (now.day.year - 1, now.day.year, now.day.year + 1)
        if reading.direction == 0:
            year = now.day.year
        elif (reading.direction or now.tense) > 0 or (
            not reading.direction and not now.tense and _soon(now.day, reading.month)
        ):
            year = next(
                y
                for y in years
                if (y, reading.month) > current or (y, reading.month) == current and not reading.direction
            )
        else:
            fitting = [
                y
                for y in years
                if (y, reading.month) < current or (y, reading.month) == current and not reading.direction
            ]
            year = fitting[-1]
    return month_days(year, reading.month, reading.mod)


def _nth_weekday(reading: TimeReading, now: Now) -> Interval | None:
    """ "Le premier vendredi de mars", "le premier dimanche du printemps": counted from the first day of the month or,
    for seasons, from their astronomical one, the 21st."""
    month = reading.month or {"SP": 3, "SU": 6, "FA": 9, "WI": 12}.get(reading.season or "")
    if month is None or reading.weekday is None or reading.nth is None:
        return None
    count, start = reading.nth, 1 if reading.month else 21

    def in_year(year: int) -> date:
        first = nearest_weekday(date(year, month, start), reading.weekday or 1, 1)
        return moved(first, 7 * (count - 1))

    if reading.year is not None:
        day: date | None = in_year(reading.year)
    elif now.day is None:
        return None
    else:
        candidates = [in_year(y) for k in (-1, 0, 1) if 1 <= (y := now.day.year + k) <= 9998]
        day = _leaning(candidates, now.day, direction=reading.direction or now.tense)
    return Interval(day, day) if day and (not reading.month or day.month == month) else None


def _soon(day: date, month: int) -> bool:
    """Whether the month is one of the next two."""
    return 0 < (month - day.month) % 12 <= 2


def _season(reading: TimeReading, now: Now) -> Interval | None:
    assert reading.season is not None
    if reading.year is not None:
        return season_days(reading.year, reading.season)
    if now.day is None:
        return None
    near = [season_days(now.day.year + k, reading.season) for k in (-2, -1, 0, 1)]
    current = [s for s in near if s.earliest <= now.day <= s.latest]
    if current and reading.direction is None:
        return current[0]
    if reading.direction == 0:
        return min(near, key=lambda s: abs((s.earliest - now.day).days) if now.day else 0)
    if (reading.direction or now.tense) > 0:
        return min((s for s in near if s.earliest > now.day), key=lambda s: s.earliest, default=None)
    return max((s for s in near if s.latest < now.day), key=lambda s: s.earliest, default=None)


def _part_of_year(reading: TimeReading, now: Now) -> Interval | None:
    """A quarter or half: of the year said, else the last that has begun."""
    length = 3 if reading.quarter else 6
    number = reading.quarter or reading.half or 1
    if number > 12 // length:
        return None
    year = reading.year
    if year is None:
        if now.day is None:
            return None
        begun = (number - 1) * length + 1 <= now.day.month or now.tense > 0
        offset = reading.year_offset if reading.year_offset is not None else 0 if begun else -1
        year = now.day.year + offset
    if length == 3:
        return quarter_days(year, number)
    return Interval(date(year, 6 * number - 5, 1), month_days(year, 6 * number).latest)


def _quarter_to(until: TimeReading, now: Now) -> Interval | None:
    """ "The quarter ended Sept. 29": three months to the end of the month in which it closes."""
    end = _day(until, replace(now, tense=now.tense or -1))
    if end is None:
        return None
    year, month = add_months(end.year, end.month, -3 if end.day > 15 else -4)
    return Interval(moved(month_days(year, month).latest, 1), end)


def _stretch(reading: TimeReading, until: TimeReading, now: Now) -> Interval | None:
    """ "du 3 au 4 mars", "nuit de vendredi à samedi": what one end leaves open the other gives."""
    if reading.year_offset is not None:
        until = replace(until, year_offset=reading.year_offset)
    if until.day is None and until.weekday is not None:
        return _weekday_stretch(reading, until, now)
    first = replace(reading, until=None)
    month = until.month or first.month
    last = replace(until, month=month, year=until.year or (first.year if until.month is None else None))
    if last.month is None:
        first_day = _day(first, now)
        end_day = _day(last, replace(now, last=first_day)) if first_day else None
        return Interval(first_day, end_day) if first_day and end_day and end_day >= first_day else None
    if last.year is None and first.year is not None:
        last = replace(last, year=first.year)
    end = _day(last, now)
    if end is None or first.day is None:
        return None
    if first.month is not None:
        year = end.year if first.month <= end.month else end.year - 1
        begin = day_of(first.year or year, first.month, first.day)
    elif first.day <= end.day:
        begin = day_of(end.year, end.month, first.day)
    else:  # "la nuit du 31 au 1er mars": the first lies in the month before
        begin = day_of(*add_months(end.year, end.month, -1), first.day)
    return Interval(begin, end) if begin and begin <= end else None


def _weekday_stretch(reading: TimeReading, until: TimeReading, now: Now) -> Interval | None:
    """Two weekdays: the later one is found first, the earlier one lies before it within a week."""
    end = _weekday(replace(until, direction=reading.direction), now)
    if end is None or until.weekday is None:
        return None
    back = (until.weekday - reading.weekday) % 7 if reading.weekday else 1
    return end.moved(-back, 0)
