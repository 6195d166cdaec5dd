"""How English says who says so: verbs of saying with their act, stance and certainty, prepositions, nouns, hedges."""

from __future__ import annotations

import re


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


ASSERT = _split(
    "say tell announce add state declare report explain argue assert affirm insist note observe recall recount relate remark reply"
    " respond reveal show stress warn write tweet post testify claim allege maintain contend conclude disclose describe estimate"
    " believe think assess suspect suggest imply hint indicate point-out judge swear vow promise-not boast brag clarify specify caution"
    " find establish document determine prove demonstrate read give agree call dub narrate complain mention publish confide quote-as"
    " swear count reckon fear inform brief predict-not concede-not underline emphasise emphasize shout put-it lament"
)
COUNT = _split(
    "put-at set-at raise-to lower-to revise count list record speak-of tell-of talk-of report-of stick-to stand-by tally register"
    " cite give-as estimate-at place-at credit-with bring-to document number"
)
"""Verbs that give a number or a matter as their object ("counts 39", "puts the toll at 12")."""

DENY = _split("deny reject dismiss refute rebut dispute disavow repudiate disclaim")
ACCUSE = _split("accuse blame point-finger-at hold-responsible attribute pin-on implicate fault")
CLAIM = _split("claim admit-responsibility acknowledge-responsibility accept-responsibility take-responsibility claim-responsibility assume-responsibility")
CONFIRM = _split("confirm acknowledge admit concede corroborate verify own-up authenticate")
RETRACT = _split("retract withdraw-statement correct-statement walk-back backtrack rectify revise-down back-away")
UNABLE = _split("verify confirm corroborate authenticate establish")

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

PHRASES = {
    "put-at": (r"(?:[\w'’,-]+ ){1,8}?at (?:about |around |nearly |some |more than |at least |just |only |over |between )*[\w-]+", "put"),
    "set-at": (r"(?:[\w'’,-]+ ){1,8}?at (?:about |around |nearly |some |more than |at least |just |only |over |between )*[\w-]+", "set"),
    "place-at": (r"(?:[\w'’-]+ ){1,6}?at ", "place"),
    "estimate-at": (r"(?:[\w'’-]+ ){1,6}?at ", "estimate"),
    "raise-to": (r"(?:the|its|his|her|their) (?:[\w'’-]+ ){1,5}?(?:to|from) ", "raise"),
    "lower-to": (r"(?:the|its|his|her|their) (?:[\w'’-]+ ){1,5}?(?:to|from) ", "lower"),
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
    "admit-responsibility": (r"(?:full |sole |its |their )?responsibility\b|(?:to )?(?:carrying out|being behind)\b", "admit"),
    "acknowledge-responsibility": (r"(?:full |sole |its |their )?responsibility\b", "acknowledge"),
    "accept-responsibility": (r"(?:full |sole )?responsibility\b", "accept"),
    "assume-responsibility": (r"(?:full |sole )?responsibility\b", "assume"),
    "attribute": (r"(?:[\w'’-]+ ){1,10}?to ", "attribute"),
    "walk-back": (r"(?:back|[\w'’ -]{1,30}? back)\b", "walk"),
    "back-away": (r"(?:away|off|down)\b", "back"),
    "withdraw-statement": (r"(?:its|the|his|her|their|that) (?:\w+ )?(?:statements?|claims?|figures?|toll|accounts?|reports?|allegations?)", ""),
    "correct-statement": (r"(?:its|the|his|her|their|that|an) (?:\w+ )?(?:statements?|claims?|figures?|toll|accounts?|reports?|version)", "correct"),
    "revise-down": (r"(?:its|the|his|her|their|that) (?:\w+ ){1,4}?(?:down|downward)", "revise"),
    "own-up": (r"up ", ""),
    "quote-as": (r"as saying", ""),
    "put-it": (r"it\b", "put"),
    "count": (r"(?!on\b)", "count"),
}

REFLEXIVE: frozenset[str] = frozenset()
BEFORE_REQUIRED: dict[str, str] = {}

NUMBER_NEEDED = frozenset(
    "put-at set-at place-at raise-to lower-to bring-to count list record tally register cite give-as stick-to stand-by revise"
    " estimate-at document number".split()
)
CLAUSE_NEEDED = frozenset(
    "show find prove demonstrate read judge give agree call dub relate note observe warn think believe fear suggest imply"
    " indicate establish document determine maintain promise respond reply complain post publish inform brief conclude"
    " describe swear shout recall lament put-it estimate reckon quote-as suspect count stress underline".split()
)

OWN_ACT_NOUNS = re.compile(
    r"(?:any|all|its|his|their|having|being|the|that|a|such|taking)? ?(?:\w+ )?"
    r"(?:involvement|part|role|responsibility|complicity|participation|accusations?|charges?|claims?|allegations?|links?|connection|hand)\b"
    r"|having |being |carrying out|taking part|playing |\w+ing\b|(?:that )?(?:it|he|she|they|its|their|his)(?: \w+)? (?:had|was|were|did|carried|forces|troops|fighters|men)\b",
    re.IGNORECASE,
)
ACT_OBJECT = re.compile(
    r"(?:full |sole )?(?:responsibility|credit)|attacks?|raids?|strikes?|bombings?|bombs?|blasts?|explosions?|assaults?|ambush(?:es)?|kidnappings?"
    r"|abductions?|killings?|murders?|operations?|shootings?|hits?|rockets?|missiles?|drones?|massacres?|incidents?|assassinations?"
    r"|barrages?|salvos?|one|first|second|latter|former|firing|shelling|sabotage|suicide|arson|derailment|that|this|both|it|incursion|hijacking",
    re.IGNORECASE,
)
HARM_WORDS = {
    "killed": re.compile(r"\b(?:kill\w*|dead|died?|deaths?|slain|fatalit\w+|casualt\w+|lives|toll|losses)\b", re.I),
    "injured": re.compile(r"\b(?:injur\w+|wound\w+|hurt|casualt\w+|harmed)\b", re.I),
    "captured": re.compile(r"\b(?:captur\w+|captives?|hostages?|seized|abduct\w+|kidnap\w+|arrest\w+|detain\w+)\b", re.I),
    "missing": re.compile(r"\b(?:missing|unaccounted|disappear\w+)\b", re.I),
}
FALSE_QUOTE = re.compile(
    r"^(?:(?:that|this|it|these|those|the (?:claim|report|accusation|allegation)s?)(?:['’]s| is| are| was| were) (?:\w+ly |an? |all |pure |simply )*"
    r"(?:false|untrue|not true|lies?|nonsense|fabrications?|fake|baseless|wrong|incorrect|propaganda|ridiculous|absurd|unfounded)"
    r"|we (?:categorically |strongly |firmly )?(?:deny|reject)|(?:pure )?(?:lies|nonsense))",
    re.IGNORECASE,
)
UNABLE_PATTERN = re.compile(
    r"(?:could not|couldn['’]t|cannot|can['’]t|can not|have not been|has not been|had not been|was not|were not|has not|have not) (?:yet |immediately |be |been |\w+ly )*"
    r"(?P<v>verif(?:y|ied)|confirm(?:ed)?|corroborated?|authenticated?|establish(?:ed)?)(?: (?:independently|immediately|by \w+(?: \w+)?))?"
    r"|(?:was|were|is|are|has been|have been) (?:not able|unable|not in a position|unavailable)(?: immediately)? to (?:immediately |independently )*(?P<w>verify|confirm|corroborate|establish|authenticate)"
    r"(?: independently)?|(?:was|were|is|are|remain(?:s|ed)?) (?:impossible|difficult|hard) to (?:independently )?(?P<x>verify|confirm|establish)|(?:is|are|was|were|remain(?:s|ed)?|went) (?P<y>unverified|unconfirmed)",
    re.IGNORECASE,
)
FIGURE_WORDS = re.compile(r"\b(?:figures?|tolls?|numbers?|tall(?:y|ies)|counts?|casualt\w+|losses|estimates?)\b", re.IGNORECASE)
CLAIM_WORDS = re.compile(r"\b(?:authenticity|claim of responsibility|responsibility|recording|video|statement|audio)\b", re.IGNORECASE)

PREPOSITIONS = re.compile(
    r"\b(?:according to|as per|in the words of|citing|quoting|as (?:reported|told|recounted|stated|described) by|in the (?:account|telling|version) of|by (?=[^,.]{2,40} (?:own )?(?:count|tally|estimate|account)s?\b)|by the account of|per)\b",
    re.IGNORECASE,
)
PREPOSITION_POUR = re.compile(r"(?:^|[;:,–—] )(for) (?=(?:him|her|them)\b)", re.IGNORECASE)
NOT_SPEAKERS = frozenset(
    "law constitution rule rules plan schedule custom tradition need needs criteria year day month week hour head cent capita person"
    " agreement calendar".split()
)
TOLL_NOUNS = frozenset(
    "toll count tally figure figures estimate estimates version account accounts statement statements report reports claim claims"
    " testimony information data remarks comments words assessment findings record records body preliminary".split()
)
DOCUMENT_NOUNS = frozenset(
    "statement communique report memo post message letter tweet video recording interview speech briefing audio text note document".split()
)
STATEMENT_VERBLESS = re.compile(
    r"\b(?P<n>toll|figures?|count|tally|estimate|version|account|statement|number)[\w ]{0,20}?,? ?"
    r"(?:given|provided|released|issued|published|announced|compiled|offered|supplied|put out|reported) (?:[^,.;]{0,30}? )?by (?=\w)",
    re.IGNORECASE,
)
POSSESSIVE_TOLL = re.compile(r"\b(?:its|his|her|their) (?:own |official |initial |earlier )*(?:count|toll|tally|estimate|figure) of ", re.I)
WHICH_SAYS = re.compile(r"\baccording to (?:which|whom)\b", re.IGNORECASE)
RELAYED = re.compile(
    r"\b(?P<w>cited|quoted|interviewed|contacted|reached|met|seen|obtained|reviewed|relayed|carried|circulated|published|posted|aired"
    r"|broadcast|verified|released|spotted|translated|analysed|analyzed|monitored|shared|distributed|heard)(?: [^,.;]{0,40}?)? by (?=\w)"
    r"|\b(?:sent|given|provided|shown|released|passed|leaked|sent out) to (?=\w)"
)
ADDRESSEE = re.compile(r"\bto (?=(?:the |a )?\w)")
OURSELVES = re.compile(
    r"^(?:(?:to|by) )?(?:us\b|we\b|our\b|me\b|this (?:newspaper|digest|newsletter|site|website|magazine|agency|correspondent|reporter|publication"
    r"|outlet|organisation|organization|programme|program|channel|command)|the (?:author|writer)\b|my\b)",
    re.IGNORECASE,
)
QUESTIONABLE = re.compile(r"\b(?:so[- ]called|self[- ]styled|alleged|purported|supposed|would-be)\b", re.IGNORECASE)
SNEER = re.compile(r"\b(?:so[- ]called|self[- ]styled|purported(?:ly)?)\b", re.IGNORECASE)
NO_PROOF = re.compile(r"\bwithout (?:offering |giving |providing |presenting |any |citing )*(?:evidence|proof)\b", re.IGNORECASE)
NO_PROOF_SENTENCE = re.compile(
    r"\b(?:gave|offered|provided|presented|produced|has given|has offered|has provided|showed|gives|offers|provides) no (?:evidence|proof)|without (?:\w+ )?(?:evidence|proof)"
    r"|did not (?:give|offer|provide|present) (?:any )?(?:evidence|proof)",
    re.IGNORECASE,
)
MOCKING = re.compile(r"[,–—] (?:of course|naturally|predictably|needless to say)\b", re.IGNORECASE)
PRESENTED_AS = re.compile(
    r"(?:presented as|purporting to (?:be|come from|speak for)|purportedly|claiming to (?:be|speak for|represent)|identified as|said to be) (?:that of |from |the voice of )?",
    re.IGNORECASE,
)
CALLED = re.compile(r"(?:calling itself|which calls itself|known as|called|named|dubbed|styling itself|going by the name(?: of)?)\s+[“\"'‘]?\s*(?:the )?", re.IGNORECASE)
PROBABLE = re.compile(r"\b(?:probabl[ey]|likely|unlikely|presumably|in all likelihood|to (?:our|its|their|his|her) knowledge|no knowledge of|not aware of|almost certainly)\b", re.IGNORECASE)
POSSIBLE = re.compile(r"\b(?:perhaps|possibly|maybe|implicitly|obliquely|not ruled? out|did not rule out|does not rule out)\b", re.IGNORECASE)
OWN_KNOWLEDGE = re.compile(r"\bto our knowledge\b", re.IGNORECASE)
HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|rumou?redly|(?:is|are|was|were|has been|have been) (?:reported(?:ly)?|said|alleged|believed|thought|understood|rumou?red|feared) to\b"
    r"|it (?:is|was) (?:reported|said|alleged|rumou?red|believed|thought) that|there (?:are|were|have been) (?:unconfirmed )?reports (?:of|that)|unconfirmed reports (?:said|say|speak of|spoke of|suggest|suggested)"
    r"|rumou?rs (?:of|that)|according to (?:unconfirmed|some) (?:reports|rumou?rs|accounts))",
    re.IGNORECASE,
)
SELF_CORRECTION = re.compile(
    r"\b(?:that|this|it|which|the (?:figure|report|statement|account|information)) (?:was|were|is|has proved|proved|turned out to be) (?:incorrect|wrong|an error|a mistake|mistaken|inaccurate|untrue|in error|not the case)\b",
    re.IGNORECASE,
)

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no"})
NE: frozenset[str] = frozenset()
NOBODY = frozenset("nobody none no neither nothing no-one".split())
MODALS = frozenset("can could may might must should would will shall want decline refuse fail plan expect ask hope try".split())
CONDITIONAL = re.compile(r"(?!)")
IF_WORDS = frozenset({"if", "unless", "should"})
HE = frozenset({"he", "him", "his"})
SHE = frozenset({"she", "her"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their"})
ON: frozenset[str] = frozenset()
WE = frozenset({"we", "our", "us", "i", "my"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their"})
POSSESSIVE = frozenset({"its", "his", "her", "their"})
SAME = re.compile(
    r"^the same (?:sources?|statement|report|text|document|official|message|organisation|organization|group|memo)"
    r"|^(?:this|that|its|his|her|their) (?:source|statement|report|text|document|message)$|^the (?:statement|report|text|source|document|message)$|^the (?:latter|former)$",
    re.IGNORECASE,
)
DEFINITE_ARTICLES = re.compile(r"^(?:the |this |that |these |those |its |his |her |their |both |the two |the three )", re.IGNORECASE)
INDEFINITE_ARTICLES = re.compile(
    r"^(?:an? |one |two |three |four |five |six |seven |eight |nine |ten |several |some |many |most |other |another |a few |a number of |\d+ )", re.IGNORECASE
)
TITLES = frozenset(
    "president minister prime deputy vice governor general colonel commander captain lieutenant major admiral mayor spokesman spokeswoman"
    " spokesperson chief director secretary ambassador dr mr mrs ms professor senator chancellor king prince emir sheikh imam father bishop"
    " archbishop commissioner judge prosecutor officer official brigadier gen. col. lt. maj. brig. capt. rep. sen. gov. sir mullah analyst"
    " researcher lawyer doctor activist leader head adviser envoy representative inspector superintendent superintendant constable".split()
)
GENERIC_HEADS = frozenset(
    "agency channel site newspaper daily weekly radio television centre center group organisation organization account media magazine"
    " observatory institute website outlet broadcaster network ngo portal movement".split()
)
TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow january february march april may june july august"
    " september october november december morning evening night noon afternoon week month then later also since earlier meanwhile"
    " however still now already late early overnight".split()
)
FLOOR_BREAK = re.compile(
    r"^(?:but|however|meanwhile|yet|still|on (?:the other hand|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:january|february"
    r"|march|april|may|june|july|august|september|october|november|december|\d{4})|since|separately|elsewhere|earlier|last|read|also|a day|hours|with (?:afp|reuters|ap))\b",
    re.IGNORECASE,
)
FLOOR_KEEP_SUBJECT = re.compile(
    r"^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|at least|\d+|they|there (?:was|were)|among|some|none|no|others?|another)\b",
    re.IGNORECASE,
)
BACKSHIFT = re.compile(r"\b(?:had (?:been |also |then |later )?\w+(?:ed|en|t|d|n|g|k|m|un|ne)\b|would (?:have |be )?\w+)")
AGREE_CONNECT = re.compile(r"^(?:that|on one|on a|:|“|\")")
THAT = re.compile(r"that\b", re.IGNORECASE)
CONTRAST = re.compile(r",? (?:while|whereas|but|though|although|even as)\b", re.IGNORECASE)
TAIL_CONTENT = re.compile(
    r"^,? ?(?:including|among|one|two|three|\d+|an?|several|most|mostly|some|when|where|as|with|and|after (?:a|an|the|gun|two|three)|half|both)\b",
    re.IGNORECASE,
)
DEICTIC = re.compile(r"\b(?:that|this|such) (?:is|was) the (?:toll|figure|count|number|version|account)\b", re.IGNORECASE)
ALSO_SO = re.compile(r"\b(?:and )?so (?:do|does|did|have|has) (?=\w)", re.IGNORECASE)
OFFICE_SYNONYMS = (
    frozenset({"prime minister", "head of government", "premier"}),
    frozenset({"president", "head of state"}),
    frozenset({"defence secretary", "defense secretary", "pentagon chief"}),
)
SPOKESMAN_OF = "{body} {role}"
CONNECTIVES = _split("of the in for from at and with to on by against")


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

WEAK = frozenset(
    "show reveal prove suggest indicate confirm recall demonstrate find count list record cite document establish determine imply read"
    " number give-as bring-to raise-to underline stress emphasise emphasize describe corroborate verify note credit-with agree set-at"
    " claim hint dub call".split()
)
"""Verbs whose subject need not be a speaker ("the raid recalls"): it must be known to be one."""
COUNT_SET = frozenset(COUNT)

NOUN_LIKE = frozenset(VERB_FORMS)
AUXILIARIES = frozenset("has have had having is are was were been be being do does did 's 've 'd".split())
TO_BE = frozenset("is are was were been be being get got".split())
CLITICS: frozenset[str] = frozenset()
RELATIVE = frozenset("who which that".split())
RELATIVE_OBJECT = frozenset("which whom that".split())
EMPTY_SUBJECTS = frozenset("this that these those there what everything which".split())
ADDRESSING = frozenset({"to"})
SKIPPED_BEFORE_SUBJECT = frozenset({"on", "in", "to", "at", "late", "early", "via", "from"})
AGENT = frozenset({"by"})
BLAME_TO = frozenset({"on", "to"})
BLAME_OF = frozenset({"of", "for"})
OBJECT_IS_ACT = frozenset({"attribute", "pin-on"})
BEFORE_INFINITIVE = re.compile(r"(?!)")
COORDINATORS = frozenset({"and", "or", "but", ","})
FINITE_CLAIM_CLAUSE = re.compile(r"(?:that|to have|to be|to|it|its|he|she|they|their|there)\b", re.IGNORECASE)
DATE_NOUNS = frozenset("january february march april may june july august september october november december".split())
SET_ADVERBS = frozenset({"since", "at", "first", "once", "again"})
"""Words of adverbs that stand between auxiliary and participle."""

APPOINTED = frozenset({"appointed", "installed", "backed", "named"})
"""Participles that belong to a speaker's name ("the governor appointed by Kyiv")."""
PERFORMATIVE = frozenset({"announce", "declare", "say"})
OWN_PLAN = re.compile(
    r"\s*(?:\w+ly |on \w+day |on \w+day \d+ \w+ |late |, ?)*(?:(?:that )?(?:it|he|she|they) (?:was|were|is|are|would|will) (?:be )?(?:\w+ing|suspend|withdraw|pull|send|close|cut|expel|impose|recall|end|halt)\b"
    r"|(?:the |a |an |its |new |fresh )*(?:suspension|withdrawal|expulsion|sanctions?|closure|embargo|curfew|state of emergency|deployment|recall)\b)",
    re.IGNORECASE,
)
"""What makes an announcement the act itself: the speaker's own plan or measure."""
_TOLL = re.compile(
    r"\b(?:tolls?|counts?|tall(?:y|ies)|figures?|numbers?|totals?|estimates?|dead|deaths?|wounded|injured|killed|missing|casualt\w+|losses|price|it)\b",
    re.IGNORECASE,
)
NEEDS_WORD = dict.fromkeys(
    "put-at set-at place-at raise-to lower-to bring-to revise give-as estimate-at number stick-to".split(), _TOLL
)
"""Verbs that speak only of a toll ("raised the toll to"): one of these words must stand in the sentence."""
OWNERLESS = frozenset("toll count tally figure figures estimate estimates information report reports account accounts".split())
"""Tolls and reports that, indefinite and without an owner, are nobody's voice ("reports said", "an earlier toll")."""
TOLL_WORDS = frozenset("toll count tally figure figures estimate estimates version".split())
RESULT_CLAUSE = re.compile(r"(?!)")
"""None in English: "…, killing two, police said" is set off from the whole sentence."""
TERRITORY = re.compile(r"(?:the |its )?(?:capture|seizure|control|conquest|liberation|victory|downing)\b", re.IGNORECASE)
"""What is claimed as a success, not as one's responsibility ("claimed the capture of the town")."""
TAILPIECE = re.compile(r", (?:an? |the )?(?:claim|charge|accusation|allegation|version|figure|assertion|account)s? (?=[\w' ]{2,40}(?:den|reject|disput|dismiss|that|which))|, which [\w' ]{2,30} (?:denies|denied|deny|rejects?|rejected|disputes?)", re.IGNORECASE)
"""What somebody else says of what was said ("…, a charge Tehran denies")."""
LATTER = frozenset({"latter"})
