"""Who is named as the doer beside the act's own verb: "X is behind it", "the work of X", "the killers were X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from typing import Any

from recoupe.frame.acts import outermost
from recoupe.frame.case import POLITICS
from recoupe.frame.roles_pronouns import behind_pronoun, role_words
from recoupe.frame.syntax import subject
from recoupe.frame.voices import covering
from recoupe.model.analysis import Analysis
from recoupe.model.mention import AttributionMention, Voice
from recoupe.model.sentence import Sentence

Stretch = tuple[int, int]
_UNNAMED = frozenset({"unidentified"})
_PARTICLES = frozenset({"n'", "n’", "ne", "y", "en", "s'", "s’", "n't", "n’t", "not", "to"})
_BETWEEN = frozenset({"AUX", "ADV", "PART"})
_OPENING = frozenset({"DET", "ADJ", "ADP", "NUM", "ADV"})


@dataclass(frozen=True, slots=True)
class Doer:
    """Whom the words name: an actor mention's characters or a name's, or the speaker himself (``own``)."""

    span: Stretch
    own: bool = False


@lru_cache
def doer_words(language: str) -> Any:
    """The language's ``doers`` module."""
    return import_module(f"recoupe.lang.{language}.doers")


def with_named_doers(analysis: Analysis) -> Analysis:
    """The report with an attribution for each doer that is named, or cleared, without a verb of saying or of the deed.

    1. the doer is the subject: "X is behind the attack", "X had nothing to do with it"
    2. the act is the subject: "the attack was the work of X", "bears the hallmarks of X" (possible)
    3. those who did it are the subject: "the killers were X"
    4. what one's own forces did not do: "our troops did not fire on the town", told by their own side"""
    found: list[AttributionMention] = []
    for s in analysis.sentences:
        found += _by_subject(analysis, s)  # 1.
        found += _by_work(analysis, s)  # 2.
        found += _by_predicate(analysis, s)  # 3.
    found += _never_done(analysis)  # 4.
    found += _none_of_ours(analysis)
    if not found:
        return analysis
    every = sorted((*analysis.attributions, *found), key=lambda m: (m.start, m.end))
    return replace(analysis, attributions=tuple(every))


def _by_subject(analysis: Analysis, s: Sentence) -> Iterator[AttributionMention]:
    words = doer_words(analysis.language)
    cleared = [(m, True) for m in words.SUBJECT_DID_NOT.finditer(analysis.report.text, s.start, s.end)]
    taken = [m.span() for m, _ in cleared]
    named = [(m, False) for m in words.SUBJECT_DID.finditer(analysis.report.text, s.start, s.end)]
    for m, denied in (*cleared, *(x for x in named if not any(a < x[0].end() and x[0].start() < b for a, b in taken))):
        about = _act_after(analysis, s, m.end())
        if about is None and not _says_it(m[0]) and m.groupdict().get("it") is None:
            continue
        doer = _subject_of(analysis, s, m.start(), m.end())
        if doer is not None:
            yield from _told(analysis, s, m.span(), doer, about, denied=denied)


def _says_it(cue: str) -> bool:
    """Whether the cue itself says that it is the act told before ("n'y est pour rien", "a fait le coup")."""
    return re.search(r"\b(?:y|en|coup|là-dedans|it out|them out)\b", cue, re.IGNORECASE) is not None


def _act_after(analysis: Analysis, s: Sentence, at: int) -> Stretch | None:
    """The words for the act behind a cue, as far as its clause goes."""
    stop = min([s.end, *(i for mark in ",;:»”" if (i := analysis.report.text.find(mark, at + 1, s.end)) >= 0)])
    told = doer_words(analysis.language).AN_ACT.match(analysis.report.text, at, stop)
    if told or any(at <= e.start < min(stop, at + 60) and e.types[0] not in POLITICS for e in analysis.events):
        return at, stop
    return None


def _by_work(analysis: Analysis, s: Sentence) -> Iterator[AttributionMention]:
    words, text = doer_words(analysis.language), analysis.report.text
    for m in words.WORK_OF.finditer(text, s.start, s.end):
        low = max(s.start, text.rfind(";", s.start, m.start()) + 1)
        before = [e for e in analysis.events if low <= e.start < m.start()]
        told = (
            any(e.types[0] not in POLITICS for e in before) or not before and words.AN_ACT.search(text[low : m.start()])
        )
        mine = m["mine"] is not None
        own = Doer(m.span(), own=_speaks(analysis, m.start()))
        doer = own if mine else _named_after(analysis, s, m.end())
        if not told or doer is None or (mine and not doer.own):
            continue
        style = m["sure"] is None and not mine
        denied = re.search(r"\b(?:not|n['’]t|pas|never|jamais|n['’]est)\b", text[m.start() - 4 : m.end()]) is not None
        told_so = _told(analysis, s, m.span(), doer, (low, m.start()), denied=denied, maybe=style)
        yield from (_signed(analysis, a, doer) if words.SIGNED.match(m[0]) else a for a in told_so)


def _signed(analysis: Analysis, a: AttributionMention, doer: Doer) -> AttributionMention:
    """An act that is signed is claimed by who signs it ("un attentat signé du groupe X")."""
    low, high = doer.span
    name = _CAPITALS.match(analysis.report.text, low, high + 40)
    words = name[0] if name is not None and name.end() > high else analysis.report.text[low:high]
    voice = Voice(words, "armed_group")
    return replace(a, speech_act="claim_responsibility", source=doer.span, voices=(voice,), certainty="certain")


_CAPITALS = re.compile(r"[\w'’-]+(?: (?:de |du |des |of |the )?[A-ZÀ-Ý][\w'’-]*)*")
"""A class of group with the name behind it ("groupe Alpha")."""


def _by_predicate(analysis: Analysis, s: Sentence) -> Iterator[AttributionMention]:
    words, text = doer_words(analysis.language), analysis.report.text
    for m in words.THE_KILLERS.finditer(text, s.start, s.end):
        denied = re.match(r"(?:not|pas|n['’]t) ", text[m.end() : m.end() + 5]) is not None
        doer = _named_after(analysis, s, m.end() + (4 if denied else 0))
        if doer is not None and m["appos"] is not None and not _set_off(analysis, doer.span):
            continue
        if doer is not None:
            yield from _told(analysis, s, m.span(), doer, None, denied=denied)


def _set_off(analysis: Analysis, span: Stretch) -> bool:
    """Whether a name stands between commas ("their kidnappers, the Delta gang, are asking …")."""
    return analysis.report.text[span[1] : span[1] + 1] in (",", ";")


def _never_done(analysis: Analysis) -> Iterator[AttributionMention]:
    for e in analysis.events:
        if e.factuality != "negated" or e.form == "noun" or e.sentence < 0:
            continue
        s = analysis.sentences[e.sentence]
        verb = e.light if e.light is not None else e.head
        who = next(iter(s.children(verb, "obl:agent")), None) or subject(s, verb)
        doer = _at_token(analysis, s, who) if who is not None else None
        layers = covering(analysis, e.start, e.end)
        if doer is not None and layers and (doer.own or _speaks_for(analysis, layers[-1], doer.span)):
            yield from _told(analysis, s, (e.start, e.end), doer, None, denied=True)


def _none_of_ours(analysis: Analysis) -> Iterator[AttributionMention]:
    """ "none of his men took part", "aucun de nos soldats n'était sur place": nobody of the speaker's own was there."""
    for s in analysis.sentences:
        for m in doer_words(analysis.language).NONE_OF_OURS.finditer(analysis.report.text, s.start, s.end):
            if _came_to_harm(analysis, m.end()):
                continue
            yield from _told(analysis, s, m.span(), Doer(m.span(), own=True), None, denied=True)
        for m in doer_words(analysis.language).NO_FORCES.finditer(analysis.report.text, s.start, s.end):
            layers = covering(analysis, *m.span())
            own = layers and layers[-1].speech_act == "assert" and _of_the_voice(analysis, layers[-1], m)
            if own and not _came_to_harm(analysis, m.end()):
                yield from _told(analysis, s, m.span(), Doer(m.span(), own=True), None, denied=True)


def _came_to_harm(analysis: Analysis, at: int) -> bool:
    """Whether it is a toll that is denied, not a part ("none of its soldiers were hurt")."""
    return doer_words(analysis.language).HARMED.search(analysis.report.text[at : at + 50]) is not None


def _of_the_voice(analysis: Analysis, layer: AttributionMention, m: re.Match[str]) -> bool:
    """Whether forces are those of the one who speaks, by camp or name ("the coalition: no coalition aircraft …")."""
    name = (layer.voices[-1].name or "").casefold().split() if layer.voices else []
    return _speaks_for(analysis, layer, m.span()) or bool(name and name[-1] in m[0].casefold().split())


def _told(
    analysis: Analysis,
    s: Sentence,
    cue: Stretch,
    doer: Doer,
    about: Stretch | None,
    *,
    denied: bool,
    maybe: bool = False,
) -> Iterator[AttributionMention]:
    """The attribution, unless an act of speech about the same words has said it already ("denied being behind it")."""
    words, text = doer_words(analysis.language), analysis.report.text
    layers = covering(analysis, cue[0], cue[1])
    layer = layers[-1] if layers else None
    charging = ("accuse", "deny", "claim_responsibility")
    if any((m.topic == "responsibility" and m.speech_act != "assert") or m.speech_act == "deny" for m in layers):
        return
    if any(
        m.sentence == s.index and m.speech_act in charging and m.about is not None and m.about[0] <= cue[0] < m.about[1]
        for m in analysis.attributions
    ):
        return
    own = layer is not None and (doer.own or _speaks_for(analysis, layer, doer.span))
    if (denied or own) and (layer is None or not layer.voices):
        return  # the outlet does not speak for others, nor of itself
    certainty = layer.certainty if layer is not None else "certain"
    lead = text[max(s.start, cue[0] - 25) : cue[1]]
    if maybe or words.UNSURE.search(lead):
        certainty = "possible"
    elif words.LIKELY.search(lead):
        certainty = "probable"
    act = "deny" if denied else "claim_responsibility" if own else "assert"
    yield AttributionMention(
        start=min(cue[0], doer.span[0]),
        end=max(cue[1], doer.span[1]),
        quote=text[min(cue[0], doer.span[0]) : max(cue[1], doer.span[1])],
        rule=f"{analysis.language}.doer.{act}",
        sentence=s.index,
        cue=cue,
        source=layer.source if own and layer is not None else None,
        content=(),
        voices=layer.voices if own and layer is not None else (),
        speech_act=act,
        certainty=certainty,
        stance=layer.stance if own and layer is not None else "neutral",
        topic="responsibility",
        accused=layer.source if own and layer is not None else doer.span,
        about=about,
    )


def _subject_of(analysis: Analysis, s: Sentence, start: int, end: int) -> Doer | None:
    """The doer that stands before a cue: the words right before it, else its subject by the tree."""
    words = doer_words(analysis.language)
    cleft = words.CLEFT.search(analysis.report.text, s.start, start)
    if cleft is not None:
        low, high = cleft.span("who")
        inside = outermost([a for a in analysis.actors if low <= a.start and a.end <= high])
        return Doer((inside[0].start, inside[0].end)) if inside and inside[0].actor_kind not in _UNNAMED else None
    k = max((t.i for t in s.tokens if t.end <= start), default=-1)
    if k > 1 and s.tokens[k].lower in words.RELATIVES:  # "Islamic State, which was behind the raid"
        comma = k - 1 if s.tokens[k - 1].text == "," else k
        ended = [a for a in analysis.actors if a.end == s.tokens[comma - 1].end and a.form == "name"]
        if ended:
            return Doer((ended[0].start, ended[0].end))
    if words.ASKING.search(analysis.report.text[s.start : start][-60:]):
        return None
    while k >= 0 and (s.tokens[k].pos in _BETWEEN or s.tokens[k].lower in _PARTICLES):
        k -= 1
    if k >= 0 and s.tokens[k].pos in ("NOUN", "PROPN", "PRON", "X", "ADJ") or k >= 0 and s.tokens[k].text == ")":
        near = _at_token(analysis, s, k)
        if near is not None:
            return near
    head = s.head_in(start, end)
    who = subject(s, head) if head is not None else None
    return _at_token(analysis, s, who) if who is not None else None


def _at_token(analysis: Analysis, s: Sentence, k: int) -> Doer | None:
    """Whom a token names: the actor that it heads or ends, its owner where that speaks ("its forces"), the one behind a
    pronoun."""
    words, t = doer_words(analysis.language), s.tokens[k]
    if t.lower in words.WE:
        return Doer((t.start, t.end), own=True)
    if t.lower in words.NO_NAME:
        return None
    if t.lower in words.SPEAKER_PRONOUNS:
        who = behind_pronoun(analysis, s, k)
        if who is None:
            return None
        layers = covering(analysis, t.start, t.end)
        source = layers[-1].source if layers else None
        own = source is not None and source[0] <= who.start and who.end <= source[1]
        return Doer((who.start, who.end), own=own)
    here = [a for a in analysis.actors if a.sentence == s.index and a.form != "pronoun"]
    inside = [a for a in outermost(here) if a.start <= t.start and t.end <= a.end]
    if not inside:
        owner = s.tokens[k - 1].lower if k else ""
        own = owner in words.OUR | words.ITS and t.pos == "NOUN" and _speaks(analysis, t.start)
        return Doer((t.start, t.end), own=True) if own else None
    actor = inside[0]
    before = s.tokens[s.tokens_in(actor.start, actor.end)[0] - 1] if actor.start > s.start else None
    possessive = {x.lower for x in (before, s.tokens[s.tokens_in(actor.start, actor.end)[0]]) if x is not None}
    quoted = any(q.start <= t.start < q.end for q in analysis.quotes)
    if possessive & words.OUR or (possessive & words.ITS and not quoted):
        return Doer((actor.start, actor.end), own=_speaks(analysis, actor.start))
    if actor.actor_kind in _UNNAMED or actor.name.casefold() in role_words(analysis.language).GENERIC_PEOPLE:
        return None
    return Doer((actor.start, actor.end))


def _speaks(analysis: Analysis, at: int) -> bool:
    """Whether somebody speaks the words."""
    layers = covering(analysis, at, at + 1)
    return bool(layers and layers[-1].voices)


def _speaks_for(analysis: Analysis, layer: AttributionMention, doer: Stretch) -> bool:
    """Whether who speaks is the doer or of the doer's camp ("Kyiv said Ukrainian troops had not …")."""
    if layer.source is not None and layer.source[0] <= doer[0] and doer[1] <= layer.source[1]:
        return True
    if not layer.voices or layer.voices[-1].kind not in ("official", "armed_group"):
        return False
    voice = layer.voices[-1]
    if doer_words(analysis.language).LOCAL_OFFICE.search(voice.name or ""):
        return False
    sides = {voice.side} if voice.side else set()
    if layer.source is not None:
        low, high = layer.source
        sides |= {a.side for a in analysis.actors if a.side and a.start < high and low < a.end}
    named = [a for a in outermost(analysis.actors) if doer[0] <= a.start and a.end <= doer[1]]
    return any(a.side in sides or (a.actor_id is not None and a.actor_id == voice.actor_id) for a in named)


def _named_after(analysis: Analysis, s: Sentence, at: int) -> Doer | None:
    """The doer whose words begin behind a cue, with a second one that *and* or *or* joins to it."""
    k = next((t.i for t in s.tokens if t.start >= at), None)
    while k is not None and k < len(s.tokens) and (s.tokens[k].pos in _OPENING or s.tokens[k].text in "«“\"'‘"):
        if any(a.start <= s.tokens[k].start < a.end for a in analysis.actors):
            break
        k += 1
    if k is None or k >= len(s.tokens):
        return None
    t = s.tokens[k]
    here = outermost([a for a in analysis.actors if a.sentence == s.index and a.form != "pronoun"])
    inside = [a for a in here if a.start <= t.start < a.end]
    generic = role_words(analysis.language).GENERIC_PEOPLE
    if inside:
        if inside[0].actor_kind in _UNNAMED or inside[0].name.casefold() in generic:
            return None
        low, high = inside[0].start, inside[0].end
        second = next((a for a in here if a.start > high and _joined(analysis.report.text[high : a.start])), None)
        return Doer((low, second.end if second is not None else high))
    last = k
    while last + 1 < len(s.tokens) and s.tokens[last + 1].text[:1].isupper():
        last += 1
    return Doer((t.start, s.tokens[last].end)) if t.text[:1].isupper() and t.pos in ("PROPN", "NOUN", "X") else None


def _joined(between: str) -> bool:
    article = r"(?:d(?:e|u|es)\s+|d['’]|the\s+|les?\s+|la\s+|l['’])?"
    return re.fullmatch(rf"\s*(?:and|or|et|ou)\s+{article}", between) is not None
