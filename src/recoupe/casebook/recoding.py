"""Reports coded, compared and joined anew where coder or linker have changed; what people judged is anchored again.

Each report is one transaction, so that a run may be broken off at any moment and gone on with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, update

from recoupe.casebook import handmade
from recoupe.casebook.adding import Prepared, enter_tellings
from recoupe.casebook.coder import coder_version, linker_version
from recoupe.casebook.linking import NEAR
from recoupe.casebook.records import Shelved, compact, incident_of, numbered, report_of
from recoupe.casebook.shelf import Shelf, among, rows_of
from recoupe.casebook.surroundings import surround, tied_to
from recoupe.casebook.tables import block, copy, filed, former, member, pair, report, told
from recoupe.link.meaning import Encoder
from recoupe.model.incident import CodedReport
from recoupe.model.report import Report, Span


def stale(connection: Connection) -> list[int]:
    """The numbers of the reports that another coder or linker worked on, in the order in which they were added."""
    current = {"coder": coder_version(), "linker": linker_version()}
    return [n for (n,) in connection.execute(_STALE, current)]


def coding_of(connection: Connection, n: int) -> tuple[Report, str, CodedReport]:
    """A report, the coder that it was coded by, and what that made of it."""
    row = connection.execute(select(report).where(report.c.n == n)).one()
    found = report_of(row._mapping)
    coded = told.c.report == n, told.c.position < handmade.FIRST_POSITION
    codings = connection.execute(select(told.c.coding).where(*coded).order_by(told.c.position)).scalars()
    return found, row.coder, CodedReport(report=found, incidents=tuple(map(incident_of, codings)))


def replace_coding(
    connection: Connection, shelf: Shelf, encoder: Encoder | None, n: int, given: Prepared
) -> tuple[str, ...]:
    """Puts a new coding in the place of a report's old one; the ids of the incidents that were written.

    1. the old tellings go, with all that was made of them; 2. their keys are kept, with who has their words now;
    3. the new ones come in, and again those that persons found."""
    old = list(connection.execute(_TOLDS, {"report": n}))
    numbers = [row.n for row in old]
    seeds = {near for (near,) in rows_of(connection, NEAR, numbers)} - set(numbers)
    tied = tied_to(connection, numbers)
    emptied = {row.incident for row in rows_of(connection, _MEMBERS, numbers)}
    keys = json.loads(connection.execute(select(report.c.filed).where(report.c.n == n)).scalar_one())
    found = handmade.of_report(connection, given.coded.report, given.uid, n, encoder)
    for row in old:  # 1.
        connection.execute(delete(block).where(block.c.told == row.n, block.c.key.in_(json.loads(row.blocks))))
    connection.execute(delete(filed).where(filed.c.report == n, filed.c.key.in_(keys)))
    connection.execute(delete(copy).where(or_(copy.c.a == n, copy.c.b == n)))
    for statement in _FORGET:
        if numbers:
            connection.execute(statement, {"ns": numbers})
    shelf.drop_report(n)
    _anchor_again(connection, n, [_trigger(r) for r in old if r.position < handmade.FIRST_POSITION], given)  # 2.
    kept = given.coded.report
    values = {
        "coder": given.coder, "linker": linker_version(), "language": kept.language,
        "fingerprint": compact(given.fingerprint.to_dict()), "filed": compact(numbered(given.fingerprint.keys)),
    }  # fmt: skip
    connection.execute(update(report).where(report.c.n == n).values(values))
    home = Shelved(n=n, uid=given.uid, report=kept, fingerprint=given.fingerprint)
    written = enter_tellings(  # 3.
        connection, shelf, encoder, home, [*given.tolds, *found], seeds=sorted(seeds), emptied=sorted(emptied)
    )
    surround(connection, tied)
    return written


Trigger = tuple[str, str, int, int]
"""A told key, the incident's id that it founds, and the characters of its first evidence."""


def _anchor_again(connection: Connection, n: int, old: Sequence[Trigger], given: Prepared) -> None:
    """Every key that this report ever had leads to the telling that has its words now."""
    once = [_trigger(r) for r in connection.execute(_FORMER, {"report": n})]
    keys = {one.key for one, _ in given.tolds}
    connection.execute(delete(former).where(former.c.report == n))
    rows = {
        key: {"key": key, "own": own, "report": n, "starts": start, "ends": end, "now": _heir(start, end, given)}
        for key, own, start, end in (*once, *old)
        if key not in keys
    }
    if rows:
        connection.execute(insert(former), list(rows.values()))


def _trigger(row: Any) -> Trigger:
    return row.key, row.own, row.starts, row.ends


def _heir(start: int, end: int, given: Prepared) -> str | None:
    """The telling whose evidence shares most with these characters, its first evidence before the rest of it."""
    best, heir = (0, 0), None
    for one, _ in given.tolds:
        share = _share(one.incident.evidence[:1], start, end), _share(one.incident.evidence, start, end)
        if share > best:
            best, heir = share, one.key
    return heir


def _share(spans: Iterable[Span], start: int, end: int) -> int:
    """How many of the characters lie in the spans."""
    return sum(max(0, min(end, s.end) - max(start, s.start)) for s in spans)


_STALE = (
    select(report.c.n)
    .where(or_(report.c.coder != bindparam("coder"), report.c.linker != bindparam("linker")))
    .order_by(report.c.n)
)
_TOLDS = select(told).where(told.c.report == bindparam("report"))
_FORMER = select(former).where(former.c.report == bindparam("report"))
_MEMBERS = select(member.c.incident).where(member.c.told.in_(among()))
_FORGET = (
    delete(pair).where(pair.c.a.in_(among())),
    delete(pair).where(pair.c.b.in_(among())),
    delete(member).where(member.c.told.in_(among())),
    delete(told).where(told.c.n.in_(among())),
)
