"""Forms that all operations share."""

from __future__ import annotations

from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Item = TypeVar("Item")

Moment = Annotated[str, Field(description="RFC 3339, UTC.", examples=["2021-06-06T08:00:00Z"])]
Day = Annotated[str, Field(description="ISO 8601 date.", examples=["2021-06-05"], pattern=r"^\d{4}-\d{2}-\d{2}$")]
Role = Literal["reader", "coder", "editor", "admin"]


class Form(BaseModel):
    """What a program sends: members that are not known are refused, so that none is lost by a slip."""

    model_config = ConfigDict(extra="forbid")


class Shape(BaseModel):
    """What a program is given: more members may come with later versions."""

    model_config = ConfigDict(extra="allow")


class Error(Shape):
    code: str = Field(description="For programs: not_found, conflict, invalid, refused …", examples=["not_found"])
    message: str = Field(
        description="One line for people that says what to do.", examples=["no incident 'i0' in this casebook"]
    )


class ErrorBody(Shape):
    """Whatever is not carried out is answered so."""

    error: Error


class Listed(Shape, Generic[Item]):
    """A page of a list. `next` is given as `after` to go on; null on the last page."""

    items: list[Item]
    next: str | None = Field(description="Cursor of the next page; null on the last one.", examples=["WyJuZXdlc3QiXQ"])


class Counted(Listed[Item], Generic[Item]):
    total: int = Field(description="How many there are on all pages.")


class Point(Shape):
    type: Literal["Point"]
    coordinates: list[float] = Field(description="Longitude, latitude in degrees (WGS 84).", examples=[[-0.04, 16.27]])


class Feature(Shape):
    """GeoJSON, RFC 7946."""

    type: Literal["Feature"]
    id: str | None = None
    geometry: Point | None = Field(description="null where no place is known")
    properties: dict[str, Any] | None


class FeatureCollection(Shape):
    """GeoJSON, RFC 7946."""

    type: Literal["FeatureCollection"]
    features: list[Feature]
