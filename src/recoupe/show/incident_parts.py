"""The parts of an incident's reading: values ready to be printed, in words, by terminal and pages alike."""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.model.report import Json
from recoupe.show import words
from recoupe.show.incident_grid import Grid, Relay, heard_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report's head as a page shows it. ``number`` is its place in the order of publication, from 1; ``link`` an
    address that may be linked to, ``url`` what the report gives as its address; ``copy`` of what it is a copy,
    in words."""

    number: int
    id: str
    title: str
    outlet: str
    published: str
    language: str | None
    url: str | None
    link: str | None
    copy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words of a report, and what they are read as saying: (field, value, manner, who). ``also`` are further reports
    that have the same words."""

    words: str
    source: Source
    start: int
    also: tuple[Source, ...] = ()
    reads: tuple[tuple[str, str, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A voice that holds, or denies, a value; in which outlets; its words, one quotation a report."""

    who: str
    side: str | None
    manner: str
    denies: bool
    relays: tuple[Relay, ...]
    quotes: tuple[Quoted, ...]

    @property
    def own(self) -> bool:
        """It is the outlet itself that says it."""
        return any(r.own for r in self.relays)

    @property
    def heard(self) -> str:
        return heard_words(self.relays)

    @property
    def stance(self) -> str:
        distant = tuple(dict.fromkeys(r.outlet for r in self.relays if r.stance == "distance"))
        return f"{words.STANCES['distance']}: {', '.join(distant)}" if distant else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A value with what stands behind it. ``support`` is in words, ``counts`` the codebook's object."""

    field: str
    value: str
    said: str
    support: str
    counts: Json
    holders: tuple[Holder, ...]
    contested: bool = False
    agreed: bool = False
    only_denied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Values that cannot hold together, and why not."""

    field: str
    why: str
    values: tuple[Held, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A toll when it was first told; ``again`` counts the later reports that have the same from the same voice."""

    at: str
    value: str
    said: str
    who: str
    manner: str
    denies: bool
    source: Source
    again: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person set a field to, or did to a claim of it: judgement number, value in words, who, when and why."""

    judgement: int
    field: str
    value: str
    who: str
    at: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An incident as it is told. ``facts`` are (name, value, note); ``timeline`` the points of each field."""

    id: str
    type: str
    title: str
    counts: str
    facts: tuple[tuple[str, str, str], ...]
    disputes: tuple[Dispute, ...]
    values: tuple[Held, ...]
    timeline: tuple[tuple[str, tuple[Point, ...]], ...]
    grid: Grid
    sources: tuple[Source, ...]
    quotations: tuple[tuple[Source, tuple[Quoted, ...]], ...]
    corrections: tuple[Correction, ...]
    unknown: tuple[str, ...]
    links: tuple[tuple[str, str], ...] = field(default=())
