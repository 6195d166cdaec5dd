"""Sign-ins that failed make the next one wait, longer and longer, by account and by address."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from recoupe.casebook import Casebook, attempts, moments, passwords
from recoupe.casebook.attempts import ACCOUNT, ADDRESS, Patience
from recoupe.errors import SignInError

PASSWORD = "seven grey herons stand"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashing that takes no time: what it is worth is looked at in test_passwords."""
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "casebook.db"
    Casebook.open(path, encoder=None).close()
    return path


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_s(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(moments, "now", clock)
    return clock


@pytest.fixture
def book(empty: Path, tmp_path: Path, clock: Clock) -> Iterator[Casebook]:
    with Casebook.open(shutil.copy(empty, tmp_path / "casebook.db"), encoder=None) as book:
        book.accounts.add("a.diallo", "A. Diallo", PASSWORD, "admin")
        yield book


@pytest.fixture
def attempt(book: Casebook) -> Callable[..., int | str]:
    def one(password: str = "wrong", name: str = "a.diallo", source: str = "10.0.0.1") -> int | str:
        """The secret, or how many seconds to wait; 0: refused for the password."""
        try:
            return book.accounts.sign_in(name, password, source)
        except SignInError as error:
            return error.wait

    return one


def test_patience_doubles_up_to_its_end() -> None:
    patience = Patience(free=3, longest_s=60, window_s=3600)
    assert [patience.wait_s(n) for n in (0, 2, 3, 4, 5, 8, 9, 500)] == [0, 0, 1, 2, 4, 32, 60, 60]


def test_account_is_slowed_from_any_address(attempt: Callable[..., int | str], clock: Clock) -> None:
    waits = [attempt(source=f"10.0.{n}.1") for n in range(ACCOUNT.free + 1)]
    assert waits[:-1] == [0] * ACCOUNT.free and waits[-1]
    assert isinstance(attempt(PASSWORD, source="10.9.9.9"), int), "the right password has to wait as well"
    clock.pass_s(2)
    assert isinstance(attempt(PASSWORD, source="10.9.9.9"), str)


def test_wait_grows(attempt: Callable[..., int | str], clock: Clock) -> None:
    for n in range(ACCOUNT.free):
        attempt(source=f"10.1.{n}.1")
    waits = []
    for n in range(11):
        wait = attempt(source=f"10.2.{n}.1")
        assert isinstance(wait, int)
        waits.append(wait)
        clock.pass_s(wait)
        assert attempt(source=f"10.2.{n}.1") == 0, "what was told to wait for was enough"
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


def test_address_is_slowed_over_accounts(attempt: Callable[..., int | str], clock: Clock) -> None:
    for n in range(ADDRESS.free):
        assert attempt(name=f"nobody{n}") == 0
    assert attempt(PASSWORD) != 0 and isinstance(attempt(PASSWORD), int)
    assert isinstance(attempt(PASSWORD, source="10.0.0.2"), str), "another address is not held to it"


def test_ipv6_network_counts_as_one(attempt: Callable[..., int | str]) -> None:
    for n in range(ADDRESS.free):
        attempt(name=f"nobody{n}", source=f"2001:db8:1:2::{n + 1:x}")
    assert isinstance(attempt(PASSWORD, source="2001:db8:1:2:ffff::1"), int)
    assert isinstance(attempt(PASSWORD, source="2001:db8:1:3::1"), str)


def test_success_forgets_the_accounts_failures(attempt: Callable[..., int | str]) -> None:
    for _ in range(3):
        for _ in range(ACCOUNT.free - 1):
            assert attempt() == 0
        assert isinstance(attempt(PASSWORD, source="10.7.7.7"), str)


def test_success_costs_the_address_nothing(attempt: Callable[..., int | str]) -> None:
    assert all(isinstance(attempt(PASSWORD), str) for _ in range(ADDRESS.free + 5))


def test_waiting_is_kept_across_a_restart(book: Casebook, attempt: Callable[..., int | str], tmp_path: Path) -> None:
    for _ in range(ACCOUNT.free):
        attempt()
    book.close()
    with Casebook.open(tmp_path / "casebook.db", encoder=None) as again, pytest.raises(SignInError) as refused:
        again.accounts.sign_in("a.diallo", PASSWORD, "10.0.0.9")
    assert refused.value.wait > 0


def test_many_at_once_gain_nothing(book: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    """Attempts are counted before passwords are looked at."""
    looked: list[str] = []
    monkeypatch.setattr("recoupe.casebook.passwords.fits", lambda password, hashed: looked.append(password) or False)
    with book.accounts._writing() as connection:
        waits = [attempts.refused_for(connection, "a.diallo", f"10.3.{n}.1") for n in range(100)]
    assert waits.count(0) == ACCOUNT.free and not looked


def test_refused_attempts_leave_no_rows(book: Casebook, attempt: Callable[..., int | str]) -> None:
    for _ in range(60):
        attempt()
    with book.accounts._reading() as connection:
        rows = connection.exec_driver_sql("SELECT count(*) FROM attempt").scalar_one()
    assert rows == 2 * ACCOUNT.free


def test_old_failures_are_forgotten(book: Casebook, attempt: Callable[..., int | str], clock: Clock) -> None:
    for _ in range(ACCOUNT.free):
        attempt()
    clock.pass_s(ACCOUNT.window_s + 1)
    assert attempt() == 0
    with book.accounts._reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM attempt").scalar_one() == 2


def test_words_are_the_same_for_everybody(book: Casebook) -> None:
    book.accounts.add("gone", "Gone", PASSWORD, "coder")
    book.accounts.close("gone")
    words = set()
    for name in ("a.diallo", "nobody", "gone", "A.DIALLO", "' OR 1=1 --", "x" * 5000, ""):
        with pytest.raises(SignInError) as refused:
            book.accounts.sign_in(name, "wrong", "10.0.0.1")
        words.add(str(refused.value))
    assert len(words) == 1


def test_new_password_lets_its_owner_in(book: Casebook, attempt: Callable[..., int | str]) -> None:
    for n in range(30):
        attempt(source=f"10.4.{n}.1")
    book.accounts.set_password("a.diallo", "eight white storks fly")
    assert isinstance(attempt("eight white storks fly", source="10.5.5.5"), str)
