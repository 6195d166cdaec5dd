"""What the coder prints: claims and incidents in the form of the codebook (docs/codebook.md)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from recoupe.model.mention import Voice
from recoupe.model.report import Json, Report, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Days from ``earliest`` to ``latest``, both included, as ISO dates."""

    earliest: str
    latest: str
    precision: str
    evidence: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The place where it happened. Coordinates are WGS 84 degrees; it lies within ``uncertainty_m`` of them."""

    name: str
    country: str | None
    admin1: str | None
    admin2: str | None = None
    lat: float | None
    lon: float | None
    gazetteer_id: str | None
    precision: str
    evidence: tuple[Span, ...]
    uncertainty_m: int | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One side's part in an incident (codebook section 2)."""

    role: str
    name: str
    id: str | None
    kind: str
    side: str | None
    evidence: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weapon:
    type: str
    name: str | None
    min: int | None
    max: int | None
    evidence: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One value by one voice. ``chain`` runs from the outlet inwards; its last voice is the root."""

    field: str
    value: Any
    speech_act: str
    certainty: str
    stance: str
    chain: tuple[Voice, ...]
    evidence: Span
    also: tuple[Span, ...] = ()
    cue: Span | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """``incident`` is an index into the report's incidents."""

    type: str
    incident: int
    evidence: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    type: str
    when: When | None
    where: Where | None
    actors: tuple[Actor, ...]
    weapons: tuple[Weapon, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    evidence: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedReport:
    """A report and the incidents that it reports, in the order in which it tells them."""

    report: Report
    incidents: tuple[Incident, ...] = field(default=())

    def to_dict(self, *, explain: bool = False) -> Json:
        """The codebook's section 1; with ``explain`` each value carries ``"rule"``."""
        return {
            "report": self.report.to_dict(),
            "incidents": [_plain(i, explain) for i in self.incidents],
        }


def _plain(node: Any, explain: bool) -> Any:
    """Dataclasses as JSON objects, in field order; the rule only where it is asked for."""
    if isinstance(node, Span):
        return node.to_dict()
    if isinstance(node, Voice):
        return {"name": node.name, "kind": node.kind, "anonymous": node.anonymous}
    if isinstance(node, (tuple, list)):
        return [_plain(n, explain) for n in node]
    if hasattr(node, "__dataclass_fields__"):
        hidden = () if explain else ("rule",)
        return {k: _plain(getattr(node, k), explain) for k in node.__dataclass_fields__ if k not in hidden}
    return node
