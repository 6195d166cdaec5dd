"""Reports with the bytes and the place they were read from."""

import hashlib
import io
import json
import sys
from pathlib import Path

import pytest

from recoupe.errors import ReadError
from recoupe.model.report import Report
from recoupe.read import ReadRecord, count_reports, read_fetched, read_records, read_reports

SEVEN = "Sept soldats ont été tués lundi dans une embuscade près de Diffa, a annoncé l'armée."
PAGE = f"<!doctype html><html><head><title>Diffa</title></head><body><article><p>{SEVEN}</p></article></body></html>"
MOMENT = "2016-06-08T09:10:11Z"


def read(path: Path | str) -> list[ReadRecord]:
    found = list(read_records([path]))
    assert [str(f) for f in found if isinstance(f, ReadError)] == []
    return [f for f in found if isinstance(f, ReadRecord)]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", f"  \r\n{SEVEN}\r\n".encode("cp1252")),
        ("a.txt", SEVEN.encode("utf-16")),
        ("a.html", PAGE.encode()),
        ("a", PAGE.encode("latin-1")),
        ("a.jsonl", json.dumps({"text": SEVEN}).encode() + b"\r\n"),
        ("a.json", json.dumps({"text": SEVEN, "x": {"y": [1]}}, indent=1).encode()),
    ],
)
def test_a_file_of_one_report_keeps_its_bytes(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    (record,) = read(path)
    line = "" if name in ("a.txt", "a.html", "a") else ":1"
    assert (record.raw, record.source, record.fetched_at) == (data, f"{path}{line}", None)


def test_each_line_keeps_its_own(tmp_path: Path) -> None:
    lines = [json.dumps({"text": SEVEN, "id": n}).encode() + b"\n" for n in range(3)]
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join(lines))
    assert [(r.raw, r.source) for r in read(path)] == [
        (d, f"{path}:{n}") for d, n in zip(lines, (1, 3, 5), strict=True)
    ]


@pytest.mark.parametrize("indent", [None, 1])
def test_members_of_a_list_keep_their_own(tmp_path: Path, indent: int | None) -> None:
    records = [{"text": SEVEN, "id": n} for n in ("a", "b")]
    path = tmp_path / "a.json"
    path.write_text(json.dumps(records, indent=indent, ensure_ascii=False), encoding="utf-8")
    assert [json.loads(r.raw) for r in read(path)] == records


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SEVEN.encode())))
    (record,) = read("-")
    assert (record.source, record.raw) == ("-", SEVEN.encode())


def test_reports_are_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{json.dumps({"text": SEVEN})}\n{{"x": 1}}\n[{json.dumps({"text": SEVEN})}]\n', encoding="utf-8")
    one = [r.report if isinstance(r, ReadRecord) else str(r) for r in read_records([path], outlet="Le Fleuve")]
    other = [r if isinstance(r, Report) else str(r) for r in read_reports([path], outlet="Le Fleuve")]
    assert one == other
    assert [type(r) for r in one] == [Report, str, Report]


def test_a_fetched_page() -> None:
    address = "https://www.lefleuve.example/a/7?x=1"
    canonical = PAGE.replace("</head>", '<link rel="canonical" href="https://other.example/"></head>')
    (record,) = read_fetched(address, canonical.encode("cp1252"), fetched_at=MOMENT, charset="windows-1252")
    assert isinstance(record, ReadRecord)
    report = record.report
    assert (report.text, report.url, report.language) == (SEVEN, address, "fr")
    assert report.id == f"lefleuve.example:{hashlib.sha256(address.encode()).hexdigest()[:10]}"
    assert (record.source, record.fetched_at, record.raw) == (address, MOMENT, canonical.encode("cp1252"))


def test_the_outlet_of_a_fetched_page() -> None:
    plain = SEVEN.encode()
    for given, outlet in ((None, "lefleuve.example"), ("Le Fleuve", "Le Fleuve")):
        (record,) = read_fetched("https://lefleuve.example/a.txt", plain, fetched_at=MOMENT, outlet=given)
        assert isinstance(record, ReadRecord)
        assert record.report.outlet == outlet


def test_other_things_that_are_fetched() -> None:
    (record,) = read_fetched("https://a.example/presse.csv?x=1", f'text\n"{SEVEN}"\n'.encode(), fetched_at=MOMENT)
    assert isinstance(record, ReadRecord)
    assert record.report.text == SEVEN
    table = f'text,date\n"{SEVEN}",2016-06-06\n'.encode()
    (record,) = read_fetched("https://a.example/presse.csv", table, fetched_at=MOMENT)
    assert isinstance(record, ReadRecord)
    assert (record.source, record.report.published) == ("https://a.example/presse.csv:2", "2016-06-06")
    (error,) = read_fetched("https://a.example/a.pdf", b"%PDF-1.4", fetched_at=MOMENT)
    assert isinstance(error, ReadError)
    (error,) = read_fetched("https://a.example/", b"", fetched_at=MOMENT)
    assert str(error) == "https://a.example/: is empty; nothing can be coded"


@pytest.mark.parametrize(
    ("said", "published"), [("2016-06-09", "2016-06-09"), ("2016-06-10", None), ("2099-01-01", None)]
)
def test_nothing_was_published_after_it_was_fetched(said: str, published: str | None) -> None:
    record = json.dumps({"text": SEVEN, "published": said}).encode()
    (found,) = read_fetched(
        "https://a.example/a.json", record, fetched_at=MOMENT
    )  # at most a day ahead, far in the east
    assert isinstance(found, ReadRecord)
    assert found.report.published == published


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.warc", "a.warc.gz", "a.rss", "a.xml"])
def test_what_only_reading_can_count(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    assert count_reports([tmp_path / name]) is None
