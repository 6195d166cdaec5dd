"""Roles around a noun that names an act: its possessor, its adjective, its complements, its participles."""

from __future__ import annotations

from typing import Any

from recoupe.frame.acts import Part, actor_at
from recoupe.frame.roles_phrases import ARMED, counted, make_part
from recoupe.frame.roles_plain import land
from recoupe.frame.roles_pronouns import antecedent_actor, role_words
from recoupe.frame.syntax import case_of, is_passive, with_conjuncts
from recoupe.model.analysis import Analysis
from recoupe.model.mention import EventMention
from recoupe.model.sentence import Sentence


def parts_of_noun(analysis: Analysis, sentence: Sentence, event: EventMention) -> list[Part]:
    """The parts that a noun's own phrase names ("les frappes israéliennes contre …", "the army's raid on …")."""
    words = role_words(analysis.language)
    noun = event.head
    lemma = sentence.tokens[noun].lemma
    parts: list[Part] = []
    for k in sentence.children(noun, "det", "nmod:poss"):
        if sentence.tokens[k].lower in words.SELF_POSSESSIVES:
            owner = antecedent_actor(analysis, sentence, sentence.tokens[k].start)
            if owner is not None:
                role = "target" if lemma in words.UNDERGONE_NOUNS else "perpetrator"
                parts.append(Part(role, k, owner.start, owner.end, owner, "frame.role.noun.possessor"))
    below = list(sentence.children(noun, "nmod", "obl", "compound", "amod", "acl", "appos"))
    for k in sentence.children(noun, "nmod"):  # "l'attaque du convoi, menée par …": the participle is the act's
        for v in sentence.children(k, "acl"):
            if sentence.tokens[v - 1].text == "," and sentence.tokens[v].lemma in words.CARRYING_VERBS:
                parts += _of_participle(analysis, sentence, v, words)
    for k in [k for k in below if _tells_time(analysis, sentence, k)]:  # "the arrest on 7 May of X"
        below += sentence.children(k, "nmod")
    for k in below:
        token = sentence.tokens[k]
        label = token.dep.split(":")[0]
        if label == "acl":
            parts += _of_participle(analysis, sentence, k, words)
            continue
        case = case_of(sentence, k)
        if token.dep == "nmod:poss" and analysis.language == "en":
            if token.lower not in words.SELF_POSSESSIVES:
                role = "target" if lemma in words.UNDERGONE_NOUNS else "perpetrator"
                parts += make_part(analysis, sentence, k, role, "noun.possessor")
        elif label in ("compound", "amod"):
            parts += _of_modifier(analysis, sentence, k, label)
        elif case in words.AGENT_CASES:
            for c in with_conjuncts(sentence, k):
                parts += make_part(analysis, sentence, c, "perpetrator", "noun.agent")
        elif case in words.TARGET_CASES:
            for c in with_conjuncts(sentence, k):
                parts += make_part(analysis, sentence, c, "target", "noun.complement")
        elif case in words.RECIPROCAL_CASES:
            for n, c in enumerate(with_conjuncts(sentence, k)):
                both = event.types[0] == "agreement"
                between = case in words.BETWEEN_CASES and (n == 0 or event.types[0] == "armed_clash")
                role = "perpetrator" if between or both else "target"
                parts += make_part(analysis, sentence, c, role, "noun.reciprocal")
        elif case in words.OF_CASES or case.split(" ")[0] in words.OF_CASES:
            for g in sentence.children(k, "nmod"):  # "l'attaque d'un bus par des hommes armés"
                if case_of(sentence, g) in words.AGENT_CASES:
                    for c in with_conjuncts(sentence, g):
                        parts += make_part(analysis, sentence, c, "perpetrator", "noun.agent")
            parts += _of_complement(analysis, sentence, k, lemma, words)
    return parts


def _tells_time(analysis: Analysis, sentence: Sentence, k: int) -> bool:
    at = sentence.tokens[k].start
    return any(t.sentence == sentence.index and t.start <= at < t.end for t in analysis.times)


def _of_participle(analysis: Analysis, sentence: Sentence, verb: int, words: Any) -> list[Part]:
    """ "an offensive launched by … against …", "une attaque visant …"."""
    if not is_passive(sentence, verb) and sentence.children(verb, "nsubj"):
        return []
    token = sentence.tokens[verb]
    acting = "perpetrator"
    if token.lemma in words.BROKER_VERBS:
        acting = "supporter"
    elif token.lemma in words.ORDER_VERBS:
        acting = "ordered_by"
    elif token.lemma in words.BLAMING_VERBS:
        return []
    parts: list[Part] = []
    for a in (*sentence.children(verb, "obl:agent"), *_by(sentence, verb, words)):
        for c in with_conjuncts(sentence, a):
            parts += make_part(analysis, sentence, c, acting, "noun.agent")
    for a in sentence.children(verb, "obl"):
        if case_of(sentence, a) in words.BETWEEN_CASES:  # "the truce concluded between A and B"
            for c in with_conjuncts(sentence, a):
                parts += land(analysis, sentence, c, "perpetrator") or make_part(
                    analysis, sentence, c, "perpetrator", "noun.reciprocal"
                )
        if case_of(sentence, a) in words.TARGET_CASES:
            parts += make_part(analysis, sentence, a, "target", "noun.complement")
    if token.lemma in words.AIMING_VERBS and not is_passive(sentence, verb):
        for a in sentence.children(verb, "obj"):
            for c in with_conjuncts(sentence, a):
                parts += make_part(analysis, sentence, c, "target", "noun.complement")
    return parts


def _of_modifier(analysis: Analysis, sentence: Sentence, k: int, label: str) -> list[Part]:
    """ "Israeli strikes", "rebel attack", "une frappe américaine"."""
    actor = actor_at(analysis, sentence, k)
    if actor is None or actor.actor_kind in ("civilians", "individual"):
        return []
    if label == "amod" and not actor.rule.endswith("nationality"):
        return []
    return make_part(analysis, sentence, k, "perpetrator", "noun.modifier")


def _of_complement(analysis: Analysis, sentence: Sentence, k: int, lemma: str, words: Any) -> list[Part]:
    """The complement with *de* or *of*: the doer of "l'offensive des rebelles", the victim of "l'enlèvement de …"; of
    "la frappe des positions de la Résistance" what was struck."""
    head = counted(analysis, sentence, k)
    actor = actor_at(analysis, sentence, head)
    marching = lemma in words.CROWD_ACTS and actor is not None and actor.actor_kind == "civilians"
    if marching:
        return make_part(analysis, sentence, head, "perpetrator", "noun.subjective")
    station = actor is not None and actor.actor_kind == "police" and _in_town(analysis, sentence, head)
    if station and lemma in words.OBJECTIVE_NOUNS:  # "l'attaque de la gendarmerie de Pont": the building
        return make_part(analysis, sentence, head, "target", "noun.objective")
    if lemma in words.SUBJECTIVE_NOUNS and actor is not None and actor.actor_kind in ARMED:
        if sentence.tokens[head].lemma not in words.FACILITIES:
            return make_part(analysis, sentence, head, "perpetrator", "noun.subjective")
    struck = lemma in words.SUBJECTIVE_NOUNS and sentence.tokens[head].lemma in words.FACILITIES
    if lemma not in words.OBJECTIVE_NOUNS and not struck:
        return []
    found: list[Part] = []
    for c in with_conjuncts(sentence, head):
        found += make_part(analysis, sentence, c, "target", "noun.objective")
    return found


def _in_town(analysis: Analysis, sentence: Sentence, head: int) -> bool:
    """Whether a complement with *de* says in what town a body has its seat."""
    words = role_words(analysis.language)
    for k in sentence.children(head, "nmod"):
        if case_of(sentence, k) in words.OF_CASES and sentence.tokens[k].pos == "PROPN":
            at = sentence.tokens[k].start
            return any(p.start <= at < p.end for p in analysis.places)
    return False


def _by(sentence: Sentence, verb: int, words: Any) -> tuple[int, ...]:
    return tuple(
        k
        for k in sentence.children(verb, "obl", "nmod")
        if sentence.tokens[k].dep != "obl:agent" and case_of(sentence, k) in words.AGENT_CASES
    )
