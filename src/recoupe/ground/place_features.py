"""How well a gazetteer place fits a name in its report: a readable list of weighted features.

Weights are in one currency: a name of its own that fits (score 1.0) is worth 2, a power of ten of population 0.35; a
candidate below ``NONE`` loses to "no place of the gazetteer". They were set by hand on reports of many wars."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log10

from recoupe.gazetteer import geometry
from recoupe.model.place import Place
from recoupe.vocab.countries import capital_country

NAME = 2.0
POPULATION = 0.35
COUNTRY = 1.6
HOLDER = 4.0
HOLDER_NEAR = 2.0
HOLDER_MISSED = -3.0
HOLDER_UNSAID = -1.0
NEIGHBOURS = 6.0
NOUN = 2.0
NOUN_MISSED = -1.2
FOREIGN = -1.0
REMOTE = -2.0
RIVALLED = -1.5
FAME = 0.3
COUNTRY_RIVAL = -1.0
PEOPLE = 1.5
SEAT = 0.8
NAMESAKE = -3.0
RESPELT_FOREIGN = -2.0
NONE = 1.7

STANDING = {
    "country": 4.2, "admin1": 2.6, "area": 1.6, "sea": 1.7, "river": 1.0, "island": 1.3, "mountain": 0.9, "admin2": 0.7,
    "airport": 1.0, "base": 1.3, "crossing": 1.2, "camp": 1.2, "building": 1.0, "district": 0.8,
}  # fmt: skip
"""What stands in for population where a kind has none."""
SETTLED = frozenset({"town", "village"})
WITHIN_TOWN = frozenset({"airport", "building", "district", "road"})
"""Nouns of things that a town has rather than a province: "the airport of X"."""
_FITS = {
    "country": {"country"}, "admin1": {"admin1"}, "admin2": {"admin2", "admin1"}, "town": {"town", "village"},
    "village": {"village", "town"}, "river": {"river"}, "sea": {"sea"}, "island": {"island"}, "mountain": {"mountain"},
    "area": {"area", "admin1", "admin2"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place with its features; ``total`` is their sum."""

    place: Place
    features: Mapping[str, float]

    @property
    def total(self) -> float:
        return sum(self.features.values())


@dataclass(slots=True)
class Context:
    """What the report tells about where it plays: how often each country is named (share of the most frequent, 0 to 1),
    and the places settled so far with the weight each has earned."""

    countries: Mapping[str, float] = field(default_factory=dict)
    settled: Sequence[tuple[str, Place, float]] = ()
    settled_in: frozenset[str] = frozenset()
    local: Sequence[tuple[str, Place, float]] = ()
    """Of the settled ones those that are no countries and not merely powers that act."""


def score(
    place: Place,
    *,
    name: str,
    towns: Sequence[Place],
    peoples: Collection[str | None],
    nouns: Iterable[str],
    holders: Sequence[tuple[Sequence[Place], bool]],
    context: Context,
    own: str | None = None,
    rivalled: bool = False,
    units: bool = True,
) -> Candidate:
    """``units``: some unit of first or second order bears the name as it is written; if none does, "X district" is the
    one around the town of X. ``rivalled``: another place bears the name as it is written, so that a respelling of it is
    a poor guess.
    ``own`` is the country that the name itself names: it is no witness for itself. ``peoples`` are countries whose
    adjective goes with the name. ``towns`` are the settlements among the candidates: a bare name means them rather than
    the province around them. ``nouns`` are classes of the nouns of place that go with the name; ``holders`` the
    readings of each place that the report says holds this one, and whether it says so in a word ("X, in Y province") or
    by a comma alone ("X, Y")."""
    features = {"name": NAME * place.score}
    if place.kind in SETTLED:
        features["population"] = POPULATION * min(log10((place.population or _unknown(place)) + 1), 7.0)
        if place.score < 0.75:
            features["population"] *= 0.6
        elif place.population >= 500_000:
            features["fame"] = FAME
    else:
        features["kind"] = STANDING.get(place.kind, 0.5)
        if place.kind in ("admin1", "admin2") and any(
            t.country == place.country
            and kilometres(t, place) < 250
            and (t.population >= 3_000 or place.kind == "admin2")
            for t in towns
        ):
            features["town of that name"] = NAMESAKE
    if place.kind in SETTLED and place.country == own:
        features["country of that name"] = COUNTRY_RIVAL
    share = context.countries.get(place.country or "", 0.0) if place.country != own else 0.0
    away = remoteness(place, name, context.local) if place.kind != "country" else 0.0
    if away:
        features["remote"] = REMOTE * away
    if share:
        features["country"] = COUNTRY * share
    elif (
        (context.countries or context.settled_in)
        and place.country not in context.settled_in
        and place.kind != "country"
        and place.population < 200_000
    ):
        respelt = 0.0 if place.score > 0.75 else RESPELT_FOREIGN * (0.4 if place.population >= 100_000 else 1.0)
        features["foreign"] = FOREIGN + respelt
    if place.score < 0.75 and rivalled:
        features["rivalled"] = RIVALLED
    for kind in set(nouns) if place.kind != "country" or own is None else ():
        fitting = _FITS.get(kind)
        if fitting is not None:
            seat = kind in ("admin1", "admin2") and place.kind in SETTLED and place.score > 0.85 and not units
            large = kind == "village" and place.population > 20_000
            features[f"noun {kind}"] = (
                NOUN * (0.3 if rivalled and place.score < 0.75 or large else 1.0)
                if place.kind in fitting
                else 0.0
                if seat
                else NOUN_MISSED
            )
        elif place.kind in SETTLED:
            features[f"noun {kind}"] = 0.3
        elif place.kind in ("admin1", "admin2") and kind in WITHIN_TOWN:
            features[f"noun {kind}"] = NOUN_MISSED
    if peoples and place.kind != "country":
        features["people"] = PEOPLE if place.country in peoples else -4 * PEOPLE
    if place.kind in SETTLED and place.population > 50_000 and capital_country(name) == place.country:
        features["seat of government"] = SEAT
    for readings, said in holders if place.kind != "country" else ():
        holds = [holder for holder in readings if contains(holder, place)]
        if holds:
            features["holder"] = HOLDER
        elif any(h.country == place.country and h.kind != "country" and kilometres(h, place) < 120 for h in readings):
            features.setdefault("holder", HOLDER_NEAR)
        elif readings:
            features.setdefault("holder", HOLDER_MISSED if said else HOLDER_UNSAID)
    near = neighbourhood(place, name, context.settled)
    if near:
        features["neighbours"] = NEIGHBOURS * near
    return Candidate(place, features)


def _unknown(place: Place) -> int:
    """Inhabitants where the gazetteer knows none: a place of the supplement is there because reports name it."""
    return 30_000 if place.id.startswith("rc:") else 300


def contains(holder: Place, place: Place) -> bool:
    """Whether the one lies in the other, as far as the gazetteer tells; a town holds what is within 60 km."""
    if holder.id == place.id:
        return False
    if holder.kind == "country":
        return holder.country == place.country
    if holder.kind == "admin1":
        return (
            holder.country == place.country
            and holder.admin1 == place.admin1
            and place.kind not in ("country", "admin1")
        )
    if place.kind in ("country", "admin1"):
        return False
    if holder.kind == "admin2":
        return (
            holder.country == place.country
            and (holder.admin2 or holder.name) in (place.admin2, holder.name)
            and (kilometres(holder, place) < 120)
        )
    reach = 60.0 if holder.kind in SETTLED else max(60.0, (holder.radius_m or 150_000) / 1000)
    return kilometres(holder, place) < reach


def neighbourhood(place: Place, name: str, settled: Sequence[tuple[str, Place, float]]) -> float:
    """0 to 1: the weighted mean nearness of the report's other places. Nearness falls to a third in 250 km; a common
    country counts a little. Countries have no nearness of their own."""
    total = weight = 0.0
    for other, there, sure in settled:
        if other == name or there.kind == "country":
            continue
        if place.kind == "admin1" and place.admin1 == there.admin1 and place.country == there.country:
            total, weight = total + sure, weight + sure
            continue
        near = exp(-kilometres(place, there) / 250.0) if place.kind != "country" else 0.0
        if place.country and place.country == there.country:
            near = max(near, 0.35 if place.kind != "country" else 0.6)
        total += sure * near
        weight += sure
    return total / (weight + 0.5) if weight else 0.0


def remoteness(place: Place, name: str, local: Sequence[tuple[str, Place, float]]) -> float:
    """0 to 1: how surely a smaller place lies elsewhere than all that the report tells: in a country where none of the
    others lies, and more than 400 km from each. A town of 500,000 may be named anywhere."""
    others = [(there, sure) for other, there, sure in local if other != name]
    if not others or place.population >= 500_000 or any(there.country == place.country for there, _ in others):
        return 0.0
    if min(kilometres(place, there) for there, _ in others) < 400:
        return 0.0
    sure = min(1.0, sum(sure for _, sure in others) / 2 + 0.3)
    known = place.population >= 100_000 or place.kind in ("admin1", "area", "sea")
    return sure * (0.4 if known or place.population >= 20_000 else 1.0)


def kilometres(a: Place, b: Place) -> float:
    """Great-circle distance."""
    return geometry.kilometres(a.lat, a.lon, b.lat, b.lon)
