"""The story that a report tells: the day it has reached, the months, years and quarters named on the way, and what is
counted from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from recoupe.ground.calendar import Interval, moved, quarter_days
from recoupe.ground.dating import Now, calendar_days
from recoupe.model.mention import TimeMention
from recoupe.model.sentence import Sentence
from recoupe.model.time import TimeReading

NEAR = 1
"""Within how many sentences a day of the story still governs "dans la nuit" and "à 17 heures"."""


@dataclass
class Story:
    """Where the telling stands: the last day that dates the story, the last date at all, and in which sentences; the
    days, month or year ``told`` last; the ``quarter`` of which figures are told, and the sentence that told of a
    stretch of months instead ("the first nine months")."""

    day: Interval | None = None
    day_sentence: int = -9
    day_quote: int = -1
    paragraph: int = -1
    date: date | None = None
    date_sentence: int = -9
    clock_paragraph: int = -1
    told: Interval | None = None
    quarter: Interval | None = None
    months_sentence: int = -9


def apposed(reading: TimeReading, mention: TimeMention, before: TimeMention, sentence: Sentence) -> TimeReading:
    """A date without its year beside the stretch in which it lies: "Four months earlier, on 29 May", "three years ago,
    on 15 April". It takes the year that puts it there."""
    if reading.ref != "calendar" or reading.month is None or reading.year is not None or reading.until is not None:
        return reading
    if before.sentence != mention.sentence or before.earliest is None or before.latest is None:
        return reading
    between = sentence.text[before.end - sentence.start : mention.start - sentence.start].strip().lower()
    bare = before.reading is not None and before.reading.ref == "calendar" and not between.startswith(",")
    if between not in _APPOSED or bare:  # "as of 2140 on 12 November" names no year
        return reading
    first, last = date.fromisoformat(before.earliest), date.fromisoformat(before.latest)
    for year in range(first.year, min(last.year, first.year + 1) + 1):
        days = calendar_days(replace(reading, year=year, weekday=None), Now(day=None, tense=0, last=None, shared=None))
        if days and moved(first, -_APPOSED_DAYS) <= days.earliest and days.latest <= moved(last, _APPOSED_DAYS):
            return replace(reading, year=year)
    return reading


def continued(reading: TimeReading, mention: TimeMention, now: Now, story: Story) -> TimeReading:
    """A date without its year at the front of a sentence, in a story of another year: "On 29 May 2014 the camp was
    razed. In early June …". It takes the year in which it follows the story's day within half a year."""
    if reading.ref != "calendar" or reading.month is None or reading.year is not None or now.day is None:
        return reading
    if story.day is None or story.day.earliest.year == now.day.year or reading.weekday is not None or now.tense > 0:
        return reading
    if reading.direction is not None or reading.year_offset is not None or reading.until is not None:
        return reading
    if mention.sentence - story.day_sentence > NEAR:
        return reading
    for year in (story.day.earliest.year, story.day.earliest.year + 1):
        days = calendar_days(replace(reading, year=year), Now(day=None, tense=0, last=None, shared=None))
        if days and story.day.earliest <= days.latest and days.earliest <= moved(story.day.latest, _CONTINUED_DAYS):
            return replace(reading, year=year)
    return reading


_CONTINUED_DAYS = 183
FRONT_CHARS = 12
"""How far from the beginning of its sentence an expression at its front stands: after "On the" and the like."""
_APPOSED = frozenset((",", ", on", ", in", ", the", "on", ", le", ", en", "le"))
_APPOSED_DAYS = 20
"""How far outside a stretch the day may lie that is named beside it: "four months earlier" is a month or so."""


def points_back(mention: TimeMention, reading: TimeReading, story: Story) -> bool:
    """Whether a demonstrative ("that night", "the same day") takes up a day named after that of the story."""
    demonstrative = mention.rule.rsplit(".", 1)[-1] in ("that_day", "that_part") and reading.offset == (0, 0)
    return demonstrative and 0 <= story.day_sentence < story.date_sentence == mention.sentence - 1


def reported_quarter(reading: TimeReading, now: Now, story: Story) -> Interval | None:
    """The quarter under report, or that of the year compared with it ("$2 million a year earlier", "the 1988 period").
    A quarter named in the expression is the one of the year before."""
    if story.quarter is None and not reading.quarter:
        return None
    base = story.quarter.earliest if story.quarter else now.day
    if base is None:
        return None
    year = reading.year or base.year + (reading.offset or (0, 0))[0] * (reading.unit == "Y")
    return quarter_days(year, reading.quarter or (base.month + 2) // 3)


_ROUGHLY = ((1, ("W", "M", "Q", "SEASON", "Y", "DEC", "CENT")), (31, ("M", "Q", "Y", "DEC")), (366, ("Y", "DEC")))


def told_before(reading: TimeReading, story: Story) -> Interval | None:
    """The month or year told last, for what is counted in units no finer: "In 2003 … Two years later", "In June 1998 …
    later that year". A day of the story told after it is the nearer."""
    if story.told is None or story.told == story.day:
        return None
    length = (story.told.latest - story.told.earliest).days + 1
    units = next((units for most, units in _ROUGHLY if length <= most), ())
    return story.told if reading.unit in units and reading.weekday is None else None


def goes_on(story: Story, sentence: Sentence | None) -> bool:
    """Whether a paragraph goes on that tells the day by the clock ("vers 18 h 55 … A 20 h …")."""
    return sentence is not None and sentence.paragraph == story.clock_paragraph


def tell_period(story: Story, mention: TimeMention, now: Now, quote: int) -> None:
    """Move the story to a month or year that is named, and to the quarter that is reported on."""
    reading = mention.reading
    if reading is not None and mention.timex_type == "DURATION" and reading.unit == "M":
        story.months_sentence = mention.sentence
    if reading is None or mention.earliest is None or mention.latest is None or reading.dateline or reading.reported:
        return
    days = Interval(date.fromisoformat(mention.earliest), date.fromisoformat(mention.latest))
    if reading.quarter or (reading.unit == "Q" and reading.until):
        over = now.day is None or days.latest <= now.day
        if story.quarter is None or over and not (reading.year or reading.year_offset):
            story.quarter = quarter_days(days.latest.year, (days.latest.month + 2) // 3) if not reading.until else days
    elif mention.timex_type == "DATE" and quote == -1 and (reading.ref == "calendar" or reading.ref == "narrative"):
        story.told = days
