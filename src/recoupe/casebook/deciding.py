"""Judgements that come in: what they are about is found, they are written down, and the incidents follow."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, or_, select

from recoupe.casebook import handmade, judging, searching
from recoupe.casebook.corrections import checked
from recoupe.casebook.judging import RELATIONS
from recoupe.casebook.linking import settle
from recoupe.casebook.shelf import Shelf, among, rows_of
from recoupe.casebook.tables import former, incident, member, told
from recoupe.errors import CasebookError
from recoupe.link.meaning import Encoder
from recoupe.model.linked import Judgement, JudgementKind


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement as it was written down, and the ids of the incidents that were written anew because of it. ``batch``:
    it and those that were made, and are taken back, together with it."""

    judgement: Judgement
    incidents: tuple[str, ...]
    batch: tuple[Judgement, ...] = ()

    @property
    def id(self) -> int:
        """The number by which the judgement, and all of its batch, can be revoked."""
        return self.judgement.id


@dataclass(frozen=True, slots=True)
class By:
    """Who decides, why, and when (RFC 3339 in UTC)."""

    who: str
    why: str
    at: str

    def says(self, kind: JudgementKind, a: str | None = None, b: str | None = None, **rest: Any) -> Judgement:
        """A judgement that is still to be written down. Raises ``CasebookError`` for one that nobody signs."""
        if not self.who.strip():
            raise CasebookError("a judgement needs the name of who makes it; give who")
        if any(_odd(text) for text in _texts([self.who, self.why, rest])):
            raise CasebookError("a text holds a NUL or half of a surrogate pair, which no database keeps; leave it out")
        return Judgement(id=0, kind=kind, who=self.who, at=self.at, why=self.why, a=a, b=b, **rest)


def _texts(node: Any) -> Iterator[str]:
    """All texts in what is to be written down."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _texts((key, value))
    elif isinstance(node, (list, tuple)):
        for one in node:
            yield from _texts(one)


def _odd(text: str) -> bool:
    return "\0" in text or any("\ud800" <= c <= "\udfff" for c in text)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a judgement is made: the transaction, and what incidents are joined with."""

    connection: Connection
    shelf: Shelf
    encoder: Encoder | None

    def write(self, given: Sequence[Judgement], *, batch: int | None = None) -> Judged:
        """Writes judgements down, as one batch if there are several or ``batch`` is one that they go on with; brings
        the incidents that they are about in line."""
        written = judging.write_all(self.connection, given, batch=batch)
        about = [root_of(self.connection, j.id) if j.kind == "revoke" else j for j in written]
        seeds: set[int] = set()
        emptied: set[int] = set()
        for j in about:
            if j.kind == "incident":
                near, left = handmade.follow(self.connection, self.shelf, self.encoder, j)
                seeds |= near
                emptied |= left
        now = judging.keys_now(self.connection, {k for j in about for k in (j.a, j.b) if k is not None})
        touched = {n for (n,) in rows_of(self.connection, _NUMBERS, set(now.values()))}
        incidents = settle(self.connection, self.shelf, self.encoder, seeds | touched, emptied=emptied, anew=touched)
        return Judged(written[0], incidents, tuple(written))

    def go_on(self, made: Judged, given: Sequence[Judgement]) -> Judged:
        """Writes more judgements of the batch that ``made`` began."""
        more = self.write(given, batch=made.judgement.batch)
        written = {*made.incidents, *more.incidents}
        there = self.connection.execute(select(incident.c.id).where(incident.c.id.in_(sorted(written)))).scalars()
        return Judged(made.judgement, tuple(sorted(there)), (*made.batch, *more.batch))

    def keys(self, name: str) -> list[str]:
        """The keys of the tellings of an incident, sorted."""
        n = searching.resolve(self.connection, name)
        return sorted(str(row.key) for row in searching.tellings(self.connection, n))

    def homes(self, keys: Iterable[str]) -> dict[str, int]:
        """The number of the incident that each telling is in."""
        return {row.key: row.incident for row in rows_of(self.connection, _HOMES, keys)}


def relate(desk: Desk, kind: str, a: str, b: str, by: By) -> Judged:
    """Two tellings are the same incident, different ones, or nobody knows; ``a`` and ``b`` are told keys or ids of
    incidents, which stand for the tellings that founded them. Two incidents that are the same become one, with all that
    is told of either."""
    if kind not in RELATIONS:
        raise CasebookError(f"there is no judgement {kind!r}; use one of: {', '.join(RELATIONS)}")
    one, other = anchor(desk.connection, a), anchor(desk.connection, b)
    whole = a != one and b != other
    if kind == "same" and whole:
        one, other = _of_one_report(desk.connection, a, b) or (one, other)
    if one == other:
        raise CasebookError(f"{a} and {b} are one telling; name two, by the keys in the incident's members")
    if kind != "same" or not whole:
        return desk.write([by.says(kind, one, other)])  # type: ignore[arg-type]
    return join_all(desk, (one, other), desk.keys(a), desk.keys(b), by)


def join_all(desk: Desk, first: tuple[str, str], ours: Collection[str], theirs: Collection[str], by: By) -> Judged:
    """Two incidents become one: their tellings ``first`` are the same, and so are those that were told apart before,
    and those that would not come along of themselves."""
    apart = _told_apart(desk, ours, theirs)
    pairs = list(dict.fromkeys([first, *apart]))
    keys = sorted({*ours, *theirs})
    known = max(len(ours), len(theirs)) > 1 or len(pairs) > 1
    made = desk.write([by.says("same", *pair) for pair in pairs], batch=0 if known else None)
    return together(desk, made, first[0], keys, by)


def together(desk: Desk, made: Judged, first: str, keys: Collection[str], by: By) -> Judged:
    """Goes on with the batch of ``made`` until all ``keys`` are in the incident of ``first``."""
    home = desk.homes(keys)
    left = [k for k in sorted(keys) if home[k] != home[first]]
    if not left:
        return made
    inside = [k for k in keys if home[k] == home[first]]
    pairs = [pair for k in left for pair in (_told_apart(desk, [k], inside) or [(first, k)])]
    return desk.go_on(made, [by.says("same", *pair) for pair in pairs])


def _told_apart(desk: Desk, ours: Collection[str], theirs: Collection[str]) -> list[tuple[str, str]]:
    """Pairs across that were judged different."""
    ruling = judging.Ruling(desk.connection).on({*ours, *theirs})
    found = {(j.a or "", j.b or "") for j in ruling if j.kind == "different"}
    return sorted((a, b) for a, b in found if (a in ours and b in theirs) or (b in ours and a in theirs))


def correct(desk: Desk, name: str, field: str, value: Any, by: By) -> Judged:
    """A field of the incident that ``name`` leads to has this value, whatever the reports say."""
    key = anchor(desk.connection, name)
    return desk.write([by.says("correct", key, field=field, value=checked(field, value))])


def revoke(desk: Desk, id: int, by: By) -> Judged:
    """A judgement is taken back with all that were made together with it; taking that back again restores them."""
    batch = judging.batch_of(desk.connection, id)
    if not batch:
        raise CasebookError(f"there is no judgement {id}; `recoupe history` lists those on an incident")
    stand = [j for j in batch if judging.stands(desk.connection, j.id)]
    if not stand:
        raise CasebookError(f"judgement {id} has been taken back already")
    return desk.write([by.says("revoke", revokes=j.id) for j in stand])


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


_ANCHOR = select(told.c.key).where(or_(told.c.key == bindparam("name"), told.c.own == bindparam("name"))).limit(1)
_FORMER_ANCHOR = (
    select(former.c.now)
    .where(or_(former.c.key == bindparam("name"), former.c.own == bindparam("name")), former.c.now.is_not(None))
    .limit(1)
)
_NUMBERS = select(told.c.n).where(told.c.key.in_(among()))
_HOMES = select(told.c.key, member.c.incident).join(member, member.c.told == told.c.n).where(told.c.key.in_(among()))
