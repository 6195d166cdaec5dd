"""Whole reports through the whole coder, with the real gazetteer, and their incidents in a short notation."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import pytest

from recoupe.model.incident import Claim, Incident
from recoupe.model.report import Report
from recoupe.pipeline import code

Coded = Callable[..., tuple[Incident, ...]]
Short = Callable[..., list[str]]


@lru_cache(maxsize=1024)
def _coded(text: str, language: str, published: str | None, outlet: str) -> tuple[Incident, ...]:
    return code(Report(text=text, language=language, published=published, outlet=outlet)).incidents


def _day(iso: str) -> str:
    return iso.removeprefix("2022-")


def _told(incident: Incident) -> str:
    """ "shelling 03-14 Baidoa": type, day or days (those of 2022 without the year), place; ``-`` for null."""
    when = "-"
    if incident.when is not None:
        first, last = _day(incident.when.earliest), _day(incident.when.latest)
        when = first if first == last else f"{first}..{last}"
    return f"{incident.type} {when} {incident.where.name if incident.where else '-'}"


def value_of(claim: Claim) -> str:
    """ "5-5", "20-" for counts, the words otherwise."""
    value: Any = claim.value
    if isinstance(value, dict) and "group" in value:
        return "-".join("" if value[k] is None else str(value[k]) for k in ("min", "max"))
    if isinstance(value, dict):
        return str(value.get("name") or value.get("type") or value.get("text"))
    return str(value)


def examples(lines: str, language: str) -> list[Any]:
    """A test parameter for each "text || details" line, indented lines going on with the one before."""
    found: list[Any] = []
    for line in lines.strip().replace("\n ", " ").split("\n"):
        text, expected = (" ".join(x.split()) for x in line.split("||"))
        found.append(pytest.param(text, language, expected, id=text))
    return found


def detail(claim: Claim, value: str) -> str:
    """ "[deny] value | voice > root"; an assertion and the outlet's own voice are left out."""
    voices = " > ".join(v.name or f"({v.kind})" for v in claim.chain[1:])
    act = "" if claim.speech_act == "assert" else f"[{claim.speech_act}] "
    return f"{act}{value}" + (f" | {voices}" if voices else "")


@pytest.fixture(scope="session")
def coded() -> Coded:
    """The incidents of a text published on Tuesday 15 March 2022 by The Daily, unless told otherwise."""

    def run(
        text: str, language: str, published: str | None = "2022-03-15", outlet: str = "The Daily"
    ) -> tuple[Incident, ...]:
        return _coded(text, language, published, outlet)

    return run


@pytest.fixture(scope="session")
def told() -> Callable[[Incident], str]:
    """An incident as "type day place"."""
    return _told


@pytest.fixture(scope="session")
def incidents(coded: Coded) -> Short:
    """Every incident of a text in the notation of ``told``, sorted."""

    def run(text: str, language: str, **options: str) -> list[str]:
        return sorted(_told(i) for i in coded(text, language, **options))

    return run


@pytest.fixture(scope="session")
def claims(coded: Coded) -> Short:
    """The claims of the asked fields, sorted: "killed 5-5 assert | Police" (the voices after the outlet, in order)."""

    def run(text: str, language: str, fields: str, **options: str) -> list[str]:
        found = []
        for incident in coded(text, language, **options):
            for c in incident.claims:
                if c.field in fields.split():
                    voices = " > ".join(v.name or f"({v.kind})" for v in c.chain[1:])
                    found.append(f"{c.field} {value_of(c)} {c.speech_act}" + (f" | {voices}" if voices else ""))
        return sorted(found)

    return run


@pytest.fixture(scope="session")
def values(coded: Coded) -> Short:
    """The values of the claims of one field, sorted."""

    def run(text: str, language: str, field: str) -> list[str]:
        return sorted(value_of(c) for i in coded(text, language) for c in i.claims if c.field == field)

    return run
