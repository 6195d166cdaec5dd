"""Damage as a claim: what was destroyed, burnt, taken or shot down, wherever the report tells it.

After ``||`` stand all claims of the field: "[speech act] value | voices", the act left out where it is *assert*."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.frame.conftest import detail, examples

from recoupe.model.incident import Incident

Coded = Callable[..., tuple[Incident, ...]]

ENGLISH = """
Rockets hit the port of Aden on Monday. Two warehouses were gutted, a customs officer said.
  || Two warehouses (gutted) | a customs officer
Shells fell on Kassala on Monday. Three houses were reduced to rubble, according to the mayor.
  || Three houses (reduced to rubble) | mayor
Gunmen raided Bria on Monday and set the market on fire. || the market (on fire)
Gunmen raided Bria on Monday, setting fire to a clinic and two schools. || a clinic and two schools (setting fire to)
Raiders attacked Kajuru on Monday. They made off with 200 cows, a herder said. || 200 cows (made off with) | a herder
A bomb exploded in Quetta on Monday, tearing off the roof of a bank. || the roof of a bank (tearing off)
An air strike hit Nyala on Monday. A bridge over the river partially collapsed, residents said.
  || A bridge over the river (collapsed) | residents
A drone crashed into a refinery in Tuapse on Monday. A storage tank caught fire. || A storage tank (caught fire)
Rioters stormed a court in Lahore on Monday and ransacked its archive. || its archive (ransacked)
Missiles struck Kharkiv on Monday. A kindergarten now lies in ruins, the mayor said.
  || A kindergarten (lies in ruins) | mayor
Militants attacked Djibo on Monday. No damage was reported. || No damage was reported
Rebels shelled Goma on Monday. The army said that the shells had caused no damage. || no damage | army
Hamas fired 40 rockets at Ashdod on Monday. Most of the rockets were intercepted, the army said.
  || Most of the rockets (intercepted) | army
Houthi forces launched five drones at Eilat on Monday. The navy shot down four drones. || four drones (shot down)
A mine blast hit a bus near Hodeida on Monday. The bus was badly damaged. || The bus (damaged)
Gunmen attacked a village near Jos on Monday. Burnt cars lined the road. || Burnt cars (Burnt)
Gunmen attacked a village near Jos on Monday. If they return, houses could be burned. ||
Gunmen attacked a village near Jos on Monday. They threatened to burn the church. ||
Gunmen attacked a village near Jos on Monday. Houses are regularly burned there. ||
Soldiers killed four rebels near Bunia on Monday. Their hopes were destroyed. ||
Rioters set a police van alight in Southport on Monday. || van (alight)
Rebels shelled Goma on Monday. The mayor spoke of minor damage to the port. || minor damage to the port | mayor
Protesters burned tyres in Lagos on Monday and threw stones at police. ||
A bomb went off in Kano on Monday. The army found and destroyed a second charge. ||
"""

FRENCH = """
Des roquettes sont tombées sur Sebha lundi. Deux entrepôts ont été éventrés, selon un douanier.
  || Deux entrepôts (éventrés) | un douanier
Des obus se sont abattus sur Kassala lundi. Trois maisons ont été réduites en cendres, d'après le maire.
  || Trois maisons (réduites en cendres) | maire
Des hommes armés ont attaqué Bria lundi et mis le feu au marché. || marché (mis le feu au)
Des miliciens ont attaqué Bria lundi, mettant à sac un dispensaire. || un dispensaire (mettant à sac)
Des hommes armés ont attaqué Gorom lundi. Ils sont repartis avec une centaine de bœufs, selon un éleveur.
  || une centaine de bœufs (repartis avec) | un éleveur
Une bombe a explosé lundi à Quetta, soufflant la façade d'une banque. || la façade d'une banque (soufflant)
Une frappe a visé Nyala lundi. Un pont s'est effondré, ont dit des habitants. || Un pont (effondré) | des habitants
Un drone s'est écrasé lundi sur une raffinerie à Touapsé. Un réservoir a pris feu. || Un réservoir (pris feu)
Des missiles ont frappé Kharkiv lundi. Un habitant parle d'un immeuble éventré. || un immeuble (éventré) | un habitant
Des missiles ont frappé Kharkiv lundi. Deux écoles auraient été soufflées. || Deux écoles (soufflées) | (unknown)
Des jihadistes ont attaqué Djibo lundi. Aucun dégât n'a été signalé. || Aucun dégât
Des rebelles ont bombardé Goma lundi. L'armée affirme que les tirs n'ont fait ni mort ni dégât. || ni dégât | armée
Le Hamas a tiré 40 roquettes sur Ashdod lundi. La plupart des roquettes ont été interceptées, selon l'armée.
  || La plupart des roquettes (interceptées) | armée
Trois roquettes se sont abattues lundi sur la base d'Agadez. ||
Des émeutiers ont envahi lundi la mairie de Sokodé et saccagé les archives. || les archives (saccagé)
Des assaillants ont attaqué Barsalogho lundi, emportant des motos et du bétail. || des motos et du bétail (emportant)
Des hommes armés ont attaqué Jos lundi. S'ils reviennent, l'église pourrait être brûlée. ||
Des hommes armés ont attaqué Jos lundi. Ils menacent de brûler l'église. ||
Des hommes armés ont attaqué Jos lundi. Des maisons y sont régulièrement incendiées. ||
Des militaires ont brûlé dimanche quarante cases à Kumbo. || quarante cases à Kumbo (brûlé)
Des rebelles ont pilonné Goma lundi. Le maire évoque des dégâts légers sur le port.
  || dégâts légers sur le port | maire
Des manifestants ont brûlé des pneus lundi à Dakar et jeté des pierres. ||
Des soldats ont tué quatre rebelles lundi près de Bunia. Leurs espoirs ont été détruits. ||
"""


@pytest.mark.parametrize(("text", "language", "expected"), examples(ENGLISH, "en") + examples(FRENCH, "fr"))
def test_damage(coded: Coded, text: str, language: str, expected: str) -> None:
    told = sorted(detail(c, str(c.value)) for i in coded(text, language) for c in i.claims if c.field == "damage")
    assert told == sorted(x for x in expected.split("; ") if x)
