"""What is read again and again while reports are added: reports, told incidents and sketches, by number, kept at hand.

Rows of ``told`` never change while they have their number, and numbers are not given twice; a report's row changes only
when it is coded anew. What a transaction that came to nothing has left here must go (``clear``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, bindparam, select

from recoupe.casebook.records import Shelved, incident_of, shelved_of, sketch_of
from recoupe.casebook.tables import report, told
from recoupe.link.alike import alike_by
from recoupe.link.meaning import Encoder
from recoupe.link.values import Alike
from recoupe.model.linked import Sketch, Told

V = TypeVar("V")
_MOST = 10_000
"""Numbers asked for in one query."""


class Kept(Generic[V]):
    """The last ``most`` values that were asked for, about."""

    def __init__(self, most: int) -> None:
        self._values: dict[int, V] = {}
        self._most = most

    def get(self, n: int) -> V | None:
        return self._values.get(n)

    def put(self, n: int, value: V) -> None:
        if len(self._values) >= self._most:
            for old in list(self._values)[: self._most // 2]:
                del self._values[old]
        self._values[n] = value

    def drop(self, n: int) -> None:
        self._values.pop(n, None)

    def clear(self) -> None:
        self._values.clear()


class Shelf:
    """Of one casebook in one process."""

    def __init__(self) -> None:
        self._reports: Kept[Shelved] = Kept(2_000)
        self._tolds: Kept[Told] = Kept(2_000)
        self._sketches: Kept[Sketch] = Kept(20_000)
        self._alike: Alike | None = None

    def reports(self, connection: Connection, numbers: Iterable[int]) -> dict[int, Shelved]:
        found, missing = _at_hand(self._reports, numbers)
        for row in rows_of(connection, _REPORTS, missing):
            found[row.n] = value = shelved_of(row._mapping)
            self._reports.put(row.n, value)
        return found

    def tolds(self, connection: Connection, numbers: Iterable[int]) -> dict[int, Told]:
        found, missing = _at_hand(self._tolds, numbers)
        rows = list(rows_of(connection, _TOLDS, missing))
        reports = self.reports(connection, {row.report for row in rows})
        for row in rows:
            home = reports[row.report]
            found[row.n] = value = Told(
                key=row.key, report_uid=home.uid, report=home.report, position=row.position,
                incident=incident_of(row.coding),
            )  # fmt: skip
            self._tolds.put(row.n, value)
        return found

    def sketches(self, connection: Connection, numbers: Iterable[int]) -> dict[int, Sketch]:
        found, missing = _at_hand(self._sketches, numbers)
        for row in rows_of(connection, _SKETCHES, missing):
            found[row.n] = value = sketch_of(row.sketch, row.vector)
            self._sketches.put(row.n, value)
        return found

    def put(self, shelved: Shelved, tolds: Sequence[tuple[int, Told, Sketch]]) -> None:
        """Takes what has just been written."""
        self._reports.put(shelved.n, shelved)
        for n, one, sketch in tolds:
            self._tolds.put(n, one)
            self._sketches.put(n, sketch)

    def alike(self, encoder: Encoder) -> Alike:
        """Nearness in meaning, which remembers the texts that it was asked about. A casebook has one encoder."""
        self._alike = self._alike or alike_by(encoder)
        return self._alike

    def drop_report(self, n: int) -> None:
        self._reports.drop(n)

    def clear(self) -> None:
        for kept in (self._reports, self._tolds, self._sketches):
            kept.clear()


def rows_of(connection: Connection, query: Any, numbers: Iterable[Any]) -> Iterator[Any]:
    """The rows of a query over ``:ns``, however many numbers (or keys) there are."""
    asked = list(numbers)
    for i in range(0, len(asked), _MOST):
        yield from connection.execute(query, {"ns": asked[i : i + _MOST]})


def among() -> Any:
    """``:ns`` in a query for ``rows_of``."""
    return bindparam("ns", expanding=True)


def _at_hand(kept: Kept[V], numbers: Iterable[int]) -> tuple[dict[int, V], list[int]]:
    found: dict[int, V] = {}
    missing = []
    for n in numbers:
        value = kept.get(n)
        if value is None:
            missing.append(n)
        else:
            found[n] = value
    return found, missing


_REPORTS = select(
    report.c.n, report.c.uid, report.c.id, report.c.title, report.c.outlet, report.c.url, report.c.published,
    report.c.language, report.c.text, report.c.fingerprint,
).where(report.c.n.in_(among()))  # fmt: skip
_TOLDS = select(told.c.n, told.c.key, told.c.report, told.c.position, told.c.coding).where(told.c.n.in_(among()))
_SKETCHES = select(told.c.n, told.c.sketch, told.c.vector).where(told.c.n.in_(among()))
