"""Who says a stretch of text: the chain of voices from the outlet inwards."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recoupe.model.analysis import Analysis
from recoupe.model.mention import AttributionMention, Voice
from recoupe.vocab.actors import side_of
from recoupe.vocab.countries import country_of


@dataclass(frozen=True, slots=True)
class Said:
    """How a value is relayed: the chain (outlet first, root last), the act of speech, the root's certainty, the
    outlet's stance and the cue's characters."""

    chain: tuple[Voice, ...]
    speech_act: str
    certainty: str
    stance: str
    cue: tuple[int, int] | None
    rule: str
    layer: AttributionMention | None = None

    @property
    def root(self) -> tuple[str | None, str]:
        last = self.chain[-1]
        return last.name, last.kind


def covering(analysis: Analysis, start: int, end: int) -> list[AttributionMention]:
    """The attributions whose content holds the characters, the widest first."""
    found = [
        (max(b - a for a, b in m.content), -m.start, m)
        for m in analysis.attributions
        if any(a <= start and end <= b for a, b in m.content)
    ]
    return [m for _, _, m in sorted(found, key=lambda x: x[:2], reverse=True)]


def own_voice(analysis: Analysis) -> tuple[Voice, ...]:
    """The outlet and the agency that signs the text, one voice where the agency is the outlet."""
    outlet = Voice(analysis.report.outlet, "outlet")
    if analysis.agency is None or _same_house(outlet.name, analysis.agency[0].name):
        return (outlet,)
    return (outlet, analysis.agency[0])


def _same_house(outlet: str | None, agency: str | None) -> bool:
    return outlet is not None and agency is not None and outlet.casefold() == agency.casefold()


def said(analysis: Analysis, start: int, end: int, *, also: AttributionMention | None = None) -> Said:
    """Who says the characters. ``also`` is an attribution that is itself the act (a denial, an accusation) and comes
    innermost even though its content does not hold them."""
    layers = [m for m in covering(analysis, start, end) if m is not also]
    if also is not None:
        layers = [m for m in layers if m.voices != also.voices or not also.voices]
        layers.append(also)
    chain = list(own_voice(analysis))
    for m in layers:
        for v in m.voices:
            if not any(same_voice(v, w) for w in chain[1:]) and not same_voice(v, chain[0]):
                chain.append(v)
    if not layers:
        signature = analysis.agency[1] if analysis.agency else None
        return Said(tuple(chain), "assert", "certain", "neutral", signature, "frame.voice.outlet")
    inner = layers[-1]
    stances = [m.stance for m in layers if m.stance != "neutral"]
    return Said(
        tuple(chain),
        inner.speech_act if inner is also or inner.topic is None else "assert",
        inner.certainty,
        stances[0] if stances else "neutral",
        inner.cue,
        inner.rule,
        inner,
    )


def root_sides(analysis: Analysis, how: Said) -> set[str]:
    """The camps that the root speaks for: its own, that of the actors its source's words name, or of the outlet where a
    belligerent publishes the report itself."""
    sides = {v.side for v in how.chain[-1:] if v.side}
    if how.layer is not None and how.layer.source is not None:
        low, high = how.layer.source
        sides |= {a.side for a in analysis.actors if a.side and a.start < high and low < a.end}
    name = how.chain[-1].name
    if name is not None and how.layer is not None:
        sides |= {a.side for a in analysis.actors if a.side and a.name == name}
    if how.layer is None:
        side = outlet_side(analysis)
        sides |= {side} if side else set()
    return sides


_BODY = re.compile(
    r"\b(?:minist\w+|command\w*|state-?major|état-major|forces?|army|armée|police|communiqué|statement)\b", re.I
)


def outlet_side(analysis: Analysis) -> str | None:
    """The camp of an outlet that is itself a body of state ("Ministère azerbaïdjanais de la Défense"), by the countries
    and nationalities that its name or the opening of its own statement gives; None for the press."""
    outlet = analysis.report.outlet or ""
    if not _BODY.search(outlet):
        return None
    for word in re.findall(r"[\w’'-]+", outlet):
        code = country_of(word)
        if code is not None:
            return side_of(code)
    first = [a for a in analysis.actors if a.side and a.actor_kind == "state_force"]
    return first[0].side if first else None


def same_voice(a: Voice, b: Voice) -> bool:
    """Whether two voices of one report are one: the same name, or the same registered body."""
    if a.actor_id and a.actor_id == b.actor_id:
        return True
    if a.name is None or b.name is None:
        return a.name is b.name and a.kind == b.kind
    return a.name.casefold() == b.name.casefold()
