"""Looking up names and points in the gazetteer that is built from the real packages (once, into the cache folder)."""

from __future__ import annotations

import threading
import time

import pytest

from recoupe.gazetteer import Gazetteer, default_gazetteer, explain
from recoupe.gazetteer.geometry import kilometres
from recoupe.gazetteer.rows import COLUMNS


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return default_gazetteer()


# name asked for, country, latitude and longitude from an atlas: the first answer lies within 20 km of it.
FIRST = [
    # French names of foreign towns
    ("Bagdad", "IQ", 33.34, 44.40),
    ("Alep", "SY", 36.20, 37.16),
    ("Le Caire", "EG", 30.06, 31.25),
    ("Kaboul", "AF", 34.53, 69.17),
    ("Erevan", "AM", 40.18, 44.51),
    ("Bakou", "AZ", 40.38, 49.89),
    ("Kharkiv", "UA", 49.98, 36.25),
    ("Kharkov", "UA", 49.98, 36.25),
    ("Kiev", "UA", 50.45, 30.52),
    ("Lougansk", "UA", 48.57, 39.31),
    ("Odessa", "UA", 46.49, 30.74),
    ("Boutcha", "UA", 50.54, 30.21),
    ("Avdiïvka", "UA", 48.14, 37.75),
    ("Vouhledar", "UA", 47.78, 37.25),
    ("Damas", "SY", 33.51, 36.29),
    ("Deir Ezzor", "SY", 35.34, 40.14),
    ("Deraa", "SY", 32.62, 36.10),
    ("Soueïda", "SY", 32.71, 36.57),
    ("Souleimaniyeh", "IQ", 35.56, 45.43),
    ("Naplouse", "PS", 32.22, 35.25),
    ("Djénine", "PS", 32.46, 35.30),
    ("Syrte", "LY", 31.21, 16.59),
    ("Derna", "LY", 32.77, 22.64),
    ("Hodeïda", "YE", 14.80, 42.95),
    ("Mogadiscio", "SO", 2.04, 45.34),
    ("El-Fasher", "SD", 13.63, 25.35),
    ("El-Geneina", "SD", 13.45, 22.45),
    ("Port-Soudan", "SD", 19.62, 37.22),
    ("Omdourman", "SD", 15.64, 32.48),
    ("Tombouctou", "ML", 16.77, -3.01),
    ("Rangoun", "MM", 16.81, 96.16),
    ("Makhatchkala", "RU", 42.98, 47.50),
    ("Soukhoumi", "GE", 43.00, 40.99),
    # towns before the unit of their name, and before namesakes elsewhere
    ("Raqqa", "SY", 35.95, 39.01),
    ("Donetsk", "UA", 48.02, 37.80),
    ("Gao", "ML", 16.27, -0.04),
    ("Kandahar", "AF", 31.61, 65.71),
    ("Goma", "CD", -1.67, 29.23),
    ("Maiduguri", "NG", 11.85, 13.16),
    ("Culiacán", "MX", 24.80, -107.39),
    # what the packages lack
    ("Solhan", "BF", 13.38, 0.46),
    ("Seytenga", "BF", 13.98, 0.31),
    ("Tongo Tongo", "NE", 14.95, 1.77),
    ("Al-Tanf", "SY", 33.50, 38.62),
    ("Ain al-Assad", "IQ", 33.79, 42.44),
    ("Aïn al-Asad", "IQ", 33.79, 42.44),
    ("Robotyne", "UA", 47.45, 35.84),
    ("Rabotino", "UA", 47.45, 35.84),
    ("Hmeimim", "SY", 35.41, 35.95),
    ("Bureij", "PS", 31.44, 34.40),
    ("Nousseirat", "PS", 31.45, 34.39),
    ("Zamzam", "SD", 13.49, 25.31),
    ("Cité Soleil", "HT", 18.58, -72.34),
    ("Hpakant", "MM", 25.61, 96.31),
    ("Miranshah", "PK", 33.00, 70.07),
    ("Crossmaglen", "GB", 54.08, -6.61),
]

# regions: name, kind, country (None where it lies in several)
REGIONS = [
    ("Donbass", "area", "UA"),
    ("Darfour", "area", "SD"),
    ("Kivu", "area", "CD"),
    ("Sinaï", "area", "EG"),
    ("Golan", "area", None),
    ("Haut-Karabakh", "area", "AZ"),
    ("bande de Gaza", "area", "PS"),
    ("West Bank", "area", "PS"),
    ("corridor de Latchine", "area", "AZ"),
    ("Liptako-Gourma", "area", None),
    ("three-border area", "area", None),
    ("mer Rouge", "sea", None),
    ("Crimée", "admin1", "UA"),
    ("Tigré", "admin1", "ET"),
    ("Nangarhar", "admin1", "AF"),
    ("Cabo Delgado", "admin1", "MZ"),
    ("oblast de Donetsk", "admin1", "UA"),
    ("province de Kandahar", "admin1", "AF"),
    ("Diffa Region", "admin1", "NE"),
    ("Java", "island", "ID"),
    ("Moyen-Orient", "area", None),
    ("Tchétchénie", "admin1", "RU"),
    ("Sistan-Baloutchistan", "admin1", "IR"),
    ("zone verte de Bagdad", "district", "IQ"),
    ("Yatenga", "admin2", "BF"),
    ("Mali", "country", "ML"),
    ("Tchad", "country", "TD"),
    ("Birmanie", "country", "MM"),
]


@pytest.mark.parametrize(("name", "country", "lat", "lon"), FIRST, ids=[row[0] for row in FIRST])
def test_first_answer(gazetteer: Gazetteer, name: str, country: str, lat: float, lon: float) -> None:
    first = gazetteer.lookup(name)[0]
    assert first.country == country
    assert kilometres(first.lat, first.lon, lat, lon) < 20


@pytest.mark.parametrize(("name", "kind", "country"), REGIONS, ids=[row[0] for row in REGIONS])
def test_region(gazetteer: Gazetteer, name: str, kind: str, country: str | None) -> None:
    first = gazetteer.lookup(name)[0]
    assert (first.kind, first.country) == (kind, country)


def test_namesakes_follow_by_size(gazetteer: Gazetteer) -> None:
    """Tripoli: Libya's is larger than Lebanon's, and both are offered."""
    assert [place.country for place in gazetteer.lookup("Tripoli", limit=2)] == ["LY", "LB"]


def test_score_says_how_the_name_fits(gazetteer: Gazetteer) -> None:
    own, other, respelt = (gazetteer.lookup(name)[0] for name in ("Robotyne", "Aleppe", "Robotinné"))
    assert own.id == respelt.id
    assert (own.score, other.score, respelt.score) == (1.0, 0.9, 0.7)


def test_a_name_of_the_other_language_fits_less(gazetteer: Gazetteer) -> None:
    """ "Salvador" is the Brazilian city in English, the country in French."""
    assert gazetteer.lookup("Salvador", language="fr")[0].country == "SV"
    assert gazetteer.lookup("Tchad", language="en")[0].country == "TD"


@pytest.mark.parametrize("name", ["", " ", "-", "X", "Zzyzxqwvut"])
def test_unknown_names(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.lookup(name) == ()
    assert not gazetteer.has(name)


def test_has_with_and_without_respelling(gazetteer: Gazetteer) -> None:
    assert gazetteer.has("Niala")
    assert not gazetteer.has("Omdourmann", respelt=False)
    assert gazetteer.has("Nyala", respelt=False)


def test_limit(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.lookup("San José", limit=3)) == 3
    assert gazetteer.lookup("San José", limit=3) == gazetteer.lookup("San José", limit=10)[:3]


def test_by_id(gazetteer: Gazetteer) -> None:
    place = gazetteer.by_id("170063")
    assert place is not None
    assert (place.name, place.country, place.admin1) == ("Aleppo", "SY", "Aleppo")
    assert gazetteer.by_id("rc:nowhere") is None


def test_a_curated_town_that_the_packages_have_keeps_its_geonames_number(gazetteer: Gazetteer) -> None:
    """Bakhmut stands in the supplement for its spellings; the place is GeoNames 713174."""
    assert {gazetteer.lookup(name)[0].id for name in ("Bakhmut", "Bakhmout", "Artiomovsk")} == {"713174"}
    assert gazetteer.by_id("rc:ua-bakhmout") is None


def test_near(gazetteer: Gazetteer) -> None:
    """Within 12 km of Kyiv's centre lies Kyiv, and nothing nearer comes later."""
    found = gazetteer.near(50.45, 30.52, 12, limit=50)
    distances = [away for away, _ in found]
    assert "703448" in {place.id for _, place in found}
    assert distances == sorted(distances)
    assert max(distances) <= 12
    assert {place.country for _, place in found} == {"UA"}


def test_near_the_pole_and_at_sea(gazetteer: Gazetteer) -> None:
    assert gazetteer.near(-89.9, 0.0, 50) == ()
    assert gazetteer.near(-45.0, -130.0, 100) == ()


@pytest.mark.parametrize(
    ("word", "iso"),
    [("syriennes", "SY"), ("Burkinabè", "BF"), ("Nigerian", "NG"), ("nigérien", "NE"), ("U.S.", "US"), ("Goma", None)],
)
def test_country(gazetteer: Gazetteer, word: str, iso: str | None) -> None:
    assert gazetteer.country(word) == iso


def test_explain(gazetteer: Gazetteer) -> None:
    rows = explain(gazetteer, "Alep", limit=2)
    assert [row["name"] for row in rows][:1] == ["Aleppo"]
    assert rows[0]["fit"].endswith("other name")
    assert len(rows) == 2
    assert tuple(rows[0]) == COLUMNS


def test_source(gazetteer: Gazetteer) -> None:
    assert gazetteer.source("170063") == "GeoNames"
    assert gazetteer.source("rc:bf-solhan") == "Wikipedia: Solhan"
    assert gazetteer.source("rc:nowhere") is None


def test_threads_get_the_same_answers(gazetteer: Gazetteer) -> None:
    names = [row[0] for row in FIRST]
    fresh = Gazetteer(gazetteer.path)
    answers: list[list[str]] = []
    threads = [
        threading.Thread(target=lambda: answers.append([fresh.lookup(name)[0].id for name in names])) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    fresh.close()
    assert answers == [[gazetteer.lookup(name)[0].id for name in names]] * 4


def test_a_repeated_lookup_is_fast(gazetteer: Gazetteer) -> None:
    names = [row[0] for row in FIRST]
    for name in names:
        gazetteer.lookup(name)
    start = time.perf_counter()
    for _ in range(20):
        for name in names:
            gazetteer.lookup(name)
    assert (time.perf_counter() - start) / (20 * len(names)) < 100e-6


@pytest.mark.parametrize(("number", "name"), [("5332921", "California"), ("4138106", "District of Columbia")])
def test_a_nickname_is_not_the_name_of_a_unit(gazetteer: Gazetteer, number: str, name: str) -> None:
    """The "Golden State" is no spelling of California, and "Columbia" alone is not the district of a capital."""
    unit = gazetteer.by_id(number)
    assert unit is not None
    assert unit.name == name


def test_england_is_not_the_united_kingdom(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("England", limit=1)[0].kind == "admin1"
    assert gazetteer.country("England") == "GB"


def test_a_unit_has_the_people_of_its_towns(gazetteer: Gazetteer) -> None:
    state, county = (gazetteer.by_id(number) for number in ("5332921", "5368381"))
    assert state is not None and county is not None
    assert state.population > county.population > 5_000_000


@pytest.mark.parametrize(
    ("name", "country"),
    [("Mayotte", "YT"), ("Bermuda", "BM"), ("Malouines", "FK"), ("Katanga", "CD"), ("Jubaland", "SO"), ("NSW", "AU")],
)
def test_territories_former_provinces_and_short_forms(gazetteer: Gazetteer, name: str, country: str) -> None:
    assert gazetteer.lookup(name, limit=1)[0].country == country
