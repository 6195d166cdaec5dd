"""What is said: the characters of a cue's content inside its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import ModuleType

from recoupe.detect.attribution_cue import Cue, language_of
from recoupe.model.sentence import Sentence
from recoupe.vocab.voices import classify_voice

Stretch = tuple[int, int]
_STOP = re.compile(
    r";|(?:(?<=[a-zà-ü]{3})|(?<=[\s\u00a0][»”])|(?<=[a-z]\"))[.!?]\s+(?=[«“\"A-ZÉÈÀ])"
    r"|(?:(?<=\.[\s\u00a0][»”])|(?<=\.[»”\"]))\s+(?=[«“\"A-ZÉÈÀ])"
)
"""Ends of clauses: a semicolon, or the end of a sentence that was not cut."""
_COLON = re.compile(r":")
_NUMBER = re.compile(r"\d|\b\w+aines?\b|\b(?:dozens|scores|hundreds)\b")


def _past_aside(text: str, a: int, b: int, cues: ModuleType) -> int:
    """Where what is said begins behind words that only set the speaker apart ("évoque pour sa part | dix blessés")."""
    m = cues.ASIDE.match(text, a, b)
    return m.end() if m else a


def content_of(
    text: str, cue: Cue, cues_here: Sequence[Cue], cues: ModuleType, quotes: Sequence[Stretch]
) -> list[Stretch]:
    """The content's stretches in the cue's own sentence, trimmed; empty where it lies elsewhere (in a quotation that
    closed before, in the sentence before)."""
    s = cue.sentence
    if cue.place == "before":
        stop = _end(text, cue, cues_here, cues, quotes)
        stop = min([stop, *(b for a, b in quotes if a <= cue.start and cue.end <= b and b > cue.content_from)])
        first = _begun_before(text, cue, cues, quotes)
        for q in quotes:
            if -3 <= q[0] - cue.content_from <= 3 and _full(text, q) and not _goes_on(s, q, stop, cue):
                return [*first, q]
        if cue.verb is None and (only := _after_apposition(text, s, cue.content_from, stop, quotes)):
            return only
        return [*first, *_trimmed(text, [(_past_aside(text, cue.content_from, stop, cues), stop)])]
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
    if cue.limit is not None:
        return cue.limit[1]
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
    further = bool(cues.FLOOR_KEEP_SUBJECT.match(text[m.end() : s.end].lstrip()))  # "…; two assistants were hurt"
    return further or bool(cues.BACKSHIFT.search(text, m.end(), s.end))


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
        for m in pattern.finditer(text, start, min(begin + 1, s.end)):  # the cue's first letter ends a stop
            if not any(a <= m.start() < b for a, b in quotes):
                start = max(start, m.end())
    for m in _COLON.finditer(text, start, begin):  # "… : une centaine de morts, d'après X": X counts, no more
        counted = text[m.end() : begin]
        alone = cue.comma or counted.rstrip().endswith(",")
        if alone and not _has_main(s, m.end(), begin) and _NUMBER.search(counted):
            start = m.end()
    if cue.verb is None and not cue.comma:
        start = _own_clause(text, s, start, begin, cues)
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
    last = re.search(r"([\w’']+),?\s*$", text[start:begin])
    if (
        last
        and last[1].lower() in cues.RELATIVE | cues.RELATIVE_OBJECT
        and (rest := text[cue.end : s.end]).startswith(",")
    ):
        return _trimmed(text, [(cue.end + 1, cue.end + len(rest))])  # "an attack in which, it says, 27 people died"
    inside = [q for q in quotes if q[0] < begin and q[1] <= begin and q[1] > s.start]
    before = text[start:begin]
    spoken = [q for q in inside if begin - q[1] <= 5 and (_full(text, q) or _taken_up(text, q, stop, s.end, quotes))]
    if cue.verb is None and text[begin].isupper():  # "« A. » Selon X, B"
        spoken = [q for q in spoken if text[q[1] - 1] not in ".!?…"]
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
    no_verb = not _has_finite(s, start, begin) or _cut_group(s, begin)
    if comma and len(rest) > comma.end() + 3:
        tail = rest[comma.end() :]
        inverted = cue.verb is not None and any(p.start > cue.start for p in cue.sources)
        if no_verb is False and _beside_name(text, s, stop + comma.end(), rest_end, cues, inverted):
            return found  # "…, reported Studio Tamani, | a radio network"
        if (
            not spoken
            and (_only_condition(text, s, start, begin, cues) or _hangs_before(s, start, begin, stop, rest_end, tail))
            or no_verb
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


def _after_apposition(text: str, s: Sentence, a: int, b: int, quotes: Sequence[Stretch]) -> list[Stretch]:
    """The quotation that is all of what is said, behind what the speaker is ("Pour le chercheur X, de l'institut Y,
    « le pouvoir a perdu la main »")."""
    for q in quotes:
        if a < q[0] < b and not any(s.tokens[k].pos in ("VERB", "AUX") for k in s.tokens_in(a, q[0])):
            rest = text[q[1] : b].strip(" »”\"'’.,;\u00a0")
            return [q] if not rest and text[a : q[0]].rstrip(' «“"\u00a0').endswith(",") else []
    return []


def _begun_before(text: str, cue: Cue, cues: ModuleType, quotes: Sequence[Stretch]) -> list[Stretch]:
    """What is said before the cue where it goes on after it: a quotation that a comma ends (`"The rebels," X said,
    "have fled"`), a condition ("If the dam breaks, X warned, …")."""
    s = cue.sentence
    begin = min([cue.start, *[p.start for p in cue.sources]])
    if begin <= s.start or cue.gerund or cue.relative:
        return []
    before = [q for q in quotes if s.start <= q[0] and 0 <= begin - q[1] <= 5 and "," in text[q[1] - 1 : begin]]
    if before and any(q[0] >= cue.end for q in quotes):
        return before[-1:]
    if not re.match(r"[\s»”\"'’]*,", text[cue.end : cue.end + 4]):
        return []
    if text[s.start : begin].rstrip().endswith(",") and _only_condition(text, s, s.start, begin, cues):
        return _trimmed(text, [(s.start, begin)])
    return []


def _taken_up(text: str, quote: Stretch, stop: int, end: int, quotes: Sequence[Stretch]) -> bool:
    """Whether a short quotation goes on after the cue (`"The rebels," X said, "have fled."`)."""
    return "," in text[quote[1] - 1 : quote[1] + 4] and any(stop <= q[0] < end and q[0] - stop < 8 for q in quotes)


def _hangs_before(s: Sentence, start: int, begin: int, stop: int, end: int, tail: str) -> bool:
    """Whether what follows the cue is a complement with a preposition of a word before it ("Elles disposaient,
    relève la Commission, de canons à eau")."""
    inside = [s.tokens[k] for k in s.tokens_in(stop + 1, end) if s.tokens[k].pos not in ("PUNCT", "SPACE")]
    if not inside or inside[0].pos != "ADP" or not tail.startswith(inside[0].text):
        return False
    head = s.tokens[inside[0].head]
    governor = s.tokens[head.head]
    return head.start > stop and start <= governor.start < begin


def _only_condition(text: str, s: Sentence, a: int, b: int, cues: ModuleType) -> bool:
    """Whether the words before the cue are a clause of condition or time, whose main clause must come after it ("If the
    dam breaks, X warned, …")."""
    first = next((t for t in s.tokens if t.start >= a and t.pos not in ("PUNCT", "SPACE")), None)
    return first is not None and first.lower in cues.IF_WORDS and "," not in text[a:b].rstrip(" ,–—")


def _own_clause(text: str, s: Sentence, start: int, begin: int, cues: ModuleType) -> int:
    """Where the clause begins that a source without a comma belongs to ("Des missiles sont tombés sur la ville, où
    | quatre civils sont morts d'après X"): the last joined clause that has its verb before the source."""
    ends: list[int] = [m.end() for m in cues.JOINED_CLAUSE.finditer(text, start, begin)]
    if not ends or "," in text[ends[-1] : begin] or not _has_finite(s, ends[-1], begin):
        return start
    return ends[-1]


def _beside_name(text: str, s: Sentence, a: int, b: int, cues: ModuleType, inverted: bool) -> bool:
    """Whether what follows the cue only says what the speaker is; behind an inverted subject any kind of person."""
    tail = text[a:b].split(",")[0].strip(" .")
    if not re.match(r"(?:an?|the|une?|le|la|l['’])\b", tail) or _has_finite(s, a, a + len(tail)):
        return False
    people = () if inverted else ("witness", "local_source")
    return classify_voice(tail, language_of(cues)).kind not in ("unknown", "document", *people)


def _cut_group(s: Sentence, begin: int) -> bool:
    """Whether the cue parts an auxiliary from its verb ("Les rebelles auraient, selon l'armée, perdu dix hommes")."""
    before = [t for t in s.tokens if t.end <= begin and t.pos != "PUNCT"]
    return bool(before) and before[-1].pos == "AUX" and before[-1].head > before[-1].i


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
