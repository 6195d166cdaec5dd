"""Quotations: of all that is attributed to somebody, what is told as their words.

A quotation is what stands between quotation marks, or a clause, finite or not, under a verb or a phrase of saying
("said that …", "dit avoir …", "…, selon X"), or a count of people under such a verb ("parle d'une trentaine de morts").
A claim of responsibility, a blame or a denial of a thing named by a noun ("a revendiqué l'attentat") reports an act and
no words; less than three words are a term, not speech. Inside a quotation there are no others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.detect.quotation_cues import asking_words
from recoupe.model.analysis import Analysis
from recoupe.model.mention import AttributionMention, Voice
from recoupe.model.quotation import Quotation, QuotationKind, Speaker
from recoupe.model.report import Span
from recoupe.model.sentence import Sentence

Stretch = tuple[int, int]
MIN_WORDS = 3
_NAMED_ACTS = ("accuse", "deny", "claim_responsibility")
_NEAR = 8
"""Characters of marks and blanks between a cue's sentence and a quotation that it brings in."""
_EDGE = ' \t\n,;:–—-\u00a0\u202f«»“”„"‹›'


@dataclass(slots=True)
class _Part:
    """Stretches of an attribution that make one quotation."""

    words: list[Stretch]
    said: AttributionMention
    own: bool = False
    speakers: list[Speaker] = field(default_factory=list)


def find_quotations(analysis: Analysis, own: Sequence[Voice]) -> tuple[Quotation, ...]:
    """The quotations of a report in the order of the text; ``own`` are the outlet's voices, which begin each chain.

    1. each attribution's content cut into what is said in one go; 2. what is no words of anybody left out; 3. those who
    speak together put together; 4. what is quoted inside a quotation left out."""
    text = analysis.report.text
    parts = [p for m in analysis.attributions if m.voices for p in _parts(text, m, analysis)]  # 1.
    parts = [p for p in parts if _is_speech(text, p, analysis)]  # 2.
    parts = _together(text, parts)  # 3.
    parts = [p for p in parts if not any(_holds(o, p) for o in parts if o is not p)]  # 4.
    parts = [p for p in parts if not any(_repeats(p, o) for o in parts if o is not p)]
    found = [_quotation(text, p, analysis, own) for p in parts]
    return tuple(sorted(found, key=lambda q: (q.start, q.end)))


def _parts(text: str, m: AttributionMention, analysis: Analysis) -> list[_Part]:
    """The content of an attribution, cut where a sentence ends that is not in marks; what only the cue interrupts stays
    together."""
    groups: list[list[Stretch]] = []
    for a, b in m.content:
        if ".turn." in m.rule:
            groups.append([(a, b)])
            continue
        for c, d in _sentences(_after_leaders(a, b, m, analysis), b, analysis):
            if groups and _only_cue(text, groups[-1][-1], c, m):
                groups[-1].append((c, d))
            else:
                groups.append([(c, d)])
    parts = [_Part(words=g, said=m) for g in groups]
    if parts and ".floor" not in m.rule and not m.rule.endswith(".interview"):
        nearest = min(parts, key=lambda p: _distance(p.words, (m.start, m.end)))
        s = analysis.sentences[m.sentence]
        end = s.end if text[s.start : s.end].rstrip().endswith(":") or ".turn." in m.rule else s.end - _NEAR
        nearest.own = _distance(nearest.words, (s.start, end)) <= _NEAR
    for p in parts:
        source = (_named(text, m) or _pronoun(m, analysis)) if p.own else None
        source = source or _mention(m, p.words[0][0], analysis) or _named(text, m)
        p.speakers = [Speaker(words=Span.of(text, *source) if source else None, voice=m.voices[-1])]
    return parts


def _mention(m: AttributionMention, before: int, analysis: Analysis) -> Stretch | None:
    """Where the speaker was named last as speaking, for a quotation without words for them."""
    text = analysis.report.text
    same = [o for o in analysis.attributions if o.start < before and o.voices[-1:] == m.voices[-1:]]
    named = [source for o in same if (source := _named(text, o) or _pronoun(o, analysis)) is not None]
    return named[-1] if named and m.voices[-1].name else None


def _named(text: str, m: AttributionMention) -> Stretch | None:
    """The source's words, unless they are what the tokens of "a-t-il" leave of a pronoun."""
    return m.source if m.source and text[m.source[0] : m.source[1]] not in ("-t", "t", "-") else None


def _pronoun(m: AttributionMention, analysis: Analysis) -> Stretch | None:
    """The pronoun in the cue or just before it ("a-t-il dit", "On nous dit")."""
    s = analysis.sentences[m.sentence]
    near = [*s.tokens_in(*m.cue), *reversed(s.tokens_in(m.cue[0] - 8, m.cue[0]))]
    for i in near:
        word = s.tokens[i].text.rpartition("-")[2]
        if s.tokens[i].pos == "PRON" and word.lower() in asking_words(analysis.language).SUBJECTS:
            return s.tokens[i].end - len(word), s.tokens[i].end
    return None


def _sentences(a: int, b: int, analysis: Analysis) -> list[Stretch]:
    """The stretch by sentences, unless it stands between marks."""
    if any(q.start <= a + 1 and b - 1 <= q.end for q in analysis.quotes):
        return [(a, b)]
    ends = [s.end for s in analysis.sentences if a < s.end < b and not _in_marks(s.end, analysis)]
    starts = [next((s.start for s in analysis.sentences if s.start >= e), b) for e in ends]
    return [(x, y) for x, y in zip([a, *starts], [*ends, b]) if x < y]


def _after_leaders(a: int, b: int, m: AttributionMention, analysis: Analysis) -> int:
    """Where what is said begins behind "que", "of", "d'" after the cue."""
    leaders = asking_words(analysis.language).LEADERS
    s = next((s for s in analysis.sentences if s.start <= a < s.end), None)
    if s is None or a < m.cue[1] or not s.start <= m.cue[0] < s.end:
        return a
    for i in s.tokens_in(a, b):
        if s.tokens[i].lower not in leaders:
            return max(a, s.tokens[i].start)
    return a


def _in_marks(at: int, analysis: Analysis) -> bool:
    return any(q.start < at < q.end for q in analysis.quotes)


def _only_cue(text: str, before: Stretch, start: int, m: AttributionMention) -> bool:
    """Whether nothing but the attribution's cue and source parts two stretches, and the sentence goes on after it: it
    ended neither before the cue nor after it ("« A », a dit X. « B »" are two)."""
    between = text[before[1] : start]
    if not (before[1] <= m.cue[0] and m.cue[1] <= start) or len(between) > m.end - m.start + 40 or "\n" in between:
        return False
    return not _ENDED.search(between) and not _JOINED.match(between) and text[before[1] - 1] not in ".!?…"


_JOINED = re.compile(r"[^\w]*(?:and|but|et|mais|puis|then)\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…][\s\u00a0\u202f]*[«“\"‘„‹'—–-]?[\s\u00a0\u202f]*$")


def _distance(words: Sequence[Stretch], cue: Stretch) -> int:
    return min(0 if a < cue[1] and cue[0] < b else min(abs(a - cue[1]), abs(cue[0] - b)) for a, b in words)


def _is_speech(text: str, p: _Part, analysis: Analysis) -> bool:
    said, lemma = p.said, p.said.rule.split(".verb.")[-1].split(".")[0]
    asking = asking_words(analysis.language)
    if lemma in asking.NO_SPEECH or said.rule.endswith(".conditional"):
        return False
    if lemma in asking.LABELS and not any(_quoted(analysis, a, b) for a, b in p.words):
        return False
    if said.voices[-1].name is None and not said.rule.count(".turn.") and all(x.words is None for x in p.speakers):
        return False  # "There are reports of …"
    if any(asking.UNNAMED.match(text, a) for a, _ in p.words):
        return False
    if said.speech_act == "unable_to_confirm" and not any(_clause(analysis, a, b) for a, b in p.words):
        return False
    length = sum(len(text[a:b].split()) for a, b in p.words)
    if length < MIN_WORDS and not (length > 1 and all(_whole(text, a, b, analysis) for a, b in p.words)):
        return False
    if ".turn." in said.rule or any(_quoted(analysis, a, b) for a, b in p.words):
        return True
    if said.speech_act == "confirm":
        return _counted(analysis, p.words) or any(_clause(analysis, a, b) for a, b in p.words)
    if said.speech_act in _NAMED_ACTS:
        denied = said.speech_act == "deny" and _harmed(analysis, p.words)
        story = lemma in asking.TELLING
        if not story:
            return denied or any(_clause(analysis, a, b) or _charged(analysis, a, b) for a, b in p.words)
    if lemma in asking.TELLING and any(
        asking.STORY.match(text, max(a - 3, 0)) or asking.STORY.match(text, a) for a, _ in p.words
    ):
        return True
    return any(_verb(analysis, a, b) for a, b in p.words) or _counted(analysis, p.words)


def _whole(text: str, a: int, b: int, analysis: Analysis) -> bool:
    """Whether the stretch between marks is a sentence of its own ("France out!")."""
    words = text[a:b].strip(_EDGE)
    return _quoted(analysis, a, b) and words[:1].isupper() and words[-1:] in ".!?…"


def _quoted(analysis: Analysis, a: int, b: int) -> bool:
    return any(q.start <= a + 2 and b - 2 <= q.end for q in analysis.quotes)


def _harmed(analysis: Analysis, words: Sequence[Stretch]) -> bool:
    return any(h.start < b and a < h.end for h in analysis.harms for a, b in words)


def _counted(analysis: Analysis, words: Sequence[Stretch]) -> bool:
    return _harmed(analysis, words) or any(
        q.unit == "count" and a <= q.start and q.end <= b for q in analysis.quantities for a, b in words
    )


def _heads(s: Sentence, a: int, b: int) -> list[int]:
    """The tokens of the stretch that hang on nothing in it."""
    inside = set(s.tokens_in(a, b))
    return [i for i in sorted(inside) if s.tokens[i].head not in inside or s.tokens[i].head == i]


def _clause(analysis: Analysis, a: int, b: int) -> bool:
    """Whether the stretch is a clause, not a noun with one hanging on it."""
    return any(
        s.tokens[i].pos in ("VERB", "AUX") or s.children(i, "cop")
        for s in analysis.sentences
        if s.start < b and a < s.end
        for i in _heads(s, a, b)
    )


def _charged(analysis: Analysis, a: int, b: int) -> bool:
    """Whether a deed is charged with a verb ("la garde d'avoir tiré", "Kigali of arming the rebels")."""
    leaders = asking_words(analysis.language).LEADERS
    return any(
        s.tokens[i].pos in ("VERB", "AUX") and s.tokens[i - 1].pos == "ADP" and s.tokens[i - 1].lower in leaders
        for s in analysis.sentences
        if s.start < b and a < s.end
        for i in s.tokens_in(a, b)
        if i
    )


def _verb(analysis: Analysis, a: int, b: int) -> bool:
    return any(
        s.tokens[i].pos in ("VERB", "AUX") or s.tokens[i].dep == "ccomp"
        for s in analysis.sentences
        if s.start < b and a < s.end
        for i in s.tokens_in(a, b)
    )


def _together(text: str, parts: Sequence[_Part]) -> list[_Part]:
    """One quotation for the same words: speakers of one cue together; of several cues the nearest has them."""
    found: list[_Part] = []
    for p in parts:
        same = next((o for o in found if o.words == p.words), None)
        if same is None:
            found.append(p)
        elif same.said.cue == p.said.cue:
            known = {(x.voice.name, x.words) for x in same.speakers}
            same.speakers += [x for x in p.speakers if (x.voice.name, x.words) not in known]
        elif _distance(p.words, p.said.cue) < _distance(same.words, same.said.cue):
            found[found.index(same)] = p
    return found


def _holds(outer: _Part, inner: _Part) -> bool:
    """Whether a quotation is told inside another: its cue and its words are among those of the other."""
    return any(
        a <= inner.said.cue[0] and inner.said.cue[1] <= b and any(a <= c and d <= b for c, d in inner.words)
        for a, b in outer.words
    )


def _repeats(p: _Part, other: _Part) -> bool:
    """Whether the words are part of what the same voice is given with another cue ("a confirmé avoir visé A, selon
    elle, dans B")."""
    within = all(any(a <= c and d <= b for a, b in other.words) for c, d in p.words)
    return within and p.words != other.words and p.said.voices[-1] == other.said.voices[-1]


def _quotation(text: str, p: _Part, analysis: Analysis, own: Sequence[Voice]) -> Quotation:
    words = tuple(Span.of(text, *_trimmed(text, a, b)) for a, b in p.words)
    return Quotation(
        words=words,
        kind="direct" if ".turn." in p.said.rule else _kind(words, analysis),
        cue=Span.of(text, *p.said.cue) if p.own else None,
        speakers=tuple(p.speakers),
        chain=(*own, *p.said.voices),
        speech_act=p.said.speech_act,
        certainty=p.said.certainty,
        stance=p.said.stance,
        rule=p.said.rule,
    )


def _trimmed(text: str, a: int, b: int) -> Stretch:
    low, high = a, b
    while low < high and text[low] in _EDGE:
        low += 1
    while high > low and text[high - 1] in _EDGE:
        high -= 1
    inner = text[low:high]
    if inner.count("«") != inner.count("»") or inner.count("“") != inner.count("”") or inner.count('"') % 2:
        return a, b  # the marks belong to a word inside
    return (low, high) if low < high else (a, b)


def _kind(words: Sequence[Span], analysis: Analysis) -> QuotationKind:
    if all(_quoted(analysis, w.start, w.end) for w in words):
        return "direct"
    inside = any(w.start <= q.start and q.end <= w.end for w in words for q in analysis.quotes)
    return "mixed" if inside else "indirect"
