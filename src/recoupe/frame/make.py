"""One claim, or one actor, from its parts."""

from __future__ import annotations

from typing import Any

from recoupe.frame.voices import Said
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim
from recoupe.model.mention import ActorMention
from recoupe.model.sentence import Sentence


def make_claim(
    analysis: Analysis, field: str, value: Any, start: int, end: int, how: Said, rule: str, act: str | None = None
) -> Claim:
    """A claim with evidence at the characters, relayed as ``how`` says; ``act`` overrides the speech act."""
    return Claim(
        field=field,
        value=value,
        speech_act=act or how.speech_act,
        certainty=how.certainty,
        stance=how.stance,
        chain=how.chain,
        evidence=analysis.report.span(start, end),
        cue=analysis.report.span(*how.cue) if how.cue else None,
        rule=rule,
    )


def make_described(
    analysis: Analysis,
    sentence: Sentence,
    start: int,
    end: int,
    *,
    head: int,
    kind: str,
    rule: str,
    plural: bool,
    definite: bool = False,
) -> ActorMention:
    """An actor that the report describes in the words at the characters; ``head`` is the token of their head noun."""
    words = analysis.report.text[start:end]
    return ActorMention(
        start=start,
        end=end,
        quote=words,
        rule=rule,
        sentence=sentence.index,
        name=words,
        head=head,
        form="description",
        actor_kind=kind,
        plural=plural,
        definite=definite,
    )
