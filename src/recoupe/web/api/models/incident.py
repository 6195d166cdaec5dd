"""Incidents and their parts, as the codebook (sections 2, 3 and 5) has them."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from recoupe.web.api.models.shapes import Counted, Day, Listed, Moment, Shape

State = Literal["new", "open", "signed", "changed"]
Queue = Literal["new", "changed", "contested", "unsure", "doubtful"]


class Span(Shape):
    """Words of a report: characters `start` (included) to `end` (not included) of its text."""

    start: int
    end: int
    quote: str
    report: str = Field(description="Id of the report.")


class When(Shape):
    earliest: Day
    latest: Day
    precision: str = Field(description="minute hour day days week month year")


class Where(Shape):
    name: str
    country: str | None = Field(description="ISO 3166-1 alpha-2; null at sea", examples=["ML"])
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str = Field(description="exact town near admin2 admin1 area country sea")
    uncertainty_m: float | None = Field(None, description="The true place lies within so many metres.")


class Voice(Shape):
    name: str | None
    kind: str
    anonymous: bool


class Mark(Shape):
    """What a person decided on a claim."""

    who: str
    at: Moment
    why: str
    judgement: int


class Claim(Shape):
    """What one voice says about one field, and in which words."""

    id: str = Field(description="Names the claim as long as its report is coded as it is.", examples=["c3f0a12b9c77e"])
    field: str = Field(examples=["killed"])
    value: Any = Field(description="By field: a number with its ends and group, a name, a place, a day, a code.")
    speech_act: str = Field(description="assert deny accuse claim_responsibility confirm retract unable_to_confirm")
    certainty: str = Field(description="certain probable possible unstated")
    stance: str = Field(description="Of the outlet: neutral endorse distance")
    chain: list[Voice] = Field(description="From the outlet inwards; the last one is the root.")
    evidence: Span
    also: list[Span] = Field(description="Where the same voice says it again.")
    cue: Span | None
    report: str
    told: str = Field(description="Key of what this report tells of the incident.")
    root: str = Field(description="One name for a voice in all reports that quote it.")
    side: str | None
    accepted: Mark | None = None
    added: Mark | None = None
    rejected: Mark | None = None


class Support(Shape):
    """What stands behind a value; a denial is never support."""

    reports: int
    texts: int = Field(description="Reports once copied sentences are folded.")
    roots: list[int] = Field(description="Least and most independent voices: unnamed ones may be one, or several.")
    parties: int = Field(description="Sides on which those voices stand.")
    denials: int = Field(description="Distinct voices that deny it.")


class Value(Shape):
    field: str
    value: Any
    support: Support
    claims: list[int] = Field(description="Indices into the incident's claims.")
    denied_by: list[int] = Field([], description="Indices of the claims that deny it.")


class HeldBy(Shape):
    report: str
    root: str
    side: str | None
    claim: int = Field(description="Index into the incident's claims.")


class ContradictingValue(Shape):
    value: Any
    support: Support
    held_by: list[HeldBy]
    speech_act: str | None = Field(None, description="deny or retract, for a side that only denies.")


class Contradiction(Shape):
    """Values of a field that cannot hold together."""

    field: str
    why: str = Field(description="In words.")
    values: list[ContradictingValue]


class Review(Shape):
    """Where the incident stands in review."""

    state: State = Field(description="changed: signed off, but its content is another now.")
    assigned: str | None
    signed: Mark | None


class Incident(Shape):
    """A whole incident: what `recoupe incidents --format jsonl` prints, its `version`, and where it stands in review.
    `docs/codebook.md` describes every member."""

    id: str = Field(examples=["i9ed924483cd"])
    version: int = Field(description="Goes into If-Match when you decide on it.")
    type: str = Field(examples=["armed_attack"])
    when: When | None
    where: Where | None
    actors: list[dict[str, Any]]
    weapons: list[dict[str, Any]]
    claims: list[Claim]
    values: list[Value]
    contradictions: list[Contradiction]
    reports: list[str]
    members: list[str] = Field(description="Keys of what single reports tell.")


class IncidentRow(Shape):
    """An incident on one line."""

    id: str = Field(examples=["i9ed924483cd"])
    version: int
    type: str = Field(examples=["armed_attack"])
    earliest: Day | None
    latest: Day | None
    precision: str | None
    place: str | None
    country: str | None = Field(description="ISO 3166-1 alpha-2.")
    lat: float | None
    lon: float | None
    radius_m: float | None = Field(description="The true place lies within so many metres.")
    reports: int
    texts: int
    roots: list[int] = Field(description="Least and most independent voices that report it.")
    parties: int
    contested: bool
    contradictions: int
    killed: list[int | None] | None = Field(description="Least and most that any voice gives; null where none does.")
    injured: list[int | None] | None
    state: State
    assigned: str | None
    unsure: int = Field(description="Other incidents that may be the same one.")
    doubts: list[str] = Field(description="What makes it doubtful, as codes.")


class Similar(Shape):
    """Another incident that may be the same one."""

    incident: str
    score: float = Field(description="Above 0: likelier one incident than two.")
    judged: str | None = Field(description="different or unsure, where people judged the two.")
    because: list[Any] = Field(description="Features that speak for and against it, with their weights.")
    summary: IncidentRow | None = None


class IncidentList(Counted[IncidentRow]):
    pass


class ClaimList(Listed[Claim]):
    rejected: list[Claim] = Field(description="Claims that a person set aside: they stand in no value.")


class ValueList(Listed[Value]):
    pass


class ContradictionList(Listed[Contradiction]):
    pass


class SimilarList(Listed[Similar]):
    pass
