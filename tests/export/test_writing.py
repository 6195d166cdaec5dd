"""Files that are there as a whole or not at all."""

import stat

import pytest

from recoupe.errors import ExportError
from recoupe.export.writing import whole_files


def test_files_are_there_when_all_went_well(tmp_path):
    paths = (tmp_path / "new" / "a.csv", tmp_path / "new" / "a.claims.csv")
    with whole_files(paths) as (one, two):
        one.write_text("1")
        two.write_text("2")
        assert not any(p.exists() for p in paths)
        assert one.suffix == ".csv" and one.parent == paths[0].parent
    assert [p.read_text() for p in paths] == ["1", "2"]
    assert len(list(paths[0].parent.iterdir())) == 2
    assert stat.S_IMODE(paths[0].stat().st_mode) & 0o400


def test_what_was_there_stays_when_something_goes_wrong(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("before")
    with pytest.raises(ZeroDivisionError), whole_files((path, tmp_path / "b.csv")) as (one, _):
        one.write_text("half")
        one.with_name(one.name + "-journal").write_text("left by a database")
        raise ZeroDivisionError
    assert path.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]


def test_a_folder_in_the_way_is_told(tmp_path):
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(ExportError, match="is a folder; name a file in it"), whole_files((tmp_path / "a.csv",)):
        pass


def test_a_file_in_place_of_the_folder_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="cannot be written"), whole_files((tmp_path / "file" / "a.csv",)):
        pass
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


def test_an_error_of_the_system_inside_is_told(tmp_path):
    with pytest.raises(ExportError, match="No space left"), whole_files((tmp_path / "a.csv",)):
        raise OSError(28, "No space left on device")
    assert list(tmp_path.iterdir()) == []
