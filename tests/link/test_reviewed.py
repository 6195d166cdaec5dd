"""What people decide on claims is applied before reports are joined: all that follows is as if it had been told so."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
from tests.link.tellings import place, told

from recoupe.link.join import join
from recoupe.link.reviewed import claim_mark, reviewed
from recoupe.model.incident import Actor, Weapon
from recoupe.model.joined_json import joined_to_dict
from recoupe.model.linked import Judgement, JudgementKind, Told
from recoupe.model.mention import Voice
from recoupe.model.stored import claim_ids


def judged(id: int, kind: JudgementKind, member: Told, at: int = 0) -> Judgement:
    """A judgement on claim number ``at`` of a member."""
    claim = member.incident.claims[at]
    (ident,) = claim_ids(member.key, [claim])
    mark = claim_mark(claim, ident)
    return Judgement(id=id, kind=kind, who="A", at="2026-01-01", why="", a=member.key, field=claim.field, value=mark)


def added(id: int, member: Told, field: str, value: Any, start: int, end: int, **rest: Any) -> Judgement:
    said = {
        "value": value, "speech_act": "assert", "certainty": "certain", "stance": "neutral", "voice": None,
        "start": start, "end": end, **rest,
    }  # fmt: skip
    return Judgement(id=id, kind="claim", who="B", at="2026-01-02", why="", a=member.key, field=field, value=said)


def number(least: int, most: int | None) -> dict[str, Any]:
    return {"min": least, "max": most, "group": "unspecified", "text": "x"}


def test_a_rejected_claim_stands_in_nothing_else() -> None:
    a = told("a", "occurrence armed_attack", "killed 12", published="2024-01-01")
    b = told("b", "occurrence armed_attack", "killed 50 < the rebels (armed_group)", published="2024-01-02")
    before = joined_to_dict(join([a, b], ()))
    assert [c["field"] for c in before["contradictions"]] == ["killed"]
    after = joined_to_dict(join([a, b], (), [judged(1, "reject", b, 1)]))
    assert after["contradictions"] == []
    assert [v["value"]["min"] for v in after["values"] if v["field"] == "killed"] == [12]
    assert [(p["report"], p["value"]["min"]) for p in after["timeline"]] == [("a", 12)]
    (aside,) = after["rejected"]
    assert aside["value"]["min"] == 50
    assert aside["rejected"] == {"who": "A", "at": "2026-01-01", "why": "", "judgement": 1}
    assert (aside["root"], aside["side"]) == (before["claims"][-1]["root"], before["claims"][-1]["side"])
    assert aside["id"] == before["claims"][-1]["id"]
    assert {c["id"] for c in after["claims"]} == {c["id"] for c in before["claims"][:-1]}


def test_the_rest_is_as_if_it_had_never_been_told() -> None:
    a = told("a", "occurrence armed_attack", "killed 12", "killed! 12 < army (official)")
    b = told("b", "occurrence armed_attack", "killed 12 < residents (local_source*)")
    without = replace(a, incident=replace(a.incident, claims=a.incident.claims[:2]))
    found = joined_to_dict(join([a, b], (), [judged(1, "reject", a, 2)]))
    expected = joined_to_dict(join([without, b], ()))
    assert {k: v for k, v in found.items() if k != "rejected"} == {k: v for k, v in expected.items() if k != "rejected"}


def test_a_rejected_voice_does_not_name_others() -> None:
    """One report says of whom "Kassim" is the spokesman, in a claim that was set aside."""
    a = told("a", "killed 12 < Kassim, spokesman of the Red Front (armed_group)", "injured 3 < Kassim (unknown)")
    b = told("b", "killed 12 < Kassim (unknown)")
    alone = joined_to_dict(join([replace(a, incident=replace(a.incident, claims=a.incident.claims[1:])), b], ()))
    found = joined_to_dict(join([a, b], (), [judged(1, "reject", a)]))
    assert [c["root"] for c in found["claims"]] == [c["root"] for c in alone["claims"]]


def test_the_last_word_counts_and_a_revoked_one_does_not() -> None:
    a = told("a", "killed 12")
    reject, accept, again = judged(1, "reject", a), judged(2, "accept", a), judged(3, "reject", a)
    revoke = Judgement(id=4, kind="revoke", who="A", at="", why="", revokes=3)

    def marks(*given: Judgement) -> list[str]:
        found = joined_to_dict(join([a], (), given))
        return [k for c in (*found["claims"], *found["rejected"]) for k in ("accepted", "rejected") if k in c]

    assert marks() == []
    assert marks(reject) == ["rejected"]
    assert marks(accept, reject) == ["accepted"]
    assert marks(reject, accept, again) == ["rejected"]
    assert marks(reject, accept, again, revoke) == ["accepted"]


def test_an_added_claim_counts_as_one_of_its_report() -> None:
    a, b = told("a", "killed 12"), told("b", "killed 14")
    more = added(
        7, a, "killed", number(14, 14), 0, 8, voice={"name": "the mayor", "kind": "official", "anonymous": False}
    )
    found = joined_to_dict(join([a, b], (), [more]))
    (value,) = (v for v in found["values"] if v["field"] == "killed" and v["value"]["min"] == 14)
    assert (value["support"]["reports"], value["support"]["roots"]) == (2, [2, 2])
    (claim,) = (c for c in found["claims"] if "added" in c)
    assert claim["added"] == {"who": "B", "at": "2026-01-02", "why": "", "judgement": 7}
    assert [v["name"] for v in claim["chain"]] == ["The a Post", "the mayor"]
    assert claim["evidence"] == {"start": 0, "end": 8, "quote": a.report.text[:8], "report": "a"}
    assert joined_to_dict(join([a, b], (), [more, replace(judged(8, "reject", a), value=_mark(claim))]))["rejected"]


def _mark(claim: dict[str, Any]) -> dict[str, Any]:
    span = claim["evidence"]
    return {
        "claim": claim["id"], "value": claim["value"], "speech_act": claim["speech_act"], "voice": claim["chain"][-1],
        "start": span["start"], "end": span["end"],
    }  # fmt: skip


def test_the_outlet_itself_says_what_nobody_is_named_for() -> None:
    a = told("a", "killed 12")
    (claim,) = (c for c in join([a], (), [added(1, a, "injured", number(3, 3), 0, 8)]).claims if c.added)
    assert claim.claim.chain == (Voice("The a Post", "outlet"),)


def test_what_was_added_and_the_report_says_itself_is_one_claim() -> None:
    """A later coder finds what a person had added."""
    a = told("a", "killed 12")
    span = a.incident.claims[0].evidence
    twice = added(1, a, "killed", {**a.incident.claims[0].value, "text": "twelve"}, span.start, span.end - 3)
    found = join([a], (), [twice])
    assert len(found.claims) == 1
    assert found.claims[0].added == twice


def test_found_again_where_the_report_is_coded_anew() -> None:
    """Other bounds of the words and another key are the same claim; another value, voice or act is another one."""
    a = told("a", "killed 12 < police (official)")
    given = judged(1, "reject", a)
    span = a.incident.claims[0].evidence

    def coded(**change: Any) -> bool:
        other = replace(a, key="x.7", incident=replace(a.incident, claims=(replace(a.incident.claims[0], **change),)))
        found = reviewed(other, [replace(given, a="x.7")])
        assert bool(found.aside) != bool(found.unmatched)
        return bool(found.aside)

    assert coded()
    assert coded(evidence=a.report.span(span.start + 4, span.end - 2))
    assert coded(chain=(Voice("The a Post", "outlet"), Voice("Police", "unknown")))
    assert coded(value={**a.incident.claims[0].value, "text": "twelve"})
    assert not coded(value=number(13, 13))
    assert not coded(speech_act="deny")
    assert not coded(chain=(Voice("The a Post", "outlet"), Voice("army", "official")))
    assert not coded(evidence=a.report.span(span.end, span.end + 1))


def test_of_two_that_say_the_same_the_one_that_was_meant() -> None:
    a = told("a", "killed 12", "killed 12")
    found = reviewed(a, [judged(1, "reject", a, 1)])
    assert [id for _, id, _ in found.aside] == [claim_ids(a.key, a.incident.claims)[1]]


def test_a_day_that_was_rejected_is_no_day_of_the_incident() -> None:
    """Neither report claims its day: that is a claim only where they are laid side by side and do not meet."""
    a, b = told("a", when="2024-02-15", published="2024-02-16"), told("b", when="2024-02-16", published="2024-02-17")
    both = joined_to_dict(join([a, b], ()))
    assert [c["field"] for c in both["contradictions"]] == ["when"]
    days = {c["report"]: c for c in both["claims"]}
    given = Judgement(
        id=1, kind="reject", who="A", at="", why="", a=b.key, field="when", value=_mark(days["b"]),
    )  # fmt: skip
    found = joined_to_dict(join([a, b], (), [given]))
    assert found["contradictions"] == [] and found["claims"] == []
    assert [c["id"] for c in found["rejected"]] == [days["b"]["id"]]
    assert (found["when"]["earliest"], found["when"]["latest"]) == ("2024-02-15", "2024-02-15")
    accepted = joined_to_dict(join([a, b], (), [given, replace(given, id=2, kind="accept")]))
    assert [c["report"] for c in accepted["claims"] if "accepted" in c] == ["b"]


def test_a_place_that_was_rejected_is_no_place_of_the_incident() -> None:
    a = told("a", where=place("Gao", 16.27, -0.04), published="2024-01-01")
    b = told("b", where=place("Ansongo", 15.66, 0.5), published="2024-01-02")
    claims = {c["report"]: c for c in joined_to_dict(join([a, b], ()))["claims"]}
    given = Judgement(id=1, kind="reject", who="A", at="", why="", a=a.key, field="where", value=_mark(claims["a"]))
    found = join([a, b], (), [given])
    assert found.where is not None and found.where["name"] == "Ansongo"
    assert [c.report for c in found.rejected] == ["a"]


@pytest.mark.parametrize(("lines", "left"), [(["responsibility JNIM"], []), (["responsibility JNIM"] * 2, ["JNIM"])])
def test_a_doer_goes_with_the_only_claim_that_names_him(lines: list[str], left: list[str]) -> None:
    doer = Actor(role="perpetrator", name="JNIM", id=None, kind="rebel", side=None, evidence=())
    a = told("a", *lines, actors=[doer, replace(doer, role="claimant")])
    found = join([a], (), [judged(1, "reject", a)])
    assert [x["name"] for x in found.actors if x["role"] == "perpetrator"] == left
    assert [x["name"] for x in found.actors if x["role"] == "claimant"] == ["JNIM"]


def test_a_denial_that_was_rejected_takes_no_doer_along() -> None:
    doer = Actor(role="accused", name="JNIM", id=None, kind="rebel", side=None, evidence=())
    a = told("a", "responsibility^ JNIM < army (official)", "responsibility! JNIM < JNIM (armed_group)", actors=[doer])
    found = join([a], (), [judged(1, "reject", a, 1)])
    assert [x["name"] for x in found.actors] == ["JNIM"]
    assert found.contradictions == ()


def test_a_weapon_goes_with_its_claim() -> None:
    a = told("a", "weapon drone 2 Shahed")
    weapons = tuple(Weapon(type=t, name="Shahed", min=2, max=2, evidence=()) for t in ("drone", "missile"))
    a = replace(a, incident=replace(a.incident, weapons=weapons))
    assert [w["type"] for w in join([a], (), [judged(1, "reject", a)]).weapons] == ["missile"]


def test_neither_the_order_of_members_nor_of_judgements_matters() -> None:
    a = told("a", "killed 12", "injured 3 < mayor (official)", published="2024-01-01")
    b = told("b", "killed 50", published="2024-01-02")
    given = [judged(1, "reject", b), judged(2, "accept", a), added(3, a, "missing", number(2, 2), 3, 9)]
    results = {
        str(joined_to_dict(join(members, (), order))) for members in ([a, b], [b, a]) for order in permutations(given)
    }
    assert len(results) == 1


def test_nothing_decided_changes_nothing() -> None:
    a = told("a", "killed 12", "injured 3")
    found = reviewed(a, [replace(judged(1, "reject", a), a="other")])
    assert found.told is a
    assert found.ids == claim_ids(a.key, a.incident.claims)
    assert found.aside == () == found.unmatched
