"""Incidents that a person found in a report: told incidents like all others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import text

from recoupe.casebook import Casebook
from recoupe.errors import CasebookError
from recoupe.model.incident import CodedReport
from recoupe.model.report import Report

Telling = Callable[..., CodedReport]
ME = {"who": "A. Diallo", "why": "told of in the last sentence"}
GOMA = {"name": "Goma", "country": "CD", "lat": -1.67, "lon": 29.23, "precision": "town"}
WORDS = "A bomb went off in Goma on 2019-01-02, killing 12 civilians, the governor said."


@pytest.fixture
def report(book: Casebook, telling: Telling) -> tuple[int, int]:
    """A report that tells of a second attack at its end; the characters of that."""
    book.add_coded(telling("a", words=WORDS))
    start = book.report("a").report.text.index("A bomb")
    return start, start + len(WORDS)


def test_a_new_incident(book: Casebook, report: tuple[int, int]) -> None:
    before = list(book.lines())
    made = book.new_incident("a", *report, "bombing", "2019-01-02", GOMA, **ME)
    assert book.count() == 2
    incident = book.incident(made.judgement.a or "")
    assert (incident["type"], incident["when"]["earliest"], incident["where"]["name"]) == (
        "bombing",
        "2019-01-02",
        "Goma",
    )
    assert made.incidents == (incident["id"],)
    assert incident["review"]["state"] == "open"
    (claim,) = incident["claims"]
    assert (claim["field"], claim["value"], claim["evidence"]["quote"]) == ("occurrence", "bombing", WORDS)
    assert claim["added"]["judgement"] == made.id
    assert [s.place for s in book.summaries(country="CD")] == ["Goma"]
    assert [s.type for s in book.summaries(near=(-1.67, 29.23, 5))] == ["bombing"]
    assert book.check() == []
    undone = book.undo(made.id, **ME)
    assert list(book.lines()) == before
    assert [j.id for j in book.unanchored()] == []
    assert book.check() == []
    book.undo(undone.id, **ME)
    assert book.incident(made.judgement.a or "")["claims"] == [claim]
    assert book.check() == []


def test_it_is_laid_beside_other_reports(book: Casebook, telling: Telling, report: tuple[int, int]) -> None:
    """Those that are there, and those that come in."""
    book.add_coded(telling("g", town="Goma", day="2019-01-02", outlet="Sahel Post"))
    made = book.new_incident("a", *report, "armed_attack", "2019-01-02", GOMA, **ME)
    assert book.incident(made.judgement.a or "")["reports"] == ["g", "a"]
    book.add_coded(telling("h", town="Goma", day="2019-01-02", outlet="Radio Est", words="Shops were shut."))
    assert set(book.incident(made.judgement.a or "")["reports"]) == {"g", "h", "a"}
    assert book.check() == []
    book.undo(made.id, **ME)
    assert [sorted(i["reports"]) for i in book.incidents(country="CD")] == [["g", "h"]]
    assert book.check() == []


def test_it_has_claims_corrections_and_a_signature(book: Casebook, report: tuple[int, int]) -> None:
    made = book.new_incident("a", *report, "bombing", **ME)
    key = made.judgement.a or ""
    start = report[0]
    claim = {"report": "a", "start": start, "end": start + 6, "field": "killed", "value": 12}
    book.add_claim(key, claim, **ME)
    book.correct(key, "where", GOMA, **ME)
    book.sign_off(key, **ME)
    incident = book.incident(key)
    assert [c["field"] for c in incident["claims"]] == ["killed", "occurrence"]
    assert (incident["where"]["name"], incident["review"]["state"]) == ("Goma", "signed")
    undone = book.undo(made.id, **ME)
    assert {j.kind for j in book.unanchored()} == {"claim", "correct", "sign"}
    assert book.check() == []
    book.undo(undone.id, **ME)
    assert book.unanchored() == []
    assert book.incident(key)["review"]["state"] == "signed"


def test_two_of_the_same_words_are_two(book: Casebook, report: tuple[int, int]) -> None:
    one = book.new_incident("a", *report, "protest", **ME)
    two = book.new_incident("a", *report, "crackdown", **ME)
    assert one.judgement.a != two.judgement.a
    assert sorted(s.type for s in book.summaries()) == ["armed_attack", "crackdown", "protest"]
    book.undo(one.id, **ME)
    three = book.new_incident("a", *report, "riot", **ME)
    assert len({one.judgement.a, two.judgement.a, three.judgement.a}) == 3
    assert book.check() == []


def test_what_cannot_be(book: Casebook, report: tuple[int, int]) -> None:
    for args, said in (
        (("z", 0, 5, "bombing"), "no report 'z'"),
        (("a", 5, 5, "bombing"), "are no words of report a"),
        (("a", 0, 5, "raid"), "'raid' is no incident type"),
        (("a", 0, 5, "bombing", "soon"), "when is a date"),
        (("a", 0, 5, "bombing", None, {"lat": 3}), "where is a name"),
    ):
        with pytest.raises(CasebookError, match=said):
            book.new_incident(*args, **ME)  # type: ignore[arg-type]
    assert book.counts()["judgements"] == 0


@pytest.fixture
def new_coder(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Report], CodedReport]], None]:
    def install(coder: Callable[[Report], CodedReport]) -> None:
        monkeypatch.setattr("recoupe.casebook.book.code", coder)
        for module in ("book", "recoding"):
            monkeypatch.setattr(f"recoupe.casebook.{module}.coder_version", lambda: "99+new")

    return install


def test_it_stays_when_reports_are_coded_anew(
    book: Casebook,
    telling: Telling,
    report: tuple[int, int],
    new_coder: Callable[[Callable[[Report], CodedReport]], None],
) -> None:
    goma = telling("g", town="Goma", day="2019-01-02", outlet="Sahel Post")
    book.add_coded(goma)
    made = book.new_incident("a", *report, "armed_attack", "2019-01-02", GOMA, **ME)
    key = made.judgement.a or ""
    claims = [c["id"] for c in book.incident(key)["claims"] if c["report"] == "a"]
    book.review(key, claims, "accept", **ME)
    before = list(book.lines())
    coded = {
        c.report.id: c
        for c in (telling("a", words=WORDS), telling("g", town="Goma", day="2019-01-02", outlet="Sahel Post"))
    }
    new_coder(lambda r: replace(coded[r.id], report=r))
    assert book.recode() == 2
    assert list(book.lines()) == before
    assert book.unanchored() == []
    assert book.check() == []
    new = CodedReport
    other = {id: new(report=c.report) for id, c in coded.items()}
    new_coder(lambda r: replace(other[r.id], report=r))
    for module in ("book", "recoding"):
        pytest.MonkeyPatch().setattr(f"recoupe.casebook.{module}.coder_version", lambda: "100+none")
    book.recode()
    (left,) = book.incidents()
    assert left["members"] == [key], "what the coder no longer sees, a person saw"
    assert book.check() == []


def test_decisions_on_claims_stay_when_reports_are_coded_anew(
    book: Casebook, telling: Telling, new_coder: Callable[[Callable[[Report], CodedReport]], None]
) -> None:
    """Another coder gives the incident another key, and the toll other words; one claim it no longer makes."""
    coded = telling("a", killed=12)
    book.add_coded(coded)
    (incident,) = book.incidents()
    claims = {c["field"]: c["id"] for c in incident["claims"]}
    book.review(incident["id"], [claims["killed"]], "reject", **ME)
    lost = book.review(incident["id"], [claims["occurrence"]], "accept", **ME)
    book.add_claim(incident["id"], {"report": "a", "start": 0, "end": 6, "field": "motive", "value": "x"}, **ME)

    def coder(report: Report) -> CodedReport:
        (old,) = coded.incidents
        first = old.evidence[0]
        moved = replace(first, start=first.start + 7, quote=report.text[first.start + 7 : first.end])
        toll = old.claims[1]
        toll = replace(toll, evidence=report.span(toll.evidence.start + 8, toll.evidence.end))
        return CodedReport(report=report, incidents=(replace(old, evidence=(moved,), claims=(toll,)),))

    new_coder(coder)
    book.recode()
    (found,) = book.incidents()
    assert found["id"] != incident["id"]
    assert [c["field"] for c in found["rejected"]] == ["killed"]
    assert [c["field"] for c in found["claims"] if "added" in c] == ["motive"]
    assert [j.id for j in book.unanchored()] == [lost.id]
    assert book.check() == []


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (
            "UPDATE told SET coding = replace(coding, 'bombing', 'riot') WHERE position > 99999",
            "is not as judgement 1",
        ),
        ("DELETE FROM told WHERE position > 99999", "judgement 1: the incident that it made is not there"),
        ("UPDATE judgement SET kind = 'sign' WHERE id = 1", "no judgement that stands made it"),
    ],
)
def test_damage_is_found(book: Casebook, report: tuple[int, int], damage: str, said: str) -> None:
    book.new_incident("a", *report, "bombing", **ME)
    assert book.check() == []
    with book._engine.begin() as connection:
        connection.execute(text(damage))
    assert any(said in line for line in book.check())
