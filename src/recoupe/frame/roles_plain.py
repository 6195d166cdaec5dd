"""Actors that no list knows: a plain noun phrase in a role becomes an actor by the role that it has.

Whoever demands, signs, threatens or marches is somebody, whatever noun names them ("the traders' platform demanded …").
Whoever is killed, abducted or arrested is a person. Of other acts only what a side sends (aircraft, armour) acts by
itself, and only what moves or gathers (vehicles, vessels, crowds) is a target told apart from the place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from recoupe.frame.acts import Part, actor_at
from recoupe.frame.make import make_described
from recoupe.frame.roles_pronouns import antecedent_actor, class_of, role_words
from recoupe.frame.syntax import case_of
from recoupe.lang.people import PEOPLE, of_trade
from recoupe.model.analysis import Analysis
from recoupe.model.mention import ActorMention, EventMention, PlaceMention
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.actors import code_of, side_of

SPEAKING = frozenset({"demand", "threat", "agreement", "talks", "sanction", "protest", "accusation"})
"""Acts that take a mind: every subject of theirs is somebody."""
PERSONAL = frozenset({"abduction", "detention", "assassination", "torture", "sexual_violence"})
"""Acts that are done to people."""
FIRED = frozenset({"air_strike", "shelling", "drone_strike", "armed_attack"})
"""Acts of the weapons that a side sends."""
ARMS = frozenset({"armed_attack", "armed_clash", "bombing", "abduction", "assassination", "torture", "shelling"})
"""Acts by which plain people show themselves to be armed ones."""


def with_plain_actors(analysis: Analysis, sentence: Sentence, parts: list[Part], event: EventMention) -> list[Part]:
    """The parts, each noun phrase that can be an actor made one; a doer only where no other doer has a name."""
    known = any(p.role == "perpetrator" and p.actor is not None for p in parts)
    return [p if known and p.role == "perpetrator" else _with_actor(analysis, sentence, p, event) for p in parts]


def joined(analysis: Analysis, sentence: Sentence, parts: list[Part], event: EventMention) -> list[Part]:
    """The parts with the doers that *and* joins to them and that the parser hung elsewhere ("X et Y ont signé", "by X
    and Y", "entre X et Y": of talks the second is the other side); targets that it hung on a word inside the first
    one's phrase ("contre le ministre de la Défense et deux officiers")."""
    here = [a for a in analysis.actors if a.sentence == sentence.index and a.form != "pronoun"]
    known = {(p.actor.start, p.actor.end) for p in parts if p.actor is not None}
    found: list[Part] = []
    for p in parts:
        found.append(p)
        if p.actor is None or p.role not in ("perpetrator", "supporter", "target"):
            continue
        for a in here:
            if (a.start, a.end) in known or a.sentence != p.actor.sentence:
                continue
            dep = sentence.tokens[a.head].dep
            if p.role == "target":
                inside = p.actor.start <= sentence.tokens[sentence.tokens[a.head].head].start < p.actor.end
                apart = p.actor.end < a.start and _and_between(sentence, p.actor.end, a.start)
                fits = dep == "conj" and inside and apart
            elif p.rule.endswith("subject") and a.end < p.actor.start:
                fits = dep in ("root", "nsubj", "conj") and _and_between(sentence, a.end, p.actor.start)
            elif p.rule.endswith(("agent", "reciprocal")) and p.actor.end < a.start:
                free = dep not in ("nsubj", "nsubj:pass") or p.rule.endswith("reciprocal")
                fits = free and _and_between(sentence, p.actor.end, a.start)
            else:
                continue
            if fits:
                known.add((a.start, a.end))
                role = "target" if p.rule.endswith("reciprocal") and event.types[0] == "talks" else p.role
                found.append(Part(role, a.head, a.start, a.end, a, f"{p.rule}.joined"))
    return found


def _and_between(sentence: Sentence, start: int, end: int) -> bool:
    """Whether no more than *and* with determiner and number stands between two characters."""
    tokens = [sentence.tokens[i] for i in sentence.tokens_in(start, end)]
    if not 1 <= len(tokens) <= 3 or tokens[0].lower not in ("and", "et"):
        return False
    return all(t.pos in ("DET", "NUM", "ADJ") for t in tokens[1:])


def _with_actor(analysis: Analysis, sentence: Sentence, part: Part, event: EventMention) -> Part:
    """The part with the actor that its noun phrase makes, or as it is.

    1. A doer of an act of speech; aircraft and the like of an act of war.
    2. One harmed or held; a vehicle or a gathering that was struck, even if the phrase says whose country it is of."""
    owned = part.actor is not None and class_of(part.actor) == "nationality" and part.rule.endswith(".inside")
    if (part.actor is not None and not owned) or sentence.tokens[part.head].pos not in ("NOUN", "PROPN"):
        return part
    kind = _kind(analysis, sentence, part, event)
    if kind is None:
        return part
    if kind == "state_force" and part.role == "perpetrator":
        owner = _sender(analysis, sentence, part.head)
        if owner is not None:
            return replace(part, actor=owner, rule="frame.role.weapon.owner")
    made = phrase_mention(analysis, sentence, part.head, kind, f"{part.rule}.plain")
    if owned and part.actor is not None:
        if part.actor.start < made.start or made.end < part.actor.end:
            return part
        made = replace(made, side=part.actor.side)
    return replace(part, actor=made)


def _sender(analysis: Analysis, sentence: Sentence, head: int) -> ActorMention | None:
    """Whose aircraft they are: of "their jets" the side told before, of "a junta jet" the junta."""
    words = role_words(analysis.language)
    for k in sentence.children(head, "det", "nmod:poss", "compound", "amod"):
        token = sentence.tokens[k]
        if token.lower in words.SELF_POSSESSIVES:
            return antecedent_actor(analysis, sentence, token.start)
        if token.lower in words.FORCE_OWNERS:
            return phrase_mention(analysis, sentence, k, "state_force", "frame.role.weapon.owner")
    return None


def _kind(analysis: Analysis, sentence: Sentence, part: Part, event: EventMention) -> str | None:
    """The kind of actor that the phrase is in its role; None where it is none."""
    words, token = role_words(analysis.language), sentence.tokens[part.head]
    lemma = token.lemma.lower()
    if part.head in (event.head, event.light) or lemma in words.DOCUMENT_NOUNS:
        return None
    if any(e.sentence == sentence.index and e.head == part.head for e in analysis.events):
        return None
    joined_or_counted = sentence.tokens[part.head].dep == "conj" or sentence.children(part.head, "conj", "nummod")
    if part.actor is None and joined_or_counted and is_people_name(sentence, part.head):
        return "civilians"  # "Dogons et Peuls", even where a place bears the name
    if part.role not in ("perpetrator", "supporter") and event.types[0] not in SPEAKING and lemma in words.FACILITIES:
        force = _force_of(sentence, part.head, words)
        if force is not None:
            return force
    if lemma not in words.STRUCK_THINGS and any(
        _covers(p, token.start) for p in analysis.places if p.sentence == sentence.index
    ):
        return None
    plural = _plural(sentence, part.head)
    if part.role in ("perpetrator", "supporter"):
        if lemma in words.FORCE_THINGS:
            return "state_force" if event.types[0] in FIRED and part.rule.endswith(("subject", "weapon")) else None
        if is_people_name(sentence, part.head):
            return "civilians"
        if event.types[0] not in SPEAKING or lemma in words.FACILITIES:
            return _assailants(analysis, token, part, event)
        if sentence.tokens[event.head].dep.startswith("acl") and token.dep != "root":
            return None  # "steps agreed on"
        return "civilians" if event.types[0] == "protest" or (token.pos == "PROPN" and plural) else "other"
    if lemma in words.STRUCK_GATHERINGS:
        return "civilians"
    if lemma in words.STRUCK_THINGS and event.types[0] not in SPEAKING:
        return "other"
    if part.actor is None and is_people_name(sentence, part.head):
        return "civilians"
    if part.actor is not None or token.pos != "NOUN":
        return None
    if plural and event.types[0] not in SPEAKING and of_trade(token.lower, analysis.language):
        return "civilians"
    if not _done_to_people(event):
        return None
    if token.lower in words.UNCOUNTED or lemma in words.UNCOUNTED or lemma in words.FACILITIES:
        return None
    if lemma in words.COLLECTIVES or not part.rule.endswith(("subject", "object", "possessor", "objective")):
        return None
    return "civilians" if plural else "individual"


def _assailants(analysis: Analysis, token: Token, part: Part, event: EventMention) -> str | None:
    """The kind of those whom no list knows and who do violence ("robbers stopped a bus", "des phalangistes
    mitraillaient"): people by the form of their noun, as the verb's subject or agent."""
    if token.pos != "NOUN" or not part.rule.endswith(("subject", "agent")) or event.rule.endswith(".died"):
        return None
    people = PEOPLE[analysis.language]
    if token.lower in people.BYSTANDERS:
        return None
    if token.lower not in people.ANYBODY and not of_trade(token.lower, analysis.language):
        return None
    return "unidentified" if event.types[0] in ARMS else "civilians"


def is_people_name(sentence: Sentence, head: int) -> bool:
    """Whether a noun is the name of a people that no list knows: a capitalised plural within the sentence, or two that
    *and* joins ("Dogons et Peuls", "the Zaghawas")."""
    token = sentence.tokens[head]
    word = token.text
    if token.pos not in ("NOUN", "PROPN") or not word.istitle() or len(word) < 4:
        return False
    if sentence.children(head, "nummod") and code_of(word) is None:  # "some 300 Fulani"
        return True
    if word.endswith(("ss", "us")) or code_of(word) is not None:
        return False
    if sentence.children(head, "flat", "flat:name", "compound"):
        return False
    beside = [sentence.tokens[k] for k in (head - 1, head + 1) if 0 <= k < len(sentence.tokens)]
    if any(b.pos == "PROPN" and b.text[:1].isupper() for b in beside):
        return False
    paired = [sentence.tokens[k].text for k in (*sentence.conjuncts(head), sentence.first_conjunct(head)) if k != head]
    if paired:
        return all(p.istitle() for p in paired) and any(p.endswith("s") for p in (word, *paired))
    if not word.endswith("s") or len(word) < 5:
        return False
    return head > 0 and not word.endswith("is")  # "Tunis", "Memphis"


def _done_to_people(event: EventMention) -> bool:
    return event.types[0] in PERSONAL or event.rule.endswith((".harm", ".died"))


def _force_of(sentence: Sentence, head: int, words: Any) -> str | None:
    """Whose building or camp it is, by the words beside it: the police's ("poste de gendarmerie", "police station"),
    the forces' ("camps militaires", "army base")."""
    below = {sentence.tokens[k].lower for k in sentence.children(head, "compound", "nmod", "amod")}
    if below & {"police", "gendarmerie"}:
        return "police"
    return "state_force" if below & words.MILITARY and sentence.tokens[head].lemma in words.MANNED else None


def _covers(place: PlaceMention, offset: int) -> bool:
    """Whether a place mention, with the noun that goes with its name, covers a character."""
    low, high = place.feature_span or (place.start, place.end)
    return min(low, place.start) <= offset < max(high, place.end)


def _plural(sentence: Sentence, head: int) -> bool:
    token = sentence.tokens[head]
    return token.has("Number=Plur") or (bool(sentence.children(head, "nummod")) and token.lower.endswith("s"))


def phrase_mention(analysis: Analysis, sentence: Sentence, head: int, kind: str, rule: str) -> ActorMention:
    """A mention of a noun with its adjectives, compounds and its complements with *de* or *of*, without determiner and
    number."""
    tokens, words = sentence.tokens, role_words(analysis.language)
    first = last = head
    while first and tokens[first - 1].start <= tokens[first].start:
        before = tokens[first - 1]
        joins = before.text == "-" and before.end == tokens[first].start
        inside = first - 1 < before.head <= head and before.dep in ("amod", "compound", "flat", "flat:name")
        if not (joins or (inside and before.pos != "NUM")) or before.lower in words.COUNTING_ADJECTIVES:
            break
        first -= 1
    grows = True
    while grows and last - head < 8:
        grows = False
        if last + 1 < len(tokens) and tokens[last + 1].dep in ("amod", "flat", "flat:name"):
            verb = any(e.sentence == sentence.index and e.head == last + 1 for e in analysis.events)
            if not verb and tokens[last + 1].head in (last, head):
                last, grows = last + 1, True
                continue
        for k in sentence.children(last if last != head else head, "nmod", "compound"):
            if k > last and case_of(sentence, k) in words.OF_CASES and not sentence.children(k, "nummod"):
                if all(tokens[m].dep in ("case", "det", "compound", "amod") for m in range(last + 1, k)):
                    last, grows = k, True
                    break
    start, end = tokens[first].start, tokens[last].end
    cut = [a.end for a in analysis.actors if a.sentence == sentence.index and start < a.start < end < a.end]
    end = max(cut, default=end)  # "mission des Nations unies": a name is not cut
    return make_described(
        analysis,
        sentence,
        start,
        end,
        head=head,
        kind=kind,
        rule=rule,
        plural=_plural(sentence, head),
        definite=any(tokens[k].has("Definite=Def") for k in sentence.children(head, "det")),
    )


def land(analysis: Analysis, sentence: Sentence, k: int, role: str) -> list[Part]:
    """A country or capital that stands for its government where the parse or a preposition makes a place of it ("called
    on Khartoum to …", "conclu entre Kinshasa et Kigali"); one told as an actor already is left to ``make_part``."""
    token = sentence.tokens[k]
    code = code_of(token.text) if token.pos == "PROPN" else None
    if code is None or actor_at(analysis, sentence, k) is not None:
        return []
    made = phrase_mention(analysis, sentence, k, "other", "frame.role.asked.land")
    made = replace(made, form="name", side=side_of(code), name=token.text)
    return [Part(role, k, token.start, token.end, made, "frame.role.asked")]
