"""Whom an act about responsibility concerns: the accused, the claimant, the one who denies or admits."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.frame.acts import Act, outermost
from recoupe.frame.roles_phrases import ARMED
from recoupe.frame.roles_pronouns import class_of, role_words
from recoupe.model.analysis import Analysis
from recoupe.model.mention import ActorMention, AttributionMention

_STRIKES = frozenset({"air_strike", "drone_strike", "shelling", "armed_attack", "bombing", "assassination"})
_KIND_OF_VOICE = {"ngo": "political_group"}
"""What is known of a claimant that no list knows. A body that claims an attack may be rebels or an army: ``other``."""


def answerable(analysis: Analysis, s: AttributionMention) -> list[ActorMention]:
    """The mentions that an accusation, a claim or a denial lays the act to.

    An accusation may name two. A leader or spokesman claims and denies for the group in whose name he speaks, a title
    with a name beside it gives way to the name ("une obscure formation, Saraya …")."""
    voice = s.voices[-1].name if s.voices and s.speech_act != "accuse" else None
    spans = [x for x in (s.accused, s.source if s.speech_act == "claim_responsibility" else None) if x is not None]
    for low, high in spans:
        inside = [a for a in analysis.actors if a.start < high and low < a.end and a.form != "pronoun"]
        outer = outermost(inside)
        if not outer:
            continue
        if s.speech_act in ("accuse", "assert"):
            owners = [a for a in outer if analysis.report.text[a.end : a.end + 2] in ("'s", "’s")]
            outer = [a for a in outer if a not in owners] or outer  # "the mayor's own guard"
            return _without_titles(outer)[:2]
        near = [a for a in analysis.actors if a.sentence == s.sentence]
        spoken = [a for a in near if a.name == voice and a.form == "name" and class_of(a) != "person"]
        chosen = (spoken or [_group_of(outer, inside)])[0]
        if chosen.form == "description" and class_of(chosen) in ("group", "party") and voice and voice[:1].isupper():
            return _by_voice(analysis, s, spans)
        return [chosen]
    return _by_voice(analysis, s, spans)


def _without_titles(outer: list[ActorMention]) -> list[ActorMention]:
    """Leaves a bare class ("the group") out where a name stands beside it."""
    named = [a for a in outer if a.form == "name"]
    plain = [a for a in outer if not (named and a.form == "description" and class_of(a) in ("group", "party"))]
    return [a for a in plain if class_of(a) != "nationality"] or plain


def _group_of(outer: list[ActorMention], inside: list[ActorMention]) -> ActorMention:
    """The party behind a speaker: its own name, else the armed or named body inside or beside its title."""
    first = outer[0]
    if first.form == "name" and class_of(first) != "person":
        return first
    if first.actor_kind in ("individual", "other"):
        behind = [a for a in inside if a is not first and a.actor_kind in ARMED]
        named = [a for a in inside if a is not first and a.form == "name" and class_of(a) != "person"]
        return (behind or named or [first])[0]
    return first


def _by_voice(analysis: Analysis, s: AttributionMention, spans: Sequence[tuple[int, int]]) -> list[ActorMention]:
    """Of a speaker or an accused known by voice or by words only, a mention made of them."""
    voice = s.voices[-1] if s.voices and s.speech_act != "accuse" else None
    name = voice.name if voice is not None else None
    if name is None and spans:
        name = analysis.report.text[slice(*spans[0])].strip('«»“”" ')
    if name is None:
        return []
    hits = [m for m in analysis.actors if m.name == name]
    if hits:
        return hits[:1]
    if not spans or not any(c.isupper() for c in name):
        return []
    low, high = spans[0]
    return [
        ActorMention(
            start=low,
            end=high,
            quote=analysis.report.text[low:high],
            rule=s.rule,
            sentence=s.sentence,
            name=name,
            head=0,
            form="name",
            actor_kind=_KIND_OF_VOICE.get(voice.kind if voice else "", "other"),
            side=voice.side if voice else None,
            actor_id=voice.actor_id if voice else None,
        )
    ]


def admitted_by(analysis: Analysis, acts: Sequence[Act]) -> list[ActorMention]:
    """The forces of the voice that owns up to an act which nobody else is named for ("le commandement a reconnu que la
    frappe avait tué …"): their name where the report gives it, else the voice's own."""
    admitting = role_words(analysis.language).ADMITTING
    for a in acts:
        v = a.voice
        if v is None or v.source is None or a.type not in _STRIKES or v.speech_act not in ("confirm", "assert"):
            continue
        if not admitting.search(analysis.report.text, v.cue[0], v.cue[1]):
            continue
        low, high = v.source
        inside = [m for m in analysis.actors if m.start < high and low < m.end]
        side = next((m.side for m in inside if m.side is not None), None)
        armies = [m for m in analysis.actors if m.actor_kind == "state_force"]
        if side is None and len({m.side for m in armies}) == 1:
            side = armies[0].side
        forces = [m for m in armies if m.side == side and side is not None]
        named = [m for m in forces if class_of(m) == "army" or m.form == "name"]
        return (named or forces or inside)[:1]
    return []
