"""Quotations: what stands between quotation marks, in every habit of setting them that is found in the wild.

Marks are paired inside a paragraph. Pairs may be mixed (« … ", “ … "), unclosed (closed where the speech must end) or
unopened; a quotation that every paragraph opens anew and only the last one closes gives one span a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.model.report import Span
from recoupe.model.sentence import Sentence

_CLOSES = {"«": "»", "“": "”", "„": "”", "”": "”", '"': '"', "»": "»", "‹": "›"}
_MARK = re.compile(r"[«»“”„\"‹›]|''|``|<<|>>")
_TYPED = {"''": '"', "``": '"', "<<": "«", ">>": "»"}
"""Marks of two characters, as typed where the keyboard has no others."""
_SINGLE = re.compile(r"(?<![\w'’])['‘](?=[^\s'’])(?!(?:n|em|til|cause|tis|twas|\d0s)\b)", re.IGNORECASE)
_SINGLE_END = re.compile(r"(?<=[\w,.!?…)])['’](?!\w)")
_AFTER_CLOSE = re.compile(r"[\s,.;:!?)\]—–-]|$")
_SPACE = " \t\n\u00a0\u202f"
_NAME_CHARS = 60
MAX_SCARE_WORDS = 4


def detect_quotes(text: str, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """The contents of all quotations, marks and inner blanks excluded, in order; quotations inside quotations are not
    given. A quotation may run over several sentences, never beyond its paragraph."""
    found: list[tuple[int, int]] = []
    if not any(m in text for m in "«»“”„\"‹›'‘`<"):
        return ()
    paragraphs = _paragraphs(sentences)
    running = False
    for n, (start, end) in enumerate(paragraphs):
        following = text[paragraphs[n + 1][0] : paragraphs[n + 1][0] + 1] if n + 1 < len(paragraphs) else ""
        pairs, running = _pairs(text, start, end, running, following in _CLOSES and following != "", sentences)
        found += pairs
        found += [p for p in _single_pairs(text, start, end) if not any(a <= p[0] < b for a, b in pairs)]
    spans = []
    for a, b in sorted(found):
        while a < b and text[a] in _SPACE:
            a += 1
        while b > a and text[b - 1] in _SPACE:
            b -= 1
        if a < b:
            spans.append(Span.of(text, a, b))
    return tuple(spans)


def _paragraphs(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    last = -1
    for s in sentences:
        if s.paragraph == last and found:
            found[-1] = (found[-1][0], s.end)
        else:
            found.append((s.start, s.end))
        last = s.paragraph
    return found


def _pairs(
    text: str, start: int, end: int, running: bool, reopened: bool, sentences: Sequence[Sentence]
) -> tuple[list[tuple[int, int]], bool]:
    """Pairs of one paragraph (characters between the marks), and whether the last one runs on into the next, which
    then opens with a mark of its own (``reopened``). ``running``: the paragraph before ran on into this one."""
    seen = [m for m in _MARK.finditer(text, start, end) if not _is_measure(text, m.start())]
    marks = [(m.start(), _TYPED.get(m[0], m[0])) for m in seen]
    found: list[tuple[int, int]] = []
    i = 0
    while i < len(marks):
        at, mark = marks[i]
        repeated = running and not text[start:at].strip(_SPACE)  # » at the head of each paragraph of one quotation
        if mark in "»”›" and not repeated and not _opens(text, at, start):
            if not any(a <= at < b for a, b in found):
                begin = start if running else _sentence_start(sentences, at, start)
                if not any(begin < b + 1 and a < at for a, b in found):
                    found.append((begin, at))
            i += 1
            continue
        j = _closer(text, marks, i, end)
        if j is None:
            stop, runs = _unclosed(text, at, end, reopened, sentences)
            found.append((seen[i].end(), stop))
            if runs:
                return found, True
            i += 1
            continue
        found.append((seen[i].end(), marks[j][0]))
        i = j + 1
    return found, False


def _opens(text: str, at: int, start: int) -> bool:
    """Whether a mark stands where quotations open: after a blank or bracket and before a letter."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1 : at + 2]
    return before in _SPACE + "(['’" and after.isalnum()


def _is_measure(text: str, at: int) -> bool:
    """A mark after a digit that has no partner to close is inches or seconds ("a 9\" shell") — only for ``\"``."""
    return text[at] == '"' and at > 0 and text[at - 1].isdigit() and '"' not in text[max(0, at - 200) : at]


def _closer(text: str, marks: list[tuple[int, str]], i: int, end: int) -> int | None:
    """The index of the mark that closes mark ``i``, or None. Pairs nested inside are stepped over."""
    wanted = _CLOSES[marks[i][1]]
    opener = marks[i][1]
    depth = 0
    other: int | None = None
    for k in range(i + 1, len(marks)):
        at, mark = marks[k]
        if mark == opener and opener != wanted:
            if other is not None:
                return other
            depth += 1
        elif mark == wanted:
            if depth == 0:
                return k
            depth -= 1
        elif other is None and depth == 0 and _may_close(text, at, end) and not _has_partner(text, marks, i, k):
            other = k
    return other


def _may_close(text: str, at: int, end: int) -> bool:
    return text[at - 1] not in _SPACE and bool(_AFTER_CLOSE.match(text[at + 1 : at + 2] if at + 1 < end else ""))


def _has_partner(text: str, marks: list[tuple[int, str]], i: int, k: int) -> bool:
    """Whether mark ``k`` closes a quotation inside the one opened at ``i`` (“ … ” in « … »)."""
    return any(_CLOSES.get(m) == marks[k][1] and _opens(text, at, 0) for at, m in marks[i + 1 : k])


def _unclosed(text: str, at: int, end: int, reopened: bool, sentences: Sequence[Sentence]) -> tuple[int, bool]:
    """Where a quotation without a closing mark ends, and whether it runs on into the next paragraph: with the
    paragraph if the next one opens anew; after a name ("la chaîne « Sabah al-Iraq, proche de …"); else the sentence."""
    if reopened and _opens_speech(text, at):
        return end, True
    comma = re.compile(r"[,;:()]").search(text, at + 1, min(end, at + _NAME_CHARS))
    if comma:
        words = text[at + 1 : comma.start()].split()
        if words and len(words) <= MAX_SCARE_WORDS and words[0][:1].isupper():
            return comma.start(), False
    for s in sentences:
        if s.start <= at < s.end:
            return s.end, False
    return end, False


def _opens_speech(text: str, at: int) -> bool:
    """Whether what follows the mark begins like a sentence."""
    rest = text[at + 1 : at + 4].lstrip(_SPACE)
    return rest[:1].isupper() or rest[:1].isdigit()


def _sentence_start(sentences: Sequence[Sentence], at: int, default: int) -> int:
    return next((s.start for s in sentences if s.start <= at < s.end), default)


def _single_pairs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """English quotations in single marks: closed after punctuation, or short; an apostrophe closes nothing."""
    found: list[tuple[int, int]] = []
    at = start
    while m := _SINGLE.search(text, at, end):
        closer = None
        for c in _SINGLE_END.finditer(text, m.end(), end):
            inside = text[m.end() : c.start()]
            if inside.endswith("s") and _ends_later(text, c.end(), end):
                continue
            if inside[-1:] in ",.!?…" or len(inside.split()) <= MAX_SCARE_WORDS + 2 and not inside.endswith("s"):
                closer = c.start()
                break
            if inside.endswith("s") and len(inside.split()) <= MAX_SCARE_WORDS:
                closer = c.start()
                break
        if closer is None:
            at = m.end()
            continue
        found.append((m.end(), closer))
        at = closer + 1
    return found


def _ends_later(text: str, at: int, end: int) -> bool:
    """Whether an apostrophe after an *s* is one ("'It is the soldiers' fault.'"): a mark after punctuation comes, and
    none that opens before it."""
    closing = re.compile(r"[,.!?…]['’](?!\w)").search(text, at, end)
    opening = _SINGLE.search(text, at, end)
    return closing is not None and text[at : at + 1] == " " and (opening is None or closing.start() < opening.start())


def is_scare(text: str, quote: Span, sentence: Sentence) -> bool:
    """Whether a quotation holds a word at arm's length instead of speech: short, without a verb, no sentence of its
    own, inside a sentence; not a name ("la chaîne « Sabah »"), not a word of praise or blame that its speaker is said
    to use ("qualifié de « juste »")."""
    words = quote.quote.split()
    if len(words) > MAX_SCARE_WORDS or quote.quote[-1:] in ".,!?…":
        return False
    if not (sentence.start < quote.start and quote.end < sentence.end):
        return False
    inside = [sentence.tokens[i] for i in sentence.tokens_in(quote.start, quote.end)]
    if any(t.pos in ("VERB", "AUX") and t.has("VerbForm=Fin") for t in inside):
        return False
    if all(w[:1].isupper() for w in words) and not _sneer_before(text, quote.start):
        return False
    before = next((t for t in reversed(sentence.tokens) if t.end < quote.start and t.text not in _CLOSES), None)
    if before is not None and inside and inside[0].pos == "ADP":
        return any(t.pos == "PROPN" for t in inside)
    if before is None:
        return False
    opening = before.pos in ("DET", "NUM", "ADP", "PRON") or before.dep == "nummod"
    opening = opening or before.lower in _HAVE and len(words) == 1  # "dit avoir « neutralisé » dix hommes"
    if not opening and not _sneer_before(text, quote.start):
        return False
    return before.lower not in ("de", "d'", "as", "comme", "of") and any(
        t.pos in ("NOUN", "PROPN", "ADJ", "VERB") for t in inside
    )


_HAVE = frozenset("avoir ayant a ont avait avaient have has had having".split())
_SNEER = re.compile(
    r"(?:soi[- ]disant|prétendue?s?|so[- ]called|self[- ](?:styled|proclaimed)|purported)\W*$", re.IGNORECASE
)


def _sneer_before(text: str, at: int) -> bool:
    return bool(_SNEER.search(text, max(0, at - 30), at))
