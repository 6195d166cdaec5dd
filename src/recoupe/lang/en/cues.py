"""How English says who says so: prepositions, nouns, hedges, pronouns; the verbs are those of ``cue_verbs``."""

from __future__ import annotations

import re

from recoupe.lang.en.cue_verbs import (
    ACCUSE as ACCUSE,
)
from recoupe.lang.en.cue_verbs import (
    ACT_OBJECT as ACT_OBJECT,
)
from recoupe.lang.en.cue_verbs import (
    AUXILIARIES as AUXILIARIES,
)
from recoupe.lang.en.cue_verbs import (
    BEFORE_INFINITIVE as BEFORE_INFINITIVE,
)
from recoupe.lang.en.cue_verbs import (
    BEFORE_REQUIRED as BEFORE_REQUIRED,
)
from recoupe.lang.en.cue_verbs import (
    BLAME_OF as BLAME_OF,
)
from recoupe.lang.en.cue_verbs import (
    BLAME_TO as BLAME_TO,
)
from recoupe.lang.en.cue_verbs import (
    CERTAINTY as CERTAINTY,
)
from recoupe.lang.en.cue_verbs import (
    CLAIM as CLAIM,
)
from recoupe.lang.en.cue_verbs import (
    CLAUSE_NEEDED as CLAUSE_NEEDED,
)
from recoupe.lang.en.cue_verbs import (
    CONFIRM as CONFIRM,
)
from recoupe.lang.en.cue_verbs import (
    COUNT as COUNT,
)
from recoupe.lang.en.cue_verbs import (
    COUNT_SET as COUNT_SET,
)
from recoupe.lang.en.cue_verbs import (
    DENY as DENY,
)
from recoupe.lang.en.cue_verbs import (
    FALSE_QUOTE as FALSE_QUOTE,
)
from recoupe.lang.en.cue_verbs import (
    FINITE_CLAIM_CLAUSE as FINITE_CLAIM_CLAUSE,
)
from recoupe.lang.en.cue_verbs import (
    HARM_WORDS as HARM_WORDS,
)
from recoupe.lang.en.cue_verbs import (
    MODALS as MODALS,
)
from recoupe.lang.en.cue_verbs import (
    NE as NE,
)
from recoupe.lang.en.cue_verbs import (
    NEEDS_WORD as NEEDS_WORD,
)
from recoupe.lang.en.cue_verbs import (
    NEGATIONS as NEGATIONS,
)
from recoupe.lang.en.cue_verbs import (
    NOBODY as NOBODY,
)
from recoupe.lang.en.cue_verbs import (
    NOUN_LIKE as NOUN_LIKE,
)
from recoupe.lang.en.cue_verbs import (
    NUMBER_NEEDED as NUMBER_NEEDED,
)
from recoupe.lang.en.cue_verbs import (
    OBJECT_IS_ACT as OBJECT_IS_ACT,
)
from recoupe.lang.en.cue_verbs import (
    OWN_ACT_NOUNS as OWN_ACT_NOUNS,
)
from recoupe.lang.en.cue_verbs import (
    OWN_PLAN as OWN_PLAN,
)
from recoupe.lang.en.cue_verbs import (
    PERFORMATIVE as PERFORMATIVE,
)
from recoupe.lang.en.cue_verbs import (
    PHRASES as PHRASES,
)
from recoupe.lang.en.cue_verbs import (
    REFLEXIVE as REFLEXIVE,
)
from recoupe.lang.en.cue_verbs import (
    RETRACT as RETRACT,
)
from recoupe.lang.en.cue_verbs import (
    SET_ADVERBS as SET_ADVERBS,
)
from recoupe.lang.en.cue_verbs import (
    STANCE as STANCE,
)
from recoupe.lang.en.cue_verbs import (
    TERRITORY as TERRITORY,
)
from recoupe.lang.en.cue_verbs import (
    TO_BE as TO_BE,
)
from recoupe.lang.en.cue_verbs import (
    UNABLE_PATTERN as UNABLE_PATTERN,
)
from recoupe.lang.en.cue_verbs import (
    VERB_FORMS as VERB_FORMS,
)
from recoupe.lang.en.cue_verbs import (
    WEAK as WEAK,
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
    r"|rumou?rs (?:of|that)|according to (?:unconfirmed|some) (?:reports|rumou?rs|accounts))",
    re.IGNORECASE,
)

SELF_CORRECTION = re.compile(
    r"\b(?:that|this|it|which|the (?:figure|report|statement|account|information)) (?:was|were|is|has proved"
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
    r"|account)s? (?=[\w' ]{2,40}(?:den|reject|disput|dismiss|that|which))|, which [\w' ]{2,30} (?:denies|denied"
    r"|deny|rejects?|rejected|disputes?)",
    re.IGNORECASE,
)
"""What somebody else says of what was said ("…, a charge Tehran denies")."""

LATTER = frozenset({"latter"})
REACHED = frozenset("reached contacted quoted cited interviewed speaking seen met".split())
"""Participles that say how a source was met; no part of its name."""
