"""Reports from files, texts and addresses into a casebook, one by one: the way that ``recoupe add`` and the review room
go alike.

Which file is opened is said by ``StoredFile`` and ``PathGiven`` alone: what somebody typed or sent is never a path."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypedDict, Unpack

from recoupe.casebook.adding import Added
from recoupe.errors import FetchError, ReadError
from recoupe.read import ReadRecord, read_fetched, read_fields, read_records, read_stream
from recoupe.read.encoding import HEAD

if TYPE_CHECKING:
    from recoupe.casebook.book import Casebook
    from recoupe.fetch import Fetcher


class Defaults(TypedDict, total=False):
    """What stands in where a report does not say it."""

    published: str | None
    outlet: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class PathGiven:
    """A path on the command line; ``-`` is standard input."""

    path: str


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that was sent, kept at ``path``. ``label`` is what its sender called it: it tells what kind of file it may
    be and names it in messages, nothing else."""

    label: str
    path: Path


@dataclass(frozen=True, slots=True)
class TextGiven:
    """One report by its fields (``text``, ``title``, ``outlet``, ``published``, ``language``, ``url``, ``id``)."""

    label: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AddressGiven:
    """An http or https address to fetch."""

    url: str


Source = PathGiven | StoredFile | TextGiven | AddressGiven


def records_from(
    sources: Iterable[Source],
    *,
    fetcher: Callable[[], Fetcher],
    permit: str = "--allow-private",
    columns: Mapping[str, str] | None = None,
    begun: Callable[[Source, BinaryIO | None], None] = lambda source, handle: None,
    **defaults: Unpack[Defaults],
) -> Generator[ReadRecord | ReadError, None, None]:
    """The reports that the sources hold, in their order; what cannot be read or fetched comes as a ReadError between
    them. ``fetcher`` makes the one that is used for all addresses, if there is any; ``permit`` is how whoever reads the
    message may let in addresses that are not public; ``begun`` is told of each source, and of the stream it is read
    from where that is a stored file. ``defaults`` as ``read_records`` takes them."""
    with ExitStack() as stack:
        fetching: Fetcher | None = None
        for source in sources:
            if isinstance(source, StoredFile):
                with open(source.path, "rb", buffering=HEAD) as handle:
                    begun(source, handle)
                    yield from read_stream(source.label, handle, columns=columns, **defaults)
                continue
            begun(source, None)
            if isinstance(source, PathGiven):
                yield from read_records([source.path], columns=columns, **defaults)
            elif isinstance(source, TextGiven):
                yield read_fields(source.label, source.fields, **defaults)
            else:
                fetching = fetching or stack.enter_context(fetcher())
                try:
                    page = fetching.fetch(source.url)
                except FetchError as error:
                    why = str(error).removeprefix(f"{source.url}: ").replace("allow_private", permit)
                    yield ReadError(source.url, why)
                    continue
                yield from read_fetched(
                    page.url,
                    page.content,
                    fetched_at=page.fetched_at,
                    charset=page.charset,
                    columns=columns,
                    **defaults,
                )


def add_record(book: Casebook, record: ReadRecord) -> Added:
    """Adds what was read, with the bytes that it was read from. Raises what ``Casebook.add`` raises."""
    return book.add(record.report, raw=record.raw, source=record.source, fetched_at=record.fetched_at)


@dataclass(slots=True)
class Tally:
    """What became of reports: how many were added, known already, or failed; ids of the incidents that were written
    anew because of them."""

    added: int = 0
    known: int = 0
    failed: int = 0
    touched: dict[str, None] = field(default_factory=dict)

    @property
    def done(self) -> int:
        return self.added + self.known + self.failed

    def count(self, added: Added) -> None:
        if added.status == "added":
            self.added += 1
            for id in added.incidents:  # the latest last
                self.touched.pop(id, None)
                self.touched[id] = None
        else:
            self.known += 1

    def words(self, incidents: int) -> str:
        """ "12 added, 3 known, 1 failed; 20 incidents, 7 of them touched", where the casebook has ``incidents``."""
        touched = f", {min(len(self.touched), incidents):,} of them touched" if incidents else ""
        return (
            f"{self.added:,} added, {self.known:,} known, {self.failed:,} failed; "
            f"{incidents:,} incident{'' if incidents == 1 else 's'}{touched}"
        )
