"""``feeds.toml``: which feeds are watched, and how. See ``EXAMPLE``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from recoupe.errors import FetchError, ReadError
from recoupe.fetch import Manners
from recoupe.fetch.addresses import checked_url
from recoupe.read import check_language

EXAMPLE = """\
[fetch]
contact = "desk@journal.example"   # told to servers: who asks, if they mind
pause = 2                          # seconds between two requests to one host
allow_private = false              # also hosts of this machine and its own network
max_megabytes = 10                 # of one feed or page, unpacked
max_seconds = 60                   # for one request

[[feeds]]
url = "https://lefleuve.example/feed"
outlet = "Le Fleuve"               # instead of what the feed calls itself
language = "fr"                    # found if missing
full_text = true                   # fetch the page where the feed has only a summary

[[feeds]]
url = "https://coast-daily.example/atom.xml"
"""
MOST_FEEDS = 10_000
_FEED = {"url": str, "outlet": str, "language": str, "full_text": bool}
_FETCH: dict[str, type] = {
    "contact": str, "pause": float, "allow_private": bool, "max_megabytes": float, "max_seconds": float,
}  # fmt: skip
_RANGES = {"pause": (1.0, 3600.0), "max_megabytes": (0.01, 100.0), "max_seconds": (1.0, 600.0)}
_KINDS = {str: "a string between quotes", bool: "true or false", float: "a number"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed that is watched. ``outlet`` stands instead of what the feed calls itself; ``language`` where it is known;
    ``full_text``: pages are fetched where the feed carries only a summary."""

    url: str
    outlet: str | None = None
    language: str | None = None
    full_text: bool = False


@dataclass(frozen=True, slots=True)
class WatchList:
    feeds: tuple[Feed, ...]
    manners: Manners


def read_watch_list(path: str | Path) -> WatchList:
    """The feeds of a file. Raises ReadError with file, line and key, and what to do."""
    name = str(path)
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ReadError(name, "no such file; `recoupe watch --help` shows what stands in one") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(name, f"could not be read ({getattr(error, 'strerror', None) or 'not UTF-8'})") from None
    try:
        found = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = str(error)
        line = re.search(r"\(at line (\d+), column (\d+)\)", said)
        where = f"{name}:{line[1]}" if line else f"{name}:{text.count(chr(10)) + 1}"
        raise ReadError(where, f"is not valid TOML ({said.partition(' (at ')[0].lower()})") from None
    return _List(name, text).checked(found)


class _List:
    """The checks of one file; each refusal says in which line the key stands."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._lines = text.split("\n")

    def checked(self, found: Mapping[str, Any]) -> WatchList:
        for key in found:
            if key not in ("fetch", "feeds"):
                raise self._error(
                    None, key, f"is not known; there are [fetch] and [[feeds]]{_meant(key, 'fetch feeds')}"
                )
        manners = self._manners(found.get("fetch", {}))
        feeds = found.get("feeds", [])
        if not isinstance(feeds, list) or not all(isinstance(f, dict) for f in feeds):
            raise self._error(None, "feeds", "is written [[feeds]], once for each feed")
        if not feeds:
            raise ReadError(self._name, 'names no feeds; write [[feeds]] and url = "https://…" for each')
        if len(feeds) > MOST_FEEDS:
            raise ReadError(self._name, f"names more than {MOST_FEEDS:,} feeds; make two files of it")
        seen: dict[str, int] = {}
        read = [self._feed(n, entry) for n, entry in enumerate(feeds)]
        for n, feed in enumerate(read):
            if feed.url in seen:
                raise self._error(
                    n, "url", f"is named before, in line {self._line(seen[feed.url], 'url')}; take one out"
                )
            seen[feed.url] = n
        return WatchList(tuple(read), manners)

    def _feed(self, n: int, entry: Mapping[str, Any]) -> Feed:
        self._keys(n, entry, _FEED)
        if not str(entry.get("url") or "").strip():
            raise self._error(n, "url", 'is missing; each feed has one: url = "https://…"')
        try:
            url = str(checked_url(entry["url"]))
        except FetchError as error:
            raise self._error(n, "url", error.message) from None
        language = entry.get("language")
        try:
            language = check_language(language) if language else None
        except ValueError as error:
            raise self._error(n, "language", str(error).removeprefix("language ")) from None
        return Feed(
            url=url,
            outlet=str(entry.get("outlet") or "").strip() or None,
            language=language,
            full_text=bool(entry.get("full_text", False)),
        )

    def _manners(self, entry: Any) -> Manners:
        if not isinstance(entry, dict):
            raise self._error(None, "fetch", "is written [fetch]")
        self._keys(None, entry, _FETCH)
        private = bool(entry.get("allow_private", False))
        for key, (least, most) in _RANGES.items():
            least = 0.0 if key == "pause" and private else least
            if key in entry and not least <= entry[key] <= most:
                raise self._error(None, key, f"is {entry[key]}; it may be {least:g} to {most:g}")
        contact = entry.get("contact")
        if contact is not None and not re.fullmatch(r"[\x21-\x27\x2a-\x7e]{3,200}", contact):
            raise self._error(None, "contact", "is told to servers; write one address or URL, without spaces")
        manners = Manners()
        return Manners(
            contact=contact,
            pause_s=float(entry.get("pause", manners.pause_s)),
            allow_private=private,
            most_bytes=int(entry.get("max_megabytes", manners.most_bytes / 1e6) * 1e6),
            most_seconds=float(entry.get("max_seconds", manners.most_seconds)),
        )

    def _keys(self, n: int | None, entry: Mapping[str, Any], kinds: Mapping[str, type]) -> None:
        for key, value in entry.items():
            if key not in kinds:
                raise self._error(
                    n, key, f"is not known; the keys are: {', '.join(kinds)}{_meant(key, ' '.join(kinds))}"
                )
            kind = kinds[key]
            right = isinstance(value, (int, float) if kind is float else kind)
            if not right or (kind is float and isinstance(value, bool)):
                raise self._error(n, key, f"is {_KINDS[kind]}")

    def _error(self, n: int | None, key: str, what: str) -> ReadError:
        line = self._line(n, key)
        return ReadError(f"{self._name}:{line}" if line else self._name, f"{key} {what}")

    def _line(self, n: int | None, key: str) -> int | None:
        """The line of a key: of the ``n``-th feed, or outside of feeds; that of its header where the key is missing."""
        count, header = -1, None
        for number, line in enumerate(self._lines, start=1):
            if re.match(r"\s*\[\[\s*[\"']?feeds[\"']?\s*\]\]", line):
                count += 1
                header = number if count == n else header
            if n is None and re.match(rf"\s*\[?\[?\s*[\"']?{re.escape(key)}[\"']?\s*[\].=]", line):
                return number
            if n is not None and count == n and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", line):
                return number
        return header


def _meant(key: str, known: str) -> str:
    near = get_close_matches(key, known.split(), n=1)
    return f" (did you mean {near[0]}?)" if near else ""
