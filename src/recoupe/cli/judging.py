"""``recoupe judge``, ``recoupe correct``, ``recoupe revoke`` and ``recoupe history``: what people decide.

Nothing that was decided is ever changed or deleted; a later decision stands above an earlier one."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer

from recoupe.cli.casebook import Incident, Layout
from recoupe.cli.filters import DEFAULT_CASEBOOK, CasebookPath
from recoupe.cli.opening import existing_casebook
from recoupe.cli.work import Run, ending, output

Who = Annotated[str, typer.Option(help="Who decides it.", metavar="NAME", envvar="RECOUPE_WHO", show_default=False)]
Why = Annotated[str, typer.Option(help="Why, in a few words.", metavar="TEXT", show_default=False)]
First = Annotated[str, typer.Argument(metavar="A", help="An incident, or a told incident's key.", show_default=False)]
Second = Annotated[
    str, typer.Argument(metavar="B", help="Another incident, or a told incident's key.", show_default=False)
]


class Verdict(StrEnum):
    """What a person holds of two reported incidents."""

    same = "same"
    different = "different"
    unsure = "unsure"


def judge(
    verdict: Annotated[Verdict, typer.Argument(help="same, different or unsure.", show_default=False)],
    first: First,
    second: Second,
    who: Who,
    why: Why,
    casebook: CasebookPath = DEFAULT_CASEBOOK,
) -> None:
    """Judge whether two reported incidents are one: same, different or unsure. The judgement is kept for good, stands
    above what the program finds, now and later, and can be revoked.

    \b
    Examples:
      recoupe judge same i3fa9c01b2d i81c2 --who "A. Diallo" --why "one raid, two spellings"
      recoupe judge different 9f31c2aa01b2c3d4.120 i3fa --who "A. Diallo" --why "Tadaryat, a day before"

    \b
    `recoupe show INCIDENT --format json | jq .members` gives the keys of what
    single reports tell. RECOUPE_WHO stands in for --who.
    """
    checked_words(who, why)
    run = Run(paths=())
    with ending(run), existing_casebook(casebook) as book, output(None, ()) as out:
        made = book.judge(verdict.value, first, second, who=who, why=why)
        print(f"judgement {made.id}: {first} and {second} {_VERDICTS[verdict]}", file=out)
        print("now: " + " and ".join(dict.fromkeys(book.incident(one)["id"] for one in (first, second))), file=out)


_VERDICTS = {
    Verdict.same: "are the same incident",
    Verdict.different: "are different incidents",
    Verdict.unsure: "may or may not be the same incident",
}


def correct(
    incident: Incident,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="killed, when, where, type …", show_default=False)],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="The value, as below.", show_default=False)],
    who: Who,
    why: Why,
    casebook: CasebookPath = DEFAULT_CASEBOOK,
) -> None:
    """Correct a field of an incident. What the reports say stays as it is; the correction stands beside it, with who
    made it and why.

    \b
    Examples:
      recoupe correct i3fa killed 160+ --who "A. Diallo" --why "graves counted"
      recoupe correct i3fa killed "13-14 civilians" --who "A. Diallo" --why "names published"
      recoupe correct i3fa when 2021-06-04..2021-06-05 --who "A. Diallo" --why "night of the 4th"
      recoupe correct i3fa where "Solhan @ 13.38,0.46" --who "A. Diallo" --why "surveyed"
      recoupe correct i3fa type armed_clash --who "A. Diallo" --why "both sides fired"

    \b
    Numbers: 12, 10-15, 160+, up to 12, each with a group after it if need be.
    Days: 2021-06-05, 2021-06-04..2021-06-05, 2021-06, 2021. Anything may also be
    JSON, as in the codebook; null for what is not known.
    """
    from recoupe.casebook.typed import parsed_value

    checked_words(who, why)
    try:
        parsed = parsed_value(field, value)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="VALUE") from None
    run = Run(paths=())
    with ending(run), existing_casebook(casebook) as book, output(None, ()) as out:
        made = book.correct(incident, field, parsed, who=who, why=why)
        print(
            f"judgement {made.id}: {field} of {made.incidents[0] if made.incidents else incident} corrected", file=out
        )


def revoke(
    judgement: Annotated[
        int, typer.Argument(metavar="N", help="The number of a judgement.", min=1, show_default=False)
    ],
    who: Who,
    why: Why,
    casebook: CasebookPath = DEFAULT_CASEBOOK,
) -> None:
    """Take back a judgement or a correction. Both stay in the history; things are as if it had not been made.

    \b
    Example:
      recoupe revoke 4 --who "A. Diallo" --why "the second grave was counted twice"
    """
    checked_words(who, why)
    run = Run(paths=())
    with ending(run), existing_casebook(casebook) as book, output(None, ()) as out:
        made = book.revoke(judgement, who=who, why=why)
        print(f"judgement {made.id}: {judgement} revoked", file=out)


def history(
    incident: Incident,
    casebook: CasebookPath = DEFAULT_CASEBOOK,
    format: Annotated[Layout, typer.Option("--format", "-f", help="text: a line each; json: one list.")] = Layout.text,
) -> None:
    """Print what people decided about an incident, in the order in which they did, revoked judgements among them.

    \b
    Example:
      recoupe history i3fa9c01b2d
    """
    run = Run(paths=())
    with ending(run), existing_casebook(casebook) as book, output(None, ()) as out:
        found = book.history(incident)
        if format is Layout.json:
            out.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
            return
        from recoupe.show import reading_console, show_history

        show_history(found, reading_console(out))


def checked_words(who: str, why: str) -> None:
    """Who and why are given in words. Raises ``typer.BadParameter``."""
    for name, value in (("--who", who), ("--why", why)):
        if not value.strip():
            raise typer.BadParameter("must say something; what is decided is kept for good", param_hint=name)
