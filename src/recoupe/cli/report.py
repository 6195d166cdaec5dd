"""``recoupe code``, ``recoupe mentions`` and ``recoupe demo``."""

from __future__ import annotations

import json
import sys
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from recoupe.cli.work import Format, Run, checked_run, ending, output, write_json
from recoupe.model.report import Report

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...",
        help="Text, JSON lines, HTML, CSV, feed or WARC files; - for standard input.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        help="Day (YYYY-MM-DD) or RFC 3339 time of publication, for reports that do not say it.", metavar="DATE"
    ),
]
Outlet = Annotated[str | None, typer.Option(help="Who published it, for reports that do not say it.", metavar="NAME")]
Language = Annotated[
    str | None, typer.Option(help="fr or en, for reports that do not say it; found if missing.", metavar="CODE")
]
Layout = Annotated[
    Format, typer.Option("--format", "-f", help="text: for a person; jsonl: an object a line; json: one list.")
]
Explain = Annotated[bool, typer.Option("--explain", help="Show for each value the rule that made it.")]
Target = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write to this file.", metavar="FILE", show_default=False)
]


def code(
    paths: Paths = None,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    format: Layout = Format.text,
    explain: Explain = False,
    target: Target = None,
) -> None:
    """Code reports: their incidents, each with when, where, who, weapons, and every claim with who makes it.

    \b
    Examples:
      recoupe code report.txt --published 2023-10-09 --outlet "Le Soir"
      recoupe code reports.jsonl --format jsonl -o coded.jsonl
      recoupe code saved-pages/*.html notes.txt --language fr
      zcat reports.jsonl.gz | recoupe code - --format jsonl | jq .incidents
      recoupe code report.txt --explain

    \b
    A line of JSON needs only "text"; it may have "id", "title", "outlet",
    "url", "published" and "language". Exit status: 0 all coded, 1 some not
    (each is one line on standard error), 2 wrong usage.
    """
    run = checked_run(paths, published, outlet, language)
    with ending(run), output(target, run.paths) as out:
        _code(run, out, format, explain)


def _code(run: Run, out: Any, format: Format, explain: bool) -> None:
    from recoupe import pipeline

    results = run.results(pipeline.code, bar=not out.isatty())
    if format is not Format.text:
        write_json((c.to_dict(explain=explain) for c in results), out, lines=format is Format.jsonl)
        return
    from recoupe.show import reading_console, show_report

    console = reading_console(out)
    for coded in results:
        show_report(coded, console, explain=explain)
        out.flush()


def mentions(
    paths: Paths = None,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    format: Layout = Format.text,
    target: Target = None,
) -> None:
    """Print what is found in reports before it is framed into incidents: times, places, actors, weapons, numbers,
    words for acts, and attributions.

    \b
    Examples:
      recoupe mentions report.txt --published 2023-10-09
      recoupe mentions reports.jsonl --format jsonl -o mentions.jsonl
    """
    run = checked_run(paths, published, outlet, language)
    with ending(run), output(target, run.paths) as out:
        from recoupe import pipeline
        from recoupe.show import mention_to_dict, reading_console, show_mentions

        results = run.results(pipeline.mentions, bar=not out.isatty())
        if format is Format.text:
            console = reading_console(out)
            for report, found in results:
                show_mentions(report, found, console)
                out.flush()
        else:
            lines = (
                {"report": report.to_dict(), "mentions": [mention_to_dict(m, report) for m in found]}
                for report, found in results
            )
            write_json(lines, out, lines=format is Format.jsonl)


def demo(
    explain: Explain = False,
    side_by_side: Annotated[
        bool,
        typer.Option("--side-by-side", help="Lay the four reports of one attack that are shipped side by side."),
    ] = False,
) -> None:
    """Code the report that is shipped with recoupe and show the result; or lay four reports side by side.

    \b
    Examples:
      recoupe demo --explain
      recoupe demo --side-by-side
    """
    run = Run(paths=())
    with ending(run), output(None, ()) as out:
        if side_by_side:
            _demo_side_by_side(out)
        else:
            _demo(out, explain)


def _demo(out: TextIO, explain: bool) -> None:
    from recoupe import pipeline
    from recoupe.show import reading_console, show_report

    show_report(pipeline.code(Report(**_example("seed.json"))), reading_console(out), explain=explain)
    out.flush()
    print(
        "That was the report shipped with recoupe. Yours: recoupe code FILE --published YYYY-MM-DD --outlet NAME\n"
        "Four reports of one attack, side by side: recoupe demo --side-by-side",
        file=sys.stderr,
    )


def _demo_side_by_side(out: TextIO) -> None:
    """The reports in a casebook of their own that is gone afterwards: the list, and what is most contested."""
    from tempfile import TemporaryDirectory

    from recoupe.casebook import Casebook
    from recoupe.show import reading_console, show_incident, show_incidents

    with TemporaryDirectory() as folder, Casebook.open(Path(folder) / "casebook.db") as book:
        for record in _example("solhan.json"):
            book.add(Report(**record))
        console = reading_console(out)
        show_incidents(book.summaries(), out, console.width)
        most = max(book.incidents(), key=lambda i: (len(i["contradictions"]), len(i["reports"])))
        show_incident(most, console)
    out.flush()
    print(
        "Those were four reports shipped with recoupe. Yours: recoupe add FILES… && recoupe incidents",
        file=sys.stderr,
    )


def _example(name: str) -> Any:
    return json.loads((files("recoupe") / "examples" / name).read_text(encoding="utf-8"))
