"""The fingerprint of a report's text: the keys under which texts that share sentences find one another.

Two kinds of keys, all of them hashes of 16 hex digits, at most 64 a report:

- of sentences of six words or more: hashes of the runs of five words in them, the 56 smallest of a report, which are
  the same ones in two texts that share them. "Residents said the attackers fled" stands in a thousand reports; so each
  is bound to a span of 28 days around publication and to a name: one in the run or, where the run has none, one of the
  report's names, chosen by the run. Runs of eight words without a name are bound to 7 days and to no name. What desks
  print alike under all their reports is thereby met a few times only, whatever else is filed and in whatever order it
  came. The spans begin on another day for each run: reports g days apart share one of n days with a probability of
  1 - g/n, each run anew;
- of the whole text: 8 bands of 4 rows of the MinHash of its runs of five words, bound to no day. Texts that share
  four fifths of their runs meet in one with a probability of 0.98.

A report without a date meets others without one by sentence, and all by the whole."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rensa import RMinHash

from recoupe.link.copy_text import Sentence, Word, cut, fold, read_sentences
from recoupe.link.wording import rarity
from recoupe.model.report import Json, Report
from recoupe.vocab.countries import load_countries
from recoupe.vocab.voices import load_voices

VERSION = 1
"""Part of every key: keys of one version never meet those of another."""
RUN = 5
RARE = 10.0
"""How rare a name must be to be bound to (`recoupe.link.wording`); countries and agencies never are."""
LEAST_WORDS = 6
MOST_SENTENCE_KEYS = 56
DAYS = 28
NAMELESS_RUN, NAMELESS_DAYS = 8, 7
LONG_RUN = 5
ROWS, BANDS = 4, 8
LEAST_LONG_RUNS = 20


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """``keys`` to file a report under and to look for its copies under; ``sentences`` are the characters of each."""

    keys: frozenset[str]
    sentences: tuple[tuple[int, int], ...]

    def to_dict(self) -> Json:
        return {"keys": sorted(self.keys), "sentences": [list(s) for s in self.sentences]}

    @classmethod
    def from_dict(cls, data: Json) -> Fingerprint:
        return cls(frozenset(data["keys"]), tuple((int(a), int(b)) for a, b in data["sentences"]))


def fingerprint(report: Report) -> Fingerprint:
    """The fingerprint of a report's text and day of publication; the title is no part of it."""
    spans = cut(report.text)
    sentences = read_sentences(report.text, report.language, spans)
    day = report.published_day
    keys = {*_sentence_keys(sentences, None if day is None else day.toordinal()), *_text_keys(sentences)}
    return Fingerprint(frozenset(keys), spans)


def _hash(*parts: str) -> str:
    return hashlib.blake2b("\x1f".join((str(VERSION), *parts)).encode(), digest_size=8).hexdigest()


def _sentence_keys(sentences: tuple[Sentence, ...], day: int | None) -> list[str]:
    """Those of the sentences; ``day`` is an ordinal or None."""
    names = {w.form: int(_hash(w.form), 16) for s in sentences for w in s.words if _tells(w)}
    least: set[tuple[str, str, int]] = set()
    for s in sentences:
        if len(s.words) < LEAST_WORDS or s.furniture or s.stock:
            continue
        for run, named in _runs(s, RUN):
            if named:
                least.add((run, "in the run", DAYS))
            elif names:
                least.add((run, _nearest(int(run, 16), names), DAYS))
        least |= {(run, "none", NAMELESS_DAYS) for run, named in _runs(s, NAMELESS_RUN) if not named}
    kept = sorted(least)[:MOST_SENTENCE_KEYS]
    return [_hash("sentence", run, name, _span_of_days(run, day, days)) for run, name, days in kept]


def _runs(s: Sentence, length: int) -> Iterator[tuple[str, bool]]:
    """The hash of each run of so many words, and whether a telling name is in it."""
    tells = [_tells(w) for w in s.words]
    for k in range(len(s.words) - length + 1):
        yield _hash(*(w.form for w in s.words[k : k + length])), any(tells[k : k + length])


def _nearest(run: int, names: Mapping[str, int]) -> str:
    """The name whose hash has most of its leading bits in common with the run's."""
    return min(names, key=lambda name: run ^ names[name])


def _span_of_days(run: str, day: int | None, days: int) -> str:
    """Which span of so many days a day lies in; "-" for none."""
    return "-" if day is None else str((day + int(run[-4:], 16)) // days)


def _tells(w: Word) -> bool:
    """Whether a word is a name that few reports have."""
    return w.name and w.form not in _common_names() and rarity(w.form) >= RARE


@lru_cache(maxsize=1)
def _common_names() -> frozenset[str]:
    """Words of the names of countries, their people and capitals, and of news agencies, folded."""
    agencies = {n for e in load_voices() if e.kind == "agency" for names in e.names.values() for n in names}
    states = {n for c in load_countries() for n in (*c.names, *c.people, *c.seats)}
    return frozenset(fold(w) for n in agencies | states for w in re.findall(r"\w+", n))


def _text_keys(sentences: tuple[Sentence, ...]) -> Iterator[str]:
    """Those of the whole, for a text long enough to be told from others."""
    forms = [w.form for s in sentences if not s.furniture for w in s.words]
    runs = {" ".join(forms[k : k + LONG_RUN]) for k in range(len(forms) - LONG_RUN + 1)}
    if len(runs) < LEAST_LONG_RUNS:
        return
    minhash = RMinHash(num_perm=ROWS * BANDS, seed=1)
    minhash.update(sorted(runs))
    digest = minhash.digest()
    for band in range(BANDS):
        yield _hash("text", str(band), *(str(v) for v in digest[band * ROWS : (band + 1) * ROWS]))
