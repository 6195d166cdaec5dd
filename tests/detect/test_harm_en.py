"""Counts of people harmed in English: a case is a sentence and, after ``||``, the whole set of counts that it states.
states.

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
A missile strike on a shopping mall in Kremenchuk killed at least 18 people and injured about 60, officials said.
  || killed 18-; injured 48-72
Two people were killed and seven wounded when shells hit a market in Kherson, the governor said.
  || killed 2-2; injured 7-7
Overnight shelling of Nikopol left a 52-year-old woman dead and three others hospitalised. || killed 1-1
At least 40 worshippers died when jets bombed a mosque in El Fasher, the resistance committee said. || killed 40-
RSF fighters killed more than 100 villagers in Wad al-Noura, according to activists, who buried 104 bodies.
  || killed 100-; killed 104-104
The Sudanese army said it had killed dozens of rebels and lost four soldiers. || killed 20-99; killed 4-4
The junta bombed a village in Sagaing, killing 165 people, including 27 women and 19 children.
  || killed 165-165; killed 27-27 part; killed 19-19 part
Eleven villagers, some of them teenagers, were burned alive in Done Taw, residents said. || killed 11-11
Two FARC dissidents and a police officer died in clashes in Cauca. || killed 2-2; killed 1-1
Gunmen ambushed a police patrol in Huila, killing seven officers. || killed 7-7
The guerrillas freed 19 hostages after two weeks. || captured 19-19
A car bomb exploded outside a ministry in Mogadishu, killing at least 100 people and wounding 300 others.
  || killed 100-; injured 300-300
Al-Shabaab said it had killed 27 Burundian peacekeepers; the African Union has not given a toll. || killed 27-27
A suicide bomber blew himself up at a tea shop, leaving five people dead and eight injured.
  || killed 5-5; injured 8-8
No one was hurt when a mortar landed near the airport. || injured 0-0
There were no immediate reports of casualties. || killed 0-0; injured 0-0
There was no immediate word on casualties. ||
Islamist insurgents beheaded more than 50 people in Cabo Delgado, state media reported. || killed 50-
Seven South African workers were reported missing after the attack on Palma. || missing 7-7
Thousands of people fled their homes in Mocimboa da Praia. || displaced 1000-9999
The fighting has displaced some 450,000 people since 2020. || displaced 360000-540000
Haitian gangs abducted 17 missionaries, among them five children, near Port-au-Prince.
  || captured 17-17; captured 5-5 part
Gang members shot dead at least 70 people in Pont-Sondé. || killed 70-
At least 184 people were slain in Cité Soleil, the UN said. || killed 184-
A Saudi-led air strike on a school bus in Saada killed 40 children. || killed 40-40
The Houthis said 31 people had been killed and 101 wounded, most of them women and children.
  || killed 31-31; injured 101-101
Medics in Gaza said a strike on a tent camp killed 45 Palestinians, half of them women. || killed 45-45
Gunmen killed about 1,200 people and took 251 hostages on October 7. || killed 960-1440; captured 251-251
Four Israeli soldiers were killed in Rafah, the army announced, raising its toll to 300.
  || killed 4-4; killed 300-300
The bodies of six hostages were recovered from a tunnel. || killed 6-6
Two Israeli women were freed from captivity. || captured 2-2
Barrel bombs dropped on Aleppo killed 15 civilians, seven of them children, the monitor said.
  || killed 15-15; killed 7-7 part
The Syrian Observatory put the toll at 86 dead, among them 30 children. || killed 86-86; killed 30-30 part
Jihadists executed 23 people, including nine children, near Palmyra. || killed 23-23; killed 9-9 part
Eight soldiers and 11 militants were killed in an attack on an army post in North Waziristan.
  || killed 8-8; killed 11-11
A roadside bomb killed one soldier and injured two others in Pulwama. || killed 1-1; injured 2-2
Twenty-six tourists were gunned down in Pahalgam, Kashmir. || killed 26-26
Militants hurled a grenade at a bus, wounding nine pilgrims, three of them seriously.
  || injured 9-9; injured 3-3 part
Mexican authorities found 12 bodies in clandestine graves in Chiapas. || killed 12-12
Forty-three students disappeared in Iguala in 2014. || missing 43-43
The attackers took 30 migrants captive on a highway near Reynosa. || captured 30-30
A Real IRA bomb killed 29 people in Omagh and injured some 220. || killed 29-29; injured 176-264
British paratroopers shot 13 unarmed demonstrators dead in Derry. || killed 13-13
A soldier was killed and two policemen were hurt when a mine exploded in County Tyrone. || killed 1-1; injured 2-2
The attack in Beslan claimed the lives of 334 people, 186 of them children. || killed 334-334; killed 186-186 part
Officials in Dagestan said 15 police officers, a priest and several civilians had been killed.
  || killed 15-15; killed 1-1; killed 2-
Six of the attackers were also killed. || killed 6-6
Rebels of the M23 killed 131 civilians in Kishishe and Bambo, a UN inquiry found. || killed 131-131
ADF fighters hacked to death at least 19 villagers near Beni. || killed 19-
Four UN peacekeepers were wounded, one of them critically, when their convoy hit a mine.
  || injured 4-4; injured 1-1 part
Gunmen attacked a gold mine, killing at least five people and abducting two Chinese nationals.
  || killed 5-; captured 2-2
The death toll from the bombing rose to 34, the health ministry said. || killed 34-34
The toll has climbed from 12 to 19. || killed 19-19
Rescuers pulled 14 bodies from the rubble and said 20 people were still missing. || killed 14-14; missing 20-20
Ten people died, three of them when the roof collapsed. || killed 10-10; killed 3-3 part
Neither side reported any casualties. ||
The ministry denied that anyone had been killed. || killed 1- denied
The militia denied any part in the killings. ||
Security forces arrested 35 suspects and seized 14 rifles. || captured 35-35
Police detained more than 1,300 protesters across Russia. || captured 1300-
Troops rescued 80 women and children from Boko Haram in Sambisa. || captured 80-80
Bandits released 53 passengers of a bus seized in Niger state. || captured 53-53
Up to 50 people may have died. || killed -50
Officials fear the blast could kill hundreds. || killed 100-999 irrealis
Some 38 people were killed or wounded in the raid. ||
The raid left 38 dead and wounded. ||
The strike destroyed 12 tanks and two command posts. ||
Nearly 2,000 people have been killed since January, 600 of them civilians. || killed 1600-2400; killed 600-600 part
All 14 crew members survived. ||
An Afghan interpreter and two American soldiers were killed by a bomb in Kandahar. || killed 1-1; killed 2-2
The Taliban killed at least 17 soldiers while 12 of their own died. || killed 17-; killed 12-12
General Soleimani was killed by a drone in Baghdad. || killed 1-1 named
The mayor of Acapulco said five people had been killed: three policemen and two passers-by.
  || killed 5-5; killed 3-3 part; killed 2-2 part
Three dead, 15 wounded in Kabul blast || killed 3-3; injured 15-15
12 killed as gunmen storm village in Plateau state || killed 12-12
One person was killed and at least 11 others, including a baby, were injured.
  || killed 1-1; injured 11-; injured 1-1 part
Villagers reported that between 20 and 25 men had been executed by soldiers. || killed 20-25
The blast killed three, wounded 17 and damaged 20 houses. || killed 3-3; injured 17-17
Hospital sources gave a figure of 62 dead. || killed 62-62
Half a dozen guards were taken prisoner. || captured 5-7
Casualties were reported on both sides. ||
A rocket hit the base but caused no injuries. || injured 0-0
Armenia said 49 of its soldiers had been killed, Azerbaijan said it lost 50. || killed 49-49; killed 50-50
Armenia spoke of 49 dead, Azerbaijan of 50. || killed 49-49; killed 50-50
The bombing killed a father and his three sons. || killed 1-1; killed 3-3
A journalist and two of her colleagues were kidnapped in Tripoli. || captured 1-1; captured 2-2
Twelve gunmen killed a priest in Burkina Faso. || killed 1-1
The army killed six militants, losing one of its own. || killed 6-6; killed 1-1
Five civilians, including a pregnant woman, were wounded by shrapnel in Nagorno-Karabakh.
  || injured 5-5; injured 1-1 part
At least nine people - among them two nurses - were killed in the raid on the clinic. || killed 9-; killed 2-2 part
A policeman who was wounded in Friday's ambush died on Sunday, bringing the number of dead to four.
  || killed 1-1; killed 4-4
The junta's jets did not kill 12 rebels, the group said. || killed 12-12 denied
Protesters said police had shot and killed three men. || killed 3-3
More than 60 people lost their lives in the stampede after the blast. || killed 60-
Hostage-takers were holding 15 people inside the mall. || captured 15-15
The number of people killed in the clashes has passed 700. || killed 700-700
Doctors treated 30 wounded, eight of whom later died. || injured 30-30; killed 8-8 part
Not a single soldier was killed. || killed 0-0
The troops suffered no losses. || killed 0-0; injured 0-0
Three people were taken to hospital. ||
Two wounded men were released from hospital. || injured 2-2
There were no other injuries. ||
Ali Omar, 24, and Sami Nour, 31, were arrested in Tripoli. || captured 1-1 named; captured 1-1 named
A boy was shot in the leg near Jenin. || injured 1-1
Twelve people died in Mekelle. Five of them were children. || killed 12-12; killed 5-5 part
Twelve people died in Mekelle. Five of them had come from Adwa. || killed 12-12
Death toll in Mali ambush now 42, army says || killed 42-42
A further nine sustained wounds in the suicide attack. || injured 9-9
Over 30,000 civilians have fled Goma since the rebels' advance. || displaced 30000-
Three of the dead were children, the hospital director said. || killed 3-3 part
Nine people were killed overnight - six in Kharkiv and three in Odesa. || killed 9-9; killed 6-6 part; killed 3-3 part
The blast wounded more than 100, 20 of them critically, and killed no one.
  || injured 100-; injured 20-20 part; killed 0-0
The kidnappers released two of the five nuns they had seized in March. || captured 2-2
The military put its losses at 13 killed and 27 wounded. || killed 13-13; injured 27-27
No casualty figures were available. ||
Police issued 12 arrest warrants. ||
Insurgents overran the outpost, killing or capturing all 40 troops stationed there. ||
Twelve men kidnapped near Jos were later killed. || captured 12-12; killed 12-12
The UN force first reported 14 injured troops and then 41. || injured 14-14; injured 41-41
The clinic in Bunia treated 22 villagers for gunshot wounds. || injured 22-22
Doctors treated 40 cholera patients. ||
A hospital in Goma treated 60 fighters. || injured 60-60
One driver's charred body was found and his colleague was badly beaten. || killed 1-1; injured 1-1 named
The body of one ranger was found near the river. || killed 1-1
Two of the porters were beaten to death. || killed 2-2
The fighters were beaten in the election. ||
Two toddlers and a newborn were killed in the shelling of Kherson. || killed 2-2; killed 1-1
At least 45 people lie in mass graves outside Izium. || killed 45-
Residents said 14 men had been dragged from their homes and shot. || killed 14-14
Rebels forced 3,000 villagers to flee. || displaced 3000-3000
The raids drove some 9,000 people from their homes in Ituri. || displaced 7200-10800
More than 2,000 people abandoned their villages in Pibor. || displaced 2000-
Thousands of demonstrators left their homes at dawn. || displaced 1000-9999
The dead include two commanders and a nurse. || killed 2-2; killed 1-1
Among those killed were seven fighters. || killed 7-7
Victims, including nine children and a nurse, were beheaded. || killed 9-9 part; killed 1-1 part
Militiamen killed civilians, including nine children and two nurses. || killed 9-9 part; killed 2-2 part
The council speaks of 28 wounded villagers, a foreign journalist among them. || injured 28-28; injured 1-1 part
At least 90 people, including a dozen women and six children, were killed.
  || killed 90-; killed 10-14 part; killed 6-6 part
The governor was killed alongside two bodyguards. || killed 1-1 named; killed 2-2
Twelve people were killed with two grenades. || killed 12-12
The drone killed Abu Omar, a senior planner, and three bodyguards. || killed 1-1 named; killed 3-3
The kidnapping on Sunday in Kaduna of 30 pupils caused an outcry. || captured 30-30
Sixteen monks are still behind bars in Mandalay. || captured 16-16
Police took nine students into custody. || captured 9-9
The government denied that any civilian had died in Marib. || killed 1- denied
The army denied having killed any civilian there. || killed 1- denied
The army denied killing civilians in Bojayá. || killed 1- denied
The commander denied that women had been executed. || killed 1- denied
The junta denied that a single child had been harmed. || injured 1- denied
The army denied any role in the killing of civilians. ||
The mayor denied that residents had been displaced, but 12 people were missing. || displaced 1- denied; missing 12-12
Police shot and wounded three marchers in Port Harcourt. || injured 3-3
Four men were hanged and two stoned to death. || killed 4-4; killed 2-2
""")
GROUPS = cases("""
The strike killed three soldiers. || security_forces
The strike killed three Taliban fighters. || combatants
The strike killed three aid workers. || health_workers
The strike killed three schoolgirls. || children
The strike killed three police officers. || security_forces
The strike killed three people. || unspecified
The strike killed three road workers. || civilians
The strike killed three reporters. || journalists
The strike killed three women. || women
The troops killed three of the attackers. || perpetrators
The strike killed three members of one family. || civilians
""")


def expected(case: str) -> tuple[str, Counter[str]]:
    text, _, counts = case.partition("||")
    return text.strip(), Counter(c.strip() for c in counts.split(";") if c.strip())


@pytest.mark.parametrize("case", CASES, ids=[c.split("||")[0].strip() for c in CASES])
def test_counts(stated: Stated, case: str) -> None:
    text, counts = expected(case)
    assert stated(text, "en") == counts


@pytest.mark.parametrize("case", GROUPS, ids=[c.split("||")[0].strip() for c in GROUPS])
def test_group(case: str) -> None:
    text, group = (part.strip() for part in case.split("||"))
    sentences = parse_sentences(text, "en")
    found = detect_harm(text, sentences, "en", detect_quantities(text, sentences, "en"))
    assert [m.group for m in found] == [group]


def test_spans_name_the_word_of_harm_and_the_people() -> None:
    text = "Shells fell at dawn. At least 13 people, including children, were killed."
    sentences = parse_sentences(text, "en")
    (m,) = detect_harm(text, sentences, "en", detect_quantities(text, sentences, "en"))
    assert m.whom is not None
    assert (m.text, text[slice(*m.trigger)], text[slice(*m.whom)]) == (
        "At least 13 people",
        "killed",
        "At least 13 people",
    )
    assert sentences[m.sentence].tokens[m.head].text == "killed"


def test_a_bare_number_counts_again_what_the_sentence_before_counted(stated: Stated) -> None:
    text = "The toll has climbed to 57, with 109 people wounded. On Friday he had put it at 50."
    assert stated(text, "en") == Counter({"killed 57-57": 1, "injured 109-109": 1, "killed 50-50": 1})
