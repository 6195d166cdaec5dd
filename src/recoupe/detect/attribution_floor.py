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


def keep_floor(
    text: str, sentences: Sequence[Sentence], cues: ModuleType, quotes: Sequence[Stretch], drafts: list[Draft]
) -> None:
    """Extend the contents of ``drafts`` in place over quotations and sentences that go on with them."""
    _whole_quotes(quotes, drafts)
    _uncued_quotes(text, sentences, quotes, drafts)
    _reported_speech(text, sentences, cues, quotes, drafts)


def _whole_quotes(quotes: Sequence[Stretch], drafts: list[Draft]) -> None:
    """A quotation that begins or ends in the content is said as a whole, over all its sentences."""
    for d in drafts:
        for a, b in quotes:
            for n, (x, y) in enumerate(d.content):
                if a < y and b > x and (a < x or b > y) and not (a <= d.cue[0] < b):
                    d.content[n] = (min(a, x), max(b, y))
            if any(x <= a and b <= y for x, y in d.content):
                d.quoted = True


def _uncued_quotes(text: str, sentences: Sequence[Sentence], quotes: Sequence[Stretch], drafts: list[Draft]) -> None:
    """Quotations without a cue go to who spoke last in the paragraph (or, from its first words, in the one before with
    a quotation), else to who speaks next in the sentence that they end in ("« A. » « B », a dit X")."""
    for a, b in quotes:
        words = len(text[a:b].split())
        whole = (
            words > 1
            and text[a].isupper()
            and (text[b - 1] in ".!?…" or text[b : b + 3].strip(' »”"\u00a0')[:1] in ".!?")
        )
        if (words < MIN_QUOTE_WORDS and not whole) or any(d.covers(a, b) for d in drafts):
            continue
        s = next((x for x in sentences if x.start <= a < x.end or x.start <= b <= x.end), None)
        if s is None:
            continue
        before = [d for d in drafts if d.verb and d.start < a and d.paragraph == s.paragraph and d.voices]
        opens = not text[_paragraph_start(sentences, s) : a].strip(" «“\"'‘\u00a0\u202f")
        if before:
            _give(before[-1], a, b, drafts)
        elif opens and (last := [d for d in drafts if d.paragraph == s.paragraph - 1 and d.quoted and d.voices]):
            _give(last[-1], a, b, drafts)
        elif after := [
            d for d in drafts if d.verb and d.start >= b and d.paragraph == s.paragraph and d.quoted and d.voices
        ]:
            if after[0].start - b < 400:
                _give(after[0], a, b, drafts)


def _give(d: Draft, a: int, b: int, drafts: list[Draft]) -> None:
    """Add the stretch to the attribution and to those that share its cue; an act of another kind gets a plain twin."""
    if d.act in ("assert", "confirm", "unable_to_confirm"):
        d.content.append((a, b))
        d.quoted = True
        for other in drafts:
            if other is not d and other.cue == d.cue:
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
    if d.place != "before" or not d.content or d.content[-1][1] < s.end - 3:
        return []
    return plain
