"""Counts, and who asks."""

from __future__ import annotations

from pydantic import Field

from recoupe.web.api.models.shapes import Listed, Role, Shape


class Queues(Shape):
    queues: dict[str, int] = Field(description="How many incidents wait in each, and `all`.", examples=[{"all": 64}])


class Period(Shape):
    period: str = Field(description="A year, month or day.", examples=["2021-06"])
    incidents: int


class Histogram(Listed[Period]):
    pass


class Me(Shape):
    name: str
    role: Role
    token: str | None = Field(description="What the token is for, where a program asks with one.")


class FormatOf(Shape):
    name: str = Field(examples=["acled-style"])
    about: str
    suffix: str = Field(examples=[".csv"])
    lossy: bool = Field(description="Goes through a policy; comes with its claims and an account of itself.")


class PolicyOf(Shape):
    name: str = Field(examples=["conservative"])
    version: int
    about: str


class Exports(Shape):
    formats: list[FormatOf]
    policies: list[PolicyOf]
