"""The step itself: paths in, reports out, one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, BinaryIO

from recoupe.errors import LanguageError, ReadError
from recoupe.model.report import Report
from recoupe.read.fields import check_language, check_published, clean, report_of
from recoupe.read.language import find_language
from recoupe.read.pages import host_of, page_fields
from recoupe.read.records import ReadRecord, Record
from recoupe.read.sources import records_from, records_in, records_of
from recoupe.read.tables import SUFFIXES

_MANY = SUFFIXES | {".rss", ".atom", ".xml", ".warc", ".gz"}
"""Files of many reports, whose number only reading tells."""


def read_reports(
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> Iterator[Report | ReadError]:
    """The reports of text files, JSON lines, tables, feeds, saved pages, web archives and ``-`` (standard input), in
    their order.

    A record that is wrong comes as a ReadError that names file and line and says what to do; the others go on. Memory
    does not grow with the number of lines. ``published``, ``outlet`` and ``language`` stand in where a record lacks
    them; a wrong one raises ReadError at once. ``columns``: which column of a table holds which field
    (`parse_columns`); found by the usual names if not given. A report without an id is named after its file: ``stem``,
    or ``stem:line``.
    """
    records = read_records(paths, published=published, outlet=outlet, language=language, columns=columns)
    return (item.report if isinstance(item, ReadRecord) else item for item in records)


def read_records(
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> Iterator[ReadRecord | ReadError]:
    """The reports that `read_reports` gives, each with the bytes and the place that it was read from."""
    defaults = _defaults(published, outlet, language)
    return (_checked(str(path), item, defaults) for path in paths for item in records_in(path, columns=columns))


def read_fetched(
    address: str,
    data: bytes,
    *,
    fetched_at: str,
    charset: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> Iterator[ReadRecord | ReadError]:
    """The reports of what was fetched from an address: a page, a feed, a text, a table. ``charset`` is what the server
    says of it. A page's ``url`` is the address, whatever it says itself; the outlet is the host where nothing else
    names one."""
    defaults = _defaults(published, outlet or host_of(address), language)
    for item in records_of(address, data, charset=charset, columns=columns):
        if isinstance(item, Record):
            item = replace(item, fetched_at=fetched_at)
            if item.line is None and isinstance(item.fields, dict):
                item = replace(item, fields=page_fields(item.fields, address))
        yield _checked(address, item, defaults)


def read_stream(
    name: str,
    stream: BinaryIO,
    *,
    published: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> Iterator[ReadRecord | ReadError]:
    """The reports of an open file that somebody sent. ``name`` is what they called it: a label that tells what may be
    in it, never a path that is opened."""
    defaults = _defaults(published, outlet, language)
    return (_checked(name, item, defaults) for item in records_from(name, stream, columns=columns))


def read_fields(
    name: str,
    fields: Mapping[str, Any],
    *,
    published: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
) -> ReadRecord | ReadError:
    """One report by its fields, checked like a line of JSON; ``name`` is what it is called where it has no id."""
    text = fields.get("text")
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else b""
    return _checked(name, Record(None, dict(fields), raw), _defaults(published, outlet, language))


def read_entry(
    record: Record, address: str, *, fetched_at: str, outlet: str | None = None, language: str | None = None
) -> ReadRecord | ReadError:
    """One entry of a feed that was fetched from an address."""
    return _checked(address, replace(record, fetched_at=fetched_at), _defaults(None, outlet, language))


def _defaults(published: str | None, outlet: str | None, language: str | None) -> dict[str, str | None]:
    try:
        return {
            "published": check_published(published) if published else None,
            "outlet": outlet or None,
            "language": check_language(language) if language else None,
        }
    except ValueError as error:
        raise ReadError("option", str(error)) from None


def _checked(name: str, item: Record | ReadError, defaults: dict[str, str | None]) -> ReadRecord | ReadError:
    """1. fields as they must be; 2. the language found where nobody gave it; 3. no day of publication that had not come
    when it was fetched."""
    if isinstance(item, ReadError):
        return item
    where = name if item.line is None else f"{name}:{item.line}"
    if not isinstance(item.fields, dict):
        return ReadError(where, 'is not a report; write an object: {"id": …, "published": …, "text": …}')
    stem = "stdin" if name == "-" else clean(Path(name).stem)
    identifier = stem if item.line is None else f"{stem}:{item.line}"
    try:
        report = report_of(item.fields, identifier=identifier, defaults=defaults)  # 1.
        if report.language is None:
            report = replace(report, language=find_language(f"{report.title or ''}\n{report.text}"))  # 2.
    except (ValueError, LanguageError) as error:
        return ReadError(where, str(error))
    day = report.published_day
    if day is not None and item.fetched_at and day > date.fromisoformat(item.fetched_at[:10]) + timedelta(days=1):
        report = replace(report, published=None)  # 3.
    return ReadRecord(report, item.raw, where, item.fetched_at)


def count_reports(paths: Iterable[str | Path]) -> int | None:
    """About how many reports there are, for a progress bar: the lines of ``.jsonl`` files, one for any other file. None
    where standard input, a pipe, a table, a feed or an archive makes it unknowable."""
    total = 0
    for path in map(Path, paths):
        if not path.is_file():
            if str(path) == "-" or path.exists():
                return None
            total += 1
        elif path.suffix.lower() in _MANY:
            return None
        elif path.suffix.lower() in (".jsonl", ".ndjson"):
            with path.open("rb") as handle:
                total += sum(block.count(b"\n") for block in iter(lambda: handle.read(1 << 20), b""))
        else:
            total += 1
    return total
