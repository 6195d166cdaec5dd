"""Toponyms. In the sentences ``[X]`` is a location, ``[X=metonym]`` a power that acts, ``[X=part_of_name]`` part of an
actor's name; whatever stands in no brackets must not be found."""

from __future__ import annotations

import re

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.places import detect_places

FRENCH = {
    "holders": "Une bombe a explosé à [Popayan], dans le département du [Cauca], dans l'ouest de la [Colombie].",
    "village": "Des miliciens ont pillé le village de [Kibumba], près de [Goma].",
    "between": "Une embuscade a visé un convoi entre [Gao] et [Ansongo].",
    "accusing power": "[Moscou=metonym] accuse [Kiev=metonym] d'avoir visé un pont.",
    "governor": "Le gouverneur de la région de [Gao=part_of_name] a dénoncé l'attaque.",
    "gang in a town": "L'attaque du gang dans la localité de [Gao] a fait dix morts.",
    "rebels in a village": "La mort de trois rebelles dans le village de [Kibumba], près de [Goma].",
    "army of a town": "L'armée de la ville de [Goma=part_of_name] a tiré.",
    "minister": "Le ministre des Affaires étrangères de [Colombie=part_of_name] a démissionné.",
    "name of a group": "L'État islamique au [Niger=part_of_name] a revendiqué l'attaque.",
    "person": "Le général Franklin Popayan a pris la parole.",
    "title": "Le colonel Goma a été arrêté.",
    "dateline": "[KINSHASA] (AFP) - Trois personnes ont été tuées.",
    "object of an attack": "Les rebelles ont attaqué [Goma] avant l'aube.",
    "two powers and a truce": "La trêve conclue à [Aden] entre [Kinshasa=metonym] et [Moscou=metonym] tient.",
    "power that hides": "[Kiev=metonym] se terre dans le silence.",
    "power that is accused": "[Kinshasa=metonym] est accusée d'avoir armé des milices à [Goma].",
    "town that burns": "[Kinshasa] brûle encore.",
    "envoys": "Les envoyés de [Moscou=part_of_name] sont repartis.",
    "head of a report": "[GOMA], lundi. Des hommes armés ont tué un berger.",
    "unlisted in a unit": "Des hommes armés ont attaqué [Tchirfa], dans le cercle de [Ansongo].",
    "unlisted pair": "Les villages de [Tchirfa] et [Karou Bani] ont brûlé.",
    "a people, no place": "Des miliciens kurdes ont pris [Aden].",
    "sanctions on a power": "L'Union européenne a pris des sanctions contre [Moscou=metonym].",
    "adjective": "L'armée malienne a repris la route.",
}
ENGLISH = {
    "holders": "A bomb went off in [Quetta], the capital of [Balochistan] province.",
    "village": "Gunmen raided the village of [Dalori] near [Maiduguri].",
    "unlisted in a state": "Eleven farmers were killed in [Kwaki], [Niger State].",
    "between": "Fighting broke out between [Nyala] and [Khartoum].",
    "speaking power": "[Moscow=metonym] said it had shot down two drones.",
    "held by": "Shells fell on [Myanmar=part_of_name]-controlled [Lashio] on Monday.",
    "backed by": "[Iraq=part_of_name]-backed rebels entered [Kherson].",
    "owner": "[Myanmar=part_of_name]'s army shelled [Lashio].",
    "governor": "The governor of [Kherson=part_of_name] urged people to leave.",
    "full name": "Paris Hamilton was arrested by soldiers.",
    "name told before": "Aisha Franklin was freed on Monday. Franklin was unharmed.",
    "ordinary word": "Nobody owned a lashio. Lashio dealers had left [Aden].",
    "street": "Two men were shot on Franklin Street in [Omagh].",
    "newspaper": "The Washington Post reported the attack on [Gwoza].",
    "name of a group": "The Islamic State in [Iraq=part_of_name] claimed the blast.",
    "named hotel": "Shots were heard at the Serena Hotel in [Aden].",
    "denied that a power": "The president denied that [Moscow=metonym] had any part in the raid at [Kherson].",
    "sanctions on a power": "Britain imposed sanctions on [Moscow=metonym].",
    "accused power": "[Khartoum=metonym] is blamed for the siege of [Nyala].",
    "between powers": "The ceasefire between [Khartoum=metonym] and [Moscow=metonym] collapsed in [Aden].",
    "front of a people": "The Shan People's Liberation Front left [Lashio].",
    "province of a group": "The Islamic State Khorasan Province bombed a mosque in [Quetta].",
    "unlisted in a township": "Soldiers entered [Nam Kyat], [Lashio] township, and burned 40 homes.",
    "head of a report": "[NAM KYAT], [Lashio] township. Soldiers burned 40 homes.",
    "held by others": "A drone hit a depot in Russian-occupied [Kherson].",
    "month": "The truce ended in March.",
}


def found_and_expected(marked: str, language: str, gazetteer: object) -> tuple[set[tuple[int, str, str]], ...]:
    expected, text = set(), ""
    for part in re.split(r"(\[[^]]+\])", marked):
        if part.startswith("["):
            name, _, usage = part[1:-1].partition("=")
            expected.add((len(text), name, usage or "location"))
            part = name
        text += part
    mentions = detect_places(text, parse_sentences(text, language), language, gazetteer)  # type: ignore[arg-type]
    return {(m.start, m.quote, m.usage) for m in mentions if m.form == "name"}, expected


@pytest.mark.parametrize("marked", FRENCH.values(), ids=FRENCH)
def test_french_toponyms(marked: str, small_gazetteer: object) -> None:
    found, expected = found_and_expected(marked, "fr", small_gazetteer)
    assert found == expected


@pytest.mark.parametrize("marked", ENGLISH.values(), ids=ENGLISH)
def test_english_toponyms(marked: str, small_gazetteer: object) -> None:
    found, expected = found_and_expected(marked, "en", small_gazetteer)
    assert found == expected


PHRASES = {
    "fr distance": (
        "fr",
        "Une mine a sauté à une vingtaine de kilomètres de Gao.",
        "à une vingtaine de kilomètres de Gao", "near",
    ),
    "fr north of": ("fr", "Le camp se trouve au nord de Goma.", "au nord de Goma", "near"),
    "fr part of": ("fr", "Le raid a eu lieu dans l'est de la Colombie.", "dans l'est de la Colombie", "side"),
    "fr between": (
        "fr",
        "Une zone située entre Gao et Ansongo est visée.",
        "Une zone située entre Gao et Ansongo", "between",
    ),
    "fr at sea": ("fr", "Un navire a été touché au large de Aden.", "au large de Aden", "near"),
    "en distance": ("en", "The post lies about 30 km south of Srinagar.", "about 30 km south of Srinagar", "near"),
    "en outskirts": ("en", "They met on the outskirts of Lashio.", "on the outskirts of Lashio", "near"),
    "en part of": ("en", "Villages burned in northern Mali.", "northern Mali", "side"),
    "en toward": ("en", "The column moved toward Kherson.", "toward Kherson", "toward"),
    "en from": ("en", "Residents fled from Nyala.", "from Nyala", "from"),
    "en holders": ("en", "Troops entered Maiduguri, in Borno State.", "Maiduguri, in Borno State", "at"),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text", "phrase", "relation"), PHRASES.values(), ids=PHRASES)
def test_phrase_and_relation(language: str, text: str, phrase: str, relation: str, small_gazetteer: object) -> None:
    first = detect_places(text, parse_sentences(text, language), language, small_gazetteer)[0]  # type: ignore[arg-type]
    assert first.phrase is not None
    assert (text[slice(*first.phrase)], first.relation) == (phrase, relation)


FEATURES = {
    "fr base": ("fr", "La base aérienne de Gao a été visée.", "Gao", "base", "base aérienne de Gao"),
    "fr nested": (
        "fr",
        "L'ambassade russe dans le quartier de Aden brûle.",
        "Aden", "building", "ambassade russe dans le quartier de Aden",
    ),
    "en airport": ("en", "Rockets hit Aden International Airport.", "Aden", "airport", "Aden International Airport"),
    "en school": (
        "en",
        "Men stormed the Girls Secondary School in Gwoza.",
        "Gwoza", "building", "Girls Secondary School in Gwoza",
    ),
    "en village after a comma": ("en", "A jet bombed Kherson, a small village.", "Kherson", "village", ""),
    "fr camp after a comma": ("fr", "Ils sont détenus à Gao, un camp du désert.", "Gao", "camp", ""),
    "en post near": ("en", "Rebels shelled a checkpoint near Nyala.", "Nyala", None, ""),
    "en military base": (
        "en",
        "Fighters overran the Bariire military base.",
        "Bariire", "base", "Bariire military base",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text", "quote", "feature", "span"), FEATURES.values(), ids=FEATURES)
def test_noun_of_place(language: str, text: str, quote: str, feature: str, span: str, small_gazetteer: object) -> None:
    mentions = detect_places(text, parse_sentences(text, language), language, small_gazetteer)  # type: ignore[arg-type]
    assert [(m.quote, m.feature, text[slice(*(m.feature_span or (0, 0)))]) for m in mentions] == [
        (quote, feature, span)
    ]


def test_descriptions_follow_a_named_place(small_gazetteer: object) -> None:
    text = "The village was quiet. Rebels took Goma. Shells fell on the city. Soldiers closed the airport."
    mentions = detect_places(text, parse_sentences(text, "en"), "en", small_gazetteer)  # type: ignore[arg-type]
    assert [(m.quote, m.form) for m in mentions] == [
        ("Goma", "name"),
        ("city", "description"),
        ("airport", "description"),
    ]


def test_this_village_is_found_whatever_its_complements(small_gazetteer: object) -> None:
    text = "Soldats et miliciens ont quitté Gao. Douze personnes sont mortes dans ce village du cercle d'Ansongo."
    mentions = detect_places(text, parse_sentences(text, "fr"), "fr", small_gazetteer)  # type: ignore[arg-type]
    assert [(m.quote, m.form) for m in mentions] == [("Gao", "name"), ("village", "description"), ("Ansongo", "name")]


def test_the_relation_of_a_pair_is_that_of_its_first(small_gazetteer: object) -> None:
    text = "Les habitants fuient vers Gao et Ansongo."
    mentions = detect_places(text, parse_sentences(text, "fr"), "fr", small_gazetteer)  # type: ignore[arg-type]
    assert [(m.quote, m.relation) for m in mentions] == [("Gao", "toward"), ("Ansongo", "toward")]


def test_spans_are_slices(small_gazetteer: object) -> None:
    text = "Première phrase.\n\nÀ Goma, l’armée s’est retirée vers Kinshasa."
    mentions = detect_places(text, parse_sentences(text, "fr"), "fr", small_gazetteer)  # type: ignore[arg-type]
    assert [text[m.start : m.end] for m in mentions] == ["Goma", "Kinshasa"]
    assert all(m.quote == text[m.start : m.end] for m in mentions)


MINES = [
    ("fr", "L'explosion d'une mine à Gao a tué deux soldats.", None),
    ("fr", "Des mines antipersonnel ont été trouvées à Gao.", None),
    ("fr", "La mine de Gao a été attaquée.", "building"),
    ("en", "A mine in Aden sank a boat.", None),
    ("en", "Gunmen raided a gold mine in Nyala.", "building"),
]


@pytest.mark.parametrize(("language", "text", "feature"), MINES, ids=[t for _, t, _ in MINES])
def test_a_mine_that_goes_off_is_no_place(
    language: str, text: str, feature: str | None, small_gazetteer: object
) -> None:
    (place,) = detect_places(text, parse_sentences(text, language), language, small_gazetteer)  # type: ignore[arg-type]
    assert place.feature == feature
