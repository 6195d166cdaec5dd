"""What a casebook costs: adding a report to a large one beside adding it to a small one, and listing a large one beside
a raw SQLite query of the same rows.

    python benchmarks/casebook_cost.py [--large 100000] [--small 1000] [--pairs 200] [--keep FOLDER]

Reports are generated (casebook_reports.py): attacks in real places of the gazetteer over ten years. Two casebooks are
filled; then the same new reports are added to both, in turn: what the report costs in the large one is divided by what
it costs in the small one, pair by pair, and the median is printed. "store and link" is the transaction alone; "whole"
is ``Casebook.add`` with the coder and the sentence encoder, as ``recoupe add`` does it. ``--keep`` leaves the casebooks
in a folder, and takes those that lie there."""

from __future__ import annotations

import argparse
import os
import sqlite3
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median

from casebook_reports import WordEncoder, coded

from recoupe.casebook import Casebook, Summary
from recoupe.casebook.adding import Prepared, enter, prepare
from recoupe.casebook.searching import Asked
from recoupe.link.meaning import Encoder, default_encoder
from recoupe.model.report import Report

AT_ONCE = 200
"""Reports in a transaction while filling; each is entered as always, only the commit is shared."""


def fill(path: Path, count: int, encoder: Encoder) -> None:
    """Brings a casebook to ``count`` reports, the first ones of the series."""
    with Casebook.open(path, encoder=encoder) as book:
        number, begin = book.counts()["reports"], time.perf_counter()
        while (there := book.counts()["reports"]) < count:
            batch = [coded(n) for n in range(number, number + min(AT_ONCE, count - there))]
            number += len(batch)
            ready = [prepare(one, encoder=encoder, coder="benchmark") for one in batch]
            with book._writing() as connection:  # the commit is no part of what is measured
                for one in ready:
                    enter(connection, book._shelf, encoder, one, "2022-01-01T00:00:00Z")
            if number % 10_000 < AT_ONCE:
                print(f"  {there + len(batch):,} reports, {time.perf_counter() - begin:.0f} s", flush=True)


def seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def adding(small: Casebook, large: Casebook, first: int, pairs: int, encoder: Encoder) -> None:
    """Prints what new reports cost in both: what is worked out beforehand, and the transaction."""
    before, rows = [], []
    for n in range(first, first + pairs + 20):
        one = coded(n)
        begin = time.perf_counter()
        ready = prepare(one, encoder=encoder, coder="benchmark")
        before.append(time.perf_counter() - begin)
        rows.append(_both(n, (small, large), partial(_entered, ready=ready, encoder=encoder)))
    print(f"sketch and fingerprint  {median(before) * 1000:8.1f} ms")
    _print("store and link", rows[20:])


def adding_whole(small: Casebook, large: Casebook, first: int, pairs: int) -> None:
    """Prints what new reports cost in both, coding and all."""
    rows = [_both(n, (small, large), partial(_added, report=coded(n).report)) for n in range(first, first + pairs + 5)]
    _print("whole", rows[5:])


def _entered(book: Casebook, *, ready: Prepared, encoder: Encoder) -> None:
    with book._writing() as connection:
        enter(connection, book._shelf, encoder, ready, "2022-01-01T00:00:00Z")


def _added(book: Casebook, *, report: Report) -> None:
    book.add(report)


def _both(n: int, books: tuple[Casebook, Casebook], work: Callable[[Casebook], None]) -> tuple[float, float]:
    """Seconds in the first and in the second; which of them comes first changes from report to report."""
    if n % 2:
        return seconds(partial(work, books[0])), seconds(partial(work, books[1]))
    other = seconds(partial(work, books[1]))
    return seconds(partial(work, books[0])), other


def _print(name: str, rows: Sequence[Sequence[float]]) -> None:
    ratio = median(b / a for a, b in rows)
    a, b = (median(column) * 1000 for column in zip(*rows))
    print(f"adding, {name:16}{a:8.1f} ms{b:8.1f} ms   ratio {ratio:.2f}   asked for: 1.50")


def listing(path: Path, rounds: int = 5) -> None:
    """Prints what lists cost beside raw queries of the same rows."""
    columns = ", ".join(f"i.{name}" for name in Summary._fields)
    raw_list = f"SELECT {columns} FROM incident i ORDER BY i.day, i.id"
    raw_whole = "SELECT p.json FROM incident i JOIN payload p ON p.incident = i.n ORDER BY i.day, i.id"
    country = raw_whole.replace("ORDER", "WHERE i.country = 'NG' ORDER")
    with Casebook.open(path, encoder=None) as book, closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA mmap_size = 1073741824")
        works: tuple[tuple[str, Callable[[], Iterable[object]], str], ...] = (
            ("summaries()", book.summaries, raw_list),
            ("lines(), as JSON lines", book.lines, raw_whole),
            ("incidents(), of one country", partial(book.incidents, country="NG"), country),
            ("incidents(), all as objects", book.incidents, raw_whole),
        )
        print(f"{book.count():,} incidents")
        for name, mine, raw in works:
            rows = [
                (seconds(lambda raw=raw: db.execute(raw).fetchall()), seconds(lambda mine=mine: _drained(mine())))  # type: ignore[misc]
                for _ in range(rounds + 1)
            ][1:]
            a, b = (median(column) for column in zip(*rows))
            ratio = median(y / x for x, y in rows)
            print(f"{name:28} raw {a:6.3f} s  {b:6.3f} s   ratio {ratio:.1f}   asked for: 5.0, 1 s")
        asked: tuple[tuple[str, Asked], ...] = (
            ("within 100 km", {"near": (9.05, 7.49, 100.0)}),
            ("by text", {"text": '"cattle pens" dawn'}),
            ("by actor", {"actor": "troops"}),
        )
        for name, filters in asked:
            times = [seconds(partial(_drained, book.summaries(**filters))) for _ in range(rounds)]
            print(f"summaries(), {name:16} {median(times):6.3f} s, {book.count(**filters):,} found")


def _drained(rows: Iterable[object]) -> None:
    """One after the other, as a program that prints them has them."""
    deque(rows, maxlen=0)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--large", type=int, default=100_000, help="reports in the large casebook")
    parser.add_argument("--small", type=int, default=1_000)
    parser.add_argument("--pairs", type=int, default=200, help="new reports that are added to both")
    parser.add_argument("--whole", type=int, default=40, help="new reports that are coded, too")
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args(argv)
    encoder = WordEncoder()
    with tempfile.TemporaryDirectory() as folder:
        home = args.keep or Path(folder)
        home.mkdir(exist_ok=True)
        paths = [home / f"{count}.db" for count in (args.small, args.large)]
        for path, count in zip(paths, (args.small, args.large)):
            fill(path, count, encoder)
            size = os.path.getsize(path)
            print(f"{count:,} reports: {size / 2**20:,.0f} MB, {size / count / 1024:.1f} KB a report")
        listing(paths[1])
        first = 10 * args.large  # reports that neither has, of incidents of their own and of one another
        print(f"{'':24}{args.small:8,}   {args.large:8,} reports")
        with Casebook.open(paths[0], encoder=encoder) as small, Casebook.open(paths[1], encoder=encoder) as large:
            adding(small, large, first, args.pairs, encoder)
        with (
            Casebook.open(paths[0], encoder=default_encoder()) as small,
            Casebook.open(paths[1], encoder=default_encoder()) as large,
        ):
            adding_whole(small, large, first + 2 * args.pairs + 100, args.whole)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
