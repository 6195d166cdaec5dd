"""What people decided on single claims, applied to an incident as one report tells it, before reports are joined.

So all that follows (support, contradictions, tolls) is as if the report had never said what was set aside, and had said
what was added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from recoupe.link.contested import day_claim, place_claim
from recoupe.link.values import SUPPORTING, plain_value
from recoupe.model.incident import Claim, Incident
from recoupe.model.linked import Judgement, Told
from recoupe.model.mention import Voice
from recoupe.model.report import Json
from recoupe.model.stored import claim_ids

ON_CLAIMS = ("accept", "reject", "claim", "incident")
"""Kinds of judgements that single claims are about; a told incident that a person found has claims of that person."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What was decided on a claim, by whom."""

    accepted: Judgement | None = None
    added: Judgement | None = None
    rejected: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A told incident without what was set aside, with what was added. ``ids`` and ``marks`` are those of its claims,
    in their order; ``aside`` the claims that were set aside, with theirs. ``contested`` has what was decided on a claim
    that only comes of laying reports side by side, by its field."""

    told: Told
    ids: tuple[str, ...]
    marks: tuple[Marks, ...]
    aside: tuple[tuple[Claim, str, Marks], ...] = ()
    contested: tuple[tuple[str, Marks], ...] = ()
    unmatched: tuple[Judgement, ...] = ()


def reviewed(told: Told, judgements: Iterable[Judgement]) -> Reviewed:
    """``judgements``: those that stand on this telling. Of several on one claim the last counts; one whose claim the
    report no longer makes is ``unmatched`` and changes nothing.

    1. what was added, unless the report says so itself; 2. what was decided on each claim; 3. what was set aside goes,
    with the day, the place or the doer that only it gave."""
    given = sorted((j for j in judgements if j.kind in ON_CLAIMS and j.a == told.key), key=lambda j: j.id)
    if not given:
        ids = claim_ids(told.key, told.incident.claims)
        return Reviewed(told, ids, (Marks(),) * len(ids))
    claims = list(told.incident.claims)
    by_hand = next((j for j in given if j.kind == "incident"), None)
    marks = [Marks(added=by_hand)] * len(claims)
    for j in given:  # 1.
        if j.kind == "claim":
            claim = added_claim(j, told)
            at = _matching(claims, claim_ids(told.key, claims), claim_mark(claim, ""), claim.field)
            if at is None:
                claims.append(claim)
                marks.append(Marks(added=j))
            elif marks[at].added is None:
                marks[at] = replace(marks[at], added=j)
    ids = claim_ids(told.key, claims)
    derived = {c.field: c for c in (day_claim(told), place_claim(told)) if c is not None}
    later = {field: Marks() for field in derived}
    unmatched = []
    for j in given:  # 2.
        if j.kind not in ("accept", "reject"):
            continue
        at = _matching(claims, ids, j.value, j.field or "")
        if at is not None:
            marks[at] = _decided(marks[at], j)
        elif j.field in derived and _share(derived[j.field], j.value, j.field):
            later[j.field] = _decided(later[j.field], j)
        else:
            unmatched.append(j)
    kept = [i for i, m in enumerate(marks) if m.rejected is None]
    aside = [(claims[i], ids[i], m) for i, m in enumerate(marks) if m.rejected is not None]
    aside += [(c, claim_ids(told.key, [c])[0], later[f]) for f, c in derived.items() if later[f].rejected is not None]
    incident = replace(told.incident, claims=tuple(claims[i] for i in kept))
    for claim, _, _ in aside:  # 3.
        incident = _without(incident, claim)
    return Reviewed(
        told=replace(told, incident=incident),
        ids=tuple(ids[i] for i in kept),
        marks=tuple(marks[i] for i in kept),
        aside=tuple(aside),
        contested=tuple((f, m) for f, m in later.items() if m != Marks()),
        unmatched=tuple(unmatched),
    )


def claim_mark(claim: Claim, id: str) -> Json:
    """What a judgement keeps of the claim that it is about: enough to find it again when the report is coded anew."""
    return {
        "claim": id,
        "value": claim.value,
        "speech_act": claim.speech_act,
        "voice": _voice(claim),
        "start": claim.evidence.start,
        "end": claim.evidence.end,
    }


def added_claim(judgement: Judgement, told: Told) -> Claim:
    """The claim that a person added to what ``told``'s report says; a voice of None is the outlet's own."""
    value = judgement.value
    outlet = next((c.chain[0] for c in told.incident.claims if c.chain), Voice(told.report.outlet, "outlet"))
    voice = value["voice"]
    chain = (outlet,) if voice is None else (outlet, Voice(voice["name"], voice["kind"], voice["anonymous"]))
    return Claim(
        field=judgement.field or "",
        value=value["value"],
        speech_act=value["speech_act"],
        certainty=value["certainty"],
        stance=value["stance"],
        chain=chain,
        evidence=told.report.span(value["start"], value["end"]),
        rule="person",
    )


def _decided(marks: Marks, judgement: Judgement) -> Marks:
    if judgement.kind == "accept":
        return replace(marks, accepted=judgement, rejected=None)
    return replace(marks, accepted=None, rejected=judgement)


def _voice(claim: Claim) -> Json | None:
    last = claim.chain[-1] if claim.chain else None
    return None if last is None else {"name": last.name, "kind": last.kind, "anonymous": last.anonymous}


def _matching(claims: Sequence[Claim], ids: Sequence[str], mark: Mapping[str, Any], field: str) -> int | None:
    """The claim that a judgement is about: the one of that id or, where the report was coded anew, the one that says
    the same in the same voice and shares most of the words."""
    shares = [_share(c, mark, field) for c in claims]
    found = [i for i, share in enumerate(shares) if share]
    return max(found, key=lambda i: (ids[i] == mark["claim"], shares[i], -i), default=None)


def _share(claim: Claim, mark: Mapping[str, Any], field: str) -> int:
    """How many characters of its evidence the claim shares with what was judged; 0 where it says something else."""
    if claim.field != field or claim.speech_act != mark["speech_act"]:
        return 0
    if plain_value(claim.value) != plain_value(mark["value"]) or _spoken(_voice(claim)) != _spoken(mark["voice"]):
        return 0
    span = claim.evidence
    if (span.start, span.end) == (mark["start"], mark["end"]):
        return max(span.end - span.start, 1)
    shared: int = min(span.end, mark["end"]) - max(span.start, mark["start"])
    return max(0, shared)


def _spoken(voice: Mapping[str, Any] | None) -> tuple[str, bool]:
    return ((voice or {}).get("name") or "").casefold(), bool((voice or {}).get("anonymous"))


def _without(incident: Incident, claim: Claim) -> Incident:
    """The incident without the day, place, doer or weapon that it has of a claim that was set aside, unless another
    claim gives the same."""
    if claim.speech_act not in SUPPORTING or any(_same(c, claim) for c in incident.claims):
        return incident
    value = claim.value
    if claim.field == "when" and incident.when is not None and isinstance(value, dict):
        if (incident.when.earliest, incident.when.latest) == (value.get("earliest"), value.get("latest")):
            return replace(incident, when=None)
    elif claim.field == "where" and incident.where is not None:
        if incident.where.name == (value.get("name") if isinstance(value, dict) else value):
            return replace(incident, where=None)
    elif claim.field == "responsibility":
        doers = ("perpetrator", "accused")
        return replace(
            incident, actors=tuple(a for a in incident.actors if a.role not in doers or a.name != str(value))
        )
    elif claim.field == "weapon" and isinstance(value, dict):
        told = value.get("type"), value.get("name"), value.get("min"), value.get("max")
        return replace(incident, weapons=tuple(w for w in incident.weapons if (w.type, w.name, w.min, w.max) != told))
    return incident


def _same(one: Claim, other: Claim) -> bool:
    return (
        one.field == other.field and one.speech_act in SUPPORTING and plain_value(one.value) == plain_value(other.value)
    )
