"""What is read before and after it is checked, and lines cut from a stream without holding it whole."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from recoupe.model.report import Report
from recoupe.read.encoding import HEAD, decode, wide_encoding

MAX_LINE = 40_000_000
"""Bytes of one line: a text of five million characters, each as an escape, and room for the other fields."""


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one report, unchecked. ``line`` counts from 1, for a record of a table or a feed the line it begins
    in, in an archive its byte offset; None where a file is one report. ``raw`` is what the record was read from."""

    line: int | None
    fields: Any
    raw: bytes = b""
    fetched_at: str | None = None


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """A report with where it comes from: the bytes that it was read from, ``source`` (``path``, ``path:line``,
    ``path:offset`` in an archive, or an address), and when it was fetched (RFC 3339), where that is known."""

    report: Report
    raw: bytes
    source: str
    fetched_at: str | None = None


def lines_of(handle: io.BufferedReader) -> Iterator[tuple[bytes, str] | None]:
    """Lines in bytes and in characters; None for one that is longer than ``MAX_LINE``, which is passed over in
    pieces."""
    wide = wide_encoding(handle.peek(HEAD)[:HEAD])
    if wide is not None:
        text = io.TextIOWrapper(handle, encoding=wide, errors="replace", newline="\n")
        while piece := text.readline(MAX_LINE):
            piece = piece.lstrip("\ufeff")
            yield piece.encode(wide, errors="replace"), piece
        text.detach()
        return
    while data := handle.readline(MAX_LINE):
        if len(data) == MAX_LINE and not data.endswith(b"\n"):
            while (rest := handle.readline(MAX_LINE)) and not rest.endswith(b"\n"):
                pass
            yield None
        else:
            yield data, decode(data)
