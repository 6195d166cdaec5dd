"""Comma-separated values in ACLED-style columns.

One row an incident, in columns that scripts written for data of that kind know. The codes come from the vocabulary's
crosswalk and from who is named; they are recoupe's reading of the reports, not that of the project whose columns these
resemble. Its own ids and partitions (event id, region, source scale) are left out. Where that codebook writes 0 for
fatalities of which nothing is said, the cell stays empty."""

from __future__ import annotations

from functools import lru_cache

from recoupe.export.cells import joined
from recoupe.export.days_and_places import acled_place, acled_time
from recoupe.export.row import ARMED_KINDS, STATE_KINDS, Row
from recoupe.export.sides import TOWARDS, first, second
from recoupe.export.table import (
    IDENTITY,
    INTERVAL,
    PLACE,
    POLICY,
    SOURCES,
    STANDING,
    Table,
    column,
    day,
    degrees,
    toll_columns,
    whole,
)
from recoupe.model.report import Json

EVENTS = {
    "Armed clash": "Battles",
    "Government regains territory": "Battles",
    "Non-state actor overtakes territory": "Battles",
    "Air/drone strike": "Explosions/Remote violence",
    "Shelling/artillery/missile attack": "Explosions/Remote violence",
    "Remote explosive/landmine/IED": "Explosions/Remote violence",
    "Suicide bomb": "Explosions/Remote violence",
    "Grenade": "Explosions/Remote violence",
    "Chemical weapon": "Explosions/Remote violence",
    "Attack": "Violence against civilians",
    "Abduction/forced disappearance": "Violence against civilians",
    "Sexual violence": "Violence against civilians",
    "Peaceful protest": "Protests",
    "Excessive force against protesters": "Protests",
    "Violent demonstration": "Riots",
    "Mob violence": "Riots",
    "Agreement": "Strategic developments",
    "Arrests": "Strategic developments",
    "Looting/property destruction": "Strategic developments",
    "Non-violent transfer of territory": "Strategic developments",
    "Other": "Strategic developments",
}
"""The event type to which each sub-event type belongs."""

_DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
_MIXED = {
    "Excessive force against protesters": "Political violence; Demonstrations",
    "Mob violence": "Political violence",
}
_INTER = {
    "rebel": "Rebel group",
    "militia": "Political militia",
    "unidentified": "Political militia",
    "coalition": "External/Other forces",
    "international": "External/Other forces",
    "civilians": "Civilians",
}


def sub_event(row: Row) -> str | None:
    """The crosswalk's code, made closer by the sides: an attack on armed people is a clash, taken ground is told by
    who took it, a thrown grenade is one. None where the sides needed for it are not known."""
    code = row.code("acled_style")
    if row.type == "territory_change":
        kinds = row.kinds("perpetrator")
        if kinds and kinds <= STATE_KINDS:
            return "Government regains territory" if _home(row) else None
        return "Non-state actor overtakes territory" if kinds and not kinds & STATE_KINDS else None
    if row.type == "armed_attack" and _armed(row):
        return "Armed clash"
    if row.type == "bombing" and {w["type"] for w in row.weapons} == {"grenade"}:
        return "Grenade"
    return code


def _home(row: Row) -> bool:
    return all(row.foreign(a) is False for a in row.actors("perpetrator"))


def _armed(row: Row) -> bool:
    """Aimed at armed people, as far as is told."""
    kinds = row.kinds(*TOWARDS)
    return bool(kinds) and kinds <= ARMED_KINDS - {"unidentified"}


def event(row: Row) -> str | None:
    return EVENTS.get(sub_event(row) or "")


def disorder(row: Row) -> str | None:
    sub = sub_event(row) or ""
    return _MIXED.get(sub) or _DISORDER.get(EVENTS.get(sub, ""))


def inter(row: Row, actor: Json | None) -> str | None:
    """What kind of actor it is, None where that codebook's kinds do not fit."""
    if actor is None:
        return None
    if actor["kind"] in STATE_KINDS:
        return "External/Other forces" if row.foreign(actor) else "State forces"
    if actor["role"] == "perpetrator" and row.group == "crowds" and row.type != "crackdown":
        if actor["kind"] in ("civilians", "individual", "political_group", "other"):
            return "Rioters" if row.type == "riot" else "Protesters"
    if row.type == "crackdown" and actor["role"] in TOWARDS and actor["kind"] == "civilians":
        return "Protesters"
    return _INTER.get(actor["kind"])


def _with(row: Row, actor: Json | None, roles: tuple[str, ...]) -> str | None:
    taken = {a["name"] for a in (first(row), second(row)) if a}
    return joined(n for n in row.names(*roles) if n not in taken) if actor else None


def _interaction(row: Row) -> str | None:
    one, other = inter(row, first(row)), inter(row, second(row))
    if one is None:
        return None
    return f"{one}-{other}" if other else f"{one} only" if second(row) is None else None


def _civilians_hit(row: Row) -> str | None:
    kinds = row.kinds(*TOWARDS)
    return "Civilian targeting" if kinds and kinds <= {"civilians", "individual"} and row.group == "violence" else None


@lru_cache(maxsize=512)
def iso_number(alpha2: str) -> int | None:
    """ISO 3166-1 numeric code of a country."""
    from babel.core import get_global

    for number, codes in get_global("territory_aliases").items():
        if number.isdigit() and list(codes) == [alpha2]:
            return int(number)
    return None


TABLE = Table(
    columns=(
        *IDENTITY,
        day(
            "event_date",
            "first day on which it may lie; empty where no month is known",
            lambda r: r.earliest if acled_time(r) else None,
        ),
        whole("year", "year of event_date", lambda r: int(r.earliest[:4]) if r.earliest and acled_time(r) else None),
        whole("time_precision", "1 day, 2 within a week, 3 within a month", acled_time),
        column("disorder_type", "political violence, demonstrations or strategic developments", disorder),
        column("event_type", "event type, from the crosswalk", event),
        column("sub_event_type", "sub-event type, from the crosswalk and the sides", sub_event),
        column("actor1", "the doer told first", lambda r: (first(r) or {}).get("name")),
        column(
            "assoc_actor_1", "further doers", lambda r: _with(r, first(r), ("perpetrator", "ordered_by", "supporter"))
        ),
        column("inter1", "kind of actor1", lambda r: inter(r, first(r))),
        column("actor2", "whom it was aimed at, or who was hurt", lambda r: (second(r) or {}).get("name")),
        column("assoc_actor_2", "further targets and victims", lambda r: _with(r, second(r), TOWARDS)),
        column("inter2", "kind of actor2", lambda r: inter(r, second(r))),
        column("interaction", "inter1 and inter2", _interaction),
        column("civilian_targeting", "Civilian targeting where only civilians were aimed at or hurt", _civilians_hit),
        whole("iso", "ISO 3166-1 numeric code", lambda r: iso_number(r.country) if r.country else None),
        column("country", "country, in English", lambda r: r.country_name),
        column("admin1", "first-order unit", lambda r: r.where.get("admin1")),
        column("admin2", "second-order unit", lambda r: r.where.get("admin2")),
        column("location", "place, as the gazetteer or the report names it", lambda r: r.where.get("name")),
        degrees(
            "latitude",
            "degrees north, WGS 84; empty where only the country is known",
            lambda r: r.spot[0] if r.spot else None,
        ),
        degrees("longitude", "degrees east, WGS 84", lambda r: r.spot[1] if r.spot else None),
        whole("geo_precision", "1 town or closer, 2 near it or its district, 3 region", acled_place),
        SOURCES[0],
        column("notes", "the words that report it, from the first report", lambda r: r.quote),
        *toll_columns("fatalities", "killed, of all groups", lambda r: r.total("killed")),
        *INTERVAL,
        *PLACE,
        *STANDING,
        SOURCES[1],
        *POLICY,
    ),
)
