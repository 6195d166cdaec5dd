"""Values as a person types them on the command line, brought into the codebook's form. Whether a value can stand is for
the casebook to say."""

from __future__ import annotations

import json
import re
from calendar import monthrange
from datetime import date
from typing import Any

from recoupe.model.report import Json

NUMBERS = ("killed", "injured", "missing", "captured", "displaced")
FIELDS = (
    "type", "when", "where", "actors", "weapons", *NUMBERS,
    "occurrence", "responsibility", "weapon", "target", "damage", "motive",
)  # fmt: skip
"""What can be corrected."""
_GROUPS = (
    "civilians", "combatants", "security_forces", "children", "women", "journalists", "health_workers",
    "perpetrators", "unspecified",
)  # fmt: skip
_NUMBER = re.compile(
    r"(?:(?P<some>\d{1,9})\s*(?:-|–|to|à)\s*(?P<most>\d{1,9})|(?P<least>\d{1,9})\s*\+"
    r"|(?:at least|au moins|>=|≥)\s*(?P<from>\d{1,9})|(?:up to|jusqu'à|<=|≤)\s*(?P<upto>\d{1,9})|(?P<exact>\d{1,9}))"
    r"(?:\s+(?P<group>[a-z][a-z_ ]*))?",
    re.I | re.A,
)
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.A)
_PLACE = re.compile(r"(.+?)\s*@\s*([+-]?\d{1,3}(?:\.\d+)?)\s*,\s*([+-]?\d{1,3}(?:\.\d+)?)", re.A)


def parsed_value(field: str, given: str) -> Any:
    """The value of ``field`` in the codebook's form. Raises ValueError, with what to write instead."""
    if field not in FIELDS:
        raise ValueError(f"{field!r} is no field; choose among {', '.join(FIELDS)}")
    text = given.strip()
    if not text:
        raise ValueError("no value; write null for what is not known")
    if text == "null" or text[0] in "{[":
        return _json(text)
    if field in NUMBERS:
        return _number(text)
    if field == "when":
        return _days(text)
    if field == "where":
        return _place(text)
    if field in ("actors", "weapons"):
        raise ValueError(f"{field} are a list of objects, in JSON, as in the codebook")
    return _type(text) if field in ("type", "occurrence") else text


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{text[:40]!r} is not JSON ({error})") from None


def _number(text: str) -> Json:
    match = _NUMBER.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is no number; write 12, 10-15, 160+ or up to 12, and a group if need be")
    found = {k: int(v) for k, v in match.groupdict().items() if v is not None and k != "group"}
    least = found.get("exact", found.get("some", found.get("least", found.get("from"))))
    most = found.get("exact", found.get("most", found.get("upto")))
    group = "_".join((match["group"] or "unspecified").lower().split())
    if least is not None and most is not None and least > most:
        raise ValueError(f"{least} is more than {most}; write the smaller number first")
    if group not in _GROUPS:
        raise ValueError(f"{group!r} is no group; choose among {', '.join(_GROUPS)}")
    return {"min": least, "max": most, "group": group, "text": text}


def _days(text: str) -> Json:
    first, sign, last = (p.strip() for p in text.partition(".." if ".." in text else "/"))
    earliest, latest, precision = _day(first)
    if sign:
        _, latest, _ = _day(last)
        precision = "days"
        if latest < earliest:
            raise ValueError(f"{last} is before {first}")
    return {"earliest": earliest.isoformat(), "latest": latest.isoformat(), "precision": precision}


def _day(text: str) -> tuple[date, date, str]:
    """First and last day of a day, month or year."""
    match = _DAY.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is no day; write YYYY-MM-DD, YYYY-MM-DD..YYYY-MM-DD, YYYY-MM or YYYY")
    year, month, day = int(match[1]), match[2], match[3]
    try:
        if day:
            one = date(year, int(month), int(day))
            return one, one, "day"
        if month:
            return date(year, int(month), 1), date(year, int(month), monthrange(year, int(month))[1]), "month"
        return date(year, 1, 1), date(year, 12, 31), "year"
    except ValueError:
        raise ValueError(f"there is no such day as {text}") from None


def _place(text: str) -> Json:
    """A name and its point; country and units are those in which the point lies."""
    match = _PLACE.fullmatch(text)
    if not match:
        raise ValueError(
            f"{text!r} has no point; write NAME @ LATITUDE,LONGITUDE, or JSON (`recoupe gazetteer find` shows points)"
        )
    lat, lon = float(match[2]), float(match[3])
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"{match[2]},{match[3]} is no point; write latitude,longitude in degrees")
    from recoupe.gazetteer import default_gazetteer

    unit = default_gazetteer().unit(lat, lon)
    units = {"country": unit.country, "admin1": unit.admin1, "admin2": unit.admin2} if unit else {"country": None}
    return {"name": match[1], "lat": lat, "lon": lon, "precision": "exact", **units}


def _type(text: str) -> str:
    from recoupe.vocab.incident_types import FILES

    codes = [code for group in FILES.values() for code in group]
    code = "_".join(text.lower().replace("-", " ").split())
    if code not in codes:
        raise ValueError(f"{text!r} is no incident type; choose among {', '.join(codes)}")
    return code
