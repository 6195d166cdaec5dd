"""Words of reports by class: several wars and registers to each, the first types of what is told as done, as a set."""

import pytest

from recoupe.detect.events import detect_events
from recoupe.detect.parse import parse_sentences
from recoupe.detect.weapons import detect_weapons

# class: (types, sentence)
ENGLISH = {
    "hostages": [
        ("armed_attack abduction", "Armed men burst into a radio station in Bangui and took four employees hostage."),
        ("abduction", "Inmates in Turi seized Father Pablo Reyes and two wardens."),
        ("abduction", "The gang still holds the pilot they seized in Arauca."),
        ("abduction", "The group still holds the engineers it kidnapped near Marib."),
        ("abduction", "Prisoners took nine guards captive in Manaus."),
    ],
    "positions": [
        ("territory_change", "Soldiers recovered the customs post at Hayratan without a fight."),
        ("territory_change", "The brigade took a ridge above Klishchiivka on Sunday."),
        ("territory_change", "Rebels captured the town hall in Loikaw."),
        ("territory_change", "The fort at Chasong fell on Tuesday."),
    ],
    "chosen persons": [
        ("assassination", "A prosecutor was gunned down outside his office in Tijuana."),
        ("assassination", "The mayor of Cotabato was shot in the back on Friday."),
        ("assassination", "Gunmen shot dead a judge in Tuluá."),
    ],
    "aircraft": [
        ("armed_attack", "Rebels shot down a helicopter near Kalma."),
        ("armed_attack", "The army lost a helicopter near Pinlebu."),
    ],
    "crowds": [
        ("protest", "Some 300 miners blocked a bridge in Zouérat."),
        ("protest", "Hundreds of relatives held a vigil in Ayotzinapa."),
        ("protest", "Thousands took to the streets of Sucre."),
        ("protest", "About 400 nurses sat down on the steps of parliament in Harare to demand back pay."),
        ("riot", "A mob looted an armoury in Osh."),
    ],
    "fights": [
        ("armed_clash", "Soldiers fought in the suburbs of Omdurman until dusk."),
        ("armed_clash", "A gun battle broke out in Culiacán."),
        ("armed_clash", "The two militias fought each other near Tarhuna."),
    ],
    "strikes by what stands near": [
        ("drone_strike", "Two drones crossed the border at dawn. The strike shook a depot in Kursk."),
        ("drone_strike", "The militia sent drones against a barracks in Erbil."),
        ("air_strike", "Belgian and Danish aircraft struck 14 targets near Mosul."),
        ("shelling", "Cluster munitions fell on a wheat market in Konstantinovka."),
        ("armed_attack", "Militants attacked a shrine in Sehwan with grenades and rifles."),
        ("bombing", "A truck packed with explosives rammed into a barracks in Gao."),
        ("shelling", "Mortars fell on Beni. The bombardment lasted an hour."),
    ],
}
FRENCH = {
    "otages": [
        ("armed_attack abduction", "Des tueurs ont fait irruption dans un studio et pris en otage un technicien."),
        ("abduction", "Il avait détourné un Airbus d'Indian Airlines à Kandahar."),
        ("abduction", "Le commando avait détourné un avion de ligne à Karachi."),
        ("abduction", "Les mutins ont enlevé l'abbé Kasongo et un sacristain à Bukavu."),
    ],
    "positions": [
        ("territory_change", "Les insurgés ont pris la mairie de Loikaw."),
        ("territory_change", "L'armée a enlevé une crête au nord d'Agdam."),
        ("territory_change", "Le poste de douane de Kourmouk est tombé lundi."),
    ],
    "seconds participes": [
        ("armed_attack", "Des miliciens ont investi le bourg de Fataki et massacré des familles entières."),
        ("armed_attack property_destruction", "Des inconnus ont attaqué le hameau et incendié des greniers."),
    ],
    "personnes choisies": [
        ("assassination", "Le préfet a été abattu dans le dos à Bastia."),
        ("assassination", "Un procureur a été criblé de balles à Cali."),
    ],
    "foules": [
        ("protest", "Deux cents enseignants ont bloqué un pont à Sucre."),
        ("protest", "Des milliers de personnes sont descendues dans la rue à Tunis."),
        ("crackdown protest", "Des étudiants qui défilaient à Conakry ont été mitraillés par la garde."),
    ],
    "combats": [
        ("armed_clash", "De violents combats ont éclaté à Kidal entre les deux groupes."),
        ("armed_clash", "Les deux milices se sont battues près de Tarhouna."),
    ],
    "armes voisines": [
        ("drone_strike", "Deux drones ont franchi la frontière. La frappe a visé un dépôt à Koursk."),
        ("shelling", "Des obus sont tombés sur Béni. Le bombardement a duré une heure."),
    ],
}


@pytest.mark.parametrize(
    ("language", "types", "text"),
    [
        pytest.param(lang, types, text, id=f"{lang}-{kind}-{text[:30]}")
        for lang, classes in (("en", ENGLISH), ("fr", FRENCH))
        for kind, cases in classes.items()
        for types, text in cases
    ],
)
def test_first_types(language: str, types: str, text: str) -> None:
    sentences = parse_sentences(text, language)
    found = detect_events(text, sentences, language, detect_weapons(text, sentences, language))
    assert {e.types[0] for e in found if e.factuality == "actual"} == set(types.split())


NOTHING = {
    "en": [
        "Prison riots are a fixture of the country's politics.",
        "Kidnappings have become routine in the delta.",
        "Cattle raids are an old habit in Turkana.",
        "Ambushes are a fact of life on that road.",
        "Further attacks on ships are likely.",
        "More protests are possible in Lima.",
    ],
    "fr": [
        "Les enlèvements sont monnaie courante dans le delta.",
        "Les embuscades font partie du quotidien sur cette route.",
        "Les razzias sont une vieille habitude au Turkana.",
        "De nouvelles attaques sont probables.",
        "Les émeutes sont devenues une routine à Lima.",
    ],
}


@pytest.mark.parametrize(
    ("language", "text"), [pytest.param(lang, t, id=f"{lang}-{t[:40]}") for lang, ts in NOTHING.items() for t in ts]
)
def test_habits_and_prospects_of_a_copula(language: str, text: str) -> None:
    sentences = parse_sentences(text, language)
    assert {e.quote for e in detect_events(text, sentences, language) if e.factuality == "actual"} == set()


@pytest.mark.parametrize(
    ("language", "text", "types"),
    [
        pytest.param("en", "The weekly market in Dori was bombed.", {"air_strike"}, id="en-weekly-market"),
        pytest.param("fr", "Le marché hebdomadaire de Dori a été bombardé.", {"air_strike"}, id="fr-weekly-market"),
        pytest.param("en", "The attack is likely a reprisal.", {"armed_attack"}, id="en-one-act"),
        pytest.param("fr", "L'attaque est probablement une vengeance.", {"armed_attack"}, id="fr-one-act"),
    ],
)
def test_a_habit_of_something_else_is_none(language: str, text: str, types: set[str]) -> None:
    sentences = parse_sentences(text, language)
    assert {e.types[0] for e in detect_events(text, sentences, language) if e.factuality == "actual"} == types


@pytest.mark.parametrize(
    ("language", "text", "weapons"),
    [
        pytest.param("en", t, w, id=f"en-{t[:40]}")
        for t, w in [
            ("Police fired tear gas at a march in Nairobi.", {("chemical", "tear gas")}),
            ("A tear-gas canister hit a girl in Lima.", {("grenade", "tear-gas canister")}),
            ("Gunmen opened fire on a bus near Garissa.", {("small_arms", None)}),
            ("Guards fired on the crowd in Andijan.", {("small_arms", None)}),
            ("Tanks opened fire on the crowd with artillery.", {("artillery", None)}),
            ("Troops entered Malakal without firing a shot.", set()),
            ("Raiders held the crew at gunpoint.", {("small_arms", None)}),
        ]
    ]
    + [
        pytest.param("fr", t, w, id=f"fr-{t[:40]}")
        for t, w in [
            ("La police a tiré du gaz lacrymogène à Nairobi.", {("chemical", "gaz lacrymogène")}),
            ("Une grenade lacrymogène a blessé une fille à Lima.", {("grenade", "grenade lacrymogène")}),
            ("Des hommes ont ouvert le feu sur un bus à Garissa.", {("small_arms", None)}),
            ("Trois obus de mortier sont tombés sur Béni.", {("mortar", "obus de mortier")}),
            ("Un paysan a été tué de trois balles à Cauca.", {("small_arms", None)}),
        ]
    ],
)
def test_weapons_of_crowds_and_firearms(language: str, text: str, weapons: set[tuple[str, str | None]]) -> None:
    found = detect_weapons(text, parse_sentences(text, language), language)
    assert {(w.weapon_type, w.name) for w in found} == weapons
