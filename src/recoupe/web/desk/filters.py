"""The filters of the desk, which live in the address and nowhere else: read, written again, told as words.

What is not understood is left out and said so; the rest holds."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlencode

from recoupe.casebook.searching import NOBODY, ORDERS, QUEUES, STATES, Asked, Order
from recoupe.vocab.countries import country_by_code, country_of
from recoupe.vocab.incident_types import FILES
from recoupe.web.telling import Telling
from recoupe.web.wording import Say

NAMES = (
    "queue", "q", "since", "until", "country", "type", "actor", "min_roots", "contested", "near", "radius_km", "bbox",
    "state", "assigned",
)  # fmt: skip
"""The filters by their names in the address."""
DEFAULT_ORDER: Order = "newest"
DEFAULT_RADIUS_KM = 25.0
LONGEST = 300
"""Characters of a filter's value."""
TYPES = tuple(code for group in FILES.values() for code in group)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_WHOLE = re.compile(r"[0-9]{1,4}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is set: in words, and the query of the address without it."""

    label: str
    query: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an address asks the desk for. ``typed``: the values as they stand in it; ``asked``: as the casebook takes
    them; ``wrong``: the names of filters whose values are none."""

    typed: Mapping[str, str]
    asked: Asked
    order: Order = DEFAULT_ORDER
    after: str | None = None
    wrong: tuple[str, ...] = field(default=())

    def query(self, **changes: str | None) -> str:
        """The query of the address with these changes, None takes a filter away; a page further on only where
        ``after`` is among them."""
        kept = {name: value for name, value in self.typed.items() if name in NAMES and name not in self.wrong}
        if self.order != DEFAULT_ORDER:
            kept["order"] = self.order
        kept |= {name: value for name, value in changes.items() if value is not None}
        gone = {name for name, value in changes.items() if value is None}
        return urlencode(
            [(name, kept[name]) for name in (*NAMES, "order", "after") if kept.get(name) and name not in gone]
        )

    def address(self, **changes: str | None) -> str:
        found = self.query(**changes)
        return f"/?{found}" if found else "/"

    def is_set(self, name: str) -> bool:
        return bool(self.typed.get(name)) and name not in self.wrong

    def chips(self, say: Say, tell: Telling) -> list[Chip]:
        """All filters that are set, but for the queue, which the page shows otherwise."""
        return list(_chips(self, say, tell))


def read(params: Mapping[str, str]) -> Wanted:
    """Out of an address; names that are no filter are passed over."""
    typed = {name: params[name].strip() for name in NAMES if params.get(name, "").strip()}
    asked: Asked = {}
    wrong = []
    for name, value in typed.items():
        try:
            if len(value) > LONGEST or "\0" in value:
                raise ValueError
            asked |= _understood(name, value, typed)
        except ValueError:
            wrong.append(name)
    if asked.get("since") and asked.get("until") and str(asked["since"]) > str(asked["until"]):
        del asked["until"]
        wrong.append("until")
    order = params.get("order", DEFAULT_ORDER)
    return Wanted(
        typed=typed,
        asked=asked,
        order=order if order in ORDERS else DEFAULT_ORDER,
        after=params.get("after") or None,
        wrong=tuple(wrong),
    )


def read_query(query: str) -> Wanted:
    """Out of the part of an address after its question mark."""
    return read(dict(parse_qsl(query[:4_000])))


def _understood(name: str, value: str, typed: Mapping[str, str]) -> Asked:
    """The filter as the casebook takes it. Raises ValueError."""
    match name:
        case "since":
            return {"since": _day(value, last=False)}
        case "until":
            return {"until": _day(value, last=True)}
        case "country":
            return {"country": _country(value)}
        case "near":
            lat, lon = _degrees(value, 90.0, 180.0)
            return {"near": (lat, lon, _kilometres(typed.get("radius_km")))}
        case "radius_km":
            _kilometres(value)
            return {}
        case "bbox":
            south, west, north, east = _degrees(value, 90.0, 180.0, 90.0, 180.0)
            if south > north:
                raise ValueError
            return {"bbox": (south, west, north, east)}
        case "min_roots":
            if not _WHOLE.fullmatch(value):
                raise ValueError
            return {"min_roots": int(value)}
        case "contested":
            if value not in ("1", "true"):
                raise ValueError
            return {"contested": True}
        case "q":
            return {"text": value}
        case "type":
            return {"type": _one_of(TYPES, value)}
        case "state":
            return {"state": _one_of(STATES, value)}
        case "queue":
            return {"queue": _one_of(QUEUES, value)}
        case _:
            return {name: value}  # type: ignore[misc]


def _day(value: str, *, last: bool) -> str:
    """The day, or the first or last one of a month or year."""
    match = _DAY.fullmatch(value)
    if match is None:
        raise ValueError
    year, month = int(match[1]), int(match[2] or (12 if last else 1))
    day = int(match[3]) if match[3] else monthrange(year, month)[1] if last and 1 <= month <= 12 and year else 1
    return date(year, month, day).isoformat()


def _country(value: str) -> str:
    if (known := country_by_code(value.upper())) and known.within is None:
        return known.iso
    if code := country_of(value):
        return code
    raise ValueError


def _degrees(value: str, *most: float) -> tuple[float, ...]:
    numbers = tuple(float(part) for part in re.split(r"[,;\s]+", value.strip()))
    if len(numbers) != len(most) or not all(abs(n) <= m for n, m in zip(numbers, most)):
        raise ValueError
    return numbers


def _kilometres(value: str | None) -> float:
    km = float(value) if value else DEFAULT_RADIUS_KM
    if not 0 < km <= 20_040:
        raise ValueError
    return km


def _one_of(known: tuple[Any, ...], value: str) -> Any:
    if value not in known:
        raise ValueError
    return value


def _chips(wanted: Wanted, say: Say, tell: Telling) -> Iterator[Chip]:
    asked = wanted.asked

    def chip(label: str, *names: str) -> Chip:
        return Chip(label, wanted.query(**dict.fromkeys(names)))

    if text := asked.get("text"):
        yield chip(say("desk.chip.q", value=text), "q")
    since, until = asked.get("since"), asked.get("until")
    if since and until:
        yield chip(tell.days(since, until), "since", "until")
    elif since:
        yield chip(say("desk.chip.since", value=tell.days(since, since)), "since")
    elif until:
        yield chip(say("desk.chip.until", value=tell.days(until, until)), "until")
    if bbox := asked.get("bbox"):
        yield chip(say("desk.chip.bbox", value=_corners(bbox)), "bbox")
    if near := asked.get("near"):
        where = f"{near[0]:g}, {near[1]:g}"
        yield chip(say("desk.chip.near", value=where, km=round(near[2])), "near", "radius_km")
    if country := asked.get("country"):
        yield chip(tell.country(country), "country")
    if type_ := asked.get("type"):
        yield chip(tell.code(type_), "type")
    if actor := asked.get("actor"):
        yield chip(say("desk.chip.actor", value=actor), "actor")
    if least := asked.get("min_roots"):
        yield chip(say("desk.chip.min_roots", n=least), "min_roots")
    if asked.get("contested"):
        yield chip(say("desk.chip.contested"), "contested")
    if state := asked.get("state"):
        yield chip(say(f"desk.state.{state}"), "state")
    if assigned := asked.get("assigned"):
        label = say("desk.chip.nobody") if assigned == NOBODY else say("desk.chip.assigned", value=assigned)
        yield chip(label, "assigned")


def _corners(bbox: tuple[float, float, float, float]) -> str:
    south, west, north, east = (f"{degrees:.4g}" for degrees in bbox)
    return f"{south}…{north}, {west}…{east}"
