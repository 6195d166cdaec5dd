"""Who says so: every attribution of a report, with its voices, its act, its stance and the words that it covers.

``detect_attributions`` goes through the sentences in order: (1) the cues of the sentence, (2) their contents, (3) their
voices, resolved against the speakers met so far, (4) act, certainty and stance; then (5) quotations and reported speech
that go on without a cue are given to the speaker who keeps the floor."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from recoupe.detect.attribution_acts import draft_of, with_new_figure
from recoupe.detect.attribution_agency import find_agency
from recoupe.detect.attribution_content import content_of
from recoupe.detect.attribution_cue import Cue
from recoupe.detect.attribution_floor import Draft, keep_floor
from recoupe.detect.attribution_own import own_voice_drafts
from recoupe.detect.attribution_phrasal import gapped_cues, phrasal_cues, unable_matches
from recoupe.detect.attribution_phrases import phrase_at
from recoupe.detect.attribution_relays import relays_of
from recoupe.detect.attribution_verbs import verb_cues
from recoupe.detect.attribution_voices import UNKNOWN, Speakers
from recoupe.detect.quotes import is_scare
from recoupe.errors import LanguageError
from recoupe.lang.en import cues as english
from recoupe.lang.fr import cues as french
from recoupe.model.mention import AttributionMention, Voice
from recoupe.model.report import Span
from recoupe.model.sentence import Sentence
from recoupe.vocab.voices import classify_voice

CUES: dict[str, ModuleType] = {"fr": french, "en": english}


def detect_attributions(
    text: str, sentences: Sequence[Sentence], language: str, quotes: Sequence[Span]
) -> tuple[AttributionMention, ...]:
    """All attributions in the order of their cues. Nested ones stand apart; where several speakers share one cue
    ("a doctor and a teacher said") each has an attribution of the same content. Raises LanguageError."""
    cues = CUES.get(language)
    if cues is None:
        raise LanguageError(f"language {language!r} is not supported; use one of: {', '.join(CUES)}")
    speakers = Speakers(text, language, cues, sentences)
    stretches = [(q.start, q.end) for q in quotes]
    drafts: list[Draft] = []
    for s in sentences:
        here = [q for q in stretches if q[0] < s.end and q[1] > s.start - 6]
        found = _cues_of(text, s, cues, language, here)
        _add_subjects(text, s, found, speakers)
        made: list[Draft] = []
        for c in found:
            made += _drafts(text, c, found, cues, language, here, speakers, [*drafts, *made])
        made += own_voice_drafts(text, s, cues, language, speakers, made, drafts)
        drafts += sorted(made, key=lambda d: d.start)
    keep_floor(text, sentences, cues, stretches, drafts)
    _judge(text, sentences, cues, quotes, drafts)
    return tuple(d.mention(text) for d in sorted(drafts, key=lambda d: (d.start, d.cue)))


def _cues_of(text: str, s: Sentence, cues: ModuleType, language: str, quotes: list[tuple[int, int]]) -> list[Cue]:
    """Step 1: the sentence's cues; a verb inside the source of another cue is none."""
    verbs = verb_cues(text, s, cues, language, quotes)
    unable = [m.span() for m in unable_matches(text, s, cues)]
    phrasal = [p for p in phrasal_cues(text, s, cues, language) if not any(a <= p.start < b for a, b in unable)]
    cut = [c for c in verbs if c.act == "retract"]
    phrasal = [p for p in phrasal if not any(c.end <= p.start < c.end + 40 and p.lemma == "toll" for c in cut)]
    found = [c for c in verbs if not any(p.start <= c.start < p.end for p in phrasal)]
    found += phrasal
    found += gapped_cues(text, s, found, cues, language)
    return sorted(found, key=lambda c: c.start)


def _drafts(
    text: str,
    cue: Cue,
    here: list[Cue],
    cues: ModuleType,
    language: str,
    quotes: list[tuple[int, int]],
    speakers: Speakers,
    earlier: list[Draft],
) -> list[Draft]:
    """Steps 2 to 4 for one cue: a draft for each of its sources."""
    s = cue.sentence
    content = content_of(text, cue, here, cues, quotes)
    if cue.place == "deictic":
        content = _deictic(text, cue, cues, speakers.sentences)
        if not content:
            return []
    if cue.place == "copy":
        content = [x for d in earlier[-1:] for x in d.content]
    if cue.citing and cue.verb is None:
        host = next((c for c in here if c.verb is not None and c is not cue and not c.gerund), None)
        if host is not None:
            if host.start > cue.start and host.place == "before":
                host.cited = cue
                return []
    voices_of: list[tuple[tuple[Voice, ...], tuple[int, int] | None]] = []
    relays = relays_of(text, cue, here, cues, language, speakers)
    inner: tuple[Voice, ...] = ()
    cited = cue.cited or next(
        (
            c
            for c in here
            if c.citing
            and cue.verb is not None
            and cue.place == "before"
            and cue.start < c.start
            and c.sources
            and (c.start >= cue.content_from or c.end <= cue.start)
        ),
        None,
    )
    if cited is not None and cited.sources:
        v = speakers.voice(s, cited.sources[0])
        inner = (v,) if v is not None and v is not UNKNOWN else ()
    if cue.unknown and not cue.sources:
        voices_of.append(((UNKNOWN,), None))
    elif cue.sources and not (cue.pronoun and cue.sources[0].pronoun):
        for p in cue.sources:
            voice = speakers.voice(s, p)
            if voice is UNKNOWN:
                if s.tokens[p.head].lower in cues.TOLL_WORDS:
                    continue
                cue.unknown = True
            if voice is None:
                if cue.act == "assert" or cue.act == "accuse":
                    continue
                voices_of.append(((), (p.start, p.end)))
            else:
                voices_of.append(((*relays, voice, *inner), (p.start, p.end)))
    elif cue.pronoun is not None:
        voice = speakers.pronoun(cue.pronoun, s, cue.sources[0].start if cue.sources else cue.start)
        span = (cue.sources[0].start, cue.sources[0].end) if cue.sources else None
        if voice is None:
            if cue.act not in ("assert", "accuse"):
                voices_of.append(((), span))
        elif voice is UNKNOWN and (
            cue.lemma in cues.WEAK | cues.COUNT_SET or any(a <= cue.start < b for a, b in quotes)
        ):
            return []
        else:
            voices_of.append(((*relays, voice, *inner), span))
    found = []
    for voices, source in voices_of:
        found.append(draft_of(text, cue, cues, content, voices, source, earlier, speakers))
    made = [d for d in found if d is not None]
    return [x for d in made for x in (with_new_figure(text, d, cues) if d.act == "retract" else (d,))]


def _deictic(text: str, cue: Cue, cues: ModuleType, sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """ "C'est le bilan que dresse X": the sentence before is the content, or what stands before the colon."""
    s = cue.sentence
    head = text[s.start : cue.start]
    m = cues.DEICTIC.search(head)
    if not m:
        return []
    before = head[: m.start()].strip(" :,")
    if len(before) > 12:
        return [(s.start, s.start + len(head[: m.start()].rstrip(" :,")))]
    previous = next((x for x in reversed(sentences[: s.index]) if x.paragraph == s.paragraph), None)
    return [(previous.start, previous.end)] if previous is not None else []


def _add_subjects(text: str, s: Sentence, found: list[Cue], speakers: Speakers) -> None:
    """Subjects that could speak later by pronoun or possessive ("The presidency gave … its spokesman told")."""
    taken = {p.head for c in found for p in c.sources}
    for t in s.tokens:
        lost = t.dep == "root" and t.i < 3 and any(s.tokens[k].dep == "parataxis" for k in s.children(t.i))
        if (t.dep.startswith("nsubj") or lost) and t.pos in ("NOUN", "PROPN") and t.i not in taken:
            phrase = phrase_at(s, t.i, speakers.cues)
            kind = classify_voice(text[phrase.start : phrase.end], speakers.language)
            if kind.kind not in ("unknown", "document", "witness", "local_source"):
                speakers.voice(s, phrase, spoke=False)


def _judge(
    text: str, sentences: Sequence[Sentence], cues: ModuleType, quotes: Sequence[Span], drafts: list[Draft]
) -> None:
    """Scare quotes, hedges and missing proof: what the words inside the content do to stance and certainty."""
    for d in drafts:
        if d.fixed:
            continue
        s = sentences[d.sentence]
        if d.stance == "distance" and any(o is not d and o.quoted and o.voices and o.covers(*d.cue) for o in drafts):
            d.stance = "neutral"  # « Ils prétendent … », a dit X: the distance is X's, not the outlet's
        whole = [
            (a, b)
            for a, b in d.content
            if any(
                a <= q.start and q.end <= b and len(q.quote.split()) > 4 and q.end - q.start > 0.8 * (b - a)
                for q in quotes
            )
        ]
        for q in quotes:
            if (
                d.stance == "neutral"
                and not whole
                and any(a < q.start and q.end <= b for a, b in d.content)
                and s.start <= q.start < s.end
            ):
                if is_scare(text, q, s):
                    d.stance = "distance"
        first = text[d.content[0][0] : d.content[0][1]][:160] if d.content else ""
        lead = text[max(s.start, d.cue[0] - 2) : min(s.end, d.cue[1] + 60)]
        if d.certainty == "certain" and d.act in ("assert", "confirm", "retract"):
            if cues.PROBABLE.search(first) or cues.PROBABLE.search(lead):
                d.certainty = "probable"
            elif cues.POSSIBLE.search(first):
                d.certainty = "possible"
        if d.stance == "neutral" and (semicolon := text.find(";", d.end, s.end)) >= 0:
            proof = cues.NO_PROOF_SENTENCE.search(text, semicolon, s.end)
            if proof and len(text[semicolon : proof.start()].split()) < 3:
                d.stance = "distance"
        following = sentences[d.sentence + 1] if d.sentence + 1 < len(sentences) else None
        if following is not None and following.paragraph == s.paragraph and d.stance == "neutral":
            words = text[following.start : following.end]
            if len(words) < 70 and cues.NO_PROOF_SENTENCE.search(words):
                d.stance = "distance"


__all__ = ["detect_attributions", "find_agency"]
