"""The audit log: who did what through the review room or to its accounts. Rows are only added, each with a digest
chained to the one before it.

The chain shows a row that was changed, taken out or put in between, and the count that is kept beside it one that was
cut off at the end. Whoever may write to the file can make a whole new chain: note :meth:`Audit.head` elsewhere from
time to time, and that shows, too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import Connection, insert, select, update

from recoupe.casebook import moments
from recoupe.casebook.tables import audit, state
from recoupe.casebook.transactions import Transactions
from recoupe.model.report import Json

START = "recoupe audit"
"""What the digest of the first row is chained to."""
_COUNT = "audit"
"""The row of ``state`` that says how many rows there are."""
_LONGEST = 2000
"""Characters of one column: what people send is never written down whole."""
_AT_ONCE = 1000


class Audit:
    """In the casebook's own table; see :attr:`Casebook.audit`."""

    def __init__(self, transactions: Transactions) -> None:
        self._reading = transactions.reading
        self._writing = transactions.writing

    def write(self, who: str, what: str, about: str | None = None, detail: Json | None = None) -> int:
        """Adds a row and gives its number. ``what`` is a word for what was done ("sign in", "POST
        /incidents/{id}/correct"), ``about`` what it was done to, ``detail`` the rest."""
        with self._writing() as connection:
            return enter(connection, who, what, about, detail)

    def read(
        self,
        *,
        limit: int = 100,
        before: int | None = None,
        who: str | None = None,
        about: str | None = None,
        what: str | None = None,
    ) -> list[Json]:
        """Rows, newest first: ``id at who what about detail digest``. ``before``: those with smaller numbers; ``what``:
        how it begins."""
        query = select(audit).order_by(audit.c.id.desc()).limit(limit)
        if before is not None:
            query = query.where(audit.c.id < before)
        if who:
            query = query.where(audit.c.who == who)
        if about:
            query = query.where(audit.c.about == about)
        if what:
            query = query.where(audit.c.what.startswith(what, autoescape=True))
        with self._reading() as connection:
            rows = [dict(row._mapping) for row in connection.execute(query)]
        return [row | {"detail": None if row["detail"] is None else json.loads(row["detail"])} for row in rows]

    def check(self) -> list[str]:
        """What is wrong with the log, a line each."""
        with self._reading() as connection:
            return list(complaints(connection))

    def head(self) -> tuple[int, str]:
        """Number and digest of the newest row; (0, "") where there is none."""
        with self._reading() as connection:
            row = connection.execute(_LAST).first()
        return (0, "") if row is None else (row.id, row.digest)


def enter(connection: Connection, who: str, what: str, about: str | None = None, detail: Json | None = None) -> int:
    """Adds a row in a transaction that does something else as well."""
    last = connection.execute(_LAST).first()
    row: Json = {
        "id": 1 + (last.id if last else 0),
        "at": moments.at(),
        "who": who[:_LONGEST],
        "what": what[:_LONGEST],
        "about": None if about is None else about[:_LONGEST],
        "detail": None if detail is None else json.dumps(detail, sort_keys=True, ensure_ascii=False),
    }
    connection.execute(insert(audit), {**row, "digest": digest(row, last.digest if last else START)})
    if not connection.execute(update(state).where(state.c.name == _COUNT).values(value=row["id"])).rowcount:
        connection.execute(insert(state), {"name": _COUNT, "value": row["id"]})
    return int(row["id"])


def digest(row: Json, before: str) -> str:
    """SHA-256, in hex, of a row and of the digest before it."""
    said = {k: row[k] for k in ("id", "at", "who", "what", "about", "detail")}
    return sha256(f"{before}\n{json.dumps(said, sort_keys=True, ensure_ascii=True)}".encode()).hexdigest()


def complaints(connection: Connection) -> Iterator[str]:
    """A line for each thing that is wrong with the log."""
    before, expected = START, 1
    rows = connection.execution_options(yield_per=_AT_ONCE).execute(select(audit).order_by(audit.c.id))
    for row in rows:
        if row.id != expected:
            yield f"audit log: row {expected} is not there"
        if digest(dict(row._mapping), before) != row.digest:
            yield f"audit log: row {row.id}, or one before it, was changed"
        before, expected = row.digest, row.id + 1
    count = connection.execute(select(state.c.value).where(state.c.name == _COUNT)).scalar() or 0
    if count != expected - 1:
        yield f"audit log: ends with row {expected - 1}, and row {count} was written"


_LAST = select(audit.c.id, audit.c.digest).order_by(audit.c.id.desc()).limit(1)
