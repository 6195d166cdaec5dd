"""``recoupe account``: who may sign in to the review room where it is served to others."""

from __future__ import annotations

import getpass
import json
import sys
from enum import StrEnum
from typing import Annotated

import typer

from recoupe.cli.casebook import Layout
from recoupe.cli.filters import DEFAULT_CASEBOOK, CasebookPath
from recoupe.cli.opening import existing_casebook
from recoupe.cli.work import Run, ending, output
from recoupe.errors import CasebookError

accounts = typer.Typer(
    name="account", no_args_is_help=True, help="Keep the accounts of a review room that is served to others."
)
Name = Annotated[str, typer.Argument(metavar="NAME", help="What one signs in with: a.diallo", show_default=False)]


class Role(StrEnum):
    """What an account may do; each may what those before it may."""

    reader = "reader"
    coder = "coder"
    editor = "editor"
    admin = "admin"


@accounts.command()
def add(
    name: Name,
    role: Annotated[Role, typer.Option(help="reader, coder, editor or admin.")] = Role.coder,
    shown: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The name on decisions. Default: NAME.", show_default=False)
    ] = None,
    casebook: CasebookPath = DEFAULT_CASEBOOK,
) -> None:
    """Add an account. The password is asked for, or read from standard input where that is no terminal.

    \b
    Examples:
      recoupe account add a.diallo --shown "A. Diallo" --role admin
      pass show desk/m.ortiz | recoupe account add m.ortiz --role editor

    \b
    reader  reads and exports
    coder   judges, corrects, adds claims and sources
    editor  merges and splits, signs off, assigns to others, takes back what
            others decided
    admin   keeps accounts, reads the audit log
    """
    with ending(Run(paths=())), existing_casebook(casebook) as book, output(None, ()) as out:
        made = book.accounts.add(name, shown or name, _password(), role.value, by=_me())
        print(f"{made.name} ({made.shown}) is {made.role}", file=out)


@accounts.command("list")
def list_accounts(
    casebook: CasebookPath = DEFAULT_CASEBOOK,
    format: Annotated[Layout, typer.Option("--format", "-f", help="text: a line each; json: one list.")] = Layout.text,
) -> None:
    """List the accounts, closed ones last."""
    with ending(Run(paths=())), existing_casebook(casebook) as book, output(None, ()) as out:
        found = book.accounts.list()
        if format is Layout.json:
            names = ("name", "shown", "role", "made_at", "closed_at")
            rows = [{name: getattr(one, name) for name in names} for one in found]
            out.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
            return
        for one in found:
            closed = f"  closed {one.closed_at[:10]}" if one.closed_at else ""
            print(f"{one.name:<20} {one.role:<7} {one.shown}{closed}", file=out)
        if not found:
            print("no accounts yet; `recoupe account add NAME --role admin` makes the first", file=sys.stderr)


@accounts.command()
def close(name: Name, casebook: CasebookPath = DEFAULT_CASEBOOK) -> None:
    """Close an account: nobody signs in with it any more, whoever is signed in is out, its tokens are void. What was
    decided with it stays."""
    with ending(Run(paths=())), existing_casebook(casebook) as book, output(None, ()) as out:
        book.accounts.close(name, by=_me())
        print(f"{name} is closed", file=out)


@accounts.command()
def role(
    name: Name,
    role: Annotated[Role, typer.Argument(metavar="ROLE", help="reader, coder, editor or admin.", show_default=False)],
    casebook: CasebookPath = DEFAULT_CASEBOOK,
) -> None:
    """Change what an account may do, from its next request on."""
    with ending(Run(paths=())), existing_casebook(casebook) as book, output(None, ()) as out:
        book.accounts.set_role(name, role.value, by=_me())
        print(f"{name} is {role.value}", file=out)


@accounts.command()
def password(name: Name, casebook: CasebookPath = DEFAULT_CASEBOOK) -> None:
    """Set a new password, asked for or read from standard input. Whoever is signed in with the account is signed out,
    and sign-ins that failed are forgotten."""
    with ending(Run(paths=())), existing_casebook(casebook) as book, output(None, ()) as out:
        if all(one.name != name or one.closed_at for one in book.accounts.list()):
            raise CasebookError(f"there is no open account {name!r}; `recoupe account list` has them all")
        book.accounts.set_password(name, _password(), by=_me())
        print(f"the password of {name} is set", file=out)


def _password() -> str:
    """Never from the command line, where others on the machine read it."""
    if sys.stdin is None or not sys.stdin.isatty():
        return "" if sys.stdin is None else sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("Password: ")
    if getpass.getpass("Once more: ") != first:
        raise CasebookError("the password was typed in two ways; try again")
    return first


def _me() -> str:
    """Who is written into the audit log."""
    try:
        return f"{getpass.getuser()} (command line)"
    except (OSError, KeyError):
        return "command line"
