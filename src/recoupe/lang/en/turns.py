"""English marks of turns in an interview, and of lines that only look like them."""

from __future__ import annotations

import re

QUESTION = re.compile(r"(?:Q|Question|QUESTION)\s*\d*\s*[.:]\s*")

ANSWER = re.compile(r"(?:A|Answer|ANSWER)\s*\d*\s*[.:]\s*")

ROLE = re.compile(
    r"(?:the )?(?:reporter|journalist|moderator|host|presenter|interviewer|chair(?:man|woman|person)?|lawyer|witness"
    r"|judge|prosecutor|defendant)$",
    re.IGNORECASE,
)
"""Who speaks in a record by office alone."""

NO_SPEAKER = re.compile(
    r"(?:read|read more|read also|see|see also|watch|listen|sources?|photo|credit|caption|toll|note|n\.?b|p\.?s|update"
    r"|updated|video|graphic|context|background|timeline|date|place|subject|title|urgent|alert|breaking|live|developing"
    r"|editor['’]s note)\b",
    re.IGNORECASE,
)
"""Words before a colon that name a text, not a speaker."""

INTERVIEWED = re.compile(
    r"interview with |(?:spoke|spoken|talked|sat down) (?:to|with) |\bwe (?:met|asked|reached|interviewed) "
    r"|(?P<before> (?:answer(?:s|ed)|took) (?:our|some|a few) questions)",
    re.IGNORECASE,
)
"""Who is interviewed comes next, or, with ``before``, came first."""
