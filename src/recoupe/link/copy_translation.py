"""Texts in two languages laid side by side: sentences that mean the same, with numbers, days and names that agree.

Two reporters who tell one event write sentences that lie near one another too; a translation keeps the sentences whole,
several of them, and their numbers. So a pair counts for certain only where meaning, numbers, days and names agree and
each is the other's nearest; what stands beside certain pairs may lie further off, and one sentence may become two."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from recoupe.gazetteer.folding import skeleton
from recoupe.link.copy_text import Sentence
from recoupe.link.meaning import Encoder
from recoupe.model.report import Report

if TYPE_CHECKING:
    from recoupe.link.meaning import Rows

NEAR, NEAREST = 0.58, 0.68
"""Cosine from which on two sentences, each the other's nearest, may mean the same; what one pair must reach."""
SURE = 0.75
"""Cosine from which on two sentences mean the same even if no name is in both: Damas, Damascus."""
BESIDE, BESIDE_AGREED = 0.5, 0.4
"""Cosine from which on a sentence beside certain ones belongs to them; the second where all its numbers are in it."""
UNRELATED, LEAST_EVIDENCE, LEAST_PAIRS = 0.5, 5.3, 2
"""Sum over such pairs of words of meaning times what the cosine has above ``UNRELATED``, and so many pairs, from which
on a text is a translation. Seen: up to 4.3 for reporters who met one mayor or read one communiqué, 6.3 and more for
two sentences of a dispatch."""
DAYS_APART = 14


@dataclass(frozen=True, slots=True)
class Meant:
    """Sentence ``i`` of the one text and ``j`` of the other: cosine, and whether only one of them is in quotation marks
    (``a``, ``b``), both are (``both``) or none is ("")."""

    i: int
    j: int
    cosine: float
    quoted: str


def translated(
    a: Report, b: Report, one: Sequence[Sentence], other: Sequence[Sentence], encoder: Encoder
) -> list[Meant]:
    """The sentences of ``a`` that stand in ``b`` in another language; none where that is not certain."""
    if not _may_be(a, b, one, other):
        return []
    import numpy as np

    left = [k for k, s in enumerate(one) if not s.furniture and s.words]
    right = [k for k, s in enumerate(other) if not s.furniture and s.words]
    rows = [
        _rows(cast(Hashable, encoder), tuple(_plain(r, text[k]) for k in ks))
        for r, text, ks in ((a, one, left), (b, other, right))
    ]
    cosines = np.matmul(rows[0], rows[1].T)
    near = {(i, j): float(cosines[x, y]) for x, i in enumerate(left) for y, j in enumerate(right)}
    certain = {p for p, c in near.items() if c >= NEAR and _agree(one[p[0]], other[p[1]], c) and _nearest(p, near)}
    evidence = [(one[i], other[j], near[i, j]) for i, j in certain]
    evidence = [(x, y, c) for x, y, c in evidence if not (x.stock or y.stock or _quoted(x, y) == "both")]
    strength = sum(min(len(x.words), len(y.words)) * (c - UNRELATED) for x, y, c in evidence)
    if len(evidence) < LEAST_PAIRS or strength < LEAST_EVIDENCE or max(c for *_, c in evidence) < NEAREST:
        return []
    kept = _grown(certain, near, one, other)
    return [Meant(i, j, near[i, j], _quoted(one[i], other[j])) for i, j in sorted(kept)]


def _plain(report: Report, s: Sentence) -> str:
    """The words of a sentence; what is all in capitals means the same in small letters."""
    text = report.text[s.start : s.end]
    return text.capitalize() if text.isupper() else text


def _may_be(a: Report, b: Report, one: Sequence[Sentence], other: Sequence[Sentence]) -> bool:
    """Whether the texts are near in time and have names or numbers in common, before anything is encoded."""
    if a.published_day and b.published_day and abs((a.published_day - b.published_day).days) > DAYS_APART:
        return False
    marks = [{m for s in text for m in (*_names(s), *_numbers(s), *_days(s))} for text in (one, other)]
    return len(marks[0] & marks[1]) >= LEAST_PAIRS


@lru_cache(maxsize=32)
def _rows(encoder: Hashable, texts: tuple[str, ...]) -> Rows:
    return cast(Encoder, encoder).encode(list(texts))


def _names(s: Sentence) -> frozenset[str]:
    return frozenset(skeleton(w.form) or w.form for w in s.words if w.name)


def _numbers(s: Sentence) -> frozenset[str]:
    return frozenset(w.form for w in s.words if w.number)


def _days(s: Sentence) -> frozenset[str]:
    return frozenset(w.calendar for w in s.words if w.calendar)


def _agree(a: Sentence, b: Sentence, cosine: float) -> bool:
    """Whether numbers and days of the one are all in the other; and, where both have several names, one of them or two
    numbers, unless the sentences are nearest of all."""
    numbers, days = (_numbers(a), _numbers(b)), (_days(a), _days(b))
    if not all(mine <= yours or yours <= mine for mine, yours in (numbers, days)):
        return False
    names = _names(a), _names(b)
    return cosine >= SURE or min(map(len, names)) < 2 or bool(names[0] & names[1]) or len(numbers[0] & numbers[1]) >= 2


def _nearest(pair: tuple[int, int], near: dict[tuple[int, int], float]) -> bool:
    i, j = pair
    return all(c <= near[pair] for (x, y), c in near.items() if x == i or y == j)


def _grown(
    certain: set[tuple[int, int]],
    near: dict[tuple[int, int], float],
    one: Sequence[Sentence],
    other: Sequence[Sentence],
) -> set[tuple[int, int]]:
    """Certain pairs with those beside them in both texts; of a certain sentence another may take a part."""
    in_one, in_other = {i for i, _ in certain}, {j for _, j in certain}
    kept = set(certain)
    while True:
        beside = {(i + x, j + y) for i, j in kept for x in (-1, 0, 1) for y in (-1, 0, 1)} - kept
        new = {
            (i, j)
            for i, j in beside & near.keys()
            if near[i, j] >= (BESIDE_AGREED if _numbers(one[i]) & _numbers(other[j]) else BESIDE)
            and _agree(one[i], other[j], near[i, j])
            and not (i in in_one and j in in_other)
        }
        if not new:
            return kept
        kept |= new


def _quoted(a: Sentence, b: Sentence) -> str:
    return {(False, False): "", (True, True): "both", (True, False): "a", (False, True): "b"}[a.quoted, b.quoted]
