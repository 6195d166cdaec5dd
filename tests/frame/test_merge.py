"""Which acts of a report make one incident and which make two: retold, another day, place or pair of sides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = {
    "en_retold_by_definite_noun": (
        "en",
        "Shells hit Baidoa on Monday. The shelling killed seven traders, a doctor said.",
        ["shelling 03-14 Baidoa"],
    ),
    "fr_retold_by_definite_noun": (
        "fr",
        "Des obus se sont abattus lundi sur Taëz. Le bombardement a tué sept vendeurs, selon un médecin.",
        ["shelling 03-14 Taëz"],
    ),
    "en_retold_by_general_word": (
        "en",
        "A car bomb exploded in Mogadishu on Sunday. The attack left nine people dead.",
        ["bombing 03-13 Mogadishu"],
    ),
    "fr_retold_by_general_word": (
        "fr",
        "Une voiture piégée a explosé dimanche à Mogadiscio. L'attaque a fait neuf morts.",
        ["bombing 03-13 Mogadiscio"],
    ),
    "en_retold_in_last_paragraph": (
        "en",
        "Gunmen raided the village of Mocimboa on Saturday.\n\nThe governor visited the wounded.\n\nThe raid on "
        "Mocimboa killed four people, he said.",
        ["armed_attack 03-12 Mocimboa"],
    ),
    "en_toll_revised": (
        "en",
        "A suicide bomber struck worshippers in Aden on Friday, killing 12. The toll rose to 15 on Saturday, "
        "medics said.",
        ["suicide_bombing 03-11 Aden"],
    ),
    "fr_toll_before_incident": (
        "fr",
        "Onze morts et trente blessés : c'est le bilan que donne la police. Un kamikaze s'est fait exploser samedi "
        "à Alger.",
        ["suicide_bombing 03-12 Alger"],
    ),
    "en_toll_before_incident": (
        "en",
        "Eleven people are dead and 30 wounded. A bomb went off in Zamboanga on Saturday.",
        ["bombing 03-12 Zamboanga"],
    ),
    "fr_title_over_two_attacks": (
        "fr",
        "Au moins 40 morts dans deux attaques en Ituri\n\nVingt-huit fidèles ont été tués dimanche à Komanda. Une"
        " veillée y avait lieu.\n\nSamedi, douze paysans avaient été abattus à Beni. L'armée n'a rien dit.",
        ["armed_attack 03-12 Beni", "armed_attack 03-13 Komanda"],
    ),
    "en_title_over_three_bombings": (
        "en",
        "Three bombings kill 19 in Balochistan\n\nA bomb exploded in Quetta on Sunday, killing nine. Police gave no"
        " motive.\n\nOn Saturday a blast killed ten people in Turbat. Nobody claimed it.",
        ["bombing 03-12 Turbat", "bombing 03-13 Quetta"],
    ),
    "en_entries_of_a_running_report": (
        "en",
        "16:05 A shell killed three people at a clinic in Omdurman this morning.\n\n14:30 Hospital doctors in Bahri"
        " said they had received 44 bodies. Mortars pounded Bahri on Monday.\n\n12:10 The army gave no comment.",
        ["shelling 03-14 Bahri", "shelling 03-15 clinic, Omdurman"],
    ),
    "en_another_day": (
        "en",
        "Mortars hit Marib on Saturday. Mortars hit Marib again on Monday.",
        ["shelling 03-12 Marib", "shelling 03-14 Marib"],
    ),
    "fr_another_day": (
        "fr",
        "Des tirs de mortier ont touché Marib samedi. Lundi, des obus ont de nouveau frappé Marib.",
        ["shelling 03-12 Marib", "shelling 03-14 Marib"],
    ),
    "en_year_before": (
        "en",
        "A roadside bomb killed two soldiers near Pattani on Monday. In March 2021, a bomb in Pattani had killed five.",
        ["bombing 03-14 Pattani", "bombing 2021-03-01..2021-03-31 Pattani"],
    ),
    "fr_year_before": (
        "fr",
        "Une mine a tué deux soldats lundi près de Ziguinchor. En mars 2021, une mine avait tué cinq soldats à "
        "Bignona.",
        ["bombing 03-14 Ziguinchor", "bombing 2021-03-01..2021-03-31 Bignona"],
    ),
    "en_another_place": (
        "en",
        "Jets bombed Idlib on Monday. Jets also bombed Deraa on Monday.",
        ["air_strike 03-14 Deraa", "air_strike 03-14 Idlib"],
    ),
    "fr_another_place": (
        "fr",
        "L'aviation a bombardé Idleb lundi. Le même jour, elle a bombardé Deraa.",
        ["air_strike 03-14 Deraa", "air_strike 03-14 Idleb"],
    ),
    "en_one_night_two_towns": (
        "en",
        "Gunmen attacked Palma on Sunday. On the same day, gunmen attacked Macomia, 100 km to the south.",
        ["armed_attack 03-13 Macomia", "armed_attack 03-13 Palma"],
    ),
    "en_answer": (
        "en",
        "The PKK shelled Turkish troops in Hakkari on Saturday. In retaliation, Turkish jets bombed Qandil on Sunday.",
        ["air_strike 03-13 Qandil", "shelling 03-12 Hakkari"],
    ),
    "fr_answer": (
        "fr",
        "Le PKK a pilonné les troupes turques à Hakkari samedi. En représailles, l'aviation turque a bombardé "
        "Qandil dimanche.",
        ["air_strike 03-13 Qandil", "shelling 03-12 Hakkari"],
    ),
    "en_another_of_the_kind": (
        "en",
        "A bomb exploded in Hyderabad on Sunday, killing three people. Another bomb went off in Multan on Monday.",
        ["bombing 03-13 Hyderabad", "bombing 03-14 Multan"],
    ),
    "fr_une_autre": (
        "fr",
        "Une attaque a fait quatre morts à Palma dimanche. Une autre attaque a visé Macomia lundi.",
        ["armed_attack 03-13 Palma", "armed_attack 03-14 Macomia"],
    ),
    "en_background": (
        "en",
        "Gunmen killed six farmers in Jos on Monday. The attack comes a year after the massacre of 30 people in "
        "Barkin Ladi on 12 March 2021.",
        ["armed_attack 03-14 Jos", "armed_attack 2021-03-12 Barkin Ladi"],
    ),
    "fr_background": (
        "fr",
        "Des inconnus ont tué six paysans lundi à Jaffna. Le 12 mars 2021, un attentat-suicide avait fait 30 morts "
        "à Colombo.",
        ["armed_attack 03-14 Jaffna", "suicide_bombing 2021-03-12 Colombo"],
    ),
    "en_crackdown_alone": (
        "en",
        "Police fired on protesters in Conakry on Monday, killing two.",
        ["crackdown 03-14 Conakry"],
    ),
    "en_protest_and_crackdown": (
        "en",
        "Thousands of people marched through Conakry on Monday to demand elections. Police fired tear gas at the "
        "marchers and shot two of them dead.",
        ["crackdown 03-14 Conakry", "protest 03-14 Conakry"],
    ),
    "fr_protest_and_crackdown": (
        "fr",
        "Des milliers de personnes ont défilé lundi à Conakry pour réclamer des élections. La police a dispersé "
        "les manifestants à coups de grenades lacrymogènes.",
        ["crackdown 03-14 Conakry", "protest 03-14 Conakry"],
    ),
    "en_abduction_in_a_raid": (
        "en",
        "Gunmen raided a village near Bouar on Sunday and abducted 40 pupils, the mayor said.",
        ["abduction 03-13 Bouar"],
    ),
    "fr_abduction_in_a_raid": (
        "fr",
        "Des hommes armés ont enlevé 40 élèves dimanche à Bangassou. L'attaque a coûté la vie à un gardien.",
        ["abduction 03-13 Bangassou"],
    ),
    "en_release_is_the_abduction": (
        "en",
        "Rebels abducted nine nurses in Bambari on 2 March. They were released on Monday.",
        ["abduction 03-02 Bambari"],
    ),
    "en_assassination_beside_shelling": (
        "en",
        "Shells fell on Aden on Monday. On the same day, gunmen assassinated a judge in Mukalla.",
        ["assassination 03-14 Mukalla", "shelling 03-14 Aden"],
    ),
    "fr_assassination_beside_shelling": (
        "fr",
        "Des obus sont tombés sur Aden lundi. Le même jour, un juge a été assassiné à Moukalla.",
        ["assassination 03-14 Moukalla", "shelling 03-14 Aden"],
    ),
    "en_arson_of_the_attack": (
        "en",
        "Gunmen attacked Bria on Sunday. The attack left 60 houses in ashes.",
        ["armed_attack 03-13 Bria"],
    ),
    "fr_arson_of_the_attack": (
        "fr",
        "Des miliciens ont attaqué Bria dimanche. Ils ont incendié soixante maisons et pillé les boutiques.",
        ["armed_attack 03-13 Bria"],
    ),
    "en_withdrawal_and_talks": (
        "en",
        "Rebel troops withdrew from Sukhumi on Sunday. Talks between the two sides opened in Geneva on Monday.",
        ["talks 03-14 Geneva", "withdrawal 03-13 Sukhumi"],
    ),
    "fr_agreement_and_withdrawal": (
        "fr",
        "Le gouvernement et les rebelles ont signé samedi un cessez-le-feu à Djouba. Les rebelles se sont retirés "
        "de Bor lundi.",
        ["agreement 03-12 Djouba", "withdrawal 03-14 Bor"],
    ),
    "fr_answer_told_before_its_answer": (
        "fr",
        "En riposte au raid aérien sur le village de Koro, où quatre éleveurs sont morts lundi, les rebelles ont tiré"
        " des roquettes lundi sur la caserne de Bankass.",
        ["air_strike 03-14 Koro", "shelling 03-14 caserne de Bankass"],
    ),
    "en_aimed_in_answer": (
        "en",
        "The group said it had aimed rockets at the town of Sderot, in answer to an air raid on the village of Khiam.",
        ["air_strike - Khiam", "shelling - Sderot"],
    ),
    "en_occupied_is_no_act": (
        "en",
        "A rocket hit a pitch in the Russian-occupied town of Melitopol on Monday.",
        ["shelling 03-14 Melitopol"],
    ),
    "en_story_goes_on_with_the_act_that_counts": (
        "en",
        "Missiles hit Odesa on Monday, less than a day after the attack on Izmail. Three people died, the mayor said, "
        "and 28 were wounded.",
        ["armed_attack 03-13 Izmail", "shelling 03-14 Odesa"],
    ),
    "en_blast_of_an_air_raid": (
        "en",
        "Nine people were killed on Monday in an air raid on Togoga, a doctor said. The blast was heard"
        " far away, and the explosion broke windows, a farmer said.",
        ["air_strike 03-14 Togoga"],
    ),
    "en_shells_of_a_raid_on_foot": (
        "en",
        "Fighters of the Free Front attacked the village of Tora on Monday. The first shells fell before sunrise, a "
        "teacher said, and the fighters looted everything.",
        ["armed_attack 03-14 Tora"],
    ),
    "fr_shells_of_a_raid_on_foot": (
        "fr",
        "Des miliciens ont attaqué Tora lundi. Ils ont tiré des obus sur l'école avant d'entrer.",
        ["armed_attack 03-14 école, Tora"],
    ),
    "en_forces_may_attack_from_afar": (
        "en",
        "Ethiopian forces attacked Tora on Monday. Shells fell on the market.",
        ["shelling 03-14 market, Tora"],
    ),
    "en_planned": (
        "en",
        "The army is planning an attack on Sirte, and residents fear air strikes.",
        [],
    ),
    "fr_habitual": (
        "fr",
        "La ville de Sirte est régulièrement la cible de roquettes.",
        [],
    ),
    "en_opinion_only": (
        "en",
        "The war has exhausted both sides, analysts say. Prices have doubled in Tripoli.",
        [],
    ),
    "fr_hypothetical": (
        "fr",
        "Si les rebelles attaquaient Benghazi, des milliers de civils fuiraient.",
        [],
    ),
    "en_nothing_told": (
        "en",
        "Gunmen killed three herders.",
        ["armed_attack - -"],
    ),
    "fr_sans_date": (
        "fr",
        "Des hommes armés ont tué trois éleveurs à Birao.",
        ["armed_attack - Birao"],
    ),
}


@pytest.mark.parametrize(("language", "text", "expected"), CASES.values(), ids=CASES.keys())
def test_incidents(incidents: Callable[..., list[str]], language: str, text: str, expected: list[str]) -> None:
    assert incidents(text, language) == sorted(expected)
