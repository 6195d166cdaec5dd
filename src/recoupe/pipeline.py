"""The way of the data, on one screen: detect, ground, frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from recoupe.detect import detect
from recoupe.errors import LanguageError
from recoupe.frame import frame
from recoupe.gazetteer import Gazetteer, default_gazetteer
from recoupe.ground import ground
from recoupe.model.analysis import Analysis
from recoupe.model.incident import CodedReport
from recoupe.model.mention import Mention
from recoupe.model.report import LANGUAGES, Report
from recoupe.read.language import find_language


def analyse(report: Report, *, gazetteer: Gazetteer | None = None) -> Analysis:
    """A report's mentions, tied to the world. Raises LanguageError for a language that is not supported."""
    places = gazetteer or default_gazetteer()
    language = report.language or find_language(report.text)
    if language not in LANGUAGES:
        raise LanguageError(f"language {language!r} is not supported; use one of: {', '.join(LANGUAGES)}")
    report = replace(report, language=language)
    return ground(detect(report, gazetteer=places), gazetteer=places)


def code(report: Report, *, gazetteer: Gazetteer | None = None) -> CodedReport:
    """Code one report by the codebook (docs/codebook.md): every value with its words and its claimant."""
    analysis = analyse(report, gazetteer=gazetteer)
    return CodedReport(report=analysis.report, incidents=frame(analysis))


def code_many(reports: Iterable[Report], *, gazetteer: Gazetteer | None = None) -> Iterator[CodedReport]:
    """Code reports one after the other, lazily and in order."""
    return (code(r, gazetteer=gazetteer) for r in reports)


def mentions(report: Report, *, gazetteer: Gazetteer | None = None) -> tuple[Report, tuple[Mention, ...]]:
    """A report with what was found in it before framing, by position."""
    analysis = analyse(report, gazetteer=gazetteer)
    return analysis.report, analysis.mentions()
