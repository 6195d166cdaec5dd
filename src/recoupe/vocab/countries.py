"""Countries: their names, people and seats of government in French and English (``countries.yaml``)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from recoupe.errors import VocabularyError
from recoupe.vocab.files import read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A state, a territory with an ISO code, or (``within`` given) an entity inside another's recognised
    borders.

    ``iso`` is ISO 3166-1 alpha-2 for the former, for an entity a code of the form ``GE-AB``. ``fr_people`` and
    ``en_people`` are adjectives and nouns of people; ``fr_seats`` and ``en_seats`` towns that stand for the government.
    ``signs`` are missions, armies and parties whose name in a report tells that it plays there.
    ``unit`` says that it is a first-order unit of that state as gazetteers know it; ``centre`` is (latitude,
    longitude).
    """

    iso: str
    fr: str
    en: str
    centre: tuple[float, float]
    within: str | None = None
    unit: bool = False
    fr_names: tuple[str, ...] = ()
    en_names: tuple[str, ...] = ()
    fr_people: tuple[str, ...] = ()
    en_people: tuple[str, ...] = ()
    fr_seats: tuple[str, ...] = ()
    en_seats: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.fr, *self.fr_names, self.en, *self.en_names)

    @property
    def people(self) -> tuple[str, ...]:
        return (*self.fr_people, *self.en_people)

    @property
    def seats(self) -> tuple[str, ...]:
        return (*self.fr_seats, *self.en_seats)


_APART = re.compile(r"[-‐‑\s]+")


def country_key(word: str) -> str:
    """The form in which words are compared: without case, accents, apostrophes and full stops; hyphens are spaces."""
    text = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    text = text.replace("'", "").replace("’", "").replace(".", "")
    return _APART.sub(" ", text).strip()


@lru_cache(maxsize=1)
def load_countries() -> tuple[Country, ...]:
    """All rows, in the order of the file. Raises ``VocabularyError`` for a row that is wrong."""
    countries = tuple(_country(row) for row in read_yaml("countries.yaml"))
    codes = [country.iso for country in countries]
    for country in countries:
        if codes.count(country.iso) > 1 or (country.within and country.within not in codes):
            raise VocabularyError(f"countries.yaml: {country.iso}: the code stands twice, or `within` names no row")
    return countries


def _country(row: dict[str, Any]) -> Country:
    try:
        values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
        country = Country(**values)
        lat, lon = country.centre
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            raise ValueError(f"no such point: {country.centre}")
        return country
    except (TypeError, ValueError) as error:
        raise VocabularyError(f"countries.yaml: {row.get('iso', '?')}: {error}") from None


@lru_cache(maxsize=2)
def _words(within: bool) -> dict[str, str]:
    """Names and people of the states, or of the entities within their borders."""
    table: dict[str, str] = {}
    for country in load_countries():
        if (country.within is not None) == within:
            for word in (*country.names, *country.people):
                table.setdefault(country_key(word), country.iso)
    return table


@lru_cache(maxsize=1)
def _seats() -> dict[str, str]:
    table: dict[str, str] = {}
    for country in sorted(load_countries(), key=lambda country: country.within is not None):
        for seat in country.seats:
            table.setdefault(country_key(seat), country.iso)
    return table


@lru_cache(maxsize=1)
def _signs() -> dict[str, str]:
    return {country_key(sign): country.iso for country in load_countries() for sign in country.signs}


@lru_cache(maxsize=1)
def _by_code() -> dict[str, Country]:
    return {country.iso: country for country in load_countries()}


@lru_cache(maxsize=8192)
def country_of(word: str) -> str | None:
    """ISO code of the state that a name, adjective or noun of people means: "syriennes", "U.S.", "Burkinabè". Case is
    not looked at: that "us" is a pronoun is for the caller to see."""
    return _words(within=False).get(country_key(word))


@lru_cache(maxsize=8192)
def entity_of(word: str) -> str | None:
    """Code (``GE-AB``) of the entity within a state that a word means: "abkhaze", "Gazans", "DNR"."""
    return _words(within=True).get(country_key(word))


@lru_cache(maxsize=8192)
def capital_country(name: str) -> str | None:
    """Code of the state (or else entity) whose government a town's name can stand for: "Moscou", "Erbil"."""
    return _seats().get(country_key(name))


@lru_cache(maxsize=8192)
def country_signed(word: str) -> str | None:
    """ISO code of the country in which the mission, army or party of that name is at work: "Minusma", "FARDC"."""
    return _signs().get(country_key(word))


def country_by_code(iso: str) -> Country | None:
    return _by_code().get(iso)
