"""Days and places given to acts: days of speech, dates of documents, datelines, settings, the paragraph's context."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.model.report import Report
from recoupe.pipeline import code

CASES = {
    "en_day_of_speech": (
        "en",
        "Mortars hit Marib on Saturday, the governor said on Monday.",
        ["shelling 03-12 Marib"],
    ),
    "fr_day_of_speech": (
        "fr",
        "Des tirs de mortier ont touché Marib samedi, a déclaré lundi le gouverneur.",
        ["shelling 03-12 Marib"],
    ),
    "en_only_the_speech_is_dated": (
        "en",
        "Rebels have shelled Marib, the governor said on Monday.",
        ["shelling - Marib"],
    ),
    "fr_only_the_speech_is_dated": (
        "fr",
        "Les rebelles ont pilonné Marib, a déclaré lundi le gouverneur.",
        ["shelling - Marib"],
    ),
    "fr_report_of_a_day": (
        "fr",
        "L'armée a exécuté trente villageois à Bignona, affirme Amnesty International dans son rapport du 12 janvier.",
        ["armed_attack - Bignona"],
    ),
    "en_report_of_a_day": (
        "en",
        "Soldiers executed 30 villagers in Jaffna, Amnesty International says in its report of 12 January.",
        ["armed_attack - Jaffna"],
    ),
    "en_announced": (
        "en",
        "The rebels announced on Sunday that they had taken control of Marib.",
        ["territory_change 03-13 Marib"],
    ),
    "fr_annonce": ("fr", "L'armée a annoncé samedi avoir repris Bignona.", ["territory_change 03-12 Bignona"]),
    "en_announced_with_a_day_of_its_own": (
        "en",
        "The army announced on Sunday that it had retaken Jaffna on Friday.",
        ["territory_change 03-11 Jaffna"],
    ),
    "fr_tirs_revendiques": (
        "fr",
        "Le groupe a revendiqué samedi des tirs de roquettes contre l'aéroport de Goma.",
        ["shelling 03-12 aéroport de Goma"],
    ),
    "fr_attaque_definie_revendiquee": (
        "fr",
        "Le groupe a revendiqué samedi l'attaque contre Bignona.",
        ["armed_attack - Bignona"],
    ),
    "fr_village_au_nord_de": (
        "fr",
        "Trois élèves ont été tuées samedi à Kibatinga, au nord de Goma, par des soldats.",
        ["armed_attack 03-12 Kibatinga"],
    ),
    "en_village_south_of": (
        "en",
        "Gunmen killed three farmers on Saturday in Mbalagudu, south of Maiduguri.",
        ["armed_attack 03-12 Mbalagudu"],
    ),
    "en_same_town_after_its_airport": (
        "en",
        "Police fired on a crowd near the airport of Juliaca on Friday. On Saturday, in the same town, masked men "
        "killed an officer.",
        ["armed_attack 03-12 Juliaca", "crackdown 03-11 airport of Juliaca"],
    ),
    "en_dateline": (
        "en",
        "NAIROBI, March 14 (Reuters) - Gunmen killed five herders in Marsabit on Sunday, police said.",
        ["armed_attack 03-13 Marsabit"],
    ),
    "fr_dateline": (
        "fr",
        "Nairobi, 14 mars (AFP) - Des hommes armés ont tué cinq éleveurs dimanche à Marsabit, selon la police.",
        ["armed_attack 03-13 Marsabit"],
    ),
    "en_taken_from": (
        "en",
        "Gunmen abducted nine pupils from a school in Marsabit on Sunday.",
        ["abduction 03-13 school, Marsabit"],
    ),
    "en_fired_from": (
        "en",
        "Rebels in Marib fired mortars towards Sirwah on Sunday.",
        ["shelling 03-13 Marib"],
    ),
    "fr_an_actor_is_no_place": (
        "fr",
        "À Hodeïda, les Houthis tiennent le port. Une frappe aérienne a touché le marché dimanche.",
        ["air_strike 03-13 marché, Hodeïda"],
    ),
    "en_since_bounds_nothing": (
        "en",
        "A bomb killed nine people in Quezon on Sunday, the deadliest blast since 2015.",
        ["bombing 03-13 Quezon"],
    ),
    "fr_depuis_ne_borne_rien": (
        "fr",
        "Une bombe a tué neuf personnes dimanche à Davao, l'attentat le plus meurtrier depuis 2015.",
        ["bombing 03-13 Davao"],
    ),
    "en_days_later": (
        "en",
        "Rebels seized Bor on 1 March. Three days later, jets bombed Malakal.",
        ["air_strike 03-04 Malakal", "territory_change 03-01 Bor"],
    ),
    "fr_days_later": (
        "fr",
        "Les rebelles se sont emparés de Bor le 1er mars. Trois jours plus tard, l'aviation a bombardé Malakal.",
        ["air_strike 03-04 Malakal", "territory_change 03-01 Bor"],
    ),
    "fr_lendemain": (
        "fr",
        "Les rebelles se sont emparés de Bor le 1er mars. Le lendemain, l'aviation a bombardé Malakal.",
        ["air_strike 03-02 Malakal", "territory_change 03-01 Bor"],
    ),
    "fr_quelques_jours_plus_tard": (
        "fr",
        "Les rebelles se sont emparés de Bor le 1er mars. Quelques jours plus tard, l'aviation a bombardé Malakal.",
        ["air_strike 03-03..03-08 Malakal", "territory_change 03-01 Bor"],
    ),
    "en_speaker_from_elsewhere": (
        "en",
        "Shells hit Donetsk on Sunday, a spokesman said in Kyiv.",
        ["shelling 03-13 Donetsk"],
    ),
    "fr_speaker_from_elsewhere": (
        "fr",
        "Des tirs d'artillerie ont touché Donetsk dimanche, a indiqué à Kiev un porte-parole.",
        ["shelling 03-13 Donetsk"],
    ),
    "en_setting": (
        "en",
        "Monday, Aden. A gunman opened fire on a group of policemen and killed two of them.",
        ["armed_attack 03-14 Aden"],
    ),
    "en_near": (
        "en",
        "A mine killed two peacekeepers near Kidal on Saturday.",
        ["bombing 03-12 Kidal"],
    ),
    "fr_entre": (
        "fr",
        "Une mine a tué deux casques bleus samedi au nord de Kidal.",
        ["bombing 03-12 Kidal"],
    ),
    "fr_context_of_the_paragraph": (
        "fr",
        "La ville de Kassala a connu samedi une journée de violences. Des hommes armés ont tué quatre commerçants.",
        ["armed_attack 03-12 Kassala"],
    ),
    "en_continues_the_paragraph": (
        "en",
        "Protesters blocked the main road of Ziguinchor on Friday. Police arrested 80 of them.",
        ["detention 03-11 Ziguinchor", "protest 03-11 Ziguinchor"],
    ),
    "fr_debut_mars": (
        "fr",
        "Début mars, des inconnus ont tué quatre bergers à Birao.",
        ["armed_attack 03-01..03-10 Birao"],
    ),
    "en_late_february": (
        "en",
        "In late February gunmen killed four herders in Birao.",
        ["armed_attack 02-21..02-28 Birao"],
    ),
    "fr_nuit_du_au": (
        "fr",
        "Des hommes armés ont tué quatre bergers à Birao dans la nuit du 3 au 4 mars.",
        ["armed_attack 03-03..03-04 Birao"],
    ),
    "en_weekday_of_publication": (
        "en",
        "Gunmen killed four herders in Birao on Tuesday.",
        ["armed_attack 03-15 Birao"],
    ),
    "fr_jour_de_publication": (
        "fr",
        "Des hommes armés ont tué quatre bergers à Birao mardi.",
        ["armed_attack 03-15 Birao"],
    ),
    "en_weekday_that_fits_the_date": (
        "en",
        "Gunmen killed four herders in Birao on Thursday 10 March.",
        ["armed_attack 03-10 Birao"],
    ),
    "en_seat_of_the_doer": (
        "en",
        "Fighters of the Tripoli government killed six militiamen in Sirte on Sunday.",
        ["armed_attack 03-13 Sirte"],
    ),
    "en_origin": (
        "en",
        "A rocket fired from Kismayo hit Baidoa on Sunday.",
        ["shelling 03-13 Baidoa"],
    ),
    "fr_origine": (
        "fr",
        "Une roquette tirée depuis Kismaayo a frappé Baidoa dimanche.",
        ["shelling 03-13 Baidoa"],
    ),
    "en_demand_has_no_place": (
        "en",
        "The governor of Aden demanded on Sunday that the separatists leave the port.",
        ["demand 03-13 -"],
    ),
}


@pytest.mark.parametrize(("language", "text", "expected"), CASES.values(), ids=CASES.keys())
def test_incidents(incidents: Callable[..., list[str]], language: str, text: str, expected: list[str]) -> None:
    assert incidents(text, language) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels abducted a New Zealand pilot on Tuesday.", None),
        ("Gunmen killed two Saudi Arabia nationals in Herat on Monday.", "Herat"),
        ("Militants shot dead a Sri Lanka engineer on Friday.", None),
        ("Gunmen attacked a South Sudan village on Friday, killing four people.", "South Sudan"),
    ],
)
def test_a_country_that_people_are_from_is_no_scene(text: str, place: str | None) -> None:
    (incident,) = code(Report(text=text, language="en", published="2022-06-06", outlet="Daily")).incidents
    assert (incident.where and incident.where.name) == place
