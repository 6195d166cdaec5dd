"""The registry of actors: armed groups, forces, coalitions, bodies and parties, from ``actors/*.yaml``.

An entry says what an actor is called in each language, what it is (the codebook's kinds), where it acts and whose camp
it belongs to. Its examples are sentences in which its name must be found; an entry without one is refused. Names are
compared folded: without accents, case, doubled letters and the differences between French and English ways of writing
Arabic and Persian ("Hachd al-Chaabi" is "Hashd al-Shaabi")."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from recoupe.errors import VocabularyError
from recoupe.vocab.countries import (
    capital_country,
    country_by_code,
    country_key,
    country_of,
    entity_of,
    load_countries,
)
from recoupe.vocab.files import by_language, entry_at, read_folder

KINDS = frozenset(
    "state_force rebel militia police political_group civilians individual coalition international unidentified"
    " other".split()
)
FIELDS = frozenset("id names kind country side parent crosswalk examples".split())

_LISTS = "names and examples"
_SHORT_SIDES = {
    "US": "us",
    "GB": "uk",
    "AE": "uae",
    "CD": "dr_congo",
    "CG": "congo",
    "BA": "bosnia",
    "AZ-NK": "karabakh",
    "IQ-KR": "iraqi_kurdistan",
    "PS-GZ": "gaza",
    "UA-DPR": "dnr",
    "UA-LPR": "lnr",
}
"""Sides of countries whose English name is longer than what everybody calls them."""

_WORD = re.compile(r"[^\W_]+")
_SLUG = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_TRANSLITERATION = (
    (re.compile(r"(.)\1+"), r"\1", "doubled letters"),
    (re.compile(r"tch|ch"), "sh", "ch for sh"),
    (re.compile(r"ou"), "u", "ou for u"),
    (re.compile(r"dj|dg"), "j", "dj for j"),
    (re.compile(r"([kgdt])h"), r"\1", "kh, gh, dh, th for k, g, d, t"),
    (re.compile(r"ph"), "f", "ph for f"),
    (re.compile(r"q"), "k", "q for k"),
    (re.compile(r"y"), "i", "y for i"),
    (re.compile(r"(?<=[aei])h$"), "", "h at the end"),
    (re.compile(r"(?<=\w{3})s$"), "", "s at the end"),
    (re.compile(r"(.)\1+"), r"\1", "doubled letters"),
)
_ARTICLES = {"el": "al", "ul": "al"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorEntry:
    """One actor. ``names`` by language (``other``: acronyms and names that are the same everywhere), the fullest first;
    ``country`` ISO 3166-1 alpha-2 codes of where it acts or belongs; ``side`` the slug of its camp, None where it has
    none; ``crosswalk`` its code in other data sets; ``examples`` by language."""

    id: str
    names: Mapping[str, tuple[str, ...]]
    kind: str
    country: tuple[str, ...] = ()
    side: str | None = None
    parent: str | None = None
    crosswalk: Mapping[str, str] = field(default_factory=dict)
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def aliases(self) -> Iterator[str]:
        for names in self.names.values():
            yield from names


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name of the registry found in a text: characters ``start`` to ``end``; ``entries`` are all that bear it."""

    start: int
    end: int
    alias: str
    entries: tuple[ActorEntry, ...]


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word as names are compared: "Chebab" -> "shebab", "Qaïda" -> "kaida"; acronyms lose only their case."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).lower()
    if plain in _ARTICLES:
        return _ARTICLES[plain]
    if len(plain) > 3 and not word.isupper():
        for pattern, put, _ in _TRANSLITERATION:
            plain = pattern.sub(put, plain)
    return plain


def foldings(word: str) -> tuple[str, ...]:
    """What ``fold_word`` changes in a word beside accents and capitals: "Chebab" -> ("ch for sh",)."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).lower()
    if plain in _ARTICLES:
        return (f"{plain} for {_ARTICLES[plain]}",)
    found: list[str] = []
    if len(plain) > 3 and not word.isupper():
        for pattern, put, label in _TRANSLITERATION:
            if (changed := pattern.sub(put, plain)) != plain:
                found.append(label)
            plain = changed
    return tuple(dict.fromkeys(found))


def fold_name(name: str) -> tuple[str, ...]:
    """The folded words of a name, in order."""
    return tuple(fold_word(w) for w in _WORD.findall(name))


def read_entry(data: Any, where: str) -> ActorEntry:
    """An entry from its YAML mapping; raises VocabularyError naming the file and the entry."""
    here = entry_at(data, where, FIELDS)
    if not _SLUG.fullmatch(data["id"]):
        raise VocabularyError(f"{here}: an id is small letters, digits and single underscores")
    if data.get("kind") not in KINDS:
        raise VocabularyError(f"{here}: kind {data.get('kind')!r} is none of {', '.join(sorted(KINDS))}")
    names, examples = by_language(data.get("names"), here, _LISTS), by_language(data.get("examples"), here, _LISTS)
    if not any(names.values()):
        raise VocabularyError(f"{here}: give at least one name")
    if not any(examples.values()) or "other" in examples:
        raise VocabularyError(f"{here}: give at least one example sentence under fr or en")
    country = tuple(str(c) for c in data.get("country") or ())
    if any(not re.fullmatch(r"[A-Z]{2}", c) for c in country):
        raise VocabularyError(f"{here}: country is a list of ISO codes of two capital letters")
    crosswalk = {str(k): str(v) for k, v in (data.get("crosswalk") or {}).items()}
    return ActorEntry(
        id=data["id"],
        names=names,
        kind=data["kind"],
        country=country,
        side=data.get("side"),
        parent=data.get("parent"),
        crosswalk=crosswalk,
        examples=examples,
    )


def check_entries(entries: tuple[ActorEntry, ...]) -> None:
    """Raises VocabularyError where two entries bear one id or a parent is not there."""
    seen: set[str] = set()
    for e in entries:
        if e.id in seen:
            raise VocabularyError(f"actors: the id {e.id!r} stands twice")
        seen.add(e.id)
    for e in entries:
        if e.parent is not None and e.parent not in seen:
            raise VocabularyError(f"actors: {e.id}: the parent {e.parent!r} has no entry")


@lru_cache(maxsize=20000)
def code_of(words: str) -> str | None:
    """The country's or entity's code that a name, an adjective, a people or a seat of government means. "us", "it" and
    "Car" mean none: the codes are capitals."""
    plain = words.replace(" - ", "-").replace("’", "'").replace("' ", "'")
    if len(plain) < 4 and not plain.isupper():  # "us", "Car bomb": words, not the codes US and CAR
        return None
    return entity_of(plain) or country_of(plain) or capital_country(plain)


@lru_cache(maxsize=1)
def _peoples() -> frozenset[str]:
    return frozenset(country_key(p) for c in load_countries() for p in c.people)


@lru_cache(maxsize=8192)
def is_people(word: str) -> bool:
    """Whether a word is an adjective or a people's name of a country ("russes", "Syrians"), not the country's own."""
    return country_key(word) in _peoples()


@lru_cache(maxsize=64)
def kind_of_side(side: str) -> str | None:
    """The kind of most of the registry's armed actors of a camp: ``rebel`` for "karabakh", None for an unknown camp."""
    kinds = Counter(e.kind for e in load_actors() if e.side == side and e.kind in ("rebel", "militia", "state_force"))
    return kinds.most_common(1)[0][0] if kinds else None


@lru_cache(maxsize=512)
def side_of(code: str) -> str:
    """The slug of a country's or entity's camp: its English name in small letters with underscores, "us" for US."""
    if code in _SHORT_SIDES:
        return _SHORT_SIDES[code]
    country = country_by_code(code)
    name = country.en if country else code
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")


@lru_cache(maxsize=4)
def _countries_of_sides(language: str) -> Mapping[str, str]:
    return {side_of(c.iso): (c.fr if language == "fr" else c.en) for c in load_countries()}


def country_of_side(side: str, language: str) -> str | None:
    """The country that a side's slug stands for, None for the camp of a group."""
    return _countries_of_sides(language).get(side)


@lru_cache(maxsize=1)
def load_actors() -> tuple[ActorEntry, ...]:
    """All entries in the order of files and of lines; raises VocabularyError."""
    entries = tuple(read_entry(d, name) for name, data in read_folder("actors") for d in data)
    check_entries(entries)
    return entries


@dataclass(frozen=True, slots=True)
class _Alias:
    """``exact``: an acronym, compared as it stands; ``capital``: the text must capitalise one of its words."""

    words: tuple[str, ...]
    alias: str
    entries: tuple[ActorEntry, ...]
    exact: tuple[str, ...] | None
    capital: bool


def is_acronym(name: str) -> bool:
    """Whether a name is one short word of capitals ("AQMI", "M23", "FAMa")."""
    return (
        bool(re.fullmatch(r"[A-Z0-9][A-Za-z0-9]{0,7}(?:[-/][A-Z0-9]{1,5})*", name))
        and sum(c.isupper() or c.isdigit() for c in name) > len(name) / 2
    )


@lru_cache(maxsize=1)
def _index() -> Mapping[str, tuple[_Alias, ...]]:
    """First folded word -> names that begin with it, the longest first."""
    borne: dict[tuple[str, tuple[str, ...]], list[ActorEntry]] = {}
    for e in load_actors():
        for alias in e.aliases():
            spelt = {alias, re.sub(r"(?<=\w)['’ʿʾ](?=\w)", "", alias)}
            for form in spelt:
                bearers = borne.setdefault((form, fold_name(form)), [])
                if e not in bearers:
                    bearers.append(e)
    found: dict[str, list[_Alias]] = {}
    for (alias, words), entries in borne.items():
        exact = tuple(_WORD.findall(alias)) if is_acronym(alias) else None
        capital = exact is None and len(words) < 4 and any(c.isupper() for c in alias)
        found.setdefault(words[0], []).append(_Alias(words, alias, tuple(entries), exact, capital))
    return {k: tuple(sorted(v, key=lambda a: -len(a.words))) for k, v in found.items()}


def _joins(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two words may stand in one name: with a space, hyphen or apostrophe between, or the stop of "U.N."."""
    gap = text[one[1] : other[0]]
    if "." in gap:
        return gap == "." or (gap == ". " and one[1] - one[0] == 1)
    return not gap.strip(" -'’‑–\u00a0(")


_SERVANT = re.compile(r"abd(?:el|ul|al|oul|il)?")
"""What begins a compound Arabic name; the word behind it is no name by itself."""


def find_names(text: str, offset: int = 0) -> tuple[ActorName, ...]:
    """Names of the registry in a stretch of text, longest first, none overlapping; ``offset`` is added to offsets."""
    index = _index()
    spans = [m.span() for m in _WORD.finditer(text)]
    folded = [fold_word(text[a:b]) for a, b in spans]
    found: list[ActorName] = []
    i = 0
    while i < len(spans):
        step = 1
        for alias in index.get(folded[i], ()):
            n = len(alias.words)
            if tuple(folded[i : i + n]) != alias.words:
                continue
            inside = spans[i : i + n]
            if not all(_joins(text, one, other) for one, other in zip(inside, inside[1:])):
                continue
            raw = tuple(text[a:b] for a, b in inside)
            if alias.exact is not None and raw != alias.exact:
                continue
            if alias.capital and not any(w[0].isupper() for w in raw):
                continue
            if i and n == 1 and alias.capital and _SERVANT.fullmatch(folded[i - 1]):
                continue  # "Abdel Fattah al-Burhan" is a man's name
            end = inside[-1][1]
            end += "(" in text[inside[0][0] : end] and text[end : end + 1] == ")"
            found.append(ActorName(offset + inside[0][0], offset + end, alias.alias, alias.entries))
            step = n
            break
        i += step
    return tuple(found)
