"""A page of a list: so many rows after the last one of the page before, which stays right while others are written."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, literal, or_, select

from recoupe.casebook.searching import Filters, Key, Order, conditions, order_by, sorted_by
from recoupe.casebook.summary import UNKNOWN_DAY, Summary
from recoupe.casebook.tables import incident
from recoupe.errors import CasebookError

MOST = 500
"""Rows of a page."""


class Page(NamedTuple):
    """``next``: what to ask for the page after this one with, None on the last; ``total``: rows on all pages."""

    rows: list[Summary]
    next: str | None
    total: int


def page_of(
    connection: Connection, filters: Filters, order: Order, after: str | None, limit: int
) -> tuple[list[Summary], str | None]:
    """The rows of a page and the cursor of the next one. Raises ``CasebookError`` for a cursor that is none."""
    if not 1 <= limit <= MOST:
        raise CasebookError(f"a page has 1 to {MOST} incidents; give a limit between them")
    asked = list(conditions(connection, filters))
    if after is not None:
        asked += _beyond(sorted_by(order), _read(after, order))
    found: list[Any] = []
    for part, sorting in _parts(order, filters):
        if len(found) <= limit:
            found += _rows(connection, [*asked, *part], sorting, order, limit + 1 - len(found))
    width = len(Summary._fields)
    rows = [Summary._make(row[:width]) for row in found[:limit]]
    return rows, _written(order, found[limit - 1][width:]) if len(found) > limit else None


def _parts(order: Order, filters: Filters) -> list[tuple[list[ColumnElement[bool]], list[ColumnElement[Any]]]]:
    """The list in parts, one after the other: where incidents without a day come last, those with one are a part of
    their own, which an index has in order. Of what other indexes find (words, places, names), few are in the list: it
    is sorted, not gone through."""
    if order != "newest" or filters.text or filters.actor or filters.near or filters.bbox:
        return [([], order_by(order))]
    dated = incident.c.earliest.is_not(None)
    return [([dated], order_by(order)[1:]), ([incident.c.day == UNKNOWN_DAY], order_by(order)[1:])]


def _rows(
    connection: Connection, asked: list[ColumnElement[bool]], sorting: list[ColumnElement[Any]], order: Order, most: int
) -> list[Any]:
    """Rows with their keys. They are looked up once they are sorted: what is sorted is small."""
    chosen = select(incident.c.n).where(*asked).order_by(*sorting).limit(most)
    keys = [column.label(f"key_{i}") for i, (column, _) in enumerate(sorted_by(order))]
    query = select(*(incident.c[name] for name in Summary._fields), *keys).where(incident.c.n.in_(chosen))
    return list(connection.execute(query.order_by(*sorting)))


def neighbour(connection: Connection, n: int, filters: Filters, order: Order, *, back: bool) -> str | None:
    """The id of the incident that comes after incident ``n`` in the list, or before it."""
    keys = [(column, down != back) for column, down in sorted_by(order)]
    here = connection.execute(select(*(column for column, _ in keys)).where(incident.c.n == n)).one()
    query = select(incident.c.id).where(*conditions(connection, filters), *_beyond(keys, list(here)))
    found = connection.execute(query.order_by(*(c.desc() if down else c for c, down in keys)).limit(1)).scalar()
    return None if found is None else str(found)


def _beyond(keys: Sequence[Key], last: Sequence[Any]) -> list[ColumnElement[bool]]:
    """What comes after a row with these values: the first of them that differs is beyond its own. The first condition
    says no more than the second; with it, databases begin where the page before ended."""
    values = [literal(value, column.type) for (column, _), value in zip(keys, last)]
    beyond = [column < value if down else column > value for (column, down), value in zip(keys, values)]
    same = [column == value for (column, _), value in zip(keys, values)]
    alternatives = or_(*(and_(*same[:i], beyond[i]) for i in range(len(keys))))
    return [or_(beyond[0], same[0]), alternatives]


def _written(order: Order, values: Any) -> str:
    return urlsafe_b64encode(json.dumps([order, *values], separators=(",", ":")).encode()).decode().rstrip("=")


def _read(cursor: str, order: Order) -> list[Any]:
    made: Any
    values: list[Any]
    try:
        made, *values = json.loads(urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)))
    except (ValueError, TypeError):  # no base64, no JSON, no list
        made, values = None, []
    expected = [column.type.python_type for column, _ in sorted_by(order)]
    fitting = [isinstance(value, (kind, int) if kind is bool else kind) for kind, value in zip(expected, values)]
    if made != order or len(values) != len(expected) or not all(fitting):
        raise CasebookError("there is no such page in this order; begin with the first one")
    return values
