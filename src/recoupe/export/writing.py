"""Files that are there as a whole or not at all: written beside their name, then moved to it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from recoupe.errors import ExportError


@contextmanager
def whole_files(paths: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Temporary names, one for each path and in its folder, moved to the paths when the block ends well: the first one
    last, so that where it stands the others stand, too. Where the block fails, what was at the paths before is still
    there and the temporary files are gone. Raises ExportError where a folder cannot be written."""
    made: list[Path] = []
    try:
        for path in paths:
            made.append(_beside(path))
        yield tuple(made)
        for temporary, path in reversed(list(zip(made, paths))):
            _settle(temporary)
            temporary.replace(path)
    except OSError as error:
        raise ExportError(f"{paths[0]} cannot be written ({error.strerror or error})") from error
    finally:
        for temporary in made:
            for left in (
                temporary,
                *(temporary.with_name(temporary.name + end) for end in ("-journal", "-wal", "-shm")),
            ):
                with suppress(OSError):
                    left.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    """A new, empty file in the path's folder, with its suffix."""
    if path.is_dir():
        raise ExportError(f"{path} is a folder; name a file in it")
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}.", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    return Path(name)


def _settle(path: Path) -> None:
    """On the disk, and readable as any new file is: a temporary one is its owner's alone."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
    with path.open("rb+") as file:
        os.fsync(file.fileno())
