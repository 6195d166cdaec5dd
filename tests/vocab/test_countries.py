"""Countries: names, people and seats of government in French and English."""

from __future__ import annotations

import re

import pytest

from recoupe.vocab.countries import (
    capital_country,
    country_by_code,
    country_of,
    country_signed,
    entity_of,
    load_countries,
)

WORDS = [
    ("Syrie", "SY"),
    ("syrien", "SY"),
    ("syriennes", "SY"),
    ("Syrians", "SY"),
    ("Burkinabè", "BF"),
    ("burkinabés", "BF"),
    ("Burkina", "BF"),
    ("Nigerian", "NG"),
    ("nigériane", "NG"),
    ("nigérienne", "NE"),
    ("Nigerien", "NE"),
    ("États-Unis", "US"),
    ("Etats-Unis", "US"),
    ("américaines", "US"),
    ("USA", "US"),
    ("U.S.", "US"),
    ("UK", "GB"),
    ("britannique", "GB"),
    ("RDC", "CD"),
    ("R.D. Congo", "CD"),
    ("DRC", "CD"),
    ("congolaise", "CD"),
    ("Congo-Brazzaville", "CG"),
    ("RCA", "CF"),
    ("Centrafrique", "CF"),
    ("centrafricains", "CF"),
    ("turque", "TR"),
    ("turcs", "TR"),
    ("Türkiye", "TR"),
    ("grecque", "GR"),
    ("chadienne", None),
    ("tchadienne", "TD"),
    ("Chadian", "TD"),
    ("birmane", "MM"),
    ("Myanmar", "MM"),
    ("palestiniennes", "PS"),
    ("Kosovar", "XK"),
    ("taïwanais", "TW"),
    ("sahraouis", "EH"),
    ("ivoirien", "CI"),
    ("Ivory Coast", "CI"),
    ("sud-soudanais", "SS"),
    ("South Sudanese", "SS"),
    ("nord-coréenne", "KP"),
    ("émiratie", "AE"),
    ("Saudi", "SA"),
    ("ouzbèke", "UZ"),
    ("Dutch", "NL"),
    ("abkhaze", None),
    ("soldat", None),
]

ENTITIES = [
    ("Artsakh", "AZ-NK"),
    ("Haut-Karabakh", "AZ-NK"),
    ("abkhaze", "GE-AB"),
    ("South Ossetian", "GE-SO"),
    ("Transnistrie", "MD-SN"),
    ("Somaliland", "SO-SL"),
    ("Northern Cyprus", "CY-NC"),
    ("Kurdistan irakien", "IQ-KR"),
    ("DNR", "UA-DPR"),
    ("Luhansk People's Republic", "UA-LPR"),
    ("Gazans", "PS-GZ"),
    ("Cisjordanie", "PS-WB"),
    ("tchétchènes", "RU-CE"),
    ("Syrie", None),
]

SEATS = [
    ("Washington", "US"),
    ("Moscou", "RU"),
    ("Moscow", "RU"),
    ("Bakou", "AZ"),
    ("Baku", "AZ"),
    ("Kiev", "UA"),
    ("Kyiv", "UA"),
    ("Le Caire", "EG"),
    ("N'Djamena", "TD"),
    ("Téhéran", "IR"),
    ("Addis-Abeba", "ET"),
    ("Erbil", "IQ-KR"),
    ("Stepanakert", "AZ-NK"),
    ("Kharkiv", None),
]

# The 193 members of the United Nations by their ISO codes.
UN = frozenset(
    re.findall(
        "..",
        "ADAEAFAGALAMAOARATAUAZBABBBDBEBFBGBHBIBJBNBOBRBSBTBWBYBZCACDCFCGCHCICLCMCNCOCRCUCVCYCZDEDJDKDMDODZEC"
        "EEEGERESETFIFJFMFRGAGBGDGEGHGMGNGQGRGTGWGYHNHRHTHUIDIEILINIQIRISITJMJOJPKEKGKHKIKMKNKPKRKWKZLALBLCLI"
        "LKLRLSLTLULVLYMAMCMDMEMGMHMKMLMMMNMRMTMUMVMWMXMYMZNANENGNINLNONPNRNZOMPAPEPGPHPKPLPTPWPYQARORSRURWSA"
        "SBSCSDSESGSISKSLSMSNSOSRSSSTSVSYSZTDTGTHTJTLTMTNTOTRTTTVTZUAUGUSUYUZVCVEVNVUWSYEZAZMZW",
    )
)


@pytest.mark.parametrize(("word", "iso"), WORDS, ids=[word for word, _ in WORDS])
def test_country_of(word: str, iso: str | None) -> None:
    assert country_of(word) == iso


@pytest.mark.parametrize(("word", "code"), ENTITIES, ids=[word for word, _ in ENTITIES])
def test_entity_of(word: str, code: str | None) -> None:
    assert entity_of(word) == code


@pytest.mark.parametrize(("town", "code"), SEATS, ids=[town for town, _ in SEATS])
def test_capital_country(town: str, code: str | None) -> None:
    assert capital_country(town) == code


def test_all_members_of_the_united_nations_and_the_disputed_states() -> None:
    states = {country.iso for country in load_countries() if country.within is None}
    assert len(UN) == 193
    assert {*UN, "PS", "XK", "TW", "EH", "VA"} - states == set()


def test_every_state_has_people_and_a_seat_in_both_languages() -> None:
    """Hong Kong and the Vatican are no exceptions of grammar but of fact; Dominica's people share a word in English."""
    lacking = {
        country.iso
        for country in load_countries()
        if country.within is None
        and not all((country.fr_people, country.en_people, country.fr_seats, country.en_seats))
    }
    assert lacking == {"HK", "DM", "VA"}


def test_by_code() -> None:
    country = country_by_code("GE-AB")
    assert country is not None
    assert (country.within, country.fr) == ("GE", "Abkhazie")
    assert country_by_code("XX") is None


def test_a_shared_word_belongs_to_the_first_row() -> None:
    """ "congolais" is said of both Congos; the one at war comes first in the file."""
    codes = [country.iso for country in load_countries() if "congolais" in country.fr_people]
    assert codes == ["CD", "CG"]
    assert country_of("congolais") == "CD"


@pytest.mark.parametrize(("sign", "iso"), [("Minusma", "ML"), ("FARDC", "CD"), ("finul", "LB"), ("Onu", None)])
def test_signs_of_a_country(sign: str, iso: str | None) -> None:
    assert country_signed(sign) == iso
