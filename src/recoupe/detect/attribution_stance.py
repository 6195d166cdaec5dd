"""How the outlet stands to what it relays: scare quotes, missing proof, a version called false, a so-called speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import ModuleType

from recoupe.detect.attribution_floor import Draft
from recoupe.detect.attribution_unable import own_draft
from recoupe.detect.quotes import is_scare
from recoupe.model.report import Span
from recoupe.model.sentence import Sentence

_BLUNT = 70
"""Characters of a sentence that only says that there was no proof."""


def judge(
    text: str, sentences: Sequence[Sentence], cues: ModuleType, quotes: Sequence[Span], drafts: list[Draft]
) -> list[Draft]:
    """What the words in and around the contents do to stance and certainty, in place; returned are the attributions
    of single words that the outlet leaves to somebody else."""
    found: list[Draft] = []
    for d in drafts:
        if d.fixed:
            continue
        s = sentences[d.sentence]
        if d.stance == "distance" and any(o is not d and o.quoted and o.voices and o.covers(*d.cue) for o in drafts):
            d.stance = "neutral"  # « Ils prétendent … », a dit X: the distance is X's, not the outlet's
        found += _scared(text, s, quotes, d)
        first = text[d.content[0][0] : d.content[0][1]][:160] if d.content else ""
        lead = text[
            max(s.start, d.cue[0] - 2) : max(d.cue[1], d.content[0][0] if d.content and d.content[0][0] < s.end else 0)
        ]
        if d.certainty == "certain" and d.act in ("assert", "confirm", "retract"):
            if cues.PROBABLE.search(lead) or cues.UNAWARE.search(first[:40]):
                d.certainty = "probable"
        if d.stance == "neutral" and _disowned(text, sentences, s, d, cues):
            d.stance = "distance"
    _same_speaker(text, cues, drafts)
    return found + _words_of_others(text, sentences, cues)


def _scared(text: str, s: Sentence, quotes: Sequence[Span], d: Draft) -> list[Draft]:
    """Scare quotes inside the content, not a quotation that is the whole of it. They concern the verb or noun that
    they stand in, and not what is joined to it ("avoir « neutralisé » dix hommes et arrêté cinq autres")."""
    if d.stance != "neutral" or any(_quoted_whole(a, b, quotes) for a, b in d.content):
        return []
    for q in quotes:
        held = any(a < q.start and q.end <= b for a, b in d.content) and s.start <= q.start < s.end
        if held and is_scare(text, q, s):
            low, high = _clause_of(s, q)
            if d.act == "assert" and any(b > high + 8 for _, b in d.content if b <= s.end):
                high = low + len(text[low:high].rstrip(" ,;\u00a0"))
                parts = [(max(a, low), min(b, high)) for a, b in d.content if a < high and low < b]
                return [replace(d, content=parts, stance="distance", rule=f"{d.rule}.scare", fixed=True)]
            d.stance = "distance"
            return []
    return []


def _quoted_whole(a: int, b: int, quotes: Sequence[Span]) -> bool:
    return any(
        a <= q.start and q.end <= b and len(q.quote.split()) > 4 and q.end - q.start > 0.8 * (b - a) for q in quotes
    )


def _clause_of(s: Sentence, quote: Span) -> tuple[int, int]:
    """The clause that the quoted words stand in, up to a verb joined to it."""
    inside = list(s.tokens_in(quote.start, quote.end))
    if not inside:
        return s.start, s.end
    k = inside[0]
    chain = [k, *s.ancestors(k)]
    verb = next((i for i in chain if s.tokens[i].pos in ("VERB", "AUX")), k)
    high = s.end
    for i in chain[: chain.index(verb) + 1]:
        for c in s.children(i, "conj"):
            if c > inside[-1] and s.tokens[c].pos in ("VERB", "AUX"):
                high = min(high, s.tokens[min(s.subtree(c))].start)
    return s.tokens[min(s.subtree(verb))].start, high


def _disowned(text: str, sentences: Sequence[Sentence], s: Sentence, d: Draft, cues: ModuleType) -> bool:
    """Whether the outlet says at once that there was no proof of it, or that it was not true."""
    if (semicolon := text.find(";", d.end, s.end)) >= 0:
        proof = cues.NO_PROOF_SENTENCE.search(text, semicolon, s.end)
        if proof and len(text[semicolon : proof.start()].split()) < 3:
            return True
    after = sentences[d.sentence + 1] if d.sentence + 1 < len(sentences) else None
    if after is None or after.paragraph != s.paragraph or d.act != "assert" or not d.voices:
        return False
    words = text[after.start : after.end]
    proof = cues.NO_PROOF_SENTENCE.search(words)
    if len(words) < _BLUNT and proof is not None and len(words[: proof.start()].split()) < 4:
        return True
    return bool(cues.SELF_CORRECTION.match(words)) and len(words) < _BLUNT


def _same_speaker(text: str, cues: ModuleType, drafts: list[Draft]) -> None:
    """Who was called so-called stays so where a pronoun takes him up ("le prétendu porte-parole … ; il parle de")."""
    sneered: list[Draft] = []
    for d in sorted(drafts, key=lambda d: d.start):
        if d.source is None or not d.voices:
            continue
        words = text[d.source[0] : d.source[1]].lower().lstrip("-")
        if cues.SNEER.search(text, max(0, d.source[0] - 16), d.source[1]):
            sneered.append(d)
        elif words in cues.HE | cues.SHE | cues.THEY | cues.IT and d.stance == "neutral":
            if any(x.voices[-1] == d.voices[-1] and x.paragraph == d.paragraph for x in sneered[-1:]):
                d.stance = "distance"


def _words_of_others(text: str, sentences: Sequence[Sentence], cues: ModuleType) -> list[Draft]:
    """ "what Baku calls a “ceasefire”": the outlet tells it, in a word that it does not make its own."""
    found = []
    for s in sentences:
        if not any(mark in s.text for mark in "«“\"‘'"):
            continue
        for m in cues.IN_THEIR_WORDS.finditer(text, s.start, s.end):
            rule = f"{cues.__name__.split('.')[-2]}.attribution.their-word"
            cue, content = (m.start(), m.start("word")), [m.span("word")]
            found.append(own_draft(s, cue, None, content, (), "assert", "certain", "distance", rule))
    return found
