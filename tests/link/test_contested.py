"""Days and places that reports contest by giving others."""

from __future__ import annotations

from tests.link.tellings import place, told

from recoupe.link.contested import contested


def test_days_beside_one_another_are_contested() -> None:
    found = contested([told("a", when="2024-02-15"), told("b", when="2024-02-16")])
    assert [(c.told.report.id, c.claim.value["earliest"]) for c in found] == [("a", "2024-02-15"), ("b", "2024-02-16")]


def test_a_night_and_its_second_day_are_not() -> None:
    assert contested([told("a", when="2024-02-15/2024-02-16"), told("b", when="2024-02-16")]) == ()


def test_days_far_apart_are_a_date_misread() -> None:
    assert contested([told("a", when="2024-02-15"), told("b", when="2024-03-15")]) == ()


def test_a_day_that_is_claimed_already_is_not_claimed_twice() -> None:
    found = contested([told("a", "when 2024-02-15", when="2024-02-15"), told("b", when="2024-02-16")])
    assert [c.told.report.id for c in found] == ["b"]


def test_places_within_their_uncertainty_are_not_contested() -> None:
    near, far = place("Gao", 16.27, -0.04), place("Ansongo", 15.66, 0.50)
    assert len(contested([told("a", where=near), told("b", where=far)])) == 2
    wide = place("Ansongo", 15.66, 0.50, reach=100_000)
    assert contested([told("a", where=near), told("b", where=wide)]) == ()
    assert contested([told("a", where=near), told("b", where=place("Timbuktu", 16.77, -3.0))]) == ()
