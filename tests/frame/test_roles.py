"""Who did it and to whom, one sentence a test: after ``||`` stand all actors of all incidents as ``role: name``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.model.incident import Incident

Coded = Callable[..., tuple[Incident, ...]]

ENGLISH = """
Rebels raided Bor and shot at soldiers, an officer said. "They burned three trucks there," Captain John Deng said.
  || perpetrator: Rebels; target: soldiers
Rebels raided Bor, an officer said. "They burned three trucks there on Monday," Captain John Deng said.
  || perpetrator: Rebels
Israel intercepted two rockets fired by Hamas from Gaza on Monday. || perpetrator: Hamas
The army said it had shot down four missiles over Deraa on Monday. || -
The two sides accused each other of shelling Stepanakert. || -
The army has been fighting the ELN in Arauca since August 2023. || -
A drone hit a school on Monday, killing eight people and wounding 13, two residents and a doctor told Reuters. || -
More than 150 militants rode into Mafa, said Ali Dungus, an officer. "They burned many shops there on Sunday," he said.
  || perpetrator: militants
"They shot my brother," said Amina, a farmer, after soldiers entered Tora on Monday.
  || perpetrator: soldiers; victim: brother
Israeli troops shot dead a journalist in Jenin on Sunday. || perpetrator: Israeli troops; victim: journalist
A UN convoy was ambushed by unidentified gunmen near Goma on Monday. || perpetrator: unidentified gunmen; target: UN
Two soldiers came under fire near Sloviansk on Monday. || target: soldiers
Turkish jets bombed Kurdish positions in Iraq on Sunday. || perpetrator: Turkey
ELN rebels kidnapped a Colombian soldier in Arauca on Saturday. || perpetrator: ELN; target: Colombian soldier
A suicide bomber blew himself up among worshippers in Quetta on Friday.
  || perpetrator: suicide bomber; target: worshippers
Houthi fighters and government troops exchanged fire near Marib. || perpetrator: Houthi; target: government troops
A shell fired by Hamas militants struck a kibbutz on Monday, wounding a farm worker.
  || perpetrator: Hamas; victim: farm worker
The killing of a journalist by gunmen in Veracruz on Friday caused an outcry.
  || perpetrator: gunmen; victim: journalist
The attack on the market on Monday shocked Mexico. || -
Pakistan carried out air strikes against militants in Afghanistan. || perpetrator: Pakistan; target: militants
On Saturday, police arrested 40 demonstrators in Moscow. || perpetrator: police; target: demonstrators
A group of rebels attacked a village in Ituri on Monday. || perpetrator: rebels
Dozens of gunmen stormed a prison in Niger State on Friday. || perpetrator: gunmen
Government soldiers retook the town of Adan Yabal from al Shabaab on Sunday.
  || perpetrator: Government soldiers; target: al Shabaab
The ambush of an army patrol by ISWAP fighters left eleven soldiers dead on Monday.
  || perpetrator: ISWAP; victim: soldiers
The car of a councillor was blown up in Omagh on Friday. || target: councillor
Ukraine and Russia signed an agreement brokered by Turkey on Tuesday.
  || perpetrator: Russia; perpetrator: Ukraine; supporter: Turkey
The West African bloc ECOWAS suspended Guinea on Monday. || perpetrator: ECOWAS; target: Guinea
The junta announced sanctions against three generals on Monday. || perpetrator: junta; target: generals
The opposition demanded on Monday that the president resign. || perpetrator: opposition; target: president
Police dispersed a rally with tear gas in Harare on Monday. || perpetrator: Police; target: rally
President Museveni sent two battalions to Karamoja on Monday.
  || ordered_by: President Museveni; perpetrator: battalions
Two nurses and a pharmacist were abducted in Tillaberi on Monday. || target: nurses; target: pharmacist
Pirates hijacked a Greek tanker off Somalia on Friday. || perpetrator: Pirates; target: Greek tanker
Helicopters strafed a fishing boat off Pemba on Tuesday, killing six fishermen.
  || perpetrator: Helicopters; target: fishing boat; victim: fishermen
A Naga student body called on Delhi to withdraw the army. || perpetrator: Naga student body; target: Delhi
The Coordination of Azawad Traders demanded on Monday that the army leave Kidal.
  || perpetrator: Coordination of Azawad Traders; target: army
Men from the Lord's Resistance Army abducted 20 pupils in Haut-Uele on Sunday.
  || perpetrator: Lord's Resistance Army; target: pupils
Clashes broke out between the Kachin Independence Army and government troops near Laiza on Monday.
  || perpetrator: Kachin Independence Army; perpetrator: government troops
A deal was signed on Monday in Juba by the government and five rebel groups.
  || perpetrator: government; perpetrator: rebel groups
Russian jets hit a bread queue in Chernihiv on Wednesday. || perpetrator: Russia; target: bread queue
Loyalists planted a bomb under the car of a Catholic taxi driver in Belfast on Monday.
  || perpetrator: Loyalists; target: Catholic taxi driver
A junta jet bombed a monastery in Sagaing on Monday. || perpetrator: junta
Saboteurs dynamited a pylon near Temuco on Monday. || perpetrator: Saboteurs
Looters emptied a UN warehouse in Rafah on Monday. || perpetrator: Looters; target: UN
Kyrgyz and Tajik border guards shot at each other near Batken on Monday.
  || perpetrator: Kyrgyz border guards; perpetrator: Tajik border guards
"""

FRENCH = """
La défense antiaérienne a abattu six roquettes au-dessus d'Idleb lundi. || -
Kiev et Moscou s'accusent mutuellement de viser des civils. || -
Des miliciens ont attaqué Djugu lundi. « Ils ont incendié trente maisons », a déclaré le chef Jean Ngabu.
  || perpetrator: miliciens
Des combattants de Boko Haram ont tué douze pêcheurs lundi à Baga. || perpetrator: Boko Haram; victim: pêcheurs
Un convoi de la Minusma a sauté lundi sur une mine, blessant trois casques bleus.
  || target: Minusma; victim: casques bleus
Deux prêtres ont été enlevés par des hommes armés à Kaduna lundi. || perpetrator: hommes armés; target: prêtres
La Russie a tiré des missiles sur Odessa vendredi. || perpetrator: Russie
Des affrontements ont opposé l'armée aux miliciens Maï-Maï près de Butembo.
  || perpetrator: armée; target: miliciens Maï-Maï
La police a tiré des gaz lacrymogènes sur des étudiants à Dakar jeudi. || perpetrator: police; target: étudiants
Kiev et Moscou ont échangé des tirs près de Bakhmout mardi. || perpetrator: Kiev; target: Moscou
Des policiers ont été attaqués par le gang Viv Ansanm lundi. || perpetrator: Viv Ansanm; target: policiers
Une frappe israélienne a tué trois journalistes à Khan Younès mercredi. || perpetrator: Israël; victim: journalistes
L'assassinat du maire de Chilpancingo par des inconnus a choqué le Mexique.
  || perpetrator: inconnus; target: maire de Chilpancingo
À Goma, des manifestants ont défilé lundi pour réclamer le départ de la mission de l'ONU.
  || perpetrator: manifestants; target: ONU
L'attaque d'un village dogon par des jihadistes a fait vingt morts lundi. || perpetrator: jihadistes
Des dizaines de manifestants ont incendié un commissariat à Conakry lundi. || perpetrator: manifestants
Deux soldats ont été tués par une mine que les séparatistes avaient posée près de Bamenda.
  || perpetrator: séparatistes; victim: soldats
Un instructeur russe a été tué lundi par un engin explosif à Hombori. || victim: instructeur russe
Le groupe rebelle, les ADF, a attaqué Beni lundi. || perpetrator: ADF
Trois personnes ont été tuées par des hommes armés à Beni lundi. || perpetrator: hommes armés
La police a dispersé une manifestation à Conakry lundi. || perpetrator: police; target: manifestation
Les habitants ont demandé lundi aux autorités de renforcer la sécurité. || perpetrator: habitants; target: autorités
Le général Haftar a lancé une offensive contre Tripoli le 4 avril 2019. || perpetrator: général Haftar
Le Tchad a annoncé lundi des sanctions contre le Soudan. || perpetrator: Tchad; target: Soudan
Un kamikaze s'est fait exploser vendredi au milieu de la foule à Kaboul. || perpetrator: kamikaze; target: foule
L'ETA avait enlevé un conseiller municipal en juillet 1997. || perpetrator: ETA; target: conseiller municipal
Un pétrolier grec a été touché lundi par un drone en mer Rouge. || target: pétrolier grec
La coordination des commerçants d'Agadez a exigé lundi le départ du gouverneur.
  || perpetrator: coordination des commerçants d'Agadez; target: gouverneur
Des hommes du FLEC ont attaqué lundi un autocar à Cabinda, tuant quatre footballeurs.
  || perpetrator: FLEC; victim: footballeurs
Les détenus ont pris en otage huit surveillants à la prison de Bukavu dimanche.
  || perpetrator: détenus; target: surveillants
Le gouvernement éthiopien et le TPLF ont signé un accord de paix à Pretoria le 2 novembre 2022.
  || perpetrator: TPLF; perpetrator: gouvernement éthiopien
Les combats entre l'armée soudanaise et les FSR ont repris lundi à Omdourman.
  || perpetrator: FSR; perpetrator: armée soudanaise
L'attaque d'un bus par des hommes armés a fait douze morts lundi à Djibo.
  || perpetrator: hommes armés; target: bus
Des miliciens venus d'Ituri ont massacré des pygmées à Mambasa lundi. || perpetrator: miliciens; victim: pygmées
Des avions ont bombardé un cortège funéraire à Sanaa samedi. || perpetrator: avions; target: cortège funéraire
Des tirailleurs ont ouvert le feu sur des dockers à Pointe-Noire lundi. || perpetrator: tirailleurs; target: dockers
Des pourparlers entre le gouvernement colombien et l'ELN ont débuté lundi à Caracas.
  || perpetrator: gouvernement colombien; target: ELN
Sous l'égide du Vatican, le gouvernement et l'ELN ont conclu une trêve lundi à Quito.
  || perpetrator: ELN; perpetrator: gouvernement; supporter: Vatican
Des combattants du « bataillon fantôme » ont tué trois bergers lundi à Tessalit.
  || perpetrator: bataillon fantôme; victim: bergers
Un proviseur a été arraché lundi à son domicile par des séparatistes à Bamenda.
  || perpetrator: séparatistes; target: proviseur
Des vandales ont profané lundi un cimetière juif à Łódź. || perpetrator: vandales
Des pirates sont montés lundi à bord d'un pétrolier et ont tiré sur l'équipage.
  || perpetrator: pirates; target: équipage
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
def test_roles_of_a_sentence(coded: Coded, text: str, language: str, expected: str) -> None:
    assert actors_told(coded(text, language)) == (sorted(expected.split("; ")) if expected != "-" else [])
