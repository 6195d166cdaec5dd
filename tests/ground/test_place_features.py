"""Features, weights and votes: what a candidate is worth and why."""

from __future__ import annotations

import pytest

from recoupe.ground.place_features import FEATURES, KINDS, Context, score, weights
from recoupe.ground.place_senses import shares
from recoupe.ground.place_votes import Votes, areas, beliefs
from recoupe.model.place import Place


def place(name: str, country: str, admin1: str | None = None, *, kind: str = "town", people: int = 9_000) -> Place:
    return Place(
        id=f"{name}-{country}-{admin1}-{kind}", name=name, kind=kind, country=country, admin1=admin1, lat=1.0, lon=1.0,
        population=people, admin2=None,
    )  # fmt: skip


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    assert set(weights()) == set(FEATURES) | {f"kind {kind}" for kind in KINDS}


@pytest.mark.parametrize("name", ["holder", "holds", "people", "country", "neighbours", "unit votes", "population"])
def test_evidence_for_a_place_speaks_for_it(name: str) -> None:
    assert weights()[name] > 0.3


@pytest.mark.parametrize("name", ["holder missed", "other people", "foreign", "remote", "rivalled", "other name"])
def test_evidence_against_a_place_speaks_against_it(name: str) -> None:
    assert weights()[name] < -0.3


def test_the_sum_is_that_of_the_weighted_features() -> None:
    found = score(
        place("Sake", "CD", "Nord-Kivu"), name="sake", towns=(), peoples=(), nouns=("town",), holders=(),
        context=Context(countries={"CD": 1.0}), weight={**weights(), "country": 10.0},
    )  # fmt: skip
    expected = {**weights(), "country": 10.0}
    assert found.total == pytest.approx(sum(expected[name] * value for name, value in found.features.items()))
    assert found.features["country"] == 1.0


def test_beliefs_and_that_of_none_are_one() -> None:
    found = beliefs([(place("A", "ML"), 2.0), (place("B", "NE"), 2.0)], none=2.0)
    assert [p for _, p in found] == [pytest.approx(1 / 3)] * 2


def test_names_that_could_lie_in_one_province_vote_for_it() -> None:
    """Three ambiguous names, one province in common; none votes for itself."""
    here = [place(name, "CO", "Cauca") for name in "ABC"]
    votes = Votes({p.name: [[(p, 0.2), (place(p.name, "VE", p.name), 0.2)]] for p in here})
    assert votes.share(("CO", "Cauca"), "A") == pytest.approx(2 * 0.35 / 2.5)
    assert votes.share(("VE", "A"), "A") == 0.0
    assert votes.share(("VE", "B"), "A") == pytest.approx(0.35 / 2.5)
    assert votes.voters(("CO", "Cauca"), "A") == 2


def test_a_country_lies_in_itself_and_a_sea_in_none() -> None:
    assert areas(place("Mali", "ML", kind="country")) == (("ML",),)
    assert areas(Place(id="s", name="S", kind="sea", country=None, admin1=None, lat=0.0, lon=0.0)) == ()


def test_a_country_word_that_means_another_place_here_tells_nothing_of_the_country() -> None:
    told = {"GE": {"georgia": 6.0, "georgian": 2.0}, "US": {"american": 2.0}}
    assert shares(told, {}) == {"GE": 1.0, "US": 0.25}
    assert shares(told, {"georgia": 1.0}) == {"GE": 1.0, "US": 1.0}
