"""Who did it and to whom, over sentences: after ``||`` stand all actors of all incidents as ``role: name``.

Names told again by a noun or a pronoun, acronyms that the report introduces, two states in one plural, people counted
out of others, denials and admissions; wars and outlets of many countries, no party twice in the same part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.model.incident import Incident

Coded = Callable[..., tuple[Incident, ...]]

ENGLISH = """
Fighters of the Movement for the Defence of Kwilu (MDK) attacked Bandundu on Monday. The MDK said its men had
  killed four soldiers. The movement denied harming villagers.
  || perpetrator: Movement for the Defence of Kwilu (MDK); victim: soldiers
The Allied Democratic Forces (ADF) attacked Oicha on Monday. The group burned a clinic on Tuesday in Eringeti.
  || perpetrator: Allied Democratic Forces (ADF)
The Rapid Support Forces attacked a market in Nyala on Monday. The paramilitaries looted a bank in Zalingei on
  Tuesday.
  || perpetrator: Rapid Support Forces; perpetrator: paramilitaries
Russian troops shelled Kharkiv on Monday. The army bombed a school in Izium on Tuesday.
  || perpetrator: Russian troops; perpetrator: army
The Arakan Army seized a base in Paletwa on Monday. The same group ambushed a convoy near Kyauktaw on Tuesday.
  || perpetrator: Arakan Army; target: convoy
The Viv Ansanm gang attacked Solino on Monday. The Gran Grif gang raided Petite-Riviere on Tuesday. The same
  gang killed a judge in Marchand on Wednesday.
  || perpetrator: Gran Grif gang; perpetrator: Viv Ansanm; victim: judge
ELN rebels bombed a pipeline in Arauca on Monday. The rebels kidnapped two engineers in Tame on Tuesday.
  || perpetrator: ELN; perpetrator: rebels; target: engineers
The Sinaloa cartel attacked a barracks in Culiacan on Monday. The cartel burned buses in Los Mochis on Tuesday.
  || perpetrator: Sinaloa cartel; target: buses
The M23 captured Bunagana on Monday. On Tuesday the rebellion attacked Rutshuru. || perpetrator: M23
Hayat Tahrir al-Sham attacked government positions near Aleppo on Monday. The Islamist group took a village on
  Tuesday.
  || perpetrator: Hayat Tahrir al-Sham
Houthi forces fired missiles at Abu Dhabi on Monday. The movement attacked a ship in the Red Sea on Tuesday.
  || perpetrator: Houthi; target: ship
The Saudi-led coalition bombed Saada on Monday. The coalition bombed a wedding in Hajjah on Tuesday.
  || perpetrator: Saudi-led coalition; target: wedding
The New People's Army ambushed soldiers in Samar on Monday. The insurgents burned a bus in Leyte on Tuesday.
  || perpetrator: New People's Army; perpetrator: insurgents; target: bus; target: soldiers
The Real IRA planted a bomb in Banbridge on Saturday. That organisation shot a policeman in Derry on Monday.
  || perpetrator: Real IRA; victim: policeman
Gunmen killed five farmers in Zamfara on Monday. The attackers also burned houses in Gusau on Tuesday.
  || perpetrator: Gunmen; perpetrator: attackers; victim: farmers
NATO bombed a bridge in Novi Sad on Monday. The alliance struck a depot near Nis on Tuesday.
  || perpetrator: NATO
Gunmen belonging to the ADF killed three farmers in Beni on Tuesday. || perpetrator: ADF; victim: farmers
Militants believed to be members of the Taliban burned a clinic in Herat on Tuesday. || perpetrator: Taliban
Suspected members of the ELN kidnapped a mayor in Tame on Tuesday. || perpetrator: ELN; target: mayor
Relatives of the teacher told the Herald that he had been abducted in Awaran on Tuesday by masked men.
  || perpetrator: masked men; target: teacher
Ethiopian and Eritrean troops shelled Adigrat on Monday.
  || perpetrator: Eritrean troops; perpetrator: Ethiopian troops
Sudan's army shelled Omdurman on Monday, killing nine civilians.
  || perpetrator: Sudan's army; victim: civilians
A Sudanese army jet bombed a mosque in El Fasher on Friday. || perpetrator: Sudanese army
Masked men abducted a lawyer in Managua on Monday. || perpetrator: Masked men; target: lawyer
Three fishermen were killed by Kenyan police in Kisumu on Monday.
  || perpetrator: Kenyan police; victim: fishermen
An attack by Boko Haram on a convoy near Gamboru left six soldiers dead on Monday.
  || perpetrator: Boko Haram; target: convoy; victim: soldiers
The attack on the convoy, carried out by Boko Haram, killed six soldiers near Gamboru on Monday.
  || perpetrator: Boko Haram; target: convoy; victim: soldiers
Myanmar's junta carried out air strikes on a school in Sagaing on Monday. || perpetrator: Myanmar's junta
The Karen National Union (KNU) attacked an outpost in Hpa-An on Monday. The KNU killed six soldiers there.
  || perpetrator: Karen National Union (KNU); victim: soldiers
A patrol was ambushed near Menaka on Monday by JNIM fighters, who killed nine Nigerien soldiers.
  || perpetrator: JNIM; victim: Nigerien soldiers
Separatists ambushed a police patrol near Bamenda on Monday. Cameroonian troops later burned houses in Santa.
  || perpetrator: Cameroonian troops; perpetrator: Separatists; target: police patrol
Tamils and Sinhalese clashed in Trincomalee on Monday. || perpetrator: Tamils; target: Sinhalese
Some 300 Fulani attacked a Berom village in Plateau on Sunday. || perpetrator: Fulani
Nicaraguan police arrested two priests in Masaya on Monday. One of them was beaten.
  || perpetrator: Nicaraguan police; target: priests
The Israeli army killed two Hamas commanders in Gaza on Monday. It lost one soldier.
  || perpetrator: Israeli army; victim: Hamas commanders; victim: soldier
Guinean soldiers fired on protesters in Conakry on Monday, killing two of them.
  || perpetrator: Guinean soldiers; victim: protesters
The Abu Sayyaf group beheaded two hostages in Jolo on Monday.
  || perpetrator: Abu Sayyaf group; victim: hostages
Armed men in military uniform killed eleven villagers in Yirgou on Monday. The government blamed jihadists.
  || accused: jihadists; perpetrator: Armed men; victim: villagers
Ansaru claimed Tuesday's kidnapping of a French engineer in Rimi. || claimant: Ansaru; target: French engineer
Mexican marines captured a leader of the Zetas cartel in Nuevo Laredo on Monday.
  || perpetrator: Mexican marines; target: leader of the Zetas cartel
Lebanon and Israel signed a truce on Monday in Naqoura. Hezbollah threatened both countries.
  || perpetrator: Hezbollah; perpetrator: Israel; perpetrator: Lebanon; target: Israel; target: Lebanon
The Al-Nusra Front and Ahrar al-Sham fought near Saraqib on Monday. The two groups signed a truce on Friday in
  Idlib.
  || perpetrator: Ahrar al-Sham; perpetrator: Al-Nusra Front
French and Malian troops attacked JNIM positions near Menaka on Friday.
  || perpetrator: French troops; perpetrator: Malian troops; target: JNIM
A treaty was signed on Monday in Lima by the Peruvian and Chilean governments.
  || perpetrator: Chilean government; perpetrator: Peruvian government
The Sudanese and Ethiopian armies clashed in Fashaga on Monday.
  || perpetrator: Ethiopian army; perpetrator: Sudanese army
Gunmen abducted nine nuns in Tegina on Monday. Two of them were killed. || perpetrator: Gunmen; victim: nuns
Police arrested 30 students in Lashio on Monday; several were tortured.
  || perpetrator: Police; target: students
A shell killed 18 people in Taiz on Monday. Six of the dead were children. || victim: children
It was the Maoists who bombed the train in Bihar on Monday. || perpetrator: Maoists; target: train
A bomb in Quetta on Monday killed 30 police officers and recruits. || victim: police officers and recruits
The Real IRA admitted planting the bomb that killed a constable in Derry on Monday.
  || claimant: Real IRA; victim: constable
Boko Haram admitted that it had abducted the 20 pupils in Kuriga on Monday.
  || claimant: Boko Haram; target: pupils
Bandits killed nine miners in Kaura on Monday. Two of the bandits died, police said.
  || perpetrator: Bandits; victim: miners
No group has claimed Monday's bombing in Baidoa. Officials blame al-Shabaab. || accused: al-Shabaab
Mali's opposition blamed the junta for the shooting of four marchers in Kayes on Monday.
  || accused: junta; target: marchers
Amnesty holds Eritrean troops responsible for the massacre of 40 deacons in Axum on Sunday.
  || accused: Eritrean troops; victim: deacons
ECOWAS suspended Guinea's membership on Monday. || perpetrator: ECOWAS; target: Guinea
Rebels shelled the police station in Donetsk on Monday. || perpetrator: Rebels; target: police station
The minister vowed on Monday to hunt down the killers. || perpetrator: minister; target: killers
The arrest of Aung San Suu Kyi by soldiers in Naypyidaw on Monday caused an outcry.
  || perpetrator: soldiers; target: Aung San Suu Kyi
A convoy fell into an ambush laid by PKK fighters near Cukurca on Monday. || perpetrator: PKK; target: convoy
A helicopter was shot down by Tuareg rebels near Gao on Monday, killing five soldiers.
  || perpetrator: Tuareg rebels; target: helicopter; victim: soldiers
Rebels of the Lord's Resistance Army, led by Joseph Kony, abducted 12 girls in Obo on Monday. The same rebels
  burned a church in Zemio on Wednesday.
  || perpetrator: Lord's Resistance Army; target: girls
"""

FRENCH = """
Onze gardes-frontières ont été tués dimanche près de Saravan. || victim: gardes-frontières
Des hommes armés appartenant au M23 ont tué trois policiers mardi à Rutshuru. || perpetrator: M23; victim: policiers
Trois policiers ont été tués mardi par des combattants présumés de Boko Haram à Diffa.
  || perpetrator: Boko Haram; victim: policiers
Des éléments affiliés à Al-Qaïda ont attaqué mardi un convoi près de Djibo.
  || perpetrator: Al-Qaïda; target: convoi
Des combattants du Mouvement pour la libération du Kasaï (MLK) ont attaqué Tshikapa lundi. Le MLK dit avoir tué
  quatre soldats. Le mouvement a nié avoir visé des villageois.
  || perpetrator: Mouvement pour la libération du Kasaï (MLK); victim: soldats
Les Forces démocratiques alliées (ADF) ont attaqué Oicha lundi. Le groupe a incendié une clinique mardi à
  Eringeti.
  || perpetrator: Forces démocratiques alliées (ADF)
Le Hezbollah a tiré des roquettes sur Kiryat Shmona lundi. Mardi, le mouvement chiite a attaqué une base à
  Metoula.
  || perpetrator: Hezbollah
Le gang Viv Ansanm a attaqué Solino lundi. Le gang Gran Grif a attaqué Liancourt mardi. Le même gang a tué un
  juge mercredi à Marchand.
  || perpetrator: Viv Ansanm; perpetrator: gang Gran Grif; victim: juge
L'armée malienne a bombardé Tinzaouatène lundi. L'armée a tué douze civils mardi à Kidal.
  || perpetrator: armée malienne; victim: civils
Des hommes armés ont attaqué Djibo lundi. Ces hommes ont aussi incendié une école mardi à Arbinda.
  || perpetrator: hommes; perpetrator: hommes armés
Le M23 a pris Rutshuru lundi. Mardi, la rébellion a attaqué Kitshanga. || perpetrator: M23
Le FPRC a attaqué Bria lundi. Les rebelles ont tué trois gendarmes mardi à Birao.
  || perpetrator: FPRC; perpetrator: rebelles; victim: gendarmes
Le cartel de Sinaloa a attaqué une caserne lundi à Culiacán. Mardi, le cartel a incendié des bus à Mazatlán.
  || perpetrator: cartel de Sinaloa; target: bus
Les Houthis ont tiré des missiles sur Abou Dhabi lundi. Le groupe a attaqué un navire mardi en mer Rouge.
  || perpetrator: Houthis; target: navire
L'armée américaine a bombardé un village lundi à Kunduz. || perpetrator: armée américaine
L'armée de l'air israélienne a frappé un dépôt mardi à Damas. || perpetrator: armée de l'air israélienne
Des soldats tchadiens et camerounais ont tué six combattants de Boko Haram lundi près de Bol.
  || perpetrator: soldats camerounais; perpetrator: soldats tchadiens; victim: Boko Haram
Trois pêcheurs ont été tués lundi à Kisumu par la police kényane.
  || perpetrator: police kényane; victim: pêcheurs
L'attaque du convoi, menée par Boko Haram, a tué six soldats lundi près de Gamboru.
  || perpetrator: Boko Haram; target: convoi; victim: soldats
L'armée soudanaise a mené des frappes aériennes lundi sur un marché de Nyala. || perpetrator: armée soudanaise
Des individus cagoulés ont enlevé un avocat lundi à Managua.
  || perpetrator: individus cagoulés; target: avocat
Des inconnus ont assassiné le maire d'Ocotlán lundi. || perpetrator: inconnus; victim: maire d'Ocotlán
Les militants kurdes du PKK ont tué trois gardiens lundi à Hakkari. || perpetrator: PKK; victim: gardiens
La junte birmane a bombardé une école lundi à Sagaing. || perpetrator: junte birmane
L'Union nationale karen (KNU) a attaqué un avant-poste lundi à Hpa-An. La KNU y a tué six soldats.
  || perpetrator: Union nationale karen (KNU); victim: soldats
L'Armée de l'Arakan a pris une base lundi à Paletwa. Le même groupe a attaqué un convoi mardi à Kyauktaw.
  || perpetrator: Armée de l'Arakan; target: convoi
Le Real IRA a posé une bombe samedi à Banbridge. Cette organisation a tué un policier lundi à Derry.
  || perpetrator: Real IRA; victim: policier
Les Forces de soutien rapide (FSR) ont attaqué El-Facher lundi. Les paramilitaires ont pillé un marché mardi à
  Zalingei.
  || perpetrator: Forces de soutien rapide (FSR); perpetrator: paramilitaires
Des miliciens Maï-Maï ont tué un garde forestier lundi à Rutshuru.
  || perpetrator: miliciens Maï-Maï; victim: garde forestier
Deux missionnaires ont été enlevés lundi à Ouallam par des combattants de l'État islamique au Grand Sahara
  (EIGS). Le groupe a revendiqué le rapt mardi.
  || perpetrator: État islamique au Grand Sahara (EIGS); target: missionnaires
Abou Sayyaf a décapité deux otages lundi à Jolo. || perpetrator: Abou Sayyaf; victim: otages
Un soldat philippin a été tué lundi à Marawi par des combattants du groupe Maute.
  || perpetrator: groupe Maute; victim: soldat philippin
Les gouvernements colombien et vénézuélien ont signé un accord lundi à Cúcuta.
  || perpetrator: gouvernement colombien; perpetrator: gouvernement vénézuélien
Des éleveurs peuls ont tué neuf agriculteurs lundi à Bouca.
  || perpetrator: éleveurs peuls; victim: agriculteurs
La marine mexicaine a arrêté un chef du cartel des Zetas lundi à Nuevo Laredo.
  || perpetrator: marine mexicaine; target: chef du cartel des Zetas
Les talibans ont pris Kunduz lundi. Le mouvement islamiste a exécuté des prisonniers mardi.
  || perpetrator: talibans; victim: prisonniers
La Turquie et l'Irak ont signé un accord lundi à Bagdad. Le PKK a menacé les deux pays mardi.
  || perpetrator: Irak; perpetrator: PKK; perpetrator: Turquie; target: Irak; target: Turquie
Un groupe armé inconnu, le Front du Delta, a revendiqué l'attentat de lundi à Warri. Le groupe menace les
  compagnies pétrolières.
  || claimant: Front du Delta; perpetrator: Front du Delta
Ce sont eux, les rebelles du FACT, qui ont tué le préfet lundi à Faya. || perpetrator: FACT; victim: préfet
C'est l'armée qui a tiré sur la foule lundi à Conakry, tuant deux manifestants.
  || perpetrator: armée; target: foule; victim: manifestants
La garde présidentielle, qui avait tiré sur des étudiants lundi à N'Djamena, a nié.
  || perpetrator: garde présidentielle; target: étudiants
Des membres du cartel ont tué une journaliste lundi à Tijuana. || perpetrator: cartel; victim: journaliste
L'ex-Séléka a attaqué Bambari lundi. Les combattants de ce groupe ont tué un prêtre.
  || perpetrator: ex-Séléka; victim: prêtre
Des soldats russes et biélorusses ont attaqué une caserne lundi à Kherson.
  || perpetrator: soldats biélorusses; perpetrator: soldats russes
Les armées tchadienne et camerounaise ont combattu Boko Haram lundi près de Bol.
  || perpetrator: armée camerounaise; perpetrator: armée tchadienne; target: Boko Haram
La police a arrêté trente étudiants lundi à Lashio ; plusieurs ont été torturés.
  || perpetrator: police; target: étudiants
Le Real IRA a avoué avoir posé la bombe qui a tué un policier lundi à Derry.
  || claimant: Real IRA; victim: policier
La guérilla a admis avoir enlevé lundi un ingénieur à Tame. || claimant: guérilla; target: ingénieur
Personne n'a revendiqué l'attentat de lundi à Baidoa. Les autorités accusent Al-Chabab. || accused: Al-Chabab
L'opposition tient la junte pour responsable du meurtre de quatre manifestants lundi à Kayes.
  || accused: junte; victim: manifestants
Amnesty tient les troupes érythréennes pour responsables du massacre de quarante diacres dimanche à Axoum.
  || accused: troupes érythréennes; victim: diacres
La Cédéao a suspendu l'adhésion de la Guinée lundi. || perpetrator: Cédéao; target: Guinée
Les rebelles ont bombardé lundi le poste de police de Donetsk.
  || perpetrator: rebelles; target: poste de police de Donetsk
La police a dispersé lundi à Dakar une marche contre la vie chère.
  || perpetrator: police; target: marche contre la vie chère
Le ministre a juré lundi de traquer les assassins du maire de Gao.
  || perpetrator: ministre; target: assassins du maire de Gao
L'arrestation de Ibrahim Keïta par des mutins lundi à Bamako a surpris la région.
  || perpetrator: mutins; target: Ibrahim Keïta
Un hélicoptère a été abattu lundi par des rebelles touareg près de Gao, tuant cinq soldats.
  || perpetrator: rebelles touareg; target: hélicoptère; victim: soldats
Des soldats birmans ont encerclé le hameau, brûlé les granges et fusillé des dizaines de paysans lundi à Sagaing.
  || perpetrator: soldats birmans; victim: paysans
Un commando a tué un préfet lundi à Bastia. || perpetrator: commando; victim: préfet
La mort du colonel Adoum, tué lundi à Faya lors de combats contre le FACT, a été annoncée mardi.
  || perpetrator: FACT; victim: colonel Adoum
Les rebelles de l'ELN ont enlevé un juge lundi à Arauca. Les mêmes rebelles ont tué un maire mercredi à Tame.
  || perpetrator: ELN; target: juge; victim: maire
"""

HINTS_EN = """
A bomb killed six people in Lomé on Monday. The opposition hinted that the president's own guard might have staged it.
  || accused: guard
The UVF is suspected by police of the bombing that killed two people in Larne on Friday. || accused: UVF
A bomb killed four aid workers in Kitgum on Monday. The FNL suggested that Rwandan troops may have been responsible.
  || accused: Rwandan troops; victim: aid workers
"""

HINTS_FR = """
Une bombe a tué six personnes lundi à Alger. Le GIA laisse entendre que les services de sécurité en seraient les
  auteurs. || accused: services de sécurité
"""

HEADLINES_EN = """
Car bomb kills nine in Baidoa / Al-Shabaab claimed Monday's bombing. || claimant: Al-Shabaab
ELN rebels kidnap two engineers in Arauca / The engineers were seized on Monday.
  || perpetrator: ELN; target: engineers
Sudan: RSF accused of killing 20 villagers in Gezira / The villagers died on Sunday, a committee said.
  || accused: RSF; victim: villagers
Five soldiers killed in Boko Haram ambush near Diffa / The patrol was attacked on Tuesday.
  || perpetrator: Boko Haram; victim: soldiers
Myanmar junta air strike kills 11 at school / The strike hit Let Yet Kone on Friday. || perpetrator: Myanmar junta
Israeli strike on Rafah kills six, medics say / It hit a house on Monday. || perpetrator: Israel
"""

HEADLINES_FR = """
Mali : une attaque attribuée au JNIM fait 15 morts / Quinze civils ont été tués lundi à Bankass, selon la mairie.
  || accused: JNIM; victim: civils
Ukraine : trois morts dans une frappe russe sur Kherson / La frappe a touché un immeuble mardi.
  || perpetrator: Russie
Colombie : l'ELN enlève un maire à Tame / Le maire a été enlevé lundi, a dit la police.
  || perpetrator: ELN; target: maire
"""


def _examples(lines: str, language: str) -> list[object]:
    found: list[object] = []
    for line in lines.strip().replace("\n ", " ").split("\n"):
        text, expected = (" ".join(x.split()) for x in line.split("||"))
        found.append(pytest.param(text, language, expected, id=text))
    return found


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [*_examples(ENGLISH + HINTS_EN.lstrip(), "en"), *_examples(FRENCH + HINTS_FR.lstrip(), "fr")],
)
def test_who(coded: Coded, text: str, language: str, expected: str) -> None:
    told = sorted({f"{a.role}: {a.name}" for i in coded(text, language) for a in i.actors})
    assert told == sorted(expected.split("; "))


@pytest.mark.parametrize(
    ("text", "language", "expected"), _examples(HEADLINES_EN, "en") + _examples(HEADLINES_FR, "fr")
)
def test_a_headline_that_opens_the_text_is_read(coded: Coded, text: str, language: str, expected: str) -> None:
    found = coded(text.replace(" / ", "\n\n"), language)
    assert sorted({f"{a.role}: {a.name}" for i in found for a in i.actors}) == sorted(expected.split("; "))


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        pytest.param(
            "The League demanded on Monday that the army leave Kidal.", "en", "League of Tuareg Women", id="the"
        ),
        pytest.param("Our organisation demanded an inquiry on Monday.", "en", "Karen Rights Watch", id="our"),
        pytest.param("We call on the rebels to free the pupils.", "en", "Central Command Marib", id="we"),
        pytest.param(
            "La Ligue demande aux autorités de libérer les élèves.", "fr", "Ligue des droits de Kinshasa", id="la"
        ),
        pytest.param(
            "Notre association demande une enquête au gouvernement.", "fr", "Mémoire des deux Guinées", id="notre"
        ),
    ],
)
def test_a_body_that_tells_of_itself_bears_its_full_name(coded: Coded, text: str, language: str, name: str) -> None:
    found = coded(text, language, outlet=name)
    assert [a.name for i in found for a in i.actors if a.role == "perpetrator"] == [name]


@pytest.mark.parametrize("outlet", ["The Daily", "Gazette"])
def test_a_newspaper_is_no_party(coded: Coded, outlet: str) -> None:
    found = coded("The League demanded on Monday that the army leave Kidal.", "en", outlet=outlet)
    assert outlet not in [a.name for i in found for a in i.actors]


GROUPS = {
    "sudan": ("the RSF", "the SPLM-N", "Nyala", "Kadugli"),
    "colombia": ("the ELN", "the FARC", "Arauca", "Tame"),
    "syria": ("Hayat Tahrir al-Sham", "Ahrar al-Sham", "Saraqib", "Idlib"),
    "congo": ("the M23", "the ADF", "Rutshuru", "Beni"),
}


@pytest.mark.parametrize("war", GROUPS)
def test_the_group_is_the_last_one_whichever_side_that_is(coded: Coded, war: str) -> None:
    a, b, town, other = GROUPS[war]
    for one, two in ((a, b), (b, a)):
        text = f"Fighters of {one} attacked {town} on Monday. {two[:1].upper()}{two[1:]} attacked {other} on Tuesday."
        text += f" The group killed a priest in {other} on Wednesday."
        killers = [
            p.name for i in coded(text, "en") if any(v.name == "priest" for v in i.actors)
            for p in i.actors if p.role == "perpetrator"
        ]  # fmt: skip
        assert killers == [two.removeprefix("the ")]
