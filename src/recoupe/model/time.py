"""What the words of a time expression fix, and the rules that read it: plain data for language, detect and ground."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Unit = Literal["S", "MIN", "H", "D", "WE", "W", "M", "SEASON", "Q", "Y", "DEC", "CENT"]
"""Second, minute, hour, day, weekend, week, month, season, quarter, year, decade, century."""

Ref = Literal["calendar", "publication", "narrative", "night", "since", "none"]
"""From what an expression counts: the calendar ("le 5 juin", "vendredi"), the day of publication ("hier"), the day the
story has reached ("la veille"), ``night``: the story's night or, in a report of the day, the last one ("overnight"),
``since``: from the story's day to publication ("depuis lors"), or nothing ("trois semaines")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeReading:
    """What the words say; what they leave open is None.

    ``weekday`` is 1 (Monday) to 7. ``part`` is a TIMEX3 part of the day (``MO MI AF EV NI``), or ``DAWN`` and ``LATE``.
    ``offset`` counts ``unit`` from the reference, both ends included; ``loose`` tells "quelques" from a number.
    ``direction`` is -1 for "dernier", 1 for "prochain", 0 for "this". ``mod`` is ``start mid end`` of the month
    or year.
    ``until`` is the last day of a stretch ("du 3 au 4 mars") or of a night that touches two days (``overnight``).
    ``year_offset`` counts years ("January last year"); ``named``: it counts from an event named after it ("six days
    after the raid"), so the story's day does not resolve it; ``dateline``: the day at the head of a dispatch.
    ``nth`` picks a weekday of a month or season ("le premier vendredi de mars"); ``habitual`` marks a weekday that
    recurs unless its verb tells of one day ("le vendredi"). ``feast`` is a moveable one: ``easter`` or ``orthodox`` and
    the days from that Easter. ``other`` is a day of another calendar: ``islamic`` or ``persian``, its year, month, day.
    ``reported``: it means the quarter that the figures told are of, or that of another year ("the quarter", "a year
    earlier"), where one has been named.
    ``value`` is a TIMEX3 value that needs no calendar ("P3W", "PRESENT_REF")."""

    ref: Ref
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    hour: int | None = None
    minute: int | None = None
    part: str | None = None
    unit: Unit | None = None
    offset: tuple[int, int] | None = None
    loose: bool = False
    direction: int | None = None
    mod: str | None = None
    until: TimeReading | None = None
    overnight: bool = False
    dateline: bool = False
    named: bool = False
    year_offset: int | None = None
    nth: int | None = None
    habitual: bool = False
    feast: tuple[str, int] | None = None
    other: tuple[str, int | None, int, int | None] | None = None
    reported: bool = False
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRule:
    """One pattern over tokens. In ``pattern`` a bare word stands for that word, ``{class}`` for any word of a class of
    the lexicon, ``{x:class}`` captures its value as slot ``x``; the rest is regular-expression syntax, blanks are free.
    A look-behind or look-ahead sees whole tokens and stays outside the span. ``slots`` are values that the rule itself
    gives. Of several matches that begin at one token the longest wins, then the rule that stands first."""

    id: str
    pattern: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    ref: Ref = "calendar"
    slots: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeGrammar:
    """One language's time expressions.

    ``lexicon``: class -> word -> value, words in lower case with ``'``. ``capital``: words that count only with a
    capital letter ("May"). ``compounds``: regular expressions for tokens that hold a hyphen, a dot or a blank.
    ``elision``: whether "l'" is a token. ``day_first``: how 03/04/2021 is read; None: it cannot be known.
    ``name_before``, ``name_after``: words that make a day or year next to them part of a name ("avenue du 30 juin",
    "March 23 Movement"); ``name_after_date`` only a day. ``bare_day``: the class of a day without a month after one of
    ``bare_day_lead`` ("le 15 février, le 20"). ``common``: words of patterns that make no expression by themselves; a
    sentence without any other word of the grammar is passed over. ``ages``: words before "de 6 ans" that make it an
    age. ``say``: lemmas of verbs whose day dates the speech. ``future``: words that look ahead ("prévue", "due");
    ``intent``: lemmas of verbs whose infinitive does ("doit"); ``terms``: words before a day up to which something runs
    ("until"), ``defers``: lemmas of verbs that set such a term ("extended to Nov. 20"); ``appointments``: lemmas of
    nouns that are fixed in advance ("the Jan. 14 deadline"); ``modals``: those of them
    whose participle tells what was done ("a pu fuir"). ``plans``: lemmas of verbs that with a day announce what is to
    come although they stand in the present ("se réunit vendredi"); ``states``: lemmas of verbs of state, with which
    "aujourd'hui" is the present age and no day. ``until``: conjunctions whose clause lies ahead ("avant que")."""

    language: str
    lexicon: Mapping[str, Mapping[str, Any]]
    rules: tuple[TimeRule, ...]
    capital: frozenset[str]
    compounds: tuple[str, ...]
    elision: bool
    day_first: bool | None
    name_before: frozenset[str]
    name_after: frozenset[str]
    name_after_date: frozenset[str]
    bare_day: str
    bare_day_lead: frozenset[str]
    ages: frozenset[str]
    common: frozenset[str]
    say: frozenset[str]
    future: frozenset[str]
    intent: frozenset[str]
    terms: frozenset[str] = frozenset()
    defers: frozenset[str] = frozenset()
    appointments: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
