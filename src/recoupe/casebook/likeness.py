"""Incidents that may be one with another: what was compared when they came in and not joined."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, bindparam, select, union_all

from recoupe.casebook import searching
from recoupe.casebook.judging import Ruling
from recoupe.casebook.shelf import among, rows_of
from recoupe.casebook.summary import Summary
from recoupe.casebook.tables import incident, member, pair, told
from recoupe.link.pairs import link_weights
from recoupe.model.report import Json


def similar(connection: Connection, name: str, limit: int) -> list[Json]:
    """Other incidents that may be this one, the likeliest first: ``incident`` (its id), ``score`` (of the pair that
    speaks most for it, above 0 where one incident is likelier than two), ``because`` (what it is made of: feature and
    what it counts, the weightiest first; negative speaks against), ``judged`` (different or unsure, None where nobody
    did), ``joined`` (False), ``summary``."""
    n = searching.resolve(connection, name)
    own = {row.n: str(row.key) for row in searching.tellings(connection, n)}
    best: dict[int, Any] = {}
    for row in rows_of(connection, _PAIRS, own):
        if row.incident != n and (row.incident not in best or row.score > best[row.incident].score):
            best[row.incident] = row
    found = sorted(best.values(), key=lambda row: (-row.score, row.incident))
    rows = {row.n: row for row in rows_of(connection, _SUMMARIES, [row.incident for row in found])}
    ruling = Ruling(connection).about(set(own.values()))
    listed = []
    for row in sorted(found, key=lambda row: (-row.score, rows[row.incident].id))[: max(0, limit)]:
        summary = Summary._make(rows[row.incident][1:])
        theirs = {str(k) for k in connection.execute(_KEYS, {"n": row.incident}).scalars()}
        judged = [j.kind for j in ruling if {j.a, j.b} & theirs and j.kind in ("same", "different", "unsure")]
        listed.append(
            {
                "incident": summary.id,
                "score": row.score,
                "joined": False,
                "judged": judged[-1] if judged and judged[-1] != "same" else None,
                "because": because(json.loads(row.features)),
                "summary": summary._asdict(),
            }
        )
    return listed


def because(features: list[list[Any]]) -> list[list[Any]]:
    """Features of a pair with what each counts, in logits, the weightiest first."""
    weights = link_weights()
    counted = [[name, round(weights.get(name, 0.0) * value, 2)] for name, value in features]
    return sorted((f for f in counted if f[1]), key=lambda f: -abs(f[1]))


_ends = ((pair.c.a, pair.c.b), (pair.c.b, pair.c.a))
_PAIRS = union_all(
    *(
        select(member.c.incident, pair.c.score, pair.c.features)
        .join(member, member.c.told == other)
        .where(own.in_(among()))
        for own, other in _ends
    )
)
_SUMMARIES = select(incident.c.n, *(incident.c[name] for name in Summary._fields)).where(incident.c.n.in_(among()))
_KEYS = select(told.c.key).join(member, member.c.told == told.c.n).where(member.c.incident == bindparam("n"))
