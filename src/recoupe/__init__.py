"""recoupe: what happened, when, where, who did what to whom, how many were harmed, and who says so.

    from recoupe import Report, code

    coded = code(Report(text=text, published="2023-10-09", outlet="Le Soir", language="fr"))
    for incident in coded.incidents:
        print(incident.type, incident.when, [c.value for c in incident.claims if c.field == "killed"])

Coding: ``code`` (one report), ``code_many`` (lazily, in order), ``mentions`` (what is found before framing).
Reading: ``read_reports`` (files in, reports and errors out). Types: ``Report`` and ``CodedReport`` with ``Incident``,
``When``, ``Where``, ``Actor``, ``Weapon``, ``Claim``, ``Voice``, ``Link`` and ``Span``; all frozen.
Laying side by side: ``Casebook`` (reports in, linked incidents out).
Places: ``Gazetteer``. Errors: ``RecoupeError`` and those below it (``recoupe.errors``).

A name is loaded when it is first used, so that ``import recoupe`` costs nothing."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recoupe.casebook import Casebook
    from recoupe.errors import CasebookError, GazetteerError, LanguageError, ReadError, RecoupeError, VocabularyError
    from recoupe.gazetteer import Gazetteer
    from recoupe.model.incident import Actor, Claim, CodedReport, Incident, Link, Weapon, When, Where
    from recoupe.model.mention import Voice
    from recoupe.model.report import Report, Span
    from recoupe.pipeline import code, code_many, mentions
    from recoupe.read import read_reports

__all__ = [
    "Actor",
    "Casebook",
    "CasebookError",
    "Claim",
    "CodedReport",
    "Gazetteer",
    "GazetteerError",
    "Incident",
    "LanguageError",
    "Link",
    "ReadError",
    "RecoupeError",
    "Report",
    "Span",
    "VocabularyError",
    "Voice",
    "Weapon",
    "When",
    "Where",
    "code",
    "code_many",
    "mentions",
    "read_reports",
]

_HOMES = {
    "recoupe.casebook": ("Casebook",),
    "recoupe.errors": (
        "RecoupeError",
        "CasebookError",
        "ReadError",
        "LanguageError",
        "VocabularyError",
        "GazetteerError",
    ),
    "recoupe.gazetteer": ("Gazetteer",),
    "recoupe.model.incident": ("Actor", "Claim", "CodedReport", "Incident", "Link", "Weapon", "When", "Where"),
    "recoupe.model.mention": ("Voice",),
    "recoupe.model.report": ("Report", "Span"),
    "recoupe.pipeline": ("code", "code_many", "mentions"),
    "recoupe.read": ("read_reports",),
}
"""Where each public name lives."""


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            value = globals()[name] = getattr(import_module(home), name)
            return value
    raise AttributeError(f"module 'recoupe' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
