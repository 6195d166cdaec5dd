"""Tables: CSV and TSV files, a report a row. The delimiter is found, and which column is which field as well.

A cell may hold line breaks, a quote may never be closed: rows are therefore read with Python's strict parser, and where
it refuses one, the reading goes on with the next line that is a row."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recoupe.errors import ReadError
from recoupe.read.encoding import HEAD, decode
from recoupe.read.fields import MAX_TEXT
from recoupe.read.records import MAX_LINE, Record, lines_of

SUFFIXES = frozenset({".csv", ".tsv", ".tab"})
DELIMITERS = ",;\t|"
USUAL: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "texte", "full text", "texte integral", "texte complet", "body", "corps", "content", "contenu",
        "article", "article text", "texte article", "story", "plain text", "notes", "description",
    ),
    "title": ("title", "titre", "headline", "manchette", "heading", "header", "gros titre"),
    "published": (
        "published", "published at", "published on", "publie", "publie le", "publication date", "date published",
        "date de publication", "date publication", "pubdate", "pub date", "date", "datetime", "timestamp", "horodatage",
    ),
    "outlet": (
        "outlet", "media", "medium", "newspaper", "journal", "publisher", "publication", "editeur", "news source",
        "source name", "source", "site",
    ),
    "url": ("url", "link", "lien", "address", "adresse", "href", "uri", "permalink"),
    "language": ("language", "langue", "lang"),
    "id": ("id", "identifier", "identifiant", "guid", "uid", "article id", "report id"),
}  # fmt: skip
"""Fields of a report and what their columns are usually called, in both languages; the likelier name first."""
_ROW_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SEP = re.compile(r'"?sep=(.)"?\s*$')
_SHOWN = 30


def parse_columns(given: str) -> dict[str, str]:
    """The columns that ``text=corps,title=titre,published=date`` names, by field; a column is named as in the table's
    first row, or by its number. Raises ValueError, with what to do."""
    found: dict[str, str] = {}
    for part in re.split(r",(?=\s*\w+\s*=)", given):
        name, sign, column = (p.strip() for p in part.partition("="))
        if not sign or not column:
            raise ValueError(f"{part.strip()!r} names no column; write FIELD=COLUMN, as text=corps,title=titre")
        if name not in USUAL:
            raise ValueError(f"{name!r} is no field of a report; the fields are: {', '.join(USUAL)}")
        if name in found:
            raise ValueError(f"{name!r} is given twice; a field has one column")
        found[name] = column
    return found


def table_records(
    name: str, handle: io.BufferedReader, *, columns: Mapping[str, str] | None = None, line: int = 0
) -> Iterator[Record | ReadError]:
    """The rows of a table, as records. ``line`` is how many lines were passed over before its first row."""
    rows = _Rows(name, handle, _delimiter(name, handle, columns or {}), line)
    header = next(rows.cells(None), None)
    if header is None or isinstance(header, ReadError):
        yield header or ReadError(name, "has no rows; nothing can be coded")
        return
    names = [" ".join(cell.split()) for cell in header.cells]
    try:
        places = _places(names, columns or {})
    except ValueError as error:
        yield ReadError(f"{name}:{header.line}", str(error))
        return
    for row in rows.cells(len(names)):
        if isinstance(row, ReadError):
            yield row
            continue
        cells = row.cells
        last = len(cells) - 1
        if any(cell.strip() for cell in cells[len(names) :]) or places["text"] == last < len(names) - 1:
            yield ReadError(
                f"{name}:{row.line}",
                f"has {len(cells)} cells where the table has {len(names)} columns; put its text between quotes",
            )
            continue
        fields = {f: cells[at].replace("\r\n", "\n") for f, at in places.items() if at < len(cells)}
        yield Record(row.line, fields, row.raw)


def _delimiter(name: str, handle: io.BufferedReader, columns: Mapping[str, str]) -> str:
    """What separates the cells: the sign that cuts the first row into the most columns that are known by name."""
    head = decode(handle.peek(HEAD)[:HEAD]).lstrip("\ufeff").replace("\r", "\n").lstrip("\n")
    first = head.partition("\n")[0]
    if (said := _SEP.match(first)) is not None:
        return said[1]
    known = {_folded(n) for names in USUAL.values() for n in names} | {_folded(c) for c in columns.values()}
    wished = "\t" + DELIMITERS if name.lower().endswith((".tsv", ".tab")) else DELIMITERS

    def rating(sign: str) -> tuple[int, int]:
        try:
            cells = next(csv.reader(io.StringIO(head[: len(first) + 4096]), delimiter=sign), [])
        except csv.Error:
            cells = first.split(sign)
        return sum(_folded(c) in known for c in cells), len(cells)

    return max(wished, key=rating)  # the first of equals


def _places(names: list[str], columns: Mapping[str, str]) -> dict[str, int]:
    """Which column holds which field: as given, and for the fields not given by the usual names."""
    shown = ", ".join(repr(n) for n in names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
    folded = [_folded(n) for n in names]
    places: dict[str, int] = {}
    for key, wanted in columns.items():
        if wanted in names:
            places[key] = names.index(wanted)
        elif _folded(wanted) in folded:
            places[key] = folded.index(_folded(wanted))
        elif wanted.isdecimal() and 1 <= int(wanted) <= len(names):
            places[key] = int(wanted) - 1
        else:
            raise ValueError(f"the table has no column {wanted!r} for {key}; its columns are: {shown}")
    for key, usual in USUAL.items():
        free = [n for n in usual if n in folded and folded.index(n) not in places.values()]
        if key not in places and free:
            places[key] = folded.index(free[0])
    if "text" not in places:
        raise ValueError(f"the table has no column for the text; its columns are: {shown}; say --columns text=COLUMN")
    return places


def _folded(name: str) -> str:
    """A column's name without case, accents and signs: "Date_de publication" is "date de publication"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", plain))


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: list[str]
    raw: bytes


@dataclass(frozen=True, slots=True)
class _Line:
    """A physical line; ``text`` is None for one that is too long."""

    number: int
    text: str | None
    raw: bytes = b""


class _Rows:
    """The rows of a table from its lines. ``line`` is how many lines were passed over before."""

    def __init__(self, name: str, handle: io.BufferedReader, delimiter: str, line: int) -> None:
        self._name = name
        self._delimiter = delimiter
        self._lines = _lines(handle, line)
        self._waiting: deque[_Line] = deque()
        self._taken: list[_Line] = []

    def cells(self, width: int | None) -> Iterator[_Row | ReadError]:
        """Rows with their first line. With a ``width`` (cells of the header), a row that is broken is told of once, and
        what follows is passed over up to the next row of that width."""
        csv.field_size_limit(max(csv.field_size_limit(), MAX_TEXT + 1))
        lost: list[int] = []
        while (found := self._next(width)) is not None:
            number = self._taken[0].number
            if isinstance(found, ReadError):
                if not lost:
                    yield found
                lost.append(number)
            elif any(c.strip() for c in found):
                if lost and len(found) != width:
                    lost.append(number)
                    continue
                if len(lost) > 1:
                    yield self._passed(lost)
                lost = []
                yield _Row(number, found, b"".join(t.raw for t in self._taken))
        if len(lost) > 1:
            yield self._passed(lost)

    def _next(self, width: int | None) -> list[str] | ReadError | None:
        """The next row's cells; None at the end. Where the parser refuses one, all but its first line are given
        back."""
        self._taken = []
        try:
            return next(csv.reader(self._pulled(), delimiter=self._delimiter, strict=True), None)
        except csv.Error as error:
            why = str(error)
        first, *rest = self._taken
        self._waiting.extendleft(reversed(rest))
        del self._taken[1:]
        if first.text is None:
            return ReadError(f"{self._name}:{first.number}", f"is longer than {MAX_LINE // 1_000_000} MB; split it")
        return self._alone(first.text, width) or ReadError(
            f"{self._name}:{first.number}", f"is no row ({_reason(why)}); mend it"
        )

    def _pulled(self) -> Iterator[str]:
        """What the parser pulls for one row: first the lines that were given back."""
        size = 0
        while (line := self._waiting.popleft() if self._waiting else next(self._lines, None)) is not None:
            self._taken.append(line)
            size += len(line.raw)
            if line.text is None or size > MAX_LINE:
                raise csv.Error("line or field larger than allowed")
            yield line.text

    def _alone(self, text: str, width: int | None) -> list[str] | None:
        """The cells of a line whose quotes are written carelessly, where it is a row by itself."""
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
            if text.count('"') % 2 if quoting == csv.QUOTE_MINIMAL else self._delimiter != "\t":
                continue
            try:
                cells = next(csv.reader([text], delimiter=self._delimiter, quoting=quoting), [])
            except csv.Error:
                continue
            if len(cells) == width:
                return cells
        return None

    def _passed(self, lost: list[int]) -> ReadError:
        what = f"belongs to no row, nor do the lines that follow up to {lost[-1]}; mend line {lost[0]}"
        return ReadError(f"{self._name}:{lost[1]}", what)


def _lines(handle: io.BufferedReader, number: int) -> Iterator[_Line]:
    """Physical lines, old Macintosh ends among them, without a first one that only names the delimiter."""
    first = True
    for piece in lines_of(handle):
        raw, text = piece if piece is not None else (b"", None)
        parts = _ROW_LINE.findall(text) if text is not None and "\r" in text.rstrip("\r\n") else [text]
        for part in parts:
            number += 1
            if not (first and part is not None and _SEP.match(part)):
                yield _Line(number, part, raw if len(parts) == 1 else str(part).encode("utf-8", "replace"))
            first = False


def _reason(error: str) -> str:
    if "larger" in error:
        return f"a cell has more than {MAX_TEXT:,} characters, or a quote is not closed"
    return "a quote is not closed" if "end of data" in error else "its quotes do not match"
