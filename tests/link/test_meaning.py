"""Meaning as a direction."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from recoupe.link.meaning import DIMENSIONS, default_encoder, nearness, pack_vector


class Letters:
    """Counts letters."""

    def encode(self, texts: Sequence[str], /) -> np.ndarray:
        rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for letter in text:
                row[ord(letter) % DIMENSIONS] += 1
        return rows


def packed(*texts: str) -> bytes:
    vector = pack_vector(Letters(), texts)
    assert vector is not None
    return vector


def test_a_packed_vector_has_two_bytes_a_dimension() -> None:
    assert len(packed("ab")) == 2 * DIMENSIONS


def test_nearness_is_the_cosine() -> None:
    assert nearness(packed("ab"), packed("ab")) == pytest.approx(1.0)
    assert nearness(packed("a"), packed("b")) == 0.0
    assert nearness(packed("aab", "b"), packed("a")) == pytest.approx(0.5**0.5, abs=0.001)


def test_no_text_has_no_meaning() -> None:
    assert pack_vector(Letters(), ["", "  "]) is None
    assert default_encoder().encode([]).shape == (0, DIMENSIONS)


def test_a_row_does_not_depend_on_its_neighbours() -> None:
    encoder = default_encoder()
    text = "Cinq soldats ont été tués."
    alone = encoder.encode([text])[0]
    among = encoder.encode(["A far longer sentence about something else, to be read first.", text])[1]
    assert np.array_equal(alone, among)


def test_two_languages_lie_near_each_other() -> None:
    rows = [pack_vector(default_encoder(), [t]) for t in (
        "Gunmen attacked a village and killed 40 people.",
        "Des hommes armés ont attaqué un village et tué 40 personnes.",
        "The central bank raised interest rates.",
    )]  # fmt: skip
    one, same, other = (r for r in rows if r is not None)
    assert nearness(one, same) > 0.6 > nearness(one, other) + 0.2
