"""Which coder and which linker are at work: the package's version and a hash of the files that hold their rules."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_CODER = ("pipeline.py", "detect", "frame", "gazetteer", "ground", "lang", "model", "vocab")
_LINKER = ("link", "model")
_RULES = (".py", ".yaml", ".csv", ".json", ".txt")
"""What rules are written in; the gazetteer's packed outlines are too large to be read each time and change with its
``.py`` and ``.csv``."""


@lru_cache(maxsize=1)
def coder_version() -> str:
    """Such as ``0.1.0+3f9a0c11d2e4``: what a report is coded by. Reports that another one coded can be coded anew."""
    return _version(_CODER)


@lru_cache(maxsize=1)
def linker_version() -> str:
    """What reports are compared and joined by."""
    return _version(_LINKER)


def _version(parts: tuple[str, ...]) -> str:
    try:
        package = version("recoupe")
    except PackageNotFoundError:
        package = "0"
    digest = blake2b(digest_size=6)
    root = files("recoupe")
    for part in parts:
        _read(root / part, part, digest)
    return f"{package}+{digest.hexdigest()}"


def _read(place: Traversable, name: str, digest: blake2b) -> None:
    if place.is_dir():
        for child in sorted(place.iterdir(), key=lambda c: c.name):
            if child.name not in ("data", "__pycache__"):
                _read(child, f"{name}/{child.name}", digest)
    elif Path(name).suffix in _RULES:
        data = place.read_bytes()
        digest.update(f"{name}:{len(data)}:".encode())
        digest.update(data)
