"""Opening a casebook that must already be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.casebook import Casebook


def existing_casebook(place: str) -> Casebook:
    """The casebook at a path or database address. Reading must not make an empty one where a name is mistyped: raises
    CasebookError if there is none."""
    from recoupe.casebook import Casebook

    return Casebook.open(place, create=False)
