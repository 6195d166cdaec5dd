"""Which told incidents are clustered anew when something was added or judged, and what is written of it.

Clusters are a pure function of pairs and judgements, and fall apart into connected components; so it is enough to look
at the components that were touched. Incidents whose members are as before stay as they are written."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, union

from recoupe.casebook import dialect, versions
from recoupe.casebook.judging import Ruling
from recoupe.casebook.neighbours import find_translations
from recoupe.casebook.records import compact
from recoupe.casebook.shelf import Shelf, among, rows_of
from recoupe.casebook.standings import standing_of
from recoupe.casebook.summary import actors_of, columns_of
from recoupe.casebook.surroundings import surround
from recoupe.casebook.tables import incident, incident_actor, member, pair, payload, told
from recoupe.link.clusters import clusters
from recoupe.link.join import join
from recoupe.link.meaning import Encoder
from recoupe.link.pairs import JOINABLE
from recoupe.model.joined_json import joined_to_dict
from recoupe.model.linked import Joined, Pair, Told
from recoupe.model.report import Json
from recoupe.model.stored import incident_id

Group = frozenset[int]
"""Numbers of told incidents that are one incident."""


@dataclass(frozen=True, slots=True)
class Settled:
    """An incident that is to be written; ``n`` is the number of the told incident that founded it."""

    n: int
    tolds: Mapping[int, Told]
    joined: Joined


def settle(
    connection: Connection,
    shelf: Shelf,
    encoder: Encoder | None,
    seeds: Iterable[int],
    *,
    emptied: Iterable[int] = (),
    anew: Iterable[int] = (),
) -> tuple[str, ...]:
    """Brings incidents in line with pairs and judgements around the told incidents ``seeds``; the ids of the incidents
    that were written, sorted. ``emptied``: incidents that lost a member for good; ``anew``: told incidents whose
    incidents are joined again although their members are as before.

    1. what hangs together with the seeds, in clusters; 2. clusters that are not as before are joined; 3. so are
    incidents that name, in their links, one that has another id now; 4. all of them are written; 5. what lists say of
    them and of those around them."""
    ruling, lost = Ruling(connection), set(emptied)
    keys, home = _component(connection, ruling, seeds)
    groups = _clusters(connection, ruling, keys, home)  # 1.
    before = {row.told: row.incident for row in rows_of(connection, _MEMBERS, keys)}
    again = {*anew, *(t for t, n in before.items() if n in lost)}
    changed = [g for g in groups if g & again or not _as_before(g, before)]
    settled = [_join(connection, shelf, encoder, ruling, g) for g in changed]  # 2.
    moved = {t: s.n for s in settled for t in s.tolds if before.get(t) != s.n}
    _move(connection, moved, before)
    done = {frozenset(s.tolds) for s in settled}
    settled += [_join(connection, shelf, encoder, ruling, g) for g in _naming(connection, moved) if g not in done]  # 3.
    left = {before[t] for s in settled for t in s.tolds if t in before}
    left |= {s.n for s in settled if s.n not in moved}
    _erase(connection, left | lost)
    version = versions.current(connection) if settled else 0
    for one in settled:  # 4.
        data = _payload(connection, one)
        _write(connection, one.n, data, {"version": version, **standing_of(ruling, data)})
    surround(connection, keys, written=[one.n for one in settled])  # 5.
    return tuple(sorted(s.joined.id for s in settled))


def _component(connection: Connection, ruling: Ruling, seeds: Iterable[int]) -> tuple[dict[int, str], dict[int, int]]:
    """All told incidents that hang together with the seeds by joinable pairs, by judgements, or by being one incident
    up to now: key and report of each, by its number."""
    keys: dict[int, str] = {}
    home: dict[int, int] = {}
    frontier = set(seeds)
    while frontier:
        for row in rows_of(connection, _TOLDS, frontier):
            keys[row.n], home[row.n] = row.key, row.report
        near = {n for (n,) in rows_of(connection, NEAR, frontier)}
        same = ruling.same_as([keys[n] for n in frontier if n in keys])
        near |= {n for (n,) in rows_of(connection, _BY_KEY, same)}
        frontier = near - keys.keys()
    return keys, home


def _clusters(connection: Connection, ruling: Ruling, keys: Mapping[int, str], home: Mapping[int, int]) -> list[Group]:
    if len(keys) == 1:
        return [frozenset(keys)]
    pairs = [
        Pair(a=keys[row.a], b=keys[row.b], score=row.score)
        for row in rows_of(connection, _PAIRS, keys)
        if row.b in keys
    ]
    number = {key: n for n, key in keys.items()}
    report_of = {key: str(home[n]) for key, n in number.items()}
    found = clusters(number, pairs, ruling.on(number), report_of)
    return [frozenset(number[k] for k in cluster) for cluster in found]


def _as_before(group: Group, before: Mapping[int, int]) -> bool:
    """Whether these were one incident, and no others were in it. ``before`` holds all members of every incident that it
    names (``_component``)."""
    homes = {before.get(t) for t in group}
    return len(homes) == 1 and None not in homes and sum(n in homes for n in before.values()) == len(group)


def _join(connection: Connection, shelf: Shelf, encoder: Encoder | None, ruling: Ruling, group: Group) -> Settled:
    tolds = shelf.tolds(connection, group)
    numbers = {row.report for row in rows_of(connection, _TOLDS, group)} if len(group) > 1 else set()
    copies = find_translations(connection, shelf.reports(connection, numbers), encoder) if len(numbers) > 1 else []
    decided = [j for j in ruling.on({t.key for t in tolds.values()}) if j.b is None]
    languages = {t.report.language for t in tolds.values()}
    alike = shelf.alike(encoder) if encoder is not None and len(languages) > 1 else None
    joined = join(list(tolds.values()), copies, decided, alike=alike)
    founder = next(n for n, one in tolds.items() if incident_id(one.key) == joined.id)
    return Settled(founder, tolds, joined)


def _move(connection: Connection, moved: Mapping[int, int], before: Mapping[int, int]) -> None:
    old = sorted(moved.keys() & before.keys())
    if old:
        connection.execute(_LEAVE, {"ns": old})
    if moved:
        connection.execute(_ENTER, [{"told": t, "incident": n} for t, n in sorted(moved.items())])


def _naming(connection: Connection, moved: Mapping[int, int]) -> list[Group]:
    """The incidents one of whose tellings is linked, in its report, to a telling that is in another incident now."""
    places = defaultdict(set)
    links = {}
    for row in rows_of(connection, _LINKED, moved):
        places[row.report].add(row.position)
        links[row.n] = row.report, json.loads(row.links)
    named = {n for n, (report, positions) in links.items() if places[report] & set(positions)}
    homes = defaultdict(set)
    for row in rows_of(connection, _SHARING, named):
        homes[row.incident].add(row.told)
    return [frozenset(homes[n]) for n in sorted(homes)]


def _erase(connection: Connection, numbers: Iterable[int]) -> None:
    gone = sorted(set(numbers))
    if gone:
        for statement in _ERASE:
            connection.execute(statement, {"ns": gone})
        for n in gone:
            dialect.forget_place(connection, n)


def _write(connection: Connection, n: int, data: Json, review: Json) -> None:
    """``review``: version and standing, which are no part of what the incident says."""
    row = {**columns_of(data), **review}
    connection.execute(_INCIDENT, {"n": n, **row})
    connection.execute(_JSON, {"incident": n, "json": compact(data)})
    actors = [{"incident": n, "name": name, "actor": actor} for name, actor in actors_of(data)]
    if actors:
        connection.execute(_ACTOR, actors)
    dialect.index_place(connection, n, row["lat"], row["lon"])


def _payload(connection: Connection, one: Settled) -> Json:
    """The incident as it is handed out; its links lead to incidents as they are now."""
    data = joined_to_dict(one.joined)
    data["links"] = []
    if not any(t.incident.links for t in one.tolds.values()):
        return data
    home = {row.n: row.report for row in rows_of(connection, _TOLDS, one.tolds)}
    target = {(row.report, row.position): row.own for row in rows_of(connection, _FOUNDERS, set(home.values()))}
    links: dict[tuple[str, str], list[Json]] = defaultdict(list)
    for n, telling in sorted(one.tolds.items(), key=lambda item: item[1].key):
        for link in telling.incident.links:
            other = target.get((home[n], link.incident))
            if other is not None and other != data["id"]:
                evidence = links[link.type, other]
                evidence += ({**span.to_dict(), "report": telling.report.id} for span in link.evidence)
    data["links"] = [{"type": t, "incident": i, "evidence": spans} for (t, i), spans in sorted(links.items())]
    return data


_founder = told.alias("founder")
_other = member.alias("other")
_TOLDS = select(told.c.n, told.c.key, told.c.report, told.c.position).where(told.c.n.in_(among()))
_BY_KEY = select(told.c.n).where(told.c.key.in_(among()))
NEAR = union(  # what hangs together with told incidents at one remove
    select(pair.c.b).where(pair.c.a.in_(among()), pair.c.score > JOINABLE),
    select(pair.c.a).where(pair.c.b.in_(among()), pair.c.score > JOINABLE),
    select(_other.c.told).join(member, _other.c.incident == member.c.incident).where(member.c.told.in_(among())),
)
_PAIRS = select(pair.c.a, pair.c.b, pair.c.score).where(pair.c.a.in_(among()), pair.c.score > JOINABLE)
_MEMBERS = select(member.c.told, member.c.incident).where(member.c.told.in_(among()))
_SHARING = (
    select(_other.c.told, _other.c.incident)
    .distinct()
    .join(member, _other.c.incident == member.c.incident)
    .where(member.c.told.in_(among()))
)
_source = told.alias("source")
_LINKED = (
    select(told.c.report, told.c.position, _source.c.n, _source.c.links)
    .join(_source, _source.c.report == told.c.report)
    .where(told.c.n.in_(among()), _source.c.links != "[]")
)
_LEAVE = delete(member).where(member.c.told.in_(among()))
_ENTER = insert(member)
_ERASE = (
    delete(incident).where(incident.c.n.in_(among())),
    delete(payload).where(payload.c.incident.in_(among())),
    delete(incident_actor).where(incident_actor.c.incident.in_(among())),
)
_INCIDENT, _JSON, _ACTOR = insert(incident), insert(payload), insert(incident_actor)
_FOUNDERS = (
    select(told.c.report, told.c.position, _founder.c.own)
    .join(member, member.c.told == told.c.n)
    .join(_founder, _founder.c.n == member.c.incident)
    .where(told.c.report.in_(among()))
)
