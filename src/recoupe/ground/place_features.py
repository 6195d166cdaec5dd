"""How well a gazetteer place fits a name in its report: a readable list of weighted features.

What each feature says stands in ``FEATURES``, what it counts in ``place_weights.json``. The weights are log-odds: the
candidates of a name and "none of these" are told apart by the sum of theirs (a softmax). They were set by hand on
reports of many wars, then fitted to development reports by ``benchmarks/train_places.py``, which holds them near the
hand's."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from math import exp, log10
from typing import Any

from recoupe.gazetteer import geometry
from recoupe.ground.place_votes import Votes
from recoupe.model.place import Place
from recoupe.vocab.countries import capital_country

FEATURES = {
    "none": "what a candidate must reach, or the name means no place of the gazetteer",
    "name": "how the name fits: 1 its own, 0.9 another, 0.7 a respelling",
    "other name": "it is another of its names that fits, none that French or English use",
    "respelt": "only a respelling of the name fits",
    "rivalled": "a respelling, where another place bears the name as it is written",
    "population": "power of ten of its people (settlements), 0.6 of it for a respelling",
    "fame": "a settlement of 500,000 or more",
    "largest": "the largest settlement of its name",
    "unit's population": "power of ten of the people of a first- or second-order unit",
    "town of that name": "a unit, where a town of its name lies in it and the text says no more than the name",
    "city of that name": "the same, and the town has 100,000 people or more",
    "country of that name": "a settlement in the country that bears its name",
    "town of a country's name": "a settlement that bears the name of another country",
    "curated": "no settlement, but a place that was added by hand because reports of war name it",
    "seat of government": "a large town, and a capital's name in its own country",
    "power": "a capital, and the report names it as a power that acts, never as a place",
    "country": "how often the report names its country or people, as a share of the most frequent one",
    "foreign": "a smaller place in a country that the report does not tell of",
    "foreign respelt": "a place of any size in such a country, and the name is only a respelling",
    "remote": "0 to 1: a smaller place in another country than all others and more than 400 km from each",
    "people": "its country's adjective stands beside the name",
    "other people": "another country's adjective does",
    "unit's noun": "the noun of place beside the name is that of a unit or country, and so is the place",
    "unit's noun missed": "the noun is that of a unit or country, but the place is none",
    "town's noun": "the noun is that of a town or village, and so is the place (less: a respelling, a large village)",
    "town's noun missed": "the noun is that of a town or village, but the place is none",
    "land's noun": "the noun is that of a river, sea, island or mountain, and so is the place",
    "land's noun missed": "the noun is that of a river, sea, island or mountain, but the place is none",
    "area's noun": "the noun is that of an area, and the place is an area, unit or country",
    "area's noun missed": "the noun is that of an area, but the place is neither",
    "thing's noun": "the noun is that of a base, camp, airport or crossing, and so is the place",
    "noun of a town": "a settlement, and the noun is of something that towns have",
    "noun of a town missed": "a unit, and the noun is of something that towns rather than units have",
    "holder": "it lies in the place that the text puts it in",
    "holder near": "it lies near that place",
    "holder missed": "it lies elsewhere, though the text says so in a word",
    "holder unsaid": "it lies elsewhere, where only a comma parts the two",
    "holds": "a unit or country, and a place that the text puts in one of its name can lie in it",
    "neighbours": "0 to 1: mean nearness of the report's other places, a third at 250 km",
    "close by": "0 to 1: nearness of the nearest of the report's other places, a third at 60 km",
    "country votes": "share of the other names that may lie in its country (places that are no countries)",
    "country's votes": "the same for a country itself",
    "unit votes": "share of the other names that may lie in its first-order unit",
    "district votes": "share of the other names that may lie in its second-order unit",
    "district shared": "other names that can lie in its second-order unit: a half for one, two thirds for two",
    "unit told": "its first-order unit is itself named by the report",
}
"""Name -> what it says; beside these each kind of place that has no population has one, "kind country"."""
KINDS = (
    "country", "admin1", "area", "sea", "river", "island", "mountain", "admin2", "airport", "base", "crossing", "camp",
    "building", "district",
)  # fmt: skip

SETTLED = frozenset({"town", "village"})
WITHIN_TOWN = frozenset({"airport", "building", "district", "road", "street"})
"""Nouns of things that a town has rather than a province: "the airport of X"."""
_FITS = {
    "country": {"country"}, "admin1": {"admin1"}, "admin2": {"admin2", "admin1"}, "town": {"town", "village"},
    "village": {"village", "town"}, "river": {"river"}, "sea": {"sea"}, "island": {"island"}, "mountain": {"mountain"},
    "area": {"area", "admin1", "admin2", "country"},
}  # fmt: skip
_NOUN = {
    **dict.fromkeys(("country", "admin1", "admin2"), "unit's noun"), **dict.fromkeys(SETTLED, "town's noun"),
    **dict.fromkeys(("river", "sea", "island", "mountain"), "land's noun"), "area": "area's noun",
}  # fmt: skip
_NO_VOTES = Votes({})


@lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """Feature -> weight; every feature has one."""
    text = (files("recoupe.ground") / "place_weights.json").read_text(encoding="utf-8")
    return {name: float(weight) for name, weight in json.loads(text).items()}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place with its features as they are (unweighted); ``total`` is the sum of them weighted."""

    place: Place
    features: Mapping[str, float]
    total: float


@dataclass(slots=True)
class Context:
    """What the report tells about where it plays: how often each country is named (share of the most frequent, 0 to 1),
    the places settled so far with the weight each has earned, and the votes of names not yet settled."""

    countries: Mapping[str, float] = field(default_factory=dict)
    settled: Sequence[tuple[str, Place, float]] = ()
    settled_in: frozenset[str] = frozenset()
    local: Sequence[tuple[str, Place, float]] = ()
    """Of the settled ones those that are no countries and not merely powers that act."""
    votes: Votes = _NO_VOTES


def score(
    place: Place, *, name: str, context: Context, weight: Mapping[str, float] | None = None, **known: Any
) -> Candidate:
    """The place with its features and their sum, by ``weight`` or the stored weights; other arguments as in
    ``features_of``."""
    found = features_of(place, name=name, context=context, **known)
    weight = weight or weights()
    total = sum(weight[key] * value for key, value in found.items())
    if "holder missed" in found and place.kind in SETTLED and place.population < 100_000:
        total = min(total, weight["none"] - 0.01)  # the text puts it elsewhere: it is a namesake that no list has
    return Candidate(place, found, total)


def features_of(
    place: Place,
    *,
    name: str,
    towns: Sequence[Place],
    peoples: Collection[str | None],
    nouns: Collection[str],
    holders: Sequence[tuple[Sequence[Place], bool]],
    context: Context,
    own: str | None = None,
    rivalled: bool = False,
    units: bool = True,
    largest: int = 0,
    held: Sequence[Sequence[Place]] = (),
    located: bool = True,
) -> dict[str, float]:
    """``located``: the report names it as a place, not merely as a power that acts. ``units``: some unit of first or
    second order bears the name as it is written; if none does, "X district" is the one around the town of X.
    ``rivalled``: another place bears the name as it is written, so that a respelling of it is a poor guess.
    ``own`` is the country that the name itself names: it is no witness for itself. ``peoples`` are countries whose
    adjective goes with the name. ``towns`` are the settlements among the candidates: a bare name means them rather than
    the province around them; ``largest`` is the population of the largest. ``nouns`` are classes of the nouns of place
    that go with the name; ``holders`` the readings of each place that the report says holds this one, and whether it
    says so in a word ("X, in Y province") or by a comma alone ("X, Y"); ``held`` those of each that it says lies in
    this one."""
    respelt = place.score < 0.75
    settled = place.kind in SETTLED
    found = {"name": place.score}
    if 0.75 < place.score < 0.95:
        found["other name"] = 1.0
    if respelt:
        found["respelt"] = 1.0
        if rivalled:
            found["rivalled"] = 1.0
    if settled:
        found["population"] = min(log10((place.population or _unknown(place)) + 1), 7.0) * (0.6 if respelt else 1.0)
        if place.population >= 500_000 and not respelt:
            found["fame"] = 1.0
        if place.population and place.population == largest:
            found["largest"] = 1.0
        if place.country == own:
            found["country of that name"] = 1.0
        elif own is not None:
            found["town of a country's name"] = 1.0
        if place.population > 50_000 and own is None and capital_country(name) == place.country:
            found["seat of government"] = 1.0
            if not located:
                found["power"] = 1.0
    else:
        found[f"kind {place.kind}"] = 1.0
        if place.id.startswith("rc:"):
            found["curated"] = 1.0
        if place.kind in ("admin1", "admin2"):
            found["unit's population"] = log10((place.population or 30_000) + 1)
        own_towns = [
            t.population
            for t in (towns if place.kind in ("admin1", "admin2") else ())
            if t.country == place.country and (t.population >= 3_000 or place.kind == "admin2")
            if kilometres(t, place) < 250
        ]
        if own_towns:
            found["town of that name"] = 1.0
            if max(own_towns) >= 100_000:
                found["city of that name"] = 1.0
    _by_words(found, place, own, peoples, nouns, rivalled, units)
    _by_holders(found, place, holders, held)
    _by_context(found, place, name, own, context)
    return found


def _by_words(
    found: dict[str, float],
    place: Place,
    own: str | None,
    peoples: Collection[str | None],
    nouns: Collection[str],
    rivalled: bool,
    units: bool,
) -> None:
    """What the words beside the name say."""
    if peoples and place.kind != "country":
        found["people" if place.country in peoples else "other people"] = 1.0
    for kind in set(nouns) if place.kind != "country" or own is None or "area" in nouns else ():
        fitting = _FITS.get(kind)
        if fitting is not None:
            seat = kind in ("admin1", "admin2") and place.kind in SETTLED and place.score > 0.85 and not units
            large = kind == "village" and place.population > 20_000
            if place.kind in fitting:
                respelt = place.score < 0.75
                found[_NOUN[kind]] = 0.3 if rivalled and respelt or large else 0.5 if respelt else 1.0
            elif not seat:
                found[f"{_NOUN[kind]} missed"] = 1.0
        elif place.kind == kind:
            found["thing's noun"] = 1.0
        elif place.kind in SETTLED:
            found["noun of a town"] = 1.0
        elif place.kind in ("admin1", "admin2") and kind in WITHIN_TOWN:
            found["noun of a town missed"] = 1.0


def _by_holders(
    found: dict[str, float],
    place: Place,
    holders: Sequence[tuple[Sequence[Place], bool]],
    held: Sequence[Sequence[Place]],
) -> None:
    """What the report says of which place holds which. That it lies in the country counts for nothing where the report
    says in a word that it lies in a province of that country, and it does not."""
    narrow = False
    for readings, said in holders if place.kind != "country" else ():
        if any(contains(holder, place) for holder in readings):
            found["holder"] = 1.0
            narrow = narrow or any(contains(h, place) and h.kind != "country" for h in readings)
        elif any(h.country == place.country and h.kind != "country" and kilometres(h, place) < 120 for h in readings):
            found["holder near"] = 1.0
        elif readings:
            found["holder missed" if said else "holder unsaid"] = 1.0
    if "holder" in found and "holder missed" in found and "holder near" not in found and not narrow:
        found.pop("holder")
    if "holder" in found or "holder near" in found:
        for missed in ("holder missed", "holder unsaid"):
            found.pop(missed, None)
        if "holder" in found:
            found.pop("holder near", None)
    if place.kind in ("country", "admin1", "admin2") and any(
        contains(place, inner) for readings in held for inner in readings
    ):
        found["holds"] = 1.0


def _by_context(found: dict[str, float], place: Place, name: str, own: str | None, context: Context) -> None:
    """What the rest of the report says."""
    country = place.kind == "country"
    share = context.countries.get(place.country or "", 0.0) if place.country != own else 0.0
    away = remoteness(place, name, context.local) if not country else 0.0
    if away:
        found["remote"] = away
    if share:
        found["country"] = share
    elif (context.countries or context.settled_in) and place.country not in context.settled_in and not country:
        if _people(place) < 200_000:
            found["foreign"] = 1.0
        if place.score < 0.75:
            found["foreign respelt"] = 1.0
    near = neighbourhood(place, name, context.settled)
    if near:
        found["neighbours"] = near
    if not country:
        close = closeness(place, name, context.settled)
        if close > 0.02:
            found["close by"] = close
    votes = context.votes
    if place.country is not None:
        found["country's votes" if country else "country votes"] = votes.share((place.country,), name)
        if place.admin1 and not country:
            found["unit votes"] = votes.share((place.country, place.admin1), name)
            if place.admin2 and place.kind != "admin1":
                district = (place.country, place.admin1, place.admin2)
                found["district votes"] = votes.share(district, name)
                others = votes.voters(district, name)
                if others:
                    found["district shared"] = others / (others + 1)
            told = max(
                (
                    sure
                    for other, there, sure in context.settled
                    if there.kind == "admin1" and other != name and there.admin1 == place.admin1
                    if there.country == place.country
                ),
                default=0.0,
            )
            if told:
                found["unit told"] = told


def _people(place: Place) -> int:
    return 0 if place.kind in ("admin1", "admin2") else place.population


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


def closeness(place: Place, name: str, settled: Sequence[tuple[str, Place, float]]) -> float:
    """0 to 1: how near the nearest of the report's other settlements and smaller units is; a third at 60 km."""
    return max(
        (
            sure * exp(-kilometres(place, there) / 60.0)
            for other, there, sure in settled
            if other != name and there.kind not in ("country", "admin1", "area", "sea") and there.id != place.id
        ),
        default=0.0,
    )


def remoteness(place: Place, name: str, local: Sequence[tuple[str, Place, float]]) -> float:
    """0 to 1: how surely a smaller place lies elsewhere than all that the report tells: in a country where none of the
    others lies, and more than 400 km from each. A town of 500,000 may be named anywhere."""
    others = [(there, sure) for other, there, sure in local if other != name]
    if not others or _people(place) >= 500_000 or any(there.country == place.country for there, _ in others):
        return 0.0
    if min(kilometres(place, there) for there, _ in others) < 400:
        return 0.0
    sure = min(1.0, sum(sure for _, sure in others) / 2 + 0.3)
    known = _people(place) >= 20_000 or place.kind in ("admin1", "area", "sea")
    return sure * (0.4 if known else 1.0)


def kilometres(a: Place, b: Place) -> float:
    """Great-circle distance."""
    return geometry.kilometres(a.lat, a.lon, b.lat, b.lon)
