"""Web archives (WARC, plain or gzip): every page in them a report.

Records are found and bounded here, one at a time, so that a damaged one costs itself alone and is told of with its
offset; what stands in a record's head, and a body sent in chunks, is read by warcio."""

from __future__ import annotations

import hashlib
import io
import re
import zlib
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from recoupe.errors import ReadError
from recoupe.read.encoding import decode
from recoupe.read.fields import check_published
from recoupe.read.pages import MAX_PAGE, article_of, host_of, looks_like_page
from recoupe.read.records import Record
from recoupe.read.unpacked import GZIP, PIECE, Damaged, Part, parts_of, unpack

MAX_HEAD = 262_144
"""Bytes of a record's head, or of the head of the response in it."""
MAX_SKIPPED = 1_000_000_000
"""Bytes of one record that are passed over before the rest of its gzip member is left."""
MOST_KNOWN = 1_000_000
"""Pages of one archive that are remembered, to pass over those that come again."""
_MARK = b"WARC/"
_TAKEN = frozenset({"response", "resource", "conversion"})
_PROTOCOLS = ("HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/2", "HTTP/3")
_PAGES = ("text/html", "application/xhtml+xml")


class _Broken(Exception):
    """A record that cannot be read, with what is wrong; ``after``: the position from which the next one is looked for,
    None for where the reading stands."""

    def __init__(self, what: str, after: int | None = None) -> None:
        super().__init__(what)
        self.after = after


def looks_like_archive(name: str, head: bytes) -> bool:
    """Whether a file begins as a WARC does, or as one that is packed with gzip; or is called one."""
    if name.lower().endswith((".warc", ".warc.gz")):
        return True
    if head.startswith(GZIP):
        try:
            head = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, PIECE)
        except zlib.error:
            return False
    return head.lstrip(b"\r\n").startswith(_MARK)


def archive_records(name: str, handle: io.BufferedReader, *, at: int = 0) -> Iterator[Record | ReadError]:
    """The pages and texts of an archive, each with its address and when it was crawled. ``at`` is how many bytes were
    passed over before. What comes twice, and what only refers to an earlier record, is passed over; what is broken is
    a ReadError with its offset."""
    known: set[bytes] = set()
    found = False
    for part in parts_of(handle, at):
        for item in _records(name, part):
            found = True
            if isinstance(item, Record):
                digest = hashlib.blake2b(item.raw, digest_size=16).digest()
                if digest in known:
                    continue
                if len(known) < MOST_KNOWN:
                    known.add(digest)
            yield item
    if not found:
        yield ReadError(name, "has no pages in it; nothing can be coded")


def _records(name: str, part: Part) -> Iterator[Record | ReadError]:
    """The records of a part. After a broken one, those from the next line on that begins a record."""
    lost = False
    while True:
        begins = part.position
        try:
            line = part.line()
            if not line:
                return
            if line.startswith(_MARK):
                lost = False
                record = _record(part, line, begins)
                if record is not None:
                    yield record
            elif line.strip() and not lost:
                lost = True
                yield ReadError(f"{name}:{begins}", "is no record of a web archive; the next one is read on")
        except _Broken as error:
            lost = True
            yield ReadError(f"{name}:{begins}", f"{error}; the next record is read on")
            if error.after is not None:
                part.back_to(error.after)
        except ValueError as error:  # a page without an article; the record itself is whole
            yield ReadError(f"{name}:{begins}", str(error))
        except Damaged as error:
            yield ReadError(f"{name}:{begins}", f"{error}; what follows it is read on")
            return


def _record(part: Part, line: bytes, begins: int) -> Record | None:
    """One record, read to its end; None where it is no page. Raises _Broken, ValueError or Damaged."""
    head = _parsed(line + _head(part), ["WARC/"])
    try:
        length = int(head.get_header("Content-Length"))
    except (TypeError, ValueError):
        length = -1
    if length < 0:
        raise _Broken("has no length")
    starts = part.position
    address = str(head.get_header("WARC-Target-URI") or "").strip().strip("<>")
    kind, response = str(head.get_header("Content-Type") or ""), b""
    taken = head.get_header("WARC-Type") in _TAKEN and address.startswith(("http://", "https://"))
    encodings = ("", "")
    if taken and head.get_header("WARC-Type") == "response":
        response = _response_head(part.peek(min(length, MAX_HEAD)), starts)
        http = _parsed(response, _PROTOCOLS)
        kind = str(http.get_header("Content-Type") or "text/html")
        encodings = (str(http.get_header("Transfer-Encoding") or ""), str(http.get_header("Content-Encoding") or ""))
        taken = http.get_statuscode() == "200"
    media, _, options = kind.partition(";")
    media = media.strip().lower()
    taken = taken and media in (*_PAGES, "text/plain") and urlsplit(address).path != "/robots.txt"
    if not taken or length > MAX_PAGE + MAX_HEAD:
        _skip(part, length, starts)
        if taken:
            raise ValueError(f"{address} is too large; a page has at most {MAX_PAGE:,} bytes")
        return None
    block = part.read(length)
    _check_end(part, len(block) == length, starts)
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", options, re.I)
    body = _body(block[len(response) :], *encodings)
    return Record(begins, _fields(body, address, media, charset and charset[1]), body, _moment(head))


def _head(part: Part) -> bytes:
    """The lines of a record's head up to the empty one."""
    lines: list[bytes] = []
    size = 0
    while (line := part.line()).strip():
        lines.append(line)
        size += len(line)
        if size > MAX_HEAD:
            raise _Broken("has a head that does not end")
    return b"".join(lines) + b"\r\n"


def _parsed(head: bytes, marks: Sequence[str]) -> Any:
    from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

    try:
        return StatusAndHeadersParser(marks).parse(io.BytesIO(head))
    except (StatusAndHeadersParserException, EOFError):
        raise _Broken("has a head that cannot be read") from None


def _response_head(block: bytes, starts: int) -> bytes:
    """The head of the response that a record holds, with the empty line that ends it."""
    for end in (b"\r\n\r\n", b"\n\n"):
        if (at := block.find(end)) >= 0:
            return block[: at + len(end)]
    raise _Broken("holds a response without an end of its head", starts)


def _skip(part: Part, length: int, starts: int) -> None:
    left = length
    while left > 0 and (data := part.read(min(left, PIECE))):
        left -= len(data)
        if length - left > MAX_SKIPPED:
            raise Damaged(f"has a record of more than {MAX_SKIPPED:,} bytes")
    _check_end(part, not left, starts)


def _check_end(part: Part, whole: bool, starts: int) -> None:
    """A record is followed by an empty line, or by nothing; where it is not, its length is wrong."""
    try:
        follows = part.peek(2)
    except Damaged:  # told of when the next record is looked for
        follows = b""
    if not whole or (follows and not follows.startswith((b"\r\n", b"\n", b"WA"))):
        raise _Broken("is cut off, or its length is wrong", starts)


def _body(body: bytes, transfer: str, encoding: str) -> bytes:
    """The page as a reader gets it. Raises ValueError where it is packed in a way that cannot be read."""
    if "chunked" in transfer.lower():
        from warcio.bufferedreaders import ChunkedDataReader

        body = ChunkedDataReader(io.BytesIO(body)).read()
    return unpack(body, encoding, MAX_PAGE)


def _fields(body: bytes, address: str, media: str, charset: str | None) -> dict[str, Any]:
    text = decode(body, page=media != "text/plain", declared=charset)
    if media == "text/plain" and not looks_like_page(text):
        fields: dict[str, Any] = {"text": re.sub(r"\r\n?", "\n", text)}
    else:
        try:
            fields = article_of(text)
        except ValueError as error:
            raise ValueError(f"{error} ({address})") from None
    return fields | {"url": address, "outlet": fields.get("outlet") or host_of(address)}


def _moment(head: Any) -> str | None:
    """When the record was made, if that can be."""
    try:
        return check_published(str(head.get_header("WARC-Date") or ""))
    except ValueError:
        return None
