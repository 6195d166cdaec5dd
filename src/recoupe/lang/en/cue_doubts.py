"""How English doubts, hedges, corrects itself and fails to confirm."""

from __future__ import annotations

import re

LIKELY = re.compile(
    r"\b(?:probabl[ey]|(?:un)?likely|presumably|in all (?:likelihood|probability)|almost certainly|apparently"
    r"|evidently|seem(?:s|ed|ingly)|(?:it )?appear(?:s|ed)? (?=to\b|that\b)|no doubt|doubtless|(?:is|are|was|were"
    r"|has been|have been) (?:widely |now |still )?(?:believed|thought|suspected|presumed|assumed) (?=to\b))",
    re.IGNORECASE,
)
"""What makes a thing told probable."""

MAYBE_SO = re.compile(
    r"\b(?:perhaps|possibly|maybe|conceivably|potentially|(?:may|might) (?:well )?(?:have|be)(?! (?:able|allowed))\b"
    r"|could (?:well )?have (?!been (?:avoided|prevented|worse|heard|seen))|it (?:is|was) possible (?=that\b))",
    re.IGNORECASE,
)
"""What makes a thing told possible."""

UNAWARE = re.compile(
    r"\b(?:to (?:our|its|their|his|her) knowledge|no knowledge of|not aware of|unaware of)\b", re.IGNORECASE
)
"""What a voice does not know of: probable, no more."""

IN_THEIR_WORDS = re.compile(
    r"\bwhat (?:[\w'’-]+ ){1,5}?(?:calls?|called|has called|have called|dubs?|dubbed|terms?|termed|describes? as"
    r"|described as|insists? on calling) (?:an? |the |its |their )?[«“\"‘'] ?(?P<word>[^«»“”\"‘’]{2,40}?) ?[»”\"’']"
)
"""A name that the outlet leaves to somebody else ("what Baku calls a “ceasefire”")."""

OWN_ERROR = re.compile(
    r"\W*(?:we|i) (?:were|was|had been|have been|are) (?:\w+ly )?(?:wrong|mistaken|misled|misinformed|in error)\b"
    r"|\W*(?:we|i) (?:made|have made|had made) (?:a|an) (?:\w+ )?(?:mistake|error)\b(?! (?:that|of) kill)"
    r"|\W*(?:(?:its|his|her|their|our|my|the) (?:(?:first|initial|earlier|original|previous|own|preliminary) )+"
    r"(?:account|version|statement|report|claim|figure|toll|count|estimate|information)s?(?: (?:of|on"
    r"|about) [^,.;]{2,50})?"
    r" (?:was|were|had been|is|proved) (?:\w+ly )?(?:wrong|false|inaccurate|incorrect|mistaken|untrue|in error))",
    re.IGNORECASE,
)
"""Words by which a voice takes back what it had said."""

CHARGE_WORDS = re.compile(r"\b(?:accusations?|allegations?|charges?|claims?)\b", re.IGNORECASE)
"""What is called false where a charge is."""

FALSE_QUOTE = re.compile(
    r"^(?:(?:that|this|it|these|those|(?:the|that|this) (?:claim|report|accusation|allegation|version|account"
    r"|story)s?)(?:['’]s| is| are| was"
    r"| were|had been) (?:\w+ly |an? |all |pure |simply )*"
    r"(?:false|untrue|not true|lies?|nonsense|fabrications?|fake|baseless|wrong|incorrect|propaganda|ridiculous"
    r"|absurd|unfounded)"
    r"|(?:it|this|that|they) (?:had |has |have )?never (?:happened|taken place|occurred|took place)\b"
    r"|no such (?:attack|raid|strike|incident|thing|operation|killings?) (?:had |has )?(?:happened|taken place"
    r"|occurred|took)"
    r"|nothing of the (?:sort|kind) (?:had |has )?(?:happened|occurred|taken place)"
    r"|there (?:is|was|were) (?:absolutely )?no (?:truth|substance) (?:to|in)\b"
    r"|we (?:categorically |strongly |firmly )?(?:deny|reject)|(?:pure )?(?:lies|nonsense))",
    re.IGNORECASE,
)

UNABLE_PATTERN = re.compile(
    r"(?:could not|couldn['’]t|cannot|can['’]t|can not|have not been|has not been|had not been|was not|were not"
    r"|has not|have not|(?:has|have|had|is|are) yet to(?= be)|remains? to(?= be)) (?:yet |immediately |be "
    r"|been |\w+ly )*"
    r"(?P<v>verif(?:y|ied)|confirm(?:ed)?|corroborated?|authenticated?|establish(?:ed)?)(?: (?:independently"
    r"|immediately|by \w+(?: \w+)?))?"
    r"|(?:was|were|is|are|has been|have been|has|have|had) (?:not (?:yet )?been able|not able|unable|not in a position"
    r"|unavailable)(?: immediately)? to (?:immediately |independently )*(?P<w>verify|confirm|corroborate|establish"
    r"|authenticate)"
    r"(?: independently)?|(?:was|were|is|are|remain(?:s|ed)?|proved) (?:not (?:immediately )?possible"
    r"|impossible|difficult|hard) to (?:independently )?(?P<x>verify|confirm|establish)"
    r"|(?:no|without|awaiting) (?:independent |official |immediate |outside )*(?P<z>confirmation|verification"
    r"|corroboration) of|(?:no|any) (?:independent )?(?:way|means) (?:of|to) (?P<w2>verif\w+|confirm\w*)|(?:is|are"
    r"|was|were|remain(?:s|ed)?"
    r"|went) (?P<y>unverified|unconfirmed)",
    re.IGNORECASE,
)

UNABLE_TAIL = re.compile(r",? (?:independently|immediately|on its own|for itself|at this stage|so far)\W*$")
"""Words at the end of a doubt that are no part of what is doubted."""

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
    r"|proved|turned out to be) (?:incorrect|wrong"
    r"|(?<!that was )(?<!it was )(?<!this was )(?<!that is )(?<!it is )(?:an error|a mistake)|mistaken"
    r"|inaccurate|untrue|in error"
    r"|not the case)\b",
    re.IGNORECASE,
)
