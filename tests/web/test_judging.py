"""Decisions on an incident: what is written, what is refused with what was typed kept, who may, how it is undone."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from tests.web.conftest import WHO, Telling, Visitor
from tests.web.test_incident import claim_id, section, words_of

from recoupe.casebook import Casebook


def version(book: Casebook, incident: str) -> int:
    return int(book.incident(incident)["version"])


def decide(client: Visitor, book: Casebook, incident: str, deed: str, **form: Any) -> Any:
    """Posts a form as a browser without script does, about the incident as it is now."""
    return client.submit(f"/incidents/{incident}/{deed}", **{"version": version(book, incident), **form})


def said(client: Visitor, answer: Any) -> str:
    """What the page tells of what was just decided."""
    assert answer.status_code == 303, words_of(answer.text)[:500]
    page = client.get(answer.headers["location"]).text
    start = page.index('id="said"')
    return words_of(page[page.index(">", start) + 1 : page.index("</div>", start)])


def test_a_correction_stands_beside_what_reports_say(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    gao = ids["gao"]
    answer = decide(client, book, gao, "correct", field="killed", value="160+ civilians", why="graves counted")
    assert said(client, answer).startswith("killed is at least 160 civilians.")
    (made,) = book.incident(gao)["corrections"]
    assert made["value"] == {"min": 160, "max": None, "group": "civilians", "text": "160+ civilians"}
    assert (made["who"], made["why"]) == (WHO, "graves counted")
    page = client.get(f"/incidents/{gao}").text
    assert "recorded at least 160 civilians" in words_of(section(page, "contradictions")).replace("✎ ", "")
    assert "at least 30 civilians" in words_of(section(page, "contradictions")), "what was said stays"


@pytest.mark.parametrize(
    ("language", "words"), [("en", "“lots” is no number; write 12"), ("fr", "« lots » n'est pas un nombre")]
)
def test_what_cannot_be_read_is_kept_with_the_reason(
    client: Visitor, book: Casebook, ids: Mapping[str, str], language: str, words: str
) -> None:
    form = {"field": "killed", "value": "lots", "why": "graves counted", "headers": {"Accept-Language": language}}
    answer = decide(client, book, ids["gao"], "correct", **form)
    assert answer.status_code == 422
    assert words in words_of(answer.text)
    assert 'value="lots"' in answer.text and 'value="graves counted"' in answer.text
    assert book.incident(ids["gao"])["corrections"] == []


@pytest.mark.parametrize("deed", ["correct", "sign-off", "split"])
def test_every_decision_needs_a_reason(client: Visitor, book: Casebook, ids: Mapping[str, str], deed: str) -> None:
    members = book.incident(ids["gao"])["members"][:1]
    answer = decide(client, book, ids["gao"], deed, field="killed", value="13", members=members, why="  ")
    assert answer.status_code == 422 and "Give a reason" in words_of(answer.text)
    assert book.history(ids["gao"]) == []


def test_whoever_is_slower_loses_nothing(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    gao, seen = ids["gao"], version(book, ids["gao"])
    book.correct(gao, "killed", 12, who="B. Traoré", why="hospital list")
    form = {"field": "killed", "value": "160+", "why": "graves counted"}
    answer = decide(client, book, gao, "correct", version=seen, **form)
    assert answer.status_code == 409
    told = words_of(answer.text)
    assert "Not saved: B. Traoré changed this incident" in told
    assert 'value="160+"' in answer.text and 'value="graves counted"' in answer.text
    assert len(book.incident(gao)["corrections"]) == 1
    assert f'name="version" value="{version(book, gao)}"' in answer.text, "to save again is about what is now"
    assert decide(client, book, gao, "correct", **form).status_code == 303


def test_a_claim_is_accepted_and_undone(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    gao = ids["gao"]
    claim = claim_id(book, gao, "killed", min=30)
    assert "Claim accepted" in said(client, decide(client, book, gao, "review", claims=claim, verdict="accept"))
    (made,) = [c for c in book.incident(gao)["claims"] if c.get("accepted")]
    assert made["id"] == claim and made["accepted"]["why"] == "the words of the report say so"
    (judgement,) = book.history(gao)
    page = client.get(f"/incidents/{gao}?said={judgement['id']}").text
    assert 'data-key="u"' in page
    answer = client.submit(f"/incidents/{gao}/undo", judgement=judgement["id"])
    assert "Taken back" in said(client, answer)
    assert not any(c.get("accepted") for c in book.incident(gao)["claims"])


def test_a_rejected_claim_counts_no_more_and_stays_listed(
    client: Visitor, book: Casebook, ids: Mapping[str, str]
) -> None:
    gao = ids["gao"]
    claim = claim_id(book, gao, "killed", min=30)
    answer = decide(client, book, gao, "review", claims=claim, verdict="reject", why="a caption of another day")
    assert answer.status_code == 303
    page = client.get(f"/incidents/{gao}").text
    assert "30" not in words_of(section(page, "support"))
    decided = words_of(section(page, "decided"))
    assert "1 claim set aside" in decided and "at least 30 civilians" in decided and "a caption of another" in decided
    shown = words_of(client.get(f"/incidents/{gao}/sentence?claim={claim}").text)
    assert f"Set aside by {WHO}" in shown and "a caption of another day" in shown


def test_many_claims_are_accepted_with_one_reason(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    gao = ids["gao"]
    contested = {c["field"] for c in book.incident(gao)["contradictions"]}
    answer = decide(client, book, gao, "review", scope="agreed", verdict="accept", why="read through")
    assert answer.status_code == 303
    for claim in book.incident(gao)["claims"]:
        assert bool(claim.get("accepted")) == (claim["field"] not in contested)
    assert decide(client, book, gao, "review", scope="all", verdict="accept", why="read").status_code == 303
    assert all(c.get("accepted") for c in book.incident(gao)["claims"])
    answer = decide(client, book, gao, "review", scope="all", verdict="accept", why="again")
    assert answer.status_code == 422 and "There is no claim left" in words_of(answer.text)


def test_two_incidents_are_merged_and_taken_apart_again(
    client: Visitor, book: Casebook, ids: Mapping[str, str]
) -> None:
    one, two = ids["gao"], ids["gao_next_day"]
    page = client.get(f"/incidents/{one}/beside/{two}").text
    told = words_of(page)
    assert "Are they the same incident?" in told and "Gao raided again" in told and "Saturday 5 June 2021" in told
    form = {"version": version(book, one), "other_version": version(book, two), "verdict": "same"}
    refused = client.submit(f"/incidents/{one}/beside/{two}", **form)
    assert refused.status_code == 422 and "Give a reason" in words_of(refused.text)
    answer = client.submit(f"/incidents/{one}/beside/{two}", why="one raid, two days of telling", **form)
    assert "Merged" in said(client, answer)
    assert book.incident(one)["id"] == book.incident(two)["id"]
    (judgement,) = book.history(one)
    assert client.submit(f"/incidents/{one}/undo", judgement=judgement["id"], why="two raids").status_code == 303
    assert book.incident(one)["id"] != book.incident(two)["id"]


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_what_is_no_merger_leaves_both_as_they_are(
    client: Visitor, book: Casebook, ids: Mapping[str, str], verdict: str
) -> None:
    one, two = ids["gao"], ids["gao_next_day"]
    form = {"version": version(book, one), "other_version": version(book, two), "verdict": verdict, "why": "hm"}
    assert client.submit(f"/incidents/{one}/beside/{two}", **form).status_code == 303
    assert book.incident(one)["id"] != book.incident(two)["id"]
    assert [j["kind"] for j in book.history(one)] == [verdict]


def test_a_merger_with_what_changed_meanwhile_is_refused(
    client: Visitor, book: Casebook, ids: Mapping[str, str]
) -> None:
    one, two = ids["gao"], ids["gao_next_day"]
    form = {"version": version(book, one), "other_version": version(book, two), "verdict": "same", "why": "one raid"}
    book.correct(two, "killed", 3, who="B. Traoré", why="names published")
    answer = client.submit(f"/incidents/{one}/beside/{two}", **form)
    assert answer.status_code == 409
    assert "B. Traoré changed this incident" in words_of(answer.text) and 'value="one raid"' in answer.text
    assert book.incident(one)["id"] != book.incident(two)["id"]


def test_the_other_incident_is_found_by_what_is_typed(client: Visitor, ids: Mapping[str, str]) -> None:
    one, two = ids["gao"], ids["gao_next_day"]
    for typed in (two, f" {two} ", f"http://127.0.0.1:8321/incidents/{two}"):
        answer = client.get(f"/incidents/{one}/beside", params={"other": typed})
        assert (answer.status_code, answer.headers["location"]) == (303, f"/incidents/{one}/beside/{two}")
    for typed, words in ((one, "That is this very incident"), ("nothing", "no incident")):
        answer = client.get(f"/incidents/{one}/beside", params={"other": typed})
        assert answer.status_code == 422 and words in words_of(answer.text) and f'value="{typed}"' in answer.text


def test_tellings_are_split_off(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    gao = ids["gao"]
    form = client.get(f"/incidents/{gao}/split").text
    members = book.incident(gao)["members"]
    assert all(f'value="{key}"' in form for key in members) and "Eagles deny raid on Gao" not in words_of(form)[:200]
    answer = decide(client, book, gao, "split", members=members[-1:], why="another raid")
    assert answer.status_code == 303
    assert book.incident(members[0])["id"] != book.incident(members[-1])["id"]
    none = decide(client, book, gao, "split", why="another raid")
    assert none.status_code == 422 and "Choose at least one" in words_of(none.text)


def test_signing_off_says_what_is_open_and_later_forms_warn(
    client: Visitor, book: Casebook, ids: Mapping[str, str]
) -> None:
    gao = ids["gao"]
    form = words_of(client.get(f"/incidents/{gao}/sign-off").text)
    assert "contested, and nothing recorded: killed, responsibility" in form
    assert "claims that nobody has accepted" in form
    assert decide(client, book, gao, "sign-off", why="as it stands").status_code == 303
    for path in ("correct", "split", "review"):
        assert f"Signed off by {WHO}" in words_of(client.get(f"/incidents/{gao}/{path}").text)
    beside = words_of(client.get(f"/incidents/{ids['gao_next_day']}/beside/{gao}").text)
    assert f"was signed off by {WHO}. To join it with another goes against that." in beside


def test_an_incident_is_assigned_and_freed(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    gao = ids["gao"]
    assert decide(client, book, gao, "assign", to="B. Traoré", why="knows the place").status_code == 303
    assert book.incident(gao)["review"]["assigned"] == "B. Traoré"
    assert decide(client, book, gao, "assign", to="").status_code == 303
    assert book.incident(gao)["review"]["assigned"] is None


def test_the_history_of_a_value_is_only_of_it(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    gao = ids["gao"]
    book.correct(gao, "killed", 12, who=WHO, why="hospital list")
    made = book.correct(gao, "injured", 5, who=WHO, why="<b>ward</b> book")
    book.revoke(made.id, who="B. Traoré", why="counted twice")
    whole = client.get(f"/incidents/{gao}/history").text
    assert "&lt;b&gt;ward&lt;/b&gt; book" in whole
    told = words_of(whole)
    assert "killed is 12" in told and "injured is 5 taken back by 3" in told
    assert "Taken back: injured is 5 (2)" in told
    one = words_of(client.get(f"/incidents/{gao}/history?field=killed").text)
    assert "killed is 12" in one and "injured" not in one


def test_with_script_only_the_incident_is_swapped(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    form = {"field": "killed", "value": "13", "why": "names", "headers": {"HX-Request": "true"}}
    answer = decide(client, book, ids["gao"], "correct", **form)
    assert answer.status_code == 204
    place = json.loads(answer.headers["HX-Location"])
    assert place["target"] == place["select"] == "#incident"
    piece = client.get(place["path"], headers={"HX-Request": "true"}).text
    assert "<html" not in piece and 'id="incident"' in piece and "killed is 13" in words_of(piece)
    refused = decide(client, book, ids["gao"], "correct", **{**form, "value": "x"})
    assert refused.status_code == 422 and "<html" not in refused.text and 'role="alert"' in refused.text


def test_the_list_of_the_desk_is_kept_through_decisions(
    client: Visitor, book: Casebook, ids: Mapping[str, str]
) -> None:
    page = client.get(f"/incidents/{ids['gao']}/correct?from=queue%3Dcontested").text
    assert 'name="from" value="queue=contested"' in page
    answer = decide(client, book, ids["gao"], "correct", field="killed", value="13", why="x", **{"from": "queue=new"})
    assert "from=queue%3Dnew" in answer.headers["location"]


def test_who_may_do_what(
    signed_in: Callable[[str], Visitor], book: Casebook, ids: Mapping[str, str], telling: Telling
) -> None:
    gao, other = ids["gao"], ids["gao_next_day"]
    others = book.correct(gao, "injured", 4, who="B. Traoré", why="ward book").id
    coder, reader = signed_in("coder"), signed_in("reader")
    members = book.incident(gao)["members"][-1:]
    both = {"version": version(book, gao), "other_version": version(book, other), "why": "x"}
    assert decide(reader, book, gao, "correct", field="killed", value="13", why="x").status_code == 403
    assert decide(coder, book, gao, "sign-off", why="x").status_code == 403
    assert decide(coder, book, gao, "split", members=members, why="x").status_code == 403
    assert decide(coder, book, gao, "assign", to="B. Traoré").status_code == 403
    assert coder.submit(f"/incidents/{gao}/beside/{other}", verdict="same", **both).status_code == 403
    assert coder.submit(f"/incidents/{gao}/undo", judgement=others, why="x").status_code == 403
    assert [j["id"] for j in book.history(gao)] == [others], "nothing was written"
    assert coder.submit(f"/incidents/{gao}/beside/{other}", verdict="unsure", **both).status_code == 303
    assert decide(coder, book, gao, "correct", field="killed", value="13", why="x").status_code == 303
    editor = signed_in("editor")
    assert editor.submit(f"/incidents/{gao}/undo", judgement=others, why="counted twice").status_code == 303


def test_nothing_is_decided_for_another_site(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    form = {"version": version(book, ids["gao"]), "field": "killed", "value": "0", "why": "x"}
    assert client.post(f"/incidents/{ids['gao']}/correct", data=form).status_code == 403
    assert book.history(ids["gao"]) == []
