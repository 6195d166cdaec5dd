"""Parquet: the same objects come back, whatever they hold."""

import json
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.errors import ExportError
from recoupe.export import Options, export_incidents, format_named, read_export
from recoupe.export.parquet_schema import pack, same, unpack

PARQUET = format_named("parquet")


def text(incidents):
    return [json.dumps(i, sort_keys=True) for i in incidents]


def exported(tmp_path, incidents):
    return export_incidents(incidents, PARQUET, tmp_path / "all.parquet", Options(now="2026-01-02T03:04:05Z"))


def test_round_trip(tmp_path, incidents):
    done = exported(tmp_path, incidents)
    assert [p.name for p in done.files] == ["all.parquet", "all.claims.parquet"]
    assert text(read_export(tmp_path / "all.parquet")) == text(incidents)


def test_only_what_columns_do_not_know_is_kept_apart(tmp_path, incidents):
    exported(tmp_path, incidents)
    rows = pq.read_table(tmp_path / "all.parquet").to_pylist()
    assert [r["id"] for r in rows if r["exact"] is not None] == ["i00000000012"]
    claims = pq.read_table(tmp_path / "all.claims.parquet")
    assert claims["exact"].null_count == claims.num_rows == sum(len(i["claims"]) for i in incidents)


def test_claims_can_be_counted_without_parsing(tmp_path, incidents):
    exported(tmp_path, incidents)
    rows = pq.read_table(tmp_path / "all.claims.parquet").to_pylist()
    tolls = [(r["value_min"], r["value_max"], r["value_group"]) for r in rows if r["incident"] == "i00000000002"]
    assert tolls[2] == (40, None, "civilians")
    assert {r["value_text"] for r in rows if r["field"] == "occurrence"} >= {"armed_attack", "talks"}


def test_columns_are_nested_and_typed(tmp_path, incidents):
    exported(tmp_path, incidents)
    schema = pq.read_schema(tmp_path / "all.parquet")
    assert str(schema.field("where").type.field("lat").type) == "double"
    assert str(schema.field("when").type.field("earliest").type) == "string"
    assert json.loads(schema.metadata[b"recoupe"])["exported_at"] == "2026-01-02T03:04:05Z"


def test_nothing_makes_files_with_columns(tmp_path):
    exported(tmp_path, [])
    assert list(read_export(tmp_path / "all.parquet")) == []


def test_many_batches(tmp_path, build):
    many = [build.incident(f"i{n:011}", claims=[build.claim("damage", str(n))] * (n % 3)) for n in range(1203)]
    exported(tmp_path, iter(many))
    assert text(read_export(tmp_path / "all.parquet")) == text(many)
    assert pq.ParquetFile(tmp_path / "all.parquet").num_row_groups == 2


def test_what_no_column_takes_does_not_stop_the_others(tmp_path, build):
    odd = build.incident(where={"lat": "north"}, claims=[build.claim("killed", build.number(10**30))])
    halves = build.incident("i00000000002", evidence=[build.span("x\ud83d")])
    exported(tmp_path, [odd, build.incident("i00000000003"), halves])
    assert text(read_export(tmp_path / "all.parquet")) == text([odd, build.incident("i00000000003"), halves])


def test_claims_of_another_export_are_refused(tmp_path, incidents):
    exported(tmp_path, incidents)
    export_incidents(incidents[:3], PARQUET, tmp_path / "other.parquet")
    (tmp_path / "other.claims.parquet").replace(tmp_path / "all.claims.parquet")
    with pytest.raises(ExportError, match="export both files together"):
        list(read_export(tmp_path / "all.parquet"))


def test_more_claims_than_incidents_are_refused(tmp_path, incidents):
    exported(tmp_path, incidents)
    export_incidents(incidents[:3], PARQUET, tmp_path / "other.parquet")
    (tmp_path / "other.parquet").replace(tmp_path / "all.parquet")
    with pytest.raises(ExportError, match="claims of other incidents"):
        list(read_export(tmp_path / "all.parquet"))


def test_missing_claims_and_what_is_no_parquet_are_told(tmp_path, incidents):
    exported(tmp_path, incidents)
    (tmp_path / "all.claims.parquet").unlink()
    with pytest.raises(ExportError, match="is missing; it holds the claims"):
        list(read_export(tmp_path / "all.parquet"))
    for name in ("no.parquet", "no.claims.parquet"):
        (tmp_path / name).write_text("no")
    with pytest.raises(ExportError, match="could not be read as Parquet"):
        list(read_export(tmp_path / "no.parquet"))


def test_without_pyarrow_it_says_what_to_install(tmp_path, monkeypatch, incidents):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportError, match=r"pip install 'recoupe\[export\]'"):
        exported(tmp_path, incidents)
    assert list(tmp_path.iterdir()) == []


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(value=json_values, other=json_values)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
def test_any_value_and_any_field_come_back(tmp_path_factory, build, value, other):
    folder: Path = tmp_path_factory.mktemp("any")
    incident = build.incident(claims=[build.claim("damage", "x")])
    incident["claims"][0]["value"] = value
    incident["values"][0]["value"] = value
    incident["when"] = other
    incident["added"] = other
    exported(folder, [incident])
    assert text(read_export(folder / "all.parquet")) == text([incident])


@given(json_values)
def test_packing_keeps_values(value):
    assert same(unpack(pack({"value": value})), {"value": value})
