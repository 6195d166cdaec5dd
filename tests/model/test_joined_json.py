"""A joined incident as it is printed."""

from __future__ import annotations

import json
import re

from tests.link.tellings import printed, told

from recoupe.model.joined_json import with_claim_ids


def test_everything_is_plain_json() -> None:
    incident = printed(told("a", "killed 12", when="2024-02-15"), told("b", "killed 12 < UN (monitor)"))
    assert json.loads(json.dumps(incident)) == incident


def test_claims_name_their_report_their_voice_and_their_side() -> None:
    (claim,) = printed(told("a", "killed 12 < Israeli army (official)"))["claims"]
    assert (claim["report"], claim["side"]) == ("a", "israel")
    assert claim["root"] == printed(told("b", "killed 9 < Tsahal (official)", language="fr"))["claims"][0]["root"]
    assert claim["chain"][-1] == {"name": "Israeli army", "kind": "official", "anonymous": False}
    assert claim["evidence"]["report"] == "a" and claim["cue"] is None


def test_agreements_are_what_two_reports_carry_and_nobody_contests() -> None:
    incident = printed(told("a", "killed 12", "injured 3"), told("b", "killed 12", "injured 4"))
    assert [(a["field"], a["value"]["min"], a["support"]["reports"]) for a in incident["agreements"]] == [
        ("killed", 12, 2)
    ]
    assert [c["field"] for c in incident["contradictions"]] == ["injured"]


def test_a_side_that_only_denies_says_so() -> None:
    incident = printed(
        told("a", "responsibility^ Hamas < Israeli army (official)"),
        told("b", "responsibility! Hamas < Hamas (armed_group)"),
    )
    (found,) = incident["contradictions"]
    assert [(v["value"], v.get("speech_act"), v["held_by"][0]["report"]) for v in found["values"]] == [
        ("Hamas", None, "a"),
        ("Hamas", "deny", "b"),
    ]


def test_a_value_taken_back_is_a_retraction() -> None:
    incident = printed(told("a", "occurrence bombing"), told("b", "occurrence~ bombing < army (official)"))
    assert [v.get("speech_act") for v in incident["contradictions"][0]["values"]] == [None, "retract"]


def test_indices_lead_to_the_claims() -> None:
    incident = printed(told("a", "killed 12", "killed! 12 < army (official)"))
    (value,) = incident["values"]
    assert [incident["claims"][k]["speech_act"] for k in (*value["claims"], *value["denied_by"])] == ["assert", "deny"]


def test_every_claim_has_an_id_of_its_own() -> None:
    claims = printed(told("a", "killed 12", "killed 12 < UN (monitor)", "injured 3"), told("b", "killed 12"))["claims"]
    ids = [c["id"] for c in claims]
    assert len(set(ids)) == 4
    assert all(re.fullmatch(r"c[0-9a-f]{12}", id) for id in ids)
    alone = printed(told("b", "killed 12"))["claims"]
    assert alone[0]["id"] == next(c["id"] for c in claims if c["report"] == "b"), "whatever other reports say"


def test_claims_of_an_older_casebook_get_the_ids_that_they_have_now() -> None:
    incident = printed(told("a", "killed 12", "injured 3", when="2024-02-15"), told("b", when="2024-02-16"))
    older = json.loads(
        json.dumps({**incident, "claims": [{k: v for k, v in c.items() if k != "id"} for c in incident["claims"]]})
    )
    del older["rejected"]
    assert with_claim_ids(older) == incident
    assert with_claim_ids(json.loads(json.dumps(incident))) == incident
