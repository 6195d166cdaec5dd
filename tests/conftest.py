"""Fixtures shared by the tests of several steps."""

from __future__ import annotations

from math import cos, radians

import pytest

from recoupe.model.place import Place, Unit

_TOWNS = """
Maiduguri NG Borno 11.85 13.16 1112000
Gwoza NG Borno 11.08 13.70 50000
Popayan CO Cauca 2.44 -76.61 318000
Tumaco CO Nariño 1.79 -78.79 86000
Bogota CO Bogota 4.61 -74.08 7600000
Gao ML Gao 16.27 -0.04 86000
Ansongo ML Gao 15.66 0.50 30000
Goma CD Nord-Kivu -1.67 29.23 216000
Kinshasa CD Kinshasa -4.33 15.31 7700000
Kherson UA Kherson 46.64 32.61 320000
Kyiv UA Kyiv 50.45 30.52 2797000
Kiev UA Kyiv 50.45 30.52 2797000
Moscow RU Moscow 55.75 37.62 10381000
Moscou RU Moscow 55.75 37.62 10381000
Khartoum SD Khartoum 15.55 32.53 1974000
Nyala SD Darfur 12.05 24.88 565000
Srinagar IN Kashmir 34.09 74.81 975000
Omagh GB Tyrone 54.60 -7.30 21000
Quetta PK Balochistan 30.18 67.00 733000
Aden YE Aden 12.78 45.04 550000
Lashio MM Shan 22.94 97.75 131000
Paris FR Paris 48.85 2.35 2138000
Washington US Columbia 38.90 -77.04 601000
Victoria CA Columbia 48.43 -123.37 289000
Victoria SC Mahe -4.62 55.45 22000
Franklin US Tennessee 35.93 -86.87 72000
"""
_AREAS = """
admin1 Borno NG 11.79 13.04
admin1 Cauca CO 2.35 -76.78
admin1 Gao ML 15.84 -0.15
admin1 Kherson UA 46.59 33.34
admin1 Shan MM 21.92 98.29
admin1 Balochistan PK 28.54 66.35
admin1 Niger NG 9.89 5.65
country Nigeria NG 9.6 8.1
country Niger NE 17.4 9.4
country Mali ML 17.3 -3.5
country Colombie CO 4.0 -73.0
country Russia RU 61.5 96.7
country Myanmar MM 21.2 96.5
country Iraq IQ 33.0 43.8
country Yémen YE 15.9 47.6
country Seychelles SC -4.6 55.4
"""
_PEOPLES = {"malien": "ML", "maliens": "ML", "russian": "RU", "colombien": "CO", "nigerian": "NG", "pakistani": "PK"}


class SmallGazetteer:
    """Some thirty places of many wars, under the names that stand here and no others."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        for n, line in enumerate(_TOWNS.split("\n")[1:-1]):
            name, country, admin1, lat, lon, people = line.split()
            self._add(n, name, "town", country, admin1, lat, lon, int(people))
        for n, line in enumerate(_AREAS.split("\n")[1:-1]):
            kind, name, country, lat, lon = line.split()
            self._add(100 + n, name, kind, country, name if kind == "admin1" else None, lat, lon, 0)

    def _add(
        self, n: int, name: str, kind: str, country: str, admin1: str | None, lat: str, lon: str, people: int
    ) -> None:
        self.places.append(
            Place(
                id=str(n), name=name, kind=kind, country=country, admin1=admin1, lat=float(lat), lon=float(lon),
                population=people,
            )
        )  # fmt: skip

    def has(self, name: str) -> bool:
        return bool(self.lookup(name))

    def lookup(self, name: str, *, language: str | None = None, limit: int = 20) -> tuple[Place, ...]:
        found = [p for p in self.places if p.name.lower() == name.lower()]
        return tuple(sorted(found, key=lambda p: -p.population)[:limit])

    def country(self, word: str) -> str | None:
        named = [p.country for p in self.places if p.kind == "country" and p.name.lower() == word.lower()]
        return named[0] if named else _PEOPLES.get(word.lower())

    def near(self, lat: float, lon: float, km: float, limit: int = 20) -> tuple[tuple[float, Place], ...]:
        away = [
            (111.0 * ((p.lat - lat) ** 2 + ((p.lon - lon) * cos(radians(lat))) ** 2) ** 0.5, p) for p in self.places
        ]
        return tuple(sorted((a for a in away if a[0] <= km), key=lambda a: a[0])[:limit])

    def unit(self, lat: float, lon: float, *, country: str | None = None, reach_m: int = 0) -> Unit | None:
        """The unit of the nearest town, as if each had the land around it."""
        near = [p for _, p in self.near(lat, lon, 120.0) if p.kind == "town" and country in (None, p.country)]
        return Unit(country=near[0].country, admin1=near[0].admin1, admin2=None) if near else None

    def part(self, country: str, bearing: float) -> tuple[float, float, int] | None:
        """Mali alone is large enough here to have parts."""
        return (20.0 if bearing == 0 else 14.0, -3.5, 500_000) if country == "ML" else None

    def border(self, one: str, other: str) -> tuple[float, float, int] | None:
        return (15.4, 3.0, 400_000) if {one, other} == {"ML", "NE"} else None


@pytest.fixture(scope="session")
def small_gazetteer() -> SmallGazetteer:
    return SmallGazetteer()
