"""Two incidents become one, whole; and one becomes two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.casebook import Casebook, parting
from recoupe.errors import CasebookError
from recoupe.model.incident import CodedReport

Telling = Callable[..., CodedReport]
ME = {"who": "A. Diallo", "why": "two raids"}


@pytest.fixture
def five(book: Casebook, telling: Telling) -> list[str]:
    """The keys of the five tellings of one incident, in the order of their reports."""
    for n in range(5):
        book.add_coded(telling(f"r{n}", outlet=f"Outlet {n}", published=f"2021-06-0{5 + n}"))
    (incident,) = book.incidents()
    return [str(m) for m in incident["members"]]


def homes(book: Casebook) -> list[list[str]]:
    return sorted(sorted(i["reports"]) for i in book.incidents())


@pytest.mark.parametrize("most", [400, 0])
def test_split(book: Casebook, five: list[str], most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parting, "MOST", most)
    before = list(book.lines())
    made = book.split(five[0], five[3:], **ME)
    assert homes(book) == [["r0", "r1", "r2"], ["r3", "r4"]]
    assert made.incidents == tuple(sorted(i["id"] for i in book.incidents()))
    assert {j.batch for j in made.batch} == {made.id}
    assert book.check() == []
    book.undo(made.batch[-1].id, **ME)
    assert homes(book) == [["r0", "r1", "r2", "r3", "r4"]]
    assert list(book.lines()) == before
    assert book.check() == []


def test_what_is_split_stays_so(book: Casebook, telling: Telling, five: list[str]) -> None:
    book.split(five[0], five[3:], **ME)
    for n in range(4):
        book.add_coded(telling(f"more{n}", outlet=f"Another {n}", words="The same again."))
    homes = [book.incident(key)["id"] for key in five]
    assert len(set(homes[:3])) == 1 == len(set(homes[3:]))
    assert homes[0] != homes[4]


def test_each_side_of_a_split_keeps_together(book: Casebook, telling: Telling) -> None:
    """Three far from one another, judged the same by way of the first: without it the others would part."""
    for n, (town, day) in enumerate((("Gao", "2021-06-05"), ("Goma", "2019-01-02"), ("Suva", "2015-03-04"))):
        book.add_coded(telling(f"r{n}", town=town, day=day, published=f"2021-07-0{n + 1}"))
    first, second, third = (book.incident(book.report(f"r{n}").uid[:16] + ".0")["id"] for n in range(3))
    book.judge("same", first, second, **ME)
    book.judge("same", first, third, **ME)
    (incident,) = book.incidents()
    keys = {k.split(".")[0]: k for k in incident["members"]}
    key = keys[book.report("r0").uid[:16]]
    made = book.split(incident["id"], [key], **ME)
    assert homes(book) == [["r0"], ["r1", "r2"]]
    assert sorted(j.kind for j in made.batch) == ["different", "different", "same"]
    book.undo(made.id, **ME)
    assert book.count() == 1


@pytest.mark.parametrize("most", [400, 0])
def test_a_split_overrides_what_was_judged_the_same(
    book: Casebook, five: list[str], most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parting, "MOST", most)
    book.judge("same", five[1], five[4], **ME)
    book.split(five[0], five[3:], **ME)
    assert homes(book) == [["r0", "r1", "r2"], ["r3", "r4"]]


def test_splits_that_cannot_be(book: Casebook, telling: Telling, five: list[str]) -> None:
    book.add_coded(telling("far", town="Goma", day="2019-01-02"))
    far = book.report("far").uid[:16] + ".0"
    for members, said in (
        ([], "name some of"),
        (five, "not all of it"),
        ([far], "is no telling of"),
        (["x"], "no incident 'x'"),
    ):
        with pytest.raises(CasebookError, match=said):
            book.split(five[0], members, **ME)
    assert book.counts()["judgements"] == 0


def test_a_merge_takes_all_that_is_told_of_either(book: Casebook, telling: Telling, five: list[str]) -> None:
    """The tellings of a far incident, which nothing but the judgement ties to this one."""
    for n in range(4):
        book.add_coded(telling(f"far{n}", town="Goma", day="2019-01-02", killed=70 + n, outlet=f"Est {n}", actor="X"))
    before = list(book.lines())
    one, other = (i["id"] for i in book.incidents())
    made = book.judge("same", one, other, **ME)
    (incident,) = book.incidents()
    assert len(incident["members"]) == 9
    assert {j.kind for j in made.batch} == {"same"}
    assert made.incidents == (incident["id"],)
    assert book.check() == []
    book.undo(made.id, **ME)
    assert list(book.lines()) == before


def test_a_merge_overrides_a_split(book: Casebook, five: list[str]) -> None:
    book.split(five[0], five[2:], **ME)
    one, other = (i["id"] for i in book.incidents())
    made = book.judge("same", other, one, **ME)
    assert homes(book) == [["r0", "r1", "r2", "r3", "r4"]]
    assert book.check() == []
    book.undo(made.id, **ME)
    assert homes(book) == [["r0", "r1"], ["r2", "r3", "r4"]]


def test_of_two_tellings_only_these_are_judged(book: Casebook, telling: Telling, five: list[str]) -> None:
    """By their keys, as before there was a way to name the whole."""
    made = book.judge("different", five[0], five[1], **ME)
    assert (made.batch, made.judgement.batch) == ((made.judgement,), None)
