"""Reading what Natural Earth is handed on in: shapefiles with their tables, GeoPackages. Standard library only."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from pathlib import Path

Line = list[tuple[float, float]]
"""Longitude and latitude in degrees."""


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a dBase table, every value as text without its padding."""
    held = path.read_bytes()
    count, head, length = struct.unpack("<xxxxIHH", held[:12])
    columns, at = [], 32
    while held[at] != 0x0D:
        columns.append((held[at : at + 11].split(b"\0")[0].decode(), held[at + 16]))
        at += 32
    rows = []
    for n in range(count):
        at, row = head + n * length + 1, {}
        for name, width in columns:
            row[name] = held[at : at + width].decode("utf-8", "replace").strip(" \0")
            at += width
        rows.append(row)
    return rows


def shapes(path: Path) -> Iterator[list[Line]]:
    """The lines or rings of each record of a shapefile, in the order of its table; found by its index, since a file
    that was edited may hold records that no longer count."""
    held, index = path.read_bytes(), path.with_suffix(".shx").read_bytes()
    for words in struct.iter_unpack(">II", index[100:]):
        at = 2 * words[0] + 8
        if struct.unpack("<I", held[at : at + 4])[0] == 0:
            yield []
            continue
        parts, points = struct.unpack("<II", held[at + 36 : at + 44])
        starts = [*struct.unpack(f"<{parts}I", held[at + 44 : at + 44 + 4 * parts]), points]
        flat = struct.unpack(f"<{2 * points}d", held[at + 44 + 4 * parts : at + 44 + 4 * parts + 16 * points])
        yield [[(flat[2 * n], flat[2 * n + 1]) for n in range(a, b)] for a, b in zip(starts, starts[1:])]


def layer(path: Path, name: str) -> Iterator[tuple[dict[str, str], list[Line]]]:
    """The rows of a GeoPackage's layer of lines, each with its lines."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as book:
        book.row_factory = sqlite3.Row
        for row in book.execute(f'select * from "{name}"'):
            names = [name for name in row.keys() if name != "geom"]  # noqa: SIM118 - a Row walks its values
            facts = {name: str(row[name] or "") for name in names}
            held: bytes = row["geom"]
            yield facts, list(_lines(held, 8 + (0, 32, 48, 48, 64)[held[3] >> 1 & 7]))


def _lines(held: bytes, at: int) -> Iterator[Line]:
    """Of one well-known binary in little-endian order: a LineString or several of them."""
    kind, count = struct.unpack("<II", held[at + 1 : at + 9])
    at += 9
    if kind % 1000 == 2:
        flat = struct.unpack(f"<{2 * count}d", held[at : at + 16 * count])
        yield list(zip(flat[::2], flat[1::2]))
        return
    for _ in range(count):
        inner = struct.unpack("<I", held[at + 5 : at + 9])[0]
        yield from _lines(held, at)
        at += 9 + 16 * inner
