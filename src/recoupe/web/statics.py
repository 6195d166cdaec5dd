"""The built files of the page: scripts, styles, fonts, shapes; where the build put each."""

from __future__ import annotations

import json
from functools import lru_cache
from os import PathLike
from pathlib import Path
from typing import Any

from starlette.responses import Response
from starlette.staticfiles import StaticFiles

STATIC = Path(__file__).parent / "static"
_FOREVER = "public, max-age=31536000, immutable"


class Assets(StaticFiles):
    """Files whose names carry a digest of what is in them are kept by browsers for good."""

    def file_response(self, full_path: str | PathLike[str], *args: Any, **more: Any) -> Response:
        response = super().file_response(full_path, *args, **more)
        if Path(full_path).parent.name == "assets":
            response.headers["cache-control"] = _FOREVER
        return response


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
