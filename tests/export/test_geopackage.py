"""GeoPackage: opened with SQLite and with GDAL."""

import sqlite3
import sys
from contextlib import closing

import pyogrio
import pytest

from recoupe.errors import ExportError
from recoupe.export import Options, export_incidents, format_named
from recoupe.export.geopackage import wkb

GEOPACKAGE = format_named("geopackage")
NOW = "2026-01-02T03:04:05Z"


@pytest.fixture
def path(tmp_path, incidents):
    export_incidents(incidents, GEOPACKAGE, tmp_path / "all.gpkg", Options(now=NOW))
    return tmp_path / "all.gpkg"


def ask(path, query):
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


def test_it_is_a_whole_geopackage(path):
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    assert ask(path, "PRAGMA application_id") == [(0x47504B47,)]
    contents = ask(path, "SELECT table_name, data_type, srs_id, last_change FROM gpkg_contents ORDER BY 1")
    assert contents == [
        ("about", "attributes", 0, NOW),
        ("claims", "attributes", 0, NOW),
        ("incidents", "features", 4326, NOW),
    ]
    assert ask(path, "SELECT table_name, geometry_type_name, srs_id FROM gpkg_geometry_columns") == [
        ("incidents", "POINT", 4326)
    ]


def test_layers_as_gdal_reads_them(path, incidents):
    layers = dict(pyogrio.list_layers(path))
    assert layers == {"incidents": "Point", "claims": None, "about": None}
    info = pyogrio.read_info(path, layer="incidents")
    assert (info["features"], info["crs"]) == (len(incidents), "EPSG:4326")
    types = dict(zip(info["fields"], info["dtypes"], strict=True))
    assert (types["date_earliest"], types["latitude"], types["killed"]) == ("datetime64[D]", "float64", "int64")


def test_points_are_where_they_are(path):
    meta, table = pyogrio.read_arrow(path, layer="incidents", columns=["recoupe_id"])
    points = dict(zip(table["recoupe_id"].to_pylist(), table[meta["geometry_name"]].to_pylist(), strict=True))
    assert points["i00000000004"] == wkb((-12.5, -75.25))
    assert points["i00000000006"] is None


def test_unknown_is_null_and_zero_is_zero(path):
    found = dict(ask(path, "SELECT recoupe_id, killed FROM incidents"))
    assert found["i00000000001"] is None
    assert found["i00000000007"] == 0
    assert found["i00000000003"] == 132


def test_claims_are_joined_to_their_incidents(path, incidents):
    joined = "SELECT count(*) FROM claims JOIN incidents USING (recoupe_id)"
    assert ask(path, joined) == [(sum(len(i["claims"]) for i in incidents),)]
    query = "SELECT value, value_min, value_max FROM claims WHERE recoupe_id = 'i00000000005' AND claim = 1"
    assert ask(path, query) == [("jusqu'à 12 civils", None, 12)]


def test_it_says_how_it_was_made(path):
    about = dict(ask(path, "SELECT key, value FROM about"))
    assert about["exported_at"] == NOW
    assert '"conservative"' in about["policy"]


def test_many_batches(tmp_path, build):
    many = (build.incident(f"i{n:011}") for n in range(2100))
    export_incidents(many, GEOPACKAGE, tmp_path / "many.gpkg")
    assert ask(tmp_path / "many.gpkg", "SELECT count(*), count(DISTINCT recoupe_id) FROM incidents") == [(2100, 2100)]
    assert ask(tmp_path / "many.gpkg", "SELECT count(*) FROM claims") == [(2100,)]


def test_nothing_makes_empty_layers(tmp_path):
    export_incidents([], GEOPACKAGE, tmp_path / "none.gpkg")
    assert ask(tmp_path / "none.gpkg", "SELECT count(*) FROM incidents") == [(0,)]
    assert len(pyogrio.list_layers(tmp_path / "none.gpkg")) == 3


def test_a_day_that_is_none_is_null(tmp_path, build):
    export_incidents([build.incident(when={"earliest": "soon", "latest": None})], GEOPACKAGE, tmp_path / "odd.gpkg")
    assert ask(tmp_path / "odd.gpkg", "SELECT date_earliest FROM incidents") == [(None,)]


def test_without_pyogrio_it_says_what_to_install(tmp_path, monkeypatch, incidents):
    monkeypatch.setitem(sys.modules, "pyogrio", None)
    with pytest.raises(ExportError, match=r"pip install 'recoupe\[export\]'"):
        export_incidents(incidents, GEOPACKAGE, tmp_path / "all.gpkg")
    assert list(tmp_path.iterdir()) == []


def test_the_name_must_end_as_its_readers_expect(tmp_path, incidents):
    with pytest.raises(ExportError, match="must end with .gpkg"):
        export_incidents(incidents, GEOPACKAGE, tmp_path / "all.sqlite")
