"""ACLED-style columns."""

import pytest

from recoupe.export.acled import EVENTS, TABLE, disorder, event, inter, iso_number, sub_event
from recoupe.export.policy import POLICIES
from recoupe.export.row import Row
from recoupe.vocab.incident_types import load_incident_types


def cells(incident, policy=POLICIES[0]):
    return {c.name: c.cell(Row(incident, policy)) for c in TABLE.columns}


@pytest.mark.parametrize("code", [c for c in load_incident_types() if c != "territory_change"])
def test_every_type_has_a_sub_event_of_a_known_event(build, code):
    row = Row(build.incident(type=code), POLICIES[0])
    assert sub_event(row) in EVENTS
    assert event(row) and disorder(row)


@pytest.mark.parametrize(
    ("kind", "side", "expected"),
    [
        ("state_force", "burkina_faso", "Government regains territory"),
        ("state_force", "mali", None),
        ("rebel", "jnim", "Non-state actor overtakes territory"),
    ],
)
def test_who_took_ground_makes_the_sub_event(build, kind, side, expected):
    row = Row(
        build.incident(type="territory_change", actors=[build.actor("perpetrator", "X", kind, side)]), POLICIES[0]
    )
    assert sub_event(row) == expected
    assert (event(row) == "Battles") is (expected is not None)


def test_ground_taken_by_nobody_told_has_no_event(build):
    found = cells(build.incident(type="territory_change"))
    assert (found["event_type"], found["sub_event_type"], found["disorder_type"]) == (None, None, None)


@pytest.mark.parametrize(
    ("kind", "expected"), [("state_force", "Armed clash"), ("civilians", "Attack"), (None, "Attack")]
)
def test_an_attack_on_armed_people_is_a_clash(build, kind, expected):
    actors = [build.actor("target", "X", kind)] if kind else []
    assert sub_event(Row(build.incident(actors=actors), POLICIES[0])) == expected


def test_a_thrown_grenade_is_one(build):
    weapons = [{"type": "grenade", "name": None, "min": 1, "max": 1, "evidence": []}]
    assert sub_event(Row(build.incident(type="bombing", weapons=weapons), POLICIES[0])) == "Grenade"
    assert sub_event(Row(build.incident(type="bombing"), POLICIES[0])) == "Remote explosive/landmine/IED"


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (("state_force", "burkina_faso", None), "State forces"),
        (("police", None, None), "State forces"),
        (("state_force", "france", None), "External/Other forces"),
        (("rebel", "jnim", "jnim"), "Rebel group"),
        (("unidentified", None, None), "Political militia"),
        (("civilians", None, None), "Civilians"),
        (("other", None, None), None),
    ],
)
def test_kinds_of_actors(build, actor, expected):
    kind, side, id = actor
    assert inter(Row(build.incident(), POLICIES[0]), build.actor("target", "X", kind, side, id)) == expected


def test_protesters_and_rioters(build):
    people = build.actor("perpetrator", "étudiants", "civilians")
    assert cells(build.incident(type="protest", actors=[people]))["interaction"] == "Protesters only"
    assert cells(build.incident(type="riot", actors=[people]))["inter1"] == "Rioters"


def test_a_row(by_id):
    found = cells(by_id(1))
    assert (found["event_date"], found["year"], found["time_precision"]) == ("2021-06-04", 2021, 1)
    assert (found["actor1"], found["actor2"], found["assoc_actor_2"]) == ("hommes armés", "Volontaires", "civils")
    assert (found["country"], found["iso"], found["geo_precision"]) == ("Burkina Faso", 854, 1)
    assert found["notes"] == "Des hommes armés ont attaqué Solhan."


def test_silence_about_the_dead_is_an_empty_cell(by_id):
    found = cells(by_id(1))
    assert [found[c] for c in ("fatalities", "fatalities_least", "fatalities_most")] == [None, None, None]
    assert cells(by_id(7))["fatalities"] == 0


def test_a_year_is_no_date_and_a_country_no_point(by_id):
    found = cells(by_id(9))
    assert (found["event_date"], found["year"], found["time_precision"]) == (None, None, None)
    assert (found["date_earliest"], found["date_latest"]) == ("2021-01-01", "2021-12-31")
    protest = cells(by_id(10))
    assert (protest["latitude"], protest["longitude"], protest["geo_precision"]) == (None, None, None)


def test_an_accusation_is_no_actor(by_id):
    found = cells(by_id(2))
    assert (found["actor1"], found["accused"], found["denied_by"]) == (None, "armée", "armée")
    assert found["contested"] == "responsibility"


def test_numbers_of_countries():
    assert [iso_number(c) for c in ("ML", "AF", "BF", "??")] == [466, 4, 854, None]


def test_no_ids_of_anybody_else():
    names = {c.name for c in TABLE.columns}
    assert not names & {"event_id_cnty", "event_id_no_cnty", "data_id", "region", "source_scale", "timestamp"}
