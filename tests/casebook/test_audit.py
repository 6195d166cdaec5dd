"""The audit log shows whatever is done to it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from recoupe.casebook import Casebook


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("audit") / "casebook.db"
    with Casebook.open(path, encoder=None) as book:
        for n in range(5):
            book.audit.write("A. Diallo", "POST /incidents/{id}/correct", f"i{n}", {"status": 303, "n": n})
    return path


@pytest.fixture
def path(written: Path, tmp_path: Path) -> Path:
    with closing(sqlite3.connect(written)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(shutil.copy(written, tmp_path / "casebook.db"))


def complaints(path: Path) -> list[str]:
    with Casebook.open(path, encoder=None) as book:
        assert book.audit.check() == [line for line in book.check() if line.startswith("audit log")]
        return book.audit.check()


def test_rows_as_they_were_written(path: Path) -> None:
    with Casebook.open(path, encoder=None) as book:
        rows = book.audit.read(limit=2)
        assert [(row["id"], row["who"], row["about"], row["detail"]["n"]) for row in rows] == [
            (5, "A. Diallo", "i4", 4),
            (4, "A. Diallo", "i3", 3),
        ]
        assert [row["id"] for row in book.audit.read(before=3)] == [2, 1]
        assert [row["id"] for row in book.audit.read(about="i2")] == [3]
        assert book.audit.read(who="nobody") == [] and len(book.audit.read(what="POST /inc")) == 5
        assert book.audit.read(what="%") == [], "a sign of patterns is a sign like any other"
        assert book.audit.head() == (5, rows[0]["digest"])
    assert complaints(path) == []


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE audit SET who = 'M. Ortiz' WHERE id = 2",
        "UPDATE audit SET what = 'x' WHERE id = 5",
        "UPDATE audit SET about = NULL WHERE id = 1",
        "UPDATE audit SET detail = '{}' WHERE id = 3",
        "UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE id = 4",
        "UPDATE audit SET digest = replace(digest, 'a', 'b') WHERE id = 3",
        "DELETE FROM audit WHERE id = 1",
        "DELETE FROM audit WHERE id = 3",
        "DELETE FROM audit WHERE id >= 4",
        "DELETE FROM audit",
        "INSERT INTO audit (id, at, who, what, digest) VALUES (6, '2026-01-01T00:00:00Z', 'x', 'y', 'z')",
        "UPDATE audit SET id = id + 10 WHERE id = 5",
        "DELETE FROM state WHERE name = 'audit'",
    ],
)
def test_tampering_shows(path: Path, tampering: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(tampering)
        connection.commit()
    assert complaints(path)


def test_two_rows_that_change_places(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for before, after in ((2, 99), (3, 2), (99, 3)):
            connection.execute("UPDATE audit SET id = ? WHERE id = ?", (after, before))
        connection.commit()
    assert complaints(path)


def test_long_and_odd_text_is_kept_short_and_whole(path: Path) -> None:
    with Casebook.open(path, encoder=None) as book:
        book.audit.write("x" * 9000, "y" * 9000, "<script>é\u202e" * 900, {"a": "\x01"})
        row = book.audit.read(limit=1)[0]
    assert max(len(row[name]) for name in ("who", "what", "about")) <= 2000
    assert complaints(path) == []


def test_parallel_writers_make_one_chain(path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    first, second = (Casebook.open(path, encoder=None) for _ in range(2))
    with first as one, second as other, ThreadPoolExecutor(8) as pool:
        ids = list(pool.map(lambda n: (one, other)[n % 2].audit.write("x", "y", str(n)), range(40)))
    assert sorted(ids) == list(range(6, 46)) and complaints(path) == []
