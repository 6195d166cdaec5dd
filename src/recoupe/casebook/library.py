"""The reports of a casebook as a person reads them: one with its incidents, copies and neighbours, or a page of heads.

Only what is needed is read: lists never touch the texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, Select, func, or_, select, text

from recoupe.casebook import dialect
from recoupe.casebook.engine import plainly, reading
from recoupe.casebook.tables import copy, incident, member, payload, report, told
from recoupe.errors import CasebookError
from recoupe.model.joined_json import with_claim_ids
from recoupe.model.report import Json

Characters = tuple[int, int]
"""First and last (open) character of a report's text."""


class Head(NamedTuple):
    """What a list shows of a report. ``n`` is its number in the order of arrival, by which lists go on."""

    n: int
    id: str
    title: str | None
    outlet: str | None
    published: str | None
    language: str | None
    added_at: str
    incidents: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An incident as one report tells it: the key of the telling, the whole incident that it is part of, with its
    ``version``, and how far people are with that (new, open, signed, changed)."""

    key: str
    incident: Json
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Text that a report shares with ``other``. ``spans`` are characters of the report, ``there`` of the other, pair by
    pair; ``kind`` is verbatim, extract or translation; ``contained`` the share of the report's own text. ``taken`` is
    True where the report took it from the other, False where the other took it, None where nothing tells."""

    other: Head
    kind: str
    contained: float
    taken: bool | None
    spans: tuple[Characters, ...]
    there: tuple[Characters, ...]


class Asked(NamedTuple):
    """Which reports a list is to show; None asks for nothing. ``day`` is an ISO day or the beginning of one
    ("2021-06"); ``text`` as in ``dialect``; ``outlet`` a part of its name."""

    outlet: str | None = None
    language: str | None = None
    day: str | None = None
    text: str | None = None


class Library:
    """Reads reports; changes nothing. Methods raise ``CasebookError``."""

    def __init__(self, engine: Engine, name: str) -> None:
        """``name``: the casebook's, for messages."""
        self._engine = engine
        self._name = name

    def tellings(self, id: str) -> list[Telling]:
        """The incidents that a report tells of, in its order."""
        with self._reading() as connection:
            rows = connection.execute(_TELLINGS.where(told.c.report == self._number(connection, id)))
            return [Telling(key=row.key, incident=_whole(row), state=row.state) for row in rows]

    def shared(self, id: str) -> list[Shared]:
        """The reports that share text with this one, by the share of its text."""
        with self._reading() as connection:
            n = self._number(connection, id)
            either = or_(copy.c.a == n, copy.c.b == n)
            rows = list(connection.execute(select(copy).where(either, copy.c.kind != "none")))
            others = [row.b if row.a == n else row.a for row in rows]
            asked = select(*_HEAD, report.c.uid).where(report.c.n.in_(others))
            heads = {row.n: row for row in connection.execute(asked)}
        found = [_shared(row, n, heads[other]) for row, other in zip(rows, others)]
        return sorted(found, key=lambda s: (-s.contained, s.other.n))

    def beside(self, id: str) -> tuple[Head | None, Head | None]:
        """The reports that came in before and after this one."""
        with self._reading() as connection:
            n = self._number(connection, id)
            before = select(*_HEAD).where(report.c.n < n).order_by(report.c.n.desc()).limit(1)
            after = select(*_HEAD).where(report.c.n > n).order_by(report.c.n).limit(1)
            rows = [connection.execute(query).first() for query in (before, after)]
        previous, following = (None if row is None else Head(*row) for row in rows)
        return previous, following

    def heads(self, asked: Asked = Asked(), *, before: int | None = None, limit: int = 50) -> list[Head]:  # noqa: B008
        """Reports, the last that came in first; ``before``: only those that came in before that number."""
        incidents = select(func.count()).where(told.c.report == report.c.n).scalar_subquery()
        query = select(*_HEAD, incidents).order_by(report.c.n.desc()).limit(limit)
        if before is not None:
            query = query.where(report.c.n < before)
        with self._reading() as connection:
            return [Head(*row) for row in connection.execute(query.where(*_conditions(connection, asked)))]

    def languages(self) -> list[str]:
        """The languages of the reports that are here."""
        with self._reading() as connection:
            query = select(report.c.language).distinct().where(report.c.language.is_not(None))
            return sorted(connection.execute(query).scalars())

    def _number(self, connection: Connection, id: str) -> int:
        n = connection.execute(select(report.c.n).where(report.c.id == id)).scalar()
        if n is None:
            raise CasebookError(f"{self._name}: no report {id!r} in this casebook")
        return int(n)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with plainly(self._name), reading(self._engine) as connection:
            yield connection


def _whole(row: Any) -> Json:
    """The incident as it is handed out."""
    return {**with_claim_ids(json.loads(row.json)), "version": row.version}


def _shared(row: Any, n: int, other: Any) -> Shared:
    spans: Sequence[Sequence[int]] = json.loads(row.spans)
    first = row.a == n
    own = tuple((s[0], s[1]) if first else (s[2], s[3]) for s in spans)
    there = tuple((s[2], s[3]) if first else (s[0], s[1]) for s in spans)
    return Shared(
        other=Head(*other[:7]),
        kind=row.kind,
        contained=row.contained_a if first else row.contained_b,
        taken=None if row.source is None else row.source == other.uid,
        spans=own,
        there=there,
    )


def _conditions(connection: Connection, asked: Asked) -> Iterator[ColumnElement[bool]]:
    if asked.outlet:
        yield report.c.outlet.icontains(asked.outlet, autoescape=True)
    if asked.language:
        yield report.c.language == asked.language
    if asked.day:
        yield report.c.published.startswith(asked.day, autoescape=True)
    if asked.text and dialect.phrases(asked.text):
        query, words = dialect.reports_with(connection.dialect.name, asked.text)
        yield report.c.n.in_(text(query).bindparams(**words).columns(report.c.n))


_HEAD = (
    report.c.n, report.c.id, report.c.title, report.c.outlet, report.c.published, report.c.language, report.c.added_at,
)  # fmt: skip
_TELLINGS: Select[Any] = (
    select(told.c.key, payload.c.json, incident.c.version, incident.c.state)
    .join(member, member.c.told == told.c.n)
    .join(incident, incident.c.n == member.c.incident)
    .join(payload, payload.c.incident == member.c.incident)
    .order_by(told.c.position)
)
