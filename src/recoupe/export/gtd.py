"""Comma-separated values in GTD-style columns.

Codes are those of the crosswalk and of the kinds of weapons and targets. A day or month that is not known is an empty
cell, not 0, and what that codebook marks -9 or -99 is empty, too. Ids, country and region numbers, and the inclusion
criteria are left out: they are that project's own judgement."""

from __future__ import annotations

from recoupe.export.cells import joined
from recoupe.export.days_and_places import gtd_place
from recoupe.export.row import STATE_KINDS, Row
from recoupe.export.sides import TOWARDS, first, second
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
    degrees,
    whole,
)

ATTACKS = {
    "Assassination": 1,
    "Armed Assault": 2,
    "Bombing/Explosion": 3,
    "Hostage Taking (Kidnapping)": 6,
    "Facility/Infrastructure Attack": 7,
    "Unarmed Assault": 8,
}
WEAPONS = {
    "chemical": (2, "Chemical"),
    "small_arms": (5, "Firearms"),
    **dict.fromkeys(
        (
            "rocket",
            "missile",
            "mortar",
            "artillery",
            "aerial_bomb",
            "drone",
            "ied",
            "car_bomb",
            "suicide_vest",
            "mine",
            "grenade",
        ),
        (6, "Explosives"),
    ),
    "incendiary": (8, "Incendiary"),
    "blade": (9, "Melee"),
    "vehicle": (10, "Vehicle"),
    "other": (12, "Other"),
}
"""Weapon type -> code and words; a car bomb is an explosive, a vehicle one that was driven into people."""
TARGETS = {
    "police": (3, "Police"),
    "state_force": (4, "Military"),
    "civilians": (14, "Private Citizens & Property"),
    "individual": (14, "Private Citizens & Property"),
    "rebel": (17, "Terrorists/Non-State Militia"),
    "militia": (17, "Terrorists/Non-State Militia"),
}
"""Kind of actor -> code and words; kinds that say too little are left out."""
_STATES = STATE_KINDS | {"coalition", "international"}
_IN_TOWN = frozenset(("exact", "town", "near"))


def covers(row: Row) -> bool:
    kinds = row.kinds("perpetrator") or row.kinds("accused")
    return row.code("gtd") is not None and not (kinds and kinds <= _STATES)


def doubt(row: Row) -> int | None:
    """1 where another reading is at hand (an attack on armed people, a fight between groups), 0 where only civilians
    were aimed at or hurt, None where whom it met is not told."""
    kinds = row.kinds(*TOWARDS)
    if kinds and kinds <= {"civilians", "individual"}:
        return 0
    return 1 if alternative(row) else None


def alternative(row: Row) -> str | None:
    kinds = row.kinds(*TOWARDS)
    if kinds & _STATES:
        return "Insurgency/Guerilla Action"
    return "Intra/Inter-group conflict" if kinds & {"rebel", "militia"} else None


def _group(row: Row, n: int) -> str | None:
    names = row.names("perpetrator") or row.names("accused")
    return names[n] if n < len(names) else None


def _uncertain(row: Row) -> int | None:
    return 0 if first(row) else 1 if row.names("accused") else None


def _date_part(row: Row, end: int, part: slice) -> int | None:
    """Year, month or day, where earliest and latest agree on it; a night counts as its first day."""
    if not row.earliest or not row.latest:
        return None
    same = row.one_night or row.earliest[:end] == row.latest[:end]
    return int(row.earliest[part]) if same else None


def _approximate(row: Row) -> str | None:
    return f"{row.earliest} to {row.latest}" if row.days is not None and row.days > 1 else None


def _weapon(row: Row, n: int) -> tuple[int, str] | None:
    kinds = list(dict.fromkeys(k for w in row.weapons if (k := WEAPONS.get(w["type"]))))
    return kinds[n] if n < len(kinds) else None


def _suicide(row: Row) -> int | None:
    vest = any(w["type"] == "suicide_vest" for w in row.weapons)
    return 1 if vest or row.type == "suicide_bombing" else None


def _citation(row: Row, n: int) -> str | None:
    sources = row.incident["sources"]
    if n >= len(sources):
        return None
    source = sources[n]
    title = f'"{source["title"]}"' if source.get("title") else None
    parts = (title, source.get("outlet"), (source.get("published") or "")[:10], source.get("url"))
    return ", ".join(p for p in parts if p) or None


def _weapons(n: int) -> tuple[Column, Column]:
    """Code and words of the ``n``-th kind of weapon, counted from 1."""

    def code(row: Row) -> int | None:
        return (_weapon(row, n - 1) or (None, None))[0]

    def words(row: Row) -> str | None:
        return (_weapon(row, n - 1) or (None, None))[1]

    return whole(f"weaptype{n}", "weapon type: code", code), column(f"weaptype{n}_txt", "weapon type: words", words)


def _target_code(row: Row) -> tuple[int | None, str | None]:
    actor = second(row)
    return TARGETS.get(actor["kind"], (None, None)) if actor else (None, None)


def _tolls() -> tuple[Column, ...]:
    return (
        whole("nkill", "killed in all, by the policy", lambda r: r.total("killed").best),
        whole("nkill_least", "the least that anybody says", lambda r: r.total("killed").least),
        whole("nkill_most", "the most that anybody says", lambda r: r.total("killed").most),
        whole(
            "nkillter",
            "perpetrators killed, from claims that call them so",
            lambda r: r.toll("killed", "perpetrators").best,
        ),
        whole("nwound", "injured in all, by the policy", lambda r: r.total("injured").best),
        whole("nwound_least", "the least that anybody says", lambda r: r.total("injured").least),
        whole("nwound_most", "the most that anybody says", lambda r: r.total("injured").most),
        whole(
            "nwoundte",
            "perpetrators injured, from claims that call them so",
            lambda r: r.toll("injured", "perpetrators").best,
        ),
        column("nkill_how", "the policy and the figures it chose among", lambda r: r.total("killed").how),
    )


TABLE = Table(
    scope="attacks of a kind that codebook knows, except those told or charged as by states alone",
    covers=covers,
    columns=(
        *IDENTITY,
        whole("iyear", "year, where it is known", lambda r: _date_part(r, 4, slice(0, 4))),
        whole("imonth", "month, where it is known", lambda r: _date_part(r, 7, slice(5, 7))),
        whole("iday", "day, where it is known; of a night its first", lambda r: _date_part(r, 10, slice(8, 10))),
        column("approxdate", "first to last day, where there are several", _approximate),
        column("country_txt", "country, in English", lambda r: r.country_name),
        column("provstate", "first-order unit", lambda r: r.where.get("admin1")),
        column(
            "city",
            "place, where it is a town or within or near one",
            lambda r: r.where.get("name") if r.where.get("precision") in _IN_TOWN else None,
        ),
        degrees(
            "latitude",
            "degrees north, WGS 84; empty where only the country is known",
            lambda r: r.spot[0] if r.spot else None,
        ),
        degrees("longitude", "degrees east, WGS 84", lambda r: r.spot[1] if r.spot else None),
        whole("specificity", "1 town, 3 second-order unit, 4 first-order unit, 5 nothing closer", gtd_place),
        whole(
            "vicinity",
            "1 near the town, 0 in it",
            lambda r: {"near": 1, "exact": 0, "town": 0}.get(r.where.get("precision") or ""),
        ),
        column("location", "the words for the place in the reports", lambda r: joined(r.place_words)),
        column("summary", "the words that report it, from the first report", lambda r: r.quote),
        whole("doubtterr", "1 aimed at armed people, 0 at civilians only", doubt),
        column("alternative_txt", "the other reading", alternative),
        whole("suicide", "1 where the attacker blew himself up", _suicide),
        whole("attacktype1", "code of the attack type", lambda r: ATTACKS.get(r.code("gtd") or "")),
        column("attacktype1_txt", "attack type, from the crosswalk", lambda r: r.code("gtd")),
        whole("targtype1", "code of the target type", lambda r: _target_code(r)[0]),
        column("targtype1_txt", "target type, from the kind of who was aimed at or hurt", lambda r: _target_code(r)[1]),
        column("target1", "whom or what it was aimed at", lambda r: (second(r) or {}).get("name")),
        column("gname", "the doer; where nobody is told as such, the first that is accused", lambda r: _group(r, 0)),
        column("gname2", "the second", lambda r: _group(r, 1)),
        column("gname3", "the third", lambda r: _group(r, 2)),
        whole("guncertain1", "1 accused only, 0 told as the doer", _uncertain),
        whole("claimed", "1 where a voice says the act is its own", lambda r: 1 if r.claimed_by else None),
        *_weapons(1),
        *_weapons(2),
        *_weapons(3),
        column("weapdetail", "weapons by name", lambda r: joined(w["name"] for w in r.weapons)),
        *_tolls(),
        whole("property", "1 where damage is told", lambda r: 1 if r.said("damage") else None),
        column("propcomment", "the damage", lambda r: joined(r.said("damage"))),
        whole("ishostkid", "1 where people were taken", lambda r: 1 if r.type == "abduction" else None),
        whole(
            "nhostkid",
            "how many were taken, by the policy",
            lambda r: r.total("captured").best if r.type == "abduction" else None,
        ),
        column("addnotes", "motives that are told", lambda r: joined(r.said("motive"))),
        column("scite1", "first report", lambda r: _citation(r, 0)),
        column("scite2", "second report", lambda r: _citation(r, 1)),
        column("scite3", "third report", lambda r: _citation(r, 2)),
        *INTERVAL,
        *PLACE,
        *STANDING,
        *SOURCES,
        *POLICY,
    ),
)
