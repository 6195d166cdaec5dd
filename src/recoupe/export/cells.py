"""Cells of comma-separated values: quoted as RFC 4180 has it, and with nothing in them that a spreadsheet would run.

Words that begin like a formula get an apostrophe before them, also behind blanks and invisible characters. Numbers are
numbers and stay as they are. Whatever could be taken for a separator, by whichever program, stands in quotes."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

Cell = str | int | float | bool | None

END = "\r\n"
_BLANK = r"[\s\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u205f-\u2069\ufeff\ufffd]*"
_FORMULA = re.compile(_BLANK + r"[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
"""A sign that begins a formula, in its full-width forms too, or a tab or line break at the very start."""
_QUOTED = re.compile(r"[\",;|\t\r\n]|^\s|\s$")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Without control characters and halves of surrogate pairs, which no table can hold: each becomes U+FFFD."""
    return _UNWRITABLE.sub("\ufffd", text)


def harmless(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would take it for a formula."""
    return "'" + text if _FORMULA.match(text) else text


def cell_text(value: Cell) -> str:
    """A cell as it stands in the file. None, and a number that is none, are nothing; true and false are 1 and 0."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else ""
    text = harmless(clean(value))
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def csv_line(cells: Iterable[Cell]) -> str:
    """One record with its line end. An empty only cell is quoted, so that the line is no empty line."""
    line = ",".join(map(cell_text, cells))
    return (line or '""') + END


def joined(parts: Iterable[str | None]) -> str | None:
    """Several values in one cell, each once, apart by semicolons; None where there is none."""
    return "; ".join(dict.fromkeys(p for p in parts if p)) or None
