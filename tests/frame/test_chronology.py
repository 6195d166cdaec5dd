"""Days that the course of the story gives, and those that a full or loose date gives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = {
    "en_when_clause_dates_the_other": (
        "en",
        "The bridge was already closed when mortars hit Marib on Saturday.",
        ["shelling 03-12 Marib"],
    ),
    "en_two_days_earlier": (
        "en",
        "Jets bombed Deraa on Monday. Two days earlier, rebels had attacked a patrol in Idlib.",
        ["air_strike 03-14 Deraa", "armed_attack 03-12 Idlib"],
    ),
    "fr_deux_jours_plus_tot": (
        "fr",
        "L'aviation a bombardé Deraa lundi. Deux jours plus tôt, les rebelles avaient attaqué une patrouille à Idleb.",
        ["air_strike 03-14 Deraa", "armed_attack 03-12 Idleb"],
    ),
    "fr_la_veille": (
        "fr",
        "L'aviation a bombardé Deraa lundi. La veille, des rebelles avaient tué trois soldats à Idleb.",
        ["air_strike 03-14 Deraa", "armed_attack 03-13 Idleb"],
    ),
    "en_the_day_before": (
        "en",
        "Jets bombed Deraa on Monday. The day before, rebels had killed three soldiers in Idlib.",
        ["air_strike 03-14 Deraa", "armed_attack 03-13 Idlib"],
    ),
    "fr_le_meme_jour": (
        "fr",
        "Des obus sont tombés sur Aden lundi. Le même jour, une bombe a explosé à Moukalla.",
        ["bombing 03-14 Moukalla", "shelling 03-14 Aden"],
    ),
    "en_came_two_days_after": (
        "en",
        "Rebels stormed Bhojpur on Monday. The attack came two days after a landmine killed five in Dhangadhi.",
        ["armed_attack 03-14 Bhojpur", "bombing 03-12 Dhangadhi"],
    ),
    "en_it_came_a_week_after": (
        "en",
        "A bomb exploded in Maiduguri on Sunday. It came a week after gunmen shot dead 12 people in Kaduna.",
        ["armed_attack 03-06 Kaduna", "bombing 03-13 Maiduguri"],
    ),
    "fr_intervient_trois_jours_apres": (
        "fr",
        "Des hommes armés ont attaqué lundi le camp de Djibo. Cet assaut intervient trois jours après un raid contre"
        " Inata qui avait coûté la vie à 53 gendarmes.",
        ["armed_attack 03-11 Inata", "armed_attack 03-14 camp de Djibo"],
    ),
    "fr_survenue_deux_jours_apres": (
        "fr",
        "Trois soldats ont été tués lundi dans une embuscade à Ménaka. L'attaque est survenue deux jours après"
        " l'explosion d'une mine près de Gao.",
        ["armed_attack 03-14 Ménaka", "bombing 03-12 Gao"],
    ),
    "en_two_days_after_those_strikes": (
        "en",
        "Jets bombed Deraa on Monday. Two days before those strikes, a mine exploded in Idlib, killing four.",
        ["air_strike 03-14 Deraa", "bombing 03-12 Idlib"],
    ),
    "fr_la_veille_du_jour_de_la_parole": (
        "fr",
        "L'état-major a indiqué lundi avoir tué la veille trois miliciens à Idleb.",
        ["armed_attack 03-13 Idleb"],
    ),
    "fr_deux_jours_avant_la_parole": (
        "fr",
        "Le porte-parole a déclaré samedi que des drones avaient frappé Deraa deux jours plus tôt.",
        ["drone_strike 03-10 Deraa"],
    ),
    "en_two_days_before_the_speech": (
        "en",
        "The army said on Monday that drones had struck Deraa two days earlier.",
        ["drone_strike 03-12 Deraa"],
    ),
    "en_a_possessor_is_no_day_of_speech": (
        "en",
        "The army said Monday's shelling killed four people in Deraa.",
        ["shelling 03-14 Deraa"],
    ),
    "fr_tete_de_depeche": (
        "fr",
        "ADEN, 14 mars (AFP) – Des obus se sont abattus lundi sur Taëz, faisant trois morts.",
        ["shelling 03-14 Taëz"],
    ),
    "en_head_of_a_dispatch": (
        "en",
        "BEIRUT, March 14 (Reuters) - Jets bombed Deraa on Sunday.",
        ["air_strike 03-13 Deraa"],
    ),
    "en_day_and_place_behind_the_second_verb": (
        "en",
        "Gunmen killed four men and wounded a police officer in Marib on Monday.",
        ["armed_attack 03-14 Marib"],
    ),
    "fr_jour_et_lieu_derriere_le_second_verbe": (
        "fr",
        "Des hommes armés ont tué quatre bergers et blessé deux femmes lundi à Birao.",
        ["armed_attack 03-14 Birao"],
    ),
    "en_day_behind_the_third_verb": (
        "en",
        "Militants killed a guard, injured two cleaners and fled towards the hills on Sunday.",
        ["armed_attack 03-13 -"],
    ),
    "fr_une_localite_ou": (
        "fr",
        "Le convoi est passé non loin de Seytenga, une localité où 86 civils avaient été tués lundi.",
        ["armed_attack 03-14 Seytenga"],
    ),
    "fr_ou": (
        "fr",
        "Le ministre s'est rendu à Beni, où des rebelles ont tué dix paysans lundi.",
        ["armed_attack 03-14 Beni"],
    ),
    "en_a_town_where": (
        "en",
        "She fled from Tawila, a town where shells killed 12 people on Sunday.",
        ["shelling 03-13 Tawila"],
    ),
    "fr_la_capitale_ne_fait_que_mesurer": (
        "fr",
        "Des obus sont tombés lundi sur Bangui.\n\nLes arrestations ont commencé le jour même. Quarante opposants ont"
        " été conduits à Birao, une prison située à 800 km au nord-est de la capitale.",
        ["detention 03-14 Birao", "shelling 03-14 Bangui"],
    ),
    "en_the_capital_only_measures": (
        "en",
        "Gunmen killed ten herders on Monday in Birao, 800 km north-east of the capital.",
        ["armed_attack 03-14 Birao"],
    ),
    "en_the_day_before_in": (
        "en",
        "The ministry said on Monday that a bomb had killed six guards the day before in Marib.",
        ["bombing 03-13 Marib"],
    ),
    "en_the_same_day": (
        "en",
        "Shells fell on Aden on Monday. The same day, a bomb exploded in Mukalla.",
        ["bombing 03-14 Mukalla", "shelling 03-14 Aden"],
    ),
    "en_a_week_later": (
        "en",
        "Rebels attacked Bor on 1 March. A week later, gunmen attacked Malakal.",
        ["armed_attack 03-01 Bor", "armed_attack 03-08 Malakal"],
    ),
    "fr_une_semaine_plus_tard": (
        "fr",
        "Les rebelles ont attaqué Bor le 1er mars. Une semaine plus tard, ils ont attaqué Malakal.",
        ["armed_attack 03-01 Bor", "armed_attack 03-08 Malakal"],
    ),
    "en_chain_of_days": (
        "en",
        "Rebels attacked Bor on 1 March. The next day gunmen attacked Malakal. Two days later jets bombed Juba.",
        ["air_strike 03-04 Juba", "armed_attack 03-01 Bor", "armed_attack 03-02 Malakal"],
    ),
    "fr_suite_de_jours": (
        "fr",
        "Les rebelles ont attaqué Bor le 1er mars. Le lendemain, ils ont attaqué Malakal. Deux jours plus tard, "
        "l'aviation a bombardé Juba.",
        ["air_strike 03-04 Juba", "armed_attack 03-01 Bor", "armed_attack 03-02 Malakal"],
    ),
    "en_month_and_year": (
        "en",
        "In May 2019 gunmen killed nine worshippers in Djibo.",
        ["armed_attack 2019-05-01..2019-05-31 Djibo"],
    ),
    "fr_mois_et_annee": (
        "fr",
        "En mai 2019, des hommes armés ont tué neuf fidèles à Djibo.",
        ["armed_attack 2019-05-01..2019-05-31 Djibo"],
    ),
    "en_year_only": (
        "en",
        "In 1998 a car bomb killed 29 people in Omagh.",
        ["bombing 1998-01-01..1998-12-31 Omagh"],
    ),
    "fr_annee_seule": (
        "fr",
        "En 1998, une voiture piégée a tué 29 personnes à Omagh.",
        ["bombing 1998-01-01..1998-12-31 Omagh"],
    ),
    "en_full_date": (
        "en",
        "On 15 August 1998 a car bomb killed 29 people in Omagh.",
        ["bombing 1998-08-15 Omagh"],
    ),
    "en_span_of_days": (
        "en",
        "Between 3 and 5 March rebels shelled Bor.",
        ["shelling 03-03..03-05 Bor"],
    ),
    "fr_du_au": (
        "fr",
        "Du 3 au 5 mars, les rebelles ont pilonné Bor.",
        ["shelling 03-03..03-05 Bor"],
    ),
    "en_yesterday": (
        "en",
        "Gunmen killed four herders in Birao yesterday.",
        ["armed_attack 03-14 Birao"],
    ),
    "fr_hier": (
        "fr",
        "Des hommes armés ont tué hier quatre bergers à Birao.",
        ["armed_attack 03-14 Birao"],
    ),
    "en_last_month": (
        "en",
        "Gunmen killed four herders in Birao last month.",
        ["armed_attack 02-01..02-28 Birao"],
    ),
    "fr_le_mois_dernier": (
        "fr",
        "Des hommes armés ont tué quatre bergers à Birao le mois dernier.",
        ["armed_attack 02-01..02-28 Birao"],
    ),
}


@pytest.mark.parametrize(("language", "text", "expected"), CASES.values(), ids=CASES.keys())
def test_incidents(incidents: Callable[..., list[str]], language: str, text: str, expected: list[str]) -> None:
    assert incidents(text, language) == sorted(expected)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Gunmen killed four herders in Birao on Sunday."),
        ("fr", "Des hommes armés ont tué quatre bergers dimanche à Birao."),
    ],
    ids=["en", "fr"],
)
def test_a_weekday_without_a_day_of_publication_dates_nothing(
    incidents: Callable[..., list[str]], language: str, text: str
) -> None:
    assert incidents(text, language, published=None) == ["armed_attack - Birao"]
