"""Whom pronouns stand for: "they", "them", "four of them", "plusieurs", "c'est lui aussi qui", "both countries"."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from typing import Any

from recoupe.frame.syntax import subject
from recoupe.model.analysis import Analysis
from recoupe.model.mention import ActorMention, AttributionMention
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.actors import country_of_side

_PEOPLE = frozenset({"civilians", "individual", "police", "state_force", "rebel", "militia"})
_ARMED = frozenset({"state_force", "rebel", "militia", "unidentified", "police", "coalition"})
_PEOPLE_CLASSES = frozenset({"soldiers", "security_people"})
"""Classes of actors of whom one alone is no *they* ("a military officer")."""
MAX_BACK = 6
"""Sentences before "both" in which the two may have been named."""


@lru_cache
def role_words(language: str) -> Any:
    """The language's ``roles`` module."""
    return import_module(f"recoupe.lang.{language}.roles")


def class_of(mention: ActorMention) -> str:
    """The class of the phrase's head noun, or how a bare name was found: the last part of the rule."""
    return mention.rule.rsplit(".", 1)[-1]


def behind_pronoun(analysis: Analysis, sentence: Sentence, head: int) -> ActorMention | None:
    """Who a personal pronoun stands for: inside reported speech the speaker ("X said they had …"), else the nearest
    actor before it that heads a subject, in this sentence or the one before; an object pronoun means nobody that is the
    subject of its own verb ("soldiers found the kidnappers and fought them")."""
    token = sentence.tokens[head]
    words = role_words(analysis.language)
    if token.lower in words.STRONG_PRONOUNS and sentence.children(head, "cop"):  # "c'est lui aussi qui …"
        return antecedent_actor(analysis, sentence, token.start, plural=token.lower in words.STRONG_PLURALS)
    if token.lower in words.WE:
        return outlet_as_actor(analysis, sentence, head)
    if _some_of_them(sentence, head, words):
        return _plural_before(analysis, sentence, head)
    if token.pos not in ("PRON", "DET", "ADV"):
        return None
    if token.lower in words.OBJECT_PERSONALS:
        return _object_antecedent(analysis, sentence, head)
    if token.lower not in words.PERSONAL_PRONOUNS:
        return None
    if any(q.start <= token.start < q.end for q in analysis.quotes):
        return _told_of(analysis, sentence, token)
    for m in analysis.attributions:
        if token.dep == "obj" or not _by_verb(sentence, m):
            continue  # "selon des habitants, ils ont …": they are others
        if m.source is not None and any(a <= token.start < b for a, b in m.content):
            low, high = m.source
            inside = [a for a in analysis.actors if a.start < high and low < a.end and a.form != "pronoun"]
            inside = [a for a in inside if _may_mean(analysis, token, a)]
            if inside and token.lower in words.ONE_PERSON:  # "relatives of the teacher said that he …"
                inside = [a for a in inside if not a.plural]
                return max(inside, key=lambda a: a.end - a.start) if inside else None
            if inside:
                return max(inside, key=lambda a: a.end - a.start)
    if analysis.language == "fr":
        plural = token.lower.endswith("s") or "x" in token.lower
        return antecedent_actor(analysis, sentence, token.start, plural=plural, pronoun=token)
    found = antecedent_actor(analysis, sentence, token.start, bodies=token.lower in words.THING_PRONOUNS)
    return None if found is not None and found.plural and token.lower in words.ONE_PERSON else found


def _may_mean(analysis: Analysis, pronoun: Token, actor: ActorMention) -> bool:
    """Whether a French pronoun agrees with an actor's noun: *elles* are no *habitants*, *ils* are no *forces*."""
    if analysis.language != "fr" or actor.form == "name":
        return True
    noun = analysis.sentences[actor.sentence].tokens[actor.head]
    if pronoun.lower in ("elle", "elles"):
        return not noun.has("Gender=Masc")
    return pronoun.lower not in ("il", "ils") or not noun.has("Gender=Fem")


def _told_of(analysis: Analysis, sentence: Sentence, token: Token) -> ActorMention | None:
    """Who a third person within a quotation stands for: never the one who speaks, who would say *I* or *we*; the last
    armed actor told before that is a body or several, those that did something first, or nobody."""
    telling = [m for m in analysis.attributions if any(low <= token.start < high for low, high in m.content)]
    names = {v.name for m in telling for v in m.voices}
    speakers = [m.source for m in telling if m.source is not None]
    speakers += [(a.start, a.end) for a in analysis.actors if a.name in names or a.quote in names]
    back = (sentence.index, sentence.index - 1, sentence.index - 2)
    before = [
        a
        for a in analysis.actors
        if a.end <= token.start and a.sentence in back and a.form != "pronoun"
        and not any(low <= spot < high for low, high in speakers for spot in _named_beside(analysis, a))
    ]  # fmt: skip
    armed = [a for a in before if a.actor_kind in _ARMED and (a.plural or class_of(a) not in _PEOPLE_CLASSES)]
    subjects = [a for a in armed if analysis.sentences[a.sentence].tokens[a.head].dep.startswith("nsubj")]
    told = subjects or armed
    return told[-1] if told else None


def _named_beside(analysis: Analysis, a: ActorMention) -> tuple[int, ...]:
    """Where an actor stands, and where the name does that it is an apposition to ("Ali Dungus, an officer")."""
    s = analysis.sentences[a.sentence]
    t = s.tokens[a.head]
    return (a.start, s.tokens[t.head].start) if t.dep == "appos" else (a.start,)


def outlet_as_actor(analysis: Analysis, sentence: Sentence, head: int) -> ActorMention | None:
    """The body that speaks of itself as *we* in a text of its own, outside what it quotes."""
    token = sentence.tokens[head]
    name = (analysis.report.outlet or "").split(",")[0].split(" (")[0].strip()
    quoted = any(q.start <= token.start < q.end for q in analysis.quotes)
    said = any(m.voices and a <= token.start < b for m in analysis.attributions for a, b in m.content)
    if not name or quoted or said:
        return None
    return ActorMention(
        start=token.start,
        end=token.end,
        quote=analysis.report.text[token.start : token.end],
        rule="frame.role.we",
        sentence=sentence.index,
        name=name,
        head=head,
        form="name",
        actor_kind="other",
    )


def _some_of_them(sentence: Sentence, head: int, words: Any) -> bool:
    """Whether a token counts out people told before: "four of them", "sept d'entre elles", a bare "plusieurs"."""
    token = sentence.tokens[head]
    counts = token.pos == "NUM" or token.lower in words.COUNTING_PRONOUNS
    if not counts or token.dep in ("nummod", "det", "amod"):
        return False
    below = [sentence.tokens[k].lower for k in sentence.subtree(head) if k > head]
    if any(w in words.PARTITIVE_THEM for w in below[:4]):
        return True
    bare = not sentence.children(head, "nmod", "amod", "compound")
    return bare and token.lower in words.BARE_COUNTING and token.dep.startswith(("nsubj", "obj"))


def _plural_before(analysis: Analysis, sentence: Sentence, head: int) -> ActorMention | None:
    """The nearest people before a token, in this sentence or the one before, subjects first."""
    offset = sentence.tokens[head].start
    for s in (sentence, analysis.sentences[sentence.index - 1] if sentence.index else sentence):
        before = [a for a in analysis.actors if a.sentence == s.index and a.end <= offset and a.form != "pronoun"]
        before = [a for a in before if a.plural and a.actor_kind in _PEOPLE]
        if before:
            people = ("civilians", "individual")
            return next((a for a in reversed(before) if a.actor_kind in people), before[-1])
    return None


def both_of(analysis: Analysis, sentence: Sentence, head: int) -> list[ActorMention]:
    """The two named before for whom "both countries", "the two groups", "les deux camps" stand: states, or armed groups
    that the text has named last; none where it has not named just two of them near by."""
    words = role_words(analysis.language)
    token = sentence.tokens[head]
    nations = token.lower in words.NATION_NOUNS
    if not nations and token.lower not in words.SIDE_NOUNS:
        return []
    before = {sentence.tokens[k].lower for k in range(max(0, head - 2), head)}
    of = [k for k in sentence.children(head, "nmod") if sentence.children(k, "case")]
    if not before & words.BOTH_WORDS or of:
        return []
    fitting = [a for a in analysis.actors if a.end <= token.start and sentence.index - a.sentence <= MAX_BACK]
    fitting = [_as_country(analysis, a) if nations else a for a in fitting if _one_of_two(analysis, a, nations)]
    for one, other in reversed(list(zip(fitting, fitting[1:]))):  # "French and Malian troops … both countries"
        between = analysis.report.text[one.end : other.start].split()
        joined = not between or (between[0] in ("and", "et") and len(between) < 3)
        if one.sentence == other.sentence and joined:
            return [one, other]
    found: dict[str, ActorMention] = {}
    for a in reversed(fitting):
        if len(found) < 2:
            found.setdefault(a.side or a.actor_id or a.name, a)
    return list(reversed(found.values())) if len(found) == 2 else []


def _one_of_two(analysis: Analysis, a: ActorMention, nations: bool) -> bool:
    if not nations:
        return a.form == "name" and a.actor_kind in ("rebel", "militia", "political_group")
    if ".twin." in a.rule and a.side is not None:
        return True
    if class_of(a) not in ("country", "capital", "nationality"):
        return False
    return not any(p.start <= a.start < p.end and p.usage == "location" for p in analysis.places)


def _as_country(analysis: Analysis, a: ActorMention) -> ActorMention:
    """The state whose forces or government a mention tells."""
    name = country_of_side(a.side, analysis.language) if ".twin." in a.rule and a.side else None
    return a if name is None else replace(a, name=name, actor_kind="other", form="name")


def _by_verb(sentence: Sentence, m: AttributionMention) -> bool:
    cue = sentence.token_at(m.cue[0])
    return cue is None or sentence.tokens[cue].pos not in ("ADP", "ADV")


def _object_antecedent(analysis: Analysis, sentence: Sentence, head: int) -> ActorMention | None:
    """The nearest plural actor before an object pronoun that is not the subject of the pronoun's verb."""
    offset = sentence.tokens[head].start
    doer = subject(sentence, sentence.tokens[head].head)
    for s in (sentence, analysis.sentences[sentence.index - 1] if sentence.index else sentence):
        before = [
            a
            for a in analysis.actors
            if a.sentence == s.index
            and a.end <= offset
            and a.plural
            and a.form != "pronoun"
            and not (s is sentence and doer is not None and s.tokens[doer].start <= a.start < s.tokens[doer].end)
            and not (s is sentence and doer is not None and a.head == doer)
        ]
        if before:
            return before[-1]
    return None


def antecedent_actor(
    analysis: Analysis,
    sentence: Sentence,
    offset: int,
    *,
    plural: bool | None = None,
    bodies: bool = False,
    pronoun: Token | None = None,
) -> ActorMention | None:
    """The nearest actor before an offset that heads a subject, in this sentence or the one before; with ``plural`` one
    of that number, be it no subject; with ``pronoun`` one that agrees with it; with ``bodies`` no people ("it" is not
    the medics)."""
    if plural is not None:
        for s in (sentence, analysis.sentences[sentence.index - 1] if sentence.index else sentence):
            before = [
                a
                for a in analysis.actors
                if a.sentence == s.index and a.end <= offset and a.form != "pronoun" and a.plural == plural
                and (pronoun is None or _may_mean(analysis, pronoun, a))
            ]  # fmt: skip
            subjects = [a for a in before if s.tokens[a.head].dep.startswith("nsubj")]
            if subjects or before:
                return (subjects or before)[-1]
        return None
    for s in (sentence, analysis.sentences[sentence.index - 1] if sentence.index else sentence):
        before = [
            a
            for a in analysis.actors
            if a.sentence == s.index
            and a.end <= offset
            and a.form != "pronoun"
            and s.tokens[a.head].dep.startswith("nsubj")
            and not (bodies and a.actor_kind in ("civilians", "individual", "unidentified"))
        ]
        if before:
            return before[-1]
    return None
