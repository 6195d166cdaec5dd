"""robots.txt: what a site asks programs not to fetch, and how long they should wait (RFC 9309).

Python's own parser takes the first rule that fits where the standard takes the longest, and knows neither ``*`` nor
``$`` in paths; the rules are therefore read here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

MAX_ROBOTS = 512_000
"""Bytes that are read of a robots.txt; the standard asks for at least 500 KiB."""
MOST_DELAY_S = 120.0
"""Seconds up to which a site's crawl delay is kept; a longer one counts as this."""
MOST_RULES = 5000


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one site for one program: (allowed, pattern), and the seconds that it asks for between requests.
    ``missing``: why they could not be had, where they could not."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay: float | None = None
    missing: str | None = None

    def allows(self, path: str) -> bool:
        """Whether a path (with its query) may be fetched: the longest rule that fits says so; of equals, the one that
        allows."""
        asked = _plain(path or "/")
        fitting = [(len(pattern), allowed) for allowed, pattern in self.rules if _fits(pattern, asked)]
        return asked == "/robots.txt" or not fitting or max(fitting)[1]


def parse_robots(text: str, product: str) -> Robots:
    """The rules for a program by its name: those of all groups that name it, or else those for ``*``."""
    groups: dict[str, list[tuple[bool, str]]] = {}
    delays: dict[str, float] = {}
    names: Sequence[str] = ()
    naming = False
    for line in text.lstrip("\ufeff").splitlines():
        key, sign, value = (p.strip() for p in line.partition("#")[0].partition(":"))
        if not sign:
            continue
        key = key.lower()
        if key == "user-agent":
            name = re.split(r"[/\s]", value.lower())[0]
            names = [*names, name] if naming else [name]
            naming = True
            groups.setdefault(name, [])
            continue
        if key in ("allow", "disallow"):
            naming = False
            for name in names:
                if value and len(groups[name]) < MOST_RULES:
                    groups[name].append((key == "allow", _plain(value)))
        elif key == "crawl-delay":
            naming = False
            delays |= {name: float(value) for name in names if re.fullmatch(r"\d{1,9}(\.\d{1,6})?", value)}
    name = product.lower() if product.lower() in groups else "*"
    delay = delays.get(name)
    return Robots(tuple(groups.get(name, ())), None if delay is None else min(delay, MOST_DELAY_S))


def _plain(path: str) -> str:
    """A path with its characters escaped in one way only."""
    escaped = quote(path, safe="/*$?=&;:@!'(),+~%#[]", errors="replace")
    return re.sub(r"%[0-9A-Fa-f]{2}", _one_way, escaped)


def _one_way(escape: re.Match[str]) -> str:
    sign = chr(int(escape[0][1:], 16))
    return sign if sign.isascii() and (sign.isalnum() or sign in "-._~") else escape[0].upper()


def _fits(pattern: str, path: str) -> bool:
    """Whether a rule's pattern fits the beginning of a path; ``*`` is any characters, ``$`` at the end the end."""
    ends = pattern.endswith("$")
    first, *rest = (pattern[:-1] if ends else pattern).split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    last = rest.pop() if ends and rest else None
    for piece in rest:
        at = path.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    if last is not None:
        return len(path) - len(last) >= at and path.endswith(last)
    return not ends or at == len(path)
