"""A joined incident as the JSON object that ``recoupe incidents --format jsonl`` prints (docs/codebook.md, part 5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recoupe.model.linked import Contradiction, HeldClaim, HeldValue, Joined, Judgement
from recoupe.model.report import Json, Span
from recoupe.model.stored import claim_id


def joined_to_dict(joined: Joined) -> Json:
    """Everything that the incident holds; indices are into its ``claims``."""
    contested = {i for c in joined.contradictions for i in c.values}
    owners = {key.partition(".")[0]: report for key, report in ((c.told, c.report) for c in joined.claims)}
    return {
        "id": joined.id,
        "type": joined.type,
        "when": joined.when,
        "where": joined.where,
        "actors": list(joined.actors),
        "weapons": list(joined.weapons),
        "claims": [_claim(c, owners) for c in joined.claims],
        "values": [{**_value(v), "claims": list(v.claims), "denied_by": list(v.denied_by)} for v in joined.values],
        "agreements": [
            {**_value(v), "claims": list(v.claims)}
            for i, v in enumerate(joined.values)
            if v.support.reports > 1 and i not in contested
        ],
        "contradictions": [_contradiction(c, joined) for c in joined.contradictions],
        "timeline": [
            {
                "field": p.field,
                "at": p.at,
                "value": joined.claims[p.claim].claim.value,
                "text": _text(joined.claims[p.claim].claim.value),
                "root": joined.claims[p.claim].root,
                "report": joined.claims[p.claim].report,
                "claim": p.claim,
            }
            for p in joined.timeline
        ],
        "links": list(joined.links),
        "evidence": list(joined.evidence),
        "reports": list(joined.reports),
        "sources": list(joined.sources),
        "copies": list(joined.copies),
        "members": list(joined.members),
        "corrections": [
            {"judgement": c.id, "field": c.field, "value": c.value, "who": c.who, "at": c.at, "why": c.why}
            for c in joined.corrections
        ],
        "rejected": [_claim(c, owners) for c in joined.rejected],
    }


def with_claim_ids(incident: Json) -> Json:
    """The incident, each claim with its ``id``: for one that was written before claims had any."""
    claims = incident["claims"]
    if claims and "id" not in claims[0]:
        seen: dict[str, int] = {}
        for n, c in enumerate(claims):
            span = c["evidence"]["start"], c["evidence"]["end"]
            one = claim_id(c["told"], c["field"], c["value"], c["speech_act"], (c["chain"] or [{}])[-1], span)
            seen[one] = count = seen.get(one, 0) + 1
            claims[n] = {"id": one + (f".{count}" if count > 1 else ""), **c}
    incident.setdefault("rejected", [])
    return incident


def _span(span: Span | None, report: str) -> Json | None:
    return None if span is None else {**span.to_dict(), "report": report}


def _text(value: Any) -> str | None:
    return value.get("text") if isinstance(value, dict) else None


def _claim(held: HeldClaim, owners: Mapping[str, str]) -> Json:
    """``owners``: ids of reports by what the keys of their tellings begin with, their fingerprint."""
    c = held.claim
    marks = {"accepted": held.accepted, "added": held.added, "rejected": held.rejected}
    return {
        "id": held.id,
        "field": c.field,
        "value": c.value,
        "speech_act": c.speech_act,
        "certainty": c.certainty,
        "stance": c.stance,
        "chain": [{"name": v.name, "kind": v.kind, "anonymous": v.anonymous} for v in c.chain],
        "evidence": _span(c.evidence, held.report),
        "also": [_span(s, held.report) for s in c.also],
        "cue": _span(c.cue, held.report),
        "report": held.report,
        "told": held.told,
        "root": held.root,
        "side": held.side,
        "text": owners.get(held.text[:16], held.report),
        **{mark: _mark(j) for mark, j in marks.items() if j is not None},
    }


def _mark(judgement: Judgement) -> Json:
    return {"who": judgement.who, "at": judgement.at, "why": judgement.why, "judgement": judgement.id}


def _value(value: HeldValue) -> Json:
    return {"field": value.field, "value": value.value, "support": value.support.to_dict()}


def _contradiction(contradiction: Contradiction, joined: Joined) -> Json:
    sides = []
    for i in contradiction.values:
        value = joined.values[i]
        if value.claims:
            sides.append(_side(value, value.claims, joined))
        if value.denied_by:
            acts = [joined.claims[k].claim.speech_act for k in value.denied_by]
            act = "deny" if "deny" in acts else "retract"
            sides.append(_side(value, value.denied_by, joined, act))
    return {"field": contradiction.field, "why": contradiction.why, "values": sides}


def _side(value: HeldValue, at: tuple[int, ...], joined: Joined, act: str | None = None) -> Json:
    held = [joined.claims[k] for k in at]
    return {
        "value": value.value,
        **({"speech_act": act} if act else {}),
        "support": value.support.to_dict(),
        "held_by": [{"report": h.report, "root": h.root, "side": h.side, "claim": k} for k, h in zip(at, held)],
    }
