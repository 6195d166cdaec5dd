"""Reports that are being added: one job after the other, in a thread of its own, as ``recoupe add`` would.

Coding a report takes its time, so whoever sends files gets a job's id at once and looks in on it. A job lives in
memory: when the room is closed, the report in hand is finished, what is in stays in, and sending the same files again
goes on where it ended."""

from __future__ import annotations

import secrets
import shutil
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, Literal

from recoupe.casebook import Casebook
from recoupe.casebook.intake import (
    AddressGiven,
    Defaults,
    Source,
    StoredFile,
    Tally,
    TextGiven,
    add_record,
    records_from,
)
from recoupe.errors import LASTING, ReadError, RecoupeError, failure_line
from recoupe.fetch import Fetcher, Manners
from recoupe.model.report import Json
from recoupe.read import ReadRecord, check_language, check_published
from recoupe.show.incident_words import cleaned

MOST_WAITING = 10
"""Jobs that may wait their turn; each holds what was sent on the disk."""
MOST_KEPT = 50
"""Jobs that are remembered once they have ended."""
MOST_LINES = 500
"""Errors that a job keeps; of the others it keeps the number."""
MOST_NAMED = 1000
"""Incidents and reports that a job names; of the others it keeps the number."""
MOST_ADDRESSES = 200
LONGEST_LINE = 400
LONGEST_LABEL = 120
_ADDRESS_WEIGHT = 50_000
"""Bytes that a page counts for before it is fetched, for the progress."""
_PATIENCE_S = 120.0
"""How long the room waits at its end for the report in hand."""
_SUFFIXES = frozenset((
    ".txt .html .htm .xhtml .json .jsonl .ndjson .csv .tsv .tab .rss .atom .xml .warc .gz"
).split())  # fmt: skip

State = Literal["waiting", "running", "done", "cancelled", "failed"]


class RefusedError(RecoupeError):
    """What was sent is not taken: nothing in it, something wrong with it, or too many jobs wait (``busy``)."""

    def __init__(self, message: str, *, busy: bool = False) -> None:
        super().__init__(message)
        self.busy = busy


class _Stopped(Exception):
    """Somebody ended the job while it waited for a server."""


@dataclass(slots=True, eq=False)
class Job:
    """``id`` cannot be guessed. ``share``: how much of what was sent has been read, 0 to 1; ``source``: what is being
    read; ``message``: why a job failed as a whole. Moments are RFC 3339 in UTC."""

    id: str
    who: str
    at: str
    sources: Sequence[Source]
    defaults: Defaults
    folder: Path
    state: State = "waiting"
    started_at: str | None = None
    ended_at: str | None = None
    source: str | None = None
    share: float = 0.0
    tally: Tally = field(default_factory=Tally)
    reports: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    message: str | None = None
    touched: int = 0
    stop: threading.Event = field(default_factory=threading.Event)
    labels: tuple[str, ...] = ()

    @property
    def ended(self) -> bool:
        return self.state in ("done", "cancelled", "failed")

    def to_dict(self) -> Json:
        """The job as the API hands it out; the incidents and reports of the latest come first."""
        return {
            "id": self.id,
            "state": self.state,
            "who": self.who,
            "at": self.at,
            "started_at": self.started_at,
            "ended_at": self.ended_at,
            "sources": len(self.labels),
            "labels": list(self.labels[:MOST_ADDRESSES]),
            "source": self.source,
            "share": round(self.share, 3),
            "added": self.tally.added,
            "known": self.tally.known,
            "failed": self.tally.failed,
            "touched": self.touched,
            "incidents": list(reversed(self.tally.touched))[:MOST_NAMED],
            "reports": list(reversed(self.reports)),
            "errors": list(self.lines),
            "errors_left_out": max(self.tally.failed - len(self.lines), 0),
            "message": self.message,
        }


class Jobs:
    """The jobs of a room. ``fetcher`` makes what addresses are fetched with, given how it is to sleep."""

    def __init__(
        self,
        book: Casebook,
        *,
        allow_private: bool = False,
        fetcher: Callable[[Manners, Callable[[float], None]], Fetcher] = lambda m, sleep: Fetcher(m, sleep=sleep),
    ) -> None:
        self._book = book
        self._manners = Manners(allow_private=allow_private)
        self._fetcher = fetcher
        self._folder: Path | None = None
        self._change = threading.Condition()
        self._waiting: deque[Job] = deque()
        self._jobs: dict[str, Job] = {}
        self._worker: threading.Thread | None = None
        self._closed = False

    def add(
        self,
        who: str,
        *,
        files: Iterable[tuple[str, BinaryIO]] = (),
        texts: Iterable[Mapping[str, Any]] = (),
        addresses: Iterable[str] = (),
        published: str | None = None,
        outlet: str | None = None,
        language: str | None = None,
    ) -> Job:
        """Takes files (their names and what is in them), reports by their fields, and addresses; the rest stands in
        where a report does not say it. What is sent is copied, so that it may be gone when this returns. Raises
        RefusedError."""
        defaults = _defaults(published, outlet, language)
        wanted = [a for a in (line.strip() for line in addresses) if a]
        if len(wanted) > MOST_ADDRESSES:
            raise RefusedError(f"{len(wanted):,} addresses are too many at once; give at most {MOST_ADDRESSES}")
        with self._change:
            self._refuse_if_busy()
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="recoupe-"))
            folder = Path(tempfile.mkdtemp(dir=self._folder))
        try:
            sources: list[Source] = [_stored(name, data, folder, n) for n, (name, data) in enumerate(files)]
            sources += [TextGiven(_text_label(fields), fields) for fields in texts]
            sources += [AddressGiven(address) for address in wanted]
            if not sources:
                raise RefusedError("nothing was given; choose files, paste a text, or write an address")
            job = Job(
                id=secrets.token_hex(8),
                who=who,
                at=_now(),
                sources=sources,
                defaults=defaults,
                folder=folder,
                labels=tuple(_shown(_label(s)) for s in sources),
            )
            with self._change:
                self._refuse_if_busy()
                self._jobs[job.id] = job
                self._waiting.append(job)
                self._forget_old()
                if self._worker is None:
                    self._worker = threading.Thread(target=self._work, name="recoupe-jobs", daemon=True)
                    self._worker.start()
                self._change.notify_all()
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return job

    def get(self, id: str) -> Json | None:
        """A job as it is now; None where there is none of that id."""
        with self._change:
            job = self._jobs.get(id)
            return None if job is None else job.to_dict()

    def every(self) -> list[Json]:
        """All jobs that are remembered, newest first."""
        with self._change:
            return [job.to_dict() for job in reversed(self._jobs.values())]

    def cancel(self, id: str) -> Json | None:
        """Ends a job: the report in hand is finished, the others are left out."""
        with self._change:
            job = self._jobs.get(id)
            if job is None:
                return None
            job.stop.set()
            if job in self._waiting:
                self._waiting.remove(job)
                self._end(job, "cancelled")
            return job.to_dict()

    def wait(self, id: str, seconds: float) -> bool:
        """Waits until a job has ended; whether it has."""
        with self._change:
            job = self._jobs[id]
            return self._change.wait_for(lambda: job.ended, seconds)

    def close(self) -> None:
        """Ends all jobs, the one in hand after its report."""
        with self._change:
            self._closed = True
            for job in self._jobs.values():
                job.stop.set()
            while self._waiting:
                self._end(self._waiting.popleft(), "cancelled")
            self._change.notify_all()
            worker = self._worker
        if worker is not None:
            worker.join(_PATIENCE_S)
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _refuse_if_busy(self) -> None:
        if self._closed:
            raise RefusedError("the room is being closed; send it again when it is open", busy=True)
        if len(self._waiting) >= MOST_WAITING:
            raise RefusedError(f"{MOST_WAITING} jobs wait already; send this when one of them is done", busy=True)

    def _forget_old(self) -> None:
        ended = [id for id, job in self._jobs.items() if job.ended]
        for id in ended[: max(len(ended) - MOST_KEPT, 0)]:
            del self._jobs[id]

    def _work(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._waiting or self._closed)
                if not self._waiting:
                    return
                job = self._waiting.popleft()
                job.state, job.started_at = "running", _now()
            message = None
            try:
                self._run(job)
            except _Stopped:
                pass
            except RecoupeError as error:
                message = str(error)
            except Exception as error:  # a job that dies must not take those that wait with it
                message = failure_line("this job", error)
            with self._change:
                job.message = message and _shown(message, LONGEST_LINE)
                cut = job.stop.is_set() and job.share < 1.0
                self._end(job, "failed" if message else "cancelled" if cut else "done")

    def _run(self, job: Job) -> None:
        """1. one record after the other is read; 2. added, or told as one line; 3. the share read so far is kept."""
        weights = [_weight(source) for source in job.sources]
        reading: dict[str, Any] = {"at": -1, "handle": None}

        def begun(source: Source, handle: BinaryIO | None) -> None:
            with self._change:
                reading.update(at=reading["at"] + 1, handle=handle)
                job.source = _shown(_label(source))
                job.share = sum(weights[: reading["at"]]) / sum(weights)

        def rest(seconds: float) -> None:
            if job.stop.wait(seconds):
                raise _Stopped

        items = records_from(
            job.sources,
            fetcher=lambda: self._fetcher(self._manners, rest),
            permit="`recoupe serve --allow-private`",
            begun=begun,
            **job.defaults,
        )
        with closing(items):
            for item in items:  # 1.
                if job.stop.is_set():
                    return
                self._take(job, item)  # 2.
                with self._change, suppress(ValueError):  # the stream may be closed already
                    handle = reading["handle"]
                    within = min(handle.tell(), weights[reading["at"]]) if handle is not None else 0
                    job.share = (sum(weights[: reading["at"]]) + within) / sum(weights)  # 3.
        with self._change:
            job.share = 1.0

    def _take(self, job: Job, item: ReadRecord | ReadError) -> None:
        if isinstance(item, ReadError):
            self._fail(job, str(item))
            return
        try:
            added = add_record(self._book, item)
        except LASTING:
            raise
        except Exception as error:
            self._fail(job, failure_line(item.report.id, error))
            return
        with self._change:
            job.tally.count(added)
            job.touched = len(job.tally.touched)
            if added.status == "added":
                job.reports.append(added.report_id)
                del job.reports[:-MOST_NAMED]

    def _fail(self, job: Job, line: str) -> None:
        with self._change:
            job.tally.failed += 1
            if len(job.lines) < MOST_LINES:
                job.lines.append(_shown(line, LONGEST_LINE))

    def _end(self, job: Job, state: State) -> None:
        """What was sent is gone, and what is remembered is bounded."""
        job.state, job.ended_at, job.source, job.sources = state, _now(), None, ()
        for id in list(job.tally.touched)[:-MOST_NAMED]:
            del job.tally.touched[id]
        shutil.rmtree(job.folder, ignore_errors=True)
        self._change.notify_all()


def _defaults(published: str | None, outlet: str | None, language: str | None) -> Defaults:
    try:
        return {
            "published": check_published(published) if published and published.strip() else None,
            "outlet": outlet.strip() if outlet and outlet.strip() else None,
            "language": check_language(language) if language and language.strip() else None,
        }
    except ValueError as error:
        raise RefusedError(str(error)) from None


def _stored(name: str, data: BinaryIO, folder: Path, n: int) -> StoredFile:
    """What was sent, in a file whose name only we choose."""
    label = label_of(name)
    path = folder / f"{n:05d}"
    with path.open("wb") as kept:
        shutil.copyfileobj(data, kept)
    return StoredFile(label, path)


def label_of(name: str) -> str:
    """What a file is called, without folders; short, on one line, and never "-", which is standard input elsewhere."""
    label = " ".join(str(cleaned(name)).replace("\\", "/").split("/")[-1].split()).strip(". ")
    if len(label) > LONGEST_LABEL:
        suffix = Path(label).suffix if Path(label).suffix.lower() in _SUFFIXES else ""
        label = label[: LONGEST_LABEL - len(suffix) - 1] + "…" + suffix
    return label if label.strip("-") else "file"


def _text_label(fields: Mapping[str, Any]) -> str:
    """What a pasted text is called where it bears no id: its title, as a name."""
    title = fields.get("title")
    words = "".join(c if c.isalnum() else " " for c in title.lower()).split() if isinstance(title, str) else []
    return "-".join(words)[:60].strip("-") or "text"


def _label(source: Source) -> str:
    return source.url if isinstance(source, AddressGiven) else getattr(source, "label", "")


def _weight(source: Source) -> int:
    if isinstance(source, StoredFile):
        return 1 + source.path.stat().st_size
    return 1 + len(source.fields.get("text") or "") if isinstance(source, TextGiven) else _ADDRESS_WEIGHT


def _shown(line: str, most: int = 200) -> str:
    """One line without what steers a page's direction."""
    text = " ".join(str(cleaned(line)).split())
    return text if len(text) <= most else text[: most - 1] + "…"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
