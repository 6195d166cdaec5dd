"""Which language a report is in, where nobody says so."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from recoupe.errors import LanguageError
from recoupe.model.report import LANGUAGES

_NEWS = frozenset(
    (
        "am",
        "ar",
        "bg",
        "bn",
        "ca",
        "cs",
        "da",
        "de",
        "el",
        "en",
        "es",
        "fa",
        "fi",
        "fr",
        "ha",
        "he",
        "hi",
        "hr",
        "ht",
        "hu",
    )
    + (
        "id",
        "it",
        "ja",
        "ko",
        "ku",
        "my",
        "nl",
        "no",
        "pl",
        "ps",
        "pt",
        "ro",
        "ru",
        "so",
        "sr",
        "sv",
        "sw",
        "ta",
        "th",
        "tr",
    )
    + ("uk", "ur", "vi", "zh")
)
"""Languages that are told apart. Pidgins and close relatives that draw short English and French texts away
(pcm, wa, oc) are left out on purpose."""
SURE = 0.6
"""Probability from which a text counts as being in a language that is not supported. Below, as in headlines made of
names only, the likelier of the supported ones is taken."""
_LOOKED_AT = 4000


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_NEWS)
    return identifier


def find_language(text: str) -> str:
    """``fr`` or ``en``. Raises LanguageError for a text that is clearly in another language."""
    sample = text[:_LOOKED_AT]
    if sum(c.isupper() for c in sample) > sum(c.islower() for c in sample):  # wires in capitals look like no language
        sample = sample.lower()
    ranked = [(str(name), float(p)) for name, p in _identifier().rank(sample)]
    best, sure = ranked[0]
    if best not in LANGUAGES and sure >= SURE:
        raise LanguageError(
            f"language {best!r} is not supported; supported are: {', '.join(LANGUAGES)}"
            " (if it was misread, say which with --language)"
        )
    return next(name for name, _ in ranked if name in LANGUAGES)
