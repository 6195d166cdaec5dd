"""detect: a report into mentions (times, quantities, places, actors, weapons, triggers, voices), spans of its text."""

from __future__ import annotations

from dataclasses import replace

from recoupe.detect.actors import detect_actors
from recoupe.detect.attribution import detect_attributions, find_agency
from recoupe.detect.dateline import find_dateline
from recoupe.detect.events import detect_events
from recoupe.detect.harm import detect_harm
from recoupe.detect.parse import parse_sentences
from recoupe.detect.places import detect_places
from recoupe.detect.quantities import detect_quantities
from recoupe.detect.quotes import detect_quotes
from recoupe.detect.times import detect_times
from recoupe.detect.weapons import detect_weapons
from recoupe.gazetteer import Gazetteer
from recoupe.model.analysis import Analysis
from recoupe.model.mention import PlaceMention
from recoupe.model.report import Report

__all__ = ["detect"]


def detect(report: Report, *, gazetteer: Gazetteer, asking: bool = False) -> Analysis:
    """Find every mention in a report whose language is known. Nothing is resolved yet. ``asking``: also attributions of
    what is asked, promised or threatened, for quotations; the coder does not read them."""
    text, language = report.text, report.language or ""
    sentences = parse_sentences(text, language)
    quantities = detect_quantities(text, sentences, language)
    quotes = detect_quotes(text, sentences)
    dateline = find_dateline(text)
    weapons = detect_weapons(text, sentences, language, quantities)
    return Analysis(
        report=report,
        language=language,
        sentences=sentences,
        times=detect_times(text, sentences, language),
        quantities=quantities,
        places=tuple(_as_dateline(p, dateline) for p in detect_places(text, sentences, language, gazetteer)),
        actors=detect_actors(text, sentences, language),
        weapons=weapons,
        events=detect_events(text, sentences, language, weapons),
        harms=detect_harm(text, sentences, language, quantities),
        attributions=detect_attributions(text, sentences, language, quotes, asking=asking),
        quotes=quotes,
        agency=find_agency(text),
        dateline=dateline,
    )


def _as_dateline(p: PlaceMention, dateline: tuple[int, int] | None) -> PlaceMention:
    """A place in the head of a dispatch tells where it was written; the others stay what they are."""
    if dateline is None or p.usage != "location" or not dateline[0] <= p.start < dateline[1]:
        return p
    return replace(p, usage="dateline")
