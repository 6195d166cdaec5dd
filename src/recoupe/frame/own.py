"""Whose deed a bare denial or admission is about: the speaker's own, where the incident is laid to the speaker."""

from __future__ import annotations

from recoupe.frame.case import Case
from recoupe.frame.roles import role_words
from recoupe.frame.voices import Said, root_sides
from recoupe.model.analysis import Analysis
from recoupe.model.mention import AttributionMention


def own_doer(analysis: Analysis, case: Case, how: Said, s: AttributionMention) -> str | None:
    """The doer for whom the voice speaks: whom the incident is laid to, by camp, id or name, or in a denial the
    speaker's own people ("a nié que ses hommes aient tiré"). Such a "denied" is about the part, not about the fact."""
    sides = root_sides(analysis, how)
    root = how.chain[-1]
    named = [p.actor for a in case.acts for p in a.parts if p.role == "perpetrator" and p.actor is not None]
    blamed = [
        m
        for a in case.acts
        if a.saying is not None and a.saying.speech_act == "accuse" and a.saying.accused is not None
        for m in analysis.actors
        if a.saying.accused[0] <= m.start and m.end <= a.saying.accused[1]
    ]
    for m in (*blamed, *named):
        by_id = m.actor_id is not None and m.actor_id == root.actor_id
        if by_id or (m.side is not None and m.side in sides) or same_body(root.name, m.name):
            return m.name
    return root.name if s.speech_act == "deny" and _own_people(analysis, s) else None


def same_body(voice: str | None, doer: str) -> bool:
    """Whether a voice is called by the beginning of the doer's full name ("coalition", "coalition led by …")."""
    words = (voice or "").casefold().split()
    return bool(words) and len(words[0]) > 3 and doer.casefold().split()[: len(words)] == words


def _own_people(analysis: Analysis, s: AttributionMention) -> bool:
    own = role_words(analysis.language).SELF_POSSESSIVES
    texts = (analysis.report.text[low:high] for low, high in s.content)
    return any(set(t.lower().split()[:3]) & own for t in texts)
