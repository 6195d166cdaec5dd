"""Targets as claims: things told apart from the place, people aimed at, and what is said not to be aimed at.

After ``||`` stand all claims of the field: "[speech act] value | voices", the act left out where it is *assert*."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.frame.conftest import detail, examples

from recoupe.model.incident import Incident

Coded = Callable[..., tuple[Incident, ...]]

ENGLISH = """
A missile struck a fuel depot near Odesa on Monday. || fuel depot
An air strike hit a pickup truck near the village of Kfar Tebnit on Monday. || pickup truck
Gunmen attacked three police stations in Maiduguri on Monday, killing two officers. || three police stations
Helicopters fired on a convoy of refugees near Adre on Monday. || convoy of refugees
Police fired on demonstrators in Dhaka on Monday. ||
Soldiers shot dead four protesters in Lome on Monday. ||
The army shelled the town of Bor on Monday. ||
Gunmen abducted five teachers in Kaduna on Monday. ||
Rebels claimed the blast in Jolo on Monday, saying they had targeted an army patrol. || army patrol | rebels
A bomb went off in Aleppo on Monday. A rebel group said its target was a meeting of officers.
  || meeting of officers | a rebel group
Jets bombed Marib on Monday. "Civilians are not targeted," the coalition said. || [deny] Civilians | coalition
Jets bombed Marib on Monday. The coalition denied that it had targeted a hospital. || [deny] hospital | coalition
Jets bombed Marib on Monday. Only military sites were targeted, the coalition said. || military sites | coalition
The army shelled Goma on Monday. A spokesman said the shells hit a rebel post, not a school.
  || rebel post | a spokesman; [deny] school | a spokesman
Two bombs went off in Kabul on Monday. The bombs were meant for a judge, police said. || judge | police
Insurgents regularly target convoys in Borno. ||
Troops could target the port of Odesa. ||
A helicopter was shot down by rebels near Kassala on Monday. || helicopter
Jets bombed Marib on Monday. Only military targets were struck, the coalition said. || military targets | coalition
The SDF accused Turkey of shelling a grain silo near Qamishli on Monday. || [accuse] grain silo | SDF
"""

FRENCH = """
Un missile a frappé un dépôt de carburant lundi près d'Odessa. || dépôt de carburant
Une frappe a touché une camionnette lundi près du village de Kfar Tebnit. || camionnette
Des hommes armés ont attaqué trois commissariats lundi à Maiduguri, tuant deux agents. || trois commissariats
Des hommes armés ont attaqué mardi le pénitencier de Croix-des-Bouquets et deux casernes.
  || pénitencier de Croix-des-Bouquets et deux casernes
Des hélicoptères ont tiré lundi sur un convoi de réfugiés près d'Adré. || convoi de réfugiés
La police a tiré sur des manifestants lundi à Dacca. ||
Des soldats ont abattu quatre manifestants lundi à Lomé. ||
L'armée a pilonné la ville de Bor lundi. ||
Des hommes armés ont enlevé cinq enseignants lundi à Kaduna. ||
Une bombe a explosé lundi à Jolo. Un groupe rebelle dit avoir visé une patrouille de l'armée.
  || patrouille de l'armée | un groupe rebelle
Une bombe a explosé lundi à Alep. Selon un groupe rebelle, la cible était une réunion d'officiers.
  || réunion d'officiers | un groupe rebelle
L'aviation a bombardé Marib lundi. « Les civils ne sont pas visés », a assuré la coalition. || [deny] civils | coalition
L'aviation a bombardé Marib lundi. La coalition nie avoir visé un hôpital. || [deny] hôpital | coalition
L'aviation a bombardé Marib lundi. La coalition prétend n'avoir visé que des sites militaires.
  || sites militaires | coalition
Un hélicoptère a été abattu lundi par des rebelles près de Kassala. || hélicoptère
Les insurgés visent régulièrement des convois dans le Borno. ||
Les troupes pourraient viser le port d'Odessa. ||
Les FDS accusent la Turquie d'avoir bombardé lundi un silo près de Kamechliyé. || [accuse] silo | FDS
"""


@pytest.mark.parametrize(("text", "language", "expected"), examples(ENGLISH, "en") + examples(FRENCH, "fr"))
def test_target(coded: Coded, text: str, language: str, expected: str) -> None:
    told = sorted(detail(c, str(c.value)) for i in coded(text, language) for c in i.claims if c.field == "target")
    assert told == sorted(x for x in expected.split("; ") if x)
