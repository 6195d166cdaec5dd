"""What people decided about an incident, a value, or anything, and what of it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, select

from recoupe.casebook import judging, searching
from recoupe.casebook.records import judgement_of
from recoupe.casebook.shelf import among, rows_of
from recoupe.casebook.tables import incident, judgement, member, told
from recoupe.link.clusters import standing
from recoupe.model.linked import Judgement
from recoupe.model.report import Json
from recoupe.model.stored import pack

MOST = 500
"""Decisions in one answer."""


def history(connection: Connection, name: str) -> list[Json]:
    """The judgements on any telling of the incident, oldest first: ``id kind who at why``, ``a`` and ``b`` as they were
    given, ``field`` and ``value``, ``revokes``, ``batch``, and ``revoked_by``: the judgement that took it back, if that
    stands."""
    members = {str(t.key) for t in searching.tellings(connection, searching.resolve(connection, name))}
    about = judging.touching(connection, members)
    revoked = _revoked(standing(about))
    return [{**pack(j), "revoked_by": revoked.get(j.id)} for j in about]


def value_history(connection: Connection, name: str, field: str) -> list[Json]:
    """Of these, what was decided about one field: corrections of it, and claims of it that were accepted, rejected or
    added, with what took them back. Each has ``stands`` besides and, where it changed the corrected value, ``before``
    and ``after``: what the field was set to (None where what the reports say stood)."""
    entries = history(connection, name)
    kept = {e["id"] for e in entries if e["field"] == field}
    for e in entries:  # one that takes another back is younger
        if e["revokes"] in kept:
            kept.add(e["id"])
    judgements = [judgement_from(e) for e in entries if e["id"] in kept]
    listed: list[Json] = []
    before: Json | None = None
    for n, entry in enumerate(e for e in entries if e["id"] in kept):
        after = next(
            (
                {"value": j.value, "judgement": j.id}
                for j in reversed(standing(judgements[: n + 1]))
                if j.kind == "correct"
            ),
            None,
        )
        changed = {"before": before, "after": after} if before != after else {}
        listed.append({**entry, "stands": entry["revoked_by"] is None, **changed})
        before = after
    return listed


def decisions(connection: Connection, *, limit: int, before: int | None, who: str | None) -> list[Json]:
    """What was decided in the whole casebook, newest first, as in :func:`history`; each with ``incident`` and
    ``other``, the ids of the incidents that it is about now (None where there is none), and ``stands``. ``before``:
    only those with a lower id, to go on with."""
    query = select(judgement).order_by(judgement.c.id.desc()).limit(max(1, min(limit, MOST)))
    if before is not None:
        query = query.where(judgement.c.id < min(before, judging.LARGEST))
    if who is not None:
        query = query.where(judgement.c.who == who)
    found = [judgement_of(row._mapping) for row in connection.execute(query)]
    revoked = _revoked(standing([*found, *judging.revocations(connection, [j.id for j in found])]))
    roots = dict(_roots(connection, found))
    now = judging.keys_now(connection, {k for j in roots.values() for k in (j.a, j.b) if k is not None})
    homes = {row.key: row.id for row in rows_of(connection, _HOMES, set(now.values()))}

    def home(key: str | None) -> str | None:
        return homes.get(now.get(key or "", ""))

    return [
        {
            **pack(j),
            "revoked_by": revoked.get(j.id),
            "stands": j.id not in revoked,
            "incident": home(roots[j.id].a),
            "other": home(roots[j.id].b),
        }
        for j in found
    ]


def last_by(connection: Connection, who: str) -> int | None:
    """The last judgement of a person that still stands and took nothing back: what "undo" is about."""
    query = select(judgement).where(judgement.c.who == who, judgement.c.kind != "revoke")
    for row in connection.execute(query.order_by(judgement.c.id.desc())):
        if judging.stands(connection, row.id):
            return int(row.id)
    return None


def judgement_from(entry: Json) -> Judgement:
    """The judgement that an entry of the history was made of."""
    return Judgement(**{k: v for k, v in entry.items() if k in Judgement.__dataclass_fields__})


def _revoked(stand: Sequence[Judgement]) -> dict[int, int]:
    return {j.revokes: j.id for j in stand if j.kind == "revoke" and j.revokes is not None}


def _roots(connection: Connection, found: Iterable[Judgement]) -> Iterator[tuple[int, Judgement]]:
    """Each judgement with the one that it is about in the end."""
    for j in found:
        about: Judgement | None = j
        while about is not None and about.kind == "revoke" and about.revokes is not None:
            about = judging.by_id(connection, about.revokes)
        yield j.id, about or j


_HOMES = (
    select(told.c.key, incident.c.id)
    .join(member, member.c.told == told.c.n)
    .join(incident, incident.c.n == member.c.incident)
    .where(told.c.key.in_(among()))
)
