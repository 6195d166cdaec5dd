"""The vocabulary's files: how YAML is read, and what is checked alike in all of them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import yaml

from recoupe.errors import VocabularyError
from recoupe.model.report import LANGUAGES

SPELLINGS = (*LANGUAGES, "other")
"""Under what names are listed: by language, and those of other languages."""
SAFE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C where there is one: it is six times as fast, which is felt at every start."""


def read_yaml(*path: str, loader: Any = SAFE) -> Any:
    """A YAML file of the vocabulary, by its path inside ``recoupe.vocab``."""
    return yaml.load(files("recoupe.vocab").joinpath(*path).read_text(encoding="utf-8"), Loader=loader)


def read_folder(folder: str) -> Iterator[tuple[str, Any]]:
    """Name and content of each YAML file of a folder of the vocabulary, by name."""
    for path in sorted(files("recoupe.vocab").joinpath(folder).iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yaml"):
            yield path.name, read_yaml(folder, path.name)


def entry_at(data: Any, where: str, fields: frozenset[str]) -> str:
    """How messages name an entry: its file (``where``) and id. Raises VocabularyError where it has no id or a field
    that is none of ``fields``."""
    if not isinstance(data, dict) or not isinstance(data.get("id"), str):
        raise VocabularyError(f"{where}: an entry needs an id (text)")
    here = f"{where}: {data['id']}"
    unknown = set(data) - fields
    if unknown:
        raise VocabularyError(f"{here}: unknown field {sorted(unknown)[0]!r}; use {', '.join(sorted(fields))}")
    return here


def by_language(data: Any, here: str, what: str) -> dict[str, tuple[str, ...]]:
    """Lists of texts by language. Raises VocabularyError, which says ``here`` (file, entry) and ``what`` is wrong."""
    if not isinstance(data, dict) or set(data) - set(SPELLINGS):
        raise VocabularyError(f"{here}: {what} are lists under {', '.join(SPELLINGS)}")
    if not all(isinstance(v, list) and all(isinstance(x, str) and x.strip() for x in v) for v in data.values()):
        raise VocabularyError(f"{here}: {what} are lists of texts (quote words like NO)")
    return {k: tuple(v) for k, v in data.items()}
