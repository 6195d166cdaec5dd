"""Names in a sentence that may be places: capitalised sequences, the gazetteer's longest match first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from recoupe.lang.place_words import PlaceWords
from recoupe.model.sentence import Sentence

MAX_WORDS = 6
"""Words of the longest name looked up ("République démocratique du Congo" has four)."""

_ELISION = r"(?:[ldjmtscnLDJCS]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’](?=\w)"
_WORD = (
    r"[NSWRD]\.\s?(?:Va|[CDHIJMY])\.|(?:[A-Z]\.)+[A-Z][a-z]{1,2}\.|(?:[A-Z]\.){2,}|(?:St|Ste|Mt|Ft)\.(?=\s[A-Z])"
    r"|[^\W_]+(?:['’‑-][^\W_]+)*"
)
WORD = {"fr": re.compile(f"{_ELISION}|{_WORD}"), "en": re.compile(_WORD)}
_ARTICLED = re.compile(r"[a-z]{2,4}[-‑][A-ZÀ-Þ]")
_POSSESSIVE = ("'s", "’s")
_TAIL = re.compile(r"[-‑][a-zà-ÿ]+$")
_GEOGRAPHY = frozenset({"sea", "river", "island", "mountain", "area"})
_OPENING = frozenset({'"', "«", "“", ":", "- ", "–"})
_DASHES = "-‑–—"
_CLOSED = frozenset({"DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX", "ADV", "PART"})


class Word(NamedTuple):
    """A word of the sentence: characters ``start`` to ``end`` of the report (a possessive 's left out), the token that
    begins there (or covers it), whether it is written as a name and whether only blanks part it from the one before."""

    start: int
    end: int
    text: str
    lower: str
    name: bool
    joined: bool
    pos: str
    token: int


@dataclass(frozen=True, slots=True)
class Hit:
    """Words ``first`` to ``last`` (both included) are a name of the gazetteer; ``run`` are the first and last word of
    the whole capitalised sequence that it stands in. ``noun`` is the class of a noun of place taken into the name
    ("Katsina State": admin1). ``known``: the gazetteer has the name without that noun. ``paired``: one end of a road or
    border that is told by both ("the Kaduna-Abuja highway", "l'axe Gao–Ansongo")."""

    first: int
    last: int
    start: int
    end: int
    text: str
    run: tuple[int, int]
    noun: str | None = None
    known: bool = True
    named: str = ""
    paired: bool = False

    @property
    def name(self) -> str:
        """The name to look up: ``named`` where the text has a short form or a direction with it."""
        return self.named or self.text


def words_of(sentence: Sentence, language: str, openers: frozenset[str]) -> list[Word]:
    """The sentence's words; an opening word that is capitalised only for its position is no name."""
    found: list[Word] = []
    tokens, t, last = sentence.tokens, 0, len(sentence.tokens) - 1
    whole, origin, before = sentence.text, sentence.start, 0
    shouted, english = is_shouted(whole), language == "en"
    for m in WORD[language].finditer(whole):
        at, text = m.start(), m.group()
        start = origin + at
        if english and text.endswith(_POSSESSIVE):
            text = text[:-2]
        while t < last and tokens[t].end <= start:
            t += 1
        lower = text.lower()
        if "’" in lower:
            lower = lower.replace("’", "'")
        pos = tokens[t].pos if tokens else "X"
        name = text[0].isupper() or ("-" in text or "‑" in text) and _ARTICLED.match(text) is not None
        gap = whole[before:at]
        joined = bool(found) and (not gap or gap.isspace())
        if name or shouted:
            if lower not in openers and len(text) > 1 and text.isupper():
                pos = "PROPN" if pos in _CLOSED else pos
            if (
                name
                and (not found or gap.strip(" \u00a0") in _OPENING)
                and (lower in openers or (pos in _CLOSED and len(text) < 6) or text[-1] in "'’")
            ):
                name = False
            if shouted and (lower in openers or pos not in ("PROPN", "NOUN", "ADJ", "X")):
                name = False
        found.append(Word(start, start + len(text), text, lower, name, joined, pos, t))
        before = at + len(text)
    return found


def nameless(sentence: Sentence, lexicon: PlaceWords) -> bool:
    """Whether no word of the sentence can begin a name: cheaper to see than its words."""
    text, tokens = sentence.text, sentence.tokens
    if not tokens or text[1:].lower() != text[1:]:
        return False
    return tokens[0].lower in lexicon.common_openers and not (lexicon.head_first and " verte" in text)


def is_shouted(text: str) -> bool:
    """Whether the sentence is set in capitals throughout, so that a capital tells nothing."""
    if sum(map(str.islower, text)) * 4 > len(text):
        return False
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 25 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def runs_of(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Maximal sequences of names with nothing but blanks between them (first and last word)."""
    i = 0
    while i < len(words):
        if not words[i].name:
            i += 1
            continue
        j = i
        while j + 1 < len(words) and words[j + 1].name and words[j + 1].joined:
            j += 1
        yield i, j
        i = j + 1


def scan(
    sentence: Sentence,
    words: Sequence[Word],
    lexicon: PlaceWords,
    has: Callable[[str], bool],
    respelt: Callable[[str], bool],
) -> Iterator[Hit]:
    """The gazetteer's names among the sentence's words, left to right, longest first, without overlap."""
    run_of: dict[int, tuple[int, int]] = {}
    for run in runs_of(words):
        for k in range(run[0], run[1] + 1):
            run_of[k] = run
    i = 0
    while i < len(words):
        opens = words[i].name or (lexicon.head_first and lexicon.nouns.get(words[i].lower) in _GEOGRAPHY)
        hit = _longest(sentence, words, i, run_of, lexicon, has, respelt) if opens else None
        single = opens and (hit is None or hit.first == hit.last)
        if single and (ends := _ends(sentence, words, i, run_of, lexicon, has)):
            yield from ends
            i = ends[-1].last + 1
            continue
        if hit is None:
            i += 1
            continue
        yield hit
        i = hit.last + 1


def _ends(
    sentence: Sentence,
    words: Sequence[Word],
    i: int,
    run_of: dict[int, tuple[int, int]],
    lexicon: PlaceWords,
    has: Callable[[str], bool],
) -> tuple[Hit, ...]:
    """Both ends of a way that a dash joins, where the noun for it stands beside: "l'axe Gao–Ansongo", "the
    Kaduna-Abuja highway"."""
    last, parts = i, words[i].text.replace("‑", "-").split("-")
    if i + 1 < len(words) and words[i + 1].name:
        gap = sentence.text[words[i].end - sentence.start : words[i + 1].start - sentence.start]
        if gap.strip() in _DASHES and gap.strip():
            last, parts = i + 1, [words[i].text, words[i + 1].text]
    if len(parts) != 2 or not all(part[:1].isupper() and len(part) > 2 for part in parts):
        return ()
    beside = words[i - 1 : i] if lexicon.head_first else words[last + 1 : last + 2]
    joined = words[i].joined if lexicon.head_first else last + 1 < len(words) and words[last + 1].joined
    ways = (lexicon.nouns.get(w.lower) == "road" or lexicon.ways_between.match(w.lower) for w in beside)
    if not joined or not any(ways) or not all(has(part) for part in parts):
        return ()
    one, other = words[i].start, words[last].end - len(parts[1])
    return (
        Hit(i, i, one, one + len(parts[0]), parts[0], run_of[i], paired=True),
        Hit(last, last, other, other + len(parts[1]), parts[1], run_of[last], paired=True),
    )


def _longest(
    sentence: Sentence,
    words: Sequence[Word],
    i: int,
    run_of: dict[int, tuple[int, int]],
    lexicon: PlaceWords,
    has: Callable[[str], bool],
    respelt: Callable[[str], bool],
) -> Hit | None:
    ends = [i]
    for j in range(i + 1, min(i + MAX_WORDS, len(words))):
        gap = sentence.text[words[j - 1].end - sentence.start : words[j].start - sentence.start]
        if not (words[j].joined or gap in ("'s ", "’s ")) or not (
            words[j].name or words[j].lower in lexicon.connectors
        ):
            break
        if words[j].name or words[j].lower in lexicon.connectors:
            ends.append(j)
    for j in reversed(ends):
        if not words[i].name and not words[j].name and (j == i or words[j].lower not in lexicon.endings):
            continue
        if j > i and not words[j].name and words[j].lower not in lexicon.endings:
            continue
        text = sentence.text[words[i].start - sentence.start : words[j].end - sentence.start]
        if has(text):
            if not words[i].name and not words[j].name and respelt(text):
                continue
            if j > i and respelt(text) and (". " in text or any(_speaks(w, lexicon) for w in words[i : j + 1])):
                continue
            if lexicon.head_first and j + 1 < len(words) and words[j + 1].joined and words[j + 1].pos == "ADJ":
                longer = sentence.text[words[i].start - sentence.start : words[j + 1].end - sentence.start]
                if has(longer) and not respelt(longer):  # "Kurdistan irakien" is not Kurdistan
                    j, text = j + 1, longer
            return _with_noun(sentence, words, i, j, text, run_of, lexicon, has)
    word = words[i]
    if not word.name:
        return None
    full = lexicon.abbreviations.get(f"{word.lower.rstrip('.').replace(' ', '')}.")
    if full and (
        word.end - sentence.start < len(sentence.text)
        and sentence.text[word.end - sentence.start] == "."
        or word.text.endswith(".")
    ):
        end = word.end if word.text.endswith(".") else word.end + 1
        return Hit(
            i,
            i,
            word.start,
            end,
            sentence.text[word.start - sentence.start : end - sentence.start],
            run_of[i],
            named=full,
        )
    if _TAIL.search(word.text) and has(head := _TAIL.sub("", word.text)):
        return Hit(i, i, word.start, word.start + len(head), head, run_of[i])
    return None


def _speaks(word: Word, lexicon: PlaceWords) -> bool:
    """Whether the word means something of its own ("Air" in "Balad Air Base"), so that a loose match is by chance."""
    return word.lower in lexicon.organisations or word.lower in lexicon.titles or word.lower in lexicon.nouns


def _of_a_body(words: Sequence[Word], k: int, lexicon: PlaceWords) -> bool:
    """Whether the noun belongs to the name of a body rather than of a unit ("Ohio Department of Health", "Kent State
    University", "Alba District Court")."""
    after = words[k + 1] if k + 1 < len(words) and words[k + 1].joined else None
    if words[k].lower == "department":
        return True
    return (
        after is not None
        and after.name
        and (after.lower in lexicon.organisations or after.lower in lexicon.actor_nouns or after.lower == "university")
    )


def _with_noun(
    sentence: Sentence,
    words: Sequence[Word],
    i: int,
    j: int,
    text: str,
    run_of: dict[int, tuple[int, int]],
    lexicon: PlaceWords,
    has: Callable[[str], bool],
) -> Hit:
    """The hit, with the capitalised noun of an area that follows it ("Katsina State", "Jordan Valley")."""
    run = (run_of[i][0] if i in run_of else i, run_of[j][1] if j in run_of else j)
    abbreviated = i == j and lexicon.abbreviations.get(f"{words[i].lower.rstrip('.').replace(' ', '')}.")
    dot = sentence.text[words[i].end - sentence.start : words[i].end - sentence.start + 1] == "."
    if abbreviated and (dot or words[i].text.endswith(".")) and not (lexicon.nouns.get(words[i].lower)):
        end = words[i].end + (0 if words[i].text.endswith(".") else 1)
        return Hit(
            i,
            i,
            words[i].start,
            end,
            sentence.text[words[i].start - sentence.start : end - sentence.start],
            run,
            named=abbreviated,
        )
    if not lexicon.head_first and j + 1 < len(words) and words[j + 1].name and words[j + 1].joined:
        noun = lexicon.nouns.get(words[j + 1].lower)
        then = words[j + 2].lower if j + 2 < len(words) and words[j + 2].joined else ""
        if (
            noun in ("admin1", "admin2", "area", "river", "mountain", "island", "sea")
            and then not in lexicon.outlets
            and not _of_a_body(words, j + 1, lexicon)
        ):
            end = words[j + 1].end
            shown = sentence.text[words[i].start - sentence.start : end - sentence.start]
            return Hit(i, j + 1, words[i].start, end, shown, run, noun, named=text)
    first = i
    if (
        i > run[0]
        and words[i - 1].lower in lexicon.directions
        and words[i - 1].joined
        and (i - 1 > 0 or words[i - 1].text.isupper())
    ):
        first = i - 1
    start = words[first].start
    opener = None if words[i].name else lexicon.nouns.get(words[i].lower)
    shown = sentence.text[start - sentence.start : words[j].end - sentence.start]
    return Hit(first, j, start, words[j].end, shown, run, noun=opener, named=text)
