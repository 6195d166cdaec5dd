"""Motives as claims: purposes, causes, answers, mistakes and self-defence, and what others say they are.

After ``||`` stand all claims of the field: "[speech act] value | voices", the act left out where it is *assert*."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.frame.conftest import detail, examples

from recoupe.model.incident import Incident

Coded = Callable[..., tuple[Incident, ...]]

ENGLISH = """
Rebels shelled Marib on Monday. A spokesman called it revenge for the death of their leader.
  || revenge for the death of their leader | a spokesman
The army bombed Kidal on Monday. The ministry called the raid a response to an ambush on its men.
  || a response to an ambush on its men | ministry
Soldiers fired on a bus near Hebron on Monday by mistake, the army said. || by mistake | army
Soldiers shot two farmers near Jenin on Monday. They acted in self-defence, the army said. || in self-defence | army
Gunmen attacked a police post in Kano on Monday. They wanted to free a prisoner, a policeman said.
  || to free a prisoner | a policeman
Herders raided a village near Jos on Monday. They had come to take back cattle, an elder said.
  || to take back cattle | an elder
Fighters shelled a hospital in Aleppo on Monday to force its staff out. || to force its staff out
Troops bombed a camp near Mogadishu on Monday in order to stop an attack. || in order to stop an attack
Gunmen killed four men near Wau on Monday over a dispute about land. || over a dispute about land
The army shelled Goma on Monday. Rwanda accused the army of wanting to break the truce.
  || [accuse] break the truce | Rwanda
Hundreds marched in Baku on Monday to demand the release of a journalist. || to demand the release of a journalist
Thousands marched through Tbilisi on Monday against a law on foreign agents. || against a law on foreign agents
Villagers marched in Imphal on Monday and demanded that the minister resign. || demanded that the minister resign
Washington expelled two diplomats on Monday, accusing them of spying. || [accuse] spying | Washington
Gunmen attacked a market in Kano on Monday. A governor said the raid was an attempt to scare off voters.
  || an attempt to scare off voters | a governor
Fighters attacked a mine near Tarkwa on Monday. The company wants to raise its output, its director said. ||
Gunmen killed a judge in Kabul on Monday, hours after he had called for troops to protect voters. ||
Jets bombed Hamrin on Monday. The operation aimed to cut supply routes. || aimed to cut supply routes
Rockets hit Peshawar on Monday. The group said the attack was revenge for the raid on Kunar.
  || revenge for the raid on Kunar | group
"""

FRENCH = """
Des rebelles ont pilonné Marib lundi. Un porte-parole a présenté le tir comme une vengeance après la mort de
  leur chef.
  || une vengeance après la mort de leur chef | un porte-parole
L'armée a bombardé Kidal lundi. Le ministère présente le raid comme une riposte à une embuscade.
  || une riposte à une embuscade | ministère
L'armée a tiré lundi sur un car près d'Hébron par erreur, a reconnu un général. || par erreur | un général
Des soldats ont abattu deux paysans lundi près de Jénine. Ils n'ont fait que se défendre, assure l'armée.
  || n'ont fait que se défendre | armée
Des hommes armés ont attaqué un poste de police lundi à Kano. « Ils voulaient libérer un détenu », a dit un policier.
  || libérer un détenu | un policier
Des éleveurs ont attaqué un village lundi près de Jos. « Ils sont venus pour reprendre du bétail », raconte un ancien.
  || pour reprendre du bétail | un ancien
Des combattants ont pilonné un hôpital lundi à Alep pour en chasser le personnel. || pour en chasser le personnel
Les troupes ont bombardé un camp lundi près de Mogadiscio afin d'empêcher une attaque. || afin d'empêcher une attaque
L'armée a bombardé Goma lundi. Kigali accuse l'armée d'avoir voulu rompre la trêve.
  || [accuse] rompre la trêve | Kigali
Des centaines de femmes ont défilé lundi à Bakou pour réclamer la libération d'un journaliste.
  || pour réclamer la libération d'un journaliste
Des milliers de personnes ont défilé lundi à Tbilissi contre une loi sur les agents étrangers.
  || contre une loi sur les agents étrangers
Des hommes armés ont tué quatre paysans lundi près de Bunia. Un élu évoque un règlement de comptes entre clans.
  || un règlement de comptes entre clans | un élu
Une bombe a détruit une villa lundi à Calvi. Le FLNC a revendiqué l'attentat, disant vouloir dénoncer la spéculation.
  || dénoncer la spéculation | FLNC
Une milice a attaqué un marché lundi à Kano. C'était une tentative de terroriser les électeurs, dit le gouverneur.
  || une tentative de terroriser les électeurs | gouverneur
Un juge a été tué lundi à Kaboul, deux heures après avoir demandé une intervention pour protéger les électeurs. ||
Les forces de l'ordre ont tiré lundi sur la foule à Conakry ; les jeunes ont riposté par des pierres. ||
L'aviation a bombardé Hamrin lundi. L'opération visait à couper les routes. || visait à couper les routes
Des émeutiers ont pillé un marché lundi à Nouméa. Selon le procureur, les meneurs cherchaient à paralyser l'économie.
  || à paralyser l'économie | procureur
"""


@pytest.mark.parametrize(("text", "language", "expected"), examples(ENGLISH, "en") + examples(FRENCH, "fr"))
def test_motive(coded: Coded, text: str, language: str, expected: str) -> None:
    told = sorted(detail(c, str(c.value)) for i in coded(text, language) for c in i.claims if c.field == "motive")
    assert told == sorted(x for x in expected.split("; ") if x)
