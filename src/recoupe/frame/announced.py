"""The day of an act that its doer announces: where none is told of its own, that of the announcement."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.frame.acts import Act
from recoupe.frame.anchors import in_cue, is_vague
from recoupe.frame.roles import role_words
from recoupe.frame.voices import covering
from recoupe.model.analysis import Analysis
from recoupe.model.mention import AttributionMention
from recoupe.model.sentence import Sentence

_DECLARED = frozenset({"territory_change", "withdrawal", "troop_movement", "sanction", "agreement", "detention"})
"""Acts that become known by being announced."""


def date_by_announcement(analysis: Analysis, sentence: Sentence, acts: Sequence[Act]) -> None:
    """Give each act without a day the one on which it was announced ("announced on Sunday that they had taken the
    camp") or claimed, where the claim is all that is told of it ("avait revendiqué mardi des tirs de mortier")."""
    for act in acts:
        if act.times or not act.opens:
            continue
        layers = [m for m in covering(analysis, act.event.start, act.event.end) if m.sentence == sentence.index]
        layers += [m for m in [act.saying] if m is not None and m.sentence == sentence.index]
        for m in layers:
            if not _announces(analysis, sentence, act, m):
                continue
            act.times = [
                t
                for t in analysis.times
                if t.sentence == sentence.index and t.earliest and not is_vague(t) and in_cue(t, [m], sentence)
            ][:1]


def _announces(analysis: Analysis, sentence: Sentence, act: Act, m: AttributionMention) -> bool:
    if m.speech_act == "claim_responsibility":
        return act.event.form == "noun" and not act.event.definite
    lemmas = {sentence.tokens[i].lemma for i in sentence.tokens_in(*m.cue)}
    return act.type in _DECLARED and bool(lemmas & role_words(analysis.language).ANNOUNCING_VERBS)
