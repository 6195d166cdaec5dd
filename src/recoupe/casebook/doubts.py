"""What makes an incident uncertain, as codes that a list can show and filter by; phrases for them are in the review
room (``doubt.<code>``).

The same rules for every party: what counts is how a claim was made, never who made it or whom it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from recoupe.model.report import Json
from recoupe.vocab.incident_types import FILES

GRAVE = frozenset({"no_day", "no_place", "only_denied", "one_anonymous_voice", "only_distance", "only_possible"})
"""Those for which an incident stands in the queue of low confidence: when or where it was is not known, or nobody with
a name simply says that it was."""

CODES = (
    "only_denied",
    "one_anonymous_voice",
    "anonymous_voices",
    "only_distance",
    "only_possible",
    "unconfirmed",
    "no_day",
    "wide_day",
    "no_place",
    "wide_place",
    "no_point",
    "no_doer",
    "type_disputed",
)
"""All of them, the gravest first; the order in which they are told."""

_PLACELESS = ("demand", "threat", "accusation")
"""Acts of speech, to which the codebook gives no place (section 4)."""
_WITH_DOER = frozenset(code for group in FILES if group.startswith("violence") for code in FILES[group])
_WIDE_DAYS = 31
_WIDE_M = 50_000
_HELD = ("assert", "accuse", "confirm", "claim_responsibility")


def doubts_of(incident: Json) -> tuple[str, ...]:
    """The doubts about an incident (docs/codebook.md, "Reports laid side by side"), in the order of ``CODES``."""
    found = {*_of_day(incident), *_of_place(incident), *_of_actors(incident), *_of_voices(incident)}
    return tuple(code for code in CODES if code in found)


def _of_day(incident: Json) -> Iterator[str]:
    when = incident["when"] or {}
    earliest, latest = when.get("earliest"), when.get("latest")
    if not earliest or not latest:
        yield "no_day"
    elif (date.fromisoformat(latest) - date.fromisoformat(earliest)).days >= _WIDE_DAYS:
        yield "wide_day"


def _of_place(incident: Json) -> Iterator[str]:
    where = incident["where"]
    if where is None:
        if incident["type"] not in _PLACELESS:
            yield "no_place"
    elif where.get("lat") is None:
        yield "no_point"
    elif where.get("precision") in ("admin1", "country", "area") or (where.get("uncertainty_m") or 0) > _WIDE_M:
        yield "wide_place"


def _of_actors(incident: Json) -> Iterator[str]:
    roles = {a["role"] for a in incident["actors"] if a["kind"] != "unidentified"}
    if incident["type"] in _WITH_DOER and not roles & {"perpetrator", "accused", "claimant", "ordered_by"}:
        yield "no_doer"
    types = [c for c in incident["contradictions"] if c["field"] == "occurrence"]
    if any(len({str(v["value"]) for v in c["values"]}) > 1 for c in types):
        yield "type_disputed"


def _of_voices(incident: Json) -> Iterator[str]:
    """Doubts about whether it happened. Where a person has accepted a claim that it did, there are none."""
    told = [c for c in incident["claims"] if c["field"] == "occurrence"]
    held = [c for c in told if c["speech_act"] in _HELD]
    if any(c.get("accepted") or c.get("added") for c in held):
        return
    if told and not held:
        yield "only_denied"
    if any(c["speech_act"] == "unable_to_confirm" for c in told):
        yield "unconfirmed"
    if not held:
        return
    if all(_unnamed(c["chain"]) for c in held):
        yield "one_anonymous_voice" if len({c["root"] for c in held}) == 1 else "anonymous_voices"
    if all(c["stance"] == "distance" for c in held):
        yield "only_distance"
    elif all(c["certainty"] == "possible" for c in held):
        yield "only_possible"


def _unnamed(chain: Sequence[Json]) -> bool:
    """Whether the root of a claim is nobody in particular; an outlet that speaks for itself is somebody."""
    root = chain[-1]
    return bool(root.get("anonymous")) or root.get("kind") == "unknown"
