"""Who says so, in French: every sentence of CASES carries its expectation.

``[a|…]`` are the words that the first attribution covers, ``[b|…]`` those of the second; below stand their voices from the
outermost to the root (``name:kind``, ``:anonymous``; ``?`` for no name, ``outlet`` for none) and whatever differs from a plain,
certain, neutral assertion. A sentence with nothing below says nothing on anybody's word."""

from __future__ import annotations

import pytest

from tests.detect.attribution_cases import Case, found, read_cases

CASES = """
« [a|Nous avons repoussé trois assauts à Bakhmout] », a affirmé le commandant des forces terrestres, Oleksandr Syrsky.
    Oleksandr Syrsky:official
[a|Le bilan est de 27 morts], a indiqué à l'AFP une source hospitalière sous couvert d'anonymat.
    AFP:agency < une source hospitalière:medical:anonymous
Selon le ministère de la Santé du Hamas, [a|43 personnes ont été tuées dans la nuit].
    ministère de la Santé du Hamas:official
L'armée israélienne a déclaré [a|avoir frappé un poste de commandement à Khan Younès].
    armée israélienne:official
D'après l'Observatoire syrien des droits de l'homme (OSDH), [a|neuf combattants ont péri dans le raid].
    Observatoire syrien des droits de l'homme (OSDH):monitor
Les Forces de soutien rapide ont nié [a|toute responsabilité dans le bombardement du marché d'El-Fasher].
    Forces de soutien rapide:armed_group deny responsibility
Khartoum accuse [a|Abou Dhabi d'armer les paramilitaires].
    Khartoum:official accuse responsibility
Le M23 a démenti [a|avoir tué des civils à Kishishe].
    M23:armed_group deny responsibility
« [a|Ils sont venus la nuit, ils tiraient partout] », raconte une habitante de Kishishe, jointe par téléphone. « [a|J'ai perdu mon frère.] »
    une habitante de Kishishe:local_source:anonymous
Aucun groupe n'a revendiqué l'attentat de Mogadiscio.
[a|L'attaque], revendiquée par les chebab, a fait au moins 20 morts.
    chebab:armed_group claim_responsibility responsibility
L'attentat n'a pas été revendiqué.
Le porte-parole de la police, Gary Desrosiers, a fait [a|état de onze policiers blessés].
    Gary Desrosiers:official
Un rapport de l'ONU impute [a|à l'armée birmane le massacre de 160 villageois à Pazigyi].
    ONU:official accuse responsibility
[a|La junte aurait bombardé une école dans la région de Sagaing, tuant au moins onze enfants].
    ?:unknown:anonymous unstated distance
[a|Des drones auraient visé le dépôt], selon la chaîne Telegram Baza.
    Baza:channel unstated distance
Le gouverneur de Belgorod, Viatcheslav Gladkov, affirme que [a|deux civils ont été blessés]. Il ajoute que [b|trois maisons ont été endommagées].
    Viatcheslav Gladkov:official
    Viatcheslav Gladkov:official
Kiev n'a pas démenti.
[a|L'information] n'a pas pu être vérifiée de source indépendante.
    outlet unable_to_confirm unstated occurrence
Le président colombien a reconnu que [a|l'armée avait tué huit mineurs lors d'un bombardement dans le Caquetá].
    président colombien:official confirm
À en croire les rebelles, [a|une trentaine de soldats ont été capturés].
    rebelles:armed_group
De source militaire, [a|on indique que deux hélicoptères ont été touchés].
    source militaire:official:anonymous
[a|« C'est faux »], a réagi l'état-major.
    état-major:official deny occurrence
Le Parti travailliste du Kurdistan (PKK) a revendiqué [a|l'attaque contre le siège de TAI, près d'Ankara].
    Parti travailliste du Kurdistan (PKK):armed_group claim_responsibility responsibility
Bamako parle [a|de 70 terroristes neutralisés], les rebelles touareg de [b|vingt-cinq soldats tués].
    Bamako:official
    rebelles touareg:armed_group
La présidence burkinabè s'en tient [a|à 18 morts], tandis qu'une ONG locale en recense [b|60].
    présidence burkinabè:official
    une ONG locale:ngo:anonymous
Citant des témoins, Radio Okapi rapporte que [a|douze corps ont été retrouvés dans la rivière].
    Radio Okapi:outlet < des témoins:witness:anonymous
Le maire de Pokrovsk prétend que [a|l'immeuble était vide].
    maire de Pokrovsk:official distance
Le Hezbollah se targue [a|d'avoir détruit quatre chars].
    Hezbollah:armed_group distance
Dans un communiqué, le Front de libération de la Palestine a fait savoir qu'[a|il n'était pas impliqué].
    Front de libération de la Palestine:armed_group
Selon un bilan provisoire de la protection civile, [a|le glissement a fait 14 morts et 30 disparus].
    protection civile:medical
L'Azerbaïdjan rejette [a|ces accusations].
    Azerbaïdjan:official deny responsibility
« [a|Nous n'avons tiré sur aucun civil] », a assuré le général Abdel Fattah al-Burhane à la chaîne Al-Jazeera.
    Al-Jazeera:outlet < Abdel Fattah al-Burhane:official
Deux responsables américains ont confié à CNN que [a|le tir était parti du Yémen].
    CNN:outlet < deux responsables américains:official:anonymous
Les Houthis, qui ont revendiqué [a|le tir], promettent d'autres frappes.
    Houthis:armed_group claim_responsibility responsibility
Le ministère russe de la Défense, cité par l'agence Tass, a annoncé [a|la prise du village de Vouhledar].
    Tass:agency < ministère russe de la Défense:official
Le chef de la diplomatie européenne a condamné l'attaque.
[a|Il s'agirait d'un règlement de comptes entre cartels], estime le parquet de l'État de Sinaloa.
    parquet de l'État de Sinaloa:official
Moscou impute [a|l'explosion à Kiev], qui nie [b|toute implication].
    Moscou:official accuse responsibility
    Kiev:official deny responsibility
Si l'armée attaquait, des milliers de civils seraient tués.
Les soi-disant « autorités » de Louhansk parlent [a|de cinq morts].
    autorités:official distance
Le Mai-Mai Yakutumba laisse entendre que [a|l'armée a ouvert le feu la première].
    Mai-Mai Yakutumba:armed_group possible
Un officier ayant requis l'anonymat a évoqué [a|une quarantaine de morts dans les rangs de l'armée].
    un officier:official:anonymous
L'ONG Médecins sans frontières (MSF) a annoncé [a|avoir reçu 48 blessés]. L'organisation précise que [b|dix d'entre eux sont morts].
    Médecins sans frontières (MSF):medical
    Médecins sans frontières (MSF):medical
Le gouvernement éthiopien pointe [a|du doigt le Front de libération du peuple du Tigré].
    gouvernement éthiopien:official accuse responsibility
« [a|Il y a eu des tirs, puis une énorme explosion. Les gens couraient. On a compté sept corps] », témoigne un commerçant.
    un commerçant:local_source:anonymous
L'armée tchadienne est revenue sur ses déclarations : [a|il s'agissait en fait d'un accident].
    armée tchadienne:official retract occurrence
Le groupe État islamique au Grand Sahara a assumé la responsabilité de [a|l'embuscade de Tabatol].
    État islamique au Grand Sahara:armed_group claim_responsibility responsibility
[a|L'assassinat du maire est attribué à des membres du Clan del Golfo].
    ?:unknown:anonymous accuse responsibility
[a|L'opposant], affirme sa famille, [a|a été enlevé par des hommes en uniforme].
    famille:witness:anonymous
Les autorités militaires ont d'abord évoqué [a|un incident technique] avant de reconnaître [b|une frappe de drone].
    autorités militaires:official
    autorités militaires:official confirm occurrence
[a|Rien ne permet de confirmer ces chiffres], a souligné Human Rights Watch.
    Human Rights Watch:ngo
Des informations selon lesquelles [a|des mercenaires auraient exécuté des villageois circulent depuis lundi].
    ?:unknown:anonymous unstated distance
Un premier bilan faisait état de trois morts.
[a|Le bilan est passé à 36 morts], ont annoncé samedi les autorités sanitaires de Gaza.
    autorités sanitaires de Gaza:official
« [a|Nous ne savons pas où ils sont] », a déclaré à Reuters la mère d'un des disparus de Kuriga.
    Reuters:agency < mère d'un des disparus de Kuriga:witness:anonymous
L'état-major ukrainien a fait savoir dimanche que [a|14 drones avaient été abattus]. [b|Trois autres auraient touché une sous-station].
    état-major ukrainien:official
    état-major ukrainien:official unstated distance
Selon plusieurs témoins interrogés par l'AFP, [a|les soldats ont tiré sans sommation].
    AFP:agency < plusieurs témoins:witness:anonymous
[a|Le président haïtien Jovenel Moïse a été assassiné par un commando], a annoncé le Premier ministre par intérim, Claude Joseph.
    Claude Joseph:official
Le chef de guerre a affirmé, dans un enregistrement sonore diffusé sur WhatsApp, que [a|ses hommes avaient pris la ville de Bambari].
    chef de guerre:official
Le Front populaire pour la renaissance de la Centrafrique dément [a|être impliqué dans le massacre d'Alindao].
    Front populaire pour la renaissance de la Centrafrique:armed_group deny responsibility
La mission de l'ONU, la Minusca, a dit [a|avoir dénombré 37 corps].
    Minusca:official
D'après un communiqué de l'armée malienne, [a|onze terroristes ont été neutralisés à Ouatagouna].
    armée malienne:official
Le Kremlin a démenti [a|toute frappe sur la maternité].
    Kremlin:official deny occurrence
Pour l'opposition, [a|c'est l'armée qui a tiré].
    opposition:ngo
Les rebelles du CNDP avaient revendiqué [a|la prise de Rutshuru].
    rebelles du CNDP:armed_group
Le procureur de Tumaco a confirmé [a|la mort de cinq paysans].
    procureur de Tumaco:official confirm killed
L'ambassade américaine évoque « [a|des tirs nourris] » près du palais.
    ambassade américaine:official
Aux dires des habitants, [a|les tirs ont duré deux heures].
    des habitants:local_source:anonymous
Le gouvernement accuse [a|les séparatistes anglophones d'avoir enlevé 79 élèves à Nkwen], [b|ce] que ces derniers nient.
    gouvernement:official accuse responsibility
    séparatistes anglophones:armed_group deny occurrence
Un porte-parole des séparatistes a nié [a|toute implication dans cet enlèvement].
    un porte-parole des séparatistes:armed_group:anonymous deny responsibility
Le ministre de l'Intérieur a fait [a|état d'un bilan de 12 morts]. Il a précisé que [b|40 personnes avaient été blessées].
    ministre de l'Intérieur:official
    ministre de l'Intérieur:official
Ni le ministère ni l'armée n'ont commenté.
Les États-Unis affirment [a|avoir tué un chef d'Al-Qaïda à Idleb] ; des habitants parlent [b|d'un berger].
    États-Unis:official
    des habitants:local_source:anonymous
Des experts de l'ONU ont établi que [a|le village avait été incendié par des miliciens arabes].
    des experts de l'ONU:expert:anonymous
[a|Le bombardement a tué 21 civils, dont huit enfants], selon l'OSDH. Damas n'a pas réagi.
    OSDH:monitor
[a|On compte au moins dix morts], a-t-on appris auprès de la préfecture.
    préfecture:official
[a|Le groupe Wagner aurait perdu 50 hommes dans l'embuscade], d'après des blogueurs russes.
    des blogueurs russes:channel:anonymous unstated distance
La police a ouvert une enquête.
Selon le porte-parole de l'armée, le colonel Souleymane Dembélé, [a|trois soldats sont morts].
    Souleymane Dembélé:official
« C'était l'enfer. » Fatou, 34 ans, a fui Djibo avec ses enfants.
Le roi a annoncé la suspension de l'accord.
« [a|Il n'y a aucun prisonnier chez nous] », martèle le colonel, qui accuse [b|les milices de mentir].
    colonel:official
    colonel:official accuse responsibility
[a|L'attaque est imputée aux ADF].
    ?:unknown:anonymous accuse responsibility
La Corée du Nord a menacé de riposter.
Un général à la retraite estime que [a|l'offensive échouera].
    un général à la retraite:official:anonymous
L'Iran, par la voix de son ministre des Affaires étrangères, a rejeté [a|ces accusations].
    Iran:official deny responsibility
Les autorités n'ont pas souhaité confirmer le bilan.
L'Union africaine a condamné le coup d'État.
Le journal Daily Trust, citant des habitants, évoque [a|30 morts à Zabarmari].
    Daily Trust:outlet < des habitants:local_source:anonymous
« [a|Deux de nos soldats ont été tués et cinq blessés] », reconnaît le ministère de la Défense arménien dans un communiqué.
    ministère de la Défense arménien:official confirm killed
Selon une source militaire jointe par l'AFP, [a|trois soldats ont été tués près de Djibo].
    AFP:agency < une source militaire:official:anonymous
Le maire a déclaré : « [a|Nous avons enterré douze corps.] » Il a ajouté que [b|des recherches continuaient].
    maire:official
    maire:official
La Croix-Rouge a fait [a|état de 40 blessés], mais l'armée n'en reconnaît que [b|dix].
    Croix-Rouge:medical
    armée:official confirm
Un témoin assure que [a|les tireurs portaient des uniformes]. [b|Ils auraient ensuite fui vers le Soudan].
    un témoin:witness:anonymous
    un témoin:witness:anonymous unstated distance
Les Maï-Maï ont nié [a|avoir brûlé le village] et accusé [b|l'armée].
    Maï-Maï:armed_group deny responsibility
    Maï-Maï:armed_group accuse responsibility
Un groupe inconnu, les Vengeurs du Delta, a revendiqué [a|le sabotage de l'oléoduc].
    Vengeurs du Delta:armed_group claim_responsibility responsibility
Le ministre a laissé entendre que [a|des mercenaires étrangers avaient participé à l'assaut].
    ministre:official possible
L'hôpital dit [a|avoir reçu 23 corps] ; [b|ce bilan] n'a pas pu être vérifié auprès de l'armée.
    hôpital:medical
    outlet unable_to_confirm unstated killed
Le gouvernement se félicite de l'accord.
L'explosion rappelle celle de 1996.
Les pluies ont fait dix morts.
Le général Haftar a rectifié : [a|deux avions ont été perdus].
    Haftar:official retract occurrence
« [a|Nous ne sommes pas impliqués] », a dit un porte-parole du mouvement.
    un porte-parole du mouvement:ngo:anonymous
[a|Le prétendu « émir » du groupe a été tué], affirme la police.
    police:official distance
[a|Un soldat serait mort dans l'explosion].
    ?:unknown:anonymous unstated distance
S'il avait su, il aurait fui.
Le gouverneur pourrait confirmer le bilan mardi.
Le chef rebelle avait promis que ses hommes quitteraient la ville.
Les autorités locales, citées par l'agence RIA Novosti, ont parlé [a|de deux drones abattus].
    RIA Novosti:agency < autorités locales:official
"""


@pytest.mark.parametrize("case", read_cases(CASES), ids=lambda c: c.id)
def test_attributions(case: Case) -> None:
    assert found(case.text, "fr") == (case.marked, case.voices)
