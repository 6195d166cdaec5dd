"""Claims one by one: the lossless lines, and the flat table that goes beside every export that loses something."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from recoupe.export.cells import Cell, csv_line
from recoupe.model.report import Json


@dataclass(frozen=True)
class Said:
    """A claim with the incident that it is about."""

    incident: Json
    index: int
    claim: Json

    @cached_property
    def source(self) -> Json:
        """The head of the report that relays it; empty where the incident does not list it."""
        return next((s for s in self.incident["sources"] if s["id"] == self.claim["report"]), {})

    @property
    def root(self) -> Json:
        chain: list[Json] = self.claim["chain"]
        return chain[-1] if chain else {}

    def part(self, key: str) -> Any:
        """A part of the value where it is an object."""
        value = self.claim["value"]
        return value.get(key) if isinstance(value, Mapping) else None


def each_claim(incident: Json) -> Iterator[Said]:
    for index, claim in enumerate(incident["claims"]):
        yield Said(incident, index, claim)


def claim_object(said: Said) -> Json:
    """A claim as one JSON object: the codebook's fields, and which incident, which claim of it, and which report."""
    return {"incident": said.incident["id"], "claim": said.index, **said.claim, "source": said.source or None}


def value_text(value: Any) -> str | None:
    """A value in one cell: words as they are, a number by its words, anything else as JSON."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Mapping) and isinstance(value.get("text"), str):
        return str(value["text"])
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def chain_text(claim: Json) -> str:
    """ "Le Soir (outlet) > AFP (agency) > ? (official, not named)": voices from the outlet inwards."""
    return " > ".join(
        f"{v['name'] or '?'} ({v['kind']}{', not named' if v.get('anonymous') else ''})" for v in claim["chain"]
    )


def _day(said: Said, key: str) -> Cell:
    found = said.part(key)
    return found if isinstance(found, str) else None


CLAIM_COLUMNS: tuple[tuple[str, str], ...] = (
    ("recoupe_id", "the incident's id in the casebook"),
    ("claim", "index of the claim in the incident, from 0"),
    ("field", "what is claimed: occurrence responsibility killed injured missing captured displaced when where …"),
    ("value", "the value in words; an object without words as JSON"),
    ("value_min", "least, of a number; empty where open"),
    ("value_max", "most, of a number; empty where open"),
    ("value_group", "group, of a number"),
    ("value_earliest", "first day, of a time"),
    ("value_latest", "last day, of a time"),
    ("speech_act", "assert deny accuse confirm claim_responsibility retract unable_to_confirm"),
    ("certainty", "of the last voice: certain probable possible unstated"),
    ("stance", "of the outlet: neutral endorse distance"),
    ("root", "key of the voice behind it, equal wherever the same one is quoted"),
    ("root_name", "its name; empty where none is given"),
    ("root_kind", "its kind"),
    ("root_anonymous", "1 where it is neither named nor the one holder of an office"),
    ("side", "its camp"),
    ("chain", "voices from the outlet inwards"),
    ("evidence", "the words that state it"),
    ("start", "where they begin in the report, in characters"),
    ("end", "where they end"),
    ("cue", "the words that attribute it"),
    ("report", "id of the report"),
    ("outlet", "its outlet"),
    ("title", "its title"),
    ("url", "its address"),
    ("published", "when it was published, as it says"),
    ("language", "its language"),
    ("told", "key of the incident as that report tells it"),
    ("claim_id", "id of the claim, the same as long as the report is coded as it is"),
    ("review", "accepted or added by a person; empty where nobody decided on it. Rejected claims are left out"),
    ("reviewed_by", "who accepted or added it"),
)


WHOLE_CLAIM_COLUMNS = frozenset(("claim", "value_min", "value_max", "start", "end", "root_anonymous"))
"""Those that hold whole numbers."""


def claim_cells(said: Said) -> tuple[Cell, ...]:
    """The cells of `CLAIM_COLUMNS`."""
    claim, source, root = said.claim, said.source, said.root
    evidence, cue = claim["evidence"], claim["cue"] or {}
    return (
        said.incident["id"],
        said.index,
        claim["field"],
        value_text(claim["value"]),
        said.part("min"),
        said.part("max"),
        said.part("group"),
        _day(said, "earliest"),
        _day(said, "latest"),
        claim["speech_act"],
        claim["certainty"],
        claim["stance"],
        claim["root"],
        root.get("name"),
        root.get("kind"),
        root.get("anonymous"),
        claim["side"],
        chain_text(claim),
        evidence["quote"],
        evidence["start"],
        evidence["end"],
        cue.get("quote"),
        claim["report"],
        source.get("outlet"),
        source.get("title"),
        source.get("url"),
        source.get("published"),
        source.get("language"),
        claim["told"],
        claim.get("id"),
        _reviewed(claim),
        claim.get(_reviewed(claim) or "", {}).get("who"),
    )


def _reviewed(claim: Json) -> str | None:
    """What a person decided on a claim that stands."""
    return next((mark for mark in ("added", "accepted") if mark in claim), None)


def header_line() -> str:
    return csv_line(name for name, _ in CLAIM_COLUMNS)


def claim_lines(incident: Json) -> Iterator[str]:
    """The claims of an incident as records of comma-separated values."""
    for said in each_claim(incident):
        yield csv_line(claim_cells(said))
