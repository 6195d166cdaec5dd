"""How English tells the details of an act: what was damaged or taken, what was aimed at, with what, and why."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DAMAGE_VERBS = _words(
    "destroy damage burn torch loot raze ransack wreck devastate flatten demolish gut level vandalise vandalize steal"
    " plunder pillage sabotage shatter incinerate pulverise pulverize obliterate crush smash ruin collapse"
    " sink scuttle desecrate deface dynamite bulldoze trash scorch char rustle cripple puncture uproot pierce"
    " perforate riddle"
)
"""Verbs that say that things were damaged or taken; their object is the ``damage``."""

FALLING_VERBS = _words("burn collapse crumble sink cave")
"""Of these, and beside them, those whose subject is damaged when they have no object."""

PARTICLE_VERBS = {
    "tear": _words("apart down off open up"),
    "rip": _words("apart off open through"),
    "blow": _words("apart off open out up down"),
    "bring": _words("down"),
    "knock": _words("down out over"),
    "pull": _words("down"),
    "put": _words("out"),
    "cut": _words("off"),
    "carry": _words("away off"),
    "drive": _words("off away"),
    "cart": _words("away off"),
    "take": _words("away"),
    "smash": _words("in up down open"),
    "rob": _words("of"),
    "strip": _words("bare"),
    "cave": _words("in"),
}
"""Verbs that damage or take only with one of these particles."""

INTERCEPT_VERBS = _words("intercept down destroy shoot neutralise neutralize bring jam")
INTERCEPT_PARTICLES = _words("down")
"""What air defences do to what is fired: of a weapon that was fired, it is its ``damage``."""

FIRE_TO = re.compile(r"\b(?:set(?:s|ting)?|put(?:ting)?) (?P<to>fire to)\b", re.I)
"""Groups of words before what is set on fire or sacked."""
RESULTS = re.compile(
    r"\b(?:on fire|ablaze|alight|aflame|to (?:rubble|ashes|ruins|the ground|cinders)|in ruins|in (?:flames|"
    r"rubble))\b",
    re.I,
)
RESULT_VERBS = _words("set reduce raze leave burn pound bomb turn level lie lay")
LYING_VERBS = _words("lie lay")
"""Verbs and results: "set the depot on fire", "the block was reduced to rubble"."""
TAKES_FIRE = re.compile(
    r"\b(?:caught|catch(?:es|ing)?) fire\b|\b(?:went|gone|going) up in (?:flames|smoke)\b|\bburst into flames\b",
    re.I,
)
"""Groups of words whose subject burns."""

TAKING_PHRASES = re.compile(
    r"\b(?:made|making|make) (?:off|away) with|\b(?:left|fled|leaving|fleeing|rode off|drove off|got away|ran off|"
    r"walked off) with|\bhelped themselves to",
    re.I,
)
"""What stands before what raiders took."""

DAMAGE_NOUNS = _words("damage")
DAMAGED_CASES = _words("to in on at")
UNTAKEN = _words("steal")
"""Verbs of taking whose participle before a noun tells nothing new ("a quarrel over a stolen cow")."""
ACT_AIMED = re.compile(
    r"\b(?:operations?|attacks?|strikes?|raids?|offensive|bombings?|campaign|assault|shelling|blast|"
    r"incursion) (?:\w+ )?"
    r"(?P<aim>(?:aim(?:s|ed)|sought|seeks?|was (?:meant|intended|designed)) (?:to \w+|at \w+ing)[^.,;”\"»]*)",
    re.I,
)
"""What the report says that an act was for ("the operation aimed to cut supply routes")."""
DAMAGE_GIVERS = _words("cause do inflict suffer sustain report")
NO_DAMAGE = re.compile(
    r"\b(?:no|neither|without|any)\b(?: [\w-]+){0,3}? (?:\w+ )?(?:damage)\b(?: (?:was|were) (?:reported|caused|"
    r"done))?",
    re.I,
)
"""Damage that is said not to be."""

TRIVIAL = _words(
    "tyre tire effigy flag flags bin rubbish debris photo portrait placard pallet candle bale hay barricade"
    " barricades body corpse remains charge device bomb ied mine"
)
"""What crowds burn in the street, and charges that are made safe: no damage."""

AIM_VERBS = _words("target aim engage")
AIM_PREPOSITIONS = _words("at")
STRIKE_VERBS = _words("hit strike attack bomb shell fire shoot")
MEANT_VERBS = _words("mean intend")
MEANT_CASES = _words("for")
AIM_PHRASES = re.compile(r"(?!)")
AIM_NOUNS = _words("target targets objective")
SPARING_VERBS = _words("spare")

AIMED_CASES = _words("at on upon against into among")
"""Prepositions after which people are aimed at ("fired on a crowd")."""

PLACE_NOUNS = _words(
    "city town village capital region province district territory area zone neighbourhood neighborhood suburb commune"
    " hamlet country state county governorate enclave locality municipality settlement quarter border frontier front"
    " frontline coast island valley sector outskirts parts places location strip city-centre soil homeland"
)
"""Nouns for the place itself, which ``where`` tells."""

THINGS = _words(
    "position site target installation facility infrastructure cell hideout stronghold compound warehouse plant"
    " refinery terminal pipeline depot arsenal radar launcher battery tower mast command-post studio studios cafe bar"
    " nightclub ward clinic apartment flat shopfront courthouse gate stall van refuge lair fair bakery caravan patrol"
    " dormitory kindergarten shelter tent farm orchard dam power-station substation oilfield mine quarry yard dock"
    " wharf bunker trench fortification sub-station crossing rally funeral wedding party gathering concert march"
    " queue"
    " mourners branch silo observatory laboratory studio canteen barge dhow speedboat pickup pick-up jeep lorry"
    " sanctuary seminary convent monastery mausoleum ambulance checkpoint workshop launchpad runway hangar branch"
    " point post commandpost meeting gathering centre center room headquarters penitentiary jail prison"
    " police-station courtroom outposts barrack"
)
"""Things that are struck and told apart from the place, beside buildings, vehicles and facilities."""

NEGATIONS = _words("not n't never no neither nor nobody none without")
MODALS = _words("may might could can will would shall should must")
CONDITIONS = _words("if unless should whether lest")
UNREAL_VERBS = _words(
    "threaten vow fear plan want try attempt order call urge ask demand promise warn hope expect pledge refuse avoid"
    " prevent risk swear seek intend prepare propose foil thwart fail"
)
HABITS = re.compile(
    r"\b(?:regularly|routinely|often|usually|frequently|always|every (?:day|week|night|month|year|morning)|daily|"
    r"weekly|almost every|sometimes|day in,? day out|week after week|seldom|rarely)\b",
    re.I,
)

COUNT_VERBS = _words("count report speak tally record detect")
SHOTS = _words("projectile launch round shot missile rocket strike raid")
AT_LEAST_AFTER = re.compile(r"\s*(?:at least|or more)\b", re.I)
LIVE_ROUNDS = re.compile(r"\b(?:live|small-arms|small arms|rubber|automatic|sniper)\b", re.I)
HELD_VERBS = _words("take grab snatch") | _words(
    "have possess own hold field lack recover seize find stockpile supply deliver sell receive keep store import"
)
USED_VERBS = _words("use employ fire fit arm carry belong involve spot contain fall land deploy launch identify pack")

MISTAKE = re.compile(
    r"\b(?:by (?:mistake|accident|error)|in error|mistakenly|accidentally|mistook [^.,;]+ for [^.,;]+)\b", re.I
)
SELF_DEFENCE = re.compile(
    r"\bin self-defen[cs]e\b|\b(?:acted |an act of |as |strikes? |raids? |operations? )?self-defen[cs]e\b|"
    r"\bdefend(?:ed|ing) (?:themselves|himself|itself)\b|\bonly (?:defended|defending) \w+selves\b",
    re.I,
)
PRESENTED_AS = re.compile(
    r"\b(?:call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|present(?:s|ed|ing)?|portray\w*|justif\w+|cast) "
    r"(?:[\w'’-]+ ){1,8}?(?:as )?(?P<as>(?:an? |its |their |the )?(?:\w+(?:ate|al|ful|ive|ous|ible|ted|st|air|ust|"
    r"ry) )?(?:response|answer|retaliation|reply|"
    r"revenge|vengeance|punishment|reprisal|warning|act of (?:revenge|retaliation|defen[cs]e))\b[^.;,”\"»]*)",
    re.I,
)
BID = re.compile(
    r"\b(?:was|were|is|are|been) (?P<aim>(?:(?:an? |part of an? )(?:\w+ )?(?:attempt|bid|plot|ploy|effort|move|"
    r"act of (?:revenge|retaliation|vengeance))|(?:in )?(?:revenge|retaliation|punishment|payback|reprisal) (?:for|"
    r"against))\b[^.,;”\"»]*)",
    re.I,
)
"""What a voice calls the act, with its purpose ("was a bid to topple the government")."""
BECAUSE = re.compile(
    r"\b(?:because(?: of)?|over (?=(?:an? |the )?(?:alleged |disputed |unpaid |stolen |old )?(?:dispute|quarrel|row|"
    r"feud|"
    r"debt|land|grazing|cattle|water|ransom|claims?|accusations?|refusal|remarks|ownership|control))|"
    r"on (?:the )?(?:suspicion|grounds) (?:of|that)|on accusations of|for (?=(?:allegedly |refusing |having |"
    r"cooperating|collaborating|spying|supporting|helping|sheltering|failing|violating|working))|sparked by|"
    r"triggered by|prompted by|(?:after|following) (?=(?:a |the )?(?:dispute|quarrel|row|argument|feud)\b)|"
    r"in protest (?:at|against|over))",
    re.I,
)
QUARREL = re.compile(
    r"\b(?:an? |the )?(?:\w+ )?(?:dispute|quarrel|row|feud|argument) (?:over|about|between)\b[^,.;:]*?"
    r"(?= (?:had |has |that |which |sparked|triggered|led|set|was|were|turned|already|at|in|on|near|of)\b|[,.;:]|$)",
    re.I,
)
WANT_VERBS = _words("want seek mean intend")
ACCUSED_AIM = re.compile(
    r"\b(?:of )?(?:seeking|wanting|trying|attempting|aiming|intending|plotting|planning|having (?:sought|wanted|"
    r"tried))"
    r"(?: to)? (?P<aim>[^.,;:”\"»]+)",
    re.I,
)
ACCUSING_OF = re.compile(r"\b(?:accusing|accused) (?:[\w'’-]+ ){0,6}?of (?P<aim>[^.,;:”\"»]+)", re.I)
INVOKE_VERBS = _words("invoke cite plead")
INVOKE_NOT = _words("reason source report concern official witness")
COMING_VERBS = _words("come enter go return arrive storm break raid attack")
PURPOSE_MARKS = _words("to")
PURPOSE_NOT = _words("be have")
BARE_PURPOSE = _words("avenge punish retaliate deter stop prevent protect intimidate terrorise terrorize force")
DEMANDING = _words("demand call protest denounce condemn reject oppose support mark commemorate press urge plead ask")
"""Verbs of what a crowd is out for ("marched to demand …", "and demanded that …")."""
CROWD_CAUSES = re.compile(
    r"\b(?:against (?=\w)|in (?:protest (?:at|against|over)|support of|solidarity with|favou?r of|memory of)|"
    r"over (?=the |"
    r"a |alleged )|to (?=(?:demand|protest|denounce|condemn|reject|oppose|support|call|press|commemorate|mark|urge|"
    r"plead|"
    r"ask|seek|defend)\b)|(?:and|,)? ?(?:demanded|demanding|calling for|called for|called on|to call for|"
    r"chanting for))",
    re.I,
)

ABSTRACT = _words(
    "hope hopes relation relations trust economy reputation credibility peace morale confidence threat plan plot life"
    " lives career chance unity image future livelihood talks deal truce ceasefire agreement evidence record fabric"
    " power ties process stability myth network resistance revolt uprising rebellion protest movement dissent"
    " opposition insurgency identity document attention show spotlight power vote election"
)
"""What is damaged, destroyed or stolen without force."""

POSSESSIVES = _words("their his her its")
MIDST = _words("centre center port point quarter")
"""Nouns that only say which part of a named place it is ("the centre of Homs")."""
PHRASE_ENDS = _words("before while after")
PHRASE_LEAD = re.compile(r"(?:that (?:it|they|he|she) (?:ha[ds]|have) \w+ |only )", re.I)
PHRASE_TAIL = re.compile(
    r"[\s,]+(?:in|on|at|near|outside|inside|with|by|of|from|around|over|across|along|off|between|"
    r"(?:in|at|on|near|outside) (?:the|a|an)|the|a|an)$",
    re.I,
)
BEFORE_PLACE = re.compile(
    r"\b(?:in|at|near|outside|inside|around|over|across|along|off|between|on|north|south|east|west|northeast|"
    r"northwest|"
    r"southeast|southwest|\d+ ?(?:km|kilomet\w+|miles))\b(?=[^,;:]*$)",
    re.I,
)
"""What a tight noun phrase ends before, and what is left of it at its ends."""
RIDDEN = _words("motorcycle motorbike bike bicycle horse camel scooter")
RIDING_CASES = _words("on")
HIT_VERBS = _words("hit strike")
COMPLETING = _words("down out")
OF_THEM = re.compile(r"(?!)")
NO_MOTIVE = re.compile(r"(?!)")
OF_DATE = re.compile(r"(?:\bof(?: the)?|['’]s)\s*$|\b(?:claimed|denied|claims|denies)(?: \w+)?\s*$", re.I)
"""What makes a day that of the noun beside it ("the raid of 15 February", "claimed Monday's attack")."""
