"""Flat tables: their columns, and the columns that every flat format has in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from recoupe.export.cells import Cell, csv_line, joined
from recoupe.export.policy import Toll
from recoupe.export.row import Row

CellType = Literal["text", "whole", "real", "day"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its name, what a cell of it says, and how it is found. ``tag`` is its HXL hashtag. None is an empty
    cell and means that nobody says."""

    name: str
    about: str
    cell: Callable[[Row], Cell]
    tag: str = ""
    type: CellType = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Columns, and which incidents have a row; ``scope`` says so in words."""

    columns: tuple[Column, ...]
    scope: str = "every incident"
    covers: Callable[[Row], bool] = field(default=lambda row: True)

    def lines(self, rows: Iterable[Row], *, tags: bool = False) -> Iterator[str]:
        """The file, line by line: names, HXL hashtags where wanted, and a record for each incident that is covered."""
        yield csv_line(c.name for c in self.columns)
        if tags:
            yield ",".join(c.tag for c in self.columns) + "\r\n"
        for row in rows:
            if self.covers(row):
                yield csv_line(c.cell(row) for c in self.columns)


def column(name: str, about: str, cell: Callable[[Row], Cell], tag: str = "") -> Column:
    return Column(name=name, about=about, cell=cell, tag=tag)


def whole(name: str, about: str, cell: Callable[[Row], int | None], tag: str = "") -> Column:
    """A column of whole numbers."""
    return Column(name=name, about=about, cell=cell, tag=tag, type="whole")


def degrees(name: str, about: str, cell: Callable[[Row], float | None], tag: str = "") -> Column:
    return Column(name=name, about=about, cell=cell, tag=tag, type="real")


def day(name: str, about: str, cell: Callable[[Row], str | None], tag: str = "") -> Column:
    """A column of ISO days."""
    return Column(name=name, about=about, cell=cell, tag=tag, type="day")


def toll_columns(
    prefix: str, what: str, toll: Callable[[Row], Toll], tag: str = "", *, best: str | None = None
) -> tuple[Column, ...]:
    """Least, most and resolved number, each its own column; ``best`` is the latter's name where it is another one."""
    return (
        whole(f"{prefix}_least", f"{what}: the least that anybody says", lambda r: toll(r).least, tag and f"{tag}+min"),
        whole(
            f"{prefix}_most",
            f"{what}: the most that anybody says; empty too where the highest is open",
            lambda r: toll(r).most,
            tag and f"{tag}+max",
        ),
        whole(best or prefix, f"{what}: the number by the policy", lambda r: toll(r).best, tag and f"{tag}+best"),
        column(f"{prefix}_how", f"{what}: the policy and the figures it chose among", lambda r: toll(r).how),
    )


def point_columns() -> tuple[Column, ...]:
    return (
        degrees("latitude", "degrees north, WGS 84", lambda r: r.point[0] if r.point else None, "#geo+lat"),
        degrees("longitude", "degrees east, WGS 84", lambda r: r.point[1] if r.point else None, "#geo+lon"),
    )


IDENTITY = (
    column("recoupe_id", "the incident's id in the casebook", lambda r: r.id, "#meta+id"),
    column("recoupe_type", "type of the incident, a code of recoupe's codebook", lambda r: r.type, "#event+type+code"),
)
"""First columns of every flat table."""

INTERVAL = (
    day("date_earliest", "first day on which it may lie", lambda r: r.earliest, "#date+start"),
    day("date_latest", "last day on which it may lie", lambda r: r.latest, "#date+end"),
    column(
        "date_precision", "minute hour day days week month year", lambda r: r.when.get("precision"), "#date+precision"
    ),
)

PLACE = (
    column(
        "place_precision",
        "exact town near admin2 admin1 area country sea",
        lambda r: r.where.get("precision"),
        "#geo+precision",
    ),
    whole(
        "uncertainty_m",
        "it lies within this many metres of the point",
        lambda r: r.where.get("uncertainty_m"),
        "#geo+uncertainty+m",
    ),
    column(
        "gazetteer_id",
        "number in GeoNames, or rc: and a slug for a place of recoupe's own list",
        lambda r: r.where.get("gazetteer_id"),
        "#loc+id",
    ),
)

STANDING = (
    column(
        "contested",
        "fields of which voices say what cannot hold together",
        lambda r: joined(r.contested),
        "#meta+contested",
    ),
    column(
        "accused",
        "who is accused or named as the doer by somebody, without being told as such",
        lambda r: joined(r.names("accused")),
        "#actor+accused",
    ),
    column("claimed_by", "voices that say the act is their own", lambda r: joined(r.claimed_by), "#actor+claimed"),
    column(
        "denied_by", "voices that deny the incident or a part in it", lambda r: joined(r.denied_by), "#actor+denied"
    ),
    whole("reports", "number of reports", lambda r: len(r.incident["reports"]), "#meta+reports+num"),
    whole(
        "voices_least",
        "independent voices that report it, at least",
        lambda r: r.roots[0] if r.roots else None,
        "#meta+voices+min",
    ),
    whole(
        "voices_most",
        "independent voices that report it, at most",
        lambda r: r.roots[1] if r.roots else None,
        "#meta+voices+max",
    ),
)

POLICY = (column("policy", "resolution policy and version", lambda r: r.policy.id, "#meta+policy"),)

SOURCES = (
    column("source", "outlets of the reports", lambda r: joined(r.sources("outlet")), "#meta+source"),
    column("source_urls", "addresses of the reports", lambda r: joined(r.sources("url")), "#meta+url"),
)
