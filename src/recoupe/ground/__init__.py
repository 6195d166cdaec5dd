"""ground: mentions to the world: intervals of days, places of the gazetteer, actors of the registry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from recoupe.gazetteer import Gazetteer
from recoupe.ground.actors import ground_actors
from recoupe.ground.places import ground_places
from recoupe.ground.times import ground_in_quote, ground_times
from recoupe.model.analysis import Analysis
from recoupe.model.mention import ActorMention, AttributionMention, PlaceMention, TimeMention

__all__ = ["ground"]


def ground(analysis: Analysis, *, gazetteer: Gazetteer) -> Analysis:
    """The same mentions with days, coordinates and actor ids filled in where they can be known."""
    report, sentences, language = analysis.report, analysis.sentences, analysis.language
    places = ground_places(
        [p for p in analysis.places if not _names_an_actor(p, analysis.actors, gazetteer)],
        gazetteer=gazetteer,
        sentences=sentences,
        text=report.text,
        language=language,
        outlet=report.outlet,
        title=report.title,
    )
    actors = ground_actors(
        analysis.actors,
        sentences=sentences,
        text=report.text,
        language=language,
        outlet=report.outlet,
        places=places,
    )
    times = ground_times(analysis.times, report_day=report.published_day, sentences=sentences, quotes=analysis.quotes)
    return replace(
        analysis,
        times=_days_in_quotes(analysis, times),
        places=places,
        actors=tuple(a for a in actors if not _is_place(a, places)),
        attributions=tuple(_with_known_voice(m, actors) for m in analysis.attributions),
    )


def _names_an_actor(p: PlaceMention, actors: Sequence[ActorMention], gazetteer: Gazetteer) -> bool:
    """Whether a name is that of a registered actor, or an acronym that the report itself gives to one, and no place's
    but by its likeness ("à Hodeida, les Houthis")."""
    named = ("registry", "acronym")
    if not any((a.start, a.end) == (p.start, p.end) and any(n in a.rule for n in named) for a in actors):
        return False
    return not any(place.score > _ONLY_ALIKE for place in gazetteer.lookup(p.quote, limit=1))


_ONLY_ALIKE = 0.7
"""The gazetteer's score of a name that is merely respelt."""
_VOICE_OF = {"rebel": "armed_group", "militia": "armed_group", "state_force": "official", "police": "official"}


def _with_known_voice(m: AttributionMention, actors: Sequence[ActorMention]) -> AttributionMention:
    """An attribution whose source is a registered actor of this report speaks with that actor's kind, side and id: an
    acronym may stand for several bodies, but the report says which ("RSF"). So does a state's army, whether or not the
    registry has an entry for it."""
    if m.source is None or not m.voices:
        return m
    low, high = m.source
    said = (m.voices[-1].name or "").casefold()
    known_by = (a for a in actors if a.actor_id is not None or (a.actor_kind == "state_force" and a.side is not None))
    named = [a for a in known_by if low <= a.start and a.end <= high]
    whole = [
        a for a in named if a.end - a.start >= 0.7 * (high - low) or said in (a.name.casefold(), a.quote.casefold())
    ]
    if not whole or whole[0].actor_kind not in _VOICE_OF:
        return m
    actor, root = whole[0], m.voices[-1]
    known = replace(root, kind=_VOICE_OF[actor.actor_kind], side=root.side or actor.side, actor_id=actor.actor_id)
    if said == actor.quote.casefold() and len(actor.name) > len(said):
        known = replace(known, name=actor.name)
    return replace(m, voices=(*m.voices[:-1], known))


def _days_in_quotes(analysis: Analysis, times: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """Days counted from the day of speech, not of publication, where the cue dates the speech: '"… today," the ministry
    had said on Tuesday'."""
    found = []
    for t in times:
        if t.anchor == "publication" and t.earliest is not None and t.reading is not None and t.reading.weekday is None:
            for m in analysis.attributions:
                if any(a <= t.start and t.end <= b for a, b in m.content) and _quoted(analysis, t):
                    speech = _speech_day(m, times)
                    if speech is not None:
                        t = ground_in_quote(t, speech)
                        break
        found.append(t)
    return tuple(found)


def _quoted(analysis: Analysis, t: TimeMention) -> bool:
    return any(q.start <= t.start and t.end <= q.end for q in analysis.quotes)


def _speech_day(m: AttributionMention, times: Sequence[TimeMention]) -> date | None:
    """The one day named right beside the cue, outside what is said."""
    spoken = [m.cue] if m.source is None else [m.cue, m.source]
    low, high = min(a for a, _ in spoken) - 20, max(b for _, b in spoken) + 25
    days = [
        u.earliest
        for u in times
        if low <= u.start and u.end <= high and u.earliest and u.earliest == u.latest
        and not any(a <= u.start < b for a, b in m.content)
    ]  # fmt: skip
    return date.fromisoformat(days[0]) if len(set(days)) == 1 else None


def _is_place(actor: ActorMention, places: Sequence[PlaceMention]) -> bool:
    """Whether a supposed person or body is a toponym of the gazetteer ("Katsina State")."""
    if actor.actor_id is not None or actor.actor_kind not in ("individual", "other") or actor.side is not None:
        return False
    return any(
        p.start <= actor.start and actor.end <= p.end and p.usage == "location" and p.gazetteer_id is not None
        for p in places
    )
