"""What the time expressions of one report lend each other: the day that a dispatch was written on, and the week of a
weekday whose own sentence does not tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from recoupe.ground.dating import Now, calendar_days
from recoupe.ground.tense import announces, governing_verb
from recoupe.model.mention import TimeMention
from recoupe.model.sentence import Sentence
from recoupe.model.time import TimeReading

_DATELINE_DAYS = 4
"""How long before its publication a dispatch may have been written, in days; one may be published where it is still the
day before. A dateline further away is an old text or no dateline."""
_AROUND_DAYS = 10
"""How far from publication a date may lie that says which week a bare weekday is in."""


def writing_day(mentions: Sequence[TimeMention], published: date | None) -> date | None:
    """The day from which "hier" and "jeudi" count: that of the dateline, "BAMAKO, 3 mars (Reuters) –", where it is
    close to the day of publication or that is unknown; then it must have its year. Else the day of publication."""
    line = next((m.reading for m in mentions if m.reading is not None and m.reading.dateline), None)
    if line is None or line.day is None or line.month is None or (published is None and line.year is None):
        return published
    days = calendar_days(line, Now(day=published, tense=-1, last=None, shared=None))
    if days is None or days.earliest != days.latest:
        return published
    if published is None or -1 <= (published - days.earliest).days <= _DATELINE_DAYS:
        return days.earliest
    return published


def agreed(
    mentions: Sequence[TimeMention], tenses: Sequence[int], day: date | None, sentences: Sequence[Sentence]
) -> list[tuple[TimeReading | None, int]]:
    """Readings and tenses, where a bare weekday without a tense has taken the date that the report gives the same
    weekday elsewhere ("Concert mardi … mardi 1er juin"), or else the tense that all its other mentions have, or else,
    without a verb ("Messe dimanche à 10 h"), the direction of the report."""
    readings = [m.reading for m in mentions]
    found = [
        _taken(reading, tense, readings, tenses, day) if reading is not None and tense == 0 else (reading, tense)
        for reading, tense in zip(readings, tenses, strict=True)
    ]
    open_ = [
        n for n, (reading, tense) in enumerate(found)
        if reading is not None and tense == 0 and _is_bare(reading) and _verbless(mentions[n], sentences)
    ]  # fmt: skip
    if open_ and announces(sentences, mentions[0].rule[:2]):
        for n in open_:
            found[n] = (found[n][0], 1)
    return found


def _verbless(mention: TimeMention, sentences: Sequence[Sentence]) -> bool:
    if not 0 <= mention.sentence < len(sentences):
        return False
    return governing_verb(mention, sentences[mention.sentence]) is None


def _taken(
    reading: TimeReading, tense: int, readings: Sequence[TimeReading | None], tenses: Sequence[int], day: date | None
) -> tuple[TimeReading, int]:
    if not _is_bare(reading):
        return reading, tense
    same = [(r, t) for r, t in zip(readings, tenses, strict=True) if r is not None and r.weekday == reading.weekday]
    dated = {_written_day(r, t, day) for r, t in same if r.day is not None and r.month is not None and r.until is None}
    near = {d for d in dated if d is not None and day is not None and abs((d - day).days) <= _AROUND_DAYS}
    if len(near) == 1:
        found = near.pop()
        return replace(reading, year=found.year, month=found.month, day=found.day), tense
    others = {t for r, t in same if t != 0 and _is_bare(r)}
    return reading, others.pop() if len(others) == 1 else tense


def _is_bare(reading: TimeReading) -> bool:
    """A weekday that says neither date nor week, one day and no stretch."""
    open_ = (reading.day, reading.month, reading.until, reading.offset, reading.nth, reading.direction)
    bare = reading.ref == "calendar" and reading.weekday is not None and not reading.habitual
    return bare and all(v is None for v in open_)


def _written_day(reading: TimeReading, tense: int, day: date | None) -> date | None:
    days = calendar_days(reading, Now(day=day, tense=tense, last=None, shared=None))
    return days.earliest if days else None
