"""English verbs of saying: their act, stance and certainty, their forms, and what must stand with them."""

from __future__ import annotations

import re


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


ASSERT = _split(
    "say tell announce add state declare report explain argue assert affirm insist note observe recall recount"
    " relate remark reply"
    " respond reveal show stress warn write tweet post testify claim allege maintain contend conclude disclose"
    " describe estimate"
    " believe think assess suspect suggest imply hint indicate point-out judge swear vow promise-not boast brag"
    " clarify specify caution"
    " denounce condemn decry find establish document determine prove demonstrate read give agree call dub narrate"
    " complain mention"
    " publish confide quote-as"
    " swear count reckon fear inform brief predict-not concede-not underline emphasise emphasize shout put-it lament"
)

COUNT = _split(
    "put-at set-at raise-to revise count list record speak-of tell-of talk-of report-of stick-to stand-by"
    " tally register"
    " treat receive cite give-as estimate-at place-at credit-with bring-to document number"
)
"""Verbs that give a number or a matter as their object ("counts 39", "puts the toll at 12")."""

DENY = _split("deny reject dismiss refute rebut dispute disavow repudiate disclaim")

ACCUSE = _split("see-hand accuse blame point-finger-at hold-responsible attribute pin-on implicate fault")

CLAIM = _split(
    "claim admit-responsibility acknowledge-responsibility accept-responsibility take-responsibility"
    " claim-responsibility assume-responsibility"
)

CONFIRM = _split("confirm acknowledge admit concede corroborate verify own-up authenticate")

RETRACT = _split(
    "retract withdraw-statement correct-statement walk-back backtrack rectify revise-down back-away cut-to lower-to"
    " reduce-to"
)

STANCE = {
    "boast": "distance",
    "brag": "distance",
    "allege": "distance",
    "purport": "distance",
    "reveal": "endorse",
    "prove": "endorse",
    "demonstrate": "endorse",
    "disclose": "endorse",
}

CERTAINTY = {
    "believe": "probable",
    "think": "probable",
    "assess": "probable",
    "reckon": "probable",
    "suspect": "probable",
    "lean": "probable",
    "suggest": "possible",
    "imply": "possible",
    "hint": "possible",
    "fear": "possible",
}

IRREGULAR = {
    "say": "f:say,says,said p:said g:saying i:say",
    "tell": "f:tell,tells,told p:told g:telling i:tell",
    "write": "f:write,writes,wrote p:written g:writing i:write",
    "show": "f:show,shows,showed p:shown g:showing i:show",
    "think": "f:think,thinks,thought p:thought g:thinking i:think",
    "swear": "f:swear,swears,swore p:sworn g:swearing i:swear",
    "find": "f:find,finds,found p:found g:finding i:find",
    "read": "f:read,reads p:read g:reading i:read",
    "give": "f:give,gives,gave p:given g:giving i:give",
    "lean": "f:lean,leans,leaned,leant p:leaned,leant g:leaning i:lean",
    "put-it": "f:put,puts p:put g:putting",
    "put-at": "f:put,puts p:put g:putting i:put",
    "set-at": "f:set,sets p:set g:setting i:set",
    "speak-of": "f:speak,speaks,spoke p:spoken g:speaking i:speak",
    "tell-of": "f:tell,tells,told p:told g:telling i:tell",
    "give-as": "f:give,gives,gave p:given g:giving i:give",
    "stick-to": "f:stick,sticks,stuck p:stuck g:sticking",
    "stand-by": "f:stand,stands,stood p:stood g:standing",
    "hold-responsible": "f:hold,holds,held p:held g:holding i:hold",
    "take-responsibility": "f:take,takes,took p:taken g:taking i:take",
    "pin-on": "f:pin,pins,pinned p:pinned g:pinning",
    "bring-to": "f:bring,brings,brought p:brought g:bringing",
    "treat": "f:treat,treats,treated p:treated g:treating",
    "receive": "f:receive,receives,received p:received g:receiving",
    "see-hand": "f:see,sees,saw p:seen g:seeing i:see",
    "cut-to": "f:cut,cuts p:cut g:cutting i:cut",
    "withdraw-statement": "f:withdraw,withdraws,withdrew p:withdrawn g:withdrawing",
    "deny": "f:deny,denies,denied p:denied g:denying i:deny",
    "imply": "f:imply,implies,implied p:implied g:implying i:imply",
    "reply": "f:reply,replies,replied p:replied g:replying",
    "testify": "f:testify,testifies,testified p:testified g:testifying",
    "clarify": "f:clarify,clarifies,clarified p:clarified g:clarifying",
    "specify": "f:specify,specifies,specified p:specified g:specifying",
    "tally": "f:tally,tallies,tallied p:tallied g:tallying",
    "rectify": "f:rectify,rectifies,rectified p:rectified g:rectifying",
    "verify": "f:verify,verifies,verified p:verified g:verifying i:verify",
    "admit-responsibility": "f:admit,admits,admitted p:admitted g:admitting",
    "admit": "f:admit,admits,admitted p:admitted g:admitting i:admit",
    "rebut": "f:rebut,rebuts,rebutted p:rebutted g:rebutting",
    "brag": "f:brag,brags,bragged p:bragged g:bragging",
    "own-up": "f:own,owns,owned p:owned g:owning",
    "quote-as": "f: p:quoted",
}

_CUT = (
    r"(?:the|its|his|her|their|that|an earlier) (?:[\w'’-]+ ){0,3}?"
    r"(?:tolls?|counts?|figures?|numbers?|estimates?|tally|tallies|dead)\b"
)

PHRASES = {
    "put-at": (
        r"(?:[\w'’,-]+ ){1,8}?at (?:about |around |nearly |some |more than |at least |just |only |over "
        r"|between )*[\w-]+",
        "put",
    ),
    "set-at": (
        r"(?:[\w'’,-]+ ){1,8}?at (?:about |around |nearly |some |more than |at least |just |only |over "
        r"|between )*[\w-]+",
        "set",
    ),
    "place-at": (r"(?:[\w'’-]+ ){1,6}?at ", "place"),
    "estimate-at": (r"(?:[\w'’-]+ ){1,6}?at ", "estimate"),
    "raise-to": (r"(?:the|its|his|her|their) (?:[\w'’-]+ ){1,5}?(?:to|from) ", "raise"),
    "see-hand": (r"(?:in [^,.;]{2,30}? |here )?(?:the|a) (?:hand|mark|signature|work) (?=of )", "see"),
    "lower-to": (_CUT, "lower"),
    "cut-to": (_CUT, "cut"),
    "reduce-to": (_CUT, "reduce"),
    "bring-to": (r"(?:the|its|his|her|their) (?:[\w'’-]+ ){1,5}?to ", "bring"),
    "give-as": (r"(?:the|its|his|her|their) (?:[\w'’-]+ ){1,6}?as ", "give"),
    "speak-of": (r"of ", "speak"),
    "tell-of": (r"of ", "tell"),
    "talk-of": (r"of ", "talk"),
    "report-of": (r"of ", "report"),
    "stick-to": (r"(?:to|by|with) ", "stick"),
    "stand-by": (r"by ", "stand"),
    "credit-with": (r"(?:[\w'’-]+ ){1,6}?with ", "credit"),
    "point-out": (r"out\b", "point"),
    "point-finger-at": (r"(?:the|a|its|their) fingers? at ", "point"),
    "hold-responsible": (r"(?:[\w'’-]+ ){1,9}?(?:responsible|accountable)\b", "hold"),
    "pin-on": (r"(?:[\w'’-]+ ){1,8}?on ", "pin"),
    "take-responsibility": (r"(?:full |sole )?responsibility\b", "take"),
    "claim-responsibility": (r"(?:full |sole )?(?:responsibility|credit)\b", "claim"),
    "admit-responsibility": (
        r"(?:full |sole |its |their )?responsibility\b|(?:to )?(?:carrying out|being behind)\b",
        "admit",
    ),
    "acknowledge-responsibility": (r"(?:full |sole |its |their )?responsibility\b", "acknowledge"),
    "accept-responsibility": (r"(?:full |sole )?responsibility\b", "accept"),
    "assume-responsibility": (r"(?:full |sole )?responsibility\b", "assume"),
    "attribute": (r"(?:[\w'’-]+ ){1,10}?to ", "attribute"),
    "walk-back": (r"(?:back|[\w'’ -]{1,30}? back)\b", "walk"),
    "back-away": (r"(?:away|off|down)\b", "back"),
    "withdraw-statement": (
        r"(?:its|the|his|her|their|that|an) (?:[\w-]+ ){0,3}?(?:statements?|claims?|figures?|tolls?|counts?|accounts?"
        r"|reports?|allegations?|tall(?:y|ies)|estimates?)\b",
        "",
    ),
    "correct-statement": (
        r"(?:its|the|his|her|their|that|an) (?:\w+ )?(?:statements?|claims?|figures?|toll|accounts?|reports?|version)",
        "correct",
    ),
    "revise-down": (
        r"(?:down|downward)s? (?:its|the|his|her|their|that)"
        r"|(?:its|the|his|her|their|that) (?:\w+ ){1,4}?(?:down|downward)",
        "revise",
    ),
    "own-up": (r"up ", ""),
    "quote-as": (r"as saying", ""),
    "put-it": (r"it\b", "put"),
    "count": (r"(?!on\b)", "count"),
}

REFLEXIVE: frozenset[str] = frozenset()

BEFORE_REQUIRED: dict[str, str] = {}

NUMBER_NEEDED = frozenset(
    "treat receive put-at set-at place-at raise-to bring-to count list record tally register cite give-as stick-to"
    " stand-by revise"
    " estimate-at document number".split()
)

CLAUSE_NEEDED = frozenset(
    "denounce condemn decry show find prove demonstrate read judge give agree call dub relate note observe warn"
    " think believe fear"
    " suggest imply"
    " indicate establish document determine maintain promise respond reply complain post publish inform brief conclude"
    " describe swear shout recall lament put-it estimate reckon quote-as suspect count stress underline".split()
)

OWN_ACT_NOUNS = re.compile(
    r"(?:any|all|its|his|their|having|being|the|that|a|such|taking)? ?(?:\w+ )?"
    r"(?:involvement|part|role|responsibility|complicity|participation|accusations?|charges?|claims?|allegations?"
    r"|links?|connection|hand)\b"
    r"|having |being |carrying out|taking part|playing |\w+ing\b|(?:that )?(?:it|he|she|they|its|their"
    r"|his)(?: \w+)? (?:had|was|were|did|carried|forces|troops|fighters|men)\b",
    re.IGNORECASE,
)

ACT_OBJECT = re.compile(
    r"(?:full |sole )?(?:responsibility|credit)|attacks?|raids?|strikes?|bombings?|bombs?|blasts?|explosions?"
    r"|assaults?|ambush(?:es)?|kidnappings?"
    r"|abductions?|killings?|murders?|operations?|shootings?|hits?|rockets?|missiles?|drones?|massacres?"
    r"|incidents?|assassinations?"
    r"|barrages?|salvos?|one|first|second|latter|former|firing|shelling|sabotage|suicide|arson|derailment|that"
    r"|this|both|it|incursion|hijacking",
    re.IGNORECASE,
)

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no"})

NE: frozenset[str] = frozenset()

NOBODY = frozenset("nobody none no neither nothing no-one".split())

MODALS = frozenset(
    "can could may might must should would will shall want decline refuse fail plan expect ask hope try".split()
)

WEAK = frozenset(
    "show reveal prove suggest indicate confirm recall demonstrate find count list record cite document establish"
    " determine imply read"
    " number give-as bring-to raise-to underline stress emphasise emphasize describe corroborate verify note"
    " credit-with agree set-at"
    " hint dub call".split()
)
"""Verbs whose subject need not be a speaker ("the raid recalls"): it must be known to be one."""

COUNT_SET = frozenset(COUNT)

AUXILIARIES = frozenset("has have had having is are was were been be being do does did 's 've 'd".split())

TO_BE = frozenset("is are was were been be being get got".split())

BLAME_TO = frozenset({"on", "to"})

BLAME_OF = frozenset({"of", "for"})

OBJECT_IS_ACT = frozenset({"attribute", "pin-on"})

BEFORE_INFINITIVE = re.compile(r"(?!)")

FINITE_CLAIM_CLAUSE = re.compile(r"(?:that|to have|to be|to|it|its|he|she|they|their|there)\b", re.IGNORECASE)

SET_ADVERBS = frozenset({"since", "at", "first", "once", "again"})
"""Words of adverbs that stand between auxiliary and participle."""

PERFORMATIVE = frozenset({"announce", "declare", "say"})

OWN_PLAN = re.compile(
    r"\s*(?:\w+ly |on \w+day |on \w+day \d+ \w+ |late |, ?)*(?:(?:that )?(?:it|he|she|they) (?:was|were|is|are"
    r"|would|will) (?:be )?(?:\w+ing|suspend|withdraw|pull|send|close|cut|expel|impose|recall|end|halt)\b"
    r"|(?:the |a |an |its |new |fresh )*(?:suspension|withdrawal|expulsion|sanctions?|closure|embargo|curfew"
    r"|state of emergency|deployment|recall)\b)",
    re.IGNORECASE,
)
"""What makes an announcement the act itself: the speaker's own plan or measure."""

_TOLL = re.compile(
    r"\b(?:tolls?|counts?|tall(?:y|ies)|figures?|numbers?|totals?|estimates?|dead|deaths?|wounded|injured|killed"
    r"|missing|casualt\w+|losses|price|it)\b",
    re.IGNORECASE,
)

NEEDS_WORD = dict.fromkeys(
    "put-at set-at place-at raise-to bring-to revise give-as estimate-at number stick-to".split(), _TOLL
)
"""Verbs that speak only of a toll ("raised the toll to"): one of these words must stand in the sentence."""

TERRITORY = re.compile(
    r"(?:the |its )?(?:capture|seizure|control|conquest|liberation|victory|downing)\b", re.IGNORECASE
)
"""What is claimed as a success, not as one's responsibility ("claimed the capture of the town")."""


def _regular(verb: str) -> dict[str, str]:
    stem = verb[:-1] if verb.endswith("e") else verb
    third = verb + "es" if verb.endswith(("s", "sh", "ch", "x")) else verb + "s"
    past = stem + "ed"
    return {verb: "fi", third: "f", past: "fp", stem + "ing": "g"}


def _forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Surface form -> its (lemma, shapes): ``f`` finite, ``p`` past participle, ``g`` -ing form, ``i`` infinitive."""
    found: dict[str, dict[str, str]] = {}
    lemmas = {*ASSERT, *COUNT, *DENY, *ACCUSE, *CLAIM, *CONFIRM, *RETRACT, *STANCE, *CERTAINTY}
    for lemma in sorted(lemmas):
        forms: dict[str, str] = {}
        if lemma in IRREGULAR:
            for group in IRREGULAR[lemma].split():
                shape, _, listed = group.partition(":")
                for form in filter(None, listed.split(",")):
                    forms[form] = forms.get(form, "") + shape
        elif "-" not in lemma or lemma in PHRASES:
            forms = _regular(PHRASES[lemma][1] if lemma in PHRASES and PHRASES[lemma][1] else lemma.split("-")[0])
        for form, shape in forms.items():
            found.setdefault(form, {})[lemma] = shape
    return {form: tuple(lemmas.items()) for form, lemmas in found.items()}


VERB_FORMS = _forms()

NOUN_LIKE = frozenset(VERB_FORMS)

HARM_WORDS = {
    "killed": re.compile(
        r"\b(?:kill\w*|dead|died?|deaths?|slain|fatalit\w+|casualt\w+|lives|toll|losses|executed|massacred)\b",
        re.I,
    ),
    "injured": re.compile(r"\b(?:injur\w+|wound\w+|hurt|casualt\w+|harmed)\b", re.I),
    "captured": re.compile(
        r"\b(?:captur\w+|captives?|hostages?|seized|abduct\w+|kidnap\w+|arrest\w+|detain\w+)\b", re.I
    ),
    "missing": re.compile(r"\b(?:missing|unaccounted|disappear\w+)\b", re.I),
}

FALSE_QUOTE = re.compile(
    r"^(?:(?:that|this|it|these|those|the (?:claim|report|accusation|allegation)s?)(?:['’]s| is| are| was"
    r"| were) (?:\w+ly |an? |all |pure |simply )*"
    r"(?:false|untrue|not true|lies?|nonsense|fabrications?|fake|baseless|wrong|incorrect|propaganda|ridiculous"
    r"|absurd|unfounded)"
    r"|we (?:categorically |strongly |firmly )?(?:deny|reject)|(?:pure )?(?:lies|nonsense))",
    re.IGNORECASE,
)

UNABLE_PATTERN = re.compile(
    r"(?:could not|couldn['’]t|cannot|can['’]t|can not|have not been|has not been|had not been|was not|were not"
    r"|has not|have not) (?:yet |immediately |be |been |\w+ly )*"
    r"(?P<v>verif(?:y|ied)|confirm(?:ed)?|corroborated?|authenticated?|establish(?:ed)?)(?: (?:independently"
    r"|immediately|by \w+(?: \w+)?))?"
    r"|(?:was|were|is|are|has been|have been|has|have|had) (?:not (?:yet )?been able|not able|unable|not in a position"
    r"|unavailable)(?: immediately)? to (?:immediately |independently )*(?P<w>verify|confirm|corroborate|establish"
    r"|authenticate)"
    r"(?: independently)?|(?:was|were|is|are|remain(?:s|ed)?) (?:impossible|difficult"
    r"|hard) to (?:independently )?(?P<x>verify|confirm|establish)|(?:is|are|was|were|remain(?:s|ed)?"
    r"|went) (?P<y>unverified|unconfirmed)",
    re.IGNORECASE,
)
