"""Files and standard input: opened, told apart by what is in them, and cut into records without being held whole."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from recoupe.errors import ReadError
from recoupe.read import feeds, tables, warc
from recoupe.read.encoding import HEAD, decode, why_binary, wide_encoding
from recoupe.read.fields import MAX_TEXT
from recoupe.read.pages import MAX_PAGE, article_of, looks_like_page
from recoupe.read.records import MAX_LINE, Record, lines_of

MAX_DOCUMENT = 100_000_000
"""Bytes of a JSON file that is not cut into lines, and so has to be held whole."""
_LINES = {".jsonl", ".ndjson"}
_PAGES = {".html", ".htm", ".xhtml"}
_JSON = re.compile(r'\s*(\{\s*["}]|\[\s*[{\]])|\s*\{\s*$')
_BLANK = b" \t\r\n"


def records_in(path: str | Path, *, columns: Mapping[str, str] | None = None) -> Iterator[Record | ReadError]:
    """The records of a file, or of standard input for ``-``; what cannot be read is handed on as a ReadError.
    ``columns``: which column of a table holds which field; with it, what has no other form is read as a table."""
    name = str(path)
    try:
        if name == "-":
            yield from _records(name, _peekable(sys.stdin.buffer), columns)
        else:
            with _peekable(open(path, "rb", buffering=HEAD)) as handle:
                yield from _records(name, handle, columns)
    except FileNotFoundError:
        yield ReadError(name, "no such file; check the path")
    except IsADirectoryError:
        yield ReadError(name, f"is a folder; name the files in it ({name.rstrip('/')}/*)")
    except PermissionError:
        yield ReadError(name, "may not be read; check its permissions")
    except (OSError, ValueError) as error:
        yield ReadError(name, f"could not be read ({getattr(error, 'strerror', None) or error})")


def records_from(
    name: str, stream: BinaryIO, *, columns: Mapping[str, str] | None = None
) -> Iterator[Record | ReadError]:
    """The records of an open file, told apart like one that is opened here."""
    try:
        yield from _records(name, _peekable(stream), columns)
    except (OSError, ValueError) as error:
        yield ReadError(name, f"could not be read ({getattr(error, 'strerror', None) or error})")


def records_of(
    address: str, data: bytes, *, charset: str | None = None, columns: Mapping[str, str] | None = None
) -> Iterator[Record | ReadError]:
    """The records of what was fetched from an address, told apart like a file; ``charset`` as the server says."""
    yield from _records(address, io.BufferedReader(io.BytesIO(data), HEAD), columns, charset)


def _records(
    name: str, handle: io.BufferedReader, columns: Mapping[str, str] | None, charset: str | None = None
) -> Iterator[Record | ReadError]:
    blank = _skip_blank(handle)
    head = handle.peek(HEAD)[:HEAD]
    if not head:
        yield ReadError(name, "is empty; nothing can be coded")
        return
    if warc.looks_like_archive(name, head):
        yield from warc.archive_records(name, handle, at=len(blank))
        return
    if (what := why_binary(head)) is not None:
        yield ReadError(name, what)
        return
    suffix = Path(urlsplit(name).path if "://" in name else name).suffix.lower()
    start = decode(head, page=True, declared=charset).lstrip("\ufeff")
    line = blank.count(b"\n")
    if suffix in _LINES:
        yield from _json_lines(name, handle, line)
    elif suffix in tables.SUFFIXES:
        yield from tables.table_records(name, handle, columns=columns, line=line)
    elif suffix == ".json" or _JSON.match(start):
        yield from _json(name, handle, line)
    elif feeds.looks_like_feed(start):
        yield from _feed(name, handle, line, charset)
    elif suffix in _PAGES or looks_like_page(start):
        yield from _page(name, handle, charset)
    elif columns:
        yield from tables.table_records(name, handle, columns=columns, line=line)
    else:
        yield from _text(name, blank, handle, charset)


def _peekable(stream: Any) -> io.BufferedReader:
    """Standard input that can be looked into; only a replaced one (a test's) cannot already."""
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)


def _skip_blank(handle: io.BufferedReader) -> bytes:
    """White space before the first word is taken off, as far as a text may be long, and returned."""
    taken = b""
    while (head := handle.peek(HEAD)) and len(taken) < MAX_TEXT:
        rest = head.lstrip(_BLANK)
        taken += handle.read(len(head) - len(rest))
        if rest:
            break
    return taken


def _text(name: str, blank: bytes, handle: io.BufferedReader, charset: str | None) -> Iterator[Record | ReadError]:
    """One text. Line ends become \\n, as Python's ``open`` reads them."""
    data = blank + handle.read(MAX_TEXT + 1)
    if len(data) > MAX_TEXT:
        limit = f"a report is one article of at most {MAX_TEXT // 1_000_000} MB"
        yield ReadError(name, f"is too large; {limit}: split it, or write one report a line (.jsonl)")
        return
    if (what := why_binary(data)) is not None:
        yield ReadError(name, what)
        return
    yield Record(None, {"text": re.sub(r"\r\n?", "\n", decode(data, declared=charset))}, data)


def _feed(name: str, handle: io.BufferedReader, line: int, charset: str | None) -> Iterator[Record | ReadError]:
    data = handle.read(feeds.MAX_FEED + 1)
    if len(data) > feeds.MAX_FEED:
        yield ReadError(name, f"is too large; a feed has at most {feeds.MAX_FEED:,} bytes")
        return
    yield from feeds.feed_records(name, data, line=line, charset=charset)


def _page(name: str, handle: io.BufferedReader, charset: str | None) -> Iterator[Record | ReadError]:
    data = handle.read(MAX_PAGE + 1)
    if len(data) > MAX_PAGE:
        yield ReadError(name, f"is too large; save the article's text alone (a page has at most {MAX_PAGE:,} bytes)")
        return
    try:
        yield Record(None, article_of(decode(data, page=True, declared=charset)), data)
    except ValueError as error:
        yield ReadError(name, str(error))


def _json(name: str, handle: io.BufferedReader, line: int) -> Iterator[Record | ReadError]:
    """One record a line, or one JSON document: a report, or a list of them, over several lines."""
    first = handle.peek(HEAD)[:HEAD]
    if wide_encoding(first) is None:
        first = first.split(b"\n", 1)[0]
    if not decode(first).partition("\n")[0].rstrip().endswith(("{", "[", ",")):
        yield from _json_lines(name, handle, line)
        return
    data = handle.read(MAX_DOCUMENT + 1)
    if len(data) > MAX_DOCUMENT:
        yield ReadError(name, "is too large for one JSON document; write one report a line (.jsonl)")
        return
    yield from _json_document(name, decode(data), line)


def _json_document(name: str, text: str, line: int) -> Iterator[Record | ReadError]:
    """The objects of a document one after the other, each with the line that it begins in."""
    decoder, at, counted = json.JSONDecoder(strict=False), 0, 0
    while (match := re.compile(r"[\s,\[\]]*").match(text, at)) and match.end() < len(text):
        begins = at = match.end()
        line += text.count("\n", counted, at)
        counted = at
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            position = getattr(error, "pos", at)
            where = f"{name}:{line + 1 + text.count(chr(10), at, position)}"
            yield ReadError(where, f"is not valid JSON ({_reason(error)}); mend it: the rest of the file was not read")
            return
        yield Record(line + 1, value, text[begins:at].encode("utf-8", "surrogatepass"))


def _json_lines(name: str, handle: io.BufferedReader, line: int) -> Iterator[Record | ReadError]:
    for piece in lines_of(handle):
        line += 1
        where = f"{name}:{line}"
        if piece is None:
            yield ReadError(where, f"is longer than {MAX_LINE // 1_000_000} MB; a line holds one report: split it")
            continue
        raw, text = piece
        if not text.strip():
            continue
        try:
            value = json.loads(text, strict=False)  # raw tabs and control characters are let in
        except (ValueError, RecursionError) as error:
            yield ReadError(where, f"is not valid JSON ({_reason(error)}); is the line cut off? mend it or take it out")
            continue
        if isinstance(value, list):
            for found in _json_document(name, text, line - 1):
                yield found if isinstance(found, ReadError) else Record(line, found.fields, found.raw)
        else:
            yield Record(line, value, raw)


def _reason(error: Exception) -> str:
    """What is wrong, in a few words and on one line."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.lower().removesuffix(' at')} at character {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else "a number is too long"
