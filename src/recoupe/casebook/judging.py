"""What people decide: written down once, never changed, taken back only by a later row; and how it binds the clusters.

Judgements are anchored to told keys. Where a new coder version no longer gives a key, ``former`` says who has its words
now; a judgement of which that cannot be said binds nothing, and is listed (``unanchored``)."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, insert, select

from recoupe.casebook.records import compact, judgement_of
from recoupe.casebook.shelf import among, rows_of
from recoupe.casebook.tables import former, judgement, told
from recoupe.link.clusters import standing
from recoupe.model.linked import Judgement
from recoupe.model.report import Json

KINDS = ("same", "different", "unsure", "correct", "revoke")
START = "recoupe casebook"
"""What the digest of the first judgement is chained to."""


class Ruling:
    """The judgements as they stand in one transaction, anchored to the keys of today."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._any = connection.execute(_ANY).first() is not None

    def on(self, keys: Collection[str]) -> tuple[Judgement, ...]:
        """Those that stand and of which every end is among ``keys``, oldest first."""
        ends = set(keys)
        found = self._about(keys) if self._any else ()
        return tuple(j for j in found if {j.a, j.b} - {None} and {j.a, j.b} - {None} <= ends)

    def same_as(self, keys: Collection[str]) -> set[str]:
        """The keys that are judged the same as any of ``keys``."""
        ends = set(keys)
        found = self._about(keys) if self._any else ()
        return {k for j in found if j.kind == "same" for k in (j.a, j.b) if k is not None} - ends

    def _about(self, keys: Collection[str]) -> tuple[Judgement, ...]:
        """Those that stand and concern any of ``keys``, oldest first; ends that nobody has now are left out with their
        judgement."""
        names = {*keys, *(row.key for row in rows_of(self._connection, _FORMERLY, keys))}
        rows = {row.id: row for query in (_ON_A, _ON_B) for row in rows_of(self._connection, query, names)}
        about = [judgement_of(row._mapping) for row in rows.values()]
        stand = {j.id for j in standing([*about, *_revocations(self._connection, rows)])}
        kept = sorted((j for j in about if j.id in stand), key=lambda j: j.id)
        now = keys_now(self._connection, {k for j in kept for k in (j.a, j.b) if k is not None})
        return tuple(
            replace(j, a=now.get(j.a or ""), b=now.get(j.b or ""))
            for j in kept
            if all(k is None or k in now for k in (j.a, j.b))
        )


def keys_now(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """Which told key stands for each today: itself, or the one that has its words; those without one are left out."""
    asked = set(keys)
    found = {row.key: row.key for row in rows_of(connection, _TOLD, asked)}
    found |= {row.key: row.now for row in rows_of(connection, _FORMER, asked - found.keys()) if row.now is not None}
    return found


def write(connection: Connection, given: Judgement) -> Judgement:
    """Adds a row; ``id`` of the judgement given is not looked at."""
    last = connection.execute(_LAST).first()
    id = 1 + (last.id if last else 0)
    row = {
        "id": id, "kind": given.kind, "who": given.who, "at": given.at, "why": given.why,
        "a": given.a, "b": given.b, "field": given.field, "revokes": given.revokes,
        "value": compact(given.value) if given.kind == "correct" else None,
    }  # fmt: skip
    connection.execute(insert(judgement), {**row, "digest": digest(row, last.digest if last else START)})
    return replace(given, id=id)


def digest(row: Json, before: str) -> str:
    """SHA-256, in hex, of a judgement's row and of the digest before it: no row can be changed, left out or put in
    between without all later ones showing it."""
    said = {k: row[k] for k in ("id", "kind", "who", "at", "why", "a", "b", "field", "value", "revokes")}
    return sha256(f"{before}\n{json.dumps(said, sort_keys=True, ensure_ascii=True)}".encode()).hexdigest()


def by_id(connection: Connection, id: int) -> Judgement | None:
    row = connection.execute(select(judgement).where(judgement.c.id == id)).first()
    return None if row is None else judgement_of(row._mapping)


def stands(connection: Connection, id: int) -> bool:
    """Whether a judgement has not been taken back."""
    row = by_id(connection, id)
    return row is not None and id in {j.id for j in standing([row, *_revocations(connection, [id])])}


def every(connection: Connection) -> list[tuple[Judgement, str]]:
    """All judgements as they were made, each with its digest, oldest first."""
    rows = connection.execute(select(judgement).order_by(judgement.c.id))
    return [(judgement_of(row._mapping), row.digest) for row in rows]


def unanchored(connection: Connection) -> list[Judgement]:
    """Judgements that stand and bind nothing, since no telling has the words that they were made about."""
    known = standing([j for j, _ in every(connection)])
    now = keys_now(connection, {k for j in known for k in (j.a, j.b) if k is not None})
    return [j for j in known if any(k is not None and k not in now for k in (j.a, j.b))]


def _revocations(connection: Connection, ids: Iterable[int]) -> list[Judgement]:
    """Those that take back any of the judgements, those that take back these, and so on."""
    found: list[Judgement] = []
    asked = set(ids)
    while asked:
        rows = [judgement_of(row._mapping) for row in rows_of(connection, _REVOKING, asked)]
        found += rows
        asked = {j.id for j in rows}
    return found


_ANY: Any = select(judgement.c.id).limit(1)
_LAST = select(judgement.c.id, judgement.c.digest).order_by(judgement.c.id.desc()).limit(1)
_ON_A = select(judgement).where(judgement.c.a.in_(among()))
_ON_B = select(judgement).where(judgement.c.b.in_(among()))
_REVOKING = select(judgement).where(judgement.c.revokes.in_(among()))
_TOLD = select(told.c.key).where(told.c.key.in_(among()))
_FORMER = select(former.c.key, former.c.now).where(former.c.key.in_(among()))
_FORMERLY = select(former.c.key).where(former.c.now.in_(among()))
