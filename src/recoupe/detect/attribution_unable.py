"""What could not be confirmed, and by whom: the outlet where nobody is named, else who tried."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import ModuleType

from recoupe.detect.attribution_blame import harm_topic
from recoupe.detect.attribution_floor import Draft
from recoupe.detect.attribution_phrasal import unable_matches
from recoupe.detect.attribution_phrase_search import phrase_from
from recoupe.detect.attribution_voices import UNKNOWN, Speakers
from recoupe.model.mention import Voice
from recoupe.model.sentence import Sentence
from recoupe.vocab.voices import classify_voice

Stretch = tuple[int, int]


def own_draft(
    s: Sentence,
    cue: Stretch,
    source: Stretch | None,
    content: list[Stretch],
    voices: tuple[Voice, ...],
    act: str,
    certainty: str,
    stance: str,
    rule: str,
    topic: str | None = None,
    span: Stretch | None = None,
) -> Draft:
    """An attribution by no cue of speaking; its contents without the punctuation at their ends."""
    start, end = span or (min(cue[0], (source or cue)[0]), max(cue[1], (source or cue)[1]))
    cut = []
    for a, b in content:
        while a < b and not s.text[a - s.start : a - s.start + 1].isalnum() and s.text[a - s.start] not in '«“"':
            a += 1
        while b > a and s.text[b - s.start - 1] in " .,;:":
            b -= 1
        if a < b:
            cut.append((a, b))
    return Draft(
        s.index,
        s.paragraph,
        start,
        end,
        cue,
        source,
        cut,
        voices,
        act,
        certainty,
        stance,
        topic,
        None,
        None,
        rule,
        "before",
        False,
        True,
    )


def unable_drafts(
    text: str, s: Sentence, cues: ModuleType, language: str, speakers: Speakers, earlier: Sequence[Draft]
) -> list[Draft]:
    """One draft for each doubt of a sentence. What is doubted follows an active verb ("could not verify the toll"),
    precedes a passive one or an adjective ("the toll could not be verified", "remains unconfirmed")."""
    found = []
    for m in unable_matches(text, s, cues):
        verb = m.group(0)
        groups = {k[0]: v for k, v in reversed(m.groupdict().items()) if v}
        if not groups and not re.search(r"v[ée]rif|confirm|invérif|indépend", verb):
            continue
        clause_start = max(text.rfind(";", s.start, m.start()) + 1, s.start)
        trying = bool(groups.get("w")) or (
            not groups.get("x")
            and not groups.get("y")
            and not groups.get("z")
            and not re.search(r"\b(?:être|be|been)\b|invérif|unverified|unconfirmed|not been", verb)
        )
        nobody = bool(groups.get("z")) or (
            bool(groups.get("x")) and re.search(r"\b(?:it|il|there)$", text[clause_start : m.start()].rstrip(), re.I)
        )
        voices, source = _who_tried(text, s, m.start(), cues, language, speakers) if trying else ((), None)
        if trying or nobody:
            content = _after(text, s, m, clause_start, cues)
        else:
            content = [_before(text, clause_start, m.start())]
        clitic = groups.get("v") is not None and re.search(r"\b(?:l[ae]s?|en) $|l['’]$", groups["v"]) is not None
        if clitic:  # "n'a pas pu le vérifier"
            content = [m.span()]
        words = "" if clitic else " ".join(text[a:b] for a, b in content)
        span = (min(content[0][0], m.start()), max(m.end(), content[0][1]))
        rule = f"{language}.attribution.unable"
        found.append(
            own_draft(
                s, m.span(), source, content, voices, "unable_to_confirm", "unstated", "neutral", rule,
                _doubted(text, words, s, cues, [d for d in earlier if d.start < m.start()]), span,
            )
        )  # fmt: skip
    return found


def _who_tried(
    text: str, s: Sentence, at: int, cues: ModuleType, language: str, speakers: Speakers
) -> tuple[tuple[Voice, ...], Stretch | None]:
    """The subject of "could not verify", if it is a voice of its own and not the outlet's staff or a mere pronoun."""
    head = next((t for t in reversed(s.tokens) if t.end <= at and t.dep.startswith("nsubj")), None)
    if head is None:
        return (), None
    i = head.i
    while i > 0 and s.tokens[i - 1].pos in ("DET", "PROPN", "ADJ", "NOUN"):
        i -= 1
    phrase = phrase_from(s, i, cues)
    if phrase is None or phrase.pronoun or cues.OURSELVES.match(text[phrase.start : phrase.end]):
        return (), None
    kind = classify_voice(text[phrase.start : phrase.end], language)
    named = any(s.tokens[k].pos == "PROPN" for k in range(phrase.first, phrase.last + 1))
    if kind.kind in ("unknown", "document") or (kind.kind in ("outlet", "channel") and not named):
        return (), None
    voice = speakers.voice(s, phrase)
    return ((voice,), (phrase.start, phrase.end)) if voice is not None and voice is not UNKNOWN else ((), None)


def _after(text: str, s: Sentence, m: re.Match[str], clause_start: int, cues: ModuleType) -> list[Stretch]:
    stop = clause_end(text, s, m.end())
    if (tail := cues.UNABLE_TAIL.search(text, m.end(), stop)) is not None:
        stop = tail.start()
    if stop - m.end() < 3:  # "…, a figure this newspaper could not verify"
        comma = text.rfind(", ", s.start, m.start())
        return [(comma + 2 if comma >= 0 else clause_start, m.start())]
    return [(m.end(), stop)]


def _before(text: str, clause_start: int, at: int) -> Stretch:
    i, before = clause_start, text[clause_start:at]
    comma = text.rfind(", ", clause_start, at)
    if comma >= 0 and before.count(",") > 1:
        i = comma + 2
    relative = re.search(r"([^,;]+?) (?:that|which|qui)\s*$", text[i:at])
    return (i + relative.start(1), i + relative.end(1)) if relative else (i, at)


def _doubted(text: str, words: str, s: Sentence, cues: ModuleType, earlier: Sequence[Draft]) -> str:
    """What is doubted: who did it, a toll, or that it happened; "it" is what the last act of speech was about."""
    if re.fullmatch(r"\W*(?:it|them|this|that|cela|ceci|ça|les|)\W*", words, re.IGNORECASE):
        last = next((d for d in reversed(earlier) if d.sentence >= s.index - 1), None)
        told = " ".join(text[a:b] for a, b in last.content) if last is not None else ""
        return (last.topic if last is not None else None) or harm_topic(told, cues) or "occurrence"
    if cues.CLAIM_WORDS.search(words) or re.match(r"\W*(?:who|qui|which side|whose)\b", words):
        return "responsibility"
    topic: str | None = "killed" if cues.FIGURE_WORDS.search(words) else harm_topic(words, cues)
    return topic or "occurrence"


def clause_end(text: str, s: Sentence, at: int) -> int:
    m = re.compile(r"[;]|, (?:and|et|but|mais|while|alors)\b").search(text, at, s.end)
    return m.start() if m else s.end
