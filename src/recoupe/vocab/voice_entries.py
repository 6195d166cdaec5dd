"""The entries of the vocabulary of voices, from ``voices/*.yaml``: agencies, ministries, monitors, witnesses …

An entry is either a *name* (``names``: "Reuters", "OSDH") or a set of *nouns* (``nouns``: "ministère", "health worker")
with a ``role`` that says how such a noun speaks: ``institution`` (one body), ``office`` (held by one person at a time),
``holder`` (one of many; the body it belongs to gives the kind), ``people``, ``thing`` (a text or a recording) or
``qualifier`` (an adjective of a source). Kinds are the codebook's. Each entry's examples must come out as it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from recoupe.errors import VocabularyError
from recoupe.vocab.files import by_language, entry_at, read_folder

_LISTS = "names, nouns and examples"

KINDS = frozenset(
    "outlet agency official armed_group monitor ngo medical witness channel local_source expert document"
    " unknown".split()
)
ROLES = frozenset("institution office holder people thing qualifier".split())
FIELDS = frozenset("id kind role side anonymous names nouns examples".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceEntry:
    """One entry. ``names`` or ``nouns`` by language (``other``: the same everywhere); ``role`` only with nouns;
    ``anonymous`` for voices that are unnamed by nature; ``side`` the slug of a camp or None."""

    id: str
    kind: str
    role: str | None = None
    side: str | None = None
    anonymous: bool = False
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VoiceClass:
    """What a noun phrase is as a speaker. ``role`` as in the entries, or ``name`` for a registered name. ``alias`` are
    the characters (of the phrase) of that name; ``entry`` and ``actor`` ids of the registries or None."""

    kind: str
    role: str
    entry: str | None = None
    actor: str | None = None
    side: str | None = None
    alias: tuple[int, int] | None = None


def read_voice(data: Any, where: str) -> VoiceEntry:
    """An entry from its YAML mapping; raises VocabularyError naming file and entry."""
    here = entry_at(data, where, FIELDS)
    if data.get("kind") not in KINDS:
        raise VocabularyError(f"{here}: kind {data.get('kind')!r} is none of {', '.join(sorted(KINDS))}")
    if ("names" in data) == ("nouns" in data):
        raise VocabularyError(f"{here}: give either names or nouns")
    if "nouns" in data and data.get("role") not in ROLES:
        raise VocabularyError(f"{here}: role {data.get('role')!r} is none of {', '.join(sorted(ROLES))}")
    examples = by_language(data.get("examples"), here, _LISTS)
    if not any(examples.values()):
        raise VocabularyError(f"{here}: give at least one example")
    return VoiceEntry(
        id=data["id"],
        kind=data["kind"],
        role=data.get("role"),
        side=data.get("side"),
        anonymous=bool(data.get("anonymous", False)),
        names=by_language(data["names"], here, _LISTS) if "names" in data else {},
        nouns=by_language(data["nouns"], here, _LISTS) if "nouns" in data else {},
        examples=examples,
    )


@lru_cache(maxsize=1)
def load_voices() -> tuple[VoiceEntry, ...]:
    """All entries in the order of files and of lines; raises VocabularyError."""
    found = tuple(read_voice(d, name) for name, data in read_folder("voices") for d in data)
    seen: set[str] = set()
    for e in found:
        if e.id in seen:
            raise VocabularyError(f"voices: the id {e.id!r} stands twice")
        seen.add(e.id)
    return found
