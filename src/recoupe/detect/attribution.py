"""Who says so (stub, being written)."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model.mention import AttributionMention, Voice
from recoupe.model.report import Span
from recoupe.model.sentence import Sentence


def detect_attributions(
    text: str, sentences: Sequence[Sentence], language: str, quotes: Sequence[Span]
) -> tuple[AttributionMention, ...]:
    return ()


def find_agency(text: str) -> tuple[Voice, tuple[int, int]] | None:
    return None
