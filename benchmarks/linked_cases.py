"""Reports whose incidents are known to be one or two, coded and sketched: what linking is trained and measured on.

The cases are in the form of the gold (several reports of the same events, each incident with a key), or the public
linking set (articles with the one incident that each reports, which is no part of this project)."""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "scorer"))

from score_match import GROUP_OF, assign, similarity  # noqa: E402

from recoupe.errors import RecoupeError  # noqa: E402
from recoupe.link.blocks import block_keys, lookup_keys  # noqa: E402
from recoupe.link.meaning import default_encoder  # noqa: E402
from recoupe.link.sketch import sketch  # noqa: E402
from recoupe.model.incident import CodedReport  # noqa: E402
from recoupe.model.linked import Sketch, Told  # noqa: E402
from recoupe.model.report import Report  # noqa: E402
from recoupe.model.stored import report_uid, told_keys  # noqa: E402
from recoupe.pipeline import code  # noqa: E402

Json = dict[str, Any]
ARTICLES = "articles"
"""The corpus of the public linking set."""
FIELDS = ("id", "title", "outlet", "url", "published", "language", "text")


@dataclass(frozen=True)
class Telling:
    """A told incident with its sketch. ``truth`` names the incident that it tells of, None where that is not known;
    ``sure`` is False where it is only known which incident the report is about, not that this telling is of it.
    ``part`` is what may not be split between training and measuring: a case, or an incident."""

    told: Told
    sketch: Sketch
    truth: str | None
    part: str
    corpus: str
    sure: bool = True


def read_cases(folder: Path) -> dict[str, Json]:
    return {p.stem: json.loads(p.read_text(encoding="utf-8")) for p in sorted(folder.glob("*.json"))}


def tellings_of_cases(folder: Path) -> list[Telling]:
    """The told incidents of the cases in ``folder``, with the gold incident that the scorer pairs each with."""
    found = []
    for name, case in read_cases(folder).items():
        for report in case["reports"]:
            coded = code(Report(**{k: report.get(k) for k in FIELDS}))
            pairs = assign(report["incidents"], coded.to_dict()["incidents"], similarity)
            truths = {j: f"{name}/{report['incidents'][i]['key']}" for i, j in pairs}
            for told in tolds_of(coded):
                truth = truths.get(told.position)
                found.append(telling(told, truth, name, folder.name))
    return found


def tellings_of_articles(folder: Path) -> list[Telling]:
    """The told incidents of the linking set's articles (``reports.jsonl`` in ``folder``). An article is about one
    incident; which telling is of it is as the set's own script has it: the first that is told of an act of violence."""
    found = []
    for line in (folder / "reports.jsonl").read_text(encoding="utf-8").split("\n"):
        if not line.strip():
            continue
        row = json.loads(line)
        head = {"id": row["id"], "title": row["title"], "outlet": "local news", "published": row["published"]}
        try:
            coded = code(Report(**head, language="en", text=row["text"]))
        except RecoupeError as error:
            print(f"{row['id']}: {error}", file=sys.stderr)
            continue
        tolds = tolds_of(coded)
        main = min(tolds, key=_prominence, default=None)
        found += [telling(t, row["incident"], row["incident"], ARTICLES, sure=t is main) for t in tolds]
    return found


def _prominence(told: Told) -> tuple[bool, float, int]:
    violent = GROUP_OF[told.incident.type] == "violence" or told.incident.type in ("riot", "crackdown")
    return not violent, min((s.start for s in told.incident.evidence), default=math.inf), told.position


def tolds_of(coded: CodedReport) -> list[Told]:
    uid = report_uid(coded.report)
    keys = told_keys(uid, coded.incidents)
    return [
        Told(key=key, report_uid=uid, report=coded.report, position=n, incident=incident)
        for n, (key, incident) in enumerate(zip(keys, coded.incidents, strict=True))
    ]


def telling(told: Told, truth: str | None, part: str, corpus: str, *, sure: bool = True) -> Telling:
    return Telling(told, sketch(told, encoder=default_encoder()), truth, part, corpus, sure)


def candidate_pairs(tellings: Sequence[Telling]) -> list[tuple[Telling, Telling]]:
    """Those that blocking brings together, of different reports, the lesser key first. Two cases in the form of gold
    may tell of the same events without saying so; no pair is made across them."""
    filed: dict[str, list[Telling]] = defaultdict(list)
    for one in tellings:
        for key in block_keys(one.sketch):
            filed[key].append(one)
    pairs = []
    for one in tellings:
        near = {o.told.key: o for key in lookup_keys(one.sketch) for o in filed.get(key, ())}
        for key, other in sorted(near.items()):
            apart = one.told.report_uid != other.told.report_uid
            if one.told.key < key and apart and (one.part == other.part or one.corpus == other.corpus == ARTICLES):
                pairs.append((one, other))
    return pairs


def b_cubed(gold: Iterable[set[str]], found: Sequence[set[str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 over items; both are partitions of the same ones."""
    home = {item: n for n, cluster in enumerate(found) for item in cluster}
    precision = recall = items = 0.0
    for cluster in gold:
        shares: dict[int, int] = defaultdict(int)
        for item in cluster:
            shares[home[item]] += 1
        precision += sum(n * n / len(found[c]) for c, n in shares.items())
        recall += sum(n * n / len(cluster) for n in shares.values())
        items += len(cluster)
    if not items:
        return 1.0, 1.0, 1.0
    precision, recall = precision / items, recall / items
    return precision, recall, 2 * precision * recall / (precision + recall)
