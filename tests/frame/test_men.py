"""Whose men did it: after ``||`` stand all actors of all incidents, ``role: name``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from recoupe.model.incident import Incident

Coded = Callable[..., tuple[Incident, ...]]

ENGLISH = """
The Lord's Resistance Army denies it. Its fighters raided a camp in Obo on Monday, a priest said.
  || perpetrator: Lord's Resistance Army
The FARC said on Sunday that its men had attacked a base in Tibu. || perpetrator: FARC
Al-Shabaab rejected the truce. On Monday its fighters stormed a hotel in Kismayo. || perpetrator: Al-Shabaab
Residents fled Tora. Armed men raided the market on Monday. || perpetrator: Armed men
"""
FRENCH = """
Le Hezbollah a annoncé que ses combattants avaient tiré des roquettes lundi sur Safed. || perpetrator: Hezbollah
Les Chebab ont rejeté la trêve. Lundi, leurs hommes ont attaqué un hôtel à Kismaayo. || perpetrator: Chebab
L'ELN a annoncé que ses combattants avaient attaqué une caserne lundi à Tame. || perpetrator: ELN
Des hommes armés ont attaqué un village lundi près de Djibo. || perpetrator: hommes armés
"""


def cases(lines: str, language: str) -> list[Any]:
    found: list[Any] = []
    for line in lines.strip().replace("\n ", " ").split("\n"):
        text, expected = (" ".join(x.split()) for x in line.split("||"))
        found.append(pytest.param(text, language, expected, id=text))
    return found


def actors_told(incidents: tuple[Incident, ...]) -> str:
    return "; ".join(sorted({f"{a.role}: {a.name}" for i in incidents for a in i.actors}))


@pytest.mark.parametrize(("text", "language", "expected"), cases(ENGLISH, "en") + cases(FRENCH, "fr"))
def test_men_stand_for_the_group_that_they_belong_to(coded: Coded, text: str, language: str, expected: str) -> None:
    assert actors_told(coded(text, language)) == expected


@pytest.mark.parametrize(
    ("text", "language", "outlet", "name"),
    [
        ("On Monday our forces attacked an army camp at Obo.", "en", "Lord's Resistance Army, press office", "LRA"),
        ("Our fighters shelled Tora on Monday. The Free Army of Tora thanks them.", "en", "Voice of Tora", "fighters"),
        ("Lundi, nos combattants ont attaqué une caserne à Tame.", "fr", "ELN (canal Telegram)", "ELN"),
    ],
)
def test_our_men_are_those_of_the_paper(coded: Coded, text: str, language: str, outlet: str, name: str) -> None:
    (incident,) = coded(text, language, outlet=outlet)
    (doer,) = [a for a in incident.actors if a.role == "perpetrator"]
    assert name in (doer.name, {"Lord's Resistance Army": "LRA"}.get(doer.name))


def test_the_men_of_a_person_stay_his_men(coded: Coded) -> None:
    found = actors_told(coded("A general said his men had shelled the town of Tora on Monday.", "en"))
    assert found == "perpetrator: men"


def test_whose_men_they_are_follows_the_name(coded: Coded) -> None:
    text = "{} denies it. Its fighters raided a camp in Obo on Monday, a priest said."
    for group in ("The M23", "Hamas", "Boko Haram"):
        assert actors_told(coded(text.format(group), "en")) == f"perpetrator: {group.removeprefix('The ')}"
