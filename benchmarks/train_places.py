"""Fits the weights of place resolution (``src/recoupe/ground/place_weights.json``) to development reports.

    python benchmarks/train_places.py [--bench DIR] [--folds N] [--write] [--strength S]

Read are the development halves of LGL and GeoVirus (``reports.jsonl`` in DIR, by default ../shared/bench/data/places;
left out if absent) and the reports of ``benchmarks/gold``. Each name of a report is one case: its candidates and "none
of these", of which those at the annotated place are right. The weights are those of a softmax over these, fitted by
L-BFGS-B near the ones set by hand (``place_weights_hand.json``; a ridge of ``--strength``) and on their side of zero.
Since what the other names of the report mean is itself a feature, cases are made and weights fitted three times.

Printed: accuracy of names by N-fold cross-validation over reports, of the hand's weights and of the fitted ones. With
``--write`` the weights fitted to all reports are stored. Needs numpy and scipy (the extra ``bench``)."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from recoupe.detect.parse import parse_sentences
from recoupe.detect.places import detect_places
from recoupe.gazetteer import default_gazetteer
from recoupe.gazetteer.geometry import kilometres
from recoupe.ground.place_features import FEATURES
from recoupe.ground.place_senses import LEXICONS, Name, countries_told, holders_of, names_of, sense_of, settle
from recoupe.model.place import Place

HERE = Path(__file__).parent
BENCH = HERE.parent.parent / "shared" / "bench" / "data" / "places"
WEIGHTS = HERE.parent / "src" / "recoupe" / "ground" / "place_weights.json"
HAND = HERE / "place_weights_hand.json"
SAME_KM, WITHIN_KM = 40.0, 161.0
"""A candidate so near to the annotated point is right; if none is, the nearest one within the second distance."""
OF_NONE = 0.3
"""What a name counts whose place no candidate is: to be silent is right there, but not the point of the exercise."""
SHARE = {"lgl": 0.7, "geovirus": 1.0, "gold": 10.0}
"""What a name of each corpus counts: there are few reports of war, and they are what the program is for."""
TURNS = 3
OF_COUNTRIES = frozenset({"country", "foreign", "foreign respelt", "remote", "people", "other people"})
KEPT = 0.7
"""Local news hardly tells its own country and cannot teach what that is worth in a report of war: of the features of
countries at least this part of the hand's weight is kept."""
NAMED = ("town", "country", "admin1")
"""Precisions of the gold whose point is that of the place named."""
Json = dict[str, Any]


@dataclass(frozen=True)
class Report:
    """A report ready to be settled: its names, what it tells of countries, and for each annotated sense of a name the
    points (GeoNames number or None, latitude, longitude) that its mentions were given."""

    corpus: str
    names: Mapping[str, Name]
    told: Any
    gold: Mapping[str, Sequence[tuple[str | None, float, float]]]


@dataclass(frozen=True)
class Case:
    """A row of features for each candidate; which rows are right (none of them: silence is); what the case counts."""

    rows: np.ndarray
    right: np.ndarray
    weight: float
    corpus: str


def prepare(corpus: str, text: str, title: str | None, language: str, spans: Sequence[Json]) -> Report:
    """``spans``: start, end, lat, lon and geonameid of each annotated toponym."""
    gazetteer, lexicon = default_gazetteer(), LEXICONS[language]
    sentences = parse_sentences(text, language)
    mentions = detect_places(text, sentences, language, gazetteer)
    holders = holders_of(mentions, text, lexicon)
    told = countries_told(sentences, gazetteer, mentions, title)
    gold: dict[str, list[tuple[str | None, float, float]]] = {}
    for m in mentions:
        for s in spans:
            if m.form == "name" and m.start < s["end"] and s["start"] < m.end:
                gold.setdefault(sense_of(m), []).append((s["geonameid"], s["lat"], s["lon"]))
                break
    return Report(corpus, names_of(mentions, gazetteer, language, holders, text), told, gold)


def read_bench(folder: Path) -> list[Report]:
    path = folder / "reports.jsonl"
    found = []
    for line in path.read_text(encoding="utf-8").split("\n") if path.is_file() else ():
        if not line.strip():
            continue
        r = json.loads(line)
        spans = [t for t in r["toponyms"] if t["lat"] is not None and not t["kind"]]
        found.append(prepare(r["corpus"], r["text"], r["title"], "en", spans))
    return found


def read_gold(folder: Path) -> list[Report]:
    found = []
    for path in sorted(folder.glob("*.json")):
        for r in json.loads(path.read_text(encoding="utf-8"))["reports"]:
            spans = [
                {**e, "lat": i["where"]["lat"], "lon": i["where"]["lon"], "geonameid": None}
                for i in r["incidents"]
                if i["where"] and i["where"]["lat"] is not None and i["where"]["precision"] in NAMED
                for e in i["where"]["evidence"][:1]
                if e.get("in") != "title"
            ]
            found.append(prepare("gold", r["text"], r["title"], r["language"], spans))
    return found


def right_of(places: Sequence[Place], number: str | None, lat: float, lon: float) -> list[int]:
    """Which candidates are the annotated place."""
    if number:
        same = [n for n, p in enumerate(places) if p.id == number]
        if same:
            return same
    away = [kilometres(lat, lon, p.lat, p.lon) for p in places]
    near = [n for n, km in enumerate(away) if km <= SAME_KM]
    if near or not away:
        return near
    n = min(range(len(away)), key=away.__getitem__)
    reach = max(WITHIN_KM, 0.6 * (places[n].radius_m or 0) / 1000)
    return [n] if away[n] <= reach else []


def cases_of(report: Report, order: Mapping[str, int], weight: Mapping[str, float]) -> list[Case]:
    """The cases of a report as its names are settled by ``weight``."""
    found = []
    ranked = settle(report.names, report.told, weight).ranked
    for key, points in report.gold.items():
        candidates = ranked.get(key)
        if not candidates:
            continue
        rows = np.zeros((len(candidates) + 1, len(order)))
        for n, c in enumerate(candidates):
            for name, value in c.features.items():
                rows[n, order[name]] = value
        rows[-1, order["none"]] = 1.0
        for number, lat, lon in points:
            right = np.zeros(len(candidates) + 1, dtype=bool)
            right[right_of([c.place for c in candidates], number, lat, lon)] = True
            none = not right.any()
            right[-1] = none
            count = SHARE.get(report.corpus, 1.0) * (OF_NONE if none else 1.0) / len(points) ** 0.5
            found.append(Case(rows, right, count, report.corpus))
    return found


def fit(
    cases: Sequence[Case], start: np.ndarray, hand: np.ndarray, strength: float, kept: Sequence[float | None]
) -> np.ndarray:
    """Weights of least loss: minus the log of the probability of what is right, and the ridge."""
    lengths = np.array([len(c.rows) for c in cases])
    rows, right = np.concatenate([c.rows for c in cases]), np.concatenate([c.right for c in cases])
    weight = np.array([c.weight for c in cases])
    at = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    of = np.repeat(np.arange(len(cases)), lengths)

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        scores = rows @ w
        scores -= np.maximum.reduceat(scores, at)[of]
        powers = np.exp(scores)
        whole = np.add.reduceat(powers, at)
        good = np.add.reduceat(powers * right, at) + 1e-12
        value = float((weight * (np.log(whole) - np.log(good))).sum())
        slope = (weight[of] * (powers / whole[of] - powers * right / good[of])) @ rows
        return value + strength * float(((w - hand) ** 2).sum()), slope + 2 * strength * (w - hand)

    bounds = [
        (None, None) if keep is None or h == 0 else (keep * h, None) if h > 0 else (None, keep * h)
        for h, keep in zip(hand, kept, strict=True)
    ]
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x)


def learn(reports: Sequence[Report], hand: Mapping[str, float], strength: float) -> dict[str, float]:
    names = list(hand)
    order = {name: n for n, name in enumerate(names)}
    start = np.array([hand[name] for name in names])
    kept = [None if name.startswith("kind ") else KEPT if name in OF_COUNTRIES else 0.0 for name in names]
    now = start
    for _ in range(TURNS):
        weight = dict(zip(names, now.tolist(), strict=True))
        now = fit([c for r in reports for c in cases_of(r, order, weight)], now, start, strength, kept)
    return {name: round(value, 3) for name, value in zip(names, now.tolist(), strict=True)}


def right(reports: Sequence[Report], weight: Mapping[str, float]) -> Counter[str]:
    """Of the annotated mentions with candidates, by corpus: how many there are ("lgl"), and how many are read as their
    place or one within 161 km ("lgl right")."""
    tally: Counter[str] = Counter()
    for report in reports:
        ranked = settle(report.names, report.told, weight).ranked
        for key, points in report.gold.items():
            for c in ranked.get(key, ())[:1]:
                good = c.total >= weight["none"]
                tally[report.corpus] += len(points)
                tally[f"{report.corpus} right"] += sum(
                    good and (c.place.id == number or kilometres(lat, lon, c.place.lat, c.place.lon) <= WITHIN_KM)
                    for number, lat, lon in points
                )
    return tally


def shown(tally: Counter[str]) -> str:
    return "  ".join(f"{c} {100 * tally[f'{c} right'] / tally[c]:.1f} of {tally[c]}" for c in SHARE if tally[c])


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=BENCH, help="folder of reports.jsonl of LGL and GeoVirus")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--strength", type=float, default=2.0, help="of the ridge that holds weights near the hand's")
    parser.add_argument("--write", action="store_true", help=f"store the weights in {WEIGHTS.name}")
    args = parser.parse_args(argv)
    hand: dict[str, float] = json.loads(HAND.read_text(encoding="utf-8"))
    reports = [*read_bench(args.bench), *read_gold(HERE / "gold")]
    print(f"{len(reports)} reports\nhand    {shown(right(reports, hand))}")
    if args.folds > 1:
        tally: Counter[str] = Counter()
        for fold in range(args.folds):
            train = [r for n, r in enumerate(reports) if n % args.folds != fold]
            tally += right(reports[fold :: args.folds], learn(train, hand, args.strength))
        print(f"fitted  {shown(tally)}   ({args.folds} folds)")
    fitted = learn(reports, hand, args.strength)
    print(f"fitted  {shown(right(reports, fitted))}   (to all)")
    for name, weight in fitted.items():
        print(f"  {weight:8.3f}  {hand[name]:8.3f} by hand  {name:22} {FEATURES.get(name, 'a place of this kind')}")
    if args.write:
        WEIGHTS.write_text(json.dumps(fitted, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
