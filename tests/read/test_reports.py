"""Files and standard input into reports, and what is said of bad ones."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from recoupe.errors import ReadError
from recoupe.model.report import Report
from recoupe.read import count_reports, read_fields, read_records, read_reports, read_stream

FRENCH = "Sept soldats ont été tués lundi dans une embuscade près de Diffa, a annoncé l'armée.\n"
ENGLISH = "Rebels shelled the airport on Monday, the governor said. No one was hurt."


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def lines(*records: object) -> str:
    return "".join((r if isinstance(r, str) else json.dumps(r, ensure_ascii=False)) + "\n" for r in records)


def split(items: Iterator[Report | ReadError]) -> tuple[list[Report], list[str]]:
    found = list(items)
    return [i for i in found if isinstance(i, Report)], [str(i) for i in found if isinstance(i, ReadError)]


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_text_file(tmp_path: Path) -> None:
    path = write(tmp_path, "diffa.txt", FRENCH)
    assert list(read_reports([path], published="2016-06-06", outlet="Le Point du jour")) == [
        Report(text=FRENCH, id="diffa", outlet="Le Point du jour", published="2016-06-06", language="fr")
    ]


def test_windows_line_ends_become_plain_ones(tmp_path: Path) -> None:
    (report,), errors = split(read_reports([write(tmp_path, "a.txt", b"One soldier died.\r\n\r\nTwo fled.\r\n")]))
    assert (report.text, errors) == ("One soldier died.\n\nTwo fled.\n", [])


def test_json_lines_keep_what_they_say(tmp_path: Path) -> None:
    record = {
        "id": "r1",
        "title": "Shelling",
        "outlet": "Gazette",
        "url": "https://news.example/1",
        "published": "2014-07-21T10:00:00+03:00",
        "language": "en",
        "text": ENGLISH,
    }
    path = write(tmp_path, "in.jsonl", lines(record, {"text": FRENCH}))
    first, second = read_reports([path], published="2000-01-01", language="fr")
    assert first == Report(**record)  # type: ignore[arg-type]
    assert second == Report(text=FRENCH, id="in:2", published="2000-01-01", language="fr")


@pytest.mark.parametrize("name", ["in.jsonl", "in.json", "in.txt", "in"])
def test_json_lines_are_known_by_what_they_are(tmp_path: Path, name: str) -> None:
    reports, errors = split(read_reports([write(tmp_path, name, lines({"text": FRENCH}, {"text": ENGLISH}))]))
    assert ([r.id for r in reports], errors) == (["in:1", "in:2"], [])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"], ids=lambda e: str(e))
def test_json_lines_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    data = lines({"text": FRENCH, "id": "é"}, {"text": ENGLISH}).encode(encoding)
    reports, errors = split(read_reports([write(tmp_path, "in.jsonl", data)]))
    assert ([(r.id, r.text) for r in reports], errors) == ([("é", FRENCH), ("in:2", ENGLISH)], [])


@pytest.mark.parametrize(
    ("document", "ids"),
    [
        pytest.param(json.dumps({"text": FRENCH}, indent=1), ["in:1"], id="one report over several lines"),
        pytest.param(json.dumps([{"text": FRENCH}, {"text": ENGLISH}], indent=1), ["in:2", "in:5"], id="a list"),
        pytest.param(json.dumps([{"text": FRENCH}, {"text": ENGLISH}]), ["in:1", "in:1"], id="a list on one line"),
        pytest.param(
            lines("[" + json.dumps({"text": FRENCH}) + ",", json.dumps({"text": ENGLISH}) + "]"),
            ["in:1", "in:2"],
            id="a list, one a line",
        ),
    ],
)
def test_json_documents(tmp_path: Path, document: str, ids: list[str]) -> None:
    reports, errors = split(read_reports([write(tmp_path, "in.json", document)]))
    assert ([r.id for r in reports], errors) == (ids, [])


def test_standard_input_is_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, FRENCH.encode())
    assert [(r.id, r.text) for r in read_reports(["-"]) if isinstance(r, Report)] == [("stdin", FRENCH)]


def test_standard_input_is_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"\n" + lines({"text": FRENCH}, '{"text": "Un', {"text": ENGLISH}).encode())
    reports, errors = split(read_reports(["-"]))
    assert [r.id for r in reports] == ["stdin:2", "stdin:4"]
    assert [e.split(" (")[0] for e in errors] == ["-:3: is not valid JSON"]


def test_a_mix_comes_in_its_order(tmp_path: Path) -> None:
    page = f"<html><head><title>T</title></head><body><article><p>{FRENCH}</p></article></body></html>"
    paths = [
        write(tmp_path, "a.html", page),
        write(tmp_path, "b.jsonl", lines({"text": ENGLISH})),
        tmp_path / "missing.txt",
        write(tmp_path, "c.txt", FRENCH),
        write(tmp_path, "d.txt", page),
    ]
    found = [i.id if isinstance(i, Report) else i.message for i in read_reports(paths)]
    assert found == ["a", "b:1", "no such file; check the path", "c", "d"]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        pytest.param("a.txt", "", "is empty; nothing can be coded", id="empty"),
        pytest.param("a.jsonl", " \n\n", "is empty; nothing can be coded", id="blank"),
        pytest.param("a.txt", bytes(range(256)) * 40, "is not text (binary data)", id="binary"),
        pytest.param(
            "a.txt", b"plain words " * 8000 + bytes(range(256)) * 400, "is not text", id="binary further down"
        ),
        pytest.param("a.txt", b"%PDF-1.4 ...", "is a PDF file; save its text", id="pdf"),
        pytest.param("a.txt", b"x\n" * 3_000_000, "is too large; a report is one article of at most 5 MB", id="large"),
        pytest.param("a.html", "<html><body></body></html>", "no article found in the page", id="page without article"),
        pytest.param("a.json", '{\n "text": "Un', "is not valid JSON (unterminated string", id="document cut off"),
    ],
)
def test_a_bad_file_is_one_line_that_says_what_to_do(tmp_path: Path, name: str, data: str | bytes, says: str) -> None:
    path = write(tmp_path, name, data)
    (error,) = read_reports([path])
    assert isinstance(error, ReadError)
    assert str(error).startswith(str(path))
    assert error.message.startswith(says)
    assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param('{"id": "x", "text": "Une bombe a', "is not valid JSON (unterminated string", id="cut off"),
        pytest.param('{"id": "x"}', '"text" is missing', id="no text"),
        pytest.param('["x"]', "is not a report; write an object", id="no object"),
        pytest.param(
            '{"text": "Une bombe", "published": "2021-02-30"}', "published '2021-02-30' is not a possible", id="date"
        ),
        pytest.param('{"text": "Eine Bombe", "language": "de"}', "language 'de' is not supported", id="language"),
        pytest.param(
            '{"text": "Bei dem Angriff sind gestern drei Soldaten gestorben."}', "language 'de'", id="found language"
        ),
        pytest.param("[" * 100_000, "is not valid JSON (nested too deeply)", id="nested"),
        pytest.param('{"text": ' + "9" * 5000 + "}", "is not valid JSON (a number is too long)", id="number"),
    ],
)
def test_a_bad_line_does_not_stop_the_others(tmp_path: Path, line: str, says: str) -> None:
    path = write(tmp_path, "in.jsonl", lines({"text": FRENCH}, line, {"text": ENGLISH}))
    reports, (error,) = split(read_reports([path]))
    assert [r.id for r in reports] == ["in:1", "in:3"]
    assert error.startswith(f"{path}:2: {says}")
    assert "\n" not in error


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ils ont tué\x00 deux\x1b hommes à Beni.", id="control characters"),
        pytest.param("\u200fقتل\u200e Deux hommes ont été tués à Beni.", id="marks of direction"),
        pytest.param("😢🕊️ Deux hommes ont été tués à Beni 💥.", id="emoji"),
        pytest.param("Deux hommes ont e\u0301te\u0301 tue\u0301s a\u0300 Beni.", id="combining accents"),
        pytest.param("Deux hommes ont été \ud83d tués à Beni.", id="half a surrogate pair"),
    ],
)
def test_offsets_hold_in_odd_texts(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, "in.jsonl", json.dumps({"text": text, "language": "fr"}) + "\n")
    (report,), errors = split(read_reports([path]))
    assert errors == []
    assert report.text.index("Beni") == text.index("Beni")
    assert len(report.text) == len(text)


def test_a_folder_is_not_a_report(tmp_path: Path) -> None:
    (error,) = read_reports([tmp_path])
    assert str(error) == f"{tmp_path}: is a folder; name the files in it ({tmp_path}/*)"


@pytest.mark.parametrize("option", [{"published": "2021-02-30"}, {"language": "de"}], ids=str)
def test_a_wrong_default_is_refused_at_once(option: dict[str, str]) -> None:
    with pytest.raises(ReadError, match="not"):
        read_reports([], **option)


def test_lines_are_read_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = []

    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            taken.append(1)
            line = lines({"text": ENGLISH, "language": "en"}).encode()
            buffer[: len(line)] = line
            return len(line)

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Endless())))
    reports = read_reports(["-"])
    assert [i.id for i in (next(reports), next(reports), next(reports)) if isinstance(i, Report)] == [
        "stdin:1",
        "stdin:2",
        "stdin:3",
    ]
    assert len(taken) <= 5


def test_counting(tmp_path: Path) -> None:
    jsonl = write(tmp_path, "a.jsonl", lines({"text": "a"}, {"text": "b"}))
    text = write(tmp_path, "b.txt", "a\nb\n")
    assert count_reports([jsonl, text, tmp_path / "missing"]) == 4
    assert count_reports([jsonl, "-"]) is None


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "  Des obus sont tombés sur la ville.\r\n".encode()),
        ("a.jsonl", b'{"text": "Nine people died.", "id": "x"}\n{broken\n{"text": "Two died."}\n'),
        ("a.json", '[{"text": "Nine people died."},\n {"text": "Two died."}]'.encode("utf-16")),
        ("a.csv", b"body,headline\n\"Nine people\ndied.\",Title\n"),
        ("a.html", b"<html><body><article><p>" + b"Nine people died in the town. " * 20 + b"</p></article>"),
        ("a.pdf", b"%PDF-1.4"),
        ("a.txt", b""),
    ],
)  # fmt: skip
def test_a_stream_is_read_like_the_file_that_it_is_called_after(tmp_path: Path, name: str, data: bytes) -> None:
    """And its name opens nothing: there is no such file where it is read."""
    (tmp_path / name).write_bytes(data)
    from_file = [str(item).replace(f"{tmp_path}/", "") for item in read_records([tmp_path / name])]
    from_stream = [str(item) for item in read_stream(name, io.BytesIO(data))]
    assert from_stream == from_file
    assert from_stream


def test_one_report_by_its_fields() -> None:
    read = read_fields("typed", {"text": "Nine people died in the town."}, outlet="Le Fleuve", published="2021-06-06")
    assert not isinstance(read, ReadError)
    assert (read.report.id, read.report.outlet, read.report.language) == ("typed", "Le Fleuve", "en")
    assert (read.raw, read.source) == (b"Nine people died in the town.", "typed")
    assert str(read_fields("typed", {"text": 5})) == 'typed: "text" must be a string, not a number'
