"""Distances and directions told in words, and the points that they lead to."""

from __future__ import annotations

import re
from math import asin, atan2, cos, degrees, radians, sin

from recoupe.lang.distance_words import DistanceWords
from recoupe.lang.en.distances import WORDS as ENGLISH
from recoupe.lang.fr.distances import WORDS as FRENCH

DISTANCES = {"fr": FRENCH, "en": ENGLISH}
FARTHEST_KM = 500.0
"""What is told as farther away is not measured from there."""
_RADIUS = 6371.0
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")


def kilometres_told(
    lead: str, words: DistanceWords, within: int | None = None
) -> tuple[float, float | None, float] | None:
    """Distance in km, bearing in degrees or None, and how far beyond the distance the place may lie (a factor), from
    the words before a toponym: "à 30 km au sud de" gives 30, 180, 1.2. The unit must stand ``within`` the last so many
    characters."""
    found = None
    for match in words.measure.finditer(lead):
        found = match
    if found is None or within is not None and found.end("unit") <= len(lead) - within:
        return None
    value = number(found["n"], words)
    unit = next((u for u in sorted(words.units, key=len, reverse=True) if found["unit"].lower().startswith(u)), None)
    if value is None or unit is None or value * words.units[unit] > FARTHEST_KM:
        return None
    way = found["way"]
    bearing = words.ways.get("".join(c for c in way.lower() if c.isalpha())) if way else None
    before = lead[: found.start()]
    factor = 1.5 if words.more.search(before) else 1.0 if words.less.search(before) else 1.2
    return value * words.units[unit], bearing, factor


def number(said: str, words: DistanceWords) -> float | None:
    """A number in digits or words; of a range ("20 à 30") the middle."""
    said = " ".join(said.lower().replace("’", "'").split())
    digits = [float(part.replace(",", "." if words.decimal == "," else "")) for part in _DIGITS.findall(said)]
    if digits:
        return sum(digits) / len(digits)
    fitting = [word for word in words.numbers if word in said]
    return words.numbers[max(fitting, key=len)] if fitting else None


def offset(lat: float, lon: float, km: float, bearing: float) -> tuple[float, float]:
    """The point ``km`` away in the direction ``bearing`` (degrees from north, clockwise)."""
    far, north = km / _RADIUS, radians(lat)
    there = asin(sin(north) * cos(far) + cos(north) * sin(far) * cos(radians(bearing)))
    east = atan2(sin(radians(bearing)) * sin(far) * cos(north), cos(far) - sin(north) * sin(there))
    return round(degrees(there), 4), round((lon + degrees(east) + 540) % 360 - 180, 4)
