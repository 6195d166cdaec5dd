"""Relays: the agency that was told, the channel that carries, the outlet that quotes ("X a indiqué à l'AFP")."""

from __future__ import annotations

import re
from types import ModuleType

from recoupe.detect.attribution_cue import Cue
from recoupe.detect.attribution_phrase_search import phrase_from
from recoupe.detect.attribution_phrases import make_phrase
from recoupe.detect.attribution_press import press_at
from recoupe.detect.attribution_voices import Speakers
from recoupe.model.mention import Voice
from recoupe.model.sentence import Sentence
from recoupe.vocab.voices import classify_voice

RELAY_KINDS = frozenset({"agency", "outlet", "channel", "monitor", "ngo"})


_CLAUSE_END = re.compile(r"[;:«“\"]|, | (?:and|et|but|mais) ")


def relays_of(
    text: str, cue: Cue, here: list[Cue], cues: ModuleType, language: str, speakers: Speakers
) -> tuple[Voice, ...]:
    """The voices between the outlet and the source, outermost first; the outlet's own staff is none."""
    s = cue.sentence
    if not cue.sources and cue.pronoun is None:
        return ()
    begin = min([cue.start, *[p.start for p in cue.sources]])
    end = max([cue.end, *[p.end for p in cue.sources]])
    found: list[Voice] = []
    for a, b in _windows(text, cue, here, cues, begin, end):
        for m in cues.RELAYED.finditer(text, a, b):
            voice = _relay(text, s, m.end(), b, language, speakers, cues)
            if voice is not None and voice not in found:
                found.append(voice)
    if not found and (voice := _opening(text, cue, cues, language, speakers)) is not None:
        found.append(voice)
    if cue.verb is not None and not found and (voice := _aired(text, cue, cues, language, speakers)) is not None:
        found.append(voice)
    if not found and (voice := _reported_by(text, cue, here, language, speakers)) is not None:
        found.append(voice)
    if cue.verb is not None:
        voice = _addressee(text, cue, cues, language, speakers)
        if voice is not None and voice not in found:
            found.append(voice)
        if not found and (document := _medium(text, cue, cues, language, speakers)) is not None:
            found.append(document)
    return tuple(found[:2])


_OPENING = re.compile(r"(?:Sur|Dans|À|Au micro d[e’']|On|In|Speaking on|Speaking to) ?(?=\S)")


def _opening(text: str, cue: Cue, cues: ModuleType, language: str, speakers: Speakers) -> Voice | None:
    """The station or paper that a sentence opens with ("Sur RFI, le capitaine a rejeté", "On CNN, she said")."""
    s = cue.sentence
    m = _OPENING.match(text, s.start, s.end)
    at = next((t.i for t in s.tokens if t.start >= m.end()), None) if m and cue.place == "before" else None
    phrase = press_at(text, s, at, language) if at is not None else None
    if phrase is None or phrase.last + 1 >= len(s.tokens) or s.tokens[phrase.last + 1].lower != ",":
        return None
    if classify_voice(text[phrase.start : phrase.end], language).entry in (
        "telegram",
        "x_twitter",
        "facebook",
        "whatsapp",
    ):
        return None
    return speakers.voice(s, phrase, remember=False)


def _windows(text: str, cue: Cue, here: list[Cue], cues: ModuleType, begin: int, end: int) -> list[tuple[int, int]]:
    """Where a relay may be named: around source and cue, not in what is said."""
    s = cue.sentence
    first = s.start
    last = s.end
    for c in here:
        if c is not cue and c.verb is not None and c.start < begin and c.place != "after":
            first = max(first, c.end)
    if cue.place == "before":
        last = max(cue.content_from, end)
        m = re.compile(r"[,;]\s").search(text, begin)
        lead = re.match(cues.LEAD_IN, text[first:begin], re.IGNORECASE)
        sources = [p for p in cue.sources if p.start < cue.start]
        start = first if lead and first == s.start else (sources[0].start if sources else begin)
        return [(start, last)]
    m = re.compile(
        r"[.;]|, (?!(?:joint|cité|citée|cités|contacté|interrogé|reached|quoted|cited|interviewed|speaking))"
    ).search(text, end, s.end)
    return [(begin, min(last, m.start() if m else last))]


def _relay(
    text: str, s: Sentence, at: int, stop: int, language: str, speakers: Speakers, cues: ModuleType
) -> Voice | None:
    i = next((t.i for t in s.tokens if t.start >= at), None)
    if i is None or cues.OURSELVES.match(text[at : at + 30]):
        return None
    phrase = phrase_from(s, i, cues)
    if phrase is None or phrase.pronoun:
        return None
    words = text[phrase.start : phrase.end]
    kind = classify_voice(words, language)
    if kind.kind not in RELAY_KINDS or cues.OURSELVES.match(words):
        return None
    if kind.entry in ("telegram", "x_twitter", "facebook", "whatsapp"):
        return None
    return speakers.voice(s, phrase, remember=False)


def _addressee(text: str, cue: Cue, cues: ModuleType, language: str, speakers: Speakers) -> Voice | None:
    """ "a déclaré à l'AFP", "told Reuters", "in an interview with CNN"."""
    s, verb = cue.sentence, cue.verb
    assert verb is not None
    stop = cue.content_from if cue.place == "before" else min(s.end, s.tokens[verb].end + 120)
    i = verb + 1
    for t in s.tokens[i : i + 22]:
        if t.start >= max(stop, s.tokens[verb].end + 1):
            break
        if t.lower in (",", ";", ":", "que", "that", "qu'") and cue.place != "after":
            break
        direct = language == "en" and cue.lemma in ("tell", "inform", "brief") and t.i == i
        if t.lower in cues.ADDRESSING or direct or (t.lower in ("with", "sur", "avec", "on") and t.i > i):
            at = t.i if direct else t.i + 1
            if at >= len(s.tokens):
                break
            if cues.OURSELVES.match(text[s.tokens[at].start : s.tokens[at].start + 40]):
                return None
            phrase = (press_at(text, s, at, language) if direct else None) or phrase_from(s, at, cues)
            if phrase is None or phrase.pronoun:
                continue
            kind = classify_voice(text[phrase.start : phrase.end], language)
            beside = speakers.apposition(s, phrase, phrase.start) if kind.kind == "unknown" else None
            if beside is not None and s.tokens[phrase.head].pos == "PROPN":
                kind = classify_voice(beside[0], language)  # "told Jubi, a Papuan news site, that"
            if (
                kind.kind in RELAY_KINDS - {"monitor", "ngo"}
                and kind.entry not in ("telegram", "x_twitter", "facebook", "whatsapp", "journalist")
                and not re.search(
                    r"conf[ée]rence|social media|réseaux|media briefing|\bla presse\b|\bthe (?:media|press)\b",
                    text[phrase.start : phrase.end],
                    re.IGNORECASE,
                )
            ):
                return speakers.voice(s, phrase, remember=False)
    return None


def _aired(text: str, cue: Cue, cues: ModuleType, language: str, speakers: Speakers) -> Voice | None:
    """ "admitted the raid on state TV": the station that carried the words, named in the clause of the cue."""
    s = cue.sentence
    closing = _CLAUSE_END.search(text, cue.end, s.end)
    stop = closing.start() if closing else s.end
    m = cues.AIRED_ON.search(text, max(s.start, min([cue.start, *[p.start for p in cue.sources]])), stop)
    at = next((t.i for t in s.tokens if t.start >= m.end()), None) if m else None
    phrase = phrase_from(s, at, cues) if at is not None else None
    if phrase is None or phrase.pronoun:
        return None
    tail = [k for k in range(phrase.first, phrase.last + 1) if s.tokens[k].lower in cues.MEDIA_HEADS]
    cut = make_phrase(s, phrase.first, tail[-1], tail[-1]) if tail else phrase  # "state TV | last night"
    return speakers.voice(s, cut, remember=False)


def _reported_by(text: str, cue: Cue, here: list[Cue], language: str, speakers: Speakers) -> Voice | None:
    """The outlet or agency that reports the whole sentence at its end ("X admitted it, the Irish News reported")."""
    last = here[-1]
    if last is cue or last.place != "after" or not last.sources or last.start < cue.end or cue.place == "after":
        return None
    source = last.sources[0]
    if source.pronoun or not text[: min(last.start, source.start)].rstrip(' ”»"').endswith(","):
        return None
    if classify_voice(text[source.start : source.end], language).kind not in ("outlet", "agency"):
        return None
    return speakers.voice(cue.sentence, source, remember=False)


def _medium(text: str, cue: Cue, cues: ModuleType, language: str, speakers: Speakers) -> Voice | None:
    """A recording in which somebody else is heard ("in a video, a teenager says"): only for people without a name."""
    s = cue.sentence
    if not cue.sources or cue.sources[0].pronoun:
        return None
    kind = classify_voice(text[cue.sources[0].start : cue.sources[0].end], language)
    if kind.role != "people":
        return None
    m = re.compile(
        r"\b(?:in|dans) (?=(?:une?|an?|cette|this|the|la) (?:\w+ )?(?:vid[ée]o|enregistrement|recording|footage"
        r"|audio))",
        re.IGNORECASE,
    ).search(text, s.start, cue.end)
    if not m:
        return None
    i = next((t.i for t in s.tokens if t.start >= m.end()), None)
    phrase = phrase_from(s, i, cues) if i is not None else None
    if phrase is None:
        return None
    return Voice(text[phrase.start : phrase.end], "document", True)
