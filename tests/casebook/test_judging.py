"""What people decide holds, whatever comes after; and every bit of it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest
from sqlalchemy import text

from recoupe.casebook import Casebook, judging
from recoupe.errors import CasebookError
from recoupe.model.incident import CodedReport

Telling = Callable[..., CodedReport]
ME = {"who": "A. Diallo", "why": "went there"}


@pytest.fixture
def apart(book: Casebook, telling: Telling) -> tuple[str, str]:
    """Two incidents that are far from one another."""
    book.add_coded(telling("gao"))
    book.add_coded(telling("goma", town="Goma", day="2019-01-02"))
    first, second = book.incidents(order="newest")
    return first["id"], second["id"]


@pytest.fixture
def together(book: Casebook, telling: Telling) -> tuple[str, str]:
    """The keys of two tellings of one incident."""
    book.add_coded(telling("a"))
    book.add_coded(telling("b", outlet="Sahel Post"))
    (incident,) = book.incidents()
    a, b = incident["members"]
    return a, b


def test_judged_the_same(book: Casebook, apart: tuple[str, str]) -> None:
    made = book.judge("same", *apart, **ME)
    (incident,) = book.incidents()
    assert made.incidents == (incident["id"],)
    assert set(incident["reports"]) == {"gao", "goma"}
    assert {book.incident(name)["id"] for name in apart} == {incident["id"]}
    assert incident["id"] == apart[1], "the one that was published first founds it"
    assert book.check() == []


def test_judged_different(book: Casebook, together: tuple[str, str]) -> None:
    before = list(book.lines())
    made = book.judge("different", *together, **ME)
    assert book.count() == 2
    assert book.check() == []
    book.revoke(made.id, **ME)
    assert list(book.lines()) == before


def test_the_later_judgement_counts(book: Casebook, together: tuple[str, str]) -> None:
    counts = []
    for kind in ("different", "same", "different", "unsure"):
        book.judge(kind, *together, **ME)  # type: ignore[arg-type]
        counts.append(book.count())
    assert counts == [2, 1, 2, 1]


def test_a_revocation_can_be_revoked(book: Casebook, apart: tuple[str, str]) -> None:
    judged = book.judge("same", *apart, **ME)
    taken_back = book.revoke(judged.id, **ME)
    assert book.count() == 2
    with pytest.raises(CasebookError, match=f"judgement {judged.id} has been taken back already"):
        book.revoke(judged.id, **ME)
    book.revoke(taken_back.id, **ME)
    assert book.count() == 1


def test_new_reports_do_not_override_a_judgement(book: Casebook, telling: Telling, together: tuple[str, str]) -> None:
    book.judge("different", *together, **ME)
    for n in range(3):
        book.add_coded(telling(f"c{n}", outlet=f"Outlet {n}", words="More of the same."))
    homes = [book.incident(key)["id"] for key in together]
    assert homes[0] != homes[1]


def test_what_is_judged_same_entails(book: Casebook, telling: Telling, apart: tuple[str, str]) -> None:
    book.add_coded(telling("suva", town="Suva", day="2015-03-04"))
    (third,) = book.incidents(country="FJ")
    book.judge("same", apart[0], third["id"], **ME)
    book.judge("same", third["id"], apart[1], **ME)
    assert book.count() == 1
    assert book.incident(apart[0])["id"] == third["id"]


def test_a_correction(book: Casebook, apart: tuple[str, str]) -> None:
    made = book.correct(apart[0], "when", "2021-06-04", **ME)
    incident = book.incident(apart[0])
    assert (incident["when"]["earliest"], incident["when"]["latest"]) == ("2021-06-04", "2021-06-04")
    (noted,) = incident["corrections"]
    assert (noted["judgement"], noted["field"], noted["who"]) == (made.id, "when", "A. Diallo")
    assert [s.earliest for s in book.summaries(since="2021-01-01")] == ["2021-06-04"]
    book.correct(apart[0], "when", "2021-06-03", **ME)
    assert book.incident(apart[0])["when"]["earliest"] == "2021-06-03"
    assert book.check() == []


def test_a_correction_survives_and_is_taken_back(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("a"))
    (incident,) = book.incidents()
    made = book.correct(incident["id"], "type", "armed_clash", **ME)
    book.add_coded(telling("b", outlet="Sahel Post"))
    assert [i["type"] for i in book.incidents()] == ["armed_clash"]
    book.revoke(made.id, **ME)
    assert [i["type"] for i in book.incidents()] == ["armed_attack"]


def test_a_corrected_toll_is_listed(book: Casebook, apart: tuple[str, str]) -> None:
    book.correct(apart[0], "killed", {"min": 20, "max": None}, **ME)
    assert [s.killed for s in book.summaries(country="ML")] == [(20, None)]
    book.correct(apart[0], "killed", None, **ME)
    assert [s.killed for s in book.summaries(country="ML")] == [None]


def test_history(book: Casebook, apart: tuple[str, str]) -> None:
    same = book.judge("same", *apart, who="A. Diallo", why="one raid, two spellings")
    fixed = book.correct(apart[0], "killed", 12, who="B. Traoré", why="graves counted")
    undone = book.revoke(same.id, who="A. Diallo", why="they were two")
    first = book.history(apart[0])
    assert [(e["id"], e["kind"], e["who"], e["why"]) for e in first] == [
        (same.id, "same", "A. Diallo", "one raid, two spellings"),
        (fixed.id, "correct", "B. Traoré", "graves counted"),
        (undone.id, "revoke", "A. Diallo", "they were two"),
    ]
    assert [e["revoked_by"] for e in first] == [undone.id, None, None]
    assert [e["id"] for e in book.history(apart[1])] == [same.id, undone.id]


def test_judgements_that_cannot_be(book: Casebook, apart: tuple[str, str]) -> None:
    for kind, a, b, who, said in (
        ("alike", *apart, "me", "there is no judgement 'alike'"),
        ("same", apart[0], "i00000000000", "me", "no incident 'i00000000000'"),
        ("different", apart[0], apart[0], "me", "are one telling; name two"),
        ("same", *apart, "  ", "needs the name of who makes it"),
    ):
        with pytest.raises(CasebookError, match=said):
            book.judge(kind, a, b, who=who, why="")  # type: ignore[arg-type]
    with pytest.raises(CasebookError, match="there is no judgement 7"):
        book.revoke(7, **ME)
    with pytest.raises(CasebookError, match="'colour' cannot be corrected"):
        book.correct(apart[0], "colour", "red", **ME)
    assert book.counts()["judgements"] == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE judgement SET why = 'paid to' WHERE id = 1", ["judgement 1: it, or one before it, was changed"]),
        ("UPDATE judgement SET who = 'X' WHERE id = 2", ["judgement 2: it, or one before it, was changed"]),
        ("DELETE FROM judgement WHERE id = 2", ["judgement 2: is not there", "judgement 3: it, or one"]),
    ],
)
def test_a_judgement_that_was_tampered_with_shows(
    book: Casebook, apart: tuple[str, str], change: str, said: list[str]
) -> None:
    for _ in range(3):
        book.judge("unsure", *apart, **ME)
    assert book.check() == []
    with book._engine.begin() as connection:
        connection.execute(text(change))
    found = book.check()
    assert len(found) == len(said)
    assert all(line.startswith(start) for line, start in zip(found, said))


@pytest.mark.parametrize("odd", ["a\0b", "half \ud83d"])
def test_what_no_database_keeps_is_refused(book: Casebook, apart: tuple[str, str], odd: str) -> None:
    for act in (
        lambda: book.correct(apart[0], "motive", odd, **ME),
        lambda: book.correct(apart[0], "where", {"name": odd}, **ME),
        lambda: book.correct(apart[0], "killed", 3, who=odd, why=""),
        lambda: book.judge("same", *apart, who="A", why=odd),
        lambda: book.assign(apart[0], odd, **ME),
        lambda: book.judge("same", apart[0], odd, **ME),
        lambda: book.incident(odd),
        lambda: book.revoke(10**30, **ME),
    ):
        with pytest.raises(CasebookError):
            act()
    assert book.decisions(before=10**30) == []
    assert book.counts()["judgements"] == 0


def test_the_chain_is_as_it_was_before_there_were_batches() -> None:
    """Casebooks of old verify; what was added to rows since counts only where it is set."""
    row = {
        "id": 1, "kind": "correct", "who": "A", "at": "2026-01-01T00:00:00Z", "why": "é", "a": "k.0", "b": None,
        "field": "killed", "value": "null", "revokes": None,
    }  # fmt: skip
    said = (
        '{"a": "k.0", "at": "2026-01-01T00:00:00Z", "b": null, "field": "killed", "id": 1, "kind": "correct",'
        ' "revokes": null, "value": "null", "who": "A", "why": "\\u00e9"}'
    )
    old = sha256(f"recoupe casebook\n{said}".encode()).hexdigest()
    assert judging.digest(row, judging.START) == old == judging.digest({**row, "batch": None}, judging.START)
    assert judging.digest({**row, "batch": 1}, judging.START) != old


def test_a_batch_that_was_tampered_with_shows(book: Casebook, apart: tuple[str, str]) -> None:
    book.review(apart[0], "all", "accept", **ME)
    assert book.check() == []
    with book._engine.begin() as connection:
        connection.execute(text("UPDATE judgement SET batch = 2 WHERE id = 2"))
    assert book.check() == ["judgement 2: it, or one before it, was changed"]
