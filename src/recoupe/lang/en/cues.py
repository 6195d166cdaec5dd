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
    MAYBE,
    MAYBE_GUILTY,
    MEDIA_HEADS,
    MEMBERS_OF,
    NO_DEED,
    NOT_OF_PLANS,
    NOUN_PARTICIPLES,
    NUMERALS,
    OF_HOSPITALS,
    OWN_DEED,
    OWNING,
    PART_IN,
    PLAN,
    SPOKESMAN_FOR,
    SUSPECTING,
)
from recoupe.lang.en.cue_verbs import (  # noqa: F401
    ACCUSE,
    ACT_OBJECT,
    AUXILIARIES,
    BEFORE_INFINITIVE,
    BEFORE_REQUIRED,
    BLAME_OF,
    BLAME_TO,
    CERTAINTY,
    CLAIM,
    CLAUSE_NEEDED,
    CONFIRM,
    COUNT,
    COUNT_SET,
    DENY,
    FALSE_QUOTE,
    FINITE_CLAIM_CLAUSE,
    HARM_WORDS,
    MODALS,
    NE,
    NEEDS_WORD,
    NEGATIONS,
    NOBODY,
    NOUN_LIKE,
    NUMBER_NEEDED,
    OBJECT_IS_ACT,
    OWN_ACT_NOUNS,
    OWN_PLAN,
    PERFORMATIVE,
    PHRASES,
    REFLEXIVE,
    RETRACT,
    SET_ADVERBS,
    STANCE,
    TERRITORY,
    TO_BE,
    UNABLE_PATTERN,
    VERB_FORMS,
    WEAK,
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

NOT_SPEAKERS = frozenset(
    "law constitution rule rules plan schedule custom tradition need needs criteria year day month week hour head"
    " cent capita person"
    " agreement calendar".split()
)

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
)

OURSELVES = re.compile(
    r"^(?:(?:to|by) )?(?:us\b|we\b|our\b|me\b|this (?:newspaper|digest|newsletter|site|website|magazine|agency"
    r"|correspondent|reporter|publication"
    r"|outlet|organisation|organization|programme|program|channel|command)|the (?:author|writer)\b|my\b)",
    re.IGNORECASE,
)

SNEER = re.compile(r"\b(?:so[- ]called|self[- ]styled|purported(?:ly)?)\b", re.IGNORECASE)

NO_PROOF = re.compile(
    r"\bwithout (?:offering |giving |providing |presenting |any |citing )*(?:evidence|proof)\b", re.IGNORECASE
)

NO_PROOF_SENTENCE = re.compile(
    r"\b(?:gave|offered|provided|presented|produced|has given|has offered|has provided|showed|gives|offers"
    r"|provides) no (?:evidence|proof)|without (?:\w+ )?(?:evidence|proof)"
    r"|did not (?:give|offer|provide|present) (?:any )?(?:evidence|proof)",
    re.IGNORECASE,
)

MOCKING = re.compile(r"[,–—] (?:of course|naturally|predictably|needless to say)\b", re.IGNORECASE)

PRESENTED_AS = re.compile(
    r"(?:presented as|purporting to (?:be|come from|speak for)|purportedly|claiming to (?:be|speak for|represent)"
    r"|identified as|said to be) (?:that of |from |the voice of )?",
    re.IGNORECASE,
)

CALLED = re.compile(
    r"(?:calling itself|which calls itself|known as|called|named|dubbed|styling itself"
    r"|going by the name(?: of)?)\s+[“\"'‘]?\s*(?:the )?",
    re.IGNORECASE,
)

PROBABLE = re.compile(
    r"\b(?:probabl[ey]|likely|unlikely|presumably|in all likelihood|to (?:our|its|their|his|her) knowledge"
    r"|no knowledge of|not aware of|almost certainly)\b",
    re.IGNORECASE,
)

POSSIBLE = re.compile(
    r"\b(?:perhaps|possibly|maybe|implicitly|obliquely|not ruled? out|did not rule out|does not rule out)\b",
    re.IGNORECASE,
)

OWN_KNOWLEDGE = re.compile(r"\bto our knowledge\b", re.IGNORECASE)

HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|rumou?redly|(?:is|are|was|were|has been"
    r"|have been) (?:reported(?:ly)?|said|alleged|believed|thought|understood|rumou?red|feared) to\b"
    r"|it (?:is|was) (?:reported|said|alleged|rumou?red|believed|thought) that|there (?:are|were"
    r"|have been) (?:unconfirmed )?reports (?:of|that)|unconfirmed reports (?:said|say|speak of|spoke of|suggest"
    r"|suggested)"
    r"|rumou?rs (?:of|that)|according to (?:unconfirmed|some) (?:reports|rumou?rs|accounts)"
    r"|we (?:also |now |again |are |have |just )*(?:hear|hearing|heard|told)(?: of| that)"
    r"|word (?:has it|is|came|reached us) that|it is being (?:said|reported) that)",
    re.IGNORECASE,
)

SELF_CORRECTION = re.compile(
    r"\b(?:that|this|it|which|(?:the|that|this|its|those|these) (?:first |earlier )?(?:figures?|tolls?|counts?"
    r"|reports?|statement"
    r"|account|information|version)) (?:was|were|is|has proved"
    r"|proved|turned out to be) (?:incorrect|wrong|an error|a mistake|mistaken|inaccurate|untrue|in error"
    r"|not the case)\b",
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
    r"^the same (?:sources?|statement|report|text|document|official|message|organisation|organization|group|memo)"
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
    " researcher lawyer doctor activist leader head adviser envoy representative inspector superintendent"
    " superintendant constable".split()
)

GENERIC_HEADS = frozenset(
    "agency channel site newspaper daily weekly radio television centre center group organisation organization"
    " account media magazine"
    " observatory institute website outlet broadcaster network ngo portal movement".split()
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

APPOINTED = frozenset({"appointed", "installed", "backed", "named"})
"""Participles that belong to a speaker's name ("the governor appointed by Kyiv")."""

OWNERLESS = frozenset("toll count tally figure figures estimate estimates information reports accounts".split())
"""Tolls and reports that, indefinite and without an owner, are nobody's voice ("reports said", "an earlier toll")."""

TOLL_WORDS = frozenset("toll count tally figure figures estimate estimates version".split())

RESULT_CLAUSE = re.compile(r"(?!)")
"""None in English: "…, killing two, police said" is set off from the whole sentence."""

TAILPIECE = re.compile(
    r", (?:an? |the )?(?:claim|charge|accusation|allegation|version|figure|assertion"
    r"|account)s? (?=[\w' ]{2,40}(?:den|reject|disput|dismiss|call|could not|cannot|unable|that|which)|that|which)"
    r"|, which [\w' ]{2,30} (?:denies|denied"
    r"|deny|rejects?|rejected|disputes?)",
    re.IGNORECASE,
)
"""What somebody else says of what was said ("…, a charge Tehran denies")."""

LATTER = frozenset({"latter"})
REACHED = frozenset("reached contacted quoted cited interviewed speaking seen met".split())
"""Participles that say how a source was met; no part of its name."""
