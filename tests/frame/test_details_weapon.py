"""Weapons as claims: a number, a make, or another voice than the outlet.

After ``||`` stand all claims of the field: "[speech act] value | voices", the act left out where it is *assert*."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.frame.conftest import detail, examples

from recoupe.model.incident import Incident

Coded = Callable[..., tuple[Incident, ...]]

ENGLISH = """
Rebels fired three rockets at Goma on Monday. || rocket 3-3
A drone hit a truck near Idlib on Monday. ||
A drone hit a truck near Idlib on Monday, police said. || drone 1-1 | police
Rebels fired Zolfaghar missiles at Riyadh on Monday. || missile Zolfaghar
Two Olmek missiles hit Kharkiv on Monday. || missile Olmek 2-2
Houthi missiles hit Jazan on Monday. ||
A bomb hit Aleppo on Monday. ||
Rockets fell on Goma on Monday. The governor spoke of Grad rockets. || rocket Grad | governor
Rockets fell on Sderot on Monday. Hamas said it fired 30 rockets; the army counted only 12.
  || rocket 30-30 | Hamas; rocket 12-12 | army
Police fired on marchers in Lagos on Monday. Doctors said that live ammunition had been used. || small_arms | doctors
Gunmen attacked a church in Jos on Monday, armed with machetes. || blade machetes
Rebels fired mortars at the palace in Mogadishu on Monday, the army said. || mortar | army
Rockets hit a base near Erbil on Monday. The missile strike was the third. ||
Militants attacked a depot near Gao on Monday and stole 20 rifles. ||
An attack hit Kabul on Monday. Officials fear attacks with car bombs. ||
At least six mortar shells hit Abobo on Monday. || mortar 6-
An artillery position was bombed by jets near Kherson on Monday. ||
Gunmen killed two policemen in Suez on Monday and took their rifles. ||
"""

FRENCH = """
Des rebelles ont tiré trois roquettes sur Goma lundi. || rocket 3-3
Un drone a touché un camion lundi près d'Idleb. ||
Un drone a touché un camion lundi près d'Idleb, selon la police. || drone 1-1 | police
Des missiles Zolfaghar ont frappé Riyad lundi. || missile Zolfaghar
Deux missiles Olmek ont frappé Kharkiv lundi. || missile Olmek 2-2
Une bombe a touché Alep lundi. ||
Des roquettes sont tombées sur Sderot lundi. Le Hamas dit avoir tiré 30 roquettes ; l'armée n'en a compté que douze.
  || rocket 30-30 | Hamas; rocket 12-12 | armée
Trois projectiles au moins sont tombés lundi sur Bagdad. || rocket 3-
La police a tiré sur la foule lundi à Lagos. Selon des médecins, des balles réelles ont été utilisées.
  || small_arms | des médecins
Des hommes armés de machettes ont attaqué une église lundi à Jos. || blade machettes
Des assaillants ont attaqué un dépôt lundi près de Gao et emporté vingt fusils. ||
Un attentat a frappé Kaboul lundi. Le gouvernement redoute des attaques à la voiture piégée. ||
Au moins six obus de mortier ont touché Abobo lundi. || mortar obus de mortier 6-
Des villageois ont été tués à l'arme blanche lundi à Raïs, selon un médecin. || blade | un médecin
L'aviation a bombardé lundi une position d'artillerie près de Kherson. ||
Un avion a largué deux barils d'explosifs sur Daraya lundi. || aerial_bomb barils d'explosifs 2-2
"""


def _value(value: Any) -> str:
    number = "-".join("" if value[k] is None else str(value[k]) for k in ("min", "max"))
    return " ".join(x for x in (value["type"], value["name"], number if number != "-" else "") if x)


@pytest.mark.parametrize(("text", "language", "expected"), examples(ENGLISH, "en") + examples(FRENCH, "fr"))
def test_weapon(coded: Coded, text: str, language: str, expected: str) -> None:
    told = sorted(detail(c, _value(c.value)) for i in coded(text, language) for c in i.claims if c.field == "weapon")
    assert told == sorted(x for x in expected.split("; ") if x)
