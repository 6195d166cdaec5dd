"""Adding reports and reading them back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from recoupe.casebook import Casebook
from recoupe.errors import CasebookError, LanguageError
from recoupe.link.meaning import DIMENSIONS
from recoupe.model.incident import CodedReport
from recoupe.model.report import Report

Telling = Callable[..., CodedReport]
NEW = {"state": "new", "assigned": None, "signed": None, "touched_at": None}


def test_two_reports_of_one_attack(book: Casebook, telling: Telling) -> None:
    first = book.add_coded(telling("a"))
    second = book.add_coded(telling("b", outlet="Sahel Post", source="the army", killed=14))
    assert (first.status, second.status) == ("added", "added")
    (incident,) = book.incidents()
    assert set(incident["reports"]) == {"a", "b"}
    assert second.incidents == (incident["id"],)
    assert {c["value"]["min"] for c in incident["claims"] if c["field"] == "killed"} == {12, 14}
    assert book.counts() == {"reports": 2, "tellings": 2, "incidents": 1, "judgements": 0}


def test_the_same_report_twice_changes_nothing(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("a"))
    before = list(book.lines())
    again = telling("a")
    under_another_name = replace(again, report=replace(again.report, id="z", language=None))
    assert [book.add_coded(c).status for c in (again, under_another_name)] == ["known", "known"]
    assert book.add_coded(under_another_name).report_id == "a"
    assert book.knows(again.report)
    assert list(book.lines()) == before
    assert book.counts()["reports"] == 1


def test_another_report_of_the_same_id(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("a"))
    other = book.add_coded(telling("a", town="Goma"))
    assert other.status == "added"
    assert other.report_id.startswith("a~")
    assert {r.report.id for r in book.reports()} == {"a", other.report_id}
    assert book.report(other.report_id).report.text.startswith("Gunmen of the Black Eagles attacked Goma")
    (incident,) = book.incidents(country="CD")
    assert incident["reports"] == [other.report_id]
    assert {e["report"] for e in incident["evidence"]} == {other.report_id}


def test_a_report_without_an_id_is_given_one(book: Casebook, telling: Telling) -> None:
    added = book.add_coded(telling(""))
    assert added.report_id
    assert book.report(added.report_id).report.outlet == "Le Fleuve"


def test_what_is_kept_of_a_report(book: Casebook, telling: Telling) -> None:
    raw = b"\xff\xfeas it was read\x00"
    coded = telling("a")
    book.add_coded(coded, raw=raw, source="a.html", fetched_at="2021-06-06T08:00:00Z", coder="9.9+abc")
    kept = book.report("a")
    assert (kept.raw, kept.sha256) == (raw, hashlib.sha256(raw).hexdigest())
    assert (kept.source, kept.fetched_at, kept.coder) == ("a.html", "2021-06-06T08:00:00Z", "9.9+abc")
    assert kept.report == coded.report
    assert kept.added_at.endswith("Z")


def test_without_raw_bytes_the_hash_is_of_the_text(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("a"))
    kept = book.report("a")
    assert kept.raw is None
    assert kept.sha256 == hashlib.sha256(kept.report.text.encode()).hexdigest()


def test_a_report_that_tells_of_nothing(book: Casebook) -> None:
    added = book.add_coded(CodedReport(report=Report(text="Nothing happened.", id="n", language="en")))
    assert (added.status, added.incidents) == ("added", ())
    assert book.counts()["incidents"] == 0
    assert book.check() == []


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_a_text_that_no_database_keeps(book: Casebook, telling: Telling, text: str) -> None:
    with pytest.raises(CasebookError, match="report 'bad': text holds"):
        book.add_coded(CodedReport(report=Report(text=text, id="bad", language="en")))
    assert book.add_coded(telling("good")).status == "added"


def test_what_fails_in_the_middle_leaves_nothing(
    book: Casebook, telling: Telling, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.add_coded(telling("a"))
    before = list(book.lines())

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("recoupe.casebook.linking._write", fail)
        with pytest.raises(KeyboardInterrupt):
            book.add_coded(telling("b", outlet="Sahel Post"))
    assert list(book.lines()) == before
    assert book.counts()["reports"] == 1
    assert book.add_coded(telling("c", town="Goma", words="Another one.")).status == "added"
    assert book.add_coded(telling("b", outlet="Sahel Post")).status == "added"
    assert book.check() == []


def test_a_language_that_is_not_supported(book: Casebook) -> None:
    with pytest.raises(LanguageError):
        book.add(Report(text="Watu watatu waliuawa.", id="s", language="sw"))
    assert book.counts()["reports"] == 0


def test_names_that_are_not_there(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("a"))
    with pytest.raises(CasebookError, match="no report 'x'"):
        book.report("x")
    for name in ("i00000000000", "", "zz", "%"):
        with pytest.raises(CasebookError, match="no incident"):
            book.incident(name)


def test_an_incident_by_its_names(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("a"))
    book.add_coded(telling("g", town="Goma"))
    (incident,) = book.incidents(country="ML")
    for name in (incident["id"], incident["id"][:5], incident["members"][0]):
        assert book.incident(name) == {**incident, "version": 1, "review": NEW}
    with pytest.raises(CasebookError, match="several incidents begin with 'i'"):
        book.incident("i")


def test_tellings_of_an_incident(book: Casebook, telling: Telling) -> None:
    coded = telling("a")
    book.add_coded(coded)
    (incident,) = book.incidents()
    ((key, report, told),) = book.tolds(incident["id"])
    assert (key, report, told) == (incident["members"][0], coded.report, coded.incidents[0])


def test_reading_while_writing(book: Casebook, telling: Telling) -> None:
    """A list that is being read is of one moment, and does not keep anyone from adding."""
    for n, town in enumerate(("Gao", "Solhan", "Goma")):
        book.add_coded(telling(f"r{n}", town=town))
    seen = []
    for n, incident in enumerate(book.incidents()):
        book.add_coded(telling(f"new{n}", town="Maiduguri", day=f"202{n}-12-24"))
        seen.append(incident["where"]["name"])
    assert sorted(seen) == ["Gao", "Goma", "Solhan"]
    assert book.count() == 6


class Counted:
    """An encoder that knows how often it was asked."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def encode(self, texts: list[str], /) -> np.ndarray:
        self.texts += texts
        return np.zeros((len(texts), DIMENSIONS), dtype=np.float32)


def test_what_decisions_need_can_be_loaded_ahead(place: str) -> None:
    encoder = Counted()
    with Casebook.open(place, encoder=encoder) as book:
        assert encoder.texts == []
        book.warm()
    assert len(encoder.texts) == 1
    with Casebook.open(place, encoder=None) as book:
        book.warm()
