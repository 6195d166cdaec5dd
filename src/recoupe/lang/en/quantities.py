"""How English says a number: words, loose numbers, bounds, ranges, and what tells a toll from an age or a distance.

The widths of the loose numbers are the codebook's (section 3): ± 20 % unless it says otherwise. All patterns are for
lower-case text with straight apostrophes."""

from __future__ import annotations

import re

_S = r"[ \u00a0\u202f]"

SMALL = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
"""Number words that add up ("sixty" "two")."""
TAIL = {"one": 1}
"""Words that count only inside a longer number ("thirty-one"); alone they may be pronouns."""
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
"""Words that multiply what stands before them."""
_UNIT = r"(?:" + "|".join(sorted(SMALL, key=len, reverse=True)) + ")"
_SCALE = r"(?:hundred|thousand|million|billion)"
NUMBER_WORDS = (
    rf"(?!(?:\w+{_S})dozen)(?:(?:a|one){_S}{_SCALE}{_S}(?:and{_S})?(?:{_UNIT}|one)|one{_S}{_SCALE}|{_UNIT})"
    rf"(?:(?:-|{_S})(?:{_UNIT}|one|{_SCALE})\b|(?:(?<=hundred)|(?<=thousand)){_S}and{_S}(?:{_UNIT}|one)\b)*"
)
"""A whole number in words."""
EIGHTY = re.compile(r"(?!)")
SCALE_WORD = rf"{_S}(?P<scale>million|billion|thousand|hundred)\b"
DECIMAL = "."

LOOSE = {
    "half a dozen": (5, 7, 6), "half dozen": (5, 7, 6), "dozen": (10, 14, 12),
    "two dozen": (19, 29, 24), "three dozen": (29, 43, 36),
    "four dozen": (38, 58, 48), "five dozen": (48, 72, 60), "score": (16, 24, 20), "hundred": (80, 120, 100),
    "thousand": (800, 1200, 1000), "couple": (2, 2, 2), "pair": (2, 2, 2), "handful": (2, None, 2),
    "few dozen": (20, 99, 20),
    "few hundred": (100, 999, 100),
}  # fmt: skip
"""After "a", "the": (least, most, nominal value)."""
LOOSE_PATTERN = (
    rf"(?:(?:an?|the|one|another|further|only){_S})?"
    rf"(?P<size>half[ -]a[ -]dozen|half[ -]dozen|(?:two|three|four|five){_S}dozen|few{_S}(?:dozen|hundred)"
    rf"|(?:(?<=a )|(?<=the )|(?<=another )|(?<=further ))(?:dozen|score|hundred|thousand|couple|pair|handful))"
)
SWARMS = {
    "dozens": (20, 99), "tens": (20, 99), "several dozen": (20, 99), "scores": (20, 99), "hundreds": (100, 999),
    "several hundred": (100, 999),
    "thousands": (1000, 9999), "several thousand": (1000, 9999), "tens of thousands": (10_000, 99_999),
    "hundreds of thousands": (100_000, 999_999), "millions": (1_000_000, 9_999_999),
}  # fmt: skip
"""Plural orders of size."""
SWARM_LEAD = r"(?:many )?"
SEVERAL = re.compile(
    rf"\b(?:several|numerous|multiple|many(?!{_S}as)|a{_S}few|a{_S}number{_S}of|a{_S}large{_S}number{_S}of|"
    rf"countless|some(?={_S}\w+s\b))"
    rf"(?!{_S}(?:other{_S})?(?:days|hours|weeks|months|years|minutes|times|kilomet\w+|miles|met\w+|dozen|"
    rf"hundred|thousand|of\b)\b)(?!\w)"
)
"""More than one, no more said: 2 to open."""
ZERO = re.compile(r"\b(?:no|zero|nil)\b(?! (?:longer|more than|fewer than|less than|doubt))")

AT_LEAST = re.compile(
    rf"(?:at{_S}least|at{_S}the{_S}very{_S}least|more{_S}than|over|no{_S}fewer{_S}than|no{_S}less{_S}than|"
    rf"not{_S}less{_S}than|"
    rf"upwards{_S}of|above|exceed\w*|a{_S}minimum{_S}of|well{_S}over|just{_S}over|"
    rf"as{_S}many{_S}as{_S}at{_S}least|topped|"
    rf"surpass\w*){_S}*$"
)
AT_MOST = re.compile(
    rf"(?:up{_S}to|as{_S}many{_S}as|at{_S}most|no{_S}more{_S}than|fewer{_S}than|less{_S}than|under|a{_S}maximum{_S}of|"
    rf"not{_S}more{_S}than){_S}*$"
)
ABOUT = re.compile(
    rf"(?:about|around|some|nearly|almost|approximately|roughly|close{_S}to|near|circa|an{_S}estimated|estimated|"
    rf"in{_S}the{_S}region{_S}of|a{_S}reported){_S}*$"
)
AFTER_AT_LEAST = re.compile(rf"{_S}(?:or{_S}more|at{_S}least|plus)\b|\+")
AFTER_AT_MOST = re.compile(rf"{_S}(?:at{_S}most|or{_S}fewer|or{_S}less)\b")
AFTER_ABOUT = re.compile(rf"{_S}or{_S}so\b")
RANGE = re.compile(rf"(?:{_S}?[-–—]{_S}?|{_S}(?:to|or){_S})$")
"""Between two numbers that bound one: "13 to 20", "two or three", "10-15"."""
BETWEEN = re.compile(rf"\bbetween{_S}$")
BETWEEN_LINK = re.compile(rf"^{_S}and{_S}$")
RANGE_LEAD = re.compile(rf"\bfrom{_S}$")

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|"
    r"jun|jul|aug|"
    r"sept|sep|oct|nov|dec)"
)
AFTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("percent", re.compile(rf"{_S}*(?:%|per{_S}?cent\b|percent)|{_S}percentage{_S}points?\b")),
    ("ordinal", re.compile(r"(?:st|nd|rd|th)\b")),
    ("date", re.compile(rf"{_S}(?:(?:and|to|-){_S}?\d{{1,2}}{_S})?{_MONTH}\b(?!{_S}(?:have|be|also))")),
    ("clock", re.compile(rf"{_S}?(?:a\.?m\.?|p\.?m\.?|o'clock|gmt|hrs)(?!\w)|:\d\d\b")),
    ("age", re.compile(rf"-years?-olds?\b|-months?-olds?\b|{_S}years?{_S}(?:old|of{_S}age)\b|{_S}years?-olds?\b")),
    ("duration", re.compile(
        rf"(?:{_S}|-)(?:straight{_S}|consecutive{_S}|more{_S})?(?:days?|hours?|weeks?|months?|years?|minutes?|"
        rf"seconds?|nights?|"
        rf"centur\w+|decades?)\b")),
    ("calibre", re.compile(rf"{_S}?-?mm\b|{_S}millimet\w+\b")),
    ("distance", re.compile(rf"{_S}?-?(?:km|kms|m|ft|cm)\b|(?:{_S}|-)(?:kilomet\w+|met(?:re|er)s?|miles?|feet|"
                            rf"foot|yards?)\b")),
    ("area", re.compile(rf"{_S}(?:hectares?|acres?|square)\b")),
    ("weight", re.compile(rf"{_S}?-?(?:kg|lb|lbs)\b|{_S}(?:kilos?|kilograms?|tons?|tonnes?|pounds?|litres?|"
                          rf"liters?|barrels?)\b")),
    ("money", re.compile(
        rf"{_S}?(?:€|\$|£)|{_S}(?:(?:million|billion){_S})?(?:euros?|dollars?|francs?|roubles?|rubles?|naira|dinars?|"
        rf"shekels?|rupees?)\b")),
    ("times", re.compile(rf"{_S}(?:times)\b")),
)  # fmt: skip
BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("age", re.compile(rf"\baged{_S}(?:between{_S})?(?:\w+{_S}(?:and|to){_S})?$|\bage{_S}(?:of{_S})?$")),
    ("date", re.compile(rf"\b(?:{_MONTH}{_S}|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.{_S})$")),
    ("year", re.compile(rf"\b(?:in|since|{_MONTH}|by|of|year|early|late|mid|until|from){_S}$")),
    ("money", re.compile(rf"[$€£]{_S}?$")),
    ("label", re.compile(
        rf"\b(?:no\.|(?<!now )(?<!dead )(?<!deaths )(?<!wounded )(?<!injured )number|"
        rf"article|resolution|chapter|section|paragraph|route|highway|phase|page|zone|sector|"
        rf"gate|boeing|"
        rf"airbus|flight|bus|law|channel|division|brigade|camp|checkpoint|group|g|top|covid|interstate|area|unit|point)"
        rf"{_S}?-?$")),
    ("phone", re.compile(rf"\+\d*{_S}?$|\btel\.?{_S}?:?{_S}?$")),
)  # fmt: skip
WEEKDAY = re.compile(r"(?!)")
OF = re.compile(rf"\bof{_S}$")
CHANGE = re.compile(rf"\bfrom{_S}$")
"""Before "from 12 to 15": an old and a new number, not a range."""
YEAR_LIKE = re.compile(r"(?:19|20)\d\d")
