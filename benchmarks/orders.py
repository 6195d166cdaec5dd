"""The order of arrival does not matter: the gold reports are added in many random orders, and the incidents must be the
same to the last character.

    python benchmarks/orders.py [--orders 50] [--seed N] [GOLD ...]

Orders are drawn by hypothesis, which looks for a simpler one where it finds a difference; the seed is printed. Reports
are coded once. Exit status 1 if any order gives something else."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from quality import FIELDS, HERE
from score import read_gold

from recoupe.casebook import Casebook
from recoupe.link.meaning import Encoder, default_encoder
from recoupe.model.incident import CodedReport
from recoupe.model.report import Report
from recoupe.pipeline import code

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Remembering:
    """An encoder that encodes each text once."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._rows: dict[str, NDArray[np.float32]] = {}

    def encode(self, texts: list[str], /) -> NDArray[np.float32]:
        import numpy as np

        for text in texts:
            if text not in self._rows:
                self._rows[text] = self._encoder.encode([text])[0]
        return np.stack([self._rows[text] for text in texts]) if texts else self._encoder.encode([])


def incidents(reports: Sequence[CodedReport], encoder: Encoder) -> list[str]:
    with tempfile.TemporaryDirectory() as folder, Casebook.open(Path(folder) / "c.db", encoder=encoder) as book:
        for report in reports:
            book.add_coded(report, coder="benchmark")
        return list(book.lines())


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path, default=[HERE / "gold"])
    parser.add_argument("--orders", type=int, default=50)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    args = parser.parse_args(argv)
    cases = [case for folder in args.gold for case in read_gold([folder])]
    reports = [code(Report(**{k: r.get(k) for k in FIELDS})) for case in cases for r in case["reports"]]
    encoder = Remembering(default_encoder())
    expected = incidents(reports, encoder)
    seen: list[bool] = []

    @seed(args.seed)
    @settings(max_examples=args.orders, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(order=st.permutations(range(len(reports))))
    def same(order: list[int]) -> None:
        seen.append(incidents([reports[n] for n in order], encoder) == expected)
        assert seen[-1], f"another result in the order {order}"

    try:
        same()
    finally:
        print(
            f"seed {args.seed}; {len(reports)} reports, {len(expected)} incidents; orders that gave the same: ", end=""
        )
        print(f"{sum(seen)} of {len(seen)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
