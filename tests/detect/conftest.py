"""What the detector of harm finds, in the notation of its tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from recoupe.detect.harm import detect_harm
from recoupe.detect.parse import parse_sentences
from recoupe.detect.quantities import detect_quantities

Stated = Callable[[str, str], Counter[str]]


@pytest.fixture(scope="session")
def stated() -> Stated:
    """The counts of people harmed in a text of a language: "killed 5-5", "injured 20- part", each as often as found."""

    def run(text: str, language: str) -> Counter[str]:
        sentences = parse_sentences(text, language)
        found: Counter[str] = Counter()
        for m in detect_harm(text, sentences, language, detect_quantities(text, sentences, language)):
            assert text[m.start : m.end] == m.quote
            low, high = ("" if v is None else str(v) for v in (m.min, m.max))
            marks = [
                "part" if m.part_of_total else "",
                "named" if ".named" in m.rule else "",
                "denied" if m.polarity == "denied" else "",
                "irrealis" if m.rule.endswith(".irrealis") else "",
            ]
            found[" ".join([m.field, f"{low}-{high}", *filter(None, marks)])] += 1
        return found

    return run
