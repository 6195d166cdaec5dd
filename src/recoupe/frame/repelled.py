"""Who beats an attack back did not make it: "L'armée a repoussé une attaque", "an assault repelled by the garrison"."""

from __future__ import annotations

from dataclasses import replace

from recoupe.frame.acts import Part
from recoupe.frame.men import fighter_words
from recoupe.frame.syntax import case_of, is_passive, subject
from recoupe.model.analysis import Analysis
from recoupe.model.mention import EventMention
from recoupe.model.sentence import Sentence


def with_defenders(analysis: Analysis, sentence: Sentence, event: EventMention, parts: list[Part]) -> list[Part]:
    """The parts with those who beat the attack back as its target, not its doers."""
    verb = _beaten_by(analysis, sentence, event)
    if verb is None:
        return parts
    doers = [k for k in sentence.children(verb, "obl") if case_of(sentence, k) in ("par", "by")]
    who = subject(sentence, verb)
    if who is not None and not is_passive(sentence, verb):
        doers.append(who)
    defenders = {k for d in doers for k in (d, *sentence.children(d, "conj"))}
    return [replace(p, role="target") if p.role == "perpetrator" and p.head in defenders else p for p in parts]


def _beaten_by(analysis: Analysis, sentence: Sentence, event: EventMention) -> int | None:
    """The verb of repelling that the attack's noun is the object, the passive subject or the antecedent of."""
    words, noun = fighter_words(analysis.language).REPEL_VERBS, sentence.tokens[event.head]
    if event.form == "verb":
        told = {e.head for e in analysis.events if e.sentence == sentence.index and e.form != "verb"}
        suffered = {k for k in sentence.children(event.head, "obj", "nsubj") if sentence.tokens[k].dep != "nsubj"}
        return event.head if noun.lemma in words and suffered & told else None
    over = noun.head if noun.dep in ("obj", "nsubj:pass", "obl:arg") else None
    below = sentence.children(event.head, "acl", "amod")
    for k in (*([over] if over is not None else []), *below):
        if sentence.tokens[k].lemma in words or sentence.tokens[k].lower in words:
            return k
    return None
