"""Whether what people decided is whole: no judgement was altered, and incidents are as the judgements that stand have
them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from recoupe.casebook import handmade, judging, versions
from recoupe.casebook.judging import Ruling
from recoupe.casebook.records import compact, report_of
from recoupe.casebook.shelf import Shelf, among, rows_of
from recoupe.casebook.standings import standing_of
from recoupe.casebook.tables import incident, judgement, member, payload, report, told
from recoupe.link.clusters import standing
from recoupe.link.reviewed import ON_CLAIMS, Marks, reviewed
from recoupe.model.linked import Judgement
from recoupe.model.report import Json
from recoupe.model.stored import pack

MARKS = ("accepted", "added", "rejected")


def complaints(connection: Connection) -> Iterator[str]:
    """A line for each thing that is wrong."""
    yield from _chain(connection)
    yield from _handmade(connection)
    yield from _standings(connection)


def _chain(connection: Connection) -> Iterator[str]:
    before, expected = judging.START, 1
    for row in connection.execute(select(judgement).order_by(judgement.c.id)):
        if row.id != expected:
            yield f"judgement {expected}: is not there"
        if judging.digest(dict(row._mapping), before) != row.digest:
            yield f"judgement {row.id}: it, or one before it, was changed"
        before, expected = row.digest, row.id + 1


def _handmade(connection: Connection) -> Iterator[str]:
    """Tellings that persons made are those of the judgements that stand, no more and no less."""
    made = {j.a: j for j in standing(j for j, _ in judging.every(connection)) if j.kind == "incident"}
    for row in connection.execute(_HANDMADE):
        given = made.pop(row.key, None)
        if given is None:
            yield f"telling {row.key}: no judgement that stands made it"
        else:
            home = report_of(row._mapping)
            if row.coding != compact(pack(handmade.told_of(given, row.uid, home).incident)):
                yield f"telling {row.key}: is not as judgement {given.id} made it"
    for given in made.values():
        yield f"judgement {given.id}: the incident that it made is not there"


def _standings(connection: Connection) -> Iterator[str]:
    """Columns and marks of the incidents that somebody decided on fit the judgements; nobody decided on the others."""
    latest = versions.current(connection)
    for id in connection.execute(select(incident.c.id).where(incident.c.version > latest)).scalars():
        yield f"incident {id}: was written later than anything in this casebook"
    ruling, shelf = Ruling(connection), Shelf()
    ends = {k for j, _ in judging.every(connection) for k in (j.a, j.b) if k is not None}
    now = set(judging.keys_now(connection, ends).values())
    decided = {n for (n,) in rows_of(connection, _HOMES, now)}
    for row in connection.execute(_STATES):
        if row.n not in decided and (row.state, row.assigned, row.touched_at) != ("new", None, None):
            yield f"incident {row.id}: its line in the list does not fit; nobody decided on it"
    for row in rows_of(connection, _DECIDED, decided):
        data = json.loads(row.json)
        columns = standing_of(ruling, data)
        if any(columns[name] != getattr(row, name) for name in columns):
            yield f"incident {row.id}: where it stands in review does not fit the judgements; run `recoupe recode`"
        about = [j for j in ruling.on(set(data["members"])) if j.b is None]
        if not _fits(connection, shelf, row.n, data, about):
            yield f"incident {row.id}: is not as the judgements on it have it; run `recoupe recode`"


def _fits(connection: Connection, shelf: Shelf, n: int, data: Json, about: Iterable[Judgement]) -> bool:
    """Whether an incident mentions just the judgements on its claims and fields that count."""
    given = list(about)
    must = {j.id for j in given if j.kind == "correct"}
    may = set(must)
    if any(j.kind in ON_CLAIMS for j in given):
        members = [int(k) for k in connection.execute(select(member.c.told).where(member.c.incident == n)).scalars()]
        for one in shelf.tolds(connection, members).values():
            found = reviewed(one, given)
            must |= _named([*found.marks, *(m for _, _, m in found.aside)])
            may |= _named(m for _, m in found.contested)
    claims = [*data["claims"], *data.get("rejected", ())]
    named = {c[mark]["judgement"] for c in claims for mark in MARKS if mark in c}
    named |= {c["judgement"] for c in data["corrections"]}
    return must <= named <= must | may


def _named(marks: Iterable[Marks]) -> set[int]:
    return {j.id for m in marks for j in (m.accepted, m.added, m.rejected) if j is not None}


_HANDMADE = (
    select(told.c.key, told.c.coding, report)
    .join(report, report.c.n == told.c.report)
    .where(told.c.position >= handmade.FIRST_POSITION)
)
_HOMES = select(member.c.incident).distinct().join(told, told.c.n == member.c.told).where(told.c.key.in_(among()))
_STATES = select(incident.c.n, incident.c.id, incident.c.state, incident.c.assigned, incident.c.touched_at).where(
    (incident.c.state != "new") | incident.c.assigned.is_not(None) | incident.c.touched_at.is_not(None)
)
_DECIDED = (
    select(incident.c.n, incident.c.id, incident.c.state, incident.c.assigned, incident.c.touched_at, payload.c.json)
    .join(payload, payload.c.incident == incident.c.n)
    .where(incident.c.n.in_(among()))
)
