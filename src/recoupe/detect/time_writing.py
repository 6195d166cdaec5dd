"""Which time expression dates the writing of a report: the one in the head of a dispatch or on a line of its own.

"OUAGADOUGOU, 6 juin (AFP) –", "(Bamako, 12 juin 2022)", "Gaza, le 5 octobre 2023" above the text, "Fait à Kidal, le 3
mars 2020" below it. It dates no act; ``ground.agreement`` counts "hier" from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from recoupe.detect.dateline import find_dateline
from recoupe.model.mention import TimeMention

_OPENING_CHARS = 200
"""A line with the place and day of writing is one of the first: a byline may precede it."""
_LINE_CHARS = 80
_WORD = re.compile(r"[^\W\d_][\w.’'-]*|\S")
_LINKS = frozenset("de du des la le les en sur of the and et in on à at près near".split())
_SIGNATURES = frozenset(("fait", "done", "publié", "published", "posted"))
_MARKS = frozenset("(),/|–—-[]")
_LINE_END = re.compile(r"[ \t]*[.)\]]{0,2}[ \t]*(?:\n|$)")
_SIGN = re.compile(r"\s*(?:,\s*\d{1,2}\s?[h:]\d{0,2}\s*)?(?:[(\[/]+[^)\]\n]{1,40}[)\]/]+\s*[.,]?\s*[-–—]|[-–—|])")
_BRACKETED = re.compile(r"[(\[][^()\[\]\n]{2,60}[)\]]")


def with_writing_day(mentions: Sequence[TimeMention], text: str, language: str) -> tuple[TimeMention, ...]:
    """The mentions, the one that dates the writing marked as such (``TimeReading.dateline``)."""
    marked = list(mentions)
    head = find_dateline(text)
    for n, mention in enumerate(marked[:3]):
        if _is_day(mention) and (_within(mention, head) or _opens(mention, text)):
            marked[n] = _as_dateline(mention, language)
            return tuple(marked)
    if marked and _is_day(marked[-1]) and _closes(marked[-1], text):
        marked[-1] = _as_dateline(marked[-1], language)
    return tuple(marked)


def _as_dateline(mention: TimeMention, language: str) -> TimeMention:
    assert mention.reading is not None
    return replace(mention, rule=f"{language}.time.dateline", reading=replace(mention.reading, dateline=True))


def _is_day(mention: TimeMention) -> bool:
    r = mention.reading
    return r is not None and r.day is not None and r.month is not None and r.until is None


def _within(mention: TimeMention, head: tuple[int, int] | None) -> bool:
    return head is not None and head[0] <= mention.start and mention.end <= head[1]


def _opens(mention: TimeMention, text: str) -> bool:
    """The first line is place and day, or a bracket with them opens it, or they stand before a dash ("KABOUL,
    Afghanistan — 26 août 2021 —")."""
    if mention.start - (len(text) - len(text.lstrip())) > _OPENING_CHARS or not text[mention.end :].strip(" .)\n"):
        return False
    start = text.rfind("\n", 0, mention.start) + 1
    bracket = _BRACKETED.match(text, start)
    if bracket is not None and mention.end <= bracket.end() <= mention.end + 2:
        return _is_place(text[start + 1 : mention.start])
    before = text[start : mention.start]
    signed = (
        re.sub(r"\s*\ble\s*$", "", before).rstrip().endswith(tuple(_MARKS))
        and _SIGN.match(text, mention.end) is not None
    )
    return (signed or _LINE_END.match(text, mention.end) is not None) and _is_place(before)


def _closes(mention: TimeMention, text: str) -> bool:
    """The last line is place and day."""
    start = text.rfind("\n", 0, mention.start) + 1
    if not text[:start].strip() or text[mention.end :].strip(" .)\n"):
        return False
    if text == text.upper() and "," not in text[max(start, mention.start - 4) : mention.start]:
        return False  # all in capitals: words do not show which are names
    return _is_place(text[start : mention.start])


def _is_place(before: str) -> bool:
    """Names with what links them ("Fait à Port-au-Prince, le", "N'Djamena /"), or nothing."""
    if len(before) > _LINE_CHARS:
        return False
    words = _WORD.findall(before)
    return all(
        w in _MARKS or w.lower() in _LINKS | _SIGNATURES or w[0].isupper() or w[:2] in ("d'", "d’", "l'", "l’")
        for w in words
    )
