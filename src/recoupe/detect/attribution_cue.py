"""A cue: the words that say that somebody says something."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import ModuleType

from recoupe.detect.attribution_phrases import Phrase
from recoupe.model.sentence import Sentence


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
