"""Passwords: which are taken, how they are kept, that looking for one tells nothing."""

from __future__ import annotations

import pytest

from recoupe.casebook import passwords
from recoupe.errors import AccountError


def test_kept_as_argon2id_with_a_salt() -> None:
    one, other = passwords.kept("seven grey herons"), passwords.kept("seven grey herons")
    assert one.startswith("$argon2id$") and one != other
    assert passwords.fits("seven grey herons", one) and not passwords.fits("seven grey heron", one)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("eleven char", "short"),
        ("x" * 1025, "long"),
        ("aaaaaaaaaaaa", "guessed"),
        ("passwordpassword", "guessed"),
        ("a.diallo-a.diallo", "guessed"),
        ("A. DIALLOA. Diallo1", "guessed"),
        ("azerty123456", "guessed"),
    ],
)
def test_weak_ones_are_refused(password: str, code: str) -> None:
    with pytest.raises(AccountError) as refused:
        passwords.kept(password, "a.diallo", "A. Diallo")
    assert refused.value.code == code


@pytest.mark.parametrize(
    "password", ["correct horse battery", "пароль из слов", "mot de passe à moi seul", "x" * 3 + "9-fJ2_k!q"]
)
def test_any_signs_do(password: str) -> None:
    assert passwords.fits(password, passwords.kept(password, "a.diallo"))


def test_same_letters_from_another_keyboard() -> None:
    assert passwords.fits("cafe\u0301 noir a\u0300 Gao", passwords.kept("caf\u00e9 noir \u00e0 Gao"))


def test_nobody_takes_as_many_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """An account that is not there is looked up with the same work as one that is."""
    verified: list[str] = []

    class Counting:
        def verify(self, hashed: str, given: str) -> bool:
            verified.append(hashed)
            raise passwords.VerificationError

        def hash(self, given: str) -> str:
            return "$argon2id$nobody"

    monkeypatch.setattr(passwords, "_HASHER", Counting())
    passwords._nobody.cache_clear()
    assert not passwords.fits("x", None) and not passwords.fits("x", "$argon2id$somebody")
    assert len(verified) == 2
    passwords._nobody.cache_clear()


def test_damaged_hash_never_fits() -> None:
    assert not passwords.fits("seven grey herons", "plain text") and not passwords.fits("", "x")
