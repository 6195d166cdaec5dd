"""Fits the weights of linking (``src/recoupe/link/link_weights.json``) to reports whose incidents are known.

    python benchmarks/train_links.py [--bench DIR] [--folds N] [--write] [--strength S] [--lenience L]

Read are ``benchmarks/gold``, ``benchmarks/linked_dev`` and the development half of the public linking set
(``reports.jsonl`` in DIR, by default ../shared/bench/data/linking; left out if absent). Each pair of told incidents
that blocking brings together is a case. The weights are those of a logistic regression, fitted by L-BFGS-B near the
ones set by hand (``link_weights_hand.json``; a ridge of ``--strength``) and on their side of zero, within ``CAPS``.

Printed: how many pairs that are one incident blocking brings together, and B-cubed over told incidents by N-fold
cross-validation over cases, of the hand's weights and of the fitted ones. With ``--write`` the weights fitted to all
are stored. Needs numpy and scipy (the extra ``bench``)."""

from __future__ import annotations

import argparse
import json
import zlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from linked_cases import HERE, Telling, b_cubed, candidate_pairs, tellings_of_articles, tellings_of_cases
from scipy.optimize import minimize

from recoupe.link.clusters import clusters
from recoupe.link.features import features_of
from recoupe.model.linked import Pair

BENCH = HERE.parent.parent / "shared" / "bench" / "data" / "linking"
WEIGHTS = HERE.parent / "src" / "recoupe" / "link" / "link_weights.json"
HAND = HERE / "link_weights_hand.json"
SHARE = {"articles": 1.0, "gold": 0.15, "linked_dev": 0.15}
"""What a corpus counts together, against the articles: there are few reports of war, and they are what this is for."""
OF_UNSURE = 0.3
"""What a pair of different incidents counts of which one is told beside the article's subject."""
CAPS = {"both lead": 2.0}
"""In the public set only what an article is about counts, which says too much for leads."""
KEPT = dict.fromkeys(("type apart", "other day", "days apart", "countries apart", "places apart"), 0.7)
"""Of the articles many tell no day, or one that is not the incident's, and what happened is nearly always a shooting:
they cannot teach what another day, place or kind is worth in a report of war, where each makes another incident. Of
these features at least this part of the hand's weight is kept."""
MOST = 6.0


class Cases:
    """Pairs as rows of features (column 0 is the bias), whether they are one incident, what they count, their parts."""

    def __init__(self, tellings: Sequence[Telling], names: Sequence[str]) -> None:
        order = {name: n for n, name in enumerate(names)}
        self.tellings = tellings
        self.pairs = candidate_pairs(tellings)
        self.rows = np.zeros((len(self.pairs), len(names)))
        for row, (a, b) in zip(self.rows, self.pairs, strict=True):
            row[0] = 1.0
            for name, value in features_of(a.sketch, b.sketch):
                row[order[name]] = value
        self.same = np.array([a.truth == b.truth for a, b in self.pairs], dtype=float)
        self.counts = np.array([_count(a, b) for a, b in self.pairs])
        for corpus, share in SHARE.items():
            own = np.array([a.corpus == corpus for a, _ in self.pairs], dtype=bool)
            if own.any() and (whole := self.counts[own].sum()):
                self.counts[own] *= share * 4000 / whole

    def within(self, fold: int, folds: int) -> np.ndarray:
        """Which pairs have a part in the fold."""
        return np.array([fold in (fold_of(a, folds), fold_of(b, folds)) for a, b in self.pairs], dtype=bool)


def _count(a: Telling, b: Telling) -> float:
    if a.truth is None or b.truth is None:
        return 0.0
    if a.sure and b.sure:
        return 1.0
    return OF_UNSURE if (a.sure or b.sure) and a.truth != b.truth else 0.0


def fold_of(one: Telling, folds: int) -> int:
    return zlib.crc32(one.part.encode()) % folds


def fit(cases: Cases, chosen: np.ndarray, names: Sequence[str], hand: np.ndarray, strength: float) -> np.ndarray:
    rows, same, counts = cases.rows[chosen], cases.same[chosen], cases.counts[chosen]
    ridge = np.where(np.arange(len(names)) == 0, 0.1, 1.0) * strength

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        scores = rows @ w
        value = float((counts * (np.logaddexp(0, scores) - same * scores)).sum())
        slope = rows.T @ (counts * (1 / (1 + np.exp(-scores)) - same))
        return value + float((ridge * (w - hand) ** 2).sum()), slope + 2 * ridge * (w - hand)

    bounds = [
        (None, None) if name == "bias" else (0.0, CAPS.get(name, MOST)) if h > 0 else (-MOST, KEPT.get(name, 0.0) * h)
        for name, h in zip(names, hand, strict=True)
    ]
    return np.asarray(minimize(loss, hand, jac=True, method="L-BFGS-B", bounds=bounds).x)


def score(cases: Cases, weights: np.ndarray, kept: Sequence[Telling]) -> tuple[float, float, float]:
    """B-cubed over those tellings of ``kept`` whose incident is known, when all of ``kept`` are clustered."""
    keys = {t.told.key for t in kept}
    pairs = [
        Pair(a=a.told.key, b=b.told.key, score=float(value))
        for (a, b), value in zip(cases.pairs, cases.rows @ weights, strict=True)
        if value > 0 and a.told.key in keys and b.told.key in keys
    ]
    found = clusters(keys, pairs, (), {t.told.key: t.told.report_uid for t in kept})
    gold: dict[str, set[str]] = defaultdict(set)
    for t in kept:
        if t.truth is not None and t.sure:
            gold[t.truth].add(t.told.key)
    known = set().union(*gold.values()) if gold else set()
    return b_cubed(gold.values(), [set(c & known) for c in found if c & known])


def by_corpus(cases: Cases, weights: Mapping[int, np.ndarray], folds: int) -> str:
    """B-cubed of each corpus, over the tellings of each fold by the weights that did not see it."""
    told = []
    for corpus in SHARE:
        rows = []
        for fold, w in weights.items():
            kept = [t for t in cases.tellings if t.corpus == corpus and (folds == 1 or fold_of(t, folds) == fold)]
            if kept:
                rows.append((len(kept), score(cases, w, kept)))
        if rows:
            whole = sum(n for n, _ in rows)
            mean = [100 * sum(n * s[i] for n, s in rows) / whole for i in range(3)]
            told.append(f"{corpus} {mean[0]:.1f} {mean[1]:.1f} {mean[2]:.1f}")
    return "   ".join(told)


def blocking(cases: Cases) -> str:
    """The share of pairs of reports' tellings of one incident that blocking brings together."""
    told = []
    for corpus in SHARE:
        groups: dict[str, list[Telling]] = defaultdict(list)
        for t in cases.tellings:
            if t.corpus == corpus and t.truth is not None and t.sure:
                groups[t.truth].append(t)
        whole = sum(
            a.told.report_uid != b.told.report_uid for group in groups.values() for a, b in combinations(group, 2)
        )
        found = sum(a.corpus == corpus and a.sure and b.sure and a.truth == b.truth is not None for a, b in cases.pairs)
        if whole:
            told.append(f"{corpus} {100 * found / whole:.1f} of {whole}")
    return "   ".join(told)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=BENCH, help="folder of reports.jsonl of the linking set")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--strength", type=float, default=1.0, help="of the ridge that holds weights near the hand's")
    parser.add_argument("--lenience", type=float, default=0.5, help="added to the bias: a missed pair costs the more")
    parser.add_argument("--write", action="store_true", help=f"store the weights in {WEIGHTS.name}")
    args = parser.parse_args(argv)
    by_hand: dict[str, float] = json.loads(HAND.read_text(encoding="utf-8"))
    names = list(by_hand)
    hand = np.array([by_hand[name] for name in names])
    folders = [HERE / name for name in ("gold", "linked_dev") if (HERE / name).is_dir()]
    tellings = [t for folder in folders for t in tellings_of_cases(folder)]
    if (args.bench / "reports.jsonl").is_file():
        tellings += tellings_of_articles(args.bench)
    cases = Cases(tellings, names)
    print(f"{len(tellings)} told incidents, {len(cases.pairs)} candidate pairs; found {blocking(cases)}")
    shift = np.where(np.arange(len(names)) == 0, args.lenience, 0.0)
    everything = np.ones(len(cases.pairs), dtype=bool)
    print("B-cubed precision, recall, F1")
    print(f"hand    {by_corpus(cases, {0: hand}, 1)}")
    if args.folds > 1:
        learnt = {
            fold: fit(cases, ~cases.within(fold, args.folds), names, hand, args.strength) + shift
            for fold in range(args.folds)
        }
        print(f"fitted  {by_corpus(cases, learnt, args.folds)}   ({args.folds} folds)")
    fitted = fit(cases, everything, names, hand, args.strength) + shift
    print(f"fitted  {by_corpus(cases, {0: fitted}, 1)}   (to all)")
    for n, name in enumerate(names):
        seen = cases.rows[:, n] * (cases.counts > 0)
        one, two = (100 * float((seen[cases.same == s] != 0).mean()) for s in (1.0, 0.0))
        print(f"  {fitted[n]:7.2f}  {hand[n]:6.2f} by hand  {name:22} in {one:5.1f} % of one, {two:5.1f} % of two")
    if args.write:
        stored = {name: round(float(w), 2) + 0.0 for name, w in zip(names, fitted, strict=True)}
        WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
