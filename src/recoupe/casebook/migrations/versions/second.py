"""The review room: where incidents stand in review, who may sign in, and what was done."""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, Integer, Text, UniqueConstraint, false

from recoupe.casebook.backfilling import backfill

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in (
        Column("version", Integer, nullable=False, server_default="0"),
        Column("fresh_at", Text, nullable=False, server_default=""),
        Column("state", Text, nullable=False, server_default="new"),
        Column("assigned", Text),
        Column("touched_at", Text),
        Column("unsure", Integer, nullable=False, server_default="0"),
        Column("doubts", Text, nullable=False, server_default=""),
        Column("doubtful", Boolean, nullable=False, server_default=false()),
        Column("contradictions", Integer, nullable=False, server_default="0"),
        Column("radius_m", Integer),
    ):
        op.add_column("incident", column)
    op.add_column("judgement", Column("batch", Integer))
    op.create_table("state", Column("name", Text, primary_key=True), Column("value", BigInteger, nullable=False))
    op.create_table(
        "account",
        Column("id", Integer, primary_key=True),
        *_texts("name", "shown", "role", "password", "made_at"),
        *_texts("closed_at", null=True),
        UniqueConstraint("name", name="account_name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "session",
        Column("digest", Text, primary_key=True),
        Column("account", Integer, nullable=False),
        *_texts("made_at", "seen_at", "ends_at"),
    )
    op.create_table(
        "token",
        Column("id", Integer, primary_key=True),
        *_texts("digest"),
        Column("account", Integer),
        *_texts("label", "role", "made_at"),
        *_texts("used_at", "ends_at", "revoked_at", null=True),
        UniqueConstraint("digest", name="token_digest"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "attempt", Column("id", Integer, primary_key=True), *_texts("about", "at"), sqlite_autoincrement=True
    )
    op.create_table(
        "audit",
        Column("id", Integer, primary_key=True),
        *_texts("at", "who", "what"),
        *_texts("about", "detail", null=True),
        *_texts("digest"),
        sqlite_autoincrement=True,
    )
    for name, table, *columns in _INDEXES:
        op.create_index(name, table, columns)
    backfill(op.get_bind())


def downgrade() -> None:
    raise NotImplementedError("what was reviewed would be lost; take a copy that was made before")


_INDEXES = (
    ("incident_state", "incident", "state", "day"),
    ("incident_contested", "incident", "contested", "state", "day"),
    ("incident_unsure", "incident", "unsure", "state", "day"),
    ("incident_doubtful", "incident", "doubtful", "state", "day"),
    ("incident_assigned", "incident", "assigned"),
    (
        "incident_tally", "incident",
        "day", "latest", "state", "contested", "unsure", "doubtful", "type", "country", "earliest",
    ),
    ("judgement_batch", "judgement", "batch"),
    ("session_account", "session", "account"),
    ("token_account", "token", "account"),
    ("attempt_about", "attempt", "about", "at"),
    ("audit_about", "audit", "about"),
)  # fmt: skip


def _texts(*names: str, null: bool = False) -> list[Column[Any]]:
    return [Column(name, Text, nullable=null) for name in names]
