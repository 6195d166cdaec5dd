"""Flat tables, all of them: types of cells, names, tags, silence."""

import csv
import io
import re
from datetime import date

import pytest

from recoupe.export import FORMATS, POLICIES
from recoupe.export.plain import PROPERTIES
from recoupe.export.plain import TABLE as PLAIN
from recoupe.export.row import Row

TABLES = {f.name: f.table for f in FORMATS if f.table}
NUMBERS = ("kill", "wound", "fatal", "death", "best", "high", "low", "injured", "missing", "captured", "displaced")


@pytest.fixture(params=TABLES, ids=str)
def table(request):
    return TABLES[request.param]


def test_cells_are_of_their_columns_type(table, incidents):
    expected = {"text": str, "whole": int, "real": float, "day": str}
    for policy in POLICIES:
        for incident in incidents:
            for column in table.columns:
                value = column.cell(Row(incident, policy))
                assert value is None or type(value) is expected[column.type], column.name
                if column.type == "day" and value is not None:
                    assert date.fromisoformat(value)


def test_names_are_told_apart_and_explained(table):
    names = [c.name for c in table.columns]
    assert len(set(names)) == len(names)
    assert names[:2] == ["recoupe_id", "recoupe_type"]
    assert all(c.about for c in table.columns)
    assert names[-1] == "policy"


def test_an_incident_of_which_nothing_is_known_has_no_number(table, build):
    row = Row(build.incident(when=None, where=None, claims=[], evidence=[]), POLICIES[0])
    counts = [c for c in table.columns if any(n in c.name for n in NUMBERS)]
    assert counts
    assert {c.cell(row) for c in counts} <= {None}


def test_every_record_has_a_cell_for_every_column(table, incidents):
    text = "".join(table.lines(Row(i, POLICIES[0]) for i in incidents))
    head, *records = csv.reader(io.StringIO(text, newline=""))
    assert head == [c.name for c in table.columns]
    assert {len(r) for r in records} == {len(head)}
    assert [r[0] for r in records] == [i["id"] for i in incidents if table.covers(Row(i, POLICIES[0]))]


def test_hostile_words_run_in_no_column(table, by_id):
    text = "".join(table.lines([Row(by_id(4), POLICIES[0])]))
    head, *records = csv.reader(io.StringIO(text, newline=""))
    numbers = {c.name for c in table.columns if c.type in ("real", "whole")}
    for record in records:
        for name, cell in zip(head, record, strict=True):
            if name in numbers and cell:
                assert float(cell) is not None
            else:
                assert not cell.lstrip("\u200b \t").startswith(("=", "+", "-", "@")), name


def test_swapped_parties_swap_their_cells_and_change_nothing_else(table, build):
    def told(one, two):
        incident = build.killed(
            (7, -1, "security_forces", f"official:{one}"), (2, 4, "combatants", f"official:{two}"),
            (3, -1, "civilians", f"monitor:{one}"), (3, -1, "civilians", f"official:{two}", "r1", "deny"),
        )  # fmt: skip
        doers = (
            build.actor("perpetrator", one, "rebel", one.lower()),
            build.actor("accused", two, "rebel", two.lower()),
        )
        target = build.actor("target", two, "rebel", two.lower())
        incident |= {"type": "shelling", "actors": [*doers, target]}
        return [c.cell(Row(incident, POLICIES[0])) for c in table.columns]

    swap = {"Aland": "Beland", "Beland": "Aland"}
    swapped = [
        re.sub("Aland|Beland", lambda m: swap[m[0]], v) if isinstance(v, str) else v for v in told("Aland", "Beland")
    ]
    assert swapped == told("Beland", "Aland")
    assert swapped != told("Aland", "Beland")


def test_coordinates_south_and_west_stay_numbers(by_id):
    text = "".join(PLAIN.lines([Row(by_id(4), POLICIES[0])]))
    (record,) = csv.DictReader(io.StringIO(text, newline=""))
    assert (record["latitude"], record["longitude"]) == ("-12.5", "-75.25")


def test_hashtags_stand_under_the_names(incidents):
    lines = list(PLAIN.lines((Row(i, POLICIES[0]) for i in incidents), tags=True))
    tags = dict(zip((c.name for c in PLAIN.columns), lines[1].rstrip("\r\n").split(","), strict=True))
    assert tags["date_earliest"] == "#date+start"
    assert tags["latitude"] == "#geo+lat"
    assert tags["killed_least"] == "#affected+killed+min"
    assert tags["killed"] == "#affected+killed+best"
    assert tags["civilians_injured_most"] == "#affected+injured+civilians+max"
    assert tags["admin1"] == "#adm1+name"
    assert all(t == "" or t.startswith("#") for t in tags.values())


def test_properties_are_the_columns_without_the_point():
    assert {c.name for c in PLAIN.columns} - {c.name for c in PROPERTIES} == {"latitude", "longitude"}
