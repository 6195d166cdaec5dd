"""What the casebook joins, contradicts and counts: the scorer's table on reports whose incidents are known.

    python benchmarks/linking.py [--bench DIR] [--json OUT] [GOLD ...]

Every report of GOLD (default ``benchmarks/gold``; one table each) is coded with this checkout and added to a casebook
in a temporary folder; ``score_linked`` reads what ``recoupe incidents --format jsonl`` would print. DIR holds the
scripts and the data of the public test sets (linking), which are no part of this project; the set is left out without
it. Exit status 0, the figures are for reading; 2 if DIR has no such script."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from quality import FIELDS, HERE
from score import read_gold
from score_linked import linked_table, score_linked

from recoupe.casebook import Casebook
from recoupe.errors import RecoupeError
from recoupe.model.report import Report

Json = dict[str, Any]
ASKED = "asked on gold: b-cubed F1 90, contradiction F1 85, support equal 80; on the public set b-cubed F1 85"


def incidents_of(reports: Iterable[Report]) -> list[Json]:
    """The incidents of a new casebook with these reports; one that cannot be coded is named on standard error."""
    with tempfile.TemporaryDirectory() as folder, Casebook.open(Path(folder) / "casebook.db") as book:
        for n, report in enumerate(reports, 1):
            try:
                book.add(report)
            except RecoupeError as error:
                print(f"{report.id}: {error}", file=sys.stderr)
            if n % 100 == 0:
                print(f"{n} reports", file=sys.stderr)
        return list(book.incidents())


def score_cases(folder: Path, kept: list[Json]) -> str:
    cases = read_gold([folder])
    found = incidents_of(Report(**{k: r.get(k) for k in FIELDS}) for case in cases for r in case["reports"])
    kept += found
    return f"{folder.name}: {sum(len(c['reports']) for c in cases)} reports\n{linked_table(score_linked(cases, found))}"


def score_articles(bench: Path, kept: list[Json]) -> str:
    """What the public set's own script prints about this checkout."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        _call(bench, "input", source)
        lines = source.read_text(encoding="utf-8").rstrip("\n").split("\n")  # a text may hold other line separators
        found = incidents_of(Report(**json.loads(line)) for line in lines)
        kept += found
        write(target, found)
        return _call(bench, "score", target)


def _call(bench: Path, what: str, file: Path) -> str:
    run = [sys.executable, "linking.py", what, str(file)]
    return subprocess.run(run, cwd=bench, check=True, capture_output=True, text=True).stdout


def write(path: Path, incidents: Iterable[Json]) -> None:
    path.write_text("".join(json.dumps(i, ensure_ascii=False) + "\n" for i in incidents), encoding="utf-8")


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path, default=[HERE / "gold"])
    parser.add_argument("--bench", type=Path, help="folder of the public test sets")
    parser.add_argument("--json", type=Path, help="also write the incidents there, one a line")
    args = parser.parse_args(argv)
    if args.bench is not None and not (args.bench / "linking.py").is_file():
        print(f"{args.bench} has no linking.py; give the folder of the test sets", file=sys.stderr)
        return 2
    kept: list[Json] = []
    for folder in args.gold:
        print(score_cases(folder, kept) + "\n", flush=True)
    if args.bench is not None:
        print(score_articles(args.bench, kept))
    else:
        print("no --bench: the public linking set left out", file=sys.stderr)
    print(ASKED)
    if args.json:
        write(args.json, kept)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
