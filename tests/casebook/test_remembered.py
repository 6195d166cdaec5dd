"""What was worked out is worked out once, by however many ask, and the oldest goes first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from recoupe.casebook.remembered import Remembered


def test_threads_that_ask_at_once_get_one_value() -> None:
    kept, barrier, made = Remembered(), Barrier(8), []

    def work() -> object:
        made.append(1)
        return object()

    def ask(_: int) -> object:
        barrier.wait(10)
        return kept.get("x", work)

    with ThreadPoolExecutor(8) as pool:
        values = set(pool.map(ask, range(8)))
    assert len(values) == len(made) == 1


def test_the_one_that_nobody_asked_for_longest_goes() -> None:
    kept = Remembered(most=2)
    assert [kept.get(key, lambda key=key: key) for key in "aba"] == ["a", "b", "a"]  # type: ignore[misc]
    kept.get("c", lambda: "c")
    assert (kept.known("a"), kept.known("b"), kept.known("c")) == ("a", None, "c")


def test_what_fails_is_tried_again() -> None:
    kept = Remembered()
    with pytest.raises(ZeroDivisionError):
        kept.get("x", lambda: 1 / 0)
    assert kept.get("x", lambda: 1.0) == 1.0
