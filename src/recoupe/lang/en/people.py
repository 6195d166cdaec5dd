"""English nouns of people: the codebook's group that each belongs to, and how nouns of people are formed."""

from __future__ import annotations

import re

GROUP_NOUNS: dict[str, str] = {
    "security_forces": """soldier troop policeman policemen policewoman policewomen officer gendarme peacekeeper
        marine airman airmen serviceman servicemen servicewoman servicewomen conscript reservist colonel general
        major captain lieutenant commander sergeant corporal paratrooper border-guard constable trooper sailor
        ranger customs auxiliary auxiliaries infantryman infantrymen cop legionnaire recruit guardsman guardsmen
        gunner brigadier commando sapper bodyguard pilot co-pilot""",
    "combatants": """fighter rebel jihadist jihadi militiaman militiamen insurgent guerrilla terrorist militant
        islamist mercenary mercenaries separatist member operative extremist combatant bandit houthi contra
        warlord ringleader guard leader""",
    "perpetrators": """assailant attacker bomber gunman gunmen kidnapper perpetrator assassin shooter hijacker
        abductor raider hitman hitmen""",
    "children": """child children pupil boy girl schoolchild schoolchildren schoolgirl schoolboy teenager toddler
        newborn preschooler preteen orphan kindergartner schoolkid
        baby babies infant minor kid adolescent youngster schoolmate""",
    "women": "woman women wife wives mother",
    "journalists": """journalist reporter cameraman cameramen photographer correspondent photojournalist fixer
        broadcaster""",
    "health_workers": """doctor nurse medic paramedic surgeon midwife midwives physician rescuer humanitarian
        ambulanceman""",
    "civilians": """civilian villager resident employee worker passer-by passers-by passerby passersby farmer
        herder shepherd trader shopper worshipper worshiper pilgrim passenger traveller traveler tourist driver
        labourer laborer contractor teacher student lecturer professor refugee bystander miner fisherman
        fishermen priest imam pastor monk nun mayor judge lawyer prosecutor protester protestor demonstrator
        activist citizen couple father husband brother sister son daughter uncle cousin grandmother grandfather
        pensioner customer vendor engineer technician national diplomat ambassador minister governor official
        councillor lawmaker politician candidate christian muslim hindu neighbour neighbor relative trucker
        businessman businessmen merchant chief elder clerk commuter evacuee campaigner volunteer missionary
        bishop parent motorist local inhabitant homeowner immigrant migrant boarder lecturer schoolteacher
        bricklayer barber baker electrician plumber delegate staffer mourner picnicker churchgoer peasant
        day-labourer headmaster headmistress sanitary expatriate""",
    "unspecified": """person people persons man men victim body bodies other others individual soul prisoner
        detainee captive hostage suspect life lives colleague comrade companion occupant dozen
        hundred thousand inmate crew youth figure adult dead
        aide deputy president partner teammate serb croat bosniak kurd azeri druze alawite chechen tutsi hutu
        rohingya tamil yazidi hazara uyghur berber tuareg fulani hausa igbo oromo amhara tigrayan dinka nuer karen
        kachin shia sunni copt leader's compatriot friend""",
}
GROUP_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(?:aid|health|relief|medical|humanitarian|care|hospital|red (?:cross|crescent)|msf|rescue)[\w -]*? "
                r"(?:workers?|staff(?:ers)?|personnel|employees?|volunteers?|members?|crew)\b"), "health_workers"),
    (re.compile(r"\b(?:police|security|army|service|military|border|national|coast|prison|traffic|presidential|"
                r"security force|special forces|"
                r"customs|intelligence|un|nato|defen[cs]e) "
                r"(?:officers?|guards?|forces?|members?|personnel|agents?|officials?|auxiliary|auxiliaries|"
                r"operatives?|cadets?|police|troops?|recruits?)\b|"
                r"\bmembers? of the (?:security|police|army|armed|military|defen[cs]e)"), "security_forces"),
    (re.compile(r"\bmembers? of (?:(?:one|a|the same|his|her|their|my|our|a single|the) )?family\b|"
                r"\bfamily members?\b"), "civilians"),
    (re.compile(r"\b(?:school|college|university|dormitory|primary)\s?(?:pupils?|children|girls?|"
                r"boys?)\b"), "children"),
    (re.compile(r"\bcivilians?\b(?! guards?)|\bstaff members?\b|"
                r"\bmembers? of (?:the |its |his |her |their )?(?:staff|crew|parliament|public)\b"), "civilians"),
    (re.compile(r"\bsuicide (?:bombers?|attackers?)\b"), "perpetrators"),
    (re.compile(r"\bcontractors?\b"), "civilians"),
)  # fmt: skip
"""Phrases that decide before the head noun does."""

NO_AGENTS = frozenset(
    """abdomen acre grandeur human german roman talisman ottoman
    after ancestor anchor another ant antennas armor banner barrier bomber border boulder bulldozer
    bunker canister cantor carrier center centre chapter charger charter checker chopper cluster coffee color colour
    committee compressor computer consonant constant container conveyor coolant corner corridor counter covenant
    crater croissant cruiser cylinder december decree degree deodorant deserter-post destroyer detector determinant
    dinner disaster disinfectant distant door dozer earlier either elephant elevator encounter equator error
    escalator ever excavator explosives factor favor fee fewer fighter-bombers flavor floor freighter further
    generator grant greater guarantee harbor headquarters hectares higher honor horror humor implant important
    incinerator infant-formula instant knee labor larger later launcher letter levee lighter list locker longer
    lower lubricant maneuver manoeuvre matter member member-states mentor-ship meter mirror monitor motor murder
    never newspaper november number october odor offer order other over pallbearer pant paper paper-mill pendant per
    plant pollutant poster power power-plant processor projector quadrant quarter rather razor reactor refrigerator
    regimen restaurant river ruler rumor scooter sector semester sensor september server shelter shutter specimen
    summer tenant-farm terror timber tower tractor trailer transformer transporter trawler tree tremor tumor under
    vapor variant vector warrant water weather winter""".split()
)
"""Nouns formed like those of people that are none, in the singular (or as they stand)."""
AGENTS = re.compile(r"\w{2,}(?:[^aeiou]ers?|[^o]ors?|eurs?|ists?|ians?|ees?|ants?|m[ae]n|wom[ae]n|folk)")
"""Endings of those who do something or come from somewhere: "logger", "guitarists"."""
BYSTANDERS = frozenset(
    """survivors survivor witnesses witness rescuers rescuer bystander bystanders mourners mourner readers sisters
    brothers others another passengers passenger villagers worshippers shoppers travellers workers teachers
    members reporters paramedics lawmakers letters doctors mayors""".split()
)
"""Such nouns of those who tell of violence or suffer it: alone they make nobody its doer."""
ANYBODY = frozenset("men youths youngsters individuals teenagers boys".split())
"""Plain nouns of people that may be a doer's only name ("angry youths ransacked …")."""
