"""Who says so: every attribution of a report, with its voices, its act, its stance and the words that it covers.

``detect_attributions`` goes through the sentences in order: (1) the cues of the sentence, (2) their contents, (3) their
voices, resolved against the speakers met so far, (4) act, certainty and stance; then (5) quotations and reported speech
that go on without a cue are given to the speaker who keeps the floor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import ModuleType

from recoupe.detect.attribution_acts import draft_of, with_new_figure
from recoupe.detect.attribution_agency import find_agency
from recoupe.detect.attribution_content import content_of
from recoupe.detect.attribution_cue import Cue
from recoupe.detect.attribution_floor import Draft, introduced, keep_floor
from recoupe.detect.attribution_hedges import lower_certainty
from recoupe.detect.attribution_nouns import noun_cues
from recoupe.detect.attribution_own import own_voice_drafts
from recoupe.detect.attribution_phrasal import gapped_cues, phrasal_cues, unable_matches
from recoupe.detect.attribution_phrases import Phrase, phrase_at
from recoupe.detect.attribution_relays import relays_of
from recoupe.detect.attribution_stance import judge
from recoupe.detect.attribution_turns import turn_drafts
from recoupe.detect.attribution_verbs import verb_cues
from recoupe.detect.attribution_voices import UNKNOWN, Speakers
from recoupe.detect.quotation_cues import quotation_cues
from recoupe.errors import LanguageError
from recoupe.lang.en import cues as english
from recoupe.lang.fr import cues as french
from recoupe.model.mention import AttributionMention, Voice
from recoupe.model.report import Span
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.actors import find_names
from recoupe.vocab.voices import classify_voice

CUES: dict[str, ModuleType] = {"fr": french, "en": english}


def detect_attributions(
    text: str, sentences: Sequence[Sentence], language: str, quotes: Sequence[Span], *, asking: bool = False
) -> tuple[AttributionMention, ...]:
    """All attributions in the order of their cues. Nested ones stand apart; where several speakers share one cue
    ("a doctor and a teacher said") each has an attribution of the same content. With ``asking`` also what is asked,
    promised or threatened, which is no claim of what happened. Raises LanguageError."""
    if language not in CUES:
        raise LanguageError(f"language {language!r} is not supported; use one of: {', '.join(CUES)}")
    cues = quotation_cues(language) if asking else CUES[language]
    speakers = Speakers(text, language, cues, sentences)
    stretches = [(q.start, q.end) for q in quotes]
    drafts: list[Draft] = []
    met: list[Draft] = []
    for s in sentences:
        here = [q for q in stretches if q[0] < s.end and q[1] > s.start - 6]
        found = _cues_of(text, s, cues, language, here)
        met += _add_subjects(text, s, found, speakers)
        made: list[Draft] = []
        for c in found:
            made += _drafts(text, c, found, cues, language, here, speakers, [*drafts, *made])
        made += own_voice_drafts(text, s, cues, language, speakers, made, drafts)
        drafts += sorted(made, key=lambda d: d.start)
    drafts += turn_drafts(text, sentences, language, stretches, speakers, drafts)
    keep_floor(text, sentences, cues, stretches, drafts, met)
    drafts += judge(text, sentences, cues, quotes, drafts)
    for s in sentences:
        drafts += lower_certainty(text, s, cues, language, [d for d in drafts if _touches(d, s)])
    return tuple(d.mention(text) for d in sorted(drafts, key=lambda d: (d.start, d.cue)))


def _cues_of(text: str, s: Sentence, cues: ModuleType, language: str, quotes: list[tuple[int, int]]) -> list[Cue]:
    """Step 1: the sentence's cues; a verb inside the source of another cue is none."""
    verbs = verb_cues(text, s, cues, language, quotes)
    if any(mark in s.text for mark in "«“\"‘'"):
        named = [m.span() for m in cues.IN_THEIR_WORDS.finditer(text, s.start, s.end)]
        verbs = [c for c in verbs if not any(a <= c.start < b for a, b in named)]
    unable = [m.span() for m in unable_matches(text, s, cues)]
    phrasal = [p for p in phrasal_cues(text, s, cues, language) if not any(a <= p.start < b for a, b in unable)]
    cut = [c for c in verbs if c.act == "retract"]
    phrasal = [p for p in phrasal if not any(c.end <= p.start < c.end + 40 and p.lemma == "toll" for c in cut)]
    nouns = noun_cues(text, s, cues, language)
    phrasal = [p for p in phrasal if not any(n.start <= p.start < n.end for n in nouns) and not _same_source(p, verbs)]
    phrasal = [p for p in phrasal if not p.rule.endswith(".label") or not any(p.start < c.start < p.end for c in verbs)]
    phrasal += nouns
    found = [c for c in verbs if not any(p.start <= c.start < p.end for p in phrasal)]
    found += [p for p in phrasal if not (p.rule.endswith("given-by") and _says_it(p, found))]
    found += gapped_cues(text, s, found, cues, language)
    return _with_cited(text, sorted(found, key=lambda c: c.start))


def _with_cited(text: str, found: list[Cue]) -> list[Cue]:
    """The cues without those that only say whom the speaker before them cites; he is given them as ``cited``."""
    kept = []
    for c in found:
        host = _cited_by(text, c, found) if c.citing else None
        if host is None or host.cited is not None:
            kept.append(c)
            continue
        host.cited = c
        if host.place == "before" and host.content_from <= c.end:
            comma = re.compile(r"[\s,]*").match(text, c.end)
            host.content_from = comma.end() if comma else c.end
    return kept


def _cited_by(text: str, citing: Cue, here: list[Cue]) -> Cue | None:
    """The cue whose speaker cites another right behind it ("…, X reported, citing Y", "Selon X, citant Y, …")."""
    before = [c for c in here if c is not citing and c.end <= citing.start and c.sources]
    if not before or (before[-1].verb is not None and before[-1].place != "after"):
        return None
    gap = text[max(before[-1].end, before[-1].sources[-1].end) : citing.start]
    return before[-1] if len(gap) < 40 and gap.strip(" ").rstrip().endswith(",") else None


def _says_it(given: Cue, verbs: list[Cue]) -> bool:
    """Whether a toll with its giver is the subject of a verb of saying ("le bilan fourni par X | fait état de")."""
    return any(p.start <= given.start <= p.end or given.start <= p.start < given.end for v in verbs for p in v.sources)


def _same_source(phrasal: Cue, verbs: list[Cue]) -> bool:
    """Whether a preposition's source is that of a verb ("a-t-on appris | de source militaire")."""
    starts = {p.start for p in phrasal.sources}
    return any(c.place == "after" and starts & {p.start for p in c.sources} for c in verbs)


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
        content = _announced(text, cue, quotes) or _deictic(text, cue, cues, speakers.sentences)
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
            if host.start < cue.start and host.place == "after" and not text[host.end : cue.start].strip(" ,"):
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
            and cue.place in ("before", "after")
            and cue.start < c.start
            and c.sources
            and (c.start >= cue.content_from or c.end <= cue.start)
        ),
        None,
    )
    if cited is not None and cited.sources:
        v = speakers.voice(s, cited.sources[0], remember=False)
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
        at = cue.sources[0].start if cue.sources else cue.start
        voice = speakers.pronoun(cue.pronoun, s, at, subject=cue.verb is None and bool(cue.sources))
        span = (cue.sources[0].start, cue.sources[0].end) if cue.sources else None
        if voice is None:
            own = cue.act == "accuse" and cue.pronoun in cues.WE and not any(a <= cue.start < b for a, b in quotes)
            if own or cue.act not in ("assert", "accuse"):
                voices_of.append(((), span))
        elif voice is UNKNOWN and (
            cue.lemma in cues.WEAK | cues.COUNT_SET or any(a <= cue.start < b for a, b in quotes)
        ):
            return []
        else:
            voices_of.append(((*relays, voice, *inner), span))
    found = []
    voices_of = [v for n, v in enumerate(voices_of) if v[0] not in [w[0] for w in voices_of[:n]]]
    for voices, source in voices_of:
        found.append(draft_of(text, cue, cues, content, voices, source, earlier, speakers))
    made = [d for d in found if d is not None]
    return [x for d in made for x in (with_new_figure(text, d, cues) if d.act == "retract" else (d,))]


def _announced(text: str, cue: Cue, quotes: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "Voici ce que dit X : « … »": the quotation after the colon."""
    colon = re.match(r"\s*:\s*", text[cue.end : cue.end + 6])
    return [q for q in quotes if colon and 0 <= q[0] - cue.end - colon.end() <= 2][:1]


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


def _add_subjects(text: str, s: Sentence, found: list[Cue], speakers: Speakers) -> list[Draft]:
    """Subjects that could speak later by pronoun or possessive ("The presidency gave … its spokesman told"); gives
    those who are introduced by name, whose words may follow without a cue."""
    named: list[Draft] = []
    taken = {p.head for c in found for p in c.sources}
    for t in s.tokens:
        lost = t.dep == "root" and t.i < 3 and any(s.tokens[k].dep == "parataxis" for k in s.children(t.i))
        if t.pos == "PROPN" and t.i not in taken and not t.dep.startswith("nsubj") and _AGE.match(text, t.end):
            named += _met(text, s, phrase_at(s, t.i, speakers.cues), speakers)
        if (t.dep.startswith("nsubj") or lost) and t.pos in ("NOUN", "PROPN", "X") and t.i not in taken:
            phrase = phrase_at(s, t.i, speakers.cues)
            kind = classify_voice(text[phrase.start : phrase.end], speakers.language)
            if _introduced(text, s, phrase):
                named += _met(text, s, phrase, speakers)
            elif kind.kind not in ("unknown", "document", "witness", "local_source"):
                speakers.voice(s, phrase, spoke=False)
    return named


def _met(text: str, s: Sentence, phrase: Phrase, speakers: Speakers) -> list[Draft]:
    """Somebody introduced by name, ready to speak."""
    voice = speakers.voice(s, phrase, spoke=False)
    if voice is None or voice is UNKNOWN:
        return []
    return [introduced(s, (phrase.start, phrase.end), voice, speakers.language)]


_AGE = re.compile(
    r",? (?:an? \d\d-year-old|une? \w+ de \d\d ans|\(\d\d\)|\d\d(?: ans| years old)?,|aged \d\d"
    r"|âgée? de \d\d ans)"
)


def _introduced(text: str, s: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is a person's name given with an age, as reports introduce those who will speak ("Ibrahim
    Sawadogo, 52 ans, a marché toute la nuit"), or one in the sentence before a quotation ("Salif Ba cherche son frère.
    « On m'a dit … »")."""
    name = s.tokens[phrase.first : phrase.last + 1]
    if text[s.end : s.end + 4].strip()[:1] in OPENING_MARKS and _is_person(text, phrase, name):
        return True
    age = next((m for t in name if (m := _AGE.match(text, t.end))), None)
    return age is not None and name[0].pos == "PROPN" and name[0].text[:1].isupper()


OPENING_MARKS = ("«", "“", '"', "„", "‹", "‘")


def _is_person(text: str, phrase: Phrase, name: Sequence[Token]) -> bool:
    """Whether a phrase is a first and a second name, and none of a place, body or group."""
    capitals = all(t.pos == "PROPN" and t.text[:1].isupper() and t.text[1:2].islower() for t in name)
    if not capitals or not 2 <= len(name) <= 4:
        return False
    words = text[phrase.start : phrase.end]
    return classify_voice(words, "fr").kind == classify_voice(words, "en").kind == "unknown" and not find_names(words)


def _touches(d: Draft, s: Sentence) -> bool:
    return d.sentence == s.index or any(a < s.end and s.start < b for a, b in d.content)


__all__ = ["detect_attributions", "find_agency"]
