"""Watching feeds: what is new goes into the casebook once, whatever goes wrong on the way."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import httpx
import pytest

from recoupe.casebook import Casebook
from recoupe.casebook.watch_list import Feed, WatchList
from recoupe.casebook.watching import MOST_FAILED, MOST_TRIES, Watch
from recoupe.errors import CasebookError
from recoupe.fetch import Fetcher, Manners
from recoupe.model.incident import CodedReport
from recoupe.model.report import Report

TEXT = (
    "{} soldats ont été tués lundi dans une embuscade près de Diffa, a annoncé l'armée du pays dans un communiqué. "
    "Deux véhicules ont été détruits, selon un élu de la région qui s'est rendu sur place mardi."
)
FEED = "https://lefleuve.example/feed"


def entry(n: int, text: str | None = None, *, whole: bool = True, link: str | None = None) -> str:
    body = TEXT.format(n) if text is None else text
    return (
        f"<item><title>Diffa {n}</title><link>{link or f'https://lefleuve.example/{n}'}</link>"
        f"<pubDate>Mon, 0{n} Jun 2016 20:00:00 GMT</pubDate>"
        + (f"<c:encoded><![CDATA[<p>{body}</p>]]></c:encoded>" if whole else f"<description>{body}</description>")
        + "</item>"
    )


def rss(*items: str) -> bytes:
    return (
        '<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><title>Fleuve RSS</title>'
        + "".join(items) + "</channel></rss>"
    ).encode()  # fmt: skip


def page(text: str) -> bytes:
    return f"<html><head><title>x</title></head><body><article><p>{text}</p></article></body></html>".encode()


class Body(httpx.SyncByteStream):
    def __init__(self, data: bytes) -> None:
        self.data = data

    def __iter__(self) -> Iterator[bytes]:
        yield self.data


@dataclass
class World:
    """Sites by address, with what they answer: a body, a status, or a status with headers."""

    folder: Path
    sites: dict[str, object] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    day: datetime = datetime(2016, 6, 8, tzinfo=UTC)
    slept: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.book = Casebook.open(self.folder / "casebook.db", encoder=None)

    def handle(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/robots.txt":
            return httpx.Response(404, stream=Body(b""))
        self.asked.append(str(request.url))
        found = self.sites.get(str(request.url), 404)
        status, headers = (200, {}) if isinstance(found, bytes) else found if isinstance(found, tuple) else (found, {})
        body = found if isinstance(found, bytes) else b""
        etag = f'"{hash(body)}"'
        if isinstance(found, bytes) and request.headers.get("If-None-Match") == etag:
            return httpx.Response(304, stream=Body(b""))
        tags = {"ETag": etag} if isinstance(found, bytes) else {}
        return httpx.Response(status, stream=Body(body), headers={**tags, **headers})  # type: ignore[arg-type]

    def watch(self, *feeds: Feed, sleep: Callable[[float], None] = lambda _: None) -> Watch:
        fetcher = Fetcher(
            Manners(repeats=0),
            transport=httpx.MockTransport(self.handle),
            resolve=lambda *_: ["93.184.216.34"],
            clock=lambda: 0.0,
            sleep=sleep,
            now=lambda: self.day,
        )
        watched = WatchList(feeds or (Feed(url=FEED),), fetcher.manners)
        return Watch(self.book, watched, fetcher, tell=self.told.append, now=lambda: self.day)

    def round(self, *feeds: Feed) -> str:
        self.asked.clear()
        return str(self.watch(*feeds).round())

    def texts(self) -> list[str]:
        return [stored.report.text for stored in self.book.reports()]


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    monkeypatch.setattr("recoupe.casebook.book.code", lambda report: CodedReport(report=report))
    made = World(tmp_path)
    yield made
    made.book.close()


def test_a_round_adds_what_is_new(world: World) -> None:
    world.sites[FEED] = rss(entry(2), entry(1))
    assert world.round() == "1 feed, 2 new, 0 known, 0 failed"
    assert world.asked == [FEED]
    first, second = world.book.reports()
    assert first.report == Report(
        text=TEXT.format(2), id=first.report.id, title="Diffa 2", outlet="Fleuve RSS",
        url="https://lefleuve.example/2", published="2016-06-02T20:00:00Z", language="fr",
    )  # fmt: skip
    assert first.raw is not None
    assert first.raw.startswith(b"<item><title>Diffa 2")
    assert (first.source, first.fetched_at) == (f"{FEED}:1", "2016-06-08T00:00:00Z")
    assert first.report.id.startswith("lefleuve.example:")


def test_what_is_known_is_not_asked_for_again(world: World) -> None:
    world.sites[FEED] = rss(entry(1))
    world.round()
    assert world.round() == "1 feed, 0 new, 0 known, 0 failed"  # nothing has changed
    world.sites[FEED] = rss(entry(2), entry(1))
    assert world.round() == "1 feed, 1 new, 1 known, 0 failed"
    assert world.texts() == [TEXT.format(1), TEXT.format(2)]


def test_the_list_says_what_an_outlet_is_called(world: World) -> None:
    world.sites[FEED] = rss(entry(1, "Sept soldats sont morts.", whole=True))
    world.round(Feed(url=FEED, outlet="Le Fleuve", language="en"))
    (stored,) = world.book.reports()
    assert (stored.report.outlet, stored.report.language) == ("Le Fleuve", "en")


def test_a_page_is_fetched_once_where_the_feed_has_a_summary(world: World) -> None:
    watched = Feed(url=FEED, full_text=True)
    world.sites |= {FEED: rss(entry(1, "Des morts…", whole=False), entry(2))}
    world.sites["https://lefleuve.example/1"] = (301, {"Location": "/a/1"})
    world.sites["https://lefleuve.example/a/1"] = page(TEXT.format("Onze"))
    assert world.round(watched) == "1 feed, 2 new, 0 known, 0 failed"
    assert world.asked == [FEED, "https://lefleuve.example/1", "https://lefleuve.example/a/1"]
    stored = next(iter(world.book.reports()))
    assert (stored.report.text, stored.report.title) == (TEXT.format("Onze"), "Diffa 1")
    assert (stored.report.url, stored.source) == ("https://lefleuve.example/a/1",) * 2
    assert (stored.report.published, stored.report.outlet) == ("2016-06-01T20:00:00Z", "Fleuve RSS")
    assert stored.raw == page(TEXT.format("Onze"))
    world.sites[FEED] = rss(entry(3), entry(1, "Des morts…", whole=False))
    assert world.round(watched) == "1 feed, 1 new, 1 known, 0 failed"
    assert world.asked == [FEED]


def test_without_the_option_the_summary_is_the_report(world: World) -> None:
    world.sites[FEED] = rss(entry(1, TEXT.format("Onze"), whole=False))
    world.round()
    assert (world.texts(), world.asked) == ([TEXT.format("Onze")], [FEED])


@pytest.mark.parametrize(
    "site",
    [404, 410, b"<html><body><nav>x</nav></body></html>", b"%PDF-1.4", (302, {"Location": "file:///etc/passwd"})],
)
def test_a_page_that_cannot_be_had_leaves_the_summary(world: World, site: object) -> None:
    watched = Feed(url=FEED, full_text=True)
    world.sites |= {FEED: rss(entry(1, TEXT.format("Onze"), whole=False)), "https://lefleuve.example/1": site}
    world.round(watched)
    assert world.texts() == [TEXT.format("Onze")]
    assert len(world.told) == 1
    world.sites[FEED] = rss(entry(1, TEXT.format("Onze"), whole=False), entry(2))
    assert world.round(watched) == "1 feed, 1 new, 1 known, 0 failed"
    assert world.asked == [FEED]


def test_a_page_that_cannot_be_had_now_is_tried_in_the_next_rounds(world: World) -> None:
    watched = Feed(url=FEED, full_text=True)
    world.sites |= {FEED: rss(entry(1, TEXT.format("Onze"), whole=False), entry(2)), "https://lefleuve.example/1": 500}
    assert world.round(watched) == "1 feed, 1 new, 0 known, 1 failed"
    world.sites["https://lefleuve.example/1"] = page(TEXT.format("Douze"))
    assert world.round(watched) == "1 feed, 1 new, 1 known, 0 failed"
    assert world.texts() == [TEXT.format(2), TEXT.format("Douze")]
    assert world.round(watched) == "1 feed, 0 new, 0 known, 0 failed"


def test_a_page_is_not_tried_for_ever(world: World) -> None:
    watched = Feed(url=FEED, full_text=True)
    world.sites |= {FEED: rss(entry(1, TEXT.format("Onze"), whole=False)), "https://lefleuve.example/1": 500}
    assert [world.round(watched).split(", ")[1] for _ in range(MOST_TRIES + 1)] == ["0 new"] * (MOST_TRIES - 1) + [
        "1 new",
        "0 new",
    ]
    assert world.asked == [FEED]


def test_a_site_that_is_down_is_left_until_the_next_round(world: World) -> None:
    items = [entry(n, "Des morts…", whole=False) for n in range(1, 9)]
    world.sites[FEED] = rss(*items)
    for n in range(1, 9):
        world.sites[f"https://lefleuve.example/{n}"] = 503
    assert world.round(Feed(url=FEED, full_text=True)) == f"1 feed, 0 new, 0 known, {MOST_FAILED} failed"
    assert len(world.asked) == 1 + MOST_FAILED


def test_a_feed_that_fails_is_left_alone_longer_each_time(world: World) -> None:
    other = Feed(url="https://other.example/feed")
    world.sites |= {FEED: 500, other.url: rss(entry(1))}
    assert world.round(Feed(url=FEED), other) == "2 feeds, 1 new, 0 known, 1 failed"
    assert world.round(Feed(url=FEED), other) == "1 feed (1 left alone for now), 0 new, 0 known, 0 failed"
    world.day += timedelta(minutes=11)
    assert world.round() == "1 feed, 0 new, 0 known, 1 failed"
    world.day += timedelta(minutes=11)
    assert world.round() == "0 feeds (1 left alone for now), 0 new, 0 known, 0 failed"
    world.sites[FEED] = rss(entry(2))
    world.day += timedelta(minutes=11)
    assert world.round() == "1 feed, 1 new, 0 known, 0 failed"
    assert world.told == [f"{FEED}: answers 500; try later"] * 2


def test_a_server_that_asks_for_time_gets_it(world: World) -> None:
    world.sites[FEED] = (429, {"Retry-After": "7200"})
    world.round()
    world.day += timedelta(minutes=110)
    assert world.round().startswith("0 feeds (1 left alone")
    world.day += timedelta(minutes=11)
    assert world.round().startswith("1 feed, ")


@pytest.mark.parametrize("body", [page(TEXT), b"", b"PK\x03\x04", b"[]"])
def test_what_is_no_feed(world: World, body: bytes) -> None:
    world.sites[FEED] = body
    assert world.round() == "1 feed, 0 new, 0 known, 1 failed"
    assert world.told == [f"{FEED}: is no RSS or Atom feed; check the address"]


def test_a_feed_that_has_moved_for_good_is_told_of(world: World) -> None:
    world.sites |= {FEED: (301, {"Location": "/rss"}), "https://lefleuve.example/rss": rss(entry(1))}
    assert world.round() == "1 feed, 1 new, 0 known, 0 failed"
    assert world.told == [f"{FEED}: has moved to https://lefleuve.example/rss; write that in the list of feeds"]


def test_what_cannot_be_read_is_told_of_once(world: World) -> None:
    german = "Bei einem Anschlag auf einen Markt sind am Montag sieben Menschen getötet worden, teilte die Polizei mit."
    world.sites[FEED] = rss(entry(1, german), entry(2))
    assert world.round() == "1 feed, 1 new, 0 known, 1 failed"
    world.sites[FEED] = rss(entry(3), entry(1, german))
    assert world.round() == "1 feed, 1 new, 1 known, 0 failed"
    assert len(world.told) == 1
    assert "'de' is not supported" in world.told[0]


def test_a_report_that_cannot_be_coded_costs_no_other(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def code(report: Report) -> CodedReport:
        if "1 soldats" in report.text:
            raise KeyError("x")
        return CodedReport(report=report)

    monkeypatch.setattr("recoupe.casebook.book.code", code)
    world.sites[FEED] = rss(entry(1), entry(2))
    assert world.round() == "1 feed, 1 new, 0 known, 1 failed"
    assert "could not be coded (KeyError: 'x')" in world.told[0]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, CasebookError])
@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_a_watch_that_is_ended_goes_on_where_it_was(
    world: World, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException], at: int
) -> None:
    watched = Feed(url=FEED, full_text=True)
    world.sites[FEED] = rss(*(entry(n, "Des morts…", whole=False) for n in (1, 2, 3)))
    for n in (1, 2, 3):
        world.sites[f"https://lefleuve.example/{n}"] = page(TEXT.format(n))
    added = []
    add = Casebook.add

    def ended(self: Casebook, *given: object, **more: object) -> object:
        if len(added) == at:
            raise stop("ended")
        added.append(add(self, *given, **more))  # type: ignore[arg-type]
        return added[-1]

    monkeypatch.setattr(Casebook, "add", ended)
    if at < 3:
        with pytest.raises(stop):
            world.round(watched)
    else:
        world.round(watched)
    monkeypatch.setattr(Casebook, "add", add)
    found = world.round(watched)
    assert world.texts() == [TEXT.format(n) for n in (1, 2, 3)]
    assert found == f"1 feed, {3 - at} new, {at if at < 3 else 0} known, 0 failed"
    assert len(world.asked) == 1 + 3 - at


def test_more_entries_than_are_read(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recoupe.casebook.watching.MOST_ENTRIES", 2)
    world.sites[FEED] = rss(*(entry(n) for n in range(1, 6)))
    assert world.round() == "1 feed, 2 new, 0 known, 0 failed"
    assert world.told == [f"{FEED}: has more than 2 entries; only the first were read"]


def test_rounds_follow_one_another(world: World) -> None:
    world.sites[FEED] = rss(entry(1))
    times = iter([0.0, 100.0, 900.0, 2000.0, 2000.0])
    rounds = world.watch().rounds(every_s=900.0, sleep=world.slept.append, clock=lambda: next(times))
    assert [str(r) for r in islice(rounds, 3)] == [
        "1 feed, 1 new, 0 known, 0 failed",
        "1 feed, 0 new, 0 known, 0 failed",
        "1 feed, 0 new, 0 known, 0 failed",
    ]
    assert world.slept == [800.0]  # the second took longer than that
