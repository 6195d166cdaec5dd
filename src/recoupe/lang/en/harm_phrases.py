"""How English tells harm by whole phrases: "lie in mass graves", "among the dead were …", "30 wounded and then 93", and
what opens and ends a denial. Patterns are for lower-case text with straight apostrophes."""

from __future__ import annotations

import re

from recoupe.lang.en.quantities import NUMBER_WORDS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


AMONG = re.compile(
    r"\b(?:among|amongst|numbered among|one of) the (?:dead|killed|slain|victims|injured|wounded|missing|"
    r"captives|hostages|casualties|fatalities)\b"
)
AMONG_FIELDS = (("injur", "injured"), ("wound", "injured"), ("missing", "missing"), ("captive", "captured"),
("hostage", "captured"), ("casualt", ""), ("", "killed"))  # fmt: skip
ANYONE = _set("anyone anybody any")
DENY = re.compile(r"\b(?:den(?:y|ies|ied|ying)|dismiss\w*|reject\w*|refut\w+|disput\w+)\b")
ZERO_PHRASE = re.compile(
    r"\b(?:without(?: (?:causing|any|inflicting|claiming))*|did not (?:cause|result in|lead to|report)(?: any)?|"
    r"not any|nor|"
    r"caused neither|neither|have not been any|were not any|did n't cause(?: any)?) (?P<noun>casualties|"
    r"injuries|deaths|fatalities|victims|dead|wounded|injured)\b"
)
"""Zero said without "no": "without causing casualties"."""
ZERO_VERB = re.compile(
    r"\bwithout (?:(?P<killed>killing)|(?P<injured>hurting|injuring|wounding|harming)) (?:anyone|anybody|a soul)\b"
)
AMONG_COUNTED = re.compile(r"(?: all)? (?:were|was|are|is) (?:also )?(?:among|amongst) (?:the )?")
"""Between parts and the total that they belong to: "nine children were among 31 people slain"."""
AMONG_THEM = re.compile(r"\b(?:among|amongst|of) (?:them|these|those)\b[ ,:]*(?:(?:were|was|are|is)\s)?$")
"""Right before a share of those counted in the sentence before."""
NO_ZERO = re.compile(
    r"\bno (?:immediate |further |official |independent )*(?:word|information|details?|figures?|comment|"
    r"breakdown|news|data)\b"
)
"""Not knowing is no zero ("no immediate word on casualties")."""
TOLL_LINK = re.compile(
    r"\b(?:at|to|as|of|reached|reaches|hit|hits|exceeded|exceeds|passed|topped|is|was|now|number|numbered|numbering|totalled|total|totaled)\s*$|[:(]\s*$|"
    r"\b(?:higher|lower|different|new|revised|latest|official|final) (?:figure|toll|count|number|total|tally)"
    r"(?: for [\w-]+)?,?\s*$"
)
TOLL_AFTER = re.compile(r"(?!)")
COUNT_VERBS = re.compile(
    r"\b(?:counts|counted|tallied|recorded|reports|reported|says|speaks of|spoke of|claims|there were|put it at|"
    r"puts it at|documented|"
    r"puts? the (?:figure|number) at|set the (?:figure|number) at)\s*$"
)
"""Right before a bare number that counts again what was counted before."""
ACCORDING = re.compile(r"\s*(?:according to)\b")
GAP = re.compile(r"[,;]\s[^,;:.]{3,60}\s(?:of|at)\s*$")
"""Before a bare number whose verb is left out: "spoke of 49 dead, Azerbaijan of 50"."""
WITH = _set("with alongside together of his her its their")
PART_AFTER = re.compile(r"\s(?:(?:were |was |is |are )?(?:among|amongst) them\b|included\b)")
"""Right after a number that is part of the number before ("28 wounded, two children among them")."""
REVISED = re.compile(
    r"(?:,|\band|\bbut|,? before)\s(?:then|later|now|finally|eventually|subsequently)(?: (?:to|of|at|as))?\s*$"
)
"""Before a bare number that takes the place of the one just told ("30 dead and then 93")."""
SAID_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("killed", re.compile(r"\s*(?:who |that )?(?:have |had )?(?:fell|fallen|died|rose|risen)(?: as)? martyrs?\b")),
    ("killed", re.compile(
        r"\s*(?:who |that )?(?:lie|lies|lay|rest|are|were|is|was|have been|had been)"
        r"(?: now| still| lying| buried| thrown| dumped| said to (?:lie|be)| believed to (?:lie|be)| believed)* "
        r"in (?:[\w-]+ ){0,3}graves?\b")),
    ("killed", re.compile(
        r"\s*(?:who |that )?(?:(?:had |have |has )?been|were|was) (?:dragged|pulled|hauled|taken|marched|led|lined up|"
        r"rounded up)\b[^.;,]{0,50} and shot\b(?! (?:at|in the|and (?:wounded|injured)))")),
    ("captured", re.compile(
        r"\s*(?:who |that )?(?:are|were|was|is|remain\w*|languish\w*|sit|sat)(?: still| now| being held| held)* "
        r"(?:behind bars|in (?:jail|prison|detention|custody|captivity))\b")),
    ("captured", re.compile(
        r"\s*(?:who |that )?(?:(?:had |have |has )?been|were|was) (?:taken|marched|driven|transferred|sent|led|"
        r"deported)\b[^.;,]{0,40}\b(?:prison|jail|detention|police station|penal colony|cells)\b")),
    ("displaced", re.compile(
        r"\s*(?:who |that )?(?:have |had |has )?(?:already )?(?:left|abandoned|fled|deserted)(?: from)? (?:their|the) "
        r"(?:homes?|houses?|villages?|camps?|area|region|town|city|district)\b")),
    ("displaced", re.compile(
        r"\s*(?:who |that )?(?:have |had |has )?(?:(?:sought|taken|took|found) refuge|"
        r"crossed (?:the \w+ )?into\b|been forced (?:from|out of) )")),
    ("injured", re.compile(
        r"\s*(?:who |that )?(?:were|was|have been|had been|are being|being)(?: being)? treated (?:[\w ]{0,25})?"
        r"for (?:[\w-]+ ){0,2}(?:wounds?|injur\w+|burns|shrapnel|gunshot|fractures)")),
)  # fmt: skip
"""(field, phrase) said of people right before it."""
_WOUNDS = re.compile(r" for (?:[\w-]+ ){0,2}(?:wounds?|injur\w+|burns|shrapnel|gunshot|fractures)")
SAID_BEFORE: tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...] = (
    ("", re.compile(
        rf"\b(?:among|amongst|of) (?:the |those )?(?:at least |about |some )?(?:\d[\d,.]*|{NUMBER_WORDS}) (?:people )?"
        r"(?:dead|deaths|killed|slain|injured|wounded|missing|captives|hostages|fatalities|victims)"
        r"(?:,| (?:were|was|are|is))\s*$"), None),
    ("", re.compile(
        r"\b(?:among|amongst) (?:the|those) (?:dead|killed|slain|injured|wounded|missing|captives|hostages|fatalities)"
        r"(?: [^,;:.]{0,30})? (?:were|was|are|is)\s*$"), None),
    ("", re.compile(
        r"\bthe (?:dead|killed|slain|injured|wounded|missing|captives|hostages|fatalities) (?:also )?"
        r"(?:include|included|includes|are|were)\s*$"), None),
    ("killed", re.compile(
        r"\b(?:gave|give|gives|put|puts|set|estimated|estimates|counted|listed|reported)(?: its| their| his"
        r"| the \w+'s)? (?:own )?(?:losses|dead) (?:as|at|to be)(?: (?:only|just|at least|about|some))?\s*$"), None),
    ("injured", re.compile(
        r"\b(?:hospitals?|clinics?|doctors?|medics?|surgeons?|nurses?|msf|médecins sans frontières|red cross)\b"
        r"[^.;:]{0,60}\b(?:treated|treating)\s*$"), None),
    ("injured", re.compile(r"\b(?:treated|treating|treat)\s*$"), _WOUNDS),
    ("killed", re.compile(r"\b(?:burn(?:ed|t|ing)?|bur(?:ied|ying))\s*$"), re.compile(r" alive\b")),
    ("displaced", re.compile(
        r"\b(?:forc\w+|driv\w+|drove|compell\w+|prompt\w+|push\w+|caus\w+|led|sent|sending)\s*$"), re.compile(
        r"(?: [\w']+){0,3} (?:to (?:flee|leave|abandon|evacuate|seek)|from their (?:homes|land|villages)|fleeing|"
        r"out of their homes|into exile)\b")),
)  # fmt: skip
"""(field, phrase right before people, what must follow them); an empty field: that of the word in the phrase."""
PHRASE_GATE = re.compile(
    r"grave|and shot|behind bars|jail|prison|detention|custody|captiv|police station|\bcells\b|homes?\b|houses|"
    r"villages?|abandoned|refuge|shelter|crossed|flee|exile|treat|alive"
)
"""A word of one of these phrases."""
DENY_END = re.compile(
    r"[;:]|\b(?:but|while|whereas|insisting|saying|claiming|and (?:said|says|described|insist\w+|has|accused))\b"
)
"""Where what is denied ends."""
BARE_PLURALS = True
INDEFINITE: frozenset[str] = frozenset({"any"})
NOT_TOLD = re.compile(r"(?:publish|g[ai]v|releas|disclos|provid)")
CARE = re.compile(
    r"(?: away)?(?: \w+)? (?:to|from|at|for|on|in) [^,;.]{0,50}\b"
    r"(?:hospitals?|clinics?|medical|morgue|infirmary|treatment|surgery|stretcher|safety|shelters?|questioning|health)\b"
)
"""After "taken", "released", "held": care, no captivity."""
CRITICAL = re.compile(r"\s*(?:(?:was|were|is|are|remain|remained) )?in (?:an? )?(?:critical|serious|grave) condition")
PAIRED = _set("police staff crew")
"""Nouns that share a number with the people before them ("12 soldiers and police")."""
BODIES = _set("body bodies corpse corpses")
KEEPING = re.compile(r"(?:identif|repatriat|claim|release)")
"""What is done with bodies counted already."""
TO_DEATH = frozenset({"to"})
"""First words of phrases that kill only with their verb ("hacked 12 people to death")."""
TRAILING = re.compile(r"(?:,? (?:as well as|along with|together with|in addition to|plus)|, and)\s*$")
"""Before people joined on at the end of a clause ("were killed in all, and 14 policemen")."""
PLACED = re.compile(r"\s(?:in|at|near) (?:the )?[A-Z]")
LISTED = _set("- – — , : and ;")
"""Before a number that tells a total by places ("nine died: six in Kharkiv and three in Odesa")."""
