"""From a noun phrase to a voice: its name as an analyst writes it, its kind, and whom a pronoun or "le même texte" means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import ModuleType

from recoupe.detect.attribution_phrases import Phrase, phrase_at, phrase_from
from recoupe.model.mention import Voice
from recoupe.model.sentence import Sentence
from recoupe.vocab.voices import VoiceClass, classify_voice, registered_end

UNKNOWN = Voice(None, "unknown", True)
ORGANISED = frozenset({"official", "armed_group", "monitor", "ngo", "channel", "outlet", "agency", "document"})
_WORDS = re.compile(r"[^\W_]+")
_QUOTE_CHARS = "«»“”\"„ \u00a0'‘’"
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
class Speakers:
    """The speakers of a report in the order in which they are met."""

    text: str
    language: str
    cues: ModuleType
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

    # --- words for one already met ------------------------------------------------------------------------------------

    def _pronoun(self, word: str, s: Sentence) -> Voice | None:
        c, word = self.cues, word.lower().replace("’", "'")
        if word in c.WE:
            return None
        if word in c.THEY or word in ("leur", "leurs"):
            found = self._last(s, organised=None, plural=True) or self._last(s, organised=True, plural=None)
        elif word in c.IT:
            found = self._last(s, organised=True, plural=False) or self._last(s, organised=True, plural=None)
        elif word in c.SHE:
            found = self._last(s, organised=None, plural=False, feminine=True) or self._last(s, organised=None, plural=False)
        elif word in c.HE:
            found = self._last(s, organised=None, plural=False, feminine=False) or self._last(s, organised=None, plural=False)
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
        words = _core(plain, self.cues)
        if not words or (voice.anonymous and not self._definite(s, phrase)):
            return None
        fitting = [k for k in self.known if not k.voice.anonymous or self._definite(s, phrase)]
        registered = classify_voice(plain, self.language).role == "name"
        head = s.tokens[phrase.head]
        for k in reversed(fitting):
            if words <= k.words and len(words) < len(k.words):
                if registered and not (len(words) == 1 and k.acronym in words):
                    continue
                if head.pos != "PROPN" and k.head not in (head.lower, head.lemma) and not (k.acronym in words):
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
                kinds = ("armed_group",) if s.tokens[phrase.head].lower in ("groupe", "group", "mouvement", "movement") else (voice.kind,)
                if k.voice.kind in kinds and not k.person and s.paragraph - k.paragraph <= 2:
                    return k
        return None

    def _fuller(self, s: Sentence, phrase: Phrase) -> str | None:
        """The fuller name under which the text has named a body before ("the US-led coalition … the coalition said")."""
        head = s.tokens[phrase.head]
        if head.has("Number=Plur") or s.tokens[phrase.first].lower not in ("the", "le", "la", "l'") or phrase.last > phrase.head:
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
                words = self.cues.DEFINITE_ARTICLES.sub("", self.text[found.start : found.end])
                if len(_core(words, self.cues)) > 1 and (first.lower in self.cues.DEFINITE or first.pos == "PROPN" or first.lower.endswith("'s")):
                    return words
        return None

    def _definite(self, s: Sentence, phrase: Phrase) -> bool:
        first = s.tokens[phrase.first]
        return first.lower in self.cues.DEFINITE or bool(re.match(r"both\b|les deux|the two", first.lower)) or (
            s.tokens[phrase.head].pos == "PROPN"
        )

    # --- texts that speak for their authors -----------------------------------------------------------------------------

    def _of_document(self, s: Sentence, phrase: Phrase, words: str) -> Voice | None:
        """The author of a statement, a toll, an account: "un communiqué de X", "the army's version", "accounts by X"."""
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
            if t.lower in (",", ";", ":") or t.pos == "VERB" and t.lower not in ("issued", "released", "publié", "diffusé"):
                break
            if t.lower in ("de", "du", "des", "d'", "by", "from", "of") and t.i + 1 < len(s.tokens):
                inner = phrase_from(s, t.i + 1, self.cues)
                if inner is not None and not inner.pronoun and classify_voice(
                    self.text[inner.start : inner.end], self.language
                ).kind not in ("unknown", "document"):
                    return inner
        return None

    # --- a voice met for the first time ----------------------------------------------------------------------------------

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
        bare = plain[m.end() :].strip(_QUOTE_CHARS) if m else plain.strip(_QUOTE_CHARS)
        found = classify_voice(plain, self.language)
        appos = self._apposition(s, phrase, start)
        name, person = self._proper(s, phrase, bare, found)
        kind = found.kind
        if possessor is not None and possessor.name and name is None:
            body = possessor.name
            role = bare
            if kind in ("official", "unknown") and possessor.kind in ("armed_group", "ngo", "monitor", "medical", "official"):
                kind = possessor.kind
            bare = c.SPOKESMAN_OF.format(role=role, body=body)
        if appos is not None:
            appos_words, appos_name = appos
            other = classify_voice(appos_words, self.language)
            if name is None and appos_name and (found.role != "name"):
                name, person = appos_name, not other.alias and kind not in ("channel", "outlet", "armed_group")
                if other.role == "name":
                    kind = other.kind
            elif kind == "unknown" and other.kind != "unknown":
                kind = other.kind
        if name is None and found.role == "institution" and possessor is None:
            bare = self._fuller(s, phrase) or bare
        full = name or bare
        if name is None and not m and first.pos != "PROPN" and full[:1].isupper() and not full[1:2].isupper():
            full = full[0].lower() + full[1:]
        elif name is None and m and full[:1].isupper() and s.tokens[min(phrase.first + 1, phrase.last)].pos not in ("PROPN",):
            full = full[:1] + full[1:]
        anonymous = name is None and self._anonymous(s, phrase, found, definite, bare)
        if anonymous and found.role == "people" and phrase.end < s.end:
            full += self._restriction(s, phrase)
        side, actor = found.side, found.actor
        return Voice(full, kind, anonymous, side, actor), full

    def _proper(self, s: Sentence, phrase: Phrase, bare: str, found: VoiceClass) -> tuple[str | None, bool]:
        """The proper name inside a phrase that has one, and whether it is a person's."""
        called = self.cues.CALLED.search(self.text, phrase.end, min(phrase.end + 60, s.end))
        if called and called.start() - phrase.end < 3:
            m = re.match(r"(?:(?:[A-ZÉÈ'’][\w'’.-]*|al|el|ad|as|de|du|des|la|of|the)[ -]?)+", self.text[called.end() : s.end])
            if m:
                return m[0].strip(" -»”\""), False
        tokens = s.tokens[phrase.first : phrase.last + 1]
        if found.role == "name" and found.alias is not None:
            if s.tokens[phrase.head].lower in self.cues.GENERIC_HEADS | {"chaîne", "agence"} and tokens[-1].i > phrase.head:
                named = bare[bare.rfind(self._words_at(bare, found)) :] if self._words_at(bare, found) else bare
                return named.strip(_QUOTE_CHARS), False
            return bare, False
        head = s.tokens[phrase.head]
        if head.lower in self.cues.GENERIC_HEADS:
            inner = [t for t in tokens if t.i > phrase.head]
            names = [t for t in inner if t.text[:1].isupper() and t.lower not in ("telegram", "facebook", "twitter", "youtube")]
            if names and not any(t.lower in ("de", "du", "des", "d'", "of", "close", "proche") for t in inner if t.i < names[0].i):
                text = self.text[names[0].start : tokens[-1].end]
                return text.strip(_QUOTE_CHARS), False
        run = _person_run(tokens, self.cues)
        if run is not None:
            titled = any(t.lower in self.cues.TITLES for t in tokens[: run[0]])
            alone = run[0] == 0 or all(t.pos in ("DET", "PUNCT") for t in tokens[: run[0]])
            if titled and (run[1] - run[0] >= 1):
                return self.text[tokens[run[0]].start : tokens[run[1] - 1].end], True
            if alone and run[1] == len(tokens):
                return bare, run[1] - run[0] >= 2
        if head.pos == "PROPN" and found.kind == "unknown":
            return bare, False
        return None, False

    def _words_at(self, bare: str, found: VoiceClass) -> str:
        """The first word of the registered name in the phrase, for cutting off what only says what it is."""
        again = classify_voice(bare, self.language)
        if again.alias is None:
            return ""
        return bare[again.alias[0] :]

    def _apposition(self, s: Sentence, phrase: Phrase, start: int) -> tuple[str, str | None] | None:
        """What stands in apposition after a comma: its words, and the name if it is one ("…, John Kirby")."""
        i = phrase.last + 1
        if i + 1 >= len(s.tokens) or s.tokens[i].lower not in (",", "«", "“"):
            return None
        j = i + 1
        if s.tokens[j].lower in ("lui", "elle", "eux", "elles", "qui", "who"):
            return None
        run = []
        while j < len(s.tokens) and len(run) < 12 and s.tokens[j].pos not in ("VERB", "AUX", "SCONJ") and s.tokens[j].lower != ",":
            run.append(s.tokens[j])
            j += 1
        while run and run[-1].pos in ("PUNCT", "CCONJ", "SPACE"):
            run.pop()
        if not run or run[0].pos in ("ADP", "ADV", "CCONJ", "PRON"):
            return None
        words = self.text[run[0].start : run[-1].end]
        person = _person_run(run, self.cues)
        if person is not None and 0 < person[0] and all(
            t.pos == "DET" or t.lower in self.cues.TITLES or t.pos in ("NOUN", "ADJ", "PROPN") and not t.text[:1].isupper() for t in run[: person[0]]
        ) and any(t.lower in self.cues.TITLES for t in run[: person[0]]):
            return words, self.text[run[person[0]].start : run[person[1] - 1].end]
        is_name = run[0].text[:1].isupper() and (run[0].pos in ("PROPN", "NOUN", "ADJ", "X") or len(run) > 1 and run[1].text[:1].isupper()) and all(
            t.text[:1].isupper() or t.lower in ("al", "el", "-", "'", "’", "de", "du", "ad", "ben", "bin", "of", "des") or t.pos == "PART"
            for t in run
        )
        tree = s.tokens[run[0].i].dep in ("appos", "flat", "conj") or any(
            t.dep == "appos" and s.tokens[t.head].i <= phrase.last for t in run
        )
        if is_name and (tree or len(run) >= 2 or j >= len(s.tokens) or s.tokens[j].lower == ","):
            return words, words
        if run[0].pos in ("DET", "NOUN", "ADJ", "PROPN"):
            return words, None
        return None

    def _restriction(self, s: Sentence, phrase: Phrase) -> str:
        """The relative clause that tells such people apart ("boys who had escaped"), as far as its verb."""
        i = phrase.last + 1
        if i >= len(s.tokens) or s.tokens[i].lower not in ("qui", "who"):
            return ""
        j = i + 1
        while j < len(s.tokens) and j < i + 6 and s.tokens[j].pos not in ("ADP", "PUNCT", "CCONJ", "SCONJ", "DET", "PART"):
            j += 1
        words = self.text[phrase.end : s.tokens[j - 1].end]
        if re.search(r"anonym|nam|identif|souhait|voulu|requis|ask|request|spoke|parl", words):
            return ""
        return words

    def _anonymous(self, s: Sentence, phrase: Phrase, found: VoiceClass, definite: bool, bare: str) -> bool:
        """Neither named nor held by one unique office."""
        head = s.tokens[phrase.head]
        first = s.tokens[phrase.first]
        if found.role == "name":
            return False
        if found.entry == "source" or head.lower in ("source", "sources"):
            return True
        indefinite = bool(self.cues.INDEFINITE_ARTICLES.match(self.text[phrase.start : phrase.end] + " "))
        if indefinite and first.pos != "PROPN":
            return True
        plural = _plural(head)
        if found.role == "people":
            return True
        if found.role in ("holder", "office"):
            return plural and (not definite or found.role == "holder") or (not definite and self.language == "fr" and plural)
        if found.role == "institution":
            return not definite and plural and found.kind in ("outlet", "ngo", "channel", "medical", "agency", "monitor")
        if found.role == "thing":
            return False
        return head.pos != "PROPN" and not definite

    def _remember(
        self, voice: Voice, s: Sentence, phrase: Phrase, plain: str, spoke: bool, earlier: Known | None
    ) -> Voice:
        head = s.tokens[phrase.head]
        words = _core(voice.name or plain, self.cues)
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
                _plural(head) or bool(s.conjuncts(phrase.head) and self.language == "en"),
                earlier.head if earlier else head.lower,
                earlier.acronym if earlier else acronym,
                feminine if self.language == "fr" else None,
                earlier.person if earlier else voice.kind not in ("agency", "outlet", "channel", "document") and (
                    not voice.anonymous and bool(voice.name) and head.pos == "PROPN" and voice.kind == "unknown"
                ) or classify_voice(self.text[phrase.start : phrase.end], self.language).role in ("office", "holder", "people"),
                spoke,
            )
        )
        return voice


def _plural(head: object) -> bool:
    has = getattr(head, "has")
    return bool(has("Number=Plur")) or str(getattr(head, "lower")) in ("police", "people", "civil")


def _core(name: str, cues: ModuleType) -> frozenset[str]:
    """The words of a name that tell it apart, lower case, no articles, plural s cut."""
    found = [w.lower() for w in _WORDS.findall(name)]
    kept = [w for w in found if w not in cues.CONNECTIVES and w not in ("s", "l", "d", "le", "la", "les", "both", "two", "deux", "un", "une")]
    return frozenset(w[:-1] if len(w) > 3 and w.endswith("s") else w for w in kept or found)


def _person_run(tokens: Sequence[object], cues: ModuleType) -> tuple[int, int] | None:
    """The stretch of two or more capitalised names at the end of a phrase ("le président Joe Biden"), one after a title."""
    items = list(tokens)
    end = len(items)
    start = end
    while start > 0:
        t = items[start - 1]
        text, pos, lower = str(getattr(t, "text")), str(getattr(t, "pos")), str(getattr(t, "lower"))
        if lower in cues.TITLES or not (text[:1].isupper() or lower in ("al", "el", "ben", "bin", "van", "von", "-", "ag", "ould")):
            break
        if pos not in ("PROPN", "X", "NOUN", "ADJ", "PUNCT"):
            break
        start -= 1
    if end - start >= 2 or (end - start == 1 and start > 0 and str(getattr(items[start - 1], "lower")) in cues.TITLES):
        return start, end
    return None
