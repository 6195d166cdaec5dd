"""What tells one English act of speech from another: denials of a part, refusals, accusations in other words."""

from __future__ import annotations

import re

PART_IN = re.compile(
    r"(?:that )?(?!it |he |she |they |its |his |their )(?:the )?[A-Z][\w'’-]*(?: [\w'’-]+){0,5}?"
    r" (?:had|has|have|played|took|was|were|is|are) (?:any |a |no |an? \w+ )?(?:part|role|hand|involve\w+"
    r"|responsib\w+|behind|complicit)\b"
)
"""A denied clause about somebody's part ("that Belgrade had any part in it")."""

NOT_OF_PLANS = frozenset({"reject", "dismiss", "dispute", "rebut"})
PLAN = re.compile(
    r"(?:(?:the|an?|any|all|its|his|their|such|this|that|these|those|new|early|further|calls?|\w+['’]s|\w+ed) ){0,4}"
    r"(?:(?:elections?|proposals?|offers?|plans?|ceasefires?|truces?|deals?|demands?|talks|negotiations?|ultimatum"
    r"|calls?"
    r"|motions?|bills?|terms|conditions|requests?|invitations?|resolutions?|agreements?|dialogue|peace|mediation|aid"
    r"|resignations?|appeals?|petitions?|results?|visits?|appointments?)\b)",
    re.IGNORECASE,
)
"""What is turned down, not denied ("rejects early elections")."""

DEMAND = frozenset({"demand", "urge", "insist", "require", "request", "call", "ask", "recommend", "propose"})

FIGURE_NOUNS: frozenset[str] = frozenset()

COMMITTED_BY = re.compile(
    r"\b(?:crimes?|massacres?|acts?|attacks?|killings?|atrocit\w+|terrorism|genocide|murders?|bombings?|provocations?"
    r"|strikes?|slaughter|aggression|raids?)\b[^,.;]{0,40}?"
    r" (?:committed|carried out|perpetrated|ordered|staged|waged|by)(?: by)? (?=\S)",
    re.IGNORECASE,
)
"""An accusation made with a noun ("spoke of a crime committed by X")."""

AIRED_ON = re.compile(
    r"\bon (?=(?:the )?(?:state|national|public|government) ?-?(?:run )?(?:TV|television|radio|media|broadcaster))"
)
"""Before the station that carried the words ("admitted the raid on state TV")."""

COMMON_OPENERS = frozenset(
    "state police army government rebel military security defence defense foreign hospital local federal provincial"
    " regional human rights opposition separatist health medical civil eyewitness tribal village community western"
    " senior paramilitary presidential prison border intelligence emergency interior justice rescue".split()
)
"""Words that open a description, not a name, however the sentence capitalises them ("State media said")."""

BLAMING = frozenset("speak-of talk-of denounce condemn describe say call decry deplore".split())
"""Verbs whose object can hold an accusation."""

NUMERALS = tuple(
    (
        r"one two three four five six seven eight nine ten eleven twelve \w+teen twenty thirty forty fifty"
        r" sixty seventy eighty ninety hundred dozens scores hundreds"
    ).split()
)
"""Numbers in words, as patterns."""

HANDED_IN = re.compile(
    r",? (?:which was )?(?:drafted|written|submitted|issued|filed|sent|signed|compiled|prepared|handed in"
    r"|drawn up)(?: [^,.;]{0,30}?)?"
    r" by (?=\S)"
)
"""Before the author of a text ("un rapport, transmis par le chef de poste,")."""

MEMBERS_OF = re.compile(r"(?!)", re.IGNORECASE)
"""Fighters before the name of their group ("les rebelles du M23")."""

MEDIA_HEADS = frozenset("tv television radio media broadcaster channel".split())
"""Nouns for a station."""

SPOKESMAN_FOR = re.compile(r"(?:an? |another )(?:[\w-]+ )?spokes(?:man|woman|person) (?:for|of) (?=\w)", re.IGNORECASE)
"""A nameless spokesman, before the body that speaks through him."""

OF_HOSPITALS = frozenset({"treat", "receive"})
"""Verbs that count only where a hospital or medics do it ("the clinic received 18 bodies")."""

OWNING = frozenset({"admit", "confess"})
OWN_DEED = re.compile(
    r"(?: to)? (?P<deed>(?:having [a-z]+|[a-z]+ing)\b)"
    r"|(?: (?:in|on|to|via) (?:(?! that )[^,.;]){2,40})?"
    r"(?P<clause>(?: that)? (?:it|he|she|they) (?:had |have |has |was behind))"
)
NO_DEED = re.compile(
    r"(?:having )?(?:being|knowing|known|losing|lost|failing|failed|receiving|received|lying|feeling|suffering|suffered"
    r"|having (?:lost|no|failed)|(?: that)? \w+ (?:had|have|has) (?:lost|failed|no|been|suffered|received|known))\b"
)
"""Admitting one's own act ("admitted planting the bomb"), against admitting a state or a loss."""

NOUN_PARTICIPLES = frozenset({"accused"})
"""Participles that are nouns behind a determiner ("the main accused")."""

HOLDING = frozenset({"hold-responsible"})
HELD_FOR = re.compile(r" (?:\w+ly )?(?:responsible|accountable) for (?=\w)")
"""What parts the one who is held responsible from the act."""

MAYBE_GUILTY = re.compile(
    r"(?:,[^,;.]{2,40},)? (?:(?:may|might|could) (?:well )?(?:be|have been)|was|were|is|are)"
    r" (?:responsible|behind\b|involved|to blame)"
    r"|(?:,[^,;.]{2,40},)? (?:may|might|could) (?:well )?have"
    r" (?:staged|carried|done|had a hand|ordered|planted)"
)
"""What follows somebody named without blame as the likely doer ("hinted that X might be behind it")."""

SUSPECTING = frozenset({"suspect"})
"""Verbs that name a likely doer in the passive ("is suspected of")."""

MAYBE = re.compile(r"\b(?:may|might|could)\b")
"""What leaves it open whether they did it."""

SAYING_NOUNS = dict.fromkeys(
    (
        "claim claims statement announcement assertion assertions allegation allegations accusation accusations"
        " insistence contention declaration testimony remark remarks comment comments news word argument explanation"
        " conclusion finding findings estimate assessment complaint disclosure report reports message reply"
        " clarification verdict"
    ).split(),
    "say",
) | {
    "warning": "warn",
    "warnings": "warn",
    "admission": "admit",
    "acknowledgement": "acknowledge",
    "acknowledgment": "acknowledge",
    "confession": "confess",
    "confirmation": "confirm",
    "denial": "deny",
    "denials": "deny",
    "boast": "boast",
    "boasts": "boast",
    "revelation": "reveal",
    "belief": "believe",
    "suspicion": "suspect",
    "suspicions": "suspect",
    "suggestion": "suggest",
    "suggestions": "suggest",
    "hint": "hint",
    "hints": "hint",
    "fear": "fear",
    "fears": "fear",
}
"""Nouns that speak with a clause and an owner ("the army's claim that"), and the verb whose tone they have."""

NOUN_OWNER = frozenset({"from", "of"})
"""Before whose word it is ("a warning from the UN that")."""

LEFT_UNSAID = re.compile(
    r"\b(?:neither|nor|without|short of|refrain\w* from|instead of|rather than|avoid(?:ed|s)?|far from)"
    r"(?: (?:\w+ly|either|then|ever|so much as))* $",
    re.IGNORECASE,
)
"""What stands before something that is not said ("neither confirmed nor denied", "stopped short of claiming")."""
