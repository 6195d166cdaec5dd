"""What is said: the characters of a cue's content inside its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import ModuleType

from recoupe.detect.attribution_cue import Cue
from recoupe.model.sentence import Sentence

Stretch = tuple[int, int]
_STOP = re.compile(r";|(?:(?<=[a-zà-ü]{3})|(?<=[\s\u00a0][»”])|(?<=[a-z]\"))[.!?]\s+(?=[«“\"A-ZÉÈÀ])")
"""Ends of clauses: a semicolon, or the end of a sentence that was not cut."""
_COLON = re.compile(r":")
_NUMBER = re.compile(r"\d|\b\w+aines?\b|\b(?:dozens|scores|hundreds)\b")


def content_of(
    text: str, cue: Cue, cues_here: Sequence[Cue], cues: ModuleType, quotes: Sequence[Stretch]
) -> list[Stretch]:
    """The content's stretches in the cue's own sentence, trimmed; empty where it lies elsewhere (in a quotation that
    closed before, in the sentence before)."""
    s = cue.sentence
    if cue.place == "before":
        stop = _end(text, cue, cues_here, cues, quotes)
        stop = min([stop, *(b for a, b in quotes if a <= cue.start and cue.end <= b and b > cue.content_from)])
        for q in quotes:
            if -3 <= q[0] - cue.content_from <= 3 and _full(text, q) and not _goes_on(s, q, stop, cue):
                return [q]
        return _trimmed(text, [(cue.content_from, stop)])
    if cue.place == "after":
        return _trimmed(text, _around(text, cue, cues_here, cues, quotes))
    if cue.place == "sentence":
        return _trimmed(text, [(s.start, cue.start), (cue.end, s.end)])
    return []


def _goes_on(s: Sentence, quote: Stretch, stop: int, cue: Cue) -> bool:
    """Whether the clause goes on after words quoted at its beginning ("que « la force de la loi » s'abattrait")."""
    after = [s.tokens[k] for k in s.tokens_in(quote[1] + 1, min(stop, quote[1] + 40))]
    while after and after[0].pos in ("PUNCT", "SPACE", "PRON", "ADV") and after[0].lower[0] not in ",.;":
        after.pop(0)
    inside = _has_finite(s, *quote)
    return bool(after) and not inside and after[0].pos in ("VERB", "AUX") and after[0].has("VerbForm=Fin")


def _end(text: str, cue: Cue, cues_here: Sequence[Cue], cues: ModuleType, quotes: Sequence[Stretch]) -> int:
    """Where the content of a cue that stands before it ends: at a semicolon, at the next verb of saying joined to this
    one, at a clause of contrast with a speaker of its own, with the relative clause that the cue stands in."""
    s = cue.sentence
    stop = s.end
    for m in _STOP.finditer(text, cue.content_from, s.end):
        if not any(a <= m.start() < b for a, b in quotes) and not _said_on(text, s, m, cue, cues_here, cues):
            stop = m.start()
            break
    if (m := cues.TAILPIECE.search(text, cue.content_from, stop)) and not any(a <= m.start() < b for a, b in quotes):
        stop = m.start()
    if cue.relative and cue.verb is not None:
        last = s.tokens[max(s.subtree(cue.verb))].end
        comma = _relative_end(text, s, cue)
        stop = comma if cue.content_from < comma < stop else min(stop, max(last, cue.content_from))
    if cue.verb is not None and cue.act in ("deny", "accuse"):
        stop = min(stop, _next_deed(text, s, cue.verb, cue.content_from, stop, cues))
    for c in cues_here:
        if c is cue or c.start <= cue.start:
            continue
        begin = min([c.start, *[p.start for p in c.sources if p.start > cue.end]])
        if begin > cue.content_from:
            stop = min(stop, _cut(text, cue, c, begin, cues))
    return max(stop, cue.content_from)


def _said_on(text: str, s: Sentence, m: re.Match[str], cue: Cue, cues_here: Sequence[Cue], cues: ModuleType) -> bool:
    """Whether reported speech goes on after a semicolon: its tense is shifted back and nobody else speaks there
    ("said they were three; they had fled")."""
    if m[0] != ";" or cue.act != "assert" or any(c is not cue and c.end > m.end() for c in cues_here):
        return False
    return bool(cues.BACKSHIFT.search(text, m.end(), s.end))


def _next_deed(text: str, s: Sentence, verb: int, floor: int, stop: int, cues: ModuleType) -> int:
    """Where a further verb of the same subject begins ("denied … | and described the dead as fighters")."""
    for t in s.tokens[verb + 2 :]:
        if t.start >= stop:
            break
        shapes = "".join(x for _, x in cues.VERB_FORMS.get(t.lower, ()))
        if (
            t.start > floor
            and "f" in shapes
            and t.pos == "VERB"
            and s.tokens[t.i - 1].lower in ("and", "but", "et", "mais")
        ):
            if t.i + 1 < len(s.tokens) and s.tokens[t.i + 1].pos in ("DET", "PRON", "SCONJ", "ADP", "PROPN"):
                return _before_coordinator(text, t.start, floor)
    for k in s.children(verb, "conj"):
        if k > verb and s.tokens[k].pos == "VERB" and s.tokens[k].start > floor and not s.children(k, "nsubj"):
            first = min(s.subtree(k))
            object_follows = k + 1 < len(s.tokens) and s.tokens[k + 1].pos in ("DET", "PRON", "SCONJ", "ADP", "ADV")
            if s.tokens[first].pos in ("CCONJ", "VERB", "AUX", "PUNCT") and object_follows:
                return min(stop, _before_coordinator(text, s.tokens[first].start, floor))
    return stop


def _cut(text: str, cue: Cue, c: Cue, begin: int, cues: ModuleType) -> int:
    """Where a later cue that begins at ``begin`` ends the content of ``cue``; a far number where it is nested in it."""
    s, floor = cue.sentence, cue.content_from
    if c.relative and cue.act in ("accuse", "claim_responsibility"):
        comma = text.rfind(",", floor, c.start)
        return comma if comma > 0 and len(text[comma : c.start].split()) <= 3 else s.end
    own = [p for p in c.sources if p.start > cue.end]
    if own and c.place == "after" and text[floor:begin].rstrip().endswith(",") and c.end > s.end - 25:
        return begin  # "X admitted the attack, | the Irish News reported"
    verbs = cue.verb is not None and c.verb is not None
    joined = verbs and cue.verb in _conj_heads(s, c.verb or 0)
    if verbs and c.sources == cue.sources and c.place != "after":
        return _before_coordinator(text, begin, floor)
    if joined and not own or c.verb is not None and c.gerund and cue.verb in list(s.ancestors(c.verb))[:1]:
        return _before_coordinator(text, begin, floor)
    if own and c.place == "before":
        lead = text[floor:begin]
        contrast = re.search(rf"(?:{cues.CONTRAST.pattern})\s*(?:[^,]{{0,30}}, )?$", lead, re.IGNORECASE)
        if contrast:
            return floor + contrast.start()
        if verbs and (m := re.search(r"[,;] (?:et|and|but|mais)\s*$", lead, re.IGNORECASE)):
            return floor + m.start()
        m = re.search(r"(?:,? (?:et|and)|,|;|: )\s*$", lead, re.IGNORECASE)
        if m and (joined or c.rule.endswith(".gap") or m[0].strip() == "," and verbs):
            return floor + m.start()
        return begin if c.rule.endswith(".gap") else s.end
    if c.rule.endswith("so-do"):
        return _before_coordinator(text, c.start, floor)
    return s.end


def _relative_end(text: str, s: Sentence, cue: Cue) -> int:
    """The comma that closes the relative clause, if the main verb of the sentence comes after it."""
    for t in s.tokens:
        if t.start > cue.content_from and t.lower == "," and t.i + 1 < len(s.tokens):
            nxt = s.tokens[t.i + 1 : t.i + 4]
            if any(
                x.dep == "root" or (x.pos in ("AUX", "VERB") and cue.verb not in list(s.ancestors(x.i)))
                for x in nxt[:2]
            ):
                return t.start
    return s.end


def _conj_heads(s: Sentence, verb: int) -> list[int]:
    found = []
    while s.tokens[verb].dep == "conj" and s.tokens[verb].head != verb:
        verb = s.tokens[verb].head
        found.append(verb)
    return found


def _before_coordinator(text: str, at: int, floor: int) -> int:
    m = re.search(
        r"[,;]?\s*(?:\b(?:et|and|but|mais|puis|then|ou|or|avant d[e’']|before|while)\b)?\s*(?:d['’]|en )?$",
        text[floor:at],
        re.IGNORECASE,
    )
    return floor + m.start() if m else at


def _around(
    text: str, cue: Cue, cues_here: Sequence[Cue], cues: ModuleType, quotes: Sequence[Stretch]
) -> list[Stretch]:
    """For a cue after or inside its content: what precedes it back to the clause's start, and what follows where that
    goes on with it ("…, the Pentagon said, one at the gate …")."""
    s = cue.sentence
    begin = min([cue.start, *[p.start for p in cue.sources]])
    stop = max([cue.end, *[p.end for p in cue.sources]])
    start = s.start
    for pattern in (_STOP,) if cue.comma else (_STOP, _COLON):
        for m in pattern.finditer(text, start, begin):
            if not any(a <= m.start() < b for a, b in quotes):
                start = max(start, m.end())
    for m in _COLON.finditer(text, start, begin):  # "… : une centaine de morts, d'après X": X counts, no more
        counted = text[m.end() : begin]
        if cue.verb is None and cue.comma and not _has_main(s, m.end(), begin) and _NUMBER.search(counted):
            start = m.end()
    colon = text.find(": ", start, begin)
    if colon >= 0 and not any(a <= colon < b for a, b in quotes) and cue.verb is not None and cue.pronoun is not None:
        start = colon + 1
    for c in cues_here:
        if c is cue or c.start >= cue.start:
            continue
        if c.place == "before" and c.content_from < begin and c.content_from >= start:
            start = c.content_from
        elif c.place in ("after", "passive") and c.end < begin:
            start = max(start, c.end)
    if cue.verb is None and (result := list(cues.RESULT_CLAUSE.finditer(text, start, begin))):
        if not _has_finite(s, result[-1].end(), begin) or "dont" in text[result[-1].end() : begin]:
            start = result[-1].start() + 1
    inside = [q for q in quotes if q[0] < begin and q[1] <= begin and q[1] > s.start]
    before = text[start:begin]
    spoken = [q for q in inside if begin - q[1] <= 5 and _full(text, q)]
    found: list[Stretch] = []
    if spoken:
        found.append((spoken[-1][0], spoken[-1][1]))
    elif before.strip(' ,–—-»”"«“'):
        found.append((start, begin))
    # what follows the cue
    rest_end = s.end
    m2 = _STOP.search(text, stop, s.end)
    if m2 and not any(a <= m2.start() < b for a, b in quotes):
        rest_end = m2.start()
    for c in cues_here:
        if c is not cue and c.start > stop:
            rest_end = min(rest_end, min([c.start, *[p.start for p in c.sources if p.start > stop]]))
    rest = text[stop:rest_end]
    if (
        cue.verb is None
        and not cue.comma
        and (mid := re.match(r"(\s+[^\W\d_]+[^,;:.]*)", rest))
        and not re.match(rf"\s+(?:et|and|ou|or|mais|but|qui|who|which|cité|cited|{cues.PREPOSITIONS.pattern})\b", rest)
    ):
        found.append((stop, stop + mid.end()))
        return found
    comma = re.match(r"[^,;]{0,80}?(?:,| [-–—] )\s*", rest)
    no_verb = not _has_finite(s, start, begin)
    if comma and len(rest) > comma.end() + 3:
        tail = rest[comma.end() :]
        if (
            no_verb
            and not spoken
            and not re.match(r"(?:qui|who|which)\b", tail)
            or cues.TAIL_CONTENT.match(tail)
            and not re.match(r"(?:et|and|alors)\b", tail)
            and not spoken
        ):
            found.append((stop + comma.end(), rest_end))
        elif spoken and (again := [q for q in quotes if q[0] >= stop and q[0] - stop < 6 + comma.end()]):
            found.append(again[0])
    elif spoken and (again := [q for q in quotes if stop <= q[0] < s.end]):
        found.append(again[0])
    elif (
        re.match(r"\s+(?:when|where|after|lorsque|quand|as)\b", rest)
        and cue.verb is not None
        and _has_finite(s, start, begin)
    ):
        pass
    return found


def _full(text: str, quote: Stretch) -> bool:
    return len(text[quote[0] : quote[1]].split()) > 2


def _has_main(s: Sentence, a: int, b: int) -> bool:
    return any(s.tokens[k].pos in ("VERB", "AUX") and s.tokens[k].has("VerbForm=Fin") for k in s.tokens_in(a, b))


def _has_finite(s: Sentence, a: int, b: int) -> bool:
    return any(
        s.tokens[k].pos in ("VERB", "AUX") and (s.tokens[k].has("VerbForm=Fin") or s.tokens[k].has("Tense=Past"))
        for k in s.tokens_in(a, b)
    )


def _trimmed(text: str, stretches: list[Stretch]) -> list[Stretch]:
    found = []
    for a, b in stretches:
        while a < b and text[a] in " \t\n,;:–—-\u00a0\u202f":
            a += 1
        while b > a and text[b - 1] in " \t\n,;:–—.\u00a0\u202f(":
            b -= 1
        if b - a > 0 and any(ch.isalnum() for ch in text[a:b]):
            found.append((a, b))
    return found
