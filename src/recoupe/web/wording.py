"""What the page says, in French and English: ``words/*.yaml``, an entry a phrase.

    desk.found:
      en: {one: "{n} incident", other: "{n} incidents"}
      fr: {one: "{n} incident", other: "{n} incidents"}

Phrases are text, never markup; what is put into their braces is text, too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

import yaml
from babel import Locale
from babel.numbers import format_decimal

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = ("en", "fr")
Say = Callable[..., str]


def say_in(language: Language) -> Say:
    """``say("desk.found", n=3)`` in that language; ``n`` chooses the form and is written as the language writes
    numbers. An unknown id is a KeyError: there is no page with holes."""
    phrases = _phrases()
    locale = Locale.parse(language)

    def say(id: str, /, **values: Any) -> str:
        phrase = phrases[id][language]
        if isinstance(phrase, Mapping):
            phrase = phrase.get(_form(language, values["n"]), phrase["other"])
        return str(phrase).format(**{k: _shown(v, locale) for k, v in values.items()}) if values else str(phrase)

    return say


def knows(id: str) -> bool:
    """Whether there is such a phrase."""
    return id in _phrases()


@cache
def _phrases() -> Mapping[str, Mapping[Language, Any]]:
    found: dict[str, Mapping[Language, Any]] = {}
    for file in sorted((files("recoupe.web") / "words").iterdir(), key=lambda f: f.name):
        if file.name.endswith(".yaml"):
            entries = yaml.load(file.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
            twice = found.keys() & entries.keys()
            if twice:
                raise ValueError(f"{file.name}: {', '.join(sorted(twice))} stands in two files")
            found |= entries
    return found


@lru_cache(maxsize=10_000)
def _form(language: Language, n: float) -> str:
    """Which form a number takes: "one", "other" …; a list asks for the same ones again and again."""
    return str(Locale.parse(language).plural_form(n))


def _shown(value: Any, locale: Locale) -> Any:
    if isinstance(value, int) and -1000 < value < 1000:
        return str(int(value))
    return format_decimal(value, locale=locale) if isinstance(value, (int, float)) else value
