"""The codebook's values in words: days, numbers, places, voices."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from recoupe.model.incident import When, Where
from recoupe.model.mention import Voice

NOT_SAID = "not said"
NO_NAME = "a source not named"
SPEECH_ACTS = {
    "assert": "",
    "deny": "denies it",
    "accuse": "accuses",
    "claim_responsibility": "claims it as its own act",
    "confirm": "confirms it",
    "retract": "takes it back",
    "unable_to_confirm": "cannot confirm it",
}
CERTAINTIES = {"certain": "", "probable": "as probable", "possible": "as possible", "unstated": "how sure: unstated"}
STANCES = {"neutral": "neutral", "endorse": "endorsing", "distance": "distant"}
LINKS = {"retaliation_for": "reprisal for", "follows": "after", "part_of": "part of"}
_PLACES = {
    "exact": "exact place",
    "town": "town",
    "near": "",
    "admin2": "district",
    "admin1": "province",
    "area": "area",
    "country": "no closer than the country",
    "sea": "at sea",
}
_COUNTRIES = {"CD": "DR Congo", "CG": "Congo", "MM": "Myanmar"}
"""Where the usual short name is not the locale data's ("Congo - Kinshasa")."""
_ONE = {
    "civilians": "civilian",
    "combatants": "combatant",
    "security_forces": "of the security forces",
    "children": "child",
    "women": "woman",
    "journalists": "journalist",
    "health_workers": "health worker",
    "perpetrators": "perpetrator",
}
"""Groups of one."""
_UNITS = {"minute": "to the minute", "hour": "to the hour"}


def label(code: str) -> str:
    """``air_strike`` as "air strike"."""
    return code.replace("_", " ")


def shortened(text: str, longest: int) -> str:
    """On one line, and cut at a word where it has more than ``longest`` characters."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"


def rule_lines(rule: str, width: int) -> str:
    """The dotted id of a rule, broken after a dot where it is longer than ``width`` characters."""
    lines = [""]
    for part in rule.split("."):
        if lines[-1] and len(lines[-1]) + len(part) + 1 > width:
            lines.append("")
        lines[-1] += f"{part}."
    return "\n".join(lines)[:-1]


def day_words(earliest: str, latest: str, *, short: bool = False) -> str:
    """Days from ``earliest`` to ``latest``, as briefly as can be: "Friday 26 February 2021", "15–16 February 2021",
    "February 2021", "2021"; ``short``: "26 Feb 2021"."""
    a, b = date.fromisoformat(earliest), date.fromisoformat(latest)
    month = "%b" if short else "%B"
    if a == b:
        return f"{a.day} {a:%b %Y}" if short else f"{a:%A} {a.day} {a:%B %Y}"
    if (a.month, a.day, b.month, b.day) == (1, 1, 12, 31):
        return f"{a.year}" if a.year == b.year else f"{a.year}–{b.year}"
    if a.day == 1 and _ends_month(b):
        if (a.year, a.month) == (b.year, b.month):
            return f"{a:{month} %Y}"
        return f"{a:{month}}–{b:{month} %Y}" if a.year == b.year else f"{a:{month} %Y} – {b:{month} %Y}"
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day}–{b.day} {b:{month} %Y}"
    first = f"{a.day} {a:{month}}" if a.year == b.year else f"{a.day} {a:{month} %Y}"
    return f"{first} – {b.day} {b:{month} %Y}"


def _ends_month(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def precision_words(when: When) -> str:
    """How closely the day is known: "to the day", "to the month", "to within 7 days"."""
    a, b = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    if when.precision in _UNITS:
        return _UNITS[when.precision]
    days = (b - a).days + 1
    if days == 1:
        return "to the day"
    if a.day == 1 and _ends_month(b) and (a.year, a.month) == (b.year, b.month):
        return "to the month"
    if (a.month, a.day, b.month, b.day) == (1, 1, 12, 31) and a.year == b.year:
        return "to the year"
    return f"to within {days} days" if days <= 62 else f"to within {round(days / 30.4)} months"


def number_words(least: int | None, most: int | None) -> str:
    """A closed interval: "12", "none", "16–24"; open at one end "at least 160", "up to 12"; at both "some"."""
    if least is None and most is None:
        return "some"
    if least is None:
        return f"up to {most:,}"
    if most is None:
        return f"at least {least:,}"
    if least == most:
        return f"{least:,}" if least else "none"
    return f"{least:,}–{most:,}"


def place_words(where: Where, *, short: bool = False) -> str:
    """Name, province and country; "near" where it was not in the place itself. ``short`` leaves the province out."""
    country = country_words(where.country)
    if where.precision == "country" and country:
        return country if short or where.name.casefold() == country.casefold() else f"{country} (“{where.name}”)"
    name = f"near {where.name}" if where.precision == "near" else where.name
    parts = [name, None if short else where.admin1, country]
    return ", ".join(p for n, p in enumerate(parts) if p and p not in parts[:n])


def place_precision(where: Where) -> str:
    """How closely the place is known, with the radius where there is one: "town", "exact place", "within 15 km"."""
    said = _PLACES.get(where.precision, label(where.precision))
    radius = where.uncertainty_m
    if not radius or where.precision in ("country", "admin1"):  # how large a country is says nothing of the report
        return said
    near = f"within {radius / 1000:,.0f} km" if radius >= 1000 else f"within {radius} m"
    return f"{said}, {near}" if said else near


def point_words(lat: float | None, lon: float | None) -> str:
    """Coordinates as on a map: "34.41° N 41.00° E"; empty where they are not known."""
    if lat is None or lon is None:
        return ""
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'} {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"


@lru_cache(maxsize=256)
def country_words(code: str | None) -> str | None:
    """The English name of an ISO 3166-1 alpha-2 code; the code itself where it has none."""
    if code is None:
        return None
    from babel import Locale

    return _COUNTRIES.get(code) or str(Locale("en").territories.get(code, code))


def language_words(code: str) -> str:
    """The English name of a language; the code itself where it has none."""
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


def voice_words(chain: Sequence[Voice]) -> str:
    """The root first, then through whom it came: "residents (unnamed), via AFP, via Le Monde"."""
    return ", via ".join(_voice(v) for v in reversed(chain))


def _voice(voice: Voice) -> str:
    if not voice.name:
        return "the outlet" if voice.kind == "outlet" else NO_NAME
    return f"{voice.name} (unnamed)" if voice.anonymous else voice.name


def weapon_words(code: str, name: str | None, least: int | None, most: int | None) -> str:
    """ "rocket “Katioucha”, 3"."""
    words = label(code) + (f" “{name}”" if name and name.lower() != label(code) else "")
    return words if least is None and most is None else f"{words}, {number_words(least, most)}"


def value_words(field: str, value: Any) -> str:
    """A claim's value, whatever its field."""
    if isinstance(value, dict):
        if "earliest" in value:
            return day_words(value["earliest"], value["latest"], short=True)
        if "type" in value:
            return weapon_words(value["type"], value.get("name"), value.get("min"), value.get("max"))
        group = value.get("group")
        number = number_words(value.get("min"), value.get("max"))
        if group in (None, "unspecified"):
            return number
        named = _ONE.get(group, label(group)) if number == "1" else label(group)
        return f"{'no' if number == 'none' else number} {named}"
    return label(str(value)) if field == "occurrence" else str(value)
