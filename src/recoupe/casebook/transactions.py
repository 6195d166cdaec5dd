"""Reading from and writing to a casebook's tables apart from incidents: accounts, tokens, the audit log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from recoupe.casebook.engine import plainly, reading, writing


class Transactions:
    """What a database complains of is a ``CasebookError`` of one line."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One state of the casebook, whatever is written meanwhile."""
        with plainly(self._name), reading(self._engine) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Wholly in or, on any error, wholly out."""
        with plainly(self._name), writing(self._engine) as connection:
            yield connection
