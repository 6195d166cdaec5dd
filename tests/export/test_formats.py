"""All formats: what they write, what stands beside it, and that nothing is half done."""

import csv
import json

import pytest

from recoupe.errors import ExportError
from recoupe.export import FORMATS, POLICIES, Options, export_incidents, export_lines, format_named

NOW = "2026-01-02T03:04:05Z"


@pytest.fixture(params=FORMATS, ids=lambda f: f.name)
def form(request):
    return request.param


def written(form, tmp_path, incidents, **options):
    return export_incidents(incidents, form, tmp_path / f"all{form.suffix}", Options(now=NOW, **options))


def test_files_are_whole_and_counted(form, tmp_path, incidents):
    done = written(form, tmp_path, iter(incidents))
    assert (done.incidents, done.claims) == (12, sum(len(i["claims"]) for i in incidents))
    assert sorted(p.name for p in done.files) == sorted(p.name for p in tmp_path.iterdir())
    assert all(p.stat().st_size for p in done.files)
    assert str(done).startswith("12 incidents")


def test_what_loses_something_has_its_claims_beside_it(form, tmp_path, incidents):
    written(form, tmp_path, incidents)
    assert (tmp_path / "all.claims.csv").exists() is form.lossy
    assert (tmp_path / "all.about.json").exists() is form.lossy
    if form.lossy:
        with (tmp_path / "all.claims.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [(r["recoupe_id"], int(r["claim"])) for r in rows] == [
            (i["id"], n) for i in incidents for n in range(len(i["claims"]))
        ]


def test_the_account_tells_policy_columns_and_what_was_left_out(tmp_path, incidents):
    done = written(format_named("gtd"), tmp_path, incidents, policy=POLICIES[1], filters={"near": (1.0, 2.0, 3.0)})
    about = json.loads((tmp_path / "all.about.json").read_text(encoding="utf-8"))
    assert about["policy"]["name"] == "range" and about["policy"]["version"] == 1
    assert (about["incidents"], about["rows"]) == (12, done.rows)
    assert done.rows == 7
    assert "by states alone" in about["rows_for"]
    assert about["filters"] == {"near": [1.0, 2.0, 3.0]}
    assert {"name": "nkill", "about": "killed in all, by the policy", "type": "whole"} in about["columns"]
    assert about["files"] == ["all.csv", "all.claims.csv", "all.about.json"]


def test_the_claims_of_incidents_without_a_row_are_there(tmp_path, incidents):
    written(format_named("airwars"), tmp_path, incidents)
    rows = (tmp_path / "all.csv").read_text(encoding="utf-8")
    claims = (tmp_path / "all.claims.csv").read_text(encoding="utf-8")
    assert "i00000000012" not in rows and "i00000000012" in claims


def test_the_same_incidents_give_the_same_bytes(form, tmp_path, incidents):
    first = {p.name: p.read_bytes() for p in written(form, tmp_path / "one", incidents).files}
    again = {p.name: p.read_bytes() for p in written(form, tmp_path / "two", incidents).files}
    assert first == again


def test_an_error_on_the_way_leaves_what_was_there(form, tmp_path, incidents):
    def breaking():
        yield incidents[0]
        raise ZeroDivisionError

    before = {p.name: p.read_bytes() for p in written(form, tmp_path, incidents).files}
    with pytest.raises(ZeroDivisionError):
        written(form, tmp_path, breaking())
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_text_formats_are_streams(form, incidents):
    if form.lines is None:
        with pytest.raises(ExportError, match="is no text"):
            list(export_lines(incidents, form, Options()))
        return
    taken = []

    def counted():
        for incident in incidents:
            taken.append(incident["id"])
            yield incident

    stream = export_lines(counted(), form, Options())
    while len(taken) < 2:
        next(stream)
    assert len(taken) < 5
    assert "".join(stream)


def test_a_byte_order_mark_on_demand(tmp_path, incidents):
    done = written(format_named("acled"), tmp_path, incidents, bom=True)
    assert [p.read_bytes()[:3] == b"\xef\xbb\xbf" for p in done.files] == [True, True, False]
    assert done.rows == 12
    plain = written(format_named("geojson"), tmp_path, incidents, bom=True)
    json.loads(plain.files[0].read_text(encoding="utf-8"))


def test_tagged_rows_are_not_counted(tmp_path, incidents):
    done = written(format_named("hxl"), tmp_path, incidents)
    assert done.rows == 12
    with done.files[0].open(encoding="utf-8", newline="") as file:
        records = list(csv.reader(file))
    assert records[1][0] == "#meta+id"
    assert len(records) == 14


def test_names():
    assert format_named("acled") is format_named("ACLED-style")
    assert len({f.name for f in FORMATS}) == len(FORMATS)
    with pytest.raises(ExportError, match="choose among jsonl, claims, parquet"):
        format_named("xlsx")


def test_no_format_claims_to_be_anothers(form):
    if any(project in form.name for project in ("acled", "ucdp", "gtd", "airwars")):
        assert form.name.endswith("-style") and "-style" in form.about
