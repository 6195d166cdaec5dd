"""Names of parties in a text: states, their people and seats of government, and the groups of the registry, found by
the vocabulary alone, longest first.

One pass over the words: a word that may open a name is looked up folded, as the registry folds names, and the words
behind it are compared. Ordinary words in small letters open none, but for French adjectives of people ("russes")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from recoupe.vocab.actors import fold_name, fold_word, is_acronym, load_actors
from recoupe.vocab.countries import load_countries

_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"[ \u00a0\u202f]|[-'’‑–]|\.(?! )|\. (?=[A-Z]\b)")
_UNARTICLED = re.compile(r"^L[ae] ")
"""The article of "Le Caire" and "La Havane" goes with the preposition before it ("au Caire")."""
_ARTICLES = frozenset("al el as ar ash".split())
"""Small words that open a name and may be left small ("al-Shabaab")."""


@dataclass(frozen=True, slots=True)
class PartyName:
    """Characters ``start`` to ``end`` of a text that name a party. ``people`` is an adjective or noun of people
    ("Ukrainian", "russes", "talibans"), else the name is that of a state, a seat of government or a group; ``plural``
    is the number of an adjective or noun of people as far as its form tells, None where one form serves for both."""

    start: int
    end: int
    people: bool
    plural: bool | None = None
    lemma: str | None = None
    seat: bool = False


@dataclass(frozen=True, slots=True)
class _Form:
    """``raw`` is compared as it stands where it is given (acronyms, forms of people), else the folded ``words``."""

    words: tuple[str, ...]
    raw: tuple[str, ...] | None
    people: bool
    plural: bool | None = None
    lemma: str | None = None
    dotted: bool = False
    seat: bool = False


def find_party_names(text: str, language: str) -> Iterator[PartyName]:
    """Names of parties in a text of that language, in order, none overlapping."""
    index, small = _index(language)
    words = list(_WORD.finditer(text))
    i = 0
    while i < len(words):
        word = words[i][0]
        if word[0].islower() and word not in small and word not in _ARTICLES:
            i += 1
            continue
        step = 1
        for form in index.get(fold_word(word), ()):
            n = len(form.words)
            if i + n > len(words) or not _same(form, text, words[i : i + n]):
                continue
            end = words[i + n - 1].end()
            if form.dotted and text[end : end + 1] == ".":
                end += 1
            yield PartyName(words[i].start(), end, form.people, form.plural, form.lemma, form.seat)
            step = n
            break
        i += step


def _same(form: _Form, text: str, words: list[re.Match[str]]) -> bool:
    raw = tuple(w[0] for w in words)
    if form.raw is not None:
        if raw != form.raw:
            return False
    elif tuple(fold_word(w) for w in raw) != form.words or not any(w[0].isupper() for w in raw[:2]):
        return False
    return all(_JOINED.fullmatch(text[a.end() : b.start()]) for a, b in zip(words, words[1:]))


@lru_cache(maxsize=4)
def group_words(language: str) -> frozenset[str]:
    """Words for the people of a group ("Houthi", "talibans"): where they stand alone they name no place."""
    return frozenset(f.raw[0] for f in _of_groups(language) if f.people and f.raw)


@lru_cache(maxsize=4)
def _index(language: str) -> tuple[Mapping[str, tuple[_Form, ...]], frozenset[str]]:
    """First folded word -> the forms that begin with it, the longest first; and the small words that open a form."""
    forms: dict[tuple[str, ...], _Form] = {}
    for form in (*_of_states(language), *_of_groups(language)):
        forms.setdefault(form.raw or form.words, form)
    found: dict[str, list[_Form]] = {}
    for form in forms.values():
        found.setdefault(form.words[0], []).append(form)
    small = frozenset(f.raw[0] for f in forms.values() if f.raw and f.raw[0][0].islower())
    # of two forms of the same length that which is compared as it stands comes first: "Houthis" is not "Houthi"
    return {k: tuple(sorted(v, key=lambda f: (-len(f.words), f.raw is None))) for k, v in found.items()}, small


def _of_states(language: str) -> Iterator[_Form]:
    for c in load_countries():
        french = language == "fr"
        names = (c.fr, *c.fr_names) if french else (c.en, *c.en_names)
        people = tuple(p for p in (c.fr_people if french else c.en_people) if p not in names)
        for form in people:
            plural = _number(form, frozenset(people))
            for spelt in {form, form[0].upper() + form[1:]} - set(names):  # "les Philippines" are the state
                yield _exact(spelt, people=True, plural=plural, lemma=_lemma(form, people, language))
        yield from map(_named, names)
    for c in load_countries():
        for seat in c.fr_seats if french else c.en_seats:
            yield replace(_named(_UNARTICLED.sub("", seat)), seat=True)


def _of_groups(language: str) -> Iterator[_Form]:
    """Names of the registry that are proper names. Those that open with an ordinary word ("armée soudanaise") are left
    to their parts; single small ones ("talibans", "chebab") are words of people, and so are names of one word that
    have a plural of their own ("Houthi", "Houthis")."""
    for entry in load_actors():
        if entry.kind == "other":  # observers and relief organisations: no party
            continue
        names = frozenset((*entry.names.get(language, ()), *entry.names.get("other", ())))
        for name in names:
            words = _WORD.findall(name)
            single = len(words) == 1 and not is_acronym(name)
            if single and (name[0].islower() or _has_other_number(name, names)):
                yield _exact(name, people=True, plural=_number(name, names), lemma=name.lower())
                if name[0].islower():
                    yield _exact(name[0].upper() + name[1:], people=True, plural=_number(name, names))
            elif language == "en" and words[-1].islower():  # "US-led coalition": to its parts
                continue
            elif name[0].isupper() or words[0] in _ARTICLES or name[0].isdigit():
                several = language == "fr" and len(words) > 1 and words[0][-1] in "sx" and words[0][1:].islower()
                yield replace(_named(name), plural=several, lemma=words[0].lower()[:-1] if several else None)


def _has_other_number(name: str, names: frozenset[str]) -> bool:
    return name + "s" in names or (name.endswith("s") and name[:-1] in names)


def _number(form: str, forms: frozenset[str]) -> bool | None:
    """Whether a form of people is plural, by the other forms of its row; None where there is none of another number
    ("français", "burkinabè", "Chinese")."""
    if form.endswith(("s", "x")):
        return True if form[:-1] in forms or form[:-1] + "u" in forms else None
    return False if form + "s" in forms or form + "x" in forms else None


def _lemma(form: str, people: tuple[str, ...], language: str) -> str:
    """The masculine singular of a French form of people; an English form is its own lemma."""
    if language != "fr":
        return form.lower()
    return next(p for p in people if p[:3] == form[:3])


def _exact(form: str, *, people: bool, plural: bool | None, lemma: str | None = None) -> _Form:
    raw = tuple(_WORD.findall(form))
    return _Form(tuple(fold_word(w) for w in raw), raw, people, plural, lemma, form.endswith("."))


def _named(name: str) -> _Form:
    """A name of a state, town or group: acronyms are compared as they stand, others folded."""
    raw = tuple(_WORD.findall(name))
    exact = is_acronym(name.replace(".", "")) or all(len(w) == 1 for w in raw)
    return _Form(fold_name(name), raw if exact else None, people=False, dotted=name.endswith("."))
