"""An incident side by side: rows are fields, columns are voices, grouped by their side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model.report import Json
from recoupe.show import words
from recoupe.show.claims import FIELDS
from recoupe.show.incident_words import count_words, outlet_name, value_words, voice_name

NO_SIDE = "no side known"
_NAMES = 3
"""Voices that are named above a column which several share."""
_DENIALS = ("deny", "retract")


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """A report that carries what a voice says: its outlet, through whom it came, how the outlet stands to it. ``own``:
    the voice is the outlet itself."""

    report: str
    outlet: str
    via: tuple[str, ...]
    stance: str
    own: bool


def heard_words(relays: Sequence[Relay], most: int | None = None) -> str:
    """Where a voice is heard: "in Le Soir, AFP and 3 more"; an outlet's own is "in its own words"."""
    outlets = list(dict.fromkeys(r.outlet for r in relays if not r.own))
    own = "in its own words" if any(r.own for r in relays) else ""
    if not outlets:
        return own
    rest = len(outlets) - most if most is not None else 0
    named = ", ".join(outlets[:most]) + (f" and {rest} more" if rest > 0 else "")
    return f"{own}, and in {named}" if own else f"in {named}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One value as one voice has it. ``act`` is the speech act; ``claims`` are indices into the incident's claims."""

    value: str
    act: str
    certainty: str
    relays: tuple[Relay, ...]
    claims: tuple[int, ...]

    @property
    def denies(self) -> bool:
        return self.act in _DENIALS

    @property
    def manner(self) -> str:
        """What kind of speech it is and how sure, where that is not a plain statement."""
        return ", ".join(
            m for m in (words.SPEECH_ACTS.get(self.act, self.act), words.CERTAINTIES.get(self.certainty)) if m
        )

    @property
    def stance(self) -> str:
        """Which outlets keep their distance, or make it their own: "distant: Le Soir"."""
        told = []
        for code in ("distance", "endorse"):
            outlets = list(dict.fromkeys(r.outlet for r in self.relays if r.stance == code))
            if outlets:
                told.append(f"{words.STANCES[code]}: {', '.join(outlets)}")
        return "; ".join(told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Voices that say the same. ``keys`` are the roots, ``cells`` what they say by field."""

    keys: tuple[str, ...]
    names: tuple[str, ...]
    kind: str
    side: str | None
    cells: Mapping[str, tuple[Said, ...]]
    own: bool = False
    """The voice is the outlet that the report stands in."""

    @property
    def name(self) -> str:
        rest = len(self.names) - _NAMES
        named = ", ".join(self.names[:_NAMES])
        return f"{named} and {count_words(rest, 'more voice')}" if rest > 0 else named

    @property
    def note(self) -> str:
        """What kind of voice it is, and in which outlets it is heard."""
        if self.own and len(self.names) > 1:
            return "each in its own words"
        heard = heard_words([r for told in self.cells.values() for said in told for r in said.relays], _NAMES)
        return heard if self.own else f"{words.label(self.kind)}, {heard}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """``fields`` are the rows, those that voices contradict one another about first; ``columns`` stand by side.
    ``also`` are voices that say no more than that it happened, where nobody doubts that."""

    fields: tuple[str, ...]
    contested: frozenset[str]
    columns: tuple[Column, ...]
    also: tuple[str, ...] = ()

    def bands(self, most: int) -> Iterator[tuple[Column, ...]]:
        """The columns in bands of at most ``most``, as even as can be."""
        if not self.columns:
            return
        count = -(-len(self.columns) // most)
        for n in range(count):
            yield self.columns[n * len(self.columns) // count : (n + 1) * len(self.columns) // count]

    def rows(self, columns: Sequence[Column]) -> tuple[str, ...]:
        """The fields of which at least one of the columns says something."""
        return tuple(f for f in self.fields if any(f in c.cells for c in columns))


def side_by_side(incident: Json) -> Grid:
    """The grid of an incident's object."""
    sources = {s["id"]: s for s in incident.get("sources", ())}
    contested = frozenset(c["field"] for c in incident.get("contradictions", ()))
    by_root: dict[str, list[int]] = {}
    for n, claim in enumerate(incident.get("claims", ())):
        by_root.setdefault(claim.get("root") or f"?{n}", []).append(n)
    columns = [_column(incident, key, found, sources) for key, found in by_root.items()]
    bare = [c for c in columns if "occurrence" not in contested and _only_that_it_happened(c)]
    if len(bare) == len(columns):
        bare = []
    columns = _merged([c for c in columns if c not in bare])
    used = {field for c in columns for field in c.cells}
    fields = sorted(used, key=lambda f: (f not in contested, FIELDS.index(f) if f in FIELDS else len(FIELDS), f))
    return Grid(
        fields=tuple(fields),
        contested=contested,
        columns=tuple(_by_side(columns, contested)),
        also=tuple(dict.fromkeys(name for c in bare for name in c.names)),
    )


def _only_that_it_happened(column: Column) -> bool:
    return column.cells.keys() == {"occurrence"} and not any(s.manner or s.stance for s in column.cells["occurrence"])


def relay(claim: Json, sources: Mapping[str, Json]) -> Relay:
    """How a claim's report carries it."""
    source = sources.get(claim["report"], {"id": claim["report"]})
    between = [voice_name(v) for v in claim.get("chain", ())[1:-1]]
    return Relay(
        report=claim["report"],
        outlet=outlet_name(source),
        via=tuple(reversed(between)),
        stance=claim.get("stance", "neutral"),
        own=len(claim.get("chain", ())) == 1,
    )


def _column(incident: Json, key: str, found: Sequence[int], sources: Mapping[str, Json]) -> Column:
    """What one voice says, each value once with all who relay it."""
    claims = incident["claims"]
    held = {n: v["value"] for v in incident.get("values", ()) for n in (*v.get("claims", ()), *v.get("denied_by", ()))}
    cells: dict[str, dict[tuple[str, str, str], list[int]]] = {}
    for n in found:
        c = claims[n]
        said = (
            value_words(c["field"], held.get(n, c["value"])),
            c.get("speech_act", "assert"),
            c.get("certainty", "certain"),
        )
        cells.setdefault(c["field"], {}).setdefault(said, []).append(n)
    first = claims[found[0]]
    roots = [(claims[n].get("chain") or [{}])[-1] for n in found]
    outlets = {n: outlet_name(sources.get(claims[n]["report"], {"id": claims[n]["report"]})) for n in found}
    names = [voice_name(r, outlets[n]) for r, n in zip(roots, found)]
    return Column(
        keys=(key,),
        names=(max(names, key=lambda name: (names.count(name), len(name), name)),),
        kind=str(roots[0].get("kind", "unknown")),
        side=first.get("side"),
        own=any(len(claims[n].get("chain", ())) == 1 for n in found),
        cells={
            field: tuple(
                Said(
                    value=value,
                    act=act,
                    certainty=certainty,
                    relays=tuple(dict.fromkeys(relay(claims[n], sources) for n in numbers)),
                    claims=tuple(numbers),
                )
                for (value, act, certainty), numbers in values.items()
            )
            for field, values in cells.items()
        },
    )


def _merged(columns: Iterable[Column]) -> list[Column]:
    """Voices of one kind and side that say the very same become one column."""
    groups: dict[object, list[Column]] = {}
    for c in columns:
        said = frozenset((f, s.value, s.act, s.certainty, s.stance != "") for f, told in c.cells.items() for s in told)
        groups.setdefault((c.kind, c.own, c.side, said), []).append(c)
    return [group[0] if len(group) == 1 else _joined(group) for group in groups.values()]


def _joined(group: Sequence[Column]) -> Column:
    cells: dict[str, tuple[Said, ...]] = {}
    for field, told in group[0].cells.items():
        twins = [
            [
                next(t for t in c.cells[field] if (t.value, t.act, t.certainty) == (s.value, s.act, s.certainty))
                for c in group
            ]
            for s in told
        ]
        cells[field] = tuple(
            Said(
                value=same[0].value,
                act=same[0].act,
                certainty=same[0].certainty,
                relays=tuple(dict.fromkeys(r for t in same for r in t.relays)),
                claims=tuple(n for t in same for n in t.claims),
            )
            for same in twins
        )
    return Column(
        keys=tuple(k for c in group for k in c.keys),
        names=tuple(dict.fromkeys(name for c in group for name in c.names)),
        kind=group[0].kind,
        side=group[0].side,
        own=group[0].own,
        cells=cells,
    )


def _by_side(columns: Sequence[Column], contested: frozenset[str]) -> list[Column]:
    """By side, those who say most first; voices of no known side last. Within a side whoever speaks to what is
    contested stands first."""
    weight: dict[str | None, int] = {}
    for c in columns:
        weight[c.side] = weight.get(c.side, 0) + sum(map(len, c.cells.values()))

    def order(c: Column) -> tuple[object, ...]:
        disputed = len(contested & c.cells.keys())
        return (c.side is None, -weight[c.side], c.side or "", -disputed, -len(c.cells), c.name)

    return sorted(columns, key=order)
