"""The camp that a voice speaks for, by the words of its phrase: a registered actor's, a state's, or none known."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.vocab.actors import code_of, find_names, is_people, side_of

_SPEAKS_FOR_A_STATE = frozenset({"official"})
_SIDED = frozenset({"official", "armed_group", "ngo", "channel", "medical", "monitor"})
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:[-‑][^\W_]+)*")
_AWAY = {
    "fr": re.compile(r"\b(?:à|au|aux|en|auprès|chez|contre|sur|près|dans|depuis|vers)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:to|in|at|near|against|on|about|from|with|inside|outside|who|that)\b", re.IGNORECASE),
}
"""After these words stands whom or where the post is turned to ("the US ambassador to Russia")."""
_APPOINTED = re.compile(r"^(?:backed|installed|appointed|run|led|controlled|imposed|held|nommé\w*|installé\w*)$")
_LINKED = re.compile(r"[-‑](?:backed|installed|appointed|run|led|controlled|allied|imposed)$", re.IGNORECASE)


@lru_cache(maxsize=8192)
def voice_side(phrase: str, kind: str, language: str) -> str | None:
    """The slug of the camp, None where the words tell none. A registered actor goes before a country ("the Hamas-run
    health ministry"), what stands first before what stands later ("the US ambassador to Russia"); only a state's bodies
    and officials speak for the country that their phrase names."""
    if kind not in _SIDED:
        return None
    away = _AWAY[language].search(phrase)
    near = phrase[: away.start()] if away and away.start() > 0 else phrase
    actors = [found.entries[0] for found in find_names(near) if found.entries[0].side is not None]
    armed = [a for a in actors if a.kind in ("rebel", "militia", "political_group")]
    if armed or (actors and kind not in _SPEAKS_FOR_A_STATE):
        return (armed or actors)[0].side if armed or kind != "medical" else None
    if kind not in _SPEAKS_FOR_A_STATE:
        return None
    return _state(phrase, near, away, kind, language) or (actors[0].side if actors else None)


def _state(phrase: str, near: str, away: re.Match[str] | None, kind: str, language: str) -> str | None:
    """The camp of the country that the words name, None where they name none."""
    words = [m.span() for m in _WORDS.finditer(near)]
    for i, (a, b) in enumerate(words):
        for k in range(min(i + 5, len(words)) - 1, i, -1):
            if near[a].isupper() and (code := code_of(near[a : words[k][1]])):
                return side_of(code)
        word = _LINKED.sub("", re.sub(r"['’]s$", "", re.sub(r"^(?:[dl]|qu)['’]", "", near[a:b])))
        if len(word) > 2 and (word[:1].isupper() or is_people(word)) or word in ("US", "UK"):
            code = code_of(word)
            if code is not None:
                return side_of(code)
    if away is not None and _APPOINTED.match(near.split()[-1] if near.split() else ""):
        return voice_side(phrase[away.end() :], kind, language)
    if away is not None and away[0].lower() in ("à", "in", "at", "en", "au", "aux"):
        seat = _WORDS.search(phrase, away.end())
        code = code_of(seat[0]) if seat and seat[0][:1].isupper() else None
        return side_of(code) if code else None
    return None
