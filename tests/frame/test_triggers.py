"""Which mentions open an incident at all: every incident of the text, ``type day place``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = [
    # a gathering where somebody only spoke is no talks
    ("en", "The president, at a summit in Lagos on Monday, accused the rebels of shelling Bor.", ["shelling - Bor"]),
    ("en", "At a security conference, the minister said gunmen had killed nine herders in Todenyang.",
     ["armed_attack - Todenyang"]),
    ("en", "At a summit in Lagos, the minister said shells had fallen on Bor.", ["shelling - Bor"]),
    ("fr", "Lors d'un sommet à Accra, le ministre a déclaré que des obus étaient tombés sur Bor.", ["shelling - Bor"]),
    ("en", "Talks between the government and the rebels opened in Lagos on Monday.", ["talks 03-14 Lagos"]),
    # whom something is laid to is no place
    ("fr", "Des obus sont tombés lundi sur Guéckédou. Conakry a imputé cette attaque au Liberia.",
     ["shelling 03-14 Guéckédou"]),
    ("fr", "Un drone a frappé Kassala lundi. Khartoum attribue l'attaque au Tchad.", ["drone_strike 03-14 Kassala"]),
    # what a vow or a demand takes for granted, told with its place, has happened
    ("en", "The general vowed on Sunday a response to the massacre committed by the militia at Tora on Friday.",
     ["armed_attack 03-11 Tora", "threat 03-13 -"]),
    ("en", "The UN demanded on Monday an inquiry into the massacre.", ["demand 03-14 -"]),
    ("fr", "La coordinatrice a réclamé dimanche une enquête.", ["demand 03-13 -"]),
    ("fr", "Dimanche, le président a promis aux rebelles une réponse « sévère ».", ["threat 03-13 -"]),
    ("fr", "Le ministre a promis une réponse rapide aux enseignants.", []),
    # an organisation that stops its own work sanctions nobody
    ("fr", "L'ONG a suspendu ses activités à Bria lundi.", []),
    ("en", "The charity suspended its operations in Bor on Monday.", []),
    ("en", "The junta suspended the activities of three parties in Conakry on Monday.", ["sanction 03-14 Conakry"]),
    # habits
    ("fr", "Chaque jour, leurs avions violent notre ciel et tuent nos enfants.", []),
    ("en", "Since the first day of this war its planes have bombed markets and homes.", []),
    ("fr", "Depuis le début de la guerre, leurs avions ont bombardé des marchés et des écoles.", []),
    ("en", "Since Monday planes have bombed markets in Sanaa.", ["air_strike 03-14 markets, Sanaa"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[c[1] for c in CASES])
def test_what_opens_an_incident(
    incidents: Callable[..., list[str]], language: str, text: str, expected: list[str]
) -> None:
    assert incidents(text, language) == sorted(expected)
