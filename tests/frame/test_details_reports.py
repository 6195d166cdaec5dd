"""Whole reports whose details are given by different voices, in the manner of agencies, local papers, state media, NGO
statements and channels: all claims of damage, motive, target and weapon.

After each report stand its claims, one a line: "field: [speech act] value | voices", the act left out where it is
*assert*."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from recoupe.model.incident import Claim, Incident

Coded = Callable[..., tuple[Incident, ...]]
FIELDS = ("damage", "motive", "target", "weapon")

ENGLISH = """
ADEN, May 14 (Reuters) - Houthi fighters fired two Badr-1 missiles at a military camp in the Yemeni city of Marib on
  Monday, killing at least seven soldiers, an army officer said. A medic at the city hospital put the dead at
  eleven. One of the missiles hit a mosque inside the camp and part of its roof collapsed, residents said. The
  Houthi military spokesman said the strike had targeted a gathering of Saudi officers and was in retaliation for
  air raids on Hodeidah. "We do not target places of worship," he said. The coalition later said its air defences
  had intercepted four drones over Jazan. No damage was reported.
  || damage: No damage was reported | Reuters
  || damage: four drones over Jazan (intercepted) | Reuters > coalition
  || damage: part of its roof (collapsed) | Reuters > residents
  || motive: in retaliation for air raids on Hodeidah | Reuters > Houthi military spokesman
  || target: [deny] places of worship | Reuters > Houthi military spokesman
  || target: gathering of Saudi officers | Reuters > Houthi military spokesman
  || target: military camp | Reuters > an army officer
  || target: mosque | Reuters > residents
  || weapon: drone 4-4 | Reuters > coalition
  || weapon: missile Badr-1 2-2 | Reuters > an army officer
Gunmen armed with machetes and hunting rifles raided the village of Yelwata in Nigeria's Benue State on Friday
  night, setting fire to dozens of homes and a food market, a local councillor told AFP. Police said the attackers
  had made off with 40 cows. The state governor accused herders of seeking to seize farmland, while a herders'
  association said the raid was a reprisal for the killing of three of its members. A survivor said the men shot at
  a convoy of women fleeing on motorcycles. "They wanted to chase us from our land," she said.
  || damage: 40 cows (made off with) | police
  || damage: dozens of homes and a food market (setting fire to) | AFP > a local councillor
  || motive: [accuse] seize farmland | state governor
  || motive: a reprisal for the killing of three of its members | a herders' association
  || motive: to chase us from our land | a survivor
  || target: convoy of women fleeing on motorcycles | a survivor
  || weapon: blade machetes | AFP > a local councillor
  || weapon: small_arms hunting rifles | AFP > a local councillor
Ukrainian drones struck an oil depot in Russia's Bryansk region overnight, the regional governor said on Telegram on
  Wednesday. Three fuel tanks caught fire. The Russian defence ministry said that 17 drones had been shot down, nine
  of them over Bryansk. Kyiv's general staff said that its forces used domestically made Lyutyi drones and that the
  depot supplied Russian troops near Kursk. Russian forces meanwhile dropped four glide bombs on Kupiansk in Kharkiv
  region, partly destroying a five-storey apartment block. The Russian army said it had hit a temporary deployment
  point of foreign fighters, not a residential building.
  || damage: 17 drones (shot down) | Russian defence ministry
  || damage: Three fuel tanks (caught fire)
  || damage: a five-storey apartment block (destroying)
  || target: [deny] residential building | Russian army
  || target: oil depot | regional governor
  || target: temporary deployment point of foreign fighters | Russian army
  || weapon: aerial_bomb glide bombs 4-4
  || weapon: drone 17-17 | Russian defence ministry
  || weapon: drone | regional governor
Sudan's paramilitary Rapid Support Forces bombarded the Abu Shouk camp in El Fasher with heavy artillery for six
  hours on Saturday, the camp's emergency committee said. It said that 14 people died, that the clinic had been hit
  by a drone and that the main water tower lay in ruins. The RSF said in a statement that it was targeting army
  positions inside the camp and accused the army of using displaced people as human shields. The army said it had
  acted in self-defence when it shelled RSF lines east of the city.
  || damage: the main water tower (lay in ruins) | camp's emergency committee
  || motive: in self-defence | army
  || target: RSF lines | army
  || target: army positions | Rapid Support Forces
  || target: clinic | camp's emergency committee
  || weapon: artillery | camp's emergency committee
  || weapon: drone 1-1 | camp's emergency committee
A suicide car bomb exploded outside the Jazeera hotel in Mogadishu on Sunday, tearing down the perimeter wall and
  destroying several cars, police officer Abdi Hassan said. The al Qaeda-linked group al Shabaab claimed the attack
  and said its target was a meeting of intelligence officers. The blast came at around 3 p.m., a shopkeeper said.
  The government said that the bomb weighed more than 200 kg.
  || damage: several cars (destroying) | Abdi Hassan
  || damage: the perimeter wall (tearing down) | Abdi Hassan
  || target: meeting of intelligence officers | al Shabaab
  || weapon: car_bomb 1-1 | Abdi Hassan
Statement by the Karen Human Rights Network. On 3 May at about 9 in the morning, two junta jets dropped four
  500-pound bombs on a school in Papun district while classes were under way. The roof and two classrooms were
  destroyed. Witnesses told us that a helicopter then opened fire with machine guns on children running to a bunker.
  The military council said that the school was being used to store weapons and called the raid a response to
  attacks on its outposts. We found no evidence of weapons at the site.
  || damage: The roof and two classrooms (destroyed)
  || motive: a response to attacks on its outposts | military council
  || target: children running to a bunker | witnesses
  || weapon: aerial_bomb 500-pound bombs 4-4
  || weapon: small_arms machine guns | witnesses
The Taliban said on Sunday that a drone had struck a religious school in Kunar and that its dormitory was destroyed.
  Pakistan's army said that it had targeted a hideout of the TTP and that no civilian property was damaged. Four
  rockets were fired at Peshawar airport hours later; one hit a parked cargo plane, an airport employee said, while
  the authorities spoke of minor damage to the runway. The TTP said the rockets were revenge for Kunar.
  || damage: its dormitory (destroyed) | Taliban
  || damage: minor damage to the runway | authorities
  || damage: no civilian property (damaged) | Pakistan's army
  || motive: revenge for Kunar | TTP
  || target: hideout of the TTP | Pakistan's army
  || target: parked cargo plane | an airport employee
  || target: religious school | Taliban
  || weapon: drone 1-1 | Taliban
  || weapon: rocket 4-4
Armenian and Azerbaijani troops exchanged fire near Jermuk overnight. Yerevan said that Azerbaijan used artillery,
  mortars and drones against positions near Goris and Sotk; Baku said that it had responded to sabotage by Armenian
  units. A resort hotel and an ambulance were damaged, according to the Armenian ombudsman. Azerbaijan insisted that
  only military targets had been struck. Russia's foreign ministry urged restraint.
  || damage: A resort hotel and an ambulance (damaged) | Armenian ombudsman
  || target: military targets | Azerbaijan
  || weapon: artillery | Yerevan
  || weapon: drone | Yerevan
  || weapon: mortar | Yerevan
"""

FRENCH = """
L'armée russe a tiré dans la nuit 42 drones Shahed et six missiles Iskander sur l'Ukraine, a annoncé mercredi
  l'armée de l'air ukrainienne, qui affirme en avoir abattu 36. À Odessa, un immeuble de neuf étages s'est
  partiellement effondré et deux entrepôts ont pris feu, a indiqué le gouverneur. Moscou assure n'avoir visé que des
  infrastructures militaires et dément avoir frappé des bâtiments civils. Selon le maire, le port céréalier était la
  cible.
  || damage: deux entrepôts (pris feu) | gouverneur
  || damage: un immeuble de neuf étages (effondré) | gouverneur
  || target: infrastructures militaires | Moscou
  || target: port céréalier | maire
  || weapon: drone Shahed 42-42 | armée de l'air ukrainienne
  || weapon: missile Iskander 6-6 | armée de l'air ukrainienne
Au moins douze villageois ont été tués à la machette dimanche à Beni, dans l'est de la République démocratique du
  Congo, par des combattants des ADF, a déclaré un responsable de la société civile. Le centre de santé a été pillé
  et trois maisons réduites en cendres. « Ils sont venus pour voler de la nourriture et des médicaments », raconte
  une rescapée. L'administrateur du territoire évoque des représailles après l'arrestation d'un chef rebelle. Les
  assaillants sont repartis avec des chèvres et du manioc.
  || damage: Le centre de santé (pillé)
  || damage: des chèvres et du manioc (repartis avec)
  || damage: trois maisons (réduites en cendres)
  || motive: des représailles après l'arrestation d'un chef rebelle | administrateur du territoire
  || motive: pour voler de la nourriture et des médicaments | une rescapée
  || weapon: blade machette | un responsable de la société civile
🔴 GAZA, mardi 14 mai. L'aviation sioniste a bombardé à l'aube une école de l'Unrwa à Nousseirat, où s'abritaient des
  centaines de familles ! Deux missiles ont éventré une salle de classe. L'armée d'occupation prétend avoir ciblé un
  centre de commandement du Hamas. Un responsable de la défense civile parle de bombes de fabrication américaine.
  L'ONU affirme qu'aucun combattant ne se trouvait dans l'école.
  || damage: une salle de classe (éventré)
  || target: centre de commandement du Hamas | armée d'occupation
  || target: école de l'Unrwa
  || weapon: missile 2-2
À Port-au-Prince, des gangs ont attaqué mardi le pénitencier national et deux commissariats, mettant le feu à
  plusieurs bâtiments et emportant des fusils d'assaut, a rapporté une organisation de défense des droits humains.
  Jimmy Chérizier, alias Barbecue, a expliqué que ses hommes visaient le Premier ministre. Une patrouille de police
  est tombée dans une embuscade à Delmas ; son véhicule blindé a été brûlé. La police nationale n'a pas confirmé
  l'ampleur des dégâts.
  || damage: des fusils d'assaut (emportant) | une organisation de défense des droits humains
  || damage: plusieurs bâtiments (mettant le feu à) | une organisation de défense des droits humains
  || damage: son véhicule blindé (brûlé)
  || target: Premier ministre | Jimmy Chérizier
  || target: patrouille de police
  || target: pénitencier national et deux commissariats | une organisation de défense des droits humains
L'aviation nigérienne a bombardé par erreur un marché de Tiwa, tuant quatre commerçants, a reconnu mardi le
  gouverneur. L'armée dit avoir pris pour cible un rassemblement de terroristes. Un élu local dénonce une bavure et
  parle de trois frappes. Plusieurs échoppes sont parties en fumée.
  || damage: Plusieurs échoppes (parties en fumée)
  || motive: par erreur | gouverneur
  || target: rassemblement de terroristes | armée
Sept obus sont tombés jeudi matin sur la ville de Tawila, au Darfour, selon un comité de résistance local. Le marché
  aux bestiaux a été touché et une quinzaine d'échoppes ont brûlé. L'armée accuse les Forces de soutien rapide, qui
  affirment n'avoir visé que des blindés. « Ils voulaient vider la ville », estime un commerçant.
  || damage: Le marché aux bestiaux (touché)
  || damage: une quinzaine d'échoppes (brûlé)
  || motive: vider la ville | un commerçant
  || target: blindés | Forces de soutien rapide
  || weapon: artillery 7-7 | un comité de résistance local
« Nos missiles ont frappé une base aérienne et des radars de l'ennemi », a déclaré lundi le porte-parole des
  Gardiens de la révolution, cité par l'agence Tasnim, qui présente l'opération comme une réponse à l'assassinat
  d'un général à Damas. L'état-major israélien assure que 99 % des 300 projectiles ont été interceptés et ne fait
  état que de dégâts légers sur une piste. Washington dit avoir abattu plus de 80 drones.
  || damage: 80 drones (abattu) | Washington
  || damage: 99 % des 300 projectiles (interceptés) | état-major israélien
  || damage: dégâts légers sur une piste | état-major israélien
  || motive: une réponse à l'assassinat d'un général à Damas | Tasnim
  || target: base aérienne et des radars de l'ennemi | Tasnim > porte-parole des Gardiens de la révolution
  || weapon: drone 80- | Washington
  || weapon: missile | Tasnim > porte-parole des Gardiens de la révolution
  || weapon: rocket 300-300 | état-major israélien
MOSCOU, 23 mars - Des hommes en treillis ont ouvert le feu vendredi soir sur les spectateurs d'un concert au Crocus
  City Hall, près de Moscou, avant d'incendier la salle, a indiqué le ministère de l'Intérieur. Le toit s'est
  effondré. L'État islamique a revendiqué l'attentat et dit avoir visé « un rassemblement de chrétiens ». Des fusils
  d'assaut et des munitions ont été retrouvés sur place.
  || damage: Le toit (effondré)
  || target: rassemblement de chrétiens | État islamique
  || target: spectateurs d'un concert | ministère de l'Intérieur
À Nouméa, des émeutiers ont pillé un supermarché et brûlé une concession automobile dans la nuit. Un lycée a été
  dégradé. Le haut-commissaire évoque 80 véhicules détruits ; la CCAT en compte moins de quarante. Les gendarmes ont
  tiré des grenades de désencerclement. Selon le procureur, les meneurs cherchaient à paralyser l'économie.
  || damage: 80 véhicules (détruits) | haut-commissaire
  || damage: Un lycée (dégradé)
  || damage: un supermarché (pillé)
  || damage: une concession automobile (brûlé)
  || motive: à paralyser l'économie | procureur
  || weapon: grenade grenades de désencerclement
"""


def _examples(lines: str, language: str) -> list[object]:
    found: list[object] = []
    for block in lines.strip().replace("\n  ", " ").split("\n"):
        text, *expected = (" ".join(x.split()) for x in block.split("||"))
        found.append(pytest.param(text, language, sorted(expected), id=text[:60]))
    return found


def _told(claim: Claim) -> str:
    voices = " > ".join(v.name or f"({v.kind})" for v in claim.chain[1:])
    act = "" if claim.speech_act == "assert" else f"[{claim.speech_act}] "
    return f"{claim.field}: {act}{_value(claim.value)}" + (f" | {voices}" if voices else "")


def _value(value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    number = "-".join("" if value[k] is None else str(value[k]) for k in ("min", "max"))
    return " ".join(x for x in (value["type"], value["name"], number if number != "-" else "") if x)


@pytest.mark.parametrize(("text", "language", "expected"), _examples(ENGLISH, "en") + _examples(FRENCH, "fr"))
def test_report(coded: Coded, text: str, language: str, expected: list[str]) -> None:
    told = (_told(c) for i in coded(text, language, published="2024-05-15") for c in i.claims if c.field in FIELDS)
    assert sorted(told) == expected
