"""Cues that are nouns with a clause: "the army's claim that", "l'affirmation de X selon laquelle"."""

from __future__ import annotations

from types import ModuleType

from recoupe.detect.attribution_cue import Cue, act_of
from recoupe.detect.attribution_phrase_search import phrase_from
from recoupe.detect.attribution_phrases import Phrase, make_phrase, phrase_at
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.voices import classify_voice

_REACH = 9
"""Tokens between the noun and its clause, for the name of who speaks."""


def noun_cues(text: str, s: Sentence, cues: ModuleType, language: str) -> list[Cue]:
    """One cue for each noun of saying that has both a clause and somebody whose word it is."""
    found: list[Cue] = []
    for t in s.tokens:
        lemma = cues.SAYING_NOUNS.get(t.lower)
        if lemma is None or t.pos not in ("NOUN", "PROPN", "VERB"):
            continue
        opening = _opening(s, t, cues)
        if opening is None:
            continue
        begin, end = _clause(s, opening, cues)
        cue = Cue(s, t.start, begin, lemma, act_of(lemma, cues), f"{language}.attribution.noun.{lemma}", "before")
        cue.content_from, cue.limit = begin, (begin, end)
        if _owner(text, s, t, opening, cue, cues, language):
            found.append(cue)
    return found


def _opening(s: Sentence, t: Token, cues: ModuleType) -> int | None:
    """The token of *that* or of *selon* in "selon laquelle", with nothing but a name between it and the noun."""
    for x in s.tokens[t.i + 1 : t.i + 1 + _REACH]:
        if x.lower == "," and cues.WHICH_SAYS.match(s.text, x.end + 1 - s.start):
            continue
        if x.pos in ("VERB", "AUX") or x.lower in (",", ";", ":", "."):
            return None
        if x.lower in cues.RELATIVE_OBJECT | {"that"}:
            return x.i if x.dep in ("mark", "obj", "fixed") or x.pos == "SCONJ" else None
        if cues.WHICH_SAYS.match(s.text, x.start - s.start):
            return x.i
    return None


def _clause(s: Sentence, opening: int, cues: ModuleType) -> tuple[int, int]:
    """Where the clause begins and ends: with the words under its verb, before the verb of the noun itself."""
    m = cues.WHICH_SAYS.match(s.text, s.tokens[opening].start - s.start)
    begin = s.start + m.end() if m else s.tokens[opening].end
    mark = opening + 1 if m else opening
    verb = s.tokens[mark].head
    last = max(s.subtree(verb)) if verb > mark else len(s.tokens) - 1
    finite = [x for x in s.tokens[mark:] if x.pos in ("VERB", "AUX") and x.has("VerbForm=Fin")]
    groups = [x for n, x in enumerate(finite) if n == 0 or finite[n - 1].i < x.i - 2]
    for x in groups[1:2]:
        joined = any(y.lower in cues.COORDINATORS or y.dep in ("mark", "cc") for y in s.tokens[verb:][: x.i - verb])
        if x.i <= last and not joined and x.i > verb:
            last = x.i - 1
    while last > mark and (s.tokens[last].pos == "PUNCT" or s.tokens[last].lower in cues.NE | cues.CLITICS):
        last -= 1
    return begin, s.tokens[last].end


def _owner(text: str, s: Sentence, t: Token, opening: int, cue: Cue, cues: ModuleType, language: str) -> bool:
    """Fill ``sources`` or ``pronoun`` with whose word it is."""
    for x in s.tokens[t.i + 1 : opening]:
        if x.lower in cues.AGENT | cues.NOUN_OWNER:
            return _known(text, s, phrase_from(s, x.i + 1, cues), opening, cue, cues, language)
    before = s.tokens[t.i - 1] if t.i else None
    while before is not None and before.pos == "ADJ" and before.i:
        before = s.tokens[before.i - 1]
    if before is None:
        return False
    if before.lower in cues.POSSESSIVE:
        cue.pronoun = before.lower
        return True
    owner = next((k for k in s.children(t.i, "nmod:poss") if s.tokens[k].pos in ("NOUN", "PROPN")), None)
    if owner is None:
        return False
    found = phrase_at(s, owner, cues)
    cue.start = min(cue.start, found.start)
    return _known(text, s, found, t.i, cue, cues, language)


def _known(text: str, s: Sentence, found: Phrase | None, stop: int, cue: Cue, cues: ModuleType, language: str) -> bool:
    if found is None or found.pronoun:
        return False
    if found.last >= stop:
        found = make_phrase(s, found.first, stop - 1, min(found.head, stop - 1))
    kind = classify_voice(text[found.start : found.end], language)
    if kind.kind in ("unknown", "document") and s.tokens[found.head].pos != "PROPN":
        return False
    cue.sources = [found]
    return True
