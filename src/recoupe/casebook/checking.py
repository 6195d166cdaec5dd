"""Whether a casebook is whole: what was stored has its hashes, quotations stand where they are said to, and what was
worked out agrees with what it was worked out of."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, func, select

from recoupe.casebook import audit, checking_judgements, dialect, handmade
from recoupe.casebook.records import incident_of, report_of
from recoupe.casebook.summary import columns_of
from recoupe.casebook.tables import block, filed, incident, member, payload, report, told
from recoupe.model.report import Json
from recoupe.model.stored import incident_id, report_uid, told_keys

_AT_ONCE = 200


def complaints(connection: Connection) -> list[str]:
    """A line for each thing that is wrong."""
    return [
        *dialect.complaints(connection),
        *_reports(connection),
        *_incidents(connection),
        *checking_judgements.complaints(connection),
        *audit.complaints(connection),
    ]


def _reports(connection: Connection) -> Iterator[str]:
    codings = defaultdict(list)
    for row in connection.execute(select(told.c.n, told.c.report, told.c.key, told.c.own).order_by(told.c.position)):
        codings[row.report].append(row)
    blocks: dict[int, int] = dict(map(tuple, connection.execute(_BLOCKS)))
    files: dict[int, int] = dict(map(tuple, connection.execute(_FILES)))
    for row in connection.execution_options(yield_per=_AT_ONCE).execute(select(report).order_by(report.c.n)):
        found = report_of(row._mapping)
        raw = bytes(row.raw) if row.raw is not None else found.text.encode()
        if sha256(raw).hexdigest() != row.sha256:
            yield f"report {row.id}: its bytes are not those that were read"
        if report_uid(found) != row.uid:
            yield f"report {row.id}: its text or head was changed"
        if files.get(row.n, 0) != len(json.loads(row.filed)):
            yield f"report {row.id}: is not filed for copies; run `recoupe recode`"
        yield from _tellings(connection, row, found.text, codings.pop(row.n, []), blocks)
    for n in codings:
        yield f"telling {codings[n][0].key}: its report is not there"


def _tellings(connection: Connection, row: Any, text: str, rows: list[Any], blocks: dict[int, int]) -> Iterator[str]:
    stored = list(connection.execute(select(told).where(told.c.report == row.n).order_by(told.c.position)))
    keys = told_keys(row.uid, [incident_of(o.coding) for o in stored if o.position < handmade.FIRST_POSITION])
    made = tuple(o.key for o in stored if o.position >= handmade.FIRST_POSITION)
    if tuple(one.key for one in rows) != (*keys, *made) or any(one.own != incident_id(one.key) for one in rows):
        yield f"report {row.id}: the keys of its tellings do not fit; run `recoupe recode`"
    for one in stored:
        wrong = [q for q in _quotes(json.loads(one.coding)) if text[q["start"] : q["end"]] != q["quote"]]
        if wrong:
            yield f"telling {one.key}: {wrong[0]['quote']!r} does not stand where it is said to"
        if blocks.get(one.n, 0) != len(json.loads(one.blocks)):
            yield f"telling {one.key}: is not filed for linking; run `recoupe recode`"


def _quotes(node: Any) -> Iterator[Json]:
    """Every span in a coding."""
    if isinstance(node, dict):
        if {"start", "end", "quote"} <= node.keys():
            yield node
        for child in node.values():
            yield from _quotes(child)
    elif isinstance(node, list):
        for child in node:
            yield from _quotes(child)


def _incidents(connection: Connection) -> Iterator[str]:
    members = defaultdict(set)
    query = select(told.c.key, member.c.incident).join(member, member.c.told == told.c.n, isouter=True)
    for key, n in connection.execute(query):
        if n is None:
            yield f"telling {key}: is in no incident; run `recoupe recode`"
        else:
            members[n].add(key)
    query = select(incident, payload.c.json, told.c.own).join(payload, payload.c.incident == incident.c.n, isouter=True)
    query = query.join(told, told.c.n == incident.c.n, isouter=True).execution_options(yield_per=_AT_ONCE)
    for row in connection.execute(query):
        known = members.pop(row.n, set())
        data = json.loads(row.json) if row.json is not None else None
        if data is None or set(data["members"]) != known or row.id != row.own or data["id"] != row.id:
            yield f"incident {row.id}: is not what its tellings make; run `recoupe recode`"
            continue
        columns = columns_of(data)
        if any(columns[name] != getattr(row, name) for name in columns):
            yield f"incident {row.id}: its line in the list does not fit; run `recoupe recode`"
    for n in members:
        yield f"telling {min(members[n])}: its incident is not there; run `recoupe recode`"


_BLOCKS = select(block.c.told, func.count()).group_by(block.c.told)
_FILES = select(filed.c.report, func.count()).group_by(filed.c.report)
