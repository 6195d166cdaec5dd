"""The casebook as a program uses it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, Unpack

from sqlalchemy import Connection, Engine, select

from recoupe.casebook import recoding, searching, versions
from recoupe.casebook.accounts import Accounts
from recoupe.casebook.adding import Added, enter, known_id, prepare
from recoupe.casebook.audit import Audit
from recoupe.casebook.checking import complaints
from recoupe.casebook.coder import coder_version
from recoupe.casebook.deciding import Desk
from recoupe.casebook.engine import open_engine, plainly, shown, url_of, writing
from recoupe.casebook.frames import Table, claim_rows, columns_of, incident_rows, pandas_frame, polars_frame
from recoupe.casebook.library import Library
from recoupe.casebook.records import report_of
from recoupe.casebook.reviewing import Reviewing
from recoupe.casebook.searching import Asked, Filters, Order
from recoupe.casebook.shelf import Shelf
from recoupe.casebook.summary import Summary
from recoupe.casebook.tables import report as report_table
from recoupe.casebook.tokens import Tokens
from recoupe.casebook.transactions import Transactions
from recoupe.errors import CasebookError
from recoupe.link.meaning import Encoder, default_encoder
from recoupe.model.incident import CodedReport, Incident
from recoupe.model.report import Json, Report
from recoupe.model.stored import report_uid

if TYPE_CHECKING:
    import pandas
    import polars


def code(report: Report) -> CodedReport:
    """Codes a report. The coder is loaded by the first one: whoever only reads a casebook does not wait for it."""
    from recoupe import pipeline

    return pipeline.code(report)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReport:
    """A report as the casebook keeps it. ``report.id`` is its id here: the one it came with, lengthened where another
    report bore it. ``sha256`` is of the raw bytes or, where none were handed in, of the text in UTF-8. ``coder`` is the
    version that coded it; moments are RFC 3339 in UTC."""

    report: Report
    uid: str
    raw: bytes | None
    sha256: str
    source: str
    fetched_at: str | None
    added_at: str
    coder: str


class Casebook(Reviewing):
    """Reports laid side by side: what they tell, which of them tell of the same incident, and what people judged.

        with Casebook.open("casebook.db") as book:
            book.add(Report(text=text, published="2023-10-09", outlet="Le Soir"))
            for incident in book.incidents(country="ML", since="2023-10-01"):
                print(incident["id"], incident["type"], incident["contradictions"])

    Whatever changes the casebook is one transaction: it is wholly in, or wholly out. Several threads may use it, and
    several programs may have it open. Methods raise ``CasebookError`` with one line that says what to do."""

    def __init__(self, engine: Engine, name: str, *, encoder: Callable[[], Encoder | None]) -> None:
        """See :meth:`open`."""
        super().__init__(engine, name)
        self._encoder = encoder
        self._shelf = Shelf()
        self._lock = RLock()

    @classmethod
    def open(
        cls, target: str | Path, *, create: bool = True, encoder: Encoder | Literal["default"] | None = "default"
    ) -> Self:
        """Opens a casebook: a SQLite file by its path, or any by its SQLAlchemy URL
        (``postgresql://user@host/database``). One that is not there is made, unless ``create`` is False. ``encoder``
        compares meanings across languages; None does without."""
        engine = open_engine(target, create=create)
        return cls(engine, shown(url_of(target)), encoder=default_encoder if encoder == "default" else lambda: encoder)

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Reports

    def add(
        self, report: Report, *, raw: bytes | None = None, source: str = "", fetched_at: str | None = None
    ) -> Added:
        """Codes a report and adds it; one that is known already is left as it is. ``raw`` are the bytes as they were
        read, ``source`` is where from (a file, an address), ``fetched_at`` when (RFC 3339). Raises ``LanguageError``
        for a language that is not supported."""
        known = self._known(report)
        if known is not None:
            return known
        return self._add(code(report), raw=raw, source=source, fetched_at=fetched_at)

    def add_coded(
        self,
        coded: CodedReport,
        *,
        raw: bytes | None = None,
        source: str = "",
        fetched_at: str | None = None,
        coder: str | None = None,
    ) -> Added:
        """Adds a report that is coded already, by the coder of that version (default: the present one)."""
        known = self._known(coded.report)
        if known is not None:
            return known
        return self._add(coded, raw=raw, source=source, fetched_at=fetched_at, coder=coder)

    def knows(self, report: Report) -> bool:
        """Whether this very report, whatever its id, is in the casebook."""
        return self._known(report) is not None

    def report(self, id: str) -> StoredReport:
        """The report of that id."""
        with self._reading() as connection:
            row = connection.execute(select(report_table).where(report_table.c.id == id)).first()
        if row is None:
            raise CasebookError(f"{self.name}: no report {id!r} in this casebook")
        return _stored(row._mapping)

    def reports(self) -> Iterator[StoredReport]:
        """All reports, in the order in which they were added."""
        with self._reading() as connection:
            query = select(report_table).order_by(report_table.c.n)
            for row in connection.execution_options(yield_per=200).execute(query):
                yield _stored(row._mapping)

    @property
    def library(self) -> Library:
        """Reports as a person reads them: with their incidents, copies and neighbours, or as a list."""
        return Library(self._engine, self.name)

    # The review room

    @property
    def accounts(self) -> Accounts:
        """Who may sign in where the review room is served to others, and who is signed in."""
        return Accounts(Transactions(self._engine, self.name))

    @property
    def tokens(self) -> Tokens:
        """Keys for programs."""
        return Tokens(Transactions(self._engine, self.name))

    @property
    def audit(self) -> Audit:
        """Who did what through the review room."""
        return Audit(Transactions(self._engine, self.name))

    def counts(self) -> dict[str, int]:
        """How much there is: reports, tellings, incidents, judgements."""
        with self._reading() as connection:
            return searching.counts(connection)

    # Incidents

    def incidents(self, *, order: Order = "when", **filters: Unpack[Asked]) -> Iterator[Json]:
        """Incidents as JSON objects (docs/codebook.md, section 5), by their earliest day; those without one last.

        ``since`` and ``until`` are ISO dates: incidents that may have happened within them, both ends included;
        ``country`` a code of ISO 3166-1; ``near`` latitude, longitude and kilometres; ``bbox`` south, west, north and
        east; ``actor`` a registry id or part of a name; ``type`` a code of the codebook; ``min_roots`` how many
        independent voices report it at least; ``contested``: only those of which something is contradicted; ``text``:
        words that stand in one of the reports ("side by side", begin*); ``state``, ``assigned`` and ``queue``: where
        they stand in review (``searching``)."""
        return map(json.loads, self._lines(Filters(**filters), order))

    def lines(self, order: Order = "when", **filters: Unpack[Asked]) -> Iterator[str]:
        """As :meth:`incidents`, each as a line of JSON: what ``recoupe incidents --format jsonl`` prints."""
        return self._lines(Filters(**filters), order)

    def count(self, **filters: Unpack[Asked]) -> int:
        """How many incidents there are, or how many :meth:`incidents` would hand out."""
        with self._reading() as connection:
            return searching.count(connection, Filters(**filters))

    def summaries(self, *, order: Order = "when", **filters: Unpack[Asked]) -> Iterator[Summary]:
        """The same incidents as :meth:`incidents`, one short row each; a hundred thousand take less than a second."""
        return self._summaries(Filters(**filters), order)

    def to_pandas(self, table: Table = "incidents", **filters: Unpack[Asked]) -> pandas.DataFrame:
        """Incidents, a row each, or all claims about them, as a pandas frame; filters as in :meth:`incidents`."""
        return pandas_frame(self._rows(table, Filters(**filters)), columns_of(table))

    def to_polars(self, table: Table = "incidents", **filters: Unpack[Asked]) -> polars.DataFrame:
        """The same as a polars frame."""
        return polars_frame(self._rows(table, Filters(**filters)), columns_of(table))

    def tolds(self, incident: str) -> list[tuple[str, Report, Incident]]:
        """The tellings of an incident: key, report, and the incident as that report tells it."""
        with self._reading() as connection:
            rows = searching.tellings(connection, searching.resolve(connection, incident))
            found = Shelf().tolds(connection, [row.n for row in rows])  # the writers' own is not for several threads
        return [(one.key, one.report, one.incident) for one in (found[row.n] for row in rows)]

    # Upkeep

    def recode(self, *, progress: Callable[[str], None] = lambda id: None) -> int:
        """Codes and links anew the reports that another version of the program worked on; how many those were.
        Judgements stay. ``progress`` is called with the id of each report that is done; what is done is kept if the
        run is broken off."""
        with self._reading() as connection:
            stale = recoding.stale(connection)
        encoder = self._encoder()
        for n in stale:
            with self._reading() as connection:
                report, coder, coded = recoding.coding_of(connection, n)
            if coder != coder_version():
                coded = code(report)
            prepared = prepare(coded, encoder=encoder, coder=coder_version())
            with self._writing() as connection:
                recoding.replace_coding(connection, self._shelf, encoder, n, prepared)
            progress(report.id)
        return len(stale)

    def check(self) -> list[str]:
        """What is wrong with the casebook, a line each: hashes of what was read, quotations, keys, incidents, indexes,
        the chain of judgements. Nothing, as a rule."""
        with self._lock, plainly(self.name), writing(self._engine) as connection:
            return complaints(connection)

    def _add(
        self, coded: CodedReport, *, raw: bytes | None, source: str, fetched_at: str | None, coder: str | None = None
    ) -> Added:
        encoder = self._encoder()
        prepared = prepare(
            coded, encoder=encoder, coder=coder or coder_version(), raw=raw, source=source, fetched_at=fetched_at
        )
        with self._writing() as connection:
            return enter(connection, self._shelf, encoder, prepared, _now())

    def _lines(self, filters: Filters, order: Order) -> Iterator[str]:
        with self._reading() as connection:
            yield from searching.lines(connection, filters, order)

    def _summaries(self, filters: Filters, order: Order) -> Iterator[Summary]:
        with self._reading() as connection:
            yield from searching.summaries(connection, filters, order)

    def _rows(self, table: Table, filters: Filters) -> Iterator[Json]:
        if table == "claims":
            return claim_rows(map(json.loads, self._lines(filters, "when")))
        return incident_rows(self._summaries(filters, "when"))

    def _known(self, report: Report) -> Added | None:
        with self._reading() as connection:
            id = known_id(connection, report_uid(report))
        return None if id is None else Added("known", id)

    def warm(self) -> None:
        """Loads what decisions on reports in two languages are joined with: seconds that the first of them would take
        longer. For programs that serve several people."""
        encoder = self._encoder()
        if encoder is not None:
            encoder.encode(["."])

    def _desk(self, connection: Connection) -> Desk:
        return Desk(connection, self._shelf, self._encoder())

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One writer at a time, of this process and of others. What comes to nothing leaves nothing behind, not even in
        memory."""
        with self._lock:
            try:
                with plainly(self.name), writing(self._engine) as connection:
                    versions.begin(connection)
                    yield connection
            except BaseException:
                self._shelf.clear()
                raise


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _stored(row: Any) -> StoredReport:
    return StoredReport(
        report=report_of(row),
        uid=row["uid"],
        raw=None if row["raw"] is None else bytes(row["raw"]),
        sha256=row["sha256"],
        source=row["source"],
        fetched_at=row["fetched_at"],
        added_at=row["added_at"],
        coder=row["coder"],
    )
