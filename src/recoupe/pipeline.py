"""The way of the data, on one screen: detect, ground, frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from recoupe.detect import detect
from recoupe.detect.quotations import find_quotations
from recoupe.errors import LanguageError
from recoupe.frame import frame
from recoupe.frame.voices import own_voice
from recoupe.gazetteer import Gazetteer, default_gazetteer
from recoupe.ground import ground
from recoupe.model.analysis import Analysis
from recoupe.model.incident import CodedReport
from recoupe.model.mention import Mention
from recoupe.model.plain import plain, restored
from recoupe.model.quotation import Quotation
from recoupe.model.report import LANGUAGES, Report
from recoupe.read.language import find_language


def analyse(report: Report, *, gazetteer: Gazetteer | None = None, asking: bool = False) -> Analysis:
    """A report's mentions, tied to the world; with ``asking`` also what is asked, promised or threatened, for
    quotations. Raises LanguageError for a language that is not supported."""
    places = gazetteer or default_gazetteer()
    language = report.language or find_language(report.text)
    if language not in LANGUAGES:
        raise LanguageError(f"language {language!r} is not supported; use one of: {', '.join(LANGUAGES)}")
    report = replace(report, language=language)
    return ground(detect(report, gazetteer=places, asking=asking), gazetteer=places)


def code(report: Report, *, gazetteer: Gazetteer | None = None) -> CodedReport:
    """Code one report by the codebook (docs/codebook.md): every value with its words and its claimant.

    1. the text as it is seen; 2. what stands in it, and what that is in the world; 3. the incidents with their claims;
    4. their spans in the text as published."""
    way = plain(report.text)  # 1.
    analysis = analyse(replace(report, text=way.text) if way else report, gazetteer=gazetteer)  # 2.
    incidents = frame(analysis)  # 3.
    published = replace(report, language=analysis.language)
    return CodedReport(report=published, incidents=restored(incidents, published, way))  # 4.


def code_many(reports: Iterable[Report], *, gazetteer: Gazetteer | None = None) -> Iterator[CodedReport]:
    """Code reports one after the other, lazily and in order."""
    return (code(r, gazetteer=gazetteer) for r in reports)


def mentions(report: Report, *, gazetteer: Gazetteer | None = None) -> tuple[Report, tuple[Mention, ...]]:
    """A report with what was found in it before framing, by position."""
    way = plain(report.text)
    analysis = analyse(replace(report, text=way.text) if way else report, gazetteer=gazetteer)
    published = replace(report, language=analysis.language)
    return published, restored(analysis.mentions(), published, way)


def quotations(report: Report, *, gazetteer: Gazetteer | None = None) -> tuple[Report, tuple[Quotation, ...]]:
    """A report with the quotations in it, by position, each with the chain of its voices from the outlet inwards."""
    way = plain(report.text)
    analysis = analyse(replace(report, text=way.text) if way else report, gazetteer=gazetteer, asking=True)
    found = find_quotations(analysis, own_voice(analysis))
    published = replace(report, language=analysis.language)
    return published, restored(found, published, way)
