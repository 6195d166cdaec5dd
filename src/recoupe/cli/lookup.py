"""``recoupe gazetteer`` and ``recoupe actors``: what the coder knows of the world."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from recoupe.cli.work import Run, ending, output

gazetteer = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Places: build the gazetteer, look a name up."
)
actors = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Actors: look a name up in the registry.")


class Layout(StrEnum):
    """How an answer is printed: for a person, or as one JSON object."""

    text = "text"
    json = "json"


Limit = Annotated[int, typer.Option(help="How many candidates to show.", min=1, max=200)]
Name = Annotated[str, typer.Argument(help="A name, as a report writes it.", show_default=False)]


@gazetteer.callback()
def _gazetteer() -> None:
    pass


@actors.callback()
def _actors() -> None:
    pass


@gazetteer.command("build", short_help="Build the gazetteer anew, with dumps.")
def build(
    dumps: Annotated[
        list[Path] | None,
        typer.Option(
            "--dump",
            help="A GeoNames country dump (ML.txt, ML.zip); may be given several times.",
            metavar="FILE",
            exists=True,
            dir_okay=False,
            readable=True,
        ),
    ] = None,
    target: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="Where to write it, instead of the place where it is looked for.", metavar="FILE"
        ),
    ] = None,
) -> None:
    """Build the gazetteer anew: the packages' places, GeoNames dumps, and the curated supplement.

    It is built by itself on first use. Dumps add every village of a country.

    \b
    Examples:
      recoupe gazetteer build
      recoupe gazetteer build --dump ML.zip --dump BF.zip
    """
    run = Run(paths=())
    with ending(run):
        from recoupe.gazetteer import build_gazetteer
        from recoupe.gazetteer.store import cache_folder

        path = target or cache_folder() / "gazetteer.sqlite"
        build_gazetteer(path, dumps=dumps or (), tell=lambda line: print(f"recoupe: {line}", file=sys.stderr))


@gazetteer.command("find", short_help="Show the places that a name may mean.")
def find_place(
    name: Name,
    language: Annotated[str | None, typer.Option(help="fr or en: the language of the report.", metavar="CODE")] = None,
    limit: Limit = 10,
) -> None:
    """Show the places that a name may mean, likeliest first, and why they rank so.

    \b
    Examples:
      recoupe gazetteer find "Abou Kamal"
      recoupe gazetteer find Tripoli --language en
    """
    run = Run(paths=())
    with ending(run), output(None, ()) as out:
        from recoupe.gazetteer import default_gazetteer, explain
        from recoupe.show import reading_console, show_candidates

        rows = explain(default_gazetteer(), name, language=language, limit=limit)
        show_candidates(name, rows, rows[0].keys() if rows else (), reading_console(out))
        run.failed = not rows


@actors.command("find", short_help="Show the actors that a name may mean, and why.")
def find_actor(
    name: Name,
    limit: Limit = 10,
    format: Annotated[
        Layout, typer.Option("--format", "-f", help="text: for a person; json: one object with the matches.")
    ] = Layout.text,
) -> None:
    """Show the actors of the registry that a name may mean, best first: kind, side, names, parent and crosswalk of
    each, and why it was taken. Where nothing is known, names that are written much like it are suggested.

    \b
    Examples:
      recoupe actors find "Hachd al-Chaabi"
      recoupe actors find JNIM --format json
    """
    run = Run(paths=())
    with ending(run), output(None, ()) as out:
        from recoupe.show import actor_match_to_dict, reading_console, show_actors
        from recoupe.vocab.actor_search import search_actors, suggest_actors

        found = search_actors(name, limit=limit)
        suggestions = [] if found else suggest_actors(name)
        if format is Layout.json:
            answer = {
                "name": name,
                "matches": [actor_match_to_dict(m) for m in found],
                "suggestions": [actor_match_to_dict(m) for m in suggestions],
            }
            out.write(json.dumps(answer, ensure_ascii=False, indent=1) + "\n")
        else:
            show_actors(name, found, suggestions, reading_console(out))
        run.failed = not found
