"""A report as it was published, and a span of its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args

Json = dict[str, Any]
Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""The languages that reports are coded in; each has a folder of this name in ``recoupe.lang``."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` (closed) to ``end`` (open) of a report's text; ``quote`` is exactly that slice."""

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        return cls(start, end, text[start:end])

    def to_dict(self) -> Json:
        return {"start": self.start, "end": self.end, "quote": self.quote}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report. Only ``text`` is required; offsets everywhere count characters of ``text`` as it stands here.

    ``published`` is an ISO date or an RFC 3339 timestamp, as given; ``published_day`` its local calendar day.
    ``language`` is None until it is found (``recoupe.read``).
    """

    text: str
    id: str = ""
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None

    @property
    def published_day(self) -> date | None:
        """The day on the outlet's own calendar; ``published`` must already be valid (``recoupe.read`` checks it)."""
        return date.fromisoformat(self.published[:10]) if self.published else None

    def span(self, start: int, end: int) -> Span:
        return Span.of(self.text, start, end)

    def to_dict(self) -> Json:
        """The report's head as the codebook prints it: without the text."""
        return {
            "id": self.id,
            "title": self.title,
            "outlet": self.outlet,
            "url": self.url,
            "published": self.published,
            "language": self.language,
        }
