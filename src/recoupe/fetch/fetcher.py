"""Fetching one address after the other: politely, within bounds, and nothing that is not public."""

from __future__ import annotations

import re
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from importlib.metadata import version

import httpx

from recoupe.errors import FetchError
from recoupe.fetch.addresses import Resolve, checked_addresses, checked_url, resolved
from recoupe.fetch.connections import PinnedTransport
from recoupe.fetch.robots import MAX_ROBOTS, Robots, parse_robots

PRODUCT = "recoupe"
"""How the program names itself to servers, and is named in robots.txt."""
MOST_WAIT_S = 30.0
"""Seconds that a server may ask to wait for before a request is made again at once; for longer, it is made later."""
MOST_ASKED_S = 7 * 86_400.0
"""Seconds up to which a server that asks to be left alone is."""
_STEP_S = 20.0
"""Seconds for one step of a request: connecting, or the next piece of an answer."""
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})
_ROBOTS_KEPT_S = 86_400.0
_ROBOTS_FAILED_KEPT_S = 600.0
_MOST_HOSTS = 2000
"""Hosts that are remembered with their rules and the time of the last request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How an address is fetched. ``contact``: an address or URL told to servers; ``pause_s``: seconds between two
    requests to one host; ``most_seconds``: for a request with its redirects and repetitions, without pauses;
    ``most_bytes``: of an answer, also once it is unpacked; ``allow_private``: also addresses that are not public."""

    contact: str | None = None
    pause_s: float = 2.0
    allow_private: bool = False
    most_bytes: int = 10_000_000
    most_seconds: float = 60.0
    most_redirects: int = 5
    repeats: int = 2

    @property
    def agent(self) -> str:
        return f"{PRODUCT}/{version('recoupe')}" + (f" (+{self.contact})" if self.contact else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer. ``url`` is where it came from in the end; ``moved`` the same where all redirects were for good;
    ``unchanged``: the server has nothing newer than what was asked about, and ``content`` is empty. ``charset`` as the
    server says; ``fetched_at`` in RFC 3339, UTC."""

    url: str
    content: bytes
    fetched_at: str
    media: str | None = None
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    unchanged: bool = False
    moved: str | None = None


@dataclass(slots=True)
class _Budget:
    left_s: float


class _Again(Exception):
    """What may go better at once; ``error`` where it does not."""

    def __init__(self, error: FetchError) -> None:
        self.error = error


class Fetcher:
    """Fetches addresses one at a time. Clock, sleep, time of day, name resolution and transport can be handed in."""

    def __init__(
        self,
        manners: Manners | None = None,
        *,
        transport: httpx.BaseTransport | None = None,
        resolve: Resolve = resolved,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.manners = manners or Manners()
        self._transport = transport or PinnedTransport(clock)
        self._resolve, self._clock, self._sleep, self._now = resolve, clock, sleep, now
        self._last: dict[str, float] = {}
        self._robots: dict[str, tuple[float, Robots]] = {}

    def close(self) -> None:
        self._transport.close()

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def fetch(self, url: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
        """What an address answers, if it has changed since ``etag`` and ``last_modified`` were told.

        1. the address and its host are checked; 2. the site's robots.txt is asked; 3. the host is left its pause;
        4. the request is made, with each redirect from 1. on; 5. what may go better is tried again.
        Raises FetchError."""
        asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {k: v for k, v in asked.items() if v is not None and v.isascii() and v.isprintable()}
        budget = _Budget(self.manners.most_seconds)
        start = checked_url(url)
        for attempt in range(self.manners.repeats + 1):
            try:
                return self._follow(start, headers, budget, robots=True)
            except _Again as again:
                error = again.error
                wait = error.wait if error.wait is not None else 2.0 * 3.0**attempt
                if attempt == self.manners.repeats or wait > MOST_WAIT_S or budget.left_s <= 0:  # 5.
                    raise error from None
                self._sleep(wait)
        raise AssertionError("the last attempt returns or raises")

    def _follow(self, url: httpx.URL, headers: Mapping[str, str], budget: _Budget, *, robots: bool) -> Fetched:
        start, for_good = url, True
        for _ in range(self.manners.most_redirects + 1):
            if robots:
                self._ask_robots(url, budget)  # 2.
            with self._answer(url, headers, budget) as answer:  # 1. 3. 4.
                if answer.status_code not in _MOVED:
                    return self._fetched(url, answer, budget, moved=for_good and url != start, robots=not robots)
                for_good = for_good and answer.status_code in (301, 308)
                url = _target(url, answer)
        raise FetchError(str(start), f"leads on more than {self.manners.most_redirects} times", lasting=True)

    @contextmanager
    def _answer(self, url: httpx.URL, headers: Mapping[str, str], budget: _Budget) -> Iterator[httpx.Response]:
        """The answer to one request, its body still to be read; errors on the way as FetchError or _Again."""
        began = self._clock()
        addresses = checked_addresses(url, resolve=self._resolve, allow_private=self.manners.allow_private)
        budget.left_s -= self._clock() - began
        self._leave_pause(url)
        began = self._clock()
        if isinstance(self._transport, PinnedTransport):
            self._transport.pin(url.raw_host.decode("ascii"), addresses, began + budget.left_s)
        steps = dict.fromkeys(("connect", "read", "write", "pool"), min(_STEP_S, max(budget.left_s, 0.001)))
        request = httpx.Request(
            "GET",
            url,
            headers={
                "User-Agent": self.manners.agent,
                "Accept": "text/html,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5",
                "Accept-Encoding": "gzip",
                "Connection": "close",
                **headers,
            },
            extensions={"timeout": steps},
        )
        try:
            response = self._transport.handle_request(request)
            try:
                yield response
            finally:
                response.close()
        except httpx.TimeoutException:
            raise _Again(FetchError(str(url), "did not answer in time; try later")) from None
        except (httpx.TransportError, httpx.StreamError) as error:
            said = " ".join(str(error).split()) or type(error).__name__
            raise _Again(FetchError(str(url), f"could not be reached ({said})")) from None
        finally:
            ended = self._clock()
            budget.left_s -= ended - began
            self._last[url.host] = ended

    def _fetched(
        self, url: httpx.URL, answer: httpx.Response, budget: _Budget, *, moved: bool, robots: bool
    ) -> Fetched:
        """The answer read within bounds. Raises FetchError, or _Again for what the server calls temporary."""
        status, shown = answer.status_code, str(url)
        if status in _AGAIN:
            wait = _asked_to_wait(answer.headers.get("Retry-After"), self._now())
            raise _Again(FetchError(shown, f"answers {status}; try later", wait=wait, status=status))
        if status not in (200, 203, 304):
            lasting = 400 <= status < 500
            what = f"answers {status}" + ("; check the address" if lasting else "")
            raise FetchError(shown, what, lasting=lasting, status=status)
        kind = answer.headers.get("Content-Type", "")
        charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", kind, re.I)
        return Fetched(
            url=shown,
            content=b"" if status == 304 else self._body(shown, answer, budget, cut=robots),
            fetched_at=self._now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            media=kind.partition(";")[0].strip().lower() or None,
            charset=charset[1] if charset else None,
            etag=answer.headers.get("ETag"),
            last_modified=answer.headers.get("Last-Modified"),
            unchanged=status == 304,
            moved=shown if moved else None,
        )

    def _body(self, shown: str, answer: httpx.Response, budget: _Budget, *, cut: bool) -> bytes:
        most = MAX_ROBOTS if cut else self.manners.most_bytes
        large = FetchError(shown, f"is larger than {most:,} bytes", lasting=True)
        deadline = self._clock() + budget.left_s
        unpacker = _Unpacker(shown, answer.headers.get("Content-Encoding", ""), most + 1)
        if not cut and re.fullmatch(r"\d{1,20}", said := answer.headers.get("Content-Length", "")) and int(said) > most:
            raise large
        data, sent = bytearray(), 0
        for piece in answer.iter_raw():
            sent += len(piece)
            data += unpacker.unpacked(piece)
            if max(len(data), sent) > most:
                if cut:
                    return bytes(data[:most])
                raise large
            if self._clock() > deadline:
                raise FetchError(shown, f"took longer than {self.manners.most_seconds:g} s; try later")
        return bytes(data)

    def _leave_pause(self, url: httpx.URL) -> None:
        """Waits until the host has had its pause; the longest of ours and its own."""
        if (last := self._last.pop(url.host, None)) is None:
            if len(self._last) >= _MOST_HOSTS:
                del self._last[next(iter(self._last))]
            return
        pause = max(self.manners.pause_s, self._robots.get(_origin(url), (0.0, Robots()))[1].delay or 0.0)
        if (wait := last + pause - self._clock()) > 0:
            self._sleep(wait)

    def _ask_robots(self, url: httpx.URL, budget: _Budget) -> None:
        """Raises FetchError where the site's robots.txt keeps programs from an address, or cannot be had now."""
        origin = _origin(url)
        until, robots = self._robots.get(origin, (0.0, Robots()))
        if origin not in self._robots or self._clock() >= until:
            robots, kept = self._robots_of(url, budget)
            if len(self._robots) >= _MOST_HOSTS:
                del self._robots[next(iter(self._robots))]
            self._robots[origin] = (self._clock() + kept, robots)
        if robots.missing is not None:
            raise FetchError(str(url), f"the site's robots.txt cannot be had now ({robots.missing})")
        if not robots.allows(url.raw_path.decode("ascii")):
            raise FetchError(str(url), "the site's robots.txt asks programs to stay away", lasting=True)

    def _robots_of(self, url: httpx.URL, budget: _Budget) -> tuple[Robots, float]:
        """A site's rules and how long they are kept; without a robots.txt all may be fetched."""
        try:
            found = self._follow(url.copy_with(raw_path=b"/robots.txt"), {}, budget, robots=False)
        except _Again as again:
            return Robots(missing=again.error.message), _ROBOTS_FAILED_KEPT_S
        except FetchError as error:
            if error.status is not None and 400 <= error.status < 500:
                return Robots(), _ROBOTS_KEPT_S
            if error.lasting:
                raise FetchError(str(url), error.message, lasting=True) from None
            return Robots(missing=error.message), _ROBOTS_FAILED_KEPT_S
        return parse_robots(found.content.decode("utf-8", "replace"), PRODUCT), _ROBOTS_KEPT_S


@cache
def _everyday() -> Fetcher:
    return Fetcher()


def fetch_page(url: str, *, fetcher: Fetcher | None = None) -> Fetched:
    """One page, by a fetcher that all calls share unless one is handed in, so that hosts have their pauses between
    them. Raises FetchError."""
    return (fetcher or _everyday()).fetch(url)


class _Unpacker:
    """A body unpacked as it comes, never to more than ``most`` bytes."""

    def __init__(self, shown: str, encoding: str, most: int) -> None:
        self._shown, self._left = shown, most
        name = encoding.strip().lower()
        if name not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise FetchError(shown, f"answers packed as {name[:40]!r}, which was not asked for", lasting=True)
        self._unpack = None if name in ("", "identity") else zlib.decompressobj(32 + zlib.MAX_WBITS)

    def unpacked(self, piece: bytes) -> bytes:
        if self._unpack is None:
            return piece
        if self._left <= 0 or self._unpack.eof:
            return b""
        try:
            data = self._unpack.decompress(piece, self._left)
        except zlib.error as error:
            raise FetchError(self._shown, f"cannot be unpacked ({error})") from None
        self._left -= len(data)
        return data


def _origin(url: httpx.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _target(url: httpx.URL, answer: httpx.Response) -> httpx.URL:
    """Where a redirect leads, checked like an address that was given."""
    location = answer.headers.get("Location")
    if not location:
        raise FetchError(str(url), f"answers {answer.status_code} and does not say where to", lasting=True)
    try:
        return checked_url(str(url.join(location)))
    except (httpx.InvalidURL, ValueError):
        raise FetchError(str(url), "leads to what is no address", lasting=True) from None


def _asked_to_wait(value: str | None, now: datetime) -> float | None:
    """Seconds, from a number or a moment in ``Retry-After``; None where it says neither."""
    if value is None:
        return None
    if re.fullmatch(r"\d{1,12}", value.strip()):
        return min(float(value), MOST_ASKED_S)
    try:
        moment = parsedate_to_datetime(value)
        wait = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
        return min(max(wait.total_seconds(), 0.0), MOST_ASKED_S)
    except (ValueError, TypeError, OverflowError):
        return None
