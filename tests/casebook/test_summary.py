"""What the columns of the list are made of."""

from __future__ import annotations

from typing import Any

import pytest

from recoupe.casebook.summary import Summary, actors_of, columns_of
from recoupe.model.report import Json


def support(*roots: int, reports: int = 1) -> Json:
    return {"reports": reports, "texts": reports, "roots": list(roots), "parties": 1, "denials": 0}


def incident(claims: list[tuple[str, str, Any]], **changes: Any) -> Json:
    """``claims``: (report, root, value of killed)."""
    values = [
        {"field": "killed", "value": value, "support": support(1, 1), "claims": [n], "denied_by": []}
        for n, (_, _, value) in enumerate(claims)
    ]
    return {
        "id": "i1", "type": "shelling", "when": None, "where": None, "actors": [], "contradictions": [],
        "claims": [{"field": "killed", "report": report, "root": root} for report, root, _ in claims], "values": values,
        "reports": ["a"], "corrections": [], **changes,
    }  # fmt: skip


def number(low: int | None, high: int | None, group: str = "unspecified") -> Json:
    return {"min": low, "max": high, "group": group, "text": ""}


@pytest.mark.parametrize(
    ("claims", "killed"),
    [
        ([], None),
        ([("a", "x", number(12, 12))], (12, 12)),
        ([("a", "x", number(12, 12)), ("a", "y", number(30, 30))], (12, 30)),
        ([("a", "x", number(12, None))], (12, None)),
        ([("a", "x", number(None, 12))], (0, 12)),
        ([("a", "x", number(0, 0))], (0, 0)),
        ([("a", "x", number(12, 12)), ("a", "x", number(3, 3, "women"))], (12, 12)),
        ([("a", "x", number(3, 3, "women"))], (3, 3)),
        ([("a", "x", number(5, 5)), ("a", "x", number(8, 8))], (8, 8)),
        ([("a", "x", number(5, 5)), ("b", "x", number(8, 8))], (5, 8)),
    ],
)
def test_tolls(claims: list[tuple[str, str, Any]], killed: object) -> None:
    row = columns_of(incident(claims))
    made = Summary(**{name: row[name] for name in Summary._fields if name in row})
    assert made.killed == killed
    assert made.injured is None


def test_a_value_that_is_only_denied_is_no_toll() -> None:
    only_denied = incident([("a", "x", number(12, 12))])
    only_denied["values"][0] |= {"claims": [], "denied_by": [0]}
    assert columns_of(only_denied)["killed_min"] is None


def test_roots_are_those_who_report_it() -> None:
    values = [
        {"field": "killed", "value": number(5, 5), "support": support(4, 5), "claims": [], "denied_by": []},
        {"field": "occurrence", "value": "shelling", "support": support(2, 3), "claims": [], "denied_by": []},
        {"field": "occurrence", "value": "bombing", "support": support(1, 1), "claims": [], "denied_by": []},
    ]
    row = columns_of(incident([], values=values))
    assert (row["roots_min"], row["roots_max"]) == (2, 3)
    row = columns_of(incident([], values=values[:1]))
    assert (row["roots_min"], row["roots_max"]) == (4, 5)
    row = columns_of(incident([]))
    assert (row["roots_min"], row["texts"], row["parties"]) == (0, 1, 0)


def test_actors_are_found_without_accents() -> None:
    actors = [{"name": "Armée malienne", "id": "mali_army"}, {"name": "FAMa", "id": None}] * 2
    assert actors_of(incident([], actors=actors)) == [("armee malienne", "mali_army"), ("fama", "")]


def test_copies_are_folded_in_lists_and_extracts_are_not() -> None:
    told = incident([], reports=["a", "b", "c", "d"])
    told["copies"] = [
        {"report": "b", "of": "a", "kind": "verbatim", "contained": 0.9},
        {"report": "c", "of": "a", "kind": "extract", "contained": 0.1},
    ]
    assert columns_of(told)["texts"] == 3


@pytest.mark.parametrize(
    ("claims", "killed"),
    [
        ([("a", "x", number(150, None, "civilians")), ("a", "y", number(60, 60))], (60, None)),
        ([("a", "x", number(150, 150, "civilians")), ("a", "x", number(170, 170)), ("b", "y", number(160, 160))],
         (160, 170)),
        ([("a", "x", number(9, 9, "civilians")), ("a", "x", number(4, 4, "combatants")), ("b", "y", number(13, 13))],
         (13, 13)),
        ([("a", "x", number(0, 0, "civilians")), ("b", "y", number(13, 13))], (13, 13)),
        ([("a", "x", number(20, 20, "children")), ("b", "y", number(60, 60))], (60, 60)),
    ],
)  # fmt: skip
def test_civilians_are_all_where_a_voice_counts_nobody_else(claims: Any, killed: Any) -> None:
    row = columns_of(incident(claims))
    assert (row["killed_min"], row["killed_max"]) == killed
