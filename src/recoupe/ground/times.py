"""Days for time expressions: from the calendar, from the day of publication, from the day that the story has reached.

Without a day to count from an expression stays open; nothing is guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from recoupe.ground.calendar import Interval, moved, unit_days
from recoupe.ground.dating import Now, calendar_days
from recoupe.ground.tense import dates_a_speech, direction_of
from recoupe.ground.time_values import value_of
from recoupe.model.mention import Precision, TimeMention
from recoupe.model.report import Span
from recoupe.model.sentence import Sentence
from recoupe.model.time import TimeReading

_NEAR = 1
"""Within how many sentences a day of the story still governs "dans la nuit" and "à 17 heures"."""


@dataclass
class _Story:
    """Where the telling stands: the last day that dates the story, the last date at all, and in which sentences."""

    day: Interval | None = None
    day_sentence: int = -9
    day_quote: int = -1
    paragraph: int = -1
    date: date | None = None
    date_sentence: int = -9


def ground_times(
    mentions: Sequence[TimeMention],
    *,
    report_day: date | None,
    sentences: Sequence[Sentence],
    quotes: Sequence[Span] = (),
) -> tuple[TimeMention, ...]:
    """The mentions with ``earliest``, ``latest`` (ISO days, both included), ``precision`` and ``timex_value``.

    What counts from publication is filled only where the day of publication is known, from ``report_day`` or else from
    a dateline with its year. Narrative expressions keep their ``anchor`` and ``shift``; they are filled from the last
    day of the story told before them. A day that dates a speech, or stands in another quotation, is no such day."""
    if report_day is None:
        report_day = _dateline_day(mentions)
    grounded: list[TimeMention] = []
    story = _Story()
    for n, mention in enumerate(mentions):
        reading = mention.reading
        if reading is None:
            grounded.append(mention)
            continue
        sentence = sentences[mention.sentence] if 0 <= mention.sentence < len(sentences) else None
        quote = next((k for k, q in enumerate(quotes) if q.start <= mention.start < q.end), -1)
        tense = direction_of(mention, sentence) if sentence is not None and _needs_tense(reading) else 0
        now = Now(day=report_day, tense=tense, last=story.date, shared=_shared(mentions, n, sentence))
        made = _ground(mention, reading, now, story, quote, sentence)
        grounded.append(made)
        _tell(story, made, quote, sentence)
    return tuple(grounded)


def shift_from(mention: TimeMention, earliest: date, latest: date) -> TimeMention:
    """The narrative mention counted from the days of an incident; other mentions are returned as they are."""
    reading = mention.reading
    if mention.anchor != "narrative" or reading is None:
        return mention
    days = _narrative_days(reading, mention, Interval(earliest, latest))
    return _filled(mention, reading, days) if days else mention


def ground_in_quote(mention: TimeMention, speech_day: date) -> TimeMention:
    """The mention counted from the day of the speech in which it stands ("today," he had said on Tuesday)."""
    reading = mention.reading
    if reading is None or mention.anchor != "publication":
        return mention
    days = _days(reading, Now(day=speech_day, tense=0, last=None, shared=None))
    return _filled(mention, reading, days) if days else mention


def _needs_tense(reading: TimeReading) -> bool:
    return reading.ref == "calendar" and reading.year is None and reading.direction is None


def _dateline_day(mentions: Sequence[TimeMention]) -> date | None:
    for mention in mentions[:2]:
        r = mention.reading
        if r is not None and r.dateline and r.year and r.month and r.day:
            days = calendar_days(r, Now(day=None, tense=0, last=None, shared=None))
            return days.earliest if days else None
    return None


def _shared(mentions: Sequence[TimeMention], n: int, sentence: Sentence | None) -> TimeReading | None:
    """The date coordinated with this one, whose month and year it shares: "du 3 mars au 4 avril 2021"."""
    here = mentions[n]
    if sentence is None or n + 1 >= len(mentions):
        return None
    following = mentions[n + 1]
    if following.sentence != here.sentence or following.reading is None or following.reading.month is None:
        return None
    between = sentence.text[here.end - sentence.start : following.start - sentence.start].strip().lower()
    return following.reading if between in _JOINS else None


_JOINS = frozenset(
    ("et", "au", "à", "puis", "et le", "et au", "ou", "and", "to", "or", "-", "–", ",", "and on", "until", "through")
)


def _ground(
    mention: TimeMention, reading: TimeReading, now: Now, story: _Story, quote: int, sentence: Sentence | None
) -> TimeMention:
    near = mention.sentence - story.day_sentence <= _NEAR or (
        sentence is not None and sentence.paragraph == story.paragraph
    )
    if reading.ref == "calendar" and _only_clock(reading):
        if story.date is not None and mention.sentence - story.date_sentence <= _NEAR:
            return _filled(mention, reading, Interval(story.date, story.date))
        return replace(mention, timex_value=value_of(reading, None))
    if reading.ref == "narrative":
        if reading.named or story.day is None or story.day_quote not in (-1, quote):
            return replace(mention, timex_value=value_of(reading, None))
        return _filled(mention, reading, _narrative_days(reading, mention, story.day))
    if reading.ref == "night":
        if near and story.day is not None and now.day is not None and not _just_now(story.day, now.day):
            return _filled(
                mention, reading, story.day.moved(0, 1) if story.day.earliest == story.day.latest else story.day
            )
        last_night = Interval(moved(now.day, -1), now.day) if now.day else None
        return _filled(mention, reading, last_night)
    if reading.ref == "since":
        latest = now.day.isoformat() if now.day else None
        mention = replace(mention, latest=latest)
        days = _narrative_days(reading, mention, story.day) if story.day else None
        return _filled(mention, reading, days) if days else mention
    return _filled(mention, reading, _days(reading, now))


def _only_clock(reading: TimeReading) -> bool:
    named = (reading.year, reading.month, reading.day, reading.weekday, reading.unit, reading.season, reading.until)
    return reading.hour is not None and all(v is None for v in named)


def _just_now(day: Interval, published: date) -> bool:
    return (published - day.latest).days in (0, 1)


def _days(reading: TimeReading, now: Now) -> Interval | None:
    if reading.ref == "calendar":
        return calendar_days(reading, now)
    if reading.ref == "publication" and now.day is not None:
        return _offset_days(reading, Interval(now.day, now.day))
    return None


def _offset_days(reading: TimeReading, anchor: Interval) -> Interval | None:
    """Days from an offset in units. Weeks ago are good to three days either side; months and years to themselves."""
    lo, hi = reading.offset or (0, 0)
    unit = reading.unit or "D"
    if unit == "WE" and (lo, hi) == (0, 0) and anchor.earliest.isoweekday() <= 5 and reading.direction is None:
        lo = hi = -1  # "ce week-end" told on a weekday is the one that has passed
    if unit in ("S", "MIN", "H"):
        hours = {"S": 1 / 3600, "MIN": 1 / 60, "H": 1.0}[unit]
        return anchor.moved(int(lo * hours / 24), int(hi * hours / 24))
    if unit == "D":
        return anchor.moved(lo, hi)
    if (
        unit == "W"
        and abs(lo) + abs(hi) > 0
        and (reading.loose or (lo, hi) != (lo, lo) or reading.value or abs(lo) > 1)
    ):
        return anchor.moved(7 * lo - 3 * (lo == hi), 7 * hi + 3 * (lo == hi))
    if lo != hi:
        return Interval(unit_days(anchor.earliest, unit, lo).earliest, unit_days(anchor.latest, unit, hi).latest)
    return Interval(
        unit_days(anchor.earliest, unit, lo, reading.mod).earliest,
        unit_days(anchor.latest, unit, hi, reading.mod).latest,
    )


def _narrative_days(reading: TimeReading, mention: TimeMention, anchor: Interval) -> Interval | None:
    if reading.ref == "since":
        latest = date.fromisoformat(mention.latest) if mention.latest else anchor.latest
        return Interval(anchor.earliest, max(latest, anchor.earliest))
    if reading.ref == "night":
        return anchor.moved(0, 1) if anchor.earliest == anchor.latest else anchor
    if reading.weekday is not None and reading.offset is None:
        nearest = min(
            (moved(anchor.earliest, k) for k in range(-3, 4)), key=lambda d: d.isoweekday() != reading.weekday
        )
        return Interval(nearest, nearest)
    if reading.weekday is not None and reading.offset is not None:
        lo, hi = reading.offset
        found = [d for k in range(lo, hi + 1) if (d := moved(anchor.latest, k)).isoweekday() == reading.weekday]
        return Interval(found[0], found[0]) if found else None
    unit = reading.unit or "D"
    if unit == "W" and reading.offset is not None and reading.offset[0] == reading.offset[1] != 0 and _counted(mention):
        return anchor.moved(7 * reading.offset[0], 7 * reading.offset[1])
    return _offset_days(reading, anchor)


def _counted(mention: TimeMention) -> bool:
    """ "une semaine plus tard" is seven days later, "la semaine suivante" any day of that week."""
    return mention.rule.rsplit(".", 1)[-1] in ("later", "earlier", "after_event", "before_event")


def _filled(mention: TimeMention, reading: TimeReading, days: Interval | None) -> TimeMention:
    if days is None:
        return replace(mention, timex_value=value_of(reading, None) or mention.timex_value)
    return replace(
        mention,
        earliest=days.earliest.isoformat(),
        latest=days.latest.isoformat(),
        precision=_precision(reading, days),
        timex_value=value_of(reading, days),
    )


def _precision(reading: TimeReading, days: Interval) -> Precision:
    length = (days.latest - days.earliest).days + 1
    if reading.hour is not None:
        return "minute" if reading.minute else "hour"
    if length == 1 or (length == 2 and reading.overnight):
        return "day"
    if reading.day is not None or reading.weekday is not None or reading.unit in ("D", "WE", None) and length < 28:
        return "days"
    if reading.mod and length < 28:
        return "days"
    if length <= 7:
        return "week" if reading.unit == "W" else "days"
    return "days" if length < 28 else "month" if length <= 62 else "year"


def _tell(story: _Story, mention: TimeMention, quote: int, sentence: Sentence | None) -> None:
    """Move the story to the day of a grounded date; datelines and the days of speeches only count for the clock."""
    if mention.earliest is None or mention.latest is None or mention.precision not in ("day", "hour", "minute"):
        return
    if mention.timex_type not in ("DATE", "TIME") or mention.reading is None:
        return
    first, last = date.fromisoformat(mention.earliest), date.fromisoformat(mention.latest)
    story.date, story.date_sentence = first, mention.sentence
    if mention.reading.dateline or (sentence is not None and dates_a_speech(mention, sentence)):
        return
    story.paragraph = sentence.paragraph if sentence is not None else -1
    story.day, story.day_sentence, story.day_quote = Interval(first, last), mention.sentence, quote
