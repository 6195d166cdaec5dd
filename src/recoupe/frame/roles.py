"""Who did it and to whom: the phrases around a trigger, put into roles by the syntax alone."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from recoupe.frame.acts import Part
from recoupe.frame.roles_nouns import parts_of_noun
from recoupe.frame.roles_phrases import ARMED, actor_heading, crowd_of, make_part, owner_of_weapon, weapon_heads
from recoupe.frame.roles_plain import joined, with_plain_actors
from recoupe.frame.roles_politics import announcers, asked, brokers, orders, sanctioned, threatened, with_whom
from recoupe.frame.roles_pronouns import antecedent_actor, behind_pronoun, class_of, role_words
from recoupe.frame.syntax import antecedent, case_of, is_passive, subject, with_conjuncts
from recoupe.model.analysis import Analysis
from recoupe.model.mention import EventMention
from recoupe.model.sentence import Sentence

__all__ = ["antecedent_actor", "behind_pronoun", "cue_pattern", "find_roles", "role_words"]

RECIPROCAL_TYPES = frozenset({"armed_clash", "talks", "agreement", "sanction"})
_NO_NOUN = frozenset({"AUX", "ADV", "PART"})
_ASIDE = 9
"""Tokens of an aside between a subject and its verb."""


@lru_cache
def cue_pattern(language: str, name: str) -> re.Pattern[str]:
    """The cues of one list of the language's ``roles`` module as one pattern."""
    return re.compile("|".join(rf"\b(?:{c})" for c in getattr(role_words(language), name)), re.IGNORECASE)


def find_roles(analysis: Analysis, sentence: Sentence, event: EventMention) -> list[Part]:
    """The parts of an event, perpetrators first.

    1. The verb that carries it (the light verb of "mener des frappes") gives subject, agent and objects.
    2. The noun that names it gives its complements ("attaque de … contre …", "American strike").
    3. An order ("sur ordre de …") gives who ordered it.
    4. A demand is made of those who are to act ("a demandé aux autorités de …", "that the minister resign").
    """
    parts: list[Part] = []
    if event.form == "verb":  # 1.
        parts += _of_verb(analysis, sentence, _carrier(sentence, event), event)
    elif event.light is not None:
        parts += [p for p in _of_verb(analysis, sentence, event.light, event) if p.head != event.head]
    if event.form != "verb":  # 2.
        parts += parts_of_noun(analysis, sentence, event)
        token = sentence.tokens[event.head]
        if token.dep.startswith("obl") and role_words(analysis.language).UNDERGOING_WORDS.match(
            analysis.report.text, sentence.tokens[token.head].start
        ):  # "un convoi est tombé dans une embuscade"
            who = subject(sentence, token.head)
            parts += make_part(analysis, sentence, who, "target", "subject") if who is not None else []
            for k in sentence.children(token.head, "obl:agent"):
                parts += make_part(analysis, sentence, k, "perpetrator", "agent")
        if token.dep == "nsubj" and event.types[0] in ("talks", "agreement", "armed_clash"):
            parts += with_whom(analysis, sentence, token.head, event)
        if token.dep == "nsubj" and _strikes(analysis, sentence, token.head):
            struck = [p for p in _of_verb(analysis, sentence, token.head, event) if p.role == "target"]
            if event.types[0] == "armed_clash" and struck:  # "des combats ont opposé l'armée aux rebelles"
                struck[0] = replace(struck[0], role="perpetrator")
            parts += struck
    if event.types[0] in ("troop_movement", "withdrawal"):
        parts = _moved(parts)
    if event.form == "noun":
        parts += announcers(analysis, sentence, event)
    parts += orders(analysis, sentence, event)  # 3.
    if event.types[0] == "crackdown":
        parts = [crowd_of(analysis, sentence, p) for p in parts]
    if event.types[0] == "threat" and event.form == "verb":
        parts += threatened(analysis, sentence, event.head)
    if event.types[0] == "sanction":
        parts += sanctioned(analysis, sentence, parts)
    if event.types[0] in ("talks", "agreement"):
        parts += brokers(analysis, sentence, event)
    if event.types[0] in ("demand", "protest"):
        parts += asked(analysis, sentence, event)  # 4.
    if event.types[0] == "demand":  # "an intervention to protect the civilians" is not asked of these
        parts = [p for p in parts if p.role != "target" or not p.actor or p.actor.actor_kind != "civilians"]
    parts = with_plain_actors(analysis, sentence, joined(analysis, sentence, _parties(parts, event), event), event)
    return _unique([p for p in parts if p.role == "perpetrator" or not _is_trigger(p, event)])


def _parties(parts: list[Part], event: EventMention) -> list[Part]:
    """Two who conclude or negotiate an agreement with one another are its parties, not brokers ("X et Y ont conclu
    une trêve")."""
    brokers_ = [p for p in parts if p.role == "supporter" and p.rule.endswith(".subject") and p.actor is not None]
    if event.types[0] != "agreement" or len(brokers_) < 2 or any(p.role == "perpetrator" for p in parts):
        return parts
    return [replace(p, role="perpetrator") if p in brokers_ else p for p in parts]


def _is_trigger(part: Part, event: EventMention) -> bool:
    """Whether a part is no more than words of the trigger; an actor between its verb and the rest ("took guards
    hostage", "held staff at gunpoint") is the one to whom it is done."""
    if part.actor is not None and part.actor.name.lower() in ("hostage", "captive", "prisoner"):
        return True  # "held them hostage"
    if part.actor is not None and part.actor.start < event.start and event.end <= part.actor.end:
        return part.actor.form == "description"  # "les responsables du bombardement du marché"
    if not event.start <= part.start < part.end <= event.end:
        return False
    return not (event.form == "verb" and part.actor is not None and part.rule.endswith((".object", ".plain")))


def _carrier(sentence: Sentence, event: EventMention) -> int:
    """The verb that has subject and object: of "s'est fait exploser" the one that stands highest."""
    if sentence.tokens[event.head].pos != "AUX":
        return event.head
    highest = sentence.head_in(event.start, event.end)
    return highest if highest is not None and sentence.tokens[highest].pos == "VERB" else event.head


def _actor_before(analysis: Analysis, sentence: Sentence, verb: int) -> int | None:
    """The actor that stands right before the verb group where the parse gives no subject."""
    i = verb - 1
    while i >= 0 and sentence.tokens[i].pos in _NO_NOUN:
        i -= 1
    if i > 0 and sentence.tokens[i].text == ",":  # "un groupe d'hommes armés, non encore identifiés, a attaqué …"
        i = next((k - 1 for k in range(i - 1, max(0, i - _ASIDE), -1) if sentence.tokens[k].text == ","), -1)
    if i < 0:
        return None
    end = sentence.tokens[i].end
    found = [a for a in analysis.actors if a.sentence == sentence.index and a.end == end]
    return max(found, key=lambda a: a.end - a.start).head if found else None


def _is_time(analysis: Analysis, sentence: Sentence, i: int) -> bool:
    """Whether a token that the parser took for a subject tells the time ("La veille, à Rome, X et Y ont signé …")."""
    offset = sentence.tokens[i].start
    return any(t.sentence == sentence.index and t.start <= offset < t.end for t in analysis.times)


def _and_before(analysis: Analysis, sentence: Sentence, last: int) -> tuple[int, ...]:
    """The heads of the actors that *and* joins to the one before a verb, that one last."""
    here = [a for a in analysis.actors if a.sentence == sentence.index and a.form != "pronoun"]
    end = next((a.start for a in here if a.head == last), None)
    for a in reversed(here):
        between = sentence.text[a.end - sentence.start : (end or 0) - sentence.start].split()
        if end is not None and a.end < end and len(between) <= 3 and between[:1] in (["et"], ["and"]):
            return (a.head, last)
    return (last,)


def _weapon_before(analysis: Analysis, sentence: Sentence, verb: int) -> list[Part]:
    """The owner of the weapon that stands right before the verb group where the parse gives no subject ("… un drone
    ukrainien avait frappé")."""
    i = verb - 1
    while i >= 0 and sentence.tokens[i].pos in _NO_NOUN:
        i -= 1
    end = sentence.tokens[i].end if i >= 0 else sentence.start
    for w in analysis.weapons:
        if w.sentence != sentence.index or not w.start < end <= w.end + 20:
            continue
        for a in analysis.actors:
            near = a.sentence == sentence.index and w.start - 20 <= a.start and (a.end == end or a.end <= w.end == end)
            if near and class_of(a) == "nationality":
                return [Part("perpetrator", a.head, a.start, a.end, a, "frame.role.weapon.owner")]
    return []


def _strikes(analysis: Analysis, sentence: Sentence, verb: int) -> bool:
    """Whether a verb says that its object was struck ("the attack killed …", "flattened …"), not that it was moved by
    the news ("a choqué le pays")."""
    words = role_words(analysis.language)
    token = sentence.tokens[verb]
    if token.lemma in words.DAMAGE_VERBS or token.lemma in words.AIMING_VERBS:
        return True
    if any(e.head == verb and e.sentence == sentence.index for e in analysis.events):
        return True
    return any(h.sentence == sentence.index and h.trigger[0] <= token.start < h.trigger[1] for h in analysis.harms)


def _subjects(sentence: Sentence, who: int | None, verb: int) -> tuple[int, ...]:
    """The subject and its conjuncts; where the parser hung the verb on the first of two names ("Kiev et Moscou ont
    échangé …": *échangé* as conjunct of *Kiev*), that one too."""
    if who is None:
        return ()
    found = tuple(with_conjuncts(sentence, who))
    found += tuple(k for k in sentence.children(verb, "nsubj") if k not in found and sentence.tokens[k].pos == "PROPN")
    head = sentence.tokens[verb].head
    if sentence.tokens[verb].dep == "conj" and sentence.tokens[head].pos == "PROPN" and head < who < verb:
        if any(sentence.tokens[k].lower in ("et", "and") for k in range(head + 1, who)):
            return (head, *found)
    return found


def _of_verb(analysis: Analysis, sentence: Sentence, verb: int, event: EventMention) -> list[Part]:
    words = role_words(analysis.language)
    parts: list[Part] = []
    passive = is_passive(sentence, verb)
    undergoes = _undergoes(analysis, sentence, verb, event)
    brokers_it = event.types[0] in ("agreement", "talks") and sentence.tokens[verb].lemma in words.BROKER_VERBS
    acting = "supporter" if brokers_it else "perpetrator"
    weapons = weapon_heads(analysis, sentence)
    who = subject(sentence, verb)
    if who is not None and _is_time(analysis, sentence, who):
        who = None
    felled = _felled_by(sentence, verb)
    if felled:  # "un avion a été abattu par les rebelles, tuant …": not the plane kills
        who = felled[0]
    before = _actor_before(analysis, sentence, verb) if who is None and not passive else None
    heads = _subjects(sentence, who, verb) if before is None else _and_before(analysis, sentence, before)
    who = who if before is None else before
    if who is not None and who != event.head:
        for n, k in enumerate(heads):
            if k == verb:
                continue
            if passive or undergoes:
                if k not in weapons:
                    parts += make_part(analysis, sentence, k, "target", "subject")
            elif k in weapons:
                parts += owner_of_weapon(analysis, sentence, k)
            else:
                both = n and event.types[0] in ("armed_clash", "talks") and not _opposed(sentence, verb, event, words)
                parts += make_part(analysis, sentence, k, "target" if both else acting, "subject")
    if not passive and not undergoes and not any(p.actor is not None for p in parts):
        parts += _weapon_before(analysis, sentence, verb)
    for k in sentence.children(verb, "obl:agent"):
        for c in with_conjuncts(sentence, k):
            if c not in weapons:
                parts += make_part(analysis, sentence, c, acting, "agent")
            else:
                parts += owner_of_weapon(analysis, sentence, c)
    if passive and not any(p.role == "perpetrator" for p in parts):
        parts += _far_agent(analysis, sentence, verb, acting)
    if not passive and not undergoes:
        for k in sentence.children(verb, "obj", "iobj"):
            if sentence.tokens[k].dep == "obj" and sentence.tokens[k].lower in words.OBJECT_PRONOUNS:
                k = antecedent(sentence, verb) or k
            for c in with_conjuncts(sentence, k):
                if c in weapons:
                    parts += _hit_by(analysis, sentence, c)
                if c != event.head and c not in weapons:
                    parts += make_part(analysis, sentence, c, "target", "object")
    parts += _complements(analysis, sentence, verb, event, passive, weapons)
    if not passive and event.rule.endswith(".harm") and not any(p.role == "target" and p.actor for p in parts):
        parts += _late_object(analysis, sentence, verb)
    return parts


def _far_agent(analysis: Analysis, sentence: Sentence, verb: int, acting: str) -> list[Part]:
    """The agent of a passive that the parser hung on a place or a day before it ("tués à Goma par des soldats")."""
    words = role_words(analysis.language)
    for k in sentence.children(verb, "obl", "xcomp", "obj", "nmod"):
        for c in sentence.children(k, "nmod"):
            actor = actor_heading(analysis, sentence, c)
            if c > k > verb and actor is not None and case_of(sentence, c) in words.AGENT_CASES:
                return [Part(acting, c, actor.start, actor.end, actor, "frame.role.agent")]
    return []


def _felled_by(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The agent of the passive that a present participle hangs on."""
    token = sentence.tokens[verb]
    if token.dep != "advcl" or not token.has("VerbForm=Part") or sentence.children(verb, "nsubj"):
        return ()
    return sentence.children(token.head, "obl:agent") if is_passive(sentence, token.head) else ()


def _hit_by(analysis: Analysis, sentence: Sentence, weapon: int) -> list[Part]:
    """What a weapon hit, told in its relative clause ("planted the bomb that brought down an airliner")."""
    words = role_words(analysis.language)
    found: list[Part] = []
    for v in sentence.children(weapon, "acl:relcl", "acl"):
        felled = sentence.tokens[v].lemma in words.FELLING_VERBS or _strikes(analysis, sentence, v)
        if felled and not is_passive(sentence, v):
            for k in sentence.children(v, "obj"):
                found += [
                    p for c in with_conjuncts(sentence, k) for p in make_part(analysis, sentence, c, "target", "object")
                ]
    return found


def _late_object(analysis: Analysis, sentence: Sentence, verb: int) -> list[Part]:
    """The person killed whom a phrase of place parts from the verb ("assassinait près de l'aéroport le général X")."""
    after = sentence.tokens[verb].end
    found: list[Part] = []
    for a in analysis.actors:
        if a.sentence != sentence.index or a.start < after or a.actor_kind != "individual":
            continue
        between = analysis.report.text[after : a.start]
        if any(c in between for c in ",;:.()«") or (found and between.strip() not in ("et", "and")):
            break
        if sentence.children(a.head, "case") and not found:
            break
        found.append(Part("target", a.head, a.start, a.end, a, "frame.role.late_object"))
        after = a.end
    return found


def _complements(
    analysis: Analysis, sentence: Sentence, verb: int, event: EventMention, passive: bool, weapons: frozenset[int]
) -> list[Part]:
    """What a verb's prepositional phrases say of doer and target."""
    words = role_words(analysis.language)
    parts: list[Part] = []
    lemma = sentence.tokens[verb].lemma
    below = list(sentence.children(verb, "obl", "nmod"))
    if lemma in words.TAKING_VERBS:  # "retook the town of X from the rebels": the parser may hang it on the town
        things = sentence.children(verb, "obj")
        below += [k for o in things for k in sentence.children(o, "nmod") if case_of(sentence, k) in words.LOSER_CASES]
    for k in below:
        case = case_of(sentence, k)
        if sentence.tokens[k].dep == "obl:agent":
            continue
        role, rule = "", ""
        if case in words.AGENT_CASES and passive and k not in weapons:
            role, rule = "perpetrator", "agent"
        elif case in words.TARGET_CASES or _weak_target(lemma, case, words):
            role, rule = "target", "complement"
        elif case in words.RECIPROCAL_CASES and event.types[0] in RECIPROCAL_TYPES:
            role, rule = "target", "reciprocal"
        elif case in words.UNDER_CASES and event.types[0] == "bombing" and lemma_of(sentence, k) in words.FACILITIES:
            role, rule = "target", "complement"  # "a bomb under the car of a driver"
        if lemma_of(sentence, k) in words.MIDST_NOUNS:  # "au milieu de la foule"
            for c in sentence.children(k, "nmod"):
                parts += make_part(analysis, sentence, c, "target", "complement")
        elif role:
            for c in with_conjuncts(sentence, k) if role == "target" else (k,):
                parts += make_part(analysis, sentence, c, role, rule)
    if not passive and not sentence.children(verb, "obj"):  # "ont massacré des pygmées": the article read as *de*
        for k in sentence.children(verb, "nmod", "obl"):
            if case_of(sentence, k) in words.PARTITIVE_CASES and k == verb + 2 and k not in weapons:
                parts += make_part(analysis, sentence, k, "target", "object")
    for v in sentence.children(verb, "advcl"):  # "fired on fleeing worshippers": the participle read as a verb
        marks = [sentence.tokens[m].lower for m in sentence.children(v, "mark") if m + 1 == v]
        if marks and marks[0] in words.TARGET_CASES and sentence.tokens[v].has("VerbForm=Part"):
            for k in sentence.children(v, "obj"):
                if k == v + 1:
                    parts += make_part(analysis, sentence, k, "target", "complement")
    return parts


def lemma_of(sentence: Sentence, i: int) -> str:
    """The lemma of a token."""
    return sentence.tokens[i].lemma


def _weak_target(lemma: str, case: str, words: Any) -> bool:
    """Whether the preposition is one of the target with this verb ("mettre le feu à", "recapture … from")."""
    if lemma in words.WEAK_TARGET_VERBS and case in words.WEAK_TARGET_CASES:
        return True
    return lemma in words.TAKING_VERBS and case in words.LOSER_CASES


def _opposed(sentence: Sentence, verb: int, event: EventMention, words: Any) -> bool:
    """Whether the verb has another side than its subject: "fought the bandits", "clashed with …"."""
    for k in sentence.children(verb, "obj"):
        if not event.start <= sentence.tokens[k].start < event.end:
            return True
    return any(case_of(sentence, k) in words.RECIPROCAL_CASES for k in sentence.children(verb, "obl", "nmod"))


def _undergoes(analysis: Analysis, sentence: Sentence, verb: int, event: EventMention) -> bool:
    """Whether the subject of an active verb is the one to whom it is done: of dying, of "came under fire", of "leur
    camion a sauté sur une mine"."""
    if event.rule.endswith(".died") and verb == event.head:
        return True
    words = role_words(analysis.language)
    token = sentence.tokens[verb]
    if token.lemma in words.UNDERGOING_VERBS:
        return True
    if words.UNDERGOING_WORDS.match(analysis.report.text, token.start):
        return True
    if event.types[0] != "bombing" or token.lemma not in words.TRIPPING_VERBS:
        return False
    weapons = weapon_heads(analysis, sentence)
    who = subject(sentence, verb)
    return who not in weapons and any(k in weapons for k in sentence.children(verb, "obj", "obl", "nmod"))


def _moved(parts: list[Part]) -> list[Part]:
    """Of a movement a person who sends troops orders it, and the troops are the doers unless whose they are is told."""
    found: list[Part] = []
    for p in parts:
        kind = p.actor.actor_kind if p.actor is not None else ""
        if p.role == "perpetrator" and kind == "individual":
            found.append(replace(p, role="ordered_by"))
        elif p.role == "target" and (kind in ARMED or kind == "international"):
            if not any(q.role == "perpetrator" and q.actor and q.actor.actor_kind != "individual" for q in parts):
                found.append(replace(p, role="perpetrator"))
        else:
            found.append(p)
    return found


def _unique(parts: list[Part]) -> list[Part]:
    """Each phrase once a role, one phrase in one role: what comes first holds; who ordered an act did not carry it
    out ("the operation ordered by the president")."""
    ordered = {(p.actor.start, p.actor.end) for p in parts if p.role == "ordered_by" and p.actor is not None}
    seen: dict[tuple[int, int], Part] = {}
    for p in parts:
        key = (p.actor.start, p.actor.end) if p.actor is not None else (p.start, p.end)
        if p.role == "perpetrator" and key in ordered:
            continue
        seen.setdefault(key, p)
    order = {"perpetrator": 0, "ordered_by": 1, "target": 2, "victim": 3}
    return sorted(seen.values(), key=lambda p: (order.get(p.role, 9), p.start))
