"""Where a sentence opens with a time and goes on without the comma that parsers wait for ("On Sunday gunmen fought …").

English news often leaves it out, and a statistical parser then takes day and doer for one name ("Sunday gunmen")."""

from __future__ import annotations

import re

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_PART = r"(?:night|morning|afternoon|evening)"
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
_YEAR = r"(?:,? (?:1[6-9]|20)\d\d,?| last year| this year)?"
_TIME = (
    rf"(?:On|Late on|Early on|By|Late|Early|Before dawn on|At dawn on) (?:the (?:night|morning|evening) of )?"
    rf"(?:{_DAY}(?: {_PART})?(?:,? {_DATE})?|{_DATE}){_YEAR}"
    rf"|(?:In|Since|By|During) (?:early |mid-|late )?(?:{_MONTH}{_YEAR}|(?:1[6-9]|20)\d\d)"
    rf"|(?:Last|Earlier this|Later that|Earlier that|That same|The same|That)"
    rf" (?:week|month|year|day|{_PART}|{_MONTH}|{_DAY})"
    rf"|(?:Two|Three|Four|Five|Several|A few|\d+) (?:days|weeks|months|years|hours) (?:later|earlier|ago)"
    rf"|Overnight|Yesterday(?: {_PART})?|The next (?:day|morning|night)"
)
_GOES_ON = (
    r"(?:and|or|to|till|until|at|in|on|of|by|for|from|with|near|about|around|before|after|when|as|while|that|which|who"
    r"|was|were|is|are|has|had|saw|came|marked|brought|night|morning|afternoon|evening|local|this|last|next"
    r"|through|amid|during|against|between|alone|only|itself|just|evening's)\b"
)
_OPENS = re.compile(rf"(?:[«“\"'‘(]\s?)?(?:{_TIME})(?= (?!{_GOES_ON}|[–—-])[\w“\"'‘$])")


def missing_comma(text: str, language: str) -> int | None:
    """The offset in a sentence at which a comma is wanting behind the time that opens it; None where none is."""
    if language != "en":
        return None
    m = _OPENS.match(text)
    if m is None or m[0].endswith(","):
        return None
    return m.end()
