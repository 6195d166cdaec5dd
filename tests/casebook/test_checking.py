"""Every kind of damage is found, and named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import text

from recoupe.casebook import Casebook
from recoupe.model.incident import CodedReport


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (
            "UPDATE report SET text = replace(text, 'killing 12', 'killing 21')",
            "report a: its text or head was changed",
        ),
        ("UPDATE report SET outlet = 'X'", "report a: its text or head was changed"),
        ("UPDATE report SET sha256 = '0'", "report a: its bytes are not those that were read"),
        ("DELETE FROM filed", "report a: is not filed for copies; run `recoupe recode`"),
        ("DELETE FROM block", "is not filed for linking; run `recoupe recode`"),
        ("UPDATE told SET coding = replace(coding, 'killing 12', 'killing 99')", "'killing 99' does not stand where"),
        ("UPDATE told SET own = 'i1'", "report a: the keys of its tellings do not fit"),
        ("DELETE FROM member", "is in no incident; run `recoupe recode`"),
        ("DELETE FROM incident", "its incident is not there"),
        ("UPDATE incident SET killed_max = 1000", "its line in the list does not fit"),
        (
            'UPDATE payload SET json = replace(json, \'"members":["\', \'"members":["0\')',
            "is not what its tellings make",
        ),
        ("DELETE FROM payload", "is not what its tellings make"),
        ("DELETE FROM report", "its report is not there"),
    ],
)
def test_damage(book: Casebook, telling: Callable[..., CodedReport], damage: str, said: str) -> None:
    book.add_coded(telling("a"))
    assert book.check() == []
    with book._engine.begin() as connection:
        connection.execute(text(damage))
    assert any(said in line for line in book.check()), book.check()


def test_damage_to_indexes(book: Casebook, telling: Callable[..., CodedReport]) -> None:
    book.add_coded(telling("a"))
    sqlite = book._engine.dialect.name == "sqlite"
    with book._engine.begin() as connection:
        connection.execute(text("DELETE FROM report_text" if not sqlite else "DELETE FROM incident_at"))
    (line,) = book.check()
    assert "is not filed under its " + ("place" if sqlite else "words") in line
    if sqlite:
        with book._engine.begin() as connection:
            connection.execute(text("INSERT INTO report_text(report_text) VALUES ('delete-all')"))
        assert any(line.startswith("the index of words does not fit") for line in book.check())
