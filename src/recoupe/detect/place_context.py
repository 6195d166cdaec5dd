"""What stands around a name: whether it is a place at all, how the phrase stands to it, what part it plays."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from recoupe.detect.place_names import Hit, Word
from recoupe.lang.place_words import PlaceWords
from recoupe.model.sentence import Sentence

Relation = Literal["at", "near", "between", "along", "side", "toward", "from"]
Verdict = Literal["yes", "weak", "no"]

FACILITIES = frozenset({"base", "camp", "airport", "crossing", "building", "district", "road", "street"})
"""Classes of nouns that name something within or beside the toponym that goes with them."""
WINDOW = 70
"""Characters before a toponym in which its preposition is looked for."""
APPOSITION = re.compile(
    r"^\s*,\s*(?:(?:un|une|the|an?|la|le)\s+)?(?:(?:petit|petite|gros|grand|grande|small|remote|large|"
    r"[a-z]+ern)\s+)?([\w-]+)",
    re.I,
)
"""What is said of a name after a comma: "X, un petit village", "X, a suburb"; the group is the noun."""
_HELD = ("-held", "-controlled", "-occupied", "-administered", "-run", "-ruled", "-majority")
"""Ends of adjectives between a preposition and its name ("in rebel-held X"); no other language has them."""
_LETTER = re.compile(r"[^\W\d_]")
_DATELINE = re.compile(r"^\s*(?:\([^)]{2,40}\)|[—–]|--|-\s|,\s+(?:le\s+)?\d{1,2}(?:er)?\s+\w)")


@dataclass(frozen=True, slots=True)
class Prior:
    """What the gazetteer says of a bare name: the kind, population and fit of its likeliest place, and the ISO code
    of the country that it names, if it names one."""

    kind: str
    population: int
    score: float
    country: str | None

    @property
    def known_well(self) -> bool:
        return self.country is not None or (
            self.score > 0.75 and (self.population >= 100_000 or self.kind in ("admin1", "area", "sea", "region"))
        )


@dataclass(frozen=True, slots=True)
class Setting:
    """A hit with its surroundings: ``left`` and ``right`` are the characters of the sentence before and after it,
    ``link`` the preposition that governs it ("" if none), ``noun_at`` the word index of a noun of place that goes with
    it and ``feature`` that noun's class; ``span`` covers noun and name."""

    hit: Hit
    left: str
    right: str
    link: str
    feature: str | None
    span: tuple[int, int]
    relation: Relation
    governor: int | None
    cued: bool
    apposed: bool


def setting_of(hit: Hit, sentence: Sentence, words: Sequence[Word], lexicon: PlaceWords) -> Setting:
    """Reads prepositions and nouns of place on both sides of a hit."""
    left = sentence.text[: hit.start - sentence.start]
    right = sentence.text[hit.end - sentence.start :]
    link, feature, span, edge = "", hit.noun, (hit.start, hit.end), hit.first
    k, passed = hit.first - 1, False
    while k >= 0 and _close(words, k) and words[k].lower.endswith(_HELD):
        k -= 1
    while k >= 0 and _close(words, k) and (words[k].lower in lexicon.articles or words[k].lower in lexicon.links):
        if words[k].lower not in lexicon.articles:
            link, passed = link or words[k].lower, True
        k -= 1
    if not link and k >= 0 and _close(words, k) and words[k].lower in lexicon.inside:
        link = words[k].lower
    governor = k if k >= 0 and passed and _close(words, k) else None
    here = len(left)
    cued = any(here - WINDOW <= at < here for at in _cues(sentence.text, lexicon.cue))
    aside = link == "near" or cued and passed and lexicon.near.search(left[-WINDOW:]) is not None
    found = _noun_left(words, hit.first - 1 if not passed else k, lexicon, passed)
    if aside and found is not None and found[1] in FACILITIES:
        found = None  # "a checkpoint near X": the checkpoint is not in X
    if found is not None and link not in _OF and _is_weapon(words, found[0], lexicon):
        found = None
    if found is not None and (passed or lexicon.head_first):
        kind = found[1]
        if kind in ("town", "village") and lexicon.head_first and passed and k - found[0] > 1:
            kind = "far"
        own = link in _OF
        if (own or kind in FACILITIES) and kind != "far":
            feature, span, edge = kind, (words[found[0]].start, hit.end), found[0]
            further = _further_left(words, found[0], lexicon)
            if kind in FACILITIES and further is not None:
                span, edge, feature = (words[further[0]].start, hit.end), further[0], further[1]
    if feature is None or feature == hit.noun:
        after = _noun_right(words, hit.last, lexicon)
        if after is not None:
            feature, span = after[1], (span[0], words[after[0]].end)
    apposed = False
    if feature is None and right.startswith(", ") and (noun := APPOSITION.match(right)):
        feature = lexicon.nouns.get(noun[1].lower())
        apposed = feature in ("town", "village", *FACILITIES) and feature not in ("road", "street")
        feature = feature if apposed else None
    while governor is not None and edge <= governor:
        governor = _before(words, edge, lexicon)
        break
    outer = sentence.text[: words[edge].start - sentence.start]
    if edge != hit.first and link_before(outer, lexicon):
        governor = None  # "the gang in the town of X" is not the gang of X
    relation: Relation = relation_of(outer if edge != hit.first else left, lexicon) if cued else "at"
    if cued and edge != hit.first and not link_before(outer, lexicon) and relation == "at":
        relation = relation_of(left, lexicon) if feature not in FACILITIES else "at"
    if hit.paired:
        relation, feature = "between", feature if feature == "road" else None
    return Setting(hit, left, right, link, feature, span, relation, governor, cued, apposed)


@lru_cache(maxsize=1024)
def _cues(text: str, cue: re.Pattern[str]) -> tuple[int, ...]:
    """Where in the sentence a word of relation begins."""
    return tuple(m.start() for m in cue.finditer(text.lower()))


def link_before(left: str, lexicon: PlaceWords) -> str:
    """The preposition at the end of ``left``, articles skipped."""
    for word in reversed(re.findall(r"[^\W_]+['’]?", left[-30:].lower())):
        if word.replace("’", "'") in lexicon.articles:
            continue
        return word if word in lexicon.inside else ""
    return ""


def relation_of(left: str, lexicon: PlaceWords) -> Relation:
    """How the words before a toponym set the place off from it."""
    left = left[-WINDOW:]
    if lexicon.side.search(left) and not lexicon.near.search(left):
        return "side"
    if lexicon.between.search(left):
        return "between"
    if lexicon.along.search(left):
        return "along"
    if lexicon.near.search(left):
        return "near"
    if lexicon.toward.search(left):
        return "toward"
    if lexicon.away.search(left):
        return "from"
    return "at"


def _close(words: Sequence[Word], k: int) -> bool:
    """Whether only blanks part word ``k`` from the next one."""
    return k + 1 < len(words) and words[k + 1].joined


_OF = ("de", "du", "des", "d'", "of", "")


def _is_weapon(words: Sequence[Word], k: int, lexicon: PlaceWords) -> bool:
    """Whether a noun of place is rather that of a weapon: "une mine à Gao", but "la mine d'or à Inata", "a gold mine at
    Inata" (whose phrase begins with "gold")."""
    if words[k].lower not in lexicon.arms:
        return False
    return k + 1 >= len(words) or words[k + 1].lower not in _OF


def _noun_left(words: Sequence[Word], k: int, lexicon: PlaceWords, passed: bool) -> tuple[int, str] | None:
    """A noun of place whose last word is ``k`` or, where modifiers follow the noun, up to four words before."""
    reach = 5 if lexicon.head_first and passed else 1
    for step in range(reach):
        at = k - step
        if at < 0 or not _close(words, at):
            return None
        word = words[at]
        if at > 0 and words[at].joined and (two := lexicon.nouns.get(f"{words[at - 1].lower} {word.lower}")):
            return _phrase_start(words, at - 1, lexicon), two
        if word.lower in lexicon.nouns:
            return _phrase_start(words, at, lexicon), lexicon.nouns[word.lower]
        if (
            word.pos in ("VERB", "AUX", "ADP", "DET", "PUNCT", "CCONJ", "PRON", "NUM")
            and word.lower not in lexicon.actor_nouns
        ):
            return None
        if word.lower in lexicon.inside or word.lower in lexicon.articles:
            return None
    return None


def _phrase_start(words: Sequence[Word], k: int, lexicon: PlaceWords) -> int:
    """The first word of the nominal phrase that ends with noun ``k`` ("Government Science Secondary School")."""
    if lexicon.head_first:
        return k
    while (
        k > 0
        and words[k].joined
        and (words[k - 1].name or words[k - 1].pos in ("NOUN", "PROPN", "ADJ"))
        and words[k - 1].lower not in lexicon.articles
    ):
        k -= 1
    return k


def _further_left(words: Sequence[Word], k: int, lexicon: PlaceWords) -> tuple[int, str] | None:
    """A second noun of place that holds to the first ("l'ambassade américaine dans la zone verte de X")."""
    k -= 1
    passed = False
    while k >= 0 and _close(words, k) and (words[k].lower in lexicon.articles or words[k].lower in lexicon.links):
        passed = passed or words[k].lower in lexicon.links
        k -= 1
    found = _noun_left(words, k, lexicon, True) if passed and k >= 0 else None
    return found if found is not None and found[1] in FACILITIES else None


def _noun_right(words: Sequence[Word], k: int, lexicon: PlaceWords) -> tuple[int, str] | None:
    """A noun of place that ends the compound which the name begins ("Erbil International Airport", "X province")."""
    if lexicon.head_first:
        return None
    for at in range(k + 1, min(k + 5, len(words))):
        word = words[at]
        if not word.joined:
            return None
        if word.lower in lexicon.nouns and word.pos != "VERB":
            following = words[at + 1] if at + 1 < len(words) and words[at + 1].joined else None
            if following is not None and following.name and word.name and following.lower not in lexicon.nouns:
                return None
            if following is not None and following.lower in lexicon.nouns and following.pos in ("NOUN", "PROPN"):
                continue
            return at, lexicon.nouns[word.lower]
        if not (word.name or word.pos in ("ADJ", "NOUN", "PROPN")) or (
            word.lower in lexicon.actor_nouns and not (at + 1 < len(words) and words[at + 1].lower in lexicon.nouns)
        ):
            return None
    return None


def _before(words: Sequence[Word], edge: int, lexicon: PlaceWords) -> int | None:
    """The word that governs the phrase beginning at ``edge``, articles and "of" skipped; None if there is none."""
    k, passed = edge - 1, False
    while k >= 0 and _close(words, k) and (words[k].lower in lexicon.articles or words[k].lower in lexicon.links):
        passed = passed or words[k].lower in lexicon.links
        k -= 1
    return k if k >= 0 and passed and _close(words, k) else None


def verdict_on(
    at: Setting,
    sentence: Sentence,
    words: Sequence[Word],
    lexicon: PlaceWords,
    prior: Prior,
    persons: frozenset[str],
    is_people: Callable[[str], bool],
    beside_place: bool,
    ordinary: frozenset[str],
) -> Verdict:
    """Whether a name is a place. Certain evidence first: what stands beside it in its capitalised sequence, then the
    preposition, the noun of place and the container; at last how well known the name is."""
    hit = at.hit
    if hit.paired:
        return "yes"
    first, last = words[hit.first], words[hit.last]
    lower = hit.text.lower().replace("’", "'")
    single = hit.first == hit.last
    shouted = hit.text.isupper() and sentence.text.isupper()
    before = words[hit.first - 1] if hit.first > 0 and first.joined else None
    after = words[hit.last + 1] if hit.last + 1 < len(words) and words[hit.last + 1].joined else None
    locative = at.relation != "at" or at.link in lexicon.inside
    container = bool(_DATELINE.match(at.right)) and not at.left.strip() or beside_place
    follow = at.right[:2]
    if follow[:1] == "$" or after is not None and after.name and lexicon.nouns.get(after.lower) in ("road", "street"):
        return "no"
    if after is not None and after.name and after.lower in lexicon.outlets:
        return "no"
    outer = words[at.governor] if at.governor is not None else None
    if outer is not None and outer.name and outer.lower in lexicon.outlets | {"voice", "bank"}:
        return "no"
    if (
        outer is not None
        and outer.lower in lexicon.actor_nouns
        and not (prior.known_well or at.feature or locative)
        and prior.population < 20_000
        and outer.lower.startswith(("minist", "secretar", "depart"))
    ):
        return "no"
    if headline_of(at, lexicon):
        return "yes"
    if not single and prior.kind == "admin2" and prior.score > 0.75 and lexicon.nouns.get(last.lower) == "admin2":
        return "yes"  # "Clarke County", whatever office of it follows
    if single and lower in ordinary and not (prior.country or beside_place or hit.named and hit.named != hit.text):
        return "no"
    province = prior.kind == "admin1" and prior.score == 1.0  # "NSW"
    if single and hit.text.isupper() and len(hit.text) < 6 and not shouted and not prior.country and not province:
        if not at.left.strip() and (beside_place or _DATELINE.match(at.right)):
            return "yes"
        return "no"
    if single and lower in lexicon.nouns and lower not in lexicon.regions:
        return "no"
    if single and lower in lexicon.not_places and not beside_place:
        return "yes" if at.feature in ("town", "village") and at.link in ("de", "of") else "no"
    if before is not None and before.lower in lexicon.titles:
        return "no"
    if before is not None and f"{before.lower}." in lexicon.titles and before.name:
        return "no"
    if not shouted:
        if hit.run[0] < hit.first and before is not None and before.name:
            if not (
                before.lower in lexicon.directions
                or before.lower in lexicon.nouns
                or is_people(before.text.partition("-")[0])
                or locative_inside(before, lexicon)
            ):
                if before.lower not in lexicon.actor_nouns:
                    return "no"
        if hit.run[1] > hit.last and after is not None and after.name:
            rest = [w.lower for w in words[hit.last + 1 : hit.run[1] + 1]]
            explained = (
                any(
                    w in lexicon.organisations or w in lexicon.nouns or w in lexicon.titles or w in lexicon.actor_nouns
                    for w in (rest if prior.known_well and prior.score > 0.95 else rest[:1])
                )
                or f"{rest[0]}." in lexicon.titles
                or is_people(after.text)
                or prior.country is not None
            )
            if not explained:
                return "no"
    if prior.country is not None and (not single or first.pos != "ADJ"):
        return "yes"
    if container or at.feature is not None and (at.feature not in FACILITIES or locative or prior.known_well):
        return "yes"
    if at.feature in FACILITIES and prior.score > 0.75 and prior.population >= 15_000:
        return "yes"
    if (
        single
        and lower in persons
        and not (locative and at.link not in ("to", "by", "from", "de", "du", "d'", "à", "par"))
    ):
        return "no"
    if locative and at.link not in ("to", "par", "vers", "by"):
        if hit.text.startswith("St.") and at.right[:2] in ("'s", "’s"):
            return "no"
        return (
            "yes" if prior.score > 0.75 or prior.population > 20_000 or at.link in ("in", "at", "near", "à") else "weak"
        )
    opener = not at.left.strip(' "«“—–-\n')
    if opener and single and first.pos not in ("PROPN", "NOUN", "X"):
        return "no" if prior.population < 500_000 else "weak"
    if prior.known_well:
        return "yes" if last.pos in ("PROPN", "NOUN", "X") or not single else "weak"
    index = sentence.head_in(hit.start, hit.end)
    if index is not None:
        token = sentence.tokens[index]
        if token.dep in ("obj", "nsubj:pass", "conj") and sentence.tokens[token.head].lemma in lexicon.place_verbs:
            return "yes" if prior.score > 0.85 else "weak"
        if token.dep == "nsubj" and sentence.tokens[token.head].lemma in lexicon.metonym_verbs:
            return "no"
    if (
        prior.score > 0.85
        and prior.population >= 15_000
        and last.pos == "PROPN"
        and (not opener or prior.population > 50_000)
    ):
        return "yes"
    if at.right[:2] in ("'s", "’s") and prior.population < 20_000:
        return "weak"
    if prior.score > 0.75 and (at.link or (after is not None and after.pos == "NOUN" and not opener)):
        return "yes" if prior.population >= 2_000 or not single and not hit.text.startswith("St.") else "weak"
    return "weak"


def headline_of(at: Setting, lexicon: PlaceWords) -> bool:
    """Whether the name stands in capitals at the head of a report or paragraph ("PAZIN, Kawlin township.")."""
    name = at.hit.text
    return (
        name.isupper()
        and len(name) > 3
        and not _LETTER.search(at.left)
        and lexicon.dateline.match(at.right) is not None
    )


def locative_inside(word: Word, lexicon: PlaceWords) -> bool:
    return word.lower in lexicon.inside or word.lower in lexicon.common_openers
