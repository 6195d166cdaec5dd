"""The built files of the page: scripts, styles, fonts, shapes; where the build put each."""

from __future__ import annotations

import gzip
import json
import mimetypes
import os
from functools import lru_cache
from os import PathLike
from pathlib import Path
from typing import Any

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).parent / "static"
_FOREVER = "public, max-age=31536000, immutable"
_TEXT = (".js", ".css", ".json", ".svg", ".txt")
_WORTH = 1000
"""Bytes under which gzip saves nothing worth its while."""


class Assets(StaticFiles):
    """Files as small as the asker takes them: in Brotli's form, which the build lays beside a file, else in gzip's.
    Those whose names carry a digest of what is in them are kept by browsers for good; of others they ask whether
    they changed."""

    def file_response(
        self, full_path: str | PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        path, taken = Path(full_path), Headers(scope=scope).get("accept-encoding", "")
        kind, coding = mimetypes.guess_type(path.name)[0], None
        if path.suffix in _TEXT:
            packed = path.with_name(f"{path.name}.br")
            coding = "br" if _takes(taken, "br") and packed.is_file() else "gzip" if _takes(taken, "gzip") else None
            if coding == "br":
                full_path, stat_result = packed, packed.stat()
        response = super().file_response(full_path, stat_result, scope, status_code)
        if coding == "gzip" and response.status_code == 200 and stat_result.st_size >= _WORTH:
            made = Response(_gzipped(path, stat_result.st_mtime_ns), media_type=kind)
            made.headers["last-modified"] = response.headers["last-modified"]
            made.headers["etag"] = response.headers["etag"]
            response = made
        elif coding == "gzip":
            coding = None
        if coding and response.status_code == 200:
            response.headers["content-encoding"] = coding
            response.headers["content-type"] = _typed(kind)
        if path.suffix in _TEXT:
            response.headers["vary"] = "Accept-Encoding"
        response.headers["cache-control"] = _FOREVER if path.parent.name == "assets" else "no-cache"
        return response


def _takes(taken: str, coding: str) -> bool:
    """Whether the header Accept-Encoding takes the coding (a weight of 0 refuses it)."""
    for part in taken.lower().split(","):
        name, _, weight = part.partition(";")
        if name.strip() == coding:
            return weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def _typed(kind: str | None) -> str:
    return f"{kind}; charset=utf-8" if kind and kind.startswith("text/") else kind or "application/octet-stream"


@lru_cache(maxsize=128)
def _gzipped(path: Path, _written: int) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)


def entry(name: str) -> dict[str, Any]:
    """What the build made of a source ("src/app.ts"): ``file``, and ``css`` files."""
    manifest = STATIC / "manifest.json"
    made: dict[str, Any] = _manifest(manifest.stat().st_mtime_ns)[name]
    return made


def styles(name: str) -> list[str]:
    """Addresses of the style sheets of an entry."""
    return [f"/static/{file}" for file in entry(name).get("css", ())]


def script(name: str) -> str:
    """The address of the script of an entry."""
    return f"/static/{entry(name)['file']}"


@lru_cache(maxsize=1)
def _manifest(_written: int) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((STATIC / "manifest.json").read_text("utf-8"))
    return made
