"""Who keeps the floor: quotations and reported speech that go on over the next sentences without a new cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import ModuleType

from recoupe.model.mention import AttributionMention, Voice
from recoupe.model.sentence import Sentence

Stretch = tuple[int, int]
MIN_QUOTE_WORDS = 5


@dataclass(slots=True)
class Draft:
    """An attribution in the making. ``place``: where the content stands to the cue; ``fixed``: judged already."""

    sentence: int
    paragraph: int
    start: int
    end: int
    cue: Stretch
    source: Stretch | None
    content: list[Stretch]
    voices: tuple[Voice, ...]
    act: str
    certainty: str
    stance: str
    topic: str | None
    accused: Stretch | None
    about: Stretch | None
    rule: str
    place: str = "before"
    verb: bool = False
    fixed: bool = False
    quoted: bool = False

    def covers(self, a: int, b: int) -> bool:
        return any(x <= a and b <= y for x, y in self.content)

    def mention(self, text: str) -> AttributionMention:
        return AttributionMention(
            start=self.start,
            end=self.end,
            quote=text[self.start : self.end],
            rule=self.rule,
            sentence=self.sentence,
            cue=self.cue,
            source=self.source,
            content=tuple(sorted(set(self.content))),
            voices=self.voices,
            speech_act=self.act,
            certainty=self.certainty,
            stance=self.stance,
            topic=self.topic,
            accused=self.accused,
            about=self.about,
        )


LEAST_QUESTIONS = 2
SHORT_GAP = 15
INTRODUCED = ".introduced"


def _is_met(d: Draft) -> bool:
    return d.rule.endswith(INTRODUCED)


def introduced(s: Sentence, name: Stretch, voice: Voice, language: str) -> Draft:
    """Somebody whom a sentence introduces by name ("Fatou Cissé, 19 ans, a perdu ses frères."), ready to speak."""
    rule = f"{language}.attribution.floor{INTRODUCED}"
    return Draft(
        sentence=s.index,
        paragraph=s.paragraph,
        start=name[0],
        end=name[1],
        cue=name,
        source=name,
        content=[],
        voices=(voice,),
        act="assert",
        certainty="certain",
        stance="neutral",
        topic=None,
        accused=None,
        about=None,
        rule=rule,
        verb=True,
    )


def keep_floor(
    text: str,
    sentences: Sequence[Sentence],
    cues: ModuleType,
    quotes: Sequence[Stretch],
    drafts: list[Draft],
    met: Sequence[Draft] = (),
) -> None:
    """Extend the contents of ``drafts`` in place over quotations and sentences that go on with them. ``met`` are people
    introduced without a word said yet; who gets one is added to the drafts."""
    _whole_quotes(sentences, quotes, drafts)
    if met and quotes:
        drafts[:] = sorted([*drafts, *met], key=lambda d: d.start)
    _uncued_quotes(text, sentences, quotes, drafts)
    drafts[:] = [d for d in drafts if d.content or not _is_met(d)]
    _reported_speech(text, sentences, cues, quotes, drafts)


def _whole_quotes(sentences: Sequence[Sentence], quotes: Sequence[Stretch], drafts: list[Draft]) -> None:
    """A quotation that begins or ends in the content is said as a whole, over all its sentences; so is one that the cue
    interrupts from within ("« A, a dit X. B. »")."""
    for d in tuple(drafts):
        for a, b in quotes:
            if a <= d.cue[0] and d.cue[1] <= b:
                _around_cue(sentences, (a, b), d, drafts)
                continue
            for n, (x, y) in enumerate(d.content):
                if a < y and b > x and (a < x or b > y) and not (a <= d.cue[0] < b):
                    d.content[n] = (min(a, x), max(b, y))
            if any(x <= a and b <= y for x, y in d.content):
                d.quoted = True


def _around_cue(sentences: Sequence[Sentence], quote: Stretch, d: Draft, drafts: list[Draft]) -> None:
    """The other sentences of a quotation that holds its own cue; where another speaker quotes it all, the cue belongs
    to what he tells."""
    a, b = quote
    s = next((s for s in sentences if s.index == d.sentence), None)
    if s is None or not d.verb or not any(x < d.cue[0] for x, _ in d.content):
        return
    if any(o is not d and o.cue != d.cue and o.covers(a, b) for o in drafts):
        return
    if any(o is not d and o.cue != d.cue and a <= o.cue[0] < b for o in drafts):
        return
    following = next((x for x in sentences if x.start >= d.end), None)
    if following is not None and following.start < b:
        _give(d, following.start, b, drafts)
    if a < s.start:
        _give(d, a, max(x.end for x in sentences if x.end <= s.start), drafts)
    d.quoted = True


def _uncued_quotes(text: str, sentences: Sequence[Sentence], quotes: Sequence[Stretch], drafts: list[Draft]) -> None:
    """Quotations without a cue go to who has the floor: who spoke last in the paragraph (or, from its first words, in
    the one before with a quotation), else to who speaks next in the sentence that they end in ("« A. » « B », a dit
    X") or in the next paragraph, where marks that were not closed are opened anew."""
    for n, (a, b) in enumerate(quotes):
        words = len(text[a:b].split())
        whole = (
            words > 1
            and text[a].isupper()
            and (text[b - 1] in ".!?…" or text[b : b + 3].strip(' »”"\u00a0')[:1] in ".!?")
        )
        if (words < MIN_QUOTE_WORDS and not whole) or any(d.covers(a, b) or _cued_within(d, a, b) for d in drafts):
            continue
        s = next((x for x in sentences if x.start <= a < x.end or x.start <= b <= x.end), None)
        if s is None:
            continue
        open_end = not _closed(text, b) and n + 1 < len(quotes)
        if open_end and (nexts := [d for d in drafts if d.covers(*quotes[n + 1]) and d.voices and d.quoted]):
            _give(nexts[0], a, b, drafts)
            continue
        before = _spoke_last(sentences, [d for d in drafts if d.start < a and d.paragraph == s.paragraph], drafts)
        opens = not text[_paragraph_start(sentences, s) : a].strip(" «“\"'‘\u00a0\u202f—–-")
        if before is not None:
            _give(before, a, b, drafts)
        elif opens and (
            last := [d for d in drafts if d.quoted and d.voices and d.start < a and _ends_before(sentences, d, s)]
        ):
            _give(max(last, key=lambda d: max(y for _, y in d.content)), a, b, drafts)
        elif opens and (near := _across_a_gap(text, sentences, s, b, drafts)) is not None:
            _give(near, a, b, drafts)
        elif opens and (asked := _interviewed(text, sentences, s, a, drafts)) is not None:
            _give(asked, a, b, drafts)
        elif opens and (first := _next_paragraph(sentences, s, b, drafts)) is not None:
            _give(first, a, b, drafts)
        elif after := [
            d
            for d in drafts
            if d.verb and d.start >= b and d.paragraph == s.paragraph and d.voices and (d.quoted or _is_met(d))
        ]:
            if after[0].start - b < 400:
                _give(after[0], a, b, drafts)


def _across_a_gap(
    text: str, sentences: Sequence[Sentence], s: Sentence, end: int, drafts: Sequence[Draft]
) -> Draft | None:
    """Whose words a paragraph is that is nothing but a quotation, after one that nobody is quoted in: who reports
    something at its end ("Le préfet assure que …"), else, where it is short and says nothing on anybody's word ("He
    pointed to the door."), who was quoted before it."""
    if any(x.paragraph == s.paragraph and x.start > end for x in sentences):
        return None
    gap = [x for x in sentences if x.paragraph == s.paragraph - 1]
    if not gap:
        return None
    told = [d for d in drafts if d.paragraph == s.paragraph - 1 and d.voices and not _inside_another(d, drafts)]
    if told:
        last = [d for d in told if d.sentence == gap[-1].index and d.verb and d.content and d.place not in _PLACES]
        return last[-1] if len({d.cue for d in last}) == 1 and last[-1].act in ("assert", "confirm", "deny") else None
    if (
        len(text[gap[0].start : gap[-1].end].split()) > SHORT_GAP
        or text[gap[-1].start : gap[-1].end].rstrip()[-1:] == "?"
    ):
        return None
    quoted = [d for d in drafts if d.quoted and d.voices and _ends_before(sentences, d, gap[0])]
    return max(quoted, key=lambda d: max(y for _, y in d.content)) if quoted else None


def _interviewed(
    text: str, sentences: Sequence[Sentence], s: Sentence, start: int, drafts: Sequence[Draft]
) -> Draft | None:
    """Whose words the answers of an interview are, which stand in paragraphs of their own under questions: the one who
    was quoted last. An interview has two questions at least that nobody is quoted with."""
    last = [x for n, x in enumerate(sentences) if n + 1 == len(sentences) or sentences[n + 1].paragraph != x.paragraph]
    questions = [x for x in last if text[x.start : x.end].rstrip().endswith("?") and not _covered(x, drafts)]
    if len(questions) < LEAST_QUESTIONS or questions[0].start > start and not _covered(s, drafts):
        return None
    quoted = [d for d in drafts if d.quoted and d.voices and d.start < start and not _inside_another(d, drafts)]
    return max(quoted, key=lambda d: max(y for _, y in d.content)) if quoted else None


def _covered(s: Sentence, drafts: Sequence[Draft]) -> bool:
    return any(a <= s.start + 1 < b for d in drafts for a, b in d.content)


def _next_paragraph(sentences: Sequence[Sentence], s: Sentence, end: int, drafts: Sequence[Draft]) -> Draft | None:
    """Who speaks, or is introduced, in the first sentence after a paragraph that is nothing but the quotation."""
    if any(x.paragraph == s.paragraph and x.start > end for x in sentences):
        return None
    first = next((x for x in sentences if x.paragraph == s.paragraph + 1), None)
    if first is None:
        return None
    return next(
        (d for d in drafts if d.sentence == first.index and d.verb and d.voices and not _inside_another(d, drafts)),
        None,
    )


def _cued_within(d: Draft, a: int, b: int) -> bool:
    """Whether the quotation holds its own cue ("« A, dit-il. B »")."""
    return a <= d.cue[0] and d.cue[1] <= b and d.quoted and d.covers(a, a + 1)


def _closed(text: str, end: int) -> bool:
    """Whether a closing mark follows the quotation."""
    return text[end : end + 4].lstrip(" .,!?…\u00a0\u202f")[:1] in _CLOSING


_CLOSING = frozenset("»”\"’'›“")
_PLACES = ("passive", "sentence")
"""Cues that tell of a speaker in passing ("claimed by X", "reportedly")."""


def _spoke_last(sentences: Sequence[Sentence], before: Sequence[Draft], drafts: Sequence[Draft]) -> Draft | None:
    """Who spoke last: not one who is only told of in another's words ("Selon le préfet, les rebelles disent …"), nor
    one in passing where the sentence has a speaker ("L'attaque, revendiquée par X, …, selon le maire")."""
    told = [d for d in before if d.voices and d.voices[-1].name and not _inside_another(d, drafts)]
    if not told:
        return None
    last = max(d.sentence for d in told)
    here = [d for d in told if d.sentence == last]
    speaking = [d for d in here if d.place not in _PLACES]
    if any(d.verb for d in speaking) or not any(d.verb for d in told):
        speaking = [d for d in speaking if d.verb] or speaking
    return (speaking or here)[-1]


def _inside_another(d: Draft, drafts: Sequence[Draft]) -> bool:
    return any(o is not d and o.cue != d.cue and o.voices and o.covers(*d.cue) for o in drafts)


def _ends_before(sentences: Sequence[Sentence], d: Draft, s: Sentence) -> bool:
    """Whether what is said ends in the paragraph before that of the sentence."""
    end = max((y for _, y in d.content), default=-1)
    last = next((x for x in reversed(sentences) if x.start < end), None)
    return last is not None and last.paragraph == s.paragraph - 1


def _give(d: Draft, a: int, b: int, drafts: list[Draft]) -> None:
    """Add the stretch to the attribution and to those that share its cue; an act of another kind gets a plain twin."""
    if d.act in ("assert", "confirm", "unable_to_confirm"):
        d.content.append((a, b))
        d.quoted = True
        for other in drafts:
            if other is not d and other.cue == d.cue and other.act == d.act:
                other.content.append((a, b))
        return
    drafts.append(
        Draft(
            d.sentence,
            d.paragraph,
            d.start,
            d.end,
            d.cue,
            d.source,
            [(a, b)],
            d.voices,
            "assert",
            "certain",
            d.stance,
            None,
            None,
            None,
            d.rule + ".floor",
            "before",
            True,
            False,
            True,
        )
    )


def _paragraph_start(sentences: Sequence[Sentence], s: Sentence) -> int:
    i = s.index
    while i > 0 and sentences[i - 1].paragraph == s.paragraph:
        i -= 1
    return sentences[i].start


def _reported_speech(
    text: str, sentences: Sequence[Sentence], cues: ModuleType, quotes: Sequence[Stretch], drafts: list[Draft]
) -> None:
    """A sentence without a cue goes on with the reported speech of the one before where its tense is shifted back, or
    where that one began with "Selon X," and this one only adds to it."""
    by_sentence: dict[int, list[Draft]] = {}
    for d in drafts:
        by_sentence.setdefault(d.sentence, []).append(d)
    holder: list[Draft] = []
    for s in sentences:
        own = by_sentence.get(s.index, [])
        if own and not all(d.fixed for d in own):
            holder = _holders(text, s, own)
            continue
        if own:
            continue
        if not holder or holder[0].paragraph != s.paragraph or holder[0].sentence < s.index - 3:
            holder = []
            continue
        words = text[s.start : s.end]
        inside = any(a <= s.start + 2 and s.end - 2 <= b + 3 for a, b in quotes)
        if inside:
            continue
        if cues.FLOOR_BREAK.match(words):
            holder = []
            continue
        headed = holder[0].place == "before" and not holder[0].verb
        if cues.BACKSHIFT.search(words) and _plain(s) or (headed and cues.FLOOR_KEEP_SUBJECT.match(words)):
            for d in holder:
                d.content.append((s.start, s.end))
        else:
            holder = []


def _plain(s: Sentence) -> bool:
    """Whether the sentence's main verb carries the shifted tense, not a relative clause."""
    root = next((t for t in s.tokens if t.dep == "root"), None)
    if root is None:
        return False
    return any(
        s.tokens[k].lower
        in ("had", "would", "avait", "avaient", "était", "étaient", "aurait", "auraient", "serait", "seraient")
        for k in s.children(root.i, "aux", "cop")
    )


def _holders(text: str, s: Sentence, own: list[Draft]) -> list[Draft]:
    """Who may go on: the only speaker of the sentence, by a cue that stands before its content and reaches its end."""
    plain = [d for d in own if d.act in ("assert", "confirm") and d.voices and not d.fixed]
    if not plain or len({d.cue for d in plain}) > 1 or len(own) != len(plain):
        return []
    d = plain[0]
    if d.quoted or d.place != "before" or not d.content or d.content[-1][1] < s.end - 3:
        return []
    return plain
