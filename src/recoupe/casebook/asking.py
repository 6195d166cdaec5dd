"""What the review room asks of a casebook again and again: pages of the list, counts, points on the map.

What was worked out is remembered for as long as nothing is written, by any program."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import TypeVar, Unpack

from sqlalchemy import Connection, Engine

from recoupe.casebook import desk, searching, versions
from recoupe.casebook.desk import Facets, Point, Tally
from recoupe.casebook.engine import plainly, reading
from recoupe.casebook.paging import Page, neighbour, page_of
from recoupe.casebook.remembered import Remembered
from recoupe.casebook.searching import Area, Asked, Filters, Order

V = TypeVar("V")
MOST_POINTS = 1_500
"""Incidents that a map is given one by one."""


class Asking:
    """The part of ``Casebook`` that asks."""

    def __init__(self, engine: Engine, name: str) -> None:
        """``name``: the casebook's, for messages."""
        self.name = name
        self._engine = engine
        self._remembered = Remembered()

    def revision(self) -> int:
        """A number that grows with whatever is written to the casebook, by this program or another."""
        with self._reading() as connection:
            return versions.current(connection)

    def remember(self, key: Hashable, work: Callable[[int], V]) -> V:
        """What ``work`` makes, which is given the revision; the same again for the same key until something is
        written. For whoever shows what the casebook holds."""
        now = self.revision()
        return self._remembered.get((now, "made", key), lambda: work(now))

    def page(
        self, *, order: Order = "newest", after: str | None = None, limit: int = 50, **filters: Unpack[Asked]
    ) -> Page:
        """A page of the list: those after the cursor ``after``, which the page before gave as ``next``. Raises
        ``CasebookError`` for a cursor of another order, or none at all."""
        asked = Filters(**filters)
        with self._reading() as connection:
            now = versions.current(connection)
            key = now, "page", asked, order, after, limit
            rows, following = self._remembered.get(key, lambda: page_of(connection, asked, order, after, limit))
            counted: Tally | None = self._remembered.known((now, "tally", asked._replace(queue=None)))
            if counted is not None:
                return Page(rows, following, counted.queues[asked.queue or "all"])
            total = self._remembered.get((now, "count", asked), lambda: searching.count(connection, asked))
        return Page(rows, following, total)

    def beside(
        self, incident: str, *, back: bool = False, order: Order = "newest", **filters: Unpack[Asked]
    ) -> str | None:
        """The id of the incident that comes after this one in the list (``back``: before it), which may have left the
        list itself; None at its end."""
        asked = Filters(**filters)
        with self._reading() as connection:
            return neighbour(connection, searching.resolve(connection, incident), asked, order, back=back)

    def facets(self) -> Facets:
        """What there is to choose from in filters."""
        with self._reading() as connection:
            key = versions.current(connection), "facets"
            return self._remembered.get(key, lambda: desk.facets(connection))

    def tally(self, **filters: Unpack[Asked]) -> Tally:
        """Queues and periods of what the filters find; the filter ``queue`` makes no difference."""
        asked = Filters(**filters)._replace(queue=None)
        with self._reading() as connection:
            now = versions.current(connection)
            return self._remembered.get((now, "tally", asked), lambda: desk.tally(connection, asked))

    def queues(self, **filters: Unpack[Asked]) -> dict[str, int]:
        """How many incidents wait in each queue of the desk, and how many there are ("all")."""
        return dict(self.tally(**filters).queues)

    def histogram(self, **filters: Unpack[Asked]) -> list[tuple[str, int]]:
        """How many incidents by period, by time: "2021", "2021-06" or, where the filters ask for two months at most,
        "2021-06-05". Incidents without a day are in none."""
        return sorted(self.tally(**filters).periods[filters.get("queue") or "all"].items())

    def points(self, *, view: Area | None = None, most: int = MOST_POINTS, **filters: Unpack[Asked]) -> list[Point]:
        """What the filters find, on the map; where there are more than ``most``, those that lie close to one another
        are counted together. ``view``: only what lies there, counted together no more than it needs."""
        asked = Filters(**filters)
        with self._reading() as connection:
            key = versions.current(connection), "points", asked, view, most
            return self._remembered.get(key, lambda: desk.points(connection, asked, view=view, most=most))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with plainly(self.name), reading(self._engine) as connection:
            yield connection
