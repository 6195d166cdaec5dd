"""Another version of the coder: reports are coded anew, what people judged stays where its words are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from recoupe.casebook import Casebook
from recoupe.errors import CasebookError
from recoupe.model.incident import CodedReport, Incident
from recoupe.model.report import Report

Telling = Callable[..., CodedReport]
Coder = Callable[[Report], CodedReport]
ME = {"who": "A. Diallo", "why": ""}


@pytest.fixture
def new_coder(monkeypatch: pytest.MonkeyPatch) -> Callable[[Coder], None]:
    """Puts another coder, of another version, in the place of the present one."""

    def install(coder: Coder) -> None:
        monkeypatch.setattr("recoupe.casebook.book.code", coder)
        for module in ("book", "recoding"):
            monkeypatch.setattr(f"recoupe.casebook.{module}.coder_version", lambda: "99+new")

    return install


def _shifted(incident: Incident, by: int, text: str) -> Incident:
    """The same incident, its evidence found to begin ``by`` characters later."""
    first = incident.evidence[0]
    span = replace(first, start=first.start + by, quote=text[first.start + by : first.end])
    return replace(incident, evidence=(span,))


def _nothing(report: Report) -> CodedReport:
    return CodedReport(report=report)


@pytest.fixture
def stocked(book: Casebook, telling: Telling) -> tuple[Casebook, dict[str, CodedReport]]:
    made = {c.report.id: c for c in (telling("a"), telling("b", outlet="Sahel Post"), telling("g", town="Goma"))}
    for coded in made.values():
        book.add_coded(coded, coder="1+old")
    return book, made


def test_a_coder_that_says_the_same_changes_nothing(
    stocked: tuple[Casebook, dict[str, CodedReport]], new_coder: Callable[[Coder], None]
) -> None:
    book, made = stocked
    before, done = list(book.lines()), []
    new_coder(lambda report: replace(made[report.id], report=report))
    assert book.recode(progress=done.append) == 3
    assert sorted(done) == ["a", "b", "g"]
    assert list(book.lines()) == before
    assert {r.coder for r in book.reports()} == {"99+new"}
    assert book.check() == []
    assert book.recode() == 0


def test_what_another_coder_sees_is_what_a_new_casebook_would_hold(
    stocked: tuple[Casebook, dict[str, CodedReport]], new_coder: Callable[[Coder], None], tmp_path: object
) -> None:
    book, made = stocked

    def coder(report: Report) -> CodedReport:
        old = made[report.id].incidents[0]
        return CodedReport(report=report, incidents=(replace(_shifted(old, 7, report.text), type="shelling"),))

    new_coder(coder)
    assert book.recode() == 3
    with Casebook.open(f"{tmp_path}/fresh.db", encoder=None) as fresh:
        for coded in made.values():
            fresh.add_coded(coder(coded.report))
        assert list(book.lines()) == list(fresh.lines())
    assert {s.type for s in book.summaries()} == {"shelling"}
    assert book.check() == []


def test_old_names_lead_to_the_words_that_they_were_about(
    stocked: tuple[Casebook, dict[str, CodedReport]], new_coder: Callable[[Coder], None]
) -> None:
    book, made = stocked
    old = {i["where"]["name"]: (i["id"], i["members"]) for i in book.incidents()}

    def coder(report: Report) -> CodedReport:
        return CodedReport(report=report, incidents=(_shifted(made[report.id].incidents[0], 7, report.text),))

    new_coder(coder)
    book.recode()
    for name, (id, members) in old.items():
        now = book.incident(id)
        assert now["where"]["name"] == name
        assert now["id"] != id
        assert [book.incident(key)["id"] for key in members] == [now["id"]] * len(members)


def test_judgements_are_anchored_again(
    stocked: tuple[Casebook, dict[str, CodedReport]], new_coder: Callable[[Coder], None]
) -> None:
    book, made = stocked
    (gao,) = book.incidents(country="ML")
    (goma,) = book.incidents(country="CD")
    book.judge("different", *gao["members"], **ME)
    book.judge("same", gao["members"][0], goma["id"], **ME)
    book.correct(goma["id"], "killed", 99, **ME)
    before = sorted(i["reports"] for i in book.incidents())
    assert len(before) == 2

    def coder(report: Report) -> CodedReport:
        return CodedReport(report=report, incidents=(_shifted(made[report.id].incidents[0], 7, report.text),))

    new_coder(coder)
    book.recode()
    assert sorted(i["reports"] for i in book.incidents()) == before
    assert [c["value"]["min"] for i in book.incidents() for c in i["corrections"]] == [99]
    assert [j["kind"] for j in book.history(goma["id"])] == ["different", "same", "correct"]
    assert book.unanchored() == []
    assert book.check() == []


def test_a_judgement_whose_words_are_gone_is_listed_and_comes_back(
    stocked: tuple[Casebook, dict[str, CodedReport]],
    new_coder: Callable[[Coder], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book, made = stocked
    (gao,) = book.incidents(country="ML")
    judged = book.judge("different", *gao["members"], **ME)
    new_coder(lambda report: _nothing(report) if report.id == "a" else replace(made[report.id], report=report))
    book.recode()
    assert [j.id for j in book.unanchored()] == [judged.id]
    assert book.counts() == {"reports": 3, "tellings": 2, "incidents": 2, "judgements": 1}
    lost = [key for key in gao["members"] if key.endswith(".0") and not _there(book, key)]
    assert len(lost) == 1
    assert book.check() == []
    monkeypatch.setattr("recoupe.casebook.book.code", lambda report: replace(made[report.id], report=report))
    for module in ("book", "recoding"):
        monkeypatch.setattr(f"recoupe.casebook.{module}.coder_version", lambda: "100+newer")
    book.recode()
    assert book.unanchored() == []
    assert book.count(country="ML") == 2, "judged different, and it still holds"


def test_what_one_report_no_longer_tells_others_do(
    stocked: tuple[Casebook, dict[str, CodedReport]], new_coder: Callable[[Coder], None]
) -> None:
    """The incident that lost a telling is as if that had never been there."""
    book, made = stocked
    new_coder(lambda report: _nothing(report) if report.id == "b" else replace(made[report.id], report=report))
    book.recode()
    assert sorted(i["reports"] for i in book.incidents()) == [["a"], ["g"]]
    assert book.check() == []


def _there(book: Casebook, name: str) -> bool:
    try:
        book.incident(name)
    except CasebookError:
        return False
    return True


def test_broken_off_and_gone_on_with(
    stocked: tuple[Casebook, dict[str, CodedReport]], new_coder: Callable[[Coder], None]
) -> None:
    book, made = stocked
    seen: list[str] = []

    def coder(report: Report) -> CodedReport:
        if seen and report.id not in seen:
            raise KeyboardInterrupt
        seen.append(report.id)
        return CodedReport(report=report, incidents=(replace(made[report.id].incidents[0], type="shelling"),))

    new_coder(coder)
    with pytest.raises(KeyboardInterrupt):
        book.recode()
    assert sorted(r.coder for r in book.reports()) == ["1+old", "1+old", "99+new"]
    assert book.check() == []
    seen.extend(("b", "g"))
    assert book.recode() == 2


def test_a_new_linker_links_anew_without_coding(
    stocked: tuple[Casebook, dict[str, CodedReport]], monkeypatch: pytest.MonkeyPatch
) -> None:
    book, _ = stocked
    before = list(book.lines())
    monkeypatch.setattr("recoupe.casebook.book.coder_version", lambda: "1+old")
    for module in ("adding", "recoding"):
        monkeypatch.setattr(f"recoupe.casebook.{module}.linker_version", lambda: "99+new")
    monkeypatch.setattr("recoupe.casebook.recoding.coder_version", lambda: "1+old")

    def never(report: Report) -> CodedReport:
        raise AssertionError("coded")

    monkeypatch.setattr("recoupe.casebook.book.code", never)
    assert book.recode() == 3
    assert list(book.lines()) == before
    assert book.recode() == 0
