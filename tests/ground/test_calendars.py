"""Days of other calendars against days that are known."""

from datetime import date

import pytest

from recoupe.ground.calendars import easter, islamic_days, orthodox_easter, other_days, persian_days

EASTERS = {1999: "1999-04-04", 2000: "2000-04-23", 2019: "2019-04-21", 2023: "2023-04-09", 2038: "2038-04-25"}
ORTHODOX = {2019: "2019-04-28", 2022: "2022-04-24", 2023: "2023-04-16", 2024: "2024-05-05"}


@pytest.mark.parametrize(("year", "day"), EASTERS.items(), ids=map(str, EASTERS))
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == day


@pytest.mark.parametrize(("year", "day"), ORTHODOX.items(), ids=map(str, ORTHODOX))
def test_orthodox_easter(year: int, day: str) -> None:
    assert orthodox_easter(year).isoformat() == day


ISLAMIC = {
    "ramadan_1442": ((1442, 9, 1), "2021-04-13"),
    "ramadan_1444": ((1444, 9, 1), "2023-03-23"),
    "eid_1445": ((1445, 10, 1), "2024-04-10"),
    "adha_1443": ((1443, 12, 10), "2022-07-09"),
    "ashura_1443": ((1443, 1, 10), "2021-08-19"),
    "new_year_1401": ((1401, 1, 1), "1980-11-09"),
}


@pytest.mark.parametrize(("islamic", "day"), ISLAMIC.values(), ids=ISLAMIC.keys())
def test_islamic_days_hold_the_day_that_was_kept(islamic: tuple[int, int, int], day: str) -> None:
    days = islamic_days(*islamic)
    assert days.earliest.isoformat() <= day <= days.latest.isoformat()
    assert (days.latest - days.earliest).days == 2


PERSIAN = {
    "revolution": ((1357, 11, 22), "1979-02-11"),
    "nowruz_1402": ((1402, 1, 1), "2023-03-21"),
    "nowruz_1399": ((1399, 1, 1), "2020-03-20"),
    "last_day": ((1400, 12, 29), "2022-03-20"),
}


@pytest.mark.parametrize(("persian", "day"), PERSIAN.values(), ids=PERSIAN.keys())
def test_persian_days_hold_the_day_that_was_kept(persian: tuple[int, int, int], day: str) -> None:
    days = persian_days(*persian)
    assert days.earliest.isoformat() <= day <= days.latest.isoformat()


def test_without_a_year_or_a_day_to_count_from_nothing_is_known() -> None:
    assert other_days("islamic", None, 9, None, now=None, tense=-1) is None


def test_a_month_far_away_is_not_guessed_without_a_tense() -> None:
    assert other_days("islamic", None, 9, None, now=date(2022, 11, 24), tense=0) is None


def test_a_civil_year_with_two_such_months_is_left_open() -> None:
    assert other_days("islamic", 2030, 9, None, now=None, tense=0) is None
