"""People harmed: how many were killed, injured, missing, captured or displaced, by what words.

Sentence by sentence: (1) the words of harm, (2) the phrases that count people, (3) the harm said of each, (4) what a
phrase has from its neighbours (parts of a total, coordination, bare numbers of a toll), (5) zeros and denials without a
number. Mentions whose rule ends in ``.named`` are single named or definite persons, in ``.irrealis`` what only could
be or would be, in ``.negated`` what is said not to have been; all three are given so that the caller may choose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from types import ModuleType

from recoupe.detect.harm_denied import indefinite_people
from recoupe.detect.harm_links import Linker
from recoupe.detect.harm_people import People, people_of
from recoupe.detect.harm_totals import Totals
from recoupe.detect.harm_words import Anchor, Link, anchors_of
from recoupe.detect.people_words import groups_of, words_of
from recoupe.model.mention import HarmMention, QuantityMention
from recoupe.model.sentence import Sentence

_NEAR = 4
"""Tokens between the count and the word of harm that still make one span of evidence."""


def detect_harm(
    text: str, sentences: Sequence[Sentence], language: str, quantities: Sequence[QuantityMention]
) -> tuple[HarmMention, ...]:
    """All counts of people harmed, in text order. ``quantities`` are those of the same text and sentences."""
    words = words_of(language)
    gate = words.BOTH | words.ACTS.keys() | words.TOLL_DEAD
    by_sentence: dict[int, list[QuantityMention]] = {}
    for q in quantities:
        by_sentence.setdefault(q.sentence, []).append(q)
    found: list[HarmMention] = []
    for position, sentence in enumerate(sentences):
        numbers = by_sentence.get(position, [])
        anchors = anchors_of(sentence, language)
        recent = [m for m in found if position - m.sentence <= 3]
        if not anchors and not (recent and numbers) and not any(t.lower in gate for t in sentence.tokens):
            if not words.PHRASE_GATE.search(sentence.text.lower()):
                continue
        found += sorted(_of_sentence(text, sentence, position, numbers, anchors, recent, words, language), key=_order)
    return tuple(found)


def _order(m: HarmMention) -> tuple[int, int, str]:
    return m.start, m.end, m.field


def _of_sentence(
    text: str,
    sentence: Sentence,
    position: int,
    numbers: Sequence[QuantityMention],
    anchors: dict[int, tuple[Anchor, ...]],
    recent: Sequence[HarmMention],
    words: ModuleType,
    language: str,
) -> Iterator[HarmMention]:
    people = people_of(sentence, numbers, anchors, words, language)
    people, denied = indefinite_people(sentence, people, anchors, words, groups_of(language))
    linker = Linker(sentence, anchors, words)
    links = [None if _unknown_zero(sentence, p, words) else linker.link(p) for p in people]
    totals = Totals(sentence, people, links, anchors, words, recent, groups_of(language), linker)
    totals.resolve()
    maker = _Maker(text, sentence, position, language)
    for k, (p, link) in enumerate(zip(people, totals.links)):
        if link is not None:
            if p.first in denied and link.rule == "act":
                continue  # "denied any part in the killing of civilians" is of the act
            for m in maker.make(p, link, totals.group(k), totals.parts[k]):
                yield replace(m, rule=f"{language}.harm.denied", polarity="denied") if p.first in denied else m
    covered = {i for p, link in zip(people, totals.links) if link for i in range(p.first, p.last + 1)}
    yield from maker.zeros(words, covered)
    yield from maker.denials(words, anchors, covered)


def _unknown_zero(sentence: Sentence, p: People, words: ModuleType) -> bool:
    """ "No immediate word on casualties", "has published no losses": not telling is no zero."""
    if p.form != "zero":
        return False
    if sentence.tokens[p.head].lower.startswith(("arrest", "interpell")):
        return True  # "no arrests have been made" tells that nobody is caught, not that nobody was taken
    if any(t.lower in words.OTHERS | words.FURTHER for t in sentence.tokens[p.first + 1 : p.head]):
        return True  # "no other injuries were reported"
    if any(words.NOT_TOLD.match(t.lower) for t in sentence.tokens[max(0, p.first - 2) : p.first]):
        return True
    return bool(words.NO_ZERO.match(sentence.text.lower(), sentence.tokens[p.first].start - sentence.start))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes mentions of one sentence."""

    text: str
    s: Sentence
    position: int
    language: str

    def make(self, p: People, link: Link, group: str, part: bool) -> Iterator[HarmMention]:
        t = self.s.tokens
        a, b = t[p.first].start, t[p.last].end
        start, end = a, b
        trigger = (t[link.anchor.i].start, t[link.anchor.end].end)
        if -_NEAR <= link.anchor.i - p.last <= _NEAR or -_NEAR <= p.first - link.anchor.end <= _NEAR:
            start, end = min(a, trigger[0]), max(b, trigger[1])
        if p.bare and self.text[start:end].endswith("."):
            end -= 1  # "sept." at the end of a sentence is one token
        suffix = ".named" if p.form == "named" else ""
        suffix += ".irrealis" if link.irrealis else ".negated" if link.negated else ""
        for field in link.fields:
            yield HarmMention(
                start=start,
                end=end,
                quote=self.text[start:end],
                rule=f"{self.language}.harm.{link.rule}{suffix}",
                sentence=self.position,
                field=field,  # type: ignore[arg-type]
                min=p.low,
                max=p.high,
                group=group,
                text=self.text[a:b],
                head=link.anchor.i,
                trigger=trigger,
                whom=None if p.bare else (a, b),
                part_of_total=part,
                polarity="denied" if link.negated else "asserted",
            )

    def zeros(self, words: ModuleType, covered: set[int]) -> Iterator[HarmMention]:
        """Zero said without a number: "sans faire de victimes", "ni mort ni blessé", "without casualties"."""
        lower = self.s.text.lower().replace("’", "'")
        for m in words.ZERO_PHRASE.finditer(lower):
            head = self.s.token_at(self.s.start + m.start("noun"))
            if head is None or head in covered:
                continue
            noun = m["noun"]
            if noun in words.BOTH and self.s.tokens[head].i + 1 < len(self.s.tokens):
                if self.s.tokens[head + 1].lower in words.BOTH_NOT:
                    continue
            fields = ("killed", "injured") if noun in words.BOTH else (words.NOUNS[noun],)
            for field in fields:
                yield self._plain(
                    self.s.start + m.start(), self.s.start + m.end(), head, field, 0, 0, "zero", "asserted"
                )

        for m in words.ZERO_VERB.finditer(lower):
            field = m.lastgroup
            head = self.s.token_at(self.s.start + m.start(field))
            if head is not None and head not in covered:
                a, b = self.s.start + m.start(), self.s.start + m.end()
                yield self._plain(a, b, head, field, 0, 0, "zero", "asserted")

    def denials(
        self, words: ModuleType, anchors: dict[int, tuple[Anchor, ...]], covered: set[int]
    ) -> Iterator[HarmMention]:
        """ "Denied that anyone had been hurt", "dément tout décès": a denial of one or more."""
        m = words.DENY.search(self.s.text.lower())
        if not m:
            return
        t = self.s.tokens
        for i, token in enumerate(t):
            if token.lower not in words.ANYONE or token.start < self.s.start + m.end() or i in covered:
                continue
            for k in range(i + 1, min(i + 9, len(t))):
                both = t[k].lower in words.BOTH
                if both or k in anchors:
                    for field in ("killed", "injured") if both else (anchors[k][0].field,):
                        yield self._plain(token.start, t[k].end, k, field, 1, None, "anyone", "denied")
                    return
                if t[k].pos in ("NOUN", "PROPN", "VERB"):  # "denied any part in the killings" is of the act
                    break

    def _plain(
        self, start: int, end: int, head: int, field: str, low: int, high: int | None, rule: str, polarity: str
    ) -> HarmMention:
        token = self.s.tokens[head]
        return HarmMention(
            start=start,
            end=end,
            quote=self.text[start:end],
            rule=f"{self.language}.harm.{rule}",
            sentence=self.position,
            field=field,  # type: ignore[arg-type]
            min=low,
            max=high,
            group="unspecified",
            text=self.text[start:end],
            head=head,
            trigger=(token.start, token.end),
            polarity=polarity,  # type: ignore[arg-type]
        )
