"""Credit words: the same lists in every language, patterns that work."""

import re
from types import ModuleType

import pytest

from recoupe.lang.en import credits as en
from recoupe.lang.fr import credits as fr

LANGUAGES = {"fr": fr, "en": en}


def public(module: ModuleType) -> set[str]:
    return {n for n in vars(module) if n.isupper()}


def test_languages_have_the_same_lists() -> None:
    assert public(fr) == public(en)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", ["CREDIT_LINES", "CREDITS", "CITES"])
def test_every_credit_takes_a_name(code: str, kind: str) -> None:
    for form in getattr(LANGUAGES[code], kind):
        assert "{n}" in form
        re.compile(form.format(n="X"))


@pytest.mark.parametrize(
    ("code", "kind", "text"),
    [
        ("fr", "CREDIT_LINES", "Par la rédaction avec Zed"),
        ("fr", "CREDIT_LINES", "Source : Zed"),
        ("fr", "CREDITS", "Lire l'article original sur Zed"),
        ("fr", "CREDITS", "Une enquête publiée par Zed"),
        ("fr", "CREDITS", "Ce texte est d'abord paru dans Zed"),
        ("fr", "CITES", "D'après Zed, trois hommes sont morts"),
        ("fr", "CITES", "a rapporté la chaîne Telegram Zed"),
        ("en", "CREDIT_LINES", "With reporting from Zed"),
        ("en", "CREDIT_LINES", "Source: Zed"),
        ("en", "CREDITS", "Read the original article at Zed"),
        ("en", "CREDITS", "a report first published by Zed"),
        ("en", "CREDITS", "Originally published in Zed"),
        ("en", "CITES", "according to Zed"),
        ("en", "CITES", "Zed reported"),
    ],
)
def test_credits_are_seen(code: str, kind: str, text: str) -> None:
    forms = [f.format(n="Zed") for f in getattr(LANGUAGES[code], kind)]
    assert any(re.search(f, text, re.IGNORECASE) for f in forms)


@pytest.mark.parametrize(
    ("code", "text", "seen"),
    [
        ("fr", "Lire aussi : la guerre oubliée", True),
        ("fr", "Tous droits réservés.", True),
        ("fr", "Deux hommes ont été tués à Goma.", False),
        ("en", "This is a developing story.", True),
        ("en", "Read more: the forgotten war", True),
        ("en", "Two men were killed in Goma.", False),
    ],
)
def test_furniture_of_a_page(code: str, text: str, seen: bool) -> None:
    assert bool(LANGUAGES[code].BOILERPLATE.match(text)) is seen


@pytest.mark.parametrize(
    ("code", "text", "seen"),
    [
        ("fr", "L'attaque n'a pas été revendiquée.", True),
        ("fr", "Le groupe a revendiqué l'attaque.", False),
        ("en", "No group has claimed responsibility.", True),
        ("en", "The group claimed responsibility.", False),
    ],
)
def test_stock_sentences(code: str, text: str, seen: bool) -> None:
    assert bool(LANGUAGES[code].STOCK.search(text)) is seen
