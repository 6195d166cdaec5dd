"""Numbers as no style guide writes them: the detector reads or leaves them, and fails on none."""

from __future__ import annotations

import pytest

from recoupe.detect.harm import detect_harm
from recoupe.detect.parse import parse_sentences
from recoupe.detect.quantities import detect_quantities

NUMBERS = (
    "half-a-dozen", "1 200", "1.200", "1,200", "1,2 million", "1.2 million", "12-15", "12 à 15", "12 to 15",
    "une à deux dizaines", "12\u00a0000", "12\u202f000", "1\n200", "two\nhundred", "deux\ncents", "XII", "12e", "0",
    "00", "-5", "12.", "½", "1/2", "10⁶", "١٢", "１２", "9" * 20, "un", "aucun", "no", "nobody", "12 (twelve)",
    "entre 10 et",
    "between 10 and", "au moins", "at least", "~12", "12%", "12 ou 13 ou 14", "two or three or four", "tens of tens",
    "both", "of the 45 killed, 12", "45 tués, dont", "including", "one of them", "a fourth", "douze\u2011quinze",
    "mille et un", "vingt et un mille",
)  # fmt: skip
FRAMES = {
    "en": "Bor: {0} people were killed. The toll rose to {0}, including {0}. Of the {0} killed, {0} were children.",
    "fr": "Bor : {0} tués. Le bilan est passé de {0} à {0} morts, dont {0}. Des {0} tués, {0} étaient civils.",
}


@pytest.mark.parametrize("language", FRAMES)
@pytest.mark.parametrize("number", NUMBERS)
def test_odd_numbers_give_ordered_bounds_and_spans_of_the_text(number: str, language: str) -> None:
    text = FRAMES[language].format(number)
    sentences = parse_sentences(text, language)
    for m in detect_harm(text, sentences, language, detect_quantities(text, sentences, language)):
        assert text[m.start : m.end] == m.quote
        assert m.min is None or m.max is None or 0 <= m.min <= m.max
