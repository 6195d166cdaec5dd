"""An incident for a person at a terminal: what is contested first, the toll as it went, the voices side by side, what
stands behind each value, the reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from recoupe.model.report import Json
from recoupe.show import words
from recoupe.show.console import printed
from recoupe.show.incident_grid import NO_SIDE, Column, Grid, Said
from recoupe.show.incident_parts import Dispute, Held, Holder, Point, Reading
from recoupe.show.incident_reading import read_incident
from recoupe.show.incident_words import CONTESTED, count_words

NARROW = 80
"""Columns below which voices stand one below the other."""
_FIELD = 16
_VOICE = 21
"""Columns that the name of a field and a voice have side by side."""
_LONGEST = 150
_LONGEST_CELL = 90
"""Characters shown of a quotation, and of a value in a cell; the page and the JSON have all of them."""
_FEW = 6
"""Voices named beside a value."""
_LINED = box.Box("    \n    \n    \n    \n─── \n    \n    \n    \n")
"""A line below the names of the voices, and no other."""


def show_incident(incident: Json, console: Console, *, titles: Mapping[str, str] | None = None) -> None:
    """Prints an incident of the casebook; ``titles`` of those that it is linked to, by id."""
    reading = read_incident(incident, titles)
    parts: list[RenderableType] = [_head(reading)]
    for title, body in (
        ("What contradicts", _disputes(reading.disputes)),
        ("Corrections", _corrections(reading)),
        ("The toll, as it was told", _timeline(reading.timeline, console.width)),
        ("Side by side", _grid(reading.grid, console.width)),
        ("What stands behind each value", _support(reading.values, console.width)),
        ("What is not known", [Text(f"  {line}") for line in reading.unknown]),
        ("Reports", [_reports(reading)]),
    ):
        if body:
            parts += [Rule(Text(title, style="bold"), align="left", style="dim"), *body, Text()]
    printed(console, *parts[:-1])


def _head(reading: Reading) -> RenderableType:
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim", width=10)
    facts.add_column()
    for name, value, note in reading.facts:
        text = Text(value)
        text.append(f"  ({note})" if note else "", style="dim")
        facts.add_row(name, text)
    for kind, other in reading.links:
        facts.add_row(kind, Text(other))
    return Group(
        Rule(characters="━", style="bold"),
        Text(reading.title, style="bold"),
        Text(f"{reading.id} · {reading.counts}", style="dim"),
        Text(),
        Padding(facts, (0, 0, 1, 2)),
    )


def _disputes(disputes: Sequence[Dispute]) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for dispute in disputes:
        head = Text.assemble((f"{CONTESTED} {words.label(dispute.field)}", "bold red"), f"  {dispute.why}")
        table = Table.grid(padding=(0, 2))
        table.add_column(width=18, style="bold", overflow="fold")
        table.add_column(overflow="fold")
        for value in dispute.values:
            lines = [Text(value.support, style="dim")] if value.support else []
            lines += [_holder(h) for h in value.holders]
            shown = Text(words.shortened(value.value, _LONGEST_CELL))
            table.add_row(Text.assemble("not: ", shown) if value.only_denied else shown, Text("\n").join(lines))
        parts += [head, Padding(table, (0, 0, 0, 2))]
    return parts


def _holder(holder: Holder) -> Text:
    """ "government, in Le Soir, AFP: “132 civils tués”"."""
    line = Text(holder.who)
    line.append(f", {holder.heard}", style="dim")
    if holder.manner:
        line.append(f", {holder.manner}", style="red" if holder.denies else "italic")
    if holder.stance:
        line.append(f" [{holder.stance}]", style="yellow")
    line.append(f": “{words.shortened(holder.quotes[0].words, _LONGEST)}”")
    return line


def _timeline(timeline: Sequence[tuple[str, tuple[Point, ...]]], width: int) -> list[RenderableType]:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold")
    if width >= NARROW:
        table.add_column(style="dim", no_wrap=True)
        table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    for name, points in timeline:
        last = ""
        for n, p in enumerate(points):
            at, last = (p.at if p.at != last else ""), p.at
            who = Text(p.who)
            if p.who != p.source.outlet:
                who.append(f", in {p.source.outlet}", style="dim")
            if p.manner:
                who.append(f", {p.manner}", style="red" if p.denies else "italic")
            if p.said:
                who.append(f": “{words.shortened(p.said, 60)}”")
            if p.again:
                who.append(f", and in {count_words(p.again, 'more report')}", style="dim")
            label = words.label(name) if n == 0 else ""
            if width < NARROW:
                if at:
                    table.add_row(label, Text(at, style="dim"))
                table.add_row("" if at else label, Text.assemble((f"  {p.value}", "bold"), "  ", who))
            else:
                table.add_row(label, at, Text(p.value, style="bold"), who)
    return [Padding(table, (0, 0, 0, 2))] if timeline else []


def _grid(grid: Grid, width: int) -> list[RenderableType]:
    if not grid.columns:
        return []
    most = max(2, (width - _FIELD) // _VOICE)
    bands = [_band(grid, c) for c in grid.bands(most)] if width >= NARROW else list(_below_one_another(grid))
    if grid.also:
        bands.append(Text(f"  That it happened is also told, without more, by: {', '.join(grid.also)}.", style="dim"))
    return bands


def _band(grid: Grid, columns: Sequence[Column]) -> RenderableType:
    """Some voices beside one another. Above each stand its side, its name and what kind of voice it is."""
    table = Table(box=_LINED, padding=(0, 1, 0, 0), pad_edge=False, expand=True, show_header=False, show_edge=False)
    table.add_column(width=_FIELD, style="bold", overflow="fold")
    sides, names = [], []
    last: str | None = ""
    for column in columns:
        table.add_column(ratio=1, overflow="fold")
        side = Text(column.side or NO_SIDE, style="cyan" if column.side else "dim")
        sides.append(side if column.side != last else Text("″", style="dim"))
        names.append(Text.assemble((column.name, "bold"), (f"\n{column.note}", "dim")))
        last = column.side
    table.add_row(Text("side", style="dim not bold"), *sides)
    table.add_row(Text("voice", style="dim not bold"), *names, end_section=True)
    for field in grid.rows(columns):
        mark = Text(words.label(field))
        if field in grid.contested:
            mark.append(f" {CONTESTED}", style="red")
        table.add_row(mark, *(_cell(c.cells.get(field, ())) for c in columns))
    return Group(table, Text())


def _cell(told: Sequence[Said]) -> Text:
    return Text("\n").join(_said(s) for s in told)


def _said(said: Said) -> Text:
    text = Text(words.shortened(said.value, _LONGEST_CELL))
    if said.manner:
        text.append(f"\n– {said.manner}", style="red" if said.denies else "italic")
    if said.stance:
        text.append(f"\n– {said.stance}", style="yellow")
    return text


def _below_one_another(grid: Grid) -> Iterator[RenderableType]:
    last: str | None = ""
    for column in grid.columns:
        if column.side != last:
            yield Text(column.side or NO_SIDE, style="cyan" if column.side else "dim")
            last = column.side
        yield Padding(Text.assemble((column.name, "bold"), (f"  ({column.note})", "dim")), (0, 0, 0, 2))
        table = Table.grid(padding=(0, 1))
        table.add_column(width=_FIELD, style="dim")
        table.add_column(overflow="fold")
        for field in grid.rows([column]):
            mark = f" {CONTESTED}" if field in grid.contested else ""
            table.add_row(words.label(field) + mark, _cell(column.cells[field]))
        yield Padding(table, (0, 0, 0, 4))


def _support(values: Sequence[Held], width: int) -> list[RenderableType]:
    table = Table(
        box=None if width < NARROW else box.SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
        pad_edge=False,
        expand=True,
        header_style="dim",
    )
    table.add_column("", width=_FIELD, style="bold")
    table.add_column("Value", ratio=5, overflow="fold")
    table.add_column("Support", ratio=6, overflow="fold")
    if width >= NARROW:
        table.add_column("Who says it", ratio=7, overflow="fold")
    last = None
    for held in values:
        mark = Text(words.label(held.field) if held.field != last else "")
        if held.field != last and held.contested:
            mark.append(f" {CONTESTED}", style="red")
        row = [mark, Text(words.shortened(held.value, _LONGEST_CELL)), _support_text(held)]
        table.add_row(*row, *([_names(held)] if width >= NARROW else []))
        last = held.field
    return [table] if values else []


def _support_text(held: Held) -> Text:
    text = Text(held.support, style="red" if held.only_denied else "")
    if held.agreed:
        text.append("  agreed", style="green")
    return text


def _names(held: Held) -> Text:
    """Who holds a value, and who denies it."""
    text = Text(_listed([h.who for h in held.holders if not h.denies]))
    if denying := [h.who for h in held.holders if h.denies]:
        text.append(f"{'; ' if text.plain else ''}denied by {_listed(denying)}", style="red")
    return text


def _listed(names: Sequence[str]) -> str:
    names = list(dict.fromkeys(names))
    rest = len(names) - _FEW
    return ", ".join(names[:_FEW]) + (
        f" and {count_words(rest, 'more')[:-1] if rest > 1 else '1 more'}" if rest > 0 else ""
    )


def _corrections(reading: Reading) -> list[RenderableType]:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    for c in reading.corrections:
        line = Text.assemble(c.value, (f"  set by {c.who}, {c.at}, judgement {c.judgement}", "dim"))
        table.add_row(words.label(c.field), line.append(f"\n{c.why}") if c.why else line)
    return [Padding(table, (0, 0, 0, 2))] if reading.corrections else []


def _reports(reading: Reading) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", style="dim")
    table.add_column(overflow="fold")
    for s in reading.sources:
        line = Text.assemble(
            (s.outlet, "bold"), f", {s.published}", f" · {s.title}" if s.title else "", (f" · {s.id}", "dim")
        )
        if s.copy:
            line.append(f"\n{s.copy}", style="yellow")
        if s.url:
            line.append(f"\n{s.url}", style="dim")
        table.add_row(str(s.number), line)
    return Padding(table, (0, 0, 0, 2))
