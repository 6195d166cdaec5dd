"""JSON lines: incidents whole, or their claims one by one. Nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from recoupe.export.about import Options
from recoupe.export.claims import claim_object, each_claim
from recoupe.model.report import Json


def json_text(node: Any) -> str:
    """JSON on one line, in plain characters; escaped where a half of a surrogate pair cannot be written as UTF-8."""
    text = json.dumps(node, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(node, ensure_ascii=True)
    return text


def incident_lines(incidents: Iterable[Json], options: Options) -> Iterator[str]:
    """An incident a line, as the casebook has it."""
    for incident in incidents:
        yield json_text(incident) + "\n"


def claim_lines(incidents: Iterable[Json], options: Options) -> Iterator[str]:
    """A claim a line: as the incident has it, with ``incident``, ``claim`` (its index) and ``source`` (the report's
    head)."""
    for incident in incidents:
        for said in each_claim(incident):
            yield json_text(claim_object(said)) + "\n"
