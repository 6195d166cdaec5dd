"""English nouns for forces, groups, offices and people, by what they are.

``HEADS`` gives the singular of single nouns (or a plural that has no regular singular), ``PHRASES`` of fixed phrases.
The classes are explained in ``recoupe.detect.actor_phrases``."""

from __future__ import annotations

import re

HEADS: dict[str, str] = {
    "army": "army troops troop military navy battalion regiment brigade commando contingent unit squadron patrol"
    " garrison junta legion infantry artillery forces",
    "soldiers": "soldier serviceman servicemen servicewoman airman airmen marine sailor conscript reservist cadet"
    " paratrooper trooper recruit sergeant corporal servicemember",
    "security_bodies": "police gendarmerie",
    "security_people": "policeman policemen policewoman policewomen officer gendarme constable guard warden ranger"
    " detective",
    "rebels": "rebel insurgent jihadist jihadi islamist guerrilla separatist secessionist militant insurgency"
    " rebellion putschist mutineer",
    "fighters": "fighter member element bomber combatant mujahideen cadre operative",
    "militia": "militia militiaman militiamen bandit mercenary gang vigilante paramilitary cartel auxiliary"
    " auxiliaries"
    " gangster smuggler trafficker herdsman herdsmen pirate rustler dozo hitman hitmen",
    "unidentified": "gunman gunmen attacker assailant kidnapper captor abductor raider terrorist shooter assassin"
    " killer sniper perpetrator enemy extremist suspect arsonist intruder saboteur vandal thug"
    " marauder horseman horsemen",
    "crowd": "protester protestor demonstrator crowd rioter marcher mob striker supporter activist opponent loyalist"
    " picketer",
    "civilians": "civilian villager resident inhabitant local bystander child children woman women"
    " girl boy schoolgirl schoolboy student pupil parent family farmer herder fisherman fishermen miner trader"
    " traveller traveler passenger refugee migrant population citizen worshipper worshiper pilgrim people"
    " person man men"
    " youth teenager toddler elder baby hostage captive prisoner detainee worker employee teacher medic nurse"
    " driver community"
    " survivor staff"
    " shopper customer tourist national settler evacuee commuter mourner schoolchild schoolchildren relative"
    " patient"
    " inmate crew nun parishioner congregant seafarer diner spectator vendor stallholder shepherd logger fisher"
    " volunteer rescuer paramedic firefighter responder schoolteacher lecturer engineer technician missionary"
    " missionaries pilot crewman crewmen infant newborn grandmother mother father son daughter brother sister"
    " wife wives husband widow neighbour neighbor orphan peasant labourer laborer nomad pastoralist expatriate"
    " foreigner builder waiter clerk colleague midwife midwives surgeon attendee partygoer concertgoer"
    " churchgoer celebrant reveller reveler merchant businessman businesswoman deportee returnee asylum-seeker"
    " exile pensioner housewife pedestrian motorist biker cyclist trucker onlooker inspector negotiator rapper"
    " singer poet headmaster graduate trainee apprentice devotee believer seminarian catechist deacon rabbi"
    " tribesman tribesmen clansman clansmen chieftain farmhand bricklayer footballer stockbreeder",
    "individual": "president minister general colonel commander lieutenant captain admiral chief leader"
    " governor mayor"
    " ambassador lawmaker deputy senator judge prosecutor journalist lawyer contractor imam priest bishop pastor king"
    " emir sheikh candidate diplomat reporter photographer cameraman doctor interpreter official adviser chairman"
    " dictator spokesman spokeswoman blogger warlord cleric monk councillor politician",
    "office": "government parliament ministry embassy consulate presidency authorities authority regime"
    " assembly senate"
    " congress delegation municipality court tribunal envoy administration cabinet",
    "company": "company firm",
    "site": "base barracks outpost camp convoy checkpoint position",
    "party": "party opposition union nationalist collective",
    "ngo": "association league ngo charity",
    "coalition": "coalition alliance ally allies",
    "peacekeepers": "peacekeeper",
    "group": "group movement organisation organization faction outfit network sect branch cell offshoot affiliate"
    " splinter formation",
}

PHRASES: dict[str, str] = {
    "army": "armed force; defence force; defense force; security force; special force; presidential guard; republican"
    " guard; royal guard; national guard; air force; naval force; government force; government troop;"
    " government soldier;"
    " intelligence service; intelligence agency; general staff; military council; military junta; coast guard;"
    " ground force; air defence; air defense; loyalist force; occupation force; defence and security force;"
    " defense and security force; revolutionary guard",
    "soldiers": "service member; army officer; army soldier; member of the security forces; military personnel;"
    " military officer; army major; navy sailor",
    "security_bodies": "police force; riot police; national police; federal police; border police; security service;"
    " secret police; law enforcement",
    "security_people": "police officer; security guard; prison guard; border guard; security officer; prison officer;"
    " forest guard; bodyguard; riot policeman; riot policemen; prison warder; police constable",
    "rebels": "armed group; jihadist group; islamist group; rebel group; rebel movement; armed formation; militant"
    " group; insurgent group; sabotage group; extremist group; terrorist group; rebel force; separatist force;"
    " rebel coalition; guerrilla group; separatist authority; separatist authorities; rebel army",
    "militia": "self-defence group; self-defense group; vigilante group; armed gang; criminal gang; criminal group;"
    " paramilitary group; paramilitary force; army auxiliary; gang member; cattle rustler; militia member;"
    " drug trafficker; militia group; militia fighter; cartel member; civil defence group",
    "fighters": "suicide bomber",
    "unidentified": "armed man; armed men; masked man; masked men; unknown man; unknown men; armed assailant;"
    " hooded man;"
    " hooded men; armed individual; unidentified men",
    "civilians": "passer - by; passers - by; displaced person; displaced people; aid worker; health worker;"
    " road worker; humanitarian worker;"
    " schoolgirl; medical staff; medical worker; construction worker; family member",
    "individual": "prime minister; head of state; army chief; police chief; deputy president;"
    " vice president; chief of staff; village chief; village head; foreign minister; defence minister; defense"
    " minister;"
    " tribal leader; religious leader; opposition leader; rebel leader; militia leader; interior minister; warlord",
    "group": "sub - unit; splinter group",
    "office": "security council; supreme court; national assembly; electoral commission; state department; white house",
    "peacekeepers": "un peacekeeper; peacekeeping force; peace keeper; un force; un mission; un soldier; un troop;"
    " peacekeeping mission; peacekeeping troop; blue helmet; un observer",
    "coalition": "international coalition; coalition force; allied force; foreign troop; foreign force; international"
    " force; joint force; coalition troop; coalition soldier; western force",
    "party": "opposition party; political party; ruling party; civil society; trade union; labour union;"
    " protest movement",
}

INVARIABLE_AFTER = frozenset({"of"})
PREPOSED: frozenset[str] = frozenset()
PARTICIPLES = frozenset(
    "armed masked hooded unidentified unknown displaced allied united so-called backed led held suspected alleged"
    " wanted disguised uniformed organised organized".split()
)
OF = frozenset({"of"})
AT = frozenset({"with"})
ARTICLES = frozenset({"the"})
DEFINITE = ARTICLES | {"'s", "’s", "this", "that", "these", "those", "their", "its", "his", "her"}
AND = frozenset({"and"})
NOT_COMPLEMENTS = frozenset(
    "them which whom monday tuesday wednesday thursday friday saturday sunday january february march april may"
    " june july"
    " august september october november december day days week month year night years hours kilometres miles being"
    " having this that these those all many".split()
)
LOCATIVE = frozenset(
    "in at into inside across from near around outside within throughout toward towards through to on via".split()
)
TITLES = frozenset(
    "president minister general colonel commander lieutenant captain admiral chief leader governor mayor ambassador"
    " senator imam priest bishop king emir sheikh chairman secretary gen. col. lt. maj. capt. adm. sen. rep. gov. mr."
    " mrs. ms. dr. gen col lt maj capt mr mrs dr major brigadier sergeant sgt cpl spokesman spokeswoman"
    " lawmaker judge"
    " prosecutor journalist mullah ayatollah chancellor prince dictator warlord premier".split()
)
NAME_HEADS: dict[str, str] = {
    "rebel": "front brigade brigades battalion katiba kataib jaysh jaish harakat ansar liwa saraya jund lashkar"
    " tehreek"
    " tehrik hizb mujahideen resistance army fighters",
    "militia": "volunteers militia guardians vigilantes",
    "political_group": "party union rally convention movement alliance league collective committee bloc"
    " platform congress",
    "other": "commission agency company foundation observatory",
    "coalition": "coalition",
}
BACKED = frozenset({"backed", "led", "supported", "aligned", "allied", "sponsored"})
BY = frozenset({"by"})
SKIPPED_BEFORE = frozenset(
    "several many other more last first few some additional remaining same only old year-old least dozen dozens"
    " hundred"
    " hundreds thousands total further numerous two three four five six seven eight nine ten such own most"
    " various new eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty"
    " second third fourth fifth fifty sixty seventy eighty ninety scores million both another nearly almost around"
    " senior top former top-level high-ranking dead wounded injured".split()
)
"""Words before a noun that count or order and do not belong to its name."""

BELONGING = re.compile(
    r"\b(?:(?:who are |who were |are |were )?(?:suspected|alleged|believed|thought)(?: to be| to belong to)?"
    r"|belonging to|affiliated (?:with|to)|members)\b"
)
"""Words between people and their group that leave them its people ("gunmen belonging to the X")."""

MEMBERS_ONLY = frozenset("member members element elements operative operatives cadre cadres".split())
"""Nouns that mean people of a group only where the group is named beside them."""

LONE = frozenset({"bomber", "bombers", "suicide-bomber"})
OCCUPATIONS = frozenset(
    "engineer technician missionary pilot rescuer paramedic firefighter vendor nun mother father son "
    "daughter brother sister wife husband volunteer foreigner merchant neighbour singer employee worker "
    "driver teacher nurse medic hostage national".split()
)
OFFICE_HOLDERS = frozenset(
    "president minister general colonel commander lieutenant captain admiral governor ambassador lawmaker senator"
    " dictator king chief".split()
)
HOUSEHOLD = frozenset("base barracks outpost position checkpoint".split())

SHORT_GROUP = frozenset(
    "group movement organisation organization faction outfit sect branch offshoot affiliate gang militia rebellion"
    " insurgency guerrilla cartel network wing".split()
)
LEAGUE_NOUNS = frozenset("alliance bloc coalition".split())
PARTY_NOUNS = frozenset({"party"})
"""Nouns that stand for a group named before: any group, a league of states, a party."""

SUBGROUPS = frozenset("branch wing faction cell offshoot affiliate splinter arm".split())
"""Nouns for a part of a group, which is not the group itself ("Boko Haram's northern faction")."""

SAME = frozenset({"same"})
INDEFINITE = frozenset({"a", "an"})
OUR = frozenset({"our"})
OF_THE_GROUP = re.compile(
    r"\s+(?:of|from|in|with)\s+(?:the|this|that)\s+(?:same\s+)?(?P<noun>group|movement|organi[sz]ation|faction|outfit|sect"
    r"|gang|militia|rebellion|cartel)$",
    re.IGNORECASE,
)
OF_NAME = " of "
"""The complement by which people or a part are tied to a group told before ("gunmen of the same group")."""

SHORT_ARMY = frozenset("army military navy police forces".split())

ADDRESSING_VERBS = frozenset(
    "accuse blame condemn threaten warn suspect urge ask call defy criticize criticise sanction convince "
    "thank anger praise fault pressure persuade".split()
)

POLICE = frozenset("police policing gendarme gendarmes gendarmerie".split())
"""Words that make a patrol, a unit or a brigade one of the police."""

MEN = frozenset({"men"})
"""Plain words for people that are fighters where an armed group's name follows ("the men of the M23")."""

QUOTED_GROUP = re.compile(
    r"(?:fighters|militiamen|rebels|men|members|elements|insurgents|militants)\s+(?:of|from)\s+(?:the )?"
    r"[“\"]\s*([^“”\"]{3,40}?)\s*[”\"]"
)
"""A group called by a name in quotation marks."""

FROM = frozenset({"from"})
"""Prepositions beside *of* that join fighters to their group ("men from the LRA")."""

PERSONAL_NOUNS = frozenset(
    "assassination murder killing abduction kidnapping arrest detention death release execution shooting "
    "beheading capture lynching poisoning disappearance".split()
)
"""Nouns for what is done to persons: a name behind their *of* is a person's."""

GENERIC_GROUP = frozenset("group movement organisation organization".split())
"""Of the nouns for groups those that fit any."""

THESE = frozenset("these those".split())
"""Demonstratives that point back to people told before ("ces hommes")."""

FORCES = frozenset({"forces", "troops", "soldiers", "units"})
"""Words for soldiers that are an armed group's right beside its name."""

POSSESSIVES = frozenset({"its", "their", "his", "her"})
"""Determiners that give forces to whom the sentence speaks of ("said its forces")."""
BANDS: frozenset[str] = frozenset()
"""Words for a force that, with nobody named, mean a band of attackers."""
