"""Waiting for something to hold in a page. Playwright's ``wait_for_function`` asks again by eval, which the pages'
policy forbids: it does only for what is so at once."""

from __future__ import annotations

from typing import Any

PATIENCE_MS = 90_000
_STEP_MS = 50


def until(page: Any, script: str, arg: Any = None) -> None:
    """Returns once the script, an expression or a function of ``arg``, is true in the page."""
    for _ in range(PATIENCE_MS // _STEP_MS):
        if page.evaluate(script, arg):
            return
        page.wait_for_timeout(_STEP_MS)
    raise AssertionError(f"never came to hold: {script}")
