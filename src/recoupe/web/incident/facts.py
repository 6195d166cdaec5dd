"""The head of an incident's page: when, where, who, the state of its review; and what nobody says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from recoupe.model.report import Json
from recoupe.show.text import BOTH_SIDES, ROLES, STATEMENTS
from recoupe.show.words import point_words
from recoupe.web.incident.laid import Laid

DOERS = ("perpetrator", "claimant", "accused", "ordered_by")
HARMLESS = {"agreement", "talks", "demand", "threat", "accusation", "sanction", "aid", "troop_movement", "withdrawal"}
"""Types that harm nobody by themselves: that nobody tells a toll is nothing to remark on."""
_NOT_SAID = ("deny", "retract", "unable_to_confirm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line of the head. ``field`` is what a correction of it is called; ``by`` who corrected it."""

    name: str
    field: str | None
    values: tuple[tuple[str, str], ...]
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """How far an incident is: ``state`` is new, open, signed or changed; ``at``, ``who``, ``why`` of the sign-off."""

    state: str
    assigned: str | None
    who: str | None = None
    at: str | None = None
    why: str | None = None


def title_of(laid: Laid) -> str:
    """ "Armed attack · 4–5 Jun 2021 · Solhan, Burkina Faso"."""
    incident, tell = laid.incident, laid.tell
    kind = tell.code(incident["type"])
    parts = [kind[:1].upper() + kind[1:]]
    if incident.get("when"):
        parts.append(tell.days(incident["when"]["earliest"], incident["when"]["latest"]))
    if incident.get("where"):
        parts.append(tell.place(incident["where"], short=True))
    return " · ".join(parts)


def review_of(laid: Laid) -> Review:
    given: Json = laid.incident.get("review") or {}
    signed: Json = given.get("signed") or {}
    return Review(
        state=given.get("state", "new"),
        assigned=given.get("assigned"),
        who=signed.get("who"),
        at=laid.tell.moment(signed["at"]) if signed.get("at") else None,
        why=signed.get("why"),
    )


def facts_of(laid: Laid) -> list[Fact]:
    """Day, place, sides, weapons; what is not known is said to be so."""
    return list(_facts(laid))


def _facts(laid: Laid) -> Iterator[Fact]:
    incident, tell = laid.incident, laid.tell
    by = {c["field"]: c["who"] for c in incident.get("corrections", ())}
    if "type" in by:
        yield Fact(name=tell.code("type"), field="type", values=((tell.code(incident["type"]), ""),), by=by.get("type"))
    when, where = incident.get("when"), incident.get("where")
    days = tell.days(when["earliest"], when["latest"], short=False) if when else tell.value("when", None)
    yield Fact(
        name=tell.code("when"),
        field="when",
        values=((days, tell.precision(when) if when else ""),),
        by=by.get("when"),
    )
    if where or incident["type"] not in STATEMENTS:
        notes = [tell.place_precision(where), point_words(where.get("lat"), where.get("lon"))] if where else []
        yield Fact(
            name=tell.code("where"),
            field="where",
            values=((tell.place(where), " · ".join(n for n in notes if n)),),
            by=by.get("where"),
        )
    yield from _actors(laid, by.get("actors"))
    weapons = [tell.value("weapon", w) for w in incident.get("weapons", ())]
    if weapons:
        yield Fact(
            name=tell.code("weapon"),
            field=None,
            values=tuple((w, "") for w in dict.fromkeys(weapons)),
            by=by.get("weapons"),
        )


def _actors(laid: Laid, by: str | None) -> Iterator[Fact]:
    """Actors by role; those whose kind and side are the same are told so once, each on a line of its own."""
    actors = laid.incident.get("actors", ())
    if not actors:
        yield Fact(name=laid.say("incident.actors"), field=None, values=((laid.tell.value("target", None), ""),), by=by)
    known = list(ROLES)
    roles: dict[str, list[tuple[str, str]]] = {}
    for actor in sorted(actors, key=lambda a: known.index(a["role"]) if a["role"] in known else len(known)):
        side = laid.say("incident.side", side=actor["side"]) if actor.get("side") else ""
        notes = [laid.tell.code(actor["kind"]), side]
        line = (actor["name"], ", ".join(n for n in notes if n))
        if line not in roles.setdefault(actor["role"], []):
            roles[actor["role"]].append(line)
    both = laid.incident["type"] in BOTH_SIDES
    for role, lines in roles.items():
        name = laid.say("role.parties") if role == "perpetrator" and both else laid.say(f"role.{role}")
        yield Fact(name=name, field=None, values=tuple(lines), by=by)


def unknown_of(laid: Laid) -> Iterator[str]:
    """What no report says, in words: not the same as none."""
    incident, say = laid.incident, laid.say
    fields = {c["field"] for c in laid.claims if c.get("speech_act") not in _NOT_SAID}
    named = any(a["role"] in DOERS and a["kind"] != "unidentified" for a in incident.get("actors", ()))
    if not incident.get("when"):
        yield say("unknown.when")
    if not incident.get("where") and incident["type"] not in STATEMENTS:
        yield say("unknown.where")
    if not named and "responsibility" not in fields:
        yield say("unknown.who")
    if incident["type"] not in HARMLESS:
        for name in ("killed", "injured"):
            if name not in fields:
                yield say(f"unknown.{name}")
        if not incident.get("weapons") and "weapon" not in fields:
            yield say("unknown.weapon")
    if "motive" not in fields:
        yield say("unknown.motive")


def place_of(laid: Laid) -> Json:
    """A GeoJSON collection of the one point, or of none."""
    where: Json = laid.incident.get("where") or {}
    when = laid.incident.get("when")
    features: list[Any] = []
    if where.get("lat") is not None and where.get("lon") is not None:
        features.append(
            {
                "type": "Feature",
                "id": laid.id,
                "geometry": {"type": "Point", "coordinates": [where["lon"], where["lat"]]},
                "properties": {
                    "id": laid.id,
                    "label": laid.tell.code(laid.incident["type"]),
                    "place": laid.tell.place(where),
                    "when": laid.tell.days(when["earliest"], when["latest"]) if when else None,
                    "contested": bool(laid.contested),
                    "radius_m": where.get("uncertainty_m"),
                },
            }
        )
    return {"type": "FeatureCollection", "features": features}
