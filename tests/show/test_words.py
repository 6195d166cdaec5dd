"""The codebook's values in words."""

from typing import Any

import pytest

from recoupe.model.incident import When, Where
from recoupe.model.mention import Voice
from recoupe.show import words


@pytest.mark.parametrize(
    ("earliest", "latest", "said", "short"),
    [
        ("2015-11-13", "2015-11-13", "Friday 13 November 2015", "13 Nov 2015"),
        ("2015-11-13", "2015-11-14", "13–14 November 2015", "13–14 Nov 2015"),
        ("2015-11-28", "2015-12-02", "28 November – 2 December 2015", "28 Nov – 2 Dec 2015"),
        ("2015-12-31", "2016-01-01", "31 December 2015 – 1 January 2016", "31 Dec 2015 – 1 Jan 2016"),
        ("2016-02-01", "2016-02-29", "February 2016", "Feb 2016"),
        ("2016-02-01", "2016-04-30", "February–April 2016", "Feb–Apr 2016"),
        ("2015-11-01", "2016-02-29", "November 2015 – February 2016", "Nov 2015 – Feb 2016"),
        ("2016-01-01", "2016-12-31", "2016", "2016"),
        ("2014-01-01", "2016-12-31", "2014–2016", "2014–2016"),
    ],
)
def test_days(earliest: str, latest: str, said: str, short: str) -> None:
    assert words.day_words(earliest, latest) == said
    assert words.day_words(earliest, latest, short=True) == short


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "said"),
    [
        ("2015-11-13", "2015-11-13", "minute", "to the minute"),
        ("2015-11-13", "2015-11-14", "hour", "to the hour"),
        ("2015-11-13", "2015-11-13", "day", "to the day"),
        ("2015-11-13", "2015-11-14", "day", "to within 2 days"),
        ("2015-11-02", "2015-11-08", "week", "to within 7 days"),
        ("2015-11-01", "2015-11-30", "month", "to the month"),
        ("2015-01-01", "2015-12-31", "year", "to the year"),
        ("2015-01-01", "2016-02-26", "year", "to within 14 months"),
    ],
)
def test_precision_of_a_day(earliest: str, latest: str, precision: str, said: str) -> None:
    assert words.precision_words(When(earliest=earliest, latest=latest, precision=precision, evidence=())) == said


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (12, 12, "12"),
        (0, 0, "none"),
        (160, None, "at least 160"),
        (None, 12, "up to 12"),
        (16, 24, "16–24"),
        (None, None, "some"),
        (1200, None, "at least 1,200"),
    ],
)
def test_numbers(least: int | None, most: int | None, said: str) -> None:
    assert words.number_words(least, most) == said


def place(**more: Any) -> Where:
    given: dict[str, Any] = {
        "name": "Rutshuru",
        "country": "CD",
        "admin1": "Nord-Kivu",
        "lat": -1.19,
        "lon": 29.45,
        "gazetteer_id": None,
        "precision": "town",
        "evidence": (),
    }
    return Where(**(given | more))


@pytest.mark.parametrize(
    ("where", "said", "precision"),
    [
        pytest.param(place(), "Rutshuru, Nord-Kivu, DR Congo", "town", id="town"),
        pytest.param(place(precision="near"), "near Rutshuru, Nord-Kivu, DR Congo", "", id="near"),
        pytest.param(
            place(precision="near", uncertainty_m=15000),
            "near Rutshuru, Nord-Kivu, DR Congo",
            "within 15 km",
            id="near, with a radius",
        ),
        pytest.param(place(uncertainty_m=500), "Rutshuru, Nord-Kivu, DR Congo", "town, within 500 m", id="radius"),
        pytest.param(
            place(name="Haiti", country="HT", admin1=None, precision="country"),
            "Haiti",
            "no closer than the country",
            id="country",
        ),
        pytest.param(
            place(name="mer Rouge", country=None, admin1=None, precision="sea"), "mer Rouge", "at sea", id="sea"
        ),
    ],
)
def test_places(where: Where, said: str, precision: str) -> None:
    assert words.place_words(where) == said
    assert words.place_precision(where) == precision


@pytest.mark.parametrize(
    ("lat", "lon", "said"),
    [
        (34.41, 41.0, "34.41° N 41.00° E"),
        (-1.19, -72.5, "1.19° S 72.50° W"),
        (None, None, ""),
        (0.0, 0.0, "0.00° N 0.00° E"),
    ],
)
def test_points(lat: float | None, lon: float | None, said: str) -> None:
    assert words.point_words(lat, lon) == said


OUTLET = Voice("El Tiempo", "outlet")
AGENCY = Voice("AFP", "agency")


@pytest.mark.parametrize(
    ("chain", "said"),
    [
        ((OUTLET,), "El Tiempo"),
        ((OUTLET, Voice("police", "official")), "police, via El Tiempo"),
        ((OUTLET, AGENCY, Voice("habitants", "witness", True)), "habitants (unnamed), via AFP, via El Tiempo"),
        ((OUTLET, Voice(None, "unknown", True)), "a source not named, via El Tiempo"),
        ((Voice(None, "outlet"),), "the outlet"),
    ],
    ids=["the outlet", "one source", "through an agency", "no source named", "no outlet named"],
)
def test_voices_stand_root_first(chain: tuple[Voice, ...], said: str) -> None:
    assert words.voice_words(chain) == said


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("occurrence", "air_strike", "air strike"),
        ("responsibility", "les_Forces", "les_Forces"),
        ("killed", {"min": 13, "max": 13, "group": "civilians", "text": "treize"}, "13 civilians"),
        ("killed", {"min": 1, "max": 1, "group": "security_forces", "text": "un"}, "1 of the security forces"),
        ("injured", {"min": 2, "max": None, "group": "unspecified", "text": "plusieurs"}, "at least 2"),
        ("when", {"earliest": "2015-11-13", "latest": "2015-11-13", "text": "vendredi"}, "13 Nov 2015"),
        ("weapon", {"type": "rocket", "name": "Grad", "min": 20, "max": 30, "text": "…"}, "rocket “Grad”, 20–30"),
        ("weapon", {"type": "car_bomb", "name": None, "min": None, "max": None, "text": "…"}, "car bomb"),
        ("damage", "trois maisons", "trois maisons"),
    ],
)
def test_values(field: str, value: object, said: str) -> None:
    assert words.value_words(field, value) == said


@pytest.mark.parametrize(
    ("rule", "lines"),
    [
        ("fr.time.weekday", "fr.time.weekday"),
        ("fr.attribution.verb.accuser.claim", "fr.attribution.verb.\naccuser.claim"),
        ("a.very_long_word_indeed_it_is.b", "a.\nvery_long_word_indeed_it_is.\nb"),
    ],
)
def test_rules_are_broken_after_a_dot(rule: str, lines: str) -> None:
    assert words.rule_lines(rule, 20) == lines
