"""Where an incident stands in review: whether anybody decided on it, signed it off, and whether it is still as then."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from recoupe.casebook.judging import Ruling
from recoupe.casebook.records import compact
from recoupe.model.linked import Judgement
from recoupe.model.report import Json

STATES = ("new", "open", "signed", "changed")
"""Nobody decided anything; somebody did; signed off, and as it was then; signed off, and no longer as it was."""


def standing_of(ruling: Ruling, incident: Json) -> Json:
    """The columns ``state assigned touched_at`` of table ``incident``; who reviews it is no decision on it."""
    keys = incident["members"]
    about = ruling.about(keys)
    signed, assigned = signature(about), _last(about, "assign")
    if signed is not None:
        state = "signed" if signed.value.get("content") == content_digest(incident) else "changed"
    else:
        state = "open" if any(j.kind != "assign" for j in about) else "new"
    return {
        "state": state,
        "assigned": assigned.value if assigned else None,
        "touched_at": ruling.touched_at(keys),
    }


def review_of(ruling: Ruling, incident: Json, row: Any) -> Json:
    """What is handed out as ``review``; ``row`` has the columns of ``standing_of``."""
    signed = signature(ruling.about(incident["members"]))
    return {
        "state": row.state,
        "assigned": row.assigned,
        "signed": mark_of(signed) if signed else None,
        "touched_at": row.touched_at,
    }


def mark_of(judgement: Judgement) -> Json:
    """Who decided it, when and why."""
    return {"who": judgement.who, "at": judgement.at, "why": judgement.why, "judgement": judgement.id}


def signature(judgements: Iterable[Judgement]) -> Judgement | None:
    """The last word on whether the incident is in order; ``judgements`` stand, oldest first."""
    return _last(judgements, "sign")


def content_digest(incident: Json) -> str:
    """SHA-256 of what an incident says: its type, day, place, actors and weapons, every claim with its voices and
    words, and what was set right. Neither how it is linked nor what was accepted of it is in it."""
    said = {
        "type": incident["type"],
        "when": _plain(incident["when"]),
        "where": _plain(incident["where"]),
        "actors": sorted(compact(_plain(a)) for a in incident["actors"]),
        "weapons": sorted(compact(_plain(w)) for w in incident["weapons"]),
        "claims": sorted(compact(_said(c)) for c in incident["claims"]),
        "corrections": [(c["field"], c["value"]) for c in incident["corrections"]],
    }
    return sha256(compact(said).encode()).hexdigest()


def _last(judgements: Iterable[Judgement], kind: str) -> Judgement | None:
    found = None
    for j in judgements:
        found = j if j.kind == kind else found
    return found


def _plain(node: Json | None) -> Json | None:
    return None if node is None else {k: node[k] for k in sorted(node) if k != "evidence"}


def _said(claim: Json) -> list[Any]:
    value, span = claim["value"], claim["evidence"]
    told = {k: value[k] for k in sorted(value)} if isinstance(value, dict) else value
    voices = [[v["name"], v["kind"], v["anonymous"]] for v in claim["chain"]]
    acts = [claim["speech_act"], claim["certainty"], claim["stance"]]
    return [claim["report"], claim["field"], told, *acts, voices, span["start"], span["end"]]
