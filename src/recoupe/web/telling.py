"""Values in the words of the page's language: days, places, tolls, codes."""

from __future__ import annotations

from typing import Any

from recoupe.model.report import Json
from recoupe.show import incident_words, words
from recoupe.web.wording import Language, knows, say_in


class Telling:
    """What templates call ``tell``."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._say = say_in(language)

    def code(self, code: str | None) -> str:
        """A code of the codebook (type, role, kind, field, weapon, stance …) as a word of the language."""
        if code is None:
            return ""
        return self._say(f"code.{code}") if knows(f"code.{code}") else words.label(code)

    def days(self, earliest: str | None, latest: str | None, *, short: bool = True) -> str:
        """A day or a span of days, both ends included; "not said" where it is not known."""
        return words.day_words(earliest, latest, short=short) if earliest and latest else words.NOT_SAID

    def moment(self, at: str | None) -> str:
        """An RFC 3339 moment or an ISO date."""
        return incident_words.moment_words(at)

    def place(self, where: Json | None, *, short: bool = False) -> str:
        """Name, province, country."""
        return incident_words.place_words(where, short=short)

    def country(self, code: str | None) -> str:
        return words.country_words(code) or ""

    def number(self, least: int | None, most: int | None) -> str:
        """An interval; None where it is open."""
        return words.number_words(least, most)

    def value(self, field: str, value: Any) -> str:
        """A claim's value, whatever its field."""
        return incident_words.value_words(field, value)

    def support(self, support: Json) -> str:
        """ "9 reports, 4 texts, 2–3 roots, 2 sides; denied by 1 root"."""
        return incident_words.support_words(support)

    def voice(self, voice: Json, outlet: str | None = None) -> str:
        """A voice of a chain."""
        return incident_words.voice_name(voice, outlet)
