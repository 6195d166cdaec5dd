"""One place as the sources tell it, before it has a row."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import log10

# What stands for the logarithm of population of the kinds that have none, when places of one name are ranked: a report
# that says "Donetsk" means the oblast less often than the town, but more often than a village.
_STANDING = {
    "country": 8.0, "admin1": 4.0, "area": 4.5, "admin2": 3.5, "sea": 4.5, "airport": 4.3, "base": 4.3, "crossing": 4.3,
    "camp": 4.3,
}  # fmt: skip


@dataclass(slots=True)
class Record:
    """``used`` are the names that French and English use (curated), ``aliases`` all others; both are (name, language)
    pairs, the language ``fr``, ``en`` or ``None`` where the source does not say. ``source`` says where the fact comes
    from; ``standing`` is how readily a report means it, on the scale of the logarithm of a town's population.
    Other fields as in :class:`recoupe.model.place.Place`."""

    id: str
    name: str
    kind: str
    country: str | None
    admin1: str | None
    admin2: str | None
    lat: float
    lon: float
    population: int
    radius_m: int | None
    aliases: list[tuple[str, str | None]]
    source: str
    used: list[tuple[str, str | None]] = field(default_factory=list)
    standing: float = 0.0

    def __post_init__(self) -> None:
        if not self.standing:
            size = self.population if self.kind not in ("country", "admin1", "admin2") else 0
            self.standing = log10(size) if size > 1 else _STANDING.get(self.kind, 3.3)


def town_radius(population: int) -> int:
    """Metres from the centre to the edge of a settlement, roughly: 600 m for a village, 20 km for seven million."""
    return int(300 + 7.5 * max(population, 1500) ** 0.5)


def town_kind(population: int) -> str:
    return "town" if population >= 5000 else "village"
