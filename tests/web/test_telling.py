"""Values in the words of the page's language."""

from __future__ import annotations

from typing import Any

import pytest

from recoupe.vocab.incident_types import load_incident_types
from recoupe.vocab.weapons import load_weapons
from recoupe.web.telling import telling_in
from recoupe.web.wording import LANGUAGES, Language

EN, FR = telling_in("en"), telling_in("fr")


@pytest.mark.parametrize(
    ("earliest", "latest", "english", "french"),
    [
        ("2021-06-05", "2021-06-05", "5 Jun 2021", "5 juin 2021"),
        ("2021-06-01", "2021-06-01", "1 Jun 2021", "1er juin 2021"),
        ("2021-06-04", "2021-06-05", "4–5 Jun 2021", "4–5 juin 2021"),
        ("2021-06-30", "2021-07-01", "30 Jun – 1 Jul 2021", "30 juin – 1er juil. 2021"),
        ("2020-12-31", "2021-01-02", "31 Dec 2020 – 2 Jan 2021", "31 déc. 2020 – 2 janv. 2021"),
        ("2021-02-01", "2021-02-28", "Feb 2021", "févr. 2021"),
        ("2021-02-01", "2021-03-31", "Feb – Mar 2021", "févr. – mars 2021"),
        ("2021-01-01", "2021-12-31", "2021", "2021"),
        ("2014-01-01", "2018-12-31", "2014–2018", "2014–2018"),
        (None, None, "not said", "non dit"),
        ("2021-06-05", None, "not said", "non dit"),
    ],
)
def test_days(earliest: str | None, latest: str | None, english: str, french: str) -> None:
    assert (EN.days(earliest, latest), FR.days(earliest, latest)) == (english, french)


def test_a_day_at_length_has_its_weekday() -> None:
    assert EN.days("2021-02-26", "2021-02-26", short=False) == "Friday 26 February 2021"
    assert FR.days("2021-02-26", "2021-02-26", short=False) == "vendredi 26 février 2021"


@pytest.mark.parametrize(
    ("at", "english", "french"),
    [
        ("2021-06-05", "5 Jun 2021", "5 juin 2021"),
        ("2021-06-05T20:00:00Z", "5 Jun 2021, 20:00 UTC", "5 juin 2021, 20:00 UTC"),
        ("2021-06-05T20:00:00+00:00", "5 Jun 2021, 20:00 UTC", "5 juin 2021, 20:00 UTC"),
        ("2021-06-05T20:00:00.5+02:00", "5 Jun 2021, 20:00 +02:00", "5 juin 2021, 20:00 +02:00"),
        ("2021-06-05T20:00", "5 Jun 2021, 20:00", "5 juin 2021, 20:00"),
        ("last Friday", "last Friday", "last Friday"),
        (None, "day not said", "jour non dit"),
    ],
)
def test_moments(at: str | None, english: str, french: str) -> None:
    assert (EN.moment(at), FR.moment(at)) == (english, french)


@pytest.mark.parametrize(
    ("least", "most", "english", "french"),
    [
        (12, 12, "12", "12"),
        (0, 0, "none", "aucun"),
        (16, 24, "16–24", "16–24"),
        (160, None, "at least 160", "au moins 160"),
        (None, 12, "up to 12", "jusqu'à 12"),
        (None, None, "some", "un nombre non dit"),
        (1200, 1200, "1,200", "1\u202f200"),
    ],
)
def test_numbers(least: int | None, most: int | None, english: str, french: str) -> None:
    assert (EN.number(least, most), FR.number(least, most)) == (english, french)


@pytest.mark.parametrize(
    ("field", "value", "english", "french"),
    [
        ("killed", {"min": 1, "max": 1, "group": "civilians"}, "1 civilian", "1 civil"),
        ("killed", {"min": 13, "max": None, "group": "civilians"}, "at least 13 civilians", "au moins 13 civils"),
        ("killed", {"min": 1, "max": None, "group": "children"}, "at least 1 child", "au moins 1 enfant"),
        ("killed", {"min": 0, "max": 0, "group": "children"}, "no children", "aucun enfant"),
        ("injured", {"min": 3, "max": 3, "group": "unspecified"}, "3", "3"),
        ("killed", {"min": 2, "max": 2, "group": "drivers"}, "2 drivers", "2 drivers"),
        ("occurrence", "air_strike", "air strike", "frappe aérienne"),
        ("occurrence", "shelling", "shelling", "tir de roquette, d'obus ou de missile"),
        ("weapon", {"type": "rocket", "name": "Grad", "min": 3, "max": 3}, "rocket “Grad”, 3", "roquette “Grad”, 3"),
        ("weapon", {"type": "rocket", "name": "rocket", "min": None, "max": None}, "rocket", "roquette"),
        ("weapon", {"type": "other", "name": None, "min": None, "max": None}, "other weapon", "autre arme"),
        ("when", {"earliest": "2021-06-05", "latest": "2021-06-05", "text": "samedi"}, "5 Jun 2021", "5 juin 2021"),
        ("when", {"earliest": None, "latest": None, "text": "samedi"}, "samedi", "samedi"),
        ("damage", "un parking\n éventré", "un parking éventré", "un parking éventré"),
        ("responsibility", "Téhéran", "Téhéran", "Téhéran"),
        (
            "where",
            {"name": "Boga", "country": "CD", "precision": "near"},
            "near Boga, DR Congo",
            "près de Boga, RD Congo",
        ),
        ("killed", None, "not said", "non dit"),
    ],
)
def test_values(field: str, value: Any, english: str, french: str) -> None:
    assert (EN.value(field, value), FR.value(field, value)) == (english, french)


def test_a_place_near_a_name_that_begins_with_a_vowel() -> None:
    where = {"name": "Erbil", "country": "IQ", "precision": "near"}
    assert FR.place(where) == "près d'Erbil, Irak"
    assert EN.place(where) == "near Erbil, Iraq"


def test_a_country_is_not_said_twice() -> None:
    assert EN.place({"name": "Mali", "country": "ML", "precision": "country"}) == "Mali"
    assert EN.place({"name": "north", "country": "ML", "precision": "country"}) == "Mali (“north”)"


@pytest.mark.parametrize(
    ("where", "english", "french"),
    [
        ({"precision": "town", "uncertainty_m": 8000}, "town, within 8 km", "localité, à 8 km près"),
        ({"precision": "near", "uncertainty_m": 900}, "within 900 m", "à 900 m près"),
        ({"precision": "country", "uncertainty_m": 900_000}, "no closer than the country", "au pays près"),
        ({"precision": None, "uncertainty_m": None}, "", ""),
    ],
)
def test_how_closely_a_place_is_known(where: dict[str, Any], english: str, french: str) -> None:
    assert (EN.place_precision(where), FR.place_precision(where)) == (english, french)


@pytest.mark.parametrize(
    ("when", "english", "french"),
    [
        (("2021-06-05", "2021-06-05", "hour"), "to the hour", "à l'heure près"),
        (("2021-06-05", "2021-06-05", "day"), "to the day", "au jour près"),
        (("2021-06-01", "2021-06-30", "month"), "to the month", "au mois près"),
        (("2021-01-01", "2021-12-31", "year"), "to the year", "à l'année près"),
        (("2021-06-02", "2021-06-08", "days"), "to within 7 days", "à 7 jours près"),
        (("2021-01-15", "2021-06-15", "month"), "to within 5 months", "à 5 mois près"),
    ],
)
def test_how_closely_a_day_is_known(when: tuple[str, str, str], english: str, french: str) -> None:
    given = {"earliest": when[0], "latest": when[1], "precision": when[2]}
    assert (EN.precision(given), FR.precision(given)) == (english, french)


def test_support_count_by_count() -> None:
    support = {"reports": 9, "texts": 4, "roots": [2, 3], "parties": 2, "denials": 1}
    assert EN.support(support) == "9 reports, 4 texts, 2 to 3 roots, 2 sides, 1 denial"
    assert FR.support(support) == "9 articles, 4 textes, 2 à 3 sources premières, 2 camps, 1 démenti"
    assert [name for name, _ in EN.support_parts(support)] == ["reports", "texts", "roots", "sides", "denials"]
    only = {"reports": 0, "texts": 0, "roots": [0, 0], "parties": 0, "denials": 1}
    assert EN.support(only) == "only denied, by 1 root"


@pytest.mark.parametrize(
    ("voice", "outlet", "english"),
    [
        ({"name": "AFP", "kind": "agency", "anonymous": False}, None, "AFP"),
        ({"name": "residents", "kind": "witness", "anonymous": True}, None, "residents (unnamed)"),
        ({"name": None, "kind": "unknown", "anonymous": True}, None, "a source not named"),
        ({"name": None, "kind": "outlet", "anonymous": False}, "Le Soir", "Le Soir"),
        ({"name": None, "kind": "outlet", "anonymous": False}, None, "the outlet"),
    ],
)
def test_voices(voice: dict[str, Any], outlet: str | None, english: str) -> None:
    assert EN.voice(voice, outlet) == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_and_weapon_of_the_vocabulary_has_its_word(language: Language) -> None:
    tell = telling_in(language)
    assert all(tell.code(code) == entry.labels[language] for code, entry in load_incident_types().items())
    assert all(tell.weapon(code) == entry.labels[language] for code, entry in load_weapons().items())


def test_braces_in_a_name_are_text() -> None:
    assert EN.voice({"name": "{n} of {x}", "kind": "witness", "anonymous": True}) == "{n} of {x} (unnamed)"
