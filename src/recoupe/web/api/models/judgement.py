"""What people decide: the forms to send, and what is written down."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from recoupe.web.api.models.shapes import Day, Form, Listed, Moment, Shape

Kind = Literal[
    "same", "different", "unsure", "correct", "revoke", "accept", "reject", "claim", "incident", "sign", "assign"
]
Why = Annotated[
    str,
    Field(max_length=2000, pattern=r"\S", description="For those who read it later.", examples=["graves counted"]),
]
Version = Annotated[
    int | None, Field(ge=0, le=2**62, description="The version that you saw of the other incident; refused if stale.")
]


class Decision(Shape):
    """A judgement as it was written down; never changed, only taken back by a later one."""

    id: int = Field(description="The number by which it can be taken back.")
    kind: Kind
    who: str
    at: Moment
    why: str
    a: str | None = Field(None, description="Key of the telling that it is about.")
    b: str | None = Field(None, description="The other one, where two were compared.")
    field: str | None = None
    value: Any = None
    revokes: int | None = Field(None, description="The judgement that it takes back.")
    revoked_by: int | None = Field(None, description="The judgement that took it back.")
    batch: int | None = Field(None, description="The first of those that were made, and are taken back, together.")
    incident: str | None = Field(None, description="The incident that it bears on now.")
    stands: bool | None = None


class DecisionList(Listed[Decision]):
    pass


class Now(Shape):
    """The incident that was named, as it is after the decision."""

    id: str
    version: int = Field(description="Goes into If-Match the next time.")


class Decided(Shape):
    """What was written down, and what was written anew because of it."""

    judgement: Decision
    incident: Now | None = Field(description="The incident that was named; null where it is gone.")
    incidents: list[str] = Field(description="All incidents that were written anew.")


class Compare(Form):
    """Two incidents are not the same, or nobody can tell."""

    kind: Literal["different", "unsure"]
    other: str = Field(max_length=200, description="Id of the other incident, or key of a telling.")
    other_version: Version = None
    why: Why


class Merge(Form):
    """Two incidents are the same."""

    other: str = Field(max_length=200, description="Id of the other incident, or key of a telling.")
    other_version: Version = None
    why: Why


class Split(Form):
    """Some of the tellings become an incident of their own."""

    members: list[Annotated[str, Field(max_length=200)]] = Field(
        min_length=1, max_length=1000, description="Keys of tellings, from the incident's `members`."
    )
    why: Why


class Correct(Form):
    """A field has this value, whatever the reports say; null: it is not known."""

    field: str = Field(max_length=60, examples=["killed"])
    value: Any = Field(
        examples=[{"min": 160, "max": None}], description="In the codebook's form; see docs/casebook.md."
    )
    why: Why


class ReviewClaims(Form):
    """Claims are right, or are set aside."""

    verdict: Literal["accept", "reject"]
    claims: list[Annotated[str, Field(max_length=60)]] | Literal["all"] = Field(
        description="Ids of claims; all of the incident's.", examples=[["c3f0a12b9c77e"]]
    )
    why: Why


class VoiceGiven(Form):
    name: str | None = Field(None, max_length=300)
    kind: Literal[
        "outlet", "agency", "official", "armed_group", "monitor", "ngo", "medical", "witness", "channel",
        "local_source", "expert", "document", "unknown",
    ] = "unknown"  # fmt: skip
    anonymous: bool = False


class AddClaim(Form):
    """A claim that the program missed, in the words of a report."""

    report: str = Field(max_length=500, description="Id of the report.")
    start: int = Field(ge=0, le=10_000_000, description="First character of its words in the report's text.")
    end: int = Field(ge=0, le=10_000_000, description="The character after the last one.")
    field: str = Field(max_length=60, examples=["killed"])
    value: Any = Field(examples=[{"min": 12, "max": 12, "group": "civilians"}])
    speech_act: Literal[
        "assert", "deny", "accuse", "claim_responsibility", "confirm", "retract", "unable_to_confirm"
    ] = "assert"
    certainty: Literal["certain", "probable", "possible", "unstated"] = "certain"
    stance: Literal["neutral", "endorse", "distance"] = "neutral"
    voice: VoiceGiven | None = Field(None, description="Who says it; null: the outlet itself.")
    why: Why


class NewIncident(Form):
    """An incident that the program missed, in the words of a report."""

    report: str = Field(max_length=500, description="Id of the report.")
    start: int = Field(ge=0, le=10_000_000)
    end: int = Field(ge=0, le=10_000_000)
    type: str = Field(max_length=60, examples=["armed_attack"])
    when: DaysGiven | Day | None = None
    where: dict[str, Any] | str | None = Field(None, examples=[{"name": "Gao", "country": "ML", "precision": "town"}])
    why: Why


class DaysGiven(Form):
    earliest: Day
    latest: Day
    precision: str | None = Field(None, max_length=20)


class Reason(Form):
    """A decision that needs no more than its reason."""

    why: Why


class Assign(Form):
    to: str | None = Field(max_length=200, description="Who is to review it; null for nobody.")
    why: Why
