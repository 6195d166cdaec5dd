"""Claims: which fields are filled, by which values, by what act of speech and through which voices."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = {
    "en_own_voice": (
        "en",
        "Gunmen killed three herders in Birao on Sunday.",
        "occurrence killed",
        ["killed 3-3 assert", "occurrence armed_attack assert"],
    ),
    "fr_own_voice": (
        "fr",
        "Des hommes armés ont tué trois éleveurs dimanche à Birao.",
        "occurrence killed",
        ["killed 3-3 assert", "occurrence armed_attack assert"],
    ),
    "en_according_to": (
        "en",
        "Gunmen killed three herders in Birao on Sunday, according to the mayor.",
        "killed",
        ["killed 3-3 assert | mayor"],
    ),
    "fr_selon": (
        "fr",
        "Des hommes armés ont tué trois éleveurs dimanche à Birao, selon le maire.",
        "killed",
        ["killed 3-3 assert | maire"],
    ),
    "en_said": (
        "en",
        "Police said gunmen had killed three herders in Birao on Sunday.",
        "killed",
        ["killed 3-3 assert | police"],
    ),
    "fr_a_declare": (
        "fr",
        "Le gouverneur a déclaré que des inconnus avaient tué trois éleveurs dimanche à Birao.",
        "killed",
        ["killed 3-3 assert | gouverneur"],
    ),
    "en_chain_of_two": (
        "en",
        "Citing a doctor, Reuters reported that police had shot four men dead in Jaffna on Sunday.",
        "killed",
        ["killed 4-4 assert | Reuters > a doctor"],
    ),
    "en_at_least": (
        "en",
        "At least 20 people were killed in a bombing in Aden on Sunday.",
        "killed",
        ["killed 20- assert"],
    ),
    "fr_au_moins": (
        "fr",
        "Au moins 20 personnes ont été tuées dimanche dans un attentat à Aden.",
        "killed",
        ["killed 20- assert"],
    ),
    "en_killed_and_injured": (
        "en",
        "A bomb killed 12 people and wounded about 30 in Aden on Sunday.",
        "killed injured",
        ["injured 24-36 assert", "killed 12-12 assert"],
    ),
    "fr_tues_et_blesses": (
        "fr",
        "Une bombe a tué 12 personnes et en a blessé une trentaine dimanche à Aden.",
        "killed injured",
        ["injured 24-36 assert", "killed 12-12 assert"],
    ),
    "en_no_casualties": (
        "en",
        "Shells hit Aden on Sunday but caused no casualties.",
        "killed injured",
        ["injured 0-0 assert", "killed 0-0 assert"],
    ),
    "fr_sans_victime": (
        "fr",
        "Des tirs de mortier ont touché Aden dimanche sans faire de victimes.",
        "killed injured",
        ["injured 0-0 assert", "killed 0-0 assert"],
    ),
    "en_nothing_said_of_the_dead": (
        "en",
        "Shells hit Aden on Sunday.",
        "killed injured",
        [],
    ),
    "en_several_wounded": (
        "en",
        "A grenade wounded several policemen in Srinagar on Sunday.",
        "injured",
        ["injured 2- assert"],
    ),
    "en_dead_and_wounded_together": (
        "en",
        "A bombing in Aden on Sunday left 40 dead and wounded.",
        "killed injured",
        [],
    ),
    "en_rival_tolls": (
        "en",
        "A bombing struck Aden on Sunday. Police said nine people were killed. The hospital put the toll at 14.",
        "killed",
        ["killed 14-14 assert | hospital", "killed 9-9 assert | police"],
    ),
    "fr_bilans_rivaux": (
        "fr",
        "Un attentat a frappé Aden dimanche. La police parle de neuf morts, l'hôpital de 14.",
        "killed",
        ["killed 14-14 assert | hôpital", "killed 9-9 assert | police"],
    ),
    "en_captured": (
        "en",
        "Rebels abducted nine nurses in Bambari on Sunday.",
        "captured",
        ["captured 9-9 assert"],
    ),
    "fr_captured": (
        "fr",
        "Des rebelles ont enlevé neuf infirmières dimanche à Bambari.",
        "captured",
        ["captured 9-9 assert"],
    ),
    "en_claim": (
        "en",
        "A suicide bomber killed 12 people in Aden on Sunday. Al-Qaeda claimed responsibility for the attack.",
        "responsibility",
        ["responsibility Al-Qaeda claim_responsibility | Al-Qaeda"],
    ),
    "fr_claim": (
        "fr",
        "Un kamikaze a tué 12 personnes à Aden dimanche. Al-Qaïda a revendiqué l'attentat.",
        "responsibility",
        ["responsibility Al-Qaïda claim_responsibility | Al-Qaïda"],
    ),
    "en_accuse": (
        "en",
        "A car bomb killed nine people in Aden on Sunday. The government accused the Houthis of the attack.",
        "responsibility",
        ["responsibility Houthis accuse | government"],
    ),
    "fr_accuse": (
        "fr",
        "Une voiture piégée a tué neuf personnes à Aden dimanche. Le gouvernement a accusé les Houthis de l'attaque.",
        "responsibility",
        ["responsibility Houthis accuse | gouvernement"],
    ),
    "en_blame_and_denial": (
        "en",
        "A car bomb killed nine people in Aden on Sunday. The government blamed the Houthis for the attack. The "
        "Houthis denied any involvement.",
        "responsibility",
        ["responsibility Houthis accuse | government", "responsibility Houthis deny | Houthis"],
    ),
    "fr_accusation_et_dementi": (
        "fr",
        "Une voiture piégée a tué neuf personnes à Aden dimanche. Le gouvernement a accusé les Houthis de "
        "l'attaque. Les Houthis ont démenti toute implication.",
        "responsibility",
        ["responsibility Houthis accuse | gouvernement", "responsibility Houthis deny | Houthis"],
    ),
    "en_own_voice_names_doer": (
        "en",
        "The Houthis shelled Marib on Sunday.",
        "responsibility",
        ["responsibility Houthis assert"],
    ),
    "fr_own_voice_names_doer": (
        "fr",
        "Les Houthis ont pilonné Marib dimanche.",
        "responsibility",
        ["responsibility Houthis assert"],
    ),
    "en_unidentified_is_no_doer": (
        "en",
        "Gunmen killed three herders in Birao on Sunday.",
        "responsibility",
        [],
    ),
    "en_not_claimed": (
        "en",
        "A bomb killed nine people in Aden on Sunday. No group has claimed responsibility.",
        "responsibility",
        [],
    ),
    "fr_non_revendique": (
        "fr",
        "Une bombe a tué neuf personnes dimanche à Aden. L'attentat n'a pas été revendiqué.",
        "responsibility",
        [],
    ),
    "en_denied_deaths": (
        "en",
        "Jets bombed Deraa on Sunday, residents said. The army denied that any civilian had been killed.",
        "killed",
        ["killed 1- deny | army"],
    ),
    "fr_denied_deaths": (
        "fr",
        "L'aviation a bombardé Deraa dimanche, selon des habitants. L'armée nie qu'un seul civil ait été tué.",
        "killed",
        ["killed 1- deny | armée"],
    ),
    "en_confirmed": (
        "en",
        "A mine killed two peacekeepers near Kidal on Sunday. The UN confirmed the attack.",
        "occurrence",
        ["occurrence bombing assert", "occurrence bombing confirm | UN"],
    ),
    "en_agency_dateline": (
        "en",
        "ADEN, March 14 (AFP) - A bomb killed nine people in Aden on Sunday.",
        "killed",
        ["killed 9-9 assert | AFP"],
    ),
    "fr_agence_qui_signe": (
        "fr",
        "Aden, 14 mars (AFP) - Une bombe a tué neuf personnes dimanche à Aden.",
        "killed",
        ["killed 9-9 assert | AFP"],
    ),
    "en_reportedly": (
        "en",
        "Gunmen reportedly killed three herders in Birao on Sunday.",
        "killed",
        ["killed 3-3 assert | (unknown)"],
    ),
    "fr_conditionnel": (
        "fr",
        "Des hommes armés auraient tué trois éleveurs dimanche à Birao.",
        "killed",
        ["killed 3-3 assert | (unknown)"],
    ),
    "en_floor_kept": (
        "en",
        '"Gunmen came at dawn," the mayor of Birao said. "They killed three herders."',
        "killed",
        ["killed 3-3 assert | mayor of Birao"],
    ),
}


@pytest.mark.parametrize(("language", "text", "fields", "expected"), CASES.values(), ids=CASES.keys())
def test_claims(claims: Callable[..., list[str]], language: str, text: str, fields: str, expected: list[str]) -> None:
    assert claims(text, language, fields) == sorted(expected)
