"""What lists say of an incident that the incident itself does not: when the last of its reports came in, and how many
others may be the same one.

These are incidents that were nearly taken for one with it, or would have been if something did not keep them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Literal

from sqlalchemy import Connection, bindparam, func, select, union, update

from recoupe.casebook.judging import Ruling
from recoupe.casebook.shelf import among, rows_of
from recoupe.casebook.tables import incident, judgement, member, pair, report, told
from recoupe.link.pairs import JOINABLE

Tie = frozenset[int]
"""The numbers of two incidents."""


def surround(connection: Connection, tolds: Iterable[int], *, written: Iterable[int] = ()) -> None:
    """1. ``fresh_at`` of the incidents ``written``; 2. ``unsure`` of the incidents of these told ones, and of all that
    are tied to them, in line with pairs and judgements."""
    for _ in rows_of(connection, _FRESHEN, set(written)):  # 1.
        pass
    touched = {n for (n,) in rows_of(connection, _OF_TOLDS, set(tolds))}  # 2.
    touched |= {other for _, other, _ in _ties(connection, touched)}
    counted: dict[int, set[int]] = defaultdict(set)
    for one, other in unsure_ties(connection, touched):
        counted[one].add(other)
        counted[other].add(one)
    if touched:
        connection.execute(_COUNT, [{"at": n, "count": len(counted[n])} for n in sorted(touched)])


def tied_to(connection: Connection, tolds: Collection[int]) -> set[int]:
    """The told incidents that have a pair with any of these."""
    return {n for query in _TIED for (n,) in rows_of(connection, query, tolds)} - set(tolds)


def unsure_ties(connection: Connection, numbers: Collection[int]) -> set[Tie]:
    """The ties of these incidents, and others, that a person should look at: pairs that were stored (``neighbours``)
    across two incidents, unless

    1. somebody judged the two different, 2. a report tells of both and no pair speaks for their being one.
    Two that somebody judged "unsure" are unsure."""
    best: dict[Tie, float] = {}
    for one, other, score in _ties(connection, numbers):
        tie = frozenset((one, other))
        best[tie] = max(score, best.get(tie, score))
    involved = {n for tie in best for n in tie} | set(numbers)
    judged = _judged(connection, involved)
    reports: dict[int, set[int]] = defaultdict(set)
    weak = {n for tie, score in best.items() if score <= JOINABLE for n in tie}
    for n, home in rows_of(connection, _REPORTS, weak):
        reports[n].add(home)
    found = {tie for tie, kind in judged.items() if kind == "unsure"}
    for tie, score in best.items():
        one, other = tie
        if tie not in judged and (score > JOINABLE or not reports[one] & reports[other]):
            found.add(tie)
    return found


def _ties(connection: Connection, numbers: Collection[int]) -> Iterable[tuple[int, int, float]]:
    for query in _TIES:
        yield from ((row.one, row.other, row.score) for row in rows_of(connection, query, numbers))


def _judged(connection: Connection, numbers: Collection[int]) -> dict[Tie, Literal["different", "unsure"]]:
    """Incidents that are not the same by a judgement that stands; of two on the same tellings, the later."""
    if connection.execute(_ANY).first() is None:
        return {}
    home = {row.key: row.incident for row in rows_of(connection, _KEYS, numbers)}
    ruling = Ruling(connection).on(home)
    last = {frozenset((j.a, j.b)): j for j in ruling if j.kind in ("same", "different", "unsure")}
    found: dict[Tie, Literal["different", "unsure"]] = {}
    for j in last.values():
        tie = frozenset((home[j.a or ""], home[j.b or ""]))
        if len(tie) == 2 and j.kind != "same" and found.get(tie) != "different":
            found[tie] = "different" if j.kind == "different" else "unsure"
    return found


_other = member.alias("other")
_TIES = tuple(
    select(member.c.incident.label("one"), _other.c.incident.label("other"), pair.c.score)
    .join(pair, here == member.c.told)
    .join(_other, _other.c.told == there)
    .where(member.c.incident.in_(among()), _other.c.incident != member.c.incident)
    for here, there in ((pair.c.a, pair.c.b), (pair.c.b, pair.c.a))
)
_TIED = (select(pair.c.b).where(pair.c.a.in_(among())), select(pair.c.a).where(pair.c.b.in_(among())))
_ANY = select(judgement.c.id).where(judgement.c.kind.in_(("different", "unsure"))).limit(1)
_OF_TOLDS = select(member.c.incident).distinct().where(member.c.told.in_(among()))
_REPORTS = (
    select(member.c.incident, told.c.report).join(told, told.c.n == member.c.told).where(member.c.incident.in_(among()))
)
_KEYS = (
    select(told.c.key, member.c.incident).join(told, told.c.n == member.c.told).where(member.c.incident.in_(among()))
)
PAIRED = union(select(pair.c.a), select(pair.c.b))
"""All told incidents that have a pair."""
_COUNT = (
    update(incident)
    .where(incident.c.n == bindparam("at"), incident.c.unsure != bindparam("count"))
    .values(unsure=bindparam("count"))
)
FRESHEST = (
    select(func.max(report.c.added_at))
    .join(told, told.c.report == report.c.n)
    .join(member, member.c.told == told.c.n)
    .where(member.c.incident == incident.c.n)
    .scalar_subquery()
)
"""When the last report of an incident came in."""
_FRESHEN = update(incident).where(incident.c.n.in_(among())).values(fresh_at=FRESHEST).returning(incident.c.n)
