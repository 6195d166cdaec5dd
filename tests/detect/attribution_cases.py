"""Marked sentences for the tests of attribution: reading them and marking what was found in the same way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.detect.attribution import detect_attributions
from recoupe.detect.parse import parse_sentences
from recoupe.detect.quotes import detect_quotes
from recoupe.model.mention import AttributionMention, Voice

_MARKS = re.compile(r"\[[a-h]\||\]")


@dataclass(frozen=True)
class Case:
    id: str
    marked: str
    text: str
    voices: tuple[str, ...]


def read_cases(block: str) -> list[Case]:
    """One case for each line that is not indented; the indented lines under it are its voices."""
    found: list[Case] = []
    for line in filter(str.strip, block.splitlines()):
        if line.startswith("    "):
            last = found[-1]
            found[-1] = Case(last.id, last.marked, last.text, (*last.voices, line.strip()))
        else:
            text = _MARKS.sub("", line)
            found.append(Case("-".join(re.findall(r"\w+", text.lower())[:9]), line, text, ()))
    return found


def found(text: str, language: str) -> tuple[str, tuple[str, ...]]:
    """The text with the contents of its attributions marked, and the line of each."""
    sentences = parse_sentences(text, language)
    mentions = detect_attributions(text, sentences, language, detect_quotes(text, sentences))
    return mark(text, mentions), tuple(line_of(m) for m in mentions)


def mark(text: str, mentions: Sequence[AttributionMention]) -> str:
    marks = []
    for letter, m in zip("abcdefgh", mentions):
        for a, b in m.content:
            marks += [(a, 1, a - b, f"[{letter}|"), (b, 0, -a, "]")]
    out, last = "", 0
    for at, _, _, put in sorted(marks, key=lambda x: x[:3]):
        out, last = out + text[last:at] + put, at
    return out + text[last:]


def line_of(m: AttributionMention) -> str:
    def name(v: Voice) -> str:
        return f"{v.name or '?'}:{v.kind}" + (":anonymous" if v.anonymous else "")

    plain = (("assert", m.speech_act), ("certain", m.certainty), ("neutral", m.stance), (None, m.topic))
    return " ".join([" < ".join(map(name, m.voices)) or "outlet", *(x for usual, x in plain if x and x != usual)])
