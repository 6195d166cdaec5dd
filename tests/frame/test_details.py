"""Damage and motive, in the report's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = {
    "en_burned_houses": (
        "en",
        "Gunmen attacked Bria on Sunday and burned 60 houses.",
        "damage",
        ["60 houses (burned)"],
    ),
    "fr_maisons_incendiees": (
        "fr",
        "Des miliciens ont attaqué Bria dimanche et incendié soixante maisons.",
        "damage",
        ["soixante maisons (incendié)"],
    ),
    "en_destroyed_passive": (
        "en",
        "A bridge was destroyed when jets bombed Deraa on Sunday.",
        "damage",
        ["A bridge (destroyed)"],
    ),
    "fr_detruit_passif": (
        "fr",
        "Dimanche, l'aviation a bombardé Deraa : un pont a été détruit.",
        "damage",
        ["un pont (détruit)"],
    ),
    "en_destroyed_active": (
        "en",
        "Jets bombed Deraa on Sunday, destroying a bridge.",
        "damage",
        ["a bridge (destroying)"],
    ),
    "fr_detruisant": (
        "fr",
        "L'aviation a bombardé Deraa dimanche, détruisant un pont.",
        "damage",
        ["un pont (détruisant)"],
    ),
    "en_people_are_no_damage": (
        "en",
        "Gunmen attacked Bria on Sunday and killed four herders.",
        "damage",
        [],
    ),
    "fr_personnes_et_degats": (
        "fr",
        "Des miliciens ont tué quatre éleveurs dimanche à Bria.",
        "damage",
        [],
    ),
    "en_motive_avenge": (
        "en",
        "Rebels shelled Marib on Sunday to avenge the death of their leader.",
        "motive",
        ["to avenge the death of their leader"],
    ),
    "fr_motif_venger": (
        "fr",
        "Les rebelles ont pilonné Marib dimanche pour venger la mort de leur chef.",
        "motive",
        ["pour venger la mort de leur chef"],
    ),
    "en_retaliation": (
        "en",
        "The army shelled Bor on Sunday in retaliation for an ambush on its men.",
        "motive",
        ["in retaliation for an ambush on its men"],
    ),
    "fr_represailles": (
        "fr",
        "L'armée a pilonné Bor dimanche en représailles à une embuscade.",
        "motive",
        ["en représailles à une embuscade"],
    ),
    "en_no_motive": (
        "en",
        "Rebels shelled Marib on Sunday.",
        "motive",
        [],
    ),
    "fr_sans_motif": (
        "fr",
        "Les rebelles ont pilonné Marib dimanche.",
        "motive",
        [],
    ),
}


@pytest.mark.parametrize(("language", "text", "field", "expected"), CASES.values(), ids=CASES.keys())
def test_details(values: Callable[..., list[str]], language: str, text: str, field: str, expected: list[str]) -> None:
    assert values(text, language, field) == sorted(expected)
