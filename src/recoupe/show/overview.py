"""The incidents of a report at a glance: a line each."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from recoupe.model.incident import Incident
from recoupe.show import words


def overview(incidents: Sequence[Incident]) -> Table:
    """A table with number, day, type, place, tolls and how many voices speak of it, in the order given. A toll that
    voices differ about shows every value ("12 / at least 20")."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("", justify="right", style="bold")
    for name in ("Day", "What", "Where", "Killed", "Injured"):
        table.add_column(name)
    table.add_column("Voices", justify="right")
    for n, incident in enumerate(incidents, 1):
        when, where = incident.when, incident.where
        table.add_row(
            str(n),
            words.day_words(when.earliest, when.latest, short=True) if when else _nothing(),
            words.label(incident.type),
            Text(words.place_words(where, short=True)) if where else _nothing(),
            _toll(incident, "killed"),
            _toll(incident, "injured"),
            str(len({(c.chain[-1].name, c.chain[-1].kind) for c in incident.claims if c.chain})),
        )
    return table


def _toll(incident: Incident, field: str) -> Text:
    """The distinct values that somebody holds; denied and withdrawn ones are told in the table of claims."""
    held = [c for c in incident.claims if c.field == field and c.speech_act not in ("deny", "retract")]
    values = list(dict.fromkeys(words.value_words(field, c.value) for c in held))
    return Text(" / ".join(values)) if values else _nothing()


def _nothing() -> Text:
    return Text("–", style="dim")
