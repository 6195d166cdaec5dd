"""Feeds: the entries of an RSS or Atom document, each a report.

The document is cut into its entries before it is parsed, so that a hundred thousand of them are never in memory at
once, one that is damaged costs only its neighbours, and every report keeps the bytes it came from. What a document
declares about itself (its encoding, entities of its own) is taken off first."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from recoupe.errors import ReadError
from recoupe.read.encoding import decode
from recoupe.read.fields import check_published
from recoupe.read.markup import line_of, mended_xml, text_of
from recoupe.read.pages import address_id
from recoupe.read.records import Record

MAX_FEED = 100_000_000
"""Bytes of one feed; the largest that outlets publish have some millions."""
WHOLE = 2000
"""Characters from which a text that the feed calls a summary counts as the article."""
_TOGETHER = 50
"""Entries that are parsed at once."""
MAX_ENTRY = 2_000_000
"""Characters of one entry, and of what a feed says before its first one."""
_TAG = re.compile(r"<(/?)((?:[A-Za-z][\w.-]{0,40}:)?(?:item|entry))(?=[\s>])[^<>]*>")
_PROLOG = re.compile(
    r"\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>\s*)*", re.S | re.I
)  # ends where the first element begins
_ROOT = re.compile(r"<(?:[A-Za-z][\w.-]*:)?(?:rss|feed|RDF)(?=[\s>])", re.I)
_CUT = re.compile(r"(?:\[?(?:\.\.\.|…)\]?|(?:read more|continue reading|lire la suite|lire plus)\W*)\s*$", re.I)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed. ``url`` is absolute, http or https; ``whole``: the feed carries the article, not only a
    summary of it."""

    record: Record
    url: str | None
    whole: bool


def looks_like_feed(head: str) -> bool:
    """Whether a text begins as an RSS or Atom document does."""
    prolog = _PROLOG.match(head)
    return prolog is not None and _ROOT.match(head, prolog.end()) is not None


def feed_records(name: str, data: bytes, *, line: int = 0, charset: str | None = None) -> Iterator[Record | ReadError]:
    """The entries of a feed as records; ``line`` is how many lines were passed over before it."""
    found = False
    base = name if name.startswith(("http://", "https://")) else None
    for entry in feed_entries(name, data, address=base, line=line, charset=charset):
        found = True
        yield entry if isinstance(entry, ReadError) else entry.record
    if not found:
        yield ReadError(name, "has no entries that can be read; nothing can be coded")


def feed_entries(
    name: str, data: bytes, *, address: str | None = None, line: int = 0, charset: str | None = None
) -> Iterator[Entry | ReadError]:
    """The entries of a feed, in its order. ``address`` is where it was fetched, which relative links start from;
    ``charset`` what the server says of it. A date that is none, or that cannot be, is left out."""
    text = decode(data, page=True, declared=charset)
    start = _PROLOG.match(text)
    assert start is not None  # it matches nothing, too
    line += text.count("\n", 0, start.end()) + 1
    text = text[start.end() :]
    items, within = _items(text)
    if not items:
        yield from _parsed(text[:MAX_ENTRY], [], [], address)
        return
    head, tail = text[: within[0]][:MAX_ENTRY], text[within[1] :][:MAX_ENTRY]
    counted = 0
    some: list[str] = []
    lines: list[int] = []
    for begins, ends in items:
        line += text.count("\n", counted, begins)
        counted = begins
        if ends - begins > MAX_ENTRY:
            yield ReadError(f"{name}:{line}", f"is too large; an entry of a feed has at most {MAX_ENTRY:,} characters")
            continue
        some.append(text[begins:ends])
        lines.append(line)
        if len(some) == _TOGETHER:
            yield from _parsed(head + "\n".join(some) + tail, some, lines, address)
            some, lines = [], []
    if some:
        yield from _parsed(head + "\n".join(some) + tail, some, lines, address)


def _items(text: str) -> tuple[list[tuple[int, int]], tuple[int, int]]:
    """Where the entries stand in a feed, and from where to where there are any. One that is not closed before the next
    begins is none."""
    found: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    first, last = len(text), 0
    for tag in _TAG.finditer(text):
        first, last = min(first, tag.start()), tag.end()
        if not tag[1]:
            opened = (tag.start(), tag[2])
        elif opened is not None and tag[2] == opened[1]:
            found.append((opened[0], tag.end()))
            opened = None
    return found, (first, last)


def _parsed(document: str, pieces: list[str], lines: list[int], address: str | None) -> Iterator[Entry]:
    """The entries of a document that is cut from the feed: of each of its ``pieces`` by itself where one of them is
    damaged. Where the parser sees other entries than ``pieces``, what it read stands for each."""
    import feedparser

    mended, damaged = mended_xml(document)
    if damaged and len(pieces) > 1:
        head, tail = document[: document.index(pieces[0])], document[document.rindex(pieces[-1]) + len(pieces[-1]) :]
        for piece, line in zip(pieces, lines, strict=True):
            yield from _parsed(head + piece + tail, [piece], [line], address)
        return
    headers = {"content-type": "application/xml; charset=utf-8"}
    if address is not None:
        headers["content-location"] = address
    found = feedparser.parse(
        io.BytesIO(mended),
        response_headers=headers,
        resolve_relative_uris=False,  # only the words are taken out of the markup
        sanitize_html=False,
    )
    outlet = _title(found.feed)
    same = len(found.entries) == len(pieces)
    for n, entry in enumerate(found.entries):
        raw = pieces[n] if same else str(dict(entry))
        yield _entry(entry, outlet, raw.encode("utf-8", "replace"), lines[n] if same else (lines or [1])[0])


def _entry(entry: Any, outlet: str | None, raw: bytes, line: int) -> Entry:
    title = _title(entry)
    content = max((_words(c) for c in entry.get("content", ())), key=len, default="")
    summary = _words(entry.get("summary_detail") or {})
    text = content if len(content) >= len(summary) else summary
    url = _address(entry.get("link"))
    guid = entry.get("id")
    fields = {
        "id": _name(url, guid if isinstance(guid, str) else None),
        "text": text or title or "",
        "title": title,
        "outlet": outlet,
        "url": url,
        "published": _published(entry),
    }
    whole = len(text) >= WHOLE or (bool(content) and text == content and len(content) > len(summary))
    return Entry(Record(line, fields, raw), url, whole and _CUT.search(text) is None)


def _title(node: Any) -> str | None:
    """A title in words; feeds write markup into it, and escape it once or twice."""
    detail = node.get("title_detail") or {}
    value = str(detail.get("value") or "")
    return (line_of(value) if detail.get("type") != "text/plain" else " ".join(value.split())) or None


def _words(detail: Any) -> str:
    value = str(detail.get("value") or "")
    if detail.get("type") == "text/plain":
        return "\n".join(line for line in (part.strip() for part in value.splitlines()) if line)
    return text_of(value)


def _address(link: object) -> str | None:
    """A link that leads to a page: absolute, http or https; no script, no file."""
    if not isinstance(link, str):
        return None
    link = link.strip()
    try:
        parts = urlsplit(link)
        return link if parts.scheme.lower() in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def _name(url: str | None, guid: str | None) -> str | None:
    """A name for the report that stays: the host and a short hash of the address, or else of the entry's own id."""
    if url is not None:
        return address_id(url)
    return "entry:" + hashlib.sha256(guid.encode("utf-8", "replace")).hexdigest()[:10] if guid else None


def _published(entry: Any) -> str | None:
    """When an entry was published, on its outlet's own clock where it says so; None for a date that cannot be."""
    for key in ("published", "created", "updated"):
        value = entry.get(key) if key in entry else None
        if not isinstance(value, str):
            continue
        moment: datetime | None = None
        for read in (datetime.fromisoformat, parsedate_to_datetime):
            try:
                moment = read(value.strip())
                break
            except (ValueError, TypeError, IndexError, OverflowError):
                continue
        if moment is None and (parts := entry.get(f"{key}_parsed")):
            try:
                moment = datetime(*parts[:6])
            except (ValueError, TypeError):
                continue
        if moment is None:
            continue
        try:
            if len(value.strip()) == 10:
                return check_published(value.strip())
            stamp = moment.replace(microsecond=0).isoformat()
            return check_published(stamp.replace("+00:00", "Z") if moment.tzinfo else stamp)
        except ValueError:
            continue
    return None
