"""Where a person reads: on a terminal in colour and in its width, elsewhere plain and 100 columns wide."""

from __future__ import annotations

import sys
from typing import TextIO

from rich.console import Console, RenderableType

WIDTH = 100
WIDEST = 140
"""Columns beyond which lines of text are hard to read; what stands side by side may take more."""


def reading_console(file: TextIO | None = None, *, width: int | None = None, widest: int = WIDEST) -> Console:
    """A console for results, ``width`` columns wide where that is given. Colour only on a terminal, and there not where
    NO_COLOR is set."""
    file = file if file is not None else sys.stdout
    console = Console(file=file, highlight=False, soft_wrap=False)
    if not console.is_terminal:
        return Console(file=file, highlight=False, width=width or WIDTH, color_system=None, force_terminal=False)
    return Console(file=file, highlight=False, width=width or max(60, min(console.width, widest)))


def printed(console: Console, *parts: RenderableType) -> None:
    """Prints; where it is not a terminal without the spaces that fill lines up to the width."""
    if console.is_terminal:
        console.print(*parts, sep="\n")
        return
    with console.capture() as capture:
        console.print(*parts, sep="\n")
    console.file.write("".join(line.rstrip() + "\n" for line in capture.get().split("\n")[:-1]))
