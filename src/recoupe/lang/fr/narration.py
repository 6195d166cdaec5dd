"""How French tells when: by whom one spoke to, by what came after, by what something ended with."""

from __future__ import annotations

import re

CONTACTED = re.compile(
    r"(?:^|[,;:(«] ?)(?:joint|contacté|interrogé|questionné|sollicité|rencontré|interviewé|appelé|relancé|cité)e?s?"
    r"(?: (?:de nouveau|à nouveau|par téléphone|au téléphone|par [A-Z]\w+|par l['’][A-Z]\w+"
    r"|par (?:nos|notre|des?|les) \w+|par la presse"
    r"|sur place|à ce sujet|à [A-Z]\w+|sur ce point))*,? (?:dès |ce |le |dans la journée de )*$",
    re.IGNORECASE,
)
"""What stands before the day on which somebody was asked ("Joint mardi par téléphone, le maire …")."""

ENDED = re.compile(
    r"\b(?:pris fin|prend fin|prenait fin|achevée?s?|terminée?s?|cessé|s['’]arrête|interrompue?s?|conclue?s?)"
    r"(?: \w+ment)? (?:dès |ce |le |dans la nuit de )*$",
    re.IGNORECASE,
)
"""What stands before the day on which something ended."""

ENDED_BY = re.compile(r",? (?:par|avec|sur|dans|grâce à|aux? termes? d)(?:\b|e )[^,;.:]{0,60}$", re.IGNORECASE)
"""What stands between that day and the agreement by which it did."""

BREACH = frozenset("violer rompre enfreindre bafouer transgresser ignorer briser violation rupture".split())
"""What is done to a truce that has been in force, and nouns for it."""

ON = re.compile(r",\s*(?:soit )?$", re.IGNORECASE)
"""What stands before a day put in between commas."""

USUALLY = re.compile(
    r"\b(?:habituellement|souvent|généralement|régulièrement|fréquemment|couramment|ordinairement|communément"
    r"|traditionnellement|systématiquement|d['’]ordinaire|en général|d['’]habitude|le plus souvent)\b",
    re.IGNORECASE,
)
"""What makes a charge a habit, where nothing single is what is charged."""

ONE_DEED = re.compile(
    r"(?:\b(?:le|la|ce|cet|cette|du|au)\s|\bl['’])(?:[\w-]+ ){0,1}?(?:attaque|attentat|raid|frappe|tuerie|massacre"
    r"|explosion|embuscade|assaut|enlèvement|rapt|fusillade|bombardement|assassinat|meurtre)\b",
    re.IGNORECASE,
)
"""One act, which a charge with such an adverb may still be of ("le massacre de Bor est généralement imputé à …")."""
