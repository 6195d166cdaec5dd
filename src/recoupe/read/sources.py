"""Files and standard input: opened, told apart by what is in them, and cut into records without being held whole."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recoupe.errors import ReadError
from recoupe.read.encoding import HEAD, decode, why_binary, wide_encoding
from recoupe.read.fields import MAX_TEXT
from recoupe.read.pages import MAX_PAGE, article_of, looks_like_page

MAX_LINE = 40_000_000
"""Bytes of one JSON line: a text of ``MAX_TEXT`` characters, each as an escape, and room for the other fields."""
MAX_DOCUMENT = 100_000_000
"""Bytes of a JSON file that is not cut into lines, and so has to be held whole."""
_LINES = {".jsonl", ".ndjson"}
_PAGES = {".html", ".htm", ".xhtml"}
_JSON = re.compile(r'\s*(\{\s*["}]|\[\s*[{\]])|\s*\{\s*$')
_BLANK = b" \t\r\n"


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one report, unchecked. ``line`` counts from 1, and is None where a file is one report."""

    line: int | None
    fields: Any


def records_in(path: str | Path) -> Iterator[Record | ReadError]:
    """The records of a file, or of standard input for ``-``; what cannot be read is handed on as a ReadError."""
    name = str(path)
    try:
        if name == "-":
            yield from _records(name, _peekable(sys.stdin.buffer))
        else:
            with _peekable(open(path, "rb", buffering=HEAD)) as handle:
                yield from _records(name, handle)
    except FileNotFoundError:
        yield ReadError(name, "no such file; check the path")
    except IsADirectoryError:
        yield ReadError(name, f"is a folder; name the files in it ({name.rstrip('/')}/*)")
    except PermissionError:
        yield ReadError(name, "may not be read; check its permissions")
    except (OSError, ValueError) as error:
        yield ReadError(name, f"could not be read ({getattr(error, 'strerror', None) or error})")


def _records(name: str, handle: io.BufferedReader) -> Iterator[Record | ReadError]:
    blank = _skip_blank(handle)
    head = handle.peek(HEAD)[:HEAD]
    if not head:
        yield ReadError(name, "is empty; nothing can be coded")
        return
    if (what := why_binary(head)) is not None:
        yield ReadError(name, what)
        return
    suffix = Path(name).suffix.lower()
    start = decode(head, page=True).lstrip("\ufeff")
    if suffix in _LINES:
        yield from _json_lines(name, handle, blank.count(b"\n"))
    elif suffix == ".json" or _JSON.match(start):
        yield from _json(name, handle, blank.count(b"\n"))
    elif suffix in _PAGES or looks_like_page(start):
        yield from _page(name, handle)
    else:
        yield from _text(name, blank, handle)


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


def _text(name: str, blank: bytes, handle: io.BufferedReader) -> Iterator[Record | ReadError]:
    """One text. Line ends become \\n, as Python's ``open`` reads them."""
    data = blank + handle.read(MAX_TEXT + 1)
    if len(data) > MAX_TEXT:
        limit = f"a report is one article of at most {MAX_TEXT // 1_000_000} MB"
        yield ReadError(name, f"is too large; {limit}: split it, or write one report a line (.jsonl)")
        return
    if (what := why_binary(data)) is not None:
        yield ReadError(name, what)
        return
    yield Record(None, {"text": re.sub(r"\r\n?", "\n", decode(data))})


def _page(name: str, handle: io.BufferedReader) -> Iterator[Record | ReadError]:
    data = handle.read(MAX_PAGE + 1)
    if len(data) > MAX_PAGE:
        yield ReadError(name, f"is too large; save the article's text alone (a page has at most {MAX_PAGE:,} bytes)")
        return
    try:
        yield Record(None, article_of(decode(data, page=True)))
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
        at = match.end()
        line += text.count("\n", counted, at)
        counted = at
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            position = getattr(error, "pos", at)
            where = f"{name}:{line + 1 + text.count(chr(10), at, position)}"
            yield ReadError(where, f"is not valid JSON ({_reason(error)}); mend it: the rest of the file was not read")
            return
        yield Record(line + 1, value)


def _json_lines(name: str, handle: io.BufferedReader, line: int) -> Iterator[Record | ReadError]:
    for piece in _lines(handle):
        line += 1
        where = f"{name}:{line}"
        if piece is None:
            yield ReadError(where, f"is longer than {MAX_LINE // 1_000_000} MB; a line holds one report: split it")
            continue
        if not piece.strip():
            continue
        try:
            value = json.loads(piece, strict=False)  # raw tabs and control characters are let in
        except (ValueError, RecursionError) as error:
            yield ReadError(where, f"is not valid JSON ({_reason(error)}); is the line cut off? mend it or take it out")
            continue
        for record in value if isinstance(value, list) else [value]:
            yield Record(line, record)


def _lines(handle: io.BufferedReader) -> Iterator[str | None]:
    """Lines in characters; None for one that is longer than ``MAX_LINE``, which is passed over in pieces."""
    wide = wide_encoding(handle.peek(HEAD)[:HEAD])
    if wide is not None:
        text = io.TextIOWrapper(handle, encoding=wide, errors="replace", newline="\n")
        while piece := text.readline(MAX_LINE):
            yield piece.lstrip("\ufeff")
        text.detach()
        return
    while data := handle.readline(MAX_LINE):
        if len(data) == MAX_LINE and not data.endswith(b"\n"):
            while (rest := handle.readline(MAX_LINE)) and not rest.endswith(b"\n"):
                pass
            yield None
        else:
            yield decode(data)


def _reason(error: Exception) -> str:
    """What is wrong, in a few words and on one line."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.lower().removesuffix(' at')} at character {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else "a number is too long"
