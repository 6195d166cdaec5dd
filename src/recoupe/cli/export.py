"""``recoupe export``: incidents of a casebook in the formats that the field uses."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
from recoupe.cli.work import Run, ending, output
from recoupe.errors import ExportError

if TYPE_CHECKING:
    from recoupe.export import Format, Policy

FormatName = Annotated[
    str | None, typer.Option("--format", "-f", metavar="NAME", help="The format; --list shows all.", show_default=False)
]
OutputPath = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="PATH",
        help="Write to this file or into this folder; - or nothing: standard output.",
        show_default=False,
    ),
]
PolicyName = Annotated[
    str, typer.Option("--policy", metavar="NAME", help="How a format that loses something chooses among figures.")
]
Bom = Annotated[bool, typer.Option("--bom", help="Begin CSV with a byte order mark, for old spreadsheets.")]
ListThem = Annotated[bool, typer.Option("--list", help="Show the formats and policies, and end.")]


def export(
    format: FormatName = None,
    target: OutputPath = None,
    policy: PolicyName = "conservative",
    bom: Bom = False,
    list_formats: ListThem = False,
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
) -> None:
    """Export the incidents of a casebook, all or those that fit the filters.

    \b
    Examples:
      recoupe export --list
      recoupe export --format parquet -o incidents.parquet
      recoupe export -f acled-style --policy most_supported -o mali.csv --country ML --since 2021
      recoupe export -f geopackage -o sahel.gpkg --near 14.5,0.5 --radius-km 400
      recoupe export -f claims | jq -r 'select(.field == "killed") | .value.text'
      recoupe export -f prov -o provenance.jsonld --casebook sahel.db

    \b
    Formats that lose something resolve figures by the policy, which each row
    names, and have NAME.claims.csv and NAME.about.json beside them: every claim
    with its voices and words, and what the columns mean. An empty cell is
    unknown; 0 is only written where somebody says so. "ACLED-style" and the
    like means columns of that kind, filled by recoupe: no project's data, no
    project's ids. Files are there as a whole or not at all.
    """
    run = Run(paths=())
    if list_formats:
        with ending(run), output(None, ()) as out:
            out.write(_listed())
        return
    form, resolution = _asked(format, policy)
    filters = chosen(
        since=since, until=until, country=country, near=near, radius_km=radius_km, actor=actor, type=type,
        min_roots=min_roots, contested=contested, text=text,
    )  # fmt: skip
    path = _path(target, form, casebook)
    with ending(run):
        from recoupe.export import Options, export_incidents, export_lines

        now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        options = Options(policy=resolution, now=now, filters=filters, bom=bom)
        with existing_casebook(casebook) as book:
            incidents = book.incidents(**filters)
            if path is not None:
                print(f"recoupe: {export_incidents(incidents, form, path, options)}", file=sys.stderr)
                return
            with output(None, ()) as out:
                out.writelines(export_lines(incidents, form, options))
        if form.lossy:
            print("recoupe: without the claims beside it; name a file (-o) to have them", file=sys.stderr)


def _asked(format: str | None, policy: str) -> tuple[Format, Policy]:
    from recoupe.export import format_named, policy_named

    if format is None:
        raise typer.BadParameter("name a format; recoupe export --list shows all", param_hint="--format")
    try:
        form = format_named(format)
    except ExportError as error:
        raise typer.BadParameter(str(error), param_hint="--format") from None
    try:
        return form, policy_named(policy)
    except ExportError as error:
        raise typer.BadParameter(str(error), param_hint="--policy") from None


def _path(target: str | None, form: Format, casebook: str) -> Path | None:
    """The file to write; in a folder it is called "incidents". None for standard output."""
    if target is None or target == "-":
        if form.lines is None:
            raise typer.BadParameter(
                f"{form.name} is no text; name a file: -o incidents{form.suffix}", param_hint="--output"
            )
        return None
    path = Path(target)
    if target.endswith("/") or path.is_dir():
        path = path / f"incidents{form.suffix}"
    if path.exists() and Path(casebook).exists() and path.samefile(casebook):
        raise typer.BadParameter(f"{path} is the casebook; choose another name", param_hint="--output")
    return path


def _listed() -> str:
    from recoupe.export import FORMATS, POLICIES

    lines = ["Formats (* loses something: goes through a policy, has its claims beside it)"]
    lines += [f"  {f.name + ('*' if f.lossy else ''):18}{f.about}" for f in FORMATS]
    lines += ["", "Policies: which of several figures becomes the one number of a row"]
    lines += [f"  {p.name:18}{p.about}" for p in POLICIES]
    return "\n".join(lines) + "\n"
