"""What people judged about an incident, and what of it stands."""

from __future__ import annotations

from sqlalchemy import Connection

from recoupe.casebook import judging, searching
from recoupe.link.clusters import standing
from recoupe.model.report import Json
from recoupe.model.stored import pack


def history(connection: Connection, name: str) -> list[Json]:
    """The judgements on any telling of the incident, oldest first: ``id kind who at why``, ``a`` and ``b`` as they were
    given, ``field`` and ``value``, ``revokes``, and ``revoked_by``: the judgement that took it back, if that stands."""
    members = {t.key for t in searching.tellings(connection, searching.resolve(connection, name))}
    every = [j for j, _ in judging.every(connection)]
    now = judging.keys_now(connection, {k for j in every for k in (j.a, j.b) if k is not None})
    about = {j.id for j in every if members & {now.get(j.a or ""), now.get(j.b or "")}}
    for j in every:  # one that takes another back is younger
        if j.revokes in about:
            about.add(j.id)
    revoked = {j.revokes: j.id for j in standing(every) if j.kind == "revoke"}
    return [{**pack(j), "revoked_by": revoked.get(j.id)} for j in every if j.id in about]
