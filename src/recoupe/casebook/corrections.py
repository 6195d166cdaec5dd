"""What a person may set right, in which form: the codebook's, checked before it is written down for good."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from recoupe.errors import CasebookError
from recoupe.model.mention import Precision
from recoupe.model.report import Json
from recoupe.vocab.incident_types import FILES

NUMBERS = ("killed", "injured", "missing", "captured", "displaced")
FIELDS = (
    "type", "when", "where", "actors", "weapons", *NUMBERS,
    "occurrence", "responsibility", "weapon", "target", "damage", "motive",
)  # fmt: skip
_WHERE = ("name", "country", "admin1", "admin2", "lat", "lon", "gazetteer_id", "precision", "uncertainty_m")
_ACTOR = ("role", "name", "id", "kind", "side")
_WEAPON = ("type", "name", "min", "max")


def checked(field: str, value: Any) -> Any:
    """The value as it is kept; None, that it is unknown, is a value of every field but ``type``. A day may be given as
    an ISO date, a number as an integer. Raises ``CasebookError``."""
    if field not in FIELDS:
        raise CasebookError(f"{field!r} cannot be corrected; use one of: {', '.join(FIELDS)}")
    if field == "type":
        return _type(value)
    if field in ("actors", "weapons"):
        return _list(field, value, _ACTOR if field == "actors" else _WEAPON)
    if value is None:
        return None
    if field == "when":
        return _when(value)
    if field == "where":
        return _where(value)
    if field in NUMBERS:
        return _number(field, value)
    if field == "weapon" and isinstance(value, dict) and isinstance(value.get("type"), str):
        return value
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
    if not isinstance(given, dict) or not isinstance(given.get("name"), str) or not set(given) <= {*_WHERE, "evidence"}:
        raise CasebookError('where is a name, or {"name": …, "country": "ML", "lat": …, "lon": …, "precision": "town"}')
    lat, lon = given.get("lat"), given.get("lon")
    if (lat is None) != (lon is None) or (lat is not None and not (_degrees(lat, 90) and _degrees(lon, 180))):
        raise CasebookError(f"{lat}, {lon} is no point; give lat and lon in degrees, or neither")
    return {**dict.fromkeys(_WHERE), "precision": "town", **given, "evidence": []}


def _degrees(value: Any, most: int) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and -most <= value <= most


def _number(field: str, value: Any) -> Json:
    given = {"min": value, "max": value} if isinstance(value, int) and not isinstance(value, bool) else value
    ends: tuple[Any, Any] = (given.get("min"), given.get("max")) if isinstance(given, dict) else ("", "")
    right = all(e is None or (isinstance(e, int) and not isinstance(e, bool) and e >= 0) for e in ends)
    if not right or ends == (None, None) or (None not in ends and ends[0] > ends[1]):
        raise CasebookError(f'{field} is a number, or {{"min": 12, "max": null}}; null where it is unknown')
    return {"min": ends[0], "max": ends[1], "group": given.get("group") or "unspecified", "text": given.get("text")}


def _list(field: str, value: Any, names: tuple[str, ...]) -> list[Json]:
    rows = [] if value is None else value
    if not isinstance(rows, list) or not all(isinstance(r, dict) and set(r) <= {*names, "evidence"} for r in rows):
        raise CasebookError(f"{field} is a list of objects with: {', '.join(names)}")
    if any(not isinstance(r.get(names[0]), str) for r in rows):
        raise CasebookError(f"{field}: every one needs its {names[0]}")
    return [{**dict.fromkeys(names), **r, "evidence": []} for r in rows]
