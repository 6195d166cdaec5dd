"""How many stand behind a value: reports, texts, roots at least and at most, parties, denials."""

from __future__ import annotations

import pytest
from tests.link.tellings import copied, joined, roots, support, told

from recoupe.model.linked import Support


def test_ten_outlets_that_quote_one_communique_are_one_root() -> None:
    outlets = [told(f"r{n}", "killed 12 < Sudanese army (official)") for n in range(10)]
    assert support(joined(*outlets), "killed", "12") == Support(
        reports=10, texts=10, roots=(1, 1), parties=1, denials=0
    )


def test_own_voices_of_outlets_are_roots_of_their_own() -> None:
    assert roots(joined(told("a", "killed 9"), told("b", "killed 9"), told("c", "killed 9")), "killed", "9") == (3, 3)


def test_copies_of_one_text_are_one_text_and_one_voice() -> None:
    a, b = (
        told("a", "killed 9", "injured 3 < residents (local_source*)"),
        told("b", "killed 9", "injured 3 < residents (local_source*)"),
    )
    incident = joined(a, b, copies=[copied(a, b, source=a)])
    assert support(incident, "killed", "9") == Support(reports=2, texts=1, roots=(1, 1), parties=0, denials=0)
    assert roots(incident, "injured", "3") == (1, 1)
    assert roots(joined(a, b), "injured", "3") == (1, 2)


def test_a_copied_sentence_does_not_make_one_of_the_rest() -> None:
    a, b = told("a", "killed 9", "injured 3"), told("b", "killed 9", "injured 3")
    incident = joined(a, b, copies=[copied(a, b, (0, 0), source=a)])
    assert support(incident, "killed", "9").texts == 1
    assert support(incident, "injured", "3").texts == 2
    assert roots(incident, "injured", "3") == (2, 2)


def test_an_agency_credited_is_the_root() -> None:
    members = [told(n, "killed 5 < AFP (agency)") for n in "abc"]
    assert roots(joined(*members), "killed", "5") == (1, 1)


def test_unnamed_voices_of_two_reports_are_one_or_two() -> None:
    incident = joined(told("a", "killed 7 < residents (local_source*)"), told("b", "killed 7 < a villager (witness*)"))
    assert roots(incident, "killed", "7") == (1, 2)


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        ("two officials (official*)", (1, 2)),
        ("trois habitants (local_source*)", (1, 3)),
        ("officials (official*)", (1, 1)),
        ("twenty witnesses (witness*)", (1, 1)),
        ("Four Seasons Radio (outlet)", (1, 1)),
    ],
)
def test_unnamed_voices_that_are_counted(voice: str, expected: tuple[int, int]) -> None:
    assert roots(joined(told("a", f"killed 9 < {voice}")), "killed", "9") == expected


def test_unnamed_voices_of_one_report_are_two() -> None:
    incident = joined(told("a", "killed 7 < a nurse (medical*)", "killed 7 < a villager (witness*)"))
    assert roots(incident, "killed", "7") == (2, 2)


def test_unnamed_voices_of_kinds_that_exclude_one_another() -> None:
    incident = joined(
        told("a", "captured 40 < a nurse (medical*)", "captured 40 < a police officer (official*)"),
        told("b", "captured 40 < security sources (official*)"),
    )
    assert roots(incident, "captured", "40") == (2, 3)


def test_a_denial_is_no_support() -> None:
    incident = joined(told("a", "killed 4 < ELN (armed_group)"), told("b", "killed! 4 < Colombian army (official)"))
    assert support(incident, "killed", "4") == Support(reports=1, texts=1, roots=(1, 1), parties=1, denials=1)


def test_a_value_only_denied_has_no_support() -> None:
    incident = joined(told("a", "responsibility! Hamas < Hamas (armed_group)"))
    assert support(incident, "responsibility", "Hamas") == Support(
        reports=0, texts=0, roots=(0, 0), parties=0, denials=1
    )


def test_two_that_deny_for_one_institution_are_one_denial() -> None:
    incident = joined(
        told("a", "responsibility^ Ukraine < Russia's defence ministry (official)"),
        told("b", "responsibility! Ukraine < Ukrainian army (official)"),
        told("c", "responsibility! Ukraine < porte-parole de l'armée ukrainienne (official)", language="fr"),
    )
    assert support(incident, "responsibility", "Ukraine").denials == 1


def test_doubt_is_neither_support_nor_denial() -> None:
    incident = joined(told("a", "killed 20 < Gaza health ministry (official)", "killed? 20"))
    assert support(incident, "killed", "20") == Support(reports=1, texts=1, roots=(1, 1), parties=1, denials=0)


def test_a_value_taken_back_by_its_voice_is_no_longer_held() -> None:
    before = told("a", "killed 20 < Haitian police (official)", published="2024-04-03")
    after = told(
        "b", "killed~ 20 < Haitian police (official)", "killed 12 < Haitian police (official)", published="2024-04-04"
    )
    incident = joined(before, after)
    assert support(incident, "killed", "20").roots == (0, 0)
    assert roots(incident, "killed", "12") == (1, 1)


def test_a_relay_may_be_the_source_that_another_names() -> None:
    incident = joined(
        told("a", "captured 10 < presidency (official) < boys who escaped (witness*)"),
        told("b", "captured 10 < présidence (official)", language="fr"),
    )
    assert roots(incident, "captured", "10") == (1, 2)


def test_parties_are_sides_not_voices() -> None:
    incident = joined(
        told(
            "a",
            "killed 30 < Sudanese army (official)",
            "killed 30 < Sudan's foreign ministry (official)",
            "killed 30 < RSF (armed_group)",
            "killed 30 < a nurse (medical*)",
        )
    )
    assert support(incident, "killed", "30").parties == 2


def test_who_owns_up_and_denies_something_of_it_does_not_deny_the_act() -> None:
    incident = joined(
        told("a", "responsibility* RSF < RSF (armed_group)", "responsibility! RSF < RSF (armed_group)"),
        told("b", "responsibility RSF < Sudanese army (official)"),
    )
    assert support(incident, "responsibility", "RSF").denials == 0


def test_a_denial_answers_the_only_charge_there_is() -> None:
    charge = "responsibility^ sabotage group < Azerbaijan's defence ministry (official)"
    incident = joined(told("a", charge), told("b", "responsibility! Stepanakert < Stepanakert (official)"))
    assert support(incident, "responsibility", "sabotage group").denials == 1


def test_a_denial_is_none_of_another_doers_claim() -> None:
    incident = joined(
        told("a", "responsibility* Saraya Awliya al-Dam < Saraya Awliya al-Dam (armed_group)"),
        told("b", "responsibility! Iran < Iran (official)"),
    )
    assert support(incident, "responsibility", "Saraya").denials == 0
    assert support(incident, "responsibility", "Iran").denials == 1


def test_numbers_of_one_size_go_together_unless_one_is_a_part() -> None:
    whole = joined(told("a", "killed 17 civilians < police (official)"), told("b", "killed 17 < UN (monitor)"))
    assert support(whole, "killed", "17").reports == 2
    part = joined(
        told("a", "killed 13 security_forces", "killed 60 civilians"), told("b", "killed 13 < police (official)")
    )
    assert support(part, "killed", "13").reports == 1


def test_a_report_that_quotes_a_government_and_an_unnamed_official_means_two() -> None:
    one = told("a", "killed 7 < government (official)", "killed 7 < a senior official (official*)")
    assert roots(joined(one), "killed", "7") == (2, 2)
    two = joined(told("a", "killed 7 < government (official)"), told("b", "killed 7 < a senior official (official*)"))
    assert roots(two, "killed", "7") == (1, 2)


def test_a_fighter_may_speak_for_the_group_that_the_same_report_quotes() -> None:
    one = told("a", "killed 1 < ELN (armed_group)", "killed 1 < a rebel commander (armed_group*)")
    assert roots(joined(one), "killed", "1") == (1, 2)


def test_a_capital_stands_for_the_ministry_that_another_report_quotes() -> None:
    kyiv, ministry = "killed 9 < Kyiv (official)", "killed 9 < Ukraine's defence ministry (official)"
    assert roots(joined(told("a", kyiv), told("b", ministry)), "killed", "9") == (1, 1)
    assert roots(joined(told("a", kyiv, ministry)), "killed", "9") == (1, 2)
