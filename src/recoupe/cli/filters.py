"""The options by which commands choose a casebook and incidents in it, shared by all commands that read one.

A command takes the options by their annotated types and makes of them the keyword arguments of ``Casebook.incidents``:
``book.incidents(**chosen(since=since, …))``."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Annotated, TypedDict

import typer

DEFAULT_CASEBOOK = "casebook.db"
DEFAULT_RADIUS_KM = 25.0

CasebookPath = Annotated[
    str,
    typer.Option(
        "--casebook",
        "-c",
        metavar="FILE|URL",
        envvar="RECOUPE_CASEBOOK",
        help="The casebook: a file or a database URL.",
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="Only incidents that may lie on or after this day (YYYY-MM-DD, YYYY-MM or YYYY)."
    ),
]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Only incidents that may lie on or before this day.")]
Country = Annotated[
    str | None, typer.Option(metavar="COUNTRY", help="ISO 3166 code or name of the country, in French or English.")
]
Near = Annotated[
    str | None, typer.Option(metavar="LAT,LON", help="Only incidents around this point, in degrees (WGS 84).")
]
Radius = Annotated[float, typer.Option("--radius-km", min=0.0, metavar="KM", help="How far around --near.")]
Actor = Annotated[str | None, typer.Option(metavar="NAME", help="Part of an actor's name, or its id in the registry.")]
Type = Annotated[str | None, typer.Option(metavar="TYPE", help="Code of the incident type, such as air_strike.")]
MinRoots = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="Only incidents that at least N independent voices report.")
]
Contested = Annotated[bool, typer.Option("--contested", help="Only incidents of which something is contradicted.")]
Text = Annotated[str | None, typer.Option(metavar="WORDS", help="Only incidents whose reports contain these words.")]

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_POINT = re.compile(r"\s*([+-]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)\s*")


class Chosen(TypedDict, total=False):
    """The filters that were given, as ``Casebook.incidents`` takes them; days are ISO dates, ``near`` is latitude,
    longitude and kilometres."""

    since: str
    until: str
    country: str
    near: tuple[float, float, float]
    actor: str
    type: str
    min_roots: int
    contested: bool
    text: str


def chosen(
    *,
    since: str | None = None,
    until: str | None = None,
    country: str | None = None,
    near: str | None = None,
    radius_km: float = DEFAULT_RADIUS_KM,
    actor: str | None = None,
    type: str | None = None,
    min_roots: int | None = None,
    contested: bool = False,
    text: str | None = None,
) -> Chosen:
    """The filters in checked form; a wrong one ends the command with status 2 and a line that says what to do."""
    found: Chosen = {}
    if since is not None:
        found["since"] = _day(since, "--since", last=False)
    if until is not None:
        found["until"] = _day(until, "--until", last=True)
    if "since" in found and "until" in found and found["since"] > found["until"]:
        raise typer.BadParameter(f"{until} is before {since}", param_hint="--until")
    if country is not None:
        found["country"] = _country(country)
    if near is not None:
        found["near"] = (*_point(near), radius_km)
    if actor is not None and actor.strip():
        found["actor"] = actor.strip()
    if type is not None:
        found["type"] = _type(type)
    if min_roots is not None:
        found["min_roots"] = min_roots
    if contested:
        found["contested"] = True
    if text is not None and text.strip():
        found["text"] = text.strip()
    return found


def _day(value: str, option: str, *, last: bool) -> str:
    """The day, or the first or last one of a month or year."""
    match = _DAY.fullmatch(value.strip())
    if not match:
        raise typer.BadParameter(f"{value!r} is no day; write YYYY-MM-DD, YYYY-MM or YYYY", param_hint=option)
    year, month = int(match[1]), int(match[2] or (12 if last else 1))
    try:
        day = int(match[3] or (monthrange(year, month)[1] if last else 1))
        return date(year, month, day).isoformat()
    except ValueError:
        raise typer.BadParameter(f"there is no such day as {value}", param_hint=option) from None


def _country(value: str) -> str:
    from recoupe.vocab.countries import country_by_code, country_of

    if (known := country_by_code(value.strip().upper())) and known.within is None:
        return known.iso
    if code := country_of(value):
        return code
    raise typer.BadParameter(f"{value!r} is no country; give its ISO code (ML) or name (Mali)", param_hint="--country")


def _point(value: str) -> tuple[float, float]:
    match = _POINT.fullmatch(value)
    if match:
        lat, lon = float(match[1]), float(match[2])
        if -90 <= lat <= 90 and -180 <= lon <= 180:
            return lat, lon
    raise typer.BadParameter(
        f"{value!r} is no point; write latitude,longitude in degrees (16.27,-0.04)", param_hint="--near"
    )


def _type(value: str) -> str:
    from recoupe.vocab.incident_types import FILES

    codes = [code for group in FILES.values() for code in group]
    code = value.strip().lower().replace("-", "_").replace(" ", "_")
    if code in codes:
        return code
    raise typer.BadParameter(f"{value!r} is no incident type; choose among {', '.join(codes)}", param_hint="--type")
