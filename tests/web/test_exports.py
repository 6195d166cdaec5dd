"""Exports as downloads, from the page and for programs."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.web.conftest import Visitor

from recoupe.export import FORMATS, POLICIES
from recoupe.web import exporting


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_names_every_format_and_policy(client: Visitor, language: str) -> None:
    page = client.get("/export", headers={"Accept-Language": language}).text
    assert re.findall(r'name="format" value="([^"]+)"', page) == [
        *(f.name for f in FORMATS if not f.lossy),
        *(f.name for f in FORMATS if f.lossy),
    ]
    assert re.findall(r'name="policy" value="([^"]+)"', page) == [p.name for p in POLICIES]
    assert "5 incidents" in page


def test_filters_of_the_desk_come_along(client: Visitor) -> None:
    page = client.get("/export?country=ML&contested=1&order=when&q=").text
    assert "1 incident<" in page
    assert '<input type="hidden" name="country" value="ML">' in page
    assert 'name="order"' not in page
    assert 'href="/?country=ML&amp;contested=1"' in page
    wrong = client.get("/export?country=Atlantis")
    assert (wrong.status_code, "is no country" in wrong.text) == (422, True)


def test_a_text_that_loses_nothing_is_one_file(client: Visitor, ids: Mapping[str, str]) -> None:
    answer = client.get("/export/download?format=jsonl&country=ML&until=2021-06-05")
    assert answer.headers["content-type"].startswith("application/x-ndjson")
    assert re.fullmatch(r'attachment; filename="recoupe-jsonl-[\d-]+\.jsonl"', answer.headers["content-disposition"])
    assert [json.loads(line)["id"] for line in answer.text.splitlines()] == [ids["gao"]]


def test_a_file_that_loses_something_has_its_claims_beside_it(client: Visitor, ids: Mapping[str, str]) -> None:
    answer = client.get("/export/download?format=acled-style&policy=most_recent&country=ML")
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    stem = archive.namelist()[0].removesuffix(".csv")
    assert archive.namelist() == [f"{stem}.csv", f"{stem}.claims.csv", f"{stem}.about.json"]
    rows = list(csv.DictReader(io.StringIO(archive.read(f"{stem}.csv").decode())))
    assert {row["recoupe_id"] for row in rows} == {ids["gao"], ids["gao_next_day"]}
    about = json.loads(archive.read(f"{stem}.about.json"))
    assert (about["policy"]["name"], about["filters"]) == ("most_recent", {"country": "ML"})
    claims = list(csv.DictReader(io.StringIO(archive.read(f"{stem}.claims.csv").decode())))
    assert "any civilian" in {row["evidence"] for row in claims}


@pytest.mark.parametrize("form", [f.name for f in FORMATS])
def test_every_format_can_be_downloaded(client: Visitor, form: str, tmp_path: Path) -> None:
    answer = client.get(f"/api/v1/exports/{form}?bom=true")
    assert answer.status_code == 200
    assert len(answer.content) > 200
    if answer.headers["content-type"] == "application/zip":
        assert zipfile.ZipFile(io.BytesIO(answer.content)).testzip() is None


def test_nothing_is_left_on_the_disk(client: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert client.get("/export/download?format=hxl").status_code == 200
    assert list(tmp_path.glob("recoupe-export-*")) == []


@pytest.mark.parametrize(
    "query", ["format=../../etc/passwd", "format=", "", "format=hxl&policy=best", "format=hxl&near=x"]
)
def test_what_is_not_known_is_refused(client: Visitor, query: str) -> None:
    answer = client.get(f"/export/download?{query}")
    assert (answer.status_code, 'role="alert"' in answer.text) == (422, True)


def test_only_so_many_at_once(client: Visitor) -> None:
    for _ in range(exporting.MOST_AT_ONCE):
        assert exporting._turns.acquire(blocking=False)
    try:
        assert client.get("/export/download?format=hxl").status_code == 429
        assert client.get("/api/v1/exports/hxl").json()["error"]["code"] == "busy"
        assert client.get("/export/download?format=jsonl").status_code == 200
    finally:
        for _ in range(exporting.MOST_AT_ONCE):
            exporting._turns.release()


def test_programs_ask_by_name(client: Visitor) -> None:
    listed = client.get("/api/v1/exports").json()
    assert [f["name"] for f in listed["formats"]] == [f.name for f in FORMATS]
    assert client.get("/api/v1/exports/docx").json()["error"]["code"] == "not_found"
    assert client.get("/api/v1/exports/hxl?policy=best").json()["error"]["code"] == "invalid"
