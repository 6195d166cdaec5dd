"""Noun phrases that count people: "au moins 27 personnes", "28 membres du mouvement", "un seul combattant", "ten of
them civilians", "plusieurs autres", "no pupil", and single named or definite persons ("le général X", "his wife")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import ModuleType

from recoupe.detect.harm_words import Anchor
from recoupe.detect.people_words import groups_of, is_person_noun
from recoupe.lang.people import of_trade
from recoupe.model.mention import QuantityMention
from recoupe.model.sentence import Sentence

_QUOTES = frozenset("«»“”\"'")
_NOMINAL = frozenset({"NOUN", "PROPN"})
_COMPLEMENT_OUT = ("acl", "conj", "appos", "cc", "punct", "parataxis", "advcl")
_VICTIM_DEPS = ("nsubj", "obj", "nmod", "obl", "conj", "appos", "root")
_TITLE_REACH = 5


@dataclass(frozen=True, slots=True)
class People:
    """Tokens ``first`` (the number) to ``last``; ``head`` is the noun, or the number where it stands bare. ``own`` is
    the field that the phrase itself says ("12 morts", "three wounded soldiers"); ``both`` that its noun means dead and
    wounded alike. ``part`` marks "ten of them". ``form``: ``counted one zero named``."""

    first: int
    last: int
    head: int
    low: int | None
    high: int | None
    group: str
    form: str
    bare: bool
    known: bool
    own: str | None = None
    both: bool = False
    part: bool = False


def people_of(
    sentence: Sentence,
    quantities: Sequence[QuantityMention],
    anchors: dict[int, tuple[Anchor, ...]],
    words: ModuleType,
    language: str,
) -> list[People]:
    """The phrases of a sentence that count people, in text order; ``quantities`` are those of the sentence."""
    reader = _Reader(sentence, anchors, words, language)
    found: list[People] = []
    taken: set[int] = set()
    for q in quantities:
        inside = sentence.tokens_in(q.start, q.end)
        if not inside or taken.intersection(inside):
            continue
        if q.unit != "count" or reader.children_of(inside[0]):
            taken.update(inside)
            continue
        people = reader.read(inside[0], inside[-1], q.min, q.max, "zero" if q.max == 0 else "counted", taken)
        taken.update(inside)
        if people:
            found.append(people)
            taken.update(range(people.first, people.last + 1))
    counted = {p.first for p in found}
    for i in range(len(sentence.tokens)):
        if i not in taken and i + 1 not in counted and (one := reader.one(i)):
            found.append(one)
            taken.update(range(one.first, one.last + 1))
    for i in range(len(sentence.tokens)):
        if i not in taken and (named := reader.named(i)):
            found.append(named)
            taken.update(range(named.first, named.last + 1))
    return sorted(found, key=lambda p: p.first)


class _Reader:
    """Reads the noun phrase that follows a number or an article."""

    def __init__(
        self, sentence: Sentence, anchors: dict[int, tuple[Anchor, ...]], words: ModuleType, language: str
    ) -> None:
        self.s = sentence
        self.t = sentence.tokens
        self.anchors = anchors
        self.w = words
        self.groups = groups_of(language)
        self.language = language
        self.compounds = language == "en"

    def low(self, i: int) -> str:
        return self.t[i].lower if 0 <= i < len(self.t) else ""

    def children_of(self, first: int) -> bool:
        """Whether the number counts somebody's children or years: "a father of four", "une mère de cinq enfants", "a
        girl of nine"."""
        if self.low(first - 1) not in self.w.PARTITIVE:
            return False
        noun = self.low(first - 2)
        single = self.t[first - 2].has("Number=Sing") and self.low(first - 3) in self.w.SINGULAR_ARTICLES
        bare = first + 1 >= len(self.t) or self.t[first + 1].pos not in ("NOUN", "ADJ", "PROPN")
        return noun in self.w.PARENTS or noun in self.groups and single and bare and self.t[first].pos == "NUM"

    def read(
        self, first: int, number: int, low: int | None, high: int | None, form: str, bases: set[int] | None = None
    ) -> People | None:
        """The phrase whose number ends at token ``number``. Numbers inside its "of …" are added to ``bases``."""
        if self.t[number].text.endswith("."):  # "puis sept.": one token, and no noun can follow
            return People(first, number, number, low, high, "unspecified", form, True, False)
        start = number + 1
        if form == "zero":
            start = self._reports(start)
        i, part, pronoun = self._partitive(start, bases)
        pronoun_part = pronoun and not self._own_side(start, i)
        definite = part and not pronoun and (i > start + 1 or self.low(start) in self.w.OF_THE)
        head, last, own = self._noun(i)
        if head is None:
            if part and not pronoun and self.low(last) not in self.w.OTHERS:
                return None
            return People(
                first, max(last, i - 1), number, low, high, "unspecified", form, True, False, None, False, pronoun_part
            )
        word = self.low(head)
        if word in self.w.THINGS or word in self.w.COLLECTIVES:
            return None
        last = self._complement(head, self._pair(head, last))
        text = self.s.text[self.t[first].start - self.s.start : self.t[last].end - self.s.start].lower()
        both = word in self.w.BOTH
        if both and self.low(head + 1) in self.w.BOTH_NOT:
            return None
        return People(
            first,
            last,
            head,
            low,
            high,
            self.group(head, text),
            form,
            False,
            self.known(head),
            own,
            both,
            pronoun_part or (definite and own is not None),
        )

    def _pair(self, head: int, last: int) -> int:
        """The last token with a second noun under the same number: "12 soldiers and police"."""
        k = last + 2
        if last != head or not self.known(head) or self.low(last + 1) not in self.w.AND:
            return last
        if self.low(k) not in self.groups and self.low(k) not in self.w.PAIRED:
            return last
        token = self.t[k]
        bare = token.dep == "conj" and token.head == head and not self.s.children(k, "nummod", "det")
        return k if bare and self.low(k + 1) not in self.w.PARTITIVE else last

    def _own_side(self, a: int, b: int) -> bool:
        """ "Of their own", "des leurs": people of a side, no part of a total told."""
        return any(self.low(k) in self.w.OWN_SIDE for k in range(a, b))

    def _reports(self, i: int) -> int:
        """Over "[immediate] reports of" in "no immediate reports of casualties"."""
        for k in range(i, min(i + 4, len(self.t))):
            if self.low(k) in self.w.REPORTS and self.low(k + 1) in self.w.ACT_LINKS:
                return k + 2
        return i

    def _partitive(self, i: int, bases: set[int] | None) -> tuple[int, bool, bool]:
        """(next token, whether "of …" was read, whether it was "of them"): over "de", "of the 839", "d'entre eux"."""
        if self.low(i) not in self.w.PARTITIVE or i + 1 >= len(self.t) or self.low(i + 1) in self.w.VOICED:
            if self.low(i) in self.w.RELATIVE:
                return i + 1, True, True
            return i, False, False
        j = i + 1
        while j < len(self.t) and (
            self.t[j].pos in ("DET", "NUM")
            or self.t[j].dep == "nmod:poss"
            or self.low(j) in ("'s", "les", "ses", "leurs")
        ):
            if self.low(j) in self.w.PARTITIVE_PRONOUNS and self.t[j].dep not in ("det", "nmod:poss"):
                break
            if self.low(j) in self.w.PARTITIVE_PRONOUNS and not (
                j + 1 < len(self.t) and self.t[j + 1].pos in _NOMINAL | {"ADJ", "NUM"}
            ):
                break
            if self.t[j].pos == "NUM" and bases is not None:
                bases.add(j)
            j += 1
        if self.low(j) in self.w.PARTITIVE_PRONOUNS:
            while self.low(j + 1) in self.w.PARTITIVE_PRONOUNS:
                j += 1
            j += 1
            if self.low(j) in self.w.SINGULAR_ARTICLES:
                j += 1
            return j, True, True
        return j, True, False

    def _noun(self, i: int) -> tuple[int | None, int, str | None]:
        """(head noun, last token, field said by the phrase itself) of a noun phrase that begins at ``i``."""
        head: int | None = None
        own: str | None = None
        last = i - 1
        j = i
        while j < len(self.t):
            token, word = self.t[j], self.t[j].lower
            if any(a.role == "subject" and a.end > j for a in self.anchors.get(j, ())):  # "nine sustained wounds"
                break
            if token.pos == "NUM" and self.low(j + 1) == "-" and self.low(j + 4) == "old":  # "a 52-year-old woman"
                j += 5
                last = j - 1
                continue
            if word in _QUOTES:
                j += 1
                continue
            if word == "'s" and head is not None:  # "two New People's Army camps": the owner is not the noun
                j += 1
                continue
            if (
                self.low(j + 1) == "-" and token.end == self.t[j + 1].start and word not in self.w.NOUNS
            ):  # "al-Shabab fighters", "rebel-held"
                j += 2
                if j < len(self.t) and self.t[j].pos not in _NOMINAL:
                    j += 1
                if head is not None and not self.compounds:
                    break
                continue
            if word in self.w.OTHERS:
                if head is not None:
                    break
                last = j
                j += 1
                continue
            if word in self.w.NOUNS or word in self.w.BOTH:
                if head is not None:
                    break
                if self.compounds and word in self.w.MODIFIERS and j + 1 < len(self.t) and self.t[j + 1].pos == "NOUN":
                    j += 1  # "12 arrest warrants", "no casualty figure"
                    continue
                field = self.w.NOUNS.get(word)
                if field and self.compounds and self._noun_follows(j):
                    own = field
                    j += 1
                    continue
                return j, j, own or field
            if token.pos == "ADJ" and token.head == j + 1 and self.t[j + 1].pos in _NOMINAL:  # "deux jeunes gens"
                j += 1
                continue
            if token.pos in _NOMINAL or (word in self.groups and token.pos != "VERB"):
                if head is not None and (not self.compounds or self._closed(head, j)):
                    break
                head = last = j
                j += 1
                if not self.compounds:
                    break
                continue
            if head is not None:
                break
            if (
                token.pos == "ADJ"
                or word == "-"
                or (self.compounds and token.pos == "VERB" and self._noun_follows(j) and self.t[j].dep == "amod")
            ):
                j += 1
                continue
            break
        return head, last, own

    def _noun_follows(self, j: int) -> bool:
        """Whether a noun of people stands right after, perhaps behind adjectives ("wounded [American] soldiers")."""
        for k in range(j + 1, min(j + 4, len(self.t))):
            if self.low(k) in self.groups and self.low(k) not in self.w.OTHERS:
                return True
            if self.t[k].pos not in ("ADJ", "PROPN", "NOUN"):
                return False
        return False

    def _closed(self, head: int, j: int) -> bool:
        """Whether the noun at ``head`` cannot be the modifier of the one at ``j`` ("soldiers Monday")."""
        if self.low(j - 1) in ("'s", "-"):
            return False
        if j != head + 1 or self.t[j].dep == "obl:npmod":
            return True
        plural = (
            self.t[head].pos != "ADJ"
            and self.t[head].lower in self.groups
            and self.t[head].lower.endswith(("s", "men", "people", "children"))
        )
        return plural and self.t[head].lower not in ("armed",) and self.t[j].lower not in self.groups

    def _complement(self, head: int, last: int) -> int:
        """The last token with adjectives and "of …" taken in."""
        j = max(head, last) + 1
        while j < len(self.t) and self.t[j].head == head and self._qualifies(j):
            last = j
            j += 1
        while self.low(j) in _QUOTES and j < len(self.t):
            j += 1
        if self.low(j) in self.w.ACT_LINKS and self.low(j) not in ("à", "au", "aux"):
            for c in self.s.children(head, "nmod"):
                if c > j and self.t[j].head == c:
                    end = max(self.s.subtree(c, *_COMPLEMENT_OUT))
                    if not any(k in self.anchors for k in range(j, end + 1)):
                        last = max(last, end)
                    break
        return last

    def _qualifies(self, j: int) -> bool:
        """Whether the token is an adjective of the noun before it, however tagged ("un interprète afghan")."""
        if j in self.anchors:
            return False
        nominal = not self.compounds and self.t[j].pos in ("NOUN", "PROPN")
        return self.t[j].pos == "ADJ" or nominal and self.t[j].dep.split(":")[0] in ("amod", "appos", "flat", "nmod")

    def known(self, head: int) -> bool:
        token = self.t[head]
        return token.lower in self.groups or is_person_noun(token, self.language)

    def group(self, head: int, text: str) -> str:
        """The codebook's group of the phrase: what its words say before what its noun alone says."""
        for pattern, group in self.w.GROUP_PATTERNS:
            if pattern.search(text):
                return str(group)
        token = self.t[head]
        trade = token.pos == "NOUN" and of_trade(token.lower, self.language)
        return self.groups.get(token.lower, "civilians" if trade else "unspecified")

    def one(self, i: int) -> People | None:
        """ "un mort", "a third man", "one of them", "l'un des leurs"; "nobody", "personne n'…", "no one"."""
        word = self.low(i)
        if word in self.w.NOBODY:
            negated = not self.w.NEGATION or any(self.low(k) in self.w.NEGATION for k in (i + 1, i + 2))
            if not negated or (word == "personne" and self.s.child(i, "det") is not None):
                return None
            return People(i, i, i, 0, 0, "unspecified", "zero", True, False)
        if word in self.w.TWO_WORDS:
            two = self.read(i, i, 2, 2, "counted")
            return two if two and two.known and self.low(two.head + 1) not in self.w.AND else None
        if word not in self.w.SINGULAR_ARTICLES:
            return None
        if self.low(i - 1) in self.w.NOT and self.low(i + 1) in self.w.SINGLE:  # "not a single soldier", "pas un seul"
            return self.read(i - 1, i, 0, 0, "zero")
        least = " ".join(self.low(k) for k in (i - 2, i - 1) if k >= 0) in self.w.AT_LEAST
        one = self.read(i - 2 if least else i, i, 1, None if least else 1, "one")
        if one is None:
            return None
        if one.bare and self.low(i + 1) in self.w.ORDINALS:
            return People(i, i + 1, i + 1, 1, 1, "unspecified", "one", True, False)
        if one.bare:
            if self.low(one.last) == "old":
                return one
            return (
                one
                if one.part or word in self.w.ONE_WORDS or self.low(one.last) in self.w.OTHERS or word == "another"
                else None
            )
        if one.own and self.low(one.head) in self.w.ONE_NOT and word not in self.w.ONE_WORDS - {"une"}:
            return None
        if self.low(one.head) in self.w.ONE_NOT_GROUP:
            return None
        return one

    def named(self, i: int) -> People | None:
        """A named person or a definite singular one ("le maire", "his wife"), where it may be the victim of a verb."""
        token = self.t[i]
        if token.dep.split(":")[0] not in _VICTIM_DEPS or token.pos not in _NOMINAL or token.lower in self.w.CALENDAR:
            return None
        name = token.pos == "PROPN" or any(self.t[c].pos == "PROPN" for c in self.s.children(i, "flat", "appos"))
        name = name or self.known(i) and self.t[min(i + 1, len(self.t) - 1)].pos == "PROPN"  # "le maréchal Haftar"
        known = self.known(i)
        if not name:
            det = self.s.child(i, "det", "nmod:poss")
            if not known or det is None or self.t[det].lower not in self.w.DEFINITE or token.has("Number=Plur"):
                return None
            if self.t[i].lower in self.w.NOUNS:
                return None
        if token.has("Number=Plur"):
            return None
        inside = [k for k in self.s.subtree(i, *_COMPLEMENT_OUT, "nmod", "case") if k >= i - _TITLE_REACH]
        first = next((k for k in inside if self.t[k].pos not in ("PUNCT", "ADP")), i)
        last = max(k for k in inside if self.t[k].pos != "PUNCT") if inside else i
        text = self.s.text[self.t[first].start - self.s.start : self.t[last].end - self.s.start].lower()
        group = self.group(i, text)
        if group == "unspecified":
            group = next((self.groups[self.low(k)] for k in inside if self.low(k) in self.groups), group)
        return People(first, last, i, 1, 1, group, "named", False, known)
