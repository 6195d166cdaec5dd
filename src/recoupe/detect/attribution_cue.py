"""A cue: the words that say that somebody says something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import ModuleType

from recoupe.detect.attribution_phrases import Phrase
from recoupe.model.sentence import Sentence, Token


@dataclass(slots=True)
class Cue:
    """One cue of a sentence. ``start``/``end``: characters of the cue words; ``verb`` its token or None. ``place``
    says where what is said stands: ``before`` the content begins at ``content_from``; ``after`` it precedes the cue;
    ``around`` the cue is set inside it. ``sources`` in the order of the text; ``passive`` cues say it of ``theme``."""

    sentence: Sentence
    start: int
    end: int
    lemma: str
    act: str
    rule: str
    place: str
    sources: list[Phrase] = field(default_factory=list)
    pronoun: str | None = None
    relays: list[Phrase] = field(default_factory=list)
    verb: int | None = None
    content_from: int = -1
    relative: bool = False
    gerund: bool = False
    theme: Phrase | None = None
    unknown: bool = False
    comma: bool = True
    limit: tuple[int, int] | None = None
    citing: bool = False
    cited: Cue | None = None
    distance: bool = False

    @property
    def verb_end(self) -> int:
        """Where the verb ends, -1 without one."""
        return self.sentence.tokens[self.verb].end if self.verb is not None else -1


_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "ADJ", "ADP", "NUM", "SPACE"})


def language_of(cues: ModuleType) -> str:
    return cues.__name__.split(".")[-2]


def act_of(lemma: str, cues: ModuleType) -> str:
    for act, listed in (
        ("retract", cues.RETRACT),
        ("claim_responsibility", cues.CLAIM),
        ("deny", cues.DENY),
        ("accuse", cues.ACCUSE),
        ("confirm", cues.CONFIRM),
    ):
        if lemma in listed:
            return act
    return "assert"


def inset(s: Sentence, t: Token) -> bool:
    """Whether an accusing verb only tells who speaks ("…, accuse le maire."): a speaker follows it and nothing else."""
    if t.i < 2 or s.tokens[t.i - 1].lower not in (",", "»", "”", '"'):
        return False
    rest: list[Token] = []
    for x in s.tokens[t.i + 1 :]:
        if x.pos == "PUNCT":
            break
        rest.append(x)
    return bool(rest) and rest[0].pos in ("DET", "PROPN") and all(x.pos in _NOMINAL for x in rest)


def between_commas(s: Sentence, t: Token) -> bool:
    """Whether verb and speaker stand between commas inside a clause ("Four men, said a doctor, were shot")."""
    if not t.i or s.tokens[t.i - 1].lower != "," or t.i + 2 >= len(s.tokens):
        return False
    comma = next((x for x in s.tokens[t.i + 1 :] if x.lower == ","), None)
    if comma is None or comma.i + 1 >= len(s.tokens) or s.tokens[t.i + 1].pos not in ("DET", "PROPN", "ADJ", "NUM"):
        return False
    inside = s.tokens[t.i + 1 : comma.i]
    return not any(x.pos in ("VERB", "AUX") for x in inside) and s.tokens[comma.i + 1].pos in ("VERB", "AUX")


def ends_speech(text: str, t: Token, quotes: Sequence[tuple[int, int]]) -> bool:
    """Whether the verb follows on a quotation that ends like speech: whoever comes after it speaks (`"Where are they?"
    shouted a man in the crowd`)."""
    for a, b in quotes:
        between = text[b : t.start]
        if b <= t.start and re.fullmatch(r"[^\w]*(?:\w{1,6} )?", between) and len(text[a:b].split()) > 1:
            return text[b - 1] in ",.!?…" or "," in between
    return False
