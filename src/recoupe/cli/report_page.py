"""``recoupe report``: an incident as a page to hand to an editor."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from recoupe.cli.casebook import Incident, linked_titles
from recoupe.cli.filters import DEFAULT_CASEBOOK, CasebookPath
from recoupe.cli.opening import existing_casebook
from recoupe.cli.work import Run, ending, output

HTML = (".html", ".htm")
MARKDOWN = (".md", ".markdown")


def report(
    incident: Incident,
    target: Annotated[
        Path,
        typer.Option("--output", "-o", help="The page: FILE.html or FILE.md.", metavar="FILE", show_default=False),
    ],
    casebook: CasebookPath = DEFAULT_CASEBOOK,
) -> None:
    """Write an incident as a page to hand to an editor: what is contradicted, what stands behind each value, the toll
    as it went, the voices side by side, every quotation with outlet, date and link, which reports are copies, what was
    corrected by whom, and what nobody knows.

    \b
    Examples:
      recoupe report i3fa9c01b2d -o solhan.html
      recoupe report i3fa -o solhan.md --casebook sahel.db

    \b
    The HTML page needs nothing from outside: no script, no font, no request.
    Links go to http and https addresses of the reports and to nothing else.
    """
    kind = target.suffix.lower()
    if kind not in HTML + MARKDOWN:
        raise typer.BadParameter(
            f"{target} is neither .html nor .md; name the page FILE.html or FILE.md", param_hint="-o"
        )
    run = Run(paths=())
    with ending(run), existing_casebook(casebook) as book:
        from importlib.metadata import version

        from recoupe.show.page import Making, incident_html, incident_markdown

        found = book.incident(incident)
        making = Making(
            on=datetime.now(UTC).date(),
            version=version("recoupe"),
            coders=_coders(book, found),
            titles=linked_titles(book, found),
        )
        page = incident_html(found, making) if kind in HTML else incident_markdown(found, making)
        with output(target, ()) as out:
            out.write(page)


def _coders(book: Any, incident: dict[str, Any]) -> dict[str, str]:
    """By which coder each report was read."""
    return {report: book.report(report).coder for report in incident["reports"]}
