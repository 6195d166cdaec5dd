"""Fetching: politeness and bounds, with a clock and servers of the tests' own."""

import gzip
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpx
import pytest

from recoupe.errors import FetchError
from recoupe.fetch import Fetched, Fetcher, Manners

PAGE = b"<html><body>Sept soldats.</body></html>"
Handler = Callable[[httpx.Request], httpx.Response]


class Body(httpx.SyncByteStream):
    """A body in pieces; ``each`` is called before every one."""

    def __init__(self, *pieces: bytes, each: Callable[[], None] = lambda: None) -> None:
        self.pieces, self.each, self.closed, self.given = pieces, each, False, 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            self.each()
            self.given += 1
            yield piece

    def close(self) -> None:
        self.closed = True


def answer(status: int = 200, body: bytes = PAGE, **headers: str) -> httpx.Response:
    return httpx.Response(status, stream=Body(body), headers={k.replace("_", "-"): v for k, v in headers.items()})


@dataclass
class World:
    """Servers, a clock that only sleeping moves, and what was asked."""

    handler: Handler
    hosts: dict[str, Sequence[str]] = field(default_factory=dict)
    time: float = 1000.0
    slept: list[float] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    requests: list[httpx.Request] = field(default_factory=list)
    robots: bytes | None = None

    def fetcher(self, **manners: object) -> Fetcher:
        return Fetcher(
            Manners(**manners),  # type: ignore[arg-type]
            transport=httpx.MockTransport(self.handle),
            resolve=lambda host, port: self.hosts.get(host, ["93.184.216.34"]),
            clock=lambda: self.time,
            sleep=self.sleep,
            now=lambda: datetime(2024, 3, 5, 12, 0, tzinfo=UTC),
        )

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    def pass_by(self, seconds: float) -> None:
        self.time += seconds

    def handle(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/robots.txt":
            return answer(404) if self.robots is None else answer(body=self.robots)
        self.asked.append(str(request.url))
        self.requests.append(request)
        return self.handler(request)


def test_what_an_answer_says() -> None:
    world = World(lambda _: answer(Content_Type="text/html; charset=ISO-8859-1", ETag='"7"', Last_Modified="Tue"))
    with world.fetcher(contact="desk@news.example") as fetcher:
        assert fetcher.fetch("https://news.example/a#b") == Fetched(
            url="https://news.example/a",
            content=PAGE,
            fetched_at="2024-03-05T12:00:00Z",
            media="text/html",
            charset="ISO-8859-1",
            etag='"7"',
            last_modified="Tue",
        )
    (request,) = world.requests
    assert request.headers["User-Agent"].startswith("recoupe/")
    assert request.headers["User-Agent"].endswith(" (+desk@news.example)")
    assert request.headers["Accept-Encoding"] == "gzip"
    assert "Cookie" not in request.headers


def test_only_what_has_changed_is_sent() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        known = request.headers.get("If-None-Match") == '"7"' and request.headers.get("If-Modified-Since") == "Tue"
        return answer(304, b"") if known else answer()

    world = World(handler)
    found = world.fetcher().fetch("https://news.example/feed", etag='"7"', last_modified="Tue")
    assert (found.unchanged, found.content) == (True, b"")
    found = world.fetcher().fetch("https://news.example/feed", etag='"7"', last_modified="Tu\r\nX: y")
    assert (found.unchanged, found.content) == (False, PAGE)
    assert "X" not in world.requests[-1].headers


@pytest.mark.parametrize("allowed", [False, True])
def test_private_hosts_are_refused_unless_told(allowed: bool) -> None:
    world = World(lambda _: answer(), hosts={"intranet": ["192.168.1.7"]})
    fetcher = world.fetcher(allow_private=allowed)
    if allowed:
        assert fetcher.fetch("http://intranet/").content == PAGE
    else:
        with pytest.raises(FetchError, match="192.168.1.7 is a private address"):
            fetcher.fetch("http://intranet/")
    assert bool(world.asked) is allowed


@pytest.mark.parametrize("target", ["http://169.254.169.254/meta", "file:///etc/passwd", "javascript:1", "http://in/"])
def test_a_redirect_is_checked_like_an_address(target: str) -> None:
    hosts = {"in": ["10.0.0.1"], "169.254.169.254": ["169.254.169.254"]}
    world = World(lambda _: answer(302, b"", Location=target), hosts=hosts)
    with pytest.raises(FetchError):
        world.fetcher().fetch("https://news.example/a")
    assert world.asked == ["https://news.example/a"]


def test_redirects_are_followed_a_few_times() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        n = int(request.url.path[1:])
        return answer(301 if n < 4 else 302, b"", Location=f"/{n + 1}") if n < 5 else answer()

    world = World(handler)
    assert world.fetcher().fetch("https://news.example/0").url == "https://news.example/5"
    assert world.fetcher().fetch("https://news.example/5").moved is None
    world = World(lambda r: answer(301, b"", Location="/b") if r.url.path == "/a" else answer())
    assert world.fetcher().fetch("https://news.example/a").moved == "https://news.example/b"


def test_endless_redirects_end() -> None:
    world = World(lambda r: answer(302, b"", Location=f"{r.url.path}x"))
    with pytest.raises(FetchError, match="leads on more than 5 times") as caught:
        world.fetcher().fetch("https://news.example/a")
    assert len(world.asked) == 6
    assert caught.value.lasting


@pytest.mark.parametrize("location", [None, "http://[", "https://a:b@news.example/"])
def test_redirects_to_nowhere(location: str | None) -> None:
    headers = {"Location": location} if location else {}
    with pytest.raises(FetchError) as caught:
        World(lambda _: answer(302, b"", **headers)).fetcher().fetch("https://news.example/a")
    assert caught.value.lasting


def test_a_host_is_left_its_pause() -> None:
    world = World(lambda _: answer())
    fetcher = world.fetcher()
    fetcher.fetch("https://news.example/a")
    fetcher.fetch("https://other.example/a")
    fetcher.fetch("https://news.example/b")
    assert world.slept == [2.0, 2.0]  # between robots.txt and page, twice; the third page comes late enough
    fetcher.fetch("https://news.example/c")
    assert world.slept == [2.0, 2.0, 2.0]


def test_robots_txt_is_kept_to() -> None:
    world = World(lambda _: answer(), robots=b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\n")
    fetcher = world.fetcher()
    with pytest.raises(FetchError, match=r"robots\.txt asks programs to stay away") as caught:
        fetcher.fetch("https://news.example/private/a")
    assert caught.value.lasting
    assert world.asked == []
    fetcher.fetch("https://news.example/a")
    assert world.slept == [7.0]


def test_robots_txt_holds_for_redirects() -> None:
    world = World(lambda _: answer(302, b"", Location="/private"), robots=b"User-agent: *\nDisallow: /private\n")
    with pytest.raises(FetchError, match="stay away"):
        world.fetcher().fetch("https://news.example/a")
    assert world.asked == ["https://news.example/a"]


@pytest.mark.parametrize("status", [500, 429])
def test_a_site_that_cannot_say_what_is_allowed_is_left(status: int) -> None:
    asked = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return answer(status)

    world = World(handle)
    fetcher = Fetcher(
        transport=httpx.MockTransport(handle), resolve=lambda *_: ["8.8.8.8"], clock=lambda: world.time,
        sleep=world.sleep,
    )  # fmt: skip
    for _ in range(2):
        with pytest.raises(FetchError, match=r"robots\.txt cannot be had now") as caught:
            fetcher.fetch("https://news.example/a")
        assert not caught.value.lasting
    assert asked == ["/robots.txt"]


def test_robots_txt_is_asked_again_after_a_day() -> None:
    world = World(lambda _: answer())
    fetcher = world.fetcher()
    fetcher.fetch("https://news.example/a")
    world.robots = b"User-agent: *\nDisallow: /"
    fetcher.fetch("https://news.example/a")
    world.pass_by(90_000)
    with pytest.raises(FetchError, match="stay away"):
        fetcher.fetch("https://news.example/a")


def test_an_endless_robots_txt_is_read_as_far_as_it_goes() -> None:
    world = World(lambda _: answer(), robots=b"User-agent: *\nDisallow: /x\n" + b"#" * 2_000_000)
    fetcher = world.fetcher()
    assert fetcher.fetch("https://news.example/a").content == PAGE
    with pytest.raises(FetchError, match="stay away"):
        fetcher.fetch("https://news.example/x")


def test_what_may_go_better_is_tried_again() -> None:
    answers = iter([answer(503), answer(500), answer()])
    world = World(lambda _: next(answers))
    assert world.fetcher(pause_s=0).fetch("https://news.example/a").content == PAGE
    assert world.slept == [2.0, 6.0]


def test_a_server_says_how_long_to_wait() -> None:
    answers = iter([answer(429, Retry_After="11"), answer(503, Retry_After="Tue, 05 Mar 2024 12:00:20 GMT"), answer()])
    world = World(lambda _: next(answers))
    assert world.fetcher(pause_s=0).fetch("https://news.example/a").content == PAGE
    assert world.slept == [11.0, 20.0]


@pytest.mark.parametrize(("said", "wait"), [("3600", 3600.0), ("999999999999", 604_800.0)])
def test_one_that_asks_for_long_is_left_alone(said: str, wait: float) -> None:
    world = World(lambda _: answer(429, Retry_After=said))
    with pytest.raises(FetchError, match="answers 429") as caught:
        world.fetcher().fetch("https://news.example/a")
    assert (caught.value.wait, caught.value.lasting, len(world.asked)) == (wait, False, 1)


def test_a_server_that_stays_down() -> None:
    world = World(lambda _: answer(502, Retry_After="soon"))
    with pytest.raises(FetchError, match="answers 502") as caught:
        world.fetcher().fetch("https://news.example/a")
    assert (caught.value.wait, caught.value.lasting, len(world.asked)) == (None, False, 3)


@pytest.mark.parametrize(("status", "lasting"), [(404, True), (410, True), (403, True), (204, False), (300, False)])
def test_other_answers_are_not_tried_again(status: int, lasting: bool) -> None:
    world = World(lambda _: answer(status, b""))
    with pytest.raises(FetchError, match=f"answers {status}") as caught:
        world.fetcher().fetch("https://news.example/a")
    assert (caught.value.lasting, caught.value.status, len(world.asked)) == (lasting, status, 1)


@pytest.mark.parametrize("error", [httpx.ConnectError("refused"), httpx.ReadTimeout("slow"), httpx.ReadError("cut")])
def test_a_connection_that_fails_is_tried_again(error: Exception) -> None:
    tries = []

    def handler(request: httpx.Request) -> httpx.Response:
        tries.append(1)
        if len(tries) < 3:
            raise error
        return answer()

    assert World(handler).fetcher().fetch("https://news.example/a").content == PAGE


def test_a_packed_answer_is_unpacked() -> None:
    for packed, name in ((gzip.compress(PAGE), "gzip"), (zlib.compress(PAGE), "deflate"), (PAGE, "identity")):
        world = World(lambda _, p=packed, n=name: answer(body=p, Content_Encoding=n))  # type: ignore[misc]
        assert world.fetcher().fetch("https://news.example/a").content == PAGE


@pytest.mark.parametrize("name", ["br", "gzip, gzip", "zstd"])
def test_other_ways_of_packing_are_refused(name: str) -> None:
    world = World(lambda _: answer(Content_Encoding=name))
    with pytest.raises(FetchError, match="was not asked for"):
        world.fetcher().fetch("https://news.example/a")


def test_a_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    body = Body(*(bomb[n : n + 1000] for n in range(0, len(bomb), 1000)))
    world = World(lambda _: httpx.Response(200, stream=body, headers={"Content-Encoding": "gzip"}))
    with pytest.raises(FetchError, match="larger than 100,000 bytes") as caught:
        world.fetcher(most_bytes=100_000).fetch("https://news.example/a")
    assert (body.given, body.closed, caught.value.lasting) == (1, True, True)


def test_a_large_body_is_not_read_on() -> None:
    body = Body(*[b"a" * 1000] * 500)
    world = World(lambda _: httpx.Response(200, stream=body))
    with pytest.raises(FetchError, match="larger than 10,000 bytes"):
        world.fetcher(most_bytes=10_000).fetch("https://news.example/a")
    assert (body.given, body.closed) == (11, True)


def test_a_body_that_says_that_it_is_large_is_not_read() -> None:
    body = Body(b"a")
    world = World(lambda _: httpx.Response(200, stream=body, headers={"Content-Length": "99999999999"}))
    with pytest.raises(FetchError, match="larger"):
        world.fetcher().fetch("https://news.example/a")
    assert body.given == 0


def test_an_endless_slow_body_ends() -> None:
    world = World(lambda _: answer())
    body = Body(*[b"."] * 5000, each=lambda: world.pass_by(10))
    world.handler = lambda _: httpx.Response(200, stream=body)
    with pytest.raises(FetchError, match="took longer than 60 s"):
        world.fetcher().fetch("https://news.example/a")
    assert body.given == 7


def test_time_is_counted_over_redirects_and_repetitions() -> None:
    world = World(lambda _: answer())

    def handler(request: httpx.Request) -> httpx.Response:
        world.pass_by(25)
        raise httpx.ReadTimeout("slow")

    world.handler = handler
    with pytest.raises(FetchError, match="did not answer in time"):
        world.fetcher(repeats=9).fetch("https://news.example/a")
    assert len(world.asked) == 3


def test_nothing_of_a_secret_goes_elsewhere() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.host == "news.example":
            return answer(302, b"", Location="https://other.example/", Set_Cookie="a=b; Domain=example")
        return answer()

    world = World(handler)
    world.fetcher().fetch("https://news.example/a")
    assert world.requests[-1].url.host == "other.example"
    assert not {"cookie", "referer", "authorization"} & {h.lower() for h in world.requests[-1].headers}
