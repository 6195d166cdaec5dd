"""Adding a report: all that can be worked out about it alone comes first; then one transaction writes it and what it
changes in its neighbourhood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, Literal

from sqlalchemy import Connection, CursorResult, bindparam, insert, select

from recoupe.casebook import dialect
from recoupe.casebook.coder import linker_version
from recoupe.casebook.linking import settle
from recoupe.casebook.neighbours import Entry, find_copies, find_pairs
from recoupe.casebook.records import Shelved, compact, numbered, told_row
from recoupe.casebook.shelf import Shelf
from recoupe.casebook.tables import block, filed, report, told
from recoupe.errors import CasebookError
from recoupe.link.blocks import block_keys
from recoupe.link.fingerprint import Fingerprint, fingerprint
from recoupe.link.meaning import Encoder
from recoupe.link.sketch import sketch
from recoupe.model.incident import CodedReport
from recoupe.model.linked import Sketch, Told
from recoupe.model.report import Report
from recoupe.model.stored import report_uid, told_keys


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a report. ``report_id`` is its id in the casebook; ``incidents`` are the ids of the incidents that
    were written anew because of it, none for a report that was known."""

    status: Literal["added", "known"]
    report_id: str
    incidents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A coded report with all that is worked out before the transaction."""

    uid: str
    coded: CodedReport
    tolds: Sequence[tuple[Told, Sketch]]
    fingerprint: Fingerprint
    coder: str
    raw: bytes | None
    source: str
    fetched_at: str | None


def prepare(
    coded: CodedReport,
    *,
    encoder: Encoder | None,
    coder: str,
    raw: bytes | None = None,
    source: str = "",
    fetched_at: str | None = None,
) -> Prepared:
    """Raises ``CasebookError`` for a text that no database takes."""
    check_text(coded.report)
    uid = report_uid(coded.report)
    keys = told_keys(uid, coded.incidents)
    tolds = [
        Told(key=key, report_uid=uid, report=coded.report, position=position, incident=incident)
        for position, (key, incident) in enumerate(zip(keys, coded.incidents, strict=True))
    ]
    return Prepared(
        uid=uid,
        coded=coded,
        tolds=[(one, sketch(one, encoder=encoder)) for one in tolds],
        fingerprint=fingerprint(coded.report),
        coder=coder,
        raw=raw,
        source=source,
        fetched_at=fetched_at,
    )


def check_text(given: Report) -> None:
    """Files and web pages are cleaned when they are read; a report made by hand may hold what no database keeps."""
    for name in ("id", "title", "outlet", "url", "published", "language", "text"):
        value = getattr(given, name)
        if value and ("\0" in value or any("\ud800" <= c <= "\udfff" for c in value)):
            raise CasebookError(f"report {given.id!r}: {name} holds a NUL or half of a surrogate pair; replace it")


def known_id(connection: Connection, uid: str) -> str | None:
    """The id under which a report is in the casebook, None if it is not."""
    return connection.execute(_KNOWN, {"uid": uid}).scalar()


def enter(connection: Connection, shelf: Shelf, encoder: Encoder | None, given: Prepared, now: str) -> Added:
    """1. a report that another process has brought in meanwhile is left alone; 2. the report and its words; 3. what it
    tells; 4. its neighbourhood."""
    known = known_id(connection, given.uid)  # 1.
    if known is not None:
        return Added("known", known)
    id = _free_id(connection, given)
    kept = replace(given.coded.report, id=id)
    keys = numbered(given.fingerprint.keys)
    row = {  # 2.
        "uid": given.uid, "id": id, "given_id": given.coded.report.id, "title": kept.title, "outlet": kept.outlet,
        "url": kept.url, "published": kept.published, "language": kept.language, "source": given.source,
        "fetched_at": given.fetched_at, "added_at": now, "coder": given.coder, "linker": linker_version(),
        "sha256": sha256(given.raw if given.raw is not None else kept.text.encode()).hexdigest(), "text": kept.text,
        "fingerprint": compact(given.fingerprint.to_dict()), "filed": compact(keys), "raw": given.raw,
    }  # fmt: skip
    n = number_of(connection.execute(_REPORT, row))
    dialect.index_words(connection, n, kept.title, kept.text)
    home = Shelved(n=n, uid=given.uid, report=kept, fingerprint=given.fingerprint)
    incidents = enter_tellings(connection, shelf, encoder, home, given.tolds)
    return Added("added", id, incidents)


def enter_tellings(
    connection: Connection,
    shelf: Shelf,
    encoder: Encoder | None,
    home: Shelved,
    tolds: Sequence[tuple[Told, Sketch]],
    *,
    seeds: Sequence[int] = (),
    emptied: Sequence[int] = (),
) -> tuple[str, ...]:
    """What a report tells, and all that follows; ``seeds`` and ``emptied`` as in ``settle``."""
    keys = numbered(home.fingerprint.keys)
    if keys:
        connection.execute(_FILED, [{"key": key, "report": home.n} for key in keys])
    entries = []
    for one, sketched in tolds:
        blocks = numbered(block_keys(sketched))
        kept = replace(one, report=home.report)
        n = number_of(connection.execute(_TOLD, told_row(kept, sketched, blocks, home.n)))
        if blocks:
            connection.execute(_BLOCK, [{"key": key, "told": n} for key in blocks])
        entries.append(Entry(n, kept, sketched))
    shelf.put(home, [(e.n, e.told, e.sketch) for e in entries])
    copies = find_copies(connection, shelf, home, keys)
    find_pairs(connection, shelf, entries, copies)
    return settle(connection, shelf, encoder, [*seeds, *(e.n for e in entries)], emptied=emptied)


def number_of(result: CursorResult[Any]) -> int:
    """The number that a row was given."""
    key = result.inserted_primary_key
    assert key is not None  # the table counts
    return int(key[0])


def _free_id(connection: Connection, given: Prepared) -> str:
    """The id that the report came with; with the beginning of its uid where another report bears it."""
    wanted = given.coded.report.id
    longer = f"{wanted}~" if wanted else "r"
    for candidate in (wanted, longer + given.uid[:8], longer + given.uid):
        if candidate and connection.execute(_TAKEN, {"id": candidate}).first() is None:
            return candidate
    raise CasebookError(f"report {wanted!r}: no id is free for it; give it another one")


_KNOWN = select(report.c.id).where(report.c.uid == bindparam("uid"))
_TAKEN = select(report.c.n).where(report.c.id == bindparam("id"))
_REPORT = insert(report)
_TOLD = insert(told)
_FILED = insert(filed)
_BLOCK = insert(block)
