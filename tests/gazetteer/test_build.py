"""Building the file: from dumps made here, without the packages, so that it takes no time."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from recoupe.errors import GazetteerError
from recoupe.gazetteer import Gazetteer, build_gazetteer, store
from recoupe.gazetteer.curated import KINDS, exonyms, supplement_record, supplement_records

# id, name, ascii, alternates, lat, lon, class, code, country, -, admin1, admin2, -, -, population and four more
ROWS = [
    ("900001", "Wadi Province", "Wadi Province", "", 10.5, 20.5, "A", "ADM1", "TD", "05", "", 0),
    ("900002", "Chari District", "Chari District", "", 10.4, 20.4, "A", "ADM2", "TD", "05", "0501", 0),
    ("900003", "Kouloumbé", "Koulombe", "Kulumbe,KLB,kwlmby", 10.41, 20.41, "P", "PPL", "TD", "05", "0501", 900),
    ("900004", "Garde Kouloumbé", "Garde", "", 10.42, 20.42, "S", "AIRB", "TD", "05", "0501", 0),
    ("900005", "Ancien Kouloumbé", "Ancien Kouloumbe", "", 10.0, 20.0, "P", "PPLH", "TD", "05", "", 0),
    ("900006", "Bir Farès", "Bir Fares", "", 11.0, 21.0, "P", "PPLA", "TD", "05", "", 0),
    ("900007", "Hôtel du Puits", "Hotel", "", 11.0, 21.0, "S", "HTL", "TD", "05", "", 0),
]


def dump_line(row: tuple[object, ...]) -> str:
    id_, name, plain, others, lat, lon, kind, code, country, admin1, admin2, population = row
    fields = [id_, name, plain, others, lat, lon, kind, code, country, "", admin1, admin2, "", "", population]
    return "\t".join(map(str, [*fields, "", "300", "Africa/Ndjamena", "2020-01-01"])) + "\n"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "TD.txt"
    path.write_text("".join(dump_line(row) for row in ROWS), encoding="utf-8")
    return path


@pytest.fixture
def built(tmp_path: Path, dump: Path) -> Gazetteer:
    path = tmp_path / "g.sqlite"
    build_gazetteer(path, dumps=[dump], packages=False)
    return Gazetteer(path)


def test_dump_places(built: Gazetteer) -> None:
    place = built.lookup("Kouloumbé")[0]
    assert (place.id, place.kind, place.country) == ("900003", "village", "TD")
    assert (place.admin1, place.admin2, place.population) == ("Wadi", "Chari", 900)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Kulumbe", "900003"),
        ("Coulombé", "900003"),
        ("Wadi", "900001"),
        ("Wadi Province", "900001"),
        ("Chari", "900002"),
        ("Garde Kouloumbé", "900004"),
        ("Bir Fares", "900006"),
    ],
)
def test_dump_names(built: Gazetteer, name: str, id_: str) -> None:
    assert built.lookup(name)[0].id == id_


@pytest.mark.parametrize("name", ["KLB", "kwlmby", "Ancien Kouloumbé", "Hôtel du Puits"])
def test_left_out_of_a_dump(built: Gazetteer, name: str) -> None:
    """Airport codes, machine romanisations, abandoned places, features that no report of violence names."""
    assert "9000" not in {place.id[:4] for place in built.lookup(name) if place.score > 0.8}


def test_kinds(built: Gazetteer) -> None:
    kinds = {id_: place.kind for id_ in ("900001", "900002", "900004", "900006") if (place := built.by_id(id_))}
    assert kinds == {"900001": "admin1", "900002": "admin2", "900004": "base", "900006": "town"}


def test_zipped_dump(tmp_path: Path, dump: Path) -> None:
    archive = tmp_path / "TD.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("readme.txt", "columns…")
        packed.write(dump, "TD.txt")
    path = tmp_path / "z.sqlite"
    build_gazetteer(path, dumps=[archive], packages=False)
    assert Gazetteer(path).by_id("900003") is not None


def test_near_uses_the_points(built: Gazetteer) -> None:
    """The place itself, then the unit whose centre is given as 10.4, 20.4, and the base."""
    assert [place.id for _, place in built.near(10.41, 20.41, 5)] == ["900003", "900004", "900002"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("one\ttwo\n", "TD.txt:1: 2 columns"), (dump_line(ROWS[0]) + "broken\n", "TD.txt:2: 1 columns")],
    ids=["first line", "later line"],
)
def test_a_wrong_dump_names_the_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "TD.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GazetteerError, match=said):
        build_gazetteer(tmp_path / "g.sqlite", dumps=[path], packages=False)


def test_missing_dump(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="not a GeoNames dump"):
        build_gazetteer(tmp_path / "g.sqlite", dumps=[tmp_path / "no.zip"], packages=False)


def test_a_failed_build_leaves_the_old_file_and_no_other(tmp_path: Path, built: Gazetteer) -> None:
    before = built.path.read_bytes()
    bad = tmp_path / "XX.txt"
    bad.write_text("broken\n", encoding="utf-8")
    with pytest.raises(GazetteerError):
        build_gazetteer(built.path, dumps=[bad], packages=False)
    assert built.path.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["TD.txt", "XX.txt", "g.sqlite"]


def test_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(GazetteerError, match="RECOUPE_CACHE"):
        build_gazetteer(tmp_path / "file" / "g.sqlite", packages=False)


def test_two_builds_are_the_same(tmp_path: Path, dump: Path, built: Gazetteer) -> None:
    build_gazetteer(tmp_path / "again.sqlite", dumps=[dump], packages=False)
    with closing(sqlite3.connect(built.path)) as one, closing(sqlite3.connect(tmp_path / "again.sqlite")) as two:
        assert list(one.iterdump()) == list(two.iterdump())


def test_open_builds_when_missing_and_rebuilds_when_old(
    tmp_path: Path, dump: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second build reads the dump again that the first was made of; both say so, neither prints."""
    said: list[str] = []
    path = tmp_path / "cache" / "g.sqlite"

    def small(target: Path, **options: object) -> int:
        dumps = options.get("dumps") or [dump]
        assert isinstance(dumps, list)
        said.append(",".join(p.name for p in dumps))
        return build_gazetteer(target, dumps=dumps, packages=False)

    monkeypatch.setattr(store, "build_gazetteer", small)
    Gazetteer.open(path, tell=said.append).close()
    Gazetteer.open(path, tell=said.append).close()
    assert said == ["TD.txt"]
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE meta SET value = 'old' WHERE key = 'edition'")
        db.commit()
        assert json.loads(db.execute("SELECT value FROM meta WHERE key = 'dumps'").fetchone()[0]) == [str(dump)]
    with pytest.raises(GazetteerError, match="another version"):
        Gazetteer(path)
    Gazetteer.open(path, tell=said.append).close()
    assert said == ["TD.txt", "TD.txt"]


@pytest.mark.parametrize(
    ("variables", "folder"),
    [
        ({"RECOUPE_CACHE": "/a", "XDG_CACHE_HOME": "/b", "HOME": "/c"}, "/a"),
        ({"XDG_CACHE_HOME": "/b", "HOME": "/c"}, "/b/recoupe"),
        ({"HOME": "/c"}, "/c/.cache/recoupe"),
    ],
    ids=["own", "xdg", "home"],
)
def test_cache_folder(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], folder: str) -> None:
    for name in ("RECOUPE_CACHE", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert store.cache_folder() == Path(folder)


def test_a_file_that_is_no_gazetteer(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    path.write_text("nothing of the sort" * 100)
    with pytest.raises(GazetteerError, match="not a gazetteer"):
        Gazetteer(path)


def test_supplement_is_sound() -> None:
    records = list(supplement_records())
    ids = [record.id for record in records]
    assert len(records) >= 400
    assert len(set(ids)) == len(ids)
    assert {record.kind for record in records} <= KINDS
    assert [record.id for record in records if record.country and len(record.country) != 2] == []


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("kind", "hamlet", "unknown kind"),
        ("lat", "95", "no such point"),
        ("lon", "east", "could not convert"),
        ("source", " ", "must be given"),
        ("slug", "", "must be given"),
    ],
)
def test_a_wrong_row_of_the_supplement(column: str, value: str, said: str) -> None:
    row = {"slug": "xx-a", "name": "A", "kind": "village", "country": "TD", "admin1": "", "lat": "10", "lon": "20"}
    row |= {"radius_m": "", "aliases": "", "source": "public record"}
    assert supplement_record(row).id == "rc:xx-a"
    with pytest.raises(ValueError, match=said):
        supplement_record(row | {column: value})


def test_exonyms_have_names_in_both_languages() -> None:
    for number, names in exonyms().items():
        assert number.isdigit()
        assert {language for _, language in names} == {"fr", "en"}
