"""Finding incidents: filters as SQL, answers from the columns of the list or as whole incidents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple, TypedDict, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, func, or_, select, text

from recoupe.casebook import dialect
from recoupe.casebook.shelf import among, rows_of
from recoupe.casebook.summary import Summary
from recoupe.casebook.tables import former, incident, incident_actor, judgement, member, payload, report, told
from recoupe.errors import CasebookError

Order = Literal["when", "newest", "roots", "reports", "contested", "fresh"]
ORDERS: tuple[Order, ...] = ("when", "newest", "roots", "reports", "contested", "fresh")
"""By first day, by last; by voices, reports or contradictions, the most first; by when the last report came in."""
State = Literal["new", "open", "signed", "changed"]
STATES: tuple[State, ...] = ("new", "open", "signed", "changed")
Queue = Literal["new", "changed", "contested", "unsure", "doubtful"]
QUEUES: tuple[Queue, ...] = ("new", "changed", "contested", "unsure", "doubtful")
NOBODY = "-"
"""As a filter: incidents that are assigned to nobody."""
Area = tuple[float, float, float, float]
"""South, west, north, east, in degrees; where west is greater than east, it reaches across the date line."""
_AT_ONCE = 2_000


class Filters(NamedTuple):
    """Which incidents are asked for; None and False ask for nothing. Days are ISO dates, both ends included: an
    incident is found if it may have happened within them. ``near`` is latitude, longitude and kilometres. ``actor`` is
    a registry id or part of a name. ``text`` is looked for in the reports, as ``dialect`` says. ``assigned`` is a name,
    or ``NOBODY``; ``queue`` one of what waits on the desk (``QUEUES``): all but the first two leave out what was signed
    off and is as it was then."""

    since: str | None = None
    until: str | None = None
    country: str | None = None
    near: tuple[float, float, float] | None = None
    actor: str | None = None
    type: str | None = None
    min_roots: int | None = None
    contested: bool = False
    text: str | None = None
    state: State | None = None
    assigned: str | None = None
    queue: Queue | None = None
    bbox: Area | None = None


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
    state: State | None
    assigned: str | None
    queue: Queue | None
    bbox: Area | None


def summaries(connection: Connection, filters: Filters, order: Order) -> Iterator[Summary]:
    """The incidents asked for, a line each."""
    columns = [incident.c[name] for name in Summary._fields]
    rows = connection.execution_options(yield_per=_AT_ONCE).execute(_asked(connection, columns, filters, order))
    yield from map(Summary._make, rows)


def lines(connection: Connection, filters: Filters, order: Order) -> Iterator[str]:
    """The incidents asked for, each as one line of JSON."""
    query = _asked(connection, [payload.c.json], filters, order).join(payload, payload.c.incident == incident.c.n)
    for (json,) in connection.execution_options(yield_per=_AT_ONCE).execute(query):
        yield json


def count(connection: Connection, filters: Filters) -> int:
    """How many incidents are asked for."""
    query = select(func.count()).select_from(incident).where(*conditions(connection, filters))
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
    query = select(*columns).where(*conditions(connection, filters)).order_by(*order_by(order))
    return query.select_from(incident)


def sorted_by(order: Order) -> tuple[Key, ...]:
    """The columns that an order sorts by, the last of them different for each incident."""
    return _ORDERS[_one_of(ORDERS, order, "order")]


def order_by(order: Order) -> list[ColumnElement[Any]]:
    return [column.desc() if down else column for column, down in sorted_by(order)]


def waiting(queue: Queue) -> ColumnElement[bool]:
    """Whether an incident waits in a queue of the desk."""
    columns = incident.c
    if queue == "new" or queue == "changed":
        return columns.state == queue
    signs: dict[str, ColumnElement[bool]] = {
        "contested": columns.contested.is_(True),
        "unsure": columns.unsure > 0,
        "doubtful": columns.doubtful.is_(True),
    }
    return and_(signs[queue], columns.state != "signed")


def _one_of(known: tuple[V, ...], given: V, what: str) -> V:
    if given not in known:
        raise CasebookError(f"there is no {what} {given!r}; use one of: {', '.join(map(str, known))}")
    return given


def conditions(connection: Connection, filters: Filters) -> Iterator[ColumnElement[bool]]:
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
        lat, lon, km = filters.near
        yield _in_boxes(name, dialect.boxes_around(lat, lon, km))
        yield text(f"{dialect.kilometres_to(name)} <= :km").bindparams(lat=lat, lon=lon, km=km)  # type: ignore[misc]
    if filters.bbox is not None:
        south, west, north, east = filters.bbox
        boxes = [(south, north, west, east)]
        if west > east:
            boxes = [(south, north, west, 180.0), (south, north, -180.0, east)]
        yield _in_boxes(name, boxes, first=2)
        yield columns.lat.between(south, north)  # the index of places rounds outwards
        yield or_(*(columns.lon.between(w, e) for _, _, w, e in boxes))
    if filters.text is not None and dialect.phrases(filters.text):
        query, words = dialect.reports_with(name, filters.text)
        reports = text(query).bindparams(**words).columns(report.c.n)
        tellings = select(member.c.incident).join(told, told.c.n == member.c.told).where(told.c.report.in_(reports))
        yield columns.n.in_(tellings)
    if filters.state is not None:
        yield columns.state == _one_of(STATES, filters.state, "state")
    if filters.assigned is not None:
        yield columns.assigned.is_(None) if filters.assigned == NOBODY else columns.assigned == filters.assigned
    if filters.queue is not None:
        yield waiting(_one_of(QUEUES, filters.queue, "queue"))


def _in_boxes(name: str, boxes: Sequence[dialect.Box], *, first: int = 0) -> ColumnElement[bool]:
    query, values = dialect.incidents_in(name, boxes, first)
    return incident.c.n.in_(text(query).bindparams(**values).columns(incident.c.n))


Key = tuple[ColumnElement[Any], bool]
"""A column to sort by, and whether its greatest value comes first."""
V = TypeVar("V", bound=str)

_ORDERS: dict[Order, tuple[Key, ...]] = {
    "when": ((incident.c.day, False), (incident.c.id, False)),
    "newest": ((incident.c.earliest.is_(None), False), (incident.c.day, True), (incident.c.id, False)),
    "roots": (
        (incident.c.roots_min, True), (incident.c.roots_max, True), (incident.c.day, False), (incident.c.id, False),
    ),
    "reports": ((incident.c.reports, True), (incident.c.day, False), (incident.c.id, False)),
    "contested": ((incident.c.contradictions, True), (incident.c.reports, True), (incident.c.id, False)),
    "fresh": ((incident.c.fresh_at, True), (incident.c.id, False)),
}  # fmt: skip
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
