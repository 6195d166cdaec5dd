"""When, where and how many, each beside its reference: one table.

    python benchmarks/grounding.py [--bench DIR] [--only NAME ...] [--verbose]

DIR holds the scripts and the data of the public test sets (timex_fr, timex_en, places), which are no part of this
project; without it only what the gold reports tell is measured. Exit status 0; 2 if DIR has no such scripts."""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from grounding_places import pairs_of, share
from quality import HERE, code_cases
from score import read_gold, score_coded

from recoupe.errors import RecoupeError
from recoupe.model.report import Report
from recoupe.pipeline import mentions
from recoupe.show import mention_to_dict

SETS = ("timex_fr", "timex_en", "places", "gold")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table. ``part`` and ``row`` are the headings in the set's own output under which the figure
    stands; of the numbers of that row the last of the first three is taken (F1; accuracy where there is but one)."""

    name: str
    set: str
    part: str
    row: str
    asked: float | None = None
    reference: str = ""


FIGURES = (
    Figure(name="French times, span strict F1", set="timex_fr", part="timex_fr, all types", row="strict", asked=86.0,
           reference="HeidelTime 86.0 (whole corpus)"),
    Figure(name="French times, value F1", set="timex_fr", part="timex_fr, all types", row="value", asked=82.0,
           reference="HeidelTime 73.6 (whole corpus)"),
    Figure(name="English times, span strict F1", set="timex_en", part="all, all types", row="strict",
           reference="HeidelTime 81.3 (Platinum)"),
    Figure(name="English times, value F1", set="timex_en", part="all, all types", row="value", asked=80.0,
           reference="HeidelTime 77.6 (Platinum)"),
    Figure(name="  of AQUAINT", set="timex_en", part="aquaint, all types", row="value", reference="HeidelTime 72.9"),
    Figure(name="  of TimeBank", set="timex_en", part="timebank, all types", row="value", reference="HeidelTime 79.5"),
    Figure(name="LGL, within 161 km", set="places", part="lgl", row="within 161 km", asked=84.0,
           reference="Mordecai 3 82.7 (held-out part)"),
    Figure(name="LGL, exact", set="places", part="lgl", row="exact", asked=80.0,
           reference="Mordecai 3 79.4 (held-out part)"),
    Figure(name="LGL, end to end F1", set="places", part="lgl", row="end to end, 161 km"),
    Figure(name="GeoVirus, within 161 km", set="places", part="geovirus", row="within 161 km", asked=93.0),
    Figure(name="GeoVirus, end to end F1", set="places", part="geovirus", row="end to end, 161 km"),
)  # fmt: skip
TOLLS = (("Gold, killed claims F1", "killed", 90.0), ("Gold, injured claims F1", "injured", 90.0))


def own_mentions(source: Path, target: Path, note: Callable[[str], None]) -> None:
    """Writes the mentions of times and places of the reports in ``source``, one JSON line a report."""
    lines = source.read_text(encoding="utf-8").rstrip("\n").split("\n")  # a text may hold other line separators
    with target.open("w", encoding="utf-8") as out:
        for n, line in enumerate(lines, 1):
            report = Report(**json.loads(line))
            try:
                report, found = mentions(report)
            except RecoupeError as error:
                note(f"{report.id}: {error}")
                continue
            kept = [mention_to_dict(m, report) for m in found if m.kind in ("time", "place")]
            out.write(json.dumps({"report": {"id": report.id}, "mentions": kept}, ensure_ascii=False) + "\n")
            if n % 100 == 0:
                note(f"{source.stem}: {n} of {len(lines)}")


def score_set(name: str, bench: Path, note: Callable[[str], None]) -> str:
    """What the set's own script prints about this checkout."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / f"{name}.jsonl", Path(folder) / f"{name}.mentions.jsonl"
        call(name, bench, "input", source)
        own_mentions(source, target, note)
        return call(name, bench, "score", target)


def call(name: str, bench: Path, what: str, file: Path) -> str:
    run = [sys.executable, f"{name}.py", what, str(file)]
    return subprocess.run(run, cwd=bench, check=True, capture_output=True, text=True).stdout


def value_in(printed: str, figure: Figure) -> float | None:
    """The figure's value in what a script printed."""
    here = False
    for line in printed.splitlines():
        if not line.startswith(" "):
            here = line.startswith(figure.part + ":")
        elif here and (m := re.match(rf"\s+{re.escape(figure.row)}\s{{2,}}([\d. ]+)", line)):
            return float(m[1].split()[:3][-1])
    return None


def gold_rows() -> list[tuple[str, float | None, float]]:
    """Of the gold reports, within the incidents that match: the places, and the killed and injured claims (field and
    interval)."""
    cases = read_gold([HERE / "gold"])
    coded = code_cases(cases)
    tallies, _, _ = score_coded(cases, coded)
    near = share([p for p in pairs_of(cases, coded) if p.aligned])
    rows = tallies["all"].rows
    tolls = [(name, percent(rows[row].prf()[2]), asked) for name, row, asked in TOLLS]
    return [("Gold, places within 25 km", 100 * near, 95.0), *tolls]


def percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def line(name: str, measured: float | None, asked: float | None, reference: str) -> str:
    shown = "–" if measured is None else f"{measured:.1f}"
    return f"{name:32}{shown:>9}{'' if asked is None else f'{asked:.1f}':>8}  {reference}".rstrip()


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, help="folder of the public test sets")
    parser.add_argument("--only", nargs="+", choices=SETS, default=SETS, help="measure these alone")
    parser.add_argument("--verbose", action="store_true", help="also print all that the sets' scripts print")
    args = parser.parse_args(argv)

    def note(text: str) -> None:
        print(text, file=sys.stderr)

    outside = [name for name in SETS[:-1] if name in args.only]
    if args.bench is None and outside:
        note(f"no --bench: {', '.join(outside)} left out")
        outside = []
    missing = [name for name in outside if not (args.bench / f"{name}.py").is_file()]
    if missing:
        note(f"{args.bench} has no {', '.join(f'{name}.py' for name in missing)}; give the folder of the test sets")
        return 2
    printed = {name: score_set(name, args.bench, note) for name in outside}
    if args.verbose:
        print("\n".join(printed.values()))
    print(f"{'':32}{'measured':>9}{'asked':>8}  reference")
    for figure in FIGURES:
        if figure.set in printed:
            print(line(figure.name, value_in(printed[figure.set], figure), figure.asked, figure.reference))
    if "gold" in args.only:
        for name, measured, asked in gold_rows():
            print(line(name, measured, asked, ""))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
