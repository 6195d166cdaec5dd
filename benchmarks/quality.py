"""Quality on the gold reports: codes them with this checkout and prints the scorer's table.

    python benchmarks/quality.py [--per-report] [--json OUT] [GOLD ...]

Without GOLD it reads ``benchmarks/gold``. Exit status 0; the figures are for reading, not a threshold."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "scorer"))

from score import read_gold, score_coded, table  # noqa: E402

from recoupe.model.report import Report  # noqa: E402
from recoupe.pipeline import code  # noqa: E402

FIELDS = ("id", "title", "outlet", "url", "published", "language", "text")


def code_cases(cases: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every report of the gold cases, coded from what the program would be given: head and text only."""
    reports = [Report(**{k: r.get(k) for k in FIELDS}) for case in cases for r in case["reports"]]
    return [code(r).to_dict() for r in reports]


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path, default=[HERE / "gold"])
    parser.add_argument("--per-report", action="store_true", help="also list what is wrong in each report")
    parser.add_argument("--json", type=Path, help="also write the coded reports there, one a line")
    args = parser.parse_args(argv)
    cases = read_gold(args.gold)
    coded = code_cases(cases)
    tallies, facts, lines = score_coded(cases, coded)
    if args.per_report:
        print("\n".join(lines) + "\n")
    print(table(tallies, facts))
    if args.json:
        args.json.write_text("".join(json.dumps(c, ensure_ascii=False) + "\n" for c in coded), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
