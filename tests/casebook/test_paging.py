"""Pages: together they are the list, whatever the order; a cursor that is none is refused."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import replace

import pytest

from recoupe.casebook import Casebook
from recoupe.casebook.searching import ORDERS, Asked, Order
from recoupe.errors import CasebookError
from recoupe.model.incident import CodedReport

Telling = Callable[..., CodedReport]


@pytest.fixture
def stocked(book: Casebook, telling: Telling) -> Casebook:
    """Nine incidents, two of them without a day, four of them on one day."""
    for n, town in enumerate(("Gao", "Goma", "Suva", "Solhan")):
        book.add_coded(telling(f"{town}-1", town=town, day="2021-06-05"))
        book.add_coded(telling(f"{town}-2", town=town, day=f"2019-0{n + 1}-02", killed=n + 2))
    coded = telling("nowhen", town="Maiduguri", day="2018-01-02", source="a trader")
    (told,) = coded.incidents
    book.add_coded(replace(coded, incidents=(replace(told, when=None),)))
    return book


def pages(book: Casebook, order: Order, limit: int, **filters: object) -> list[str]:
    found: list[str] = []
    after = None
    for _ in range(20):
        page = book.page(order=order, after=after, limit=limit, **filters)  # type: ignore[arg-type]
        assert page.total == book.count(**filters)  # type: ignore[arg-type]
        assert len(page.rows) <= limit
        found += [row.id for row in page.rows]
        if page.next is None:
            return found
        after = page.next
    raise AssertionError("there is no end")


FILTERS: list[Asked] = [
    {}, {"country": "ML"}, {"text": "governor"}, {"bbox": (-30.0, -20.0, 30.0, 40.0)}, {"queue": "new"},
    {"until": "2020-01-01"}, {"actor": "eagles", "since": "2019-02-01"},
]  # fmt: skip


@pytest.mark.parametrize("limit", [1, 3, 50])
def test_pages_are_the_list(stocked: Casebook, limit: int) -> None:
    for order in ORDERS:
        for filters in FILTERS:
            listed = [row.id for row in stocked.summaries(order=order, **filters)]
            assert pages(stocked, order, limit, **filters) == listed, (order, filters)


def test_the_last_page_leads_nowhere(stocked: Casebook) -> None:
    total = stocked.count()
    assert stocked.page(limit=total).next is None
    assert stocked.page(limit=total - 1).next is not None


def test_what_comes_in_between_two_pages_is_neither_twice_nor_left_out(stocked: Casebook, telling: Telling) -> None:
    before = [row.id for row in stocked.summaries(order="newest")]
    first = stocked.page(limit=3)
    stocked.add_coded(telling("newer", town="Maiduguri", day="2022-01-01", source="the army"))
    second = stocked.page(limit=50, after=first.next)
    assert [row.id for row in (*first.rows, *second.rows)] == before


@pytest.mark.parametrize(
    "cursor", ["", "x", "&&&", "ü", urlsafe_b64encode(b"[]").decode(), urlsafe_b64encode(b'["newest",1,2,3]').decode()]
)
def test_garbage_is_no_cursor(stocked: Casebook, cursor: str) -> None:
    with pytest.raises(CasebookError, match="there is no such page"):
        stocked.page(after=cursor)


def test_a_cursor_is_for_its_order(stocked: Casebook) -> None:
    cursor = stocked.page(limit=2, order="roots").next
    with pytest.raises(CasebookError, match="begin with the first one"):
        stocked.page(after=cursor, order="reports")


@pytest.mark.parametrize("limit", [0, -1, 501])
def test_a_page_has_a_measure(stocked: Casebook, limit: int) -> None:
    with pytest.raises(CasebookError, match="a page has 1 to 500 incidents"):
        stocked.page(limit=limit)


def test_one_incident_leads_to_the_next(stocked: Casebook) -> None:
    for order in ORDERS:
        listed = [row.id for row in stocked.summaries(order=order, queue="new")]
        onward = [stocked.beside(id, order=order, queue="new") for id in listed]
        back = [stocked.beside(id, order=order, queue="new", back=True) for id in listed]
        assert onward == [*listed[1:], None]
        assert back == [None, *listed[:-1]]


def test_an_incident_that_left_the_list_still_leads_on(stocked: Casebook) -> None:
    listed = [row.id for row in stocked.summaries(order="newest", queue="new")]
    stocked.sign_off(listed[2], who="A. Diallo", why="read")
    assert stocked.beside(listed[2], order="newest", queue="new") == listed[3]
