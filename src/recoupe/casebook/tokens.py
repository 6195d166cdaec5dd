"""Keys for programs. A token is shown once, when it is made; kept is its digest. It never may more than its account."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import insert, select, update

from recoupe.casebook import audit, moments
from recoupe.casebook.accounts import ROLES, Role, digest_of
from recoupe.casebook.tables import account, token
from recoupe.casebook.transactions import Transactions
from recoupe.errors import AccountError

PREFIX = "recoupe_"
"""What tokens begin with, so that programs that look for leaked keys know them."""
LONGEST_DAYS = 3650
_USED_EVERY = timedelta(minutes=10)
"""How exactly it is kept when a token was last used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """``shown`` is whose it is, None where no accounts are kept; ``role`` what it may now, no more than its account."""

    id: int
    account: int | None
    shown: str | None
    label: str
    role: Role
    made_at: str
    used_at: str | None
    ends_at: str | None
    revoked_at: str | None


class Tokens:
    """In the casebook's own table; see :attr:`Casebook.tokens`. ``account`` is an account's number, or None on a
    machine of one person, where no accounts are kept."""

    def __init__(self, transactions: Transactions) -> None:
        self._reading = transactions.reading
        self._writing = transactions.writing

    def make(self, account_id: int | None, label: str, role: Role, *, by: str = "", days: int | None = 90) -> str:
        """A new token, to be shown this once. ``days``: how long it holds; None for ever."""
        label = " ".join(label.split())
        if not label or len(label) > 80:
            raise AccountError("a token needs a name of at most 80 letters that says what it is for", code="label")
        if days is not None and not 1 <= days <= LONGEST_DAYS:
            raise AccountError(f"a token holds between 1 and {LONGEST_DAYS} days", code="days", value=str(LONGEST_DAYS))
        secret = PREFIX + secrets.token_urlsafe(32)
        values = {
            "digest": digest_of(secret), "account": account_id, "label": label, "role": role, "made_at": moments.at(),
            "ends_at": None if days is None else moments.at(days=days),
        }  # fmt: skip
        with self._writing() as connection:
            if account_id is not None:
                row = connection.execute(select(account.c.role).where(account.c.id == account_id)).first()
                if row is None or ROLES.index(role) > ROLES.index(row.role):
                    words = f"a token of the role {role} would have more rights than the account"
                    raise AccountError(words, code="rights", value=role)
            connection.execute(insert(token), values)
            audit.enter(connection, by, "token make", label, {"role": role, "ends_at": values["ends_at"]})
        return secret

    def list(self, account_id: int | None) -> Sequence[Token]:
        """An account's tokens, those that hold first, then by when they were made."""
        with self._reading() as connection:
            mine = token.c.account.is_(None) if account_id is None else token.c.account == account_id
            rows = connection.execute(_WITH_ACCOUNT.where(mine).order_by(token.c.revoked_at.is_not(None), token.c.id))
            return [_token(row) for row in rows]

    def by_secret(self, secret: str, *, accounts: bool) -> Token | None:
        """The token, None where it does not hold (any more). ``accounts``: they are kept; a token that was made
        without one is void then."""
        if not secret.startswith(PREFIX) or len(secret) > 100:
            return None
        with self._reading() as connection:
            row = connection.execute(_WITH_ACCOUNT.where(token.c.digest == digest_of(secret))).first()
        if row is None or row.revoked_at is not None or (row.ends_at is not None and row.ends_at < moments.at()):
            return None
        if accounts != (row.account is not None) or row.closed_at is not None:
            return None
        if row.used_at is None or moments.read(row.used_at) < moments.now() - _USED_EVERY:
            with self._writing() as connection:
                connection.execute(update(token).where(token.c.id == row.id).values(used_at=moments.at()))
        return _token(row)

    def revoke(self, id: int, *, account_id: int | None, by: str = "") -> None:
        """One of the account's own tokens holds no more."""
        with self._writing() as connection:
            mine = token.c.account.is_(None) if account_id is None else token.c.account == account_id
            row = connection.execute(select(token.c.label).where(token.c.id == id, mine)).first()
            if row is None:
                raise AccountError(f"there is no token {id} of this account", code="token", value=str(id))
            still = (token.c.id == id) & token.c.revoked_at.is_(None)
            connection.execute(update(token).where(still).values(revoked_at=moments.at()))
            audit.enter(connection, by, "token revoke", row.label)


_WITH_ACCOUNT = select(token, account.c.shown, account.c.role.label("account_role"), account.c.closed_at).join(
    account, account.c.id == token.c.account, isouter=True
)


def _token(row: Any) -> Token:
    role: Role = row.role
    most = row.account_role or role
    return Token(
        id=row.id,
        account=row.account,
        shown=row.shown,
        label=row.label,
        role=min(role, most, key=ROLES.index),
        made_at=row.made_at,
        used_at=row.used_at,
        ends_at=row.ends_at,
        revoked_at=row.revoked_at,
    )
