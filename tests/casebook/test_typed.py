"""Values as a person types them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import recoupe.gazetteer
from recoupe.casebook.corrections import FIELDS
from recoupe.casebook.typed import Unreadable, parsed_value
from recoupe.model.place import Unit


@pytest.mark.parametrize(
    ("given_", "least", "most", "group"),
    [
        ("12", 12, 12, "unspecified"),
        ("0", 0, 0, "unspecified"),
        ("10-15", 10, 15, "unspecified"),
        ("10–15 children", 10, 15, "children"),
        ("160+", 160, None, "unspecified"),
        ("160 + civilians", 160, None, "civilians"),
        ("at least 3", 3, None, "unspecified"),
        ("au moins 3 women", 3, None, "women"),
        ("up to 7 security forces", None, 7, "security_forces"),
        ("<= 7", None, 7, "unspecified"),
        ("13 civils", 13, 13, "civilians"),
        ("jusqu'à 7 forces de sécurité", None, 7, "security_forces"),
    ],
)
def test_numbers(given_: str, least: int | None, most: int | None, group: str) -> None:
    assert parsed_value("killed", f" {given_} ") == {"min": least, "max": most, "group": group, "text": given_}


@pytest.mark.parametrize(
    ("given_", "earliest", "latest", "precision"),
    [
        ("2021-06-05", "2021-06-05", "2021-06-05", "day"),
        ("2021-06-04..2021-06-05", "2021-06-04", "2021-06-05", "days"),
        ("2021-06-04 / 2021-06-05", "2021-06-04", "2021-06-05", "days"),
        ("2020-02", "2020-02-01", "2020-02-29", "month"),
        ("2021", "2021-01-01", "2021-12-31", "year"),
        ("2021-05..2021-06-03", "2021-05-01", "2021-06-03", "days"),
    ],
)
def test_days(given_: str, earliest: str, latest: str, precision: str) -> None:
    assert parsed_value("when", given_) == {"earliest": earliest, "latest": latest, "precision": precision}


class Units:
    def unit(self, lat: float, lon: float) -> Unit | None:
        return Unit(country="BF", admin1="Sahel", admin2="Yagha") if lat > 0 else None


def test_a_place_is_in_the_units_of_its_point(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recoupe.gazetteer, "default_gazetteer", Units)
    where = parsed_value("where", "Marché de Solhan @ 13.38, 0.46")
    assert where == {
        "name": "Marché de Solhan", "lat": 13.38, "lon": 0.46, "precision": "exact",
        "country": "BF", "admin1": "Sahel", "admin2": "Yagha",
    }  # fmt: skip
    assert parsed_value("where", "au large @ -3.5,0")["country"] is None


@pytest.mark.parametrize(
    ("field", "given_", "value"),
    [
        ("type", "armed clash", "armed_clash"),
        ("occurrence", "Air-Strike", "air_strike"),
        ("responsibility", "Front de l'Est", "Front de l'Est"),
        ("killed", "null", None),
        ("killed", '{"min": 3, "max": null}', {"min": 3, "max": None}),
        ("actors", '[{"role": "victim", "name": "X"}]', [{"role": "victim", "name": "X"}]),
        ("where", '{"name": "Dori"}', {"name": "Dori"}),
    ],
)
def test_other_values(field: str, given_: str, value: Any) -> None:
    assert parsed_value(field, given_) == value


@pytest.mark.parametrize(
    ("field", "given_", "words"),
    [
        ("outlet", "x", "is no field; choose among type, when"),
        ("killed", "", "no value; write null"),
        ("killed", "many", "is no number; write 12, 10-15, 160+"),
        ("killed", "-3", "is no number"),
        ("killed", "15-10", "15 is more than 10"),
        ("killed", "3 dogs", "'dogs' is no group; choose among civilians"),
        ("when", "yesterday", "is no day; write YYYY-MM-DD"),
        ("when", "2021-02-30", "there is no such day as 2021-02-30"),
        ("when", "2021-13", "there is no such day as 2021-13"),
        ("when", "2021-06-05..2021-06-04", "2021-06-04 is before 2021-06-05"),
        ("where", "Solhan", "has no point; write NAME @ LATITUDE,LONGITUDE"),
        ("where", "Solhan @ 95,0", "is no point"),
        ("type", "war", "'war' is no incident type; choose among"),
        ("killed", "{3", "is not JSON"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_write(field: str, given_: str, words: str) -> None:
    with pytest.raises(Unreadable, match=".") as error:
        parsed_value(field, given_)
    assert error.value.code
    assert words in str(error.value)
    assert "\n" not in str(error.value)


@given(st.sampled_from(FIELDS), st.text())
def test_nothing_typed_does_more_than_fail(field: str, text: str) -> None:
    try:
        value = parsed_value(field, text)
    except ValueError as error:
        assert str(error)
    else:
        assert value is None or isinstance(value, (str, dict, list, int, float, bool))
