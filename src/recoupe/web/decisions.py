"""Decisions over the whole casebook, page by page, for the page of decisions and the interface for programs."""

from __future__ import annotations

from typing import NamedTuple

from recoupe.casebook import Casebook
from recoupe.model.report import Json
from recoupe.web.identity import Asker

_AT_ONCE = 200
_MOST_LOOKED_AT = 20_000
"""Decisions that are looked through for one page."""


class DecisionPage(NamedTuple):
    """``next``: decisions with smaller numbers are on the next page; None on the last."""

    items: list[Json]
    next: int | None


def decisions_page(
    book: Casebook,
    *,
    who: str | None = None,
    kind: str | None = None,
    incident: str | None = None,
    before: int | None = None,
    limit: int = 50,
) -> DecisionPage:
    """The latest first. Raises ``CasebookError`` for an incident that is not there."""
    if incident:
        whole = book.incident(incident)["id"]
        every = [{"incident": whole, "stands": j.get("revoked_by") is None, **j} for j in book.history(incident)]
        chosen = [
            j
            for j in reversed(every)
            if (before is None or j["id"] < before) and kind in (None, j["kind"]) and who in (None, j["who"])
        ]
        return _cut(chosen, limit)
    found: list[Json] = []
    looked_at = 0
    while len(found) <= limit and looked_at < _MOST_LOOKED_AT:
        some = book.decisions(limit=_AT_ONCE, before=before, who=who)
        found += [j for j in some if kind in (None, j["kind"])]
        looked_at += len(some)
        if len(some) < _AT_ONCE:
            return _cut(found, limit)
        before = some[-1]["id"]
    if len(found) > limit:
        return _cut(found, limit)
    return DecisionPage(found, before)


def decision_of(book: Casebook, id: int) -> Json | None:
    """One decision; None where there is none of that number."""
    some = book.decisions(limit=1, before=id + 1)
    return some[0] if some and some[0]["id"] == id else None


def may_take_back(asker: Asker, decision: Json) -> bool:
    """One's own; another's for an editor."""
    return asker.may("editor") or (asker.may("coder") and decision["who"] == asker.name)


def _cut(found: list[Json], limit: int) -> DecisionPage:
    return DecisionPage(found[:limit], found[limit - 1]["id"] if len(found) > limit else None)
