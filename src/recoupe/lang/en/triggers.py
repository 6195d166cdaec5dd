"""English words around an act: light verbs, and what tells an act that happened from one that did not.

Lemmas unless said otherwise. Sources: the codebook, section 4 ("not coded"), and grammar; no list is drawn from a
report."""

from __future__ import annotations

import re
from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LIGHT_VERBS = _words(
    "sign reach conclude seal broker ink carry launch conduct perpetrate commit stage mount make do execute"
    " undertake hold wage impose open declare start begin suffer unleash resume order continue repel face endure"
    " escalate intensify fight"
)
"""Verbs that carry subject and tense of an act named by their object ("carried out a raid")."""

HAPPEN_VERBS = _words(
    "take happen occur erupt break hit kill strike begin start follow come target leave cause rock be"
)
"""Verbs whose subject is the act ("a blast occurred"): their negation negates the act."""

FREQUENT_WORDS = _words(
    "regularly frequently often usually generally routinely daily commonly constantly periodically sporadically"
    " frequent recurrent habitual weekly regular routine repeatedly_present always normally incessant typically"
    " sometimes occasionally"
)
"""Forms that make an act a habit."""
FREQUENT_PHRASES = re.compile(
    r"\b(?:(?:every|each) (?:\w+ )?(?:day|week|month|night|evening|morning|year|friday|summer|winter|season|"
    r"time|harvest)|"
    r"almost every|"
    r"(?:day|week|month|year) (?:in|after) (?:day|week|month|year)|year-round|as usual|"
    r"nearly every|on a daily basis|"
    r"(?:daily|weekly|monthly|regular|common|frequent) (?:occurrence|feature|event|sight)|a regular feature|"
    r"day after day|"
    r"since the (?:first|early|very first|opening) (?:days?|weeks?|months?) of (?:the|this) "
    r"(?:war|conflict|fighting|siege)|"
    r"from time to time|has become (?:common|routine)|over the years|in recent years|for (?:decades|years)|"
    r"whenever|most of the time)",
    re.I,
)
MODAL_VERBS = _words("")
"""Full verbs of possibility with an infinitive (none: English has auxiliaries)."""
DUE_VERBS = _words("be")
"""Verbs that with an infinitive place the act ahead ("is to be held")."""
PLAN_VERBS = _words(
    "plan intend aim hope want prepare promise vow pledge threaten expect seek refuse decide order call ask"
    " demand authorise authorize propose invite incite prevent avoid deter forbid allow help urge agree wish need"
    " be schedule set due likely ready poised go fear warn hesitate encourage appeal press advise consider mull"
    " ban prohibit outlaw postpone delay defer put predict able unable willing require"
    " pose tell request persuade swear offer train"
)
"""Verbs and adjectives whose infinitive has not happened by what they say."""
ANYBODY = _words("those anyone whoever anybody")
"""What a relative clause in the present makes a kind of persons ("those who attack journalists")."""
KNOWN_WORDS = _words("know known notorious infamous famous capable")
"""What with a preposition and a gerund names a way of acting ("known for kidnapping")."""
WHEN_MARKS = _words("when whenever as")
"""What opens a clause of time that shares the habit of the main one."""
WISH_THAT = _words("demand insist request ask propose recommend urge")
"""Verbs under which a whole clause is only wished for ("demands that the army leave")."""
DONE_VERBS = _words("try attempt begin start continue manage fail stop keep come cease proceed go_on happen")
"""Verbs whose infinitive was at least attempted."""
FEAR_WORDS = _words(
    "planning plotting fear warn warning threat risk danger possibility prospect potential possible imminent"
    " likely future planned alert worry dread looming feared prevention plot scenario readiness capability"
    " spectre suspected_future impending would-be probable"
)
"""Verbs, nouns and adjectives under or before which an act is only feared."""
WISH_WORDS = _words(
    "demand call urge threaten plan propose want seek promise vow prepare authorise authorize ban refuse intend"
    " expect schedule vote request appeal pledge hope proposal planned call_for cancel suspend allow facilitate"
    " rule_out discuss advocate recommend negotiate scheduled due preparation order support favour favor oppose"
    " consider rule"
)
"""Verbs and nouns whose object is wished for, planned or talked over, not told as done."""
SCHEDULE_WORDS = _words("schedule expect postpone cancel")
"""Verbs whose passive subject lies ahead ("the summit is scheduled")."""
NEVER_HAPPENED = _words("prevent avert avoid deter cancel postpone")
"""Verbs whose object did not take place; what is foiled or thwarted was attempted."""
GENERIC_HEADS = _words(
    "fight_against war ministry minister command unit brigade squad bureau office spokesman strategy law right"
    " helicopter aircraft chief capability specialist expert rule policy notion definition form culture day"
    " committee commission cell fund programme program training exercise simulation film novel leader organiser"
    " organizer ringleader agency rifle dog zone shelter plan tactic gear team center centre force forces"
    " department wound wounds residue survivor survivors weapon weapons threat threats series_of alert drill"
    " wave_of insurance prevention movement group"
)
"""Nouns whose complement names a field, an office or a kind, not an act ("attack helicopter")."""
CONDEMN_VERBS = _words("denounce condemn deplore decry criticise criticize")
HYPOTHETICAL_MARKS = _words("if unless should provided lest")
HYPOTHETICAL_PHRASES = re.compile(
    r"\b(?:in case|in the event|provided that|unless|as if|even if|as though|lest|otherwise|so that|for fear)\b", re.I
)
NEGATION_WORDS = _words("not n't never neither nor hardly")
NEGATION_PARTS = _words("no none nobody nothing")
NO_DETERMINERS = _words("no neither")
WITHOUT = _words("without")
ABSENCE = _words("absence lack end halt")
DENY_VERBS = _words("deny reject refute dispute")
ANY_DETERMINERS = _words("any every")
OTHER_ARTICLE = re.compile(
    r"^\W*(?:(?:also )?read|see|watch|listen|explore|more)\s*(?:also|more|next|full story|on this|"
    r"the full)\b[^\n]{0,30}?(?::|–|—|>|\||\n|$)"
    r"|^\W*(?:related(?: (?:articles?|stories|story|news|content))?|recommended|opinion|analysis|explainer|"
    r"in pictures|video|watch|read|must read|more on this|see also|editor's picks?|further reading)\s*[:–—>|]",
    re.I,
)
"""The start of a line that announces another article: the whole line is left out."""
DISASTER_WORDS = _words(
    "earthquake quake aftershock tsunami flood floods flooding hurricane cyclone typhoon storm tornado eruption"
    " volcano erupted avalanche landslide landslides mudslide mudslides drought heatwave accident collision crash"
    " crashed derailment shipwreck outbreak cholera virus coronavirus covid poisoning methanol boiler spill leak"
    " leaked lightning drowned wildfire nitrate propane pesticide"
)
"""Words of disasters and accidents: where one stands and no act of force, deaths and blasts are no act of anyone."""
GOING_VERBS = _words("")
"""Verbs whose subject the parser often takes for a passive's (none in English)."""
DAYS = _words("monday tuesday wednesday thursday friday saturday sunday yesterday today overnight")
"""Words of time that the parser takes for objects ("struck Sunday")."""
INTRANSITIVE_VERBS = _words(
    "advance retreat withdraw clash protest march rally gather flee explode detonate die skirmish riot arrive"
)
"""Verbs of acts that take no object: their participle under a noun is a main verb."""
PRONOUNS = _words("he she they him her them me us who whom someone somebody everyone anyone")
"""Pronouns that stand for persons."""
RELATIVES = _words("that which who whom")
COPULAS = _words("be become remain stay")
ROUTINE_WORDS = _words(
    "fixture routine habit commonplace common frequent tradition staple constant norm custom rarity rare endemic rife"
    " chronic normal recurrent perennial ritual"
)
"""What a copula makes of acts that are no single event ("raids are an old habit")."""
PART_WORDS = _words("part way fact feature")
LIFE_WORDS = _words("life landscape routine scenery politics")
"""With the former: "a way of life", "a fact of life", "part of daily life"."""
LIKELY_WORDS = _words("likely possible probable inevitable imminent unlikely unavoidable conceivable impossible")
"""What a copula in the present makes of acts that may lie ahead."""
OPENING_VERBS = _words("open")
"""Light verbs that make an act with an object that is none ("fire was opened")."""
FALL_VERBS = _words("fall")
"""What a town does that is lost."""
POINTERS = _words("it this that")
"""What points at the act told before, with a copula ("It was the second massacre")."""
ROUND_WORDS = _words("round series wave spate string session cycle batch bout")
"""Nouns that make one act or several of those that they count ("a round of talks")."""
AHEAD_WORDS = _words("due")
"""What it makes of acts that are planned."""
IRRITANT = re.compile(r"\btear|pepper|stun", re.I)
"""Names of weapons against crowds: they make no bombing and no chemical attack."""
CIRCUMSTANCES = _words(
    "day night time year month week way moment place reason hour morning evening afternoon manner period spot"
)
"""Nouns of time, place and manner: a clause without a pronoun tells when, not what."""
ADVERBIAL_RELATIVES = _words("where when why how")
REFLEXIVES = _words("")
PASSIVE_MARK = ""
"""The form that marks a compound passive whatever the parser calls the subject (none needed)."""
BLAST_WORDS = _words(
    "explosion explosions blast blasts exploded hit hits struck strike strikes poisoning detonation burned burns"
)
"""Words of violence that also tell accidents."""
FOUND_VERBS = _words(
    "recover seize find buy sell supply stockpile deliver discover confiscate surrender hand defuse possess"
    " steal loot capture"
)
"""Verbs whose object is a weapon that was not used."""
STRIKE_VERBS = _words("bomb strike hit pound target strafe bombard attack destroy raid drop carry conduct flatten raze")
"""Verbs that tell an air strike where aircraft are the subject."""
DROP_VERBS = _words("drop release")
BOMBS_FALL_VERBS = _words("fall land rain")
"""What a bomb does that comes from the air."""
ONE_WORDS = _words("a an one")
NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
"""Number words from 0 on."""
ANOTHER_WORDS = _words("another second third fresh new further other separate again similar comparable identical")
AGAIN = _words("again anew")
DEFINITE_DETERMINERS = _words("the this that these those its their his her our")
ANAPHORS = {"one": "", "ones": "", "that": "", "those": "", "another": "", "second": "", "third": ""}
"""Pronouns that can stand for an act's noun, with the gender they show (none in English)."""
ANAPHOR_DETERMINED = {
    "one": _words("the this that deadlier bigger similar previous earlier after similar"),
    "ones": _words("the similar previous earlier"),
    "second": _words("a the"),
    "third": _words("a the"),
}
"""Those that are pronouns only behind one of these words."""
OTHER_ANAPHORS = _words("another second third")
ANAPHOR_OPENERS = _words("in at of on near outside against from which that who last carried claimed targeting")
"""What opens the complement of such a pronoun."""
ANAPHOR_VERBS = _words("hit strike target take occur happen follow kill wound injure come")
SAME_FATE = re.compile(
    r"\b(?:suffer|share|meet|met|face|befall|befell|await)\w*\b[^.;:]{0,20}"
    r"\b(?:the same|a similar|an identical|a like) (?:fate|end)\b"
    r"|\b(?:the same|a similar) (?:fate|thing) (?:befell|struck|had befallen|awaited|happened)\b",
    re.I,
)
"""What tells that the same was done elsewhere."""
COMPARISONS = _words("than like as")
COMMENT = re.compile(r"\b(?:mistake|error|wrong|right|crime)\b", re.I)
"""With a gerund: a judgement on an act already told ("made a mistake by striking")."""
PREPOSITIONS: dict[str, str] = {}
"""Contracted or elided prepositions and the plain ones."""
DISBELIEF_AUX = _words("may might could must")
"""Auxiliaries that with a perfect say what may have been ("may have killed")."""
CONDITIONAL_FORM = re.compile(r"(?!)")
"""Forms that are conditionals by their ending (none in English)."""
FUTURE_AUX = _words("will shall 'll wo")
MODAL_AUX = _words("could might may can would should must ought")
INFINITIVE_MARK = "to"


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The word without the mark of the plural."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=16384)
def verb_lemmas(lower: str) -> tuple[str, ...]:
    """Verbs that a form may belong to, for forms that the parser leaves without a lemma."""
    if lower.endswith("ied") and len(lower) > 5:
        return (lower[:-3] + "y",)
    if lower.endswith("ed") and len(lower) > 4:
        return lower[:-2], lower[:-1]
    if lower.endswith("ing") and len(lower) > 5:
        return lower[:-3], lower[:-3] + "e"
    return ()
