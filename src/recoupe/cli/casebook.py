"""``recoupe add``, ``recoupe incidents``, ``recoupe show`` and ``recoupe check``: the casebook."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from recoupe.cli.filters import (
    DEFAULT_CASEBOOK,
    DEFAULT_RADIUS_KM,
    Actor,
    CasebookPath,
    Contested,
    Country,
    MinRoots,
    Near,
    Radius,
    Since,
    Text,
    Type,
    Until,
    chosen,
)
from recoupe.cli.opening import existing_casebook
from recoupe.cli.report import Language, Outlet, Published, Target
from recoupe.cli.work import Format, Run, checked_run, ending, output
from recoupe.errors import ReadError

if TYPE_CHECKING:
    from recoupe.casebook import Casebook
    from recoupe.fetch import Fetcher
    from recoupe.read import ReadRecord

WIDEST = 200
"""Columns that voices side by side may take on a wide terminal."""
INCIDENT = typer.Argument(
    metavar="INCIDENT",
    help="The id of an incident, its first characters, or a told incident's key.",
    show_default=False,
)

Incident = Annotated[str, INCIDENT]
Width = Annotated[
    int | None, typer.Option(help="Columns to print in, instead of the terminal's.", min=40, max=400, metavar="N")
]
Columns = Annotated[
    str | None,
    typer.Option(help="Which column of a table holds which field: text=body,title=headline.", metavar="FIELD=COLUMN,…"),
]


class Layout(StrEnum):
    """How one incident is printed: for a person, or as one JSON object."""

    text = "text"
    json = "json"


def add(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[REPORTS]...",
            help="Text, JSON lines, HTML, CSV, feed or WARC files, http(s) addresses; - for standard input.",
            show_default=False,
        ),
    ] = None,
    casebook: CasebookPath = DEFAULT_CASEBOOK,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    columns: Columns = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Also fetch from this machine and its own network.")
    ] = False,
) -> None:
    """Add reports to a casebook: each is coded, stored with the bytes it was read from, and laid beside the reports
    that tell of the same incidents.

    \b
    Examples:
      recoupe add reports.jsonl
      recoupe add saved-pages/*.html --language fr --casebook sahel.db
      recoupe add press.csv --columns text=body,title=headline,published=day
      recoupe add https://lefleuve.example/2022/03/attaque
      recoupe add - < reports.jsonl

    \b
    A casebook that is not there is made: casebook.db in this folder, unless
    --casebook or RECOUPE_CASEBOOK says otherwise. A report that it already has
    is left as it is, so that an interrupted command can simply be given again.
    Exit status: 0 all added or known, 1 some failed (each is one line on
    standard error), 2 wrong usage.
    """
    run = checked_run(paths, published, outlet, language)
    fields = _columns(columns)
    with ending(run), output(None, ()) as out:
        from recoupe.casebook import Casebook
        from recoupe.casebook.intake import Tally, add_record

        with Casebook.open(casebook) as book:
            tally = Tally()
            try:
                for added in run.each(
                    _records(run, fields, allow_private), lambda r: add_record(book, r), lambda r: r.report.id, bar=True
                ):
                    tally.count(added)
            finally:
                tally.failed = run.failed
                print(tally.words(book.count()), file=out, flush=True)


def _columns(given: str | None) -> dict[str, str] | None:
    from recoupe.read import parse_columns

    try:
        return parse_columns(given) if given else None
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--columns") from None


def _records(run: Run, columns: Mapping[str, str] | None, allow_private: bool) -> Iterator[ReadRecord | ReadError]:
    """What the paths hold, and what is found at addresses."""
    from recoupe.casebook.intake import AddressGiven, PathGiven, records_from

    def fetcher() -> Fetcher:
        from recoupe.fetch import Fetcher, Manners

        return Fetcher(Manners(allow_private=allow_private))

    sources = (
        AddressGiven(path) if path.lower().startswith(("http://", "https://")) else PathGiven(path)
        for path in run.paths
    )
    return records_from(
        sources,
        fetcher=fetcher,
        columns=columns,
        published=run.published,
        outlet=run.outlet,
        language=run.language,
    )


def incidents(
    casebook: CasebookPath = DEFAULT_CASEBOOK,
    since: Since = None,
    until: Until = None,
    country: Country = None,
    near: Near = None,
    radius_km: Radius = DEFAULT_RADIUS_KM,
    actor: Actor = None,
    type: Type = None,
    min_roots: MinRoots = None,
    contested: Contested = False,
    text: Text = None,
    format: Annotated[
        Format,
        typer.Option("--format", "-f", help="text: a list; jsonl: whole incidents, an object a line; json: one list."),
    ] = Format.text,
    width: Width = None,
    target: Target = None,
) -> None:
    """List the incidents of a casebook, by day: when, what, where, how many reports, texts and independent voices
    (roots) stand behind it, and the toll from the least to the most that anyone gives.

    \b
    Examples:
      recoupe incidents
      recoupe incidents --since 2021-06 --until 2021-06 --country Mali
      recoupe incidents --near 13.38,0.46 --radius-km 50 --contested
      recoupe incidents --actor JNIM --min-roots 3
      recoupe incidents --text Solhan -f jsonl | jq .contradictions

    \b
    A mark (≠) at the left: voices contradict one another; `recoupe show` says
    about what. JSON has the whole incidents, with every claim and its words.
    """
    run = Run(paths=())
    filters = chosen(
        since=since, until=until, country=country, near=near, radius_km=radius_km, actor=actor, type=type,
        min_roots=min_roots, contested=contested, text=text,
    )  # fmt: skip
    with ending(run), existing_casebook(casebook) as book, output(target, ()) as out:
        if format is not Format.text:
            _write_lines(book.lines(**filters), out, format)
            return
        from recoupe.show import reading_console, show_incidents

        console = reading_console(out, width=width, widest=WIDEST)
        if not show_incidents(book.summaries(**filters), out, console.width):
            print("no incidents" + (" that fit; give fewer filters" if filters else " yet"), file=sys.stderr)


def _write_lines(lines: Iterator[str], out: TextIO, format: Format) -> None:
    """Incidents as they are kept; as members of one list where that is asked for."""
    if format is Format.jsonl:
        out.writelines(f"{line}\n" for line in lines)
        return
    before = "[\n"
    for line in lines:
        out.write(before + line)
        before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def show(
    incident: Incident,
    casebook: CasebookPath = DEFAULT_CASEBOOK,
    format: Annotated[
        Layout, typer.Option("--format", "-f", help="text: for a person; json: the whole object.")
    ] = Layout.text,
    width: Width = None,
) -> None:
    """Show an incident side by side: what is contradicted first, the toll as it was told, then fields in rows and
    voices in columns, what stands behind each value, and the reports with what is copied from what.

    \b
    Examples:
      recoupe show i3fa9c01b2d
      recoupe show i3fa
      recoupe show i3fa9c01b2d --format json | jq .timeline

    \b
    On a narrow terminal the voices stand one below the other. Distance that an
    outlet takes from what it relays, and denials, are marked.
    """
    run = Run(paths=())
    with ending(run), existing_casebook(casebook) as book, output(None, ()) as out:
        found = book.incident(incident)
        if format is Layout.json:
            out.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
            return
        from recoupe.show import reading_console, show_incident

        show_incident(found, reading_console(out, width=width, widest=WIDEST), titles=linked_titles(book, found))


def linked_titles(book: Casebook, incident: dict[str, Any]) -> dict[str, str]:
    """What the incidents are called that this one is linked to, by id."""
    from recoupe.show import title_words

    return {other: title_words(book.incident(other)) for other in {link["incident"] for link in incident["links"]}}


def recode(casebook: CasebookPath = DEFAULT_CASEBOOK) -> None:
    """Code and link anew the reports that another version of recoupe worked on. What people judged stays.

    \b
    Example:
      recoupe recode --casebook sahel.db
    """
    run = Run(paths=())
    with ending(run), existing_casebook(casebook) as book, output(None, ()) as out:
        count = book.recode()
        incidents = book.count()
        print(
            f"{count:,} report{'' if count == 1 else 's'} coded anew; "
            f"{incidents:,} incident{'' if incidents == 1 else 's'}",
            file=out,
        )


def check(casebook: CasebookPath = DEFAULT_CASEBOOK) -> None:
    """Check that a casebook is whole: that texts and bytes have the hashes they were stored with, that every quotation
    stands where it is said to, and that lists and indexes agree with what they were made of.

    \b
    Example:
      recoupe check --casebook sahel.db

    \b
    Exit status: 0 all is well, 1 something is not (each is one line).
    """
    run = Run(paths=())
    with ending(run), existing_casebook(casebook) as book, output(None, ()) as out:
        for line in book.check():
            print(line, file=out)
            run.failed += 1
        if not run.failed:
            print("the casebook is whole", file=sys.stderr)
