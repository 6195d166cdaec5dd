"""The values of an incident's fields: which claims give the same one, in any language."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from recoupe.link.doers import Doer, doer_of, doer_relation, label
from recoupe.link.identity import Relation, groups, linked
from recoupe.link.offices import plain_words
from recoupe.link.voices import Root
from recoupe.model.incident import Actor
from recoupe.model.linked import HeldClaim
from recoupe.vocab.actors import fold_word

COUNTS = ("killed", "injured", "missing", "captured", "displaced")
SUPPORTING = frozenset({"assert", "accuse", "confirm", "claim_responsibility"})
OPPOSING = frozenset({"deny", "retract"})
WHOLES = frozenset({"civilians", "combatants", "security_forces"})
"""Groups that do not overlap; counted side by side they make up the total. Others are counted out of them."""
FILLER = frozenset(
    "a an the of and in for on at to le la les l un une des du de d et en au aux pour sur dans s".split()
)
Alike = Callable[[str, str], float]
"""How near two texts are in meaning, from 0 to 1, whatever their languages."""
ALIKE = 0.6
"""From here on two texts say the same; of translations of targets and motives four in five lie above it."""


@dataclass(frozen=True, slots=True)
class Voiced:
    """A claim with its voices: ``root`` the last one, ``relays`` those before it. ``sentence`` names the sentence that
    its evidence stands in, equal in copies of it; None where it stands in no copy. ``at`` orders claims by time."""

    held: HeldClaim
    root: Root
    relays: tuple[Root, ...]
    sentence: str | None
    at: tuple[Any, ...]
    actors: tuple[Actor, ...]
    language: str

    @property
    def field(self) -> str:
        return self.held.claim.field

    @property
    def value(self) -> Any:
        return self.held.claim.value

    @property
    def act(self) -> str:
        return self.held.claim.speech_act


@dataclass(frozen=True, slots=True)
class Grouped:
    """A value of a field and the claims (indices) that speak of it, whatever they do with it."""

    field: str
    value: Any
    claims: tuple[int, ...]


def interval(value: Any) -> tuple[int | None, int | None]:
    return (value.get("min"), value.get("max")) if isinstance(value, dict) else (None, None)


def apart(a: tuple[int | None, int | None], b: tuple[int | None, int | None]) -> bool:
    """Whether no number lies in both; open ends are far away."""
    low = max(a[0] or 0, b[0] or 0)
    return any(high is not None and high < low for high in (a[1], b[1]))


def gather(claims: Sequence[Voiced], alike: Alike | None = None) -> tuple[Grouped, ...]:
    """All values of all fields, fields in the codebook's order, values in the order in which they were told."""
    fields: dict[str, list[int]] = {}
    for i, c in enumerate(claims):
        fields.setdefault(c.field, []).append(i)
    found: list[Grouped] = []
    for field in sorted(fields, key=_rank):
        found += _values(field, fields[field], claims, alike)
    return tuple(found)


_FIELDS = ("occurrence", "responsibility", *COUNTS, "when", "where", "weapon", "target", "damage", "motive")


def _rank(field: str) -> tuple[int, str]:
    return (_FIELDS.index(field) if field in _FIELDS else len(_FIELDS), field)


def _values(field: str, at: list[int], claims: Sequence[Voiced], alike: Alike | None) -> list[Grouped]:
    if field in COUNTS:
        return _numbers(field, at, claims)
    if field == "responsibility":
        return _doers(at, claims)
    keyed: dict[Any, list[int]] = {}
    if field == "weapon":
        for i in at:
            keyed.setdefault(weapon_key(claims[i].value), []).append(i)
    elif field == "when":
        for i in at:
            v = claims[i].value
            keyed.setdefault((v.get("earliest"), v.get("latest")) if isinstance(v, dict) else str(v), []).append(i)
    elif field == "occurrence":
        for i in at:
            keyed.setdefault(claims[i].value, []).append(i)
    else:
        texts = [named(claims[i].value) for i in at]
        parts = linked(len(at), lambda i, j: _alike(texts[i], texts[j], alike))
        return [_told(field, plain_value(claims[at[p[0]]].value), [at[k] for k in p]) for p in parts]
    return [_told(field, plain_value(claims[v[0]].value), v) for v in keyed.values()]


def _told(field: str, value: Any, claims: Iterable[int]) -> Grouped:
    return Grouped(field, value, tuple(sorted(claims)))


def plain_value(value: Any) -> Any:
    """The value without its words."""
    return {k: v for k, v in value.items() if k != "text"} if isinstance(value, dict) else value


def named(value: Any) -> str:
    """The name or the words of a value."""
    return str(value.get("name") if isinstance(value, dict) and value.get("name") else value)


def words_of(text: str) -> frozenset[str]:
    found = [w for w in plain_words(text).split() if w not in FILLER]
    return frozenset(fold_word(w) for w in found) or frozenset({text})


def _alike(a: str, b: str, alike: Alike | None) -> bool:
    x, y = words_of(a), words_of(b)
    both = len(x & y)
    if both / len(x | y) >= 0.5 or (both > 1 and both / min(len(x), len(y)) >= 0.6):
        return True
    return alike is not None and alike(a, b) >= ALIKE


def make_of(value: Any) -> str | None:
    """The make of a weapon ("Tochka-U"), folded; None for none, a calibre or a common description."""
    name = value.get("name") if isinstance(value, dict) else None
    if not name or any(unit in name.lower() for unit in (" mm", "-mm", "mm ", "kg", "livres", "pound")):
        return None
    if not any(c.isupper() or c.isdigit() for c in name):
        return None
    return "".join(fold_word(w) for w in plain_words(name).split())


def weapon_key(value: Any) -> tuple[Any, ...]:
    if not isinstance(value, dict):
        return (str(value),)
    return (
        value.get("type"),
        *interval(value),
        make_of(value) or plain_words(value.get("name") or "") * (interval(value) == (None, None)),
    )


# --- numbers ----------------------------------------------------------------------------------------------------------


def parts_counted(at: Sequence[int], claims: Sequence[Voiced]) -> frozenset[str]:
    """Groups that some voice counts beside a larger number or another group, so that they are parts of the whole: the
    soldiers of "13 soldiers, and dozens of civilians", not the civilians of "132 civilians"."""
    told: dict[tuple[str, str], set[str]] = {}
    for i in at:
        c = claims[i]
        if c.act in SUPPORTING:
            told.setdefault((c.held.report, c.held.root), set()).add(group_of(c.value))
    parts = {"perpetrators"}
    for counted in told.values():
        wholes = counted & WHOLES
        if "unspecified" in counted or len(wholes) > 1:
            parts |= counted - {"unspecified"}
        elif wholes:
            parts |= counted - wholes
    return frozenset(parts)


def group_of(value: Any) -> str:
    """Whom a number counts, ``unspecified`` where it does not say."""
    return (value.get("group") if isinstance(value, dict) else None) or "unspecified"


def counts_all(value: Any, beside: Collection[str]) -> bool:
    """Whether a number counts all whom its voice counts: it is of no group, or of civilians by a voice that counts
    nobody else ("no civilian" says nothing of others). ``beside`` are the groups of all that the voice counts."""
    group = group_of(value)
    others = (WHOLES | {"unspecified"}) - {"civilians"}
    return group == "unspecified" or (group == "civilians" and others.isdisjoint(beside) and interval(value) != (0, 0))


def _numbers(field: str, at: list[int], claims: Sequence[Voiced]) -> list[Grouped]:
    parts = parts_counted(at, claims)
    keyed: dict[Any, list[int]] = {}
    for i in at:
        group = group_of(claims[i].value)
        keyed.setdefault((interval(claims[i].value), group if group in parts else ""), []).append(i)
    found = []
    for (bounds, _), members in keyed.items():
        told = {group_of(claims[i].value) for i in members}
        group = told.pop() if len(told) == 1 else "unspecified"
        found.append(_told(field, {"min": bounds[0], "max": bounds[1], "group": group}, members))
    return found


# --- doers ------------------------------------------------------------------------------------------------------------


def doers(at: Sequence[int], claims: Sequence[Voiced]) -> list[Doer]:
    return [doer_of(str(claims[i].value), claims[i].actors) for i in at]


def _doers(at: list[int], claims: Sequence[Voiced]) -> list[Grouped]:
    """Claims by doer. A description ("a rebel militia", "the army") goes with the one name that it may be of, unless a
    voice tells the two apart."""
    named = doers(at, claims)
    parts = groups(named, doer_relation)
    carried = [any(claims[at[k]].act in SUPPORTING for k in part) for part in parts]
    homes: dict[int, int] = {}
    for n, part in enumerate(parts):
        if _indefinite(named[part[0]]):
            fits = [k for k, p in enumerate(parts) if k != n and carried[k] and _may_be(part, p, named)]
            if len(fits) == 1 and not _told_apart(part, parts[fits[0]], at, claims):
                homes[n] = fits[0]
    merged = [
        sorted(p + [k for h, home in homes.items() if home == n for k in parts[h]])
        for n, p in enumerate(parts)
        if n not in homes
    ]
    found = []
    for part in merged:
        definite = [k for k in part if not _indefinite(named[k])] or part
        name = label([(named[k].name, claims[at[k]].language) for k in definite])
        found.append(_told("responsibility", name, [at[k] for k in part]))
    return found


def _indefinite(doer: Doer) -> bool:
    return doer.key.startswith("vague:") or (
        doer.camp is None and ":" in doer.key and not doer.key.startswith("actor:")
    )


def _may_be(part: Sequence[int], other: Sequence[int], named: Sequence[Doer]) -> bool:
    if _indefinite(named[other[0]]):
        return False
    return all(doer_relation(named[i], named[k]) == Relation.PERHAPS for i in part for k in other)


def _told_apart(part: Sequence[int], other: Sequence[int], at: Sequence[int], claims: Sequence[Voiced]) -> bool:
    """Whether a voice of one report names both, or denies the one and names the other."""
    ours, theirs = ({(c.held.report, c.held.root) for c in (claims[at[k]] for k in p)} for p in (part, other))
    return bool(ours & theirs)
