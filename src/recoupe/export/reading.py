"""Reading lossless exports back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from recoupe.errors import ExportError
from recoupe.export import parquet
from recoupe.model.report import Json


def read_export(path: Path | str) -> Iterator[Json]:
    """The incidents of an export in JSON lines or Parquet, the same objects that went into it, one by one. Raises
    ExportError for a file that is none."""
    path = Path(path)
    if not path.exists():
        raise ExportError(f"{path} does not exist")
    if path.name.endswith(parquet.CLAIMS):
        raise ExportError(f"{path} holds claims only; name the file of incidents beside it")
    return parquet.load(path) if path.suffix == ".parquet" else _lines(path)


def _lines(path: Path) -> Iterator[Json]:
    with path.open(encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, 1):
            try:
                incident = json.loads(line)
            except ValueError:
                raise ExportError(f"{path}:{number}: this is no JSON; only jsonl and parquet are read back") from None
            if not isinstance(incident, dict) or "claims" not in incident or "id" not in incident:
                raise ExportError(f"{path}:{number}: this is no incident; only jsonl and parquet can be read back")
            yield incident
