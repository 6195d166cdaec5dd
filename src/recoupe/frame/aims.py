"""Targets as claims: what was aimed at, where it is told apart from the place, said by another voice, or denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from recoupe.frame.acts import Act, Part
from recoupe.frame.aims_said import Aim, heads_phrase, stated_aims
from recoupe.frame.case import MOVES, Case
from recoupe.frame.make import make_claim
from recoupe.frame.phrases import bare_text, phrase
from recoupe.frame.responsibility import NO_DOER_TYPES
from recoupe.frame.roles import role_words
from recoupe.frame.strays import charged_or_denied, detail_words
from recoupe.frame.syntax import case_of
from recoupe.frame.voices import said
from recoupe.lang.en import targets as en
from recoupe.lang.fr import targets as fr
from recoupe.model.analysis import Analysis
from recoupe.model.incident import Claim
from recoupe.model.sentence import Sentence

_PERSONAL = frozenset({"abduction", "detention", "assassination", "torture", "sexual_violence"})
"""Acts done to people: who undergoes them is a victim, whatever the verb."""
_CLASSES = {"en": en, "fr": fr}


def target_claims(analysis: Analysis, cases: Sequence[Case]) -> Iterator[tuple[Case, Claim]]:
    """``target`` of every incident, once a thing and a voice.

    1. what the acts strike: things apart from the place; people only where they are aimed at ("fired on the crowd")
    2. what a voice says was, or was not, aimed at, in sentences of their own ("civilians were not targeted")"""
    seen: set[tuple[int, str, str | None, str]] = set()
    struck = list(_struck(analysis, cases))
    told = {(s.index, i) for _, s, aim in struck for i in (aim.trigger, aim.head)}
    for case, sentence, aim in (*struck, *stated_aims(analysis, cases, told)):
        how = said(analysis, *aim.at)
        text = bare_text(analysis.report.text[aim.start : aim.end])
        act = aim.act or charged_or_denied(how)
        claim = make_claim(analysis, "target", text, aim.start, aim.end, how, aim.rule, act)
        key = (id(case), sentence.tokens[aim.head].lemma.lower(), claim.chain[-1].name, claim.speech_act)
        if key not in seen:
            seen.add(key)
            yield case, claim


# What acts strike


def _struck(analysis: Analysis, cases: Sequence[Case]) -> Iterator[tuple[Case, Sentence, Aim]]:
    for case in cases:
        if case.type in NO_DOER_TYPES - {"riot"} or case.type in MOVES or case.type in _PERSONAL:
            continue
        for a in case.acts:
            if a.opens and a.type not in _PERSONAL:
                for aim in _of_act(analysis, a):
                    yield case, a.sentence, aim


def _of_act(analysis: Analysis, a: Act) -> Iterator[Aim]:
    """The targets of one act, coordinated ones as one."""
    if a.sentence.tokens[a.event.head].lemma in detail_words(a.language).DAMAGE_VERBS:
        return
    rows: list[tuple[int, int, Part]] = []
    for p in (*a.parts, *_unlabelled(a)):
        if (
            p.role != "target"
            or p.rule.endswith(".reciprocal")
            or _hurt(a, p)
            or _is_weapon(analysis, a.sentence, p.head)
        ):
            continue
        people = not a.is_toll and (_aimed_at(analysis, a, p) or (_aiming(a) and p.actor is not None))
        if not (_is_thing(a, p) or people) or _sets_fire(a):
            continue
        if _is_the_place(a, p) and not _aiming(a):
            continue
        low, high = phrase(analysis, a.sentence, _first(a, p))
        same = [
            n for n, r in enumerate(rows) if a.sentence.first_conjunct(p.head) == a.sentence.first_conjunct(r[2].head)
        ]
        if same:
            first = rows[same[0]]
            rows[same[0]] = (min(low, first[0]), max(high, first[1]), first[2])
        else:
            rows.append((low, high, p))
    for low, high, p in rows:
        yield Aim(p.head, low, high, (a.event.start, a.event.end), a.event.head, f"{p.rule}.claim")
        other = _instead(a.sentence, p.head)
        if other is not None:
            yield Aim(
                other, *phrase(analysis, a.sentence, other), (p.start, p.end), a.event.head, f"{p.rule}.not", "deny"
            )


def _first(act: Act, part: Part) -> int:
    """The first of the things that a target is coordinated with, where the parser lost that one."""
    top = act.sentence.first_conjunct(part.head)
    lost = top > act.event.head and not act.sentence.children(top, "case")
    return top if lost and act.sentence.tokens[top].pos == "NOUN" else part.head


def _unlabelled(act: Act) -> Iterator[Part]:
    """Bare noun phrases behind the verb that the parser took for adverbials ("ont attaqué mardi le pénitencier")."""
    if any(p.role in ("target", "victim") for p in act.parts) or act.event.form == "noun" or act.type == "riot":
        return
    sentence = act.sentence
    for k in sentence.children(act.event.head, "obl", "dep", "obj", "parataxis"):
        t = sentence.tokens[k]
        if k > act.event.head and t.pos == "NOUN" and not sentence.children(k, "case"):
            yield Part("target", k, t.start, t.end, None, "frame.role.object.bare")
            for other in sentence.conjuncts(k):
                o = sentence.tokens[other]
                yield Part("target", other, o.start, o.end, None, "frame.role.object.bare")


def _is_weapon(analysis: Analysis, sentence: Sentence, head: int) -> bool:
    at = sentence.tokens[head].start
    return any(w.sentence == sentence.index and w.head == head and w.start <= at < w.end for w in analysis.weapons)


def _instead(sentence: Sentence, head: int) -> int | None:
    """What is said not to have been struck, behind what was ("hit an army post, not a hospital")."""
    after = [t for t in sentence.tokens if t.start >= sentence.tokens[head].end]
    for n, t in enumerate(after[:-2]):
        if t.text == "," and after[n + 1].lower in ("not", "non", "pas", "et") and n < 12:
            rest = after[n + 1 : n + 4]
            if not {r.lower for r in rest} & {"not", "non", "pas"}:
                return None
            return next((x.i for x in after[n + 2 : n + 7] if x.pos == "NOUN" and heads_phrase(sentence, x.i)), None)
        if t.pos in ("VERB", "AUX") and n > 8:
            return None
    return None


@lru_cache(maxsize=2)
def things(language: str) -> frozenset[str]:
    classes, roles = _CLASSES[language], role_words(language)
    found: frozenset[str] = classes.BUILDING | classes.VEHICLE | classes.PROPERTY | classes.AIRCRAFT | roles.FACILITIES
    found |= roles.STRUCK_THINGS | roles.STRUCK_GATHERINGS | detail_words(language).THINGS
    places: frozenset[str] = detail_words(language).PLACE_NOUNS
    return found - places


def _is_thing(act: Act, part: Part) -> bool:
    """Whether a thing is struck: not "their car", which only says where people were hit, nor a crowd that is only
    dispersed or in whose midst it happened."""
    token = act.sentence.tokens[part.head]
    if token.pos not in ("NOUN", "PROPN") or not {token.lemma.lower(), token.lower} & things(act.language):
        return False
    if any(
        act.sentence.tokens[k].lower in detail_words(act.language).POSSESSIVES
        for k in act.sentence.children(part.head, "nmod:poss", "det")
    ):
        return False
    if token.lemma.lower() in detail_words(act.language).MIDST and _named_below(act, part.head):
        return False  # "the centre of Homs"
    words = detail_words(act.language)
    if token.lemma.lower() in words.RIDDEN and set(case_of(act.sentence, part.head).split()) & words.RIDING_CASES:
        return False  # "by gunmen on a motorcycle"
    roles = role_words(act.language)
    if {token.lemma.lower(), token.lower} & (roles.STRUCK_GATHERINGS | roles.CROWD_ACTS):
        cases = case_of(act.sentence, part.head).split()
        if act.type == "crackdown":
            return False
        if cases:
            return cases[0] in words.AIMED_CASES
    return True


def _named_below(act: Act, head: int) -> bool:
    below = act.sentence.children(head, "nmod", "compound", "nmod:poss")
    return any(p.start <= act.sentence.tokens[k].start < p.end for p in act.places for k in below)


def _sets_fire(act: Act) -> bool:
    """Whether the act burns or sacks what it is aimed at: that is ``damage``."""
    words, text = detail_words(act.language), act.sentence.text[act.event.start - act.sentence.start :]
    return words.FIRE_TO.match(text) is not None or words.RESULTS.search(text[:40]) is not None


def _aimed_at(analysis: Analysis, act: Act, part: Part) -> bool:
    """Whether people are aimed at by a preposition ("tirer sur des habitants", "an operation against ISIS-K"), not the
    object of the act, and not a crowd that is only dispersed."""
    token = act.sentence.tokens[part.head]
    if token.pos not in ("NOUN", "PROPN") or token.lemma.lower() in detail_words(act.language).PLACE_NOUNS:
        return False
    if part.actor is None or part.actor.form == "pronoun" or act.type in ("armed_clash", "riot"):
        return False
    if part.actor.rule.endswith((".country", ".capital", ".nationality")):
        return False
    words = case_of(act.sentence, part.head).split()
    if not words or words[0] not in detail_words(act.language).AIMED_CASES:
        return False
    told = [k for k in act.sentence.children(part.head, "nmod") if not _of_scene(analysis, act.sentence, k)]
    below = act.sentence.children(part.head, "amod", "acl", "appos", "compound", "flat")
    bare = not told and all(act.sentence.tokens[k].pos == "NOUN" and act.sentence.tokens[k].dep == "acl" for k in below)
    lemma = token.lemma.lower()
    crowd = {lemma, f"{lemma}s", token.lower} & (_CLASSES[act.language].DEMO | {"foule", "crowd"})
    return not (act.type == "crackdown" and crowd and bare)  # the type says so already


def _of_scene(analysis: Analysis, sentence: Sentence, i: int) -> bool:
    """Whether a token is part of a day or place, which the parser may hang on the people."""
    at = sentence.tokens[i].start
    return any(m.sentence == sentence.index and m.start <= at < m.end for m in (*analysis.places, *analysis.times))


def _aiming(act: Act) -> bool:
    """Whether the act's word says that the thing was what was aimed at."""
    words = detail_words(act.language)
    token = act.sentence.tokens[act.event.head]
    cue = act.sentence.text[act.event.start - act.sentence.start : act.event.end - act.sentence.start]
    return token.lemma in words.AIM_VERBS or words.AIM_PHRASES.search(cue) is not None or token.lemma in words.AIM_NOUNS


def _is_the_place(act: Act, part: Part) -> bool:
    """Whether a target is the very place of the act: then ``where`` tells it."""
    at = act.sentence.tokens[part.head].start
    for place in act.places:
        low, high = place.phrase or (place.start, place.end)
        if place.start <= at < place.end or (place.precision == "exact" and low <= at < high):
            return True
    return False


def _hurt(act: Act, part: Part) -> bool:
    """Whether the part is the people of a toll of the act: they are its victims."""
    return any(h.whom is not None and part.start < h.whom[1] and h.whom[0] < part.end for h in act.harms)
