"""An incident on one line: the columns that lists and filters read, made of the incident once, when it is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from recoupe.casebook.dialect import folded
from recoupe.casebook.doubts import GRAVE, doubts_of
from recoupe.link.values import counts_all, group_of
from recoupe.model.report import Json

UNKNOWN_DAY = "9999-12-31"
"""Sorts incidents without a day last."""

MOSTLY = 0.5
"""Share of a report's text from which lists count it as a copy; what it adds counts in the support of values."""

Range = tuple[int | None, int | None]


class Summary(NamedTuple):
    """Days are ISO dates, both ends included; coordinates WGS 84 degrees. ``roots_min`` and ``roots_max``: how many
    independent voices report it, if all unnamed ones are one, or all different; ``parties``: on how many sides;
    ``texts``: reports after copies are folded. Ends of a toll are None where open or unknown.

    ``contradictions``: how many there are; ``radius_m``: metres around the point within which the place lies;
    ``doubts``: codes of ``doubts.CODES``, joined by commas; ``unsure``: how many other incidents may be the same one
    (``unsure.py``). ``state`` is where it stands in review (new, open, signed, changed), ``assigned`` who is to do it;
    ``fresh_at`` when the last of its reports came in, RFC 3339; ``version`` the casebook's revision when it was last
    written."""

    id: str
    type: str
    earliest: str | None
    latest: str | None
    precision: str | None
    place: str | None
    country: str | None
    lat: float | None
    lon: float | None
    reports: int
    texts: int
    roots_min: int
    roots_max: int
    parties: int
    contested: bool
    killed_min: int | None
    killed_max: int | None
    injured_min: int | None
    injured_max: int | None
    contradictions: int = 0
    radius_m: int | None = None
    doubts: str = ""
    unsure: int = 0
    state: str = "new"
    assigned: str | None = None
    fresh_at: str = ""
    version: int = 0

    @property
    def doubt_codes(self) -> list[str]:
        return self.doubts.split(",") if self.doubts else []

    @property
    def roots(self) -> tuple[int, int]:
        return self.roots_min, self.roots_max

    @property
    def killed(self) -> Range | None:
        """Least and most that any voice gives; None where nobody gives a number."""
        return _known(self.killed_min, self.killed_max)

    @property
    def injured(self) -> Range | None:
        return _known(self.injured_min, self.injured_max)


def columns_of(incident: Json) -> Json:
    """The row of table ``incident`` as far as the incident itself says it: without its number, where it stands in
    review, and what other incidents have to do with it."""
    when, where = incident["when"] or {}, incident["where"] or {}
    support = _reported(incident["values"])
    killed, injured = (_toll(incident, field) for field in ("killed", "injured"))
    doubts = doubts_of(incident)
    return {
        "id": incident["id"],
        "day": when.get("earliest") or UNKNOWN_DAY,
        "type": incident["type"],
        "earliest": when.get("earliest"),
        "latest": when.get("latest"),
        "precision": when.get("precision"),
        "place": where.get("name"),
        "country": where.get("country"),
        "lat": where.get("lat"),
        "lon": where.get("lon"),
        "reports": len(incident["reports"]),
        "texts": max(support["texts"], len(incident["reports"]) - _copied(incident.get("copies") or ())),
        "roots_min": support["roots"][0],
        "roots_max": support["roots"][1],
        "parties": support["parties"],
        "contested": bool(incident["contradictions"]),
        "killed_min": killed[0],
        "killed_max": killed[1],
        "injured_min": injured[0],
        "injured_max": injured[1],
        "contradictions": len(incident["contradictions"]),
        "radius_m": where.get("uncertainty_m"),
        "doubts": ",".join(doubts),
        "doubtful": not GRAVE.isdisjoint(doubts),
    }


def actors_of(incident: Json) -> list[tuple[str, str]]:
    """(folded name, registry id or "") of all whom it names, sorted."""
    return sorted({(folded(a["name"] or ""), a["id"] or "") for a in incident["actors"]})


def _reported(values: Iterable[Json]) -> Json:
    """What stands behind the incident's having happened; where no voice reports that, behind its best value."""
    counts = [(v["field"] == "occurrence", v["support"]) for v in values]
    nothing = {"reports": 0, "texts": 0, "roots": [0, 0], "parties": 0}
    found: Json = max(counts, key=lambda c: (c[0], c[1]["roots"], c[1]["reports"]), default=(False, nothing))[1]
    return found


def _copied(copies: Iterable[Json]) -> int:
    """Reports that are, for the most part, another one's text."""
    return len({c["report"] for c in copies if (c["contained"] or 0.0) >= MOSTLY})


def _toll(incident: Json, field: str) -> Range:
    """From the least to the most that any voice gives in all: of each voice in each report its largest number; parts
    ("three of them women") count only where no voice gives a number of all. What a person set right stands instead."""
    corrected = [c["value"] for c in incident["corrections"] if c["field"] == field]
    if corrected:
        value = corrected[-1] or {}
        return value.get("min"), value.get("max")
    given: list[tuple[Any, Json]] = []
    for value in incident["values"]:
        if value["field"] == field and isinstance(value["value"], dict) and value["claims"]:
            claims = (incident["claims"][i] for i in value["claims"])
            given += [((c["report"], c["root"]), value["value"]) for c in claims]
    counted: dict[Any, set[str]] = {}
    for voice, toll in given:
        counted.setdefault(voice, set()).add(group_of(toll))
    whole = [g for g in given if counts_all(g[1], counted[g[0]])] or given
    largest: dict[Any, Range] = {}
    for voice, value in whole:
        mine = value.get("min"), value.get("max")
        largest[voice] = max(largest.get(voice, mine), mine, key=_size)
    if not largest:
        return None, None
    least = [0 if low is None else low for low, _ in largest.values()]
    most = [high for _, high in largest.values()]
    return min(least), None if None in most else max(high for high in most if high is not None)


def _size(toll: Range) -> tuple[int, float]:
    low, high = toll
    return low or 0, float("inf") if high is None else high


def _known(low: int | None, high: int | None) -> Range | None:
    return None if low is None and high is None else (low, high)
