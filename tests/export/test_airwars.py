"""Airwars-style columns: civilians, least and most, and a grade by rule."""

import pytest

from recoupe.export.airwars import TABLE, grade, status
from recoupe.export.policy import POLICIES
from recoupe.export.row import Row

SIX = (6, -1, "civilians", "monitor:m")


def row(incident, *actors):
    return Row({**incident, "type": "air_strike", "actors": list(actors)}, POLICIES[0])


def cells(incident):
    return {c.name: c.cell(Row(incident, POLICIES[0])) for c in TABLE.columns}


def test_weak_by_one_voice_fair_by_two(build):
    doer = build.actor("perpetrator", "X", "state_force", "x")
    assert grade(row(build.killed(SIX), doer)) == "Weak"
    assert grade(row(build.killed(SIX, (6, -1, "civilians", "medical:h")), doer)) == "Fair"


def test_confirmed_by_the_doers_own_camp(build):
    incident = build.killed(SIX, (2, -1, "civilians", "official:x"))
    incident["claims"][1]["side"] = "x"
    assert grade(row(incident, build.actor("perpetrator", "X", "state_force", "x"))) == "Confirmed"


def test_a_denial_by_the_doer_confirms_nothing(build):
    incident = build.killed(SIX, (6, -1, "civilians", "official:x", "r1", "deny"))
    incident["claims"][1]["side"] = "x"
    assert grade(row(incident, build.actor("perpetrator", "X", "state_force", "x"))) == "Weak"


def test_contested_between_camps(build):
    doers = build.actor("accused", "X", "state_force", "x"), build.actor("accused", "Y", "rebel", "y")
    assert grade(row(build.killed(SIX), *doers)) == "Contested"
    assert status(row(build.killed(SIX), *doers)) == "Contested strike"


def test_discounted_where_its_voices_took_it_back(build):
    assert grade(row(build.killed(SIX, (*SIX, "r2", "retract")))) == "Discounted"


@pytest.mark.parametrize("group", ["unspecified", "combatants"])
def test_no_grade_where_no_civilian_is_claimed(build, group):
    assert grade(row(build.killed((6, -1, group)))) is None
    assert grade(row(build.killed((0, -1, "civilians")))) is None


def test_status_of_the_strike(build):
    one, other = build.claim("occurrence", "air_strike"), build.claim("occurrence", "air_strike", "monitor:m")
    own = build.claim("responsibility", "X", "official:x", act="claim_responsibility")
    assert status(row(build.incident(claims=[one]))) == "Single source claim"
    assert status(row(build.incident(claims=[one, other]))) == "Likely strike"
    assert status(row(build.incident(claims=[one, own]))) == "Declared strike"
    assert status(row(build.incident(claims=[]))) is None


def test_columns_of_a_contested_strike(by_id):
    found = cells(by_id(2))
    assert (found["civilians_killed_min"], found["civilians_killed_max"]) == (40, None)
    assert (found["belligerents_killed_min"], found["unspecified_killed_min"]) == (3, None)
    assert (found["belligerents"], found["belligerents_accused"]) == (None, "armée")
    assert (found["civilian_harm_reported"], found["grading"], found["strike_type"]) == ("Yes", "Weak", "Airstrike")


def test_no_harm_is_no_only_where_somebody_says_so(by_id, build):
    assert cells(by_id(7))["civilian_harm_reported"] == "No"
    assert cells(build.incident(type="air_strike"))["civilian_harm_reported"] is None


def test_civilians_that_are_at_most_so_many(by_id):
    found = cells(by_id(5))
    assert (found["civilians_injured_min"], found["civilians_injured_max"]) == (None, 12)
