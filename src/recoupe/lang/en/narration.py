"""How English tells when: by whom one spoke to, by what came after, by what something ended with."""

from __future__ import annotations

import re

CONTACTED = re.compile(
    r"(?:^|[,;:(“\"] ?)(?:(?:when|once) )?(?:reached|contacted|asked|questioned|interviewed|pressed|approached"
    r"|speaking|quoted|met|called|phoned)"
    r"(?: (?:again|by (?:tele)?phone|by [A-Z]\w+|by (?:reporters|journalists|our \w+|this \w+)|for (?:a )?comment"
    r"|about (?:it|this|that|the \w+)|over the (?:tele)?phone|to reporters|there|in [A-Z]\w+))*"
    r",? (?:on |late |early )*$",
    re.IGNORECASE,
)
"""What stands before the day on which somebody was asked ("Reached by phone on Tuesday, the mayor said …")."""

ENDED = re.compile(
    r"\b(?:ended|ends|came to an end|concluded|was halted|was brought to an end|over|stopped|culminated)"
    r"(?: \w+ly)? (?:on |at |late |early )*$",
    re.IGNORECASE,
)
"""What stands before the day on which something ended."""

ENDED_BY = re.compile(r",? (?:with|in|by|through|thanks to|under)\b[^,;.:]{0,60}$", re.IGNORECASE)
"""What stands between that day and the agreement by which it did."""

BREACH = frozenset("violate break breach flout disregard infringe ignore shatter defy violation breach".split())
"""What is done to a truce that has been in force, and nouns for it."""

ON = re.compile(r",\s*(?:on |that is,? )?$", re.IGNORECASE)
"""What stands before a day put in between commas."""

USUALLY = re.compile(
    r"\b(?:usually|often|routinely|generally|regularly|typically|habitually|frequently|commonly|normally"
    r"|traditionally|customarily|invariably|as a rule)\b",
    re.IGNORECASE,
)
"""What makes a charge a habit, where nothing single is what is charged."""

ONE_DEED = re.compile(
    r"\b(?:the|this|that|last|yesterday['’]s|\w+day['’]s) (?:[\w-]+ ){0,2}?(?:attack|bombing|raid|strike|killings?"
    r"|massacre|blast|explosion|ambush|assault|abductions?|kidnapping|shooting|shelling|assassination|murder)\b",
    re.IGNORECASE,
)
"""One act, which a charge with such an adverb may still be of ("the Bor massacre is generally blamed on …")."""
