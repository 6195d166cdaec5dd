"""Tokens that show that a form was sent from one of our own pages.

Each is bound to the secret of the session (or, where nobody signs in, of the visit) that the page was made for: made
anew for each page by masking, so that compressing pages gives nothing away (BREACH), and never kept."""

from __future__ import annotations

import hmac
import secrets
from base64 import b64decode, urlsafe_b64encode
from hashlib import sha256

FIELD, HEADER = "csrf", "x-csrf-token"
_BYTES = sha256().digest_size


def token_of(secret: str) -> str:
    """A token for a page; two for the same secret look nothing alike."""
    mask = secrets.token_bytes(_BYTES)
    return urlsafe_b64encode(mask + _xor(mask, _proof(secret))).decode()


def holds(token: str, secret: str) -> bool:
    """Whether a token that came back was made for this secret."""
    try:
        given = b64decode(token.encode("ascii"), altchars=b"-_", validate=True)
    except ValueError:
        return False
    if len(given) != 2 * _BYTES:
        return False
    return hmac.compare_digest(_xor(given[:_BYTES], given[_BYTES:]), _proof(secret))


def _proof(secret: str) -> bytes:
    return hmac.new(secret.encode(), b"recoupe form", sha256).digest()


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other))
