"""Nearness in meaning by an encoder."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from recoupe.link.alike import alike_by


class _Letters:
    """Texts as counts of their letters."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def encode(self, texts: list[str], /) -> NDArray[np.float32]:
        self.seen += texts
        return np.array([[t.count(c) for c in "abc"] for t in texts], dtype=np.float32)


def test_alike_is_the_cosine_and_remembers() -> None:
    encoder = _Letters()
    alike = alike_by(encoder)
    assert alike("aab", "baa") == pytest.approx(1.0)
    assert alike("a", "b") == 0.0
    assert alike("a", "ab") == pytest.approx(2**-0.5)
    assert alike("a", "zzz") == 0.0
    assert sorted(encoder.seen) == ["a", "aab", "ab", "b", "baa", "zzz"]
