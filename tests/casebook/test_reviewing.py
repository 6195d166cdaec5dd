"""Claims that people accept, reject and add: it stands above what the program finds, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from recoupe.casebook import Casebook
from recoupe.errors import CasebookError
from recoupe.model.incident import CodedReport
from recoupe.model.report import Json

Telling = Callable[..., CodedReport]
ME = {"who": "A. Diallo", "why": "called the hospital"}


@pytest.fixture
def contested(book: Casebook, telling: Telling) -> str:
    """The id of an incident of two reports that give other tolls."""
    book.add_coded(telling("a", killed=12))
    book.add_coded(telling("b", outlet="Sahel Post", source="the army", killed=20))
    (incident,) = book.incidents()
    assert [c["field"] for c in incident["contradictions"]] == ["killed"]
    return str(incident["id"])


def toll(book: Casebook, incident: str, killed: int) -> Json:
    found = [c for c in book.incident(incident)["claims"] if c["field"] == "killed" and c["value"]["min"] == killed]
    return dict(found[0])


def test_a_rejected_claim_is_set_aside(book: Casebook, contested: str) -> None:
    claim = toll(book, contested, 20)
    made = book.review(contested, [claim["id"]], "reject", **ME)
    incident = book.incident(contested)
    assert incident["contradictions"] == []
    assert [s.killed for s in book.summaries()] == [(12, 12)]
    assert [s.contested for s in book.summaries()] == [False]
    (aside,) = incident["rejected"]
    mark = {"who": "A. Diallo", "at": made.judgement.at, "why": "called the hospital", "judgement": made.id}
    assert aside == {**claim, "rejected": mark}
    assert made.incidents == (contested,)
    assert book.check() == []


def test_taken_back_all_is_as_before(book: Casebook, contested: str) -> None:
    before = list(book.lines())
    made = book.review(contested, [toll(book, contested, 20)["id"]], "reject", **ME)
    assert list(book.lines()) != before
    book.revoke(made.id, **ME)
    assert list(book.lines()) == before
    assert book.check() == []


def test_a_rejected_claim_can_be_accepted_again(book: Casebook, contested: str) -> None:
    id = toll(book, contested, 20)["id"]
    book.review(contested, [id], "reject", **ME)
    made = book.review(contested, [id], "accept", **ME)
    incident = book.incident(contested)
    assert incident["rejected"] == []
    assert [c["accepted"]["judgement"] for c in incident["claims"] if "accepted" in c] == [made.id]
    with pytest.raises(CasebookError, match=f"{id}: accepted already"):
        book.review(contested, [id], "accept", **ME)


def test_all_at_once_is_one_batch(book: Casebook, contested: str) -> None:
    first = toll(book, contested, 12)["id"]
    rejected = book.review(contested, [first], "reject", **ME)
    made = book.review(contested, "all", "accept", **ME)
    incident = book.incident(contested)
    assert len(made.batch) == 3 and {j.batch for j in made.batch} == {made.id}
    assert all("accepted" in c for c in incident["claims"])
    assert [c["rejected"]["judgement"] for c in incident["rejected"]] == [rejected.id], "decided on before"
    with pytest.raises(CasebookError, match="nothing to accept: every claim"):
        book.review(contested, "all", "accept", **ME)
    undone = book.undo(made.batch[1].id, **ME)
    assert len(undone.batch) == 3
    assert not any("accepted" in c for c in book.incident(contested)["claims"])
    book.undo(undone.id, **ME)
    assert all("accepted" in c for c in book.incident(contested)["claims"])
    assert book.check() == []


def test_what_is_rejected_stays_so_when_reports_come_in(book: Casebook, telling: Telling, contested: str) -> None:
    """Under another id, too: an earlier report founds the incident from then on."""
    id = toll(book, contested, 20)["id"]
    book.review(contested, [id], "reject", **ME)
    book.add_coded(telling("c", outlet="The Early Bird", published="2021-06-05", day="2021-06-05"))
    (incident,) = book.incidents()
    assert [c["id"] for c in incident["rejected"]] == [id]
    assert incident["contradictions"] == []


def test_a_claim_is_added(book: Casebook, contested: str) -> None:
    text = book.report("a").report.text
    start = text.index("the governor")
    claim = {
        "report": "a", "start": start, "end": start + 12, "field": "injured", "value": {"min": 3},
        "speech_act": "confirm", "certainty": "probable", "stance": "distance",
        "voice": {"name": "Dr. Keita", "kind": "medical", "anonymous": False},
    }  # fmt: skip
    made = book.add_claim(contested, claim, **ME)
    incident = book.incident(contested)
    (found,) = (c for c in incident["claims"] if "added" in c)
    assert found["added"]["judgement"] == made.id
    assert found["value"] == {"min": 3, "max": None, "group": "unspecified", "text": "the governor"}
    assert found["chain"] == [
        {"name": "Le Fleuve", "kind": "outlet", "anonymous": False},
        {"name": "Dr. Keita", "kind": "medical", "anonymous": False},
    ]
    assert (found["speech_act"], found["certainty"], found["stance"]) == ("confirm", "probable", "distance")
    assert found["evidence"] == {"start": start, "end": start + 12, "quote": "the governor", "report": "a"}
    (value,) = (v for v in incident["values"] if v["field"] == "injured")
    assert value["support"]["reports"] == 1
    assert [s.injured for s in book.summaries()] == [(3, None)]
    with pytest.raises(CasebookError, match=r"this very claim \(c[0-9a-f]{12}\) stands there already"):
        book.add_claim(contested, claim, **ME)
    book.review(contested, [found["id"]], "reject", **ME)
    with pytest.raises(CasebookError, match="was rejected; accept it instead"):
        book.add_claim(contested, claim, **ME)
    book.undo(made.id, **ME)
    assert book.incident(contested)["rejected"] == []
    assert book.check() == []


def test_an_added_claim_contradicts_others(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("a", killed=12))
    (incident,) = book.incidents()
    claim = {
        "report": "a",
        "start": 0,
        "end": 6,
        "field": "killed",
        "value": 90,
        "voice": {"name": None, "kind": "witness"},
    }
    book.add_claim(incident["id"], claim, **ME)
    found = book.incident(incident["id"])
    assert [c["field"] for c in found["contradictions"]] == ["killed"]
    assert found["claims"][0]["chain"][-1] == {"name": None, "kind": "witness", "anonymous": True}


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("occurrence", "bombing", "bombing"),
        ("responsibility", "JNIM", "JNIM"),
        ("motive", "revenge", "revenge"),
        ("when", "2021-06-04", {"earliest": "2021-06-04", "latest": "2021-06-04", "text": "Gunmen"}),
        ("where", "the bridge", "the bridge"),
        (
            "where",
            {"name": "Wabaria", "lat": 16.2, "lon": 0.0, "precision": "town", "uncertainty_m": 2000},
            {"name": "Wabaria", "lat": 16.2, "lon": 0.0, "uncertainty_m": 7000.0, "text": "Gunmen"},
        ),
        ("weapon", {"type": "drone"}, {"type": "drone", "name": None, "min": None, "max": None, "text": "Gunmen"}),
        ("killed", 0, {"min": 0, "max": 0, "group": "unspecified", "text": "Gunmen"}),
    ],
)
def test_values_are_kept_as_the_coder_writes_them(
    book: Casebook, telling: Telling, field: str, value: Any, kept: Any
) -> None:
    book.add_coded(telling("a"))
    (incident,) = book.incidents()
    book.add_claim(incident["id"], {"report": "a", "start": 0, "end": 6, "field": field, "value": value}, **ME)
    (found,) = (c for c in book.incident(incident["id"])["claims"] if "added" in c)
    assert found["value"] == kept
    assert found["chain"] == [{"name": "Le Fleuve", "kind": "outlet", "anonymous": False}]
    assert book.check() == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"report": "z"}, "no report 'z'"),
        ({"field": "type"}, "'type' is no field of a claim; use one of: occurrence, responsibility"),
        ({"field": "killed", "value": None}, "a claim says something; give its value"),
        ({"field": "killed", "value": "many"}, "killed is a number"),
        ({"field": "occurrence", "value": "raid"}, "'raid' is no incident type"),
        ({"start": 5, "end": 5}, "are no words of report a; select some of its text"),
        ({"start": -1}, "are no words of report a"),
        ({"end": 100_000}, "are no words of report a"),
        ({"start": True}, "are no words of report a"),
        ({"start": "0"}, "are no words of report a"),
        ({"speech_act": "shout"}, "'shout' is no speech_act; use one of: assert, deny"),
        ({"certainty": "sure"}, "'sure' is no certainty"),
        ({"stance": "ironic"}, "'ironic' is no stance"),
        ({"voice": "the mayor"}, "voice is "),
        ({"voice": {"name": " ", "kind": "official"}}, "a voice has a name in words"),
        ({"voice": {"name": "X", "kind": "king"}}, "'king' is no voice kind; use one of: agency"),
        ({"colour": "red"}, "a claim has no 'colour'"),
    ],
)
def test_claims_that_the_codebook_does_not_know(book: Casebook, telling: Telling, change: Json, said: str) -> None:
    book.add_coded(telling("a"))
    (incident,) = book.incidents()
    claim = {"report": "a", "start": 0, "end": 6, "field": "motive", "value": "revenge", **change}
    with pytest.raises(CasebookError, match=said):
        book.add_claim(incident["id"], claim, **ME)
    assert book.counts()["judgements"] == 0


def test_decisions_that_cannot_be(book: Casebook, contested: str) -> None:
    for claims, verdict, said in (
        (["c000000000000"], "reject", "has no claim 'c000000000000'"),
        ([], "reject", "has no claim ''"),
        ("all", "praise", "there is no 'praise' of claims; use accept or reject"),
    ):
        with pytest.raises(CasebookError, match=said):
            book.review(contested, claims, verdict, **ME)  # type: ignore[arg-type]
    with pytest.raises(CasebookError, match="needs the name of who makes it"):
        book.review(contested, "all", "accept", who=" ", why="")
    with pytest.raises(CasebookError, match="no incident 'i000'"):
        book.review("i000", "all", "accept", **ME)
    assert book.counts()["judgements"] == 0


def test_a_report_that_told_nothing_of_it_is_laid_beside(book: Casebook, telling: Telling, contested: str) -> None:
    book.add_coded(telling("far", town="Suva", day="2015-03-04", words="In Gao, 15 died, a doctor said."))
    text = book.report("far").report.text
    start = text.index("15 died")
    claim = {
        "report": "far", "start": start, "end": start + 7, "field": "killed", "value": 15,
        "voice": {"name": "a doctor", "kind": "medical", "anonymous": True},
    }  # fmt: skip
    before = list(book.lines())
    made = book.add_claim(contested, claim, **ME)
    incident = book.incident(contested)
    assert set(incident["reports"]) == {"a", "b", "far"}
    assert sorted(c["field"] for c in incident["claims"] if c["report"] == "far") == ["killed", "occurrence"]
    assert all("added" in c for c in incident["claims"] if c["report"] == "far")
    assert [j.kind for j in made.batch] == ["incident", "same", "claim"]
    assert book.count() == 2 and book.check() == []
    book.undo(made.id, **ME)
    assert list(book.lines()) == before
    assert book.check() == []


def test_of_several_tellings_of_a_report_the_nearest_has_the_claim(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("a", words="Another raid on the market of Gao was told of, too."))
    (incident,) = book.incidents()
    start = book.report("a").report.text.index("Another raid")
    near = book.new_incident("a", start, start + 12, "armed_attack", **ME)
    book.judge("same", near.judgement.a or "", incident["members"][0], **ME)
    book.add_claim(
        incident["id"], {"report": "a", "start": start + 13, "end": start + 30, "field": "motive", "value": "x"}, **ME
    )
    assert [c["told"] for c in book.incident(incident["id"])["claims"] if c["field"] == "motive"] == [near.judgement.a]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """All is decided at one moment."""
    monkeypatch.setattr("recoupe.casebook.reviewing.at", lambda: "2026-01-01T00:00:00Z")
    yield


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("turned", [False, True])
def test_it_makes_no_difference_when_reports_come_in(tmp_path: Any, telling: Telling, turned: bool) -> None:
    """Decisions before the other reports are there, or after."""
    first = [telling("a", killed=12), telling("b", outlet="Sahel Post", source="the army", killed=20)]
    rest = [
        telling("c", outlet="The Courier", published="2021-06-06", words="Riders came at dawn."),
        telling("d", town="Goma", day="2019-01-02"),
        telling("e", outlet="Radio Est", source="the rebels", killed=2, day="2021-06-06", published="2021-06-07"),
    ]

    def decide(book: Casebook) -> None:
        name = book.report("a").uid[:16] + ".0"
        found = book.incident(name)
        claims = {c["report"]: c["id"] for c in found["claims"] if c["field"] == "killed"}
        book.review(name, [claims["b"]], "reject", **ME)
        book.review(name, [claims["a"]], "accept", **ME)
        book.add_claim(name, {"report": "b", "start": 0, "end": 6, "field": "injured", "value": 4}, **ME)
        book.new_incident("a", 0, 20, "armed_attack", "2021-06-06", **ME)
        book.correct(name, "where", "Gao, the market", **ME)

    def made(order: list[CodedReport], later: list[CodedReport], at: str) -> list[str]:
        with Casebook.open(tmp_path / at, encoder=None) as book:
            for coded in order:
                book.add_coded(coded)
            decide(book)
            for coded in later:
                book.add_coded(coded)
            assert book.check() == []
            return list(book.lines())

    early = made(first[::-1] if turned else first, rest[::-1] if turned else rest, "early.db")
    assert early == made([*rest, *first], [], "late.db")
