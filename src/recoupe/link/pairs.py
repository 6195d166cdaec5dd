"""Pairs: two told incidents compared, as a list of weighted features that can be read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from recoupe.link.features import features_of
from recoupe.model.linked import Pair, Sketch

JOINABLE = 0.0
"""Above this score a pair ties two told incidents into one neighbourhood."""


def compare(a: Sketch, b: Sketch, *, copied: float = 0.0) -> Pair:
    """Whether ``a`` and ``b`` are one incident: above 0 if that is likelier. ``copied`` is the share of their evidence
    that stands in text which the two reports share. The same for (b, a)."""
    if b.key < a.key:
        a, b = b, a
    found = features_of(a, b)
    if copied:
        found = (*found, ("copied", copied))
    weights = link_weights()
    score = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in found)
    return Pair(a=a.key, b=b.key, score=round(score, 3), features=found)


@lru_cache(maxsize=1)
def link_weights() -> Mapping[str, float]:
    """What each feature counts, in logits; "bias" what speaks for any two candidates."""
    data: dict[str, float] = json.loads((files("recoupe.link") / "link_weights.json").read_text(encoding="utf-8"))
    return data
