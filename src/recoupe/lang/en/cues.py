"""How English says who says so: prepositions, nouns, hedges, pronouns; the verbs are those of ``cue_verbs``."""

from __future__ import annotations

import re

from recoupe.lang.en.cue_acts import (  # noqa: F401  a language's cues are read from this module
    AIRED_ON,
    BLAMING,
    COMMITTED_BY,
    COMMON_OPENERS,
    DEMAND,
    FIGURE_NOUNS,
    HANDED_IN,
    HELD_FOR,
    HOLDING,
    LEFT_UNSAID,
    MAYBE,
    MAYBE_GUILTY,
    MEDIA_HEADS,
    MEMBERS_OF,
    NO_DEED,
    NOT_OF_PLANS,
    NOUN_OWNER,
    NOUN_PARTICIPLES,
    NUMERALS,
    OF_HOSPITALS,
    OWN_DEED,
    OWNING,
    PART_IN,
    PLAN,
    SAYING_NOUNS,
    SPOKESMAN_FOR,
    SUSPECTING,
)
from recoupe.lang.en.cue_doubts import (  # noqa: F401
    CHARGE_WORDS,
    FALSE_QUOTE,
    HEARSAY,
    IN_THEIR_WORDS,
    LIKELY,
    MAYBE_SO,
    MOCKING,
    NO_PROOF,
    NO_PROOF_SENTENCE,
    OWN_ERROR,
    OWN_KNOWLEDGE,
    POSSIBLE,
    PROBABLE,
    SELF_CORRECTION,
    SNEER,
    UNABLE_PATTERN,
    UNABLE_TAIL,
    UNAWARE,
)
from recoupe.lang.en.cue_lemmas import (  # noqa: F401
    ACCUSE,
    CERTAINTY,
    CLAIM,
    CONFIRM,
    COUNT,
    DENY,
    RETRACT,
    STANCE,
)
from recoupe.lang.en.cue_verbs import (  # noqa: F401
    ACT_OBJECT,
    AUXILIARIES,
    BEFORE_INFINITIVE,
    BEFORE_REQUIRED,
    BLAME_OF,
    BLAME_TO,
    CLAUSE_NEEDED,
    COUNT_SET,
    FINITE_CLAIM_CLAUSE,
    FROM,
    HARM_WORDS,
    IT_IS,
    LEARNING,
    MODALS,
    NE,
    NEEDS_WORD,
    NEGATED_SAYS,
    NEGATIONS,
    NOBODY,
    NOUN_LIKE,
    NUMBER_NEEDED,
    OBJECT_IS_ACT,
    OWN_ACT_NOUNS,
    OWN_PLAN,
    PASSIVE_TELLING,
    PERFORMATIVE,
    PHRASES,
    QUOTE_NEEDED,
    QUOTED_AS,
    REFLEXIVE,
    SAYS_INDEED,
    SET_ADVERBS,
    TERRITORY,
    TO_BE,
    TOLD_BY,
    VERB_BEFORE_THAT,
    VERB_FORMS,
    WEAK,
    WHOLE_CUE,
)
from recoupe.lang.en.cue_voices import (  # noqa: F401
    ASIDE,
    BEFORE_TIMES,
    BODY_NOUNS,
    CLERGY,
    DIRECT_ADDRESS,
    GATHERED_FROM,
    GROUP_ADJECTIVES,
    INVERTING_PHRASES,
    JOINED_CLAUSE,
    LEAD_IN,
    MEANS,
    NOT_SPEAKERS,
    OF_NEEDED,
    OF_THE_GROUP,
    OF_THEM,
    OWNED_FIGURES,
    OWNED_TOLL,
    PERSON_NOUNS,
    PLATFORMS,
    SAID_OF_ONESELF,
    SET_OFF,
    SPOKESMEN,
)

FIGURE_WORDS = re.compile(
    r"\b(?:figures?|tolls?|numbers?|tall(?:y|ies)|counts?|casualt\w+|losses|estimates?)\b", re.IGNORECASE
)

CLAIM_WORDS = re.compile(
    r"\b(?:authenticity|claim of responsibility|responsibility|recording|video|statement|audio)\b", re.IGNORECASE
)

PREPOSITIONS = re.compile(
    r"\b(?:according to|as per|in the words of|citing|quoting|as (?:reported|told|recounted|stated|described) by"
    r"|in the (?:account|telling|version) of|by (?=[^,.]{2,40} (?:own )?(?:count|tally|estimate|account)s?\b)"
    r"|by the account of|per)\b",
    re.IGNORECASE,
)

PREPOSITION_POUR = re.compile(r"(?:^|[;:,–—] )(for) (?=(?:him|her|them)\b)", re.IGNORECASE)

TOLL_NOUNS = frozenset(
    "toll count tally figure figures estimate estimates version account accounts statement statements report"
    " reports claim claims"
    " testimony information data remarks comments words assessment findings record records body preliminary".split()
)

DOCUMENT_NOUNS = frozenset(
    "statement communique report memo post message letter tweet video recording interview speech briefing audio"
    " text note document".split()
)

STATEMENT_VERBLESS = re.compile(
    r"\b(?P<n>toll|figures?|count|tally|estimate|version|account|statement|number)[\w ]{0,20}?,? ?"
    r"(?:given|provided|released|issued|published|announced|compiled|offered|supplied|put out"
    r"|reported) (?:[^,.;]{0,30}? )?by (?=\w)",
    re.IGNORECASE,
)

POSSESSIVE_TOLL = re.compile(
    r"\b(?:its|his|her|their) (?:own |official |initial |earlier )*(?:count|toll|tally|estimate|figure) of ", re.I
)

WHICH_SAYS = re.compile(r"\baccording to (?:which|whom)\b", re.IGNORECASE)

RELAYED = re.compile(
    r"\b(?P<w>cited|quoted|interviewed|contacted|reached|met|seen|obtained|reviewed|relayed|carried|circulated"
    r"|published|posted|aired"
    r"|broadcast|verified|released|spotted|translated|analysed|analyzed|monitored|shared|distributed"
    r"|heard)(?: [^,.;]{0,40}?)? by (?=\w)"
    r"|\b(?:sent|given|provided|shown|released|passed|leaked|sent out) to (?=\w)"
    r"|\binterview(?: [^,.;]{0,30}?)? (?:with|to|on) (?=\w)|\bspeaking (?:to|with|on) (?=\w)",
    re.IGNORECASE,
)

OURSELVES = re.compile(
    r"^(?:(?:to|by) )?(?:us\b|we\b|our\b|me\b|this (?:newspaper|digest|newsletter|site|website|magazine|agency"
    r"|correspondent|reporter|publication"
    r"|outlet|organisation|organization|programme|program|channel|command)|the (?:author|writer)\b|my\b)",
    re.IGNORECASE,
)

PRESENTED_AS = re.compile(
    r"(?:presented as|purporting to (?:be|come from|speak for)|purportedly|claiming to (?:be|speak for|represent)"
    r"|identified as|said to be) (?:that of |from |the voice of )?",
    re.IGNORECASE,
)

CALLED = re.compile(
    r"(?:calling itself|which calls itself|known as|called|named|dubbed|styling itself"
    r"|who (?:gave (?:only )?(?:his|her|their) (?:first |given )?name (?:only )?as"
    r"|asked to be (?:named|identified) (?:only )?as)"
    r"|going by the name(?: of)?)\s+[“\"'‘]?\s*(?:the )?",
    re.IGNORECASE,
)

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
    r"^the same (?:sources?|statement|report|text|document|official|message|organisation|organization|group|memo"
    r"|agency|outlet|newspaper|broadcaster|channel|station|movement|association|network|observatory|ministry|officer"
    r"|resident|witness|witnesses|doctor|spokesman|spokeswoman)\b"
    r"|^(?:this|that|its|his|her|their) (?:source|statement|report|text|document|message)$|^the (?:statement"
    r"|report|text|source|document|message)$|^the (?:latter|former)$",
    re.IGNORECASE,
)

DEFINITE_ARTICLES = re.compile(
    r"^(?:the |this |that |these |those |its |his |her |their |both |the two |the three )", re.IGNORECASE
)

INDEFINITE_ARTICLES = re.compile(
    r"^(?:an? |one |two |three |four |five |six |seven |eight |nine |ten |several |some |many |most |other "
    r"|another |a few |a number of |\d+ )",
    re.IGNORECASE,
)

TITLES = frozenset(
    "president minister prime deputy vice governor general colonel commander captain lieutenant major admiral"
    " mayor spokesman spokeswoman"
    " spokesperson chief director secretary ambassador dr mr mrs ms professor senator chancellor king prince emir"
    " sheikh imam father bishop"
    " archbishop commissioner judge prosecutor officer official brigadier gen. col. lt. maj. brig. capt. rep. sen."
    " gov. sir mullah analyst"
    " reverend rev. fr. pastor sister rabbi cardinal monsignor sergeant corporal constable coroner magistrate"
    " councillor"
    " chairman chairwoman secretary-general coordinator correspondent reporter sgt. supt. insp. cmdr. prof. hon."
    " researcher lawyer doctor activist leader head adviser envoy representative inspector superintendent"
    " superintendant constable".split()
)

GENERIC_HEADS = frozenset(
    "agency channel site newspaper daily weekly radio television centre center group organisation organization"
    " account media magazine"
    " observatory institute website outlet broadcaster network ngo portal movement charity watchdog monitor militia"
    " party union company firm station collective tracker service federation association foundation".split()
)

TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow january february march"
    " april may june july august"
    " september october november december morning evening night noon afternoon week month then later also since"
    " earlier meanwhile"
    " however still now already late early overnight".split()
)

FLOOR_BREAK = re.compile(
    r"^(?:but|however|meanwhile|yet|still|on (?:the other hand|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday)|in (?:january|february"
    r"|march|april|may|june|july|august|september|october|november|december|\d{4})|since|separately|elsewhere"
    r"|earlier|last|read|also|a day|hours|with (?:afp|reuters|ap))\b",
    re.IGNORECASE,
)

FLOOR_KEEP_SUBJECT = re.compile(
    r"^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|at least|\d+|they"
    r"|there (?:was|were)|among|some|none|no|others?|another)\b",
    re.IGNORECASE,
)

BACKSHIFT = re.compile(
    r"\b(?:had (?:been |also |then |later )?\w+(?:ed|en|t|d|n|g|k|m|un|ne)\b"
    r"|had (?:come|become|overcome)\b|would (?:have |be )?\w+)"
)

THAT = re.compile(r"\bthat\b", re.IGNORECASE)

CONTRAST = re.compile(r",? (?:while|whereas|but|though|although|even as)\b", re.IGNORECASE)

QUOTED_OBJECT = False
"""Whether words quoted as the verb's object are what is said ("promised “a painful response”"): for quotations."""

ASKED = re.compile(r"(?!)")
"""What is asked for or promised is no claim; ``asking`` has the words for quotations."""

TAIL_CONTENT = re.compile(
    r"^,? ?(?:including|among|one|two|three|\d+|an?|several|most|mostly|some|when|where|as|with|and|after (?:a|an"
    r"|the|gun|two|three)|half|both)\b",
    re.IGNORECASE,
)

DEICTIC = re.compile(
    r"\b(?:that|this|such) (?:is|was) the (?:toll|figure|count|number|version|account)\b", re.IGNORECASE
)

ALSO_SO = re.compile(r"\b(?:and )?so (?:do|does|did|have|has) (?=\w)", re.IGNORECASE)

OFFICE_SYNONYMS = (
    frozenset({"prime minister", "head of government", "premier"}),
    frozenset({"president", "head of state"}),
    frozenset({"defence secretary", "defense secretary", "pentagon chief"}),
)
SEATS = (
    frozenset({"prosecutor", "prosecutor's office", "prosecution"}),
    frozenset({"mayor", "mayor's office", "city hall"}),
    frozenset({"governor", "governor's office"}),
    frozenset({"coroner", "coroner's office"}),
    frozenset({"ombudsman", "ombudsman's office"}),
    frozenset({"embassy", "ambassador"}),
)
"""Offices and their holders, one voice where the later is a bare noun."""

SPOKESMAN_OF = "{body} {role}"

CONNECTIVES = tuple(("of the in for from at and with to on by against").split())

CLITICS: frozenset[str] = frozenset()

RELATIVE = frozenset("who which that".split())

RELATIVE_OBJECT = frozenset("which whom that".split())

EMPTY_SUBJECTS = frozenset("this that these those there what everything which".split())

ADDRESSING = frozenset({"to"})

SKIPPED_BEFORE_SUBJECT = frozenset({"on", "in", "to", "at", "late", "early", "via", "from"})

AGENT = frozenset({"by"})

COORDINATORS = frozenset({"and", "or", "but", ","})

APPOINTED = frozenset({"appointed", "installed", "backed", "named", "led", "headed", "run", "commanded"})
"""Participles that belong to a speaker's name ("the governor appointed by Kyiv")."""

OWNERLESS = frozenset("toll count tally figure figures estimate estimates information reports accounts".split())
"""Tolls and reports that, indefinite and without an owner, are nobody's voice ("reports said", "an earlier toll")."""

TOLL_WORDS = frozenset("toll count tally figure figures estimate estimates version".split())

RESULT_CLAUSE = re.compile(
    r", (?:killing|wounding|injuring|leaving|causing|destroying|damaging|displacing|forcing|sending|burning|trapping) "
)
"""A clause of result: a preposition of source after it covers it alone ("…, killing two, according to X"); a verb of
saying is set off from the whole sentence ("…, killing two, police said")."""

TAILPIECE = re.compile(
    r",? (?:(?:an?|one|two|three|several|hours|days|just|only|shortly|\d+) )*(?:days? |hours? |weeks? |moments? )?after"
    r" (?=[\w' -]{2,40} (?:had )?(?:\w+ly )?(?:denied|rejected|dismissed|claimed|insisted|said|admitted)\b)"
    r"|, (?:an? |the )?(?:claim|charge|accusation|allegation|version|figure|assertion"
    r"|account)s? (?=[\w' ]{0,40}(?:den|reject|disput|dismiss|call|could not|cannot|unable|that|which)|that|which)"
    r"|, which [\w' ]{2,30} (?:denies|denied"
    r"|deny|rejects?|rejected|disputes?)",
    re.IGNORECASE,
)
"""What somebody else says of what was said ("…, a charge Tehran denies")."""

LATTER = frozenset({"latter"})
REACHED = frozenset("reached contacted quoted cited interviewed speaking seen met".split())
"""Participles that say how a source was met; no part of its name."""
