"""Noun phrases that may speak, looked for from a word on: the one that begins there, the one that ends there."""

from __future__ import annotations

from types import ModuleType

from recoupe.detect.attribution_phrases import (
    LEFT,
    NOMINAL,
    OF,
    QUOTES,
    Phrase,
    acronym,
    belongs,
    has_of,
    make_phrase,
    right_end,
)
from recoupe.model.sentence import Sentence


def phrase_from(s: Sentence, i: int, cues: ModuleType) -> Phrase | None:
    """The noun phrase that begins at token ``i`` (a determiner, adjective, number or noun), or None."""
    n, k = len(s.tokens), i
    while k < n and (s.tokens[k].text in QUOTES or s.tokens[k].pos == "SPACE"):
        k += 1
    begin = k
    if k < n and s.tokens[k].lower in ("des", "du") and s.tokens[k].pos == "ADP":
        k += 1
    while k < n and (
        s.tokens[k].pos in ("DET", "NUM", "ADJ", "ADV")
        or s.tokens[k].lower in cues.POSSESSIVE
        or (s.tokens[k].pos == "VERB" and s.tokens[k].dep == "amod" and s.tokens[k].head > k)
        or (s.tokens[k].lower.endswith("ing") and k + 1 < n and s.tokens[k + 1].pos == "PROPN")
        or (
            s.tokens[k].text == "-" and k > begin and s.tokens[k].start == s.tokens[k - 1].end
        )  # "a little-known group"
    ):
        if (
            k + 1 < n
            and s.tokens[k].pos in ("NUM", "ADJ")
            and s.tokens[k + 1].pos not in LEFT
            and s.tokens[k + 1].text != "-"
            and (s.tokens[k + 1].text not in QUOTES or s.tokens[k + 1].text in "»”")
        ):
            break
        k += 1
        while k < n and s.tokens[k].text in QUOTES:
            k += 1
    if k >= n or s.tokens[k].pos not in NOMINAL | {"ADJ"}:
        return None
    if s.tokens[k].lower in cues.TIME_WORDS:
        return None
    if s.tokens[k].pos == "PRON" and not has_of(s, k) and not acronym(s.tokens[k].text):
        return make_phrase(s, k, k, k, True)
    head = k
    if cues.SPOKESMAN_OF.startswith("{body}"):  # English: the last noun of the run heads it
        while head + 1 < n and (
            s.tokens[head + 1].pos in ("NOUN", "PROPN", "NUM", "X", "ADJ")
            or s.tokens[head + 1].lower in ("'s", "’s")
            or (s.tokens[head + 1].lower == "-" and s.tokens[head + 1].start == s.tokens[head].end)
        ):
            if s.tokens[head + 1].lower in cues.TIME_WORDS or s.tokens[head + 1].pos == "NUM":
                break
            head += 1
        while head > k and s.tokens[head].pos not in ("NOUN", "PROPN", "X"):
            head -= 1
    last = right_end(s, head, cues)
    return make_phrase(s, begin, max(last, head), head)


def phrase_before(s: Sentence, i: int, cues: ModuleType) -> Phrase | None:
    """The noun phrase that ends right before token ``i``; adverbs, clitics, auxiliaries and set-off pronouns
    ("le ministre, lui, affirme") are stepped over."""
    k = i - 1
    while k >= 0:
        t = s.tokens[k]
        if t.pos in ("ADV", "AUX") or t.lower in cues.CLITICS or t.lower in cues.AUXILIARIES or t.lower in cues.NE:
            k -= 1
        elif (
            t.lower == ","
            and k >= 2
            and s.tokens[k - 1].lower in ("lui", "elle", "eux", "elles")
            and s.tokens[k - 2].lower == ","
        ):
            k -= 3
        elif t.lower == "," and (opener := _opening_comma(s, k)) is not None:
            k = opener - 1
        else:
            break
    if k < 0 or s.tokens[k].pos not in NOMINAL | {"ADJ"} and s.tokens[k].lower not in (")", "»", "”", '"'):
        return None
    last = k
    first = k
    while first > 0:
        p = s.tokens[first - 1]
        if (
            p.lower in cues.TIME_WORDS
            or p.pos in ("VERB", "AUX", "SCONJ", "CCONJ")
            or p.lower in (",", ";", ":", "—", "–")
        ):
            break
        if p.pos == "ADP" and p.lower not in OF and p.lower not in ("à", "en", "au", "aux", "for", "in"):
            if not (
                p.lower in ("pour", "contre") and first > 1 and belongs(s, last, first - 2) or _in_name(s, first - 1)
            ):
                break
        if s.tokens[first].pos == "DET" and p.pos != "ADP":
            break
        first -= 1
    while first < last and s.tokens[first].pos in ("ADP", "PUNCT", "ADV"):
        first += 1
    found = phrase_from(s, first, cues)
    if found is None:
        return None
    return found


def _in_name(s: Sentence, i: int) -> bool:
    """Whether a preposition stands inside a capitalised name ("Front populaire pour la renaissance")."""
    return s.tokens[i].lower in ("pour", "contre") and any(
        t.text[:1].isupper() and t.pos in ("NOUN", "PROPN") for t in s.tokens[max(0, i - 3) : i]
    )


def _opening_comma(s: Sentence, k: int) -> int | None:
    """For a comma that closes a short insertion, the comma that opens it ("X, de son côté, affirme")."""
    for j in range(k - 1, max(-1, k - 14), -1):
        if s.tokens[j].lower == ",":
            inside = s.tokens[j + 1 : k]
            if inside and (
                inside[0].pos == "VERB"
                or not any(t.pos == "VERB" and t.has("VerbForm=Fin") and t.lower not in ("dit",) for t in inside)
            ):
                return j
            if inside and inside[0].lower in ("qui", "who", "which", "dont", "cité", "citée", "joint", "jointe"):
                return j
            return None
    return None
