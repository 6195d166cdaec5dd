"""``recoupe quotes``: what it prints, with a finder of quotations of its own behind it."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner, Result

import recoupe
from recoupe.cli import app
from recoupe.errors import LanguageError
from recoupe.model.mention import Voice
from recoupe.model.quotation import Quotation, Speaker
from recoupe.model.report import Report

TEXT = "« Les tirs venaient du nord », a prétendu le maire, « et ils ont duré une heure ». « Nous avons fui. »"
MAYOR = Voice("maire", "official", True)
SPAN_OF_MAYOR = {"start": 42, "end": 50, "quote": "le maire"}


def finder(report: Report) -> tuple[Report, tuple[Quotation, ...]]:
    """Two quotations of the mayor, the first with its cue in the middle; none in other texts."""
    if "foreign" in report.text:
        raise LanguageError("language 'xx' is not supported")
    if report.text != TEXT:
        return report, ()
    chain = (Voice(report.outlet, "outlet"), Voice("AFP", "agency"), MAYOR)
    mayor = (Speaker(words=report.span(42, 50), voice=MAYOR),)
    first = Quotation(
        words=(report.span(2, 27), report.span(54, 79)),
        kind="direct",
        cue=report.span(31, 50),
        speakers=mayor,
        chain=chain,
        stance="distance",
        rule="fr.attribution.verb.prétendre",
    )
    second = Quotation(words=(report.span(85, 100),), kind="direct", cue=None, speakers=mayor, chain=chain)
    return report, (first, second)


@pytest.fixture(autouse=True)
def pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recoupe, "pipeline", SimpleNamespace(quotations=finder), raising=False)


def run(*arguments: str, text: str = TEXT) -> Result:
    return CliRunner().invoke(app, ["quotes", *arguments], input=text)


def records(*texts: str) -> str:
    return "".join(json.dumps({"id": f"r{n}", "text": t}) + "\n" for n, t in enumerate(texts, 1))


def test_a_line_a_quotation() -> None:
    result = run("-", "--format", "jsonl", "--outlet", "Le Soir", text=records(TEXT).replace("r1", "soir-1"))
    first, second = map(json.loads, result.stdout.splitlines())
    assert result.exit_code == 0
    assert first == {
        "report": "soir-1",
        "kind": "direct",
        "words": [
            {"start": 2, "end": 27, "quote": "Les tirs venaient du nord"},
            {"start": 54, "end": 79, "quote": "et ils ont duré une heure"},
        ],
        "cue": {"start": 31, "end": 50, "quote": "a prétendu le maire"},
        "speaker": {"name": "maire", "kind": "official", "anonymous": True, "span": SPAN_OF_MAYOR},
        "others": [],
        "chain": [
            {"name": "Le Soir", "kind": "outlet", "anonymous": False},
            {"name": "AFP", "kind": "agency", "anonymous": False},
            {"name": "maire", "kind": "official", "anonymous": True},
        ],
        "speech_act": "assert",
        "certainty": "certain",
        "stance": "distance",
        "rule": "fr.attribution.verb.prétendre",
    }
    assert (second["cue"], second["words"][0]["quote"]) == (None, "Nous avons fui.")


def test_json_is_one_list_in_the_order_of_reports_and_text() -> None:
    result = run("-", "--format", "json", text=records(TEXT, "Rien.", TEXT))
    found = [(q["report"], q["words"][0]["start"]) for q in json.loads(result.stdout)]
    assert found == [("r1", 2), ("r1", 85), ("r3", 2), ("r3", 85)]


def test_a_page_for_a_person() -> None:
    result = run("-", "--outlet", "Le Soir", text=records(TEXT, "Rien."))
    words = " ".join(result.stdout.split())
    assert "r1 · 2 quotations by 1 voice" in words
    assert "“Les tirs venaient du nord […] et ils" in words
    assert "(unnamed), via" in words
    assert "same goes on “Nous avons fui.”" in words
    assert "r2 · no quotations" in words


def test_a_report_that_fails_is_one_line_and_the_others_are_read(tmp_path: Path) -> None:
    target = tmp_path / "quotes.jsonl"
    result = run("-", "--format", "jsonl", "-o", str(target), text=records("foreign", TEXT))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == ["recoupe: r1: language 'xx' is not supported"]
    assert [json.loads(line)["report"] for line in target.read_text(encoding="utf-8").splitlines()] == ["r2", "r2"]


def test_help_shows_how_it_is_called() -> None:
    page = run("--help").stdout
    assert "recoupe quotes reports.jsonl --format jsonl -o quotes.jsonl" in page
