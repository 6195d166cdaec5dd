"""Opening a casebook: one SQLite file, or a PostgreSQL database by its URL; its tables made or brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from recoupe.casebook.tables import APPLICATION, HEAD
from recoupe.errors import CasebookError
from recoupe.gazetteer.geometry import kilometres

VERSIONS = "casebook_version"
"""The table that says which revision the tables are of."""

REVISIONS = ("0001", "0002")
"""All revisions that this program knows, oldest first."""

_PATIENCE_S = 60
"""How long a writer waits for another one; a report is written in milliseconds."""

_LOCK = 0x5243
"""The advisory lock that writers on PostgreSQL take one after the other."""

_ON_CONNECT = (
    f"PRAGMA busy_timeout = {_PATIENCE_S * 1000}",
    # A killed process loses nothing in WAL mode; after a power cut the last reports may be out, wholly.
    "PRAGMA synchronous = NORMAL",
    "PRAGMA wal_autocheckpoint = 4000",
    "PRAGMA cache_size = -65536",
    "PRAGMA mmap_size = 1073741824",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = OFF",
)
_REASONS = (
    ("is not a database", "this is no casebook; name another file"),
    ("malformed", "the file is damaged; take a copy that you kept, or add the reports again to a new casebook"),
    ("locked", f"another program has been writing for {_PATIENCE_S} s; try again when it is done"),
    ("readonly", "cannot be written to; check the rights of the file and of its folder"),
    ("read-only", "cannot be written to; check the rights of the file and of its folder"),
    ("unable to open", "cannot be opened; check that the folder is there and may be written to"),
    ("disk is full", "the disk is full; make room and try again"),
    ("disk I/O error", "the disk could not be read or written; check the disk"),
    ("password authentication failed", "the server refuses user or password; check the URL"),
    ("does not exist", "there is no such database or user on the server; make it with createdb, or check the URL"),
    ("Connection refused", "no PostgreSQL server answers; start it, or check the URL"),
    ("could not translate host", "no such host; check the URL"),
    ("permission denied", "the user may not do this; grant it the rights on the database"),
)


def open_engine(target: str | Path, *, create: bool = True) -> Engine:
    """A casebook's engine, its tables ready; a file that is not there is made where ``create`` says so.

    1. the target understood; 2. a file looked at before SQLAlchemy has it; 3. the tables made or brought up to date.
    Raises ``CasebookError``."""
    url = url_of(target)  # 1.
    name = shown(url)
    if url.get_backend_name() == "sqlite":
        _look_at(Path(url.database or ""), create=create)  # 2.
    try:
        engine = create_engine(url)
    except ModuleNotFoundError as error:
        raise CasebookError(
            f"{name}: {error.name} is not installed; install it: pip install 'recoupe[postgresql]'"
        ) from None
    except (NoSuchModuleError, ArgumentError) as error:
        raise CasebookError(f"{name}: {_first_line(error)}; use a file or postgresql://…") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    try:
        with plainly(name):
            _prepare(engine, name, create=create)  # 3.
    except CasebookError:
        engine.dispose()
        raise
    return engine


def url_of(target: str | Path) -> URL:
    """A path or a SQLAlchemy URL as a URL; ``postgresql://`` is taken to psycopg."""
    given = str(target)
    if "://" not in given:
        if not given or given == ":memory:":
            raise CasebookError("a casebook is a file; name one, such as casebook.db")
        return URL.create("sqlite", database=given)
    try:
        url = make_url(given)
    except ArgumentError:
        raise CasebookError(f"{given}: not a URL; write postgresql://user@host/database") from None
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise CasebookError(f"{shown(url)}: a casebook is a SQLite file or a PostgreSQL database")
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise CasebookError("a casebook is a file; name one, such as casebook.db")
    return url.set(drivername="postgresql+psycopg") if url.drivername in ("postgresql", "postgres") else url


def shown(url: URL) -> str:
    """A casebook's name in messages: the file, or the URL without its password."""
    return str(url.database) if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


@contextmanager
def plainly(name: str) -> Iterator[None]:
    """What a database complains of, as a ``CasebookError`` of one line that says what to do."""
    try:
        yield
    except SQLAlchemyError as error:
        cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
        said = _first_line(cause)
        hint = next((hint for sign, hint in _REASONS if sign.lower() in said.lower()), None)
        raise CasebookError(f"{name}: {hint} ({said})" if hint else f"{name}: {said}") from error
    except (UnicodeEncodeError, OverflowError) as error:  # from the driver, before the database has it
        raise CasebookError(f"{name}: a text or number that no database keeps ({_first_line(error)})") from error


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that no other writer runs beside; wholly in or, on any error, wholly out."""
    with engine.connect().execution_options(writer=True) as connection, connection.begin():
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One state of the casebook, whatever is written meanwhile."""
    with engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection


def _set_up(connection: Any, _record: Any) -> None:
    """SQLAlchemy begins transactions (``_begin``), not Python's driver, which knows no BEGIN IMMEDIATE. Distances are
    asked for within queries (``dialect.kilometres_to``)."""
    connection.isolation_level = None
    connection.create_function("kilometres", 4, kilometres, deterministic=True)
    with closing(connection.cursor()) as cursor:
        for statement in _ON_CONNECT:
            cursor.execute(statement)


def _begin(connection: Connection) -> None:
    writer = connection.get_execution_options().get("writer", False)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")
    elif writer:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def _look_at(path: Path, *, create: bool) -> None:
    """Says what is wrong with a file better than SQLite does; makes a new one a WAL file."""
    if path.is_dir():
        raise CasebookError(f"{path}: is a folder; name a file, such as {path / 'casebook.db'}")
    if not path.exists():
        if not create:
            raise CasebookError(f"{path}: no casebook here; make one with `recoupe add`, or check the path")
        if not path.parent.is_dir():
            raise CasebookError(f"{path}: there is no folder {path.parent}; make it, or name another file")
    if path.exists() and path.stat().st_size:
        with path.open("rb") as handle:
            if handle.read(16) != b"SQLite format 3\0":
                raise CasebookError(f"{path}: this is no casebook; name another file")
        return
    try:
        with closing(sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None)) as db:
            db.execute("PRAGMA page_size = 8192")
            db.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):  # locked: another process makes it just now, and `_prepare` waits for it
            raise CasebookError(f"{path}: cannot be made ({error}); check the rights of its folder") from None


def _prepare(engine: Engine, name: str, *, create: bool) -> None:
    """Tables made or brought up to date, unless they are; other processes may do the same at once."""
    with engine.connect() as connection:
        if _revision(connection, name) == HEAD:
            return
    with writing(engine) as connection:
        found = _revision(connection, name)
        if found is None and not create:
            raise CasebookError(f"{name}: no casebook here; make one with `recoupe add`, or check the URL")
        if found != HEAD:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
            migrate(connection)


def _revision(connection: Connection, name: str) -> str | None:
    """The revision of the tables, None where there are none yet."""
    if connection.dialect.name == "sqlite":
        rows = connection.execute(text("SELECT name FROM sqlite_master")).scalars()
        tables = set(rows)
    else:
        tables = set(inspect(connection).get_table_names())
    if VERSIONS not in tables:
        if "report" in tables or (tables and connection.dialect.name == "sqlite"):
            raise CasebookError(f"{name}: holds other tables and is no casebook; name another one")
        return None
    found = connection.execute(text(f"SELECT version_num FROM {VERSIONS}")).scalar()
    if found is not None and found not in REVISIONS:
        raise CasebookError(f"{name}: written by a newer recoupe (tables {found}); install that version")
    return found


def migrate(connection: Connection, revision: str = "head") -> None:
    """Runs the revisions that are still to be run, in the transaction of ``connection``."""
    from alembic import command  # costs more than opening does, and is needed once in a casebook's life

    command.upgrade(alembic_config(connection), revision)


def alembic_config(connection: Connection | None = None) -> Any:
    """Alembic's configuration for casebooks, without a file."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _first_line(error: BaseException) -> str:
    return str(error).strip().split("\n")[0]
