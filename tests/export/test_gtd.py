"""GTD-style columns."""

import pytest

from recoupe.export.gtd import ATTACKS, TABLE, TARGETS, WEAPONS, covers
from recoupe.export.policy import POLICIES
from recoupe.export.row import Row
from recoupe.vocab.actors import KINDS
from recoupe.vocab.incident_types import load_incident_types
from recoupe.vocab.weapons import WEAPON_TYPES


def cells(incident):
    return {c.name: c.cell(Row(incident, POLICIES[0])) for c in TABLE.columns}


def test_codes_are_of_things_that_there_are():
    assert set(WEAPONS) == set(WEAPON_TYPES)
    assert set(TARGETS) <= KINDS
    assert {t.codes["gtd"] for t in load_incident_types().values()} - {None} == set(ATTACKS)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (("2021-06-04", "2021-06-04", "day"), (2021, 6, 4, None)),
        (("2021-06-30", "2021-07-01", "day"), (2021, 6, 30, "2021-06-30 to 2021-07-01")),
        (("2021-06-04", "2021-06-08", "days"), (2021, 6, None, "2021-06-04 to 2021-06-08")),
        (("2020-12-30", "2021-01-08", "days"), (None, None, None, "2020-12-30 to 2021-01-08")),
        (None, (None, None, None, None)),
    ],
)
def test_parts_of_a_date_that_are_not_known_are_empty(build, when, expected):
    found = cells(build.incident(when=build.day(*when) if when else None))
    assert (found["iyear"], found["imonth"], found["iday"], found["approxdate"]) == expected


@pytest.mark.parametrize(
    ("kind", "doubt", "other"),
    [
        ("civilians", 0, None),
        ("state_force", 1, "Insurgency/Guerilla Action"),
        ("rebel", 1, "Intra/Inter-group conflict"),
        ("other", None, None),
    ],
)
def test_doubt_is_about_whom_it_was_aimed_at(build, kind, doubt, other):
    found = cells(build.incident(actors=[build.actor("target", "X", kind)]))
    assert (found["doubtterr"], found["alternative_txt"]) == (doubt, other)


def test_who_is_only_accused_is_uncertain(build):
    accused = cells(build.incident(actors=[build.actor("accused", "X", "rebel"), build.actor("accused", "Y", "rebel")]))
    assert (accused["gname"], accused["gname2"], accused["guncertain1"]) == ("X", "Y", 1)
    told = cells(
        build.incident(actors=[build.actor("perpetrator", "X", "rebel"), build.actor("accused", "Y", "rebel")])
    )
    assert (told["gname"], told["gname2"], told["guncertain1"]) == ("X", None, 0)
    nobody = cells(build.incident())
    assert (nobody["gname"], nobody["guncertain1"], nobody["claimed"]) == (None, None, None)


def test_a_bombing(by_id):
    found = cells(by_id(4))
    assert (found["attacktype1"], found["attacktype1_txt"]) == (3, "Bombing/Explosion")
    assert (found["weaptype1"], found["weaptype1_txt"], found["weaptype2"]) == (6, "Explosives", None)
    assert (found["targtype1"], found["target1"]) == (3, "-Brigade")
    assert (found["vicinity"], found["specificity"]) == (1, 1)
    assert found["property"] == 1
    assert found["suicide"] is None


def test_a_suicide_bombing_and_a_toll_set_right(by_id):
    found = cells(by_id(11))
    assert (found["suicide"], found["nkill"], found["nkill_how"]) == (1, 182, "corrected by réviseuse: 182")
    assert found["scite1"] == '"Titre de r1", Le Fleuve, 2021-06-07, https://fleuve.example/r1'
    assert found["scite3"] is None


def test_an_abduction_at_sea(by_id):
    found = cells(by_id(9))
    assert (found["ishostkid"], found["nhostkid"], found["city"], found["vicinity"]) == (1, 6, None, None)


@pytest.mark.parametrize(
    ("type", "kind", "covered"),
    [
        ("armed_attack", "rebel", True),
        ("armed_attack", None, True),
        ("armed_attack", "state_force", False),
        ("talks", "rebel", False),
    ],
)
@pytest.mark.parametrize("role", ["perpetrator", "accused"])
def test_which_incidents_have_a_row(build, type, kind, covered, role):
    actors = [build.actor(role, "X", kind)] if kind else []
    assert covers(Row(build.incident(type=type, actors=actors), POLICIES[0])) is covered
