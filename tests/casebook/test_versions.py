"""Two people at once: nothing that one did is overwritten by another who did not see it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

import pytest
from sqlalchemy import text

from recoupe.casebook import Casebook
from recoupe.errors import CasebookError, ConflictError
from recoupe.model.incident import CodedReport

Telling = Callable[..., CodedReport]
ME = {"who": "A. Diallo", "why": ""}
YOU = {"who": "B. Traoré", "why": ""}


@pytest.fixture
def incident(book: Casebook, telling: Telling) -> str:
    book.add_coded(telling("a"))
    (found,) = book.incidents()
    return str(found["id"])


def test_the_revision_grows_with_what_is_written(book: Casebook, telling: Telling) -> None:
    seen = [book.revision()]
    for act in (
        lambda: book.add_coded(telling("a")),
        lambda: book.add_coded(telling("g", town="Goma")),
        lambda: book.correct(book.report("a").uid[:16] + ".0", "killed", 3, **ME),
        lambda: book.revoke(1, **ME),
    ):
        act()
        seen.append(book.revision())
    assert seen == [0, 1, 2, 3, 4]
    book.check()
    list(book.incidents())
    book.add_coded(telling("a"))
    assert book.revision() == 4


def test_an_incident_bears_the_revision_that_wrote_it(book: Casebook, telling: Telling, incident: str) -> None:
    assert book.incident(incident)["version"] == 1
    book.add_coded(telling("g", town="Goma"))
    assert book.incident(incident)["version"] == 1, "nothing to do with it"
    book.add_coded(telling("b", outlet="Sahel Post"))
    assert book.incident(incident)["version"] == 3
    assert [s.version for s in book.summaries(country="CD")] == [2]


def decisions(book: Casebook, telling: Telling, id: str) -> list[tuple[str, Callable[..., Any]]]:
    """Everything that can be decided about an incident of two tellings."""
    incident = book.incident(id)
    (other,) = (s.id for s in book.summaries(country="CD"))
    claim = {"report": "a", "start": 0, "end": 6, "field": "motive", "value": "revenge"}
    made = book.correct(id, "damage", "a bridge", **YOU).id
    return [
        ("judge", lambda **by: book.judge("same", id, other, **by)),
        ("split", lambda **by: book.split(id, incident["members"][:1], **by)),
        ("correct", lambda **by: book.correct(id, "killed", 3, **by)),
        ("review", lambda **by: book.review(id, "all", "accept", **by)),
        ("add_claim", lambda **by: book.add_claim(id, claim, **by)),
        ("new_incident", lambda **by: book.new_incident("a", 0, 6, "bombing", **by)),
        ("sign_off", lambda **by: book.sign_off(id, **by)),
        ("assign", lambda **by: book.assign(id, "C", **by)),
        ("revoke", lambda **by: book.revoke(made, **by)),
        ("undo", lambda **by: book.undo(made, **by)),
    ]


def test_no_decision_on_what_was_not_seen(book: Casebook, telling: Telling, incident: str) -> None:
    book.add_coded(telling("b", outlet="Sahel Post"))
    book.add_coded(telling("g", town="Goma"))
    acts = decisions(book, telling, incident)
    now = book.incident(incident)["version"]
    for name, act in acts:
        count = book.counts()["judgements"]
        with pytest.raises(ConflictError):
            act(expect={incident: now - 1}, **ME)
        assert book.counts()["judgements"] == count, name
        assert book.incident(incident)["version"] == now, name
    for name, act in acts[2:]:
        version = book.incident(incident)["version"]
        if name != "undo":
            act(expect={incident: version}, **ME)
            assert book.incident(incident)["version"] > version or name == "new_incident", name


def test_the_message_says_who_changed_what(book: Casebook, incident: str) -> None:
    seen = {incident: book.incident(incident)["version"]}
    made = book.correct(incident, "killed", 3, **YOU)
    with pytest.raises(
        ConflictError, match=r"was changed after you opened it \(B. Traoré corrected killed on \d{4}-"
    ) as e:
        book.correct(incident, "killed", 4, expect=seen, **ME)
    assert isinstance(e.value, CasebookError)
    assert (e.value.incident, e.value.who, e.value.at) == (incident, "B. Traoré", made.judgement.at)
    assert e.value.version == book.incident(incident)["version"]


def test_the_message_names_the_report_that_came_in(
    book: Casebook, telling: Telling, incident: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.correct(incident, "killed", 3, **YOU)
    seen = {incident: book.incident(incident)["version"]}
    monkeypatch.setattr("recoupe.casebook.book._now", lambda: "2999-01-01T10:20:00Z")
    book.add_coded(telling("b", outlet="Sahel Post"))
    with pytest.raises(ConflictError, match=r"\(report b came in on 2999-01-01 at 10:20 UTC") as e:
        book.sign_off(incident, expect=seen, **ME)
    assert (e.value.who, e.value.at) == (None, "2999-01-01T10:20:00Z")


def test_an_incident_that_became_part_of_another(book: Casebook, telling: Telling, incident: str) -> None:
    book.add_coded(telling("g", town="Goma", day="2019-01-02"))
    (other,) = (s.id for s in book.summaries(country="CD"))
    seen = {incident: book.incident(incident)["version"]}
    book.judge("same", incident, other, **YOU)
    with pytest.raises(ConflictError, match=f"joined it with another on .*, and it is {other} now") as e:
        book.sign_off(incident, expect=seen, **ME)
    assert e.value.incident == other
    with pytest.raises(ConflictError, match="incident i9999 is no longer there") as gone:
        book.sign_off(incident, expect={"i9999": 3}, **ME)
    assert gone.value.version is None


def test_of_two_who_decide_at_once_one_is_told(place: str, telling: Telling) -> None:
    """Sixteen people in one process, eight of whom have the casebook open apart; all saw the same version."""
    with Casebook.open(place, encoder=None) as book, Casebook.open(place, encoder=None) as other:
        book.add_coded(telling("a"))
        (incident,) = book.incidents()
        seen = {incident["id"]: book.incident(incident["id"])["version"]}
        start, outcomes = Barrier(16), []

        def decide(n: int) -> None:
            start.wait()
            try:
                (book, other)[n % 2].correct(incident["id"], "killed", n, who=f"P{n}", why="", expect=seen)
                outcomes.append(f"P{n}")
            except ConflictError as error:
                outcomes.append(f"told of {error.who}")

        threads = [Thread(target=decide, args=(n,)) for n in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        (done,) = (o for o in outcomes if o.startswith("P"))
        assert sorted(outcomes) == sorted([done, *[f"told of {done}"] * 15])
        assert [c["who"] for c in book.incident(incident["id"])["corrections"]] == [done]
        assert book.counts()["judgements"] == 1
        assert book.check() == []


def test_many_threads_write_and_read(place: str, telling: Telling) -> None:
    """Reports, corrections and reading at once: nothing is lost, and whoever reads sees whole incidents."""
    with Casebook.open(place, encoder=None) as book:
        book.add_coded(telling("a"))
        (incident,) = book.incidents()
        failed: list[BaseException] = []

        def write(n: int) -> None:
            for k in range(3):
                book.add_coded(telling(f"r{n}-{k}", outlet=f"Outlet {n}", killed=10 + k, words=f"Number {n}-{k}."))
                book.correct(incident["id"], "motive", f"{n}-{k}", who=f"P{n}", why="")

        def read(_n: int) -> None:
            for _ in range(12):
                found = book.incident(incident["id"])
                assert len(found["members"]) == len({c["told"] for c in found["claims"]})
                assert len(book.tolds(incident["id"])) >= len(found["members"])
                assert book.similar(incident["id"]) == [] or book.history(incident["id"]) is not None

        def run(act: Callable[[int], None], n: int) -> None:
            try:
                act(n)
            except BaseException as error:
                failed.append(error)

        threads = [Thread(target=run, args=(act, n)) for act in (write, read) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failed == []
        assert book.counts() | {"incidents": 0} == {"reports": 13, "tellings": 13, "incidents": 0, "judgements": 12}
        assert len(book.incident(incident["id"])["corrections"]) == 12
        assert book.check() == []


def test_what_failed_leaves_no_trace(book: Casebook, incident: str) -> None:
    before = book.revision(), list(book.lines())
    with pytest.raises(CasebookError):
        book.correct(incident, "colour", "red", **ME)
    assert (book.revision(), list(book.lines())) == before


def test_a_version_that_cannot_be_is_found(book: Casebook, incident: str) -> None:
    with book._engine.begin() as connection:
        connection.execute(text("UPDATE incident SET version = 99"))
    assert book.check() == [f"incident {incident}: was written later than anything in this casebook"]
