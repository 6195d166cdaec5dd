"""One decision on several incidents: each is carried out by itself, so that one that somebody changed meanwhile costs
the others nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from recoupe.casebook import Casebook
from recoupe.errors import CasebookError, ConflictError

Decision = Callable[[Casebook, str, int], None]
"""Is given the incident's id and the version of it that the person saw."""
_SEEN = re.compile(r"([^@\s]{1,80})@(\d{1,18})", re.ASCII)


@dataclass(slots=True)
class Outcome:
    """``done``: how many; ``failed``: the ids of the others, each with why not; ``conflict``: one of them was changed
    by somebody else meanwhile."""

    done: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    conflict: bool = False


def carried_out(book: Casebook, chosen: Sequence[str], decision: Decision) -> Outcome:
    """``chosen``: "id@version", as ``rows.Row.seen`` has it; what is not written so was not on our page and is passed
    over."""
    outcome = Outcome()
    for seen in dict.fromkeys(chosen):
        match = _SEEN.fullmatch(seen)
        if match is None:
            continue
        try:
            decision(book, match[1], int(match[2]))
            outcome.done += 1
        except CasebookError as error:
            outcome.failed.append((match[1], str(error)))
            outcome.conflict = outcome.conflict or isinstance(error, ConflictError)
    return outcome
