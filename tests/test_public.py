"""What a program that imports recoupe may rely on."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, is_dataclass
from pathlib import Path

import pytest

import recoupe
from recoupe import CodedReport, LanguageError, ReadError, Report, code, code_many, mentions, read_reports

TEXT = "Two policemen were shot dead on Tuesday in Quetta, officials said."
REPORT = Report(text=TEXT, published="2016-06-30", outlet="Frontier Post", language="en", id="q")


@pytest.fixture(scope="module")
def coded() -> CodedReport:
    return code(REPORT)


def test_the_public_names() -> None:
    assert sorted(recoupe.__all__) == recoupe.__all__
    assert set(recoupe.__all__) <= set(dir(recoupe))
    assert set(recoupe.__all__) == {name for names in recoupe._HOMES.values() for name in names}


@pytest.mark.parametrize("name", recoupe.__all__)
def test_a_public_name_is_there_and_told_of(name: str) -> None:
    assert getattr(recoupe, name).__doc__
    assert getattr(recoupe, name).__module__.startswith("recoupe.")


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="'recoupe' has no attribute 'cook'"):
        recoupe.cook  # noqa: B018


def test_importing_costs_nothing() -> None:
    program = "import sys, recoupe; print(sorted({m.split('.')[0] for m in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert "'recoupe'" in loaded
    assert [m for m in ("spacy", "numpy", "yaml", "rich", "typer", "trafilatura", "babel") if f"'{m}'" in loaded] == []


def test_one_report(coded: CodedReport) -> None:
    (incident,) = coded.incidents
    killed = [c for c in incident.claims if c.field == "killed"]
    assert [(c.value["min"], c.value["max"]) for c in killed] == [(2, 2)]
    assert incident.where is not None and incident.where.country == "PK"
    assert incident.when is not None and incident.when.earliest == "2016-06-28"


def test_a_coded_report_is_frozen(coded: CodedReport) -> None:
    assert is_dataclass(coded)
    with pytest.raises(FrozenInstanceError):
        coded.incidents = ()  # type: ignore[misc]


def test_as_json(coded: CodedReport) -> None:
    plain = coded.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert plain["report"] == {
        "id": "q", "title": None, "outlet": "Frontier Post", "url": None, "published": "2016-06-30", "language": "en",
    }  # fmt: skip
    assert list(plain["incidents"][0]) == [
        "type", "when", "where", "actors", "weapons", "claims", "links", "evidence",
    ]  # fmt: skip
    assert '"rule"' not in json.dumps(plain)
    assert '"rule"' in json.dumps(coded.to_dict(explain=True))


def test_the_same_report_gives_the_same_result(coded: CodedReport) -> None:
    assert code(REPORT) == coded


def test_many_reports_are_coded_one_by_one() -> None:
    asked = []

    def reports() -> Iterator[Report]:
        for n in range(3):
            asked.append(n)
            yield Report(text=TEXT, id=str(n), language="en")

    results = code_many(reports())
    assert next(results).report.id == "0"
    assert asked == [0]


def test_mentions_stand_in_the_order_of_the_text() -> None:
    report, found = mentions(REPORT)
    assert report == REPORT
    assert {m.kind for m in found} >= {"time", "place", "harm", "attribution"}
    assert [m.start for m in found] == sorted(m.start for m in found)


def test_a_language_is_found_or_refused() -> None:
    assert code(Report(text=TEXT)).report.language == "en"
    with pytest.raises(LanguageError, match="language 'sw' is not supported"):
        code(Report(text=TEXT, language="sw"))


def test_reports_are_read_from_files(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(TEXT)
    first, second = read_reports([tmp_path / "r.txt", tmp_path / "missing.txt"], published="2016-06-30")
    assert first == Report(text=TEXT, id="r", published="2016-06-30", language="en")
    assert isinstance(second, ReadError)
    assert second.message == "no such file; check the path"
