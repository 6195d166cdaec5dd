"""Who speaks in reports: the kind, the post and the camp of a noun phrase that says something.

The entries and their fields are those of ``recoupe.vocab.voice_entries``."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.vocab.actors import find_names
from recoupe.vocab.voice_entries import KINDS as KINDS
from recoupe.vocab.voice_entries import VoiceClass as VoiceClass
from recoupe.vocab.voice_entries import VoiceEntry as VoiceEntry
from recoupe.vocab.voice_entries import load_voices as load_voices
from recoupe.vocab.voice_entries import read_voice as read_voice
from recoupe.vocab.voice_words import ACTOR_KINDS, find_name, find_nouns
from recoupe.vocab.voice_words import country_names as country_names
from recoupe.vocab.voice_words import registered_end as registered_end

_HEAD_END = {
    "en": re.compile(
        r"(?<=\w)(?:,| \(| - | –)| (?:of|in|from|with|for|at|on|near|close|who|which|that|by|to|inside|outside|under"
        r"|speaking|citing|based|quoted|cited|among|familiar|briefed|reached|contacted)\b"
    ),
    "fr": re.compile(r"(?<=\w)(?:,| \(| - | –)| (?:qui|dont|joint|cité|citée|cités|citées)\b"),
}
_PART_OF = {
    "en": re.compile(
        r"(?:one|two|three|four|five|six|several|some|many|most|all|both|none|a few|\d+) of (?=(?:the|its|his|her"
        r"|their|those|these|them)\b)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:l['’]une?|une?|deux|trois|quatre|cinq|certaine?s|plusieurs|la plupart|beaucoup|\d+) (?=d(?:es"
        r"|['’]entre)\b)",
        re.IGNORECASE,
    ),
}
"""What takes some out of many ("two of the boys"): the many say what they are."""

_GENERIC_ROLES = frozenset({"holder", "office"})
_SIGNIFICANT = frozenset({"armed_group", "medical", "ngo", "outlet", "monitor", "channel", "agency", "expert"})


@lru_cache(maxsize=8192)
def classify_voice(phrase: str, language: str) -> VoiceClass:
    """What kind of speaker a noun phrase is (with or without its determiner); kind ``unknown`` where nothing tells."""
    if (part := _PART_OF[language].match(phrase)) and part.end() < len(phrase):
        whole = classify_voice(phrase[part.end() :], language)
        return VoiceClass(whole.kind, "people" if whole.role != "name" else "holder", whole.entry)
    cut = _HEAD_END[language].search(phrase)
    head_end = cut.start() if cut else len(phrase)
    named = find_name(phrase, head_end, language)
    nouns = list(find_nouns(phrase, language))
    head = _head_noun(nouns, head_end, language)
    if named is not None and (
        head is None or named.alias is None or _is_head(phrase, named.alias, head, head_end, language)
    ):
        return named
    if head is None:
        outlet = _NEWSPAPER[language].search(phrase[:head_end] if language == "en" else phrase)
        return VoiceClass("outlet", "name", alias=outlet.span("n")) if outlet else VoiceClass("unknown", "unknown")
    (a, b), entry = head
    kind = entry.kind
    if kind == "official" and _of_the_un(phrase, (a, b), language):
        return VoiceClass("monitor", entry.role or "institution", entry.id, None, "un")
    if kind == "channel" and _STATE_MEDIA.search(phrase) and any(e.kind == "official" for (x, _), e in nouns if x != a):
        kind = "official"  # "the military's media wing" is the military
    if entry.id == "journalist":
        house = named or find_name(phrase, len(phrase), language)
        kind = "agency" if house is not None and house.kind == "agency" else kind  # "un journaliste de l'AFP"
    if entry.role in _GENERIC_ROLES or entry.kind == "unknown":
        body = named or find_name(phrase, len(phrase), language)
        kind = _kind_by_complement(phrase, (a, b), entry, nouns, body, language)
    return VoiceClass(kind, entry.role or "institution", entry.id, None, entry.side)


_NEWSPAPER = {
    "en": re.compile(
        r"(?P<n>(?:[A-Z][\w'’-]+ )+(?:News|Times|Post|Herald|Tribune|Gazette|Telegraph|Chronicle|Courier|Mail"
        r"|Journal|Daily|Newspaper|Radio|TV|FM|Television|Dispatch|Inquirer|Observer|Independent)"
        r"|(?:Radio|Daily|TV) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)\W*$"
    ),
    "fr": re.compile(
        r"(?P<n>Radio (?:[A-Z][\w'’-]+ ?)+|(?:[A-Z][\w'’-]+ )+(?:FM|TV|Info|News)|(?:Le Journal|L['’]Écho|La Voix"
        r"|Le Quotidien|La Tribune|Le Courrier|L['’]Express|La Dépêche) (?:de |du |d['’])(?:[A-Z][\w'’-]+ ?)+)\W*$"
    ),
}
"""Newspapers and stations by the last or first word of their name ("the Irish News", "Radio Ndeke Luka")."""

_STATE_MEDIA = re.compile(r"['’]s? (?:media|propaganda|information|press) (?:wing|arm|office|cell)\b")
_UN = {
    "fr": re.compile(r"(?:\b(?:de l['’]|des )|\b)(?:ONU|Onu|Nations [Uu]nies)\b"),
    "en": re.compile(r"\b(?:UN|U\.N\.|United Nations)(?:['’]s?)?(?!\w)"),
}


def _of_the_un(phrase: str, head: tuple[int, int], language: str) -> bool:
    """Whether a post or body is the UN's own ("the UN mission in Mali", "un porte-parole de l'ONU"), not one turned to
    it ("Ukraine's ambassador to the UN")."""
    m = _UN[language].search(phrase)
    if m is None or (m.start() < head[1] and m.end() > head[0]):
        return False
    if language == "fr":
        return m[0].startswith(("de l", "des ")) and "auprès" not in phrase
    return m.start() < head[0] or bool(re.search(r"(?:of|for|at|from|with) (?:the )?$", phrase[: m.start()]))


def _is_head(
    phrase: str, alias: tuple[int, int], head: tuple[tuple[int, int], VoiceEntry], head_end: int, language: str
) -> bool:
    """Whether a registered name, not the noun beside it, speaks: "la chaîne X" yes, "le porte-parole de X" no."""
    (a, b), entry = head
    if alias[0] <= a and b <= alias[1]:
        return True
    if entry.role in ("holder", "office", "people", "thing"):
        return False
    between = phrase[b : alias[0]].strip(" «“\"'’") if alias[0] >= b else None
    if between is not None and alias[1] <= head_end + (language == "fr") * 1000:
        return not between or between.lower() in _LABELS
    return (
        language == "en"
        and alias[0] < a
        and not phrase[b:head_end].strip()
        and entry.role == "institution"
        and (entry.kind in ("outlet", "agency", "channel"))
    )


_LABELS = frozenset(
    {"telegram", "de presse", "de télévision", "d'information", "publique", "privée", "news agency", "iranienne"}
)


def _head_noun(
    nouns: list[tuple[tuple[int, int], VoiceEntry]], head_end: int, language: str
) -> tuple[tuple[int, int], VoiceEntry] | None:
    """The noun that heads the phrase: the first in French, the last before a preposition in English."""
    real = [n for n in nouns if n[1].role != "qualifier" and n[0][0] < head_end]
    if not real:
        return None
    if language == "en":
        return real[-1]
    return real[0]


def _kind_by_complement(
    phrase: str,
    head: tuple[int, int],
    entry: VoiceEntry,
    nouns: list[tuple[tuple[int, int], VoiceEntry]],
    named: VoiceClass | None,
    language: str,
) -> str:
    """The kind of one who holds a post or is a source: that of the body he belongs to."""
    body = phrase[: head[0]] + " " * (head[1] - head[0]) + phrase[head[1] :]
    for found in find_names(body):
        kind = ACTOR_KINDS.get(found.entries[0].kind)
        if kind == "armed_group":
            return kind
    others = [e for (a, b), e in nouns if (a, b) != head]
    for e in others:
        if e.kind in _SIGNIFICANT and not (entry.role == "office" and e.kind in ("outlet", "expert")):
            return e.kind
    if named is not None and named.entry is not None and named.kind in _SIGNIFICANT and named.side != "un":
        return named.kind
    own = [e.kind for e in others if e.kind != "document"]
    if own and entry.kind == "unknown":
        return own[0]
    if entry.id == "spokesman" and own and own[0] in ("witness", "local_source"):
        return own[0]  # "un membre de la famille"
    return entry.kind
