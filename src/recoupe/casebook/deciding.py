"""Judgements that come in: what they are about is found, they are written down, and the incidents follow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, or_, select

from recoupe.casebook import judging, searching
from recoupe.casebook.corrections import checked
from recoupe.casebook.linking import settle
from recoupe.casebook.shelf import Shelf, among, rows_of
from recoupe.casebook.tables import former, told
from recoupe.errors import CasebookError
from recoupe.link.meaning import Encoder
from recoupe.model.linked import Judgement

RELATIONS = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement as it was written down, and the ids of the incidents that were written anew because of it."""

    judgement: Judgement
    incidents: tuple[str, ...]

    @property
    def id(self) -> int:
        """The number by which the judgement can be revoked."""
        return self.judgement.id


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a judgement is made: the transaction, and what incidents are joined with."""

    connection: Connection
    shelf: Shelf
    encoder: Encoder | None


def relate(desk: Desk, kind: str, a: str, b: str, *, who: str, why: str, at: str) -> Judged:
    """Two tellings are the same incident, different ones, or nobody knows; ``a`` and ``b`` are told keys or ids of
    incidents, which stand for the tellings that founded them. Where a report tells of both of two incidents that are
    the same, they stand for what that report tells: only a judgement can join it."""
    if kind not in RELATIONS:
        raise CasebookError(f"there is no judgement {kind!r}; use one of: {', '.join(RELATIONS)}")
    _signed(who)
    one, other = anchor(desk.connection, a), anchor(desk.connection, b)
    if kind == "same" and a != one and b != other:
        one, other = _of_one_report(desk.connection, a, b) or (one, other)
    if one == other:
        raise CasebookError(f"{a} and {b} are one telling; name two, by the keys in the incident's members")
    given = Judgement(id=0, kind=kind, who=who, at=at, why=why, a=one, b=other)  # type: ignore[arg-type]
    return _written(desk, given, [one, other])


def correct(desk: Desk, incident: str, field: str, value: Any, *, who: str, why: str, at: str) -> Judged:
    """A field of the incident that ``incident`` is in has this value, whatever the reports say."""
    _signed(who)
    key = anchor(desk.connection, incident)
    given = Judgement(id=0, kind="correct", who=who, at=at, why=why, a=key, field=field, value=checked(field, value))
    return _written(desk, given, [key], anew=True)


def revoke(desk: Desk, id: int, *, who: str, why: str, at: str) -> Judged:
    """A judgement is taken back; taking that back again restores it."""
    _signed(who)
    if judging.by_id(desk.connection, id) is None:
        raise CasebookError(f"there is no judgement {id}; `recoupe history` lists those on an incident")
    if not judging.stands(desk.connection, id):
        raise CasebookError(f"judgement {id} has been taken back already")
    given = Judgement(id=0, kind="revoke", who=who, at=at, why=why, revokes=id)
    about = root_of(desk.connection, id)
    return _written(desk, given, [k for k in (about.a, about.b) if k is not None], anew=about.kind == "correct")


def root_of(connection: Connection, id: int) -> Judgement:
    """The judgement that a chain of revocations is about in the end."""
    found = judging.by_id(connection, id)
    while found is not None and found.kind == "revoke" and found.revokes is not None:
        found = judging.by_id(connection, found.revokes)
    if found is None:
        raise CasebookError(f"judgement {id} takes back one that is not there; run `recoupe check`")
    return found


def anchor(connection: Connection, name: str) -> str:
    """The told key that ``name`` means: itself, or that of the telling that founded the incident of this id. Raises
    ``CasebookError`` where there is none."""
    for query in (_ANCHOR, _FORMER_ANCHOR):
        found = connection.execute(query, {"name": name}).scalar()
        if found is not None:
            return str(found)
    founder = searching.resolve(connection, name)  # by the beginning of an id
    return str(connection.execute(select(told.c.key).where(told.c.n == founder)).scalar_one())


def _of_one_report(connection: Connection, a: str, b: str) -> tuple[str, str] | None:
    """The keys of the first tellings of two incidents that stand in one report; None where no report tells of both."""
    one, other = (searching.tellings(connection, searching.resolve(connection, name)) for name in (a, b))
    pairs = [(x.key, y.key) for x in one for y in other if x.report == y.report and x.key != y.key]
    return min(pairs, default=None)


def _written(desk: Desk, given: Judgement, keys: Iterable[str], *, anew: bool = False) -> Judged:
    written = judging.write(desk.connection, given)
    now = judging.keys_now(desk.connection, keys)
    seeds = [n for (n,) in rows_of(desk.connection, _NUMBERS, set(now.values()))]
    incidents = settle(desk.connection, desk.shelf, desk.encoder, seeds, anew=seeds if anew else ())
    return Judged(written, incidents)


def _signed(who: str) -> None:
    if not who.strip():
        raise CasebookError("a judgement needs the name of who makes it; give who")


_ANCHOR = select(told.c.key).where(or_(told.c.key == bindparam("name"), told.c.own == bindparam("name"))).limit(1)
_FORMER_ANCHOR = (
    select(former.c.now)
    .where(or_(former.c.key == bindparam("name"), former.c.own == bindparam("name")), former.c.now.is_not(None))
    .limit(1)
)
_NUMBERS = select(told.c.n).where(told.c.key.in_(among()))
