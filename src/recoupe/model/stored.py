"""Coded incidents as plain JSON values and back, without loss: rules, sides and registry ids included.

What ``CodedReport.to_dict`` prints is for readers; this is the form in which the casebook keeps a coding."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from recoupe.model.incident import Actor, Claim, Incident, Link, Weapon, When, Where
from recoupe.model.mention import Voice
from recoupe.model.report import Json, Report, Span


def pack(node: Any) -> Any:
    """Dataclasses as objects, tuples as lists."""
    if is_dataclass(node) and not isinstance(node, type):
        return {f.name: pack(getattr(node, f.name)) for f in fields(node)}
    if isinstance(node, (tuple, list)):
        return [pack(n) for n in node]
    if isinstance(node, dict):
        return {k: pack(v) for k, v in node.items()}
    return node


def unpack_incident(data: Json) -> Incident:
    """The incident that ``pack`` made ``data`` of."""
    return Incident(
        type=data["type"],
        when=_with_spans(When, data["when"]),
        where=_with_spans(Where, data["where"]),
        actors=tuple(_with_spans(Actor, a) for a in data["actors"]),
        weapons=tuple(_with_spans(Weapon, w) for w in data["weapons"]),
        claims=tuple(_claim(c) for c in data["claims"]),
        links=tuple(_with_spans(Link, k) for k in data["links"]),
        evidence=_spans(data["evidence"]),
        rule=data.get("rule", ""),
    )


def unpack_incidents(data: Sequence[Json]) -> tuple[Incident, ...]:
    return tuple(unpack_incident(d) for d in data)


def report_uid(report: Report) -> str:
    """The fingerprint of what a report says and of where it comes from: SHA-256 of text, title, outlet, address and
    publication, in hex. Its id and the language that was found are left out, so that one report that comes in twice
    under two names is one."""
    parts = (report.text, report.title, report.outlet, report.url, report.published)
    digest = hashlib.sha256()
    for part in parts:
        data = b"" if part is None else part.encode("utf-8", "surrogatepass")
        digest.update(b"-" if part is None else b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


def told_keys(uid: str, incidents: Sequence[Incident]) -> tuple[str, ...]:
    """A name for each incident of a report that holds for good: the report's fingerprint and where its first evidence
    begins, so that another coder version that sees the same incident gives it the same name."""
    seen: dict[int, int] = {}
    keys = []
    for incident in incidents:
        start = incident.evidence[0].start if incident.evidence else -1
        seen[start] = n = seen.get(start, 0) + 1
        keys.append(f"{uid[:16]}.{start}" + (f".{n}" if n > 1 else ""))
    return tuple(keys)


def incident_id(founder: str) -> str:
    """The id of an incident whose first-published member has the key ``founder``."""
    return "i" + hashlib.sha256(founder.encode()).hexdigest()[:11]


def claim_id(told: str, field: str, value: Any, speech_act: str, root: Json, span: tuple[int, int]) -> str:
    """The id of a claim, the same as long as the coding is: of the key of the told incident that it belongs to, what it
    says, the last voice of its chain (``name kind anonymous``) and the characters of its evidence."""
    said = [told, field, value, speech_act, root.get("name"), root.get("kind"), bool(root.get("anonymous")), *span]
    return "c" + hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]


def claim_ids(told: str, claims: Sequence[Claim]) -> tuple[str, ...]:
    """The ids of the claims of a told incident; a claim that is told twice in the same words has a number behind it."""
    seen: dict[str, int] = {}
    ids = []
    for c in claims:
        root = pack(c.chain[-1]) if c.chain else {}
        one = claim_id(told, c.field, c.value, c.speech_act, root, (c.evidence.start, c.evidence.end))
        seen[one] = n = seen.get(one, 0) + 1
        ids.append(one + (f".{n}" if n > 1 else ""))
    return tuple(ids)


def _spans(data: Sequence[Json]) -> tuple[Span, ...]:
    return tuple(Span(**s) for s in data)


def _with_spans(kind: Any, data: Json | None) -> Any:
    return None if data is None else kind(**{**data, "evidence": _spans(data["evidence"])})


def _claim(data: Json) -> Claim:
    return Claim(
        **{
            **data,
            "chain": tuple(Voice(**v) for v in data["chain"]),
            "evidence": Span(**data["evidence"]),
            "also": _spans(data["also"]),
            "cue": Span(**data["cue"]) if data["cue"] else None,
        }
    )
