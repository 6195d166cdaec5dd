"""Values that cannot hold together, and those that can."""

from __future__ import annotations

import pytest
from tests.link.tellings import contested, joined, told


@pytest.mark.parametrize(
    "a, b",
    [
        ("killed 27+", "killed 57"),
        ("killed 40-60", "killed 50"),
        ("killed 200+", "killed 400+"),
        ("killed 2+", "killed 5"),
        ("injured 80+", "injured 80-120"),
        ("killed -20", "killed 12"),
        ("killed 12", "killed 3 children"),
        ("killed 12 civilians", "killed 4 perpetrators"),
        ("killed 5 civilians", "killed 2 security_forces"),
        ("killed 0 civilians", "killed 3 combatants"),
        ("captured 84", "captured 4 women"),
    ],
)
def test_numbers_that_can_hold_together(a: str, b: str) -> None:
    assert contested(told("a", a), told("b", b)) == []


@pytest.mark.parametrize(
    "a, b, field",
    [
        ("killed 12", "killed 13", "killed"),
        ("killed 30+", "killed 27", "killed"),
        ("captured 160-240", "captured 136", "captured"),
        ("missing 0", "missing 2+", "missing"),
        ("killed 12 children", "killed 9 children", "killed"),
        ("killed 12 civilians", "killed 20", "killed"),
        ("killed 15 children", "killed 9", "killed"),
        ("killed 0 civilians", "killed 180+ civilians", "killed"),
        ("injured 3", "injured! 1+", "injured"),
        ("displaced 10000+", "displaced 4000", "displaced"),
    ],
)
def test_numbers_that_cannot(a: str, b: str, field: str) -> None:
    assert contested(told("a", a), told("b", b)) == [field]


def test_parts_of_one_voice_add_up_to_the_total_of_another() -> None:
    parts = told("a", "killed 13 civilians < police (official)", "killed 1 security_forces < police (official)")
    assert contested(parts, told("b", "killed 14")) == []
    assert contested(parts, told("b", "killed 19")) == ["killed"]


def test_a_denial_of_harm_to_civilians_says_nothing_of_others() -> None:
    assert (
        contested(told("a", "killed 124+ < a committee (ngo*)"), told("b", "killed! 1+ civilians < RSF (armed_group)"))
        == []
    )


def test_all_totals_that_compete_are_listed() -> None:
    incident = joined(told("a", "killed 27+"), told("b", "killed 50", "killed 5 children"), told("c", "killed 57"))
    (found,) = incident.contradictions
    assert sorted(incident.values[i].value["min"] for i in found.values) == [27, 50, 57]


def test_doubt_contradicts_nothing() -> None:
    assert contested(told("a", "killed 200 < RSF (armed_group)", "killed? 200")) == []


@pytest.mark.parametrize(
    "a, b",
    [
        ("responsibility^ Russia < Kyiv (official)", "responsibility! Russia < Moscow (official)"),
        (
            "responsibility Russia < Kyiv (official)",
            "responsibility Ukrainian forces < Russia's defence ministry (official)",
        ),
        ("responsibility^ ADF < army (official)", "responsibility^ Banyabwisha settlers < a local group (ngo*)"),
        ("responsibility bandits < police (official)", "responsibility* Boko Haram < Boko Haram (armed_group)"),
        ("responsibility* police < police (official)", "responsibility* soldiers < army (official)"),
        ("responsibility* ELN < ELN (armed_group)", "responsibility! Venezuela < Venezuela (official)"),
    ],
)
def test_doers_in_dispute(a: str, b: str) -> None:
    assert contested(told("a", a), told("b", b)) == ["responsibility"]


@pytest.mark.parametrize(
    "a, b",
    [
        ("responsibility Israel", "responsibility Israeli army"),
        ("responsibility armée israélienne", "responsibility IDF"),
        ("responsibility ISIS-K", "responsibility organisation État islamique (EI)"),
        ("responsibility gunmen", "responsibility M23"),
        ("responsibility terroristes < armée (official)", "responsibility* JNIM < JNIM (armed_group)"),
        ("responsibility JNIM sub-unit", "responsibility GSIM"),
        ("responsibility Burmese army", "responsibility junta"),
        ("responsibility! Hamas < Hamas (armed_group)", "killed 3"),
        ("responsibility! Hamas < Hamas (armed_group)", "responsibility gunmen < police (official)"),
    ],
)
def test_one_doer_under_two_names(a: str, b: str) -> None:
    assert contested(told("a", a), told("b", b)) == []


def test_one_voice_that_names_two_doers_tells_of_both() -> None:
    assert (
        contested(told("a", "responsibility US < Houthis (armed_group)", "responsibility UK < Houthis (armed_group)"))
        == []
    )


def test_one_who_owns_up_and_blames_another() -> None:
    assert contested(told("a", "responsibility* army < army (official)", "responsibility^ RSF < army (official)")) == [
        "responsibility"
    ]


@pytest.mark.parametrize("act", ["!", "~"])
def test_what_is_said_not_to_have_happened(act: str) -> None:
    assert contested(
        told("a", "occurrence air_strike"), told("b", f"occurrence{act} air_strike < army (official)")
    ) == ["occurrence"]


def test_days() -> None:
    assert contested(told("a", "when 2024-02-15"), told("b", "when 2024-02-16")) == ["when"]
    assert contested(told("a", "when 2024-02-15/2024-02-16"), told("b", "when 2024-02-16")) == []


@pytest.mark.parametrize(
    "a, b, clash",
    [
        ("weapon rocket 3", "weapon rocket 4", True),
        ("weapon missile 1 Iskander", "weapon missile 1 Tochka-U", True),
        ("weapon missile 1 Totchka-U", "weapon missile 1 Tochka-U", False),
        ("weapon missile 1", "weapon missile 1 Iskander", False),
        ("weapon rocket 1", "weapon missile 1", True),
        ("weapon drone 1", "weapon missile 1", False),
        ("weapon artillery -", "weapon small_arms -", False),
        ("weapon rocket 3 107 mm", "weapon rocket 3 Katyusha", False),
    ],
)
def test_weapons(a: str, b: str, clash: bool) -> None:
    assert contested(told("a", a + " < police (official)"), told("b", b)) == (["weapon"] if clash else [])


def test_weapons_of_one_voice_are_several() -> None:
    assert contested(told("a", "weapon rocket 3", "weapon rocket 4")) == []


def test_a_target_named_and_denied() -> None:
    camps = told("a", "target camps of the army < RSF (armed_group)")
    assert contested(camps, told("b", "target! camps < army's spokesman (official)")) == ["target"]
    own = told("a", "target military camps < RSF (armed_group)", "target! civilians < RSF (armed_group)")
    assert contested(own) == []


def test_a_charge_about_the_target_and_a_denial() -> None:
    charge = told("a", "target^ mourners < Ukraine's president (official)")
    assert contested(charge, told("b", "target! civilian targets < Kremlin (official)")) == ["target"]


def test_a_motive_charged_beside_one_given() -> None:
    given = told("a", "motive disarm the enclave < Azerbaijan's defence ministry (official)")
    assert contested(given, told("b", "motive^ ethnic cleansing < Armenia (official)")) == ["motive"]
    assert contested(given, told("b", "motive open the corridor")) == []
