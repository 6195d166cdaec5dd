"""Of several phrases of place that belong to one act, the one to write down."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model.mention import PlaceMention

RANK = {"exact": 0, "town": 1, "near": 2, "admin2": 3, "area": 4, "admin1": 5, "sea": 6, "country": 7}
"""The codebook's precisions from the most specific to the least."""


def most_specific(mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """The most specific mention that does not contradict the wider ones ("X, in Y province, Z": X if it lies in Z).

    Only locations count, with metonyms and parts of names as a last resort left out; places on the way ("toward",
    "from") yield to others. Of equals the first told is taken. None if there is none."""
    usable = [m for m in mentions if m.usage == "location"]
    settled = [m for m in usable if m.relation not in ("toward", "from")] or usable
    if not settled:
        return None
    order = sorted(settled, key=lambda m: (RANK.get(m.precision or "", 8), m.lat is None, m.start))
    wide = [m for m in settled if m.precision in ("country", "admin1") and m.country]
    for m in order:
        if not wide or m.country is None or any(w.country == m.country for w in wide):
            return m
    return order[0]
