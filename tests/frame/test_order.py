"""What a report says of the order and the kinship of acts: one before another, one in the course of another, one like
another, one that is only told again. In the notation of the other tests of whole reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = {
    # one act lies before or after the other that its sentence names
    "en_a_week_before_the_killing": (
        "en",
        "Gunmen killed nine herders at Lahn on Monday.\n\nA week before the killing, armed men had led six girls away.",
        ["abduction 03-07 -", "armed_attack 03-14 Lahn"],
    ),
    "en_days_after_twin_blasts": (
        "en",
        "A grenade was lobbed into a mosque in Zamboanga on Wednesday, three days after twin blasts killed 21 people "
        "in Jolo.",
        ["bombing 03-06 Jolo", "bombing 03-09 mosque, Zamboanga"],
    ),
    "en_the_carnage_followed_the_killing": (
        "en",
        "Herders burned huts and killed 30 people at Bokkos on Saturday. The bloodletting followed the killing of five "
        "traders in Heipang on Thursday.",
        ["armed_attack 03-10 Heipang", "armed_attack 03-12 Bokkos"],
    ),
    "en_came_two_days_after": (
        "en",
        "Hunters killed 40 people in Bankass on Saturday. The massacre came two days after jihadists overran "
        "an army camp at Dioura.",
        ["armed_attack 03-10 army camp, Dioura", "armed_attack 03-12 Bankass"],
    ),
    "en_hours_later_elsewhere": (
        "en",
        "Drones hit a barracks in Homs on Monday. Two hours later, gunners shelled the village of Sarmin.",
        ["drone_strike 03-14 barracks, Homs", "shelling 03-14 Sarmin"],
    ),
    "en_death_dated_by_the_arrest": (
        "en",
        "A student died in Minsk on Friday, two days after his arrest by the police.",
        ["detention 03-09 Minsk"],
    ),
    # a piece of something longer is an incident of its own where it has its own spot
    "en_in_the_course_of_the_fighting": (
        "en",
        "Nine people were killed on Monday in fighting between the army and rebels in Masisi.\n\nDuring the fighting, "
        "rockets were fired at the airport of Goma.",
        ["armed_clash 03-14 Masisi", "shelling 03-14 airport of Goma"],
    ),
    "fr_au_cours_des_combats": (
        "fr",
        "Neuf personnes ont été tuées lundi dans des combats entre l'armée et les rebelles à Masisi.\n\nAu cours des "
        "combats, des roquettes ont été tirées sur l'aéroport de Goma.",
        ["armed_clash 03-14 Masisi", "shelling 03-14 aéroport de Goma"],
    ),
    # what happened elsewhere in the same way
    "fr_le_meme_sort": (
        "fr",
        "Des hommes armés ont massacré onze villageois lundi à Boga. Le bourg de Kasenyi avait connu le même sort le 3 "
        "mars.",
        ["armed_attack 03-03 Kasenyi", "armed_attack 03-14 Boga"],
    ),
    "en_the_same_fate": (
        "en",
        "Robbers looted a library in Cap-Haitien on Monday. Two pharmacies in Gonaives had suffered the same fate the "
        "day before.",
        ["property_destruction 03-13 Gonaives", "property_destruction 03-14 library, Cap-Haitien"],
    ),
    "en_it_was_the_second": (
        "en",
        "Shells hit a clinic in Benghazi on Monday, killing four. It was the second massacre in two days.",
        ["shelling 03-14 clinic, Benghazi"],
    ),
    # told first by its name or its dead, then as what it was
    "fr_le_massacre_puis_le_recit": (
        "fr",
        "Trois semaines après le massacre du stade de Lomé, la Ligue refuse l'oubli. Le 21 février, des soldats ont "
        "tiré sur une foule de manifestants.",
        ["crackdown 02-21 stade de Lomé"],
    ),
    "fr_les_morts_puis_la_charge": (
        "fr",
        "Quatre jeunes gens ont été tués jeudi à Thiès. Tout a commencé quand les gendarmes ont chargé les "
        "manifestants.",
        ["crackdown 03-10 Thiès"],
    ),
    # people taken in the course of an attack that killed, attackers that leave, arrests in a riot
    "en_others_were_led_away": (
        "en",
        "On Friday gunmen broke into a school in Kasese and killed 42 pupils with machetes. Six more were marched away "
        "across the river.",
        ["armed_attack 03-11 school, Kasese"],
    ),
    "fr_avant_de_se_replier": (
        "fr",
        "Des hommes armés ont attaqué lundi un poste de l'armée à Djibo. Avant de se replier, les assaillants ont "
        "incendié l'antenne.",
        ["armed_attack 03-14 Djibo"],
    ),
    "fr_interpellations_dans_les_emeutes": (
        "fr",
        "Des émeutes ont éclaté lundi à Cayenne. Une centaine d'interpellations ont eu lieu, selon le préfet.",
        ["riot 03-14 Cayenne"],
    ),
    # by the way: another's day and place
    "en_brother_of_one_shot_last_year": (
        "en",
        "Police detained six men on Monday, including the brother of a bomb-maker who was shot dead last year.",
        ["armed_attack 2021-01-01..2021-12-31 -", "detention 03-14 -"],
    ),
    "fr_bilan_du_vendredi": (
        "fr",
        "Des miliciens ont attaqué Bria lundi. Le ministre parlait mardi de six tués.",
        ["armed_attack 03-14 Bria"],
    ),
    # another place of another name
    "en_two_hamlets": (
        "en",
        "Gunmen killed nine fishermen in the hamlet of Namudi on Monday.\n\nOn Monday soldiers shot a nurse in the "
        "hamlet of Kutuba.",
        ["armed_attack 03-14 Kutuba", "armed_attack 03-14 Namudi"],
    ),
    # named as a kind, or with nothing said but the name
    "en_lived_through_other_raids": (
        "en",
        "The town has seen other raids.",
        [],
    ),
    "en_has_fallen": (
        "en",
        "Goma has fallen.",
        ["territory_change - Goma"],
    ),
    "fr_est_tombee": (
        "fr",
        "Kidal est tombée.",
        ["territory_change - Kidal"],
    ),
    "en_round_of_talks_is_due": (
        "en",
        "A third round of talks is due in Doha in May.",
        [],
    ),
}


@pytest.mark.parametrize(("language", "text", "expected"), CASES.values(), ids=CASES.keys())
def test_incidents(incidents: Callable[..., list[str]], language: str, text: str, expected: list[str]) -> None:
    assert incidents(text, language) == sorted(expected)
