"""From a noun phrase to a voice: its name as an analyst writes it, its kind, and whom "il" or "le même texte" mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recoupe.detect.attribution_aliases import is_short
from recoupe.detect.attribution_known import UNKNOWN as UNKNOWN
from recoupe.detect.attribution_known import Known, Memory
from recoupe.detect.attribution_names import QUOTE_CHARS, core_words, is_plural
from recoupe.detect.attribution_owners import of_the_town, owned
from recoupe.detect.attribution_phrase_search import phrase_from
from recoupe.detect.attribution_phrases import Phrase, make_phrase, phrase_at
from recoupe.model.mention import Voice
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.actors import code_of, find_names, is_people
from recoupe.vocab.voice_sides import voice_side
from recoupe.vocab.voices import VoiceClass, classify_voice, registered_end

_STRAY = re.compile(r"\s*[«»“”\"]\s*")
_ACRONYM = re.compile(r"\s*\(([A-ZÉÈ][\w'’.&/-]{1,11})\)")


@dataclass(slots=True)
class Speakers(Memory):
    """Voices for phrases; what is met is remembered for the words that come back to it."""

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
        if self.cues.OURSELVES.match(words) and not self._our_people(words, lower):
            return None
        if phrase.pronoun:
            return self._pronoun(head.lower, s)
        self._at = phrase.start
        if head.lower in self.cues.LATTER:
            before = [k for k in self.known if k.start < phrase.start and s.index - k.sentence <= 1]
            return max(before, key=lambda k: k.start).voice if before else UNKNOWN
        same = bool(self.cues.SAME.match(words))
        if same and (found := self._body_meant(s, head, Voice(None, "unknown", False))):
            return self._remember(found.voice, s, phrase, words, spoke, found)
        if same and (found := self._last(s, organised=None, plural=None, spoke=True)):
            return self._remember(found.voice, s, phrase, words, spoke, found)
        if (m := self.cues.SPOKESMAN_FOR.match(words)) and (body := self._body(s, phrase, m.end())) is not None:
            return self._voice(s, body, spoke)
        if (one := self._one_of_them(s, phrase, words)) is not None:
            return one
        if (spoken_for := self._own_spokesman(s, phrase, head)) is not None:
            return spoken_for
        document = self._of_document(s, phrase, words)
        if document is not None:
            return document
        voice, plain = self._described(s, phrase, words)
        earlier = self._earlier(s, phrase, voice, plain)
        if earlier is not None:
            return self._remember(_enriched(earlier.voice, voice), s, phrase, plain, spoke, earlier)
        return self._remember(voice, s, phrase, plain, spoke, None)

    def _one_of_them(self, s: Sentence, phrase: Phrase, words: str) -> Voice | None:
        """ "L'un d'eux", "two of them": some of the last people who spoke, or whom the words beside them tell."""
        m = self.cues.OF_THEM.match(self.text, phrase.start, s.end)
        if m is None:
            return None
        appos = self.apposition(s, phrase, phrase.start)
        if appos is not None and appos[1] is None:
            return Voice(appos[0], classify_voice(appos[0], self.language).kind, True)
        many = next((k for k in reversed(self.known) if k.plural and k.spoke and s.paragraph - k.paragraph <= 1), None)
        if many is None or many.voice.name is None or (appos is not None and appos[1]):
            return None
        name = self.cues.INDEFINITE_ARTICLES.sub("", self.cues.DEFINITE_ARTICLES.sub("", many.voice.name))
        of = {"fr": " des ", "en": " of the "}[self.language]
        return Voice(f"{m['n'].lower()}{of}{name}", many.voice.kind, True, many.voice.side)

    def _own_spokesman(self, s: Sentence, phrase: Phrase, head: Token) -> Voice | None:
        """The body whose nameless spokesman a possessive brings in ("the rebels …; their spokesman said")."""
        first = s.tokens[phrase.first].lower
        if first not in self.cues.POSSESSIVE or head.lower not in self.cues.SPOKESMEN or phrase.last != phrase.head:
            return None
        appos = self.apposition(s, phrase, phrase.start)
        owner = self.owner(first, s)
        if owner is None or owner.voice.anonymous or self.is_person(owner) or (appos is not None and appos[1]):
            return None
        return owner.voice if owner.voice.kind == "armed_group" else None

    def _body(self, s: Sentence, phrase: Phrase, offset: int) -> Phrase | None:
        """The body behind a nameless spokesman ("a spokesman for the provincial government"); None where his name
        follows."""
        appos = self.apposition(s, phrase, phrase.start)
        at = next((t.i for t in s.tokens if t.start >= phrase.start + offset), None)
        if at is None or (appos is not None and appos[1] is not None):
            return None
        found = phrase_from(s, at, self.cues)
        return found if found is not None and not found.pronoun and found.first > phrase.first else None

    def _our_people(self, words: str, lower: str) -> bool:
        """Whether "our", "nos" stand before people who are not the outlet's staff ("our medics on the spot")."""
        if lower.startswith(("nos sources", "notre source", "our source")):
            return True
        found = classify_voice(words, self.language)
        return lower.startswith(("our ", "nos ", "notre ")) and found.role == "people" and found.kind != "outlet"

    def pronoun(self, word: str, s: Sentence, at: int, *, subject: bool = False) -> Voice | None:
        """The voice that a pronoun at character ``at`` stands for: None for the outlet, ``UNKNOWN`` for nobody met.
        With ``subject`` the subject of the same sentence comes first ("La rébellion …, selon elle, …")."""
        self._at = at
        plural = word in self.cues.THEY
        here = [k for k in self.known if s.start <= k.start < at and k.plural is plural and not k.voice.anonymous]
        if subject and here and word not in self.cues.WE:
            return here[0].voice
        return self._pronoun(word, s)

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
            owner = self.owner(first.lower, s)
            return owner.voice if owner is not None else UNKNOWN
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
            whose = classify_voice(self.text[found.start : found.end], self.language)
            if whose.role == "name":
                return found
            if whose.role == "institution" and s.tokens[phrase.head].lower in self.cues.OWNED_FIGURES:
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
        if m := self.cues.HANDED_IN.match(self.text, phrase.end, s.end):
            at = next((t.i for t in s.tokens if t.start >= m.end()), None)
            if at is not None and (giver := phrase_from(s, at, self.cues)) is not None and not giver.pronoun:
                return giver
        for t in s.tokens[phrase.head + 1 : min(phrase.head + 8, len(s.tokens))]:
            agent = [x.lower for x in s.tokens[t.i + 1 : t.i + 5]]
            if (
                t.lower in (",", ";", ":")
                or t.pos in ("PRON", "SCONJ")
                or t.pos in ("VERB", "AUX")
                and not any(x in self.cues.AGENT for x in agent)
            ):
                break
            if t.lower in ("de", "du", "des", "d'", "by", "from", "of", "par") and t.i + 1 < len(s.tokens):
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
        plain = words
        longer = registered_end(self.text[phrase.start : min(s.end, phrase.start + 120)], len(words), self.language)
        if longer:
            plain = self.text[phrase.start : phrase.start + longer]
        if sneer := c.SNEER.search(words):
            plain = (words[: sneer.start()] + words[sneer.end() :]).strip()
        definite = first.lower in c.DEFINITE
        plain = of_the_town(self.text, s, phrase.start, plain, self.language, c) or plain
        m = c.DEFINITE_ARTICLES.match(plain)
        bare = _unquoted(plain[m.end() :] if m else plain)
        found = classify_voice(plain, self.language)
        full, found = self._spelt_out(bare, found)
        name, _ = (full, False) if full else self.proper(s, phrase, bare, found)
        kind = found.kind
        possessed, camp, aside = first.lower in c.POSSESSIVE, None, None
        if possessed and name is None:
            bare, taken = self._possessed(s, phrase, bare, found)
            kind = taken if taken is not None and kind in ("official", "unknown") else kind
            owner = self.owner(first.lower, s) if taken is not None else None
            camp = owner.voice.side if owner is not None else None
        if (appos := self.apposition(s, phrase, phrase.start)) is not None:
            appos_words, appos_name = appos
            other = classify_voice(appos_words, self.language)
            if name is None and appos_name and found.role != "name":
                name = appos_name
                if other.role == "name":
                    kind = other.kind
            if other.kind != "unknown" and (
                kind == "unknown"
                or kind == "official"
                and found.role == "holder"
                and other.role in ("holder", "office")
                or kind == "witness"
                and self.cues.CLERGY.match(bare)
            ):
                kind = other.kind  # "Colonel X, a spokesman for the Houthis"
            if other.role in ("holder", "office") and appos_name is None:
                aside = voice_side(appos_words, kind, self.language)
        if self.cues.CLERGY.match(bare) and kind in ("witness", "unknown"):
            kind = "local_source"
        if name is None and found.role in ("institution", "office") and not possessed:
            fuller = self._fuller(s, phrase, far=found.role == "office")
            again = classify_voice(fuller, self.language).kind if fuller else "unknown"
            bare, kind = fuller or bare, again if again != "unknown" else kind
        if name is None and not definite and (m2 := self.cues.OF_THE_GROUP.search(bare)) is not None:
            group = next(
                (k for k in reversed(self.known) if k.voice.kind == "armed_group" and not k.voice.anonymous), None
            )
            group = self._group_meant(s, phrase) or group
            if group is not None and group.voice.name:
                bare, kind = (
                    f"{bare[: m2.start()]} {m2['of']}{'e' if self.language == 'fr' else ''} {group.voice.name}",
                    "armed_group",
                )
        if name is not None and found.role != "name":
            name = self.full_person(name, s, phrase) or name
        called = name or bare
        registered = name is not None and name == bare and first.lower in c.COMMON_OPENERS
        if (name is None or registered) and not m and self._opens(s, phrase):
            called = called[0].lower() + called[1:]
        anonymous = name is None and self.is_anonymous(s, phrase, found, definite, bare)
        if anonymous and found.role == "people" and phrase.end < s.end:
            called += self.restriction(s, phrase)
        side = found.side or camp or voice_side(plain, kind, self.language) or aside
        return Voice(called, kind, anonymous, side, found.actor or self._actor(plain, called, kind)), called

    def _opens(self, s: Sentence, phrase: Phrase) -> bool:
        """Whether the phrase's first letter is a capital only because it opens the sentence or a quotation."""
        first = s.tokens[phrase.first]
        if not first.text[:1].isupper() or first.text[1:2].isupper():
            return False
        if first.pos == "PROPN" and (first.lower not in self.cues.COMMON_OPENERS or phrase.first == phrase.last):
            return False
        before = s.text[: first.start - s.start].rstrip(" «“\"'‘(\u00a0\u202f")
        following = s.tokens[phrase.first + 1].text if phrase.first < phrase.last else ""
        if before and before[-1] not in ":;.!?)—–-":
            return False
        if first.pos in ("DET", "NUM"):
            return True
        return not (is_people(first.text) or code_of(first.text) or following[:1].isupper())

    def _spelt_out(self, bare: str, found: VoiceClass) -> tuple[str | None, VoiceClass]:
        """The full name behind a short one, and what that is: an acronym that the report introduces, or that its own
        words resolve where the vocabulary knows several bearers ("RSF": reporters, or the Rapid Support Forces)."""
        if not is_short(bare):
            return None, found
        full = self.aliases.full(bare)
        if full is not None:
            other = classify_voice(full, self.language)
            if other.kind == "unknown" or other.role != "name" and found.role == "name" and found.actor is not None:
                other = found
            return full, other if other.kind != "unknown" else found
        armed = [e for n in find_names(bare) for e in n.entries if e.kind in ("rebel", "militia")]
        if found.actor is None and armed and any(self._speaks_of(e.country) for e in armed):
            return bare, VoiceClass("armed_group", "name", None, armed[0].id, armed[0].side, (0, len(bare)))
        return None, found

    def _speaks_of(self, countries: tuple[str, ...]) -> bool:
        """Whether the report's words name one of the countries or its people."""
        return any(code_of(w) in countries for w in set(re.findall(r"\b[A-ZÉ][\w’'-]{3,}", self.text)))

    def _actor(self, plain: str, called: str, kind: str) -> str | None:
        """The registry's id of a voice that is an actor itself (not one that only belongs to it)."""
        if kind not in ("official", "armed_group", "ngo", "monitor"):
            return None
        for words in (called, plain):
            names = find_names(words)
            if names and names[0].end - names[0].start >= 0.7 * len(re.sub(r"\s*\([^)]*\)", "", words)):
                return names[0].entries[0].id
        return None

    def _possessed(self, s: Sentence, phrase: Phrase, bare: str, found: VoiceClass) -> tuple[str, str | None]:
        owner = self.owner(s.tokens[phrase.first].lower, s)
        return owned(
            self.text,
            s,
            phrase.start,
            bare,
            owner.voice if owner else None,
            owner is not None and self.is_person(owner),
            found,
            self.language,
            self.cues,
        )

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
                earlier.person if earlier else self._is_somebody(phrase, voice, head),
                spoke,
                called=str(self.cues.DEFINITE_ARTICLES.sub("", self.text[phrase.start : phrase.end])).lower(),
            )
        )
        return voice

    def _is_somebody(self, phrase: Phrase, voice: Voice, head: Token) -> bool:
        """Whether a voice is a person, not a body: by its kind, by a name that nothing else tells, by its post."""
        if voice.name and classify_voice(voice.name, self.language).role == "name":
            return False
        if voice.kind in ("witness", "local_source", "expert"):
            return True
        if voice.kind == "unknown" and not voice.anonymous and voice.name and head.pos == "PROPN":
            return True
        role = classify_voice(self.text[phrase.start : phrase.end], self.language).role
        return role in ("office", "holder", "people")


def _unquoted(words: str) -> str:
    """The words without quotation marks around them, or without a mark that is left of a pair ("autorités » de X")."""
    bare = words.strip(QUOTE_CHARS)
    return _STRAY.sub(" ", bare) if len(_STRAY.findall(bare)) == 1 else bare


def _enriched(known: Voice, again: Voice) -> Voice:
    """A voice met before with the camp that its later words tell."""
    if known.side is not None or again.side is None or known.kind != again.kind:
        return known
    return Voice(known.name, known.kind, known.anonymous, again.side, known.actor_id or again.actor_id)
