"""Speakers met before: whom "il", "the group", "the ministry" or a surname mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.detect.attribution_aliases import Aliases
from recoupe.detect.attribution_names import Namer, core_words
from recoupe.detect.attribution_phrases import Phrase, phrase_at
from recoupe.model.mention import Voice
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.actors import ActorEntry, ActorName, find_names
from recoupe.vocab.voices import classify_voice

UNKNOWN = Voice(None, "unknown", True)
ORGANISED = frozenset({"official", "armed_group", "monitor", "ngo", "channel", "outlet", "agency", "document"})


@dataclass(slots=True)
class Known:
    """A speaker met so far, with what later words may call it by; ``called`` are the words that brought it in."""

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
    called: str = ""


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
        plural = word in c.THEY or word in ("leur", "leurs")
        if (near := self._before_colon(s, plural)) is not None:
            return near
        if word in c.THEY or word in ("leur", "leurs"):
            return self._last(s, organised=None, plural=True) or self._last(s, organised=True, plural=None)
        if word in c.IT:
            return self._last(s, organised=True, plural=False) or self._last(s, organised=True, plural=None)
        if word in c.SHE or word in c.HE:
            if self.language == "en" and (one := self._last(s, organised=False, plural=False, feminine=word in c.SHE)):
                return one  # "she" is no group
            return self._last(s, organised=None, plural=False, feminine=word in c.SHE) or self._last(
                s, organised=None, plural=False
            )
        return self._last(s, organised=None, plural=None)

    def _before_colon(self, s: Sentence, plural: bool) -> Known | None:
        """The subject of the clause that a colon or semicolon parts from the pronoun's ("The army has not wavered: it
        says …")."""
        part = max(self.text.rfind(c, s.start, self._at) for c in ":;")
        if part < 0 or len(self.text[part : self._at].split()) > 3:
            return None
        here = [k for k in self.known if s.start <= k.start < part and k.plural is plural]
        if any(c in self.text[s.start : part] for c in '«“"'):
            return None
        return here[0] if here else None

    def owner(self, word: str, s: Sentence) -> Known | None:
        """Whose: the subject of the same sentence, else as for a pronoun; None where nobody fits."""
        here = [k for k in self.known if k.sentence == s.index and not k.spoke and k.start < self._at]
        if here:
            return here[-1]
        return self._meant("it" if word == "its" else word, s)

    def is_person(self, k: Known) -> bool:
        return k.person or k.head_is_name and k.voice.kind in ("witness", "local_source", "unknown", "expert")

    def _last(
        self,
        s: Sentence,
        *,
        organised: bool | None,
        plural: bool | None,
        feminine: bool | None = None,
        spoke: bool = False,
    ) -> Known | None:
        """The latest speaker that fits, not further back than two paragraphs; those who spoke before mere subjects,
        with ``spoke`` they alone."""
        best: tuple[int, Known] | None = None
        for k in reversed(self.known):
            if spoke and not k.spoke:
                continue
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
                    if any(w.startswith(x) for w in ((k.voice.name or "").lower(), k.called) for x in synonyms):
                        return k
        bare = plain.lower().replace("’", "'")
        for seats in self.cues.SEATS if self._definite(s, phrase) else ():
            bare = self.cues.DEFINITE_ARTICLES.sub("", bare)
            holders = [k for k in fitting if bare in seats and _holds(k.voice.name or "", seats)]
            if holders:
                return holders[-1]
        told_by = words - core_words(head.lower, self.cues)
        noun = head.pos != "PROPN" and not registered
        if noun and told_by <= self.cues.GROUP_ADJECTIVES and self._definite(s, phrase):
            if voice.kind == "armed_group" and (group := self._group_meant(s, phrase)) is not None:
                return group
            return self._body_meant(s, head, voice, phrase) or self._person_meant(s, phrase, head, voice)
        return None

    def _group_meant(self, s: Sentence, phrase: Phrase) -> Known | None:
        """The one registered armed group named in this paragraph and the six before that "les rebelles", "the
        insurgents" can mean; None where two are named."""
        if s.tokens[phrase.first].lower in self.cues.POSSESSIVE:
            return None
        start = next((x.start for x in self.sentences if s.paragraph - x.paragraph <= 6), s.start)
        found: dict[str, tuple[ActorName, ActorEntry]] = {}
        for n in find_names(self.text[start : phrase.start]):
            armed = [e for e in n.entries if e.kind in ("rebel", "militia")]
            if armed:
                found.setdefault(armed[0].id, (n, armed[0]))
        if len(found) != 1:
            return None
        ((name, entry),) = found.values()
        known = next((k for k in reversed(self.known) if k.voice.actor_id == entry.id), None)
        if known is not None:
            return known
        voice = Voice(self.text[start + name.start : start + name.end], "armed_group", False, entry.side, entry.id)
        words = core_words(voice.name or "", self.cues)
        return Known(voice, words, s.paragraph, s.index, start + name.start, True, s.tokens[phrase.head].lower)

    def _body_meant(self, s: Sentence, head: Token, voice: Voice, phrase: Phrase | None = None) -> Known | None:
        """The body that a bare "the organisation", "le groupe" comes back to: the last one of such a kind."""
        kinds = self.cues.BODY_NOUNS.get(head.lower)
        if kinds is None and voice.kind != "unknown" and head.lower in self.cues.GENERIC_HEADS:
            kinds = frozenset({voice.kind})
        for k in reversed(self.known) if kinds else ():
            if phrase is not None and k.start >= phrase.start:
                continue  # "The agency said | the camps were full"
            if k.voice.kind in kinds and not k.person and not k.voice.anonymous and s.paragraph - k.paragraph <= 2:
                return k
        return self._group_meant(s, phrase) if kinds and phrase is not None and "armed_group" in kinds else None

    def _person_meant(self, s: Sentence, phrase: Phrase, head: Token, voice: Voice) -> Known | None:
        """The person that a bare "the officer", "le responsable" comes back to: the last speaker of that kind."""
        owned = s.tokens[phrase.first].lower in self.cues.POSSESSIVE
        kinds: frozenset[str] = frozenset() if owned else self.cues.PERSON_NOUNS.get(head.lower, frozenset())
        for k in reversed(self.known) if kinds else ():
            if s.paragraph - k.paragraph > 1 or k.start >= phrase.start:
                continue
            if k.spoke and k.person and not k.plural and k.voice.kind in kinds:
                return k
        return None

    def _fuller(self, s: Sentence, phrase: Phrase, *, far: bool = False) -> str | None:
        """The fuller name that the text has given a body before ("the US-led coalition … the coalition said"), or an
        office, which it may have given ``far`` above ("the mayor of Palma … the mayor said")."""
        head = s.tokens[phrase.head]
        if (
            head.has("Number=Plur")
            or s.tokens[phrase.first].lower not in ("the", "le", "la", "l'")
            or phrase.last > phrase.head
        ):
            return None
        if phrase.head - phrase.first > 1:
            return None
        for back in reversed(self.sentences[max(0, s.index - (40 if far else 5)) : s.index + 1]):
            if s.paragraph - back.paragraph > (12 if far else 1):
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


def _holds(name: str, seats: frozenset[str]) -> bool:
    """Whether a name is that of an office or its holder, with or without its place ("procureur de Bangui")."""
    first = "|".join(map(re.escape, seats))
    return bool(re.match(rf"(?:{first})(?:$| (?:of|de|du|des|d['’]))", name.lower()))


def _complement(word: str, name: str) -> bool:
    """Whether a name only belongs to the word ("Kurti" and "Kurti's government", "Mopti" and "maire de Mopti")."""
    w = re.escape(word)
    of = r"(?:\b(?:of|in|at|near|for|de|du|à)\s(?:la |l['’])?|\bd['’])"
    return bool(re.search(rf"\b{w}['’]s?\s|{of}{w}$", name))
