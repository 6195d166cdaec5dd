"""Reports as a person reads them: with their incidents, what they share with others, and as a list."""

from __future__ import annotations

import pytest
from tests.casebook.conftest import Telling

from recoupe.casebook import Casebook
from recoupe.casebook.library import Asked
from recoupe.errors import CasebookError

LONG = " ".join(f"On day {n} the council of elders met in the old school by the river gate." for n in range(9))


def test_a_report_has_its_incidents_whole(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("a"))
    book.add_coded(telling("b", outlet="Echo"))
    (only,) = book.library.tellings("a")
    assert sorted(only.incident["reports"]) == ["a", "b"]
    assert only.incident == {k: v for k, v in book.incident(only.key).items() if k != "review"}
    assert only.state == "new"
    claims = [c for c in only.incident["claims"] if c["told"] == only.key]
    assert {c["report"] for c in claims} == {"a"} and all(c["id"] for c in claims)


def test_a_report_that_is_not_there(book: Casebook) -> None:
    for ask in (book.library.tellings, book.library.shared, book.library.beside):
        with pytest.raises(CasebookError, match="no report 'x'"):
            ask("x")


def test_what_two_reports_share_is_told_from_either_side(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("first", words=LONG, published="2021-06-06"))
    book.add_coded(telling("then", words=LONG, published="2021-06-07", outlet="Echo"))
    (given,), (taken,) = book.library.shared("first"), book.library.shared("then")
    assert (given.other.id, given.taken) == ("then", False)
    assert (taken.other.id, taken.taken) == ("first", True)
    assert given.spans == taken.there and given.there == taken.spans
    text = book.report("first").report.text
    assert all(text[start:end].strip() for start, end in given.spans)


def test_the_reports_before_and_after(book: Casebook, telling: Telling) -> None:
    for id in "abc":
        book.add_coded(telling(id, killed=ord(id)))
    assert [head and head.id for head in book.library.beside("b")] == ["a", "c"]
    assert [head and head.id for head in book.library.beside("a")] == [None, "b"]


def test_a_list_goes_on_where_it_ended(book: Casebook, telling: Telling) -> None:
    for n in range(5):
        book.add_coded(telling(f"r{n}", killed=n + 1))
    first = book.library.heads(limit=2)
    assert [head.id for head in first] == ["r4", "r3"]
    assert [head.id for head in book.library.heads(before=first[-1].n)] == ["r2", "r1", "r0"]
    assert first[0].incidents == 1


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Asked(outlet="FLEUVE"), ["b", "a"]),
        (Asked(outlet="%"), []),
        (Asked(day="2021-06"), ["a"]),
        (Asked(day="2022"), ["b"]),
        (Asked(language="en"), ["b", "a"]),
        (Asked(language="fr"), []),
        (Asked(text="solhan"), ["b"]),
        (Asked(text="!"), ["b", "a"]),
    ],
)
def test_a_list_of_those_that_are_asked_for(book: Casebook, telling: Telling, asked: Asked, found: list[str]) -> None:
    book.add_coded(telling("a", published="2021-06-05"))
    book.add_coded(telling("b", town="Solhan", published="2022-06-05"))
    assert [head.id for head in book.library.heads(asked)] == found
    assert book.library.languages() == ["en"]
