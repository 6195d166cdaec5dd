"""The formats: one line each in `FORMATS`, and how incidents are written in one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from recoupe.errors import ExportError
from recoupe.export import acled, airwars, geojson, geopackage, gtd, lines, parquet, plain, prov, ucdp
from recoupe.export.about import NOTE, Options
from recoupe.export.claims import CLAIM_COLUMNS, claim_lines, header_line
from recoupe.export.lines import json_text
from recoupe.export.row import Row
from recoupe.export.table import Table
from recoupe.export.writing import whole_files
from recoupe.model.report import Json

Lines = Callable[[Iterable[Json], Options], Iterator[str]]
Save = Callable[[Iterable[Json], Sequence[Path], Options], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format. ``suffix`` is the usual end of its files' names. A ``lossy`` one goes through a resolution policy and
    has its claims and an account of itself beside it. Text formats give ``lines``, the others are saved to files:
    the first is the one asked for, ``companions`` are ends of the others' names. ``table`` are the columns of those
    that are tables, ``tagged`` says that a row of hashtags stands under their names."""

    name: str
    suffix: str
    lossy: bool
    about: str
    lines: Lines | None = None
    save: Save | None = None
    table: Table | None = None
    tagged: bool = False
    companions: tuple[str, ...] = ()


def _style(name: str, table: Table, about: str, *, tagged: bool = False) -> Format:
    def table_lines(incidents: Iterable[Json], options: Options) -> Iterator[str]:
        return table.lines((Row(i, options.policy) for i in incidents), tags=tagged)

    return Format(name=name, suffix=".csv", lossy=True, about=about, lines=table_lines, table=table, tagged=tagged)


def _claims_csv(incidents: Iterable[Json], options: Options) -> Iterator[str]:
    yield header_line()
    for incident in incidents:
        yield from claim_lines(incident)


FORMATS: tuple[Format, ...] = (
    Format(name="jsonl", suffix=".jsonl", lossy=False, about="incidents as JSON lines, with everything they hold",
           lines=lines.incident_lines),
    Format(name="claims", suffix=".jsonl", lossy=False, about="claims as JSON lines, each with its report's head",
           lines=lines.claim_lines),
    Format(name="parquet", suffix=".parquet", lossy=False, about="incidents and claims as Parquet, two files",
           save=parquet.save, companions=(parquet.CLAIMS,)),
    Format(name="prov", suffix=".jsonld", lossy=False,
           about="provenance as JSON-LD (PROV-O): who is quoted from where, coded by what", lines=prov.lines),
    Format(name="claims-csv", suffix=".csv", lossy=False, about="claims as a flat table", lines=_claims_csv),
    Format(name="geojson", suffix=".geojson", lossy=True, about="incidents as points (GeoJSON, RFC 7946)",
           lines=geojson.lines),
    Format(name="geopackage", suffix=".gpkg", lossy=True, about="layers of incidents and claims for QGIS",
           save=geopackage.save),
    _style("hxl", plain.TABLE, "HXL-tagged CSV: recoupe's own columns with hashtags", tagged=True),
    _style("acled-style", acled.TABLE, "CSV in ACLED-style columns"),
    _style("ucdp-ged-style", ucdp.TABLE, "CSV in UCDP-GED-style columns"),
    _style("gtd-style", gtd.TABLE, "CSV in GTD-style columns"),
    _style("airwars-style", airwars.TABLE, "CSV in Airwars-style columns"),
)  # fmt: skip


@dataclass(slots=True)
class Exported:
    """What was written: ``incidents`` read, the ``claims`` they hold, ``rows`` of those incidents that the format has
    room for (None where it is no table), and the files."""

    incidents: int = 0
    claims: int = 0
    rows: int | None = None
    files: tuple[Path, ...] = ()

    def __str__(self) -> str:
        rows = f" ({self.rows:,} in rows)" if self.rows is not None and self.rows != self.incidents else ""
        incidents, claims = _count(self.incidents, "incident"), _count(self.claims, "claim")
        return f"{incidents}{rows}, {claims}: {', '.join(map(str, self.files))}"


def _count(n: int, what: str) -> str:
    return f"{n:,} {what}{'' if n == 1 else 's'}"


def format_named(name: str) -> Format:
    """The format of that name; without "-style", too."""
    for known in FORMATS:
        if name.lower() in (known.name, known.name.removesuffix("-style"), known.name.removesuffix("-ged-style")):
            return known
    raise ExportError(f"there is no format {name!r}; choose among {', '.join(f.name for f in FORMATS)}")


def export_lines(incidents: Iterable[Json], form: Format, options: Options) -> Iterator[str]:
    """A text format's file, piece by piece, without what stands beside it. Raises ExportError for a format that is no
    text."""
    if form.lines is None:
        raise ExportError(f"{form.name} is no text; name a file to write it to (-o)")
    if options.bom and form.suffix == ".csv":
        yield "\ufeff"
    yield from form.lines(incidents, options)


def export_incidents(incidents: Iterable[Json], form: Format, path: Path, options: Options | None = None) -> Exported:
    """Writes incidents to ``path`` and beside it what the format needs: ``NAME.claims.csv`` and ``NAME.about.json`` for
    one that loses something, ``NAME.claims.parquet`` for Parquet. All of them are there, or none.

    Incidents are taken one by one and not kept. Raises ExportError where something is missing or cannot be written."""
    options = options or Options()
    if form.save is not None and path.suffix != form.suffix:
        raise ExportError(f"{path}: the name of a {form.name} file must end with {form.suffix}")
    stem = path.with_name(path.name.removesuffix(form.suffix))
    beside = (*form.companions, *((".claims.csv", ".about.json") if form.lossy else ()))
    paths = (path, *(stem.with_name(stem.name + end) for end in beside))
    done = Exported(files=paths)
    with whole_files(paths) as temporary, ExitStack() as stack:
        claims = stack.enter_context(_text(temporary[-2])) if form.lossy else None
        counted = _counted(incidents, done, claims, options)
        if form.save is not None:
            form.save(counted, temporary[: 1 + len(form.companions)], options)
        else:
            with _text(temporary[0]) as out:
                written = 0
                for line in export_lines(counted, form, options):
                    out.write(line)
                    written += 1
            if form.table:
                done.rows = written - 1 - form.tagged - (options.bom and form.suffix == ".csv")
        if claims is not None:
            claims.close()
            with _text(temporary[-1]) as out:
                out.write(json_text_pretty(about(form, options, done)))
    return done


def _counted(incidents: Iterable[Json], done: Exported, claims: TextIO | None, options: Options) -> Iterator[Json]:
    """The incidents, counted on their way, and their claims written beside them."""
    if claims is not None:
        claims.write(("\ufeff" if options.bom else "") + header_line())
    for incident in incidents:
        done.incidents += 1
        done.claims += len(incident["claims"])
        if claims is not None:
            claims.writelines(claim_lines(incident))
        yield incident


def about(form: Format, options: Options, done: Exported) -> Json:
    """What an export says of itself: how it was made, what it holds, what its columns mean, whose licences it bears."""
    columns = form.table.columns if form.table else plain.PROPERTIES
    return {
        "format": {"name": form.name, "about": form.about},
        **options.header(),
        "note": NOTE,
        "files": [p.name for p in done.files],
        "incidents": done.incidents,
        "rows": done.incidents if done.rows is None else done.rows,
        "rows_for": form.table.scope if form.table else "every incident",
        "claims": done.claims,
        "columns": [{"name": c.name, "about": c.about, "type": c.type} for c in columns],
        "claim_columns": [{"name": name, "about": words} for name, words in CLAIM_COLUMNS],
    }


def json_text_pretty(node: Json) -> str:
    """One key a line, so that a person can read it."""
    inner = ",\n".join(f"  {json_text(k)}: {_members(v)}" for k, v in node.items())
    return "{\n" + inner + "\n}\n"


def _members(value: object) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join("    " + json_text(v) for v in value) + "\n  ]"
    return json_text(value)


def _text(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="")
