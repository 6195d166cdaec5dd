"""The commands over reports, with a coder of their own behind them."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner, Result

import recoupe
from recoupe.cli import app
from recoupe.errors import GazetteerError, LanguageError
from recoupe.model.incident import Claim, CodedReport, Incident
from recoupe.model.mention import AttributionMention, Mention, PlaceMention, TimeMention, Voice
from recoupe.model.report import Report, Span

TEXT = "Le maire a dit que deux bombes ont explosé mardi à Baidoa."


def coder(report: Report) -> CodedReport:
    """One incident with one claim a report; some words make it fail."""
    if "broken" in report.text:
        raise KeyError("no\nsuch key")
    if "foreign" in report.text:
        raise LanguageError("language 'xx' is not supported")
    if "nowhere" in report.text:
        raise GazetteerError("no gazetteer here; run `recoupe gazetteer build`")
    span = Span.of(report.text, 0, 5)
    claim = Claim(
        field="occurrence",
        value="bombing",
        speech_act="assert",
        certainty="certain",
        stance="neutral",
        chain=(Voice(report.outlet, "outlet"),),
        evidence=span,
        rule="frame.occurrence",
    )
    incident = Incident(
        type="bombing", when=None, where=None, actors=(), weapons=(), claims=(claim,), links=(), evidence=(span,)
    )
    return CodedReport(report=report, incidents=(incident,))


def finder(report: Report) -> tuple[Report, tuple[Mention, ...]]:
    cue = AttributionMention(
        start=0,
        end=14,
        quote="Le maire a dit",
        rule="fr.cue.verb",
        cue=(9, 14),
        source=(0, 8),
        content=((19, 57),),
        voices=(Voice("maire", "official", True),),
    )
    when = TimeMention(
        start=43,
        end=48,
        quote="mardi",
        rule="fr.time.weekday",
        timex_type="DATE",
        timex_value="2011-10-04",
        earliest="2011-10-04",
        latest="2011-10-04",
        precision="day",
        anchor="publication",
    )
    where = PlaceMention(
        start=51, end=57, quote="Baidoa", rule="place.name", name="Baidoa", lat=3.11, lon=43.65, country="SO"
    )
    return report, (cue, when, where)


@pytest.fixture(autouse=True)
def pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recoupe, "pipeline", SimpleNamespace(code=coder, mentions=finder), raising=False)


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin)


def line(text: str = TEXT, **more: str) -> str:
    return json.dumps({"text": text, "language": "fr", **more}) + "\n"


def test_json_lines_out(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(line(id="a", outlet="Radio X", published="2011-10-05") + line(id="b"))
    result = run("code", tmp_path / "in.jsonl", "--format", "jsonl", "--outlet", "Daily")
    assert result.exit_code == 0
    first, second = map(json.loads, result.stdout.splitlines())
    assert first["report"] == {
        "id": "a",
        "title": None,
        "outlet": "Radio X",
        "url": None,
        "published": "2011-10-05",
        "language": "fr",
    }
    assert second["report"]["outlet"] == "Daily"
    assert first["incidents"][0]["claims"][0]["evidence"] == {"start": 0, "end": 5, "quote": "Le ma"}
    assert "rule" not in result.stdout


def test_explain_names_the_rules() -> None:
    result = run("code", "-", "--format", "jsonl", "--explain", stdin=line())
    assert json.loads(result.stdout)["incidents"][0]["claims"][0]["rule"] == "frame.occurrence"


@pytest.mark.parametrize(("lines", "ids"), [([], []), (["a"], ["a"]), (["a", "b"], ["a", "b"])])
def test_one_list_out(tmp_path: Path, lines: list[str], ids: list[str]) -> None:
    (tmp_path / "in.jsonl").write_text("".join(line(id=i) for i in lines) or line("broken words"))
    result = run("code", tmp_path / "in.jsonl", "--format", "json")
    assert [r["report"]["id"] for r in json.loads(result.stdout)] == ids
    assert result.exit_code == (0 if ids else 1)


def test_text_is_the_default() -> None:
    result = run("code", "-", "--outlet", "Radio X", "--published", "2011-10-05", stdin=TEXT)
    assert result.exit_code == 0
    assert "Radio X · Wednesday 5 October 2011 · French · stdin" in result.stdout
    assert "1. Bombing" in result.stdout
    assert "\x1b" not in result.stdout


def test_standard_input_is_read_where_no_path_is_given() -> None:
    assert json.loads(run("code", "-f", "jsonl", stdin=line(id="x")).stdout)["report"]["id"] == "x"


def test_output_goes_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    result = run("code", "-", "--format", "jsonl", "-o", target, stdin=line("Une bombe a tué à Bangassou – hélas"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["report"]["id"] == "stdin:1"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "broken words",
            "recoupe: in:2: could not be coded (KeyError: 'no\\nsuch key'); please report this with the text",
        ),
        ("foreign words", "recoupe: in:2: language 'xx' is not supported"),
    ],
)
def test_a_report_that_fails_is_one_line_and_the_others_go_on(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "in.jsonl").write_text(line() + line(text) + line())
    result = run("code", tmp_path / "in.jsonl", "--format", "jsonl")
    assert result.exit_code == 1
    assert [json.loads(x)["report"]["id"] for x in result.stdout.splitlines()] == ["in:1", "in:3"]
    assert result.stderr == says + "\n"


def test_bad_lines_are_one_line_each(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(line() + '{"text": "Une bo\n' + '{"id": "z"}\n' + line())
    result = run("code", path, tmp_path / "missing.txt", "--format", "jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert [e.split(": ", 2)[:2] for e in result.stderr.splitlines()] == [
        ["recoupe", f"{path}:2"],
        ["recoupe", f"{path}:3"],
        ["recoupe", f"{tmp_path / 'missing.txt'}"],
    ]


def test_a_missing_gazetteer_ends_the_command() -> None:
    result = run("code", "-", "--format", "jsonl", stdin=line("nowhere known") + line())
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == "recoupe: no gazetteer here; run `recoupe gazetteer build`\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["--published", "2021-02-30"], "not a possible date", id="impossible date"),
        pytest.param(["--published", "hier"], "write YYYY-MM-DD", id="no date"),
        pytest.param(["--language", "de"], "language 'de' is not supported", id="language"),
        pytest.param(["--format", "xml"], "xml", id="format"),
        pytest.param(["-o", "no/such/folder/out"], "cannot be written", id="output"),
        pytest.param(["--colour"], "--colour", id="unknown option"),
    ],
)
def test_wrong_usage_is_status_2(arguments: list[str], says: str) -> None:
    result = run("code", "-", *arguments, stdin=TEXT)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr


def test_an_input_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(line())
    result = run("code", path, "-o", path)
    assert result.exit_code == 2
    assert path.read_text() == line()


def test_no_reports_at_all_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recoupe.cli.work.sys", SimpleNamespace(stdin=None))
    result = run("code")
    assert result.exit_code == 2
    assert "no reports given" in result.stderr


def test_mentions_as_json_lines() -> None:
    result = run("mentions", "-", "--format", "jsonl", stdin=line(id="m"))
    (printed,) = map(json.loads, result.stdout.splitlines())
    assert printed["report"]["id"] == "m"
    expected: list[dict[str, object]] = [
        {
            "kind": "attribution",
            "start": 0,
            "end": 14,
            "quote": "Le maire a dit",
            "rule": "fr.cue.verb",
            "sentence": -1,
            "cue": {"start": 9, "end": 14, "quote": "a dit"},
            "source": {"start": 0, "end": 8, "quote": "Le maire"},
            "content": [{"start": 19, "end": 57, "quote": "deux bombes ont explosé mardi à Baidoa"}],
            "voices": [{"name": "maire", "kind": "official", "anonymous": True}],
            "speech_act": "assert",
            "certainty": "certain",
            "stance": "neutral",
            "topic": None,
            "accused": None,
            "about": None,
        },
        {
            "kind": "time",
            "start": 43,
            "end": 48,
            "quote": "mardi",
            "rule": "fr.time.weekday",
            "sentence": -1,
            "timex_type": "DATE",
            "timex_value": "2011-10-04",
            "earliest": "2011-10-04",
            "latest": "2011-10-04",
            "precision": "day",
            "anchor": "publication",
            "shift": None,
        },
        {
            "kind": "place",
            "start": 51,
            "end": 57,
            "quote": "Baidoa",
            "rule": "place.name",
            "sentence": -1,
            "name": "Baidoa",
            "lat": 3.11,
            "lon": 43.65,
            "country": "SO",
            "admin1": None,
            "gazetteer_id": None,
            "precision": None,
            "uncertainty_m": None,
            "phrase": None,
            "usage": "location",
        },
    ]
    assert [{k: m[k] for k in e} for m, e in zip(printed["mentions"], expected, strict=True)] == expected


def test_mentions_for_a_person() -> None:
    result = run("mentions", "-", stdin=line(id="m"))
    assert "m · 3 mentions" in result.stdout
    words = " ".join(result.stdout.split())
    assert "43–48 time mardi DATE, 2011-10-04, fr.time.weekday Tuesday 4 October 2011" in words
    assert "51–57 place Baidoa Baidoa, Somalia, 3.11° N place.name 43.65° E" in words


def test_demo_codes_the_packaged_report() -> None:
    result = run("demo")
    assert result.exit_code == 0
    assert "Press TV · Friday 26 February 2021 · French · seed" in result.stdout
    assert "Yours: recoupe code FILE" in result.stderr


@pytest.mark.parametrize("command", ["code", "mentions", "demo", "gazetteer build", "gazetteer find", "actors find"])
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert f"recoupe {command}" in result.stdout.partition("Example")[2]


def test_version() -> None:
    assert run("--version").stdout.startswith("recoupe 0.")


# What needs a process of its own: pipes, signals, terminals.

PROGRAM = """
import sys, types, time, recoupe
from recoupe.model.incident import CodedReport
def code(report):
    time.sleep({pause})
    return CodedReport(report=report)
recoupe.pipeline = types.SimpleNamespace(code=code)
from recoupe.cli import main
sys.argv[0] = "recoupe"
main()
"""


def start(*arguments: str | Path, pause: float = 0, stderr: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    program = [sys.executable, "-c", PROGRAM.format(pause=pause), *map(str, arguments)]
    return subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr)


def test_a_result_comes_before_the_next_report_is_there() -> None:
    with start("code", "-", "--format", "jsonl") as process:
        assert process.stdin and process.stdout and process.stderr
        for name in ("a", "b"):
            process.stdin.write(line(id=name).encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["report"]["id"] == name
        process.stdin.close()
        assert (process.wait(30), process.stderr.read()) == (0, b"")


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(line() * 2000)
    with start("code", path, "--format", "jsonl") as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert (process.wait(30), process.stderr.read()) == (1, b"")


def test_memory_does_not_grow_with_the_number_of_reports(tmp_path: Path) -> None:
    finish = "try:\n    main()\nfinally:\n    print(tracemalloc.get_traced_memory()[1], file=sys.stderr)\n"
    program = "import tracemalloc\ntracemalloc.start()\n" + PROGRAM.format(pause=0).replace("main()\n", finish)
    peaks = []
    for reports in (20, 2_000):
        path = tmp_path / f"{reports}.jsonl"
        path.write_text(line("Une bombe a explosé. " * 100) * reports)
        command = [sys.executable, "-c", program, "code", str(path), "--format", "jsonl"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
        assert done.stdout.count("\n") == reports
        peaks.append(int(done.stderr))
    few, many = peaks
    assert many < few + 1_000_000  # bytes; the larger file has four million


def test_ctrl_c_is_quiet(tmp_path: Path) -> None:
    import signal

    path = tmp_path / "in.jsonl"
    path.write_text(line() * 2000)
    with start("code", path, "--format", "jsonl", pause=0.05) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert (process.wait(30), process.stderr.read()) == (130, b"")


@pytest.mark.parametrize(("reports", "shown"), [(5, False), (6, True)])
def test_a_bar_is_shown_on_a_terminal_for_more_than_a_few(tmp_path: Path, reports: int, shown: bool) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(line() * reports)
    ours, theirs = os.openpty()
    with start("code", path, "--format", "jsonl", pause=0.05, stderr=theirs) as process:
        output, _ = process.communicate(timeout=30)
    os.close(theirs)
    seen = b""
    try:
        while block := os.read(ours, 4096):
            seen += block
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert len(output.splitlines()) == reports
    assert (b"coding" in seen) is shown


def test_output_is_utf_8_on_a_machine_with_another_habit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    with start("code", "-", "--outlet", "Écho") as process:
        output, errors = process.communicate(TEXT.encode(), timeout=30)
    assert errors == b""
    assert "Écho · day of publication not said" in io.TextIOWrapper(io.BytesIO(output), encoding="utf-8").read()
