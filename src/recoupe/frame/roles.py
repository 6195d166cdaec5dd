"""Who did it and to whom: the phrases around a trigger, put into roles by the syntax alone."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from typing import Any

from recoupe.frame.acts import Part, actor_at, actors_under
from recoupe.frame.syntax import antecedent, case_of, is_passive, subject, with_conjuncts
from recoupe.model.analysis import Analysis
from recoupe.model.mention import ActorMention, EventMention
from recoupe.model.sentence import Sentence

_PHRASE_LIMITS = ("acl:relcl", "acl", "appos", "parataxis", "advcl", "cc", "conj", "ccomp")
_PRONOUNS = ("PRON", "DET")


@lru_cache
def role_words(language: str) -> Any:
    """The language's ``roles`` module."""
    return import_module(f"recoupe.lang.{language}.roles")


@lru_cache
def cue_pattern(language: str, name: str) -> re.Pattern[str]:
    """The cues of one list of the language's ``roles`` module as one pattern."""
    return re.compile("|".join(rf"\b(?:{c})" for c in getattr(role_words(language), name)))


def find_roles(analysis: Analysis, sentence: Sentence, event: EventMention) -> list[Part]:
    """The parts of an event, perpetrators first.

    1. The verb that carries it (the light verb of "mener des frappes") gives subject, agent and objects.
    2. The noun that names it gives its complements ("attaque de … contre …", "American strike").
    3. An order ("sur ordre de …") gives who ordered it.
    """
    parts: list[Part] = []
    if event.form == "verb":  # 1.
        parts += _of_verb(analysis, sentence, event.head, event)
    elif event.light is not None:
        parts += [p for p in _of_verb(analysis, sentence, event.light, event) if p.head != event.head]
    if event.form != "verb":  # 2.
        parts += _of_noun(analysis, sentence, event)
        token = sentence.tokens[event.head]
        if token.dep == "nsubj" and sentence.tokens[token.head].pos == "VERB":
            parts += [p for p in _of_verb(analysis, sentence, token.head, event) if p.role == "target"]
    parts += _orders(analysis, sentence, event)  # 3.
    return _unique(parts)


def _actor_before(analysis: Analysis, sentence: Sentence, verb: int) -> int | None:
    """The actor that stands right before the verb group where the parse gives no subject."""
    i = verb - 1
    while i >= 0 and sentence.tokens[i].pos in ("AUX", "ADV", "PART"):
        i -= 1
    if i < 0:
        return None
    end = sentence.tokens[i].end
    found = [a for a in analysis.actors if a.sentence == sentence.index and a.end == end]
    return max(found, key=lambda a: a.end - a.start).head if found else None


def _of_verb(analysis: Analysis, sentence: Sentence, verb: int, event: EventMention) -> list[Part]:
    words = role_words(analysis.language)
    parts: list[Part] = []
    passive = is_passive(sentence, verb)
    doer = "patient" if passive else "agent"
    acting = "supporter" if sentence.tokens[verb].lemma in words.BROKER_VERBS else "perpetrator"
    weapons = _weapon_heads(analysis, sentence)
    who = subject(sentence, verb)
    if who is None and not passive:
        who = _actor_before(analysis, sentence, verb)
    if who is not None and who != event.head:
        for k in with_conjuncts(sentence, who):
            if k not in weapons and k != verb:
                parts += _part(analysis, sentence, k, acting if doer == "agent" else "target", "subject")
            elif doer == "agent":
                parts += _owner_of_weapon(analysis, sentence, k)
    for k in sentence.children(verb, "obl:agent"):
        for c in with_conjuncts(sentence, k):
            if c not in weapons:
                parts += _part(analysis, sentence, c, acting, "agent")
            else:
                parts += _owner_of_weapon(analysis, sentence, c)
    if not passive:
        for k in sentence.children(verb, "obj", "iobj"):
            if sentence.tokens[k].dep == "obj" and sentence.tokens[k].lower in words.OBJECT_PRONOUNS:
                k = antecedent(sentence, verb) or k
            for c in with_conjuncts(sentence, k):
                if c != event.head and c not in weapons:
                    parts += _part(analysis, sentence, c, "target", "object")
    weak = sentence.tokens[verb].lemma in words.WEAK_TARGET_VERBS
    for k in sentence.children(verb, "obl", "nmod"):
        case = case_of(sentence, k)
        if sentence.tokens[k].dep == "obl:agent":
            continue
        if case in words.AGENT_CASES and passive and k not in weapons:
            parts += _part(analysis, sentence, k, "perpetrator", "agent")
        elif case in words.TARGET_CASES or (weak and case in words.WEAK_TARGET_CASES):
            for c in with_conjuncts(sentence, k):
                parts += _part(analysis, sentence, c, "target", "complement")
        elif case in words.RECIPROCAL_CASES and event.types[0] in _RECIPROCAL_TYPES:
            for c in with_conjuncts(sentence, k):
                parts += _part(analysis, sentence, c, "target", "reciprocal")
    return parts


_RECIPROCAL_TYPES = ("armed_clash", "talks", "agreement")


def _of_noun(analysis: Analysis, sentence: Sentence, event: EventMention) -> list[Part]:
    words = role_words(analysis.language)
    noun = event.head
    lemma = sentence.tokens[noun].lemma
    parts: list[Part] = []
    for k in sentence.children(noun, "det", "nmod:poss"):
        if sentence.tokens[k].lower in words.SELF_POSSESSIVES:
            owner = antecedent_actor(analysis, sentence, sentence.tokens[k].start)
            if owner is not None:
                parts.append(Part("perpetrator", k, owner.start, owner.end, owner, "frame.role.noun.possessor"))
    for k in sentence.children(noun, "nmod", "obl", "compound", "amod", "acl", "appos"):
        token = sentence.tokens[k]
        label = token.dep.split(":")[0]
        if label == "acl":
            if is_passive(sentence, k) or not sentence.children(k, "nsubj"):
                acting = "supporter" if token.lemma in words.BROKER_VERBS else "perpetrator"
                for a in (*sentence.children(k, "obl:agent"), *_by(sentence, k, words)):
                    for c in with_conjuncts(sentence, a):
                        parts += _part(analysis, sentence, c, acting, "noun.agent")
                for a in sentence.children(k, "obl"):
                    if case_of(sentence, a) in words.TARGET_CASES:
                        parts += _part(analysis, sentence, a, "target", "noun.complement")
                if token.lemma in ("viser", "cibler", "frapper", "target", "hit", "strike"):
                    for a in sentence.children(k, "obj"):
                        parts += _part(analysis, sentence, a, "target", "noun.complement")
            continue
        case = case_of(sentence, k)
        if token.dep == "nmod:poss" and analysis.language == "en":
            if token.lower in words.SELF_POSSESSIVES:
                continue
            parts += _part(analysis, sentence, k, "perpetrator", "noun.possessor")
        elif label in ("compound", "amod"):
            actor = actor_at(analysis, sentence, k)
            if actor is not None and label == "amod" and not actor.rule.endswith("nationality"):
                continue
            if actor is not None and actor.actor_kind != "civilians":
                parts += _part(analysis, sentence, k, "perpetrator", "noun.modifier")
        elif case in words.AGENT_CASES:
            for c in with_conjuncts(sentence, k):
                parts += _part(analysis, sentence, c, "perpetrator", "noun.agent")
        elif case in words.TARGET_CASES:
            for c in with_conjuncts(sentence, k):
                parts += _part(analysis, sentence, c, "target", "noun.complement")
        elif case in words.RECIPROCAL_CASES:
            for n, c in enumerate(with_conjuncts(sentence, k)):
                both = event.types[0] in ("agreement",)
                role = "perpetrator" if (case in ("entre", "between") and n == 0) or both else "target"
                parts += _part(analysis, sentence, c, role, "noun.reciprocal")
        elif case in ("de", "d'", "du", "des", "of") or case.split(" ")[0] in ("de", "d'", "of"):
            parts += _of_complement(analysis, sentence, k, lemma, words)
    return parts


def _of_complement(analysis: Analysis, sentence: Sentence, k: int, lemma: str, words: Any) -> list[Part]:
    """The complement with *de* or *of*: the doer of "l'offensive des rebelles", the victim of "l'enlèvement de …"."""
    actor = actor_at(analysis, sentence, k)
    armed = actor is not None and actor.actor_kind in _ARMED
    site = sentence.tokens[k].lemma in words.FACILITIES
    if lemma in words.SUBJECTIVE_NOUNS and site:  # "la frappe des positions de la Résistance"
        return _part(analysis, sentence, k, "target", "noun.objective")
    if lemma in words.SUBJECTIVE_NOUNS and armed:
        return _part(analysis, sentence, k, "perpetrator", "noun.subjective")
    if lemma in words.OBJECTIVE_NOUNS:
        found: list[Part] = []
        for c in with_conjuncts(sentence, k):
            found += _part(analysis, sentence, c, "target", "noun.objective")
        return found
    return []


_ARMED = ("state_force", "rebel", "militia", "police", "unidentified", "coalition")


def _by(sentence: Sentence, verb: int, words: Any) -> tuple[int, ...]:
    return tuple(
        k
        for k in sentence.children(verb, "obl", "nmod")
        if sentence.tokens[k].dep != "obl:agent" and case_of(sentence, k) in words.AGENT_CASES
    )


def _weapon_heads(analysis: Analysis, sentence: Sentence) -> frozenset[int]:
    """Tokens that are weapons: as subjects they strike, but somebody else has fired them."""
    return frozenset(
        i
        for w in analysis.weapons
        if w.sentence == sentence.index
        for i in (sentence.head_in(w.start, w.end),)
        if i is not None
    )


def _owner_of_weapon(analysis: Analysis, sentence: Sentence, weapon: int) -> list[Part]:
    """Of "un drone américain" the side that its adjective names."""
    for k in sentence.children(weapon, "amod", "compound", "nmod:poss", "nmod"):
        actor = actor_at(analysis, sentence, k)
        if actor is not None and actor.actor_kind not in ("civilians", "individual"):
            return _part(analysis, sentence, k, "perpetrator", "weapon.owner")
    return []


def _part(analysis: Analysis, sentence: Sentence, head: int, role: str, rule: str) -> list[Part]:
    """The phrase under a token in a role. Without an actor at its head, a target stands for the actor inside it ("des
    positions de la Résistance", "le poste des Volontaires"), a doer for none."""
    token = sentence.tokens[head]
    if token.pos in ("VERB", "AUX", "PUNCT", "ADP", "SCONJ", "CCONJ", "ADV"):
        return []
    if any(t.start <= token.start < t.end for t in analysis.times if t.sentence == sentence.index):
        return []
    if role != "ordered_by" and token.lemma in ("ordre", "order"):
        return []
    start, end = sentence.extent(head, *_PHRASE_LIMITS)
    actor = actor_at(analysis, sentence, head) or behind_pronoun(analysis, sentence, head)
    if role == "perpetrator" and token.lemma in role_words(analysis.language).FACILITIES:
        actor = None
    words = role_words(analysis.language)
    if role == "perpetrator" and actor is None:
        owner = _owner_of_weapon(analysis, sentence, head)
        if owner:
            return owner
    if role != "perpetrator" and token.pos in ("NOUN", "PROPN", "PRON"):
        facility = token.lemma in words.FACILITIES
        if actor is None or facility:
            inner = _inner_actors(analysis, sentence, head, actor)
            if inner:
                return [Part(role, head, start, end, a, f"frame.role.{rule}.inside") for a in inner]
    return [Part(role, head, start, end, actor, f"frame.role.{rule}")]


def _inner_actors(analysis: Analysis, sentence: Sentence, head: int, outer: ActorMention | None) -> list[ActorMention]:
    """Whose thing it is that was struck: "des positions de la Résistance", "une base hébergeant les forces alliées",
    "les véhicules où se trouvaient le général X et Y" (both)."""
    start, end = sentence.extent(head, "parataxis", "cc", "conj", "advcl")
    inner = [
        a
        for a in actors_under(analysis, sentence, start, end, without=outer)
        if a.head != head and sentence.tokens[a.head].pos in ("NOUN", "PROPN") and a.form != "pronoun"
    ]
    if outer is not None:  # the site names its side itself ("la base américaine")
        inner = [a for a in inner if a.actor_kind not in ("individual", "other")]
    people = [a for a in inner if a.actor_kind == "individual" and a.form == "name"]
    if people and inner[0].actor_kind == "individual":
        return people[:3]
    named = [a for a in inner if a.form == "name" and a.actor_id is not None]
    return named[:3] if named and inner[0].form == "description" else inner[:1]


def behind_pronoun(analysis: Analysis, sentence: Sentence, head: int) -> ActorMention | None:
    """Who a personal pronoun stands for: inside reported speech the speaker ("X said they had …"), else the nearest
    actor before it that heads a subject, in this sentence or the one before."""
    token = sentence.tokens[head]
    if token.pos != "PRON" or token.lower not in role_words(analysis.language).PERSONAL_PRONOUNS:
        return None
    for m in analysis.attributions:
        if m.source is not None and any(a <= token.start < b for a, b in m.content):
            low, high = m.source
            inside = [a for a in analysis.actors if a.start < high and low < a.end and a.form != "pronoun"]
            if inside:
                return max(inside, key=lambda a: a.end - a.start)
    return antecedent_actor(analysis, sentence, token.start)


def antecedent_actor(analysis: Analysis, sentence: Sentence, offset: int) -> ActorMention | None:
    """The nearest actor before an offset that heads a subject, in this sentence or the one before."""
    for s in (sentence, analysis.sentences[sentence.index - 1] if sentence.index else sentence):
        before = [
            a
            for a in analysis.actors
            if a.sentence == s.index
            and a.end <= offset
            and a.form != "pronoun"
            and s.tokens[a.head].dep.startswith("nsubj")
        ]
        if before:
            return before[-1]
    return None


def _orders(analysis: Analysis, sentence: Sentence, event: EventMention) -> list[Part]:
    words = role_words(analysis.language)
    found: list[Part] = []
    for cue in _order_pattern(analysis.language).finditer(sentence.text):
        at = sentence.start + cue.end()
        actor = _actor_after(analysis, sentence, at, 60)
        if actor is not None:
            found.append(Part("ordered_by", actor.head, actor.start, actor.end, actor, "frame.role.order"))
    for k in sentence.ancestors(event.head):
        if sentence.tokens[k].lemma in words.ORDER_VERBS:
            who = subject(sentence, k)
            if who is not None:
                found += _part(analysis, sentence, who, "ordered_by", "order_verb")
    return found


def _actor_after(analysis: Analysis, sentence: Sentence, at: int, reach: int) -> ActorMention | None:
    """The last individual named in the first phrase after an offset ("du président américain, Joe Biden")."""
    near = [a for a in analysis.actors if a.sentence == sentence.index and at - 3 <= a.start <= at + reach]
    people = [a for a in near if a.actor_kind == "individual"]
    chosen = people or near[:1]
    return chosen[-1] if chosen else None


@lru_cache
def _order_pattern(language: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{c})" for c in role_words(language).ORDER_CUES))


def _unique(parts: list[Part]) -> list[Part]:
    """Each phrase once a role, one phrase in one role: what comes first holds."""
    seen: dict[tuple[int, int], Part] = {}
    for p in parts:
        key = (p.actor.start, p.actor.end) if p.actor is not None else (p.start, p.end)
        seen.setdefault(key, p)
    order = {"perpetrator": 0, "ordered_by": 1, "target": 2, "victim": 3}
    return sorted(seen.values(), key=lambda p: (order.get(p.role, 9), p.start))
