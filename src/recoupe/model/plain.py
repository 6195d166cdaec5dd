"""A text without what is not seen in it, for the coder to read, and the way back to the characters as published.

Reports come with accents as characters of their own (``e`` and U+0301: file names and PDF of some systems), with marks
of direction around quotations that were pasted in, with soft hyphens and zero-width spaces. No rule should have to know
of them, and yet every span that is printed counts the characters of the text that was handed in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from recoupe.model.report import Report, Span

T = TypeVar("T")
SPAN_FIELDS = frozenset("cue source accused about phrase feature_span trigger whom".split())
"""Fields of mentions that hold the first and last (open) character of a stretch; ``content`` holds several."""
_ACCENTS = "\u0300-\u036f"
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Soft hyphen, zero-width spaces and joiners, marks of direction, byte order marks inside the text."""
_OTHER = re.compile(f"[^{_ACCENTS}][{_ACCENTS}]+|[{_UNSEEN}]+")
_ANY = re.compile(f"[{_ACCENTS}{_UNSEEN}]")


@dataclass(frozen=True, slots=True)
class Plain:
    """``text`` as it is seen. Its character ``i`` was ``starts[i]`` to ``ends[i]`` (open) of the text as published."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Characters of the published text for characters of the plain one."""
        if start < end:
            return self.starts[start], self.ends[end - 1]
        at = self.starts[start] if start < len(self.starts) else self.ends[-1] if self.ends else 0
        return at, at


def plain(text: str) -> Plain | None:
    """The text as it is seen, accents and letters as one character; None where it is so already."""
    if not _ANY.search(text):
        return None
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in _OTHER.finditer(text):
        a, b = match.span()
        pieces.append(text[at:a])
        starts += range(at, a)
        ends += range(at + 1, a + 1)
        if seen := "" if _ANY.match(match[0]) else unicodedata.normalize("NFC", match[0]):
            pieces.append(seen)
            starts += range(a, a + len(seen))
            ends += [*range(a + 1, a + len(seen)), b]
        at = b
    pieces.append(text[at:])
    starts += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return Plain("".join(pieces), starts, ends)


def restored(node: T, published: Report, way: Plain) -> T:
    """What was made of the plain text (mentions, incidents, tuples of them), with the spans of the published report."""
    return _restored(node, published, way)  # type: ignore[no-any-return]


def _restored(node: Any, published: Report, way: Plain) -> Any:
    if isinstance(node, Report):
        return published
    if isinstance(node, Span):
        return published.span(*way.back(node.start, node.end))
    if isinstance(node, tuple):
        return tuple(_restored(n, published, way) for n in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    changed: dict[str, Any] = {}
    names = {f.name for f in fields(node)}
    for name in names:
        value = getattr(node, name)
        if name in SPAN_FIELDS:
            changed[name] = value and way.back(*value)
        elif name == "content":
            changed[name] = tuple(way.back(*c) for c in value)
        elif isinstance(value, tuple) or is_dataclass(value):
            changed[name] = _restored(value, published, way)
    if {"start", "end", "quote"} <= names:
        start, end = way.back(node.start, node.end)
        changed |= {"start": start, "end": end, "quote": published.text[start:end]}
    return replace(node, **changed)
