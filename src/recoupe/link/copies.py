"""Copies: text that two reports share, wire copy, extracts and translations, sentence by sentence.

What both reports quote is not shared text: two papers may print the same communiqué. A sentence of prose that stands in
both is, and so is prose of the one that the other quotes. Once that is certain, all that stands in both around it
belongs to the copy: quotations, short sentences, sentences edited with a heavier hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from recoupe.link.copy_align import Match, extent, matches
from recoupe.link.copy_direction import Shared, direction
from recoupe.link.copy_text import Sentence, read_sentences
from recoupe.link.copy_translation import translated
from recoupe.link.fingerprint import Fingerprint
from recoupe.link.meaning import Encoder
from recoupe.model.linked import Copy
from recoupe.model.report import Report

Filed = tuple[str, Report, Fingerprint]
"""A report as it is kept: its uid (`recoupe.model.stored.report_uid`), itself, its fingerprint."""

LEAST_PROSE = 9
"""Words in sentences of prose that stand in both, from which on a text is no coincidence; names, numbers and days,
which two reporters must share, count half."""
LEAST_SENTENCE, LONGEST_AT_LEAST = 4, 7
"""The same for a sentence to count at all, and for the longest one."""
ALONE = 0.9
"""Share of the shorter sentence that stands in the other, where there is only one: two desks that give one statement of
the police in their own words share less."""
LEAST_QUOTED, QUOTED_RUN = 12, 7
"""Words, names and numbers included, that one report quotes of the other's own prose; so many of them in a row."""
UPDATED = 0.8
"""Share of the words of a sentence that stay when a dispatch is brought up to date."""
VERBATIM = 0.5
"""Share of both texts from which on the one is a copy of the other, not an extract."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """Of two sentences that are one: words that both have in prose, those that are no plain ones half; words that only
    ``a`` has in quotation marks, only ``b``; the most words in a row; the share of the shorter sentence."""

    prose: float
    only_a: int
    only_b: int
    run: int
    share: float


def find_copy(a: Filed, b: Filed, *, encoder: Encoder | None = None) -> Copy | None:
    """The text that two reports share, or None. The same whichever comes first.

    Reports in two languages are compared only where an ``encoder`` is given: a translation is looked for."""
    if a[0] == b[0]:
        return None
    if b[0] < a[0]:
        a, b = b, a
    one, other = (read_sentences(r.text, r.language, f.sentences) for _, r, f in (a, b))
    found = _one_language(a, b, one, other)
    known = a[1].language, b[1].language
    if found is None and encoder is not None and None not in known and known[0] != known[1]:
        found = _two_languages(a, b, one, other, encoder)
    return found


def _one_language(a: Filed, b: Filed, one: Sequence[Sentence], other: Sequence[Sentence]) -> Copy | None:
    every = matches(one, other)
    certain = _chosen([m for m in every if m.strong], one, other)
    if _anew(certain, a[1], b[1]):
        return None
    kept = _grown([m for m in certain if not m.renewed], every, one, other)
    telling = [m for m in kept if m.close and not (one[m.i].stock or other[m.j].stock)]
    evidence = [_evidence(m, one, other) for m in telling]
    renewed = [_evidence(m, one, other) for m in certain if m.renewed and m.share >= UPDATED and _updates(a[1], b[1])]
    if not kept or not _is_copy([*evidence, *renewed]):
        return None
    contained = (
        _share(one, {(m.i, x) for m in kept for x in m.words_a}),
        _share(other, {(m.j, y) for m in kept for y in m.words_b}),
    )
    quoting = Shared(
        sum(e.only_a for e in evidence), sum(e.only_b for e in evidence), int(sum(e.prose for e in evidence))
    )
    kind: Literal["verbatim", "extract"] = "verbatim" if min(contained) >= VERBATIM else "extract"
    spans = [(*extent(one[m.i], m.words_a), *extent(other[m.j], m.words_b)) for m in kept]
    return _copy(a, b, kind, spans, contained, quoting)


def _two_languages(
    a: Filed, b: Filed, one: Sequence[Sentence], other: Sequence[Sentence], encoder: Encoder
) -> Copy | None:
    found = translated(a[1], b[1], one, other, encoder)
    if not found:
        return None
    contained = (
        _share(one, {(m.i, x) for m in found for x in range(len(one[m.i].words))}),
        _share(other, {(m.j, y) for m in found for y in range(len(other[m.j].words))}),
    )
    words = Counter({"a": 0, "b": 0, "": 0})
    for m in found:
        words[m.quoted] += len(one[m.i].words)
    spans = [(one[m.i].start, one[m.i].end, other[m.j].start, other[m.j].end) for m in found]
    return _copy(a, b, "translation", spans, contained, Shared(words["a"], words["b"], words[""]))


def _copy(
    a: Filed,
    b: Filed,
    kind: Literal["verbatim", "extract", "translation"],
    spans: Sequence[tuple[int, int, int, int]],
    contained: tuple[float, float],
    shared: Shared,
) -> Copy:
    way = direction(a[1], b[1], shared)
    source = {"a": a[0], "b": b[0], "": None}[way.source or ""]
    return Copy(a=a[0], b=b[0], kind=kind, spans=tuple(sorted(spans)), contained=contained, source=source, why=way.why)


def _chosen(
    found: Sequence[Match], one: Sequence[Sentence], other: Sequence[Sentence], taken: Sequence[Match] = ()
) -> list[Match]:
    """The best matches first, after those ``taken``; one whose words are mostly used on both sides is left out."""
    chosen = list(taken)
    used_a = {(m.i, x) for m in taken for x in m.words_a}
    used_b = {(m.j, y) for m in taken for y in m.words_b}
    for m in sorted(found, key=lambda m: (-m.size, -m.share, abs(m.i / len(one) - m.j / len(other)), m.i + m.j)):
        in_a, in_b = {(m.i, x) for x in m.words_a}, {(m.j, y) for y in m.words_b}
        if 2 * len(in_a & used_a) > len(in_a) and 2 * len(in_b & used_b) > len(in_b):
            continue
        used_a |= in_a
        used_b |= in_b
        chosen.append(m)
    return chosen


def _evidence(m: Match, one: Sequence[Sentence], other: Sequence[Sentence]) -> _Evidence:
    a, b = one[m.i], other[m.j]
    shared = [(a.words[x], b.words[y]) for x, y in zip(m.words_a, m.words_b, strict=True)]
    marks = Counter((v.quoted, w.quoted) for v, w in shared)
    prose = [1.0 if v.plain and w.plain else 0.5 for v, w in shared if not (v.quoted or w.quoted)]
    return _Evidence(
        prose=0.0 if a.quoted or b.quoted else sum(prose),  # beside speech stands who speaks: all papers write it alike
        only_a=0 if b.speech else marks[True, False],
        only_b=0 if a.speech else marks[False, True],
        run=m.run,
        share=min(m.share, m.plain),
    )


def _anew(certain: Sequence[Match], a: Report, b: Report) -> bool:
    """Whether one form was filled in twice: more words stand in sentences with other numbers, days and names than in
    sentences that are one, and it is no dispatch that was brought up to date."""
    renewed = sum(m.size for m in certain if m.renewed)
    return renewed > sum(m.size for m in certain if not m.renewed) and not _updates(a, b)


def _updates(a: Report, b: Report) -> bool:
    """Whether the one may bring the other up to date: the same outlet's on the same day, or another's a day later at
    most."""
    if a.published_day is None or b.published_day is None:
        return False
    return abs((a.published_day - b.published_day).days) <= (a.outlet != b.outlet)


def _is_copy(evidence: Sequence[_Evidence]) -> bool:
    telling = [e for e in evidence if e.prose >= LEAST_SENTENCE]
    prose = [e.prose for e in telling]
    if sum(prose) >= LEAST_PROSE and max(prose) >= LONGEST_AT_LEAST and (len(telling) > 1 or telling[0].share >= ALONE):
        return True
    return any(
        sum(n for n, _ in quoting) >= LEAST_QUOTED and any(min(q) >= QUOTED_RUN for q in quoting)
        for quoting in ([(e.only_a, e.run) for e in evidence], [(e.only_b, e.run) for e in evidence])
    )


def _grown(
    kept: Sequence[Match], every: Sequence[Match], one: Sequence[Sentence], other: Sequence[Sentence]
) -> list[Match]:
    """The copy with what stands beside it in both texts: weaker matches next to certain ones."""
    grown = list(kept)
    while True:
        taken = {(m.i, m.j) for m in grown}
        beside = {(i + x, j + y) for i, j in taken for x in (-1, 0, 1) for y in (-1, 0, 1)} - taken
        more = _chosen([m for m in every if (m.i, m.j) in beside and not m.renewed], one, other, grown)
        if len(more) == len(grown):
            return grown
        grown = more


def _share(sentences: Sequence[Sentence], taken: set[tuple[int, int]]) -> float:
    """Of the words of meaning of a text, its furniture left out, those that are ``taken`` (sentence, word)."""
    total = sum(len(s.words) for s in sentences if not s.furniture)
    return len(taken) / total if total else 0.0
