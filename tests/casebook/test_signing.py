"""Where an incident stands in review: new, open, signed off, or changed since."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import text

from recoupe.casebook import Casebook
from recoupe.casebook.standings import content_digest
from recoupe.errors import CasebookError
from recoupe.model.incident import CodedReport

Telling = Callable[..., CodedReport]
ME = {"who": "A. Diallo", "why": "checked"}


@pytest.fixture
def incident(book: Casebook, telling: Telling) -> str:
    book.add_coded(telling("a"))
    (found,) = book.incidents()
    return str(found["id"])


def state(book: Casebook, id: str) -> str:
    found = book.incident(id)["review"]["state"]
    (listed,) = (s.state for s in book.summaries() if s.id == book.incident(id)["id"])
    assert found == listed
    return str(found)


def test_from_new_to_signed(book: Casebook, incident: str) -> None:
    assert book.incident(incident)["review"] == {"state": "new", "assigned": None, "signed": None, "touched_at": None}
    book.correct(incident, "damage", "a bridge", **ME)
    assert state(book, incident) == "open"
    made = book.sign_off(incident, **ME)
    assert book.incident(incident)["review"] == {
        "state": "signed",
        "assigned": None,
        "signed": {"who": "A. Diallo", "at": made.judgement.at, "why": "checked", "judgement": made.id},
        "touched_at": made.judgement.at,
    }
    book.undo(made.id, **ME)
    assert state(book, incident) == "open"
    assert book.check() == []


def test_assigned(book: Casebook, incident: str) -> None:
    """Who is to review it is no decision on it."""
    book.assign(incident, " B. Traoré ", **ME)
    assert (state(book, incident), book.incident(incident)["review"]["assigned"]) == ("new", "B. Traoré")
    assert [s.assigned for s in book.summaries()] == ["B. Traoré"]
    taken = book.assign(incident, None, **ME)
    assert book.incident(incident)["review"]["assigned"] is None
    book.undo(taken.id, **ME)
    assert book.incident(incident)["review"]["assigned"] == "B. Traoré"
    with pytest.raises(CasebookError, match="give the name of who is to review it"):
        book.assign(incident, " ", **ME)
    assert book.check() == []


@pytest.mark.parametrize(
    "change",
    [
        lambda book, id, telling: book.add_coded(telling("b", outlet="Sahel Post")),
        lambda book, id, telling: book.correct(id, "type", "armed_clash", who="B", why=""),
        lambda book, id, telling: book.review(id, [book.incident(id)["claims"][0]["id"]], "reject", who="B", why=""),
        lambda book, id, telling: book.add_claim(
            id, {"report": "a", "start": 0, "end": 6, "field": "motive", "value": "x"}, who="B", why=""
        ),
    ],
    ids=["report", "correction", "rejection", "addition"],
)
def test_another_content_shows(book: Casebook, telling: Telling, incident: str, change: Callable[..., object]) -> None:
    signed = book.sign_off(incident, **ME)
    change(book, incident, telling)
    assert state(book, incident) == "changed"
    assert book.incident(incident)["review"]["signed"]["judgement"] == signed.id, "by whom it was"
    again = book.sign_off(incident, **ME)
    assert state(book, incident) == "signed"
    assert book.incident(incident)["review"]["signed"]["judgement"] == again.id
    assert book.check() == []


def test_undone_it_is_signed_again(book: Casebook, incident: str) -> None:
    book.sign_off(incident, **ME)
    made = book.correct(incident, "killed", 3, **ME)
    assert state(book, incident) == "changed"
    book.undo(made.id, **ME)
    assert state(book, incident) == "signed"


def test_what_changes_nothing_of_it_does_not_show(book: Casebook, telling: Telling, incident: str) -> None:
    book.sign_off(incident, **ME)
    book.assign(incident, "B", **ME)
    book.review(incident, "all", "accept", **ME)
    book.add_coded(telling("g", town="Goma", day="2019-01-02"))
    (other,) = (s.id for s in book.summaries(country="CD"))
    book.judge("different", incident, other, **ME)
    assert state(book, incident) == "signed"
    assert state(book, other) == "open", "it was told apart from the other"


def test_a_merge_and_a_split_show(book: Casebook, telling: Telling, incident: str) -> None:
    book.add_coded(telling("g", town="Goma", day="2019-01-02"))
    (other,) = (s.id for s in book.summaries(country="CD"))
    book.sign_off(incident, **ME)
    book.sign_off(other, **ME)
    merged = book.judge("same", incident, other, **ME)
    assert state(book, incident) == "changed"
    book.sign_off(incident, **ME)
    book.split(incident, [book.report("a").uid[:16] + ".0"], **ME)
    assert state(book, book.report("a").uid[:16] + ".0") == "signed", "as it was signed the first time"
    book.undo(merged.id, **ME)
    assert book.check() == []


def test_the_digest_knows_what_is_said_and_nothing_else(book: Casebook, incident: str) -> None:
    before = book.incident(incident)
    digest = content_digest(before)
    turned = {**before, "claims": before["claims"][::-1], "links": [1], "id": "x", "members": [], "version": 9}
    assert content_digest(turned) == digest
    for key, value in (("type", "riot"), ("when", None), ("where", None), ("actors", []), ("claims", [])):
        assert content_digest({**before, key: value}) != digest, key
    assert content_digest({**before, "corrections": [{"field": "killed", "value": None}]}) != digest


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("UPDATE incident SET state = 'new'", "where it stands in review does not fit"),
        ("UPDATE incident SET assigned = 'X'", "where it stands in review does not fit"),
        ("UPDATE incident SET touched_at = '2020'", "where it stands in review does not fit"),
        ("UPDATE payload SET json = replace(json, '\"accepted\":', '\"praised\":')", "is not as the judgements on it"),
    ],
)
def test_damage_is_found(book: Casebook, incident: str, damage: str, said: str) -> None:
    book.review(incident, "all", "accept", **ME)
    assert book.check() == []
    with book._engine.begin() as connection:
        connection.execute(text(damage))
    (line,) = book.check()
    assert said in line


def test_a_standing_without_a_decision_is_found(book: Casebook, incident: str) -> None:
    with book._engine.begin() as connection:
        connection.execute(text("UPDATE incident SET state = 'signed'"))
    assert book.check() == [f"incident {incident}: its line in the list does not fit; nobody decided on it"]
