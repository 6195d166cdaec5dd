"""Quotations of the gold reports: who says what, beside the published figures of a rule-based extractor for French.

    python benchmarks/quotations.py [--per-report] [--json OUT] [GOLD ...]

GOLD are files of annotated quotations, by default ``benchmarks/quotations/*.json`` (the 25 reports of
``benchmarks/gold``); ``benchmarks/quotations_unseen`` holds 16 reports of the later sets, annotated before any rule
was tried on them. The text of a report stands in the folder that the file calls its ``set``, under the same file name.

**What is annotated.** Direct, indirect and mixed quotations with the mention of the speaker that stands nearest, by
hand, before the program was run on them. A quotation is what stands between marks as somebody's words (its continuation
after the cue is another one, without a cue: a *floating* quotation), or a clause under a verb or phrase of saying
("said that …", "dit avoir …", "selon X, …"), or a noun phrase that such a verb gives as what was said or counted
("parle d'une trentaine de morts"); of three words or more, and none inside another. No quotation: a claim, blame or
denial of an act named by a noun, a word held at arm's length, an inscription, headlines of other articles.

**What is counted.** As in the evaluation of the French quote extractor of the Gender Gap Tracker ("Radar de Parité",
Soumah, Rao, Eibl and Taboada 2023, arXiv 2304.09982), whose script compares each human quotation with those of the
system. The overlap of a pair is the share of the human quotation's characters that the other covers, one that its cue
interrupts counting from its first to its last character. Each human quotation, in order, takes the unused one of
greatest overlap, if that is more than 0.3 (0.8); those taken are true positives. Speaker accuracy is counted over true
positives: the two spans of the speaker overlap, or the human one is empty and the system leaves the quotation floating
(here no human one is empty). Its figures, on 54 Canadian articles: F1 0.817 and 0.726, speaker 0.804 and 0.840.

Because that overlap forgives a quotation that is too long, the table also gives F1 by the stricter share of characters
of either (Jaccard), and the share of true positives whose speaker bears the right name once pronouns are resolved."""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quality import FIELDS, HERE

from recoupe.model.quotation import Quotation
from recoupe.model.report import Report
from recoupe.pipeline import quotations

OVERLAPS = (0.3, 0.8)
REFERENCE = {0.3: (0.817, 0.804), 0.8: (0.726, 0.840)}
"""F1 of quotations and accuracy of speakers of the extractor named above."""


@dataclass(slots=True)
class Counts:
    """Pairs found, and what is left over on either side."""

    right: int = 0
    missed: int = 0
    extra: int = 0
    speakers: int = 0
    names: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, other: Counts) -> None:
        self.right += other.right
        self.missed += other.missed
        self.extra += other.extra
        self.speakers += other.speakers
        self.names += other.names
        self.errors += other.errors

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.extra)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.missed + self.extra)

    def share(self, part: int) -> float:
        return part / max(1, self.right)


def compare(gold: Sequence[dict[str, Any]], found: Sequence[Quotation], least: float, *, strict: bool) -> Counts:
    """Pairs the quotations of one report. ``strict`` takes characters of either as the whole, not of the gold only."""
    counts, free = Counts(), list(found)
    for g in gold:
        best, score = None, least
        for q in free:
            of = overlap(g, q, strict=strict)
            if of > score:
                best, score = q, of
        if best is None:
            counts.missed += 1
            counts.errors.append(f"  - {g['quote']!r} ({g['speaker']['quote']})")
            continue
        free.remove(best)
        counts.right += 1
        counts.names += same_name(g["speaker"]["name"], best)
        if same_speaker(g["speaker"], best):
            counts.speakers += 1
        else:
            spoken = ", ".join(s.words.quote if s.words else "?" for s in best.speakers)
            counts.errors.append(f"  ~ {g['quote']!r}: {g['speaker']['quote']}, not {spoken or 'nobody'}")
    counts.extra = len(free)
    counts.errors += [f"  + {q.words[0].quote!r} ({_name(q)}; {q.rule})" for q in free]
    return counts


def overlap(gold: dict[str, Any], q: Quotation, *, strict: bool) -> float:
    """The share of the gold quotation's characters that the other covers; ``strict``: of the characters of both."""
    whole = set(range(gold["start"], gold["end"]))
    said = set(range(q.start, q.end))
    return len(whole & said) / len(whole | said if strict else whole)


def same_speaker(gold: dict[str, Any], q: Quotation) -> bool:
    return any(s.words and s.words.start < gold["end"] and gold["start"] < s.words.end for s in q.speakers)


def same_name(gold: str, q: Quotation) -> bool:
    """Whether one name holds all the words of the other, articles and words for a spokesman left out."""
    wanted = _words(gold)
    return any(w and (w <= wanted or wanted <= w) for s in q.speakers for w in [_words(s.voice.name or "")])


_EMPTY = frozenset(
    "the a an of in and le la les l un une des de du d et aux au two deux porte parole spokesman".split()
)


def _words(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return frozenset(re.findall(r"\w+", letters)) - _EMPTY


def _name(q: Quotation) -> str:
    return ", ".join(s.voice.name or "?" for s in q.speakers)


def annotated(paths: Sequence[Path]) -> Iterator[tuple[Report, list[dict[str, Any]]]]:
    """Each report with its quotations; every span is checked against the text."""
    for path in paths:
        case = json.loads(path.read_text(encoding="utf-8"))
        texts = json.loads((HERE / case["set"] / path.name).read_text(encoding="utf-8"))["reports"]
        reports = {r["id"]: Report(**{k: r.get(k) for k in FIELDS}) for r in texts}
        for entry in case["reports"]:
            report = reports[entry["id"]]
            for q in entry["quotations"]:
                for span in filter(None, (q, q["speaker"], q["cue"])):
                    if report.text[span["start"] : span["end"]] != span["quote"]:
                        raise ValueError(f"{report.id}: {span['quote']!r} does not stand there")
            yield report, entry["quotations"]


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path, default=sorted((HERE / "quotations").glob("*.json")))
    parser.add_argument("--per-report", action="store_true", help="also list what is wrong in each report (at 0.8)")
    parser.add_argument("--json", type=Path, help="also write the quotations found there, a report a line")
    args = parser.parse_args(argv)
    sums: dict[tuple[str, float, bool], Counts] = {}
    lines = []
    for report, gold in annotated(args.gold):
        found = quotations(report)[1]
        lines.append(json.dumps({"id": report.id, "quotations": [_flat(q) for q in found]}, ensure_ascii=False) + "\n")
        for least in OVERLAPS:
            for strict in (False, True):
                counts = compare(gold, found, least, strict=strict)
                for language in (report.language or "", "all"):
                    sums.setdefault((language, least, strict), Counts()).add(counts)
                if args.per_report and least == OVERLAPS[-1] and not strict and counts.errors:
                    print("\n".join([report.id, *counts.errors]))
    print(f"{'':5}{'overlap':>8}{'gold':>7}{'P':>8}{'R':>8}{'F1':>8}{'speaker':>9}{'name':>8}{'F1 strict':>11}")
    for (language, least, strict), c in sorted(sums.items(), key=lambda x: (x[0][0] == "all", x[0])):
        if not strict:
            row = f"{c.precision:8.3f}{c.recall:8.3f}{c.f1:8.3f}{c.share(c.speakers):9.3f}{c.share(c.names):8.3f}"
            tight = sums[language, least, True].f1
            print(f"{language:5}{least:>8}{c.right + c.missed:>7}{row}{tight:11.3f}")
    for least, (f1, speaker) in REFERENCE.items():
        print(f"{'Radar de Parité, French':28} at {least}: F1 {f1:.3f}, speaker {speaker:.3f}")
    if args.json:
        args.json.write_text("".join(lines), encoding="utf-8")
    return 0


def _flat(q: Quotation) -> dict[str, Any]:
    return {"words": [w.to_dict() for w in q.words], "speaker": _name(q), "kind": q.kind, "rule": q.rule}


if __name__ == "__main__":
    sys.exit(main())
