"""The step itself: paths in, reports out, one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from recoupe.errors import LanguageError, ReadError
from recoupe.model.report import Report
from recoupe.read.fields import check_language, check_published, clean, report_of
from recoupe.read.language import find_language
from recoupe.read.sources import Record, records_in


def read_reports(
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
) -> Iterator[Report | ReadError]:
    """The reports of text files, JSON lines, saved pages and ``-`` (standard input), in their order.

    A record that is wrong comes as a ReadError that names file and line and says what to do; the others go on. Memory
    does not grow with the number of lines. ``published``, ``outlet`` and ``language`` stand in where a record lacks
    them; a wrong one raises ReadError at once. A report without an id is named after its file: ``stem``,
    or ``stem:line``.
    """
    try:
        defaults = {
            "published": check_published(published) if published else None,
            "outlet": outlet or None,
            "language": check_language(language) if language else None,
        }
    except ValueError as error:
        raise ReadError("option", str(error)) from None
    return (_checked(str(path), item, defaults) for path in paths for item in records_in(path))


def _checked(name: str, item: Record | ReadError, defaults: dict[str, str | None]) -> Report | ReadError:
    """1. fields as they must be; 2. the language found where nobody gave it."""
    if isinstance(item, ReadError):
        return item
    where = name if item.line is None else f"{name}:{item.line}"
    if not isinstance(item.fields, dict):
        return ReadError(where, 'is not a report; write an object: {"id": …, "published": …, "text": …}')
    stem = "stdin" if name == "-" else clean(Path(name).stem)
    identifier = stem if item.line is None else f"{stem}:{item.line}"
    try:
        report = report_of(item.fields, identifier=identifier, defaults=defaults)  # 1.
        if report.language is None:
            report = replace(report, language=find_language(f"{report.title or ''}\n{report.text}"))  # 2.
    except (ValueError, LanguageError) as error:
        return ReadError(where, str(error))
    return report


def count_reports(paths: Iterable[str | Path]) -> int | None:
    """About how many reports there are, for a progress bar: the lines of ``.jsonl`` files, one for any other file. None
    where standard input or a pipe makes it unknowable."""
    total = 0
    for path in map(Path, paths):
        if not path.is_file():
            if str(path) == "-" or path.exists():
                return None
            total += 1
        elif path.suffix.lower() in (".jsonl", ".ndjson"):
            with path.open("rb") as handle:
                total += sum(block.count(b"\n") for block in iter(lambda: handle.read(1 << 20), b""))
        else:
            total += 1
    return total
