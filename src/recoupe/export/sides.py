"""The two sides of an incident, as formats with room for two actors have them.

They are taken in the order in which the reports tell them and by role alone, so that swapping the names of the parties
swaps the columns and changes nothing else."""

from __future__ import annotations

from recoupe.export.row import STATE_KINDS, Row
from recoupe.model.report import Json

TOWARDS = ("target", "victim")
ORGANISED = STATE_KINDS | {"rebel", "militia", "coalition", "international"}
STATES = STATE_KINDS | {"coalition", "international"}


def first(row: Row) -> Json | None:
    """The doer that is told first."""
    return next(iter(row.actors("perpetrator")), None)


def second(row: Row) -> Json | None:
    """Whom it was aimed at, else who was hurt, else a doer of another camp (the other side of a clash); None where
    that is the first once more."""
    one = first(row)
    if one is None:
        return next(iter([*row.actors("target"), *row.actors("victim")]), None)
    for actor in [*row.actors("target"), *row.actors("victim"), *row.actors("perpetrator")]:
        same_camp = actor["role"] == "perpetrator" and actor["side"] is not None and actor["side"] == one["side"]
        if actor["name"] != one["name"] and not same_camp:
            return actor
    return None


def opponents(row: Row) -> tuple[Json | None, Json | None]:
    """Both sides, a state before one that is none."""
    one, other = first(row), second(row)
    if one and other and other["kind"] in STATES and one["kind"] not in STATES:
        return other, one
    return one, other


def violence(row: Row) -> int | None:
    """1 between a state and an organised side, 2 between organised sides that are no states, 3 by an organised side
    against civilians; None where the sides are not known well enough."""
    one, other = first(row), second(row)
    if one is None or other is None or one["kind"] not in ORGANISED:
        return None
    if other["kind"] in ("civilians", "individual"):
        return 3
    if other["kind"] not in ORGANISED:
        return None
    return 1 if one["kind"] in STATES or other["kind"] in STATES else 2
