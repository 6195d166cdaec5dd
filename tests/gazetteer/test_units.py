"""Units, parts and borders of the countries as the packed outlines have them."""

from __future__ import annotations

import pytest

from recoupe.gazetteer import Gazetteer, default_gazetteer
from recoupe.gazetteer.geometry import kilometres


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return default_gazetteer()


HELD = [
    ("desert west of Timbuktu", 17.0, -4.5, "ML", "Tombouctou"),
    ("road south of Mosul", 36.0, 43.2, "IQ", "Nineveh"),
    ("hills of Kachin", 25.5, 97.3, "MM", "Kachin"),
    ("plain of Cauca", 2.5, -76.6, "CO", "Cauca"),
    ("steppe by Kherson", 46.7, 33.0, "UA", "Kherson"),
    ("valley of the Panjshir", 35.3, 69.6, "AF", "Panjshir"),
    ("Tigray, by Adwa", 14.1, 38.8, "ET", "Tigray"),
]


@pytest.mark.parametrize(("lat", "lon", "country", "admin1"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_first_order_unit_of_a_point(gazetteer: Gazetteer, lat: float, lon: float, country: str, admin1: str) -> None:
    unit = gazetteer.unit(lat, lon)
    assert unit is not None
    assert (unit.country, unit.admin1) == (country, admin1)


@pytest.mark.parametrize("name", ["Gao", "Bunia", "Idlib", "Popayán", "Jos", "Lashio", "Ghazni", "Bakhmut", "Pemba"])
def test_a_town_lies_in_its_own_unit(gazetteer: Gazetteer, name: str) -> None:
    town = next(p for p in gazetteer.lookup(name) if p.kind == "town")
    unit = gazetteer.unit(town.lat, town.lon)
    assert unit is not None
    assert (unit.country, unit.admin1) == (town.country, town.admin1)


def test_units_bear_the_gazetteers_names(gazetteer: Gazetteer) -> None:
    """Crimea, Abkhazia and the like belong where the gazetteer has them, whatever the source of the outlines says."""
    for name in ("Simferopol", "Sukhumi", "Laâyoune"):
        town = next(p for p in gazetteer.lookup(name) if p.kind == "town")
        unit = gazetteer.unit(town.lat, town.lon)
        assert unit is not None
        assert unit.country == town.country


def test_the_open_sea_is_in_no_unit(gazetteer: Gazetteer) -> None:
    assert gazetteer.unit(0.0, -20.0) is None


def test_a_point_just_off_the_coast_belongs_to_it(gazetteer: Gazetteer) -> None:
    unit = gazetteer.unit(12.75, 45.10, country="YE")
    assert unit is not None and unit.country == "YE"


def test_on_a_border_the_country_that_is_told_is_preferred(gazetteer: Gazetteer) -> None:
    assert {getattr(gazetteer.unit(-1.69, 29.25, country=c), "country", None) for c in ("CD", "RW")} == {"CD", "RW"}


def test_what_the_uncertainty_leaves_open_is_unknown(gazetteer: Gazetteer) -> None:
    sure, unsure = gazetteer.unit(16.27, -0.04), gazetteer.unit(16.27, -0.04, reach_m=200_000)
    assert sure is not None and unsure is not None
    assert (sure.admin1, unsure.country, unsure.admin1) == ("Gao", "ML", None)


INSIDE = [
    ("ML", 0, "Kidal"), ("ML", 0, "Gao"), ("SY", 90, "Deir ez-Zor"), ("NG", 45, "Maiduguri"), ("NG", 315, "Sokoto"),
    ("UA", 90, "Donetsk"), ("CD", 90, "Goma"), ("MM", 270, "Sittwe"), ("CO", 180, "Leticia"), ("IQ", 0, "Mosul"),
]  # fmt: skip


@pytest.mark.parametrize(("country", "bearing", "name"), INSIDE)
def test_a_part_of_a_country_reaches_its_towns(gazetteer: Gazetteer, country: str, bearing: float, name: str) -> None:
    part = gazetteer.part(country, bearing)
    town = next(p for p in gazetteer.lookup(name) if p.kind == "town" and p.country == country)
    assert part is not None
    assert 1000 * kilometres(part[0], part[1], town.lat, town.lon) <= part[2]


def test_a_small_country_has_no_parts(gazetteer: Gazetteer) -> None:
    assert gazetteer.part("MC", 0) is None


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [("NE", "ML", "Ménaka"), ("UA", "RU", "Belgorod"), ("CO", "VE", "Arauca"), ("TD", "SD", "Adré")],
)
def test_a_border_reaches_its_towns_and_is_the_same_from_both_sides(
    gazetteer: Gazetteer, one: str, other: str, near: str
) -> None:
    border = gazetteer.border(one, other)
    town = next(p for p in gazetteer.lookup(near) if p.kind == "town" and p.country in (one, other))
    assert border is not None and border == gazetteer.border(other, one)
    assert 1000 * kilometres(border[0], border[1], town.lat, town.lon) <= border[2] + 60_000


def test_countries_apart_have_no_border(gazetteer: Gazetteer) -> None:
    assert gazetteer.border("ML", "UA") is None
