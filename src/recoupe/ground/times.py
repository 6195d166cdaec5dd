"""Days for time expressions: from the calendar, from the day of publication, from the day that the story has reached.

Without a day to count from an expression stays open; nothing is guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from recoupe.ground.agreement import agreed, writing_day
from recoupe.ground.calendar import Interval, add_months, day_of, moved, unit_days
from recoupe.ground.dating import Now, calendar_days
from recoupe.ground.story import (
    FRONT_CHARS,
    NEAR,
    Story,
    apposed,
    continued,
    goes_on,
    points_back,
    reported_quarter,
    tell_period,
    told_before,
)
from recoupe.ground.tense import dates_a_speech, direction_of, governing_verb, tells_a_state
from recoupe.ground.time_values import value_of
from recoupe.model.mention import Precision, TimeMention
from recoupe.model.report import Span
from recoupe.model.sentence import Sentence
from recoupe.model.time import TimeReading


def ground_times(
    mentions: Sequence[TimeMention],
    *,
    report_day: date | None,
    sentences: Sequence[Sentence],
    quotes: Sequence[Span] = (),
) -> tuple[TimeMention, ...]:
    """The mentions with ``earliest``, ``latest`` (ISO days, both included), ``precision`` and ``timex_value``.

    What counts from publication counts from the day of writing: ``report_day``, or that of a dateline
    (``writing_day``); without either it is not filled. Narrative expressions keep their ``anchor`` and ``shift``; they
    are filled from the last day of the story told before them. A day that dates a speech, or stands in another
    quotation, is no such day."""
    day = writing_day(mentions, report_day)
    told_in = [sentences[m.sentence] if 0 <= m.sentence < len(sentences) else None for m in mentions]
    tenses = [
        direction_of(m, s) if s is not None and m.reading is not None and _needs_tense(m.reading) else 0
        for m, s in zip(mentions, told_in, strict=True)
    ]
    grounded: list[TimeMention] = []
    story = Story()
    for n, (reading, tense) in enumerate(agreed(mentions, tenses, day, sentences)):
        mention, sentence = mentions[n], told_in[n]
        if reading is None:
            grounded.append(mention)
            continue
        quote = next((k for k, q in enumerate(quotes) if q.start <= mention.start < q.end), -1)
        now = Now(day=day, tense=tense, last=story.date, shared=_shared(mentions, n, sentence))
        if grounded and sentence is not None:
            reading = apposed(reading, mention, grounded[-1], sentence)
            if mention.start - sentence.start <= FRONT_CHARS:
                reading = continued(reading, mention, now, story)
        made = _ground(mention, reading, now, story, quote, sentence)
        grounded.append(made)
        _tell(story, made, now, quote, sentence)
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
    return reading.ref == "calendar" and reading.year is None and reading.direction in (None, 0)


def _shared(mentions: Sequence[TimeMention], n: int, sentence: Sentence | None) -> TimeReading | None:
    """The date coordinated with this one, whose month and year it shares: "du 3 mars au 4 avril 2021"."""
    here = mentions[n]
    if sentence is None or n + 1 >= len(mentions):
        return None
    following = mentions[n + 1]
    reading = following.reading
    if following.sentence != here.sentence or reading is None:
        return None
    if reading.month is None and (reading.weekday is None or reading.hour is None):
        return None
    between = sentence.text[here.end - sentence.start : following.start - sentence.start].strip().lower()
    return following.reading if between in _JOINS else None


_JOINS = frozenset(
    ("et", "au", "à", "puis", "et le", "et au", "ou", "and", "to", "or", "-", "–", ",", "and on", "until", "through")
)


def _ground(
    mention: TimeMention, reading: TimeReading, now: Now, story: Story, quote: int, sentence: Sentence | None
) -> TimeMention:
    near = mention.sentence - story.day_sentence <= NEAR or (
        sentence is not None and sentence.paragraph == story.paragraph
    )
    if reading.ref == "calendar" and _only_clock(reading):
        end = calendar_days(now.shared, now) if now.shared is not None else None
        if end is not None and now.shared is not None:  # "from 6 p.m. to 5 a.m. on Thursday": begun the day before
            before = (reading.hour or 0) > (now.shared.hour or 24)
            return _filled(mention, reading, end.moved(-before, -before))
        if story.date is not None and (mention.sentence - story.date_sentence <= NEAR or goes_on(story, sentence)):
            return _filled(mention, reading, Interval(story.date, story.date))
        return replace(mention, timex_value=value_of(reading, None))
    if reading.reported:
        quarter = reported_quarter(reading, now, story)
        if quarter is not None and reading.unit == "Y" and story.months_sentence == mention.sentence:
            return _filled(mention, reading, unit_days(quarter.earliest, "Y", 0))
        if quarter is not None:
            return _filled(mention, replace(reading, unit="Q"), quarter)
    if reading.ref == "narrative":
        if points_back(mention, reading, story):  # "On Thursday four men were arrested, police said. That night …"
            pointed = Interval(story.date, story.date) if story.date else None
            return _filled(mention, reading, _narrative_days(reading, mention, pointed) if pointed else None)
        told = told_before(reading, story)
        if told is not None and not reading.named:
            return _filled(mention, reading, _narrative_days(reading, mention, told))
        if story.day is None and story.date and story.date_sentence == mention.sentence and not reading.named:
            said = Interval(story.date, story.date)  # "said on Sunday that four had died earlier in the day"
            return _filled(mention, reading, _narrative_days(reading, mention, said))
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
    if reading.habitual and now.tense >= 0 and sentence is not None and governing_verb(mention, sentence) is not None:
        return replace(mention, timex_type="SET", timex_value=f"XXXX-WXX-{reading.weekday}")
    made = _filled(mention, reading, _days(reading, now))
    if mention.rule.endswith(".today") and reading.part is None and sentence and tells_a_state(mention, sentence):
        return replace(made, timex_value="PRESENT_REF")
    return made


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
    if mention.rule.endswith(".anniversary") and unit in ("M", "Y") and reading.offset is not None:
        return _anniversary(anchor, reading.offset[0] * (12 if unit == "Y" else 1))
    if unit == "W" and reading.offset is not None and reading.offset[0] == reading.offset[1] != 0 and _counted(mention):
        return anchor.moved(7 * reading.offset[0], 7 * reading.offset[1])
    return _offset_days(reading, anchor)


def _anniversary(anchor: Interval, months: int) -> Interval | None:
    """The same day of the month, so many months later ("deux ans jour pour jour après")."""
    ends = [day_of(*add_months(d.year, d.month, months), d.day) for d in (anchor.earliest, anchor.latest)]
    return Interval(ends[0], ends[1]) if ends[0] and ends[1] else None


def _counted(mention: TimeMention) -> bool:
    """ "une semaine plus tard" is seven days later, "la semaine suivante" any day of that week."""
    return mention.rule.rsplit(".", 1)[-1] in ("later", "earlier", "after_event", "before_event")


def _filled(mention: TimeMention, reading: TimeReading, days: Interval | None) -> TimeMention:
    if days is None:
        return replace(mention, timex_value=value_of(reading, None) or mention.timex_value)
    if mention.rule.endswith(".anniversary") and days.earliest == days.latest:
        reading = replace(reading, unit="D")
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


def _tell(story: Story, mention: TimeMention, now: Now, quote: int, sentence: Sentence | None) -> None:
    """Move the story to the day of a grounded date; datelines and the days of speeches only count for the clock."""
    tell_period(story, mention, now, quote)
    if mention.earliest is None or mention.latest is None or mention.precision not in ("day", "hour", "minute"):
        return
    if mention.timex_type not in ("DATE", "TIME") or mention.reading is None:
        return
    first, last = date.fromisoformat(mention.earliest), date.fromisoformat(mention.latest)
    story.date, story.date_sentence = first, mention.sentence
    told_by_clock = mention.reading.hour is not None
    story.clock_paragraph = sentence.paragraph if told_by_clock and sentence is not None else -1
    if mention.reading.dateline or (sentence is not None and dates_a_speech(mention, sentence)):
        return
    if mention.reading.ref == "narrative" and (mention.reading.offset or (0, 0))[1] < 0:
        return  # a look back: "l'avant-veille … la veille" count from the same day
    story.paragraph = sentence.paragraph if sentence is not None else -1
    story.day, story.day_sentence, story.day_quote = Interval(first, last), mention.sentence, quote
