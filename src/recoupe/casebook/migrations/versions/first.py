"""The first tables: reports, what they tell, incidents, judgements; indexes for text and places."""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Integer,
    LargeBinary,
    Text,
    UniqueConstraint,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SORTED = Text().with_variant(Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "report",
        Column("n", Integer, primary_key=True),
        *_texts("uid", "id", "given_id"),
        *_texts("title", "outlet", "url", "published", "language", null=True),
        *_texts("source"),
        *_texts("fetched_at", null=True),
        *_texts("added_at", "coder", "linker", "sha256", "text", "fingerprint", "filed"),
        Column("raw", LargeBinary),
        UniqueConstraint("uid", name="report_uid"),
        UniqueConstraint("id", name="report_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "told",
        Column("n", Integer, primary_key=True),
        *_texts("key", "own"),
        *_integers("report", "position", "starts", "ends"),
        *_texts("sketch"),
        Column("vector", LargeBinary),
        *_texts("blocks", "links", "coding"),
        UniqueConstraint("key", name="told_key"),
        UniqueConstraint("report", "position", name="told_report"),
        sqlite_autoincrement=True,
    )
    op.create_table("block", _half("key", BigInteger), _half("told"), sqlite_with_rowid=False)
    op.create_table("filed", _half("key", BigInteger), _half("report"), sqlite_with_rowid=False)
    op.create_table(
        "pair",
        _half("a"),
        _half("b"),
        Column("score", Float, nullable=False),
        *_texts("features"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "copy",
        _half("a"),
        _half("b"),
        *_texts("kind", "spans"),
        Column("contained_a", Float, nullable=False),
        Column("contained_b", Float, nullable=False),
        *_texts("source", null=True),
        *_texts("why"),
        sqlite_with_rowid=False,
    )
    op.create_table("member", _half("told"), *_integers("incident"))
    op.create_table(
        "incident",
        _half("n"),
        Column("id", _SORTED, nullable=False),
        Column("day", _SORTED, nullable=False),
        *_texts("type"),
        *_texts("earliest", "latest", "precision", "place", "country", null=True),
        Column("lat", Float),
        Column("lon", Float),
        *_integers("reports", "texts", "roots_min", "roots_max", "parties"),
        Column("contested", Boolean, nullable=False),
        *_integers("killed_min", "killed_max", "injured_min", "injured_max", null=True),
    )
    op.create_table("payload", _half("incident"), *_texts("json"))
    op.create_table(
        "incident_actor", _half("incident"), _half("name", Text), _half("actor", Text), sqlite_with_rowid=False
    )
    op.create_table(
        "judgement",
        Column("id", Integer, primary_key=True),
        *_texts("kind", "who", "at", "why"),
        *_texts("a", "b", "field", "value", null=True),
        *_integers("revokes", null=True),
        *_texts("digest"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "former",
        _half("key", Text),
        *_texts("own"),
        *_integers("report", "starts", "ends"),
        *_texts("now", null=True),
    )
    op.create_table(
        "watch_state",
        _half("url", Text),
        *_texts("etag", "last_modified", "checked_at", "next_at", null=True),
        *_integers("failures"),
    )
    op.create_table("watch_seen", _half("url", Text), *_texts("feed", "seen_at", "outcome"), *_integers("failures"))
    for name, table, *columns in _INDEXES:
        op.create_index(name, table, columns)
    for statement in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    raise NotImplementedError("there is nothing before the first tables")


_INDEXES = (
    ("report_given_id", "report", "given_id"),
    ("report_coder", "report", "coder", "linker"),
    ("told_own", "told", "own"),
    ("pair_b", "pair", "b"),
    ("copy_b", "copy", "b"),
    ("member_incident", "member", "incident"),
    ("incident_id", "incident", "id"),
    ("incident_day", "incident", "day", "id"),
    ("incident_country", "incident", "country", "day"),
    ("incident_actor_actor", "incident_actor", "actor"),
    ("judgement_a", "judgement", "a"),
    ("judgement_b", "judgement", "b"),
    ("judgement_revokes", "judgement", "revokes"),
    ("former_own", "former", "own"),
    ("former_report", "former", "report"),
    ("former_now", "former", "now"),
)
_SQLITE = (
    "CREATE VIRTUAL TABLE report_text USING fts5(title, text, content='report', content_rowid='n',"
    ' tokenize="unicode61 remove_diacritics 2")',
    "CREATE VIRTUAL TABLE incident_at USING rtree(n, south, north, west, east)",
)
_POSTGRESQL = (
    "CREATE TABLE report_text (n integer PRIMARY KEY, words tsvector NOT NULL)",
    "CREATE INDEX report_text_words ON report_text USING gin (words)",
    "CREATE INDEX incident_at ON incident USING gist (point(lon, lat))",
)


def _texts(*names: str, null: bool = False) -> list[Column[Any]]:
    return [Column(name, Text, nullable=null) for name in names]


def _integers(*names: str, null: bool = False) -> list[Column[Any]]:
    return [Column(name, Integer, nullable=null) for name in names]


def _half(name: str, kind: Any = Integer) -> Column[Any]:
    """A column of the primary key whose values are given, not counted up."""
    return Column(name, kind, primary_key=True, autoincrement=False)
