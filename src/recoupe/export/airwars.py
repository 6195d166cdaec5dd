"""Comma-separated values in Airwars-style columns: harm to civilians from strikes, with least and most, and a grade.

Civilians are counted from claims that call them civilians, or women, children, journalists, health workers; the dead
without a group have columns of their own. The grade is worked out from the claims by the rule of `grade`; it is not
that organisation's assessment, which is made by people. Its codes and reference numbers are left out."""

from __future__ import annotations

from collections.abc import Callable

from recoupe.export.cells import joined
from recoupe.export.figures import CARRYING, figures
from recoupe.export.policy import SUBSETS, Toll
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
    day,
    point_columns,
    whole,
)
from recoupe.model.report import Json

STRIKES = {"air_strike": "Airstrike", "drone_strike": "Drone strike", "shelling": "Artillery"}
_CIVIL = frozenset(("civilians", *(g for pair in SUBSETS for g in pair)))


def _doers(row: Row) -> set[str]:
    """Camps that are told or accused as the doer."""
    return {a["side"] for a in row.actors("perpetrator", "accused") if a["side"]}


def harm(row: Row) -> list[Json]:
    """Claims that civilians were killed or injured."""
    return [
        c
        for field in ("killed", "injured")
        for c in row.claims(field, *CARRYING)
        if isinstance(c["value"], dict) and c["value"].get("group") in _CIVIL and c["value"].get("max") != 0
    ]


def grade(row: Row) -> str | None:
    """How civilian harm stands, None where nobody claims it:

    - Confirmed: a voice of the camp that is told as the doer says so itself;
    - Contested: more than one camp is told or accused as the doer;
    - Discounted: no figure of civilians above 0 stands, because its voices took it back;
    - Fair: two independent voices or more;
    - Weak: one."""
    told = harm(row)
    if not told:
        return None
    standing = [f for field in ("killed", "injured") for f in figures(row.incident, field) if f.group in _CIVIL]
    standing = [f for f in standing if f.most != 0]
    if not standing:
        return "Discounted"
    doers = _doers(row)
    if len(doers) > 1:
        return "Contested"
    if doers and any(c["side"] in doers for c in told):
        return "Confirmed"
    return "Fair" if max(f.roots[0] for f in standing) >= 2 else "Weak"


def status(row: Row) -> str | None:
    """Declared where the doer says so, contested where several camps are told as the doer or the strike is denied,
    else by the number of voices."""
    if row.claimed_by:
        return "Declared strike"
    if len(_doers(row)) > 1 or row.denied_by:
        return "Contested strike"
    if row.roots is None or not row.roots[0]:
        return None
    return "Likely strike" if row.roots[0] >= 2 else "Single source claim"


def _reported(row: Row) -> str | None:
    """Whether civilian harm is reported: no only where voices say that there was none."""
    if harm(row):
        return "Yes"
    found = [f for field in ("killed", "injured") for f in figures(row.incident, field)]
    none = [f for f in found if f.most == 0 and f.group in _CIVIL | {"unspecified"}]
    return "No" if none and len(none) == len(found) else None


def _both(prefix: str, about: str, toll: Callable[[Row], Toll]) -> tuple[Column, ...]:
    return (
        whole(f"{prefix}_min", f"{about}: the least that anybody says", lambda r: toll(r).least),
        whole(f"{prefix}_max", f"{about}: the most that anybody says; empty too where open", lambda r: toll(r).most),
    )


def _group(field: str, group: str) -> Callable[[Row], Toll]:
    return lambda row: row.toll(field, group)


TABLE = Table(
    scope="air and drone strikes and shelling",
    covers=lambda row: row.type in STRIKES,
    columns=(
        *IDENTITY,
        day("incident_date", "first day on which it may lie", lambda r: r.earliest),
        day(
            "incident_date_end",
            "last day, where there are several",
            lambda r: r.latest if r.days is not None and r.days > 1 else None,
        ),
        column("country", "country, in English", lambda r: r.country_name),
        column("location_name", "place", lambda r: r.where.get("name")),
        column("region", "first-order unit", lambda r: r.where.get("admin1")),
        *point_columns(),
        column(
            "geolocation_accuracy", "exact town near admin2 admin1 area country sea", lambda r: r.where.get("precision")
        ),
        column("belligerents", "who is told as the doer", lambda r: joined(r.names("perpetrator"))),
        column("belligerents_accused", "who is accused", lambda r: joined(r.names("accused"))),
        column("strike_type", "kind of strike", lambda r: STRIKES.get(r.type)),
        column("strike_status", "declared, contested, likely or of a single source", status),
        column("civilian_harm_reported", "Yes, or No where voices say that there was none", _reported),
        column("grading", "how civilian harm stands, by rule; nobody's assessment", grade),
        *_both("civilians_killed", "civilians killed", _group("killed", "civilians")),
        whole(
            "civilians_killed_by_policy",
            "civilians killed, by the policy",
            lambda r: r.toll("killed", "civilians").best,
        ),
        *_both("children_killed", "children killed", _group("killed", "children")),
        *_both("women_killed", "women killed", _group("killed", "women")),
        *_both("civilians_injured", "civilians injured", _group("injured", "civilians")),
        *_both("belligerents_killed", "fighters killed", _group("killed", "combatants")),
        *_both("security_forces_killed", "soldiers and police killed", _group("killed", "security_forces")),
        *_both("unspecified_killed", "killed, told without a group", _group("killed", "unspecified")),
        *_both("unspecified_injured", "injured, told without a group", _group("injured", "unspecified")),
        column("munitions", "weapons", lambda r: joined(w["name"] or w["type"] for w in r.weapons)),
        column("targets", "what it was aimed at", lambda r: joined([*r.names("target"), *r.said("target")])),
        column("damage", "damage that is told", lambda r: joined(r.said("damage"))),
        column("summary", "the words that report it, from the first report", lambda r: r.quote),
        *INTERVAL[2:],
        *PLACE[1:],
        *STANDING,
        *SOURCES,
        *POLICY,
    ),
)
