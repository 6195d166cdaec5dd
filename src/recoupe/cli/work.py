"""Running a step over many reports: errors told as they come, results handed on one by one, a bar where it helps."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn, TextIO, TypeVar

import typer

from recoupe.errors import LASTING, ReadError, RecoupeError, failure_line
from recoupe.model.report import Report
from recoupe.read import check_language, check_published, count_reports, read_reports

T = TypeVar("T")
Item = TypeVar("Item")
A_FEW = 5
"""Reports for which no progress bar is shown."""
INTERRUPTED = 130


class Format(StrEnum):
    """How results are printed: for a person, one JSON object a line, or one JSON list."""

    text = "text"
    jsonl = "jsonl"
    json = "json"


@dataclass(slots=True)
class Run:
    """One command over the reports of ``paths``. ``failed`` counts the reports for which there is no result."""

    paths: Sequence[str]
    published: str | None = None
    outlet: str | None = None
    language: str | None = None
    failed: int = 0
    _tell: Callable[[str], None] = field(default=lambda line: print(line, file=sys.stderr))

    def results(self, work: Callable[[Report], T], *, bar: bool) -> Iterator[T]:
        """The result of ``work`` for each report, in order; a report that fails is one line on standard error."""
        reports = read_reports(self.paths, published=self.published, outlet=self.outlet, language=self.language)
        return self.each(reports, work, lambda report: report.id, bar=bar)

    def each(
        self, items: Iterable[Item | ReadError], work: Callable[[Item], T], named: Callable[[Item], str], *, bar: bool
    ) -> Iterator[T]:
        """The same for any items that can be ``named``, in between which there may be errors."""
        with _progress(self.paths if bar else None) as (tell, advance):
            self._tell = tell
            for item in items:
                if isinstance(item, ReadError):
                    self.fail(str(item))
                else:
                    try:
                        result = work(item)
                    except LASTING:
                        raise
                    except Exception as error:
                        self.fail(failure_line(named(item), error))
                    else:
                        yield result
                advance()

    def fail(self, line: str) -> None:
        self.failed += 1
        self._tell(f"recoupe: {line}")


def checked_run(paths: list[str] | None, published: str | None, outlet: str | None, language: str | None) -> Run:
    """The run that was asked for; a wrong option ends the command with status 2."""
    if not paths:
        if sys.stdin is None or sys.stdin.isatty():
            raise typer.BadParameter("no reports given; name files, or - for standard input", param_hint="PATHS")
        paths = ["-"]
    for option, check, value in (
        ("--published", check_published, published),
        ("--language", check_language, language),
    ):
        try:
            if value is not None:
                check(value)
        except ValueError as error:
            raise typer.BadParameter(str(error), param_hint=option) from None
    return Run(paths, published, outlet, language)


@contextmanager
def output(path: Path | None, inputs: Sequence[str]) -> Iterator[TextIO]:
    """Standard output, or the file; in UTF-8 whatever the machine's habit."""
    if path is None:
        if hasattr(sys.stdout, "reconfigure") and not sys.stdout.isatty():
            sys.stdout.reconfigure(encoding="utf-8")
        yield sys.stdout
        return
    if any(i != "-" and os.path.exists(i) and path.exists() and os.path.samefile(i, path) for i in inputs):
        raise typer.BadParameter(f"{path} is one of the inputs; choose another name", param_hint="-o")
    try:
        handle = path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise typer.BadParameter(f"{path} cannot be written ({error.strerror})", param_hint="-o") from None
    with handle:
        yield handle


def write_json(items: Iterable[Any], out: TextIO, *, lines: bool) -> None:
    """JSON objects, one a line, each written as soon as it is there; without ``lines`` they are members of one list."""
    first = True
    try:
        for item in items:
            out.write("" if lines else "[\n" if first else ",\n")
            out.write(json.dumps(item, ensure_ascii=False) + ("\n" if lines else ""))
            out.flush()
            first = False
    finally:
        if not lines:
            out.write("[]\n" if first else "\n]\n")
            out.flush()


@contextmanager
def ending(run: Run) -> Iterator[None]:
    """Ends the command with the status that the run deserves; quiet on Ctrl-C and where nobody reads on."""
    try:
        yield
    except KeyboardInterrupt:
        _leave(INTERRUPTED)
    except BrokenPipeError:
        _leave(1)
    except RecoupeError as error:
        print(f"recoupe: {error}", file=sys.stderr)
        raise typer.Exit(1) from None
    except OSError as error:
        print(f"recoupe: the result could not be written ({error.strerror or error})", file=sys.stderr)
        raise typer.Exit(1) from None
    raise typer.Exit(1 if run.failed else 0)


def _leave(status: int) -> NoReturn:
    """Ends without a word. What is still to be written has no reader, so that Python must not try it again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise typer.Exit(status)


@contextmanager
def _progress(paths: Sequence[str] | None) -> Iterator[tuple[Callable[[str], None], Callable[[], None]]]:
    """How to tell a line, and how to count a report. A bar is shown on a terminal, for more than a few reports."""
    if paths is None or not sys.stderr.isatty():
        yield lambda line: print(line, file=sys.stderr), lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    total = count_reports(paths)
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("coding"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console, transient=True
    )
    task = bar.add_task("", total=total)
    done = 0

    def advance() -> None:
        nonlocal done
        done += 1
        bar.update(task, completed=done)
        if done > A_FEW and not bar.live.is_started:
            bar.start()

    if total is not None and total > A_FEW:
        bar.start()
    try:
        yield lambda line: console.print(line, markup=False, highlight=False, soft_wrap=True), advance
    finally:
        bar.stop()
