"""How near two texts are in meaning, whatever their languages."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from recoupe.link.values import Alike

if TYPE_CHECKING:
    from recoupe.link.meaning import Encoder


def alike_by(encoder: Encoder) -> Alike:
    """A measure of nearness, 0 to 1, by the cosine of the texts as ``encoder`` has them; it remembers what it saw."""

    @lru_cache(maxsize=4096)
    def place(text: str) -> Any:
        row = encoder.encode([text])[0]
        length = float((row * row).sum()) ** 0.5
        return row / length if length else row

    def alike(a: str, b: str) -> float:
        return max(0.0, min(1.0, float((place(a) * place(b)).sum())))

    return alike
