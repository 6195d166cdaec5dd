"""feeds.toml: what may stand in it, and what is said of what may not."""

from pathlib import Path

import pytest

from recoupe.casebook.watch_list import EXAMPLE, Feed, WatchList, read_watch_list
from recoupe.errors import ReadError
from recoupe.fetch import Manners

FEED = '[[feeds]]\nurl = "https://a.example/feed"\n'


def read(folder: Path, text: str) -> WatchList:
    path = folder / "feeds.toml"
    path.write_text(text, encoding="utf-8")
    return read_watch_list(path)


def test_the_example_says_all_that_can_be_said(tmp_path: Path) -> None:
    assert read(tmp_path, EXAMPLE) == WatchList(
        (
            Feed(url="https://lefleuve.example/feed", outlet="Le Fleuve", language="fr", full_text=True),
            Feed(url="https://coast-daily.example/atom.xml"),
        ),
        Manners(contact="desk@journal.example"),
    )


def test_an_address_is_enough(tmp_path: Path) -> None:
    assert read(tmp_path, FEED) == WatchList((Feed(url="https://a.example/feed"),), Manners())


def test_manners(tmp_path: Path) -> None:
    text = f"[fetch]\npause = 0\nallow_private = true\nmax_megabytes = 0.5\nmax_seconds = 5\n{FEED}"
    assert read(tmp_path, text).manners == Manners(
        pause_s=0.0, allow_private=True, most_bytes=500_000, most_seconds=5.0
    )


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("[[feeds]]\nurl = \n", ":2: is not valid TOML (invalid value)"),
        ("", ': names no feeds; write [[feeds]] and url = "https://…" for each'),
        ('feeds = "https://a.example/"\n', ":1: feeds is written [[feeds]], once for each feed"),
        ("[[feed]]\n", ":1: feed is not known; there are [fetch] and [[feeds]] (did you mean feeds?)"),
        (FEED + '\n[[feeds]]\noutlet = "A"\n', ':4: url is missing; each feed has one: url = "https://…"'),
        (
            FEED + 'oulet = "A"\n',
            ":3: oulet is not known; the keys are: url, outlet, language, full_text (did you mean outlet?)",
        ),
        (FEED + "outlet = 7\n", ":3: outlet is a string between quotes"),
        (FEED + 'full_text = "yes"\n', ":3: full_text is true or false"),
        (FEED + 'language = "de"\n', ":3: language 'de' is not supported; supported are: fr, en"),
        (FEED + FEED, ":4: url is named before, in line 2; take one out"),
        (FEED + FEED.replace("/feed", "/feed#x"), ":4: url is named before, in line 2; take one out"),
        (
            '[[feeds]]\nurl = "file:///etc/passwd"\n',
            ":2: url cannot be fetched; an address begins with https:// or http://",
        ),
        ("[fetch]\npause = 0.2\n" + FEED, ":2: pause is 0.2; it may be 1 to 3600"),
        ("[fetch]\npause = true\n" + FEED, ":2: pause is a number"),
        ("[fetch]\npause = nan\n" + FEED, ":2: pause is nan; it may be 1 to 3600"),
        ("[fetch]\nmax_megabytes = 5000\n" + FEED, ":2: max_megabytes is 5000; it may be 0.01 to 100"),
        (
            '[fetch]\ncontact = "a@b.example\\r\\nX: y"\n' + FEED,
            ":2: contact is told to servers; write one address or URL, without spaces",
        ),
        ("fetch = 7\n" + FEED, ":1: fetch is written [fetch]"),
        ("[fetch]\nrobots = false\n" + FEED, None),
    ],
)
def test_what_cannot_be_is_told_with_its_line(tmp_path: Path, text: str, error: str | None) -> None:
    with pytest.raises(ReadError) as caught:
        read(tmp_path, text)
    said = str(caught.value).removeprefix(str(tmp_path / "feeds.toml"))
    assert "\n" not in said
    assert said == error if error else said.startswith(":2: robots is not known")


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read_watch_list(tmp_path / "feeds.toml")
    (tmp_path / "feeds.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ReadError, match="not UTF-8"):
        read_watch_list(tmp_path / "feeds.toml")
