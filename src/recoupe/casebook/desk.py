"""What the desk of the review room shows of many incidents at once: how many wait in each queue, when they were, and
where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Connection, Integer, case, cast, func, select

from recoupe.casebook.searching import QUEUES, Area, Filters, conditions, waiting
from recoupe.casebook.summary import UNKNOWN_DAY
from recoupe.casebook.tables import incident

Step = Literal["year", "month", "day"]
_LENGTH: Mapping[Step, int] = {"year": 4, "month": 7, "day": 10}
"""Characters of an ISO date that name the period."""
MONTHS_AS_YEARS = 36
"""A time of more months is told by years."""
_DAYS_AS_MONTHS = 62
_CELLS = 90
"""How many cells of the grid stand side by side over the width of an area."""


class Tally(NamedTuple):
    """``queues``: how many incidents wait in each queue, and "all"; ``periods``: of each queue (and "all"), how many
    incidents by period ("2021", "2021-06" or "2021-06-05"), of those with a day; ``undated``: how many have none, by
    queue. The period is that of the first day, within the days that were asked for, on which it may have happened."""

    step: Step
    queues: Mapping[str, int]
    periods: Mapping[str, Mapping[str, int]]
    undated: Mapping[str, int]


class Point(NamedTuple):
    """A place on the map: one incident (``n`` is 1) or, where there are too many to show, all those within a cell of a
    grid, in their middle (``id``, ``type``, ``place``, days and ``radius_m`` are None). ``contested``: how many of
    them are; ``radius_m``: the true place lies within so many metres."""

    lat: float
    lon: float
    n: int
    contested: int
    id: str | None = None
    type: str | None = None
    place: str | None = None
    earliest: str | None = None
    latest: str | None = None
    radius_m: int | None = None


class Facets(NamedTuple):
    """``countries`` (ISO 3166-1) and ``types``, each with how many incidents, the most first; ``assigned``: the names
    of those to whom incidents are assigned."""

    countries: tuple[tuple[str, int], ...]
    types: tuple[tuple[str, int], ...]
    assigned: tuple[str, ...]


def facets(connection: Connection) -> Facets:
    def counted(column: ColumnElement[Any]) -> tuple[tuple[str, int], ...]:
        query = select(column, func.count()).where(column.is_not(None)).group_by(column)
        found = ((str(value), int(n)) for value, n in connection.execute(query))
        return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))

    names = tuple(name for name, _ in counted(incident.c.assigned))
    return Facets(counted(incident.c.country), counted(incident.c.type), tuple(sorted(names)))


def tally(connection: Connection, filters: Filters) -> Tally:
    """Counts what the filters find, whatever queue they name."""
    step = _step(filters)
    names = ("all", *QUEUES)
    counts = (func.count(), *(func.sum(case((waiting(queue), 1), else_=0)) for queue in QUEUES))
    by_day = (
        select(incident.c.day, *(count.label(name) for name, count in zip(names, counts)))
        .where(*conditions(connection, filters._replace(queue=None)))
        .group_by(incident.c.day)
        .subquery()
    )
    # by day first, which an index has in order; few rows, since each that is handed over waits for the other threads
    period = func.substr(by_day.c.day, 1, _LENGTH[step])
    query = select(period, *(func.sum(by_day.c[name]) for name in names)).group_by(period)
    queues: Counter[str] = Counter(dict.fromkeys(names, 0))
    periods: dict[str, Counter[str]] = {name: Counter() for name in names}
    undated: Counter[str] = Counter(dict.fromkeys(names, 0))
    for at, *found in connection.execute(query).all():
        dated = at != UNKNOWN_DAY[: len(at)]
        first = max(at, (filters.since or at)[: len(at)])
        for name, n in zip(names, map(int, found)):
            if n:
                queues[name] += n
                (periods[name] if dated else undated)[first if dated else name] += n
    if step == "month" and _months(periods["all"]) > MONTHS_AS_YEARS:
        step, periods = "year", {name: _by_year(found) for name, found in periods.items()}
    return Tally(step, queues, periods, undated)


def points(connection: Connection, filters: Filters, *, view: Area | None, most: int) -> list[Point]:
    """What the filters find, on the map; in cells where there are more than ``most``. ``view``: only what lies there,
    in cells of that measure."""
    asked = [*conditions(connection, filters), incident.c.lat.is_not(None), incident.c.lon.is_not(None)]
    if view is not None:
        asked += conditions(connection, Filters(bbox=view))
    found = list(connection.execute(select(*_POINT).where(*asked).order_by(incident.c.n).limit(most + 1)))
    if len(found) <= most:
        return [_point(row) for row in found]
    size = _cell(view or filters.bbox)
    down, across = (_whole(connection, at / size) for at in (incident.c.lat + 90.0, incident.c.lon + 180.0))
    query = select(
        func.avg(incident.c.lat), func.avg(incident.c.lon), func.count(), _CONTESTED, func.min(incident.c.n)
    ).where(*asked)
    cells = list(connection.execute(query.group_by(down, across)))
    alone = {n for _, _, count, _, n in cells if count == 1}
    rows = connection.execute(select(*_POINT).where(incident.c.n.in_(alone)).order_by(incident.c.n))
    return [*map(_point, rows), *(Point(lat, lon, n, contested) for lat, lon, n, contested, _ in cells if n > 1)]


def _step(filters: Filters) -> Step:
    if filters.since is None or filters.until is None:
        return "month"
    days = (date.fromisoformat(filters.until) - date.fromisoformat(filters.since)).days
    return "day" if days < _DAYS_AS_MONTHS else "month"


def _months(periods: Mapping[str, int]) -> int:
    if not periods:
        return 0
    first, last = min(periods), max(periods)
    return 12 * (int(last[:4]) - int(first[:4])) + int(last[5:7]) - int(first[5:7]) + 1


def _by_year(periods: Mapping[str, int]) -> Counter[str]:
    found: Counter[str] = Counter()
    for month, n in periods.items():
        found[month[:4]] += n
    return found


def _cell(area: Area | None) -> float:
    """Degrees of a cell's side."""
    if area is None:
        return 360.0 / _CELLS
    south, west, north, east = area
    return max((east - west) % 360.0 or 360.0, north - south, 0.01) / _CELLS


def _whole(connection: Connection, positive: ColumnElement[Any]) -> ColumnElement[Any]:
    """A number without its fraction. SQLite has no floor everywhere, and PostgreSQL's cast rounds."""
    return cast(positive, Integer) if connection.dialect.name == "sqlite" else func.floor(positive)


def _point(row: Any) -> Point:
    return Point(
        row.lat, row.lon, 1, int(row.contested), row.id, row.type, row.place, row.earliest, row.latest, row.radius_m
    )


_POINT = tuple(
    incident.c[name] for name in ("lat", "lon", "contested", "id", "type", "place", "earliest", "latest", "radius_m")
)
_CONTESTED = func.sum(case((incident.c.contested.is_(True), 1), else_=0))
