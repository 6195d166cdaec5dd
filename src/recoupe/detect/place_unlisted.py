"""Places that the gazetteer lacks, told by their surroundings: "le village de X", "in X, a town", "the X Hotel"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from recoupe.detect.place_context import APPOSITION, FACILITIES, Setting, headline_of, setting_of
from recoupe.detect.place_names import Hit, Word, runs_of
from recoupe.lang.place_words import PlaceWords
from recoupe.model.sentence import Sentence

_HELD = re.compile(r"-[a-zà-ÿ]+$")


def unlisted(
    sentence: Sentence,
    words: Sequence[Word],
    taken: Sequence[Hit],
    lexicon: PlaceWords,
    persons: frozenset[str],
    is_people: Callable[[str], bool],
    ordinary: frozenset[str],
) -> Iterator[Setting]:
    """Capitalised sequences outside the gazetteer's names that the language marks as places."""
    last_end: int | None = None
    covered = {k for h in taken for k in range(h.first, h.last + 1)}
    for first, last in runs_of(words):
        if any(k in covered for k in range(first, last + 1)):
            continue
        hit = _as_hit(sentence, words, first, last, lexicon)
        if hit is None or any(
            words[k].lower in lexicon.not_places and hit.noun is None for k in range(hit.first, hit.last + 1)
        ):
            continue
        if _owned(sentence, words, first) and any(
            words[k].lower in lexicon.organisations for k in range(first, last + 1)
        ):
            continue
        if first == last and words[first].lower in ordinary or _HELD.search(hit.text):
            continue
        if len(hit.text) < 3 or is_people(hit.text):
            continue
        at = setting_of(hit, sentence, words, lexicon)
        if hit.text.isupper():
            follows = any(0 < h.start - hit.end <= 4 for h in taken)
            if (
                (first, last) == (hit.first, hit.last)
                and headline_of(at, lexicon)
                and (follows or ", " in at.right[:2])
            ):
                yield at
            continue
        joined = last_end is not None and lexicon.conjunction.fullmatch(
            sentence.text, last_end, hit.start - sentence.start
        )
        if _is_place(at, words, lexicon, persons) or joined or _in_unit(sentence, words, hit, taken, lexicon):
            last_end = hit.end - sentence.start
            yield at


def _in_unit(sentence: Sentence, words: Sequence[Word], hit: Hit, taken: Sequence[Hit], lexicon: PlaceWords) -> bool:
    """Whether a unit that the gazetteer knows follows after a comma, with its noun in lower case ("X, Y township")."""
    for holder in taken:
        gap = sentence.text[hit.end - sentence.start : holder.start - sentence.start]
        if holder.start < hit.end or not lexicon.container.match(gap) or len(gap) > 40:
            continue
        told = gap.lower().replace(",", " ").split()
        if not lexicon.head_first and holder.last + 1 < len(words) and words[holder.last + 1].text.islower():
            told = [words[holder.last + 1].lower] if gap == ", " else told
        return any(lexicon.nouns.get(word) in ("admin1", "admin2") for word in told)
    return False


def _owned(sentence: Sentence, words: Sequence[Word], first: int) -> bool:
    """Whether a possessive of a name stands before ("People's Liberation Front")."""
    before = sentence.text[max(0, words[first].start - sentence.start - 3) : words[first].start - sentence.start]
    return first > 0 and words[first - 1].name and before in ("'s ", "’s ")


def _as_hit(sentence: Sentence, words: Sequence[Word], first: int, last: int, lexicon: PlaceWords) -> Hit | None:
    noun = lexicon.nouns.get(words[last].lower) if last > first and not lexicon.head_first else None
    if any(words[k].lower in lexicon.titles or words[k].lower in lexicon.actor_nouns for k in range(first, last + 1)):
        return None
    if noun is None and any(words[k].lower in lexicon.organisations for k in range(first, last + 1)):
        return None
    start, end = words[first].start, words[last].end
    return Hit(
        first,
        last,
        start,
        end,
        sentence.text[start - sentence.start : end - sentence.start],
        (first, last),
        noun,
        False,
    )


def _is_place(at: Setting, words: Sequence[Word], lexicon: PlaceWords, persons: frozenset[str]) -> bool:
    hit = at.hit
    before = words[hit.first - 1] if hit.first and words[hit.first].joined else None
    if before is not None and (before.lower in lexicon.titles or f"{before.lower}." in lexicon.titles):
        return False
    inside = at.link in lexicon.inside and at.link not in (
        "to",
        "par",
        "vers",
        "by",
        "from",
        "through",
        "over",
        "within",
    )
    person = hit.last == hit.first and words[hit.first].lower in persons
    if at.feature is not None and not at.apposed:
        if hit.noun is not None:
            return at.feature in FACILITIES or inside
        if at.feature in ("country", "sea", "mountain") or at.link == "des" and at.feature in FACILITIES:
            return False  # "le poste des Volontaires": many people, not a town
        if (
            at.feature in ("building", "road", "street")
            and at.span[1] > hit.end
            and at.link not in ("in", "at", "near")
            and at.relation != "near"
        ):
            return False
        return not person or at.feature in ("town", "village", "district")
    apposed = APPOSITION.match(at.right)
    if apposed and lexicon.nouns.get(str(apposed[1]).lower(), "") in (
        "town",
        "village",
        "district",
        "base",
        "camp",
        "crossing",
    ):
        return not person
    if person or hit.last - hit.first > 2:
        return False
    if at.link == "at" and lexicon.beside.match(at.right):
        return True
    place_like = words[hit.first].pos in ("PROPN", "X", "NOUN") and all(
        w.pos in ("PROPN", "X", "NOUN", "ADJ") for w in words[hit.first : hit.last + 1]
    )
    return place_like and (
        at.relation in ("near", "between") or (inside and at.relation == "at" and at.link in ("in", "near", "à"))
    )
