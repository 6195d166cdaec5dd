"""Who may sign in where the review room is served to others, and who is signed in.

Nothing is kept that could be used if the casebook were copied: passwords are argon2id hashes, secrets of sessions and
tokens (256 random bits) SHA-256 digests. An account that is closed stays: its name is on decisions and is never given
to another person."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any, Literal

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from recoupe.casebook import attempts, audit, moments, passwords
from recoupe.casebook.tables import account, session, token
from recoupe.casebook.transactions import Transactions
from recoupe.errors import AccountError, SignInError

Role = Literal["reader", "coder", "editor", "admin"]
ROLES: tuple[Role, ...] = ("reader", "coder", "editor", "admin")
"""Each may do what those before it may. A reader reads and exports; a coder judges, corrects, adds claims and sources;
an editor merges and splits, signs off, assigns to others and takes back what others decided; an admin keeps
accounts."""

IDLE, LONGEST = timedelta(hours=12), timedelta(days=7)
"""A session ends when nothing was asked for that long, and in any case so long after the sign-in."""
_TOUCHED_EVERY = timedelta(minutes=5)
"""How exactly it is kept when a session was last used."""
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}", re.A)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """``name`` is what one signs in with, ``shown`` what decisions are signed with. Moments are RFC 3339 in UTC."""

    id: int
    name: str
    shown: str
    role: Role
    made_at: str
    closed_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One browser that is signed in. ``key`` names it in lists and is no secret."""

    key: str
    made_at: str
    seen_at: str
    ends_at: str


class Accounts:
    """In the casebook's own tables; see :attr:`Casebook.accounts`. ``by`` is who does it, for the audit log."""

    def __init__(self, transactions: Transactions) -> None:
        self._reading = transactions.reading
        self._writing = transactions.writing

    def add(self, name: str, shown: str, password: str, role: str, *, by: str = "") -> Account:
        """A new account. Raises ``AccountError`` where the name is taken or not fit, or the password weak."""
        name, shown, role = login_name(name), shown_name(shown or name), _role(role)
        kept = passwords.kept(password, name, shown)
        with self._writing() as connection:
            taken = or_(
                func.lower(account.c.name).in_([name, shown.lower()]),
                account.c.shown.in_([name, shown]),
                func.lower(account.c.shown) == shown.lower(),
            )
            if connection.execute(select(account.c.id).where(taken)).first() is not None:
                words = f"there is or was an account {name} or {shown}; take another name"
                raise AccountError(words, code="taken", value=f"{name}, {shown}")
            values = {"name": name, "shown": shown, "role": role, "password": kept, "made_at": moments.at()}
            connection.execute(insert(account), values)
            audit.enter(connection, by, "account add", name, {"role": role, "shown": shown})
            return _named(connection, name)

    def close(self, name: str, *, by: str = "") -> None:
        """Nobody signs in with it any more; whoever is signed in is out, and its tokens are void."""
        with self._writing() as connection:
            found = _open(connection, name)
            _keeps_an_admin(connection, found)
            connection.execute(update(account).where(account.c.id == found.id).values(closed_at=moments.at()))
            _sign_out(connection, found.id)
            open_tokens = (token.c.account == found.id) & token.c.revoked_at.is_(None)
            connection.execute(update(token).where(open_tokens).values(revoked_at=moments.at()))
            audit.enter(connection, by, "account close", found.name)

    def set_role(self, name: str, role: str, *, by: str = "") -> None:
        """Holds from the next request on, for tokens, too."""
        with self._writing() as connection:
            found = _open(connection, name)
            if _role(role) != "admin":
                _keeps_an_admin(connection, found)
            connection.execute(update(account).where(account.c.id == found.id).values(role=role))
            audit.enter(connection, by, "account role", found.name, {"role": role, "before": found.role})

    def set_password(self, name: str, password: str, *, by: str = "", keep: str | None = None) -> None:
        """Ends all of the account's sessions but the one with the secret ``keep``, and forgets failed attempts."""
        with self._reading() as connection:
            found = _open(connection, name)
        kept = passwords.kept(password, found.name, found.shown)
        with self._writing() as connection:
            connection.execute(update(account).where(account.c.id == found.id).values(password=kept))
            _sign_out(connection, found.id, keep=keep)
            attempts.forgive(connection, found.name)
            audit.enter(connection, by, "account password", found.name)

    def list(self) -> Sequence[Account]:
        """All accounts by name, closed ones last."""
        with self._reading() as connection:
            rows = connection.execute(select(account).order_by(account.c.closed_at.is_not(None), account.c.name))
            return [_account(row) for row in rows]

    def by_name(self, name: str) -> Account | None:
        with self._reading() as connection:
            row = connection.execute(select(account).where(account.c.name == name)).first()
        return None if row is None else _account(row)

    def has_admin(self) -> bool:
        """Whether anybody can keep accounts."""
        with self._reading() as connection:
            return connection.execute(_ADMINS).scalar_one() > 0

    # Signing in

    def sign_in(self, name: str, password: str, source: str) -> str:
        """A new session's secret. ``source``: the address that asks. Raises ``SignInError``, which says the same, and
        comes as late, whether there is no such account, it is closed or the password is wrong; ``wait`` is how many
        seconds to wait where there were too many attempts."""
        given = unicodedata.normalize("NFKC", name).strip().lower()
        given = given if _NAME.fullmatch(given) else "?"  # nobody's, and counted as one
        hashed = self._checked(given, password, source)
        with self._writing() as connection:
            found = _open(connection, given)
            attempts.forgive(connection, given, source)
            if passwords.is_dated(hashed):
                kept = passwords.again(password)
                connection.execute(update(account).where(account.c.id == found.id).values(password=kept))
            secret = secrets.token_urlsafe(32)
            now = moments.at()
            connection.execute(delete(session).where(or_(session.c.ends_at < now, session.c.seen_at < _idle())))
            connection.execute(
                insert(session),
                {
                    "digest": digest_of(secret),
                    "account": found.id,
                    "made_at": now,
                    "seen_at": now,
                    "ends_at": moments.written(moments.now() + LONGEST),
                },
            )
            audit.enter(connection, found.shown, "sign in", found.name, {"from": source})
        return secret

    def confirm(self, name: str, password: str, source: str) -> None:
        """That whoever is signed in knows the password; counted as a sign-in is. Raises ``SignInError``."""
        self._checked(name, password, source)
        with self._writing() as connection:
            attempts.forgive(connection, name, source)

    def by_session(self, secret: str) -> Account | None:
        """Who is signed in with it; None where it has ended."""
        with self._reading() as connection:
            query = select(account, session.c.seen_at).join(session, session.c.account == account.c.id)
            alive = (session.c.ends_at >= moments.at()) & (session.c.seen_at >= _idle())
            query = query.where(session.c.digest == digest_of(secret), alive, account.c.closed_at.is_(None))
            row = connection.execute(query).first()
        if row is None:
            return None
        if moments.read(row.seen_at) < moments.now() - _TOUCHED_EVERY:
            with self._writing() as connection:
                same = session.c.digest == digest_of(secret)
                connection.execute(update(session).where(same).values(seen_at=moments.at()))
        return _account(row)

    def sessions(self, account_id: int) -> Sequence[Session]:
        """The browsers that are signed in to an account, the last used first."""
        with self._reading() as connection:
            alive = (session.c.ends_at >= moments.at()) & (session.c.seen_at >= _idle())
            query = select(session).where(session.c.account == account_id, alive).order_by(session.c.seen_at.desc())
            return [
                Session(key=session_key(r.digest), made_at=r.made_at, seen_at=r.seen_at, ends_at=r.ends_at)
                for r in connection.execute(query)
            ]

    def sign_out(self, secret: str) -> None:
        with self._writing() as connection:
            query = select(account).join(session, session.c.account == account.c.id)
            row = connection.execute(query.where(session.c.digest == digest_of(secret))).first()
            connection.execute(delete(session).where(session.c.digest == digest_of(secret)))
            if row is not None:
                audit.enter(connection, row.shown, "sign out", row.name)

    def sign_out_others(self, account_id: int, *, keep: str | None, by: str = "") -> None:
        """Ends the account's sessions but the one with the secret ``keep``."""
        with self._writing() as connection:
            _sign_out(connection, account_id, keep=keep)
            audit.enter(connection, by, "sign out others")

    def _checked(self, name: str, password: str, source: str) -> str:
        """The hash that the password fits."""
        with self._writing() as connection:
            wait = attempts.refused_for(connection, name, source)
            query = select(account.c.password).where(account.c.name == name, account.c.closed_at.is_(None))
            hashed = connection.execute(query).scalar()
        if wait:
            raise SignInError("too many attempts; wait a moment and try again", wait=wait)
        if hashed is None or not passwords.fits(password, hashed):
            if hashed is None:
                passwords.fits(password, None)
            with self._writing() as connection:  # a name that nobody has may be a password in the wrong box
                audit.enter(connection, "", "sign in refused", name if hashed else None, {"from": source})
            raise SignInError("name and password do not fit")
        return str(hashed)


def digest_of(secret: str) -> str:
    """How a secret is kept: it has 256 random bits, so that no slow hash is needed."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()


def session_key(digest: str) -> str:
    """What a session is called in lists."""
    return digest[:10]


def login_name(given: str) -> str:
    """Raises ``AccountError`` for what is no name to sign in with."""
    name = unicodedata.normalize("NFKC", given).strip().lower()
    if not _NAME.fullmatch(name):
        words = f"{given[:70]!r} is no name to sign in with; use a-z, 0-9, dot, hyphen, such as a.diallo"
        raise AccountError(words, code="login", value=given[:70])
    return name


def shown_name(given: str) -> str:
    """A person's name in one line, without signs that change how what stands beside it is read."""
    name = " ".join(unicodedata.normalize("NFC", given).split())
    if not name or len(name) > 80 or any(unicodedata.category(sign)[0] == "C" for sign in name):
        raise AccountError("a name has between 1 and 80 letters; write it as it is to stand on decisions", code="shown")
    return name


def _role(given: str) -> Role:
    for role in ROLES:
        if role == given:
            return role
    words = f"there is no role {given[:40]!r}; use one of: {', '.join(ROLES)}"
    raise AccountError(words, code="role", value=given[:40])


def _open(connection: Connection, name: str) -> Account:
    row = connection.execute(select(account).where(account.c.name == name, account.c.closed_at.is_(None))).first()
    if row is None:
        words = f"there is no open account {name[:70]!r}; `recoupe account list` has them all"
        raise AccountError(words, code="none", value=name[:70])
    return _account(row)


def _named(connection: Connection, name: str) -> Account:
    return _account(connection.execute(select(account).where(account.c.name == name)).one())


def _keeps_an_admin(connection: Connection, found: Account) -> None:
    if found.role == "admin" and connection.execute(_ADMINS).scalar_one() < 2:
        words = f"{found.name} is the last admin; make another account admin first"
        raise AccountError(words, code="last", value=found.name)


def _sign_out(connection: Connection, account_id: int, *, keep: str | None = None) -> None:
    ended = delete(session).where(session.c.account == account_id)
    connection.execute(ended if keep is None else ended.where(session.c.digest != digest_of(keep)))


def _idle() -> str:
    """Sessions that were last used before this have ended."""
    return moments.written(moments.now() - IDLE)


def _account(row: Any) -> Account:
    return Account(
        id=row.id, name=row.name, shown=row.shown, role=row.role, made_at=row.made_at, closed_at=row.closed_at
    )


_ADMINS = select(func.count()).where(account.c.role == "admin", account.c.closed_at.is_(None))
