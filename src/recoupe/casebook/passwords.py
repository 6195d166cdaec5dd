"""Passwords: kept as argon2id, checked in the same time whether or not there is such an account."""

from __future__ import annotations

import unicodedata
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from recoupe.errors import AccountError

SHORTEST, LONGEST = 12, 1024
"""Characters. There is no rule about kinds of characters: length is what counts (NIST SP 800-63B)."""
_AT_ONCE = BoundedSemaphore(2)
"""Hashing takes 64 MiB and a core for a moment: whoever sends passwords by the thousand waits in line."""
_HASHER = PasswordHasher()
"""argon2id with the library's parameters (RFC 9106, low memory)."""
_WORN_OUT = ("password", "motdepasse", "123456", "azerty", "qwerty", "recoupe")


def kept(password: str, *names: str) -> str:
    """How a password is kept. Raises ``AccountError`` for one that is too short or easily guessed from ``names``."""
    given = _normal(password)
    if len(given) < SHORTEST:
        words = f"a password has at least {SHORTEST} characters; a few words that only you put together do"
        raise AccountError(words, code="short", value=str(SHORTEST))
    if len(given) > LONGEST:
        raise AccountError(f"a password has at most {LONGEST} characters", code="long", value=str(LONGEST))
    left = given.casefold()
    for word in (*names, *_WORN_OUT):
        left = left.replace(word.casefold(), "") if word else left
    if len(set(left)) < 5:
        words = "this password is easily guessed; take a few words that only you put together"
        raise AccountError(words, code="guessed")
    with _AT_ONCE:
        return _HASHER.hash(given)


def fits(password: str, hashed: str | None) -> bool:
    """Whether a password is the one that is kept; None (there is no such account) takes as long and never fits."""
    given = _normal(password)[: LONGEST + 1]
    with _AT_ONCE:
        try:
            _HASHER.verify(hashed or _nobody(), given)
        except (VerificationError, InvalidHashError):
            return False
    return hashed is not None


def is_dated(hashed: str) -> bool:
    """Whether it was kept with weaker parameters than those of today."""
    return _HASHER.check_needs_rehash(hashed)


def again(password: str) -> str:
    """A password that fitted, kept with the parameters of today."""
    with _AT_ONCE:
        return _HASHER.hash(_normal(password))


def _normal(password: str) -> str:
    """The same letters typed on another keyboard are the same password."""
    return unicodedata.normalize("NFKC", password)


@cache
def _nobody() -> str:
    return _HASHER.hash("nobody has this password")
