"""The tables of a casebook, the same on SQLite and PostgreSQL; how they came to be is in ``migrations``.

Numbers (``n``) are given in the order of arrival and never leave the casebook: whatever is handed out is named by
``uid``, ``key`` or ``id``, which hold for good. Indexes that the two databases do in different ways (text, places) are
in ``dialect``.

====================  ==================================================================================================
report                as it was read: head, text, raw bytes with their SHA-256, when and from where, by which coder
told                  an incident as one report tells it: its coding, and its sketch to compare it by
block, filed          keys under which told incidents are looked for as neighbours, and reports as copies
pair, copy            told incidents compared; text that two reports share (``kind`` "none": looked at, no translation)
member                in which incident a told one is now; an incident bears the number of the told one that founded it
incident, payload     what lists and filters need, and the whole incident as JSON
incident_actor        whom an incident names, for the filter
judgement             what people decided: rows are only ever added, each with a digest chained to the one before it
former                keys that an earlier coder gave and the present one does not: where their words stand, and who
                      has them now (NULL: nobody)
watch_state           feeds that are watched: what their servers said last, when they are asked again
watch_seen            addresses of pages that feeds led to and that are not fetched again, with what came of them
state                 numbers about the whole casebook: ``revision`` counts what was written to it
account, session      who may sign in where the casebook is served to others, and who is signed in
token                 keys for programs, kept as digests
attempt               sign-ins that failed, to slow down who guesses
audit                 who did what through the review room: rows are only added, each chained to the one before it
====================  ==================================================================================================
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    false,
)

HEAD = "0002"
"""The last revision in ``migrations/versions``: casebooks of another one are brought to it, or refused if newer."""

APPLICATION = 0x52435042
"""Marks a SQLite file as a casebook (``PRAGMA application_id``)."""

metadata = MetaData()
_sorted = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that is sorted by code points, whatever the locale of the server."""

report = Table(
    "report",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("uid", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("given_id", Text, nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("url", Text),
    Column("published", Text),
    Column("language", Text),
    Column("source", Text, nullable=False),
    Column("fetched_at", Text),
    Column("added_at", Text, nullable=False),
    Column("coder", Text, nullable=False),
    Column("linker", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("filed", Text, nullable=False),
    Column("raw", LargeBinary),
    UniqueConstraint("uid", name="report_uid"),
    UniqueConstraint("id", name="report_id"),
    Index("report_given_id", "given_id"),
    Index("report_coder", "coder", "linker"),
    sqlite_autoincrement=True,
)

told = Table(
    "told",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("key", Text, nullable=False),
    Column("own", Text, nullable=False),
    Column("report", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("starts", Integer, nullable=False),
    Column("ends", Integer, nullable=False),
    Column("sketch", Text, nullable=False),
    Column("vector", LargeBinary),
    Column("blocks", Text, nullable=False),
    Column("links", Text, nullable=False),
    Column("coding", Text, nullable=False),
    UniqueConstraint("key", name="told_key"),
    UniqueConstraint("report", "position", name="told_report"),
    Index("told_own", "own"),
    sqlite_autoincrement=True,
)

block = Table(
    "block",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("told", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

filed = Table(
    "filed",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("report", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

pair = Table(
    "pair",
    metadata,
    Column("a", Integer, primary_key=True, autoincrement=False),
    Column("b", Integer, primary_key=True, autoincrement=False),
    Column("score", Float, nullable=False),
    Column("features", Text, nullable=False),
    Index("pair_b", "b"),
    sqlite_with_rowid=False,
)

copy = Table(
    "copy",
    metadata,
    Column("a", Integer, primary_key=True, autoincrement=False),
    Column("b", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("spans", Text, nullable=False),
    Column("contained_a", Float, nullable=False),
    Column("contained_b", Float, nullable=False),
    Column("source", Text),
    Column("why", Text, nullable=False),
    Index("copy_b", "b"),
    sqlite_with_rowid=False,
)

member = Table(
    "member",
    metadata,
    Column("told", Integer, primary_key=True, autoincrement=False),
    Column("incident", Integer, nullable=False),
    Index("member_incident", "incident"),
)

incident = Table(
    "incident",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("id", _sorted, nullable=False),
    Column("day", _sorted, nullable=False),
    Column("type", Text, nullable=False),
    Column("earliest", Text),
    Column("latest", Text),
    Column("precision", Text),
    Column("place", Text),
    Column("country", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("reports", Integer, nullable=False),
    Column("texts", Integer, nullable=False),
    Column("roots_min", Integer, nullable=False),
    Column("roots_max", Integer, nullable=False),
    Column("parties", Integer, nullable=False),
    Column("contested", Boolean, nullable=False),
    Column("killed_min", Integer),
    Column("killed_max", Integer),
    Column("injured_min", Integer),
    Column("injured_max", Integer),
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
    Index("incident_id", "id"),
    Index("incident_day", "day", "id"),
    Index("incident_country", "country", "day"),
    Index("incident_state", "state", "day"),
    Index("incident_contested", "contested", "state", "day"),
    Index("incident_unsure", "unsure", "state", "day"),
    Index("incident_doubtful", "doubtful", "state", "day"),
    Index("incident_assigned", "assigned"),
    Index("incident_tally", "day", "latest", "state", "contested", "unsure", "doubtful", "type", "country", "earliest"),
)

payload = Table(
    "payload",
    metadata,
    Column("incident", Integer, primary_key=True, autoincrement=False),
    Column("json", Text, nullable=False),
)

incident_actor = Table(
    "incident_actor",
    metadata,
    Column("incident", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, primary_key=True),
    Column("actor", Text, primary_key=True),
    Index("incident_actor_actor", "actor"),
    sqlite_with_rowid=False,
)

judgement = Table(
    "judgement",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("a", Text),
    Column("b", Text),
    Column("field", Text),
    Column("value", Text),
    Column("revokes", Integer),
    Column("digest", Text, nullable=False),
    Column("batch", Integer),
    Index("judgement_a", "a"),
    Index("judgement_b", "b"),
    Index("judgement_revokes", "revokes"),
    Index("judgement_batch", "batch"),
    sqlite_autoincrement=True,
)

former = Table(
    "former",
    metadata,
    Column("key", Text, primary_key=True),
    Column("own", Text, nullable=False),
    Column("report", Integer, nullable=False),
    Column("starts", Integer, nullable=False),
    Column("ends", Integer, nullable=False),
    Column("now", Text),
    Index("former_own", "own"),
    Index("former_report", "report"),
    Index("former_now", "now"),
)

watch_state = Table(
    "watch_state",
    metadata,
    Column("url", Text, primary_key=True),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("checked_at", Text),
    Column("next_at", Text),
    Column("failures", Integer, nullable=False),
)

watch_seen = Table(
    "watch_seen",
    metadata,
    Column("url", Text, primary_key=True),
    Column("feed", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("failures", Integer, nullable=False),
)

state = Table(
    "state",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", BigInteger, nullable=False),
)

account = Table(
    "account",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("shown", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("closed_at", Text),
    UniqueConstraint("name", name="account_name"),
    sqlite_autoincrement=True,
)

session = Table(
    "session",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("account", Integer, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
    Column("ends_at", Text, nullable=False),
    Index("session_account", "account"),
)

token = Table(
    "token",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("account", Integer),
    Column("label", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("used_at", Text),
    Column("ends_at", Text),
    Column("revoked_at", Text),
    UniqueConstraint("digest", name="token_digest"),
    Index("token_account", "account"),
    sqlite_autoincrement=True,
)

attempt = Table(
    "attempt",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("about", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("attempt_about", "about", "at"),
    sqlite_autoincrement=True,
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("about", Text),
    Column("detail", Text),
    Column("digest", Text, nullable=False),
    Index("audit_about", "about"),
    sqlite_autoincrement=True,
)
