"""Who speaks without a verb: a name and a colon before a quotation, the turns of an interview or a record.

"Le maire de Kherson, Ihor Kolykhaïev : « … »"; "Q: … / A: …"; lines that begin with "Marie Tamba :". The words after
the colon are said in full, as between marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from types import ModuleType

from recoupe.detect.attribution_floor import Draft
from recoupe.detect.attribution_phrase_search import phrase_from
from recoupe.detect.attribution_phrases import phrase_at
from recoupe.detect.attribution_voices import UNKNOWN, Speakers
from recoupe.lang.en import turns as english
from recoupe.lang.fr import turns as french
from recoupe.model.mention import Voice
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.voices import classify_voice

Stretch = tuple[int, int]
_TURNS: dict[str, ModuleType] = {"fr": french, "en": english}
_COLON = re.compile(r"[^\W\d_][^:;!?«»“”\"\n]{1,120}?\s?:\s*")
_NAMED = re.compile(r",\s*([A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+){1,3})\s?:")
"""The name of the holder of an office, at the colon."""
_APPOSED = re.compile(r",\s*([A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+){1,3})\s?(?=[,.:\n]|$)")
LONGEST_QUESTION = 40
LEAST_TURNS = 2
"""Lines with a speaker that make a record of it."""


def turn_drafts(
    text: str,
    sentences: Sequence[Sentence],
    language: str,
    quotes: Sequence[Stretch],
    speakers: Speakers,
    earlier: Sequence[Draft],
) -> list[Draft]:
    """Attributions of a report whose speakers are named by a colon alone."""
    words = _TURNS[language]
    asked = _interviewed(text, sentences, words, speakers)
    made = _answers(text, sentences, words, language, earlier, asked)
    made = made or _record(text, sentences, words, language, speakers)
    made = made or _under_questions(text, sentences, language, quotes, earlier, asked)
    for s in sentences:
        found = _before_quotation(text, s, words, language, quotes, speakers)
        if found is not None and not any(d.covers(*c) for d in (*earlier, *made) for c in found.content):
            made.append(found)
    return made


def _before_quotation(
    text: str, s: Sentence, words: ModuleType, language: str, quotes: Sequence[Stretch], speakers: Speakers
) -> Draft | None:
    """ "Le maire, X : « … »": a noun phrase without a verb, a colon, and a quotation that is a sentence."""
    m = _COLON.match(text, s.start, s.end)
    if m is None or words.NO_SPEAKER.match(m[0]):
        return None
    quote = next((q for q in quotes if 0 <= q[0] - m.end() <= 3), None)
    if quote is None or not text[quote[0]].isupper() or len(text[quote[0] : quote[1]].split()) < 3:
        return None
    head = [s.tokens[k] for k in s.tokens_in(s.start, m.end())]
    if (subject := _subject(text, s, head, speakers)) is not None:
        return _draft(s, subject[1], quote, subject[0], f"{language}.attribution.turn.subject")
    if any(t.pos in ("VERB", "AUX") and t.has("VerbForm=Fin") for t in head) or len(head) > 20:
        return None
    voice, source = _speaker(text, s, speakers)
    if voice is None:
        return None
    return _draft(s, source, quote, voice, f"{language}.attribution.turn.colon")


def _subject(text: str, s: Sentence, head: Sequence[Token], speakers: Speakers) -> tuple[Voice, Stretch] | None:
    """The person whom the clause before the colon is about ("Oksana, elle, a tout perdu : « … »", "The governor was
    blunt: “…”")."""
    found = next((t.i for t in head if t.dep.startswith("nsubj")), None)
    if found is None or not any(t.has("VerbForm=Fin") for t in head):
        return None
    phrase = phrase_at(s, found, speakers.cues)
    words = text[phrase.start : phrase.end]
    kind = classify_voice(words, speakers.language)
    name = all(t.pos == "PROPN" for t in s.tokens[phrase.first : phrase.last + 1])
    if phrase.pronoun or (kind.kind in ("unknown", "document") and not name) or s.tokens[found].has("Number=Plur"):
        return None
    if kind.role in ("institution", "name") and kind.kind not in ("unknown", "witness", "local_source"):
        return None  # "Le gouvernement a un mot d'ordre : « … »"
    voice = speakers.voice(s, phrase)
    return (voice, (phrase.start, phrase.end)) if voice is not None and voice is not UNKNOWN and voice.name else None


def _speaker(text: str, s: Sentence, speakers: Speakers) -> tuple[Voice | None, Stretch]:
    """The voice of the noun phrase that opens the sentence: a person's name or somebody who can speak."""
    phrase = phrase_from(s, next((t.i for t in s.tokens if t.pos not in ("PUNCT", "SPACE")), 0), speakers.cues)
    if phrase is None or phrase.pronoun:
        return None, (s.start, s.start)
    voice = speakers.voice(s, phrase)
    source = (phrase.start, phrase.end)
    if voice is None or voice is UNKNOWN or not voice.name:
        return None, source
    named = _NAMED.match(text, phrase.end)
    if named:
        voice, source = replace(voice, name=named[1], anonymous=False), (phrase.start, named.end(1))
    bare = phrase.first == phrase.last and s.tokens[phrase.head].pos == "PROPN"
    if bare and voice.kind not in ("witness", "local_source", "unknown") and not named:
        return None, source  # a headline's topic ("Soudan : « … »")
    person = len(re.findall(r"[A-ZÀ-Ý][\w’'-]+", voice.name or "")) >= 2
    if voice.kind in ("unknown", "document") and not person:
        return None, source
    return voice, source


def _answers(
    text: str,
    sentences: Sequence[Sentence],
    words: ModuleType,
    language: str,
    earlier: Sequence[Draft],
    asked: tuple[Voice, Stretch] | None,
) -> list[Draft]:
    """The answers of an interview in questions and answers, said by who is interviewed, else was named last before the
    first question."""
    heads = [(s, _opening(text, s, words)) for s in _firsts(sentences)]
    first = next((s for s, kind in heads if kind == "question"), None)
    if first is None or not any(kind == "answer" for _, kind in heads):
        return []
    named = [d for d in earlier if d.start < first.start and d.voices and d.voices[-1].name]
    voice = asked[0] if asked else named[-1].voices[-1] if named else UNKNOWN
    source = asked[1] if asked else named[-1].source if named else None
    found: list[Draft] = []
    said: Draft | None = None
    for n, (s, kind) in enumerate(heads):
        end = _paragraph_end(sentences, s)
        if kind == "answer":
            m = words.ANSWER.match(text, s.start)
            said = _draft(s, source or (s.start, m.end()), (m.end(), end), voice, f"{language}.attribution.turn.answer")
            said.cue = (s.start, m.end())
            found.append(said)
        elif kind == "question":
            said = None
        elif said is not None and any(k for _, k in heads[n + 1 :]):  # an answer of several paragraphs
            said.content.append((s.start, end))
    return found


def _interviewed(
    text: str, sentences: Sequence[Sentence], words: ModuleType, speakers: Speakers
) -> tuple[Voice, Stretch] | None:
    """Who is interviewed, with the characters that name them ("Interview with the mayor of X, Y")."""
    for s in sentences:
        m = words.INTERVIEWED.search(text, s.start, s.end)
        if m is None:
            continue
        at = s.start if m["before"] else m.end()
        first = next((t.i for t in s.tokens if t.start >= at and t.pos not in ("PUNCT", "SPACE", "ADP")), None)
        phrase = phrase_from(s, first, speakers.cues) if first is not None else None
        voice = speakers.voice(s, phrase) if phrase is not None and not phrase.pronoun else None
        if phrase is not None and voice is not None and voice is not UNKNOWN and voice.name:
            named = _APPOSED.match(text, phrase.end)
            if named:
                return replace(voice, name=named[1], anonymous=False), (phrase.start, named.end(1))
            return voice, (phrase.start, phrase.end)
    return None


def _under_questions(
    text: str,
    sentences: Sequence[Sentence],
    language: str,
    quotes: Sequence[Stretch],
    earlier: Sequence[Draft],
    asked: tuple[Voice, Stretch] | None,
) -> list[Draft]:
    """The answers of an interview whose questions are paragraphs of their own: the paragraphs after each, up to the
    next, without those that have a speaker of their own; after the last question, one paragraph."""
    if asked is None:
        return []
    firsts = [s for s in _firsts(sentences) if s.start > asked[1][1]]
    ends = [_paragraph_end(sentences, s) for s in firsts]
    questions = [
        text[s.start : end].rstrip().endswith("?")
        and len(text[s.start : end].split()) <= LONGEST_QUESTION
        and not any(a <= s.start + 1 < b for a, b in quotes)
        for s, end in zip(firsts, ends)
    ]
    if sum(questions) < LEAST_TURNS:
        return []
    last = max(n for n, q in enumerate(questions) if q)
    span = range(questions.index(True) + 1, min(last + 2, len(firsts)))
    answers = {n: next((q for q in quotes if 0 <= q[0] - firsts[n].start <= 2), None) for n in span if not questions[n]}
    in_marks = any(answers.values())  # then what stands without marks is the reporter's
    found: list[Draft] = []
    for n, quote in answers.items():
        if quote is None and in_marks or quote is not None and any(d.covers(*quote) for d in earlier):
            continue
        content = quote or (firsts[n].start, ends[n])
        found.append(_draft(firsts[n], asked[1], content, asked[0], f"{language}.attribution.turn.interview"))
    return found


def _opening(text: str, s: Sentence, words: ModuleType) -> str | None:
    if words.QUESTION.match(text, s.start):
        return "question"
    return "answer" if words.ANSWER.match(text, s.start) else None


def _record(
    text: str, sentences: Sequence[Sentence], words: ModuleType, language: str, speakers: Speakers
) -> list[Draft]:
    """The turns of a record in which each line begins with its speaker ("Marie Tamba : …")."""
    turns = []
    for s in _firsts(sentences):
        m = re.compile(r"([^\W\d_][^:\n.,;!?«»“”\"]{1,50}?)[\s]?:\s+(?=[A-ZÀ-Ý])").match(text, s.start, s.end)
        if m and not words.NO_SPEAKER.match(m[1]) and (_is_name(m[1]) or words.ROLE.match(m[1].strip())):
            turns.append((s, m))
    if len(turns) < LEAST_TURNS:
        return []
    found = []
    for s, m in turns:
        voice, _ = _speaker(text, s, speakers)
        voice = voice or Voice(m[1].strip(), "unknown", not _is_name(m[1]))
        begin, end = m.end(), _paragraph_end(sentences, s)
        found.append(_draft(s, m.span(1), (begin, end), voice, f"{language}.attribution.turn.name"))
    return found


def _is_name(words: str) -> bool:
    """Whether the words are a person's name, with a title perhaps: two to five, capitals first."""
    parts = words.split()
    return 1 < len(parts) <= 5 and all(p[:1].isupper() or p in ("de", "van", "von", "al", "bin", "el") for p in parts)


def _firsts(sentences: Sequence[Sentence]) -> list[Sentence]:
    return [s for n, s in enumerate(sentences) if n == 0 or sentences[n - 1].paragraph != s.paragraph]


def _paragraph_end(sentences: Sequence[Sentence], s: Sentence) -> int:
    return max(x.end for x in sentences if x.paragraph == s.paragraph)


def _draft(s: Sentence, source: Stretch, content: Stretch, voice: Voice, rule: str) -> Draft:
    return Draft(
        sentence=s.index,
        paragraph=s.paragraph,
        start=source[0],
        end=source[1],
        cue=source,
        source=source,
        content=[content],
        voices=(voice,),
        act="assert",
        certainty="certain",
        stance="neutral",
        topic=None,
        accused=None,
        about=None,
        rule=rule,
        verb=True,
        fixed=True,
        quoted=True,
    )
