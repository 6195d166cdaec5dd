"""Rows of the casebook and what they hold: reports, told incidents, sketches, copies, judgements; and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from hashlib import blake2b
from typing import Any

from sqlalchemy import RowMapping

from recoupe.link.fingerprint import Fingerprint
from recoupe.link.sketch import sketch_from_dict, sketch_to_dict
from recoupe.model.incident import Incident
from recoupe.model.linked import Copy, Judgement, Sketch, Told
from recoupe.model.report import Json, Report
from recoupe.model.stored import incident_id, pack, unpack_incident

Row = Mapping[str, Any] | RowMapping
"""A row by the names of its columns."""

_REPORT = ("id", "title", "outlet", "url", "published", "language", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A report of the casebook with its number and what copies of it are found by."""

    n: int
    uid: str
    report: Report
    fingerprint: Fingerprint


def compact(value: Any) -> str:
    """JSON on one line, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def numbered(keys: Iterable[str]) -> list[int]:
    """Keys as numbers of 64 bits, sorted. Two keys may share a number: a neighbour too many is looked at, and none is
    missed."""
    return sorted({int.from_bytes(blake2b(k.encode(), digest_size=8).digest(), "big", signed=True) for k in keys})


def told_row(told: Told, sketch: Sketch, blocks: list[int], report: int) -> Json:
    trigger = told.incident.evidence[0] if told.incident.evidence else None
    return {
        "key": told.key,
        "own": incident_id(told.key),
        "report": report,
        "position": told.position,
        "starts": trigger.start if trigger else -1,
        "ends": trigger.end if trigger else -1,
        "sketch": compact({**sketch_to_dict(sketch), "vector": None}),
        "vector": sketch.vector,
        "blocks": compact(blocks),
        "links": compact([link.incident for link in told.incident.links]),
        "coding": compact(pack(told.incident)),
    }


def incident_of(coding: str) -> Incident:
    return unpack_incident(json.loads(coding))


def sketch_of(data: str, vector: bytes | None) -> Sketch:
    sketch = sketch_from_dict({**json.loads(data), "vector": None})
    return sketch if vector is None else replace(sketch, vector=bytes(vector))


def report_of(row: Row) -> Report:
    return Report(**{name: row[name] for name in _REPORT})


def shelved_of(row: Row) -> Shelved:
    fingerprint = Fingerprint.from_dict(json.loads(row["fingerprint"]))
    return Shelved(n=row["n"], uid=row["uid"], report=report_of(row), fingerprint=fingerprint)


def copy_row(copy: Copy, number: Mapping[str, int]) -> Json:
    """``number``: of both reports, by their uid."""
    return {
        "a": number[copy.a],
        "b": number[copy.b],
        "kind": copy.kind,
        "spans": compact(copy.spans),
        "contained_a": copy.contained[0],
        "contained_b": copy.contained[1],
        "source": copy.source,
        "why": copy.why,
    }


def no_copy_row(a: int, b: int) -> Json:
    """The two reports were looked at and neither is a translation of the other."""
    return {
        "a": a, "b": b, "kind": "none", "spans": "[]", "contained_a": 0.0, "contained_b": 0.0, "source": None,
        "why": "",
    }  # fmt: skip


def copy_of(row: Row, uid: Mapping[int, str]) -> Copy:
    """``uid``: of both reports, by their number."""
    return Copy(
        a=uid[row["a"]],
        b=uid[row["b"]],
        kind=row["kind"],
        spans=tuple(tuple(s) for s in json.loads(row["spans"])),
        contained=(row["contained_a"], row["contained_b"]),
        source=row["source"],
        why=row["why"],
    )


def judgement_of(row: Row) -> Judgement:
    value = json.loads(row["value"]) if row["value"] is not None else None
    return Judgement(**{f.name: row[f.name] for f in fields(Judgement) if f.name != "value"}, value=value)
