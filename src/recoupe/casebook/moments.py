"""Moments as the casebook writes them: RFC 3339 in UTC, to the second, so that they sort as text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def now() -> datetime:
    return datetime.now(UTC)


def written(moment: datetime) -> str:
    """Such as ``2021-06-05T04:10:00Z``."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def read(moment: str) -> datetime:
    """What :func:`written` wrote."""
    return datetime.fromisoformat(moment)


def at(**later: float) -> str:
    """Now, or so much later: ``at(days=7)``; earlier with negative numbers."""
    return written(now() + timedelta(**later))
