"""The neighbourhood of a new report: reports that share text with it, and told incidents that may be one with its own.

Both are looked for under keys in indexed tables, and both relations are symmetric, so that it does not matter which of
two reports came first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from recoupe.casebook.records import Shelved, compact, copy_of, copy_row, no_copy_row, numbered
from recoupe.casebook.shelf import Shelf, among, rows_of
from recoupe.casebook.tables import block, copy, filed, pair, told
from recoupe.link.blocks import lookup_keys
from recoupe.link.copies import find_copy
from recoupe.link.fingerprint import Fingerprint
from recoupe.link.meaning import Encoder
from recoupe.link.pairs import compare
from recoupe.model.linked import Copy, Sketch, Told
from recoupe.model.report import Report, Span

KEPT_ABOVE = -1.0
"""Pairs with a lower score are not kept: they say no more than that two told incidents are different. Those between
here and ``JOINABLE`` join nothing and show what was nearly taken for one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A told incident that has just been written, with its number."""

    n: int
    told: Told
    sketch: Sketch


def find_copies(connection: Connection, shelf: Shelf, new: Shelved, keys: Sequence[int]) -> dict[int, Copy]:
    """Writes down the reports that share text with a new one, in the same language; by their number."""
    near = {n for (n,) in rows_of(connection, _FILED, keys)} - {new.n}
    found: dict[int, Copy] = {}
    for n, other in sorted(shelf.reports(connection, near).items()):
        shared = find_copy(_filed(new), _filed(other), encoder=None)
        if shared is not None:
            found[n] = shared
            connection.execute(_COPY, copy_row(shared, {new.uid: new.n, other.uid: n}))
    return found


def find_translations(connection: Connection, reports: Mapping[int, Shelved], encoder: Encoder | None) -> list[Copy]:
    """All copies among reports that tell of one incident; those in two languages that were not looked at yet are looked
    at for translations, and what was found is written down."""
    known = {(row.a, row.b): row for row in rows_of(connection, _COPIES, reports) if row.b in reports}
    uids = {n: r.uid for n, r in reports.items()}
    found = [copy_of(row._mapping, uids) for row in known.values() if row.kind != "none"]
    if encoder is None or len({r.report.language for r in reports.values()}) < 2:
        return found
    ordered = sorted(reports.values(), key=lambda r: r.uid)
    for i, a in enumerate(ordered):
        for b in ordered[i + 1 :]:
            languages = a.report.language, b.report.language
            if (a.n, b.n) in known or None in languages or languages[0] == languages[1]:
                continue
            shared = find_copy(_filed(a), _filed(b), encoder=encoder)
            row = copy_row(shared, {a.uid: a.n, b.uid: b.n}) if shared else no_copy_row(a.n, b.n)
            connection.execute(_COPY, row)
            found += [shared] if shared else []
    return found


def find_pairs(connection: Connection, shelf: Shelf, new: Sequence[Entry], copies: Mapping[int, Copy]) -> None:
    """Compares the told incidents of a new report with those under the same keys, and with those in text that the
    report shares with another one; keeps the pairs that say something."""
    own = {entry.n for entry in new}
    copied = {row.n: row.report for row in rows_of(connection, _TOLDS_OF, copies)}
    rows = []
    for entry in new:
        near = {n for (n,) in rows_of(connection, _BLOCK, numbered(lookup_keys(entry.sketch)))}
        shared = {n: _shared(entry.told, other, copies[copied[n]]) for n, other in _all(connection, shelf, copied)}
        near |= {n for n, share in shared.items() if share}
        for n, sketch in sorted(shelf.sketches(connection, near - own).items()):
            found = compare(entry.sketch, sketch, copied=shared.get(n, 0.0))
            if found.score > KEPT_ABOVE:
                a, b = (entry.n, n) if found.a == entry.sketch.key else (n, entry.n)
                rows.append({"a": a, "b": b, "score": found.score, "features": compact(found.features)})
    if rows:
        connection.execute(_PAIR, rows)


def _all(connection: Connection, shelf: Shelf, numbers: Iterable[int]) -> Iterable[tuple[int, Told]]:
    return shelf.tolds(connection, numbers).items()


def _shared(x: Told, y: Told, shared: Copy) -> float:
    """The share of evidence that stands in text of both reports and tells of both incidents there: of the two tellings
    the one that is copied more wholly."""
    first, second = (x, y) if shared.a == x.report_uid else (y, x)
    a, b = _stretches(first.incident.evidence), _stretches(second.incident.evidence)
    in_a = in_b = 0
    for a_start, a_end, b_start, b_end in shared.spans:
        of_a, of_b = _overlap(a, a_start, a_end), _overlap(b, b_start, b_end)
        if of_a and of_b:
            in_a, in_b = in_a + of_a, in_b + of_b
    whole_a, whole_b = (max(sum(end - start for start, end in s), 1) for s in (a, b))
    return min(1.0, max(in_a / whole_a, in_b / whole_b))


def _stretches(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Spans as stretches that do not overlap."""
    found: list[tuple[int, int]] = []
    for span in sorted(spans):
        if found and span.start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], span.end)
        else:
            found.append((span.start, span.end))
    return found


def _overlap(stretches: Iterable[tuple[int, int]], start: int, end: int) -> int:
    return sum(max(0, min(e, end) - max(s, start)) for s, e in stretches)


def _filed(shelved: Shelved) -> tuple[str, Report, Fingerprint]:
    return shelved.uid, shelved.report, shelved.fingerprint


_FILED = select(filed.c.report).distinct().where(filed.c.key.in_(among()))
_BLOCK = select(block.c.told).distinct().where(block.c.key.in_(among()))
_TOLDS_OF = select(told.c.n, told.c.report).where(told.c.report.in_(among()))
_COPIES = select(copy).where(copy.c.a.in_(among()))
_COPY, _PAIR = insert(copy), insert(pair)
