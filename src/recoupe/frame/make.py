"""One claim from its parts."""

from __future__ import annotations

from typing import Any

from recoupe.frame.voices import Said
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim


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
