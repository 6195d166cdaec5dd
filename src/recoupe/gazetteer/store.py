"""The gazetteer: a file of places that answers "which places bear this name?" and "what is near here?"."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from functools import lru_cache, partial
from math import cos, radians
from pathlib import Path
from typing import Any

from recoupe.errors import GazetteerError
from recoupe.gazetteer import schema
from recoupe.gazetteer.build import build_gazetteer
from recoupe.gazetteer.curated import edition
from recoupe.gazetteer.folding import fold, skeleton
from recoupe.gazetteer.geometry import kilometres
from recoupe.gazetteer.packages import bare
from recoupe.gazetteer.units import border_of, part_of, rings_of, unit_around
from recoupe.model.place import Place, Unit

_COLUMNS = "p.id, p.name, p.kind, p.country, p.admin1, p.lat, p.lon, p.population, p.admin2, p.radius_m"
_BY_NAME = (
    f"SELECT {_COLUMNS}, k.quality, k.language, p.standing FROM name k JOIN place p ON p.n = k.place WHERE k.key = ?"
)
_NEAR = (
    f"SELECT {_COLUMNS} FROM place_at a JOIN place p ON p.n = a.n"
    " WHERE a.south >= ? AND a.north <= ? AND a.west >= ? AND a.east <= ?"
)

# How well a name fits, by the quality of its row (see ``schema``).
_FIT = (1.0, 0.97, 0.9, 0.7, 0.65)
# A name of the other language ("Tchad" in an English text) fits a little less.
_OTHER_LANGUAGE = 0.1
_UNITS = ("admin1", "admin2")
# Of one power of ten of population: a city of a million outweighs a village's own name with an alias.
_WEIGHT = 0.08
# Size counts for no more than this for a respelling, so that it does not pass a village's own name.
_RESPELT_AT_MOST = 6.0


def cache_folder() -> Path:
    """Where the file lies by default: ``RECOUPE_CACHE``, else ``XDG_CACHE_HOME/recoupe``, else ``~/.cache/recoupe``."""
    own = os.environ.get("RECOUPE_CACHE")
    if own:
        return Path(own)
    shared = os.environ.get("XDG_CACHE_HOME")
    return (Path(shared) if shared else Path.home() / ".cache") / "recoupe"


def _dumps_of(path: Path) -> list[Path]:
    """The dumps that an old file was built from and that still exist."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            rows = db.execute("SELECT value FROM meta WHERE key = 'dumps'").fetchall()
        return [Path(dump) for (value,) in rows for dump in json.loads(value) if Path(dump).is_file()]
    except (sqlite3.Error, ValueError):
        return []


def _tell(line: str) -> None:
    sys.stderr.write(f"recoupe: {line}\n")


class Gazetteer:
    """Read-only; answers are cached, and one object may serve several threads."""

    def __init__(self, path: Path) -> None:
        """Opens a built file; raises ``GazetteerError`` when it is missing or of another version. See :meth:`open`."""
        self.path = path
        if not path.is_file():
            raise GazetteerError(f"{path}: no gazetteer here; run `recoupe gazetteer build`")
        self._lock = threading.Lock()
        try:
            self._db = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self._db.execute("PRAGMA mmap_size = 268435456")  # reads without copying: a third less time a name
            meta = dict(self._db.execute("SELECT key, value FROM meta"))
        except sqlite3.Error as error:
            raise GazetteerError(
                f"{path}: not a gazetteer ({error}); delete it or run `recoupe gazetteer build`"
            ) from None
        if meta.get("edition") != edition():
            self._db.close()
            raise GazetteerError(f"{path}: built by another version; run `recoupe gazetteer build`")
        self.places = int(meta["places"])
        self._countries: dict[str, str] = dict(self._db.execute("SELECT key, iso FROM country_word"))
        self._lookup = lru_cache(maxsize=65536)(self._find)
        self._has = lru_cache(maxsize=131072)(self._known)
        self._unit = lru_cache(maxsize=16384)(self._around)
        self._rings = lru_cache(maxsize=512)(partial(rings_of, self._rows))
        self._part = lru_cache(maxsize=1024)(partial(part_of, self._rows))
        self._border = lru_cache(maxsize=1024)(partial(border_of, self._rows))

    @classmethod
    def open(cls, path: Path | None = None, *, tell: Callable[[str], None] = _tell) -> Gazetteer:
        """Opens the file at ``path`` (default: in :func:`cache_folder`), and builds it first if it is missing,
        unreadable or old; dumps that an old file was built from are read again where they still lie. ``tell`` is called
        with a line when that happens. Raises ``GazetteerError`` if it cannot be built."""
        path = path or cache_folder() / "gazetteer.sqlite"
        try:
            return cls(path)
        except GazetteerError:
            build_gazetteer(path, dumps=_dumps_of(path), tell=tell)
            return cls(path)

    def close(self) -> None:
        self._db.close()

    def has(self, name: str, *, respelt: bool = True) -> bool:
        """Whether any place bears the name, or (``respelt``) one that it may be a respelling of; cheaper than
        :meth:`lookup`."""
        return self._has(fold(name), respelt)

    def lookup(self, name: str, *, language: str | None = None, limit: int = 20) -> tuple[Place, ...]:
        """The places that bear the name, likeliest first: fit of the name (``score``), then size and kind.
        With ``language`` (``fr`` or ``en``) names known to belong to the other one count a little less."""
        return self._lookup(fold(name), language)[:limit]

    def by_id(self, id: str) -> Place | None:
        rows = self._rows(f"SELECT {_COLUMNS} FROM place p WHERE p.id = ?", (id,))
        return _place(rows[0]) if rows else None

    def source(self, id: str) -> str | None:
        """Where the fact is from: "GeoNames", "GeoNames dump", or what the supplement says of the place."""
        rows = self._rows("SELECT source FROM place WHERE id = ?", (id,))
        return str(rows[0][0]) if rows else None

    def near(self, lat: float, lon: float, km: float, limit: int = 20) -> tuple[tuple[float, Place], ...]:
        """Places whose centre lies within ``km`` of the point, nearest first, each with its distance in km."""
        high = km / 110.5
        wide = km / max(110.5 * cos(radians(min(abs(lat) + high, 89.0))), 1.0)
        rows = self._rows(_NEAR, (lat - high - 1e-4, lat + high + 1e-4, lon - wide - 1e-4, lon + wide + 1e-4))
        found = [(kilometres(lat, lon, row[5], row[6]), row) for row in rows]
        found = sorted((pair for pair in found if pair[0] <= km), key=lambda pair: (pair[0], -pair[1][7], pair[1][0]))
        return tuple((round(away, 3), _place(row)) for away, row in found[:limit])

    def unit(self, lat: float, lon: float, *, country: str | None = None, reach_m: int = 0) -> Unit | None:
        """The units that the point lies in, by the outlines and the settlements around it; None at sea or in another
        country than the one given. A unit that the point's uncertainty (``reach_m``) leaves open is None in it."""
        return self._unit(round(lat, 4), round(lon, 4), country, reach_m)

    def part(self, country: str, bearing: float) -> tuple[float, float, int] | None:
        """Latitude, longitude and reach in metres of "the north of Mali" (``bearing`` 0); None if it is too small."""
        return self._part(country, bearing)

    def border(self, one: str, other: str) -> tuple[float, float, int] | None:
        """A point near the middle of the border of two countries and the metres to its far end; None if they have
        none."""
        return self._border(one, other)

    def country(self, word: str) -> str | None:
        """ISO code for a country's name, adjective or people in either language: "syriennes", "Burkinabè", "USA"."""
        return self._countries.get(fold(word))

    def _rows(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._db.execute(query, values).fetchall()

    def _around(self, lat: float, lon: float, country: str | None, reach_m: int) -> Unit | None:
        return unit_around(self._rows, self._rings, lat, lon, country=country, reach_m=reach_m)

    def _known(self, key: str, respelt: bool) -> bool:
        if len(key) < 2:
            return False
        bones = _bones(key) if respelt else ""
        other = schema.SKELETON + bones if bones else key
        return bool(self._rows("SELECT 1 FROM name WHERE key IN (?, ?) LIMIT 1", (key, other)))

    def _find(self, key: str, language: str | None) -> tuple[Place, ...]:
        rows = self._rows(_BY_NAME, (key,)) if len(key) > 1 else []
        seen = {row[0] for row in rows}
        bones = _bones(key)
        if bones:
            rows += [row for row in self._rows(_BY_NAME, (schema.SKELETON + bones,)) if row[0] not in seen]
        if not rows and (shorter := bare(key)) != key:  # "oblast de Donetsk", "Diffa Region": a unit, by its bare name
            return tuple(place for place in self._lookup(shorter, language) if place.kind in _UNITS)
        ranked = sorted((-_rank(row, language), row[0], row) for row in rows)
        return tuple(_place(row, _FIT[row[10]]) for _, _, row in ranked[:60])


_bones = lru_cache(maxsize=16384)(skeleton)


def _rank(row: tuple[Any, ...], language: str | None) -> float:
    other = _OTHER_LANGUAGE if language and row[11] and row[11] != language else 0.0
    standing: float = row[12] if row[10] <= schema.ALIAS else min(row[12], _RESPELT_AT_MOST)
    return _FIT[row[10]] + _WEIGHT * standing - other


def _place(row: tuple[Any, ...], score: float = 1.0) -> Place:
    return Place(
        id=row[0], name=row[1], kind=row[2], country=row[3], admin1=row[4], lat=row[5], lon=row[6], population=row[7],
        admin2=row[8], radius_m=row[9], score=score,
    )  # fmt: skip


@lru_cache(maxsize=1)
def default_gazetteer() -> Gazetteer:
    """The gazetteer of the cache folder, opened once for the process."""
    return Gazetteer.open()
