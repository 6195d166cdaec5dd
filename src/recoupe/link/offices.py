"""What office or body a voice's words name, the same in every language: "ministère de la Défense" and "defence
ministry" are ``defence:body``, "le maire" and "the mayor" ``town:head``.

A *body* is an institution, a *head* one who holds its highest office. The words are in ``voice_words.yaml``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

GENERIC = frozenset({"government", "authorities", "state", "junta"})
"""Bodies that stand for all others of their camp."""
MILITARY = frozenset({"defence", "army", "general_staff", "navy", "air_force"})
LOCAL = frozenset({"governor", "town", "prefect", "rescue", "hospital"})


@lru_cache(maxsize=1)
def words() -> Mapping[str, Any]:
    """The words by which offices, bodies and doers are known in each language."""
    found: Mapping[str, Any] = yaml.safe_load((files("recoupe.link") / "voice_words.yaml").read_text(encoding="utf-8"))
    return found


def both(entry: Mapping[str, Any]) -> list[str]:
    """The patterns of an entry in all languages."""
    return [str(p) for language in ("fr", "en") for p in entry.get(language, ())]


def whole_words(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


@lru_cache(maxsize=1)
def _offices() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry["id"], whole_words(both(entry))) for entry in words()["offices"])


@lru_cache(maxsize=1)
def _domains() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, whole_words(both(entry))) for name, entry in words()["domains"].items())


@lru_cache(maxsize=16)
def pattern_of(name: str) -> re.Pattern[str]:
    """What stands under a heading of the words, in all languages."""
    return whole_words(both(words()[name]))


@lru_cache(maxsize=32768)
def plain_words(phrase: str) -> str:
    """A phrase in small letters without accents and marks, single blanks between its words."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", phrase) if not unicodedata.combining(c)).lower()
    return " ".join(re.findall(r"[a-z0-9]+|[^\W_]+", bare))


@lru_cache(maxsize=16384)
def office_of(phrase: str) -> str | None:
    """``domain:body`` or ``domain:head`` of the office or body that the words name, None where they name none."""
    text = plain_words(phrase)
    if pattern_of("prime_minister").search(text):
        return "prime_minister:head"
    ministry, minister = pattern_of("ministry").search(text), pattern_of("minister").search(text)
    if ministry or minister:
        for name, pattern in _domains():
            if pattern.search(text):
                return f"{name}:{'body' if ministry else 'head'}"
    for name, pattern in _offices():
        if pattern.search(text):
            return name
    if re.match(r"(?:la |l |the )?defen[cs]e\b", text):
        return "defence:body"  # "Défense à Bakou"
    return None


@lru_cache(maxsize=16384)
def speaks_for(phrase: str) -> bool:
    """Whether the words are those of a spokesman or press service, who is one with the body he speaks for."""
    return bool(pattern_of("spokesman").search(plain_words(phrase)))


@lru_cache(maxsize=16384)
def leads(phrase: str) -> bool:
    """Whether the words are those of one who leads a body ("the group's leader"), who may speak for himself."""
    return bool(pattern_of("leader").search(plain_words(phrase)))


@lru_cache(maxsize=1)
def _no_names() -> re.Pattern[str]:
    """Words of offices and posts, which are no names."""
    kinds = ("prime_minister", "ministry", "minister", "spokesman", "leader")
    entries = [*words()["offices"], *words()["domains"].values(), *(words()[k] for k in kinds)]
    return whole_words(p for entry in entries for p in both(entry))


@lru_cache(maxsize=16384)
def name_words(phrase: str) -> frozenset[str]:
    """The words of a phrase that are names ("governor of Katsina State" -> katsina): begun with a capital, and neither
    an office nor a common word."""
    common = {w for language in ("fr", "en") for w in words()["common"][language]}
    kept = _no_names().sub(" ", plain_words(phrase)).split()
    capitals = {w for part in re.findall(r"\b[^\W\d_a-z][\w'’-]*", phrase) for w in plain_words(part).split()}
    return frozenset(w for w in kept if w in capitals and w not in common and len(w) > 1)
