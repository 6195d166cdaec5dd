"""Whose deed it was by the tool of it: who laid the mine, who fired the shells."""

from __future__ import annotations

import re

from recoupe.frame.acts import Act, Part
from recoupe.frame.case import Case
from recoupe.frame.roles_pronouns import role_words
from recoupe.model.analysis import Analysis
from recoupe.model.mention import EventMention
from recoupe.model.sentence import Sentence

_RELATIVE = re.compile(r",? (?:que |qu['’]|that |which )(?:an? |the |some |its |une? |des |les? |la |l['’]|de l['’])?$")
"""What stands between a tool and who used it ("a mine | that a | sabotage group had planted")."""
_VERB_REACH = 4
"""Tokens from the doer to the verb: auxiliaries, adverbs, an adjective."""


def who_used_it(analysis: Analysis, sentence: Sentence, event: EventMention, parts: list[Part]) -> list[Part]:
    """The parts with the subject of a relative clause that tells who laid, fired or dropped what an act was done with
    ("une mine qu'un groupe de sabotage avait posée"), by the order of the words: the tree often breaks there."""
    if any(p.role == "perpetrator" and p.actor is not None for p in parts):
        return parts
    firing = role_words(analysis.language).FIRING_VERBS
    text = analysis.report.text
    for w in analysis.weapons:
        if w.sentence != sentence.index or not event.start <= w.start:
            continue
        for a in analysis.actors:
            if a.sentence != sentence.index or a.start <= w.end or _RELATIVE.fullmatch(text, w.end, a.start) is None:
                continue
            behind = [t for t in sentence.tokens if t.start >= a.end][:_VERB_REACH]
            if any(t.lemma in firing or (t.pos == "VERB" and t.lower in firing) for t in behind):
                return [*parts, Part("perpetrator", a.head, a.start, a.end, a, "frame.role.tool.relative")]
    return parts


def tool_fit(act: Act, case: Case) -> float:
    """How well a denial fits an incident by the tool that it names: who "denied having laid any mine" speaks of the
    incident told with a mine that somebody is charged with, not of the next one."""
    s = act.saying
    if s is None or s.speech_act != "deny":
        return 0.0
    named = {
        t.lemma for t in act.sentence.tokens
        if t.pos == "NOUN" and any(low <= t.start < high for low, high in s.content)
    }  # fmt: skip
    return 1.2 if named & {lemma for a in case.acts for lemma in _tools(a)} else 0.0


def _tools(act: Act) -> set[str]:
    """The nouns for what an act was done with: its weapons, the noun that its relative clause tells of ("a mine that
    killed two"), the nouns of what somebody is charged with."""
    s, head = act.sentence, act.event.head
    found = {s.tokens[k].lemma for w in act.weapons for k in (s.head_in(w.start, w.end),) if k is not None}
    if s.tokens[head].dep.startswith("acl"):
        found.add(s.tokens[s.tokens[head].head].lemma)
    if act.saying is not None and act.saying.speech_act == "accuse" and act.saying.about is not None:
        low, high = act.saying.about
        found |= {t.lemma for t in s.tokens if t.pos == "NOUN" and low <= t.start < high}
    return found


__all__ = ["tool_fit", "who_used_it"]
