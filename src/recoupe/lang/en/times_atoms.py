"""English time expressions: the atoms of which the patterns are composed (``TimeRule`` says how they are written)."""

from __future__ import annotations

from recoupe.model.time import TimeRule

_RUN = "(?:{article}(?: (?:hundred|thousand))?|(?:{int}|{number})(?:-? (?:and )?{number})*)"
NUM = (
    f"(?:(?:a )?(?P<loose>{{loose}})|(?:(?:{{int}}|{{number}}) (?:to|or) )?(?P<n>(?:a )?couple of|{_RUN}|{{decimal}}))"
)
ABOUT = (
    "(?:about|around|nearly|almost|some|roughly|approximately|over|more than|less than|fewer "
    "than|at least|up to|just over|just under|barely|no more than|as long as)?"
)
MONTH = "(?:{m:month}|{m:month_short} .?)"
DAY = "(?:{d:day}|{d:ordinal}|{d:ordinal_word})"
DAY2 = "(?:{d2:day}|{d2:ordinal})"
YEAR = "(?:,? {y:year}|{y:year2}(?=-|{open}))"
WEEKDAY = "(?:{w:weekday}|{w:weekday_short} .?)"
DATE = f"(?:(?:the {{d:ordinal}} (?:of )?|{DAY} (?:of )?){MONTH}{YEAR}?|{MONTH} (?:the )?{DAY}{YEAR}?)"
DIR = "(?:{dir:past}|{dir:next})"
EARLY = "(?:(?:late|early|earlier|later) (?:on |in the day on )?)?"
POINT = "(?:at|before|after|around) {p:part_point}|in the (?:early |late )?{p:part_of_day}|in the (?:early|small) hours"
CLOCK = "(?:(?:{clock:clock}|{h:hour}) (?:{ampm:ampm})|{clock:clock}(?: (?:hours|hrs))?|{h:hour} o'clock|{h:noon})"
ZONE = "(?:{zone}(?: time)?|{open}{zone}{close}|{open}(?:{clock}|{military}) {zone}{close})?"
AT_CLOCK = (
    f"(?:at |around |about |shortly before |shortly after |just before |just after |before |after |by )+{CLOCK}{ZONE}"
)


def rule(name: str, pattern: str, kind: str = "DATE", ref: str = "calendar", **slots: object) -> TimeRule:
    return TimeRule(id=f"en.time.{name}", pattern=pattern, type=kind, ref=ref, slots=slots)  # type: ignore[arg-type]
