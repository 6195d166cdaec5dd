"""What people decided: about an incident, about a value, and in all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.casebook import Casebook
from recoupe.model.incident import CodedReport

Telling = Callable[..., CodedReport]
ME = {"who": "A. Diallo", "why": "x"}
YOU = {"who": "B. Traoré", "why": "y"}


@pytest.fixture
def two(book: Casebook, telling: Telling) -> tuple[str, str]:
    """Two incidents."""
    book.add_coded(telling("a"))
    book.add_coded(telling("g", town="Goma", day="2019-01-02"))
    first, second = book.incidents(order="newest")
    return first["id"], second["id"]


def test_the_history_of_an_incident_has_all_that_was_decided(book: Casebook, two: tuple[str, str]) -> None:
    one, other = two
    book.correct(other, "killed", 3, **YOU)
    accepted = book.review(one, "all", "accept", **ME)
    book.sign_off(one, **ME)
    book.assign(one, "C", **ME)
    undone = book.undo(accepted.id, **YOU)
    found = book.history(one)
    assert [e["kind"] for e in found] == ["accept", "accept", "sign", "assign", "revoke", "revoke"]
    assert [e["batch"] for e in found] == [2, 2, None, None, undone.id, undone.id]
    assert [e["revoked_by"] for e in found] == [6, 7, None, None, None, None]
    assert found[3]["value"] == "C"
    assert [e["kind"] for e in book.history(other)] == ["correct"]


def test_the_history_of_a_value(book: Casebook, two: tuple[str, str]) -> None:
    id = two[0]
    claim = next(c["id"] for c in book.incident(id)["claims"] if c["field"] == "killed")
    first = book.correct(id, "killed", 3, **ME)
    book.correct(id, "motive", "revenge", **ME)
    book.review(id, [claim], "reject", **YOU)
    second = book.correct(id, "killed", 4, **YOU)
    book.undo(second.id, **ME)
    book.undo(first.id, **ME)
    found = book.value_history(id, "killed")
    assert [(e["kind"], e["who"], e["stands"]) for e in found] == [
        ("correct", "A. Diallo", False),
        ("reject", "B. Traoré", True),
        ("correct", "B. Traoré", False),
        ("revoke", "A. Diallo", True),
        ("revoke", "A. Diallo", True),
    ]
    values = [tuple(e[k] and e[k]["value"]["min"] for k in ("before", "after")) for e in found if "before" in e]
    assert values == [(None, 3), (3, 4), (4, 3), (3, None)]
    assert found[2]["after"]["judgement"] == second.id
    assert book.value_history(id, "weapon") == []


def test_all_decisions(book: Casebook, two: tuple[str, str]) -> None:
    one, other = two
    book.correct(one, "killed", 3, **ME)
    same = book.judge("same", one, other, **YOU)
    book.correct(other, "motive", "x", **ME)
    back = book.undo(same.id, **YOU)
    found = book.decisions()
    assert [e["id"] for e in found] == [4, 3, 2, 1]
    assert [(e["incident"], e["other"]) for e in found] == [(one, other), (other, None), (one, other), (one, None)]
    assert [e["stands"] for e in found] == [True, True, False, True]
    assert [e["revoked_by"] for e in found] == [None, None, back.id, None]
    assert [e["id"] for e in book.decisions(limit=2)] == [4, 3]
    assert [e["id"] for e in book.decisions(limit=2, before=3)] == [2, 1]
    assert [e["id"] for e in book.decisions(who="A. Diallo")] == [3, 1]
    assert book.decisions(before=1) == []


def test_decisions_on_what_is_no_longer_there(book: Casebook, two: tuple[str, str]) -> None:
    made = book.new_incident("a", 0, 6, "bombing", **ME)
    book.undo(made.id, **ME)
    assert [(e["kind"], e["incident"]) for e in book.decisions()] == [("revoke", None), ("incident", None)]


def test_the_last_that_can_be_undone(book: Casebook, two: tuple[str, str]) -> None:
    assert book.last_by("A. Diallo") is None
    book.correct(two[0], "killed", 3, **ME)
    book.review(two[0], "all", "accept", **ME)
    book.correct(two[0], "killed", 4, **YOU)
    seen = []
    while (last := book.last_by("A. Diallo")) is not None:
        seen.append(last)
        book.undo(last, **ME)
    assert seen == [3, 1]
    assert book.last_by("B. Traoré") == 4
