"""Whose spokesman, governor or union: the owner of a possessed post in its name, where the report tells who it is."""

from __future__ import annotations

import re
from types import ModuleType

from recoupe.model.mention import Voice
from recoupe.model.sentence import Sentence
from recoupe.vocab.actors import code_of
from recoupe.vocab.voices import VoiceClass

_PLACE = {
    "en": re.compile(
        r"\b(?:in|of|near|at|from|around|outside|across|on|over)\s+(?:the )?(?:[\w-]+ ){0,2}?"
        r"(?:(?:city|town|region|province|district|department|village|port|state|oblast) of )?"
        r"(?P<p>[A-Z][\w’'-]*\w(?:[ -](?:[A-Z][\w’-]+|de|del|al|el|la)){0,2})"
        r"|(?P<q>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:['’]s)? (?:region|province|district|city|oblast|state"
        r"|county|department)"
    ),
    "fr": re.compile(
        r"(?:\b(?:à|de|dans|en|près de|du|vers)\s+|\bd['’]|\bau )(?:(?:la |le |l['’])?(?:ville|région|province|district"
        r"|département|village|port|État|cercle|territoire) (?:de |du |des |d['’])(?:la |l['’])?)?"
        r"(?P<p>[A-ZÉÈ][\w’-]*\w(?:[ -](?:[A-ZÉÈ][\w’-]+|de|del|al|el|la)){0,2})(?P<q>(?!))?"
    ),
}
_LOCAL = re.compile(
    r"\b(?:governor|mayor|prefect|police chief|chief of police|gouverneure?|maire|préfet|sous-préfet)\b"
)
_CITY = re.compile(
    r"^(?:the|this) (?P<what>city|town|region|province|district|state|village|department|county)(?:['’]s?) ", re.I
)
_OF_THIS_CITY = re.compile(
    r" de (?:cette|cet|ce) (?:ville|localité|commune|région|province|village|district|département|cité|île|quartier"
    r"|bourg|municipalité|préfecture)$",
    re.IGNORECASE,
)
"""A post in the place named before ("le maire de cette ville")."""


def local_owner(text: str, s: Sentence, at: int, language: str, cues: ModuleType) -> str | None:
    """The place named last before character ``at`` in the sentence or the one before it, no country, no day."""
    for floor in (s.start, max(0, text.rfind("\n", 0, s.start) + 1)):
        for m in reversed(list(_PLACE[language].finditer(text, floor, at))):
            place = (m["p"] or m["q"]).removesuffix("'s").removesuffix("’s")
            first = place.split()[0].lower()
            if first not in cues.TIME_WORDS and first not in cues.TITLES and code_of(place) is None:
                return place
    return None


def owned(
    text: str,
    s: Sentence,
    at: int,
    role: str,
    owner: Voice | None,
    is_person: bool,
    found: VoiceClass,
    language: str,
    cues: ModuleType,
) -> tuple[str, str | None]:
    """The name of a post or body that "its", "his", "leur" stand before, and the kind that it takes from its owner or
    None. A governor is a place's; a spokesman is his body's; what a person has, and one state body of another, stays
    bare: two names are never glued together."""
    if _LOCAL.search(role.lower()):
        place = local_owner(text, s, at, language, cues)
        return (cues.SPOKESMAN_OF.format(role=role, body=place) if place else role), None
    if owner is None or owner.name is None or is_person or owner.anonymous:
        return role, owner.kind if owner is not None and found.entry == "spokesman" else None
    state = owner.kind == "official" and code_of(owner.name) is not None
    posts = ("spokesman", "official", "office", "opposition", "chief", "manager")
    belongs = found.entry in posts and found.role != "institution"
    if owner.kind in ("armed_group", "ngo", "monitor", "medical") or belongs or state:
        body = f"{owner.name}'s" if language == "en" and state else owner.name
        name = cues.SPOKESMAN_OF.format(role=role, body=body)
        if language == "fr":
            name = re.sub(r"\bde (?=[AEIOUYHÉÈÎaeiouyhéèî])", "d'", name)
        return name, owner.kind
    return role, None


def of_the_town(text: str, s: Sentence, start: int, words: str, language: str, cues: ModuleType) -> str | None:
    """ "the city's police chief" as "Quetta police chief", "maire de cette ville" as "maire de Goma"; None where the
    words are none such or no place is named."""
    m = _CITY.match(words)
    place = local_owner(text, s, start, language, cues) if m else None
    if m and place:
        return f"{place} {words[m.end() :]}"
    if language == "fr" and (n := _OF_THIS_CITY.search(words)):
        place = local_owner(text, s, start, language, cues)
        if place:
            joined = "d'" if place[0] in "AEIOUÉÈÎHaeiou" else "de "
            return f"{words[: n.start()]} {joined}{place}"
    return None
