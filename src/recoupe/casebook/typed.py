"""Values as a person types them, on the command line or in the review room, brought into the codebook's form. Whether a
value can stand is for the casebook to say (``corrections.checked``)."""

from __future__ import annotations

import json
import re
from calendar import monthrange
from datetime import date
from typing import Any

from recoupe.casebook.corrections import FIELDS, NUMBERS
from recoupe.model.report import Json

GROUPS = (
    "civilians", "combatants", "security_forces", "children", "women", "journalists", "health_workers",
    "perpetrators", "unspecified",
)  # fmt: skip
"""Whom a number counts."""
_FRENCH = {
    "civils": "civilians", "combattants": "combatants", "forces_de_sécurité": "security_forces",
    "enfants": "children", "femmes": "women", "journalistes": "journalists", "soignants": "health_workers",
    "assaillants": "perpetrators",
}  # fmt: skip
_NUMBER = re.compile(
    r"(?:(?P<some>\d{1,9})\s*(?:-|–|to|à)\s*(?P<most>\d{1,9})|(?P<least>\d{1,9})\s*\+"
    r"|(?:at least|au moins|>=|≥)\s*(?P<from>\d{1,9})|(?:up to|jusqu'à|<=|≤)\s*(?P<upto>\d{1,9})|(?P<exact>\d{1,9}))"
    r"(?:\s+(?P<group>[a-z][a-zé_ ]*))?",
    re.I | re.A,
)
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.A)
_PLACE = re.compile(r"(.+?)\s*@\s*([+-]?\d{1,3}(?:\.\d+)?)\s*,\s*([+-]?\d{1,3}(?:\.\d+)?)", re.A)


class Unreadable(ValueError):
    """What was typed is no value of its field. The message says, in English, what to write instead; ``code`` and
    ``about`` let a page say so in its own language."""

    def __init__(self, code: str, message: str, **about: Any) -> None:
        super().__init__(message)
        self.code = code
        self.about = about


def parsed_value(field: str, given: str) -> Any:
    """The value of ``field`` in the codebook's form. Raises ``Unreadable``."""
    if field not in FIELDS:
        choices = ", ".join(FIELDS)
        raise Unreadable("field", f"{field!r} is no field; choose among {choices}", text=field, choices=choices)
    text = given.strip()
    if not text:
        raise Unreadable("empty", "no value; write null for what is not known")
    if text == "null" or text[0] in "{[":
        return _json(text)
    if field in NUMBERS:
        return _number(text)
    if field == "when":
        return _days(text)
    if field == "where":
        return _place(text)
    if field in ("actors", "weapons"):
        raise Unreadable("objects", f"{field} are a list of objects, in JSON, as in the codebook", field=field)
    return _type(text) if field in ("type", "occurrence") else text


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable("json", f"{text[:40]!r} is not JSON ({error})", text=text[:40], error=str(error)) from None


def _number(text: str) -> Json:
    match = _NUMBER.fullmatch(text)
    if not match:
        message = f"{text!r} is no number; write 12, 10-15, 160+ or up to 12, and a group if need be"
        raise Unreadable("number", message, text=text)
    found = {k: int(v) for k, v in match.groupdict().items() if v is not None and k != "group"}
    least = found.get("exact", found.get("some", found.get("least", found.get("from"))))
    most = found.get("exact", found.get("most", found.get("upto")))
    group = "_".join((match["group"] or "unspecified").lower().split())
    group = _FRENCH.get(group, group)
    if least is not None and most is not None and least > most:
        message = f"{least} is more than {most}; write the smaller number first"
        raise Unreadable("order", message, least=least, most=most)
    if group not in GROUPS:
        choices = ", ".join(GROUPS)
        raise Unreadable("group", f"{group!r} is no group; choose among {choices}", text=group, choices=choices)
    return {"min": least, "max": most, "group": group, "text": text}


def _days(text: str) -> Json:
    first, sign, last = (p.strip() for p in text.partition(".." if ".." in text else "/"))
    earliest, latest, precision = _day(first)
    if sign:
        _, latest, _ = _day(last)
        precision = "days"
        if latest < earliest:
            raise Unreadable("days_order", f"{last} is before {first}", first=first, last=last)
    return {"earliest": earliest.isoformat(), "latest": latest.isoformat(), "precision": precision}


def _day(text: str) -> tuple[date, date, str]:
    """First and last day of a day, month or year."""
    match = _DAY.fullmatch(text)
    if not match:
        message = f"{text!r} is no day; write YYYY-MM-DD, YYYY-MM-DD..YYYY-MM-DD, YYYY-MM or YYYY"
        raise Unreadable("day", message, text=text)
    year, month, day = int(match[1]), match[2], match[3]
    try:
        if day:
            one = date(year, int(month), int(day))
            return one, one, "day"
        if month:
            return date(year, int(month), 1), date(year, int(month), monthrange(year, int(month))[1]), "month"
        return date(year, 1, 1), date(year, 12, 31), "year"
    except ValueError:
        raise Unreadable("no_such_day", f"there is no such day as {text}", text=text) from None


def _place(text: str) -> Json:
    """A name and its point; country and units are those in which the point lies."""
    match = _PLACE.fullmatch(text)
    if not match:
        message = f"{text!r} has no point; write NAME @ LATITUDE,LONGITUDE, or JSON"
        raise Unreadable("point", f"{message} (`recoupe gazetteer find` shows points)", text=text)
    lat, lon = float(match[2]), float(match[3])
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        message = f"{match[2]},{match[3]} is no point; write latitude,longitude in degrees"
        raise Unreadable("degrees", message, text=f"{match[2]},{match[3]}")
    from recoupe.gazetteer import default_gazetteer

    unit = default_gazetteer().unit(lat, lon)
    units = {"country": unit.country, "admin1": unit.admin1, "admin2": unit.admin2} if unit else {"country": None}
    return {"name": match[1], "lat": lat, "lon": lon, "precision": "exact", **units}


def _type(text: str) -> str:
    from recoupe.vocab.incident_types import FILES

    codes = [code for group in FILES.values() for code in group]
    code = "_".join(text.lower().replace("-", " ").split())
    if code not in codes:
        choices = ", ".join(codes)
        raise Unreadable("type", f"{text!r} is no incident type; choose among {choices}", text=text, choices=choices)
    return code


def typed_form(field: str, value: Any) -> str | None:
    """How a value would be typed: what ``parsed_value`` reads as it; None where only JSON, or nothing, says it."""
    if value is None:
        return "null"
    if not isinstance(value, dict):
        return str(value).strip() or None if isinstance(value, str) else None
    if field in NUMBERS:
        return _typed_number(value)
    if field == "when":
        return _typed_days(value.get("earliest"), value.get("latest"))
    if field == "where" and value.get("lat") is not None and value.get("name"):
        return f"{value['name']} @ {value['lat']},{value['lon']}"
    kept = {k: v for k, v in value.items() if v is not None and k not in ("evidence", "text")}
    return json.dumps(kept, ensure_ascii=False) if kept else None


def _typed_number(value: Json) -> str | None:
    least, most, group = value.get("min"), value.get("max"), value.get("group")
    if least is None and most is None:
        return None
    number = (
        f"up to {most}" if least is None
        else f"{least}+" if most is None
        else f"{least}" if least == most
        else f"{least}-{most}"
    )  # fmt: skip
    return number if group not in GROUPS or group == "unspecified" else f"{number} {group.replace('_', ' ')}"


def _typed_days(earliest: str | None, latest: str | None) -> str | None:
    if not earliest or not latest:
        return None
    for whole in (earliest, earliest[:7], earliest[:4]):
        first, last, _ = _day(whole)
        if (first.isoformat(), last.isoformat()) == (earliest, latest):
            return whole
    return f"{earliest}..{latest}"
