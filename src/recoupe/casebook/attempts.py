"""Sign-ins that failed, and how long the next one has to wait: so that nobody guesses passwords, across restarts, too.

An attempt is written down before the password is looked at and taken back where it fitted: many at the same moment gain
nothing. What was refused for coming too soon is not counted, so that the table stays small."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select

from recoupe.casebook import moments
from recoupe.casebook.tables import attempt


class Patience(NamedTuple):
    """``free`` failures within ``window_s`` cost nothing; each further one doubles the wait from one second on, up to
    ``longest_s``."""

    free: int
    longest_s: int
    window_s: int

    def wait_s(self, failures: int) -> int:
        """Seconds from the last failure to the next attempt."""
        over = failures - self.free
        return 0 if over < 0 else min(2 ** min(over, 30), self.longest_s)


ACCOUNT = Patience(free=5, longest_s=300, window_s=86_400)
ADDRESS = Patience(free=20, longest_s=900, window_s=3_600)


def refused_for(connection: Connection, name: str, source: str) -> int:
    """Seconds to wait before the next attempt on this account or from this address; 0, and it is written down."""
    about = ((_account(name), ACCOUNT), (_address(source), ADDRESS))
    wait = max(_wait(connection, key, patience) for key, patience in about)
    if not wait:
        oldest = moments.written(moments.now() - timedelta(seconds=max(ACCOUNT.window_s, ADDRESS.window_s)))
        connection.execute(delete(attempt).where(attempt.c.at < oldest))
        connection.execute(insert(attempt), [{"about": key, "at": moments.at()} for key, _ in about])
    return wait


def forgive(connection: Connection, name: str, source: str | None = None) -> None:
    """The password fitted: the account's failures are forgotten, and the address is not held to this attempt."""
    connection.execute(delete(attempt).where(attempt.c.about == _account(name)))
    if source is not None:
        last = select(func.max(attempt.c.id)).where(attempt.c.about == _address(source)).scalar_subquery()
        connection.execute(delete(attempt).where(attempt.c.id == last))


def _wait(connection: Connection, key: str, patience: Patience) -> int:
    now = moments.now()
    since = moments.written(now - timedelta(seconds=patience.window_s))
    query = select(func.count(), func.max(attempt.c.at)).where(attempt.c.about == key, attempt.c.at >= since)
    failures, last = connection.execute(query).one()
    if last is None:
        return 0
    passed = (now - moments.read(last)).total_seconds()
    return max(0, ceil(patience.wait_s(failures) - passed))


def _account(name: str) -> str:
    return f"account {name[:200]}"


def _address(source: str) -> str:
    """A person with IPv6 has a whole /64 to ask from."""
    try:
        address = ip_address(source)
    except ValueError:
        return f"address {source[:200]}"
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return f"address {ip_network((address, 64), strict=False)}"
    return f"address {getattr(address, 'ipv4_mapped', None) or address}"
