"""Which incidents a program asks for: the filters of the desk and of ``recoupe incidents``, by the same names."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel as Model
from pydantic import ConfigDict, Field, StringConstraints

from recoupe.casebook.searching import Asked
from recoupe.vocab.countries import country_by_code, country_of
from recoupe.vocab.incident_types import load_incident_types
from recoupe.web.api.models.incident import Queue, State
from recoupe.web.api.routes import Refused

Words = Annotated[str, StringConstraints(max_length=500)]
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
DEFAULT_RADIUS_KM = 25.0


class IncidentFilters(Model):
    """Joined by *and*; days are those on which an incident may have happened."""

    model_config = ConfigDict(extra="forbid")

    q: Words | None = Field(None, description='Words in the reports: `side by side`, `"side by side"`, `begin*`.')
    queue: Queue | None = Field(None, description="What waits on the desk.")
    since: str | None = Field(None, max_length=10, description="Day, month or year: 2021-06-05, 2021-06 or 2021.")
    until: str | None = Field(None, max_length=10, description="Day, month or year, its last day included.")
    country: str | None = Field(None, max_length=100, description="ISO 3166-1 alpha-2, or a name in French or English.")
    type: str | None = Field(None, max_length=60, description="Code of an incident type.", examples=["armed_attack"])
    actor: Words | None = Field(None, description="Part of an actor's name, or its id in the registry.")
    near: str | None = Field(
        None, max_length=60, description="Latitude,longitude in degrees.", examples=["16.27,-0.04"]
    )
    radius_km: float = Field(DEFAULT_RADIUS_KM, ge=0, le=20_040, description="Kilometres around `near`.")
    bbox: str | None = Field(
        None, max_length=100, description="South,west,north,east in degrees; west > east crosses the date line."
    )
    min_roots: int | None = Field(None, ge=1, le=1000, description="Independent voices that report it, at least.")
    contested: bool | None = Field(None, description="Only incidents of which something is contradicted.")
    state: State | None = Field(None, description="Where it stands in review.")
    assigned: str | None = Field(None, max_length=200, description="To whom it is assigned; `-` for nobody.")

    def asked(self) -> Asked:
        """The filters as the casebook takes them. Raises Refused."""
        found: Asked = {}
        if self.since:
            found["since"] = _day("since", self.since, last=False)
        if self.until:
            found["until"] = _day("until", self.until, last=True)
        if self.country:
            found["country"] = _country(self.country)
        if self.type:
            found["type"] = _type(self.type)
        if self.near:
            lat, lon = _numbers("near", self.near, (90, 180))
            found["near"] = (lat, lon, self.radius_km)
        if self.bbox:
            south, west, north, east = _numbers("bbox", self.bbox, (90, 180, 90, 180))
            if south > north:
                raise Refused(422, "invalid", "bbox: south is greater than north; write south,west,north,east")
            found["bbox"] = (south, west, north, east)
        plain: dict[str, Any] = {
            "actor": self.actor and self.actor.strip(),
            "text": self.q and self.q.strip(),
            "min_roots": self.min_roots,
            "contested": self.contested,
            "state": self.state,
            "assigned": self.assigned,
            "queue": self.queue,
        }
        return found | {k: v for k, v in plain.items() if v}  # type: ignore[return-value]


class IncidentQuery(IncidentFilters):
    """A page of the list."""

    order: Literal["when", "newest", "roots", "reports", "contested", "fresh"] = Field(
        "newest", description="By first day; by last; by voices, reports or contradictions; by when a report came in."
    )
    after: str | None = Field(None, max_length=1000, description="`next` of the page before.")
    limit: int = Field(50, ge=1, le=500, description="Incidents of one page.")


def _day(name: str, value: str, *, last: bool) -> str:
    """The day, or the first or last one of a month or year."""
    match = _DAY.fullmatch(value.strip())
    try:
        if match is None:
            raise ValueError
        year, month = int(match[1]), int(match[2] or (12 if last else 1))
        return date(year, month, int(match[3] or (monthrange(year, month)[1] if last else 1))).isoformat()
    except ValueError:
        raise Refused(422, "invalid", f"{name}: {value!r} is no day; write 2021-06-05, 2021-06 or 2021") from None


def _country(value: str) -> str:
    if (known := country_by_code(value.strip().upper())) and known.within is None:
        return known.iso
    if code := country_of(value):
        return code
    raise Refused(422, "invalid", f"country: {value!r} is no country; give its ISO code (ML) or name (Mali)")


def _type(value: str) -> str:
    if value in load_incident_types():
        return value
    raise Refused(
        422, "invalid", f"type: {value!r} is no incident type; use one of: {', '.join(load_incident_types())}"
    )


def _numbers(name: str, value: str, most: tuple[int, ...]) -> tuple[float, ...]:
    try:
        numbers = tuple(float(part) for part in value.split(","))
        if len(numbers) == len(most) and all(math.isfinite(n) and abs(n) <= m for n, m in zip(numbers, most)):
            return numbers
    except ValueError:
        pass
    raise Refused(
        422, "invalid", f"{name}: write {len(most)} numbers in degrees with commas between, not {value[:60]!r}"
    )
