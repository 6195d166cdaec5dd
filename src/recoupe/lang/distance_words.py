"""How a language says how far from a place: the form of ``lang/*/distances.py``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DistanceWords:
    """The patterns match, without case, in the words of a phrase before its toponym. ``measure`` has the groups ``n``
    (a number in digits or words), ``unit`` and, if the phrase tells a direction, ``way``; ``numbers`` are the values of
    number words, ``units`` the kilometres of each unit by the first letters of its word, longest first, and ``ways``
    degrees from north by the word for a direction without blanks and hyphens. ``way`` matches a bare direction ("au
    nord de", "north of"). ``more`` and ``less`` stand before a bound. ``edge`` is said of the rim of a town, ``off`` of
    the sea before it, ``side`` of a part of a country, with the group ``way``. ``border`` matches words for a border.
    ``apposed`` matches whole what stands between a village and the measure that tells where it lies ("X, a village
    [some] 40 km north of Y").
    ``decimal`` parts units from tenths."""

    measure: re.Pattern[str]
    numbers: Mapping[str, float]
    units: Mapping[str, float]
    ways: Mapping[str, float]
    way: re.Pattern[str]
    more: re.Pattern[str]
    less: re.Pattern[str]
    edge: re.Pattern[str]
    off: re.Pattern[str]
    side: re.Pattern[str]
    border: re.Pattern[str]
    apposed: re.Pattern[str]
    decimal: str
