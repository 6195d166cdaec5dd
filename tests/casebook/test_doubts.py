"""Each doubt is raised by what it is about, and by nothing else; the same for every party."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from recoupe.casebook.doubts import CODES, GRAVE, doubts_of
from recoupe.model.report import Json


def claim(**other: Any) -> Json:
    voice = {"name": "the governor", "kind": "official", "anonymous": False}
    return {
        "field": "occurrence", "speech_act": "assert", "stance": "neutral", "certainty": "certain", "root": "town:head",
        "chain": [{"name": "Le Fleuve", "kind": "outlet", "anonymous": False}, voice], **other,
    }  # fmt: skip


def plain() -> Json:
    """An incident that nothing is doubtful about."""
    return {
        "type": "armed_attack",
        "when": {"earliest": "2021-06-05", "latest": "2021-06-05"},
        "where": {"name": "Gao", "lat": 16.27, "lon": -0.04, "precision": "town", "uncertainty_m": 3000},
        "actors": [{"role": "perpetrator", "name": "the Black Eagles", "kind": "rebel"}],
        "claims": [claim()],
        "contradictions": [],
    }


UNNAMED = [{"name": "Le Fleuve", "kind": "outlet"}, {"name": None, "kind": "witness", "anonymous": True}]
DOUBTS: list[tuple[dict[str, Any], set[str]]] = [
    ({}, set()),
    ({"when": None}, {"no_day"}),
    ({"when": {"earliest": "2021-01-01", "latest": "2021-12-31"}}, {"wide_day"}),
    ({"when": {"earliest": "2021-01-01", "latest": "2021-01-31"}}, set()),
    ({"where": None}, {"no_place"}),
    ({"where": None, "type": "demand", "actors": []}, set()),
    ({"where": {"name": "the ford", "lat": None, "lon": None, "precision": "exact"}}, {"no_point"}),
    ({"where": {"name": "Mali", "lat": 17.0, "lon": -4.0, "precision": "country"}}, {"wide_place"}),
    ({"where": {"name": "Gao", "lat": 17.0, "lon": 0.0, "precision": "near", "uncertainty_m": 60_000}}, {"wide_place"}),
    ({"actors": []}, {"no_doer"}),
    ({"actors": [{"role": "perpetrator", "name": "Gunmen", "kind": "unidentified"}]}, {"no_doer"}),
    ({"actors": [{"role": "accused", "name": "the army", "kind": "state_force"}]}, set()),
    ({"claims": [claim(chain=UNNAMED)]}, {"one_anonymous_voice"}),
    ({"claims": [claim(chain=UNNAMED), claim(chain=UNNAMED, root="x")]}, {"anonymous_voices"}),
    ({"claims": [claim(chain=UNNAMED), claim()]}, set()),
    ({"claims": [claim(chain=UNNAMED, accepted={"who": "A. Diallo"})]}, set()),
    ({"claims": [claim(stance="distance")]}, {"only_distance"}),
    ({"claims": [claim(stance="distance"), claim()]}, set()),
    ({"claims": [claim(certainty="possible")]}, {"only_possible"}),
    ({"claims": [claim(speech_act="deny")]}, {"only_denied"}),
    ({"claims": [claim(), claim(speech_act="unable_to_confirm")]}, {"unconfirmed"}),
    ({"claims": []}, set()),
    (
        {"contradictions": [{"field": "occurrence", "values": [{"value": "bombing"}, {"value": "shelling"}]}]},
        {"type_disputed"},
    ),
    ({"contradictions": [{"field": "occurrence", "values": [{"value": "bombing"}, {"value": "bombing"}]}]}, set()),
]


@pytest.mark.parametrize(("changes", "found"), DOUBTS)
def test_doubts(changes: dict[str, Any], found: set[str]) -> None:
    assert set(doubts_of({**plain(), **deepcopy(changes)})) == found


def test_they_are_told_in_one_order() -> None:
    bare = {**plain(), "when": None, "where": None, "actors": [], "claims": [claim(chain=UNNAMED)]}
    assert doubts_of(bare) == ("one_anonymous_voice", "no_day", "no_place", "no_doer")


def test_whatever_is_raised_or_grave_has_a_code() -> None:
    assert {code for _, codes in DOUBTS for code in codes} == set(CODES)
    assert set(CODES) >= GRAVE


def test_who_the_parties_are_makes_no_difference() -> None:
    one, other = plain(), plain()
    one["actors"] = [{"role": "perpetrator", "name": "the army", "kind": "state_force"}]
    other["actors"] = [{"role": "perpetrator", "name": "the Red Kites", "kind": "rebel"}]
    assert doubts_of(one) == doubts_of(other)
