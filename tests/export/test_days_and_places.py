"""How sure a day and a place are, in others' codes; what those codes cannot say stays empty."""

import pytest

from recoupe.export.days_and_places import acled_place, acled_time, gtd_place, ucdp_place, ucdp_time
from recoupe.export.policy import POLICIES
from recoupe.export.row import Row


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "acled", "ucdp"),
    [
        ("2021-06-04", "2021-06-04", "day", 1, 1),
        ("2021-06-04", "2021-06-05", "day", 1, 1),
        ("2021-06-04", "2021-06-05", "days", 2, 2),
        ("2021-06-01", "2021-06-07", "week", 2, 3),
        ("2021-06-01", "2021-06-10", "days", 3, 4),
        ("2021-05-01", "2021-05-31", "month", 3, 4),
        ("2021-01-01", "2021-12-31", "year", None, 5),
        ("2019-01-01", "2021-12-31", "year", None, None),
    ],
)
def test_days(build, earliest, latest, precision, acled, ucdp):
    row = Row(build.incident(when=build.day(earliest, latest, precision)), POLICIES[0])
    assert (acled_time(row), ucdp_time(row)) == (acled, ucdp)


@pytest.mark.parametrize("when", [None, {}, {"earliest": "2021", "latest": None}])
def test_no_day_has_no_code_and_is_not_the_day_of_publication(build, when):
    row = Row(build.incident(when=when), POLICIES[0])
    assert (acled_time(row), ucdp_time(row), row.days) == (None, None, None)


@pytest.mark.parametrize(
    ("precision", "acled", "ucdp", "gtd"),
    [
        ("exact", 1, 1, 1),
        ("town", 1, 1, 1),
        ("near", 2, 2, 1),
        ("admin2", 2, 3, 3),
        ("admin1", 3, 4, 4),
        ("area", 3, 5, 4),
        ("country", None, 6, 5),
        ("sea", None, 7, 5),
    ],
)
def test_places(build, precision, acled, ucdp, gtd):
    row = Row(build.incident(where=build.place("Solhan", "BF", 13.3, 0.4, precision)), POLICIES[0])
    assert (acled_place(row), ucdp_place(row), gtd_place(row)) == (acled, ucdp, gtd)


def test_no_place_has_no_code(build):
    row = Row(build.incident(where=None), POLICIES[0])
    assert (acled_place(row), ucdp_place(row), gtd_place(row), row.point) == (None, None, None, None)
