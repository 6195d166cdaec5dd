"""UCDP-GED-style columns: deaths by side only where claims name the side's people."""

import pytest

from recoupe.export.policy import POLICIES
from recoupe.export.row import Row
from recoupe.export.ucdp import TABLE, covers, side_of_group

DEATHS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best")


def cells(incident, policy=POLICIES[0]):
    return {c.name: c.cell(Row(incident, policy)) for c in TABLE.columns}


def deaths(incident):
    found = cells(incident)
    return tuple(found[name] for name in DEATHS)


@pytest.fixture
def battle(build):
    """Rebels attack soldiers; the tolls are given."""

    def told(*tolls):
        incident = build.killed(*tolls)
        actors = [
            build.actor("perpetrator", "GSIM", "rebel", "jnim"),
            build.actor("target", "armée", "state_force", "burkina_faso"),
        ]
        return {**incident, "actors": actors}

    return told


def test_each_group_goes_to_its_side(battle):
    incident = battle((5, -1, "security_forces"), (10, -1, "combatants"), (2, -1, "civilians"))
    assert deaths(incident) == (5, 10, 2, None, 17)
    assert (cells(incident)["side_a"], cells(incident)["side_b"]) == ("armée", "GSIM")


def test_the_dead_of_a_total_are_nobodys(battle):
    assert deaths(battle((12, -1))) == (None, None, None, 12, 12)


def test_what_groups_do_not_account_for_is_unknown(battle):
    assert deaths(battle((12, -1), (5, -1, "civilians"))) == (None, None, 5, 7, 12)
    assert deaths(battle((12, -1), (12, -1, "civilians"))) == (None, None, 12, None, 12)


def test_silence_is_empty_and_a_zero_is_one(battle):
    assert deaths(battle()) == (None, None, None, None, None)
    assert deaths(battle((0, -1))) == (None, None, None, 0, 0)


def test_perpetrators_are_of_the_side_that_did_it(battle, build):
    assert deaths(battle((3, -1, "perpetrators"))) == (None, 3, None, None, 3)
    clash = build.incident(
        type="armed_clash",
        actors=[build.actor("perpetrator", "A", "rebel", "a"), build.actor("perpetrator", "B", "militia", "b")],
    )
    assert side_of_group(Row(clash, POLICIES[0]), "perpetrators") is None


def test_between_two_armies_a_soldier_could_be_of_either_side(build):
    incident = build.killed((7, -1, "security_forces"))
    incident["actors"] = [
        build.actor("perpetrator", "A", "state_force", "a"), build.actor("target", "B", "state_force", "b")
    ]  # fmt: skip
    assert deaths(incident) == (None, None, None, 7, 7)


def test_span_and_best(by_id):
    found = cells(by_id(3))
    assert (found["low"], found["best"], found["high"]) == (114, 132, 160)
    ranged = cells(by_id(3), POLICIES[1])
    assert (ranged["low"], ranged["best"], ranged["high"]) == (114, None, 160)


def test_one_sided_violence(build):
    incident = build.incident(
        actors=[build.actor("perpetrator", "GSIM", "rebel", "jnim"), build.actor("victim", "villageois", "civilians")]
    )
    found = cells(incident)
    assert (found["type_of_violence"], found["side_a"], found["side_b"]) == (3, "GSIM", "Civilians")


def test_places_and_sources(by_id):
    found = cells(by_id(2))
    assert found["geom_wkt"] == "POINT (0.4 13.3)"
    assert found["where_description"] == "à Solhan"
    assert found["source_original"] == "Le Fleuve; Observatoire"
    assert found["number_of_sources"] == 2
    assert cells(by_id(6))["geom_wkt"] is None


def test_which_incidents_have_a_row(build):
    assert covers(Row(build.incident(type="crackdown"), POLICIES[0]))
    assert not covers(Row(build.incident(type="talks"), POLICIES[0]))


def test_no_ids_of_anybody_else():
    names = {c.name for c in TABLE.columns}
    assert not names & {"id", "relid", "conflict_new_id", "dyad_new_id", "country_id", "gwnoa", "gwnob", "priogrid_gid"}
