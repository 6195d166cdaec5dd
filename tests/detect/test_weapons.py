"""Weapon mentions: type, make, number; the whole set of each sentence is compared."""

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.weapons import detect_weapons
from recoupe.model.mention import QuantityMention

# (sentence, {(type, name, min, max)})
FRENCH = [
    ("Douze roquettes Grad sont tombées sur Roubijné.", {("rocket", "Grad", 12, 12)}),
    ("Trois roquettes de 122 mm ont touché Tripoli.", {("rocket", "122 mm", 3, 3)}),
    ("Des roquettes ont touché Tripoli.", {("rocket", None, None, None)}),
    ("Un missile Iskander a frappé Poltava.", {("missile", "Iskander", 1, 1)}),
    ("Le missile a frappé un hôpital.", {("missile", None, None, None)}),
    ("Une frappe de drone a tué un chef de guerre à Beni.", {("drone", None, None, None)}),
    ("Un drone a frappé une école à Tsélinograd.", {("drone", None, 1, 1)}),
    ("Les avions éthiopiens ont bombardé Mekele.", {("aerial_bomb", None, None, None)}),
    ("Des frappes aériennes ont visé Marib.", {("aerial_bomb", None, None, None)}),
    ("Un paysan a été tué par balles au Cauca.", {("small_arms", None, None, None)}),
    ("Des hommes armés de machettes ont tué six fermiers.", {("blade", "machettes", None, None)}),
    ("Une femme a actionné sa ceinture d'explosifs.", {("suicide_vest", "ceinture d'explosifs", None, None)}),
    ("La police a saisi trois fusils et une grenade.", set()),
    ("L'usine extrait du cuivre d'une mine du Katanga.", set()),
    ("À lire aussi : les missiles qui ont changé la guerre", set()),
    ("Deux missiles Zolfaghar ont frappé Dhahran.", {("missile", "Zolfaghar", 2, 2)}),
    ("Un drone Qasma-3 s'est écrasé à Najran.", {("drone", "Qasma-3", 1, 1)}),
    ("Des missiles de haute précision ont frappé Lviv.", {("missile", "missiles de haute précision", None, None)}),
    ("Une bombe artisanale a blessé un gendarme à Corte.", {("ied", "bombe artisanale", 1, 1)}),
    ("Les assaillants ont emporté six fusils.", set()),
    ("L'aviation a frappé une usine de drones à Ispahan.", {("aerial_bomb", None, None, None)}),
    ("Un avion a largué trois barils d'explosifs sur Alep.", {("aerial_bomb", "barils d'explosifs", 3, 3)}),
]
ENGLISH = [
    ("Twelve Grad rockets landed in Rubizhne.", {("rocket", "Grad", 12, 12)}),
    ("Three 122-mm rockets hit Tripoli.", {("rocket", "122-mm", 3, 3)}),
    ("Rockets hit Tripoli.", {("rocket", None, None, None)}),
    ("An Iskander missile hit Poltava.", {("missile", "Iskander", 1, 1)}),
    ("The missile hit a hospital.", {("missile", None, None, None)}),
    ("A drone strike killed a warlord in Beni.", {("drone", None, None, None)}),
    ("An unmanned aircraft hit a school.", {("drone", None, 1, 1)}),
    ("Ethiopian jets bombed Mekelle.", {("aerial_bomb", None, None, None)}),
    ("Air strikes hit Marib.", {("aerial_bomb", None, None, None)}),
    ("A farmer was shot dead in Cauca.", {("small_arms", None, None, None)}),
    ("Men with machetes killed six farmers.", {("blade", "machetes", None, None)}),
    ("A woman set off an explosive belt.", {("suicide_vest", "explosive belt", 1, 1)}),
    ("Police seized three rifles and a grenade.", set()),
    ("The firm runs a copper mine in Katanga.", set()),
    ("Read also: The missiles that changed the war", set()),
    ("Two Zolfaghar missiles hit Dhahran.", {("missile", "Zolfaghar", 2, 2)}),
    ("A Qasma-3 drone crashed in Najran.", {("drone", "Qasma-3", 1, 1)}),
    ("Houthi missiles hit Dhahran.", {("missile", None, None, None)}),
    ("Iranian drones hit Erbil.", {("drone", None, None, None)}),
    ("Hezbollah rockets hit Safed.", {("rocket", None, None, None)}),
    ("In July rockets hit Safed.", {("rocket", None, None, None)}),
    ("High-precision missiles hit Lviv.", {("missile", "High-precision missiles", None, None)}),
    ("A roadside bomb hurt a policeman in Pattani.", {("ied", "roadside bomb", 1, 1)}),
    ("The raiders stole six rifles.", set()),
    ("Jets hit a drone factory in Isfahan.", {("aerial_bomb", None, None, None)}),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [pytest.param("fr", t, e, id=f"fr-{t[:40]}") for t, e in FRENCH]
    + [pytest.param("en", t, e, id=f"en-{t[:40]}") for t, e in ENGLISH],
)
def test_weapons(language: str, text: str, expected: set[tuple[str, str | None, int | None, int | None]]) -> None:
    found = detect_weapons(text, parse_sentences(text, language), language)
    assert {(w.weapon_type, w.name, w.min, w.max) for w in found} == expected
    assert all(w.quote == text[w.start : w.end] and w.rule.startswith(f"{language}.weapon.") for w in found)


def test_a_quantity_mention_gives_its_bounds() -> None:
    text = "Au moins sept missiles ont visé Dnipro."
    seven = QuantityMention(start=0, end=13, quote=text[:13], rule="fr.quantity.least", sentence=0, min=7, max=None)
    (weapon,) = detect_weapons(text, parse_sentences(text, "fr"), "fr", (seven,))
    assert (weapon.min, weapon.max, weapon.quote) == (7, None, "Au moins sept missiles")


def test_the_number_of_a_day_counts_no_weapons() -> None:
    text = "On 2 July artillery fire killed a monk in Monywa."
    two = QuantityMention(start=3, end=4, quote="2", rule="en.quantity.digits", sentence=0, unit="date", min=2, max=2)
    (weapon,) = detect_weapons(text, parse_sentences(text, "en"), "en", (two,))
    assert (weapon.min, weapon.max, weapon.quote) == (None, None, "artillery fire")
