"""Killed and gone on with: an ``add`` of many reports is killed with SIGKILL at random moments and given again each
time; in the end the casebook must be what it is when nothing disturbs.

    python benchmarks/faults.py [--reports 500] [--kills 100] [--seed N] [--casebook URL]

The reports are generated and coded beforehand (casebook_reports.py), so that the moments fall into storing and linking,
not into coding. A run that is killed goes on from the first report again, as a person would: what is known is left
alone. Between kills nothing is repaired. Compared are all incidents, all reports and what ``recoupe check`` says."""

from __future__ import annotations

import argparse
import json
import pickle
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from casebook_reports import coded

from recoupe.casebook import Casebook

PROGRAM = """
import pickle, sys
from recoupe.casebook import Casebook
reports = pickle.load(open(sys.argv[2], "rb"))
with Casebook.open(sys.argv[1], encoder=None) as book:
    print("ready", flush=True)
    for report in reports:
        book.add_coded(report, coder="benchmark")
print("done", flush=True)
"""


def started(casebook: str, reports: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PROGRAM, casebook, str(reports)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def contents(casebook: str) -> tuple[list[str], list[tuple[str, str]], list[str]]:
    """All incidents, ids and hashes of all reports, complaints."""
    with Casebook.open(casebook, encoder=None) as book:
        reports = sorted((r.report.id, r.sha256) for r in book.reports())
        return list(book.lines()), reports, book.check()


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=500)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    args = parser.parse_args(argv)
    dice = Random(args.seed)
    print(f"seed {args.seed}")
    with tempfile.TemporaryDirectory() as folder:
        reports, calm, torn = Path(folder) / "reports.pickle", f"{folder}/calm.db", f"{folder}/torn.db"
        reports.write_bytes(pickle.dumps([coded(n) for n in range(args.reports)]))
        begin = time.perf_counter()
        assert started(calm, reports).wait() == 0
        whole = time.perf_counter() - begin
        kills, early, after = 0, 0, []
        while kills < args.kills:
            run = started(torn, reports)
            assert run.stdout is not None
            # every fifth is killed while it starts or makes the casebook, the others once it adds
            if kills % 5:
                run.stdout.readline()
                time.sleep(dice.uniform(0.0, 3.0 * whole / args.kills))
            else:
                time.sleep(dice.uniform(0.0, 0.6))
                early += 1
            over = run.poll() is not None
            run.send_signal(signal.SIGKILL)
            run.wait()
            run.stdout.close()
            if over:  # all was in already: begin again with an empty casebook, what was killed so far counts
                after.append(contents(torn))
                for part in Path(folder).glob("torn.db*"):
                    part.unlink()
            else:
                kills += 1
        assert started(torn, reports).wait() == 0
        after.append(contents(torn))
        expected = contents(calm)
        equal = [found == expected for found in after]
        print(f"{args.kills} kills, {early} of them while starting; {len(after)} casebooks came to their end")
        print(f"{len(expected[0])} incidents of {len(expected[1])} reports; equal to the undisturbed one: {equal}")
        for found in after:
            for line in found[2]:
                print(line)
        several = sum(len(json.loads(line)["reports"]) > 1 for line in expected[0])
        print(f"{several} incidents are told by more than one report")
        return 0 if all(equal) and not expected[2] else 1


if __name__ == "__main__":
    raise SystemExit(main())
