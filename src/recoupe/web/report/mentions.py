"""What the coder finds in a report before it frames incidents: looked for in the background, kept for the next reader.

The coder takes seconds to load and a long report takes it seconds more, so nobody waits for it: who asks is told what
is there, or that it is being read. The report that was asked for last is read first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from queue import LifoQueue
from typing import Any, NamedTuple

from recoupe.errors import RecoupeError
from recoupe.model.mention import (
    ActorMention,
    AttributionMention,
    HarmMention,
    Mention,
    PlaceMention,
    TimeMention,
    Voice,
    WeaponMention,
)
from recoupe.model.report import Report
from recoupe.web.report.highlighting import Kind, Mark

KEPT = 256
"""Reports whose mentions are kept in memory; a long one has some thousand, of a hundred bytes each."""
LONG = 40_000
"""Characters from which on a report waits in a queue of its own: it takes the coder half a minute and more, and nobody
who reads a short one is to wait for that."""

_KINDS: dict[str, Kind] = {
    "time": "time",
    "quantity": "quantity",
    "harm": "quantity",
    "place": "place",
    "actor": "actor",
    "weapon": "weapon",
    "event": "trigger",
}


class Found(NamedTuple):
    """A mention: what it is marked as, its characters, and the claim that a person might make of it, as it would be
    typed: ``typed`` is a value of ``field`` ("10-15", "2021-06-05"), ``group`` whom a number counts."""

    kind: Kind
    start: int
    end: int
    field: str = ""
    typed: str = ""
    group: str = ""


class Floor(NamedTuple):
    """Characters in which somebody other than the outlet speaks."""

    start: int
    end: int
    voice: Voice
    speech_act: str


@dataclass(frozen=True, slots=True)
class Reading:
    """``found`` in the order of the text; ``floors``; ``why`` nothing could be found, a line, where that is so."""

    found: tuple[Found, ...] = ()
    floors: tuple[Floor, ...] = ()
    why: str | None = None

    def marks(self) -> list[Mark]:
        return [Mark(f.kind, f.start, f.end) for f in self.found]

    def guess(self, start: int, end: int) -> Found | None:
        """The mention within some characters that says most: a toll before anything else, then the longest."""
        inside = [f for f in self.found if f.field and start <= f.start and f.end <= end]
        return max(inside, key=lambda f: (f.group != "", f.end - f.start, -f.start), default=None)

    def speaker(self, start: int, end: int) -> Floor | None:
        """Who speaks at some characters: the innermost of those that have the floor."""
        open_ = [f for f in self.floors if f.start <= start and end <= f.end]
        return min(open_, key=lambda f: f.end - f.start, default=None)


class Reader:
    """Reads reports one after the other, short and long ones on a thread each; a thread begins with the first report
    and ends with the program."""

    def __init__(self, read: Callable[[Report], Iterable[Mention]] | None = None, *, most: int = KEPT) -> None:
        self._read = read or _mentions
        self._most = most
        self._kept: OrderedDict[str, Reading] = OrderedDict()
        self._asked: dict[bool, LifoQueue[tuple[str, Report]]] = {}
        self._waiting: set[str] = set()
        self._lock = threading.Lock()

    def look(self, key: str, report: Report) -> Reading | None:
        """What was found in a report; None where it is being read now. ``key`` is the same for the same text."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            if key not in self._waiting:
                self._waiting.add(key)
                self._lane(len(report.text) >= LONG).put((key, report))
        return None

    def at_hand(self, key: str) -> Reading | None:
        """What was found in a report, if it was read; nothing is begun."""
        with self._lock:
            return self._kept.get(key)

    def _lane(self, long: bool) -> LifoQueue[tuple[str, Report]]:
        """Where such reports wait."""
        if long not in self._asked:
            self._asked[long] = LifoQueue()
            name = "mentions of long reports" if long else "mentions"
            threading.Thread(target=self._work, args=(self._asked[long],), name=name, daemon=True).start()
        return self._asked[long]

    def _work(self, asked: LifoQueue[tuple[str, Report]]) -> None:
        while True:
            key, report = asked.get()
            reading = self._reading(report)
            with self._lock:
                self._kept[key] = reading
                self._waiting.discard(key)
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)

    def _reading(self, report: Report) -> Reading:
        try:
            return read_from(self._read(report))
        except RecoupeError as error:
            return Reading(why=str(error))
        except Exception as error:  # a report that the coder stumbles over is shown with what was coded of it before
            return Reading(why=f"{type(error).__name__}: {error}")


def read_from(mentions: Iterable[Mention]) -> Reading:
    """Mentions as they are marked. Of an attribution, its cue and its source are: what is said would be the whole
    text."""
    made: set[Found] = set()
    floors = []
    for mention in mentions:
        if isinstance(mention, AttributionMention):
            made |= {Found("voice", *span) for span in (mention.cue, mention.source) if span is not None}
            if mention.voices:
                floors += [Floor(*span, mention.voices[-1], mention.speech_act) for span in mention.content]
        elif mention.kind in _KINDS:
            made.add(Found(_KINDS[mention.kind], mention.start, mention.end, *_typed(mention)))
    return Reading(tuple(sorted(made, key=lambda f: (f.start, f.end, f.kind))), tuple(floors))


def _typed(mention: Mention) -> tuple[str, ...]:
    """Field, value and group."""
    match mention:
        case HarmMention():
            typed = _number(mention.min, mention.max)
            return (mention.field, typed, mention.group) if typed else ()
        case TimeMention(earliest=str(first)):
            last = mention.latest or first
            return "when", first if last == first else f"{first}..{last}"
        case PlaceMention(lat=float(lat), lon=float(lon)):
            return "where", f"{mention.name} @ {lat:.4f},{lon:.4f}"
        case ActorMention():
            return "responsibility", mention.name
        case WeaponMention():
            return "weapon", mention.weapon_type
    return ()


def _number(least: int | None, most: int | None) -> str:
    match least, most:
        case None, None:
            return ""
        case None, _:
            return f"up to {most}"
        case _, None:
            return f"{least}+"
    return f"{least}" if least == most else f"{least}-{most}"


def _mentions(report: Report) -> Iterable[Mention]:
    from recoupe import pipeline  # loads the parsers

    return pipeline.mentions(report)[1]


def reader_of(state: Any) -> Reader:
    """The reader that all requests of an application share; ``state`` is ``app.state``."""
    reader = getattr(state, "reader", None)
    if reader is None:
        reader = state.reader = Reader()
    return reader
