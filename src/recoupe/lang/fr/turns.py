"""French marks of turns in an interview, and of lines that only look like them."""

from __future__ import annotations

import re

QUESTION = re.compile(r"(?:Q|Question|QUESTION)\s*\d*\s*[.:]\s*")

ANSWER = re.compile(r"(?:R|Réponse|RÉPONSE|REPONSE)\s*\d*\s*[.:]\s*")

ROLE = re.compile(
    r"(?:l[ea] |l['’])?(?:journaliste|modérat\w+|animat\w+|présentat\w+|interview\w+|présidente?|avocate?|témoin|juge"
    r"|procureure?|accusée?|prévenue?)$",
    re.IGNORECASE,
)
"""Who speaks in a record by office alone."""

NO_SPEAKER = re.compile(
    r"(?:lire|à lire|voir|à voir|écouter|source|sources|photo|crédit|légende|bilan|note|nb|p\.-?s|mise à jour|vidéo"
    r"|infographie|contexte|rappel|chronologie|dossier|date|lieu|objet|titre|sujet|urgent|alerte|direct|en direct)\b",
    re.IGNORECASE,
)
"""Words before a colon that name a text, not a speaker."""

INTERVIEWED = re.compile(
    r"(?:entretien|interview|rencontre) (?:exclusi\w+ )?(?:avec |de |d['’])"
    r"|nous avons (?:joint|interrogé|rencontré|questionné|parlé (?:à|avec))(?: par téléphone| à \w+)? "
    r"|(?P<before> (?:a |ont )?répond(?:u|ent)? à nos questions| (?:a |ont )?répond(?:u|ent)? aux questions )",
    re.IGNORECASE,
)
"""Who is interviewed comes next, or, with ``before``, came first."""
