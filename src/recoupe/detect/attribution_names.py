"""How a speaker is called: the proper name in a phrase, the name set beside it, and whether there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from types import ModuleType

from recoupe.detect.attribution_phrases import Phrase
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.voices import VoiceClass, classify_voice

QUOTE_CHARS = "«»“”\"„ \u00a0'‘’"
_ARABIC = re.compile(r"(?:a[dlnrstz]|ash|e[ls]|ud|ul)[-'’‑][A-Z]")
"""A word of a name behind an Arabic article ("al-Dam")."""
_WORDS = re.compile(r"[^\W_]+")
_NAMES_TOO = frozenset("sheikh cheikh imam king prince bishop judge major captain father roi mullah emir".split())
"""Titles that are also parts of names."""


@dataclass(slots=True)
class Namer:
    """Names of speakers in one report's text."""

    text: str
    language: str
    cues: ModuleType

    def proper(self, s: Sentence, phrase: Phrase, bare: str, found: VoiceClass) -> tuple[str | None, bool]:
        """The proper name inside a phrase that has one, and whether it is a person's."""
        called = self.cues.CALLED.search(self.text, phrase.end, min(phrase.end + 60, s.end))
        if called and called.start() - phrase.end < 3:
            m = re.match(
                r"(?:(?:[A-ZÉÈ'’][\w'’.-]*|al|el|ad|as|de|du|des|la|of|the)[ -]?)+", self.text[called.end() : s.end]
            )
            if m:
                return m[0].strip(' -»”"'), False
        tokens = s.tokens[phrase.first : phrase.last + 1]
        if found.role == "name" and found.alias is not None:
            if (
                s.tokens[phrase.head].lower in self.cues.GENERIC_HEADS | {"chaîne", "agence"}
                and tokens[-1].i > phrase.head
            ):
                named = bare[bare.rfind(self.words_at(bare, found)) :] if self.words_at(bare, found) else bare
                return named.strip(QUOTE_CHARS), False
            return self._less_lead(bare, found), False
        head = s.tokens[phrase.head]
        if (labelled := self._labelled(tokens)) is not None:
            return labelled, False
        if head.lower in self.cues.GENERIC_HEADS:
            inner = [t for t in tokens if t.i > phrase.head]
            names = [
                t
                for t in inner
                if t.text[:1].isupper() and t.lower not in ("telegram", "facebook", "twitter", "youtube")
            ]
            if names and not any(
                t.lower in ("de", "du", "des", "d'", "of", "close", "proche") for t in inner if t.i < names[0].i
            ):
                text = self.text[names[0].start : tokens[-1].end]
                return text.strip(QUOTE_CHARS), False
        run = person_run(tokens, self.cues)
        if run is not None:
            titles = [k for k, t in enumerate(tokens[: run[0]]) if t.lower in self.cues.TITLES]
            last = titles[-1] + 1 if titles else run[0]
            titled = bool(titles) and not any(t.pos == "ADP" for t in tokens[last : run[0]])  # "chief of the X Forces"
            alone = run[0] == 0 or all(t.pos in ("DET", "PUNCT") for t in tokens[: run[0]])
            if titled and (run[1] - run[0] >= 1):
                return self.text[tokens[run[0]].start : tokens[run[1] - 1].end], True
            if alone and run[1] == len(tokens):
                return bare, run[1] - run[0] >= 2
        if head.pos == "PROPN" and found.kind == "unknown":
            return bare, False
        return None, False

    def _labelled(self, tokens: Sequence[Token]) -> str | None:
        """The name behind an English noun that says what bears it ("conservation group | Virunga Alliance")."""
        if self.language != "en":
            return None
        at = len(tokens)
        while at > 0 and tokens[at - 1].text[:1].isupper():
            at -= 1
        label = tokens[at - 1] if 0 < at < len(tokens) else None
        if label is None or label.lower not in self.cues.GENERIC_HEADS or label.text != label.lower:
            return None
        return self.text[tokens[at].start : tokens[-1].end]

    def _less_lead(self, bare: str, found: VoiceClass) -> str:
        """A registered group's name without the small words before it ("paramilitary Rapid Support Forces")."""
        named = self.words_at(bare, found)
        lead = bare[: len(bare) - len(named)] if named else ""
        press = found.kind in ("agency", "outlet", "channel")
        if press and lead and lead.split()[-1].lower() in self.cues.GENERIC_HEADS and lead[-1] == " ":
            return named  # "State news agency | SANA"
        if not lead or lead != lead.lower() or not named[:1].isupper():
            return bare
        return named if self.language == "en" or press or self.cues.MEMBERS_OF.match(lead) else bare

    def words_at(self, bare: str, found: VoiceClass) -> str:
        """The first word of the registered name in the phrase, for cutting off what only says what it is."""
        again = classify_voice(bare, self.language)
        if again.alias is None:
            return ""
        return bare[again.alias[0] :]

    def apposition(self, s: Sentence, phrase: Phrase, start: int) -> tuple[str, str | None] | None:
        """What stands in apposition after a comma: its words, and the name if it is one ("…, John Kirby")."""
        i = phrase.last + 1
        if i + 1 >= len(s.tokens) or s.tokens[i].lower not in (",", "«", "“"):
            return None
        j = i + 1
        if s.tokens[j].lower in ("lui", "elle", "eux", "elles", "qui", "who"):
            return None
        run: list[Token] = []
        while (
            j < len(s.tokens)
            and len(run) < 12
            and (s.tokens[j].pos not in ("VERB", "AUX", "SCONJ") or j == i + 1 and self._is_person(s.tokens[j]))
            and s.tokens[j].lower != ","
        ):
            run.append(s.tokens[j])
            j += 1
        while run and run[-1].pos in ("PUNCT", "CCONJ", "SPACE"):
            run.pop()
        if not run or run[0].pos in ("ADP", "ADV", "CCONJ", "PRON"):
            return None
        if j < len(s.tokens) and s.tokens[j].lower != "," and _acts(run, range(run[0].i, run[-1].i + 1)):
            return None
        words = self.text[run[0].start : run[-1].end]
        person = person_run(run, self.cues)
        if (
            person is not None
            and person[0] > 0
            and all(
                t.pos == "DET"
                or t.lower in self.cues.TITLES
                or t.pos in ("NOUN", "ADJ", "PROPN")
                and not t.text[:1].isupper()
                for t in run[: person[0]]
            )
            and any(t.lower in self.cues.TITLES for t in run[: person[0]])
        ):
            return words, self.text[run[person[0]].start : run[person[1] - 1].end]
        is_name = (
            run[0].text[:1].isupper()
            and (run[0].pos in ("PROPN", "NOUN", "ADJ", "X") or len(run) > 1 and run[1].text[:1].isupper())
            and all(
                t.text[:1].isupper()
                or t.lower in ("al", "el", "-", "'", "’", "de", "du", "ad", "ben", "bin", "of", "des")
                or _ARABIC.match(t.text)
                or t.pos == "PART"
                for t in run
            )
        )
        tree = s.tokens[run[0].i].dep in ("appos", "flat", "conj") or any(
            t.dep == "appos" and s.tokens[t.head].i <= phrase.last for t in run
        )
        if (
            is_name
            and (j >= len(s.tokens) or s.tokens[j].pos == "PUNCT")
            and (tree or len(run) >= 2 or s.tokens[min(j, len(s.tokens) - 1)].lower == ",")
        ):
            return words, words
        named = run[1:] if run[0].pos == "DET" else []
        if (
            named
            and named[0].pos == "PROPN"
            and all(t.text[:1].isupper() for t in named if t.pos not in ("ADP", "DET"))
        ):
            if j >= len(s.tokens) or s.tokens[j].pos == "PUNCT":
                return words, self.text[named[0].start : named[-1].end]
        if run[0].pos in ("DET", "NOUN", "ADJ", "PROPN") or self._is_person(run[0]):
            return words, None
        return None

    def full_person(self, name: str, s: Sentence, phrase: Phrase) -> str | None:
        """The full name that the report has given somebody whom it now calls by surname alone behind a title ("Maj.
        Kofi Mensah … Major Mensah said"); None where there is none, or where two bear the surname."""
        titled = phrase.first < phrase.last and s.tokens[phrase.last - 1].lower in self.cues.TITLES
        if " " in name or not name[:1].isupper() or not (titled or s.tokens[phrase.head].pos == "PROPN"):
            return None
        found = set()
        for m in re.finditer(
            rf"((?:[A-ZÉÈ][\w’'-]+ (?:(?:al|el|ben|bin|ag|ould|de|von|van) )?){{1,3}}){re.escape(name)}\b", self.text
        ):
            words = m[1].split()
            while words and (words[0].lower() in self.cues.TITLES or words[0].lower() in self.cues.DEFINITE):
                words.pop(0)
            if words and m.start() < phrase.start and all(w.lower() not in self.cues.TITLES for w in words):
                found.add(" ".join([*words, name]))
        return found.pop() if len(found) == 1 else None

    def _is_person(self, t: Token) -> bool:
        """Whether a word that the parser takes for a verb is a noun for a person ("Hamadoun, enseignant à Bankass")."""
        return classify_voice(t.text, self.language).role in ("people", "holder", "office")

    def restriction(self, s: Sentence, phrase: Phrase) -> str:
        """The relative clause that tells such people apart ("boys who had escaped"), as far as its verb."""
        i = phrase.last + 1
        if i >= len(s.tokens) or s.tokens[i].lower not in ("qui", "who"):
            return ""
        j = i + 1
        while (
            j < len(s.tokens) and j < i + 6 and s.tokens[j].pos not in ("ADP", "PUNCT", "CCONJ", "SCONJ", "DET", "PART")
        ):
            j += 1
        words = self.text[phrase.end : s.tokens[j - 1].end]
        if re.search(r"anonym|nam|identif|souhait|voulu|requis|ask|request|spoke|parl", words):
            return ""
        return words

    def is_anonymous(self, s: Sentence, phrase: Phrase, found: VoiceClass, definite: bool, bare: str) -> bool:
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
        plural = is_plural(head)
        if found.role == "people":
            return True
        if found.role in ("holder", "office"):
            return (
                plural
                and (not definite or found.role == "holder")
                or (not definite and self.language == "fr" and plural)
            )
        if found.role == "institution":
            return (
                not definite and plural and found.kind in ("outlet", "ngo", "channel", "medical", "agency", "monitor")
            )
        if found.role == "thing":
            return False
        given = (
            phrase.first == phrase.last and head.text[:1].isupper() and head.start > s.start + 1
        )  # "raconte Espérance"
        return head.pos != "PROPN" and not definite and not given


def _acts(run: Sequence[Token], inside: range) -> bool:
    """Whether the words are the subject of a verb behind them ("selon X, les soldats ont …")."""
    return any(t.dep.startswith("nsubj") and t.head not in inside and t.head > t.i for t in run)


def is_plural(head: Token) -> bool:
    return head.has("Number=Plur") or head.lower in ("police", "people", "civil")


def core_words(name: str, cues: ModuleType) -> frozenset[str]:
    """The words of a name that tell it apart, lower case, no articles, plural s cut."""
    found = [w.lower() for w in _WORDS.findall(name)]
    kept = [
        w
        for w in found
        if w not in cues.CONNECTIVES and w not in ("s", "l", "d", "le", "la", "les", "both", "two", "deux", "un", "une")
    ]
    return frozenset(w[:-1] if len(w) > 3 and w.endswith("s") else w for w in kept or found)


def person_run(tokens: Sequence[Token], cues: ModuleType) -> tuple[int, int] | None:
    """The capitalised names that end a phrase: two or more, or one after a title ("le président Joe Biden")."""
    items = list(tokens)
    end = len(items)
    start = end
    while start > 0:
        t = items[start - 1]
        text, pos, lower = t.text, t.pos, t.lower
        inside = text[:1].isupper() and start < end and start > 1 and lower in _NAMES_TOO
        if inside and items[start - 2].text[:1].isupper() and items[start - 2].lower not in cues.TITLES:
            start -= 1  # "President Hassan Sheikh Mohamud"
            continue
        if lower in cues.TITLES or not (
            text[:1].isupper() or lower in ("al", "el", "ben", "bin", "van", "von", "-", "ag", "ould")
        ):
            break
        if pos not in ("PROPN", "X", "NOUN", "ADJ", "PUNCT"):
            break
        start -= 1
    if end - start >= 2 or (end - start == 1 and start > 0 and items[start - 1].lower in cues.TITLES):
        return start, end
    return None
