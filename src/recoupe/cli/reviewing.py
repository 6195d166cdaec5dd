"""``recoupe accept``, ``recoupe reject``, ``recoupe split``, ``recoupe sign`` and ``recoupe assign``: the review room's
decisions, for who works without it."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from recoupe.cli.casebook import Incident
from recoupe.cli.filters import DEFAULT_CASEBOOK, CasebookPath
from recoupe.cli.judging import Who, Why, checked_words
from recoupe.cli.opening import existing_casebook
from recoupe.cli.work import Run, ending, output

Claims = Annotated[list[str], typer.Argument(metavar="CLAIM...", help="Ids of claims, or all.", show_default=False)]


def accept(incident: Incident, claims: Claims, who: Who, why: Why, casebook: CasebookPath = DEFAULT_CASEBOOK) -> None:
    """Say that claims of an incident are in order; `all` for every one on which nothing was decided yet.

    \b
    Examples:
      recoupe accept i3fa c41f0c2d9a7b1 --who "A. Diallo" --why "heard the recording"
      recoupe accept i3fa all --who "A. Diallo" --why "read against the reports"

    \b
    `recoupe show INCIDENT --format json | jq .claims` gives the ids.
    """
    _review(incident, claims, "accept", who, why, casebook)


def reject(incident: Incident, claims: Claims, who: Who, why: Why, casebook: CasebookPath = DEFAULT_CASEBOOK) -> None:
    """Set claims of an incident aside: they stand in no value, support, contradiction or toll any longer. They are
    kept, with who rejected them and why, and can be accepted again.

    \b
    Example:
      recoupe reject i3fa c41f0c2d9a7b1 --who "A. Diallo" --why "the caption of another photograph"
    """
    _review(incident, claims, "reject", who, why, casebook)


def split(
    incident: Incident,
    members: Annotated[
        list[str], typer.Argument(metavar="KEY...", help="Keys of tellings, from `members`.", show_default=False)
    ],
    who: Who,
    why: Why,
    casebook: CasebookPath = DEFAULT_CASEBOOK,
) -> None:
    """Take what some reports tell out of an incident; it becomes an incident of its own.

    \b
    Example:
      recoupe split i3fa 9f31c2aa01b2c3d4.120 --who "A. Diallo" --why "the second raid, at noon"
    """
    checked_words(who, why)
    run = Run(paths=())
    with ending(run), existing_casebook(casebook) as book, output(None, ()) as out:
        made = book.split(incident, members, who=who, why=why)
        homes = dict.fromkeys(book.incident(name)["id"] for name in (incident, *members))
        print(f"judgement {made.id}: parted\nnow: {' and '.join(homes)}", file=out)


def sign(incident: Incident, who: Who, why: Why, casebook: CasebookPath = DEFAULT_CASEBOOK) -> None:
    """Sign an incident off: it is in order as it is. A later change of what it says shows.

    \b
    Example:
      recoupe sign i3fa --who "A. Diallo" --why "done"
    """
    checked_words(who, why)
    run = Run(paths=())
    with ending(run), existing_casebook(casebook) as book, output(None, ()) as out:
        made = book.sign_off(incident, who=who, why=why)
        print(f"judgement {made.id}: {made.incidents[0]} signed off", file=out)


def assign(
    incident: Incident,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who is to review it; - for nobody.", show_default=False)],
    who: Who,
    why: Why,
    casebook: CasebookPath = DEFAULT_CASEBOOK,
) -> None:
    """Say who is to review an incident.

    \b
    Example:
      recoupe assign i3fa "B. Traoré" --who "A. Diallo" --why "knows the region"
    """
    checked_words(who, why)
    run = Run(paths=())
    with ending(run), existing_casebook(casebook) as book, output(None, ()) as out:
        made = book.assign(incident, None if name == "-" else name, who=who, why=why)
        whom = "nobody" if name == "-" else name
        print(f"judgement {made.id}: {made.incidents[0]} is to be reviewed by {whom}", file=out)


def _review(
    incident: str, claims: list[str], verdict: Literal["accept", "reject"], who: str, why: str, casebook: CasebookPath
) -> None:
    checked_words(who, why)
    run = Run(paths=())
    with ending(run), existing_casebook(casebook) as book, output(None, ()) as out:
        made = book.review(incident, "all" if claims == ["all"] else claims, verdict, who=who, why=why)
        count = f"{len(made.batch)} claim{'s' if len(made.batch) > 1 else ''}"
        print(f"judgement {made.id}: {count} of {made.incidents[0]} {verdict}ed", file=out)
