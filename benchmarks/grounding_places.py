"""How near the places of incidents come to the gold's.

    python benchmarks/grounding_places.py [--list] [GOLD ...]

Codes the gold reports, pairs their incidents with the gold's as the scorer does, and prints the share of the gold's
places with coordinates for which the coded place lies within 25 km; a paired incident coded without a point counts
against it, and so, in the second figure, does an incident that was missed. Of a province, country or sea, whose middle
is arbitrary, name and country are compared as the scorer does; the third figure leaves them out. The fourth is how
often the gold's point lies within the uncertainty that the coded place states. ``--list`` names each miss. Without
GOLD it reads ``benchmarks/gold``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "scorer"))

from quality import code_cases  # noqa: E402
from score import read_gold  # noqa: E402
from score_match import NEAR_KM, assign, distance_km, same_place, similarity  # noqa: E402

Json = dict[str, Any]
ASKED = 0.95
WIDE = ("country", "sea", "admin1", "area")
"""Precisions of places that have no one point, as the scorer has them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A place of the gold and the coded one; ``coded`` is None where the incident was missed or has no place."""

    report: str
    incident: str
    gold: Json
    coded: Json | None
    aligned: bool

    @property
    def km(self) -> float | None:
        return distance_km(self.gold, self.coded) if self.coded else None

    @property
    def near(self) -> bool:
        if self.km is not None and self.km <= NEAR_KM:
            return True
        return self.gold["precision"] in WIDE and self.coded is not None and same_place(self.gold, self.coded)

    @property
    def bounded(self) -> bool | None:
        """Whether the gold's point lies within the stated uncertainty; None where none is stated."""
        if self.km is None or self.coded is None or self.coded.get("uncertainty_m") is None:
            return None
        return bool(1000 * self.km <= self.coded["uncertainty_m"] + 1000)  # the gold's points are round to a kilometre


def pairs_of(cases: Sequence[Json], coded: Sequence[Json]) -> list[Pair]:
    """One for each place of the gold that has coordinates."""
    by_id = {line["report"]["id"]: line["incidents"] for line in coded}
    found = []
    for report in (report for case in cases for report in case["reports"]):
        want, got = report.get("incidents") or [], by_id.get(report["id"], [])
        partner = dict(assign(want, got, similarity))
        for i, incident in enumerate(want):
            place = incident.get("where")
            if place and place.get("lat") is not None:
                other = got[partner[i]] if i in partner else None
                found.append(
                    Pair(report["id"], incident.get("key") or "?", place, (other or {}).get("where"), other is not None)
                )
    return found


def share(pairs: Sequence[Pair]) -> float:
    return sum(pair.near for pair in pairs) / len(pairs) if pairs else 0.0


def lines_of(pairs: Sequence[Pair]) -> list[str]:
    """The misses, a line each."""
    out = []
    for pair in pairs:
        if not pair.near:
            told = "missed" if not pair.aligned else "no place" if pair.coded is None else pair.coded["name"]
            point = "" if pair.coded is None else f" ({pair.coded['precision']}, {pair.coded['country']})"
            away = "no point" if pair.km is None else f"{pair.km:.0f} km"
            wanted = f"{pair.gold['name']} ({pair.gold['precision']})"
            out.append(f"  {pair.report} {pair.incident}: {wanted} | {told}{point}, {away}")
    return out


def report(paths: Sequence[Path], *, listed: bool = False) -> list[str]:
    """The figures for gold files or folders, as lines to print."""
    cases = read_gold(paths)
    pairs = pairs_of(cases, code_cases(cases))
    aligned = [pair for pair in pairs if pair.aligned]
    narrow = [pair for pair in aligned if pair.gold["precision"] not in WIDE]
    stated = [pair.bounded for pair in aligned if pair.bounded is not None]
    rows = (
        (
            f"places within {NEAR_KM:.0f} km, of paired incidents",
            share(aligned),
            len(aligned),
            f"asked for: {ASKED:.0%}",
        ),
        ("  of all incidents, missed ones too", share(pairs), len(pairs), ""),
        ("  of paired ones that have one point", share(narrow), len(narrow), ""),
        ("gold's point within the stated uncertainty", sum(stated) / max(len(stated), 1), len(stated), ""),
    )
    lines = [f"{label:44}{100 * value:6.1f} %  of {count:3}  {note}".rstrip() for label, value, count, note in rows]
    return lines + (lines_of(pairs) if listed else [])


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path, default=[HERE / "gold"])
    parser.add_argument("--list", action="store_true", help="name each place that is missed")
    args = parser.parse_args(argv)
    print("\n".join(report(args.gold, listed=args.list)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
