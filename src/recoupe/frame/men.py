"""Whose men they are: "its fighters", "ses hommes", "our forces" stand for the group that they belong to."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from typing import Any

from recoupe.frame.acts import Part
from recoupe.frame.roles_pronouns import antecedent_actor, outlet_as_actor, role_words
from recoupe.model.analysis import Analysis
from recoupe.model.mention import ActorMention
from recoupe.model.sentence import Sentence
from recoupe.vocab.actors import find_names

_BODIES = frozenset({"state_force", "rebel", "militia", "police", "coalition", "political_group"})
"""Kinds of those who have men; so have the ministries and governments of a side."""


@lru_cache
def fighter_words(language: str) -> Any:
    """The language's ``fighters`` module."""
    return import_module(f"recoupe.lang.{language}.fighters")


def with_owners(analysis: Analysis, sentence: Sentence, parts: list[Part]) -> list[Part]:
    """The parts with the group in the place of its nameless men, who keep their words: "Its men attacked the post" is
    the deed of the group told before, "our forces" that of the group whose own paper it is."""
    return [_owned(analysis, sentence, p) if p.role in ("perpetrator", "ordered_by") else p for p in parts]


def _owned(analysis: Analysis, sentence: Sentence, part: Part) -> Part:
    words, actor = role_words(analysis.language), part.actor
    if actor is None or actor.form != "description" or actor.actor_id is not None:
        return part
    if sentence.tokens[part.head].lemma not in fighter_words(analysis.language).FOLLOWERS:
        return part
    below = {k: sentence.tokens[k].lower for k in sentence.children(part.head, "det", "nmod:poss")}
    owner: ActorMention | None = None
    if any(w in fighter_words(analysis.language).OWN_POSSESSIVES for w in below.values()):
        owner = _speaking_body(analysis, sentence, part.head)
    elif any(w in words.SELF_POSSESSIVES for w in below.values()):
        at = min(sentence.tokens[k].start for k, w in below.items() if w in words.SELF_POSSESSIVES)
        owner = _teller(analysis, at) or antecedent_actor(analysis, sentence, at)
    if owner is None or not _has_men(owner) or (owner.form != "name" and owner.side is None):
        return part
    named = replace(
        actor, name=owner.name, actor_id=owner.actor_id, actor_kind=owner.actor_kind, side=owner.side, form=owner.form
    )
    return replace(part, actor=named)


def _has_men(actor: ActorMention) -> bool:
    return actor.actor_kind in _BODIES or (actor.actor_kind == "other" and actor.side is not None)


def _teller(analysis: Analysis, at: int) -> ActorMention | None:
    """The body in whose reported speech a place of the text stands ("The KLA said its men had …")."""
    for m in analysis.attributions:
        if m.source is not None and m.source[1] <= at and any(low <= at < high for low, high in m.content):
            low, high = m.source
            inside = [a for a in analysis.actors if low <= a.start and a.end <= high and _has_men(a)]
            return max(inside, key=lambda a: a.end - a.start, default=None)
    return None


def _speaking_body(analysis: Analysis, sentence: Sentence, head: int) -> ActorMention | None:
    """The armed body that says *our*: who is quoted, else the one whose own paper the report is: a body of the text
    whose name shares a word with the outlet's, or the outlet's own name."""
    at = sentence.tokens[head].start
    told = _teller(analysis, at)
    if told is not None:
        return told
    outlet = outlet_as_actor(analysis, sentence, head)
    if outlet is None:
        return None
    title = _content_words(analysis.report.outlet or "")
    kin = [a for a in analysis.actors if a.form == "name" and a.actor_kind in _BODIES]
    kin = [a for a in kin if _content_words(a.name) & title]
    named = max(kin, key=lambda a: len(_content_words(a.name) & title), default=None)
    return named if named is not None else _registered(outlet)


def _content_words(name: str) -> frozenset[str]:
    return frozenset(w for w in name.casefold().replace("(", " ").replace(")", " ").split() if len(w) > 4)


def _registered(outlet: ActorMention) -> ActorMention | None:
    """The outlet as the body that the registry knows by its name."""
    known = [n for n in find_names(outlet.name) if n.start == 0 and n.end == len(outlet.name)]
    if not known:
        return None
    entry = known[0].entries[0]
    return replace(outlet, actor_id=entry.id, actor_kind=entry.kind, side=entry.side)
