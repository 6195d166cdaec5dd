"""Which state a casebook is in: a number that grows with every transaction that writes, and who wrote against whom.

An incident bears the number of the transaction that wrote it last (column ``version``). Whoever decides on it says
which one he saw; where it is another now, nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, text

from recoupe.casebook import judging, searching
from recoupe.casebook.tables import incident, member, report, state, told
from recoupe.errors import CasebookError, ConflictError
from recoupe.model.linked import Judgement

REVISION = "revision"
"""The row of table ``state`` that holds the number."""


def begin(connection: Connection) -> int:
    """The number of a transaction that is going to write; called once, first."""
    connection.execute(_GROW, {"name": REVISION})
    return current(connection)


def current(connection: Connection) -> int:
    """The number of the last transaction that wrote; within one, its own. 0 in a casebook that nothing was written to
    since numbers are kept."""
    return int(connection.execute(_CURRENT, {"name": REVISION}).scalar() or 0)


def check(connection: Connection, expect: Mapping[str, int] | None) -> None:
    """Raises ``ConflictError`` unless every incident is as the person saw it: ``expect`` has, by its id, the version
    that was shown."""
    for id, version in (expect or {}).items():
        try:
            n = searching.resolve(connection, id)
        except CasebookError:
            raise ConflictError(
                f"incident {id} is no longer there; look again at the list before you decide", incident=id
            ) from None
        row = connection.execute(_INCIDENT, {"n": n}).one()
        if row.version != version:
            raise _conflict(connection, n, id, row)


def _conflict(connection: Connection, n: int, id: str, row: Any) -> ConflictError:
    """Who changed the incident last: the person who decided on it, or the report that came in later than that."""
    last = _last_decision(connection, n)
    came = connection.execute(_CAME_IN, {"n": n}).first()
    who, at, what = None, None, "it was joined anew"
    if last is not None:
        who, at, what = last.who, last.at, f"{last.who} {_DID.get(last.kind, last.kind)}{_field(last)}"
    if came is not None and (at is None or came.added_at > at):
        who, at, what = None, came.added_at, f"report {came.id} came in"
    when = f" on {at[:10]} at {at[11:16]} UTC" if at else ""
    now = "" if row.id == id else f", and it is {row.id} now"
    return ConflictError(
        f"incident {id} was changed after you opened it ({what}{when}{now}); nothing was saved, look again and decide",
        incident=row.id,
        version=row.version,
        who=who,
        at=at,
    )


def _last_decision(connection: Connection, n: int) -> Judgement | None:
    keys = [str(key) for key in connection.execute(_KEYS, {"n": n}).scalars()]
    touched = judging.touching(connection, keys)
    return touched[-1] if touched else None


def _field(judgement: Judgement) -> str:
    return f" {judgement.field}" if judgement.kind == "correct" and judgement.field else ""


_DID = {
    "same": "joined it with another",
    "different": "told it apart from another",
    "unsure": "was unsure about it",
    "correct": "corrected",
    "accept": "accepted a claim",
    "reject": "rejected a claim",
    "claim": "added a claim",
    "incident": "coded it by hand",
    "sign": "signed it off",
    "assign": "assigned it",
    "revoke": "took a decision back",
}

_GROW = text(
    "INSERT INTO state (name, value) VALUES (:name, 1) ON CONFLICT (name) DO UPDATE SET value = state.value + 1"
)
_CURRENT = select(state.c.value).where(state.c.name == bindparam("name"))
_INCIDENT = select(incident.c.id, incident.c.version).where(incident.c.n == bindparam("n"))
_KEYS = select(told.c.key).join(member, member.c.told == told.c.n).where(member.c.incident == bindparam("n"))
_CAME_IN = (
    select(report.c.id, report.c.added_at)
    .join(told, told.c.report == report.c.n)
    .join(member, member.c.told == told.c.n)
    .where(member.c.incident == bindparam("n"))
    .order_by(report.c.added_at.desc(), report.c.n.desc())
    .limit(1)
)
HIGHEST = select(func.max(incident.c.version))
