"""The toll as it was told, as a chart: when it was published from left to right, how many upwards.

A number is a mark, an interval a bar that stands on its least number; an end that is open is an arrow. A voice has its
letter and its shape."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from recoupe.link.timeline import moment
from recoupe.model.report import Json
from recoupe.show.claims import FIELDS
from recoupe.show.incident_words import voice_key
from recoupe.web.incident.laid import Laid, Quoted

SHAPES = ("circle", "square", "triangle", "diamond", "cross", "plus", "ring", "bar")
LEFT, RIGHT, TOP, BOTTOM, HEIGHT, WIDTH = 44.0, 36.0, 34.0, 44.0, 250.0, 640.0
GAP = 78.0
"""Pixels between two marks at least: their labels stand above them."""
STEEP = 25
"""From this ratio of the largest to the smallest number on, the scale is that of their logarithms."""
MOST = 60
"""Marks that a chart has at most; the table below it has all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A toll in the chart, in its pixels. ``y`` is the number said (the least of an interval, the most where only that
    is said), ``to`` the other end of its bar; ``up``, ``down``: that end is open."""

    x: float
    y: float
    to: float | None
    up: bool
    down: bool
    shape: str
    letter: str
    label: str
    group: str
    day: str
    clashes: bool
    claim: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A series: one voice, with its letter and shape."""

    letter: str
    shape: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A row of the table: ``again`` counts later reports that have the same from the same voice."""

    at: str
    letter: str
    value: str
    clashes: bool
    again: int
    quoted: Quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One field's tolls. ``ticks`` are (y, number); ``lines`` lead from mark to mark of a voice that counts the same
    people again; ``steep``: the scale is logarithmic."""

    field: str
    width: float
    marks: tuple[Mark, ...]
    voices: tuple[Voice, ...]
    ticks: tuple[tuple[float, str], ...]
    lines: tuple[str, ...]
    rows: tuple[Told, ...]
    contested: bool
    steep: bool
    left_out: int


def charts_of(laid: Laid) -> Iterator[Chart]:
    """A chart for each number that is told more than once; what is contested first."""
    fields: dict[str, dict[tuple[str, tuple[str, ...]], list[Json]]] = {}
    for point in laid.incident.get("timeline", ()):
        claim = laid.claims[point["claim"]]
        key = (laid.tell.value(point["field"], point["value"]), voice_key(claim))
        fields.setdefault(point["field"], {}).setdefault(key, []).append(point)
    for field in sorted(fields, key=lambda f: (f not in laid.contested, FIELDS.index(f))):
        yield _chart(laid, field, list(fields[field].values()))


def _chart(laid: Laid, field: str, told: Sequence[Sequence[Json]]) -> Chart:
    clashing = {
        held["claim"]
        for c in laid.incident.get("contradictions", ())
        if c["field"] == field
        for side in c["values"]
        for held in side.get("held_by", ())
    }
    order = sorted(told, key=lambda same: (moment(same[0].get("at")) is None, moment(same[0].get("at")) or 0.0))
    voices: dict[tuple[str, ...], Voice] = {}
    rows = []
    for same in order:
        n = same[0]["claim"]
        quoted = laid.quoted(n)
        voice = voices.setdefault(
            voice_key(laid.claims[n])[:2],
            Voice(
                letter=_letter(len(voices)), shape=SHAPES[len(voices) % len(SHAPES)], name=quoted.who, kind=quoted.kind
            ),
        )
        rows.append(
            Told(
                at=laid.tell.moment(same[0].get("at")),
                letter=voice.letter,
                value=laid.tell.value(field, same[0]["value"]),
                clashes=any(p["claim"] in clashing for p in same),
                again=len({p["report"] for p in same}) - 1,
                quoted=quoted,
            )
        )
    shown = order[:MOST]
    scale = _Scale([p[0]["value"] for p in shown])
    xs, width = _places([moment(p[0].get("at")) for p in shown])
    shape_of = {v.letter: v.shape for v in voices.values()}
    marks = tuple(
        _mark(laid, same[0], row, x, scale, shape_of[row.letter]) for same, row, x in zip(shown, rows, xs, strict=False)
    )
    return Chart(
        field=field,
        width=width,
        marks=marks,
        voices=tuple(voices.values()),
        ticks=tuple((scale.y(n), laid.tell.count(n)) for n in scale.ticks()),
        lines=tuple(_lines(marks)),
        rows=tuple(rows),
        contested=field in laid.contested,
        steep=scale.steep,
        left_out=len(order) - len(shown),
    )


def _lines(marks: Sequence[Mark]) -> Iterator[str]:
    """Points of a line for each voice, and group of people, that has several marks."""
    series: dict[tuple[str, str], list[Mark]] = {}
    for mark in marks:
        series.setdefault((mark.letter, mark.group), []).append(mark)
    for same in series.values():
        if len(same) > 1:
            yield " ".join(f"{m.x},{m.y}" for m in same)


def _mark(laid: Laid, point: Json, row: Told, x: float, scale: _Scale, shape: str) -> Mark:
    value = point["value"]
    least, most, group = value.get("min"), value.get("max"), value.get("group")
    number = least if least is not None else most if most is not None else 0
    up, down = most is None, least is None
    to = scale.top if up else scale.y(0) if down else scale.y(most) if most != least else None
    plain = {"min": least, "max": most}
    words = laid.tell.toll({**plain, "group": group})
    return Mark(
        x=round(x, 1),
        y=scale.y(number),
        to=to,
        up=up,
        down=down,
        shape=shape,
        letter=row.letter,
        label=_short(laid, least, most),
        group=words.removeprefix(laid.tell.toll(plain)).strip() if group not in (None, "unspecified") else "",
        day=_day(laid, point.get("at")),
        clashes=row.clashes,
        claim=row.quoted.claim,
        title=f"{row.letter}. {row.quoted.who}: {words} ({row.at}, {row.quoted.source.outlet})",
    )


def _short(laid: Laid, least: int | None, most: int | None) -> str:
    """A number with the sign of its open end: "160+", "≤ 12", "10–15"."""
    count = laid.tell.count
    if least is None:
        return f"≤ {count(most)}" if most is not None else "?"
    if most is None:
        return f"{count(least)}+"
    return count(least) if least == most else f"{count(least)}–{count(most)}"


def _day(laid: Laid, at: str | None) -> str:
    try:
        day = date.fromisoformat((at or "")[:10]).isoformat()
    except ValueError:
        return "?"
    return laid.tell.days(day, day)


def _letter(n: int) -> str:
    """A, B … Z, AA …"""
    return (_letter(n // 26 - 1) if n >= 26 else "") + chr(ord("A") + n % 26)


def _places(moments: Sequence[float | None]) -> tuple[list[float], float]:
    """Where the marks stand from left to right: by time where there is room, never nearer than their labels allow; and
    how wide the chart is for that. What bears no date stands last."""
    count = len(moments)
    width = max(WIDTH, LEFT + RIGHT + GAP * count)
    first, last = LEFT + GAP / 2, width - RIGHT - GAP / 2
    known = [m for m in moments if m is not None]
    span = (known[-1] - known[0]) if len(known) > 1 else 0.0
    wanted = [last if m is None else first + (last - first) * (m - known[0]) / span if span else first for m in moments]
    places: list[float] = []
    for x in wanted:
        places.append(max(x, places[-1] + GAP) if places else x)
    edge = last
    for i in range(count - 1, -1, -1):
        places[i] = min(places[i], edge)
        edge = places[i] - GAP
    return places, width


class _Scale:
    """Numbers to pixels, from 0 at the bottom."""

    def __init__(self, values: Sequence[Json]) -> None:
        ends = [e for v in values for e in (v.get("min"), v.get("max")) if e is not None]
        self.most = max(ends, default=1) or 1
        low = min((e for e in ends if e), default=1)
        self.steep = self.most / low >= STEEP
        open_top = any(v.get("max") is None for v in values)
        self.top = TOP
        self._high = TOP + (26.0 if open_top else 0.0)
        self._low = HEIGHT - BOTTOM

    def y(self, number: int) -> float:
        share = math.log1p(number) / math.log1p(self.most) if self.steep else number / self.most
        return round(self._low - (self._low - self._high) * share, 1)

    def ticks(self) -> list[int]:
        if self.steep:
            tens = [10**k for k in range(int(math.log10(self.most)) + 1)]
            return [0, *(t for t in tens if t < self.most * 0.7), self.most]
        step = max(1, _round_up(self.most / 4))
        return list(range(0, self.most + 1, step))


def _round_up(number: float) -> int:
    """The next of 1, 2, 5, 10, 20, 50 …"""
    size = 10 ** math.floor(math.log10(number)) if number >= 1 else 1
    return int(next((size * k for k in (1, 2, 5, 10) if size * k >= number), size * 10))
