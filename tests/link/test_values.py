"""Which claims give the same value."""

from __future__ import annotations

import pytest
from tests.link.tellings import joined, support, told

from recoupe.link.join import join
from recoupe.link.values import apart, make_of, words_of


@pytest.mark.parametrize(
    "a, b, expected",
    [
        ((1, 3), (3, None), False),
        ((1, 3), (4, None), True),
        ((None, 5), (6, 6), True),
        ((0, 0), (1, None), True),
        ((None, None), (3, 3), False),
    ],
)
def test_apart(a: tuple[int | None, int | None], b: tuple[int | None, int | None], expected: bool) -> None:
    assert apart(a, b) is expected
    assert apart(b, a) is expected


@pytest.mark.parametrize(
    "name, make", [("107 mm", None), ("bombes de 500 livres", None), ("short-range missile", None), (None, None)]
)
def test_what_is_no_make(name: str | None, make: str | None) -> None:
    assert make_of({"name": name}) is make


def test_makes_are_folded() -> None:
    assert make_of({"name": "Totchka-U"}) == make_of({"name": "Tochka-U"})


def test_texts_that_share_most_of_their_words_are_one() -> None:
    incident = joined(
        told("a", "target positions of the Resistance"),
        told("b", "target positions of the Resistance in eastern Syria"),
    )
    assert support(incident, "target", "Resistance").reports == 2


def test_texts_of_two_languages_are_compared_by_meaning() -> None:
    pairs = {frozenset({"market", "marché"})}
    members = [told("a", "target market"), told("b", "target marché", language="fr"), told("c", "target church")]
    incident = join(members, (), alike=lambda a, b: float(frozenset({a, b}) in pairs))
    assert sorted(v.support.reports for v in incident.values) == [1, 2]
    assert sorted(v.support.reports for v in join(members, ()).values) == [1, 1, 1]


def test_a_description_goes_with_the_only_name_it_may_be_of() -> None:
    incident = joined(told("a", "responsibility RSF"), told("b", "responsibility rebel militia"))
    assert support(incident, "responsibility", "RSF").reports == 2
    two = joined(
        told("a", "responsibility JNIM"), told("b", "responsibility terrorists"), told("c", "responsibility ISGS")
    )
    assert support(two, "responsibility", "JNIM").reports == 1


def test_a_voice_that_names_both_tells_the_description_apart() -> None:
    incident = joined(
        told(
            "a",
            "responsibility! ELN < army (official)",
            "responsibility gunmen < army (official)",
            "responsibility ELN",
        )
    )
    assert support(incident, "responsibility", "gunmen").reports == 1


def test_values_of_a_field_are_ordered_by_support() -> None:
    incident = joined(told("a", "killed 9", "killed 12 < UN (monitor)"), told("b", "killed 12"), told("c", "killed 12"))
    assert [v.value["min"] for v in incident.values] == [12, 9]


def test_words_without_articles_and_accents() -> None:
    assert words_of("Le siège de l'armée") == words_of("siege armee")
