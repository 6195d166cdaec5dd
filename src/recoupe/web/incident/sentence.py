"""A claim's words where they stand in their report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.model.incident import Incident
from recoupe.model.report import Json
from recoupe.show.incident_words import cleaned

_AROUND = 420
"""Characters that are shown on either side of a claim's words at most, of the same paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text. ``kind`` is "value" (the claim's words), "cue" (the words that say who says it), "also"
    (other words that say the same), or empty."""

    text: str
    kind: str


def passage(text: str, claim: Json) -> tuple[Piece, ...]:
    """The paragraph around a claim's words, in pieces. A claim that stands in the title has that as its text."""
    evidence = claim["evidence"]
    marks = [("value", evidence), ("cue", claim.get("cue")), *(("also", span) for span in claim.get("also", ()))]
    spans = [(kind, s["start"], s["end"]) for kind, s in marks if s and s.get("in") == evidence.get("in")]
    start, end = _around(text, evidence["start"], evidence["end"])
    pieces = list(_pieces(text, start, end, spans))
    if start > 0 and text[start - 1] != "\n":
        pieces.insert(0, Piece(text="… ", kind=""))
    if end < len(text) and text[end] != "\n":
        pieces.append(Piece(text=" …", kind=""))
    return tuple(pieces)


def rule_of(tellings: Sequence[tuple[str, str, Incident]], claim: Json) -> str:
    """The dotted id of the rule that made the claim: found among the tellings (key, report, incident) again by where
    its words stand. Empty where a person added it, or where it comes of laying reports side by side."""
    for key, report, incident in tellings:
        if key != claim.get("told") or report != claim["report"]:
            continue
        for made in incident.claims:
            same = (made.field, made.speech_act, made.evidence.start, made.evidence.end)
            if same == (claim["field"], claim["speech_act"], claim["evidence"]["start"], claim["evidence"]["end"]):
                return made.rule
    return ""


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The paragraph that the words stand in, cut at a word where it is long."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if start - first > _AROUND:
        blank = text.find(" ", start - _AROUND, start)
        first = blank + 1 if blank >= 0 else start - _AROUND
    if last - end > _AROUND:
        blank = text.rfind(" ", end, end + _AROUND)
        last = blank if blank >= 0 else end + _AROUND
    return first, last


def _pieces(text: str, first: int, last: int, spans: Sequence[tuple[str, int, int]]) -> Iterator[Piece]:
    cuts = sorted({first, last, *(p for _, a, b in spans for p in (a, b) if first < p < last)})
    kinds = [next((kind for kind, start, end in spans if start <= a and b <= end), "") for a, b in zip(cuts, cuts[1:])]
    at = first
    for n, kind in enumerate(kinds):  # a cue within the claim's words does not cut them in two
        if n + 1 == len(kinds) or kinds[n + 1] != kind:
            yield Piece(text=cleaned(text[at : cuts[n + 1]]), kind=kind)
            at = cuts[n + 1]
