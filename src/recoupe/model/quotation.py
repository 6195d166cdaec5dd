"""A quotation: words that a report gives as somebody's, in marks or reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recoupe.model.mention import Voice
from recoupe.model.report import Span

QuotationKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: the words that name them (None where nothing does) and the voice that they are."""

    words: Span | None
    voice: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What somebody says, in one go.

    ``words`` are the characters of what is said, marks and cue left out: one stretch, or several where the cue stands
    in the middle. ``kind``: ``direct`` between marks, ``indirect`` reported, ``mixed`` reported with words between
    marks in it. ``cue`` are the characters that say that it is said; None where the speaker only goes on.
    ``speakers`` has one member, more where they speak together, none where nobody is named. ``chain`` are the voices
    from the outlet to the first speaker; speech act, certainty and stance are as in a claim."""

    words: tuple[Span, ...]
    kind: QuotationKind
    cue: Span | None
    speakers: tuple[Speaker, ...]
    chain: tuple[Voice, ...]
    speech_act: str = "assert"
    certainty: str = "certain"
    stance: str = "neutral"
    rule: str = ""

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end
