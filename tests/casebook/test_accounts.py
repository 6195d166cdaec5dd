"""Accounts, and who is signed in."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from recoupe.casebook import Casebook, moments, passwords
from recoupe.casebook.accounts import IDLE, LONGEST
from recoupe.errors import AccountError, SignInError

PASSWORD = "seven grey herons stand"
HERE = "127.0.0.1"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashing that takes no time: what it is worth is looked at in test_passwords."""
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "casebook.db"
    Casebook.open(path, encoder=None).close()
    return path


@pytest.fixture
def path(empty: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty, tmp_path / "casebook.db"))


@pytest.fixture
def book(path: Path) -> Iterator[Casebook]:
    with Casebook.open(path, encoder=None) as book:
        yield book


@pytest.fixture
def staffed(book: Casebook) -> Casebook:
    book.accounts.add("a.diallo", "A. Diallo", PASSWORD, "admin")
    book.accounts.add("m.ortiz", "M. Ortiz", PASSWORD, "coder")
    return book


def test_an_account_as_it_was_made(staffed: Casebook) -> None:
    found = staffed.accounts.by_name("m.ortiz")
    assert found and (found.name, found.shown, found.role, found.closed_at) == ("m.ortiz", "M. Ortiz", "coder", None)
    assert [one.name for one in staffed.accounts.list()] == ["a.diallo", "m.ortiz"]


@pytest.mark.parametrize("name", ["", " ", "a b", "-a", "a/b", "<b>", "é.diallo", "a" * 65, "a\nb", "а.diallo"])
def test_names_to_sign_in_with(book: Casebook, name: str) -> None:
    with pytest.raises(AccountError) as refused:
        book.accounts.add(name, "Somebody", PASSWORD, "reader")
    assert refused.value.code == "login"


@pytest.mark.parametrize("shown", ["\u202eollaiD", "a\x00b", "x" * 81, "\u200b", "a\u2066b"])
def test_names_on_decisions_play_no_tricks(book: Casebook, shown: str) -> None:
    with pytest.raises(AccountError) as refused:
        book.accounts.add("a.diallo", shown, PASSWORD, "reader")
    assert refused.value.code == "shown"


@pytest.mark.parametrize(
    ("name", "shown"), [("a.diallo", "Other"), ("other", "A. Diallo"), ("other", "a. DIALLO"), ("other", "m.ortiz")]
)
def test_nobody_takes_anothers_name(staffed: Casebook, name: str, shown: str) -> None:
    staffed.accounts.close("m.ortiz")
    with pytest.raises(AccountError) as refused:
        staffed.accounts.add(name, shown, PASSWORD, "reader")
    assert refused.value.code == "taken"


def test_unknown_roles(staffed: Casebook) -> None:
    for wrong in ("root", "", "Admin", "anyone"):
        with pytest.raises(AccountError):
            staffed.accounts.add("x", "X", PASSWORD, wrong)
        with pytest.raises(AccountError):
            staffed.accounts.set_role("m.ortiz", wrong)


def test_the_last_admin_stays(staffed: Casebook) -> None:
    for change in (lambda: staffed.accounts.close("a.diallo"), lambda: staffed.accounts.set_role("a.diallo", "coder")):
        with pytest.raises(AccountError) as refused:
            change()
        assert refused.value.code == "last"
    staffed.accounts.set_role("m.ortiz", "admin")
    staffed.accounts.close("a.diallo")
    assert staffed.accounts.has_admin()


def test_session_is_whose_it_is(staffed: Casebook) -> None:
    secret = staffed.accounts.sign_in("M.Ortiz ", PASSWORD, HERE)
    found = staffed.accounts.by_session(secret)
    assert found and found.shown == "M. Ortiz" and len(secret) >= 43
    assert staffed.accounts.by_session(secret[:-1]) is None and staffed.accounts.by_session("") is None


def test_no_secret_is_in_the_file(staffed: Casebook, path: Path) -> None:
    session = staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE)
    token = staffed.tokens.make(2, "notebook", "reader")
    staffed.close()
    with closing(sqlite3.connect(path)) as connection:
        everything = "\n".join(connection.iterdump())
    assert not any(secret in everything for secret in (session, token, PASSWORD))
    assert len(re.findall(r"\$argon2id\$", everything)) == 2


def test_role_holds_at_once(staffed: Casebook) -> None:
    secret = staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE)
    staffed.accounts.set_role("m.ortiz", "reader")
    found = staffed.accounts.by_session(secret)
    assert found and found.role == "reader"


def test_closing_signs_out(staffed: Casebook) -> None:
    secret = staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE)
    staffed.accounts.close("m.ortiz")
    assert staffed.accounts.by_session(secret) is None
    with pytest.raises(SignInError):
        staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE)
    closed = staffed.accounts.list()[-1]
    assert closed.name == "m.ortiz" and closed.closed_at


def test_new_password_signs_out_all_but_this(staffed: Casebook) -> None:
    here, there = (staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE) for _ in range(2))
    staffed.accounts.set_password("m.ortiz", "eight white storks fly", keep=here)
    assert staffed.accounts.by_session(here) and staffed.accounts.by_session(there) is None
    with pytest.raises(SignInError):
        staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE)


def test_sign_out(staffed: Casebook) -> None:
    here, there = (staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE) for _ in range(2))
    staffed.accounts.sign_out(here)
    assert staffed.accounts.by_session(here) is None and staffed.accounts.by_session(there)
    third = staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE)
    staffed.accounts.sign_out_others(2, keep=third)
    assert [staffed.accounts.by_session(one) is None for one in (here, there, third)] == [True, True, False]
    assert len(staffed.accounts.sessions(2)) == 1


@pytest.mark.parametrize(
    ("steps", "alive"), [([IDLE - timedelta(minutes=1)] * 3, True), ([IDLE + timedelta(minutes=1)], False)]
)
def test_idle_sessions_end(
    staffed: Casebook, monkeypatch: pytest.MonkeyPatch, steps: list[timedelta], alive: bool
) -> None:
    start = datetime.now(UTC)
    secret = staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE)
    found = None
    for step in steps:
        start += step
        monkeypatch.setattr(moments, "now", lambda at=start: at)
        found = staffed.accounts.by_session(secret)
    assert (found is not None) is alive


def test_sessions_end_in_any_case(staffed: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    start = datetime.now(UTC)
    secret = staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE)
    alive = []
    for hours in range(0, int(LONGEST.total_seconds() // 3600) + 12, 6):
        monkeypatch.setattr(moments, "now", lambda at=start + timedelta(hours=hours): at)
        alive.append(staffed.accounts.by_session(secret) is not None)
    assert alive == [True] * (len(alive) - 1) + [False]


def test_weaker_hashes_are_made_anew(staffed: Casebook, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    def kept() -> str:
        with closing(sqlite3.connect(path)) as connection:
            return str(connection.execute("SELECT password FROM account WHERE name = 'm.ortiz'").fetchone()[0])

    before = kept()
    staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE)
    assert kept() == before
    monkeypatch.setattr("recoupe.casebook.passwords.is_dated", lambda hashed: True)
    staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE)
    assert kept() != before
    staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE)


def test_tokens_have_no_more_rights_than_their_account(staffed: Casebook) -> None:
    with pytest.raises(AccountError) as refused:
        staffed.tokens.make(2, "notebook", "admin")
    assert refused.value.code == "rights"
    secret = staffed.tokens.make(2, "notebook", "coder")
    staffed.accounts.set_role("m.ortiz", "reader")
    found = staffed.tokens.by_secret(secret, accounts=True)
    assert found and found.role == "reader" and found.shown == "M. Ortiz"


def test_tokens_that_do_not_hold(staffed: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = staffed.tokens
    revoked, ended, closed, good = (tokens.make(2, f"n{n}", "reader", days=30) for n in range(4))
    tokens.revoke(1, account_id=2)
    assert tokens.by_secret(revoked, accounts=True) is None and tokens.by_secret(good, accounts=True)
    with pytest.raises(AccountError):
        tokens.revoke(2, account_id=1)
    later = datetime.now(UTC) + timedelta(days=31)
    monkeypatch.setattr(moments, "now", lambda: later)
    assert tokens.by_secret(ended, accounts=True) is None
    monkeypatch.setattr(moments, "now", lambda: later - timedelta(days=30))
    staffed.accounts.close("m.ortiz")
    assert tokens.by_secret(closed, accounts=True) is None
    assert all(tokens.by_secret(x, accounts=True) is None for x in ("", "recoupe_", "recoupe_" + "x" * 500, good[8:]))


def test_tokens_of_one_person_are_void_where_people_sign_in(staffed: Casebook) -> None:
    """Who could open the room alone must not have the rights of an admin of the room for all."""
    alone = staffed.tokens.make(None, "notebook", "admin")
    signed = staffed.tokens.make(2, "notebook", "reader")
    assert staffed.tokens.by_secret(alone, accounts=False) and staffed.tokens.by_secret(alone, accounts=True) is None
    assert staffed.tokens.by_secret(signed, accounts=True) and staffed.tokens.by_secret(signed, accounts=False) is None


@pytest.mark.parametrize(
    ("label", "days", "code"), [("", 9, "label"), ("x" * 81, 9, "label"), ("x", 0, "days"), ("x", 9999, "days")]
)
def test_tokens_that_cannot_be(book: Casebook, label: str, days: int, code: str) -> None:
    with pytest.raises(AccountError) as refused:
        book.tokens.make(None, label, "reader", days=days)
    assert refused.value.code == code


def test_all_of_it_is_in_the_audit_log(staffed: Casebook) -> None:
    secret = staffed.accounts.sign_in("m.ortiz", PASSWORD, HERE)
    for password in ("wrong", "wrong"):
        with pytest.raises(SignInError):
            staffed.accounts.sign_in("m.ortiz", password, HERE)
    with pytest.raises(SignInError):
        staffed.accounts.sign_in("my secret password", "", HERE)
    staffed.accounts.sign_out(secret)
    staffed.accounts.set_role("m.ortiz", "reader", by="A. Diallo")
    staffed.tokens.make(2, "notebook", "reader", by="M. Ortiz")
    rows = staffed.audit.read()[::-1]
    assert [row["what"] for row in rows] == [
        "account add", "account add", "sign in", "sign in refused", "sign in refused", "sign in refused", "sign out",
        "account role", "token make",
    ]  # fmt: skip
    assert "my secret password" not in str(rows), "people type passwords into the wrong box"
    assert rows[7]["who"] == "A. Diallo" and rows[7]["detail"] == {"role": "reader", "before": "coder"}


def test_on_both_databases(place: str) -> None:
    """The statements that the two databases do in different ways."""
    with Casebook.open(place, encoder=None) as book:
        book.accounts.add("a.diallo", "A. Diallo", PASSWORD, "admin")
        book.accounts.add("m.ortiz", "M. Ortiz", PASSWORD, "coder")
        for _ in range(2):
            with pytest.raises(SignInError):
                book.accounts.sign_in("m.ortiz", "wrong", HERE)
        secret = book.accounts.sign_in("m.ortiz", PASSWORD, HERE)
        found = book.accounts.by_session(secret)
        assert found and found.role == "coder"
        token = book.tokens.make(found.id, "notebook", "coder")
        assert book.tokens.by_secret(token, accounts=True)
        book.accounts.close("m.ortiz")
        assert book.accounts.by_session(secret) is None and book.tokens.by_secret(token, accounts=True) is None
        assert book.audit.read(about="m.ortiz", what="account")[0]["what"] == "account close"
        assert book.audit.check() == []
        with pytest.raises(SignInError):
            book.accounts.sign_in("m.ortiz\x00", PASSWORD, HERE)
