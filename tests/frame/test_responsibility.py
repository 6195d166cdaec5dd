"""Who did it, says whom. After ``||`` stand all claims of responsibility of the report: doer, act of speech, certainty
where it is not certain, and the root after ``|``; ``-`` for none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.model.incident import Claim, Incident

Coded = Callable[..., tuple[Incident, ...]]

ENGLISH = """
A shell hit a market in Avdiivka on Tuesday, killing six people. Officials blamed a Grad rocket. || -
A shell killed four people in Idlib on Monday. The rescuers blamed a cluster bomb fired by Russian forces.
  || Russian forces accuse | rescuers
A missile struck a bakery in Sanaa on Monday. The health ministry blamed a Saudi missile.
  || Saudi Arabia accuse | health ministry
An explosion ripped through a bus in Kabul on Monday, killing nine people. Police blamed a gas leak. || -
An ambush attributed to the FARC killed three policemen in Cauca on Monday. || FARC accuse | ?
A village was attacked in Ituri on Monday. The attack was widely attributed to the CODECO militia.
  || CODECO accuse | ?
Gunmen killed eleven villagers in Katsina on Monday. No group has claimed responsibility for the attack. || -
A drone hit an oil depot in Belgorod on Friday. Kyiv did not comment on the strike. || -
A drone hit an oil depot in Belgorod on Friday. Kyiv has neither confirmed nor denied involvement. || -
A drone hit an oil depot in Belgorod on Friday. Ukraine has not denied responsibility. || -
A blast killed a general in Damascus on Friday. Israel refused to confirm or deny involvement. || -
A bomb killed nine people in Quetta on Friday. Police said the Baloch Liberation Army was behind the attack.
  || Baloch Liberation Army assert | police
A bomb killed nine people in Quetta on Friday. The attack bears the hallmarks of the Baloch Liberation Army.
  || Baloch Liberation Army assert possible
A bomb killed nine people in Jos on Friday. The attack was the work of Boko Haram, the governor said.
  || Boko Haram assert | governor
Suspected Boko Haram militants killed nine farmers near Damboa on Friday. || Boko Haram assert probable
A suspected Islamic State attack killed ten people in Beni on Friday. || Islamic State assert probable
A car bomb killed ten people in Afrin on Friday. Turkey's defence ministry pointed the finger at the YPG.
  || YPG accuse | Turkey's defence ministry
Assailants killed ten civilians in Beni on Friday. The army laid the blame on the ADF. || ADF accuse | army
Assailants killed ten civilians in Beni on Friday. The army put the blame for the killings on the ADF.
  || ADF accuse | army
A car bomb killed seven people in Cali on Friday. Prosecutors suspect the Jaime Martinez front of planting the device.
  || Jaime Martinez front assert probable | prosecutors
A shell killed five people in Donetsk on Friday. The Ukrainian army denied it was behind the shelling.
  || Ukrainian army deny | Ukrainian army
A shell killed five people in Donetsk on Friday. Kyiv said its forces had not fired on the city. || Kyiv deny | Kyiv
Gunmen killed six farmers in Jonglei on Friday. The rebels said they had nothing to do with the attack.
  || rebels deny | rebels
A bomb killed six people in Lahore on Friday. India blamed Pakistan. Islamabad rejected the accusation.
  || Pakistan accuse | India; Pakistan deny | Islamabad
Gunmen killed four villagers near Pibor on Monday. Residents blamed soldiers. The army denied that any of its units was
  in the area. || soldiers accuse | residents; soldiers deny | army
Three houses were burnt down at Kuron on Monday. The chief says soldiers set them on fire. The county commissioner
  denies it. || soldiers assert | chief; soldiers deny | county commissioner
Gunmen opened fire on a bus in Cotabato on Thursday. The military attributed the ambush to the Bangsamoro Islamic
  Freedom Fighters. Abu Misry Mama, a spokesman for the group, denied that its men were involved.
  || Bangsamoro Islamic Freedom Fighters accuse | military; Bangsamoro Islamic Freedom Fighters deny | Abu Misry Mama
A man was killed in Baltimore on Friday. Police said their officers had shot him.
  || Police claim_responsibility | police
A convoy was ambushed near Gao on Friday. "Our fighters carried out this ambush," JNIM said in a statement.
  || JNIM claim_responsibility | JNIM
A bomb wounded nine people in Davao on Sunday. Abu Dar boasted in a video that the bombing was his work.
  || Abu Dar claim_responsibility | Abu Dar
Gunmen shot dead a priest in Kulgam on Friday. The rebels owned up to the attack on Saturday.
  || rebels claim_responsibility | rebels
The ELN has admitted kidnapping a footballer in Barrancas on Saturday. || ELN claim_responsibility | ELN
A bomb claimed the lives of nine people in Bastia on Friday. The party claims sovereignty over the islands. || -
An attack killed ten soldiers in Inata on Friday. JNIM claimed responsibility. The claim could not be independently
  verified. || JNIM claim_responsibility | JNIM; JNIM unable_to_confirm
Gunmen abducted forty pupils in Zamfara on Friday. "Bandits did it," said the governor. || Bandits assert | governor
Gunmen killed nine people in Hasakeh on Friday. The killers were soldiers of the Turkish army, two survivors said.
  || soldiers of the Turkish army assert | two survivors
Their kidnappers, the Kraze Baryè gang, are asking a ransom for the nurses abducted near Tabarre on Saturday.
  || Kraze Baryè gang assert
Two farmers were shot dead in Juba on Monday. A neighbour said it was the guards of the mine who did it.
  || guards of the mine assert | a neighbour
A helicopter of the Blue Shield company fired on a market in Palma on Monday, killing four people, residents said.
  || Blue Shield company assert | residents
Soldiers and militiamen killed nine farmers in Tambura on Sunday. || Soldiers and militiamen assert
The governor said fighters loyal to Hemedti had looted the market in Nyala on Sunday.
  || fighters loyal to Hemedti assert | governor
Inmates took eleven guards hostage at the prison in Cuenca on Monday. || Inmates assert
A gunman shot dead three people at a mall in Osijek on Monday. || -
Warplanes struck a camp near Derna on Monday. || -
The army and the rebels fought near Malakal on Monday. || -
Six farmers were killed in Yei on Monday. The army said it was investigating who was behind the attack. || -
Six farmers were killed in Yei on Monday. It was not immediately clear who was responsible for the attack. || -
Six farmers were killed in Yei on Monday. The governor said the government was responsible for security in the town.
  || -
Six farmers were killed in Yei on Monday. Police believe rebels were behind the attack.
  || rebels assert probable | police
Gunmen killed thirty villagers near Mopti on Monday. Survivors blamed the Dan Na militia. Its founder, Oumar Dicko,
  swore that none of his men took part. || Dan Na militia accuse | survivors; Dan Na militia deny | Oumar Dicko
A strike killed two fishermen off Hodeidah on Monday. The Saudi-led coalition said no coalition aircraft were operating
  in the area. || Saudi-led coalition deny | Saudi-led coalition
A UN worker was killed by a shell in Rafah on Sunday. The Egyptian army said the shell was not fired by its troops.
  || Egyptian army deny | Egyptian army
Two fishermen were beheaded in Sulu on Friday. A commander said soldiers were the culprits.
  || soldiers assert | a commander
A drone hit a market in Kabkabiya on Tuesday. The army said the drone belonged to the RSF. || RSF assert | army
Gunmen killed six people in Axum on Monday. The commission confirmed that Eritrean soldiers were responsible.
  || Eritrean soldiers assert | commission
A bomb killed two soldiers in Sui on Monday. Police suspect the Baloch Republican Guards.
  || Baloch Republican Guards assert probable | police
A bomb blew up a pipeline in Sui on Monday. The Baloch Republican Guards took credit in a call to reporters.
  || Baloch Republican Guards claim_responsibility | Baloch Republican Guards
A bomb struck a mosque in Kunduz on Friday. The group said on its channel that one of its fighters had carried it out.
  || group claim_responsibility | group
A bomb killed six people in Yei on Monday. The attackers were killed by soldiers. || -
Soldiers killed four of the attackers in Yei on Monday. || Soldiers assert
A bomb killed six people in Yei on Monday. The army said none of its soldiers was among the dead. || -
A bomb killed six people in Yei on Monday. The UN is responsible for the camp, the mayor said. || -
Rebels attacked a post in Yei on Monday. The army is involved in talks with them. || Rebels assert
Gunmen killed six people in Yei on Monday. The army said reinforcements were behind the front line. || -
Two trucks were burnt at Wabag on Monday. The member of parliament says soldiers lit the fire.
  || soldiers assert | member of parliament
"""

FRENCH = """
Une explosion a tué trois personnes à Kidal lundi. La police a mis en cause un engin explosif. || -
Un attentat imputé aux shebab a fait douze morts à Mogadiscio lundi. || shebab accuse | ?
Des hommes armés ont tué onze villageois à Djibo lundi. Aucun groupe n'a revendiqué l'attaque dans l'immédiat. || -
Un drone a frappé un dépôt à Belgorod vendredi. Kiev n'a pas démenti être à l'origine de l'attaque. || -
Une bombe a tué neuf personnes à Damboa vendredi. L'attaque porte la marque de Boko Haram.
  || Boko Haram assert possible
Une bombe a tué neuf personnes à Damboa vendredi. Selon la police, Boko Haram est derrière l'attentat.
  || Boko Haram assert | police
Une bombe a tué neuf personnes à Damboa vendredi. L'attentat est l'œuvre de Boko Haram, a affirmé le gouverneur.
  || Boko Haram assert | gouverneur
Des membres présumés de Boko Haram ont tué neuf fermiers près de Damboa vendredi. || Boko Haram assert probable
Une voiture piégée a tué dix personnes à Afrin vendredi. Les YPG sont pointées du doigt. || YPG accuse | ?
Une bombe a tué un général à Damas mardi. Le Kremlin a aussitôt montré Kiev du doigt. || Kiev accuse | Kremlin
Des assaillants ont tué dix civils à Beni vendredi. L'attaque est à mettre au compte des ADF, selon l'armée.
  || ADF assert | armée
Des assaillants ont tué dix civils à Beni vendredi. L'armée a mis l'attaque sur le compte des ADF. || ADF accuse | armée
Des assaillants ont tué dix civils à Beni vendredi. L'armée y voit la signature des ADF. || ADF assert | armée
Un village a été bombardé dans l'Arakan lundi. L'armée birmane a rejeté la faute sur l'Armée de l'Arakan.
  || Armée de l'Arakan accuse | armée birmane
Un village a été attaqué dans l'Ituri lundi. Les notables font porter la responsabilité de l'attaque à la Codeco.
  || Codeco accuse | notables
Un village a été attaqué dans l'Ituri lundi. La Codeco a été désignée comme responsable par les notables.
  || Codeco accuse | notables
Deux agriculteurs ont été abattus jeudi à Torbeck. La police soupçonne le gang Base Cinq.
  || gang Base Cinq assert probable | police
Des obus ont tué cinq personnes à Donetsk vendredi. « Nous n'avons pas bombardé Donetsk », a affirmé l'armée
  ukrainienne. || armée ukrainienne deny | armée ukrainienne
Des hommes armés ont tué six fermiers en Ituri vendredi. La Codeco affirme n'y être pour rien. || Codeco deny | Codeco
Une bombe a tué neuf personnes à Peshawar dimanche. L'Inde prétend n'avoir rien à voir avec cet attentat.
  || Inde deny | Inde
Vingt personnes ont été tuées à Solenzo mardi. L'armée accuse les jihadistes d'avoir massacré les habitants. Le maire
  récuse l'accusation et met en cause des miliciens.
  || jihadistes accuse | armée; jihadistes deny | maire; miliciens accuse | maire
Deux manifestants ont été tués à Labé jeudi. Les habitants affirment que les gendarmes ont tiré à balles réelles ; le
  préfet jure que ses hommes n'ont pas ouvert le feu. || gendarmes assert | habitants; gendarmes deny | préfet
Les forces de sécurité ont chargé les manifestants jeudi à Labé. Plusieurs habitants affirment qu'elles ont tiré à
  balles réelles. || forces de sécurité assert; forces de sécurité assert | plusieurs habitants
Une bombe a tué un général mardi à Homs. Londres a démenti avoir été informé. || -
Un convoi a été attaqué à Gao vendredi. « Nos combattants ont attaqué ce convoi », affirme le JNIM dans un communiqué.
  || JNIM claim_responsibility | JNIM
Un camion a sauté sur une mine à Diapaga lundi. Le JNIM revendique la pose de la mine.
  || JNIM claim_responsibility | JNIM
L'ELN a admis avoir enlevé un footballeur à Barrancas samedi. || ELN claim_responsibility | ELN
Le parti revendique l'indépendance du territoire. Vendredi, une bombe a tué trois policiers à Bastia. || -
Une attaque a tué dix soldats à Inata vendredi. Le JNIM l'a revendiquée dans une vidéo dont l'authenticité n'a pas pu
  être vérifiée. || JNIM claim_responsibility | JNIM; JNIM unable_to_confirm
Des hommes armés ont enlevé quarante élèves à Zamfara vendredi. Les ravisseurs sont des bandits, selon le gouverneur.
  || bandits assert | gouverneur
Deux agriculteurs ont été abattus jeudi à Torbeck. Selon un voisin, ce sont des gendarmes qui ont fait le coup.
  || gendarmes assert | un voisin
Selon l'armée, des terroristes ont bombardé l'aéroport de Damas dimanche. || terroristes assert | armée
Un obus est tombé sur un marché à Taëz lundi. L'obus a été tiré par les Houthis, affirme l'armée. Les Houthis démentent
  et accusent la coalition. || Houthis assert | armée; Houthis deny | Houthis; coalition accuse | Houthis
Des hommes armés ont tué trente villageois près de Mopti lundi. Le chef de la milice Dan Na assure qu'aucun de ses
  hommes n'était sur place. || milice Dan Na deny | chef de la milice Dan Na
Des coups de feu ont été tirés lundi sur la permanence d'un élu à Ajaccio. Le FLNC a fait savoir qu'il n'était pas
  l'auteur des tirs. || FLNC deny | FLNC
Une frappe a tué deux pêcheurs au large de Hodeida lundi. La coalition affirme qu'aucun avion de la coalition ne
  survolait la zone. || coalition deny | coalition
Onze villageois ont été tués vendredi à Ayorou. Le gouverneur impute la tuerie à l'EIGS. Un chef local du groupe nie que
  ses hommes soient entrés dans le village. || EIGS accuse | gouverneur; EIGS deny | un chef local de EIGS
Une bombe a tué six personnes à Yei lundi. L'armée affirme qu'aucun soldat de l'armée n'a été blessé. || -
Une bombe a tué six personnes à Yei lundi. Le maire est responsable de la voirie. || -
Une bombe a tué six personnes à Yei lundi. Les tireurs étaient vêtus d'uniformes de l'armée. || -
Les talibans se sont attribué l'attentat qui a tué six policiers à Ghazni vendredi.
  || talibans claim_responsibility | talibans
Une perception a été plastiquée lundi à Bastia, un attentat signé du groupe Alpha.
  || groupe Alpha claim_responsibility | groupe Alpha
L'accord de paix a été signé par le FLNC lundi à Bastia. Mardi une bombe a blessé un policier. || -
Six fermiers ont été tués à Yei lundi. On ignore qui est derrière l'attaque. || -
Six fermiers ont été tués à Yei lundi. Le gouvernement promet de punir les responsables de l'attaque. || -
"""


def told_of(claim: Claim) -> str:
    """ "doer act [certainty] [| root]"; of a doubt the certainty is left out."""
    hedged = claim.certainty != "certain" and claim.speech_act != "unable_to_confirm"
    root = f" | {claim.chain[-1].name or '?'}" if len(claim.chain) > 1 else ""
    return f"{claim.value} {claim.speech_act}{' ' + claim.certainty if hedged else ''}{root}"


def _examples(lines: str, language: str) -> list[object]:
    found: list[object] = []
    for line in lines.strip().replace("\n ", " ").split("\n"):
        text, expected = (" ".join(x.split()) for x in line.split("||"))
        found.append(pytest.param(text, language, expected, id=text))
    return found


@pytest.mark.parametrize(("text", "language", "expected"), _examples(ENGLISH, "en") + _examples(FRENCH, "fr"))
def test_who_did_it(coded: Coded, text: str, language: str, expected: str) -> None:
    told = {told_of(c) for i in coded(text, language) for c in i.claims if c.field == "responsibility"}
    assert sorted(told) == (sorted(expected.split("; ")) if expected != "-" else [])


SEVERAL = [
    pytest.param(
        "A bomb killed six people in Jos on Monday. On Tuesday a rocket hit a camp in Kano. The army blamed Boko Haram."
        " Boko Haram denied being behind the two attacks.",
        "en",
        "deny",
        2,
        id="en-two-attacks",
    ),
    pytest.param(
        "Une bombe a tué six personnes à Jos lundi. Mardi, une autre bombe a explosé à Kano. Mercredi, un attentat a"
        " visé une mosquée à Yola. Boko Haram a revendiqué ces trois attentats.",
        "fr",
        "claim_responsibility",
        3,
        id="fr-ces-trois-attentats",
    ),
    pytest.param(
        "Des roquettes ont visé lundi l'ambassade à Bagdad. Mercredi, un drone a frappé une base à Erbil. Téhéran"
        " dément être derrière ces deux attaques.",
        "fr",
        "deny",
        2,
        id="fr-ces-deux-attaques",
    ),
]


@pytest.mark.parametrize(("text", "language", "act", "number"), SEVERAL)
def test_one_answer_for_several_incidents(coded: Coded, text: str, language: str, act: str, number: int) -> None:
    answered = [i for i in coded(text, language) if any(c.speech_act == act for c in i.claims)]
    assert len(answered) == number


@pytest.mark.parametrize(("accuser", "accused"), [("Kyiv", "Moscow"), ("Moscow", "Kyiv"), ("Islamabad", "New Delhi")])
def test_charge_and_answer_do_not_depend_on_the_parties(coded: Coded, accuser: str, accused: str) -> None:
    text = f"A bomb killed six people in Aden on Friday. {accuser} accused {accused} of being behind the blast."
    text += f" {accused} dismissed the charge as baseless."
    told = {told_of(c) for i in coded(text, "en") for c in i.claims if c.field == "responsibility"}
    assert told == {f"{accused} accuse | {accuser}", f"{accused} deny | {accused}"}
