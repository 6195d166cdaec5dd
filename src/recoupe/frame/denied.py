"""Which act a denial or a retraction speaks of, where its own words name it without telling it: "denies the existence
of a blockade", "nie tout usage disproportionné de la force", "no explosion took place at the hotel"."""

from __future__ import annotations

import re
from dataclasses import replace

from recoupe.frame.acts import Act
from recoupe.frame.case import Case
from recoupe.frame.doers import doer_words
from recoupe.model.analysis import Analysis
from recoupe.model.mention import AttributionMention, EventMention, PlaceMention
from recoupe.model.sentence import Sentence

RULE = "frame.denied"
_FORCE_USED = ("crackdown", "armed_attack")
_UNTOLD = frozenset({"negated", "habitual", "generic", "hypothetical", "feared"})
_SPOTS = frozenset({"exact", "town", "near", None})
"""How precise a place is by which one act is told from another."""


def with_denied_facts(analysis: Analysis) -> Analysis:
    """The analysis with the denials of a fact about the fact, whoever's part it was: who denies the use of force, or
    that there is a blockade, says that it did not happen."""
    return replace(
        analysis,
        attributions=tuple(
            replace(m, topic="occurrence", accused=None, about=None)
            if m.topic in ("responsibility", "occurrence") and denies_a_fact(analysis, m)
            else m
            for m in analysis.attributions
        ),
    )


def denies_a_fact(analysis: Analysis, m: AttributionMention) -> bool:
    """Whether a denial is of what there was ("denies that there was any siege"), not of one's own part in it."""
    return m.speech_act == "deny" and (_existence(analysis, m) or _force(analysis, m))


_PRESENCE = re.compile(
    r"(?:(?:any|toute?|la|the|its|their|sa|leur|une?) )?(?:[\w-]+ ){0,2}?(?:presence|présence)\b", re.IGNORECASE
)


def denies_presence(analysis: Analysis, m: AttributionMention) -> bool:
    """Whether a denial is only of having been there ("nie toute présence militaire dans le village"), which says
    nothing of whether it happened."""
    return m.speech_act == "deny" and _PRESENCE.match(_denied_words(analysis, m)) is not None


def _denied_words(analysis: Analysis, m: AttributionMention) -> str:
    """What is denied, from the cue on where it stands behind it."""
    text = analysis.report.text
    spans = [(max(low, m.cue[1]) if low < m.cue[1] < high else low, high) for low, high in m.content]
    return " ".join(text[low:high] for low, high in spans).strip(' ,:«“"')


def _existence(analysis: Analysis, m: AttributionMention) -> bool:
    return doer_words(analysis.language).THERE_WAS.match(_denied_words(analysis, m)) is not None


def _force(analysis: Analysis, m: AttributionMention) -> bool:
    return doer_words(analysis.language).FORCE_USED.match(_denied_words(analysis, m)) is not None


def named_act(analysis: Analysis, m: AttributionMention) -> EventMention | None:
    """The act that a denial or retraction names as not having been: a trigger inside what is said that reports nothing
    actual, the last one of several; of the use of force the cue itself, as a crackdown. None where it names none."""
    if m.topic != "occurrence" or m.speech_act not in ("deny", "retract"):
        return None
    if m.speech_act == "deny":
        if _force(analysis, m):
            return _as_told(analysis, m, _FORCE_USED)
        if not _existence(analysis, m):
            return None
    inside = [
        e for e in analysis.events
        if e.sentence == m.sentence and any(low <= e.start and e.end <= high for low, high in m.content)
        and (e.factuality in _UNTOLD or m.speech_act == "deny")
    ]  # fmt: skip
    if not inside:
        return None
    event = inside[-1]
    return replace(event, factuality="actual", definite=True, another=False, rule=f"{RULE}.{event.types[0]}")


def _as_told(analysis: Analysis, m: AttributionMention, types: tuple[str, ...]) -> EventMention:
    sentence = analysis.sentences[m.sentence]
    return EventMention(
        start=m.cue[0], end=m.cue[1], quote=analysis.report.text[slice(*m.cue)], rule=f"{RULE}.{types[0]}",
        sentence=m.sentence, types=types, head=sentence.head_in(*m.cue) or 0, form="noun", definite=True,
        generic_word=True,
    )  # fmt: skip


def denied_act(analysis: Analysis, sentence: Sentence, m: AttributionMention, event: EventMention) -> Act:
    """The act of what is denied or taken back. A retraction that says where opens an incident, so that it has a home
    where the report told none there ("no second blast took place at the hotel")."""
    spots = [
        p for p in analysis.places
        if p.sentence == sentence.index and p.usage == "location" and p.precision in _SPOTS
        and any(low <= p.start and p.end <= high for low, high in m.content)
    ]  # fmt: skip
    opens = m.speech_act == "retract" and bool(spots)
    event = replace(event, definite=not opens)
    act = Act(event=event, sentence=sentence, clause=(event.start, event.end), language=analysis.language)
    act.places = spots
    act.opens = opens
    act.voice = m
    return act


def elsewhere(act: Act, case: Case) -> bool:
    """Whether what is taken back as having been at a spot was told of another one than the incident's."""
    if not act.event.rule.startswith(RULE) or not act.opens:
        return False
    return not any(_same(p, q) for p in act.places for q in case.places())


def _same(p: PlaceMention, q: PlaceMention) -> bool:
    a, b = p.name.casefold(), q.name.casefold()
    return a in b or b in a


__all__ = ["denied_act", "denies_a_fact", "denies_presence", "elsewhere", "named_act", "with_denied_facts"]
