"""Days of the telling, of an end, of one of two acts; charges made again and again."""

from __future__ import annotations

import pytest
from tests.frame.conftest import Short, examples

from recoupe.model.report import Report
from recoupe.pipeline import code

# text || incidents in the notation of conftest; reports of Tuesday 15 March 2022
DAYS = """
Six days after gunmen stormed the school in Bor, 40 girls walked out of a forest on Thursday 10 March.
 || armed_attack 03-04 school, Bor
Three days after rebels overran the town of Sake, the army retook a nearby hill on Monday 14 March.
 || territory_change 03-11 Sake; territory_change 03-14 Sake
A week before the rocket fire on the Green Zone, on Monday 7 March, it was the base at Erbil airport that had been
 shelled. || shelling 03-07 base, Erbil; shelling 03-14 Green Zone
Two weeks after gunmen killed nine farmers in Zabarmari on 1 March, troops shot dead four suspects.
 || armed_attack 03-01 Zabarmari
Reached by phone on Tuesday, the mayor said gunmen had attacked the village of Bor on 10 March.
 || armed_attack 03-10 Bor
Asked for comment on Monday, the army said it had shelled Bor on 6 March. || shelling 03-06 Bor
The offensive that the army launched on Tuesday against Goma ended on Thursday with a ceasefire.
 || agreement 03-10 -; armed_attack 03-15 -
"""
DAYS_FR = """
Six jours après l'attaque du lycée de Bor, 40 filles sont sorties de la forêt jeudi 10 mars.
 || armed_attack 03-04 lycée de Bor
Une semaine avant les tirs sur la zone verte, le lundi 7 mars, c'est la base de l'aéroport d'Erbil qui avait été
 bombardée. || air_strike 03-07 base de l'aéroport d'Erbil; shelling 03-14 zone verte
Trois jours après la prise de Sake par les rebelles, l'armée a repris une colline lundi 14 mars.
 || territory_change 03-11 Sake; territory_change 03-14 Sake
Joint ce mardi, le maire a dit que des inconnus avaient attaqué le village de Bor le 10 mars. || armed_attack 03-10 Bor
Interrogé mercredi par téléphone, un médecin a affirmé que six civils avaient été tués à Bor le 6 mars dans un
 bombardement. || air_strike 03-06 Bor
"""


@pytest.mark.parametrize(("text", "language", "expected"), [*examples(DAYS, "en"), *examples(DAYS_FR, "fr")])
def test_whose_day_it_is(text: str, language: str, expected: str, incidents: Short) -> None:
    assert incidents(text, language) == [x.strip() for x in expected.split(";")]


MEASURED = """
Gunmen killed 12 soldiers in an ambush near Tillia on Monday. It was the deadliest attack on the army since 15 May 2018,
 when militants had stormed a base at Inates, killing 71.
 || armed_attack 03-14 Tillia; armed_attack 2018-05-15 base, Inates
A drone hit a fuel depot in Jeddah on Friday. It is the worst attack on the kingdom since 14 September 2019, when
 missiles were fired by the Houthis at Abqaiq. || drone_strike 03-11 fuel depot, Jeddah; shelling 2019-09-14 Abqaiq
"""
MEASURED_FR = """
Un kamikaze s'est fait exploser jeudi devant une caserne de Mogadiscio, tuant 20 recrues. C'est l'attentat le plus
 meurtrier en Somalie depuis le 14 octobre 2017, quand un camion piégé avait tué plus de 500 personnes dans la capitale.
 || bombing 2017-10-14 Mogadiscio; suicide_bombing 03-10 caserne de Mogadiscio
"""


@pytest.mark.parametrize(("text", "language", "expected"), [*examples(MEASURED, "en"), *examples(MEASURED_FR, "fr")])
def test_what_an_act_is_measured_by_is_another(text: str, language: str, expected: str, incidents: Short) -> None:
    assert incidents(text, language) == [x.strip() for x in expected.split(";")]


HABITS = """
Rockets hit the base at Ain al-Asad on Monday. Such fire is usually blamed on militias backed by Iran. || -
Gunmen killed six farmers near Jere on Monday. Attacks there are routinely blamed on Boko Haram. || -
A roadside bomb killed two soldiers in Spinwam on Monday. Officials often blame such attacks on the Pakistani Taliban.
 || -
A roadside bomb killed two soldiers in Spinwam on Monday. Officials blame the Pakistani Taliban.
 || responsibility Pakistani Taliban accuse | officials
"""
HABITS_FR = """
Des roquettes ont visé lundi la base d'Ain al-Assad. Ces tirs sont habituellement imputés à des milices. || -
Des hommes armés ont tué six paysans lundi près de Jere. Ce genre d'attaque est généralement attribué à Boko Haram. || -
Une bombe a tué deux soldats lundi à Spinwam. Les autorités accusent régulièrement les talibans de ces attaques. || -
Une bombe a tué deux soldats lundi à Spinwam. Les autorités accusent les talibans de cette attaque.
 || responsibility talibans accuse | autorités
"""


@pytest.mark.parametrize(("text", "language", "expected"), [*examples(HABITS, "en"), *examples(HABITS_FR, "fr")])
def test_habitual_charges_are_no_claims(text: str, language: str, expected: str, claims: Short) -> None:
    assert claims(text, language, "responsibility") == [x for x in [expected] if x != "-"]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        (
            "fr",
            "Un missile a tué 50 personnes à Hroza jeudi. La frappe est survenue un mois après qu'un missile a touché"
            " le marché de Soumy, le 6 septembre, tuant 16 personnes.",
            "2023-09-06",
        ),
        (
            "en",
            "Gunmen killed five people in Jos on Thursday. The attack came a week after a bomb hit a church in Owo, on"
            " 28 September, killing nine.",
            "2023-09-28",
        ),
    ],
)
def test_the_day_behind_the_act_counted_from_is_its_own(language: str, text: str, day: str) -> None:
    coded = code(Report(text=text, language=language, published="2023-10-05", outlet="Daily"))
    assert {i.when.earliest for i in coded.incidents if i.when} == {"2023-10-05", day}
