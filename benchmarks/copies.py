"""How well copies are found: reports that share text and hard ones that do not, ``benchmarks/copies/*.toml``.

    python benchmarks/copies.py [--errors] [dev | held | fresh | last]

Every pair of reports of a set is compared: by their keys and the verification, as the casebook does it, pairs of two
languages inside a story only, as if linking had put them together. Printed: precision and recall of copies in one
language and of translations, how many copies in one language the keys alone had offered, and how often the direction is
right among the copies whose source the set names, and how often one is given where the set leaves it open."""

from __future__ import annotations

import sys
import tomllib
from itertools import combinations
from pathlib import Path

from recoupe.link.copies import Filed, find_copy
from recoupe.link.fingerprint import fingerprint
from recoupe.link.meaning import default_encoder
from recoupe.model.report import Report
from recoupe.model.stored import report_uid

FOLDER = Path(__file__).parent / "copies"


def read_set(path: Path) -> tuple[dict[str, tuple[str, Filed]], dict[frozenset[str], tuple[str, str]]]:
    """Report id -> (story, report as it is filed); pair of ids -> (kind, id of the source or "")."""
    reports: dict[str, tuple[str, Filed]] = {}
    copies: dict[frozenset[str], tuple[str, str]] = {}
    for story in tomllib.loads(path.read_text(encoding="utf-8"))["story"]:
        for data in story["report"]:
            report = Report(**{**data, "text": data["text"].strip("\n")})
            reports[report.id] = story["name"], (report_uid(report), report, fingerprint(report))
        for a, b, kind, source in story["copies"]:
            copies[frozenset((a, b))] = kind, source
    return reports, copies


def measure(path: Path, errors: bool) -> None:
    reports, copies = read_set(path)
    encoder = default_encoder()
    counts: dict[str, list[int]] = {"same": [0, 0, 0], "translation": [0, 0, 0]}  # right, found, there
    offered = right_way = ways = ways_given = open_ways = 0
    for a, b in combinations(reports, 2):
        (story_a, one), (story_b, other) = reports[a], reports[b]
        want, source = copies.get(frozenset((a, b)), ("", ""))
        shares_key = bool(one[2].keys & other[2].keys)
        copy = find_copy(one, other, encoder=encoder if story_a == story_b else None)
        got = "" if copy is None else "translation" if copy.kind == "translation" else "same"
        for kind, row in counts.items():
            row[0] += want == got == kind
            row[1] += got == kind
            row[2] += want == kind
        offered += want == "same" and shares_key
        if want != got and errors:
            print(f"  {a} {b}: {want or 'none'} wanted, {got or 'none'} found")
        if want == "same" and not shares_key and errors:
            print(f"  {a} {b}: not offered by keys")
        if copy is not None and want == got:
            named = {one[0]: a, other[0]: b, None: ""}[copy.source]
            ways, right_way = ways + bool(source), right_way + (bool(source) and named == source)
            open_ways, ways_given = open_ways + (not source), ways_given + (not source and bool(named))
            if errors and source and named != source:
                print(f"  {a} {b}: from {source}, given {named or 'none'} ({copy.why})")
            if errors and not source and named:
                print(f"  {a} {b}: open, given {named} ({copy.why})")
    print(f"{path.stem}: {len(reports)} reports, {len(reports) * (len(reports) - 1) // 2} pairs")
    for kind, (right, found, there) in counts.items():
        print(f"  {kind:12} P {right}/{found}  R {right}/{there}")
    print(f"  offered by keys {offered}/{counts['same'][2]}")
    print(f"  direction {right_way}/{ways} where named; given for {ways_given}/{open_ways} where open")


if __name__ == "__main__":
    chosen = [a for a in sys.argv[1:] if not a.startswith("-")]
    for file in sorted(FOLDER.glob("*.toml")):
        if not chosen or file.stem in chosen:
            measure(file, "--errors" in sys.argv)
