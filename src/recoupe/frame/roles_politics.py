"""Roles around acts of politics: who demands of whom, who threatens, announces, brokers and talks with whom."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.frame.acts import Part, actor_at
from recoupe.frame.roles_phrases import make_part
from recoupe.frame.roles_plain import land
from recoupe.frame.roles_pronouns import role_words
from recoupe.frame.syntax import case_of, is_passive, subject, with_conjuncts
from recoupe.model.analysis import Analysis
from recoupe.model.mention import ActorMention, EventMention
from recoupe.model.sentence import Sentence

NO_ANNOUNCERS = frozenset(
    {"armed_clash", "protest", "riot", "bombing", "suicide_bombing", "assassination", "abduction"}
)
"""Acts whose noun as an object tells nothing of the doer ("a annoncé l'enlèvement de …")."""


def asked(analysis: Analysis, sentence: Sentence, event: EventMention) -> list[Part]:
    """Of whom a demand is made: the dative of the verb, the subject of what is to be done, or whose departure is asked
    for. Those who are to profit ("that the boys be freed") are not meant."""
    words = role_words(analysis.language)
    verbs = [event.head] if event.types[0] == "demand" else []
    if event.types[0] == "protest":
        verbs = [
            k
            for k in sentence.subtree(event.light if event.light is not None else event.head)
            if sentence.tokens[k].lemma in words.DEMAND_VERBS and sentence.tokens[k].pos in ("VERB", "NOUN")
        ]
    found: list[Part] = []
    for verb in verbs:
        for k in sentence.children(verb, "obl", "iobj"):
            case = case_of(sentence, k)
            if case in words.DATIVE_CASES or case in words.AGAIN:
                state = land(analysis, sentence, k, "target") if k - verb <= 3 else []
                found += state or make_part(analysis, sentence, k, "target", "asked")
        for k in sentence.children(verb, "ccomp", "xcomp"):
            who = sentence.child(k, "nsubj")
            if who is not None:
                found += make_part(analysis, sentence, who, "target", "asked")
            elif sentence.tokens[k].pos == "NOUN":  # a verb read as a noun: "that the prime minister resign"
                found += _named_in(analysis, sentence, k)
        for k in sentence.children(verb, "obj", "obl"):
            if sentence.tokens[k].lemma in words.DEPARTURE_NOUNS:
                for c in sentence.children(k, "nmod"):
                    found += make_part(analysis, sentence, c, "target", "asked")
    meant = ("civilians",)
    return [p for p in found if p.actor is not None and p.actor.actor_kind not in meant]


def sanctioned(analysis: Analysis, sentence: Sentence, parts: list[Part]) -> list[Part]:
    """The state whose membership or assets a sanction takes ("suspended Mali's membership")."""
    words = role_words(analysis.language)
    found: list[Part] = []
    for p in parts:
        if p.role != "target" or p.actor is not None or sentence.tokens[p.head].lemma not in words.LENT:
            continue
        for k in sentence.children(p.head, "nmod"):
            actor = actor_at(analysis, sentence, k)
            if actor is not None:
                found.append(Part("target", k, actor.start, actor.end, actor, "frame.role.sanctioned"))
    return found


def threatened(analysis: Analysis, sentence: Sentence, verb: int) -> list[Part]:
    """Whom the threatened act would hit ("vowed to hunt down the attackers", "a menacé de frapper l'Iran")."""
    words = role_words(analysis.language)
    found: list[Part] = []
    for k in sentence.children(verb, "xcomp", "ccomp"):
        for c in sentence.children(k, "obj", "obl"):
            if sentence.tokens[c].dep == "obj" or case_of(sentence, c) in words.TARGET_CASES:
                found += make_part(analysis, sentence, c, "target", "threatened")
    if not found:  # an infinitive that the parser hung elsewhere: "a promis hier soir de châtier les tueurs"
        for i in range(verb + 1, min(verb + 9, len(sentence.tokens))):
            if sentence.tokens[i].text in (",", ";", ":"):
                break
            if sentence.tokens[i].has("VerbForm=Inf") and sentence.tokens[i].pos == "VERB":
                return [
                    p
                    for c in sentence.children(i, "obj")
                    for p in make_part(analysis, sentence, c, "target", "threatened")
                ]
    return found


def brokers(analysis: Analysis, sentence: Sentence, event: EventMention) -> list[Part]:
    """Who brought the two sides together ("sous la médiation du Qatar", "with the mediation of the AU")."""
    words = role_words(analysis.language)
    found: list[Part] = []
    carriers = {event.head, event.light if event.light is not None else sentence.tokens[event.head].head}
    carriers.update(sentence.children(event.head, "xcomp"))
    for i in carriers:
        for k in sentence.children(i, "obl", "nmod"):
            if sentence.tokens[k].lemma in words.MEDIATION_NOUNS:
                for c in sentence.children(k, "nmod", "nmod:poss", "compound", "amod"):
                    found += make_part(analysis, sentence, c, "supporter", "broker")
    return found


def announcers(analysis: Analysis, sentence: Sentence, event: EventMention) -> list[Part]:
    """Who announces or imposes the act that the noun names ("ont annoncé des sanctions contre …")."""
    words = role_words(analysis.language)
    verb = next((k for k in sentence.ancestors(event.head) if sentence.tokens[k].pos == "VERB"), None)
    if verb is None or verb > event.head or sentence.tokens[verb].lemma not in words.ANNOUNCING_VERBS:
        return []
    if event.types[0] in NO_ANNOUNCERS or is_passive(sentence, verb):
        return []
    who = subject(sentence, verb)
    if who is None:
        return []
    return [
        p for k in with_conjuncts(sentence, who) for p in make_part(analysis, sentence, k, "perpetrator", "announcer")
    ]


def with_whom(analysis: Analysis, sentence: Sentence, predicate: int, event: EventMention) -> list[Part]:
    """The other side of "talks are under way with them"; both of "fighting broke out between A and B"."""
    words = role_words(analysis.language)
    found: list[Part] = []
    for k in sentence.children(predicate, "obl", "nmod"):
        case = case_of(sentence, k)
        if case not in words.RECIPROCAL_CASES:
            continue
        for n, c in enumerate(with_conjuncts(sentence, k)):
            doer = case in words.BETWEEN_CASES and (n == 0 or event.types[0] != "talks")
            found += make_part(analysis, sentence, c, "perpetrator" if doer else "target", "noun.reciprocal")
    return found


def _named_in(analysis: Analysis, sentence: Sentence, noun: int) -> list[Part]:
    """The first actor that the parser made a modifier of a noun."""
    start = sentence.extent(noun)[0]
    low, high = start, sentence.tokens[noun].end
    inside = [a for a in analysis.actors if a.sentence == sentence.index and low <= a.start and a.end <= high]
    return [Part("target", a.head, a.start, a.end, a, "frame.role.asked") for a in inside[:1]]


def orders(analysis: Analysis, sentence: Sentence, event: EventMention) -> list[Part]:
    """Who gave the order for an act ("sur ordre de …", "the raid was ordered by …")."""
    words = role_words(analysis.language)
    found: list[Part] = []
    for cue in _order_pattern(analysis.language).finditer(sentence.text):
        at = sentence.start + cue.end()
        actor = _actor_after(analysis, sentence, at, 60)
        if actor is not None:
            found.append(Part("ordered_by", actor.head, actor.start, actor.end, actor, "frame.role.order"))
    for k in sentence.ancestors(event.head):
        if sentence.tokens[k].lemma in words.ORDER_VERBS:
            if event.light == k or is_passive(sentence, k):
                continue
            who = subject(sentence, k)
            if who is not None:
                found += make_part(analysis, sentence, who, "ordered_by", "order_verb")
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
