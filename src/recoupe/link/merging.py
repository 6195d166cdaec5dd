"""Day, place, actors and weapons of an incident as several reports tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from recoupe.gazetteer.folding import fold, skeleton
from recoupe.gazetteer.geometry import kilometres
from recoupe.link.doers import Doer, doer_of
from recoupe.link.identity import linked
from recoupe.link.values import make_of
from recoupe.model.incident import Actor, Weapon, When, Where
from recoupe.model.linked import Told
from recoupe.model.report import Json, Span


def tagged(spans: Sequence[Span], report: str) -> list[Json]:
    return [{**s.to_dict(), "report": report} for s in spans]


def report_id(told: Told) -> str:
    return told.report.id or told.report_uid[:16]


def merge_type(members: Sequence[Told]) -> str:
    """The type that most members give, each by how surely it is told; a tie goes to the one published first."""
    weight: Counter[str] = Counter()
    for m in members:
        weight[m.incident.type] += 3 if m.incident.when is not None else 2
    first = {m.incident.type: -n for n, m in reversed(list(enumerate(members)))}
    return max(weight, key=lambda t: (weight[t], first[t]))


def _days(when: When) -> tuple[int, int]:
    return date.fromisoformat(when.earliest).toordinal(), date.fromisoformat(when.latest).toordinal()


def merge_when(members: Sequence[Told]) -> Json | None:
    """The narrowest interval among those that more than half of the reports' days meet ("June" meets the fifth, too);
    where as many give one day as another, the incident spans them."""
    told = [(m, m.incident.when) for m in members if m.incident.when is not None]
    if not told:
        return None
    days = [_days(w) for _, w in told]
    meets = [sum(a[0] <= b[1] and b[0] <= a[1] for b in days) for a in days]
    enough = min(max(meets), len(told) // 2 + 1)
    best = [i for i, n in enumerate(meets) if n >= enough]
    width = min(days[i][1] - days[i][0] for i in best)
    narrow = [i for i in best if days[i][1] - days[i][0] == width]
    most = max(meets[i] for i in narrow)
    narrow = [i for i in narrow if meets[i] == most]
    counted = Counter(days[i] for i in narrow)
    top = max(counted.values())
    chosen = {d for d, n in counted.items() if n == top}
    earliest, latest = min(d[0] for d in chosen), max(d[1] for d in chosen)
    precisions = Counter(told[i][1].precision for i in narrow if days[i] in chosen)
    precision = max(precisions, key=lambda p: (precisions[p], p))
    evidence = [s for i, (m, w) in enumerate(told) if days[i] in chosen for s in tagged(w.evidence, report_id(m))]
    return {
        "earliest": date.fromordinal(earliest).isoformat(),
        "latest": date.fromordinal(latest).isoformat(),
        "precision": precision if len(chosen) == 1 else "days",
        "evidence": evidence,
    }


Point = tuple[float | None, float | None]
_FINE = ("exact", "near", "town", "area", "sea", "admin2", "admin1", "country")
_REACH = {
    "exact": 2e3,
    "near": 15e3,
    "town": 8e3,
    "area": 60e3,
    "sea": 150e3,
    "admin2": 60e3,
    "admin1": 200e3,
    "country": 1e6,
}


def distance_m(a: Point, b: Point) -> float | None:
    """Metres between two points (latitude, longitude; WGS 84 degrees), None where one is not known."""
    if a[0] is None or a[1] is None or b[0] is None or b[1] is None:
        return None
    return 1000 * kilometres(a[0], a[1], b[0], b[1])


def reach_m(where: Where) -> float:
    return float(where.uncertainty_m or 0) or _REACH.get(where.precision, 50e3)


def meet(a: Where, b: Where) -> bool:
    """Whether two places may be one, as far as they are known."""
    gap = distance_m((a.lat, a.lon), (b.lat, b.lon))
    return gap is None or gap <= reach_m(a) + reach_m(b) + 5e3


def _spelt(where: Where) -> str:
    """One spelling for all that a name has in Latin letters."""
    return skeleton(fold(where.name)) or where.name


def merge_where(members: Sequence[Told]) -> Json | None:
    """The finest of the places that lie within reach of most of those that the others give; one that half of them name
    goes first, even if no list has its point."""
    told = [(m, m.incident.where) for m in members if m.incident.where is not None]
    if not told:
        return None
    near = [sum(meet(a, b) for _, b in told) for _, a in told]
    named = [_spelt(w) for _, w in told]
    enough = min(max(near), len(told) // 2 + 1)

    def rank(i: int) -> tuple[Any, ...]:
        where = told[i][1]
        same = sum(w.gazetteer_id == where.gazetteer_id is not None for _, w in told)
        fine = _FINE.index(where.precision) if where.precision in _FINE else len(_FINE)
        alike = sum(named[i] == n for n in named)
        named_by_half = alike > 1 and 2 * alike >= len(told) and fine < _FINE.index("admin2")
        return (near[i] < enough, not named_by_half, where.lat is None, fine, -near[i], -same, i)

    best = told[min(range(len(told)), key=rank)][1]
    evidence = [
        s
        for m, w in told
        if w.gazetteer_id == best.gazetteer_id is not None or _spelt(w) == _spelt(best)
        for s in tagged(w.evidence, report_id(m))
    ]
    return {
        "name": best.name,
        "country": best.country,
        "admin1": best.admin1,
        "admin2": best.admin2,
        "lat": best.lat,
        "lon": best.lon,
        "gazetteer_id": best.gazetteer_id,
        "precision": best.precision,
        "uncertainty_m": best.uncertainty_m,
        "evidence": evidence,
    }


def merge_actors(members: Sequence[Told]) -> tuple[Json, ...]:
    """Actors of all members, one entry for each actor and role; of several names the first told stays."""
    told: list[tuple[str, Actor]] = [(report_id(m), a) for m in members for a in m.incident.actors]
    found: list[Json] = []
    for role in dict.fromkeys(a.role for _, a in told):
        here = [(r, a) for r, a in told if a.role == role]
        named = [doer_of(a.name, (a,)) for _, a in here]

        for part in linked(len(here), partial(_one_actor, named)):
            first = here[part[0]][1]
            ids = Counter(here[k][1].id for k in part if here[k][1].id is not None)
            sides = Counter(here[k][1].side for k in part if here[k][1].side is not None)
            kinds = Counter(here[k][1].kind for k in part)
            found.append(
                {
                    "role": role,
                    "name": first.name,
                    "id": max(ids, key=lambda x: (ids[x], x)) if ids else None,
                    "kind": max(kinds, key=lambda x: (kinds[x], x)),
                    "side": max(sides, key=lambda x: (sides[x], x)) if sides else None,
                    "evidence": [s for k in part for s in tagged(here[k][1].evidence, here[k][0])],
                }
            )
    return tuple(found)


def _one_actor(named: Sequence[Doer], i: int, j: int) -> bool:
    return named[i].key == named[j].key or named[i].name == named[j].name


def merge_weapons(members: Sequence[Told]) -> tuple[Json, ...]:
    """Weapons of all members, one entry for each type, make and number."""
    told: list[tuple[str, Weapon]] = [(report_id(m), w) for m in members for w in m.incident.weapons]
    keyed: dict[Any, list[tuple[str, Weapon]]] = {}
    for report, w in told:
        make = make_of({"name": w.name})
        keyed.setdefault((w.type, make or (w.name or "").lower(), w.min, w.max), []).append((report, w))
    return tuple(
        {
            "type": here[0][1].type,
            "name": here[0][1].name,
            "min": here[0][1].min,
            "max": here[0][1].max,
            "evidence": [s for r, w in here for s in tagged(w.evidence, r)],
        }
        for here in keyed.values()
    )
