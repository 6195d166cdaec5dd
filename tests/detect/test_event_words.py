"""The words of a wire report, type by type: the first type of every act that is told as done, as a set. Words of
killing, dying and damage count like others."""

import pytest

from recoupe.detect.events import detect_events
from recoupe.detect.parse import parse_sentences
from recoupe.detect.weapons import detect_weapons


def told(text: str, language: str) -> set[str]:
    sentences = parse_sentences(text, language)
    found = detect_events(text, sentences, language, detect_weapons(text, sentences, language))
    return {e.types[0] for e in found if e.factuality == "actual"}


# (types, sentence)
ENGLISH = [
    ("air_strike", "Jets dropped bombs on the town of Kalogi."),
    ("air_strike", "Monday's strike on the Hodeidah railway depot shook the port."),
    ("air_strike", "Helicopters strafed the village, residents said."),
    ("air_strike", "A bomb fell on a camp for displaced people near Loikaw."),
    ("air_strike", "The air force destroyed a column of rebels at Tessalit."),
    ("shelling", "The gunners aimed rockets at the barracks in Safed."),
    ("shelling", "Rockets hit a pitch in the Russian-occupied town of Melitopol."),
    ("territory_change", "Rebels captured the town of Kidal on Tuesday."),
    ("drone_strike", "A drone slammed into a fuel depot in Belgorod."),
    ("drone_strike", "Air defences downed 27 Shahed drones over Odesa."),
    ("shelling", "Two missiles slammed into an apartment block in Dnipro overnight."),
    ("shelling", "Shells rained down on the Omdurman market."),
    ("shelling", "The clinic was hit by a rocket, witnesses said."),
    ("bombing", "A car bomb went off outside a hotel in Mogadishu."),
    ("bombing", "A powerful blast tore through a market in Quetta."),
    ("bombing armed_attack", "An army truck hit a landmine near Djibo and gunmen opened fire."),
    ("suicide_bombing", "A bomber detonated his explosive vest in Kandahar."),
    ("armed_attack", "A patrol came under fire near Bria on Monday."),
    ("armed_attack", "The convoy was ambushed on the road to Monguno."),
    ("armed_attack", "Guerrillas fired towards a police post in Cauca."),
    ("armed_attack", "Assailants sprayed a bus with bullets near Guayaquil."),
    ("armed_attack", "Gunmen entered the village of Kalla at dawn and killed 14 people."),
    ("armed_attack", "Bandits opened fire on residents of Goronyo."),
    ("armed_attack", "Police in Lahore foiled an attack on a church."),
    ("armed_attack", "The teacher was found dead on Tuesday."),
    ("armed_attack", "The bodies of six men were found outside Culiacan."),
    ("armed_clash", "Rebels clashed with soldiers near Bunia on Thursday."),
    ("armed_clash", "There was an exchange of fire between the two armies in Batken."),
    ("assassination", "The ambassador was gunned down at a gallery in Ankara."),
    ("abduction", "The kidnappers emptied the dormitories."),
    ("abduction", "Gunmen whisked away four pupils."),
    ("detention", "Dozens of young men were rounded up in Moroni."),
    ("detention", "Police took the opposition leader into custody."),
    ("property_destruction", "Soldiers torched dozens of homes in Hpakant."),
    ("territory_change armed_clash", "Soldiers retook the town of Adado from insurgents after heavy fighting."),
    ("territory_change", "The garrison at Babanusa fell on Saturday."),
    ("troop_movement", "A column of 60 vehicles advanced toward the capital."),
    ("troop_movement", "Kenya sent 200 police officers to Port-au-Prince."),
    ("withdrawal", "MONUSCO handed its base at Kavumu to the police."),
    ("crackdown", "Police in Nairobi shot dead three protesters on Tuesday."),
    ("crackdown protest", "Police broke up a rally in Minsk."),
    ("riot", "Youths torched cars in the suburbs of Nanterre."),
    ("agreement", "The two sides agreed to a three-day truce."),
    ("demand", "The African Union called on both sides to lay down arms."),
]
FRENCH = [
    ("air_strike", "L'aviation a largué des bombes sur la ville de Kalogi."),
    ("air_strike", "Un raid de l'aviation a visé Damas."),
    ("drone_strike", "Un drone s'est écrasé sur un immeuble à Soumy."),
    ("shelling", "Un obus s'est abattu sur un marché d'Omdourman."),
    ("air_strike", "Une bombe est tombée sur le marché de Togoga."),
    ("air_strike", "L'armée de l'air a détruit une colonne de rebelles à Tessalit."),
    ("armed_attack", "Les miliciens ont investi l'hôpital d'El-Fasher."),
    ("demand", "La coordinatrice a réclamé dimanche une enquête."),
    ("shelling", "La base d'Hodeïda a été la cible de roquettes lundi soir."),
    ("bombing", "Un véhicule de l'armée a sauté sur une mine près de Mopti."),
    ("bombing", "L'engin a explosé au passage du convoi."),
    ("armed_attack", "Une patrouille a essuyé des tirs près de Bria."),
    ("armed_attack", "Le convoi est tombé dans une embuscade près de Djibo."),
    ("armed_attack", "Des inconnus ont fait feu sur un taxi à Cali."),
    ("armed_attack", "Des assaillants ont fait irruption dans une église à Sikasso."),
    ("armed_attack", "Des hommes armés sont entrés dans le village et ont tué quinze civils."),
    ("armed_attack", "Les corps de neuf hommes ont été retrouvés près de Moura."),
    ("armed_attack", "Deux gendarmes ont été pris à partie par des tireurs."),
    ("shelling armed_attack", "Ils ont tiré des obus avant de donner l'assaut."),
    ("armed_clash", "L'armée s'est heurtée aux insurgés près de Macomia."),
    ("abduction", "Le groupe a emporté une vingtaine de femmes vers la forêt."),
    ("territory_change", "Les jihadistes ont pris un poste militaire à Inata."),
    ("territory_change", "L'armée a chassé les rebelles de Walikale."),
    ("territory_change", "Les rebelles s'en sont emparés dimanche."),
    ("troop_movement", "La mission a déployé des Casques bleus dans la localité."),
    ("withdrawal", "Les soldats ont abandonné leur position près de Pemba."),
    ("crackdown", "Des centaines de manifestants ont été dispersés à Tunis."),
    ("crackdown protest", "Les forces de l'ordre ont dispersé la manifestation à Conakry."),
    ("riot", "Des jeunes ont jeté des pierres sur les policiers à Sfax."),
    ("demand", "L'Union africaine a appelé les deux camps à déposer les armes."),
]


@pytest.mark.parametrize(
    ("language", "types", "text"),
    [
        pytest.param(lang, types, text, id=f"{lang}-{text[:45]}")
        for lang, cases in (("en", ENGLISH), ("fr", FRENCH))
        for types, text in cases
    ],
)
def test_first_types_of_what_is_told_as_done(language: str, types: str, text: str) -> None:
    assert told(text, language) == set(types.split())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(lang, text, id=f"{lang}-{text[:45]}")
        for lang, cases in (
            (
                "en",
                [
                    "Railway workers went on strike on Friday.",
                    "The union called off its strike.",
                    "Police and army agree on one point: the road is unsafe.",
                    "Officials insist that no ransom will be paid.",
                    "Sanctions have hit ordinary people.",
                    "The minister came under fire from critics over the budget.",
                    "The two teams clash on Saturday.",
                    "The army must retake the town.",
                    "Villagers often flee when gunmen attack.",
                    "The group is known for kidnapping foreigners.",
                    "The law would punish those who attack journalists.",
                    "A strike on the plant would be a disaster.",
                    "Police seized dozens of rifles.",
                    "The insurgency has killed thousands since 2017.",
                ],
            ),
            (
                "fr",
                [
                    "L'initiative vise à désamorcer les tensions.",
                    "La réforme visait à apaiser la population.",
                    "Le juge a tiré les conséquences de l'affaire.",
                    "Le ministre a essuyé de vives critiques.",
                    "Le groupe est connu pour enlever des étrangers.",
                    "Les habitants fuient souvent quand les bandits attaquent.",
                    "La tempête a tué trois personnes.",
                    "Le parti a remporté une bataille juridique.",
                    "La loi punira ceux qui attaquent les journalistes.",
                    "Une frappe sur la centrale serait une catastrophe.",
                    "La décision vise les opposants.",
                    "Le groupe a investi deux millions d'euros dans l'hôpital.",
                    "Chaque jour, leurs avions violent notre ciel et tuent nos enfants.",
                ],
            ),
        )
        for text in cases
    ],
)
def test_nothing_told_as_done(language: str, text: str) -> None:
    assert told(text, language) == set()
