"""Blocks: under which keys a told incident is filed, and under which its candidates are looked for.

Two told incidents are candidates of one another if their stretches of days and of land, both widened, may overlap;
or, since many a report tells not both: if they share a rare name within weeks of publication, or the name of a person
whom it befell; if one has no place and its report names the other's; or if one has no place and one actor did both in
one week. How many candidates there are depends on how much is told of those days and that land, not on what else is in
the casebook.

Time and land are cut into buckets of a few sizes. A stretch has its home on the finest size that it fits into (it then
touches at most two buckets); there it is filed as a resident, and on every coarser size as a guest. On its home size
it looks for residents and guests, on coarser ones for residents: two stretches that overlap meet in exactly one size,
that of the wider one."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product

from recoupe.link.wording import UNKNOWN, rarity
from recoupe.model.linked import Sketch

DAYS = (8, 64, 512)
"""Sizes of the buckets of time."""
DEGREES = (1.5, 20.0)
"""Sizes of the cells of land, in degrees of latitude and of longitude."""
SPARE_DAYS = 2
"""Reports are wrong by a day or two ("overnight", time zones)."""
SPARE_M = 25_000
TOLD_WITHIN = 30
"""Days before publication in which an incident lies whose day is not told."""
NAMES, NAME_DAYS, NAME_SPAN = 12, 32, 14
"""How many of its names a told incident is filed under, by stretches of so many days that touch the days around
publication."""
RESIDENT, GUEST = "o", "u"
PLACES = 30
"""Under so many of the names in its report an incident without a place is filed, those of its evidence first."""
MARKS = ("person ", "age ", "block ", "at ", "#")
VAGUE = ("person ", "age ", "at ")


def block_keys(s: Sketch) -> frozenset[str]:
    """The keys under which ``s`` is filed."""
    return _keys(s, looking=False)


def lookup_keys(s: Sketch) -> frozenset[str]:
    """The keys under which the candidates of ``s`` are filed: b is one of a's exactly if a is one of b's."""
    return _keys(s, looking=True)


def _keys(s: Sketch, *, looking: bool) -> frozenset[str]:
    families = (_cells, _actor_keys, _place_keys)
    return _name_keys(s).union(*(family(s, looking=looking) for family in families))


def stretch(s: Sketch) -> tuple[int, int] | None:
    """The days within which it happened, widened; None if nothing tells."""
    if s.earliest is not None and s.latest is not None:
        return s.earliest - SPARE_DAYS, s.latest + SPARE_DAYS
    if s.published is not None:
        return s.published - TOLD_WITHIN, s.published
    return None


def _cells(s: Sketch, *, looking: bool) -> Iterator[str]:
    land = _land(s)
    if land is None:
        return
    days = stretch(s)
    home = _home(DAYS, (days[1] - days[0] + 1,)) if days else len(DAYS)
    ground = _home(DEGREES, (land[1] - land[0], land[3] - land[2]))
    for n, size in enumerate((*DAYS, 0)):
        if n < home:
            continue
        times = range(days[0] // size, days[1] // size + 1) if size and days else range(1)
        for m, degrees in enumerate(DEGREES):
            if m < ground:
                continue
            cells = product(
                times,
                range(math.floor(land[0] / degrees), math.floor(land[1] / degrees) + 1),
                _meridians(land[2], land[3], degrees),
            )
            flags = product(_flags(n == home, looking), _flags(m == ground, looking))
            for (t, y, x), (f, g) in product(cells, list(flags)):
                yield f"{n}{f}{m}{g}:{t}:{y}:{x}"


def _flags(at_home: bool, looking: bool) -> tuple[str, ...]:
    if looking:
        return (RESIDENT, GUEST) if at_home else (RESIDENT,)
    return (RESIDENT,) if at_home else (GUEST,)


def _home(sizes: tuple[float, ...], extents: tuple[float, ...]) -> int:
    """The finest size that holds every extent; past the last if none does."""
    return next((n for n, size in enumerate(sizes) if max(extents) <= size), len(sizes))


def _land(s: Sketch) -> tuple[float, float, float, float] | None:
    """South, north, west, east of the land within which it happened, widened; None where too little is known."""
    if s.lat is None or s.lon is None:
        return None
    reach = (s.reach_m or 0.0) + SPARE_M
    high = reach / 111_000
    wide = reach / (111_000 * max(0.2, math.cos(math.radians(s.lat))))
    if 2 * max(high, wide) > DEGREES[-1]:
        high, wide = min(high, DEGREES[-1] / 2), min(wide, DEGREES[-1] / 2)
    return s.lat - high, s.lat + high, s.lon - wide, s.lon + wide


def _meridians(west: float, east: float, degrees: float) -> list[int]:
    """The cells from west to east, around the date line where it must be."""
    around = math.ceil(360 / degrees)
    first, last = math.floor((west + 180) / degrees), math.floor((east + 180) / degrees)
    return sorted({n % around for n in range(first, last + 1)})


def _around(s: Sketch) -> tuple[int, int] | None:
    """The days around publication, or around the incident where that is not known."""
    if s.published is not None:
        return s.published - NAME_SPAN, s.published + NAME_SPAN
    if s.earliest is not None and s.latest is not None and s.latest - s.earliest <= 2 * NAME_SPAN:
        return s.earliest - 1, s.latest + NAME_SPAN
    return None


def _name_keys(s: Sketch) -> frozenset[str]:
    """Rare names with the month in which they were in the news: first those of the evidence, then of the report."""
    persons = {w for w in s.words | s.context if w.startswith("person ")}
    kept = frozenset(f"p:{p}" for p in sorted(persons, key=lambda p: (p not in s.words, p))[: 2 * NAMES])
    near = _around(s)
    if near is None:
        return kept
    ranked = sorted(
        (name not in s.names, -rarity(name), name)
        for name in s.names | s.context
        if not name.startswith(VAGUE)
        and (rarity(name) >= UNKNOWN - 1 if " " in name else rarity(name) >= UNKNOWN and name in s.names)
    )
    months = range(near[0] // NAME_DAYS, near[1] // NAME_DAYS + 1)
    return kept | frozenset(f"n:{name}:{month}" for _, _, name in ranked[:NAMES] for month in months)


def _actor_keys(s: Sketch, *, looking: bool) -> Iterator[str]:
    """Registered actors with the week, for incidents whose place is not known."""
    days = stretch(s)
    if days is None or days[1] - days[0] > 2 * DAYS[1]:
        return
    placed = _land(s) is not None
    flags: tuple[str, ...] = (RESIDENT, GUEST) if looking and not placed else (RESIDENT,)
    if placed and not looking:
        flags = (GUEST,)
    for identity in sorted({x for a in s.actors for x in (a[1] if a[1].startswith("@") else None, a[3]) if x}):
        for week in range(days[0] // DAYS[0], days[1] // DAYS[0] + 1):
            for flag in flags:
                yield f"a{flag}:{identity}:{week}"


def _place_keys(s: Sketch, *, looking: bool) -> Iterator[str]:
    """An incident without a place meets those whose place its report names, and they it, if the days overlap."""
    days = stretch(s)
    if days is None or days[1] - days[0] > 2 * DAYS[1]:
        return
    placed = _land(s) is not None
    named = s.place if placed else (n for n in s.names | s.context if not n.startswith(MARKS))
    for name in sorted(named, key=lambda n: (n not in s.names, n))[:PLACES]:
        for month in range(days[0] // NAME_DAYS, days[1] // NAME_DAYS + 1):
            yield f"{'q' if placed != looking else 'r'}:{name}:{month}"
