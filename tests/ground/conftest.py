"""The places of a text, grounded in the small gazetteer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.places import detect_places
from recoupe.ground.places import ground_places
from recoupe.model.mention import PlaceMention

Grounded = Callable[[str, str], tuple[PlaceMention, ...]]


@pytest.fixture(scope="session")
def grounded(small_gazetteer: Any) -> Grounded:
    """The mentions of places in a text of a language, in its order."""

    def run(text: str, language: str) -> tuple[PlaceMention, ...]:
        sentences = parse_sentences(text, language)
        return ground_places(
            detect_places(text, sentences, language, small_gazetteer),
            gazetteer=small_gazetteer,
            sentences=sentences,
            text=text,
            language=language,
        )

    return run
