"""Who says what. The paragraphs of ``quotations_fr.txt`` and ``quotations_en.txt`` carry their expectations:

``[a|…]`` is the first quotation (twice where its cue stands in the middle), ``[b|…]`` the second; ``¶`` ends a line.
Below stand, for each, its speaker (``A + B`` where they speak together, ``?`` where nobody is named), its kind, its act
where it is no assertion, and ``goes-on`` where it has no cue of its own. A paragraph with nothing below holds none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from recoupe.detect.attribution import detect_attributions
from recoupe.detect.harm import detect_harm
from recoupe.detect.parse import parse_sentences
from recoupe.detect.quantities import detect_quantities
from recoupe.detect.quotations import find_quotations
from recoupe.detect.quotes import detect_quotes
from recoupe.model.analysis import Analysis
from recoupe.model.quotation import Quotation
from recoupe.model.report import Report

_MARKS = re.compile(r"\[[a-h]\||\]")


@dataclass(frozen=True)
class Case:
    id: str
    language: str
    marked: str
    text: str
    lines: tuple[str, ...]


def read_cases(language: str) -> list[Case]:
    """One case for each line that is not indented; the indented lines under it are its speakers."""
    found: list[Case] = []
    path = Path(__file__).with_name(f"quotations_{language}.txt")
    for line in filter(str.strip, path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("    "):
            last = found[-1]
            found[-1] = Case(last.id, language, last.marked, last.text, (*last.lines, line.strip()))
        else:
            marked = line.replace(" ¶ ", "\n")
            text = _MARKS.sub("", marked)
            found.append(Case("-".join(re.findall(r"\w+", text.lower())[:9]), language, marked, text, ()))
    return found


def read(text: str, language: str) -> tuple[str, tuple[str, ...]]:
    """The text with the quotations found in it marked, and a line for each."""
    sentences = parse_sentences(text, language)
    quotes, quantities = detect_quotes(text, sentences), detect_quantities(text, sentences, language)
    analysis = Analysis(
        report=Report(text=text, language=language),
        language=language,
        sentences=sentences,
        quantities=quantities,
        harms=detect_harm(text, sentences, language, quantities),
        attributions=detect_attributions(text, sentences, language, quotes, asking=True),
        quotes=quotes,
    )
    found = find_quotations(analysis, ())
    return mark(text, found), tuple(map(line_of, found))


def mark(text: str, found: tuple[Quotation, ...]) -> str:
    marks = []
    for letter, q in zip("abcdefgh", found):
        for w in q.words:
            assert w.quote == text[w.start : w.end]
            marks += [(w.start, 1, f"[{letter}|"), (w.end, 0, "]")]
    out, last = "", 0
    for at, _, put in sorted(marks):
        out, last = out + text[last:at] + put, at
    return out + text[last:]


def line_of(q: Quotation) -> str:
    names = " + ".join(s.voice.name or "?" for s in q.speakers) or "?"
    parts = (names, q.kind, q.speech_act if q.speech_act != "assert" else "", "" if q.cue else "goes-on")
    return " ".join(filter(None, parts))


def same(expected: str, found: str) -> bool:
    """Whether a line says what was expected; of a name the words that were expected must be there."""
    wanted, said = (re.findall(r"[\w-]+|\?", line) for line in (expected, found))
    return set(wanted) <= set(said) and wanted[-1] == said[-1]


@pytest.mark.parametrize("case", [*read_cases("fr"), *read_cases("en")], ids=lambda c: c.id)
def test_paragraphs(case: Case) -> None:
    marked, lines = read(case.text, case.language)
    assert (marked, len(lines)) == (case.marked, len(case.lines))
    assert [found for found, expected in zip(lines, case.lines) if not same(expected, found)] == []
