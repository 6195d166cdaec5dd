"""What the gazetteer and the registry know of a name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from recoupe.show.console import printed

_RIGHT = {"lat", "lon", "population", "score"}
_WHOLE = {"id", "kind", *_RIGHT}
"""Columns that are never broken over lines."""


def show_candidates(name: str, rows: Sequence[Mapping[str, str]], columns: Iterable[str], console: Console) -> None:
    """Prints candidates for a name, best first; ``columns`` name the values to show."""
    if not rows:
        printed(console, Text(f"nothing known under “{name}”"))
        return
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim")
    for column in columns:
        table.add_column(
            column, justify="right" if column in _RIGHT else "left", no_wrap=column in _WHOLE, overflow="fold"
        )
    for row in rows:
        table.add_row(*(Text(row.get(column, "")) for column in columns))
    printed(console, table)
