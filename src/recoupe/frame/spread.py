"""A claim, charge or denial of several incidents at once ("denied being behind the three attacks") goes to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.frame.acts import Act
from recoupe.frame.case import Case
from recoupe.frame.doers import doer_words
from recoupe.frame.responsibility import NO_DOER_TYPES
from recoupe.model.analysis import Analysis
from recoupe.model.mention import AttributionMention

_ACTS = frozenset({"claim_responsibility", "deny", "accuse", "assert"})


def spread_charges(analysis: Analysis, cases: Sequence[Case]) -> None:
    """Give each act of speech about so many acts told before to the incidents that were told last before it."""
    for case in cases:
        for a in list(case.acts):
            s = a.saying
            if s is None or s.topic != "responsibility" or s.speech_act not in _ACTS:
                continue
            number = _number(analysis, s)
            before = [c for c in cases if c.type not in NO_DOER_TYPES and _told_before(c, a)]
            for c in before[-number:] if number else ():
                if c is not case and all(x.saying is not s for x in c.acts):
                    c.acts.append(replace(a, parts=[], times=[], places=[], weapons=[], harms=[], opens=False))


def _number(analysis: Analysis, s: AttributionMention) -> int:
    """Of how many acts told before it is said, 0 where it is said of one."""
    words = doer_words(analysis.language)
    low, high = s.about or (s.cue[0], analysis.sentences[s.sentence].end)
    m = words.SEVERAL_ACTS.search(analysis.report.text, low, high)
    if m is None:
        return 0
    n = (m["n"] or "").lower()
    return 2 if m["both"] else words.COUNTS.get(n) or int(n)


def _told_before(case: Case, act: Act) -> bool:
    return any(x.opens and x.event.start < act.event.start and x is not act for x in case.acts)
