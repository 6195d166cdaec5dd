"""What lists and queues need of incidents that were written before there was a review room."""

from __future__ import annotations

import json

from sqlalchemy import Connection, bindparam, select, update

from recoupe.casebook.judging import Ruling
from recoupe.casebook.shelf import among, rows_of
from recoupe.casebook.standings import standing_of
from recoupe.casebook.summary import columns_of
from recoupe.casebook.surroundings import FRESHEST, PAIRED, surround
from recoupe.casebook.tables import incident, judgement, member, payload, told

_AT_ONCE = 2_000
_OF_INCIDENT = ("contradictions", "radius_m", "doubts", "doubtful")


def backfill(connection: Connection) -> None:
    """Fills the columns that revision 0002 brought. 1. what the incident itself says; 2. when its last report came in;
    3. how many others may be the same; 4. what was decided on it."""
    last = -1
    while rows := list(connection.execute(_PAYLOADS, {"last": last})):  # 1.
        last = rows[-1].incident
        found = ((n, columns_of(json.loads(text))) for n, text in rows)
        connection.execute(_SAID, [{"at": n, **{f"new_{c}": row[c] for c in _OF_INCIDENT}} for n, row in found])
    connection.execute(update(incident).values(fresh_at=FRESHEST))  # 2.
    surround(connection, connection.execute(PAIRED).scalars().all())  # 3.
    _stand(connection)  # 4.


def _stand(connection: Connection) -> None:
    keys = {key for row in connection.execute(_JUDGED) for key in row if key is not None}
    decided = {n for (n,) in rows_of(connection, _HOMES, keys)}
    ruling = Ruling(connection)
    for n, text in rows_of(connection, _SOME_PAYLOADS, decided):
        connection.execute(update(incident).where(incident.c.n == n).values(standing_of(ruling, json.loads(text))))


_PAYLOADS = (
    select(payload.c.incident, payload.c.json)
    .where(payload.c.incident > bindparam("last"))
    .order_by(payload.c.incident)
    .limit(_AT_ONCE)
)
_SOME_PAYLOADS = select(payload.c.incident, payload.c.json).where(payload.c.incident.in_(among()))
_SAID = update(incident).where(incident.c.n == bindparam("at")).values({c: bindparam(f"new_{c}") for c in _OF_INCIDENT})
_JUDGED = select(judgement.c.a, judgement.c.b)
_HOMES = select(member.c.incident).distinct().join(told, told.c.n == member.c.told).where(told.c.key.in_(among()))
