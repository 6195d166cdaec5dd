"""How long `recoupe code` takes from its start to the first result of a short report, and how much memory.

    python benchmarks/first_result.py [--rounds N]

Each round is a process of its own; the gazetteer is built before the first. Prints the median for each language, and
the size of what is installed."""

from __future__ import annotations

import argparse
import subprocess
import sys
import sysconfig
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from recoupe.gazetteer import default_gazetteer

SHORT = {
    "fr": "Deux soldats ont été tués jeudi par une mine près d'Ansongo, a annoncé l'armée malienne.",
    "en": "Two soldiers were killed by a landmine near Ansongo on Thursday, the Malian army said.",
}
_PROGRAM = """
import resource, sys
from recoupe.cli import app
try:
    app(["code", "-", "--published", "2022-03-25", "--language", sys.argv[1], "--format", "jsonl"])
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""


def first_result(language: str) -> tuple[float, int]:
    """Seconds from the start of a new process to its result, and its peak memory in kB."""
    begin = time.perf_counter()
    command = [sys.executable, "-c", _PROGRAM, language]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdin.write(SHORT[language].encode())
        process.stdin.close()
        line = process.stdout.readline()
        took = time.perf_counter() - begin
        memory = process.stderr.read().split()[-1]
    if b'"incidents"' not in line:
        raise SystemExit(f"recoupe code gave no result for the report in {language!r}")
    return took, int(memory)


def installed() -> float:
    """Bytes of the packages beside this one, in GB."""
    here = Path(sysconfig.get_paths()["purelib"])
    return sum(p.stat().st_size for p in here.rglob("*") if p.is_file()) / 1e9


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args(argv)
    default_gazetteer()
    for language in SHORT:
        rounds = [first_result(language) for _ in range(args.rounds)]
        took, memory = median(r[0] for r in rounds), max(r[1] for r in rounds)
        print(f"first result, {language}  {took:5.1f} s  {memory / 1024:5.0f} MB   asked for: 6 s, 1200 MB")
    print(f"installed         {installed():5.2f} GB            asked for: 1 GB (with what the tests need)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
