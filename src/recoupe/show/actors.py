"""What the registry knows of a name: each entry with its names, and why it was taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from recoupe.show.console import printed
from recoupe.vocab.actor_search import ActorMatch

_FULL = 3
"""Candidates that are shown with all that is known; of further ones a line each."""


def actor_match_to_dict(match: ActorMatch) -> dict[str, Any]:
    """A candidate as JSON: the entry's fields, the name that was matched, the reasons and the score."""
    entry = match.entry
    return {
        "id": entry.id,
        "kind": entry.kind,
        "side": entry.side,
        "country": list(entry.country),
        "parent": entry.parent,
        "names": {language: list(names) for language, names in entry.names.items() if names},
        "crosswalk": dict(entry.crosswalk),
        "matched": match.alias,
        "why": list(match.why),
        "score": round(match.score, 2),
    }


def show_actors(name: str, matches: Sequence[ActorMatch], suggestions: Sequence[ActorMatch], console: Console) -> None:
    """Prints the candidates for a name, best first, the first ones in full; without any, what may have been meant."""
    if not matches:
        lines = [Text(f"nothing known under “{name}”")]
        if suggestions:
            lines.append(Text("did you mean"))
            lines += [Text(f"  {m.alias}  ({m.entry.id}, {m.entry.kind}: {m.why[0]})") for m in suggestions]
        printed(console, *lines)
        return
    for n, match in enumerate(matches):
        printed(console, *(_in_full(match) if n < _FULL else [_line(match)]))


def _in_full(match: ActorMatch) -> list[RenderableType]:
    entry = match.entry
    rows = [
        ("matched", f"“{match.alias}”: {'; '.join(match.why)}"),
        ("kind", entry.kind),
        ("side", entry.side or "none"),
        ("country", " ".join(entry.country) or "none"),
        ("parent", entry.parent or "none"),
        ("names", " · ".join(f"{language}: {', '.join(names)}" for language, names in entry.names.items() if names)),
        ("crosswalk", ", ".join(f"{k} {v}" for k, v in entry.crosswalk.items()) or "none"),
    ]
    head = Text.assemble((entry.id, "bold"), f"  {match.score:.2f}")
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in rows:
        table.add_row(f"  {label}", Text(value))
    return [head, table]


def _line(match: ActorMatch) -> Text:
    return Text(f"{match.entry.id}  {match.score:.2f}  “{match.alias}”: {'; '.join(match.why)}")
