"""Who speaks in English reports and who does not: nouns that come back to a voice, nouns that say nothing."""

from __future__ import annotations

import re

NOT_SPEAKERS = frozenset(
    "law laws constitution rule rules plan plans schedule timetable custom customs tradition need needs criteria year"
    " day month week hour head cent capita person agreement calendar size type kind age rank region area season"
    " weather circumstances situation context case cases logic principle principles wish wishes taste merit"
    " instructions orders procedure protocol script standard standards terms formula theory legend myth bible koran"
    " quran scripture religion ability means route availability demand method map share seniority proximity litre"
    " gallon tonne barrel kilo kilometre mile square household family convention treaty doctrine".split()
)
"""Nouns after *according to* and *per* that say nothing ("according to plan", "per household")."""

PLATFORMS = frozenset(
    "telegram x twitter facebook whatsapp instagram youtube tiktok vkontakte vk threads bluesky truth signal"
    " weibo viber".split()
)
"""Where people post; neither a part of a speaker's name nor a relay."""

INVERTING_PHRASES = frozenset({"point-out"})
"""Verbs of several words that may stand before their subject."""

GATHERED_FROM = re.compile(
    r" (?:gathered|collected|obtained|gleaned|compiled|received|provided|supplied)(?: [^,.;]{0,40}?)?"
    r" (?:from|by) (?=\w)",
    re.IGNORECASE,
)
"""What stands between information and those who gave it."""

LEAD_IN = r"(?:in|on|(?:reached|contacted|interviewed|quoted|cited) by|speaking (?:to|with|on)) [^,]{0,120}, "
"""What opens a sentence with how the source was met ("Reached by X, …")."""

CLERGY = re.compile(
    r"(?:father|fr\.?|sister|brother|reverend|rev\.?|pastor|sheikh|imam|rabbi|monsignor) [A-Z]", re.IGNORECASE
)
"""Titles of religious people before their names ("Father Joseph")."""

ASIDE = re.compile(
    r"\s*,? ?(?:for (?:its|his|her|their) part|on the other hand|meanwhile|however),? (?=\S)", re.IGNORECASE
)
"""Words behind a verb of saying that are no part of what is said."""

OF_THEM = re.compile(r"(?P<n>one|two|three|four|five|several|some|many|most|another) of them\b", re.IGNORECASE)
"""Some of those who spoke before ("two of them")."""

SET_OFF = re.compile(r"(?!)")
"""What follows only a finite verb: nothing certain in English."""

OF_THE_GROUP = re.compile(
    r" (?P<of>of|from|in) the (?:group|movement|organi[sz]ation|militia|rebellion)$", re.IGNORECASE
)
"""A post in the group named before ("a commander of the group")."""

OWNED_TOLL = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,2}?(?:toll|count|tally|estimate|figure) of"
    r" (?P<n>(?:(?:more|fewer|at|about|around|nearly|some|than|least|almost|over) ){0,3}"
    r"(?:\d[\d,.]*\d|\d|[a-z]+)(?: (?:civilian|military|confirmed))?"
    r"(?: (?:dead|deaths|killed|wounded|injured|missing|people|civilians|soldiers|bodies|victims|fatalities))?)",
    re.IGNORECASE,
)
"""A toll behind its owner ("the ministry's toll of 41 dead")."""

JOINED_CLAUSE = re.compile(r", (?:where|and|but|while|whereas) ", re.IGNORECASE)
"""What opens a further clause that may have a source of its own."""

SPOKESMEN = frozenset("spokesman spokeswoman spokesperson".split())
"""Who speaks for a body and not for himself."""

SAID_OF_ONESELF: frozenset[str] = frozenset()
"""Verbs that with a reflexive still say something: none apart in English."""

OF_NEEDED: dict[str, re.Pattern[str]] = {}
"""What must follow a verb that else says nothing of a matter."""

OWNED_FIGURES = frozenset(
    "toll count tally figure figures estimate estimates data statistics statement statements report reports numbers"
    " account accounts bulletin communique".split()
)
"""Figures and texts that a noun before them owns ("police figures", "an army statement")."""

BEFORE_TIMES = frozenset("last this next that early late".split())
"""Words that open a time behind a speaker's name ("last night")."""

DIRECT_ADDRESS = frozenset({"tell", "inform", "brief"})
"""Verbs whose object is who hears it ("told Reuters")."""

MEANS = frozenset(
    "phone telephone email e-mail message text fax radio letter telegram whatsapp video videolink link".split()
)
"""How something is said, not by whom ("said by phone")."""

_ORGANISED = frozenset({"ngo", "monitor", "medical", "armed_group"})

_PRESS = frozenset({"outlet", "agency", "channel"})

BODY_NOUNS = (
    dict.fromkeys(("organisation", "organization", "body"), _ORGANISED)
    | dict.fromkeys(("charity", "ngo", "association", "federation"), frozenset({"ngo", "medical", "monitor"}))
    | dict.fromkeys(("group", "movement", "outfit"), frozenset({"armed_group", "ngo", "monitor"}))
    | dict.fromkeys(("watchdog", "observatory", "monitor", "tracker"), frozenset({"monitor", "ngo"}))
    | dict.fromkeys(("agency",), frozenset({"agency", "monitor", "ngo"}))
    | dict.fromkeys(("network", "centre", "center"), frozenset({"ngo", "monitor", "medical", "outlet"}))
    | dict.fromkeys(("newspaper", "paper", "daily", "weekly", "outlet", "broadcaster", "website", "site"), _PRESS)
    | dict.fromkeys(("radio", "station", "portal", "magazine", "channel", "account"), _PRESS)
)
"""Bare nouns for a body met before, with the kinds of voice that they may stand for."""

_OFFICIAL = frozenset({"official"})

GROUP_ADJECTIVES = frozenset(
    "islamist jihadist rebel armed militant separatist terrorist insurgent extremist underground radical"
    " aid rights human relief humanitarian monitoring conservation advocacy campaign medical".split()
)
"""Adjectives that tell nothing apart in a word that comes back to a group."""

PERSON_NOUNS = (
    dict.fromkeys(("official", "officer", "soldier", "policeman", "policewoman", "diplomat"), _OFFICIAL)
    | dict.fromkeys(("lawmaker", "politician", "aide", "bureaucrat"), frozenset({"official", "ngo"}))
    | dict.fromkeys(("commander", "fighter", "militant", "rebel"), frozenset({"armed_group", "official"}))
    | dict.fromkeys(("chief", "leader"), frozenset({"armed_group", "official", "local_source", "ngo"}))
    | dict.fromkeys(("medic", "doctor", "physician", "surgeon", "nurse"), frozenset({"medical"}))
    | dict.fromkeys(("activist", "campaigner", "rescuer", "volunteer"), frozenset({"ngo", "medical"}))
    | dict.fromkeys(("cleric", "prelate", "priest", "pastor", "imam", "bishop"), frozenset({"local_source", "ngo"}))
    | dict.fromkeys(("villager", "resident", "farmer", "elder", "trader"), frozenset({"local_source", "witness"}))
    | dict.fromkeys(("survivor", "witness", "woman", "man", "father", "mother"), frozenset({"local_source", "witness"}))
    | dict.fromkeys(("analyst", "researcher", "lawyer", "expert", "academic"), frozenset({"expert"}))
)
"""Bare nouns for a person met before, with the kinds of voice that they may stand for."""
