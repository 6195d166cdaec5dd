"""How English says who did it and to whom: prepositions of doer and target, nouns whose complement is the victim."""

from __future__ import annotations

import re

AGENT_CASES = frozenset({"by", "at the hands of"})
TARGET_CASES = frozenset({
    "against", "on", "upon", "at", "into", "onto", "toward", "towards", "among", "amid", "amidst",
})  # fmt: skip
WEAK_TARGET_CASES = frozenset({"to", "over", "through"})
WEAK_TARGET_VERBS = frozenset({"fall", "lay", "set", "take", "rain", "slam", "crash", "burst", "break", "storm"})
OBJECTIVE_NOUNS = frozenset(
    "abduction kidnapping assassination murder killing execution capture seizure bombardment destruction "
    "burning looting "
    "sabotage arrest detention dispersal massacre slaughter rape torture siege occupation expulsion "
    "suspension beheading "
    "lynching shooting release takeover recapture fall blockade bombing shelling".split()
)
SUBJECTIVE_NOUNS = frozenset(
    "offensive raid assault strike airstrike withdrawal retreat pullout incursion operation response march "
    "protest attack "
    "advance threat demand call rally talks negotiation".split()
)
RECIPROCAL_CASES = frozenset({"between", "with", "among"})
BETWEEN_CASES = frozenset({"between"})
"""Of these, the one that names both sides."""
BROKER_VERBS = frozenset({"broker", "mediate", "negotiate", "facilitate"})
ORDER_CUES = (r"on the orders? of (?:the )?", r"ordered by (?:the )?", r"at the behest of (?:the )?")
ORDER_VERBS = frozenset({"order", "authorize", "authorise"})
MUTUAL_CUES = (r"accus\w+ (?:each other|one another)", r"trad(?:e|ed|ing) (?:accusations|blame|charges)")
"""Charges that go both ways: what is charged is a habit, no act."""
WARFARE_CUES = (r"(?:has|have|had) been (?:fighting|battling|waging)\b[^.;]{0,80}\bsince",)
"""What tells that a war goes on, not that a fight took place."""
RETALIATION_CUES = (
    r"in (?:retaliation|response|reprisal|revenge|answer)\b(?: (?:for|to))?",
    r"to avenge",
    r"a (?:response|reprisal|retaliation|reply) (?:to|for)",
    r"aveng\w+",
    r"retaliat\w+ (?:for|after|to)",
)
PART_OF_CUES = (
    r"the (?:deadliest|bloodiest) day",
    r"as part of",
    r"in the course of (?:the|this|that) (?:operation|offensive)",
)
GATHERINGS = frozenset({"summit", "meeting", "conference"})
"""Where people speak: no talks of their own when somebody only spoke there."""
AT_CASES = frozenset({"at", "during"})
PURPOSE_CUES = (r"in order to", r"so as to", r"in a bid to", r"because of", r"in an attempt to", r"aimed at")
GOAL_SUBJECTS = (r"(?:[Ii]ts|[Tt]heir|[Tt]he) (?:goal|aim|objective|purpose) (?:was|is) to",)
DAMAGE_VERBS = frozenset(
    "destroy damage burn torch loot raze ransack wreck devastate flatten demolish gut level vandalise vandalize steal "
    "plunder pillage sabotage shatter".split()
)
SELF_POSSESSIVES = frozenset({"his", "her", "its", "their"})
OBJECT_PRONOUNS = frozenset({"whom", "which", "that"})

FACILITIES = frozenset(
    {
        "position", "base", "post", "camp", "embassy", "headquarters", "airport", "office", "building",
        "convoy", "vehicle", "car", "hospital", "school", "village", "town", "city", "district", "barracks",
        "depot", "site", "facility", "infrastructure", "consulate", "mosque", "church", "market", "house",
        "station", "outpost", "checkpoint",
    }
)  # fmt: skip
"""Things that belong to a side and are struck; they do nothing themselves."""

SINCE_CASES = frozenset({"as of", "as", "since", "until", "till", "before", "by"})
"""Prepositions of a time that bounds and does not date ("the deadliest since 2015")."""

PERSONAL_PRONOUNS = frozenset({"he", "she", "it", "they"})

MEANWHILE_CUES = (r"Meanwhile", r"At the same time", r"Simultaneously", r"In the meantime", r"Around the same time")
"""What opens a sentence that tells of another act of the same time."""

OF_CASES = frozenset({"of"})
COLLECTIVES = frozenset(
    "dozen score hundred thousand number majority part most group band handful crowd column team trio pair "
    "rest half lot "
    "dozens scores hundreds thousands plenty couple some many several all gang party mob two three member".split()
)
OBJECT_PERSONALS = frozenset({"them"})
UNDERGOING_VERBS = frozenset({"suffer", "sustain", "die", "perish", "succumb"})
UNDERGOING_WORDS = re.compile(
    r"(?:c[ao]m(?:e|es|ing) (?:\w+ )?under|f[ae]ll(?:s|ing)? (?:\w+ ){0,2}?(?:into|victim|to)"
    r"|(?:is|are|was|were|been) (?:the )?(?:target|victim)"
    r"|lost (?:his|her|their) li[fv]e|(?:r[au]n|drove|walked|stumbled|stepped) (?:over|into|on))",
    re.IGNORECASE,
)
TRIPPING_VERBS = frozenset({"hit", "strike", "run", "drive", "step", "trigger"})
TAKING_VERBS = frozenset(
    {"take", "retake", "retook", "recapture", "capture", "seize", "wrest", "recover", "win", "steal", "snatch", "grab"}
)
LOSER_CASES = frozenset({"from"})
DEMAND_VERBS = frozenset({"demand", "call", "ask", "urge", "seek"})
DATIVE_CASES = frozenset({"on", "upon", "of"})
DEPARTURE_NOUNS = frozenset(
    {"departure", "resignation", "withdrawal", "removal", "ouster", "dismissal", "expulsion", "exit", "pullout", "fall"}
)
AIMING_VERBS = frozenset({"target", "hit", "strike", "pit", "involve", "eliminate", "leave"})
BLAMING_VERBS = frozenset({"blame", "attribute"})
UNDERGONE_NOUNS = frozenset(
    {
        "abduction", "kidnapping", "assassination", "murder",
        "killing", "execution", "arrest", "detention", "expulsion",
        "suspension", "capture", "death", "rape", "torture", "beheading",
    }
)  # fmt: skip
"""Nouns whose possessor undergoes the act ("the mayor's assassination")."""
MINISTRIES = ("ministry", "general staff", "presidency", "high command", "command")
GENERIC_PEOPLE = frozenset("hostage captive people person persons others individuals victims folk men".split())
ADMITTING = re.compile(r"acknowledg\w+|admit\w*|conced\w+|own(?:s|ed) up", re.IGNORECASE)

FIRING_VERBS = frozenset("fire launch lay plant send drop bury hide detonate place throw lob".split())
MEDIATION_NOUNS = frozenset({"mediation", "auspex", "auspice", "auspices", "sponsorship"})

UNCOUNTED = GENERIC_PEOPLE | frozenset(
    "man woman third dead body bodies corpse corpses wounded injured dozen dozens hundred hundreds thousand "
    "captured arrested thousands life lives toll "
    "number figure missing victim casualty casualties death deaths captive captives hostages loss losses staff "
    "fatality fatalities injury injuries remains".split()
)
DOCUMENT_NOUNS = frozenset(
    {
        "report", "statement", "speech", "video", "interview", "law", "decree", "resolution", "letter",
        "briefing", "message", "recording", "document", "conference", "tweet", "post", "election", "vote",
        "ruling",
    }
)  # fmt: skip
"""Nouns whose own date is no date of an act ("son rapport du 12 mai")."""

SINCE_OPENINGS = frozenset({"since", "since the", "ever since"})
"""Words that open a sentence whose act lasts from a time to the day of the report."""

BURNING_VERBS = frozenset({"burn"})
"""Verbs of damage whose subject is what is damaged when they have no object."""

PERIOD_CUES = (
    r"(?:so far )?this (?:year|month)",
    r"(?:over|in|during|for|within) the (?:past|last) (?:[\w-]+ )?(?:months|years|decades?|year|month)",
    r"since (?:the (?:start|beginning|outbreak|onset|coup|invasion)|independence|(?:January|February|March|April|May|"
    r"June|July|August|September|October|November|December)(?! \d)|(?:early|late|mid-?) ?\d{4}|\d{4})",
)
"""What makes a toll that of a long time and of many incidents."""
WARS = frozenset("war conflict insurgency rebellion uprising genocide crisis".split())
WITHIN_CASES = frozenset({"in", "during", "throughout"})
LATE_DEATH_CUES = (
    r"succumb\w*",
    r"die[sd]? (?:\w+ )?(?:of|from) (?:his|her|their) (?:wounds|injuries)",
    r"wounded (?:[\w-]+ ){0,8}(?:has|have|had|later|since) (?:since )?died",
    r"(?:of|among) (?:the|those) (?:wounded|injured|hurt) (?:[\w'-]+ ){0,6}died",
)
"""What tells of people who died later of what wounded them."""
_EPISODES = r"(?:incident|attack|raid|strike|ambush|assault|clash|explosion|blast|shooting|operation|episode)\b"
ELSEWHERE_CUES = (
    r"elsewhere\b",
    r"separately,",
    rf"in (?:an?|one) (?:separate|different|second|third|similar|unrelated|further|earlier|later) {_EPISODES}",
    rf"in (?:yet )?another (?:[\w-]+ )?{_EPISODES}",
)
"""What opens a sentence that tells of another incident."""
SAME_WORDS = frozenset({"same"})
"""Words by which a time names the day of another event ("the same day")."""
AFTER_CASES = frozenset({"after", "following", "in the wake of", "in the aftermath of"})
"""Prepositions of an event that another one followed ("after the clashes")."""
DEFINITE_ARTICLES = frozenset({"the", "that", "this"})
BEFORE_CASES = frozenset({"before", "prior to", "ahead of"})
"""Prepositions of an event that another one preceded."""
DURING_CUES = (
    r"(?:in the course of|during|amid) (?:the|this|that|these|those) "
    r"(?:\w+ )?(?:fighting|clashes|offensive|operations?|battle|unrest|riots|rioting|violence|war|siege|campaign)\b",
)
"""What tells an act as a piece of something longer."""
TOLL_NOUNS = frozenset({"toll", "count", "number", "figure", "tally", "total", "casualty"})
COUNTING_VERBS = frozenset("put raise bring climb rise stand update revise cut lower count reach pass set".split())
"""Nouns and verbs that say how many are counted by now: their day is that of the counting."""
COMING_VERBS = frozenset("come happen occur follow take".split())
"""Verbs by which an act comes to pass."""
FINDING_VERBS = frozenset("find discover recover exhume unearth dump retrieve pull".split())
"""What is done to the bodies of those who died elsewhere."""
SEQUENCE_VERBS = frozenset(
    "follow precede succeed trigger spark provoke prompt avenge answer repeat echo recall".split()
)
"""Verbs that set one act after another one."""
SPEAKING_VERBS = frozenset("speak count tally cite mention describe talk list record".split())
"""Verbs of those who speak of acts or count the dead: their day is that of speech."""
ALSO_WORDS = frozenset({"also", "too", "already"})
"""Adverbs that add an act to those told before."""

ANNOUNCING_VERBS = frozenset("announce impose declare unveil slap order adopt issue launch enact".split())

MIDST_NOUNS = frozenset({"midst", "middle", "heart"})
LANDS = frozenset(
    "border coast soil territory water capital town city village region province shore airspace sky frontier".split()
)
CROWD_ACTS = frozenset("protest march rally demonstration gathering sit-in vigil procession parade".split())

AGAINST_CASES = frozenset({"against"})

FIGURE_WORDS = ("figure", "number", "count")
"""Nouns for one toll, of whatever field ("unable to confirm that figure")."""
FIGURES_WORDS = ("figures", "tolls", "numbers", "casualty")
"""Plurals that speak of all the tolls told before."""

POINTING_WORDS = frozenset(
    {"the", "this", "that", "these", "those", "his", "her", "its", "their", "it", "being", "having"}
)
"""What opens the words for an act already told ("blamed the group for his death"), unlike "accused of genocide"."""

FORCE_THINGS = frozenset(
    "warplane jet aircraft plane helicopter gunship bomber artillery tank gunboat warship airship armour armor "
    "fighter-jet frigate".split()
)
"""What a side sends and fires from: it stands for the side that the report leaves unnamed ("warplanes struck …")."""

STRUCK_THINGS = frozenset(
    "tanker ship vessel boat ferry freighter trawler dinghy yacht airliner plane aircraft helicopter jet train bus "
    "minibus coach taxi ambulance convoy motorcade tractor warship frigate drone headquarters "
    "embassy consulate".split()
)
"""Things that can be struck and are no place themselves: what moves, and seats of a body."""

STRUCK_GATHERINGS = frozenset(
    "ceremony funeral wedding procession parade queue crowd concert festival rally gathering vigil congregation feast "
    "caravan bystander".split()
)
"""Gatherings: struck, they stand for the people in them."""

COUNTING_ADJECTIVES = frozenset(
    "several many other more last first few some additional remaining same only own two three four five six seven "
    "eight nine ten dead wounded injured another such most various nearly about".split()
)
"""Adjectives that count or order and do not belong to a name."""

FELLING_VERBS = frozenset("bring down blow sink destroy kill hit wreck".split())
"""What a weapon does to what it hits."""

PARTITIVE_CASES: frozenset[str] = frozenset()
"""Articles that a parser takes for a preposition before an object."""

FORCE_OWNERS = frozenset("junta army navy military government regime police state".split())
"""Nouns that stand before a thing for the side that sends it ("a junta jet")."""

UNDER_CASES = frozenset({"under", "beneath", "underneath"})
"""Prepositions of the car that a bomb was fixed to."""

STRONG_PRONOUNS = frozenset({"they", "them", "he", "she"})
STRONG_PLURALS = frozenset({"they", "them"})
"""Pronouns that a cleft puts forward ("it was they who …"), and those of them for more than one."""

COUNTING_PRONOUNS = frozenset("one some several many most all both half others few any none dozens hundreds".split())
PARTITIVE_THEM = frozenset({"them", "whom"})
BARE_COUNTING = frozenset({"several", "many", "most"})
"""Words that count people told before: with "of them", or alone."""

BOTH_WORDS = frozenset({"both", "two"})
NATION_NOUNS = frozenset("countries nations neighbours neighbors governments capitals states".split())
SIDE_NOUNS = frozenset("groups factions militias movements rebels camps organisations organizations gangs".split())
"""What may stand for two parties just named ("both countries", "the two groups")."""

IN_COURSE = re.compile(r"^[^,;:]{0,60} (?:during|in the course of|amid) (?:an? |the |these |this |that |\w+ )?$")
"""What stands between an act and the one in the course of which it happened."""

UNCLAIMED_CUES = (
    r"(?:no (?:group|one|organi[sz]ation|party)|nobody|none)\b[^.;]{0,40}\bclaim(?:ed|s)?\b",
    r"unclaimed\b",
    r"not (?:yet |immediately )?(?:been )?claimed\b",
)
"""What says that nobody has claimed an act."""

THEMSELVES = re.compile(r"\b(?:themselves|itself|himself)\b")
"""What turns a charge back on those who made it ("they shelled it themselves")."""

CAUSE_CASES = frozenset({"against", "for"})
"""Prepositions of what a march is for or against."""

LENT = frozenset("membership assets funds accounts activities licence license participation".split())
"""What a sanction takes from the one to whom it belongs."""

MEN_WORDS = frozenset("men man women woman".split())
"""Of the words for people those that say at least this much of the captured."""

MILITARY = frozenset("military army naval".split())
"""Words that make a building or a camp one of the forces."""

AGAIN: frozenset[str] = frozenset()
"""Adverbs that a parser takes for a preposition before an object."""

MANNED = frozenset("camp base barracks post outpost convoy garrison headquarters checkpoint".split())
"""Of the facilities those that are full of people."""

WE = frozenset({"we"})
"""The pronoun of a body in a text of its own."""

CARRYING_VERBS = frozenset("carry launch conduct perpetrate commit wage mount stage execute".split())
"""Verbs of which an act is the object: a participle of theirs behind a comma is the act's, not that of its victim."""

ONE_PERSON = frozenset({"he", "she"})
"""Pronouns that several people never are."""

THING_PRONOUNS = frozenset({"it"})
"""Pronouns that stand for bodies and things, never for people."""
