"""Sentences that only set the scene of what was told: "The incident occurred on Sunday in …", "Les faits se sont
produits …", "Officers were called to … shortly after midnight". They make acts that open no incident."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType

from recoupe.frame.acts import Act
from recoupe.frame.anchors import in_cue, is_vague
from recoupe.lang.en import happening as en
from recoupe.lang.fr import happening as fr
from recoupe.model.analysis import Analysis
from recoupe.model.mention import EventMention
from recoupe.model.sentence import Sentence

_WORDS: dict[str, ModuleType] = {"en": en, "fr": fr}
_LATER = frozenset({"hypothetical", "planned"})


def happenings(analysis: Analysis, told: Mapping[int, Sequence[Act]]) -> Iterator[Act]:
    """An act for each sentence that sets the scene of what was told before and tells no act of its own; ``told`` are
    the acts found so far by sentence. Its days and places are those of its sentence that belong to no speech."""
    words = _WORDS[analysis.language]
    begun = False
    for sentence in analysis.sentences:
        here = told.get(sentence.index, ())
        if any(a.opens for a in here):
            begun = True
            continue
        head = _happening(sentence, words) if begun else None
        called = _attending(sentence, words) if begun and head is None else None
        if head is None and called is None:
            continue
        act = _scene(analysis, sentence, head if head is not None else called or 0)
        _anchor(analysis, act)
        if act.times or act.places:
            yield act


def _happening(sentence: Sentence, words: ModuleType) -> int | None:
    """The verb by which what was told came to pass, whose subject stands for it."""
    for t in sentence.tokens:
        lemma = t.lemma.lower()
        phrase = words.HAPPENING_PHRASES.get(lemma)
        if lemma not in words.HAPPENING_VERBS and phrase is None:
            continue
        if phrase is not None and not any(sentence.tokens[k].lower == phrase for k in sentence.children(t.i)):
            continue
        if not sentence.is_finite(t.i) or t.dep.split(":")[0] not in ("root", "ccomp", "conj", "parataxis"):
            continue
        subject = next((k for k in sentence.children(t.i) if sentence.tokens[k].dep.startswith("nsubj")), None)
        if subject is None or any(sentence.tokens[k].dep in ("aux", "advmod") and _unreal(sentence, k)
                                  for k in sentence.children(t.i)):  # fmt: skip
            continue
        if _stands_for_it(sentence, subject, words) and not any(
            sentence.tokens[k].lower in words.EXPLETIVE_MARKS
            for c in sentence.children(t.i, "ccomp")
            for k in sentence.children(c, "mark")
        ):
            return t.i
    return None


def _stands_for_it(sentence: Sentence, i: int, words: ModuleType) -> bool:
    token = sentence.tokens[i]
    if token.pos == "PRON":
        return token.lower in words.EPISODE_PRONOUNS
    if token.lower not in words.EPISODE_NOUNS:
        return False
    rest = [sentence.tokens[k] for k in sentence.children(i) if sentence.tokens[k].dep != "punct"]
    return all(t.dep in ("det", "amod", "nmod", "nmod:poss") for t in rest) and any(
        t.dep == "det" and t.lower in _DEFINITE for t in rest
    )


_DEFINITE = frozenset("the this that these those le la les l' l’ ce cet cette ces".split())
_UNREAL = frozenset("could may might would can not n't never will pourrait ne n' jamais".split())


def _unreal(sentence: Sentence, i: int) -> bool:
    return sentence.tokens[i].lower in _UNREAL


def _attending(sentence: Sentence, words: ModuleType) -> int | None:
    """The verb by which police or rescuers come to the scene ("were called to", "responded to", "sont intervenus")."""
    for t in sentence.tokens:
        if t.lemma.lower() not in words.CALLED_VERBS or t.dep.split(":")[0] not in ("root", "ccomp"):
            continue
        for k in sentence.children(t.i):
            attends = sentence.tokens[k].lower in words.ATTENDING_NOUNS
            if sentence.tokens[k].dep.startswith("nsubj") and attends:
                unreal = any(_unreal(sentence, x) for x in sentence.children(t.i))
                return None if unreal else t.i
    return None


def _scene(analysis: Analysis, sentence: Sentence, head: int) -> Act:
    token = sentence.tokens[head]
    event = EventMention(
        start=token.start, end=token.end, quote=analysis.report.text[token.start : token.end],
        rule="frame.act.scene.harm", sentence=sentence.index, types=("armed_attack",), head=head, form="noun",
        definite=True, generic_word=True,
    )  # fmt: skip
    return Act(
        event=event, sentence=sentence, clause=(sentence.start, sentence.end), opens=False, language=analysis.language
    )


def _anchor(analysis: Analysis, act: Act) -> None:
    """Days and places of the sentence, less those of speaking and of whoever speaks."""
    s = act.sentence
    cues = [m for m in analysis.attributions if m.start < s.end and m.end > s.start]
    act.times = [
        t for t in analysis.times
        if t.sentence == s.index and t.timex_type in ("DATE", "TIME") and t.earliest and not is_vague(t)
        and not in_cue(t, cues, s)
    ]  # fmt: skip
    act.places = [
        p for p in analysis.places
        if p.sentence == s.index and p.usage == "location" and p.relation not in ("from", "toward")
        and not in_cue(p, cues, s)
    ]  # fmt: skip
