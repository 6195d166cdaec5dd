"""How English names a doer without a verb of saying: "X is behind it", "the work of X", "the killers were X"."""

from __future__ import annotations

import re

_BE = r"(?:is|are|was|were|be|been|being|['’]re|['’]s)"
_LIKELY = r"(?:\w+ly |also |indeed |in fact |believed to be |thought to be |said to be |understood to be |not )*"

SUBJECT_DID = re.compile(
    rf"\b(?:{_BE} {_LIKELY}(?:behind|responsible for|to blame for|the (?:authors?|perpetrators?|masterminds?"
    r"|architects?|brains) (?:of|behind)|involved in|complicit in)|(?:stands?|stood) behind|(?:had|has|have) a hand in"
    r"|(?:did|done)(?= (?:it|this|that)\b)"
    rf"|(?:{_BE} {_LIKELY}|(?:may|might|could|must) (?:well )?have been )(?:responsible|to blame|involved"
    rf"|the (?:culprits?"
    r"|killers?|attackers?|assailants?|perpetrators?|kidnappers?|ones (?:who did it|responsible|to blame)))"
    r"(?=[.,;»”\"]|$)(?P<it>)"
    r"|(?:carried|carrying) (?:it|them|this|that) out"
    r"|(?:lit|started|set|laid|planted|threw|thrown|fired|launched|dropped|detonated|hurled|placed)(?= (?:all |both "
    r"|two"
    r" of |some of )?(?:the|this|that|those|these) (?:[\w-]+ )?(?:fires?|blaze|bombs?|devices?|grenades?|rockets?"
    r"|missiles?|shells?|mines?|explosives|shots?|mortars?)\b)"
    r")(?=[ .,;:!?»”\"])",
    re.IGNORECASE,
)
"""What stands between a doer, its subject, and the act."""

SUBJECT_DID_NOT = re.compile(
    rf"\b(?:{_BE} (?:not|never|in no way|neither) (?:\w+ly )?(?:behind|responsible for|to blame for|involved in"
    r"|the (?:authors?|perpetrators?) of)"
    r"|(?:isn|aren|wasn|weren)['’]t (?:\w+ly )?(?:behind|responsible for|to blame for|involved in)"
    r"|(?:(?:had|has|have|having) (?:had )?(?:absolutely )?nothing (?:whatsoever )?to do with)"
    r"|(?:(?:had|has|have) (?:had |played |taken )?|played |play |took |take )no (?:part|role|hand|involvement"
    r"|responsibility|connection)\b(?: (?:at all|whatsoever))?(?: (?:in|for|with|to))?"
    r"|(?:bears?|bore) no (?:responsibility|blame|guilt) for"
    r"|(?:did not|didn['’]t|had not|hadn['’]t|has not|have not|never) (?:take|taken|took|play|played|have|had)"
    r" (?:any )?(?:part|role|hand) in"
    r"|(?:did not|didn['’]t|had not|hadn['’]t|have not|has not) (?:do|done|carry out|carried out|order|ordered|stage"
    r"|staged|commit|committed|organi[sz]ed?|perpetrated?)(?= ))",
    re.IGNORECASE,
)
"""The same for somebody who had no part in it."""

WORK_OF = re.compile(
    rf"\b(?P<mine>{_BE} (?:\w+ly |all )*(?:his|her|its|their|our|my) (?:own )?(?:work|doing|handiwork|deed)\b)"
    rf"|\b(?P<sure>{_BE} (?:\w+ly |all |indeed )*(?:the )?(?:work|doing|handiwork|deed|act) of"
    r"|(?:could|can) be traced (?:back )?to"
    r"|(?:could|can|should|must) be (?:blamed on|attributed to|pinned on|laid at the door of)"
    r"|(?:carried|bears?|bore|carries) the (?:signature|name) of)"
    r"|\b(?:bears?|bore|bearing|carr(?:y|ies|ied|ying)|ha[sd]|have|with) (?:all )?(?:the |some of the |several )?"
    r"(?:usual |classic |typical )?(?:hallmarks?|trademarks?|fingerprints?|marks?|stamp|characteristics)"
    r" of(?= )(?P<maybe>)"
    r"|\b(?:resembles?|resembled|recalls?|recalled|fits?|matche[sd]|was consistent with) (?:the (?:modus operandi"
    r"|methods?|tactics|pattern|style) of)(?P<maybe2>)",
    re.IGNORECASE,
)
"""What stands between an act, its subject, and the doer; by the act's style a doer is only possible."""

THE_KILLERS = re.compile(
    r"\b(?:(?:attackers?|assailants?|killers?|perpetrators?|gunm[ae]n|kidnappers?|abductors?|captors?|(?:suicide )?"
    r"bombers?|raiders?|shooters?|culprits?|arsonists?|murderers?|aggressors?|assassins?|attacking (?:force|party|men)"
    r"|those (?:behind (?:it|this|the \w+)|responsible|who (?:did it|attacked|fired|came)))(?: (?:at|in|of|on)"
    r" [^,.;]{2,40}?)? (?:is|are|was|were|had (?:all )?been|belong(?:s|ed)? to)"
    r"|(?:perpetrator|culprit|attacker|killer|author)s? of [^,.;]{3,50}? (?:is|are|was|were)) (?:\w+ly |all |indeed )*"
    r"|\b(?:drones?|rockets?|missiles?|shells?|jets?|planes?|helicopters?|aircraft|warplanes?) (?:\w+ )?(?:belonged"
    r"|belongs?|belonging) to (?:the )?"
    r"|\b(?:it|they|these|this|those) (?:(?:had|has|have) (?:all )?been|was|were) (?:\w+ly )?(?:fired|launched|planted"
    r"|laid|dropped|thrown|shot|started|set|lit|staged|carried out|committed|ordered) by (?:the )?"
    r"|\b(?P<appos>(?:kidnappers?|abductors?|captors?|attackers?|killers?|assailants?),) ",
    re.IGNORECASE,
)
"""What stands before the doer in "the killers were …"."""

CLEFT = re.compile(r"\b(?:it (?:was|is)|it['’]s|it['’]d be) (?P<who>[^,;.]{2,60}?) (?:who|that) $", re.IGNORECASE)
"""What puts a doer forward ("it was the guards who did it")."""

UNSURE = re.compile(r"\b(?:may|might|could|possibly|perhaps|maybe|appear\w*|seem\w*)\b", re.IGNORECASE)
LIKELY = re.compile(
    r"\b(?:likely|probably|presumably|almost certainly|suspected|presumed|believed to|thought to|must have|must be)\b",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"\b(?:who|whoever|whether|if|what|which|unclear|unless)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
"""Before a subject that names nobody ("who was behind the attack")."""

RELATIVES = frozenset({"who", "which", "that"})

NO_NAME = frozenset("who whoever those nobody one anyone someone somebody what which that this person people".split())

AN_ACT = re.compile(
    r"\W*(?:all |any |both )?(?:of )?(?:it|this|that|them)\b(?! \w+ (?:is|are|was|were)\b)|"
    r"\W*(?:(?:the|this|that|these|those|a|an|any|all|both|such|its|their|his|yesterday['’]s|\w+day['’]s|last|two|three"
    r"|several|of|a series|string|wave|latest|recent|deadly|first|second|[\w’'-]+) ){0,6}?"
    r"(?:attacks?|attempts?|raids?|strikes?|bomb\w*|blasts?|explosions?|assaults?|ambush\w*|kidnap\w*|abduct\w*"
    r"|killings?|murders?|operations?|shootings?|shelling|fire|rockets?|missiles?|drones?|massacres?|incidents?"
    r"|assassinations?|barrages?|violence|unrest|looting|sabotage|arson|crimes?|atrocit\w+|deaths?|plot|wave|incursion"
    r"|hijacking|what (?:happened|was done|took place)|landing|coup|slaughter|tragedy|clash\w*"
    r"|fires?|disappearances?|blaze|devices?|grenades?|shells?|mines?|explosives|shots?|mortars?)\b",
    re.IGNORECASE,
)
"""What a doer is behind of, responsible for."""

WE = frozenset({"we", "i"})
OUR = frozenset({"our", "my"})
ITS = frozenset({"its", "his", "her", "their"})
SPEAKER_PRONOUNS = frozenset({"it", "he", "she", "they"})

PRESUMED = re.compile(
    r"\b(?:suspected|presumed|alleged|likely|apparent|believed to be|thought to be|probable)\b", re.IGNORECASE
)
"""An adjective that makes a doer probable ("suspected rebels")."""

LOCAL_OFFICE = re.compile(
    r"\b(?:mayors?|chiefs?|elders?|MPs?|lawmakers?|councill?ors?|governors?|deput(?:y|ies)|senators?|magistrates?"
    r"|members? of (?:parliament|the assembly)|ambassadors?|judges?|prosecutors?|commissioners?|health \w+)\b",
    re.IGNORECASE,
)
"""Offices that tell of their state's forces and do not own up for them ("the mayor says soldiers burnt it")."""

BRANDED = frozenset("terrorist terrorists".split())
"""Words for the unnamed that accuse all the same."""

MACHINES = frozenset(
    "warplane warplanes jet jets aircraft plane planes helicopter helicopters gunship gunships bomber bombers artillery"
    " tank tanks drone drones gunboat gunboats warship warships missile missiles rocket rockets shell shells bomb"
    " bombs mortar mortars mine mines vehicle vehicles uav uavs armour armor".split()
)
"""Things that strike and name nobody, unless an owner stands with them."""

CAUSES = frozenset(
    "leak leaks fault failure malfunction weather error mistake negligence wiring circuit accident speeding"
    " overcrowding"
    " device devices explosive explosives fire cylinder fireworks drought rain rains storm cold heat fog lightning"
    " shortage shortages incident misunderstanding dispute feud rivalry tensions clashes violence unrest fighting"
    " reprisal reprisals attack attacks raid raids retaliation revenge ambush crossfire ammunition munition munitions"
    " rocket missile shell bomb mine mortar drone gunfire tank artillery".split()
)
"""What is blamed and is nobody ("blamed a gas leak", "a Grad rocket")."""

BARE_REPLY = re.compile(
    r"\s*(?:(?:\w+ly|on|\w+day|it|this|that|them|all|both|everything|as|an?|baseless|false|unfounded|absurd|ridiculous"
    r"|fabricated|lies?|propaganda|provocation|nonsense|fabrications?|outright|flat|in a statement|again)\b\W*)*$",
    re.IGNORECASE,
)
"""What is answered is what was told before ("denies it", "dismissed that as a lie")."""

A_CHARGE = re.compile(
    r"\s*(?:\w+ly )?(?:(?:the|these|those|that|this|such|all|any|both|its|their|his|her|[A-Z]\w+['’]s) ){1,2}(?:\w+ )?"
    r"(?:charges?|claims?|accusations?|allegations?|versions?|suggestions?|assertions?|accounts?)\b(?! (?:that|of|by))",
)
"""What is answered is a charge told before ("rejects the accusation", "dismissed the charge as a lie")."""

CLAIM_DOUBTED = re.compile(
    r"\b(?:authenticity|claim of responsibility|(?:the|that|this|its|their) claim\b|who (?:was|were|is) (?:behind"
    r"|responsible)|(?P<many>(?:these|those|the|their|both|either|rival|competing|conflicting) (?:\w+ )?(?:claims"
    r"|versions|accounts|accusations|allegations)|either (?:side['’]s )?(?:claim|version|account)))",
    re.IGNORECASE,
)
"""What cannot be confirmed is who did it, by the last claim or, with ``many``, by all of them."""

VAGUE = frozenset(
    "gunman gunmen attacker assailant man men woman person people crowd mob youth youths kamikaze bomber driver"
    " individual raider robber kidnapper abductor killer shooter commando arsonist intruder suspect passenger resident"
    " villager protester demonstrator rioter marcher supporter thug thief someone stranger unknown other victim source"
    " witness official officials leader head chief spokesman member members group side party parties shooter figure"
    " boy boys child children body someone gang criminal criminals".split()
)
"""Lemmas of nouns that say no more of a doer than that somebody did it."""

WHOSE = re.compile(
    r" (?:(?:linked|loyal|allied|affiliated|aligned|close|belonging|sympathetic) (?:to|with)|(?:directed|backed|led"
    r"|armed|financed|funded|controlled|supported|hired|paid|run|sent) by|based in|of|from) (?:the )?"
    r"[A-ZÀ-Ý][\w'’-]*(?: [A-ZÀ-Ý][\w'’-]*)*"
)
"""What tells a class of doers apart ("gangs directed by Belgrade")."""

_BLAME = r"(?:blame|responsibility|guilt|fault)(?: (?:for|of) (?P<act>[^,.;]{2,80}?))?(?: \w+ly)? "
BLAME_AT = {
    "point-finger-at": re.compile(r"fingers? (?:of (?:blame|suspicion) )?at (?:the )?"),
    "lay-blame": re.compile(_BLAME + r"(?:on|at|with) (?:the (?:feet|door) of )?"),
    "put-blame": re.compile(_BLAME + r"(?:on|at|with) "),
    "place-blame": re.compile(_BLAME + r"(?:on|at|with) "),
    "cast-blame": re.compile(_BLAME + r"(?:on|at) "),
    "shift-blame": re.compile(_BLAME + r"(?:onto|on|to) "),
}
"""By the verb of blame what ends right before the one blamed; what stands between is the act."""

CALLED = re.compile(
    r",? (?:(?:commonly |locally |also |better |usually |widely )*known (?:locally |commonly |widely )?as|called"
    r"|named|dubbed"
    r"|calling (?:themselves|itself)|nicknamed) (?:the |[“\"'‘])?"
)
"""What stands between a class of fighters and the name of their group."""

COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
SEVERAL_ACTS = re.compile(
    rf"\b(?:(?:all |both )?(?:of )?(?:the |these |those )(?P<n>{'|'.join(COUNTS)}|[2-8])|(?P<both>both(?: of)?)(?: the"
    r"| these| those)?) (?:[\w-]+ ){0,2}?(?:attacks|raids|strikes|bombings|bombs|blasts|explosions|assaults|ambushes"
    r"|kidnappings|abductions|killings|murders|operations|shootings|incidents|assassinations|massacres|crimes|drones"
    r"|rockets|missiles|salvos|barrages|clashes)\b",
    re.IGNORECASE,
)
"""Several acts told before, by their number ("denied being behind the three attacks")."""

OF_THE_GROUP = re.compile(
    r"\b(?:(?:for|of|in) (?:the|that|this) (?:group|militia|movement|organi[sz]ation|gang|faction|rebels|militants)"
    r"|(?:their|its|the group['’]s|the gang['’]s|the movement['’]s|the militia['’]s) (?:\w+ )?(?:chief|leader|spokes\w+"
    r"|founder|chairman|boss|general|commander|head|representative))\b",
    re.IGNORECASE,
)
"""A speaker told by a group that was named before."""

CONFESSING = re.compile(r"\b(?:own(?:s|ed|ing)? up to|admit\w*|confess\w*)\b", re.IGNORECASE)
"""What is said of one's own act only."""

NONE_OF_OURS = re.compile(
    r"\b(?:none|not one|not a single one|nobody|no one|neither|not any) of (?:its|his|her|their|our|my) (?:own )?"
    r"(?:\w+ ){0,2}?(?:men|troops|soldiers|fighters|forces|officers|members|units|people|aircraft|planes|jets|drones"
    r"|followers|supporters|agents|guards|militants|combatants|boys)\b",
    re.IGNORECASE,
)
"""That nobody of the speaker's own did it or was there."""

NO_FORCES = re.compile(
    r"\bno (?:\w+[\w'’-]* ){1,3}?(?:soldiers?|troops|forces|aircraft|planes?|jets?|units?|drones?|fighters?|officers?"
    r"|missiles?|helicopters?|warplanes?)\b",
    re.IGNORECASE,
)
"""That none of a party's forces were there ("no coalition aircraft were in the area")."""

SIGNED = re.compile(r"signed\b", re.IGNORECASE)
"""An act that bears its doer's name as a signature."""

HARMED = re.compile(
    r"\b(?:hurt|injur\w+|wound\w+|kill\w*|dead|died|damaged|lost|missing|captured|hit|harmed|destroyed|shot down"
    r"|downed|casualt\w+|arrested|detained|infected|abducted)\b",
    re.IGNORECASE,
)
"""What those came to of whom it is said that none did it, and who then are its victims."""

THERE_WAS = re.compile(
    r"(?:that )?(?:the (?:very )?existence of|there (?:is|was|were|are|had|has|have|ever)\b"
    r"|(?:an?|any|such an?|the alleged|the supposed) (?:[\w-]+ ){1,4}?(?:(?:had |has |have )?(?:ever )?"
    r"(?:taken place|took place|occurred|happened|existed|exists)))",
    re.IGNORECASE,
)
"""The beginning of what is denied, where it is that there was something."""

_FORCE = (
    r"(?:(?:any|the|all) )?(?:(?:[\w-]+ly )?(?:excessive|disproportionate|undue|deadly|lethal|indiscriminate"
    r"|unnecessary|live|brute)) (?:use of )?(?:force|fire|ammunition|rounds|bullets|weapons|means|violence)"
)
FORCE_USED = re.compile(
    rf"(?:that )?(?:(?:(?:its|his|their|the|any) )?(?:[\w-]+ ){{0,3}}?(?:had |has |have )?(?:ever )?"
    r"(?:us(?:ed|ing)|resort(?:ed|ing) to|employ(?:ed|ing)|fir(?:ed|ing)) )?"
    rf"(?:(?:(?:any|the|all) )?(?:use|recourse|resort) (?:of|to) )?(?:{_FORCE}"
    r"|(?:(?:any|the|all) )?(?:(?:excessive|disproportionate|undue) )?use of (?:excessive |deadly |lethal |live )?"
    r"(?:force|ammunition|rounds|firearms)"
    r"|(?:any )?police (?:brutality|violence))",
    re.IGNORECASE,
)
"""The beginning of what is denied, where it is force against a crowd."""
