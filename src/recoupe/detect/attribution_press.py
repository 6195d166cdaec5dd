"""The press that a speaker talks to, where the parser takes its name for a part of what is said ("told Reuters |
police had fired")."""

from __future__ import annotations

from recoupe.detect.attribution_phrases import Phrase, make_phrase
from recoupe.model.sentence import Sentence
from recoupe.vocab.voices import classify_voice

PRESS = frozenset({"agency", "outlet", "channel"})
_LONGEST = 4
"""Words of a name of the press, determiner included."""


def press_at(text: str, s: Sentence, at: int, language: str) -> Phrase | None:
    """The registered agency, outlet or channel whose name begins at token ``at``, the longest that fits."""
    found = None
    for last in range(at, min(at + _LONGEST, len(s.tokens))):
        if s.tokens[last].pos in ("PUNCT", "VERB", "AUX"):
            break
        words = text[s.tokens[at].start : s.tokens[last].end]
        kind = classify_voice(words, language)
        whole = kind.alias is not None and kind.alias[1] == len(words) and kind.alias[0] <= len("the ")
        if kind.role == "name" and kind.kind in PRESS and whole:
            found = make_phrase(s, at, last, last)
    after = s.tokens[found.last + 1].lower if found is not None and found.last + 1 < len(s.tokens) else ""
    return None if after in ("'s", "’s", "service", "radio") else found  # "the BBC's Somali service"


def press_end(text: str, s: Sentence, at: int, language: str) -> int:
    """Where that name ends, -1 without one."""
    found = press_at(text, s, at, language) if at < len(s.tokens) else None
    return found.end if found is not None else -1
