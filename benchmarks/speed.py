"""Speed of the coder beside the bare spaCy pipeline (all components) on the same texts, in one process.

    python benchmarks/speed.py [--rounds N]

Both run over the gold reports in turn, N rounds; the table gives the medians and the ratio. Machines are noisy: only
the ratio is worth quoting."""

from __future__ import annotations

import argparse
import importlib
import json
import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from recoupe.detect.parse import MODELS
from recoupe.model.report import Report
from recoupe.pipeline import code

HERE = Path(__file__).parent


def reports() -> list[Report]:
    """The gold reports, head and text only."""
    fields = ("id", "title", "outlet", "url", "published", "language", "text")
    cases = [json.loads(p.read_text(encoding="utf-8")) for p in sorted((HERE / "gold").glob("*.json"))]
    return [Report(**{k: r.get(k) for k in fields}) for case in cases for r in case["reports"]]


def seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="rounds that are counted, after one that is not")
    args = parser.parse_args(argv)
    texts = reports()
    bare = {lang: importlib.import_module(name).load() for lang, name in MODELS.items()}

    def run_bare() -> None:
        for lang, nlp in bare.items():
            list(nlp.pipe(r.text for r in texts if r.language == lang))

    def run_coder() -> None:
        for r in texts:
            code(r)

    run_bare()
    run_coder()
    rows = [(seconds(run_bare), seconds(run_coder)) for _ in range(args.rounds)]
    a, b = median(r[0] for r in rows), median(r[1] for r in rows)
    ratio = median(x / y for x, y in rows)
    print(f"{'':28}{'reports/s':>10}")
    print(f"{'spaCy, all components':28}{len(texts) / a:10.1f}")
    print(f"{'recoupe.code':28}{len(texts) / b:10.1f}")
    print(f"{'ratio (median of pairs)':28}{ratio:10.2f}   asked for: 0.60")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB (both pipelines loaded)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
