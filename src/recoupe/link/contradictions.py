"""Values of a field that cannot hold together.

Numbers are compared as intervals with their group and scope: 27 or more and 57 can hold together, children among the
dead are no rival to the total, dead attackers none to dead victims."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any

from recoupe.link.doers import doer_of, doer_relation
from recoupe.link.identity import Relation
from recoupe.link.merging import distance_m
from recoupe.link.values import COUNTS, WHOLES, Voiced, apart, counts_all, group_of, interval, make_of, words_of
from recoupe.model.linked import Contradiction, HeldValue

Values = Sequence[tuple[int, HeldValue]]
Bounds = tuple[int | None, int | None]


def find_contradictions(values: Sequence[HeldValue], claims: Sequence[Voiced]) -> tuple[Contradiction, ...]:
    """One for each field with values that cannot hold together; it lists all values that compete there."""
    fields: dict[str, list[tuple[int, HeldValue]]] = {}
    for i, value in enumerate(values):
        fields.setdefault(value.field, []).append((i, value))
    found = []
    for field, here in fields.items():
        clash = _numbers(here, claims) if field in COUNTS else _RULES.get(field, _denied)(here, claims)
        if clash is not None:
            found.append(Contradiction(field=field, values=tuple(sorted(clash[0])), why=clash[1]))
    return tuple(found)


Clash = tuple[set[int], str] | None


def _carried(value: HeldValue) -> bool:
    return bool(value.claims)


def _denied(values: Values, claims: Sequence[Voiced]) -> Clash:
    """A value that one voice carries and another denies or takes back."""
    both = {i for i, v in values if v.claims and v.denied_by}
    return (both, "one voice says it, another denies it") if both else None


def _occurrence(values: Values, claims: Sequence[Voiced]) -> Clash:
    if any(v.claims for _, v in values) and any(v.denied_by for _, v in values):
        return {i for i, _ in values}, "one voice says that it happened, another that it did not"
    return None


def _responsibility(values: Values, claims: Sequence[Voiced]) -> Clash:
    """One is named and one denies (that "gunmen" did it goes against nobody's denial), or rivals are named."""
    carried = [(i, v) for i, v in values if v.claims]
    named = any(_named(v, claims) for _, v in carried)
    if any(v.denied_by and (named or v.claims) for _, v in values):
        return {i for i, _ in values}, "one is named as the doer, one denies"
    rivals: set[int] = set()
    for (i, a), (j, b) in combinations(carried, 2):
        x, y = (doer_of(str(claims[v.claims[0]].value), claims[v.claims[0]].actors) for v in (a, b))
        ours, theirs = ({claims[k].held.root for k in v.claims} for v in (a, b))
        if doer_relation(x, y) == Relation.OTHER and (not ours & theirs or _blames(a, b, claims)):
            rivals |= {i, j}
    return ({i for i, _ in carried}, "different doers are named") if rivals else None


def _named(value: HeldValue, claims: Sequence[Voiced]) -> bool:
    """Whether a claim names the doer, and does not only describe him."""
    held = (claims[k] for k in value.claims)
    return any(not doer_of(str(c.value), c.actors).key.startswith("vague:") for c in held)


def _blames(a: HeldValue, b: HeldValue, claims: Sequence[Voiced]) -> bool:
    """Whether one who owns up to the act blames the other for it."""
    acts = [{(claims[k].held.root, claims[k].act) for k in v.claims} for v in (a, b)]
    return any(
        (root, "accuse") in two for one, two in (acts, acts[::-1]) for root, act in one if act == "claim_responsibility"
    )


def _where(values: Values, claims: Sequence[Voiced]) -> Clash:
    """Places further apart than they are uncertain; and a place denied."""
    spots = {i: v.value for i, v in values if v.claims and isinstance(v.value, dict)}
    clash = {k for i, j in combinations(spots, 2) if not _near(spots[i], spots[j]) for k in (i, j)}
    return (clash, "the places lie apart") if clash else _denied(values, claims)


def _near(a: Any, b: Any) -> bool:
    gap = distance_m((a["lat"], a["lon"]), (b["lat"], b["lon"]))
    return gap is None or gap <= a["uncertainty_m"] + b["uncertainty_m"]


def _when(values: Values, claims: Sequence[Voiced]) -> Clash:
    days = {i: (v.value.get("earliest"), v.value.get("latest")) for i, v in values if isinstance(v.value, dict)}
    carried = [i for i, v in values if v.claims and i in days]
    clash = {k for pair in combinations(carried, 2) if _days_apart(*(days[n] for n in pair)) for k in pair}
    return (clash, "the days do not meet") if clash else _denied(values, claims)


def _days_apart(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> bool:
    """Whether no day lies in both; an open end is far away."""
    return (a[0] or "") > (b[1] or "9") or (b[0] or "") > (a[1] or "9")


def _weapon(values: Values, claims: Sequence[Voiced]) -> Clash:
    """Other numbers or makes of one type, or one weapon of another type, told by different voices."""
    carried = [(i, v) for i, v in values if v.claims and isinstance(v.value, dict)]
    clash: set[int] = set()
    for (_, a), (_, b) in combinations(carried, 2):
        ours, theirs = ({claims[k].held.root for k in v.claims} for v in (a, b))
        if not ours & theirs and _other_weapon(a.value, b.value):
            clash = {k for k, _ in carried}
    return (clash, "other numbers, makes or kinds of weapons") if clash else _denied(values, claims)


def _other_weapon(a: Any, b: Any) -> bool:
    types = frozenset({a.get("type"), b.get("type")})
    if len(types) == 2:
        return interval(a) == interval(b) == (1, 1) and not any(types <= kin for kin in _ONE_WEAPON)
    x, y = make_of(a), make_of(b)
    return apart(interval(a), interval(b)) or bool(x and y and not (x in y or y in x))


_ONE_WEAPON = (
    frozenset({"drone", "missile"}),
    frozenset({"suicide_vest", "ied"}),
    frozenset({"car_bomb", "ied", "vehicle"}),
    frozenset({"mine", "ied"}),
    frozenset({"rocket", "artillery"}),
)
"""Types that one weapon may be told as: a drone fires missiles, a vest is a bomb."""


def _motive(values: Values, claims: Sequence[Voiced]) -> Clash:
    """A motive that somebody charges the doer with, beside one that another gives."""
    carried = [(i, v) for i, v in values if v.claims]
    charged = {i for i, v in carried if all(claims[k].act == "accuse" for k in v.claims)}
    if charged and len(charged) < len(carried):
        return {i for i, _ in carried}, "a motive charged beside one given"
    return _denied(values, claims)


def _target(values: Values, claims: Sequence[Voiced]) -> Clash:
    """A target denied or withdrawn that another value names ("IS-K", "an imminent threat by IS-K to the airport")."""
    clash: set[int] = set()
    for i, a in values:
        for j, b in values if a.denied_by else ():
            if b.claims and (i == j or _names(str(b.value), str(a.value)) or _charged(b, a, claims)):
                clash |= {i, j}
    return (clash, "a target named and denied") if clash else None


def _charged(carried: HeldValue, denied: HeldValue, claims: Sequence[Voiced]) -> bool:
    """Whether one voice charges the doer with a target and another denies one."""
    accusers = {claims[k].held.root for k in carried.claims if claims[k].act == "accuse"}
    return bool(accusers) and bool({claims[k].held.root for k in denied.denied_by} - accusers)


def _names(text: str, name: str) -> bool:
    """Whether a text holds the name or what stands in its brackets."""
    return any(words_of(part) <= words_of(text) for part in re.split(r"[(\[\])]", name) if part.strip())


def _numbers(values: Values, claims: Sequence[Voiced]) -> Clash:
    at = [k for _, v in values for k in v.claims]
    scope = _scopes(at, claims)
    scopes = {i: {scope[k] for k in v.claims} for i, v in values}
    counted = {i: {group_of(claims[k].value) for k in v.claims} for i, v in values}
    clash: set[int] = set()
    for (i, a), (j, b) in combinations([(i, v) for i, v in values if v.claims], 2):
        x, y = interval(a.value), interval(b.value)
        one_scope = bool(scopes[i] & scopes[j] or counted[i] & counted[j])
        if one_scope and apart(x, y) or _exceeds(i, j, x, y, scopes) or _exceeds(j, i, y, x, scopes):
            clash |= {i, j}
    for i, a in values:
        for j, b in values if a.denied_by else ():
            if b.claims and (i == j or _harm_denied(a, b)):
                clash |= {i, j}
    clash |= _sums(values, claims)
    if not clash:
        return None
    totals = {i for i, _ in values if TOTAL in scopes[i]}
    if clash & totals:
        clash = totals | {i for i in clash if not scopes[i] or scopes[i] & WHOLES}
    return clash, "the numbers cannot hold together"


TOTAL = "total"


def _scopes(at: Sequence[int], claims: Sequence[Voiced]) -> dict[int, str]:
    """What each number counts: the total, or a group out of it. Civilians are the total of a voice that counts nobody
    else; "no civilian" says nothing of others. Where all count children, they are the total."""
    group = {i: group_of(claims[i].value) for i in at}
    alone = len(set(group.values())) == 1
    told: dict[tuple[str, str], set[str]] = {}
    for i in at:
        told.setdefault((claims[i].held.report, claims[i].held.root), set()).add(group[i])

    def of(i: int) -> str:
        beside = told[claims[i].held.report, claims[i].held.root]
        return TOTAL if alone or counts_all(claims[i].value, beside) else group[i]

    return {i: of(i) for i in at}


def _exceeds(i: int, j: int, part: Bounds, total: Bounds, scopes: dict[int, set[str]]) -> bool:
    """Whether a part is larger than the total of another."""
    if TOTAL in scopes[i] or scopes[i] == {"perpetrators"} or TOTAL not in scopes[j]:
        return False
    return part[0] is not None and total[1] is not None and part[0] > total[1]


def _harm_denied(denied: HeldValue, carried: HeldValue) -> bool:
    """Whether "nobody was hurt" goes against a number: of the same group, or of anyone."""
    if interval(denied.value) not in ((1, None), (0, None)):
        return False
    if group_of(denied.value) not in ("unspecified", group_of(carried.value)):
        return False
    return (interval(carried.value)[0] or 0) >= 1


def _sums(values: Values, claims: Sequence[Voiced]) -> set[int]:
    """Totals as sums of the groups that one voice counts side by side, beside the totals of others."""
    tellers: dict[tuple[str, str], dict[str, list[tuple[int, Bounds]]]] = {}
    for i, v in values:
        for k in v.claims:
            told = tellers.setdefault((claims[k].held.report, claims[k].held.root), {})
            told.setdefault(group_of(claims[k].value), []).append((i, interval(v.value)))
    totals: list[tuple[set[int], Bounds, str]] = []
    for (_, root), told in tellers.items():
        wholes = [told[g] for g in sorted(told.keys() & WHOLES)]
        if "unspecified" in told:
            totals += [({i}, bounds, root) for i, bounds in told["unspecified"]]
        elif len(wholes) > 1 and all(len(w) == 1 for w in wholes):
            bounds = [w[0][1] for w in wholes]
            high = None if any(b[1] is None for b in bounds) else sum(b[1] or 0 for b in bounds)
            totals.append(({w[0][0] for w in wholes}, (sum(b[0] or 0 for b in bounds), high), root))
    return {k for a, b in combinations(totals, 2) if a[2] != b[2] and apart(a[1], b[1]) for k in a[0] | b[0]}


_RULES: dict[str, Callable[[Values, Sequence[Voiced]], Clash]] = {
    "occurrence": _occurrence,
    "responsibility": _responsibility,
    "when": _when,
    "weapon": _weapon,
    "motive": _motive,
    "target": _target,
    "damage": _denied,
    "where": _where,
}
