"""Cues in the passive: "revendiqué par X", "it was announced that", "is quoted as saying", "were counted by medics"."""

from __future__ import annotations

import re
from types import ModuleType

from recoupe.detect.attribution_cue import Cue
from recoupe.detect.attribution_phrase_search import phrase_before, phrase_from
from recoupe.detect.attribution_phrases import Phrase, make_phrase, phrase_at
from recoupe.detect.attribution_sources import with_conjuncts
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.voices import classify_voice

_AGREEMENT = ("Number=Plur", "Gender=Fem")


def passive_cue(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType, language: str) -> Cue | None:
    """ "revendiqué par X", "was claimed by X", "attribué à X", "blamed on X"; what merely says, where it says it of
    nobody ("il a été indiqué que") or counts with a giver ("nine deaths were recorded by the clinic")."""
    if cue.lemma in ("quote-as", "citer-comme"):
        return _quoted_as(text, s, t, cue, cues)
    if (m := _of_nobody(text, s, t, cues)) is not None and cue.act in ("assert", "confirm"):
        return _impersonal(s, t, m, cue, cues, language)
    if cue.act not in ("claim_responsibility", "accuse", "confirm", "deny") and cue.lemma not in cues.SUSPECTING:
        return _counted_by(text, s, t, cue, cues, language)
    subject = next((k for k in s.children(t.i, "nsubj") if k < t.i), None)
    if subject is None and t.dep in ("acl", "amod") and s.tokens[t.head].pos in ("NOUN", "PROPN"):
        subject = t.head
    if subject is not None and s.tokens[subject].pos == "PRON" and s.tokens[subject].lower in cues.RELATIVE:
        subject = t.head if s.tokens[t.head].pos in ("NOUN", "PROPN") else None
    cue.theme = phrase_at(s, subject, cues) if subject is not None else phrase_before(s, t.i, cues)
    if cue.theme is not None and (
        s.tokens[cue.theme.head].lower in cues.NOBODY or s.tokens[cue.theme.first].lower in cues.NOBODY
    ):
        return None
    agent = None
    for x in s.tokens[t.i + 1 : t.i + 12]:
        if x.lower in cues.AGENT:
            agent = phrase_from(s, x.i + 1, cues)
            if agent is not None and (cue.act == "accuse" or cue.lemma in cues.SUSPECTING):
                agent = _without_charge(s, agent, cues, laid_to=cue.lemma in cues.OBJECT_IS_ACT)
            if agent is not None and {s.tokens[agent.first].lower, s.tokens[agent.head].lower} & cues.NOBODY:
                return None  # "confirmé par aucune source"
            break
        if x.lower in (",", ";", "que", "that"):
            break
    cue.place, cue.content_from = "passive", t.end
    if agent is not None:
        cue.sources = [agent, *with_conjuncts(s, agent, cues)]
        cue.end = agent.end
        return cue
    if cue.act == "accuse":
        cue.unknown = True
        return cue
    return None


def _without_charge(s: Sentence, agent: Phrase, cues: ModuleType, *, laid_to: bool) -> Phrase:
    """The accuser without what is charged ("accused by Goma | of theft") or to whom ("imputés par un juge | aux X")."""
    for k in range(agent.head + 1, agent.last):
        if laid_to and s.tokens[k].lower in cues.BLAME_TO:
            return make_phrase(s, agent.first, k - 1, agent.head)
        following = s.tokens[k + 1]
        act = following.pos == "DET" and any(cues.ACT_OBJECT.fullmatch(x.lower) for x in s.tokens[k + 2 : k + 4])
        if s.tokens[k].lower in cues.BLAME_OF and not following.text[:1].isupper() and (following.pos != "DET" or act):
            return make_phrase(s, agent.first, k - 1, agent.head)
    return agent


def _quoted_as(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType) -> Cue | None:
    """ "was quoted by X as saying", "est cité comme disant que"."""
    subject = next((k for k in s.children(t.i, "nsubj") if k < t.i), None)
    m = cues.QUOTED_AS.search(text, t.end, s.end)
    if subject is None or m is None:
        return None
    cue.sources = [phrase_at(s, subject, cues)]
    cue.content_from = m.end()
    if s.text[m.end() - s.start :].lstrip().startswith(("by ", "par ")) and cue.sources[0].start > s.start + 3:
        cue.place = "after"  # "…, the commissioner was quoted as saying | by Eye Radio"
    return cue


def _of_nobody(text: str, s: Sentence, t: Token, cues: ModuleType) -> re.Match[str] | None:
    """The conjunction of a passive whose subject stands for its clause ("it was announced (by X) that")."""
    if not cues.IT_IS.search(text, max(s.start, t.start - 60), t.start):
        return None
    m: re.Match[str] | None = cues.THAT.search(text, t.end, min(s.end, t.end + 90))
    return m if m is not None and not re.search(r"[,;:]", text[t.end : m.start()]) else None


def _impersonal(s: Sentence, t: Token, m: re.Match[str], cue: Cue, cues: ModuleType, language: str) -> Cue | None:
    """ "It was announced by X that": X says it; without an agent somebody unknown does, but what "was established" is
    the outlet's own word."""
    cue.place, cue.content_from = "before", m.end()
    agent = next((x for x in s.tokens[t.i + 1 :] if x.end <= m.start() and x.lower in cues.AGENT | cues.FROM), None)
    if agent is not None:
        source = phrase_from(s, agent.i + 1, cues)
        if source is None or source.pronoun:
            return None
        cue.sources, cue.end = [source], source.end
        return cue
    if cue.lemma in cues.WEAK or cue.act != "assert":
        return None
    if cues.HEARSAY.search(s.text, max(0, t.start - s.start - 12)):
        return None  # "it is believed that" is hearsay as it stands
    cue.unknown = True
    return cue


def _counted_by(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType, language: str) -> Cue | None:
    """ "Nine deaths were recorded by the clinic": who counts or reports, if it is a known voice, says the sentence."""
    if cue.lemma not in cues.PASSIVE_TELLING | cues.TOLD_BY:
        return None
    by = next((x.i for x in s.tokens[t.i + 1 : t.i + 6] if x.lower in cues.AGENT), None)
    between = s.tokens[t.i + 1 : by] if by is not None else ()
    if by is None or any(x.pos not in ("ADV", "DET", "NUM", "ADP") and x.lower not in cues.TIME_WORDS for x in between):
        return None
    agent = phrase_from(s, by + 1, cues)
    if agent is None or agent.pronoun:
        return None
    kind = classify_voice(text[agent.start : agent.end], language)
    if kind.kind in ("unknown", "document"):
        return None
    cue.sources, cue.end, cue.place = [agent, *with_conjuncts(s, agent, cues)], agent.end, "sentence"
    if t.dep in ("acl", "amod", "conj"):  # "la capture de six soldats, | affirmée par des comptes proches de X"
        theme = s.tokens[t.head]
        if theme.pos not in ("NOUN", "PROPN") or theme.i > t.i:
            return None
        while theme.dep == "nmod" and (language == "en" or any(t.has(f) != theme.has(f) for f in _AGREEMENT)):
            theme = s.tokens[theme.head]
        begin = s.tokens[min(k for k in s.subtree(theme.i))].start
        cue.place, cue.content_from, cue.limit = "before", begin, (begin, s.tokens[t.i - 1].end)
        return cue
    if cue.lemma not in cues.PASSIVE_TELLING:
        return None
    i = t.i
    while i and s.tokens[i - 1].pos in ("AUX", "ADV"):
        i -= 1
    cue.start = s.tokens[by if any(x.pos == "NUM" for x in between) else i].start  # "was put at 14 | by the hospital"
    return cue
