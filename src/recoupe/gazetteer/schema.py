"""The tables of the gazetteer file, and the number that says which program may read it."""

from __future__ import annotations

VERSION = "6"
"""Raise it when tables, folding or ranks change; a change of the curated files shows by itself (see ``edition``)."""

SKELETON = "~"
"""First letter of the keys that are skeletons (see ``folding``); folded names never contain it."""

# Quality of a row of ``name``: how the key stands to the place.
# OWN: its own name, or the one that fr/en use for it (curated); VARIANT: an alias that only respells its own name.
OWN, VARIANT, ALIAS, OWN_SKELETON, ALIAS_SKELETON = range(5)

WIDE = frozenset({"area", "river", "mountain", "island"})
"""Kinds that may reach over several units."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, admin1 TEXT,
    admin2 TEXT, lat REAL NOT NULL, lon REAL NOT NULL, population INTEGER NOT NULL, radius_m INTEGER,
    standing REAL NOT NULL, source TEXT NOT NULL
);
CREATE TABLE name (
    key TEXT NOT NULL, place INTEGER NOT NULL, quality INTEGER NOT NULL, language TEXT, PRIMARY KEY (key, place)
) WITHOUT ROWID;
CREATE TABLE country_word (key TEXT PRIMARY KEY, iso TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE place_at USING rtree(n, south, north, west, east);
CREATE TABLE arc (n INTEGER PRIMARY KEY, line TEXT NOT NULL);
CREATE TABLE outline (n INTEGER PRIMARY KEY, country TEXT, admin1 TEXT, admin2 TEXT, rings TEXT NOT NULL);
CREATE VIRTUAL TABLE outline_at USING rtree(n, south, north, west, east);
"""

INDEXES = """
CREATE INDEX place_id ON place (id);
"""
