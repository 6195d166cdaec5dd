"""Watching feeds: round after round, what is new in them goes into a casebook.

Everything that is learned is written down as soon as it is learned, each in a transaction of its own, and a feed counts
as read only when all its entries are in. A watch can therefore be ended at any moment, and goes on where it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import islice

from recoupe.casebook.book import Casebook
from recoupe.casebook.watch_list import Feed, WatchList
from recoupe.casebook.watch_memory import FeedState, Seen, WatchMemory
from recoupe.errors import LASTING, FetchError, ReadError, failure_line
from recoupe.fetch import Fetched, Fetcher
from recoupe.read import ReadRecord, read_fetched
from recoupe.read.encoding import decode
from recoupe.read.feeds import Entry, feed_entries, looks_like_feed
from recoupe.read.reports import read_entry

MOST_ENTRIES = 1000
"""Entries of one feed that are looked at in one round, from the top, where the newest stand."""
MOST_TRIES = 5
"""Rounds in which a page is tried that cannot be had, before the feed's summary is taken instead."""
MOST_FAILED = 3
"""Pages in a row that cannot be had now, after which a feed is left until the next round."""
FIRST_REST_S = 600.0
LONGEST_REST_S = 86_400.0
"""How long a feed that failed is left alone: doubled each time, up to a day."""

Tell = Callable[[str], None]


@dataclass(slots=True)
class Round:
    """What one round brought: feeds asked, those that were not due, reports added and known, feeds and entries that
    failed."""

    feeds: int = 0
    resting: int = 0
    new: int = 0
    known: int = 0
    failed: int = 0

    def __str__(self) -> str:
        """``12 feeds, 3 new, 140 known, 1 failed``."""
        resting = f" ({self.resting} left alone for now)" if self.resting else ""
        feeds = "1 feed" if self.feeds == 1 else f"{self.feeds} feeds"
        return f"{feeds}{resting}, {self.new} new, {self.known} known, {self.failed} failed"


class _Later(Exception):
    """A page cannot be had now, and its feed has not been read to the end."""


class Watch:
    """The feeds of a list, watched into a casebook. ``tell`` is given one line for everything that went wrong; ``now``
    is the time of day."""

    def __init__(
        self,
        book: Casebook,
        watched: WatchList,
        fetcher: Fetcher,
        *,
        tell: Tell,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._book, self._list, self._fetcher = book, watched, fetcher
        self._memory = WatchMemory(book)
        self._tell, self._now = tell, now
        self._round = Round()
        self._within = False

    @property
    def so_far(self) -> Round | None:
        """What the present round has brought up to now; None between rounds."""
        return self._round if self._within else None

    def rounds(self, *, every_s: float, sleep: Callable[[float], None], clock: Callable[[], float]) -> Iterator[Round]:
        """Rounds without end, ``every_s`` seconds from the beginning of one to that of the next."""
        while True:
            began = clock()
            yield self.round()
            if (left := began + every_s - clock()) > 0:
                sleep(left)

    def round(self) -> Round:
        """Every feed that is due is asked once, one after the other.

        1. what it has since the last time is fetched; 2. each entry is read, from its page where the feed has only a
        summary; 3. and added; 4. when all are in, what the server said is kept for the next time."""
        self._round, self._within = Round(), True
        for feed in self._list.feeds:
            state = self._memory.state(feed.url)
            if state.next_at is not None and state.next_at > _stamp(self._now()):
                self._round.resting += 1
                continue
            self._round.feeds += 1
            try:
                self._feed(feed, state)
            except FetchError as error:
                self._fail(str(error))
                self._rest(feed, state, error.wait)
        self._within = False
        return self._round

    def _feed(self, feed: Feed, state: FeedState) -> None:
        fetched = self._fetcher.fetch(feed.url, etag=state.etag, last_modified=state.last_modified)  # 1.
        checked = FeedState(etag=fetched.etag, last_modified=fetched.last_modified, checked_at=_stamp(self._now()))
        if fetched.unchanged:
            same = replace(
                checked,
                etag=checked.etag or state.etag,
                last_modified=checked.last_modified or state.last_modified,
            )
            self._memory.keep_state(feed.url, same)
            return
        if fetched.moved is not None:
            self._tell(f"{feed.url}: has moved to {fetched.moved}; write that in the list of feeds")
        text = decode(fetched.content[:65_536], page=True, declared=fetched.charset)
        if not looks_like_feed(text.lstrip("\ufeff")):
            raise FetchError(feed.url, "is no RSS or Atom feed; check the address")
        entries = feed_entries(fetched.url, fetched.content, address=fetched.url, charset=fetched.charset)
        failed_in_a_row, complete = 0, True
        for entry in islice(entries, MOST_ENTRIES):
            if isinstance(entry, ReadError):
                self._fail(str(entry))
                continue
            try:
                self._entry(feed, fetched, entry)
                failed_in_a_row = 0
            except _Later:
                complete = False
                failed_in_a_row += 1
                if failed_in_a_row == MOST_FAILED:
                    self._tell(f"{feed.url}: its pages cannot be had now; the others are left for the next round")
                    break
        if next(entries, None) is not None and complete:
            self._tell(f"{feed.url}: has more than {MOST_ENTRIES:,} entries; only the first were read")
        self._memory.keep_state(
            feed.url, checked if complete else replace(checked, etag=None, last_modified=None)
        )  # 4.

    def _entry(self, feed: Feed, fetched: Fetched, entry: Entry) -> None:
        """2. and 3. for one entry. Raises _Later where its page cannot be had now."""
        told = entry.record.fields.get("outlet")
        if not (feed.full_text and not entry.whole and entry.url):
            self._add_all(feed, [self._told(feed, fetched, entry)], entry)
            return
        seen = self._memory.seen(entry.url) or Seen("failed", 0)
        if seen.outcome != "failed":
            self._round.known += 1
            return
        try:
            page = self._fetcher.fetch(entry.url)
            found = read_fetched(
                page.url, page.content, fetched_at=page.fetched_at, charset=page.charset,
                outlet=told, language=feed.language,
            )  # fmt: skip
            done = self._add_all(feed, [_dated(item, entry) for item in found], entry)
        except FetchError as error:
            if not error.lasting and seen.failures + 1 < MOST_TRIES:
                self._fail(str(error))
                self._keep_seen(entry.url, feed, Seen("failed", seen.failures + 1))
                raise _Later from None
            self._tell(f"{error}; what the feed says of it is taken")
            done = False
        if not done:
            self._add_all(feed, [self._told(feed, fetched, entry)], entry)
        self._keep_seen(entry.url, feed, Seen("read" if done else "given up"))

    def _add_all(self, feed: Feed, found: list[ReadRecord | ReadError], entry: Entry) -> bool:
        """Whether all of what was read of an entry is in the casebook. What cannot be read is told of once."""
        done = bool(found)
        for item in found:
            if isinstance(item, ReadError):
                done = False
                key = "unreadable:" + hashlib.sha256(entry.record.raw + str(item).encode()).hexdigest()
                if self._memory.seen(key) is None:
                    self._fail(str(item))
                    self._keep_seen(key, feed, Seen("given up"))
                else:
                    self._round.known += 1
            else:
                done = self._add(feed, item) and done
        return done

    def _add(self, feed: Feed, record: ReadRecord) -> bool:
        report = replace(record.report, outlet=feed.outlet or record.report.outlet)
        try:
            added = self._book.add(report, raw=record.raw, source=record.source, fetched_at=record.fetched_at)
        except LASTING:
            raise
        except Exception as error:
            self._fail(failure_line(record.source, error))
            return False
        if added.status == "known":
            self._round.known += 1
        else:
            self._round.new += 1
        return True

    def _told(self, feed: Feed, fetched: Fetched, entry: Entry) -> ReadRecord | ReadError:
        """An entry as the feed itself carries it."""
        return read_entry(entry.record, fetched.url, fetched_at=fetched.fetched_at, language=feed.language)

    def _rest(self, feed: Feed, state: FeedState, wait: float | None) -> None:
        """A feed that failed is left alone: as long as its server asked for, or else longer each time."""
        failures = state.failures + 1
        rest = max(min(FIRST_REST_S * 2.0 ** min(failures - 1, 10), LONGEST_REST_S), wait or 0.0)
        now = self._now()
        next_at = _stamp(now + timedelta(seconds=rest))
        self._memory.keep_state(feed.url, replace(state, checked_at=_stamp(now), next_at=next_at, failures=failures))

    def _keep_seen(self, url: str, feed: Feed, seen: Seen) -> None:
        self._memory.keep_seen(url, seen, feed=feed.url, at=_stamp(self._now()))

    def _fail(self, line: str) -> None:
        self._round.failed += 1
        self._tell(line)


def _dated(item: ReadRecord | ReadError, entry: Entry) -> ReadRecord | ReadError:
    """A page's report with the moment and the title that its feed gives, which are surer than what a page shows."""
    if isinstance(item, ReadError):
        return item
    fields = entry.record.fields
    report = replace(
        item.report,
        published=fields.get("published") or item.report.published,
        title=fields.get("title") or item.report.title,
    )
    return replace(item, report=report)


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
