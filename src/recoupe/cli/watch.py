"""``recoupe watch``: feeds, read round after round into a casebook."""

from __future__ import annotations

import re
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from recoupe.cli.filters import DEFAULT_CASEBOOK, CasebookPath
from recoupe.cli.work import Run, ending, output

SHORTEST_S, LONGEST_S = 60, 7 * 86_400
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}


def watch(
    feeds: Annotated[
        Path, typer.Argument(metavar="FEEDS.TOML", help="The feeds to watch, and how.", show_default=False)
    ],
    casebook: CasebookPath = DEFAULT_CASEBOOK,
    once: Annotated[bool, typer.Option("--once", help="One round, instead of one after the other.")] = False,
    every: Annotated[
        str, typer.Option(metavar="TIME", help="From the beginning of a round to the next: 15m, 2h, 1h30m.")
    ] = "15m",
) -> None:
    """Watch RSS and Atom feeds: what is new in them is added to a casebook, round after round.

    \b
    Examples:
      recoupe watch feeds.toml
      recoupe watch feeds.toml --once --casebook sahel.db
      recoupe watch feeds.toml --every 1h

    \b
    feeds.toml needs a url for each feed; all the rest may be left out:
      [fetch]
      contact = "desk@journal.example"   # told to servers
      pause = 2                          # seconds between requests to one host
      [[feeds]]
      url = "https://lefleuve.example/feed"
      outlet = "Le Fleuve"
      language = "fr"
      full_text = true      # fetch the page where the feed has only a summary

    \b
    Servers are asked one at a time, only for what has changed, and only for what
    their robots.txt allows. Hosts of this machine and its own network are
    refused, unless [fetch] says allow_private = true. Ctrl-C ends the watch; what
    it has read is in the casebook, and the next one goes on from there. Each
    round is one line: feeds, new and known reports, failures. Exit status (with
    --once): 0 all went well, 1 something failed, 2 wrong usage.
    """
    seconds = _seconds(every)
    run = Run(paths=())
    with ending(run), output(None, ()) as out:
        from recoupe.casebook import Casebook
        from recoupe.casebook.watch_list import read_watch_list
        from recoupe.casebook.watching import Watch
        from recoupe.fetch import Fetcher

        watched = read_watch_list(feeds)
        with Casebook.open(casebook) as book, Fetcher(watched.manners) as fetcher:
            watching = Watch(book, watched, fetcher, tell=lambda line: print(f"recoupe: {line}", file=sys.stderr))
            try:
                if once:
                    result = watching.round()
                    print(result, file=out, flush=True)
                    run.failed = result.failed
                    return
                for result in watching.rounds(every_s=seconds, sleep=time.sleep, clock=time.monotonic):
                    print(f"{datetime.now():%Y-%m-%d %H:%M}  {result}", file=out, flush=True)
            except KeyboardInterrupt:
                if watching.so_far is not None:
                    print(f"ended in the middle of a round: {watching.so_far}", file=out, flush=True)
                raise


def _seconds(given: str) -> float:
    """ "1h30m" in seconds."""
    parts = re.findall(r"(\d{1,6})\s*([smhd])", given)
    if not re.fullmatch(r"(\s*\d{1,6}\s*[smhd]\s*)+", given):
        raise typer.BadParameter(f"{given!r} is no length of time; write 15m, 2h or 1h30m", param_hint="--every")
    seconds = sum(int(number) * _UNITS[unit] for number, unit in parts)
    if not SHORTEST_S <= seconds <= LONGEST_S:
        raise typer.BadParameter(f"{given!r} is not between 1m and 7d", param_hint="--every")
    return float(seconds)
