"""The incidents of a casebook as an aligned list: a line each where there is room, else two, or three.

Lines are set by columns of fixed width and written as they come, so that a hundred thousand of them need neither
memory nor a second look."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol, TextIO

from rich.cells import cell_len, set_cell_size

from recoupe.show import words
from recoupe.show.incident_words import CONTESTED, cleaned, count_words, roots_words

WIDE, NARROW = 140, 80
"""Columns from which an incident has one line, and below which it has more than two."""
_ID, _WHEN, _TYPE, _TOLL, _SUPPORT = 12, 20, 18, 34, 38
_INDENT = " " * (_ID + 4)

_KEPT = 1 << 14

Toll = tuple[int | None, int | None]


class SummaryRow(Protocol):
    """What the casebook's summaries tell of an incident. Days are ISO dates; tolls (least, most), open ends None."""

    @property
    def id(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def earliest(self) -> str | None: ...
    @property
    def latest(self) -> str | None: ...
    @property
    def place(self) -> str | None: ...
    @property
    def country(self) -> str | None: ...
    @property
    def reports(self) -> int: ...
    @property
    def texts(self) -> int: ...
    @property
    def roots(self) -> tuple[int, int]: ...
    @property
    def contested(self) -> bool: ...
    @property
    def killed(self) -> Toll | None: ...
    @property
    def injured(self) -> Toll | None: ...
    @property
    def parties(self) -> int: ...


def show_incidents(summaries: Iterable[SummaryRow], out: TextIO, width: int) -> int:
    """Writes a list of incidents and returns how many there were. A mark at the left: something is contested."""
    count = 0
    lines = _one_line if width >= WIDE else _two_lines if width >= NARROW else _narrow_lines
    for row in summaries:
        out.write(lines(row, width))
        count += 1
    return count


def _one_line(row: SummaryRow, width: int) -> str:
    left = width - sum((_ID, _WHEN, _TYPE, _TOLL, _SUPPORT)) - 12
    kind = _cell(words.label(row.type), _TYPE)
    line = f"{_head(row)}  {kind}  {_cell(_place(row.place, row.country), left)}  {_cell(_toll(row), _TOLL)}"
    return f"{line}  {_cell(_support(row), _SUPPORT)}".rstrip() + "\n"


def _two_lines(row: SummaryRow, width: int) -> str:
    first = f"{_head(row)}  {_cell(_what(row), width - _ID - _WHEN - 6)}"
    second = _INDENT + _cell(f"{_cell(_support(row), _SUPPORT)}  {_toll(row)}", width - len(_INDENT))
    return f"{first.rstrip()}\n{second.rstrip()}\n"


def _narrow_lines(row: SummaryRow, width: int) -> str:
    below = (_cell(line, width - 2) for line in (_what(row), _support(row), _toll(row)) if line)
    return "".join(f"{line.rstrip()}\n" for line in (_head(row), *(f"  {line}" for line in below)))


def _head(row: SummaryRow) -> str:
    return f"{CONTESTED if row.contested else ' '} {_cell(row.id, _ID)}  {_when(row.earliest, row.latest)}"


def _what(row: SummaryRow) -> str:
    place = _place(row.place, row.country)
    return f"{words.label(row.type)}, {place}" if place else words.label(row.type)


def _toll(row: SummaryRow) -> str:
    return _toll_words(row.killed, row.injured)


def _support(row: SummaryRow) -> str:
    return _support_words(row.reports, row.texts, row.roots, row.parties)


# Days, places and numbers come again and again in a long list.


@lru_cache(maxsize=_KEPT)
def _when(earliest: str | None, latest: str | None) -> str:
    return _cell(words.day_words(earliest, latest or earliest, short=True) if earliest else "day not said", _WHEN)


@lru_cache(maxsize=_KEPT)
def _place(name: str | None, code: str | None) -> str:
    parts = (" ".join(cleaned(name or "").split()), words.country_words(code) or "")
    return ", ".join(dict.fromkeys(p for p in parts if p))


@lru_cache(maxsize=_KEPT)
def _toll_words(killed: Toll | None, injured: Toll | None) -> str:
    """ "132–160 killed, at least 40 injured"; empty where nobody gives one."""
    tolls = (("killed", killed), ("injured", injured))
    return ", ".join(f"{words.number_words(*toll)} {name}" for name, toll in tolls if toll and toll != (None, None))


@lru_cache(maxsize=_KEPT)
def _support_words(reports: int, texts: int, roots: tuple[int, int], parties: int) -> str:
    """ "9 reports, 4 texts, 2–3 roots, 2 sides"."""
    sides = f", {parties} sides" if parties > 1 else ""
    return f"{count_words(reports, 'report')}, {count_words(texts, 'text')}, {roots_words(roots)}{sides}"


@lru_cache(maxsize=_KEPT)
def _cell(text: str, width: int) -> str:
    """Exactly ``width`` columns: filled up, or cut with an ellipsis."""
    if text.isascii() and len(text) <= width:
        return text.ljust(width)
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, max(0, width - 1)) + "…"
