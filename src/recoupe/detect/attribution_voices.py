"""From a noun phrase to a voice: its name as an analyst writes it, its kind, and whom "il" or "le même texte" mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.detect.attribution_names import QUOTE_CHARS, Namer, core_words, is_plural
from recoupe.detect.attribution_phrases import Phrase, make_phrase, phrase_at, phrase_from
from recoupe.model.mention import Voice
from recoupe.model.sentence import Sentence
from recoupe.vocab.voices import classify_voice, registered_end

UNKNOWN = Voice(None, "unknown", True)
ORGANISED = frozenset({"official", "armed_group", "monitor", "ngo", "channel", "outlet", "agency", "document"})
_ACRONYM = re.compile(r"\s*\(([A-ZÉÈ][\w'’.&/-]{1,11})\)")


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


@dataclass(slots=True)
class Speakers(Namer):
    """The speakers of a report in the order in which they are met."""

    sentences: Sequence[Sentence]
    known: list[Known] = field(default_factory=list)
    _at: int = 0

    def voice(self, s: Sentence, phrase: Phrase, *, spoke: bool = True, remember: bool = True) -> Voice | None:
        """The voice that a phrase of sentence ``s`` stands for, None where it is the outlet itself."""
        count, self._at = len(self.known), phrase.start
        found = self._voice(s, phrase, spoke)
        if not remember:
            del self.known[count:]
        return found

    def _voice(self, s: Sentence, phrase: Phrase, spoke: bool) -> Voice | None:
        words = self.text[phrase.start : phrase.end]
        head = s.tokens[phrase.head]
        lower = words.lower().replace("’", "'")
        if self.cues.OURSELVES.match(words) and not lower.startswith(("nos sources", "notre source", "our source")):
            return None
        if phrase.pronoun:
            return self._pronoun(head.lower, s)
        self._at = phrase.start
        if head.lower in self.cues.LATTER:
            before = [k for k in self.known if k.start < phrase.start and s.index - k.sentence <= 1]
            return max(before, key=lambda k: k.start).voice if before else UNKNOWN
        if self.cues.SAME.match(words) and (found := self._last(s, organised=None, plural=None)):
            return self._remember(found.voice, s, phrase, words, spoke, found)
        document = self._of_document(s, phrase, words)
        if document is not None:
            return document
        voice, plain = self._described(s, phrase, words)
        earlier = self._earlier(s, phrase, voice, plain)
        if earlier is not None:
            return self._remember(earlier.voice, s, phrase, plain, spoke, earlier)
        return self._remember(voice, s, phrase, plain, spoke, None)

    def pronoun(self, word: str, s: Sentence, at: int) -> Voice | None:
        """The voice that a pronoun at character ``at`` stands for: None for the outlet, ``UNKNOWN`` for nobody met."""
        self._at = at
        return self._pronoun(word, s)

    def last(self, s: Sentence) -> Voice | None:
        found = self._last(s, organised=None, plural=None)
        return found.voice if found else None

    def correct(self, was: Voice, now: Voice) -> None:
        """Put right what a speaker is, once an act shows it (who claims an attack is an armed group)."""
        for k in self.known:
            if k.voice == was:
                k.voice = now

    # --- words for one already met ---

    def _pronoun(self, word: str, s: Sentence) -> Voice | None:
        c, word = self.cues, word.lower().replace("’", "'")
        if word in c.WE:
            return None
        if word in c.THEY or word in ("leur", "leurs"):
            found = self._last(s, organised=None, plural=True) or self._last(s, organised=True, plural=None)
        elif word in c.IT:
            found = self._last(s, organised=True, plural=False) or self._last(s, organised=True, plural=None)
        elif word in c.SHE:
            found = self._last(s, organised=None, plural=False, feminine=True) or self._last(
                s, organised=None, plural=False
            )
        elif word in c.HE:
            found = self._last(s, organised=None, plural=False, feminine=False) or self._last(
                s, organised=None, plural=False
            )
        else:
            found = self._last(s, organised=None, plural=None)
        return found.voice if found else UNKNOWN

    def _owner(self, word: str, s: Sentence) -> Voice | None:
        """Whose: the subject of the same sentence, else as for a pronoun."""
        here = [k for k in self.known if k.sentence == s.index and not k.spoke and k.start < self._at]
        if here:
            return here[-1].voice
        return self._pronoun("it" if word == "its" else word, s)

    def _last(
        self, s: Sentence, *, organised: bool | None, plural: bool | None, feminine: bool | None = None
    ) -> Known | None:
        """The latest speaker that fits, not further back than two paragraphs; those who spoke before mere subjects."""
        best: tuple[int, Known] | None = None
        for k in reversed(self.known):
            if s.paragraph - k.paragraph > 1 or s.index - k.sentence > 6 or (not k.spoke and k.start >= self._at):
                continue
            if organised is not None and (k.voice.kind in ORGANISED and not k.person) is not organised:
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
            if words <= k.words and len(words) < len(k.words):
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
        generic = s.tokens[phrase.head].lower in self.cues.GENERIC_HEADS and len(words) == 1
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

    # --- texts that speak for their authors ---

    def _of_document(self, s: Sentence, phrase: Phrase, words: str) -> Voice | None:
        """The author of a statement, a toll, an account ("un communiqué de X", "the army's version")."""
        head = s.tokens[phrase.head]
        if head.lower not in self.cues.DOCUMENT_NOUNS | self.cues.TOLL_NOUNS and head.lemma not in (
            self.cues.DOCUMENT_NOUNS | self.cues.TOLL_NOUNS
        ):
            return None
        if head.lower in ("source", "sources"):
            return None
        first = s.tokens[phrase.first]
        if first.lower in self.cues.POSSESSIVE:
            return self._owner(first.lower, s)
        author = self._author(s, phrase)
        if author is not None:
            return self.voice(s, author)
        if head.lemma in self.cues.OWNERLESS or head.lower in self.cues.OWNERLESS:
            indefinite = first.lower not in self.cues.DEFINITE
            if indefinite:
                return UNKNOWN
        if first.lower in ("le", "the", "ce", "this", "that", "cette", "la", "l'", "les"):
            found_known = self._last(s, organised=True, plural=None) or self._last(s, organised=None, plural=None)
            if found_known is not None and not re.search(r"vid|audio|enregist|record|image|photo|regist", head.lower):
                return found_known.voice
        return None

    def _author(self, s: Sentence, phrase: Phrase) -> Phrase | None:
        head = s.tokens[phrase.head]
        for k in s.children(phrase.head, "compound"):
            found = make_phrase(s, k, k, k)
            if classify_voice(self.text[found.start : found.end], self.language).role == "name":
                return found
        for k in s.children(phrase.head, "nmod", "obl", "acl", "obl:agent"):
            t = s.tokens[k]
            case = next((s.tokens[c].lower for c in s.children(k, "case")), "")
            if t.dep == "nmod:poss" and t.i < head.i and t.pos != "PRON":
                return phrase_at(s, k, self.cues)
            if t.i > head.i and case in ("de", "du", "des", "d'", "by", "from", "of") and t.pos in ("NOUN", "PROPN"):
                candidate = phrase_at(s, k, self.cues)
                if candidate.first <= head.i:
                    continue
                kind = classify_voice(self.text[candidate.start : candidate.end], self.language).kind
                if kind not in ("unknown", "document") or t.pos == "PROPN" or case in ("by", "from"):
                    return candidate
        for t in s.tokens[phrase.head + 1 : min(phrase.head + 8, len(s.tokens))]:
            if (
                t.lower in (",", ";", ":")
                or t.pos == "VERB"
                and t.lower not in ("issued", "released", "publié", "diffusé")
            ):
                break
            if t.lower in ("de", "du", "des", "d'", "by", "from", "of") and t.i + 1 < len(s.tokens):
                inner = phrase_from(s, t.i + 1, self.cues)
                if (
                    inner is not None
                    and not inner.pronoun
                    and classify_voice(self.text[inner.start : inner.end], self.language).kind
                    not in ("unknown", "document")
                ):
                    return inner
        return None

    # --- a voice met for the first time ---

    def _described(self, s: Sentence, phrase: Phrase, words: str) -> tuple[Voice, str]:
        """The voice of a full phrase, and the words it goes by."""
        c = self.cues
        first = s.tokens[phrase.first]
        sneer = c.SNEER.search(words)
        start = phrase.start
        plain = words
        longer = registered_end(self.text[start : min(s.end, start + 120)], phrase.end - start, self.language)
        if longer:
            plain = self.text[start : start + longer]
        if sneer:
            plain = (words[: sneer.start()] + words[sneer.end() :]).strip()
        definite = first.lower in c.DEFINITE
        possessor: Voice | None = None
        if first.lower in c.POSSESSIVE:
            possessor = self._owner(first.lower, s)
        m = c.DEFINITE_ARTICLES.match(plain)
        bare = plain[m.end() :].strip(QUOTE_CHARS) if m else plain.strip(QUOTE_CHARS)
        found = classify_voice(plain, self.language)
        appos = self.apposition(s, phrase, start)
        name, person = self.proper(s, phrase, bare, found)
        kind = found.kind
        if possessor is not None and possessor.name and name is None:
            body = possessor.name
            role = bare
            if kind in ("official", "unknown") and possessor.kind in (
                "armed_group",
                "ngo",
                "monitor",
                "medical",
                "official",
            ):
                kind = possessor.kind
            bare = c.SPOKESMAN_OF.format(role=role, body=body)
        if appos is not None:
            appos_words, appos_name = appos
            other = classify_voice(appos_words, self.language)
            if name is None and appos_name and (found.role != "name"):
                name, _person = appos_name, not other.alias and kind not in ("channel", "outlet", "armed_group")
                if other.role == "name":
                    kind = other.kind
            elif kind == "unknown" and other.kind != "unknown":
                kind = other.kind
        if name is None and found.role == "institution" and possessor is None:
            bare = self._fuller(s, phrase) or bare
        full = name or bare
        if name is None and not m and first.pos != "PROPN" and full[:1].isupper() and not full[1:2].isupper():
            full = full[0].lower() + full[1:]
        elif (
            name is None
            and m
            and full[:1].isupper()
            and s.tokens[min(phrase.first + 1, phrase.last)].pos not in ("PROPN",)
        ):
            full = full[:1] + full[1:]
        anonymous = name is None and self.is_anonymous(s, phrase, found, definite, bare)
        if anonymous and found.role == "people" and phrase.end < s.end:
            full += self.restriction(s, phrase)
        side, actor = found.side, found.actor
        return Voice(full, kind, anonymous, side, actor), full

    def _remember(
        self, voice: Voice, s: Sentence, phrase: Phrase, plain: str, spoke: bool, earlier: Known | None
    ) -> Voice:
        head = s.tokens[phrase.head]
        words = core_words(voice.name or plain, self.cues)
        acronym = ""
        if m := _ACRONYM.search(voice.name or ""):
            acronym = m[1].lower()
            words |= {acronym}
        feminine = True if head.has("Gender=Fem") else False if head.has("Gender=Masc") else None
        self.known.append(
            Known(
                voice,
                words,
                s.paragraph,
                s.index,
                phrase.start,
                is_plural(head) or bool(s.conjuncts(phrase.head) and self.language == "en"),
                earlier.head if earlier else head.lower,
                earlier.acronym if earlier else acronym,
                feminine if self.language == "fr" else None,
                earlier.person
                if earlier
                else voice.kind not in ("agency", "outlet", "channel", "document")
                and (not voice.anonymous and bool(voice.name) and head.pos == "PROPN" and voice.kind == "unknown")
                or classify_voice(self.text[phrase.start : phrase.end], self.language).role
                in ("office", "holder", "people"),
                spoke,
            )
        )
        return voice
