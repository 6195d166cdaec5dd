"""Noun phrases that may speak: their extent around a head, before a verb and after one.

The parser's arcs are used where they hold; where it loses the subject (inversions, odd quotes) the words decide."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

from recoupe.model.sentence import Sentence
from recoupe.vocab.actors import code_of, is_acronym

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})
LEFT = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "ADV", "X", "SYM"})
QUOTES = "«»“”\"'‘’„"
OF = frozenset({"de", "du", "des", "d'", "of"})
_OURS = frozenset({"our", "notre", "nos"})
_PARTICLES = frozenset(
    {"del", "al", "el", "ul", "ud", "y", "di", "da", "dos", "bin", "ben", "ag", "ould", "von", "van"}
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``first`` to ``last`` (both in), ``head`` among them; ``start`` and ``end`` its characters in the report.
    ``pronoun`` for "il", "she", "-t-il"."""

    first: int
    last: int
    head: int
    start: int
    end: int
    pronoun: bool = False


def acronym(word: str) -> bool:
    """Whether what the parser took for a pronoun is an acronym ("les FSR")."""
    return len(word) > 1 and is_acronym(word)


def make_phrase(s: Sentence, first: int, last: int, head: int, pronoun: bool = False) -> Phrase:
    return Phrase(first, last, head, s.tokens[first].start, s.tokens[last].end, pronoun)


def phrase_at(s: Sentence, head: int, cues: ModuleType) -> Phrase:
    """The phrase that a noun heads: its determiner and adjectives, complements with *de*/*of*, complements of place
    and an acronym in brackets; no relative clause, no apposition, no time."""
    t = s.tokens[head]
    if t.pos == "PRON" and not has_of(s, head) and not acronym(t.text):
        return make_phrase(s, head, head, head, True)
    first = _left(s, head, cues)
    last = right_end(s, head, cues)
    return make_phrase(s, first, last, head)


def has_of(s: Sentence, i: int) -> bool:
    return i + 1 < len(s.tokens) and s.tokens[i + 1].lower in OF


def _left(s: Sentence, head: int, cues: ModuleType) -> int:
    i = head
    while i > 0:
        p = s.tokens[i - 1]
        if p.lower in cues.TIME_WORDS:
            break
        if p.lower in ("-", "'", "’") and p.end == s.tokens[i].start and i > 1 and s.tokens[i - 2].end == p.start:
            i -= 2
            continue
        if p.pos in ("ADV", "NUM", "NOUN", "PROPN", "ADJ", "X", "SYM") and not belongs(s, i - 1, head):
            hyphen = s.tokens[i].lower == "-" and p.end == s.tokens[i].start
            named = hyphen or p.pos == "PROPN" and s.tokens[i].pos == "PROPN" and p.text[:1].isupper()
            if not named and not (p.pos in ("ADJ", "NUM") and s.tokens[head].pos in ("NOUN", "PROPN")):
                break
        if p.pos in ("VERB", "ADJ") and i > 2 and s.tokens[i - 2].lower == "-" and s.tokens[i - 2].end == p.start:
            i -= 3  # "Houthi-run"
            continue
        if p.pos == "VERB" and p.dep == "amod" and p.head == head:
            i -= 1
            continue
        if p.pos in LEFT or p.lower in ("'s", "’s", "-", "'", "’"):
            if p.pos == "ADV" and not (_near_number(s, i - 1) or s.tokens[p.head].dep == "amod"):
                break
            if p.lower == "-" and p.start > 0 and s.tokens[i].start != p.end:
                break
            i -= 1
        elif (
            (
                p.lower in QUOTES
                and s.tokens[i].start - p.end <= 1
                and i - 1 > 0
                and s.tokens[i - 2].pos in ("DET", "ADJ", "NOUN")
            )
            or (p.pos in ("PRON", "DET") and p.lower in _OURS)
            or p.pos == "PRON"
            and p.lower in cues.POSSESSIVE
        ):
            i -= 1
        else:
            break
    if (
        i > 0
        and s.tokens[i - 1].lower == "des"
        and (i == 1 or s.tokens[i - 2].pos in ("PUNCT", "VERB", "AUX", "SCONJ", "CCONJ"))
    ):
        i -= 1
    while i > 0 and s.tokens[i].text.islower() and s.tokens[i - 1].pos == "NOUN" and code_of(s.tokens[i].text):
        i -= 2 if i > 1 and s.tokens[i - 2].pos == "DET" else 1  # "Le président | turc X": the adjective has a noun
    if i < head and s.tokens[i].lower in ("whose", "dont"):
        i = head  # "a farmer whose death | residents attributed to"
    while i < head and (s.tokens[i].pos in ("PUNCT", "PART", "CCONJ") or s.tokens[i].lower in QUOTES):
        i += 1
    return i


def _near_number(s: Sentence, i: int) -> bool:
    return i + 1 < len(s.tokens) and s.tokens[i + 1].pos in ("NUM", "ADJ", "DET")


def belongs(s: Sentence, i: int, head: int) -> bool:
    return any(a == head for a in s.ancestors(i)) or i == head


def right_end(s: Sentence, head: int, cues: ModuleType) -> int:
    last, i, n = head, head + 1, len(s.tokens)
    while i < n:
        t, prev = s.tokens[i], s.tokens[i - 1]
        if t.lower in cues.TIME_WORDS | cues.REACHED or t.pos == "SPACE":
            break
        if t.lower in cues.BEFORE_TIMES and i + 1 < n and s.tokens[i + 1].lower in cues.TIME_WORDS:
            break  # "The Real IRA | last night admitted"
        joined = t.start == prev.end
        if t.lower in ("'s", "’s"):
            break
        if t.lower in OF:
            if i + 1 < n and _nominal_start(s, i + 1, cues):
                last, i = _complement(s, i + 1, cues), 0
                i = last + 1
                continue
            break
        if (
            t.text[:1].isupper()
            and prev.text[:1].isupper()
            and t.pos not in ("PUNCT", "DET", "ADP", "AUX")
            and len(prev.text) > 1
        ):
            last, i = i, i + 1
            continue
        if t.lower in _PARTICLES and prev.text[:1].isupper() and i + 1 < n and s.tokens[i + 1].text[:1].isupper():
            last, i = i + 1, i + 2
            continue
        nearby = t.pos == "ADV" and t.dep == "amod" and t.head == head  # "a channel close to the group"
        if (
            nearby
            or t.pos in ("ADJ", "PROPN", "X")
            or (t.pos == "NOUN" and (joined or belongs(s, i, head) or prev.pos == "PROPN"))
        ):
            if t.pos == "ADJ" and t.has("VerbForm=Part") and not belongs(s, i, head):
                break
            last, i = i, i + 1
            continue
        if t.lower == "non" and i + 1 < n and s.tokens[i + 1].pos in ("ADJ", "NOUN"):
            last, i = i + 1, i + 2
            continue
        if t.pos == "NUM" and t.text.isdigit() and prev.text[:1].isupper() and prev.lower in cues.MEDIA_HEADS | {"tv"}:
            last, i = i, i + 1  # "Channel 12"
            continue
        if t.pos == "NUM" and prev.pos in ("PROPN", "NOUN") and belongs(s, i, head) and t.dep not in ("nummod",):
            last, i = i, i + 1
            continue
        if t.lower in ("-", "'", "’", "/", "&") and joined and i + 1 < n and s.tokens[i + 1].start == t.end:
            last, i = i + 1, i + 2
            continue
        if t.lower == "(":
            close = next((k for k in range(i + 1, min(i + 5, n)) if s.tokens[k].lower == ")"), None)
            if close is not None and any(c.isupper() for c in s.tokens[i + 1].text[:2]):
                last, i = close, close + 1
                continue
            break
        if t.text in QUOTES and i > 1 and i + 1 < n and s.tokens[i + 1].lower in OF and s.tokens[i - 2].text in QUOTES:
            i += 1  # the so-called "spokesman" of X
            continue
        if (
            t.text in QUOTES
            and prev.pos in ("NOUN", "PROPN", "ADJ")
            and i + 1 < n
            and s.tokens[i + 1].text[:1].isupper()
        ):
            k = i + 1
            while k < n and k < i + 6 and s.tokens[k].text not in QUOTES and s.tokens[k].lower != ",":
                k += 1
            closed = k < n and s.tokens[k].text in QUOTES
            last = k if closed else k - 1
            i = last + 1
            continue
        if t.lower == "par" and i + 1 < n and s.tokens[i + 1].lower == "intérim":
            last, i = i + 1, i + 2
            continue
        if t.lower in cues.APPOINTED and i + 2 < n and s.tokens[i + 1].lower in cues.AGENT:
            last = _complement(s, i + 2, cues)
            i = last + 1
            continue
        if t.pos == "ADP" and i + 1 < n and _ties(s, i, head, cues):
            last = _complement(s, i + 1, cues)
            i = last + 1
            continue
        if t.pos == "CCONJ" and last > head and i + 1 < n and _ties_conj(s, i + 1, head, cues):
            last = _complement(s, i + 1, cues)
            i = last + 1
            continue
        break
    return _to_acronym(s, head, last, cues)


def _to_acronym(s: Sentence, head: int, last: int, cues: ModuleType) -> int:
    """The bracket that closes a body's long name ("la Mission de l'ONU | en Centrafrique (Minusca)"), else ``last``."""
    if not s.tokens[head].text[:1].isupper():
        return last
    for k in range(last + 1, min(last + 9, len(s.tokens) - 1)):
        t = s.tokens[k]
        if t.lower == "(":
            inside = s.tokens[k + 1]
            closes = k + 2 < len(s.tokens) and s.tokens[k + 2].lower == ")"
            return k + 2 if closes and (acronym(inside.text) or inside.text[:1].isupper()) else last
        if t.pos in ("VERB", "AUX", "PUNCT", "PRON", "SCONJ") or t.lower in cues.TIME_WORDS:
            return last
    return last


def _nominal_start(s: Sentence, i: int, cues: ModuleType) -> bool:
    t = s.tokens[i]
    if t.pos == "VERB" and t.dep == "amod":
        return True  # "the union of retired officers"
    return t.pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "X", "PRON", "ADV") and t.lower not in cues.TIME_WORDS


def _complement(s: Sentence, i: int, cues: ModuleType) -> int:
    """The last token of the nominal that begins at token ``i``, without what hangs further on it."""
    n, last = len(s.tokens), i
    seen_noun = s.tokens[i].pos in ("NOUN", "PROPN", "X", "PRON", "NUM")
    k = i + 1
    while k < n:
        t = s.tokens[k]
        if t.lower in cues.TIME_WORDS or t.lower in cues.VERB_FORMS and t.pos in ("VERB", "AUX"):
            break
        if t.pos == "DET" and seen_noun:
            break
        owns = t.lower in ("'", "’") and t.pos == "PART"
        if t.pos in ("DET", "NUM", "ADJ", "NOUN", "PROPN", "X") or t.lower in ("'s", "’s") or owns:
            if (
                t.pos == "NOUN"
                and seen_noun
                and s.tokens[k - 1].pos not in ("ADJ", "NOUN", "PROPN", "PART", "NUM", "X")
                and s.tokens[k - 1].dep != "amod"
            ):
                break
            if t.pos == "NUM" and seen_noun and t.dep == "nummod":
                break
            seen_noun = seen_noun or t.pos in ("NOUN", "PROPN", "X")
            last = k
            k += 1
        elif (
            t.lower in ("-", "'", "’")
            and t.start == s.tokens[k - 1].end
            and k + 1 < n
            and s.tokens[k + 1].start == t.end
        ):
            last, k = k + 1, k + 2
        else:
            break
    return last


def _ties(s: Sentence, i: int, head: int, cues: ModuleType) -> bool:
    """Whether a preposition opens a complement of the phrase: by the tree, and no time, no text, no addressee."""
    if s.tokens[i].lower not in (
        "à",
        "au",
        "aux",
        "en",
        "dans",
        "pour",
        "contre",
        "in",
        "at",
        "from",
        "for",
        "with",
        "to",
        "near",
        "sur",
        "on",
        "d'",
    ):
        return False
    t = s.tokens[i + 1]
    k = i + 1
    while k < len(s.tokens) - 1 and s.tokens[k].pos in ("DET", "ADJ", "NUM"):
        k += 1
    noun = s.tokens[k]
    if noun.lower in cues.TIME_WORDS or noun.lower in cues.DOCUMENT_NOUNS or t.pos == "NUM":
        return False
    if noun.lower in cues.PLATFORMS or noun.lower in cues.MEDIA_HEADS:
        return False  # "a écrit le maire | sur Telegram"
    if s.tokens[i].lower in ("dans", "in", "en", "on", "sur", "at", "à") and noun.pos != "PROPN" and t.pos != "PROPN":
        if not (s.tokens[i].lower in ("at", "à") and noun.pos == "NOUN"):
            return False
    return belongs(s, noun.i, head) and noun.dep.split(":")[0] in (
        "nmod",
        "flat",
        "appos",
        "obl",
        "conj",
        "compound",
        "dep",
    )


def _ties_conj(s: Sentence, i: int, head: int, cues: ModuleType) -> bool:
    """Whether "and X" goes on inside the phrase ("governors of A and B"), not beside it."""
    k = i
    while k < len(s.tokens) - 1 and s.tokens[k].pos in ("DET", "ADJ", "ADP"):
        k += 1
    t = s.tokens[k]
    return t.dep == "conj" and t.head > head and belongs(s, k, head) and t.pos in ("NOUN", "PROPN", "ADJ")
