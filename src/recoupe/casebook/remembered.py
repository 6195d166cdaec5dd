"""What was worked out of a casebook and holds until something is written to it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any, TypeVar

V = TypeVar("V")
_MOST = 1_000


class Remembered:
    """The last values that were asked for, by key; the key holds the casebook's revision. A value that several threads
    ask for at once is worked out once."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, Any] = OrderedDict()
        self._working: dict[Hashable, RLock] = {}
        self._lock = Lock()

    def known(self, key: Hashable) -> Any:
        """The value of ``key``, None where it is not known."""
        with self._lock:
            return self._values.get(key)

    def get(self, key: Hashable, work: Callable[[], V]) -> V:
        """The value of ``key``; ``work`` makes it where it is not known."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]  # type: ignore[no-any-return]
            mine = self._working.setdefault(key, RLock())
        with mine:
            with self._lock:
                if key in self._values:
                    return self._values[key]  # type: ignore[no-any-return]
            try:
                value = work()
            finally:
                with self._lock:
                    self._working.pop(key, None)
            with self._lock:
                self._values[key] = value
                while len(self._values) > self._most:
                    self._values.popitem(last=False)
        return value
