"""Sentences of one language laid side by side: which of the one text stand in the other, word by word.

Two sentences are *one* where most words of the shorter run through the longer in the same order; spelling may vary
("Solhan", "Sohlan"; "defence", "defense"). They are *renewed* where the words agree but a number, a day or a name was
put in the place of another: an updated toll, or a form filled in anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from recoupe.link.copy_text import Sentence, Word

STRONG_SHARE, STRONG_WORDS, STRONG_RUN = 0.75, 5, 3
"""Of the words of the shorter sentence, so many at least stand in the longer, and so many of them in a row."""
WEAK_SHARE, WEAK_WORDS = 0.5, 3
"""The same for a sentence beside one that was taken over; one of fewer words must be equal."""
MOVED = 0.7
"""What a word counts that stands in both, but elsewhere."""
LOOSE_END = 8
"""Words at either end of a sentence that the other lacks: so many are left out of the span, fewer stay in it."""


@dataclass(frozen=True, slots=True)
class Match:
    """Sentence ``i`` of the one text and ``j`` of the other. ``words_a``, ``words_b`` are the places of the words that
    stand in both, one to one; ``share`` is of the shorter sentence, ``plain`` the same of its words that are no names
    or numbers; ``run`` the most in a row."""

    i: int
    j: int
    words_a: tuple[int, ...]
    words_b: tuple[int, ...]
    share: float
    plain: float
    run: int
    renewed: bool

    @property
    def size(self) -> int:
        return len(self.words_a)

    @property
    def close(self) -> bool:
        return min(self.share, self.plain) >= STRONG_SHARE

    @property
    def strong(self) -> bool:
        return self.close and self.size >= STRONG_WORDS and self.run >= STRONG_RUN


def matches(a: Sequence[Sentence], b: Sequence[Sentence]) -> list[Match]:
    """All pairs of sentences that may be one, furniture left out, weak ones included."""
    where: dict[str, list[int]] = defaultdict(list)
    for j, s in enumerate(b):
        if not s.furniture:
            for form in set(s.forms):
                where[form].append(j)
    found = []
    for i, s in enumerate(a):
        if s.furniture:
            continue
        common = Counter(j for form in set(s.forms) for j in where.get(form, ()))
        for j, n in sorted(common.items()):
            least = min(len(s.words), len(b[j].words))
            if n >= min(least, max(WEAK_WORDS, 0.4 * least)) and (m := match(s, b[j], i, j)):
                found.append(m)
    return found


def match(a: Sentence, b: Sentence, i: int = 0, j: int = 0) -> Match | None:
    """How two sentences share their words; None where they share too few. The same whichever comes first."""
    if b.forms < a.forms:
        turned = match(b, a, j, i)
        return turned and Match(
            i, j, turned.words_b, turned.words_a, turned.share, turned.plain, turned.run, turned.renewed
        )
    pairs: list[tuple[int, int]] = []
    runs, renewed = [0], False
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a.forms, b.forms, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs += zip(range(a1, a2), range(b1, b2), strict=True)
            runs[-1] += a2 - a1
        elif tag == "replace":
            close = _close_words(a.words[a1:a2], b.words[b1:b2])
            pairs += [(a1 + x, b1 + y) for x, y in close]
            same = len(close) == a2 - a1 == b2 - b1
            runs = [*runs[:-1], runs[-1] + len(close)] if same else [*runs, 0]
            renewed = renewed or _replaced(a.words[a1:a2], b.words[b1:b2], close)
        else:
            runs.append(0)
    straight = len(pairs)
    moved = _moved(a, b, pairs)
    least = min(len(a.words), len(b.words))
    share = (straight + MOVED * len(moved)) / least if least else 0.0
    if share < WEAK_SHARE or (straight < WEAK_WORDS and a.forms != b.forms):
        return None
    order = sorted([*pairs, *moved])
    few = min(a.plain, b.plain)
    plain = sum(a.words[x].plain and b.words[y].plain for x, y in order) / few if few else 0.0
    return Match(i, j, tuple(x for x, _ in order), tuple(y for _, y in order), share, plain, max(runs), renewed)


def _moved(a: Sentence, b: Sentence, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Words that stand in both sentences but out of order."""
    free_a, free_b = {x for x, _ in pairs}, {y for _, y in pairs}
    left: dict[str, list[int]] = defaultdict(list)
    for y, w in enumerate(b.words):
        if y not in free_b:
            left[w.form].append(y)
    return [(x, left[w.form].pop(0)) for x, w in enumerate(a.words) if x not in free_a and left.get(w.form)]


def _close_words(a: Sequence[Word], b: Sequence[Word]) -> list[tuple[int, int]]:
    """Words in the place of others that are the same but for the spelling, in order."""
    found, at = [], 0
    for x, v in enumerate(a):
        for y in range(at, len(b)):
            if not (v.number or b[y].number or v.calendar or b[y].calendar) and alike(v.form, b[y].form):
                found.append((x, y))
                at = y + 1
                break
    return found


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> bool:
    """Whether two folded words are one, spelled in two ways, misread by a machine or cut short ("gen.", "general")."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= 3 and len(long) - len(short) >= 3 and long.startswith(short):
        return True
    if min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 2:
        return False
    first, second = sorted((one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= 0.8


def _replaced(a: Sequence[Word], b: Sequence[Word], close: Sequence[tuple[int, int]]) -> bool:
    """Whether a number, a day, a month or a name stands where the other text has a different one."""
    rest_a = [w for x, w in enumerate(a) if all(x != p for p, _ in close)]
    rest_b = [w for y, w in enumerate(b) if all(y != q for _, q in close)]
    return any(
        set(_of_kind(rest_a, kind)) and set(_of_kind(rest_b, kind)) for kind in ("number", "name", "day", "month")
    )


def _of_kind(words: Sequence[Word], kind: str) -> Iterator[str]:
    for w in words:
        if (w.number and kind == "number") or (w.name and kind == "name") or w.calendar.startswith(kind):
            yield w.form


def extent(s: Sentence, places: Sequence[int]) -> tuple[int, int]:
    """The characters of a sentence that the words at ``places`` take: all of it, less ends that the other lacks."""
    first, last = min(places), max(places)
    start = s.words[first].start if first >= LOOSE_END else s.start
    end = s.words[last].end if len(s.words) - 1 - last >= LOOSE_END else s.end
    return start, end
