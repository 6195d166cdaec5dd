"""Province and district of grounded places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recoupe.gazetteer import Gazetteer, default_gazetteer
from recoupe.ground.place_units import with_units
from recoupe.model.mention import PlaceMention

PLACE = PlaceMention(
    start=0, end=3, quote="Gao", name="Gao", rule="", sentence=0, lat=16.27, lon=-0.04, country="ML", precision="town",
    uncertainty_m=3_000,
)  # fmt: skip


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return default_gazetteer()


def test_a_point_without_units_gets_those_that_it_lies_in(gazetteer: Gazetteer) -> None:
    placed = with_units(replace(PLACE, lat=15.66, lon=0.5), gazetteer)
    assert (placed.country, placed.admin1, placed.admin2) == ("ML", "Gao", "Ansongo")


def test_what_the_gazetteer_knows_stays(gazetteer: Gazetteer) -> None:
    known = replace(PLACE, admin1="Région de l'Est", admin2="Cercle")
    assert with_units(known, gazetteer) == known


def test_a_measured_place_lies_in_the_unit_of_its_own_point(gazetteer: Gazetteer) -> None:
    measured = replace(PLACE, admin1="Gao", precision="near", spot=(18.4, 1.4), uncertainty_m=5_000)
    assert with_units(measured, gazetteer).admin1 == "Kidal"


def test_a_rough_place_has_a_district_only_if_it_is_the_same_all_around(gazetteer: Gazetteer) -> None:
    rough = replace(PLACE, precision="near", uncertainty_m=90_000)
    assert (with_units(rough, gazetteer).admin1, with_units(rough, gazetteer).admin2) == ("Gao", None)


@pytest.mark.parametrize("precision", ["country", "sea", None])
def test_countries_and_seas_lie_in_no_unit(precision: str | None, gazetteer: Gazetteer) -> None:
    assert with_units(replace(PLACE, precision=precision), gazetteer).admin1 is None


def test_an_area_over_several_units_lies_in_none(gazetteer: Gazetteer) -> None:
    area = replace(PLACE, precision="area", uncertainty_m=300_000)
    assert with_units(area, gazetteer).admin1 is None
    assert with_units(replace(area, uncertainty_m=5_000), gazetteer).admin1 == "Gao"


def test_a_place_that_the_gazetteer_puts_in_no_country_stays_out_of_every_unit(gazetteer: Gazetteer) -> None:
    claimed = replace(PLACE, country=None, gazetteer_id="rc:xx-golan", lat=33.0, lon=35.8)
    assert with_units(claimed, gazetteer) == claimed


def test_a_point_of_an_unlisted_place_gives_its_country(gazetteer: Gazetteer) -> None:
    assert with_units(replace(PLACE, country=None), gazetteer).country == "ML"
