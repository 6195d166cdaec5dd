"""Voices side by side."""

from __future__ import annotations

import pytest
from tests.show.conftest import ARMY, RADIO, SOIR, claim, forty, incident, massacre, number, source, voice

from recoupe.show.incident_grid import side_by_side


def test_columns_stand_by_side_and_contested_fields_come_first() -> None:
    grid = side_by_side(massacre())
    assert grid.fields == ("responsibility", "killed", "target")
    assert [(c.side, c.name) for c in grid.columns] == [
        ("state", "armée"),
        ("front", "Front"),
        (None, "un habitant (unnamed)"),
        (None, "Le Soir"),
    ]
    assert grid.contested == {"killed", "responsibility"}


def test_a_denial_and_the_outlets_distance_are_marked() -> None:
    army, front = side_by_side(massacre()).columns[:2]
    (charge,), (denial,) = army.cells["responsibility"], front.cells["responsibility"]
    assert (charge.value, charge.manner, charge.stance, charge.denies) == (
        "Front",
        "accuses",
        "distant: Le Soir",
        False,
    )
    assert (denial.value, denial.manner, denial.stance, denial.denies) == ("Front", "denies it", "", True)


def test_an_unnamed_voice_of_two_copies_is_one_column() -> None:
    resident = side_by_side(massacre()).columns[2]
    (said,) = resident.cells["killed"]
    assert (said.value, said.claims) == ("at least 30", (2, 3))
    assert [(r.outlet, r.via) for r in said.relays] == [("Le Soir", ("AFP",)), ("Écho", ())]
    assert resident.note == "local source, in Le Soir, Écho"


def test_voices_that_only_say_that_it_happened_stand_below() -> None:
    grid = side_by_side(forty())
    assert len(grid.columns) == 40
    assert grid.also == tuple(f"Journal {n}" for n in range(10))


def test_a_doubted_occurrence_keeps_every_voice() -> None:
    told = [
        claim("occurrence", "air_strike", "frappe", "r1", "a", SOIR),
        claim("occurrence", "air_strike", "aucune frappe", "r1", "b", SOIR, ARMY, act="deny", side="state"),
    ]
    grid = side_by_side(incident(told, [source("r1", "Le Soir", None)], ["occurrence"]))
    assert [c.name for c in grid.columns] == ["armée", "Le Soir"]
    assert grid.also == ()


def test_where_nobody_says_more_the_voices_are_columns() -> None:
    told = [
        claim("occurrence", "riot", "émeute", "r1", "a", SOIR),
        claim("occurrence", "riot", "émeute", "r2", "b", RADIO),
    ]
    grid = side_by_side(incident(told, [source("r1", "Le Soir", None), source("r2", "Radio Nord", None)]))
    (column,) = grid.columns
    assert (column.name, column.note, column.keys) == ("Le Soir, Radio Nord", "each in its own words", ("a", "b"))


def test_many_voices_that_say_the_same_are_counted() -> None:
    told = [claim("target", "le pont", "pont", "r1", f"v{n}", SOIR, voice(f"V{n}")) for n in range(5)]
    (column,) = side_by_side(incident(told, [source("r1", "Le Soir", None)])).columns
    assert column.name == "V0, V1, V2 and 2 more voices"


def test_names_that_the_casebook_holds_for_one_are_one_value() -> None:
    told = [
        claim("responsibility", "GSIM", "le GSIM", "r1", "a", SOIR, ARMY, act="accuse"),
        claim("responsibility", "JNIM", "JNIM", "r1", "a", SOIR, ARMY, act="accuse", start=9),
    ]
    made = incident(told, [source("r1", "Le Soir", None)])
    both = {**made["values"][0], "value": "GSIM (JNIM)", "claims": [0, 1]}
    (column,) = side_by_side({**made, "values": [both]}).columns
    assert [(s.value, s.claims) for s in column.cells["responsibility"]] == [("GSIM (JNIM)", (0, 1))]


@pytest.mark.parametrize(("most", "sizes"), [(6, [5, 6, 6, 5, 6, 6, 6]), (50, [40]), (1, [1] * 40)])
def test_bands_are_even_and_lose_nobody(most: int, sizes: list[int]) -> None:
    grid = side_by_side(forty())
    bands = list(grid.bands(most))
    assert [len(b) for b in bands] == sizes
    assert [c for b in bands for c in b] == list(grid.columns)


def test_a_band_has_only_the_fields_that_its_voices_speak_of() -> None:
    grid = side_by_side(massacre())
    assert grid.rows(grid.columns[3:]) == ("target",)


def test_an_incident_without_claims_has_no_columns() -> None:
    grid = side_by_side(incident([], []))
    assert (grid.columns, grid.fields, list(grid.bands(3))) == ((), (), [])


def test_an_outlet_of_another_report_is_not_in_its_own_words() -> None:
    others = voice("d'autres médias", "outlet", True)
    told = [claim("killed", number(9, 9), "neuf", "r1", "x", SOIR, others, stance="distance")]
    (column,) = side_by_side(incident(told, [source("r1", "Le Soir", None)])).columns
    assert column.note == "outlet, in Le Soir"


def test_an_outlet_that_others_cite_is_heard_in_both() -> None:
    told = [
        claim("target", "le pont", "le pont", "r1", "outlet:soir", SOIR),
        claim("target", "le pont", "selon Le Soir, le pont", "r2", "outlet:soir", RADIO, SOIR),
    ]
    heads = [source("r1", "Le Soir", None), source("r2", "Radio Nord", None)]
    (column,) = side_by_side(incident(told, heads)).columns
    assert column.note == "in its own words, and in Radio Nord"


def test_a_voice_heard_in_many_outlets_names_some() -> None:
    told = [claim("target", "le pont", "le pont", f"r{n}", "army", SOIR, ARMY) for n in range(5)]
    (column,) = side_by_side(incident(told, [source(f"r{n}", f"Journal {n}", None) for n in range(5)])).columns
    assert column.note == "official, in Journal 0, Journal 1, Journal 2 and 2 more"
