"""Finding incidents: filters as SQL, answers from the columns of the list or as whole incidents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, TypedDict

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, func, or_, select, text

from recoupe.casebook import dialect
from recoupe.casebook.shelf import among, rows_of
from recoupe.casebook.summary import Summary
from recoupe.casebook.tables import former, incident, incident_actor, judgement, member, payload, report, told
from recoupe.errors import CasebookError
from recoupe.gazetteer.geometry import kilometres

Order = Literal["when", "newest", "roots", "reports"]
ORDERS: tuple[Order, ...] = ("when", "newest", "roots", "reports")
_AT_ONCE = 2_000


class Filters(NamedTuple):
    """Which incidents are asked for; None and False ask for nothing. Days are ISO dates, both ends included: an
    incident is found if it may have happened within them. ``near`` is latitude, longitude and kilometres. ``actor`` is
    a registry id or part of a name. ``text`` is looked for in the reports, as ``dialect`` says."""

    since: str | None = None
    until: str | None = None
    country: str | None = None
    near: tuple[float, float, float] | None = None
    actor: str | None = None
    type: str | None = None
    min_roots: int | None = None
    contested: bool = False
    text: str | None = None


class Asked(TypedDict, total=False):
    """``Filters`` by name."""

    since: str | None
    until: str | None
    country: str | None
    near: tuple[float, float, float] | None
    actor: str | None
    type: str | None
    min_roots: int | None
    contested: bool
    text: str | None


def summaries(connection: Connection, filters: Filters, order: Order) -> Iterator[Summary]:
    """The incidents asked for, a line each."""
    columns = [incident.c[name] for name in Summary._fields]
    rows = connection.execution_options(yield_per=_AT_ONCE).execute(_asked(connection, columns, filters, order))
    if filters.near is None:
        yield from map(Summary._make, rows)
    else:
        lat, lon, km = filters.near
        found = map(Summary._make, rows)
        yield from (s for s in found if s.lat is not None and s.lon is not None and _within(s.lat, s.lon, lat, lon, km))


def lines(connection: Connection, filters: Filters, order: Order) -> Iterator[str]:
    """The incidents asked for, each as one line of JSON."""
    columns = [payload.c.json, incident.c.lat, incident.c.lon]
    query = _asked(connection, columns, filters, order).join(payload, payload.c.incident == incident.c.n)
    for json, at_lat, at_lon in connection.execution_options(yield_per=_AT_ONCE).execute(query):
        if filters.near is None or _within(at_lat, at_lon, *filters.near):
            yield json


def count(connection: Connection, filters: Filters) -> int:
    """How many incidents are asked for."""
    if filters.near is not None:
        return sum(1 for _ in summaries(connection, filters, "when"))
    query = select(func.count()).select_from(incident).where(*_conditions(connection, filters))
    return int(connection.execute(query).scalar_one())


def resolve(connection: Connection, name: str) -> int:
    """The number of the incident that ``name`` leads to: its id or the beginning of it, an id that it or a part of it
    had before, or a told key. Raises ``CasebookError`` where there is none, or more than one."""
    found = connection.execute(_RESOLVE_TOLD, {"name": name}).scalar()
    if found is None:
        now = [row.now for row in connection.execute(_RESOLVE_FORMER, {"name": name}) if row.now is not None]
        found = next((n for (n,) in rows_of(connection, _BY_KEYS, now)), None)
    if found is None and name:
        begun = connection.execute(_BEGINNING, {"first": name, "last": name + "\uffff"}).all()
        if len(begun) > 1:
            raise CasebookError(f"several incidents begin with {name!r}; give more of the id, such as {begun[0].id}")
        found = begun[0].n if begun else None
    if found is None:
        raise CasebookError(f"no incident {name!r} in this casebook; `recoupe incidents` lists them")
    return int(found)


def incident_json(connection: Connection, n: int) -> str:
    return str(connection.execute(_PAYLOAD, {"n": n}).scalar_one())


def tellings(connection: Connection, n: int) -> list[Any]:
    """Rows of the told incidents that are incident ``n``: n, key, position, report's n, id and when it was added."""
    return list(connection.execute(_TELLINGS, {"n": n}))


def counts(connection: Connection) -> dict[str, int]:
    tables = {"reports": report, "tellings": told, "incidents": incident, "judgements": judgement}
    return {name: connection.execute(select(func.count()).select_from(t)).scalar_one() for name, t in tables.items()}


def _asked(connection: Connection, columns: Any, filters: Filters, order: Order) -> Select[Any]:
    query = select(*columns).where(*_conditions(connection, filters)).order_by(*_ORDERS[_checked(order)])
    return query.select_from(incident)


def _checked(order: Order) -> Order:
    if order not in ORDERS:
        raise CasebookError(f"there is no order {order!r}; use one of: {', '.join(ORDERS)}")
    return order


def _conditions(connection: Connection, filters: Filters) -> Iterator[ColumnElement[bool]]:
    columns = incident.c
    name = connection.dialect.name
    if filters.since is not None:
        yield columns.latest >= filters.since
    if filters.until is not None:
        yield and_(columns.day <= filters.until, columns.earliest.is_not(None))
    if filters.country is not None:
        yield columns.country == filters.country.upper()
    if filters.type is not None:
        yield columns.type == filters.type
    if filters.min_roots is not None:
        yield columns.roots_min >= filters.min_roots
    if filters.contested:
        yield columns.contested.is_(True)
    if filters.actor is not None:
        part = dialect.folded(filters.actor)
        wanted = incident_actor.c.actor == filters.actor
        if part:
            wanted = or_(wanted, incident_actor.c.name.contains(part))
        yield columns.n.in_(select(incident_actor.c.incident).where(wanted))
    if filters.near is not None:
        query, values = dialect.incidents_in(name, dialect.boxes_around(*filters.near))
        yield columns.n.in_(text(query).bindparams(**values).columns(columns.n))
    if filters.text is not None and dialect.phrases(filters.text):
        query, words = dialect.reports_with(name, filters.text)
        reports = text(query).bindparams(**words).columns(report.c.n)
        tellings = select(member.c.incident).join(told, told.c.n == member.c.told).where(told.c.report.in_(reports))
        yield columns.n.in_(tellings)


def _within(at_lat: float, at_lon: float, lat: float, lon: float, km: float) -> bool:
    return kilometres(lat, lon, at_lat, at_lon) <= km


_ORDERS: dict[Order, tuple[Any, ...]] = {
    "when": (incident.c.day, incident.c.id),
    "newest": (incident.c.earliest.is_(None), incident.c.day.desc(), incident.c.id),
    "roots": (incident.c.roots_min.desc(), incident.c.roots_max.desc(), incident.c.day, incident.c.id),
    "reports": (incident.c.reports.desc(), incident.c.day, incident.c.id),
}
_RESOLVE_TOLD = (
    select(member.c.incident)
    .join(told, told.c.n == member.c.told)
    .where(or_(told.c.key == bindparam("name"), told.c.own == bindparam("name")))
    .limit(1)
)
_RESOLVE_FORMER = select(former.c.now).where(or_(former.c.key == bindparam("name"), former.c.own == bindparam("name")))
_BY_KEYS = select(member.c.incident).join(told, told.c.n == member.c.told).where(told.c.key.in_(among()))
_BEGINNING = (
    select(incident.c.n, incident.c.id)
    .where(incident.c.id >= bindparam("first"), incident.c.id < bindparam("last"))
    .order_by(incident.c.id)
    .limit(2)
)
_PAYLOAD = select(payload.c.json).where(payload.c.incident == bindparam("n"))
_TELLINGS = (
    select(told.c.n, told.c.key, told.c.position, told.c.report, report.c.id, report.c.added_at)
    .join(member, member.c.told == told.c.n)
    .join(report, report.c.n == told.c.report)
    .where(member.c.incident == bindparam("n"))
    .order_by(report.c.n, told.c.position)
)
