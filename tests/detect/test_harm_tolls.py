"""Counts of people harmed as other registers and wars tell them: lists, shares, later deaths, lives; and numbers that
are no toll (ages, years, distances, things). A case is a text and, after ``||``, all counts that it states, in the
notation of ``test_harm_en`` and ``test_harm_fr``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest

Stated = Callable[[str, str], Counter[str]]


def cases(language: str, text: str) -> list[tuple[str, str]]:
    """One case a paragraph line, with its language; indented lines go on with the one before."""
    return [(language, " ".join(case.split())) for case in re.split(r"\n(?=\S)", text.strip())]


EN = cases(
    "en",
    """
No arrests have been made over the killing. ||
In 1998 rebels burned 80 students alive at a college in Kichwamba. || killed 80-80
Insurgents shot dead two Malians and burned four loggers alive near Gao. || killed 2-2; killed 4-4
Rebels executed nine guitarists on Monday in Goma. || killed 9-9
A mob buried three brick-makers alive in Sambisa. || killed 3-3
The army shot down two bombers near Lviv and burned four launchers. ||
A shell landed near the market in Phop Phra without hurting anyone. || injured 0-0
The grenade went off in the yard without killing anybody. || killed 0-0
At least 9 children and 4 women were among 31 people slain in Zamfara, residents said.
  || killed 9- part; killed 4-4 part; killed 31-31
Two nuns were among the 17 people kidnapped in Enugu. || captured 2-2 part; captured 17-17
Militants ambushed a convoy near Mopti, killing 12 people and wounding 30, nine of them seriously.
  || killed 12-12; injured 30-30; injured 9-9 part
The death toll from the Kasese raid stood at 41 on Saturday. || killed 41-41
Fifteen bodies were found in a well outside Bama. || killed 15-15
The shelling cost 15 lives in Donetsk. || killed 15-15
The siege has cost the lives of some 400 civilians. || killed 320-480
The front gave its own losses as eight men. || killed 8-8
The brigade put its losses at 12 soldiers after the battle of Jenin. || killed 12-12
Eight of our men fell as martyrs in Aden. || killed 8-8
The bank put its losses at 12 million dollars. ||
There were 15 fatalities, all of them miners, the company said. || killed 15-15
Colombia's army reported 15 fatalities among its ranks. || killed 15-15
Four attackers were shot dead by guards. || killed 4-4
Somali troops killed around a dozen fighters in Galgaduud. || killed 10-14
Nobody was killed, but a dozen were hurt. || killed 0-0; injured 10-14
The ambush left at least six dead and nine others missing. || killed 6-; missing 9-9
Five people lost their lives and 17 suffered injuries when a grenade exploded in Bujumbura.
  || killed 5-5; injured 17-17
The journalist Shireen Nasser was shot dead in Jenin. || killed 1-1 named
A prominent activist was gunned down outside her home in Tegucigalpa. || killed 1-1
Twelve recruits met their deaths in the suicide bombing. || killed 12-12
The governor said 34 had died and 120 were in hospital. || killed 34-34
Nineteen people, most of them students, perished in the blaze. || killed 19-19
A total of 73 people have died in the violence since June. || killed 73-73
The number of injured rose to 92. || injured 92-92
Deaths now number 118, with more than 300 wounded. || killed 118-118; injured 300-
Officials revised the death toll down from 52 to 47. || killed 47-47
The army lost nine men in the battle for Kilinochchi. || killed 9-9
Hospital officials said they had received 22 bodies and 60 wounded. || killed 22-22; injured 60-60
Morgue workers counted 31 corpses, including those of eight women. || killed 31-31; killed 8-8 part
Police said three gunmen were killed and a fourth was captured. || killed 3-3; captured 1-1
All seven passengers aboard were killed. || killed 7-7
Both pilots were killed when the helicopter crashed. || killed 2-2
The blast killed his wife and two children. || killed 1-1 named; killed 2-2
Six soldiers, two of them officers, died of their wounds. || killed 6-6; killed 2-2 part
Two of the wounded later died in hospital. || killed 2-2 part
As many as 300 people may have been killed. || killed -300
Between eight and 11 guards were slain, the union said. || killed 8-11
12-15 militants were neutralised in Mohmand, the military said. || killed 12-15
No fewer than 40 villagers were slaughtered in Benue. || killed 40-
Fewer than ten people were hurt. || injured -10
An estimated 2,500 people have been killed in Darfur since April. || killed 2000-3000
Upwards of 60 rebels were killed, Kinshasa claimed. || killed 60-
Eight more bodies were pulled from the river, bringing the toll to 29. || killed 8-8; killed 29-29
The attack claimed 22 lives. || killed 22-22
The clashes claimed at least 40 lives and displaced 2,000 people. || killed 40-; displaced 2000-2000
Rebels say they killed 50 soldiers; the government acknowledges only eight dead. || killed 50-50; killed 8-8
The ministry put the number of wounded at 210. || injured 210-210
Injuring 14 people, the device went off at rush hour. || injured 14-14
Wounded: 23. Dead: 7. || injured 23-23; killed 7-7
Seven killed, scores injured in Kandahar mosque blast || killed 7-7; injured 20-99
Gunfire killed one and left a dozen more wounded in Juba. || killed 1-1; injured 10-14
Of the 45 killed, 19 were children. || killed 45-45; killed 19-19 part
Among the 31 dead were 12 schoolgirls. || killed 31-31; killed 12-12 part
More than half of the 64 victims were children. ||
Thirteen people were wounded, four of whom are in critical condition. || injured 13-13; injured 4-4 part
The police chief said one officer had been killed and two more hurt. || killed 1-1; injured 2-2
A policeman and three civilians, one of them a nurse, were killed in Imphal.
  || killed 1-1; killed 3-3; killed 1-1 part
Hundreds are feared dead after the dam was hit. || killed 100-999
The dead numbered 17. || killed 17-17
Casualties stood at 9 dead and 44 wounded. || killed 9-9; injured 44-44
The insurgents executed an army captain and four of his men. || killed 1-1; killed 4-4
He said 18 of his relatives had been killed. || killed 18-18
Ukraine's air force said the strike left no one dead. || killed 0-0
None of the hostages was harmed. || injured 0-0
Nine civilians were caught in the crossfire and killed. || killed 9-9
Two assailants blew themselves up and a third was shot dead. || killed 1-1
The bomber killed himself and 14 others. || killed 14-14
The gunman killed nine people before turning the gun on himself. || killed 9-9
At least 1,500 people have been killed in jihadist violence in northern Mozambique since 2017. || killed 1500-
Three of the five attackers were killed. || killed 3-3
Of the 20 men taken, 14 were found dead. || captured 20-20; killed 14-14
The blast tore through a market, claiming 19 lives and maiming dozens. || killed 19-19; injured 20-99
Eleven were burnt beyond recognition. ||
Twenty-two worshippers are dead. || killed 22-22
There are 22 dead. || killed 22-22
We have 14 dead and 50 injured, the mayor told radio. || killed 14-14; injured 50-50
The army announced the deaths of four paratroopers. || killed 4-4
The killing of three teachers in Pattani shocked the south. || killed 3-3
In all, 27 people were killed: 15 men, eight women and four children.
  || killed 27-27; killed 15-15 part; killed 8-8 part; killed 4-4 part
A second blast minutes later killed five rescuers and wounded 18. || killed 5-5; injured 18-18
The raid resulted in the death of 11 civilians. || killed 11-11
The fire killed 16 inmates, 10 of whom were awaiting trial. || killed 16-16; killed 10-10 part
One of the victims, a 15-year-old boy, died on the way to hospital. || killed 1-1
Rebels burst into the camp at Bule and hacked 14 people to death. || killed 14-14
A court in Cairo sentenced 12 men to death. ||
A father of four was shot dead in Lima. || killed 1-1
A girl of nine and two boys were killed in Kupiansk. || killed 1-1; killed 2-2
The police count is 60 rebels, 12 soldiers and police, and nine villagers killed.
  || killed 60-60; killed 12-12; killed 9-9
Doctors counted 12 dead; the opposition gives a higher figure, 31. || killed 12-12; killed 31-31
The blast killed 18 people in Quetta. Eleven of the victims were bystanders. || killed 18-18; killed 11-11 part
Thirty marchers were killed in the unrest of the past two weeks, as well as four officers. || killed 30-30; killed 4-4
The blast killed 40 people. Twenty bodies have yet to be identified. || killed 40-40
Two soldiers wounded in the raid on Sunday have died. || killed 2-2
The quake and the siege claimed 22 lives. || killed 22-22
The clashes cost 40 lives and displaced 2,000 people. || killed 40-40; displaced 2000-2000
Three gunmen were killed and a fourth was captured. || killed 3-3; captured 1-1
Both guards were killed. || killed 2-2
Both soldiers and villagers were killed. ||
Inmates took guards hostage in five prisons; a union counts more than 170. || captured 170-
Rebels fired 24 rockets at Bor, wounding two men; the police counted only 14 rockets. || injured 2-2
Of the 45 killed, 19 were children. || killed 45-45; killed 19-19 part
Of the 45 killed, 19 came from Adwa. || killed 45-45
Among the 31 dead were 12 schoolgirls. || killed 31-31; killed 12-12 part
In March two soldiers were killed near Kayes. || killed 2-2
It happened on 1 March. Sixty people were killed. || killed 60-60
The toll was cut from 30 to 26. || killed 26-26
Deaths now number 118. || killed 118-118
Nineteen people remain in a critical condition. || injured 19-19
We have 14 dead and 50 injured, the mayor told radio. || killed 14-14; injured 50-50
Six hostages, among them a nun, were found dead at the mission. || killed 6-6; killed 1-1 part
Twelve villagers died; one of them had served in the army. || killed 12-12
The murder of the chief and of six villagers led to reprisals. || killed 1-1 named; killed 6-6
The deputy was killed with three others. || killed 1-1 named; killed 3-3
""",
)
FR = cases(
    "fr",
    """
Le front a évalué ses propres pertes à huit hommes. || killed 8-8
La brigade chiffre ses pertes à douze soldats. || killed 12-12
Le groupe estime leurs pertes à une dizaine de combattants. || killed 8-12
La banque a évalué ses pertes à douze millions d'euros. ||
Aucune arrestation n'a été signalée dans la ville. ||
Deux jeunes gens ont été abattus mercredi à Ducos. || killed 2-2
Quatre jeunes filles ont été exécutées à Beni. || killed 4-4
En 2018, quatorze coupeurs de bois avaient été exécutés dans la forêt de Bayotte. || killed 14-14
Des rebelles ont abattu trois carreleurs ivoiriens à Gao. || killed 3-3
Trois Burkinabè ont été abattus à Bouna. || killed 3-3
La défense aérienne a abattu deux bombardiers et trois lanceurs. ||
Un obus est tombé sur l'école sans toucher personne. || injured 0-0
La grenade a explosé sans tuer personne. || killed 0-0
Neuf enfants et deux femmes figurent parmi les 31 morts de l'attaque. || killed 9-9 part; killed 2-2 part; killed 31-31
Des jihadistes ont attaqué un convoi près de Mopti, tuant 12 personnes et en blessant 30, dont neuf grièvement.
  || killed 12-12; injured 30-30; injured 9-9 part
La mort de 15 soldats a été annoncée par l'état-major. || killed 15-15
L'attaque s'est soldée par 15 morts et 30 blessés. || killed 15-15; injured 30-30
Bilan : 15 tués et 30 blessés. || killed 15-15; injured 30-30
Le bilan s'établit à 15 morts, selon la protection civile. || killed 15-15
Quinze corps ont été retrouvés dans un puits près de Bama. || killed 15-15
Les bombardements ont coûté la vie à 15 civils à Donetsk. || killed 15-15
Une quinzaine de mineurs ont perdu la vie dans l'effondrement. || killed 12-18
Huit élèves ont péri et une trentaine ont été blessés. || killed 8-8; injured 24-36
Deux blessés ont succombé à leurs blessures dans la nuit. || killed 2-2
Le journaliste Ali Diallo a été tué par balles à Conakry. || killed 1-1 named
Une militante des droits humains a été abattue devant chez elle. || killed 1-1
L'armée affirme avoir neutralisé une dizaine de terroristes. || killed 8-12
Quatre assaillants ont été abattus par les gardes. || killed 4-4
On déplore cinq morts, dont trois enfants. || killed 5-5; killed 3-3 part
Aucun mort n'est à déplorer, mais une vingtaine de personnes sont blessées. || killed 0-0; injured 16-24
Le nombre de blessés est passé à 92. || injured 92-92
Le bilan a été revu à la baisse, de 52 à 47 morts. || killed 47-47
La morgue de l'hôpital a reçu 22 corps. || killed 22-22
Sept personnes sont mortes sur le coup et deux autres à l'hôpital. || killed 7-7; killed 2-2
Tous les sept passagers ont été tués. || killed 7-7
Les deux pilotes sont morts dans le crash de leur hélicoptère. || killed 2-2
L'explosion a tué sa femme et ses deux enfants. || killed 1-1 named; killed 2-2
Entre huit et onze gardiens ont été égorgés, d'après le syndicat. || killed 8-11
De 12 à 15 combattants ont été tués. || killed 12-15
Une à deux dizaines de personnes ont été blessées. || injured 8-24
Jusqu'à 300 personnes auraient péri. || killed -300
Moins de dix personnes ont été blessées. || injured -10
Quelque 2 500 personnes ont été tuées depuis avril au Darfour. || killed 2000-3000
Parmi les 31 morts, on compte 12 écolières. || killed 31-31; killed 12-12 part
Sur les 45 tués, 19 étaient des enfants. || killed 45-45; killed 19-19 part
Treize personnes ont été blessées, dont quatre sont dans un état critique. || injured 13-13; injured 4-4 part
Un policier et trois civils, dont une infirmière, ont été tués à Imphal. || killed 1-1; killed 3-3; killed 1-1 part
L'attentat n'a fait que des dégâts matériels et trois blessés légers. || injured 3-3
L'explosion a fauché quatorze vies. || killed 14-14
L'attaque a causé la mort d'au moins onze civils. || killed 11-
L'assaut, qui a entraîné la mort de onze gendarmes, a duré deux heures. || killed 11-11
Il y a eu 22 morts. || killed 22-22
Nous avons 14 morts et 50 blessés, a dit le maire à la radio. || killed 14-14; injured 50-50
Au total, 27 personnes ont été tuées : 15 hommes, huit femmes et quatre enfants.
  || killed 27-27; killed 15-15 part; killed 8-8 part; killed 4-4 part
Trois des cinq assaillants ont été tués. || killed 3-3
Une seconde explosion a tué cinq secouristes et blessé dix-huit passants. || killed 5-5; injured 18-18
Le président, sa femme et deux gardes du corps ont été assassinés. || killed 1-1 named; killed 1-1 named; killed 2-2
Un obus est tombé sur une école : six morts, tous des écoliers. || killed 6-6
Les affrontements ont fait au moins 40 morts et jeté 2 000 personnes sur les routes.
  || killed 40-; displaced 2000-2000
Sept tués, des dizaines de blessés dans une mosquée de Kandahar || killed 7-7; injured 20-99
L'embuscade a fait six morts et neuf disparus. || killed 6-6; missing 9-9
Dix-huit membres de sa famille ont été tués. || killed 18-18
On dénombre 118 morts et plus de 300 blessés. || killed 118-118; injured 300-
Il a été tué de deux balles dans la tête. ||
Le gouvernement ne reconnaît que huit morts. || killed 8-8
Les rebelles disent avoir tué 50 soldats ; le gouvernement n'en reconnaît que huit. || killed 50-50; killed 8-8
Douze soldats y ont laissé la vie. || killed 12-12
Le tir de mortier a blessé plusieurs enfants, dont deux gravement. || injured 2-; injured 2-2 part
Cent onze personnes ont trouvé la mort, en majorité des femmes. || killed 111-111
Le raid a décimé une famille : le père, la mère et leurs trois enfants ont été tués.
  || killed 1-1 named; killed 1-1 named; killed 3-3
Une demi-douzaine de miliciens gisaient sur la route. ||
Les deux hommes ont été retrouvés morts, les mains liées. || killed 2-2
Quatre cadavres décapités ont été découverts à Mubi. || killed 4-4
Le Hezbollah a annoncé la mort de deux de ses combattants. || killed 2-2
Personne n'a péri dans l'incendie. || killed 0-0
Un mort et plusieurs blessés, c'est le bilan de la nuit. || killed 1-1; injured 2-
L'assassinat de trois enseignants à Pattani a choqué le sud. || killed 3-3
Les forces loyalistes comptent 15 tués dans leurs rangs. || killed 15-15
Une fosse contenant 62 corps a été mise au jour. || killed 62-62
Entre huit et onze gardiens ont été égorgés, d'après le syndicat. || killed 8-11
Une à deux dizaines de marcheurs ont été blessées. || injured 8-24
Deux dizaines de mineurs ont péri à Kailo. || killed 16-24
Un père de quatre enfants a été abattu à Lima. || killed 1-1
Le bilan a été revu à la baisse, de 52 à 47 morts. || killed 47-47
Parmi les 31 morts, on compte 12 écolières. || killed 31-31; killed 12-12 part
Sur les 45 tués, 19 étaient des enfants. || killed 45-45; killed 19-19 part
Sur les 45 tués, 19 venaient de Mékélé. || killed 45-45
Un berger blessé ce matin-là a succombé lundi. || killed 1-1
Les combats ont coûté douze vies. || killed 12-12
Une trentaine de corps n'ont pas encore été identifiés. ||
L'assassinat du chef et de six villageois a mis le feu aux poudres. || killed 6-6
Trente manifestants ont été tués dans les heurts de la semaine, ainsi que quatre gendarmes.
  || killed 30-30; killed 4-4
Les rebelles ont tiré 24 roquettes et blessé deux hommes ; la police n'en a compté que quatorze.
  || injured 2-2; injured 14-14
Les rebelles ont tué deux hommes, puis tiré 24 roquettes ; la police n'en a compté que quatorze. || killed 2-2
Sept personnes sont mortes sur le coup et deux autres à l'hôpital. || killed 7-7; killed 2-2
Douze villageois, dont une majorité de femmes, ont péri. || killed 12-12
Le maire compte 98 morts, des secouristes plus de 300 d'après la radio. || killed 98-98; killed 300-
Dix-neuf personnes sont toujours dans un état critique. || injured 19-19
Le tir a tué sa femme et ses deux enfants. || killed 1-1 named; killed 2-2
""",
)
NO_TOLLS = cases(
    "en",
    """
The 38-year-old commander had led the 12th Brigade since 2019. ||
Some 60 km from Gao, the army killed a bandit with 5.56 mm rounds. || killed 1-1
The rebels captured three villages and seized 40 rifles. ||
The ruling party won 45 per cent of the vote and lost 30 seats. ||
Twenty tanks and 11 drones were destroyed, killing nobody. || killed 0-0
The 2014 massacre in Tikrit is still remembered. ||
Three homes were burnt and 200 cattle killed. ||
The army deployed 300 troops after the killings. ||
The 9/11 attacks changed the world. ||
Two witnesses said the men had died instantly. ||
In the past two months, dozens of attacks have rattled Karachi. ||
It was the deadliest attack in 12 years. ||
At 5:40 am, two explosions shook the base; no one was hurt. || injured 0-0
The blast wounded the economy of 14 countries. ||
At least five vehicles were damaged, and the bodywork of three others. ||
The 43 lawmakers condemned the killing. ||
Ten rockets killed four cows. ||
Killed in 1994, the president was 57. ||
Police fired 20 rounds, and two bullets hit the wall. ||
The march drew 4,000 people and ended without bloodshed. ||
""",
) + cases(
    "fr",
    """
Le commandant, 38 ans, dirigeait la 12e brigade depuis 2019. ||
À 60 km de Gao, l'armée a tué un bandit avec des balles de 5,56 mm. || killed 1-1
Les rebelles ont pris trois villages et saisi 40 fusils. ||
Le parti au pouvoir a obtenu 45 % des voix et perdu 30 sièges. ||
Vingt chars et onze drones ont été détruits. ||
Trois maisons ont été incendiées et 200 bœufs abattus. ||
L'armée a déployé 300 hommes après la tuerie. ||
Deux témoins disent que les hommes sont morts sur le coup. ||
C'est l'attaque la plus meurtrière en douze ans. ||
Vers 5 h 40, deux explosions ont secoué la base. ||
Dix roquettes ont tué quatre vaches. ||
Mort en 1994, le président avait 57 ans. ||
La marche a réuni 4 000 personnes et s'est achevée sans heurts. ||
Les 43 députés ont condamné l'assassinat. ||
Il avait 12 ans quand son père a été tué. || killed 1-1 named
La police a tiré vingt balles. ||
Le bilan de l'armée, après deux ans de guerre, est contesté. ||
Les deux camps ont perdu quatre hélicoptères. ||
Il a perdu la vie à 34 ans. ||
""",
)


@pytest.mark.parametrize(("language", "case"), [*EN, *FR, *NO_TOLLS], ids=lambda x: x.split("||")[0].strip())
def test_counts(stated: Stated, language: str, case: str) -> None:
    text, _, counts = case.partition("||")
    assert stated(text.strip(), language) == Counter(c.strip() for c in counts.split(";") if c.strip())
