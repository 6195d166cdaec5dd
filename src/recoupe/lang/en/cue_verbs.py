"""English verbs of saying: their act, stance and certainty, their forms, and what must stand with them."""

from __future__ import annotations

import re

from recoupe.lang.en.cue_forms import IRREGULAR
from recoupe.lang.en.cue_lemmas import ACCUSE, ASSERT, CERTAINTY, CLAIM, CONFIRM, COUNT, DENY, RETRACT, STANCE

_CUT = (
    r"(?:the|its|his|her|their|that|an earlier) (?:[\w'’-]+ ){0,3}?"
    r"(?:tolls?|counts?|figures?|numbers?|estimates?|tally|tallies|dead)\b"
)

_BLAME = r"(?:the |all |all the |full |sole |some |most of the |part of the )*(?:blame|responsibility|guilt|fault) "

PHRASES = {
    "lay-blame": (_BLAME + r"(?:[\w'’ -]{2,80}? )?(?:on|at|with) ", "lay"),
    "put-blame": (_BLAME + r"(?:[\w'’ -]{2,80}? )?(?:on|at|with) ", "put"),
    "place-blame": (_BLAME + r"(?:[\w'’ -]{2,80}? )?(?:on|at|with) ", "place"),
    "cast-blame": (_BLAME + r"(?:[\w'’ -]{2,80}? )?(?:on|at) ", "cast"),
    "shift-blame": (_BLAME + r"(?:[\w'’ -]{2,80}? )?(?:on|onto|to) ", "shift"),
    "credit-to": (r"(?:[\w'’-]+ ){0,8}?to ", "credit"),
    "ascribe": (r"(?:[\w'’-]+ ){0,10}?to ", "ascribe"),
    "put-at": (
        r"(?:[\w'’,-]+ ){1,6}?as (?:high|low) as [\w-]+"
        r"|(?:[\w'’,-]+ ){0,8}?at (?:about |around |nearly |some |more than |at least |just |only |over "
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
    "take-responsibility": (r"(?:full |sole )?(?:responsibility|credit)\b", "take"),
    "claim-responsibility": (r"(?:full |sole )?(?:responsibility|credit)\b", "claim"),
    "admit-responsibility": (
        r"(?:full |sole |its |their )?responsibility\b|(?:to )?(?:carrying out|being behind)\b",
        "admit",
    ),
    "acknowledge-responsibility": (r"(?:full |sole |its |their )?responsibility\b", "acknowledge"),
    "accept-responsibility": (r"(?:full |sole )?responsibility\b", "accept"),
    "assume-responsibility": (r"(?:full |sole )?responsibility\b", "assume"),
    "attribute": (r"(?:[\w'’-]+ ){0,10}?to ", "attribute"),
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
    "quote-as": (r"(?:by [^,;]{2,50}? )?(?:on \w+ )?as (?:saying|telling|claiming|warning|adding|having|stating)", ""),
    "put-it": (r"it\b", "put"),
    "count": (r"(?!on\b)", "count"),
    "go-on": (r"on\b(?! (?:a|an|the|with|strike|trial|record|hunger|patrol|until|for)\b)", "go"),
    **{
        verb: (r"(?:[^,;:]{0,40} )?that\b", verb)
        for verb in "hold rule learn understand gather discover calculate assume signal deem worry".split()
    },
    "be-certain": (
        r"(?:\w+ly |quite )?(?:certain|sure|convinced|adamant|positive|persuaded|confident|categorical) (?=that\b)",
        "be",
    ),
    "not-rule-out": (r"out (?:the (?:possibility|idea) )?(?=that\b)", "rule"),
    "sum-up": (r"up\b", "sum"),
    "hit-back": (r"back\b", "hit"),
    "chime-in": (r"in\b", "chime"),
    "let-slip": (r"slip\b", "let"),
    "backtrack": (r"(?:on|from|over)\b", "backtrack"),
    "backpedal": (r"(?:on|from|over)\b", "backpedal"),
    "call-lie": (
        r"(?:(?:the|that|this|these|those|such|an?|its|their|it|them|both|all) )?(?:[\w'’-]+ ){0,5}?(?:an? |all )?"
        r"(?:\w+ ){0,2}?(?:lies?|fabrications?|fake|fabricated|false|untrue|baseless|nonsense|propaganda|groundless"
        r"|unfounded|hoax|disinformation|fiction)\b",
        "call",
    ),
    **{
        f"{verb}-toll": (
            r"(?:an?|the|its|their|a first|no) (?:[\w-]+ ){0,3}?(?:tolls?|figures?|counts?|tall(?:y|ies)|estimates?"
            r"|totals?|numbers?) of ",
            verb,
        )
        for verb in ("give", "offer", "issue", "provide", "release")
    },
}

WHOLE_CUE = frozenset(
    "walk-back back-away stick-to stand-by own-up backpedal backtrack not-rule-out hit-back chime-in let-slip"
    " be-certain".split()
)
"""Verbs whose further words belong to the cue, not to what is said."""

NEGATED_SAYS = frozenset({"not-rule-out"})
"""What says something only where it is negated ("did not rule out that")."""

LEARNING = frozenset("learn gather hear understand discover".split())
"""Verbs whose subject passes on what another has said ("Reuters learned from a diplomat that")."""

REFLEXIVE: frozenset[str] = frozenset()

BEFORE_REQUIRED: dict[str, str] = {}

NUMBER_NEEDED = frozenset(
    "treat receive put-at set-at place-at raise-to bring-to count list record tally register cite give-as stick-to"
    " stand-by revise"
    " estimate-at document number log total give-toll offer-toll issue-toll provide-toll release-toll".split()
)

CLAUSE_NEEDED = frozenset(
    "denounce condemn decry show find prove demonstrate read judge give agree call dub relate note observe warn"
    " think believe fear"
    " suggest imply"
    " indicate establish document determine maintain promise respond reply complain post publish inform brief conclude"
    " describe swear shout recall lament put-it estimate reckon quote-as suspect count stress underline"
    " reiterate repeat restate continue go-on counter retort rejoin elaborate detail outline summarise summarize sum-up"
    " underscore proclaim pronounce exclaim cry sob whisper mutter scream volunteer interject chime-in hit-back relay"
    " convey signal notify advise communicate retweet text email blog message regret deplore mourn gloat crow trumpet"
    " tout worry speculate guess surmise presume assume conjecture posit hypothesise theorise theorize infer deduce"
    " deem rule hold calculate ascertain discover learn gather understand attest certify avow profess opine predict"
    " forecast foresee purport let-slip be-certain".split()
)

QUOTE_NEEDED = frozenset(
    "continue go-on cry sob shout scream whisper mutter exclaim interject chime-in hit-back rejoin text message".split()
)
"""Verbs that, set in or after what is said, say something only beside a quotation ("…, the shelling continued")."""

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
    " hint dub call continue hold rule learn gather understand discover ascertain calculate signal deem infer foresee"
    " forecast convey detail outline log total counter repeat volunteer assume".split()
)
"""Verbs whose subject need not be a speaker ("the raid recalls"): it must be known to be one."""

COUNT_SET = frozenset(COUNT)

AUXILIARIES = frozenset("has have had having is are was were been be being do does did 's 've 'd".split())

TO_BE = frozenset("is are was were been be being get got".split())

BLAME_TO = frozenset({"on", "to", "onto", "at", "with"})

BLAME_OF = frozenset({"of", "for"})

OBJECT_IS_ACT = frozenset(
    {
        "attribute",
        "pin-on",
        "lay-blame",
        "put-blame",
        "place-blame",
        "cast-blame",
        "shift-blame",
        "credit-to",
        "ascribe",
    }
)

BEFORE_INFINITIVE = re.compile(r"(?!)")

SAYS_INDEED = re.compile(
    r"\b(?:w[ea]nt on|go(?:es)? on|continue[sd]?|kept on|force[ds]|compelled|obliged|had|has|have|quick|came forward"
    r"|stepped forward|beg[au]n|appeared on \w+|dared?|proceed(?:s|ed)|rush(?:es|ed)|hasten(?:s|ed)|hurried|the first"
    r"|went so far as|was moved|broke (?:its|his|her|their) silence) to (?:\w+ly )?$|\b(?:w|c)ould only $",
    re.IGNORECASE,
)
"""What stands before an infinitive that is indeed said ("went on to say", "was forced to admit")."""

VERB_BEFORE_THAT = frozenset("reckons hints boasts brags asserts reports".split())
"""Verbs that are also nouns: before *that*, with a subject, verbs."""

QUOTED_AS = re.compile(r"\bas (?:saying|telling \w+|claiming|warning|adding|having said|stating)(?: that)? ?")

IT_IS = re.compile(r"\b(?:it|as) (?:(?:was|is|has|had|were|being|been|also|later|then|first|\w+ly) )+$", re.IGNORECASE)
"""A passive without a subject of its own ("it has been announced")."""

FROM = frozenset({"from"})

TOLD_BY = frozenset("allege assert report announce mention describe recount relate cite broadcast".split())
"""Participles behind a noun that is the word of an agent ("the capture of six soldiers, reported by X")."""

PASSIVE_TELLING = frozenset("report record count document tally register log list announce repeat put-at".split())
"""Verbs whose agent, in the passive, says the number or the deed ("were counted by medics")."""

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


def regular_forms(verb: str) -> dict[str, str]:
    """The forms of a regular verb with their shapes."""
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
            forms = regular_forms(PHRASES[lemma][1] if lemma in PHRASES and PHRASES[lemma][1] else lemma.split("-")[0])
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
