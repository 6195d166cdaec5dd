"""What the other names of a report say of where one of them lies, before any of them is settled.

"Paris", "Henry County" and "Huntingdon" are names of many places each; all three together lie in one state only. Every
name gives a vote to each first- and second-order unit and country that one of its candidates lies in, worth half the
belief in that candidate and half an equal share of all its candidates (after Lieberman, Samet and Sankaranarayanan,
"Geotagging with local lexicons", ICDE 2010: readers take the names of local news for places near one another)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import exp

from recoupe.model.place import Place

Belief = Sequence[tuple[Place, float]]
"""The candidates of a name with the probability of each; what they lack to 1 is that of none."""
Area = tuple[str | None, ...]


def beliefs(totals: Sequence[tuple[Place, float]], none: float) -> list[tuple[Place, float]]:
    """Probabilities from the sums of the features; ``none`` is the sum of "no place of the gazetteer"."""
    top = max([none, *(total for _, total in totals)])
    weights = [exp(total - top) for _, total in totals]
    whole = sum(weights) + exp(none - top)
    return [(place, weight / whole) for (place, _), weight in zip(totals, weights)]


def areas(place: Place) -> tuple[Area, ...]:
    """The areas that a place lies in, widest first: its country, first- and second-order unit."""
    if place.country is None:
        return ()
    if place.kind == "country":
        return ((place.country,),)
    if not place.admin1:
        return ((place.country,),)
    first = (place.country, place.admin1)
    if not place.admin2 or place.kind == "admin1":
        return ((place.country,), first)
    return ((place.country,), first, (*first, place.admin2))


class Votes:
    """The votes of all names of a report; a name's own is not counted for it."""

    def __init__(self, believed: Mapping[str, Iterable[Belief]]) -> None:
        """``believed``: name -> what is believed of each of its senses."""
        self._of: dict[str, dict[Area, float]] = {}
        total: defaultdict[Area, float] = defaultdict(float)
        self._count: Counter[Area] = Counter()
        for name, senses in believed.items():
            own: defaultdict[Area, float] = defaultdict(float)
            held = list(senses)
            for belief in held:
                even = 0.5 / max(len(belief), 1)
                for place, p in belief:
                    for area in areas(place):
                        own[area] += (0.5 * p + even) / len(held)
            self._of[name] = own
            self._count.update(own.keys())
            for area, vote in own.items():
                total[area] += vote
        self._total = dict(total)
        self._voters = len(self._of)

    def share(self, area: Area, name: str) -> float:
        """0 to 1: the votes for an area by the names other than ``name``, as a share of those names and a half, so that
        one other name is less of a witness than five."""
        own = self._of.get(name, {})
        others = self._voters - (1 if own else 0)
        return max(0.0, self._total.get(area, 0.0) - own.get(area, 0.0)) / (others + 0.5) if others > 0 else 0.0

    def voters(self, area: Area, name: str) -> int:
        """How many other names have a candidate in the area."""
        return self._count.get(area, 0) - (area in self._of.get(name, {}))
