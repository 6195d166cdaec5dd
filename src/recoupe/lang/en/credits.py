"""How English credits a text to whoever wrote it first, and what every outlet prints around and inside its texts.

All patterns are for text as it stands, straight or curly apostrophes; ``{n}`` is where the name of a source stands."""

from __future__ import annotations

import re

FUNCTION_WORDS = frozenset(
    "a an the this that these those some any each every all both no not of in on at by for from to with without into "
    "onto over under after before between during since until about against near off up down out as than then so and "
    "or but nor if when while where who whom whose which what why how it its he him his she her hers they them their "
    "we us our you your i me my is are was were be been being am has have had having do does did doing will would "
    "shall should can could may might must there here also just only very more most other another such own same too "
    "s t d ll re ve m said says say saying told according added adding".split()
)
"""Words that tie others together: they weigh nothing when two texts are compared."""

CREDIT_LINES = (
    r"with (?:reporting |material |files |information |inputs? |input |additional reporting )?(?:from |by )?{n}",
    r"(?:source|sources|credit|via|by|from|from our partner|and|in partnership with)\s*:?\s*{n}",
    r"{n} (?:contributed|staff|correspondents?|wire|newsroom)",
)
"""What a short line of its own, a byline or a bracket says of where the text comes from."""

CREDITS = (
    r"(?:originally|first) (?:published|appeared|posted|reported|carried|released|printed)"
    r"(?: \w+)?(?:\s+(?:by|in|on|at|with))?\s+{n}",
    r"(?:read|see|find) (?:the|our) (?:original|full)(?: \w+)?(?: \w+)?\s+(?:at|on|in|by|from)\s+{n}",
    r"(?:report|article|story|dispatch|account|piece)s? (?:first |originally |that was )?"
    r"(?:published|issued|released|carried|run|filed|written|provided|supplied) (?:by|in|on|at|for) {n}",
    r"(?:republished|reprinted|reproduced|syndicated|taken|reposted|adapted) (?:with permission )?"
    r"(?:from|by|courtesy of) {n}",
    r"(?:copyright|(?<![ÂÃ])©|\(c\))\s*(?:\d{{4}}\s*)?{n}",
    r"translated from (?:the )?(?:\w+ )?(?:(?:of|by|in|at|version of|original of) )?{n}",
)
"""What says anywhere in a text that all of it was another's first."""

CITES = (
    r"(?:according to|citing|cited by|quoted by|as reported by|reported by) {n}",
    r"{n},? (?:\w+,? ){{0,3}}(?:reported|reports|said|says|wrote|writes|quoted|cited|carried)",
    r"(?:told|to) {n}",
)
"""Words inside a text that name another outlet as the source of what is told."""

FROM_ANOTHER_LANGUAGE = re.compile(
    r"translat(?:ed|ion) (?:from|of)|(?:originally|first) (?:published|written|appeared) in (?:french|english)"
    r"|read (?:this|the) (?:story|article|original)[^.\n]{0,20} in (?:french|english)",
    re.IGNORECASE,
)
"""A text that says it was written in another language first."""

BOILERPLATE = re.compile(
    r"this is a (?:breaking|developing)|(?:story|report) (?:is |will be )?(?:developing|updated)|breaking news"
    r"|more (?:details )?to (?:come|follow)|more follows|stay (?:tuned|with us)|please (?:check back|refresh)"
    r"|(?:read|see) (?:also|more|next)\b|also read|related\s*:|recommended (?:stories|reading)|click here"
    r"|all rights reserved|copyright|(?<![ÂÃ])©|may not be (?:published|reproduced|broadcast|rewritten|redistributed)"
    r"|thomson reuters trust principles|terms of (?:use|service)|privacy policy|cookie"
    r"|sign(?:ed)? (?:up|in)\b|(?:please )?log in|create (?:an|your) account|subscri(?:be|ption)"
    r"|newsletter|your inbox|get (?:alerts|alerted|the latest|breaking)|follow us|join our|download (?:the|our) app"
    r"|support (?:our|independent)"
    r"|you (?:need|must|have to) [^.]{0,40}(?:to (?:view|read|continue)|this (?:article|page))"
    r"|(?:anyone|anybody|those|witnesses) (?:who [^.]{0,30})?(?:with|has|have) (?:any )?(?:information|tips)"
    r"|(?:additional )?(?:reporting|editing|writing|compiled|written|edited|translated) by\b|our standards\s*:"
    r"|file photo|photo (?:by|credit)|image credit|getty images|the views expressed|an earlier version of this"
    r"|the (?:following )?information (?:below )?(?:was|is) (?:provided|supplied)|advertisement|share this"
    r"|leave a comment|watch (?:the video|live)|more news videos",
    re.IGNORECASE,
)
"""Furniture of a page or a wire: lines that say nothing of what happened."""

STOCK = re.compile(
    r"(?:could not|were not able to|was not able to|unable to)(?: be)?(?: immediately| independently)*"
    r" (?:verif\w+|confirm\w*|reach\w*)"
    r"|did not (?:immediately )?(?:respond|reply|answer|comment|return)"
    r"|(?:no|not any) (?:\w+ )?(?:group|one|organi[sz]ation|body|party)(?: ha[sd])?(?: yet| so far| immediately)*"
    r" claimed"
    r"|there was no immediate (?:claim|comment|confirmation|reaction|word)"
    r"|condition of anonymity|not authori[sz]ed to (?:speak|talk|brief|discuss)"
    r"|(?:declined|refused) to comment",
    re.IGNORECASE,
)
"""Sentences of the trade that every desk writes alike: alone they make no copy."""

SPEECH = re.compile(r"\b(?:said|says|told|according to|stated|announced|claimed|wrote)\b", re.IGNORECASE)
"""A sentence of prose that gives what somebody said."""
