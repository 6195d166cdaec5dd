"""What people decide: written down once, never changed, taken back only by a later row; and how it binds the clusters.

Judgements are anchored to told keys. Where a new coder version no longer gives a key, ``former`` says who has its words
now; a judgement of which that cannot be said binds nothing, and is listed (``unanchored``)."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, insert, select

from recoupe.casebook.records import compact, judgement_of
from recoupe.casebook.shelf import among, rows_of
from recoupe.casebook.tables import former, judgement, told
from recoupe.link.clusters import standing
from recoupe.link.reviewed import ON_CLAIMS, reviewed
from recoupe.model.linked import Judgement, Told
from recoupe.model.report import Json

RELATIONS = ("same", "different", "unsure")
"""Of two told incidents; all others are about one, or take back another judgement."""
VALUED = ("correct", "accept", "reject", "claim", "incident", "sign", "assign")
"""Judgements that have a value; it may be null."""
LARGEST = 2**31 - 1
"""Judgements have no higher number."""
START = "recoupe casebook"
"""What the digest of the first judgement is chained to."""


class Ruling:
    """The judgements as they stand in one transaction, anchored to the keys of today."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._any = connection.execute(_ANY).first() is not None
        self._known: dict[frozenset[str], tuple[tuple[Judgement, ...], str | None]] = {}

    def on(self, keys: Collection[str]) -> tuple[Judgement, ...]:
        """Those that stand and of which every end is among ``keys``, oldest first."""
        ends = set(keys)
        return tuple(j for j in self.about(keys) if {j.a, j.b} - {None} and {j.a, j.b} - {None} <= ends)

    def about(self, keys: Collection[str]) -> tuple[Judgement, ...]:
        """Those that stand and concern any of ``keys``, oldest first; ends that nobody has now are left out with their
        judgement."""
        return self._look_up(keys)[0]

    def touched_at(self, keys: Collection[str]) -> str | None:
        """When anything was last decided about any of ``keys``, or taken back; None where nothing was."""
        return self._look_up(keys)[1]

    def same_as(self, keys: Collection[str]) -> set[str]:
        """The keys that are judged the same as any of ``keys``."""
        return {k for j in self.about(keys) if j.kind == "same" for k in (j.a, j.b) if k is not None} - set(keys)

    def _look_up(self, keys: Collection[str]) -> tuple[tuple[Judgement, ...], str | None]:
        if not self._any:
            return (), None
        asked = frozenset(keys)
        if asked not in self._known:
            self._known[asked] = self._found(asked)
        return self._known[asked]

    def _found(self, keys: frozenset[str]) -> tuple[tuple[Judgement, ...], str | None]:
        every = touching(self._connection, keys)
        if not every:
            return (), None
        kept = [j for j in standing(every) if j.a is not None]
        now = keys_now(self._connection, {k for j in kept for k in (j.a, j.b) if k is not None})
        anchored = tuple(
            replace(j, a=now.get(j.a or ""), b=now.get(j.b or ""))
            for j in kept
            if all(k is None or k in now for k in (j.a, j.b))
        )
        return anchored, max(j.at for j in every)


def touching(connection: Connection, keys: Iterable[str]) -> list[Judgement]:
    """All judgements on told incidents that have these keys now, and all that took any of them back, oldest first."""
    asked = set(keys)
    names = {*asked, *(row.key for row in rows_of(connection, _FORMERLY, asked))}
    rows = {row.id: row for query in (_ON_A, _ON_B) for row in rows_of(connection, query, names)}
    about = [judgement_of(row._mapping) for row in rows.values()]
    return sorted([*about, *revocations(connection, rows)], key=lambda j: j.id)


def keys_now(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """Which told key stands for each today: itself, or the one that has its words; those without one are left out."""
    asked = set(keys)
    found = {row.key: row.key for row in rows_of(connection, _TOLD, asked)}
    found |= {row.key: row.now for row in rows_of(connection, _FORMER, asked - found.keys()) if row.now is not None}
    return found


def write(connection: Connection, given: Judgement) -> Judgement:
    """Adds a row; ``id`` of the judgement given is not looked at."""
    return write_all(connection, [given])[0]


def write_all(connection: Connection, given: Sequence[Judgement], *, batch: int | None = None) -> list[Judgement]:
    """Adds rows; more than one are a batch, which bears the id of its first. ``batch``: that of an earlier one which
    these go on with; 0 for one that more will go on with."""
    last = connection.execute(_LAST).first()
    first = 1 + (last.id if last else 0)
    before = last.digest if last else START
    if batch == 0 or (batch is None and len(given) > 1):
        batch = first
    rows, written = [], []
    for id, one in enumerate(given, first):
        row: Json = {
            "id": id, "kind": one.kind, "who": one.who, "at": one.at, "why": one.why,
            "a": one.a, "b": one.b, "field": one.field, "revokes": one.revokes,
            "value": compact(one.value) if one.kind in VALUED else None,
            "batch": batch,
        }  # fmt: skip
        before = row["digest"] = digest(row, before)
        rows.append(row)
        written.append(replace(one, id=id, batch=batch))
    connection.execute(insert(judgement), rows)
    return written


def digest(row: Json, before: str) -> str:
    """SHA-256, in hex, of a judgement's row and of the digest before it: no row can be changed, left out or put in
    between without all later ones showing it. What was added to rows since is in it only where it is set."""
    said = {k: row[k] for k in ("id", "kind", "who", "at", "why", "a", "b", "field", "value", "revokes")}
    if row.get("batch") is not None:
        said["batch"] = row["batch"]
    return sha256(f"{before}\n{json.dumps(said, sort_keys=True, ensure_ascii=True)}".encode()).hexdigest()


def batch_of(connection: Connection, id: int) -> list[Judgement]:
    """A judgement and all that were made together with it, oldest first."""
    found = by_id(connection, id)
    if found is None or found.batch is None:
        return [] if found is None else [found]
    rows = connection.execute(select(judgement).where(judgement.c.batch == found.batch).order_by(judgement.c.id))
    return [judgement_of(row._mapping) for row in rows]


def by_id(connection: Connection, id: int) -> Judgement | None:
    if not 0 < id <= LARGEST:
        return None
    row = connection.execute(select(judgement).where(judgement.c.id == id)).first()
    return None if row is None else judgement_of(row._mapping)


def stands(connection: Connection, id: int) -> bool:
    """Whether a judgement has not been taken back."""
    row = by_id(connection, id)
    return row is not None and id in {j.id for j in standing([row, *revocations(connection, [id])])}


def every(connection: Connection) -> list[tuple[Judgement, str]]:
    """All judgements as they were made, each with its digest, oldest first."""
    rows = connection.execute(select(judgement).order_by(judgement.c.id))
    return [(judgement_of(row._mapping), row.digest) for row in rows]


def unanchored(connection: Connection, tolds: Callable[[set[str]], Iterable[Told]]) -> list[Judgement]:
    """Judgements that stand and bind nothing, since no telling has the words that they were made about, or makes the
    claim. ``tolds`` reads tellings by their keys."""
    known = standing([j for j, _ in every(connection)])
    now = keys_now(connection, {k for j in known for k in (j.a, j.b) if k is not None})
    lost = {j.id for j in known if any(k is not None and k not in now for k in (j.a, j.b))}
    on_claims = [replace(j, a=now[j.a]) for j in known if j.kind in ON_CLAIMS and j.a in now]
    for one in tolds({j.a for j in on_claims if j.a is not None and j.kind in ("accept", "reject")}):
        lost |= {j.id for j in reviewed(one, on_claims).unmatched}
    return [j for j in known if j.id in lost]


def revocations(connection: Connection, ids: Iterable[int]) -> list[Judgement]:
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
