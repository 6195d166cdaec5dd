"""First-order units as arcs that neighbours share, and which of those are borders that are settled."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "benchmarks"))

from pack_units import cut, meeting_points, quantised, simplified
from shape_files import Line

from recoupe.gazetteer.shapes import SCALE, Point, inside, join

SAME = 0.04
"""Degrees within which a border of another edition of the data is the same border."""
SHORT = 3
"""Points of a coast that are too few to be called a border on their own."""

Ring = list[Point]
Key = tuple[Point, ...]
Step = tuple[Key, bool]
"""An arc, and whether it is walked as the key has it."""


def key(arc: Sequence[Point]) -> Key:
    """The arc in the one of its two directions that both its neighbours agree on."""
    return tuple(arc) if (arc[0], arc[1]) <= (arc[-1], arc[-2]) else tuple(arc[::-1])


# --- which borders are settled ----------------------------------------------------------------------------------------


class Asked:
    """The borders of another edition of the data by square of a tenth of a degree."""

    def __init__(self, lines: Iterable[tuple[str, Line]]) -> None:
        self.at: defaultdict[tuple[int, int], list[tuple[float, float, str]]] = defaultdict(list)
        for kind, line in lines:
            for lon, lat in dense(line, 0.02):
                self.at[int(lat * 10 // 1), int(lon * 10 // 1)].append((lat, lon, kind))

    def nearest(self, lat: float, lon: float) -> str | None:
        y, x, narrow = int(lat * 10 // 1), int(lon * 10 // 1), cos(radians(lat))
        near = (
            (hypot(a - lat, (b - lon) * narrow), kind)
            for dy in (-1, 0, 1)
            for dx in (-1, 0, 1)
            for a, b, kind in self.at.get((y + dy, x + dx), ())
        )
        distance, kind = min(near, default=(SAME, ""))
        return kind if distance < SAME else None

    def runs(self, arc: Sequence[Point]) -> list[tuple[bool, Key]]:
        """The arc cut where it leaves the borders of the other edition or comes to them: whether it runs along one, and
        its points. Stretches of few points count as what is around them."""
        near = [self.nearest(y / SCALE, x / SCALE) is not None for y, x in arc]
        cuts = [n for n in range(1, len(arc)) if near[n] != near[n - 1]]
        bounds = [0, *(n for n in cuts if min(n, len(arc) - n) > SHORT), len(arc) - 1]
        kept = [a for a, b in zip(bounds, bounds[1:]) if b - a > SHORT] or [0]
        kept[0] = 0
        parts = [tuple(arc[a : b + 1]) for a, b in zip(kept, [*kept[1:], len(arc) - 1])]
        return [(2 * sum(near[a : a + len(part)]) > len(part), part) for a, part in zip(kept, parts)]

    def share(self, points: Sequence[tuple[float, float]], kinds: Sequence[str]) -> float:
        """The share of the points (longitude, latitude) whose nearest border is of one of the kinds."""
        return sum(self.nearest(lat, lon) in kinds for lon, lat in points) / len(points)


def dense(line: Line, step: float) -> Iterator[tuple[float, float]]:
    for (x1, y1), (x2, y2) in zip(line, line[1:]):
        pieces = max(1, int(max(abs(x2 - x1), abs(y2 - y1)) / step))
        for n in range(pieces):
            yield x1 + (x2 - x1) * n / pieces, y1 + (y2 - y1) * n / pieces
    yield line[-1]


OPEN = ("Disputed (please verify)", "Indefinite (please verify)", "Line of control (please verify)",
        "Indeterminant frontier", "ForgetMagics")  # fmt: skip
"""What the table of borders calls those that are not settled. The last is how libmagics marks the border of Western
Sahara that it does not draw; its edition of the data has it as disputed."""


def degrees(line: Sequence[Point]) -> Line:
    return [(x / SCALE, y / SCALE) for y, x in line]


def points(line: Line) -> Ring:
    return [(round(y * SCALE), round(x * SCALE)) for x, y in line]


# --- units into countries ---------------------------------------------------------------------------------------------


class Units:
    """The outlines of first-order units as arcs that neighbours share."""

    def __init__(self, features: Sequence[dict[str, Any]]) -> None:
        self.facts = [f["properties"] for f in features]
        outlines = [quantised(f["geometry"]) for f in features]
        edges = {p for rings in outlines for ring in rings for p in ring if abs(p[1]) >= 179_990 or p[0] <= -89_990}
        meeting = meeting_points(outlines) | edges  # so that the map's own edge is no coast
        self.steps: list[list[Step]] = []
        self.users: defaultdict[Key, set[int]] = defaultdict(set)
        for number, rings in enumerate(outlines):
            arcs = [tuple(arc) for ring in rings for arc in cut(ring, meeting)]
            self.steps.append([(key(arc), key(arc) == arc) for arc in arcs])
            for arc, _ in self.steps[-1]:
                self.users[arc].add(number)
        self.of: defaultdict[str, list[int]] = defaultdict(list)
        for number, facts in enumerate(self.facts):
            self.of[facts["adm0_a3"]].append(number)

    def countries(self, arc: Key) -> set[str]:
        return {self.facts[number]["adm0_a3"] for number in self.users[arc]}

    def outside(self, country: str) -> list[Step]:
        """The arcs round the country, each walked as its unit does."""
        return [
            (arc, ahead)
            for number in self.of[country]
            for arc, ahead in self.steps[number]
            if len(self.users[arc]) == 1 or len(self.countries(arc)) > 1
        ]

    def contradicted(self, arc: Key) -> bool:
        """Whether the data has a unit beside the arc held by one country and coded as another's."""
        return any(
            (code := self.facts[n]["iso_3166_2"] or "")[:2].isalpha()
            and len(own := self.facts[n]["iso_a2"] or "") == 2
            and own.isalpha()
            and code[:2] != own
            and not (self.facts[n]["type_en"] or "").startswith("Territory")
            for n in self.users[arc]
        )  # fmt: skip


def walked(step: Step) -> Key:
    return step[0] if step[1] else step[0][::-1]


def chained(steps: Sequence[Step]) -> list[list[Step]]:
    """Closed lines out of arcs that meet end to end."""
    starts: defaultdict[Point, list[Step]] = defaultdict(list)
    for step in steps:
        starts[walked(step)[0]].append(step)
    rings = []
    for first in steps:
        if first not in starts[walked(first)[0]]:
            continue
        ring: list[Step] = []
        begin = at = walked(first)[0]
        while starts[at] and (not ring or at != begin):
            ring.append(starts[at].pop())
            at = walked(ring[-1])[-1]
        if at == begin:
            rings.append(ring)
    return rings


def flat(ring: Sequence[Step]) -> Ring:
    """The points of a closed line of arcs."""
    points: Ring = []
    for step in ring:
        points.extend(walked(step)[1:] if points else walked(step))
    return points


def turn(ring: Sequence[Point]) -> float:
    """Twice the ring's area in the plane of degrees; its sign tells which way the ring is walked."""
    return float(sum(x1 * y2 - x2 * y1 for (y1, x1), (y2, x2) in zip(ring, ring[1:])))


def polygons(rings: Sequence[tuple[Ring, list[int]]]) -> list[list[list[int]]]:
    """Arc numbers of outer rings, each with those of its holes (which are walked the other way about)."""
    sized = sorted(((turn(points), points, numbers) for points, numbers in rings), key=lambda r: -abs(r[0]))
    if not sized:
        return []
    outer = [(points, [numbers]) for size, points, numbers in sized if size * sized[0][0] > 0]
    for size, points, numbers in sized:
        if size * sized[0][0] < 0:
            held = [o for o in outer if inside([o[0]], points[0][0] / SCALE, points[0][1] / SCALE)]
            if held:
                held[-1][1].append(numbers)
    return [numbers for _, numbers in outer]


class Arcs:
    """The arcs of one file, each once."""

    def __init__(self, tolerance: float) -> None:
        self.tolerance = tolerance
        self.numbers: dict[Key, int] = {}
        self.lines: list[Ring] = []

    def number(self, arc: Key) -> int:
        if arc not in self.numbers:
            self.numbers[arc] = len(self.lines)
            self.lines.append(simplified(arc, self.tolerance))
        return self.numbers[arc]

    def signed(self, step: Step) -> int:
        return self.number(step[0]) if step[1] else -1 - self.number(step[0])

    def ring(self, steps: Sequence[Step]) -> tuple[Ring, list[int]] | None:
        numbers = [self.signed(step) for step in steps]
        points = join(self.lines.__getitem__, numbers)
        return (points, numbers) if len(points) > 3 else None


def on_edge(arc: Key) -> bool:
    """Whether the arc is the edge of the plane rather than of land."""
    return all(abs(x) >= 179_990 for _, x in arc) or all(y <= -89_990 for y, _ in arc)
