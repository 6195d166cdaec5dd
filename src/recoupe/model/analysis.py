"""A report with everything that was found in it: what ``detect`` and ``ground`` hand to ``frame``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from recoupe.model.mention import (
    ActorMention,
    AttributionMention,
    EventMention,
    HarmMention,
    Mention,
    PlaceMention,
    QuantityMention,
    TimeMention,
    Voice,
    WeaponMention,
)
from recoupe.model.report import Report, Span
from recoupe.model.sentence import Sentence

M = TypeVar("M", bound=Mention)


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All mentions of a report, each tuple sorted by start. ``agency`` is the agency that signs the text, with the
    characters of its signature; ``dateline`` the characters of a dispatch's head, which says where and when it was
    written."""

    report: Report
    language: str
    sentences: tuple[Sentence, ...]
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    weapons: tuple[WeaponMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    harms: tuple[HarmMention, ...] = ()
    attributions: tuple[AttributionMention, ...] = ()
    quotes: tuple[Span, ...] = ()
    agency: tuple[Voice, tuple[int, int]] | None = None
    dateline: tuple[int, int] | None = None

    def mentions(self) -> tuple[Mention, ...]:
        """Every mention, by start, then by length."""
        found: list[Mention] = [
            *self.times, *self.quantities, *self.places, *self.actors, *self.weapons, *self.events, *self.harms,
            *self.attributions,
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda m: (m.start, m.end, m.kind, m.rule)))


def within(mentions: Iterable[M], start: int, end: int) -> tuple[M, ...]:
    """The mentions that lie wholly inside the characters."""
    return tuple(m for m in mentions if start <= m.start and m.end <= end)
