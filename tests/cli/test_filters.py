"""The filters of commands that read a casebook: what is understood, what is refused and how."""

import pytest
import typer

from recoupe.cli.filters import chosen


def test_nothing_asked_for_is_no_filter():
    assert chosen() == {}
    assert chosen(actor="  ", text="", contested=False) == {}


def test_all_of_them():
    assert chosen(
        since="2021-06-01", until="2021-06-30", country="ML", near="16.27,-0.04", radius_km=30, actor=" JNIM ",
        type="air-strike", min_roots=2, contested=True, text="Solhan",
    ) == {
        "since": "2021-06-01", "until": "2021-06-30", "country": "ML", "near": (16.27, -0.04, 30), "actor": "JNIM",
        "type": "air_strike", "min_roots": 2, "contested": True, "text": "Solhan",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2021", "2021", ("2021-01-01", "2021-12-31")),
        ("2024-02", "2024-02", ("2024-02-01", "2024-02-29")),
        ("2023-02-03", "2023-02-03", ("2023-02-03", "2023-02-03")),
    ],
)
def test_months_and_years_are_their_first_or_last_day(since, until, expected):
    found = chosen(since=since, until=until)
    assert (found["since"], found["until"]) == expected


@pytest.mark.parametrize("country", ["ML", "ml", "Mali", "mali", "malien"])
def test_a_country_by_code_or_name(country):
    assert chosen(country=country)["country"] == "ML"


@pytest.mark.parametrize("near", ["-12.5,40.25", "-12.5;40.25", " -12.5, 40.25 ", "-12.5 +40.25"])
def test_a_point(near):
    assert chosen(near=near)["near"] == (-12.5, 40.25, 25.0)


@pytest.mark.parametrize(
    ("option", "value", "hint"),
    [
        ("since", "last week", "YYYY-MM-DD"),
        ("since", "2021-02-30", "no such day"),
        ("until", "0000", "no such day"),
        ("country", "Atlantis", "ISO code"),
        ("near", "91,0", "latitude,longitude"),
        ("near", "Gao", "latitude,longitude"),
        ("near", "1,2,3", "latitude,longitude"),
        ("type", "earthquake", "choose among air_strike"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(option, value, hint):
    with pytest.raises(typer.BadParameter, match=hint) as told:
        chosen(**{option: value})
    assert "\n" not in told.value.message
    assert told.value.param_hint == f"--{option}"


def test_an_end_before_the_beginning_is_refused():
    with pytest.raises(typer.BadParameter, match="2020 is before 2021"):
        chosen(since="2021", until="2020")
