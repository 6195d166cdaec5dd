"""Incidents that a person found in a report and the program did not: told incidents like all others, that stand as long
as the judgement that made them does."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, or_, select

from recoupe.casebook import judging
from recoupe.casebook.linking import NEAR
from recoupe.casebook.neighbours import Entry, find_pairs
from recoupe.casebook.records import Shelved, copy_of, numbered, told_row
from recoupe.casebook.shelf import Shelf, among, rows_of
from recoupe.casebook.tables import block, copy, judgement, member, pair, report, told
from recoupe.link.blocks import block_keys
from recoupe.link.meaning import Encoder
from recoupe.link.sketch import sketch
from recoupe.model.incident import Claim, Incident, When, Where
from recoupe.model.linked import Copy, Judgement, Sketch, Told
from recoupe.model.mention import Voice
from recoupe.model.report import Json, Report

FIRST_POSITION = 1_000_000
"""From here on a telling's position is that of a person's: this and the number of the judgement. Those of the coder
count from 0."""


def told_of(given: Judgement, uid: str, home: Report) -> Told:
    """The told incident that a judgement made; ``value`` has ``start end type when where``."""
    value = given.value
    span = home.span(value["start"], value["end"])
    when, where = value["when"], value["where"]
    reported = Claim(
        field="occurrence",
        value=value["type"],
        speech_act="assert",
        certainty="certain",
        stance="neutral",
        chain=(Voice(home.outlet, "outlet"),),
        evidence=span,
        rule="person",
    )
    incident = Incident(
        type=value["type"],
        when=None if when is None else When(**{**when, "evidence": ()}),
        where=None if where is None else Where(**{**where, "evidence": ()}),
        actors=(),
        weapons=(),
        claims=(reported,),
        links=(),
        evidence=(span,),
        rule="person",
    )
    position = FIRST_POSITION + given.id
    return Told(key=given.a or "", report_uid=uid, report=home, position=position, incident=incident)


def free_key(connection: Connection, uid: str, start: int, end: int) -> str:
    """A key that no telling had before: of the report, and of the characters that the person chose."""
    key, n = f"{uid[:16]}.{start}.p{end}", 1
    while connection.execute(_MADE_BY, {"key": key}).first() is not None:
        n += 1
        key = f"{uid[:16]}.{start}.p{end}.{n}"
    return key


def follow(
    connection: Connection, shelf: Shelf, encoder: Encoder | None, given: Judgement
) -> tuple[set[int], set[int]]:
    """Brings the telling of a judgement in, or takes it out, as the judgement stands or does not. What is then to
    be settled: numbers of tellings, and incidents that lost a member."""
    row = connection.execute(_BY_KEY, {"key": given.a}).first()
    if not judging.stands(connection, given.id):
        return (set(), set()) if row is None else _take_out(connection, row.n, row.blocks)
    if row is not None:
        return {row.n}, set()
    (n,) = connection.execute(_HOME, {"uid": given.value["report"]}).one()
    home = shelf.reports(connection, [n])[n]
    one = told_of(given, home.uid, home.report)
    return {_bring_in(connection, shelf, home, one, sketch(one, encoder=encoder))}, set()


def of_report(
    connection: Connection, home: Report, uid: str, n: int, encoder: Encoder | None
) -> list[tuple[Told, Sketch]]:
    """The tellings that persons found in report ``n``, with their sketches, to be entered anew beside the coder's."""
    keys = connection.execute(_KEYS, {"report": n, "first": FIRST_POSITION}).scalars().all()
    found = []
    for key in keys:
        given = made_by(connection, key)
        if given is not None:
            one = told_of(given, uid, home)
            found.append((one, sketch(one, encoder=encoder)))
    return found


def made_by(connection: Connection, key: str) -> Judgement | None:
    """The judgement that made a telling."""
    row = connection.execute(_MADE_BY, {"key": key}).first()
    return None if row is None else judging.by_id(connection, row.id)


def _bring_in(connection: Connection, shelf: Shelf, home: Shelved, one: Told, sketched: Sketch) -> int:
    blocks = numbered(block_keys(sketched))
    key = connection.execute(insert(told), told_row(one, sketched, blocks, home.n)).inserted_primary_key
    assert key is not None  # the table counts
    n = int(key[0])
    if blocks:
        connection.execute(insert(block), [{"key": number, "told": n} for number in blocks])
    find_pairs(connection, shelf, [Entry(n, one, sketched)], _copies(connection, shelf, home))
    shelf.put(home, [(n, one, sketched)])
    return n


def _copies(connection: Connection, shelf: Shelf, home: Shelved) -> dict[int, Copy]:
    """Reports that share text with this one, as they were found when the later of the two came in."""
    rows = list(connection.execute(_COPIES, {"n": home.n}))
    others = {row.b if row.a == home.n else row.a for row in rows}
    uids = {k: r.uid for k, r in shelf.reports(connection, {home.n, *others}).items()}
    return {row.b if row.a == home.n else row.a: copy_of(row._mapping, uids) for row in rows}


def _take_out(connection: Connection, n: int, blocks: str) -> tuple[set[int], set[int]]:
    seeds = {near for (near,) in rows_of(connection, NEAR, [n])} - {n}
    emptied = {row.incident for row in rows_of(connection, _MEMBERS, [n])}
    connection.execute(delete(block).where(block.c.told == n, block.c.key.in_(json.loads(blocks))))
    for statement in _FORGET:
        connection.execute(statement, {"ns": [n]})
    return seeds, emptied


def value_of(uid: str, start: int, end: int, type: str, when: Json | None, where: Json | None) -> Json:
    """What a judgement keeps of the incident that it makes."""
    return {"report": uid, "start": start, "end": end, "type": type, "when": when, "where": where}


_BY_KEY = select(told.c.n, told.c.blocks).where(told.c.key == bindparam("key"))
_HOME: Any = select(report.c.n).where(report.c.uid == bindparam("uid"))
_KEYS = (
    select(told.c.key)
    .where(told.c.report == bindparam("report"), told.c.position >= bindparam("first"))
    .order_by(told.c.position)
)
_MADE_BY = select(judgement.c.id).where(judgement.c.a == bindparam("key"), judgement.c.kind == "incident").limit(1)
_COPIES = select(copy).where(
    or_(copy.c.a == bindparam("n"), copy.c.b == bindparam("n")), copy.c.kind.in_(("verbatim", "extract"))
)
_MEMBERS = select(member.c.incident).where(member.c.told.in_(among()))
_FORGET = (
    delete(pair).where(pair.c.a.in_(among())),
    delete(pair).where(pair.c.b.in_(among())),
    delete(member).where(member.c.told.in_(among())),
    delete(told).where(told.c.n.in_(among())),
)
