"""The command line: one command a verb. Results go to standard output, errors to standard error, one line each.

Exit status: 0 all reports were coded, 1 some were not, 2 the command itself was wrong, 130 interrupted."""

from __future__ import annotations

import sys
import warnings

import typer

from recoupe.cli import (
    accounts,
    casebook,
    export,
    judging,
    lookup,
    quotes,
    report,
    report_page,
    reviewing,
    serve,
    watch,
)

app = typer.Typer(
    name="recoupe",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command("code", short_help="Code reports into incidents and claims.")(report.code)
app.command("mentions", short_help="Print what is found before framing.")(report.mentions)
app.command("quotes", short_help="Print who says what: the quotations.")(quotes.quotes)
app.command("add", short_help="Add reports to a casebook.")(casebook.add)
app.command("watch", short_help="Watch feeds into a casebook.")(watch.watch)
app.command("incidents", short_help="List the incidents of a casebook.")(casebook.incidents)
app.command("show", short_help="Show an incident, voices side by side.")(casebook.show)
app.command("report", short_help="Write an incident as a page to hand on.")(report_page.report)
app.command("judge", short_help="Judge whether two incidents are one.")(judging.judge)
app.command("correct", short_help="Correct a field of an incident.")(judging.correct)
app.command("accept", short_help="Say that claims are in order.")(reviewing.accept)
app.command("reject", short_help="Set claims aside.")(reviewing.reject)
app.command("split", short_help="Part an incident in two.")(reviewing.split)
app.command("sign", short_help="Sign an incident off.")(reviewing.sign)
app.command("assign", short_help="Say who is to review an incident.")(reviewing.assign)
app.command("revoke", short_help="Take back a judgement or correction.")(judging.revoke)
app.command("history", short_help="Print what was judged of an incident.")(judging.history)
app.command("serve", short_help="Serve the review room: check, correct, sign off.")(serve.serve)
app.command("export", short_help="Export incidents: Parquet, GeoJSON, CSV …")(export.export)
app.command("recode", short_help="Code anew what an older version coded.")(casebook.recode)
app.command("check", short_help="Check that a casebook is whole.")(casebook.check)
app.command("demo", short_help="Code the report shipped with recoupe.")(report.demo)
app.add_typer(lookup.gazetteer, name="gazetteer")
app.add_typer(lookup.actors, name="actors")
app.add_typer(accounts.accounts, name="account")


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"recoupe {version('recoupe')}")
        raise typer.Exit


@app.callback()
def recoupe(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    """Read reports of political violence and say what happened, when, where, who did what to whom, how many were
    harmed, and who says so; lay reports of the same incident side by side. French and English; everything runs on this
    machine.

    \b
    Examples:
      recoupe demo
      recoupe code report.txt --published 2023-10-09 --outlet "Le Soir"
      recoupe code reports.jsonl --format jsonl > coded.jsonl
      recoupe add reports.jsonl && recoupe incidents --contested
    """


def main() -> None:
    """The program ``recoupe``."""
    if not sys.warnoptions:  # a library's deprecation is nothing to the reader of a report
        warnings.simplefilter("ignore")
    app()
