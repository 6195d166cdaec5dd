"""Which type an act is of: by the words that report it, the weapon of its clause and what it is done to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.detect.clause import Nouns, clause_head, objects, subjects
from recoupe.detect.term_match import Match
from recoupe.model.mention import WeaponMention
from recoupe.model.sentence import Sentence
from recoupe.vocab.terms import Term
from recoupe.vocab.weapons import load_weapons

_KEPT = frozenset({"assassination", "crackdown", "armed_clash", "riot", "torture", "abduction"})
"""Types that stay what they are where firearms or blades were used."""
_HAND = ("small_arms", "blade")
_LAUNCHED = re.compile(r"rpg|rocket|launcher|propuls|lance", re.I)
"""Grenades that are fired, not thrown."""


def choose_types(
    sentence: Sentence,
    language: str,
    head: int,
    group: Sequence[Match],
    weapons: Sequence[WeaponMention],
    heads: frozenset[int],
    nouns: Nouns,
) -> tuple[tuple[str, ...], bool]:
    """The possible types, best first, of the act at ``head`` that the terms of ``group`` (best first) report, and
    whether a weapon chose. ``heads`` are all acts of the sentence: a weapon told with another act is not this one's."""
    listed = [t for m in group for t in (m.term.entry, *m.term.also)]
    chosen: list[str] = []
    best = group[0].term
    near: list[WeaponMention] = []
    if best.by_weapon:
        near = _weapons_of(sentence, head, weapons, heads)
        for w in near:
            chosen += [t for t in _made_by(w) if t not in chosen]
    if best.by_weapon and "drone_strike" not in chosen and _from_the_air(sentence, head, nouns):
        chosen = ["air_strike", *(t for t in chosen if t != "air_strike")]
    if not chosen and "armed_attack" in listed and listed[0] not in _KEPT:
        if any(w.weapon_type in _HAND for w in near):
            chosen = ["armed_attack"]  # "des tirs d'armes légères" are no shelling
    if chosen[:1] == ["bombing"] and listed[0] == "armed_attack" and any(w.weapon_type in _HAND for w in near):
        chosen.insert(0, "armed_attack")  # "attacked a shrine with grenades and gunfire"
    if chosen and "shelling" not in chosen and best.by_weapon:
        listed = [t for t in listed if t != "shelling"] or listed
    if "chemical_attack" in chosen:  # "150 mortar rounds containing poison gas"
        chosen.insert(0, "chemical_attack")
    return tuple(dict.fromkeys(chosen + listed)), bool(chosen)


def by_context(term: Term, types: tuple[str, ...], around: Sequence[Sequence[WeaponMention]]) -> tuple[str, ...]:
    """The types in the order that the weapons of the sentence and its neighbours give; those of the whole report, the
    last group, decide only where they all make one of the types."""
    if not term.by_weapon or len(types) < 2:
        return types
    for n, group in enumerate(around):
        made = {t for w in group for t in _made_by(w)}
        told = [t for t in types if t in made]
        if told and (n < len(around) - 1 or (len(told) == 1 and len(made) == 1)):
            return (told[0], *(t for t in types if t != told[0]))
    return types


def _from_the_air(sentence: Sentence, head: int, nouns: Nouns) -> bool:
    """Whether aircraft did it: as the doer of the verb (or of the noun's light verb), or told with the noun ("raids by
    army helicopters"). Aircraft that were hit do not count."""
    t = sentence.tokens[head]
    if t.pos == "VERB":
        return nouns.any_is(subjects(sentence, head), ("plane",))
    if nouns.any_is(sentence.children(head, "obl:agent", "compound"), ("plane",)):
        return True
    for k in sentence.children(head, "nmod"):
        cases = {sentence.tokens[c].lower for c in sentence.children(k, "case")}
        if (cases & {"by", "par"} and nouns.is_a(k, "plane")) or nouns.is_a(k, "airforce"):
            return True
    verb = sentence.tokens[t.head]
    if verb.pos == "VERB" and any(  # "ont péri dans l'attaque d'une école, à Bor, par des hélicoptères"
        k > head and nouns.is_a(k, "plane")
        for k in sentence.children(verb.i, "obl")
        if {sentence.tokens[c].lower for c in sentence.children(k, "case")} & {"by", "par"}
    ):
        return True
    if verb.pos == "VERB" and t.dep in ("obj", "nsubj:pass"):
        return nouns.any_is(subjects(sentence, verb.i), ("plane",))
    return False


def _made_by(w: WeaponMention) -> tuple[str, ...]:
    entry = load_weapons()[w.weapon_type]
    if not entry.incident:
        return ()
    if w.weapon_type == "grenade" and w.name and _LAUNCHED.search(w.name):
        return ("shelling",)
    if w.name and w.name in entry.air_makes:
        return "air_strike", "drone_strike", entry.incident
    return (entry.incident,)


def _weapons_of(
    sentence: Sentence, head: int, weapons: Sequence[WeaponMention], heads: frozenset[int]
) -> list[WeaponMention]:
    """The weapons that the act was done with, the surest first: under the act's word, its subject or object, then any
    of the same clause that no other act holds."""
    if not weapons:
        return []
    mine = set(sentence.subtree(head, "acl", "acl:relcl", "advcl", "ccomp", "parataxis", "conj", "nsubj"))
    doers, aims = set(subjects(sentence, head)), set(objects(sentence, head))
    for d in tuple(doers):
        doers.update(sentence.subtree(d, "acl", "acl:relcl"))
    for o in tuple(aims):
        aims.update(sentence.children(o, "nmod"))
    clause = clause_head(sentence, head)
    ranked: list[tuple[int, int, WeaponMention]] = []
    for n, w in enumerate(weapons):
        if w.head == head or w.head in doers or head in _compound_of(sentence, w.head):
            rank = 0
        elif w.head in aims or (w.head in mine and w.head not in heads):
            rank = 1  # "En riposte à un raid aérien, ils ont tiré …": the raid's bombs are not theirs
        elif clause_head(sentence, w.head) == clause and not _held_by_other(sentence, w.head, head, heads, clause):
            rank = 2
        else:
            continue
        ranked.append((rank, n, w))
    return [w for _, _, w in sorted(ranked, key=lambda r: r[:2])]


def _compound_of(sentence: Sentence, i: int) -> tuple[int, ...]:
    t = sentence.tokens[i]
    return (t.head,) if t.dep in ("compound", "nmod", "amod") else ()


def _held_by_other(sentence: Sentence, weapon: int, head: int, heads: frozenset[int], clause: int) -> bool:
    for k in sentence.ancestors(weapon):
        if k == head:
            return False
        if k in heads and k != clause:
            return True
        if k == clause:
            return k in heads and k != head and sentence.tokens[k].pos == "VERB" and _argument(sentence, weapon, k)
    return False


def _argument(sentence: Sentence, i: int, verb: int) -> bool:
    return i in subjects(sentence, verb) or i in objects(sentence, verb)
