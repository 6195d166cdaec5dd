"""Tolls in the order of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

from recoupe.link.values import COUNTS, SUPPORTING, Voiced
from recoupe.model.linked import TollPoint


def moment(published: str | None) -> float | None:
    """Seconds since 1970 of a publication, comparable over time zones; a day without an hour is its first second, in
    UTC. None where nothing, or no date, is given."""
    if not published:
        return None
    try:
        if len(published) <= 10:
            day = date.fromisoformat(published)
            return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
        at = datetime.fromisoformat(published)
    except ValueError:
        return None
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()


def timeline(claims: Sequence[Voiced], published: Mapping[str, str | None]) -> tuple[TollPoint, ...]:
    """The tolls that voices give, by the publication of the reports (undated ones last), those of one report in the
    order in which it tells them. ``claims`` are in that order; ``published`` is by the id of the report."""
    return tuple(
        TollPoint(field=c.field, at=published.get(c.held.report), claim=i)
        for i, c in enumerate(claims)
        if c.field in COUNTS and c.act in SUPPORTING
    )
