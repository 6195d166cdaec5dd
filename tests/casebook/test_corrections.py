"""Corrections are taken in the codebook's form, and refused in any other."""

from __future__ import annotations

from typing import Any

import pytest

from recoupe.casebook.corrections import FIELDS, checked
from recoupe.errors import CasebookError


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("type", "bombing", "bombing"),
        ("when", "2021-06-05", {"earliest": "2021-06-05", "latest": "2021-06-05", "precision": "day", "evidence": []}),
        (
            "when",
            {"earliest": "2021-06-01", "latest": "2021-06-30", "precision": "month"},
            {"earliest": "2021-06-01", "latest": "2021-06-30", "precision": "month", "evidence": []},
        ),
        ("killed", 12, {"min": 12, "max": 12, "group": "unspecified", "text": None}),
        ("killed", {"min": 12, "group": "civilians"}, {"min": 12, "max": None, "group": "civilians", "text": None}),
        ("killed", None, None),
        ("motive", "revenge", "revenge"),
        ("actors", None, []),
        (
            "weapon",
            {"type": "drone", "min": 2},
            {"type": "drone", "name": None, "min": 2, "max": None, "text": None, "evidence": []},
        ),
    ],
)
def test_kept(field: str, value: Any, kept: Any) -> None:
    assert checked(field, value) == kept


def test_a_place_has_all_its_fields() -> None:
    place = checked("where", {"name": "Solhan", "country": "BF", "lat": 13.38, "lon": 0.46})
    assert (place["name"], place["lat"], place["precision"], place["admin1"]) == ("Solhan", 13.38, "town", None)
    assert place["evidence"] == []


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("colour", "red", "'colour' cannot be corrected; use one of: type, when"),
        ("type", "raid", "'raid' is no incident type"),
        ("type", None, "None is no incident type"),
        ("when", "June", "when is a date"),
        ("when", {"earliest": "2021-06-05"}, "when is a date"),
        ("when", {"earliest": "2021-06-05", "latest": "2021-06-04"}, "ends .* before it begins"),
        ("when", {"earliest": "2021-06-05", "latest": "2021-06-05", "precision": "about"}, "no precision"),
        ("where", {"country": "BF"}, "where is a name"),
        ("where", {"name": "X", "lat": 91, "lon": 0}, "is no point"),
        ("where", {"name": "X", "lat": 12}, "is no point"),
        ("killed", -1, "killed is a number"),
        ("killed", True, "killed is a number"),
        ("killed", {"min": 5, "max": 4}, "killed is a number"),
        ("killed", {"min": None, "max": None}, "killed is a number"),
        ("killed", "many", "killed is a number"),
        ("damage", " ", "damage is a text"),
        ("actors", [{"name": "X"}], "every one needs its role"),
        ("weapons", "rifles", "weapons is a list of objects"),
        ("where", {"name": " "}, "where is a name"),
        ("where", {"name": "X", "country": 5}, "where: country is a text, not 5"),
        ("where", {"name": "X", "lat": float("nan"), "lon": 0}, "is no point"),
        ("where", {"name": "X", "uncertainty_m": "far"}, "uncertainty_m is a number of metres"),
        ("where", {"name": "X", "uncertainty_m": 10**12}, "uncertainty_m is a number of metres"),
        ("where", {"name": "X", "precision": "about"}, "'about' is no precision of a place"),
        ("killed", 10**12, "killed is a number"),
        ("killed", {"min": 3, "group": ["children"]}, "killed: group is a text"),
        ("actors", [{"role": "bystander"}], "'bystander' is no role; use one of: perpetrator"),
        ("actors", [{"role": "victim", "kind": "cat"}], "'cat' is no kind"),
        ("actors", [{"role": "victim", "name": 3}], "actors: name is a text"),
        ("weapons", [{"type": "spoon"}], "'spoon' is no type of weapon"),
        ("weapons", [{"type": "drone", "min": "two"}], "min and max are whole numbers"),
        ("weapon", {"type": "spoon"}, "'spoon' is no type of weapon"),
        ("weapon", {"colour": "red"}, "weapon is a text, or an object with: type"),
    ],
)
def test_refused(field: str, value: Any, said: str) -> None:
    with pytest.raises(CasebookError, match=said):
        checked(field, value)


def test_every_field_but_the_type_can_be_unknown() -> None:
    assert {f for f in FIELDS if f != "type" and checked(f, None) in (None, [])} == set(FIELDS) - {"type"}
