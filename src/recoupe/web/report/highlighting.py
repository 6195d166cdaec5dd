"""A report's text with what was found in it marked: markup whose text is exactly the report's, however marks overlap.

Browsers count the characters of what they were sent, so nothing is added to the text, left out or moved. Marks that
cross are cut into stretches that are marked alike. A line is an element of its own and ends with its line end. A
character that turns the direction of what follows stands in an isolate (``bdi``), where it turns nothing but itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from markupsafe import Markup, escape

Kind = Literal[
    "time", "quantity", "place", "actor", "weapon", "trigger", "voice", "coded", "told", "copied", "target", "unseen"
]
KINDS: tuple[Kind, ...] = ("coded", "time", "quantity", "place", "actor", "weapon", "trigger", "voice")
"""What the legend shows, in its order."""
_NESTED: tuple[Kind, ...] = (
    "unseen", "time", "quantity", "place", "actor", "weapon", "trigger", "voice", "told", "copied", "coded", "target",
)  # fmt: skip
"""Which element is inside which where marks lie over one another, the innermost first: what draws lines stands inside
what fills."""

_LINE = re.compile(r"[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|\Z)")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX 9)."""
_HARMLESS = "\u061c\u200e\u200f"
"""Stand for a letter without a shape; Arabic needs them, and nobody need be warned of them."""
_UNSENT = re.compile("[\0\ud800-\udfff]")
"""What cannot be sent to a browser, or is dropped by it."""


class Mark(NamedTuple):
    """Characters ``start`` (closed) to ``end`` (open) of the text. ``about``: what lights up with them, by id."""

    kind: Kind
    start: int
    end: int
    about: tuple[str, ...] = ()


class Segment(NamedTuple):
    """Characters that are marked alike. ``starting``: the spans (start, end) that begin here."""

    start: int
    end: int
    kinds: tuple[Kind, ...]
    about: tuple[str, ...]
    starting: tuple[tuple[int, int], ...] = ()


def segments(text: str, marks: Iterable[Mark]) -> Iterator[Segment]:
    """The text from end to end in stretches that are marked alike, cut at line ends. Marks beyond the text are cut to
    it, and empty ones are left out."""
    length = len(text)
    kept = [m._replace(start=max(0, m.start), end=min(length, m.end)) for m in marks]
    kept = [m for m in kept if m.start < m.end]
    kept += [Mark("unseen", m.start(), m.end()) for m in _TURNING.finditer(text)]
    opening: dict[int, list[Mark]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    for mark in kept:
        opening[mark.start].append(mark)
        closing[mark.end].append(mark)
    cuts = sorted({*opening, *closing, *(m.end() for m in _LINE.finditer(text)), 0, length})
    active: list[Mark] = []
    for start, end in zip(cuts, cuts[1:]):
        for mark in closing.get(start, ()):
            active.remove(mark)
        active += opening.get(start, ())
        kinds = {m.kind for m in active}
        yield Segment(
            start,
            end,
            tuple(k for k in _NESTED if k in kinds),
            tuple(dict.fromkeys(a for m in active for a in m.about)),
            tuple(dict.fromkeys((m.start, m.end) for m in opening.get(start, ()) if m.about)),
        )


def highlighted(text: str, marks: Iterable[Mark]) -> Markup:
    """The text as markup: a paragraph a line, with the offset of its first character (``data-at``), in it the stretches
    of ``segments``. A span that something is said of has an element before it by whose id it is found
    (``s120-134``)."""
    parts: list[str] = []
    line: list[str] = []
    at = 0
    for segment in segments(text, marks):
        line.append(_markup(text[segment.start : segment.end], segment))
        if _ends_line(text, segment.end):
            kind = "" if text[at : segment.end].strip() else ' class="blank"'
            parts.append(f'<p{kind} dir="auto" data-at="{at}">{"".join(line)}</p>')
            line, at = [], segment.end
    return Markup("".join(parts))


def kept(text: str) -> str:
    """Escaped text of which the browser's parser changes nothing: it would take a carriage return for a line end."""
    shown = _UNSENT.sub("\ufffd", text)
    return str(escape(shown)).replace("\r", "&#13;")


def _ends_line(text: str, end: int) -> bool:
    return end == len(text) or (text[end - 1] in "\n\r\u2028\u2029" and text[end - 1 : end + 1] != "\r\n")


def _markup(words: str, segment: Segment) -> str:
    found = kept(words)
    about = f' data-about="{escape(" ".join(segment.about))}"' if segment.about else ""
    for kind in segment.kinds:
        if kind == "unseen":
            warned = "" if words in _HARMLESS else f' data-code="U+{ord(words):04X}"'
            found = f'<bdi class="unseen"{warned}>{found}</bdi>'
        elif kind == "coded":
            found = f'<mark class="m coded"{about}>{found}</mark>'
            about = ""
        else:
            found = f'<span class="m {kind}"{about}>{found}</span>'
            about = ""
    anchors = "".join(f'<span class="at" id="s{start}-{end}"></span>' for start, end in segment.starting)
    return anchors + found
