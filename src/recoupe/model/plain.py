"""A text as it is seen, for the coder to read, and the way back to the characters as they were published.

Reports come with accents as characters of their own (``e`` and U+0301: PDF, file names of some systems), with marks of
direction around what was pasted in, with soft hyphens, with no-break and thin spaces ("12 civils"), with two blanks
after a full stop, and with lines broken at the 72nd column. No rule should have to know of them, and yet every span
that is printed counts the characters of the text that was handed in."""

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
"""Soft hyphen, zero-width spaces and joiners, marks of direction, a byte order mark inside the text."""
_PICTURES = "\u2022\u2023\u20e3\u25a0-\u27bf\ufe0e\ufe0f\U0001f000-\U0001faff"
"""Bullets, symbols, emoji, flags. A parser takes them for nouns ("💥 Urgent : …" as a subject)."""
_BLANKS = f"\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000{_PICTURES}"
_ODD = re.compile(
    rf"(?P<letter>[^{_ACCENTS}\s][{_ACCENTS}]+)|(?P<unseen>[{_UNSEEN}]+)"
    rf"|(?P<blank>[{_BLANKS}][ {_BLANKS}]*| [ {_BLANKS}]+)|(?P<line>\r\n?|[\x0b\x0c\x85\u2028\u2029])"
)
_ANY = re.compile(rf"[{_ACCENTS}{_UNSEEN}{_BLANKS}\r\x0b\x0c\x85\u2028\u2029]")
_LINES = re.compile(r"[^\n]+(?:\n[^\n]+)*")
"""A block of lines without an empty one between them."""
_GOES_ON = re.compile(r"(?<![.!?:;…\n])\n(?=[a-zà-ÿœ])")
"""A line end inside a sentence: nothing ends before it, and a small letter follows."""
_WIDTHS = range(40, 101)
"""Columns at which texts are broken into lines; paragraphs of an article are longer, or differ."""


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
    """The text as it is seen: letters with their accents, one blank where there are many or a picture, sentences on
    one line. None where it is so already."""
    if not _ANY.search(text) and "  " not in text:
        lines = unwrapped(text)
        return None if lines is text else Plain(lines, range(len(text)), range(1, len(text) + 1))
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in _ODD.finditer(text):
        a, b = match.span()
        seen = _seen(match)
        pieces += (text[at:a], seen)
        starts += (*range(at, a), *range(a, a + len(seen)))
        ends += (*range(at + 1, a + 1), *range(a + 1, a + len(seen)), *([b] if seen else []))
        at = b
    pieces.append(text[at:])
    starts += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return Plain(unwrapped("".join(pieces)), starts, ends)


def _seen(match: re.Match[str]) -> str:
    """What is seen of some odd characters, never more characters than they are."""
    match match.lastgroup:
        case "letter":
            return unicodedata.normalize("NFC", match[0])
        case "blank":
            return " "
        case "line":
            return "\n"
        case _:
            return ""


def unwrapped(text: str) -> str:
    """The text with blanks for the line ends that break sentences; of the same length, and itself where there are none.

    A text is taken for broken at a column where nearly every line within its blocks ends because the next word would
    not have fitted in. Elsewhere only a line end before a small letter is no end ("a tué" / "douze civils")."""
    if "\n" not in text:
        return text
    breaks: list[tuple[int, bool]] = []
    width = max(map(len, text.split("\n")))
    if width in _WIDTHS:
        for block in _LINES.finditer(text):
            lines = block[0].split("\n")
            at = block.start()
            for line, following in zip(lines, lines[1:]):
                at += len(line)
                full = len(line.rstrip()) + 1 + len((following.split() or [""])[0]) > width
                breaks.append((at, full))
                at += 1
    ends = [at for at, full in breaks if full]
    if len(ends) < 3 or len(ends) < 0.8 * len(breaks):
        return _GOES_ON.sub(" ", text) if _GOES_ON.search(text) else text
    characters = list(text)
    for at in ends:
        characters[at] = " "
    return "".join(characters)


def restored(node: T, published: Report, way: Plain | None) -> T:
    """What was made of the plain text (mentions, incidents, tuples of them) with the spans of the published report."""
    return node if way is None else _restored(node, published, way)


def _restored(node: Any, published: Report, way: Plain) -> Any:
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
        if value is None:
            continue
        if name in SPAN_FIELDS and not isinstance(value, Span):
            changed[name] = way.back(*value)
        elif name == "content":
            changed[name] = tuple(way.back(*c) for c in value)
        elif isinstance(value, tuple) or is_dataclass(value):
            changed[name] = _restored(value, published, way)
    if {"start", "end", "quote"} <= names:
        start, end = way.back(getattr(node, "start"), getattr(node, "end"))  # noqa: B009  it is any dataclass
        changed |= {"start": start, "end": end, "quote": published.text[start:end]}
    return replace(node, **changed) if changed else node
