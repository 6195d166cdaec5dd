"""Features: what speaks for two told incidents being one, and what against it.

Each function yields (name, value) of one kind of evidence. A value is 0 (left out) where one of the two does not say:
what is unknown is no mismatch. The weights stand in ``link_weights.json``; nothing here depends on what else is in the
casebook."""

from __future__ import annotations

import math
from collections.abc import Iterator, Set

from recoupe.gazetteer.geometry import kilometres
from recoupe.link.meaning import nearness
from recoupe.link.wording import COMMON, rarity
from recoupe.model.linked import Sketch

Feature = tuple[str, float]

SPOKEN = ("demand", "threat", "accusation")
"""Acts that are what one says: another's are others, and many are said on one day."""
FAMILY = {
    **dict.fromkeys(("armed_attack", "armed_clash", "assassination", "bombing", "suicide_bombing"), "attack"),
    **dict.fromkeys(("air_strike", "drone_strike", "shelling", "chemical_attack"), "strike"),
    **dict.fromkeys(("abduction", "detention", "torture", "sexual_violence"), "seizure"),
    "property_destruction": "destruction",
    **dict.fromkeys(("territory_change", "troop_movement", "withdrawal"), "control"),
    **dict.fromkeys(("protest", "riot"), "crowd"),
    "crackdown": "crackdown",
    **dict.fromkeys(("agreement", "talks"), "talks"),
    **{own: own for own in (*SPOKEN, "sanction", "aid")},
}
"""Types by what kind of thing happened."""
CONFUSED = frozenset(
    frozenset(pair)
    for pair in (
        ("attack", "strike"), ("attack", "seizure"), ("attack", "destruction"), ("strike", "destruction"),
        ("attack", "control"), ("attack", "crackdown"), ("seizure", "crackdown"),
    )
)  # fmt: skip
"""Families of which one report may see the one and another report the other. Not so a protest and its crackdown: they
are coded beside each other."""
UNRELATED = 0.45
"""Cosine of the evidence of two incidents of one kind that have nothing else in common."""
FINE_M = 40_000.0
"""Within this reach a place is a town, not a region."""
MARKS = ("person", "age", "block", "at")
MARKED = tuple(f"{mark} " for mark in MARKS)


def type_features(a: Sketch, b: Sketch) -> Iterator[Feature]:
    families = FAMILY.get(a.type, a.type), FAMILY.get(b.type, b.type)
    if a.type == b.type:
        yield "same type", 1.0
    elif families[0] == families[1]:
        yield "like type", 1.0
    elif frozenset(families) in CONFUSED:
        yield "type near", 1.0
    else:
        yield "type apart", 1.0


def day_features(a: Sketch, b: Sketch) -> Iterator[Feature]:
    """Days as intervals; a day that is not told is at most that of publication."""
    one, other = _days(a), _days(b)
    if one and other:
        gap = max(one[0] - other[1], other[0] - one[1], 0)
        length = max(one[1] - one[0], other[1] - other[0]) + 1
        if gap == 0:
            yield "same day", 1.0 / (1.0 + math.log2(length))
            if length > 2:
                yield "days overlap", 1.0
        elif gap == 1:
            yield "next day", 1.0
        else:
            yield "other day", 1.0
            yield "days apart", min(1.0, math.log2(gap) / 5)
        return
    known = one or other
    if known and (told := b.published if one else a.published) is not None:
        lag = told - known[1]
        if told < known[0] - 1:
            yield "told before", 1.0
        else:
            yield "told soon", math.exp(-max(0, lag) / 5)
            yield "told late", min(1.0, math.log2(1 + max(0, lag)) / 8)
    elif not known and a.published is not None and b.published is not None:
        lag = abs(a.published - b.published)
        yield "in the news together", math.exp(-lag / 4)
        yield "in the news apart", min(1.0, math.log2(1 + lag) / 8)


def place_features(a: Sketch, b: Sketch) -> Iterator[Feature]:
    """Distance against what either report leaves open."""
    if a.country and b.country and a.country != b.country:
        yield "countries apart", 1.0
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        if set(a.place) & set(b.place):
            yield "same place name", 1.0
        return
    apart = 1000 * kilometres(a.lat, a.lon, b.lat, b.lon)
    reaches = sorted((a.reach_m or 0.0, b.reach_m or 0.0))
    fine = reaches[1] <= FINE_M
    beyond = apart - sum(reaches)
    if set(a.place) & set(b.place):
        yield "same place name", 1.0 if fine else 0.3
    if beyond <= 0:
        yield ("same town" if fine else "place within"), 1.0 if fine else 1.0 / (1.0 + math.log2(reaches[1] / FINE_M))
    else:
        yield ("places apart" if fine else "beyond the region"), min(1.0, math.log2(1 + beyond / 10_000) / 6)


def actor_features(a: Sketch, b: Sketch) -> Iterator[Feature]:
    """Who did it, and to whom: shared entries and sides, and different ones in the same role."""
    for role in ("perpetrator", "target", "victim"):
        one, other = _who(a, role), _who(b, role)
        if not one or not other:
            continue
        if one & other:
            yield f"same {role}", 1.0
        else:
            sides = _sides(a, role), _sides(b, role)
            if sides[0] and sides[1] and not sides[0] & sides[1]:
                yield f"other {role}", 1.0
            if role == "perpetrator" and a.type in SPOKEN and b.type in SPOKEN:
                yield "other speaker", 1.0
    if _entries(a) & _entries(b):
        yield "same registered actor", 1.0


def weapon_features(a: Sketch, b: Sketch) -> Iterator[Feature]:
    if a.weapons and b.weapons:
        yield ("same weapon", 1.0) if set(a.weapons) & set(b.weapons) else ("other weapon", 1.0)


def toll_features(a: Sketch, b: Sketch) -> Iterator[Feature]:
    """Tolls as intervals of one group: a number that both give says the more the larger it is."""
    for field in ("killed", "injured", "captured"):
        one = [t for t in a.tolls if t[0] == field]
        other = [t for t in b.tolls if t[0] == field]
        pairs = [(s, t) for s in one for t in other if s[1] == t[1] or "unspecified" in (s[1], t[1])]
        if not pairs:
            continue
        exact = [s for s, t in pairs if s[2] is not None and s[2:] == t[2:]]
        if exact:
            most = max(s[2] or 0 for s in exact)
            yield f"same {field}", min(1.0, 0.4 + 0.6 * math.log2(1 + most) / 6)
        elif not any(_compatible(s, t) for s, t in pairs):
            yield f"other {field}", min(_ratio(s, t) for s, t in pairs)


def name_features(a: Sketch, b: Sketch) -> Iterator[Feature]:
    """Names that both reports give, by how rare they are."""
    place = {n for n in set(a.place) & set(b.place) for n in (n, *n.split())}  # counted already
    yield from _shared("names", a.names, b.names, place, 10.0)
    yield from _shared("names in report", a.context | a.names, b.context | b.names, place, 40.0)
    for mark in MARKS:
        one, other = _marks(a.context, mark), _marks(b.context, mark)
        if one and other:
            yield f"{'same' if one & other else 'other'} {mark}", 1.0


def word_features(a: Sketch, b: Sketch) -> Iterator[Feature]:
    one, other = ({w for w in s.words if " " not in w} for s in (a, b))
    if one and other and (value := sum(rarity(w) - 8.0 for w in one & other)):
        yield "rare words", min(1.0, value / 15.0)
    if a.vector and b.vector:
        yield "meaning", nearness(a.vector, b.vector) - UNRELATED


def telling_features(a: Sketch, b: Sketch) -> Iterator[Feature]:
    """How the reports tell it: as what they are about, or beside it."""
    if a.rank == 0 and b.rank == 0:
        yield "both lead", 1.0


FAMILIES = (
    type_features, day_features, place_features, actor_features, weapon_features, toll_features, name_features,
    word_features, telling_features,
)  # fmt: skip


def features_of(a: Sketch, b: Sketch) -> tuple[Feature, ...]:
    """All features of the pair that are not 0, in a fixed order; the same for (a, b) and (b, a)."""
    return tuple((name, value) for family in FAMILIES for name, value in family(a, b) if value)


def _marks(words: frozenset[str], mark: str) -> set[str]:
    return {w for w in words if w.startswith(mark + " ")}


def _days(s: Sketch) -> tuple[int, int] | None:
    return None if s.earliest is None or s.latest is None else (s.earliest, s.latest)


def _who(s: Sketch, role: str) -> set[str]:
    return {x for a in s.actors if a[0] == role for x in (a[1], a[3]) if x}


def _sides(s: Sketch, role: str) -> set[str]:
    return {a[3] for a in s.actors if a[0] == role and a[3]}


def _entries(s: Sketch) -> set[str]:
    return {a[1] for a in s.actors if a[1].startswith("@")}


def _compatible(s: tuple[str, str, int | None, int | None], t: tuple[str, str, int | None, int | None]) -> bool:
    least = max(s[2] or 0, t[2] or 0)
    mosts = [m for m in (s[3], t[3]) if m is not None]
    return not mosts or least <= min(mosts)


def _ratio(s: tuple[str, str, int | None, int | None], t: tuple[str, str, int | None, int | None]) -> float:
    """How far apart two intervals are: 0 to 1, by the ratio of their nearest ends."""
    low = min(m for m in (s[3], t[3]) if m is not None)
    high = max(s[2] or 0, t[2] or 0)
    return min(1.0, math.log2((1 + high) / (1 + low)) / 3)


def _shared(name: str, a: frozenset[str], b: frozenset[str], counted: Set[str], scale: float) -> Iterator[Feature]:
    """What shared names say, the rarest most; and that neither of two reports that give names shares any."""
    value = sum(rarity(x) - COMMON for x in (a & b) - counted if not x.startswith(MARKED))
    if value:
        yield f"same {name}", min(1.0, math.log2(1 + value / scale) / 2)
    elif a and b and not a & b:
        yield f"other {name}", 1.0
