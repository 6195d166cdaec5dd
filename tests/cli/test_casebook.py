"""The commands of the casebook, with a real casebook and a coder of their own."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.cli.menaka import MENAKA, REPORTS, coder, line, menaka, objects, run

import recoupe.casebook.book
import recoupe.fetch
from recoupe.errors import FetchError
from recoupe.fetch import Fetched
from recoupe.model.incident import CodedReport
from recoupe.model.report import Report

pytestmark = pytest.mark.usefixtures("place")


def test_a_report_that_is_known_is_left_as_it_is(book: Path) -> None:
    result = run("add", "-", stdin=REPORTS + line("d", "Nothing happened."))
    assert result.stdout == "1 added, 3 known, 0 failed; 2 incidents, 0 of them touched\n"
    assert result.exit_code == 0


def test_one_bad_report_costs_the_others_nothing(place: Path) -> None:
    result = run("add", "-", stdin=line("x", "foreign") + "{broken\n" + REPORTS)
    assert result.exit_code == 1
    assert result.stdout == "3 added, 0 known, 2 failed; 2 incidents, 2 of them touched\n"
    first, second = result.stderr.splitlines()
    assert first == "recoupe: x: language 'xx' is not supported"
    assert second.startswith("recoupe: -:2: ")


def test_what_was_read_is_kept_with_its_bytes_and_where_from(place: Path) -> None:
    (place / "r.jsonl").write_text(REPORTS, encoding="utf-8")
    run("add", "r.jsonl", "--casebook", "other.db")
    with recoupe.casebook.book.Casebook.open(place / "other.db", create=False) as opened:
        stored = opened.report("b")
    assert (stored.source, stored.raw) == ("r.jsonl:2", REPORTS.splitlines(keepends=True)[1].encode())
    assert not (place / "casebook.db").exists()


def test_the_environment_names_the_casebook(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    monkeypatch.setenv("RECOUPE_CASEBOOK", "named.db")
    run("add", "-", stdin=REPORTS)
    assert (place / "named.db").exists()
    assert len(objects()) == 2


def test_columns_of_a_table_can_be_named(place: Path) -> None:
    (place / "press.csv").write_text(f'corps,jour\n"{MENAKA.format(9, "army")}",2022-03-24\n', encoding="utf-8")
    result = run("add", "press.csv", "--columns", "text=corps,published=jour", "--language", "en")
    assert result.stdout.startswith("1 added, 0 known, 0 failed; 1 incident")
    assert objects()[0]["sources"][0]["published"] == "2022-03-24"
    wrong = run("add", "press.csv", "--columns", "corps")
    assert (wrong.exit_code, "write FIELD=COLUMN" in wrong.stderr) == (2, True)


class Pages:
    """A fetcher that knows two addresses."""

    def __init__(self, manners: Any) -> None:
        assert manners.allow_private is False

    def __enter__(self) -> Pages:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def fetch(self, url: str) -> Fetched:
        if url != "https://soir.example/1":
            raise FetchError(url, "no such host")
        content = MENAKA.format(9, "army").encode()
        return Fetched(url=url, content=content, fetched_at="2022-03-24T08:00:00Z", media="text/plain")


def test_addresses_are_fetched(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    monkeypatch.setattr(recoupe.fetch, "Fetcher", Pages)
    result = run("add", "https://gone.example/2", "https://soir.example/1", "--language", "en")
    assert (result.exit_code, result.stderr.splitlines()) == (1, ["recoupe: https://gone.example/2: no such host"])
    assert result.stdout.startswith("1 added, 0 known, 1 failed")
    (head,) = objects()[0]["sources"]
    assert (head["url"], head["outlet"]) == ("https://soir.example/1", "soir.example")


def test_the_list_for_a_person(book: Path) -> None:
    rows = [" ".join(r.split()) for r in run("incidents", "--width", "160").stdout.splitlines()]
    assert [re.sub(r"i[0-9a-f]{11}", "ID", r) for r in rows] == [
        "≠ ID 23 Mar 2022 armed attack Menaka, Mali 9–30 killed 2 reports, 2 texts, 2 roots",
        "ID 7 Aug 2022 armed attack Tessit, Mali 17 killed 1 report, 1 text, 1 root",
    ]


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ((), ["Menaka", "Tessit"]),
        (("--contested",), ["Menaka"]),
        (("--since", "2022-04"), ["Tessit"]),
        (("--until", "2022-03"), ["Menaka"]),
        (("--min-roots", "2"), ["Menaka"]),
        (("--country", "Burkina Faso"), []),
        (("--country", "Mali", "--type", "armed_attack", "--actor", "villagers"), ["Menaka", "Tessit"]),
        (("--near", "22,0.5", "--radius-km", "10"), ["Menaka", "Tessit"]),
        (("--near", "48,2"), []),
        (("--text", "Tessit"), ["Tessit"]),
    ],
)
def test_filters(book: Path, filters: tuple[str, ...], names: list[str]) -> None:
    assert [o["where"]["name"] for o in objects(*filters)] == names


def test_json_is_one_list(book: Path) -> None:
    assert json.loads(run("incidents", "-f", "json").stdout) == objects()
    assert json.loads(run("incidents", "-f", "json", "--text", "nowhere").stdout) == []


def test_nothing_found_is_said_and_is_no_failure(book: Path) -> None:
    result = run("incidents", "--text", "nowhere")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no incidents that fit; give fewer filters\n")


@pytest.mark.parametrize(
    "command",
    [
        ("incidents",),
        ("show", "i0"),
        ("report", "i0", "-o", "x.html"),
        ("history", "i0"),
        ("check",),
        ("recode",),
        ("revoke", "1", "--who", "A", "--why", "b"),
        ("correct", "i0", "killed", "1", "--who", "A", "--why", "b"),
        ("judge", "same", "i0", "i1", "--who", "A", "--why", "b"),
        ("accept", "i0", "all", "--who", "A", "--why", "b"),
        ("split", "i0", "k", "--who", "A", "--why", "b"),
        ("sign", "i0", "--who", "A", "--why", "b"),
        ("assign", "i0", "B", "--who", "A", "--why", "b"),
    ],
    ids=lambda command: command[0],
)
def test_reading_makes_no_casebook(place: Path, command: tuple[str, ...]) -> None:
    result = run(*command)
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1 and "casebook.db" in result.stderr
    assert list(place.iterdir()) == []


def test_show_by_id_by_its_beginning_and_by_a_telling(book: Path) -> None:
    id = menaka()
    whole = json.loads(run("show", id, "--format", "json").stdout)
    assert {k: v for k, v in whole.items() if k not in ("version", "review")} in objects()
    assert whole["review"]["state"] == "new"
    for name in (id[:5], whole["members"][1]):
        assert json.loads(run("show", name, "--format", "json").stdout) == whole


def test_show_for_a_person(book: Path) -> None:
    text = " ".join(run("show", menaka(), "--width", "100").stdout.split())
    assert "Armed attack · 23 Mar 2022 · Menaka, Mali" in text
    assert "≠ killed" in text
    assert "army, in Paper a: “9 dead”" in text and "mayor, in Paper b: “30 dead”" in text
    assert text.index("What contradicts") < text.index("Side by side") < text.index("Reports ─")


@pytest.mark.parametrize("name", ["i", "ifffffffffff", "nonsense"])
def test_an_incident_that_is_not_found_is_one_line(book: Path, name: str) -> None:
    result = run("show", name)
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)


def test_a_page_for_an_editor(book: Path, place: Path) -> None:
    for name, opening in (("m.html", "<!DOCTYPE html>"), ("m.md", "# Armed attack · 23 Mar 2022")):
        result = run("report", menaka(), "-o", name)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
        page = (place / name).read_text(encoding="utf-8")
        assert page.startswith(opening)
        assert "https://a.example/1" in page and "30 dead" in page


def test_a_page_of_another_kind_is_refused(book: Path, place: Path) -> None:
    result = run("report", menaka(), "-o", "m.pdf")
    assert (result.exit_code, "neither .html nor .md" in result.stderr) == (2, True)
    assert not (place / "m.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("correct", "i0", "killed", "many", "--who", "A", "--why", "b"), "is no number; write 12"),
        (("correct", "i0", "killed", "3", "--why", "b"), "--who"),
        (("correct", "i0", "killed", "3", "--who", " ", "--why", "b"), "must say something"),
        (("judge", "maybe", "a", "b", "--who", "A", "--why", "b"), "maybe"),
        (("revoke", "x", "--who", "A", "--why", "b"), "'N'"),
        (("incidents", "--since", "soon"), "is no day"),
    ],
)
def test_wrong_usage_is_status_2_and_says_what_to_do(book: Path, arguments: tuple[str, ...], words: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, words in result.stderr) == (2, True)


def test_a_whole_casebook_and_a_broken_one(book: Path) -> None:
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "the casebook is whole\n")
    import sqlite3

    with sqlite3.connect(book) as connection:
        connection.execute("UPDATE report SET text = text || ' ' WHERE id = 'a'")
    connection.close()
    broken = run("check")
    assert broken.exit_code == 1 and broken.stdout


def test_a_casebook_of_this_version_needs_no_recoding(book: Path) -> None:
    assert run("recode").stdout == "0 reports coded anew; 2 incidents\n"


@pytest.mark.parametrize(
    "command",
    [
        "add",
        "incidents",
        "show",
        "report",
        "judge",
        "correct",
        "accept",
        "reject",
        "split",
        "sign",
        "assign",
        "revoke",
        "history",
        "check",
        "recode",
    ],
)
def test_help_shows_how_it_is_called(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"  recoupe {command}" in result.stdout


def test_four_reports_side_by_side(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = iter((30, 160, 160, 132))

    def attack(report: Report) -> CodedReport:
        assert "Solhan" in report.text or "Sohlan" in report.text
        told = coder(Report(text=f"At Solhan on 2021-06-05: {next(numbers)} dead, says {report.id[:6]}."))
        return CodedReport(report=report, incidents=told.incidents)

    monkeypatch.setattr(recoupe.casebook.book, "code", attack)
    result = run("demo", "--side-by-side")
    assert result.exit_code == 0
    assert "4 reports" in result.stdout.splitlines()[1]
    assert "What contradicts" in result.stdout
    assert "recoupe add FILES" in result.stderr
    assert list(place.iterdir()) == []
