"""Counts of people harmed in French: a case is a sentence and, after ``||``, the whole set of counts that it states.

``field min-max``, an open end left out; ``part`` for a part of a total, ``named`` for a single named or definite
person, ``denied`` for a denied count, ``irrealis`` for what could be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest

from recoupe.detect.harm import detect_harm
from recoupe.detect.parse import parse_sentences
from recoupe.detect.quantities import detect_quantities

Stated = Callable[[str, str], Counter[str]]


def cases(text: str) -> list[str]:
    """One case a paragraph line; indented lines go on with the one before."""
    return [" ".join(case.split()) for case in re.split(r"\n(?=\S)", text.strip())]


CASES = cases("""
Une frappe sur un centre commercial de Krementchouk a fait au moins 18 morts et une soixantaine de blessés.
  || killed 18-; injured 48-72
Deux personnes ont été tuées et sept blessées dans le bombardement d'un marché à Kherson. || killed 2-2; injured 7-7
Quarante fidèles ont péri dans le bombardement d'une mosquée d'El-Facher, selon le comité de résistance.
  || killed 40-40
Les paramilitaires ont tué plus de 100 villageois à Wad al-Noura, selon des habitants, qui ont enterré 104 corps.
  || killed 100-; killed 104-104
L'armée soudanaise affirme avoir éliminé des dizaines de rebelles et perdu quatre soldats.
  || killed 20-99; killed 4-4
La junte a bombardé un village de la région de Sagaing, tuant 165 personnes, dont 27 femmes et 19 enfants.
  || killed 165-165; killed 27-27 part; killed 19-19 part
Onze villageois, dont plusieurs adolescents, ont été brûlés vifs par des soldats. || killed 11-11; killed 2- part
Deux dissidents des Farc et un policier sont morts dans des combats dans le Cauca. || killed 2-2; killed 1-1
Des guérilleros ont tendu une embuscade à une patrouille dans le Huila, tuant sept policiers. || killed 7-7
La guérilla a libéré 19 otages après deux semaines de captivité. || captured 19-19
Une voiture piégée a explosé devant le ministère à Mogadiscio, faisant au moins cent morts et trois cents blessés.
  || killed 100-; injured 300-300
Les shebab disent avoir tué 27 soldats burundais ; l'Union africaine n'a pas donné de bilan. || killed 27-27
Un kamikaze s'est fait exploser dans un café, tuant cinq personnes et en blessant huit. || killed 5-5; injured 8-8
Personne n'a été blessé par l'obus tombé près de l'aéroport. || injured 0-0
L'attaque n'a pas fait de victimes. || killed 0-0; injured 0-0
On ignore s'il y a des victimes. ||
Les insurgés ont décapité une cinquantaine de personnes dans le Cabo Delgado, selon les médias d'État.
  || killed 40-60
Sept ouvriers sud-africains sont portés disparus depuis l'attaque de Palma. || missing 7-7
Des milliers d'habitants ont fui leurs maisons à Mocimboa da Praia. || displaced 1000-9999
Les combats ont déplacé quelque 450 000 personnes depuis 2020. || displaced 360000-540000
Un gang a enlevé 17 missionnaires, dont cinq enfants, près de Port-au-Prince. || captured 17-17; captured 5-5 part
Les membres du gang ont abattu au moins 70 personnes à Pont-Sondé. || killed 70-
Un raid de la coalition sur un car scolaire à Saada a coûté la vie à quarante enfants. || killed 40-40
Les Houthis font état de 31 tués et 101 blessés dans les frappes. || killed 31-31; injured 101-101
À Gaza, 45 Palestiniens ont été tués dans un raid sur un camp de tentes, selon la Défense civile. || killed 45-45
Le mouvement a tué environ 1 200 personnes et pris 251 otages le 7 octobre. || killed 960-1440; captured 251-251
Quatre soldats israéliens ont été tués à Rafah, ce qui porte le bilan à 300 morts. || killed 4-4; killed 300-300
Les corps de six otages ont été retrouvés dans un tunnel. || killed 6-6
Des barils d'explosifs largués sur Alep ont fait quinze morts parmi les civils, dont sept enfants.
  || killed 15-15; killed 7-7 part
L'OSDH a recensé 86 morts, parmi lesquels 30 enfants. || killed 86-86; killed 30-30 part
Les jihadistes ont exécuté 23 personnes, dont neuf mineurs, près de Palmyre. || killed 23-23; killed 9-9 part
Huit soldats et onze insurgés ont trouvé la mort dans l'assaut d'un poste au Waziristan. || killed 8-8; killed 11-11
Une bombe artisanale a tué un soldat et blessé deux autres à Pulwama. || killed 1-1; injured 2-2
Vingt-six touristes ont été fauchés par des tirs à Pahalgam, au Cachemire. || killed 26-26
Une grenade lancée contre un bus a blessé neuf pèlerins, dont trois grièvement. || injured 9-9; injured 3-3 part
Les autorités mexicaines ont découvert douze corps dans des fosses clandestines au Chiapas. || killed 12-12
Des tueurs d'un cartel ont assassiné treize policiers à Coatepec Harinas. || killed 13-13
Quarante-trois étudiants ont disparu à Iguala en 2014. || missing 43-43
Une bombe de l'IRA véritable a tué 29 personnes à Omagh et fait 220 blessés. || killed 29-29; injured 220-220
Des parachutistes britanniques ont abattu treize manifestants désarmés à Derry. || killed 13-13
La prise d'otages de Beslan a coûté la vie à 334 personnes, dont 186 enfants. || killed 334-334; killed 186-186 part
Quinze policiers, un prêtre et plusieurs civils ont été tués au Daghestan. || killed 15-15; killed 1-1; killed 2-
Six des assaillants ont également été tués. || killed 6-6
Les rebelles du M23 ont massacré 131 civils à Kishishe et Bambo, selon l'ONU. || killed 131-131
Au moins 19 villageois ont été tués à la machette par des combattants ADF près de Beni. || killed 19-
Quatre casques bleus ont été blessés, dont un grièvement, par l'explosion d'une mine près de Goma.
  || injured 4-4; injured 1-1 part
Des inconnus ont attaqué une mine d'or, tuant au moins cinq personnes et enlevant deux ressortissants chinois.
  || killed 5-; captured 2-2
Le bilan de l'attentat est passé à 34 morts, selon le ministère de la Santé. || killed 34-34
Le bilan s'est alourdi de 12 à 19 morts. || killed 19-19
Les secouristes ont extrait quatorze corps des décombres et une vingtaine de personnes sont toujours portées
  disparues. || killed 14-14; missing 16-24
Le ministère a démenti que quiconque ait été tué. || killed 1- denied
Les forces de l'ordre ont arrêté 35 suspects et saisi quatorze fusils. || captured 35-35
La police russe a interpellé plus de 1 300 manifestants. || captured 1300-
Les militaires ont libéré 80 femmes et enfants retenus par Boko Haram. || captured 80-80
Au moins 110 ouvriers agricoles ont été égorgés à Zabarmari. || killed 110-
L'explosion pourrait faire des centaines de morts. || killed 100-999 irrealis
Le raid a fait 38 morts et blessés. ||
La frappe a détruit douze chars et deux postes de commandement. ||
Près de 2 000 personnes ont été tuées depuis janvier, dont 600 civils. || killed 1600-2400; killed 600-600 part
Un interprète afghan et deux soldats américains ont été tués par une bombe à Kandahar. || killed 1-1; killed 2-2
Les talibans ont tué 17 soldats, tandis que douze des leurs sont morts. || killed 17-17; killed 12-12
Le général Soleimani a été tué par un drone à Bagdad. || killed 1-1 named
Trois morts, quinze blessés dans un attentat à Kaboul || killed 3-3; injured 15-15
Cinq gendarmes ont perdu la vie dans une embuscade près de Koro ; deux autres sont portés disparus.
  || killed 5-5; missing 2-2
Une attaque contre un convoi d'orpailleurs a fait une quinzaine de morts dans le Soum. || killed 12-18
Le Niger a perdu 89 soldats dans l'attaque de Chinagoder. || killed 89-89
Une cinquantaine de terroristes ont été neutralisés, selon l'état-major. || killed 40-60
Des hommes armés à moto ont fait irruption dans le village, tuant neuf habitants et emportant le bétail.
  || killed 9-9
Le bilan provisoire est de onze morts et d'une dizaine de blessés. || killed 11-11; injured 8-12
Les deux humanitaires français enlevés au Tchad ont été relâchés. || captured 2-2
Le chef du groupe a été tué, ainsi que trois de ses lieutenants. || killed 1-1 named; killed 3-3
Selon un médecin, les corps de 23 victimes ont été déposés à la morgue. || killed 23-23
Un enfant de six ans a succombé à ses blessures à l'hôpital de Goma. || killed 1-1
Le gouvernement parle de 50 morts, l'opposition de plus de 200. || killed 50-50; killed 200-
L'armée arménienne a annoncé la mort de 49 de ses soldats. || killed 49-49
Les frappes n'ont tué aucun civil, assure l'armée. || killed 0-0
Aucune perte n'est à déplorer. || killed 0-0; injured 0-0
Au moins 27 d'entre eux ont été exécutés. || killed 27-
Les assaillants ont fait une dizaine de prisonniers. || captured 8-12
Une mère et ses quatre enfants ont péri dans l'incendie de leur maison. || killed 1-1; killed 4-4
Plus d'une trentaine de civils ont été massacrés, et leurs maisons brûlées. || killed 30-
Le 12 mars, trois obus de 155 mm ont tué deux personnes à 4 km de la ville. || killed 2-2
Un sous-officier français a été mortellement blessé dans le Liptako. || injured 1-1
On compte deux morts côté gendarmerie et quatre assaillants abattus. || killed 2-2; killed 4-4
Une quinzaine de policiers et de militaires figurent parmi les morts. || killed 12-18
Les combats auraient fait plus de 80 tués dans les rangs houthis. || killed 80-
Au moins douze civils auraient été tués par une roquette à Marib. || killed 12-
L'armée n'a pas tué douze civils, assure le ministre. || killed 12-12 denied
Deux hélicoptères ont été abattus et leurs six occupants tués. || killed 6-6
Le nombre de morts s'élève désormais à 73, celui des blessés à 140. || killed 73-73; injured 140-140
Plusieurs personnes ont été arrêtées, dont deux mineurs. || captured 2-; captured 2-2 part
Les rebelles menacent de tuer dix otages. || killed 10-10 irrealis
Sept personnes, parmi lesquelles une infirmière, ont trouvé la mort à Port-Soudan. || killed 7-7; killed 1-1 part
Les habitants ont inhumé 22 personnes dans une fosse commune. || killed 22-22
Trente-quatre lycéennes manquent toujours à l'appel. || missing 34-34
Parmi les victimes figurent trois enfants. ||
Pas moins de 400 familles ont quitté la ville. ||
Deux soldats tués et un troisième blessé par un engin explosif près de Diffa || killed 2-2; injured 1-1
Trois personnes ont été emmenées à l'hôpital. ||
Douze personnes ont péri à Mékélé. Cinq d'entre elles étaient des enfants. || killed 12-12; killed 5-5 part
Neuf personnes ont été tuées dans la nuit, six à Kharkiv et trois à Odessa.
  || killed 9-9; killed 6-6 part; killed 3-3 part
La déflagration a fait plus de cent blessés, dont vingt dans un état critique. || injured 100-; injured 20-20 part
Plus de 30 000 civils ont fui Goma depuis l'avancée des rebelles. || displaced 30000-
Trois des morts sont des enfants. || killed 3-3 part
Les secours font état de 12 décès. || killed 12-12
Quatre nouveaux corps ont été repêchés dimanche, portant le bilan à 21. || killed 4-4; killed 21-21
L'armée affirme avoir neutralisé 56 terroristes et déplore la perte d'un soldat. || killed 56-56; killed 1-1
Le raid a touché un hôpital : au moins 19 patients et deux médecins sont morts. || killed 19-; killed 2-2
Le groupe a exécuté deux soldats et détient encore au moins huit otages. || killed 2-2; captured 8-
Les rebelles ont tué 29 civils, dont 17 femmes et 12 enfants. || killed 29-29; killed 17-17 part; killed 12-12 part
Au moins 80 personnes, dont dix femmes et trois nourrissons, ont péri à Jowhar.
  || killed 80-; killed 10-10 part; killed 3-3 part
Les victimes, parmi lesquelles neuf enfants et une infirmière, ont été égorgées. || killed 9-9 part; killed 1-1 part
Les miliciens ont massacré des civils, dont neuf fillettes. || killed 9-9 part
Une ligue parle de 90 morts. Les autorités n'en comptent que 35, dont six gardes.
  || killed 90-90; killed 35-35; killed 6-6 part
L'opposition parle de 90 morts, puis de plus de 100. || killed 90-90; killed 100-
Parmi les morts figurent trois nourrissons et deux adolescents. || killed 3-3; killed 2-2
Deux cadres du front figurent parmi les morts. || killed 2-2
La mairie parle de quatre morts et sept blessés. || killed 4-4; injured 7-7
L'armée dit avoir « neutralisé » 40 terroristes. || killed 40-40
L'armée nie qu'un seul civil ait été tué à Marib. || killed 1- denied
Le gouvernement nie que des femmes aient été exécutées. || killed 1- denied
Le ministre a démenti avoir tué des civils. || killed 1- denied
Les rebelles réfutent avoir tué le moindre otage. || killed 1- denied
L'armée nie toute implication dans la mort des civils. ||
Le commandant a été tué avec six de ses compagnons. || killed 1-1 named; killed 6-6
Le raid a tué le numéro deux du mouvement et six autres personnes. || killed 6-6
Le tir a tué Abou Omar, chef militaire du groupe, et trois de ses gardes. || killed 1-1 named; killed 3-3
Son collègue a été roué de coups. || injured 1-1 named
Deux hommes ont été battus à mort. || killed 2-2
Les deux candidats ont été battus aux élections. ||
Plus de 300 personnes gisent dans des fosses communes. || killed 300-
Les insurgés ont contraint 3 000 villageois à fuir. || displaced 3000-3000
Les pillards ont jeté sur les routes 4 000 habitants. || displaced 4000-4000
Trois mille manifestants ont quitté la place dans le calme. ||
L'enlèvement, en mai à Zamfara, de 80 lycéennes a ému le pays. || captured 80-80
Quatre militants ont été placés aux arrêts. || captured 4-4
Deux cents jeunes ont été conduits à la prison de Conakry. || captured 200-200
Une quinzaine de jeunes croupissent toujours en prison à Conakry. || captured 12-18
Trente-deux casques bleus sont aux mains des rebelles. || captured 32-32
Quatre reporters ont été touchés par des éclats. || injured 4-4
L'hôpital de Kadugli a soigné 53 villageois. || injured 53-53
Le médecin a soigné 40 malades du choléra. ||
""")
GROUPS = cases("""
La frappe a tué trois soldats. || security_forces
La frappe a tué trois combattants. || combatants
La frappe a tué trois humanitaires. || health_workers
La frappe a tué trois écolières. || children
La frappe a tué trois casques bleus. || security_forces
La frappe a tué trois personnes. || unspecified
La frappe a tué trois bergers. || civilians
La frappe a tué trois journalistes. || journalists
La frappe a tué trois femmes. || women
Les soldats ont tué trois assaillants. || perpetrators
La frappe a tué trois membres de leur famille. || civilians
Aucune victime civile n'a été signalée, mais deux blessés. || civilians civilians unspecified
""")


def expected(case: str) -> tuple[str, Counter[str]]:
    text, _, counts = case.partition("||")
    return text.strip(), Counter(c.strip() for c in counts.split(";") if c.strip())


@pytest.mark.parametrize("case", CASES, ids=[c.split("||")[0].strip() for c in CASES])
def test_counts(stated: Stated, case: str) -> None:
    text, counts = expected(case)
    assert stated(text, "fr") == counts


@pytest.mark.parametrize("case", GROUPS, ids=[c.split("||")[0].strip() for c in GROUPS])
def test_group(case: str) -> None:
    text, groups = (part.strip() for part in case.split("||"))
    sentences = parse_sentences(text, "fr")
    found = detect_harm(text, sentences, "fr", detect_quantities(text, sentences, "fr"))
    assert [m.group for m in found] == groups.split()


def test_spans_name_the_word_of_harm_and_the_people() -> None:
    text = "Des obus sont tombés à l'aube. Treize civils, dont des enfants, ont péri."
    sentences = parse_sentences(text, "fr")
    (m,) = detect_harm(text, sentences, "fr", detect_quantities(text, sentences, "fr"))
    assert m.whom is not None
    assert (m.text, text[slice(*m.trigger)], text[slice(*m.whom)]) == ("Treize civils", "péri", "Treize civils")
    assert sentences[m.sentence].tokens[m.head].text == "péri"


def test_a_bare_number_counts_again_what_the_sentence_before_counted(stated: Stated) -> None:
    text = "Dix civils ont péri à Taëz, disent les proches. Un médecin en comptait six, dont quatre enfants."
    assert stated(text, "fr") == Counter({"killed 10-10": 1, "killed 6-6": 1, "killed 4-4 part": 1})
