"""An incident as flat formats see it: one day, one place, one list of names a role, tolls under a policy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from recoupe.export import policy as resolution
from recoupe.export.figures import CARRYING
from recoupe.export.policy import UNKNOWN, Policy, Toll
from recoupe.model.report import Json
from recoupe.vocab.actors import load_actors, side_of
from recoupe.vocab.countries import country_by_code, load_countries
from recoupe.vocab.incident_types import IncidentType, load_incident_types

STATE_KINDS = frozenset(("state_force", "police"))
ARMED_KINDS = frozenset(("state_force", "police", "rebel", "militia", "coalition", "international", "unidentified"))
PLACED = frozenset(("exact", "town", "near", "admin2", "admin1", "area", "sea"))
"""Precisions of a place whose point says more than the middle of a country."""


@dataclass(frozen=True)
class Row:
    """An incident (as the casebook prints it) and the policy by which its figures are resolved."""

    incident: Json
    policy: Policy
    _tolls: dict[tuple[str, str | None], Toll] = field(default_factory=dict, repr=False)

    # what

    @property
    def id(self) -> str:
        return str(self.incident["id"])

    @property
    def type(self) -> str:
        return str(self.incident["type"])

    @cached_property
    def kind(self) -> IncidentType | None:
        """The entry of the vocabulary, None for a type that it does not know."""
        return load_incident_types().get(self.type)

    def code(self, codebook: str) -> str | None:
        """The type's counterpart in another codebook (`vocab.incident_types.CODES`)."""
        return self.kind.codes.get(codebook) if self.kind else None

    @property
    def group(self) -> str | None:
        return self.kind.group if self.kind else None

    # when

    @cached_property
    def when(self) -> Json:
        return _object(self.incident["when"])

    @cached_property
    def days(self) -> int | None:
        """How many days the incident may lie on, both ends counted; None where no day is known."""
        try:
            return (date.fromisoformat(self.when["latest"]) - date.fromisoformat(self.when["earliest"])).days + 1
        except (KeyError, TypeError, ValueError):
            return None

    @cached_property
    def one_night(self) -> bool:
        """Told of as one day or one night: one date, or two that follow each other."""
        return self.days is not None and (
            self.days == 1 or (self.days == 2 and self.when.get("precision") in ("minute", "hour", "day"))
        )

    @property
    def earliest(self) -> str | None:
        return self.when.get("earliest")

    @property
    def latest(self) -> str | None:
        return self.when.get("latest")

    # where

    @cached_property
    def where(self) -> Json:
        return _object(self.incident["where"])

    @property
    def country(self) -> str | None:
        """ISO 3166-1 alpha-2."""
        return self.where.get("country")

    @property
    def country_name(self) -> str | None:
        known = country_by_code(self.country) if self.country else None
        return known.en if known else self.country

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees, of whatever precision; None where either is missing."""
        lat, lon = self.where.get("lat"), self.where.get("lon")
        return None if lat is None or lon is None else (lat, lon)

    @property
    def spot(self) -> tuple[float, float] | None:
        """The point where it says more than the middle of a country."""
        return self.point if self.where.get("precision") in PLACED else None

    @property
    def place_words(self) -> list[str]:
        """The words for the place in the reports."""
        return list(dict.fromkeys(e["quote"] for e in self.where.get("evidence", ())))

    # who

    @cached_property
    def everybody(self) -> list[Json]:
        """All actors; what a correction by hand leaves out is null."""
        return [{**_NOBODY, **_object(a)} for a in self.incident["actors"]]

    def actors(self, *roles: str) -> list[Json]:
        return [a for a in self.everybody if a["role"] in roles]

    def names(self, *roles: str) -> list[str]:
        return list(dict.fromkeys(a["name"] for a in self.actors(*roles) if a["name"]))

    def kinds(self, *roles: str) -> set[str]:
        return {a["kind"] for a in self.actors(*roles)}

    def foreign(self, actor: Json) -> bool | None:
        """Whether a force is another country's than the one it acts in; None where either is not known."""
        if not self.country:
            return None
        if countries := _registered().get(actor["id"] or ""):
            return self.country not in countries
        side = actor["side"]
        return None if side is None or side not in _sides() else _sides()[side] != self.country

    @property
    def weapons(self) -> list[Json]:
        return [{"type": None, "name": None, **_object(w)} for w in self.incident["weapons"]]

    # claims

    def claims(self, field: str, *speech_acts: str) -> list[Json]:
        return [
            c
            for c in self.incident["claims"]
            if c["field"] == field and (not speech_acts or c["speech_act"] in speech_acts)
        ]

    @cached_property
    def claimed_by(self) -> list[str]:
        """Voices that say the act is their own."""
        return _voices(self.claims("responsibility", "claim_responsibility"))

    @cached_property
    def denied_by(self) -> list[str]:
        """Voices that deny the incident or a part in it."""
        return _voices([*self.claims("occurrence", "deny"), *self.claims("responsibility", "deny")])

    def voices(self, field: str) -> list[str]:
        """Names of the voices that stand behind a field."""
        return _voices(self.claims(field, *CARRYING))

    @property
    def contested(self) -> list[str]:
        """Fields of which values stand that cannot hold together."""
        return list(dict.fromkeys(c["field"] for c in self.incident["contradictions"]))

    @cached_property
    def roots(self) -> tuple[int, int] | None:
        """Least and most independent voices that report the incident."""
        found = [v["support"]["roots"] for v in self.incident["values"] if v["field"] == "occurrence"]
        return max(((r[0], r[1]) for r in found), default=None)

    # how many

    def total(self, field: str) -> Toll:
        return self._toll(field, None)

    def toll(self, field: str, group: str) -> Toll:
        """Of one group; of civilians with the groups that are parts of them."""
        return self._toll(field, group)

    def _toll(self, field: str, group: str | None) -> Toll:
        if field not in self._told:
            return UNKNOWN
        key = (field, group)
        if key not in self._tolls:
            if group is None:
                self._tolls[key] = resolution.total(self.incident, field, self.policy)
            elif group == "civilians":
                self._tolls[key] = resolution.civilians(self.incident, field, self.policy)
            else:
                self._tolls[key] = resolution.toll_of(self.incident, field, group, self.policy)
        return self._tolls[key]

    @cached_property
    def _told(self) -> frozenset[str]:
        """Fields of which anything is said or set by hand."""
        return frozenset(v["field"] for v in (*self.incident["values"], *self.incident["corrections"]))

    # from where

    def sources(self, key: str) -> list[str]:
        """One field of the reports, in the order of publication, each value once."""
        return list(dict.fromkeys(s[key] for s in self.incident["sources"] if s.get(key)))

    @property
    def quote(self) -> str | None:
        """The words that report the incident, from the report that did so first."""
        evidence: Sequence[Json] = self.incident["evidence"]
        return evidence[0]["quote"] if evidence else None

    def said(self, field: str) -> list[str]:
        """What is said of a field in words, best supported first, without what is only denied."""
        return list(
            dict.fromkeys(
                v["value"]
                for v in self.incident["values"]
                if v["field"] == field and isinstance(v["value"], str) and v["support"]["reports"]
            )
        )


_NOBODY: Json = {"role": None, "name": None, "id": None, "kind": None, "side": None}


def _object(node: Any) -> Json:
    """The node where it is an object; a mere name, as corrections may give it, as the name of one."""
    if isinstance(node, dict):
        return node
    return {"name": node} if isinstance(node, str) else {}


def _voices(claims: Iterable[Json]) -> list[str]:
    return list(dict.fromkeys(n for c in claims if (n := _voice(c))))


def _voice(claim: Json) -> str | None:
    chain: Sequence[Json] = claim["chain"]
    name: Any = chain[-1]["name"] if chain else None
    return name if isinstance(name, str) else None


@lru_cache(maxsize=1)
def _registered() -> Mapping[str, frozenset[str]]:
    """Countries of the registry's actors by id."""
    return {e.id: frozenset(e.country) for e in load_actors()}


@lru_cache(maxsize=1)
def _sides() -> Mapping[str, str]:
    """Countries by the slug of their camp."""
    return {side_of(c.iso): c.iso for c in load_countries() if c.within is None}
