"""Reading exports back."""

import pytest

from recoupe.errors import ExportError
from recoupe.export import export_incidents, format_named, read_export


def test_json_lines_come_back(tmp_path, incidents):
    export_incidents(incidents, format_named("jsonl"), tmp_path / "all.jsonl")
    assert list(read_export(str(tmp_path / "all.jsonl"))) == incidents


@pytest.mark.parametrize("name", ["claims", "acled-style", "geojson"])
def test_what_cannot_be_read_back_is_told(tmp_path, incidents, name):
    form = format_named(name)
    export_incidents(incidents, form, tmp_path / f"all{form.suffix}")
    with pytest.raises(ExportError, match=r":1: this is no .*; only jsonl and parquet are read back|:1: this is no"):
        list(read_export(tmp_path / f"all{form.suffix}"))


def test_names_that_lead_nowhere(tmp_path):
    with pytest.raises(ExportError, match="does not exist"):
        read_export(tmp_path / "no.jsonl")
    (tmp_path / "all.claims.parquet").write_text("")
    with pytest.raises(ExportError, match="holds claims only"):
        read_export(tmp_path / "all.claims.parquet")
