"""What SQLite and PostgreSQL do in different ways: the index of words (FTS5, tsvector), that of places (R*Tree, GiST).

Both find the same: words without accents and capitals, all of them in one report (title or text), in any order;
``"words in quotation marks"`` side by side; ``word*`` any word that begins so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.sql.elements import TextClause

_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_DEGREE_KM = 110.5
"""A degree of latitude is at least this long."""

Phrase = tuple[tuple[str, ...], bool]
"""Words that stand side by side, and whether the last is only the beginning of one."""

Box = tuple[float, float, float, float]
"""South, north, west, east, in degrees."""


def folded(words: str) -> str:
    """Words apart by one blank, without accents and capitals."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(plain.casefold()))


def phrases(query: str) -> list[Phrase]:
    """What is asked for, by phrase; nothing for a query without a letter or digit."""
    found = []
    for quoted, bare in _TERM.findall(query):
        words = tuple(folded(quoted or bare).split())
        if words:
            found.append((words, bare.endswith("*")))
    return found


def index_words(connection: Connection, n: int, title: str | None, body: str) -> None:
    """Files report ``n`` under its words."""
    if connection.dialect.name == "sqlite":
        connection.execute(_FILE_FTS, {"n": n, "title": title, "text": body})
    else:
        words = folded(f"{title or ''} {body}")
        connection.execute(_FILE_TSVECTOR, {"n": n, "words": words})


def reports_with(dialect: str, query: str) -> tuple[str, dict[str, Any]]:
    """A query for the numbers of the reports that hold what is asked for, with its values."""
    asked = phrases(query)
    if dialect == "sqlite":
        terms = ('"' + " ".join(words) + '"' + ("*" if open_ else "") for words, open_ in asked)
        return "SELECT rowid FROM report_text WHERE report_text MATCH :words", {"words": " AND ".join(terms)}
    terms = (" <-> ".join(words) + (":*" if open_ else "") for words, open_ in asked)
    return (
        "SELECT n FROM report_text WHERE words @@ to_tsquery('simple', :words)",
        {"words": " & ".join(f"({term})" for term in terms)},
    )


def index_place(connection: Connection, n: int, lat: float | None, lon: float | None) -> None:
    """Files incident ``n``, which is new, under its point. PostgreSQL does so by itself."""
    if connection.dialect.name == "sqlite" and lat is not None and lon is not None:
        connection.execute(_FILE_PLACE, {"n": n, "lat": lat, "lon": lon})


def forget_place(connection: Connection, n: int) -> None:
    if connection.dialect.name == "sqlite":
        connection.execute(_LEAVE_PLACE, {"n": n})


def incidents_in(dialect: str, boxes: Sequence[Box], first: int = 0) -> tuple[str, dict[str, float]]:
    """A query for the numbers of the incidents whose points lie in any of the boxes (a little more on SQLite, which
    rounds outwards), with its values; they are numbered from ``first``."""
    values: dict[str, float] = {}
    parts = []
    for i, (south, north, west, east) in enumerate(boxes, first):
        values |= {f"s{i}": south, f"n{i}": north, f"w{i}": west, f"e{i}": east}
        if dialect == "sqlite":
            parts.append(f"(north >= :s{i} AND south <= :n{i} AND east >= :w{i} AND west <= :e{i})")
        else:
            parts.append(
                f"point(lon, lat) <@ box(point(CAST(:w{i} AS float8), CAST(:s{i} AS float8)),"
                f" point(CAST(:e{i} AS float8), CAST(:n{i} AS float8)))"
            )
    table = "incident_at" if dialect == "sqlite" else "incident"
    return " UNION ".join(f"SELECT n FROM {table} WHERE {part}" for part in parts), values


def kilometres_to(dialect: str) -> str:
    """Great-circle distance of an incident's point to :lat, :lon, as ``gazetteer.geometry`` has it; SQLite is given
    that very function when it is opened (``engine``)."""
    if dialect == "sqlite":
        return "kilometres(incident.lat, incident.lon, :lat, :lon)"
    half = "sin(radians(incident.{0} - CAST(:{0} AS float8)) / 2) ^ 2"
    across = f"cos(radians(incident.lat)) * cos(radians(CAST(:lat AS float8))) * {half.format('lon')}"
    return f"12742.0 * asin(least(1.0, sqrt({half.format('lat')} + {across})))"


def boxes_around(lat: float, lon: float, km: float) -> tuple[Box, ...]:
    """Boxes that together hold all points within ``km``: two across the date line, all longitudes around a pole."""
    from math import cos, radians

    high = km / _DEGREE_KM
    south, north = max(lat - high, -90.0), min(lat + high, 90.0)
    narrow = cos(radians(min(max(abs(south), abs(north)), 90.0)))
    wide = high / narrow if narrow > high / 180.0 else 180.0
    west, east = lon - wide, lon + wide
    if wide >= 180.0:
        return ((south, north, -180.0, 180.0),)
    if west < -180.0:
        return ((south, north, -180.0, east), (south, north, west + 360.0, 180.0))
    if east > 180.0:
        return ((south, north, west, 180.0), (south, north, -180.0, east - 360.0))
    return ((south, north, west, east),)


def complaints(connection: Connection) -> list[str]:
    """What is wrong with the file and with the two indexes, a line each."""
    if connection.dialect.name != "sqlite":
        unfiled = connection.execute(_UNFILED).scalars()
        return [f"report {id}: is not filed under its words" for id in unfiled]
    found = [str(line) for (line,) in connection.exec_driver_sql("PRAGMA quick_check(20)") if line != "ok"]
    try:
        connection.exec_driver_sql("INSERT INTO report_text(report_text, rank) VALUES ('integrity-check', 1)")
    except Exception as error:
        found.append(f"the index of words does not fit the reports ({str(error).splitlines()[0]})")
    found += [str(x) for (x,) in connection.exec_driver_sql("SELECT rtreecheck('incident_at')") if x != "ok"]
    return found + [f"incident {id}: is not filed under its place" for id in connection.execute(_UNPLACED).scalars()]


_FILE_FTS: TextClause = text("INSERT INTO report_text(rowid, title, text) VALUES (:n, :title, :text)")
_FILE_TSVECTOR = text("INSERT INTO report_text(n, words) VALUES (:n, to_tsvector('simple', :words))")
_LEAVE_PLACE = text("DELETE FROM incident_at WHERE n = :n")
_FILE_PLACE = text("INSERT INTO incident_at(n, south, north, west, east) VALUES (:n, :lat, :lat, :lon, :lon)")
_UNFILED = text("SELECT id FROM report WHERE n NOT IN (SELECT n FROM report_text)")
_UNPLACED = text(
    "SELECT id FROM incident WHERE lat IS NOT NULL AND n NOT IN (SELECT n FROM incident_at)"
    " UNION SELECT CAST(n AS TEXT) FROM incident_at WHERE n NOT IN (SELECT n FROM incident WHERE lat IS NOT NULL)"
)
