"""The columns of formats that have no codebook of their own (HXL, GeoJSON, GeoPackage): recoupe's codes as they are.

Tags are those of the HXL core schema with attributes of its kind; #actor is an extension of it."""

from __future__ import annotations

from collections.abc import Callable

from recoupe.export.cells import joined
from recoupe.export.policy import Toll
from recoupe.export.row import Row
from recoupe.export.table import (
    IDENTITY,
    INTERVAL,
    PLACE,
    POLICY,
    SOURCES,
    STANDING,
    Column,
    Table,
    column,
    point_columns,
    toll_columns,
)

_HARM = {
    "killed": "#affected+killed",
    "injured": "#affected+injured",
    "missing": "#affected+missing",
    "captured": "#affected+captured",
    "displaced": "#affected+displaced",
}


def _total(field: str) -> Callable[[Row], Toll]:
    return lambda row: row.total(field)


def _civilians(field: str) -> Callable[[Row], Toll]:
    return lambda row: row.toll(field, "civilians")


def _label(language: str) -> Callable[[Row], str | None]:
    return lambda row: row.kind.labels.get(language) if row.kind else None


WHAT: tuple[Column, ...] = (
    *IDENTITY,
    column("type_en", "type of the incident in English", _label("en"), "#event+type+i_en"),
    column("type_fr", "type of the incident in French", _label("fr"), "#event+type+i_fr"),
    *INTERVAL,
    column("country", "ISO 3166-1 alpha-2", lambda r: r.country, "#country+code+v_iso2"),
    column("country_name", "country, in English", lambda r: r.country_name, "#country+name"),
    column("admin1", "first-order unit", lambda r: r.where.get("admin1"), "#adm1+name"),
    column("admin2", "second-order unit", lambda r: r.where.get("admin2"), "#adm2+name"),
    column("place", "name of the place", lambda r: r.where.get("name"), "#loc+name"),
)

REST: tuple[Column, ...] = (
    *PLACE,
    column("perpetrators", "who is told as the doer", lambda r: joined(r.names("perpetrator")), "#actor+perpetrator"),
    column("targets", "whom it was aimed at", lambda r: joined(r.names("target")), "#actor+target"),
    column("victims", "who was hurt", lambda r: joined(r.names("victim")), "#actor+victim"),
    *STANDING,
    column(
        "weapons",
        "weapons, by name or else by type",
        lambda r: joined(w["name"] or w["type"] for w in r.weapons),
        "#cause+weapon",
    ),
    *(c for f, tag in _HARM.items() for c in toll_columns(f, f"{f}, of all groups", _total(f), tag)),
    *(
        c
        for f in ("killed", "injured")
        for c in toll_columns(f"civilians_{f}", f"civilians {f}", _civilians(f), f"{_HARM[f]}+civilians")
    ),
    column("damage", "damage that is told", lambda r: joined(r.said("damage")), "#impact+damage"),
    column("quote", "the words that report it, from the first report", lambda r: r.quote, "#description"),
    *SOURCES,
    *POLICY,
)

TABLE = Table(columns=(*WHAT, *point_columns(), *REST))
"""With the point in columns of its own."""

PROPERTIES = (*WHAT, *REST)
"""Without the point, for formats that have a geometry."""
