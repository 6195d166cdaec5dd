"""Two nouns under one number or determiner are one actor: "39 soldiers and police", "58 femmes et jeunes filles"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from recoupe.model.analysis import Analysis
from recoupe.model.mention import ActorMention

_HURT = frozenset({"target", "victim"})
_JOINS = {
    "en": frozenset({("and",)}),
    "fr": frozenset({("et",), ("et", "de"), ("et", "d'"), ("et", "d’")}),
}


class InRole(Protocol):
    """A mention in a role, with the rule that put it there."""

    @property
    def role(self) -> str: ...
    @property
    def actor(self) -> ActorMention: ...
    @property
    def rule(self) -> str: ...


T = TypeVar("T", bound=InRole)


def coordinated(analysis: Analysis, found: Iterable[T]) -> list[T]:
    """The mentions in roles, two plural nouns that share a number or a determiner made one ("policiers et militaires");
    of doers only civilians, since soldiers and militiamen are two parties."""
    kept: list[T] = []
    for f in sorted(found, key=lambda f: (f.actor.start, f.actor.end)):
        if any(k.role == f.role and _made_of(k.actor, f.actor) for k in kept):
            continue
        pair = next((k for k in kept if _pair(analysis, k, f)), None)
        if pair is None:
            kept.append(f)
            continue
        start, end = pair.actor.start, f.actor.end
        words = analysis.report.text[start:end]
        actor = replace(pair.actor, end=end, quote=words, name=words)
        kept = [_with(k, actor) if k.actor == pair.actor else k for k in kept]
    return kept


def _made_of(pair: ActorMention, m: ActorMention) -> bool:
    """Whether a mention is the second noun of a pair already made one actor."""
    return pair.start < m.start and pair.end == m.end and pair.head != m.head and pair.form == "description"


def _with(found: T, actor: ActorMention) -> T:
    return replace(found, actor=actor)  # type: ignore[type-var]


def _pair(analysis: Analysis, one: InRole, other: InRole) -> bool:
    a, b = one.actor, other.actor
    if one.role != other.role and not {one.role, other.role} <= _HURT:
        return False
    if a.sentence != b.sentence or not (a.end < b.start <= a.end + 8) or not (a.plural and b.plural):
        return False
    if "description" not in (a.form, b.form) or a.form != b.form or a.actor_id or b.actor_id:
        return False
    if one.role not in _HURT and not a.actor_kind == b.actor_kind == "civilians":
        return False
    between: Sequence[str] = analysis.report.text[a.end : b.start].replace("d'", "d' ").replace("d’", "d’ ").split()
    return tuple(w.lower() for w in between) in _JOINS[analysis.language]
