"""``recoupe export``: from a casebook to files."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from recoupe.casebook import Casebook
from recoupe.cli import app
from recoupe.export import FORMATS, read_export
from recoupe.model.incident import Actor, Claim, CodedReport, Incident, When, Where
from recoupe.model.mention import Voice
from recoupe.model.report import Report

OUTLET = Voice("Le Fleuve", "outlet")
MAYOR = Voice("le maire de Solhan", "official")


def coded(text: str, published: str, type: str, country: str, toll: int | None) -> CodedReport:
    """A report of one incident in a town, with or without a toll."""
    report = Report(text=text, id=published, outlet="Le Fleuve", published=published, language="fr")
    whole = report.span(0, len(text))
    claims = [Claim(field="occurrence", value=type, speech_act="assert", certainty="certain", stance="neutral",
                    chain=(OUTLET,), evidence=whole)]  # fmt: skip
    if toll is not None:
        value = {"min": toll, "max": toll, "group": "civilians", "text": f"{toll} civils"}
        claims.append(Claim(field="killed", value=value, speech_act="assert", certainty="certain", stance="neutral",
                            chain=(OUTLET, MAYOR), evidence=whole))  # fmt: skip
    where = Where(name="Solhan", country=country, admin1="Sahel", lat=13.3, lon=0.4, gazetteer_id="1", precision="town",
                  evidence=(whole,), uncertainty_m=5000)  # fmt: skip
    doer = Actor(role="perpetrator", name="=hommes armés", id=None, kind="unidentified", side=None, evidence=(whole,))
    when = When(earliest=published, latest=published, precision="day", evidence=(whole,))
    incident = Incident(
        type=type, when=when, where=where, actors=(doer,), weapons=(), claims=tuple(claims), links=(), evidence=(whole,)
    )
    return CodedReport(report=report, incidents=(incident,))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.db"
    with Casebook.open(path, encoder=None) as made:
        made.add_coded(coded("Attaque à Solhan vendredi.", "2021-06-04", "armed_attack", "BF", 12))
        made.add_coded(coded("Frappe près de Gao.", "2022-03-04", "air_strike", "ML", None))
    return path


def run(book: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["export", "--casebook", str(book), *arguments])


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_file_with_its_claims_beside_it(book, tmp_path):
    result = run(book, "-f", "acled-style", "-o", str(tmp_path / "out.csv"))
    assert result.exit_code == 0
    assert result.stderr.startswith("recoupe: 2 incidents, 3 claims: ")
    rows = table((tmp_path / "out.csv").read_bytes().decode())
    assert [(r["event_date"], r["fatalities"], r["actor1"]) for r in rows] == [
        ("2021-06-04", "12", "'=hommes armés"), ("2022-03-04", "", "'=hommes armés"),
    ]  # fmt: skip
    claims = table((tmp_path / "out.claims.csv").read_bytes().decode())
    assert [c["chain"] for c in claims if c["field"] == "killed"] == [
        "Le Fleuve (outlet) > le maire de Solhan (official)"
    ]
    about = json.loads((tmp_path / "out.about.json").read_text(encoding="utf-8"))
    assert about["exported_at"].endswith("Z")


def test_filters_choose_and_are_told(book, tmp_path):
    result = run(book, "-f", "hxl", "-o", str(tmp_path / "out.csv"), "--country", "Mali", "--since", "2022")
    assert result.stderr.startswith("recoupe: 1 incident, 1 claim: ")
    about = json.loads((tmp_path / "out.about.json").read_text(encoding="utf-8"))
    assert about["filters"] == {"since": "2022-01-01", "country": "ML"}


def test_what_the_casebook_holds_comes_back_whole(book, tmp_path):
    for name in ("jsonl", "parquet"):
        assert run(book, "-f", name, "-o", str(tmp_path / f"all.{name}")).exit_code == 0
    with Casebook.open(book, encoder=None) as opened:
        held = list(opened.incidents())
    assert len(held) == 2
    assert list(read_export(tmp_path / "all.jsonl")) == held
    assert [json.dumps(i, sort_keys=True) for i in read_export(tmp_path / "all.parquet")] == [
        json.dumps(i, sort_keys=True) for i in held
    ]


@pytest.mark.parametrize("form", [f for f in FORMATS if f.lines], ids=lambda f: f.name)
def test_text_formats_go_to_standard_output(book, form):
    result = run(book, "-f", form.name, "-o", "-")
    assert result.exit_code == 0
    assert "i" in result.stdout
    assert ("without the claims beside it" in result.stderr) is form.lossy


def test_the_policy_is_named_in_every_row(book):
    rows = table(run(book, "-f", "ucdp-ged-style", "--policy", "most_recent").stdout)
    assert [(r["policy"], r["deaths_civilians"]) for r in rows] == [("most_recent/1", "12"), ("most_recent/1", "")]


def test_into_a_folder(book, tmp_path):
    (tmp_path / "out").mkdir()
    assert run(book, "-f", "geojson", "-o", str(tmp_path / "out")).exit_code == 0
    assert run(book, "-f", "parquet", "-o", str(tmp_path / "new") + "/").exit_code == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [
        "incidents.about.json", "incidents.claims.csv", "incidents.geojson",
    ]  # fmt: skip
    assert sorted(p.name for p in (tmp_path / "new").iterdir()) == ["incidents.claims.parquet", "incidents.parquet"]


def test_the_list(tmp_path):
    result = CliRunner().invoke(app, ["export", "--list"])
    assert result.exit_code == 0
    assert all(f.name in result.stdout for f in FORMATS)
    assert "most_supported" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ((), "--list shows all"),
        (("-f", "xlsx"), "choose among jsonl"),
        (("-f", "acled-style", "--policy", "mean"), "choose among conservative"),
        (("-f", "parquet"), "-o incidents.parquet"),
        (("-f", "jsonl", "--since", "soon"), "YYYY-MM-DD"),
    ],
)
def test_wrong_usage_is_told(book, arguments, hint):
    result = run(book, *arguments)
    assert result.exit_code == 2
    assert hint in " ".join(result.stderr.replace("│", " ").split())


def test_the_casebook_is_never_overwritten(book):
    before = book.read_bytes()
    result = run(book, "-f", "jsonl", "-o", str(book))
    assert result.exit_code == 2
    assert book.read_bytes() == before


def test_a_casebook_that_is_not_there_is_told_and_not_made(tmp_path):
    result = run(tmp_path / "no.db", "-f", "jsonl")
    assert result.exit_code == 1
    assert "no.db" in result.stderr and not (tmp_path / "no.db").exists()


def test_a_name_that_cannot_be_written_is_told(book, tmp_path):
    (tmp_path / "file").write_text("")
    result = run(book, "-f", "jsonl", "-o", str(tmp_path / "file" / "out.jsonl"))
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
