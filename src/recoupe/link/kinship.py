"""Whether two voices are one, perhaps one, or two.

A spokesman is the institution he speaks for, two channels of one institution are one voice, and so are two
languages' names of it. One who leads a body, or holds an office in it, is perhaps the body. An unnamed voice is perhaps
any other of its kind, except those from which the same report tells it apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.link.identity import Relation, linked
from recoupe.link.offices import GENERIC, LOCAL, MILITARY
from recoupe.link.voices import Root, actor_entries, key_of, parents

RELAYS = frozenset({"outlet", "agency", "channel", "document"})
"""Kinds that pass on what others say."""
_KIN = (
    frozenset({"official"}),
    frozenset({"armed_group"}),
    frozenset({"medical"}),
    frozenset({"witness", "local_source"}),
    frozenset({"ngo", "monitor", "expert"}),
    RELAYS,
)


def _akin(a: str, b: str) -> bool:
    return a == b or any(a in kin and b in kin for kin in _KIN)


def relation(a: Root, b: Root) -> Relation:
    """Whether two voices are one; symmetric."""
    if a.own and b.own:
        return _same(a.report == b.report or (bool(a.words) and a.words == b.words))
    if a.report == b.report and a.words == b.words and a.kind == b.kind and a.own == b.own:
        return Relation.SAME
    if "unknown" in (a.kind, b.kind) and (a.anonymous if a.kind == "unknown" else b.anonymous):
        return Relation.OTHER if a.own or b.own else Relation.PERHAPS
    if a.camp is not None and b.camp is not None and a.camp != b.camp and not _kinsmen(a, b):
        return Relation.OTHER
    if a.anonymous or b.anonymous:
        return _unnamed(a, b)
    return _named(a, b)


def by_name(a: Root, b: Root) -> Relation:
    """``relation`` without the capitals that stand for whoever speaks there: who is meant hangs on what is said."""
    return Relation.PERHAPS if a.covers != b.covers else relation(a, b)


def _same(one: bool) -> Relation:
    return Relation.SAME if one else Relation.OTHER


def _kinsmen(a: Root, b: Root) -> bool:
    """Whether one registered actor belongs to the other."""
    x, y = ((r.body or "").partition(":") for r in (a, b))
    return x[0] == y[0] == "actor" and (x[2] in parents(y[2]) or y[2] in parents(x[2]))


def _unnamed(a: Root, b: Root) -> Relation:
    if a.own or b.own:
        return Relation.OTHER
    if a.anonymous and b.anonymous:
        if a.report == b.report:
            return Relation.OTHER
        return Relation.PERHAPS if _akin(a.kind, b.kind) or {a.kind, b.kind} & RELAYS else Relation.OTHER
    return Relation.PERHAPS if _akin(a.kind, b.kind) else Relation.OTHER


def _named(a: Root, b: Root) -> Relation:
    if a.person and b.person and _one_person(a, b):
        return Relation.SAME
    if a.body is None or b.body is None:
        person, other = (a, b) if a.body is None else (b, a)
        if a.words == b.words or person.person and person.person <= other.names:
            return Relation.SAME
        if a.kind == b.kind and set(person.words.split()) < set(other.words.split()):  # "the Resistance" for short
            return Relation.SAME
        one_camp = a.camp is not None and a.camp == b.camp and a.kind == b.kind
        return Relation.PERHAPS if one_camp and not person.own and not other.own else Relation.OTHER
    if "head" in (a.body, b.body) and a.kind == b.kind:  # "the group's leader"
        return Relation.SAME if a.leader and b.leader else Relation.PERHAPS
    if a.body == b.body:
        if a.leader != b.leader:
            return Relation.PERHAPS
        if a.body.startswith(("actor:", "voice:", "state:")):
            return Relation.SAME
        return _same(not a.names or not b.names or bool(a.names & b.names))
    if _kinsmen(a, b):
        return Relation.PERHAPS
    if a.body.startswith(("voice:",)) or b.body.startswith(("voice:",)):
        return Relation.OTHER
    x, y = a.body.partition(":")[0], b.body.partition(":")[0]
    if a.names and b.names and not a.names & b.names:
        return Relation.OTHER
    both_official = a.kind in ("official", "outlet") and b.kind in ("official", "outlet")
    if not both_official:
        return Relation.OTHER
    if x == y:  # minister and ministry
        return Relation.PERHAPS
    if "junta" in (x, y) and (
        _military(b.body) or y == "government" if x == "junta" else _military(a.body) or x == "government"
    ):
        return Relation.SAME  # the army that governs
    if a.covers or b.covers:
        body = b if a.covers else a
        head = body.body or ""
        if body.camp is None:
            return Relation.PERHAPS
        return Relation.SAME if head.endswith(":body") and not _low(head) else Relation.PERHAPS
    if x in GENERIC or y in GENERIC:
        return Relation.PERHAPS
    if _military(a.body) and _military(b.body):
        return Relation.PERHAPS
    return Relation.OTHER


def _low(body: str) -> bool:
    return body.partition(":")[0] in LOCAL | GENERIC | {"police", "prosecution"}


def _military(body: str) -> bool:
    kind, _, ident = body.partition(":")
    if kind == "actor":
        entry = actor_entries().get(ident)
        return entry is not None and entry.kind == "state_force"
    return kind in MILITARY


def rank(root: Root) -> tuple[bool, bool, int, str]:
    """The better a voice is told, the less."""
    key = key_of(root)
    return root.body is None, root.camp is None, -len(key), key


def informed(root: Root, best: Root) -> Root:
    """The voice with what is known of it elsewhere."""
    if root.body is None:
        root = replace(root, body=best.body, names=best.names, leader=best.leader)
    return replace(root, camp=root.camp or best.camp)


def introduced(roots: Sequence[Root]) -> dict[Root, Root]:
    """Persons whose office another report gives, with that office."""
    persons = list(dict.fromkeys(r for r in roots if r.person))
    found: dict[Root, Root] = {}
    for part in linked(len(persons), lambda i, j: _one_person(persons[i], persons[j])):
        best = min((persons[k] for k in part), key=rank)
        if best.body is not None:
            found |= {persons[k]: informed(persons[k], best) for k in part}
    return found


def _one_person(a: Root, b: Root) -> bool:
    return a.person <= b.person or b.person <= a.person
