"""The columns of incidents and claims as Parquet, and what becomes of an object on the way there and back.

Objects are nested columns as the codebook names their fields. A ``value``, which may be words, a number with its bounds
or a stretch of days, is kept as JSON text. Where columns alone would not give the very same object back (a field that
they do not know, a number too large), ``exact`` keeps it as JSON; else it is empty."""

from __future__ import annotations

import json
import re
from typing import Any

from recoupe.export.lines import json_text
from recoupe.model.report import Json

_MARKS = ("accepted", "added", "rejected")
_OPTIONAL = frozenset(("in", "speech_act", "copies", *_MARKS))
"""Keys that an object may lack; all others are there, if only as null."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_LARGEST = 2**63 - 1
CONVENIENT = ("value_text", "value_min", "value_max", "value_group")
"""Columns of claims that repeat what ``value`` says, so that nobody has to parse it to count."""


def incident_schema(pa: Any) -> Any:
    """The schema of incidents without their claims; ``pa`` is the module pyarrow."""
    span, whole, words = _span(pa), pa.int64(), pa.string()
    support = pa.struct(
        [("reports", whole), ("texts", whole), ("roots", pa.list_(whole)), ("parties", whole), ("denials", whole)]
    )
    actor = [("role", words), ("name", words), ("id", words), ("kind", words), ("side", words)]
    where = [("name", words), ("country", words), ("admin1", words), ("admin2", words), ("lat", pa.float64())]
    where += [("lon", pa.float64()), ("gazetteer_id", words), ("precision", words)]
    value = [("field", words), ("value", words), ("support", support), ("claims", pa.list_(whole))]
    held = pa.struct([("report", words), ("root", words), ("side", words), ("claim", whole)])
    side = pa.struct([("value", words), ("speech_act", words), ("support", support), ("held_by", pa.list_(held))])
    point = [("field", words), ("at", words), ("value", words), ("text", words), ("root", words), ("report", words)]
    correction = [("judgement", whole), ("field", words), ("value", words), ("who", words), ("at", words)]
    spans = ("evidence", pa.list_(span))
    when = [("earliest", words), ("latest", words), ("precision", words), spans]
    weapon = [("type", words), ("name", words), ("min", whole), ("max", whole), spans]
    link = [("type", words), ("incident", words), spans]
    copy = [("report", words), ("of", words), ("kind", words), ("contained", pa.float64()), ("directed", pa.bool_())]
    copy += [("why", words)]
    source = [(k, words) for k in ("id", "title", "outlet", "url", "published", "language")]

    def objects(fields: list[tuple[str, Any]]) -> Any:
        return pa.list_(pa.struct(fields))

    return pa.schema(
        [
            ("id", words),
            ("type", words),
            ("when", pa.struct(when)),
            ("where", pa.struct([*where, spans, ("uncertainty_m", whole)])),
            ("actors", objects([*actor, spans])),
            ("weapons", objects(weapon)),
            ("values", objects([*value, ("denied_by", pa.list_(whole))])),
            ("agreements", objects(value)),
            ("contradictions", objects([("field", words), ("why", words), ("values", pa.list_(side))])),
            ("timeline", objects([*point, ("claim", whole)])),
            ("links", objects(link)),
            spans,
            ("reports", pa.list_(words)),
            ("sources", objects(source)),
            ("copies", objects(copy)),
            ("members", pa.list_(words)),
            ("corrections", objects([*correction, ("why", words)])),
            ("rejected", objects([("value", words), *_claim_fields(pa)])),
            ("claim_count", whole),
            ("exact", words),
        ]
    )


def claim_schema(pa: Any) -> Any:
    """The schema of claims; ``incident`` and ``claim`` tell which claim of which incident."""
    whole, words = pa.int64(), pa.string()
    return pa.schema(
        [
            ("incident", words),
            ("claim", whole),
            ("value", words),
            ("value_text", words),
            ("value_min", whole),
            ("value_max", whole),
            ("value_group", words),
            *_claim_fields(pa),
            ("exact", words),
        ]
    )


def _claim_fields(pa: Any) -> list[tuple[str, Any]]:
    """A claim but for its value; ``accepted``, ``added`` and ``rejected`` are what people decided on it."""
    span, whole, words = _span(pa), pa.int64(), pa.string()
    voice = pa.struct([("name", words), ("kind", words), ("anonymous", pa.bool_())])
    mark = pa.struct([("who", words), ("at", words), ("why", words), ("judgement", whole)])
    return [
        ("id", words),
        ("field", words),
        ("speech_act", words),
        ("certainty", words),
        ("stance", words),
        ("chain", pa.list_(voice)),
        ("evidence", span),
        ("also", pa.list_(span)),
        ("cue", span),
        ("report", words),
        ("told", words),
        ("root", words),
        ("side", words),
        *((name, mark) for name in _MARKS),
    ]


def _span(pa: Any) -> Any:
    whole, words = pa.int64(), pa.string()
    return pa.struct([("start", whole), ("end", whole), ("quote", words), ("report", words), ("in", words)])


def pack(node: Any) -> Any:
    """An object as columns hold it."""
    if isinstance(node, dict):
        return {k: json_text(v) if k == "value" else pack(v) for k, v in node.items()}
    if isinstance(node, (list, tuple)):
        return [pack(n) for n in node]
    return _SURROGATE.sub("\ufffd", node) if isinstance(node, str) else node


def unpack(node: Any) -> Any:
    """What ``pack`` made a column's value of."""
    if isinstance(node, dict):
        return {
            k: json.loads(v) if k == "value" and isinstance(v, str) else unpack(v)
            for k, v in node.items()
            if v is not None or k not in _OPTIONAL
        }
    return [unpack(n) for n in node] if isinstance(node, list) else node


def same(one: Any, other: Any) -> bool:
    """Whether two JSON objects are the same to the letter, the order of keys apart."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def convenient(value: Any) -> Json:
    """The columns of `CONVENIENT` for a claim's value."""
    parts = value if isinstance(value, dict) else {"text": value}
    least, most, text, group = (parts.get(k) for k in ("min", "max", "text", "group"))
    return {
        "value_text": pack(text) if isinstance(text, str) else None,
        "value_min": least if isinstance(least, int) and abs(least) <= _LARGEST else None,
        "value_max": most if isinstance(most, int) and abs(most) <= _LARGEST else None,
        "value_group": pack(group) if isinstance(group, str) else None,
    }
