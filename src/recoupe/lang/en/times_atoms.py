"""English time expressions: the atoms of which the patterns are composed (``TimeRule`` says how they are written)."""

from __future__ import annotations

from recoupe.model.time import TimeRule

_RUN = "(?:{article}(?: (?:hundred|thousand))?|(?:{int}|{number})(?:-? (?:and )?{number})*)"
NUM = (
    f"(?:(?:a )?(?P<loose>{{loose}})|(?:(?:{{int}}|{{number}}) (?:to|or) )?(?P<n>(?:a )?couple of|{_RUN}|{{decimal}}))"
    "(?:(?: and)? {and_half:fraction})?"
)
_ABOUT = (
    "another|about|around|nearly|almost|some|roughly|approximately|more than|less than|fewer "
    "than|at least|up to|just over|just under|barely|no more than|as long as"
)
ABOUT = f"(?:{_ABOUT})?"
ABOUT_OR_OVER = f"(?:{_ABOUT}|over)?"
"""With "over" where it cannot be the preposition of a stretch ("over two years ago", not "over two years")."""
MONTH = "(?:{m:month}|{m:month_short} .?)"
_ORDINAL = "(?:{d:ordinal}|{d:ordinal_word}|(?P<dw>{tens_of_days} - {ordinal_word}))"
DAY = f"(?:{{d:day}}|{_ORDINAL})"
DAY2 = "(?:{d2:day}|{d2:ordinal})"
YEAR_WORDS = (
    "(?:(?P<yw>{century_word} (?:hundred|{teen_word}|{tens_word}(?: -? {digit_word})?))(?! (?:-|{number}|{unit}))"
    "|the year (?P<yw>two thousand(?: (?:and )?{number})?))"
)
"""Years as they are spoken: "nineteen ninety-six", "twenty twenty-two", "the year two thousand"."""
YEAR = f"(?:,? {{y:year}}|{{y:year2}}(?=-|{{open}})|,? {YEAR_WORDS})"
WEEKDAY = "(?:{w:weekday}|{w:weekday_short} .?)"
DATE = f"(?:(?:the {_ORDINAL} (?:day )?(?:of )?|{DAY} (?:of )?){MONTH}{YEAR}?|{MONTH} (?:the )?{DAY}{YEAR}?)"
DIR = "(?:{dir:past}|{dir:next})"
EARLY = "(?:(?:late|early|earlier|later) (?:on |in the day on )?)?"
POINT = "(?:at|before|after|around) {p:part_point}|in the (?:early |late )?{p:part_of_day}|in the (?:early|small) hours"
ZONED = "(?:{zone}(?: time)?|local time|{capitalised} time|{zone_area} (?:standard |daylight |summer )?time)"
CLOCK = (
    "(?:(?:{clock:clock}|{h:hour}) (?:{ampm:ampm})|{clock:clock}(?: (?:hours|hrs))?|{h:hour} o'clock|{h:noon}"
    f"|{{military:military}} (?:hours|hrs|{ZONED}))"
)
_TOO = "{open}(?:(?:{clock}|{military}|{hour}) (?:{ampm} )?)?"
ZONE = f"(?:{ZONED})?(?:{_TOO}{ZONED}{{close}})?"
"""The zone of a clock and the same moment in another: "2:30 a.m. local time (2330 GMT)"."""
AT_CLOCK = (
    f"(?:at |around |about |shortly before |shortly after |just before |just after |before |after |by )+{CLOCK}{ZONE}"
)


def rule(name: str, pattern: str, kind: str = "DATE", ref: str = "calendar", **slots: object) -> TimeRule:
    return TimeRule(id=f"en.time.{name}", pattern=pattern, type=kind, ref=ref, slots=slots)  # type: ignore[arg-type]
