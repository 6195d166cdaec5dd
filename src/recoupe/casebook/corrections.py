"""What a person may set right, in which form: the codebook's, checked before it is written down for good."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from recoupe.errors import CasebookError
from recoupe.model.mention import Precision
from recoupe.model.report import Json
from recoupe.vocab.actors import KINDS
from recoupe.vocab.incident_types import FILES
from recoupe.vocab.weapons import WEAPON_TYPES

NUMBERS = ("killed", "injured", "missing", "captured", "displaced")
FIELDS = (
    "type", "when", "where", "actors", "weapons", *NUMBERS,
    "occurrence", "responsibility", "weapon", "target", "damage", "motive",
)  # fmt: skip
_WHERE = ("name", "country", "admin1", "admin2", "lat", "lon", "gazetteer_id", "precision", "uncertainty_m")
_ACTOR = ("role", "name", "id", "kind", "side")
_WEAPON = ("type", "name", "min", "max")


_PLACES = ("exact", "town", "near", "admin2", "admin1", "area", "country", "sea")
_ROLES = ("perpetrator", "target", "victim", "claimant", "accused", "ordered_by", "supporter")
MOST = 2_000_000_000
"""No number is larger: more than there are people to count, as much as a database's whole number holds."""


def checked(field: str, value: Any) -> Any:
    """The value as it is kept; None, that it is unknown, is a value of every field but ``type``. A day may be given as
    an ISO date, a number as an integer. Raises ``CasebookError``."""
    if field not in FIELDS:
        raise CasebookError(f"{field!r} cannot be corrected; use one of: {', '.join(FIELDS)}")
    if field == "type":
        return _type(value)
    if field in ("actors", "weapons"):
        rows = _list(field, value, _ACTOR if field == "actors" else _WEAPON)
        return list(map(_actor if field == "actors" else _armed, rows))
    if value is None:
        return None
    if field == "when":
        return _when(value)
    if field == "where":
        return _where(value)
    if field in NUMBERS:
        return _number(field, value)
    if field == "weapon" and isinstance(value, dict):
        if not set(value) <= {*_WEAPON, "text", "evidence"} or not isinstance(value.get("type"), str):
            raise CasebookError(f"weapon is a text, or an object with: {', '.join(_WEAPON)}")
        return _armed({**dict.fromkeys((*_WEAPON, "text")), **value, "evidence": []})
    if not isinstance(value, str) or not value.strip():
        raise CasebookError(f"{field} is a text; give one, or null where it is unknown")
    return value


def _type(value: Any) -> str:
    codes = [code for group in FILES.values() for code in group]
    if value not in codes:
        raise CasebookError(f"{value!r} is no incident type; use one of: {', '.join(codes)}")
    return str(value)


def _when(value: Any) -> Json:
    given = {"earliest": value, "latest": value} if isinstance(value, str) else value
    try:
        earliest, latest = (date.fromisoformat(given[end]) for end in ("earliest", "latest"))
        precision = given.get("precision") or ("day" if earliest == latest else "days")
    except (TypeError, KeyError, ValueError, AttributeError):
        raise CasebookError('when is a date, or {"earliest": "YYYY-MM-DD", "latest": "YYYY-MM-DD"}') from None
    if earliest > latest:
        raise CasebookError(f"when ends ({latest}) before it begins ({earliest})")
    if precision not in get_args(Precision):
        raise CasebookError(f"{precision!r} is no precision of days; use one of: {', '.join(get_args(Precision))}")
    return {"earliest": earliest.isoformat(), "latest": latest.isoformat(), "precision": precision, "evidence": []}


def _where(value: Any) -> Json:
    given = {"name": value} if isinstance(value, str) else value
    if not isinstance(given, dict) or not _named(given.get("name")) or not set(given) <= {*_WHERE, "evidence"}:
        raise CasebookError('where is a name, or {"name": …, "country": "ML", "lat": …, "lon": …, "precision": "town"}')
    lat, lon = given.get("lat"), given.get("lon")
    if (lat is None) != (lon is None) or (lat is not None and not (_degrees(lat, 90) and _degrees(lon, 180))):
        raise CasebookError(f"{lat}, {lon} is no point; give lat and lon in degrees, or neither")
    _texts("where", given, ("country", "admin1", "admin2", "gazetteer_id"))
    reach = given.get("uncertainty_m")
    if reach is not None and not _whole(reach):
        raise CasebookError(f"uncertainty_m is a number of metres, not {reach!r}; null where it is unknown")
    precision = given.get("precision") or "town"
    if precision not in _PLACES:
        raise CasebookError(f"{precision!r} is no precision of a place; use one of: {', '.join(_PLACES)}")
    return {**dict.fromkeys(_WHERE), **given, "precision": precision, "evidence": []}


def _degrees(value: Any, most: int) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and -most <= value <= most


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST


def _named(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _texts(field: str, given: Json, names: tuple[str, ...]) -> None:
    for name in names:
        if given.get(name) is not None and not isinstance(given[name], str):
            raise CasebookError(f"{field}: {name} is a text, not {given[name]!r}; null where it is unknown")


def _number(field: str, value: Any) -> Json:
    given = {"min": value, "max": value} if isinstance(value, int) and not isinstance(value, bool) else value
    ends: tuple[Any, Any] = (given.get("min"), given.get("max")) if isinstance(given, dict) else ("", "")
    if (
        not all(e is None or _whole(e) for e in ends)
        or ends == (None, None)
        or (None not in ends and ends[0] > ends[1])
    ):
        raise CasebookError(f'{field} is a number, or {{"min": 12, "max": null}}; null where it is unknown')
    _texts(field, given, ("group", "text"))
    return {"min": ends[0], "max": ends[1], "group": given.get("group") or "unspecified", "text": given.get("text")}


def _list(field: str, value: Any, names: tuple[str, ...]) -> list[Json]:
    rows = [] if value is None else value
    if not isinstance(rows, list) or not all(isinstance(r, dict) and set(r) <= {*names, "evidence"} for r in rows):
        raise CasebookError(f"{field} is a list of objects with: {', '.join(names)}")
    if any(not isinstance(r.get(names[0]), str) for r in rows):
        raise CasebookError(f"{field}: every one needs its {names[0]}")
    return [{**dict.fromkeys(names), **r, "evidence": []} for r in rows]


def _actor(row: Json) -> Json:
    _texts("actors", row, ("name", "id", "side"))
    kind = row["kind"] if row["kind"] is not None else "other"
    for what, value, known in (("role", row["role"], _ROLES), ("kind", kind, tuple(sorted(KINDS)))):
        if value not in known:
            raise CasebookError(f"actors: {value!r} is no {what}; use one of: {', '.join(known)}")
    return {**row, "kind": kind}


def _armed(row: Json) -> Json:
    _texts("weapons", row, ("name", "text"))
    if row["type"] not in WEAPON_TYPES:
        raise CasebookError(f"{row['type']!r} is no type of weapon; use one of: {', '.join(WEAPON_TYPES)}")
    if not all(row[end] is None or _whole(row[end]) for end in ("min", "max")):
        raise CasebookError("weapons: min and max are whole numbers, or null")
    return row
