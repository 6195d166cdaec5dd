"""Speakers met before: whom "il", "the group", "the ministry" or a surname mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.detect.attribution_aliases import Aliases
from recoupe.detect.attribution_names import Namer, core_words
from recoupe.detect.attribution_phrases import Phrase, phrase_at
from recoupe.model.mention import Voice
from recoupe.model.sentence import Sentence
from recoupe.vocab.voices import classify_voice

UNKNOWN = Voice(None, "unknown", True)
ORGANISED = frozenset({"official", "armed_group", "monitor", "ngo", "channel", "outlet", "agency", "document"})


@dataclass(slots=True)
class Known:
    """A speaker met so far, with what later words may call it by."""

    voice: Voice
    words: frozenset[str]
    paragraph: int
    sentence: int
    start: int
    plural: bool = False
    head: str = ""
    acronym: str = ""
    feminine: bool | None = None
    person: bool = False
    spoke: bool = True
    head_is_name: bool = False


@dataclass(slots=True)
class Memory(Namer):
    """The speakers of a report in the order in which they are met, and the names that it gives in full."""

    sentences: Sequence[Sentence]
    aliases: Aliases = field(init=False)
    known: list[Known] = field(default_factory=list)
    _at: int = 0

    def __post_init__(self) -> None:
        self.aliases = Aliases(self.text)

    def last(self, s: Sentence) -> Voice | None:
        found = self._last(s, organised=None, plural=None)
        return found.voice if found else None

    def correct(self, was: Voice, now: Voice) -> None:
        """Put right what a speaker is, once an act shows it (who claims an attack is an armed group)."""
        for k in self.known:
            if k.voice == was:
                k.voice = now

    def _pronoun(self, word: str, s: Sentence) -> Voice | None:
        if word.lower().replace("’", "'") in self.cues.WE:
            return None
        found = self._meant(word, s)
        return found.voice if found else UNKNOWN

    def _meant(self, word: str, s: Sentence) -> Known | None:
        c, word = self.cues, word.lower().replace("’", "'")
        if word in c.THEY or word in ("leur", "leurs"):
            return self._last(s, organised=None, plural=True) or self._last(s, organised=True, plural=None)
        if word in c.IT:
            return self._last(s, organised=True, plural=False) or self._last(s, organised=True, plural=None)
        if word in c.SHE or word in c.HE:
            return self._last(s, organised=None, plural=False, feminine=word in c.SHE) or self._last(
                s, organised=None, plural=False
            )
        return self._last(s, organised=None, plural=None)

    def owner(self, word: str, s: Sentence) -> Known | None:
        """Whose: the subject of the same sentence, else as for a pronoun; None where nobody fits."""
        here = [k for k in self.known if k.sentence == s.index and not k.spoke and k.start < self._at]
        if here:
            return here[-1]
        return self._meant("it" if word == "its" else word, s)

    def is_person(self, k: Known) -> bool:
        return k.person or k.head_is_name and k.voice.kind in ("witness", "local_source", "unknown", "expert")

    def _last(
        self, s: Sentence, *, organised: bool | None, plural: bool | None, feminine: bool | None = None
    ) -> Known | None:
        """The latest speaker that fits, not further back than two paragraphs; those who spoke before mere subjects."""
        best: tuple[int, Known] | None = None
        for k in reversed(self.known):
            if s.paragraph - k.paragraph > 1 or s.index - k.sentence > 6 or (not k.spoke and k.start >= self._at):
                continue
            body = k.voice.kind in ORGANISED or k.voice.kind in ("medical", "unknown") and k.voice.name is not None
            if organised is not None and (body and not k.person) is not organised:
                continue
            if plural is not None and k.plural is not plural:
                continue
            if feminine is not None and k.feminine is not None and k.feminine is not feminine:
                continue
            near = 2 * k.sentence + (3 if k.spoke else 0)
            if best is None or near > best[0]:
                best = near, k
        return best[1] if best else None

    def _earlier(self, s: Sentence, phrase: Phrase, voice: Voice, plain: str) -> Known | None:
        """The speaker met before whose fuller name holds all words of this one, or whose acronym or surname it is."""
        words = core_words(plain, self.cues)
        if not words or (voice.anonymous and not self._definite(s, phrase)):
            return None
        fitting = [k for k in self.known if not k.voice.anonymous or self._definite(s, phrase)]
        registered = classify_voice(plain, self.language).role == "name"
        head = s.tokens[phrase.head]
        for k in reversed(fitting):
            if words == k.words and voice.kind == "unknown" != k.voice.kind:
                return k
            if words <= k.words and len(words) < len(k.words):
                if head.pos != "PROPN" and {voice.kind, k.voice.kind} == {"official", "armed_group"}:
                    continue  # "the army" is not the "National Liberation Army"
                if len(words) == 1 and _complement(plain, k.voice.name or ""):
                    continue
                if registered and not (len(words) == 1 and k.acronym in words):
                    continue
                if head.pos != "PROPN" and k.head not in (head.lower, head.lemma) and k.acronym not in words:
                    continue
                same_head = k.head in (head.lower, head.lemma) and not k.voice.anonymous
                if same_head or voice.kind in (k.voice.kind, "unknown") or len(words) > 1 or k.voice.kind == "unknown":
                    return k
        common = frozenset(w for w in words if any(t.text == w for t in s.tokens[phrase.first : phrase.last + 1]))
        if len(common) > 1 and len(common) < len(words) and not registered:
            alike = {k.voice.name: k for k in fitting if common <= k.words and k.head in (head.lower, head.lemma)}
            if len(alike) == 1:
                return next(iter(alike.values()))
        for synonyms in self.cues.OFFICE_SYNONYMS:
            if any(plain.lower().startswith(x) for x in synonyms):
                for k in reversed(fitting):
                    if k.voice.name and any(k.voice.name.lower().startswith(x) for x in synonyms):
                        return k
        generic = s.tokens[phrase.head].lower in self.cues.GENERIC_HEADS and words == core_words(head.lower, self.cues)
        if generic and self._definite(s, phrase):
            for k in reversed(self.known):
                kinds = (
                    ("armed_group",)
                    if s.tokens[phrase.head].lower in ("groupe", "group", "mouvement", "movement")
                    else (voice.kind,)
                )
                if k.voice.kind in kinds and not k.person and s.paragraph - k.paragraph <= 2:
                    return k
        return None

    def _fuller(self, s: Sentence, phrase: Phrase) -> str | None:
        """The fuller name that the text has given a body before ("the US-led coalition … the coalition said")."""
        head = s.tokens[phrase.head]
        if (
            head.has("Number=Plur")
            or s.tokens[phrase.first].lower not in ("the", "le", "la", "l'")
            or phrase.last > phrase.head
        ):
            return None
        if phrase.head - phrase.first > 1:
            return None
        for back in reversed(self.sentences[max(0, s.index - 5) : s.index + 1]):
            if s.paragraph - back.paragraph > 1:
                break
            for t in reversed(back.tokens):
                if t.lower != head.lower or t.start >= phrase.start or t.pos not in ("NOUN", "PROPN"):
                    continue
                found = phrase_at(back, t.i, self.cues)
                first = back.tokens[found.first]
                words = str(self.cues.DEFINITE_ARTICLES.sub("", self.text[found.start : found.end]))
                kinds = {classify_voice(w, self.language).kind for w in (words, head.lower)}
                if kinds == {"official", "armed_group"}:
                    continue  # "the army" is not the "National Liberation Army"
                if len(core_words(words, self.cues)) > 1 and (
                    first.lower in self.cues.DEFINITE or first.pos == "PROPN" or first.lower.endswith("'s")
                ):
                    return words
        return None

    def _definite(self, s: Sentence, phrase: Phrase) -> bool:
        first = s.tokens[phrase.first]
        return (
            first.lower in self.cues.DEFINITE
            or bool(re.match(r"both\b|les deux|the two", first.lower))
            or (s.tokens[phrase.head].pos == "PROPN")
        )


def _complement(word: str, name: str) -> bool:
    """Whether a name only belongs to the word ("Kurti" and "Kurti's government", "Mopti" and "maire de Mopti")."""
    w = re.escape(word)
    of = r"(?:\b(?:of|in|at|near|for|de|du|à)\s(?:la |l['’])?|\bd['’])"
    return bool(re.search(rf"\b{w}['’]s?\s|{of}{w}$", name))
