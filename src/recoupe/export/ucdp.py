"""Comma-separated values in UCDP-GED-style columns.

Deaths go into the column of a side only from claims that name that side's people: soldiers and police to the side of
the state, fighters to the one that is none, perpetrators to the doer's. What is told without a group, beyond the groups
that are told, goes to ``deaths_unknown``. Ids, names and partitions of that project's own (conflict, dyad, actor and
country numbers, region, grid cell, clarity) are left out. -1 for unknown, too, is an empty cell here."""

from __future__ import annotations

from recoupe.export.cells import joined
from recoupe.export.days_and_places import ucdp_place, ucdp_time
from recoupe.export.policy import UNKNOWN, Toll, overlapping, together
from recoupe.export.row import STATE_KINDS, Row
from recoupe.export.sides import first, opponents, violence
from recoupe.export.table import IDENTITY, PLACE, POLICY, SOURCES, STANDING, Table, column, day, point_columns, whole


def covers(row: Row) -> bool:
    return row.group == "violence" or row.type == "crackdown"


def side_of_group(row: Row, group: str) -> str | None:
    """``a`` or ``b``: the side whose people a group are; None where that cannot be told."""
    a, b = opponents(row)
    if group == "perpetrators":
        doer = first(row)
        both = a is not None and b is not None and a["role"] == b["role"] == "perpetrator"
        return None if doer is None or both else "a" if doer is a else "b"
    states = [side for side, actor in (("a", a), ("b", b)) if actor and actor["kind"] in STATE_KINDS]
    if group == "security_forces":
        return states[0] if len(states) == 1 else None
    others = [side for side, actor in (("a", a), ("b", b)) if actor and actor["kind"] in ("rebel", "militia")]
    return others[0] if len(others) == 1 else None


def deaths(row: Row, side: str) -> Toll:
    """Dead of side ``a`` or ``b``."""
    tolls = {
        g: row.toll("killed", g)
        for g in ("security_forces", "combatants", "perpetrators")
        if side_of_group(row, g) == side
    }
    fighters = overlapping([tolls.get("combatants", UNKNOWN), tolls.get("perpetrators", UNKNOWN)])
    return together([tolls.get("security_forces", UNKNOWN), fighters])


def unknown(row: Row) -> int | None:
    """Dead of whom no side is known: of a total told without a group, what no group accounts for; without such a
    total, groups that could be either side's."""
    told = [n for n in (deaths(row, "a").best, deaths(row, "b").best, row.toll("killed", "civilians").best) if n]
    if row.toll("killed", "unspecified").figures:
        best = row.total("killed").best
        return best - sum(told) if best is not None and (best > sum(told) or not told) else None
    loose = [
        row.toll("killed", g)
        for g in ("security_forces", "combatants", "perpetrators")
        if side_of_group(row, g) is None
    ]
    return overlapping(loose).best


def _wkt(row: Row) -> str | None:
    return f"POINT ({row.point[1]} {row.point[0]})" if row.point else None


def _side(row: Row, side: int) -> str | None:
    actor = opponents(row)[side]
    if actor is None:
        return None
    return "Civilians" if side == 1 and violence(row) == 3 else str(actor["name"])


def _year(row: Row) -> int | None:
    return int(row.earliest[:4]) if row.earliest else None


TABLE = Table(
    scope="violence and crackdowns, whether deaths are known or not (that codebook counts events with low >= 1)",
    covers=covers,
    columns=(
        *IDENTITY,
        whole("year", "year of date_start", _year),
        whole("type_of_violence", "1 state-based, 2 non-state, 3 one-sided, from the kinds of the sides", violence),
        column("side_a", "first side; the state where only one is", lambda r: _side(r, 0)),
        column("side_b", "second side; Civilians in one-sided violence", lambda r: _side(r, 1)),
        whole("number_of_sources", "number of reports", lambda r: len(r.incident["reports"])),
        column("source_article", "addresses of the reports", lambda r: joined(r.sources("url"))),
        column("source_office", "outlets", lambda r: joined(r.sources("outlet"))),
        column("source_date", "when they were published", lambda r: joined(r.sources("published"))),
        column("source_headline", "their titles", lambda r: joined(r.sources("title"))),
        column("source_original", "the voices behind the incident", lambda r: joined(r.voices("occurrence"))),
        whole(
            "where_prec",
            "1 exact, 2 near, 3 second-order unit, 4 first-order unit, 5 area, 6 country, 7 sea",
            ucdp_place,
        ),
        column("where_coordinates", "name of the place", lambda r: r.where.get("name")),
        column("where_description", "the words for it in the reports", lambda r: joined(r.place_words)),
        column("adm_1", "first-order unit", lambda r: r.where.get("admin1")),
        column("adm_2", "second-order unit", lambda r: r.where.get("admin2")),
        *point_columns(),
        column("geom_wkt", "the point as well-known text", _wkt),
        column("country", "country, in English", lambda r: r.country_name),
        whole("date_prec", "1 day, 2 within 2 to 6 days, 3 a week, 4 a month, 5 a year", ucdp_time),
        day("date_start", "first day on which it may lie", lambda r: r.earliest),
        day("date_end", "last day on which it may lie", lambda r: r.latest),
        whole("deaths_a", "dead of side a, from claims that name its people", lambda r: deaths(r, "a").best),
        whole("deaths_b", "dead of side b, from claims that name its people", lambda r: deaths(r, "b").best),
        whole(
            "deaths_civilians",
            "civilian dead, from claims that call them so",
            lambda r: r.toll("killed", "civilians").best,
        ),
        whole("deaths_unknown", "dead of whom no side is told", unknown),
        whole("best", "dead in all, by the policy", lambda r: r.total("killed").best),
        whole(
            "high", "the most that anybody says; empty too where the highest is open", lambda r: r.total("killed").most
        ),
        whole("low", "the least that anybody says", lambda r: r.total("killed").least),
        column("best_how", "the policy and the figures it chose among", lambda r: r.total("killed").how),
        *PLACE,
        *STANDING,
        SOURCES[1],
        *POLICY,
    ),
)
