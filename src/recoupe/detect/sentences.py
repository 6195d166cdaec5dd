"""Sentences of a report: per paragraph, never across a line break.

syntok cuts; what it cuts after an abbreviation or inside a short bracket is joined again. A dateline
("OUAGADOUGOU, 6 juin (AFP) -") is a sentence of its own, and so is the clock time at the head of an entry of a running
report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syntok.segmenter import analyze

from recoupe.detect.dateline import find_dateline

_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«“\"'’])(?:M|MM|Mme|Mgr|Dr|Pr|St|Ste|gén|col|lt|cdt|cap|no|n°|art|av|env|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Cmdr|"
    r"Adm|Brig|Gov|Sen|Rep|Pres|Mr|Mrs|Ms|Jr|Sr|vs|a\.m|p\.m|U\.S|U\.N|E\.U|U\.K|[A-Z])\.$"
)
_MONTH = re.compile(
    r"(?:^|\s)(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|janv|févr|avr|juil|sept|oct|nov|déc)\.$"
)
"""A short month, which goes on with its day or year only ("on Sept. 3"; but "sept morts, puis sept. Tel-Aviv …")."""

_STOP = re.compile(r"(?<=[a-zà-ÿ0-9%»”\")]) ?\.\s+(?=(?:[«“\"]\s?)?[A-ZÀ-Ý])")
"""A full stop before a capital: the end of a sentence unless it closes an abbreviation."""


_ENTRY = re.compile(
    r"[ \t]*(?:\d{1,2}[:.]\d{2}|\d{1,2}[ ]?h(?:[ ]?\d{2})?)(?:[ ]?(?:GMT|UTC|[A-Z]{2,4}T|[ap]\.?m\.?))?"
    r"(?:[ \t]*[-–—:|•][ \t]*|[ \t]+)(?=[\"'«“‘]?\s?[^\W\d_])"
)
"""The clock time that heads an entry of a running report ("18:15 There are reports …", "14h05 – Les rebelles …")."""
_ENTRIES = 3
"""So many paragraphs with a clock time at their head make a running report; fewer may open with a time of the act."""


def _entry_heads(text: str) -> dict[int, int]:
    """Start of each paragraph of a running report -> where the clock time at its head ends."""
    heads = {m.start(): e.end() for m in _PARAGRAPH.finditer(text) if (e := _ENTRY.match(text, m.start(), m.end()))}
    return heads if len(heads) >= _ENTRIES else {}


def cut_sentences(text: str) -> Iterator[tuple[int, int, int]]:
    """(paragraph number, start, end) of each sentence, offsets into ``text``, surrounding white space left out."""
    head, entries = find_dateline(text), _entry_heads(text)
    for number, match in enumerate(_PARAGRAPH.finditer(text)):
        start, end = match.span()
        if head is not None and start <= head[0] < end:
            yield from _sentences(text, number, start, head[0])
            yield number, head[0], head[0] + len(text[slice(*head)].rstrip(" -–—―_:\n\r"))
            start = head[1]
        if start in entries:
            yield number, start, start + len(text[start : entries[start]].rstrip(" \t-–—:|•"))
            start = entries[start]
        yield from _sentences(text, number, start, end)


def _sentences(text: str, number: int, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Those of one paragraph or of a part of it, joined where a full stop ends none."""
    open_start: int | None = None
    pieces = list(_pieces(text[start:end], start))
    for k, (first, last) in enumerate(pieces):
        begin = first if open_start is None else open_start
        following = text[pieces[k + 1][0]] if k + 1 < len(pieces) else ""
        if following and _joins(text[begin:last], following):
            open_start = begin
            continue
        open_start = None
        yield number, begin, last


def _pieces(paragraph: str, offset: int) -> Iterator[tuple[int, int]]:
    """What syntok takes for sentences, cut again at the full stops that it passes over ("… perdent la vie. Dans …")."""
    if not paragraph.strip():
        return
    for block in analyze(paragraph):
        for sentence in block:
            tokens = list(sentence)
            if not tokens:
                continue
            start = tokens[0].offset
            end = tokens[-1].offset + len(tokens[-1].value)
            for m in _STOP.finditer(paragraph, start, end):
                stop = paragraph.index(".", m.start()) + 1
                if not _ABBREVIATION.search(paragraph[start:stop]):
                    yield offset + start, offset + stop
                    start = m.end()
            yield offset + start, offset + end


def _joins(sentence: str, following: str) -> bool:
    """Whether the next piece belongs to the same sentence: after an abbreviation, or before a small letter."""
    last = sentence.rstrip()
    if following in "»”)" or (following.islower() and not last.endswith(("!", "?", "…"))):
        return True
    if following.isdigit() and _MONTH.search(last):
        return True
    return bool(_ABBREVIATION.search(last)) and not (last.endswith(("a.m.", "p.m.")) and following.isupper())
