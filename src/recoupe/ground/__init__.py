"""ground: mentions to the world: intervals of days, places of the gazetteer, actors of the registry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.gazetteer import Gazetteer
from recoupe.ground.actors import ground_actors
from recoupe.ground.places import ground_places
from recoupe.ground.times import ground_times
from recoupe.model.analysis import Analysis
from recoupe.model.mention import ActorMention, PlaceMention

__all__ = ["ground"]


def ground(analysis: Analysis, *, gazetteer: Gazetteer) -> Analysis:
    """The same mentions with days, coordinates and actor ids filled in where they can be known."""
    report, sentences, language = analysis.report, analysis.sentences, analysis.language
    places = ground_places(
        analysis.places,
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
    return replace(
        analysis,
        times=ground_times(
            analysis.times, report_day=report.published_day, sentences=sentences, quotes=analysis.quotes
        ),
        places=places,
        actors=tuple(a for a in actors if not _is_place(a, places)),
    )


def _is_place(actor: ActorMention, places: Sequence[PlaceMention]) -> bool:
    """Whether a supposed person or body is a toponym of the gazetteer ("Katsina State")."""
    if actor.actor_id is not None or actor.actor_kind not in ("individual", "other") or actor.side is not None:
        return False
    return any(
        p.start <= actor.start and actor.end <= p.end and p.usage == "location" and p.gazetteer_id is not None
        for p in places
    )
