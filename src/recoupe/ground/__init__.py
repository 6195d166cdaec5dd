"""ground: mentions to the world: intervals of days, places of the gazetteer, actors of the registry."""

from __future__ import annotations

from dataclasses import replace

from recoupe.gazetteer import Gazetteer
from recoupe.ground.actors import ground_actors
from recoupe.ground.places import ground_places
from recoupe.ground.times import ground_times
from recoupe.model.analysis import Analysis

__all__ = ["ground"]


def ground(analysis: Analysis, *, gazetteer: Gazetteer) -> Analysis:
    """The same mentions with days, coordinates and actor ids filled in where they can be known."""
    report, sentences, language = analysis.report, analysis.sentences, analysis.language
    return replace(
        analysis,
        times=ground_times(analysis.times, report_day=report.published_day, sentences=sentences),
        places=ground_places(
            analysis.places,
            gazetteer=gazetteer,
            sentences=sentences,
            text=report.text,
            language=language,
            outlet=report.outlet,
            title=report.title,
        ),
        actors=ground_actors(
            analysis.actors, sentences=sentences, text=report.text, language=language, outlet=report.outlet
        ),
    )
