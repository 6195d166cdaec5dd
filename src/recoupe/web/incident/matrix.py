"""Who says what: rows are fields, columns voices, grouped by their side (the grid of ``recoupe.show``, retold)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from recoupe.show.incident_grid import Column as Told
from recoupe.show.incident_grid import Said, side_by_side
from recoupe.web.incident.laid import ACT_SIGNS, DENIALS, STANCE_SIGNS, Laid

NAMED = 3
"""Voices, or outlets, that are named where several share a column; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One value as one voice has it. ``claim`` is the first of the ``claims`` that say so (ids), ``href`` its words in
    its report; ``stances`` are (sign, words with the outlets) where an outlet is not neutral."""

    text: str
    own: str
    claim: str
    claims: tuple[str, ...]
    href: str
    sign: str
    manner: str
    denies: bool
    stances: tuple[tuple[str, str], ...]
    clashes: bool
    accepted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A voice, or several that say the very same; ``note`` is what kind of voice it is and where it is heard."""

    number: int
    name: str
    note: str
    side: str | None
    first: bool
    cells: Mapping[str, tuple[Cell, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """``rows`` are (field, contested); ``bands`` (side, number of columns), None where no side is known; ``also`` the
    voices that say no more than that it happened, where nobody doubts that."""

    rows: tuple[tuple[str, bool], ...]
    bands: tuple[tuple[str | None, int], ...]
    columns: tuple[Column, ...]
    also: tuple[str, ...]


def matrix_of(laid: Laid) -> Matrix:
    """The matrix of an incident; contested rows first."""
    grid = side_by_side(laid.incident)
    clashing = {
        held["claim"]
        for c in laid.incident.get("contradictions", ())
        for side in c["values"]
        for held in side.get("held_by", ())
    }
    by_root: dict[str, list[int]] = {}
    for n, claim in enumerate(laid.claims):
        by_root.setdefault(claim.get("root") or f"?{n}", []).append(n)
    columns = []
    before: object = object()
    for number, told in enumerate(grid.columns, 1):
        columns.append(_column(laid, told, by_root, number, clashing, first=told.side != before))
        before = told.side
    return Matrix(
        rows=tuple((field, field in grid.contested) for field in grid.fields),
        bands=tuple((side, len(list(same))) for side, same in groupby(c.side for c in grid.columns)),
        columns=tuple(columns),
        also=grid.also,
    )


def _column(
    laid: Laid, told: Told, by_root: Mapping[str, Sequence[int]], number: int, clashing: set[int], *, first: bool
) -> Column:
    names = [_name(laid, by_root[key]) for key in told.keys]
    names = list(dict.fromkeys(names))
    return Column(
        number=number,
        name=_listed(laid, names, "incident.more_voices"),
        note=_note(laid, told, len(names)),
        side=told.side,
        first=first,
        cells={
            field: tuple(_cell(laid, field, said, clashing) for said in values) for field, values in told.cells.items()
        },
    )


def _name(laid: Laid, claims: Sequence[int]) -> str:
    """What most reports call the voice; the longer name where they are even."""
    found = Counter(laid.who(n) for n in claims)
    return max(found, key=lambda name: (found[name], len(name), name))


def _note(laid: Laid, told: Told, voices: int) -> str:
    say = laid.say
    if told.own and voices > 1:
        return say("incident.each_own")
    relays = [r for values in told.cells.values() for said in values for r in said.relays]
    outlets = list(dict.fromkeys(r.outlet for r in relays if not r.own))
    heard = say("incident.heard_in", outlets=_listed(laid, outlets, "incident.more_outlets")) if outlets else ""
    own = say("incident.own_words") if any(r.own for r in relays) else ""
    kind = "" if told.own else laid.tell.code(told.kind)
    return ", ".join(part for part in (kind, own, heard) if part)


def _listed(laid: Laid, names: Sequence[str], more: str) -> str:
    """The first names, and how many more there are."""
    rest = len(names) - NAMED
    named = ", ".join(names[:NAMED])
    return f"{named} {laid.say(more, n=rest)}" if rest > 0 else named


def _cell(laid: Laid, field: str, said: Said, clashing: set[int]) -> Cell:
    n = said.claims[0]
    claim = laid.claims[n]
    text = laid.value(n)
    stances = []
    for code, sign in STANCE_SIGNS.items():
        outlets = list(dict.fromkeys(r.outlet for r in said.relays if r.stance == code))
        if outlets:
            stances.append(
                (sign, laid.say("incident.stance_of", stance=laid.tell.code(code), outlets=", ".join(outlets)))
            )
    own = claim["value"].get("text") if isinstance(claim["value"], dict) else None
    return Cell(
        text=text,
        own=" ".join(own.split()) if isinstance(own, str) and field not in ("when", "where") else "",
        claim=laid.id_of(n),
        claims=tuple(laid.id_of(k) for k in said.claims),
        href=laid.href(n),
        sign=ACT_SIGNS.get(said.act, ""),
        manner=laid.tell.manner(claim),
        denies=said.act in DENIALS,
        stances=tuple(stances),
        clashes=bool(clashing & set(said.claims)),
        accepted=all(laid.claims[k].get("accepted") for k in said.claims),
    )
