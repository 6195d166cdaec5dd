"""The office that a report gives a person whom it quotes: whose spokesman he is."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.link.offices import speaks_for

_RANK = (
    r"(?:(?:[Mm]ajor|[Cc]olonel|[Gg]eneral|[Gg]énéral|[Cc]aptain|[Cc]apitaine|[Ll]ieutenant|[Cc]ommandant|[Bb]rigadier"
    r"|[Aa]dmiral|[Aa]miral|M\.|Mr\.?|Mme|Ms\.?|Dr\.?|Col\.|Gen\.|Lt\.|Maj\.|Brig\.|Capt\.)[ -])"
)


@lru_cache(maxsize=4096)
def post_of(name: str, text: str) -> str | None:
    """The office that a text gives a person, before or behind the name: "Col. X, spokesman for the Y", "Y spokesman X",
    "le porte-parole de Y, le colonel X". None where it gives none."""
    bare = re.sub(rf"^(?:(?:[Ll][ea]|[Tt]he) )?{_RANK}*", "", name).strip()
    if not bare[:1].isupper() or len(bare) < 4:
        return None
    for m in re.finditer(rf"(?<!\w){re.escape(bare)}(?!\w)", text):
        behind = re.match(r",? \(?([^,.;:!?\n()«»“”\"]{4,90}(?:\([^)]{1,12}\))?)", text[m.end() :])
        if behind and text[m.end()] == "," and _is_post(behind[1]):
            return behind[1]
        lead = text[max(0, m.start() - 140) : m.start()]
        before = re.search(rf"([^,.;:!?\n()«»“”\"]{{4,90}}?)(?:, (?:l[ea] |the )?| ){_RANK}*$", lead)
        if before and (post := _last_post(before[1])):
            return post
    return None


def _is_post(phrase: str) -> bool:
    """Whether the words behind a name begin with an office ("spokesman for the army", not "who fled the army")."""
    return any(test(" ".join(phrase.split()[:3])) for test in (speaks_for, _holds))


_HELD = re.compile(
    r"\b(?:governor|gouverneure?|mayor|maire|minist(?:er|re)|president|présidente?|prefect|préfète?|prosecutor|procureure?"
    r"|commander|commandante?|chief|chef|head|leader|director|directrice|directeur|ombudsman|secretary|secrétaire)\b",
    re.IGNORECASE,
)


def _holds(words: str) -> bool:
    return bool(_HELD.search(words))


_POST_BEGINS = re.compile(
    r"(?:^|.*\b(?:le|la|the|au|du|a|an) )((?:[\w’'.-]+ ){0,5}?"
    r"(?:porte-parole|spokes\w+)(?: (?:de|du|des|of|for)\b.*)?)$",
    re.IGNORECASE,
)


def _last_post(phrase: str) -> str | None:
    """The office at the end of the words before a name ("told reporters, the KIA spokesman")."""
    m = _POST_BEGINS.match(phrase.strip())
    return m[1] if m else None
