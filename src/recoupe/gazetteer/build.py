"""Building the gazetteer file."""

from __future__ import annotations

import gc
import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from recoupe.errors import GazetteerError
from recoupe.gazetteer import schema
from recoupe.gazetteer.curated import (
    centres,
    country_records,
    country_rows,
    country_words,
    edition,
    exonyms,
    supplement_records,
)
from recoupe.gazetteer.dumps import dump_records
from recoupe.gazetteer.folding import fold, skeleton
from recoupe.gazetteer.geometry import kilometres
from recoupe.gazetteer.packages import package_records
from recoupe.gazetteer.record import Record
from recoupe.gazetteer.shapes import packed
from recoupe.gazetteer.units import rings_of, unit_around

# How near to it, in km, a curated place must lie to be a known one of its name; two sorts of place are never one.
_TWIN_KM = {"town": 6.0, "village": 6.0, "admin2": 80.0, "admin1": 300.0}
_SORT = {"town": "settlement", "village": "settlement", "admin2": "admin2", "admin1": "admin1"}


def build_gazetteer(
    path: Path, *, dumps: Sequence[Path] = (), packages: bool = True, tell: Callable[[str], None] | None = None
) -> int:
    """Builds the file at ``path`` and returns how many places it holds.

    1. countries, then the packages' places (``packages=False`` leaves them out), then dumps, then the supplement
    2. a place told twice (same number, or a settlement of the supplement at a known one of that name) becomes one
    3. names, folded and as skeletons; the R*Tree; country words; outlines of units
    4. places without a unit get the one whose outline they lie in
    The file is written beside ``path`` and renamed when whole, so that a reader never sees half of one.
    ``tell`` is called with a line of progress. Raises ``GazetteerError`` if a source or the folder is unusable.
    """
    tell = tell or (lambda line: None)
    collecting = gc.isenabled()
    gc.disable()  # a million small objects and no cycles: collecting them takes a fifth of the time
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        tell(f"building the gazetteer at {path} (about half a minute, once)")
        count = _write(part, dumps, packages)
        os.replace(part, path)
    except (OSError, sqlite3.Error) as error:
        raise GazetteerError(
            f"{path}: the gazetteer could not be built ({error}); set RECOUPE_CACHE to a folder that can be written"
        ) from None
    finally:
        with suppress(OSError):
            part.unlink()
        if collecting:
            gc.enable()
    tell(f"gazetteer: {count} places")
    return count


def _write(part: Path, dumps: Sequence[Path], packages: bool) -> int:
    rows = country_rows()
    states, entities = country_records(rows)
    base = chain(states, package_records() if packages else ())
    records = _merged(base, dump_records(dumps), [*entities, *supplement_records()])
    _leave_to_units(records)
    extra = exonyms()
    for number, names in extra.items():
        if number in records:
            records[number].used.extend(names)
    for number, (lat, lon) in centres().items():
        if number in records:
            records[number].lat, records[number].lon = lat, lon
    with sqlite3.connect(part) as db:
        db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=4096;" + schema.TABLES)
        placed = list(enumerate(records.values(), start=1))
        db.executemany(
            "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", (_row(n, record) for n, record in placed)
        )
        db.executemany("INSERT INTO name VALUES (?,?,?,?)", sorted(_names(placed)))
        db.executemany("INSERT INTO place_at VALUES (?,?,?,?,?)", ((n, r.lat, r.lat, r.lon, r.lon) for n, r in placed))
        db.executemany("INSERT INTO country_word VALUES (?,?)", sorted(country_words(rows).items()))
        _write_outlines(db, records)
        _fill_units(db)
        meta = {
            "edition": edition(),
            "places": str(len(placed)),
            "dumps": json.dumps([str(p.resolve()) for p in dumps]),
        }
        db.executemany("INSERT INTO meta VALUES (?,?)", meta.items())
        db.executescript(schema.INDEXES + "ANALYZE;")
    db.close()
    return len(placed)


def _write_outlines(db: sqlite3.Connection, records: Mapping[str, Record]) -> None:
    """The outlines under the names that the gazetteer has for their units."""

    def name(number: str | None, told: str) -> str | None:
        known = records.get(number or "")
        return None if number is None else known.name if known is not None else told

    arcs, outlines = packed()
    rows = list(enumerate(outlines, start=1))
    db.executemany("INSERT INTO arc VALUES (?,?)", enumerate(arcs))
    db.executemany(
        "INSERT INTO outline VALUES (?,?,?,?,?)",
        ((n, o.country, name(o.admin1, o.name), name(o.admin2, o.name), json.dumps(o.rings)) for n, o in rows),
    )
    db.executemany("INSERT INTO outline_at VALUES (?,?,?,?,?)", ((n, *o.box) for n, o in rows))


def _fill_units(db: sqlite3.Connection) -> None:
    """First-order unit of the places that the sources give none, from the outlines; a place that the sources put in no
    country stays out of every unit, and so does an area that reaches over several."""

    def rows(query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        return db.execute(query, values).fetchall()

    rings = partial(rings_of, rows)
    lacking = rows(
        "SELECT n, lat, lon, country, kind, radius_m FROM place"
        " WHERE admin1 IS NULL AND country IS NOT NULL AND kind NOT IN ('country', 'sea')",
        (),
    )
    for n, lat, lon, country, kind, radius in lacking:
        unit = unit_around(rows, rings, lat, lon, country=country, reach_m=(radius or 0) if kind in schema.WIDE else 0)
        if unit is not None and unit.admin1 is not None and unit.country == country:
            db.execute("UPDATE place SET admin1 = ? WHERE n = ?", (unit.admin1, n))


def _row(n: int, r: Record) -> tuple[object, ...]:
    return (
        n,
        r.id,
        r.name,
        r.kind,
        r.country,
        r.admin1,
        r.admin2,
        r.lat,
        r.lon,
        r.population,
        r.radius_m,
        r.standing,
        r.source,
    )


def _merged(base: Iterable[Record], dumped: Iterable[Record], added: Iterable[Record]) -> dict[str, Record]:
    """All places by id.

    1. a dump adds names to a known number
    2. a curated settlement or unit that the packages have under one of its names gives its names to that one and is not
       kept beside it: they have the GeoNames number and the population
    3. units have one name throughout: "Crimea" for "Avtonomna Respublika Krym"
    """
    records = {record.id: record for record in base}
    for record in dumped:
        known = records.setdefault(record.id, record)
        if known is not record:
            known.aliases.extend(record.aliases)
    curated = list(added)
    countries = {record.country for record in curated}
    wanted = {fold(name) for record in curated for name in _all_names(record)}
    at: dict[str, list[Record]] = {}
    for record in records.values():
        if record.kind in _TWIN_KM and record.country in countries:
            for key in {fold(name) for name in _all_names(record)} & wanted:
                at.setdefault(key, []).append(record)
    renamed: dict[tuple[str | None, str | None], str] = {}
    for record in curated:
        twin = _twin(record, at)
        if twin is None:
            records[record.id] = record
            continue
        twin.used.extend([(record.name, None), *record.used])
        twin.standing = max(record.standing, twin.standing)
        if twin.kind == "admin1" and record.source == "curated":
            renamed[twin.country, twin.name] = twin.name = twin.admin1 = record.name
    units = {(r.country, fold(name)): r.name for r in records.values() if r.kind == "admin1" for name in _all_names(r)}
    for record in records.values():
        if record.admin1 and (record.country, record.admin1) in renamed:
            record.admin1 = renamed[record.country, record.admin1]
        elif record.admin1 and record.id.startswith("rc:"):
            record.admin1 = units.get((record.country, fold(record.admin1)), record.admin1)
    return records


def _leave_to_units(records: dict[str, Record]) -> None:
    """A further name of a state that is its own unit's name means the unit: England is not the United Kingdom."""
    units = {(r.country, fold(r.name)) for r in records.values() if r.kind == "admin1" and r.source == "GeoNames"}
    for record in records.values():
        if record.kind == "country":
            record.used = [
                (name, language)
                for n, (name, language) in enumerate(record.used)
                if n == 0 or fold(name) == fold(record.name) or (record.country, fold(name)) not in units
            ]


def _all_names(record: Record) -> list[str]:
    return [record.name, *(name for name, _ in record.used), *(name for name, _ in record.aliases)]


def _twin(record: Record, at: dict[str, list[Record]]) -> Record | None:
    """The largest place of the same sort, country and one of its names that is near enough to be it."""
    near = [
        other
        for name in _all_names(record)
        for other in at.get(fold(name), ())
        if other.country == record.country
        and _SORT[other.kind] == _SORT.get(record.kind)
        and kilometres(record.lat, record.lon, other.lat, other.lon) < _TWIN_KM[other.kind]
    ]
    return max(near, key=lambda other: other.population, default=None)


def _names(placed: Iterable[tuple[int, Record]]) -> Iterator[tuple[str, int, int, str | None]]:
    """The rows of ``name``: one for each key of a place, with the best quality it has there."""
    skeletons: dict[str, str] = {}
    for n, record in placed:
        best: dict[str, tuple[int, str | None]] = {}
        own = ""
        given = [(schema.OWN, (record.name, None)), *((schema.OWN, name) for name in record.used)]
        for quality, (name, language) in chain(given, ((schema.ALIAS, alias) for alias in record.aliases)):
            key = fold(name)
            if len(key) < 2:
                continue
            if key in best:
                if best[key][1] != language:
                    best[key] = (best[key][0], None)  # a name of both languages is a name of neither
                continue
            bones = skeletons.get(key)
            if bones is None:
                bones = skeletons[key] = skeleton(key)
            own = own or bones
            if quality == schema.ALIAS and bones and bones == own:
                quality = schema.VARIANT
            best[key] = (quality, language)
            if bones and record.kind != "country":  # "Soueïda" is not Sweden: countries are spelt in known ways
                respelt = schema.ALIAS_SKELETON if quality == schema.ALIAS else schema.OWN_SKELETON
                best.setdefault(schema.SKELETON + bones, (respelt, language))
        for key, (quality, language) in best.items():
            yield key, n, quality, language
