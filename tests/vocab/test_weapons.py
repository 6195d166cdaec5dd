"""The weapons' vocabulary: complete, and its examples found by the coder."""

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.weapons import detect_weapons
from recoupe.vocab.incident_types import load_incident_types
from recoupe.vocab.weapons import LANGUAGES, WEAPON_TYPES, load_weapons

ENTRIES = load_weapons()


@pytest.mark.parametrize(
    ("code", "language", "text"),
    [
        pytest.param(code, language, text, id=f"{code}-{language}-{n}")
        for code, entry in ENTRIES.items()
        for language in LANGUAGES
        for n, text in enumerate(entry.examples[language])
    ],
)
def test_example_is_found(code: str, language: str, text: str) -> None:
    found = detect_weapons(text, parse_sentences(text, language), language)
    assert code in {w.weapon_type for w in found}


def test_entries_are_the_codebooks_weapons() -> None:
    assert tuple(ENTRIES) == WEAPON_TYPES
    assert len(ENTRIES) == 17


@pytest.mark.parametrize("code", WEAPON_TYPES)
def test_a_weapon_makes_a_known_incident_type_or_none(code: str) -> None:
    assert ENTRIES[code].incident in {"", *load_incident_types()}


def test_makes_belong_to_one_type() -> None:
    makes = [m.lower() for e in ENTRIES.values() for m in e.makes]
    assert len(makes) == len({*makes}) or sorted({m for m in makes if makes.count(m) > 1}) == ["himars"]
