"""What a casebook remembers of the feeds that are watched into it: so that a watch that was ended, or killed, goes on
where it stopped, asks servers only for what is new, and fetches no page twice."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, insert, select

from recoupe.casebook.tables import watch_seen, watch_state

if TYPE_CHECKING:
    from recoupe.casebook.book import Casebook

_Opened = Callable[[], AbstractContextManager[Connection]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """What a feed's server said last. Moments are RFC 3339 in UTC; ``next_at``: not to be asked before; ``failures`` in
    a row."""

    etag: str | None = None
    last_modified: str | None = None
    checked_at: str | None = None
    next_at: str | None = None
    failures: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of a page. ``outcome``: ``read``, ``given up`` (the same would happen again), or ``failed``, to be
    tried again."""

    outcome: str
    failures: int = 0


class WatchMemory:
    """In the casebook's own tables; every change is one transaction."""

    def __init__(self, book: Casebook) -> None:
        self._reading: _Opened = book._reading
        self._writing: _Opened = book._writing

    def state(self, url: str) -> FeedState:
        with self._reading() as connection:
            row = connection.execute(select(watch_state).where(watch_state.c.url == url)).mappings().first()
        return FeedState() if row is None else FeedState(**{k: v for k, v in row.items() if k != "url"})

    def keep_state(self, url: str, state: FeedState) -> None:
        values = {name: getattr(state, name) for name in FeedState.__slots__}
        with self._writing() as connection:
            connection.execute(delete(watch_state).where(watch_state.c.url == url))
            connection.execute(insert(watch_state).values(url=url, **values))

    def seen(self, url: str) -> Seen | None:
        with self._reading() as connection:
            query = select(watch_seen.c.outcome, watch_seen.c.failures).where(watch_seen.c.url == url)
            row = connection.execute(query).first()
        return None if row is None else Seen(row.outcome, row.failures)

    def keep_seen(self, url: str, seen: Seen, *, feed: str, at: str) -> None:
        with self._writing() as connection:
            connection.execute(delete(watch_seen).where(watch_seen.c.url == url))
            connection.execute(
                insert(watch_seen).values(url=url, feed=feed, seen_at=at, outcome=seen.outcome, failures=seen.failures)
            )
