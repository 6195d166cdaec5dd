"""Reports from files, texts and addresses: what whoever adds them has in common."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from recoupe.casebook import Added, Casebook
from recoupe.casebook.intake import (
    AddressGiven,
    PathGiven,
    Source,
    StoredFile,
    Tally,
    TextGiven,
    add_record,
    records_from,
)
from recoupe.errors import LASTING, CasebookError, FetchError, LanguageError, ReadError, failure_line
from recoupe.fetch import Fetched
from recoupe.read import ReadRecord

ENGLISH = "Gunmen attacked the town and killed nine people, the governor said."


class Pages:
    """A fetcher that has one page, and counts how many there are of it."""

    made = 0

    def __init__(self) -> None:
        type(self).made += 1

    def __enter__(self) -> Pages:
        return self

    def __exit__(self, *_: object) -> None: ...

    def fetch(self, url: str) -> Fetched:
        if "gone" in url:
            raise FetchError(url, "answers 404; check the address")
        if "10.0.0.1" in url:
            raise FetchError(url, "refused, 10.0.0.1 is a private address; only allow_private lets such hosts in")
        return Fetched(url=url, content=ENGLISH.encode(), fetched_at="2021-06-06T08:00:00Z")


@pytest.fixture
def pages() -> Iterator[type[Pages]]:
    Pages.made = 0
    yield Pages


def read(pages: type[Pages], *sources: Source, **more: Any) -> list[str]:
    """What came of each, in short."""
    found = records_from(sources, fetcher=pages, **more)  # type: ignore[arg-type]
    return [f"! {item}" if isinstance(item, ReadError) else f"{item.report.id} from {item.source}" for item in found]


def test_sources_are_read_in_their_order(pages: type[Pages], tmp_path: Path) -> None:
    stored, given = tmp_path / "00001", tmp_path / "given.txt"
    stored.write_text('{"id": "k", "text": "Nine people died.", "language": "en"}\n{\n', encoding="utf-8")
    given.write_text(ENGLISH, encoding="utf-8")
    assert read(
        pages,
        TextGiven("a-title", {"text": ENGLISH}),
        StoredFile("press.jsonl", stored),
        AddressGiven("https://gone.example/1"),
        AddressGiven("https://kivu.example/two.txt"),
        PathGiven(str(given)),
        TextGiven("empty", {"text": " "}),
    ) == [
        "a-title from a-title",
        "k from press.jsonl:1",
        "! press.jsonl:2: is not valid JSON (expecting property name enclosed in double quotes at character 1); is the"
        " line cut off? mend it or take it out",
        "! https://gone.example/1: answers 404; check the address",
        "kivu.example:06ac6b55c7 from https://kivu.example/two.txt",
        f"given from {given}",
        "! empty: is empty; nothing can be coded",
    ]
    assert pages.made == 1


def test_no_fetcher_is_made_for_what_lies_here(pages: type[Pages], tmp_path: Path) -> None:
    read(pages, TextGiven("a", {"text": ENGLISH}))
    assert pages.made == 0


def test_the_message_says_how_to_let_an_address_in(pages: type[Pages]) -> None:
    """On the command line by an option; elsewhere by what ``permit`` names."""
    refused = AddressGiven("http://10.0.0.1/")
    assert read(pages, refused)[0].endswith("only --allow-private lets such hosts in")
    assert read(pages, refused, permit="an admin")[0].endswith("only an admin lets such hosts in")


def test_what_is_begun_is_told(pages: type[Pages], tmp_path: Path) -> None:
    begun: list[tuple[str, bool]] = []

    def tell(source: Source, handle: BinaryIO | None) -> None:
        begun.append((type(source).__name__, handle is not None and handle.tell() == 0))

    path = tmp_path / "x"
    path.write_text(ENGLISH, encoding="utf-8")
    read(pages, StoredFile("x.txt", path), TextGiven("a", {"text": ENGLISH}), begun=tell)
    assert begun == [("StoredFile", True), ("TextGiven", False)]


def test_defaults_stand_in(pages: type[Pages]) -> None:
    (item,) = records_from(
        [TextGiven("a", {"text": ENGLISH, "outlet": "Own"})],
        fetcher=pages,  # type: ignore[arg-type]
        published="2021-06-06",
        outlet="Other",
        language="en",
    )
    assert isinstance(item, ReadRecord)
    assert (item.report.outlet, item.report.published, item.report.language) == ("Own", "2021-06-06", "en")
    assert item.raw == ENGLISH.encode()


def test_a_record_is_added_with_its_bytes(book: Casebook, pages: type[Pages], monkeypatch: pytest.MonkeyPatch) -> None:
    from recoupe.model.incident import CodedReport

    monkeypatch.setattr("recoupe.casebook.book.code", lambda report: CodedReport(report=report, incidents=()))
    (item,) = records_from([AddressGiven("https://kivu.example/two.txt")], fetcher=pages)  # type: ignore[arg-type]
    assert isinstance(item, ReadRecord)
    added = add_record(book, item)
    stored = book.report(added.report_id)
    assert (stored.raw, stored.source, stored.fetched_at) == (
        ENGLISH.encode(),
        "https://kivu.example/two.txt",
        "2021-06-06T08:00:00Z",
    )


def test_a_tally_in_words() -> None:
    tally = Tally(failed=1)
    for added in (Added("added", "a", ("i1", "i2")), Added("added", "b", ("i1",)), Added("known", "a")):
        tally.count(added)
    assert tally.words(20) == "2 added, 1 known, 1 failed; 20 incidents, 2 of them touched"
    assert tally.words(0) == "2 added, 1 known, 1 failed; 0 incidents"
    assert (tally.done, list(tally.touched)) == (4, ["i2", "i1"])


def test_one_line_for_a_report_that_failed() -> None:
    assert failure_line("a:1", LanguageError("language 'xx' is not supported")) == "a:1: language 'xx' is not supported"
    assert failure_line("a:1", ValueError("of\ntwo lines")) == (
        "a:1: could not be coded (ValueError: of two lines); please report this with the text"
    )
    assert CasebookError in LASTING
    assert LanguageError not in LASTING
