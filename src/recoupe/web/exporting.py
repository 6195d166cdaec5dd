"""Exports as downloads: one text as it is written, or an archive of all files that belong together.

Files are made in a folder of the room's own choosing and are gone once they are sent; nothing of their place or name
comes from a request but the name of a format that is there."""

from __future__ import annotations

import json
import shutil
import tempfile
import threading
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from fastapi.responses import FileResponse, Response, StreamingResponse
from starlette.background import BackgroundTask

from recoupe.casebook import Casebook
from recoupe.casebook.searching import Asked
from recoupe.errors import ExportError
from recoupe.export import Format, Options, export_incidents, export_lines, format_named, policy_named
from recoupe.model.report import Json

MOST_AT_ONCE = 3
"""Exports that are written to the disk at the same time."""
_PIECE = 65_536
_MEDIA = {
    ".jsonl": "application/x-ndjson",
    ".jsonld": "application/ld+json",
    ".csv": "text/csv; charset=utf-8",
    ".parquet": "application/vnd.apache.parquet",
    ".gpkg": "application/geopackage+sqlite3",
}
_turns = threading.BoundedSemaphore(MOST_AT_ONCE)


class BusyError(ExportError):
    """Too many exports at once."""


def download(book: Casebook, *, format: str, policy: str, bom: bool, filters: Asked) -> Response:
    """The incidents that the filters find, in that format. Raises ExportError, BusyError."""
    form = format_named(format)
    now = datetime.now(UTC)
    options = Options(
        policy=policy_named(policy),
        now=now.isoformat(timespec="seconds").replace("+00:00", "Z"),
        filters={**filters},
        bom=bom,
    )
    stem = f"recoupe-{form.name}-{now:%Y-%m-%d}"
    incidents = map(json.loads, book.lines(**filters))
    if form.lines is not None and not form.lossy:
        lines = export_lines(incidents, form, options)
        return StreamingResponse(
            _pieces(lines),
            media_type=_MEDIA.get(form.suffix, "application/octet-stream"),
            headers={"content-disposition": f'attachment; filename="{stem}{form.suffix}"'},
        )
    return _archive(incidents, form, options, stem)


def _archive(incidents: Iterable[Json], form: Format, options: Options, stem: str) -> Response:
    """All files of an export, zipped: what a flat file leaves out comes with it."""
    if not _turns.acquire(blocking=False):
        raise BusyError(f"{MOST_AT_ONCE} exports are being written; try again when one of them is done")
    folder = Path(tempfile.mkdtemp(prefix="recoupe-export-"))
    try:
        done = export_incidents(incidents, form, folder / f"{stem}{form.suffix}", options)
        packed = folder / "export.zip"
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for file in done.files:
                archive.write(file, file.name)
                with suppress(OSError):
                    file.unlink()
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    finally:
        _turns.release()
    return FileResponse(
        packed,
        media_type="application/zip",
        filename=f"{stem}.zip",
        background=BackgroundTask(shutil.rmtree, folder, ignore_errors=True),
    )


def _pieces(lines: Iterator[str]) -> Iterator[bytes]:
    """The same text in pieces that are worth sending."""
    held: list[bytes] = []
    size = 0
    for line in lines:
        held.append(line.encode("utf-8"))
        size += len(held[-1])
        if size >= _PIECE:
            yield b"".join(held)
            held, size = [], 0
    yield b"".join(held)
