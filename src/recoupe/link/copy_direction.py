"""Which of two reports took its text from the other: by credit, by quotation marks, by time.

A credit is what a report says itself: "(AFP)" in the head or at the end, "avec Reuters", "first published by X", an
address of the other's site. Two outlets that print one agency took nothing from one another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Literal
from urllib.parse import urlsplit

from recoupe.link.copy_text import CREDIT_WORDS
from recoupe.model.report import Report
from recoupe.vocab.voices import load_voices

CREDIT_LINE_WORDS = 12
"""A line of at most so many words at the head or the end of a text may be one of credits."""
_SIGNED_HEAD = re.compile(r"[^\n]{0,110}?[(\[/](?P<n>[A-Z][^()\[\]/\n]{1,30})[)\]/]\s*[-–—:]")
_SIGNED_END = re.compile(r"(?:[(\[]|(?:^|\n)[ \t]*[-–—©]?[ \t]*|[-–—] ?)(?P<n>[A-Z][\w .&/-]{1,30}?)[)\]]?\s*\.?\s*$")
_ARTICLE = re.compile(r"^(?:the|le|la|les|l['’])\s*", re.IGNORECASE)
_MIN_NAME = 3


Side = Literal["a", "b"]


@dataclass(frozen=True, slots=True)
class Shared:
    """Words of meaning that two texts share: that only ``a`` has in quotation marks, only ``b``, neither."""

    only_a: int = 0
    only_b: int = 0
    prose: int = 0


@dataclass(frozen=True, slots=True)
class Direction:
    """``source`` is the report that the text was taken from."""

    source: Side | None
    why: str


@dataclass(frozen=True, slots=True)
class _Credits:
    """Agencies (ids) that a report prints and that it says it used; whether it credits the other as a whole, or cites
    it in passing."""

    prints: frozenset[str]
    uses: frozenset[str]
    credits_other: bool
    cites_other: bool


def direction(a: Report, b: Report, shared: Shared) -> Direction:
    """Credits first, the plainest before the others; then quotation marks; then time."""
    of_a, of_b = _credits(a, b), _credits(b, a)
    first = _first(a.published, b.published)
    if a.outlet is not None and a.outlet == b.outlet:
        return Direction(first, "the same outlet, published first" if first else "")
    agency_a, agency_b = _own_agency(a), _own_agency(b)
    for why, to_b, to_a in (
        ("credited as the first to publish", of_a.credits_other, of_b.credits_other),
        ("the agency that the other credits", bool(agency_b & _all(of_a)), bool(agency_a & _all(of_b))),
        ("quoted by the other", shared.only_a > max(shared.prose, shared.only_b),
         shared.only_b > max(shared.prose, shared.only_a)),
        ("named by the other as its source", of_a.cites_other, of_b.cites_other),
        ("prints the agency that the other credits", bool(of_b.prints & of_a.uses - of_a.prints),
         bool(of_a.prints & of_b.uses - of_b.prints)),
    ):  # fmt: skip
        if to_b != to_a:
            source: Side = "b" if to_b else "a"
            return (
                Direction(None, f"{why}, but published later")
                if first not in (source, None)
                else Direction(source, why)
            )
    if both := _all(of_a) & _all(of_b):
        return Direction(None, f"both credit {', '.join(sorted(both))}")
    if (first == "a" and _all(of_b)) or (first == "b" and _all(of_a)):
        return Direction(None, "the later one credits another source")
    sides: tuple[tuple[Side, _Credits], ...] = (("a", of_a), ("b", of_b))
    for side, mine in sides:
        if mine.prints and first is None:
            return Direction(side, "signed by an agency")
    return Direction(first, "published first" if first else "")


def _all(credits: _Credits) -> frozenset[str]:
    return credits.prints | credits.uses


def _first(a: str | None, b: str | None) -> Side | None:
    """Which moment comes first; None where a day without a clock leaves it open."""
    if a is None or b is None:
        return None
    (a0, a1), (b0, b1) = _moments(a), _moments(b)
    if a1 < b0 or (a1 == b0 and a0 < b0):
        return "a"
    return "b" if b1 < a0 or (b1 == a0 and b0 < a0) else None


def _moments(published: str) -> tuple[datetime, datetime]:
    """The first and last moment that a day or a time stamp may mean."""
    start = datetime.fromisoformat(published)
    if start.tzinfo is None:
        start = start.replace(tzinfo=UTC)
    return start, start + timedelta(days=1) if len(published) <= 10 else start


@lru_cache(maxsize=1)
def _agencies() -> dict[str, str]:
    """Names of news agencies -> id."""
    return {n: e.id for e in load_voices() if e.kind == "agency" for names in e.names.values() for n in names}


@lru_cache(maxsize=1024)
def outlet_names(outlet: str | None) -> tuple[str, ...]:
    """The names that another report may call an outlet by, longest first."""
    if not outlet:
        return ()
    plain = re.sub(r"\s*[(\[].*?[)\]]", "", outlet).strip()
    names = {plain, _ARTICLE.sub("", plain), re.split(r"\s*[,–—|]\s*", plain)[0]}
    for e in load_voices():
        registered = {n for group in e.names.values() for n in group}
        if {n.casefold() for n in names} & {n.casefold() for n in registered}:
            names |= registered
    return tuple(sorted((n for n in names if len(n) >= 2), key=lambda n: (-len(n), n)))


def _own_agency(report: Report) -> frozenset[str]:
    return frozenset(_agencies()[n] for n in outlet_names(report.outlet) if n in _agencies())


@lru_cache(maxsize=1024)
def _pattern(names: tuple[str, ...], kind: str) -> re.Pattern[str]:
    """The patterns of all languages with ``names`` put in; letters of a name must have their case."""
    name = "(?-i:" + "|".join(re.escape(n) for n in names) + r")(?!\w)"
    forms = [form.format(n=name) for m in CREDIT_WORDS.values() for form in getattr(m, kind)]
    return re.compile(r"(?<!\w)(?:" + "|".join(forms) + ")", re.IGNORECASE)


def _credits(report: Report, other: Report) -> _Credits:
    lines = _edge_lines(report)
    names = outlet_names(other.outlet)
    whole = bool(names) and (
        any(_pattern(names, "CREDIT_LINES").search(line) for line in lines)
        or _pattern(names, "CREDITS").search(report.text) is not None
        or any(re.fullmatch(r"\W*(?:" + "|".join(map(re.escape, names)) + r")\W*", line) for line in lines)
    )
    return _Credits(
        prints=_printed(report),
        uses=_used(lines),
        credits_other=whole or _links(report, other),
        cites_other=bool(names) and _pattern(names, "CITES").search(report.text) is not None,
    )


def _edge_lines(report: Report) -> list[str]:
    """The short lines at the head and the end of a text, and the outlet's own line."""
    lines = [line.strip() for line in report.text.splitlines() if line.strip()]
    edge = lines[:2] + lines[-4:] if len(lines) > 1 else []
    tail = re.search(r"[(\[]([^()\[\]\n]{2,80})[)\]]\s*$", report.text.rstrip())
    own = re.findall(r"[(\[,/–—|]\s*([^)\]]+)|(avec .+|with .+)", report.outlet or "")
    return [
        *(line for line in edge if len(line.split()) <= CREDIT_LINE_WORDS),
        *([tail[1]] if tail else []),
        *(part for pair in own for part in pair if part),
    ]


def _named_agencies(words: str) -> frozenset[str]:
    known = _agencies()
    parts = [p.strip() for p in re.split(r"\s*[/,&+]\s*|\s+et\s+|\s+and\s+|\s+-\s+", words)]
    return frozenset(known[n] for p in parts for n in (p, p.upper()) if n in known)


def _printed(report: Report) -> frozenset[str]:
    """Agencies that sign the text: in its head ("KABUL, Aug 26 (AP) -") or at its end ("(AFP)")."""
    found: frozenset[str] = frozenset()
    text = report.text.strip()
    if head := _SIGNED_HEAD.match(text):
        found |= _named_agencies(head["n"])
    if end := _SIGNED_END.search(text[-60:]):
        found |= _named_agencies(end["n"])
    return found


def _used(lines: list[str]) -> frozenset[str]:
    """Agencies that a line of credits names ("avec AFP", "By staff and Reuters")."""
    names = tuple(sorted(_agencies(), key=lambda n: (-len(n), n)))
    known, found = _agencies(), set()
    for line in lines:
        if _pattern(names, "CREDIT_LINES").search(line):
            found |= {known[n] for n in names if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", line)}
        else:
            found |= _named_agencies(line.strip(" .()[]©—–-"))
    return frozenset(found)


def _links(report: Report, other: Report) -> bool:
    """Whether the text gives an address of the other's site."""
    host = (urlsplit(other.url).hostname or "").removeprefix("www.") if other.url else ""
    return len(host) > _MIN_NAME and re.search(rf"(?<![\w-]){re.escape(host)}(?!\w)", report.text) is not None
