"""Actors of incidents told by several voices, under several names: after ``||`` all of them as ``role: name``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.model.incident import Incident

Coded = Callable[..., tuple[Incident, ...]]

ENGLISH = """
Al-Shabaab claimed responsibility for Monday's attack on the hotel in Mogadishu. || claimant: Al-Shabaab
Kyiv blamed Moscow for the shelling of the port in Odesa on Monday. || accused: Moscow
Gunmen killed a priest in Port-au-Prince on Sunday. Residents blamed the 400 Mawozo gang.
  || accused: 400 Mawozo gang; perpetrator: Gunmen; victim: priest
Gunmen attacked a village in Ituri on Monday. The army said it killed four rebels. || perpetrator: Gunmen
At least 12 people, including four children, were killed by a car bomb in Baidoa on Monday. || victim: children
The governor, Ahmed Osman, was killed by a bomb in Kismayo on Sunday. || victim: Ahmed Osman
Talks with the kidnappers are under way, the governor of Kaduna said.
  || perpetrator: governor of Kaduna; target: kidnappers
The US military acknowledged that the strike in Kabul on 29 August killed ten civilians.
  || perpetrator: US military; victim: civilians
Nigerian soldiers fought Boko Haram fighters near Gwoza on Monday. Three soldiers were killed.
  || perpetrator: Nigerian soldiers; target: Boko Haram; victim: soldiers
Gunmen attacked a market in Jos on Monday. About 40 men shot at shoppers, a witness said.
  || perpetrator: Gunmen; target: shoppers
Shells hit a clinic in Aden on Monday, killing ten patients and nurses. || victim: patients and nurses
"""

FRENCH = """
Le Hezbollah a revendiqué le tir de roquettes contre une caserne israélienne lundi.
  || claimant: Hezbollah; target: caserne israélienne
Cinq gendarmes sont morts lundi dans une embuscade attribuée au GSIM. || accused: GSIM; victim: gendarmes
Bamako accuse les rebelles touareg d'avoir tué des civils à Tinzaouatène. || accused: rebelles touareg; victim: civils
Le gouvernement a attribué à des « terroristes » l'attaque de lundi à Djibo. || perpetrator: terroristes
Une obscure formation, le Front du Levant, a revendiqué lundi l'attentat de Damas. || claimant: Front du Levant
Des miliciens de la Codeco ont tué dix civils lundi à Djugu. Mercredi, les mêmes miliciens ont tué un prêtre à Bule.
  || perpetrator: Codeco; victim: civils; victim: prêtre
Des inconnus ont enlevé M. Mabiala lundi à Brazzaville. Le parti de Guy Mabiala a condamné cet acte.
  || perpetrator: inconnus; target: Guy Mabiala
La coalition menée par l'Arabie saoudite a bombardé Saada lundi. La coalition a bombardé Taëz mardi.
  || perpetrator: coalition menée par l'Arabie saoudite
"""


def actors_told(incidents: tuple[Incident, ...]) -> list[str]:
    """All actors of all incidents, each once, sorted."""
    return sorted({f"{a.role}: {a.name}" for i in incidents for a in i.actors})


def _examples(lines: str, language: str) -> list[object]:
    found: list[object] = []
    for line in lines.strip().replace("\n ", " ").split("\n"):
        text, expected = (" ".join(x.split()) for x in line.split("||"))
        found.append(pytest.param(text, language, expected, id=text))
    return found


@pytest.mark.parametrize(("text", "language", "expected"), _examples(ENGLISH, "en") + _examples(FRENCH, "fr"))
def test_actors_of_a_report(coded: Coded, text: str, language: str, expected: str) -> None:
    assert actors_told(coded(text, language)) == sorted(expected.split("; "))


@pytest.mark.parametrize("state", ["Russia", "Ukraine"])
def test_roles_do_not_depend_on_the_side(coded: Coded, state: str) -> None:
    adjective = {"Russia": "Russian", "Ukraine": "Ukrainian"}[state]
    text = f"{adjective} troops shelled a village on Monday, a monitoring group said. {state} denied it."
    assert actors_told(coded(text, "en")) == [f"perpetrator: {adjective} troops"]


def test_an_unknown_body_that_claims_an_attack_is_not_called_rebels(coded: Coded) -> None:
    text = "A bomb fell on a market in Marib on Sunday. The Task Force takes full responsibility."
    found = coded(text, "en", outlet="Joint Task Force Marib")
    assert [(a.name, a.kind) for i in found for a in i.actors if a.role == "claimant"] == [("Task Force", "other")]
