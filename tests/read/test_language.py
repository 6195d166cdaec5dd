"""The language of a report that does not say it."""

import pytest

from recoupe.errors import LanguageError
from recoupe.read.language import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Gunmen killed 12 people in Kaduna.", "en"),
        ("Des hommes armés ont tué 12 personnes.", "fr"),
        ("12 morts à Gao", "fr"),
        ("BOMB EXPLODES IN LIMA, 3 DEAD", "en"),
        ("25 NOV 89 -- COLOMBIAN POLICE TODAY REPORTED THAT an officer was shot.", "en"),
        ("Une voiture a explosé devant l'hôtel « Sahafi », a dit la police somalienne.", "fr"),
    ],
)
def test_french_and_english_are_found(text: str, language: str) -> None:
    assert find_language(text) == language


@pytest.mark.parametrize("text", ["Mogadishu", "Kabul", "dead", "OK"])
def test_what_cannot_be_told_is_never_refused(text: str) -> None:
    assert find_language(text) in ("fr", "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bei einem Angriff in Mali sind 20 Menschen getötet worden.", "de"),
        ("Tres soldados murieron en una emboscada en el Cauca el martes.", "es"),
        ("مقتل ثلاثة أشخاص في غارة على مدينة الحديدة", "ar"),
        ("Вчера в Харькове от обстрела погибли три человека.", "ru"),
        ("Três soldados mortos em Cabo Delgado", "pt"),
    ],
)
def test_other_languages_are_named(text: str, language: str) -> None:
    with pytest.raises(LanguageError, match=f"language '{language}' is not supported"):
        find_language(text)
