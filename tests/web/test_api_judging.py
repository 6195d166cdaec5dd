"""Deciding through the interface for programs: what the pages do, with the same rights and no lost update."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from tests.web.conftest import WHO, Visitor

from recoupe.casebook import Casebook

V1 = "/api/v1"


def decide(client: Visitor, path: str, status: int = 201, tag: str | None = None, **body: Any) -> Any:
    headers = {} if tag is None else {"If-Match": tag}
    answer = client.post(V1 + path, json={"why": "seen", **body}, headers=headers)
    assert answer.status_code == status, answer.text
    return answer.json()


def tag_of(client: Visitor, incident: str) -> str:
    return str(client.get(f"{V1}/incidents/{incident}").headers["etag"])


def test_a_correction_stands_beside_what_the_reports_say(
    client: Visitor, ids: Mapping[str, str], book: Casebook
) -> None:
    gao = ids["gao"]
    made = decide(client, f"/incidents/{gao}/correct", field="killed", value={"min": 31, "max": None}, why="graves")
    assert (made["judgement"]["kind"], made["judgement"]["who"], made["judgement"]["why"]) == ("correct", WHO, "graves")
    whole = book.incident(gao)
    assert made["incident"] == {"id": gao, "version": whole["version"]}
    assert whole["corrections"][0]["value"]["min"] == 31
    assert made["incidents"] == [gao]


def test_nothing_is_written_on_what_was_not_seen(client: Visitor, ids: Mapping[str, str], book: Casebook) -> None:
    gao = ids["gao"]
    seen = tag_of(client, gao)
    answer = client.post(
        f"{V1}/incidents/{gao}/correct", json={"field": "killed", "value": 31, "why": "x"}, headers={"If-Match": seen}
    )
    assert answer.headers["etag"] == tag_of(client, gao) != seen
    late = decide(client, f"/incidents/{gao}/correct", 412, tag=seen, field="killed", value=12)
    assert late["error"]["code"] == "conflict"
    assert WHO in late["error"]["message"]
    assert [j["value"]["min"] for j in book.history(gao)] == [31]
    assert decide(client, f"/incidents/{gao}/correct", 422, tag='"x"', field="killed", value=12)["error"]["code"] == (
        "invalid"
    )


def test_the_other_incident_has_a_version_too(client: Visitor, ids: Mapping[str, str], book: Casebook) -> None:
    gao, next_day = ids["gao"], ids["gao_next_day"]
    stale = book.incident(next_day)["version"]
    decide(client, f"/incidents/{next_day}/correct", field="killed", value=3)
    late = decide(client, f"/incidents/{gao}/merge", 409, other=next_day, other_version=stale)
    assert late["error"]["code"] == "conflict"
    assert book.count() == 5


def test_merge_split_and_undo(client: Visitor, ids: Mapping[str, str], book: Casebook) -> None:
    gao, next_day = ids["gao"], ids["gao_next_day"]
    merged = decide(client, f"/incidents/{gao}/merge", other=next_day, why="one raid, two days")
    assert book.count() == 4
    assert book.incident(next_day)["id"] == merged["incident"]["id"]
    whole = book.incident(gao)
    told = next(key for key, report, _ in book.tolds(whole["id"]) if report.id == "courier-1")
    decide(client, f"/incidents/{whole['id']}/split", members=[told])
    assert book.count() == 5
    undone = decide(client, "/judgements/undo")
    assert undone["judgement"]["kind"] == "revoke"
    assert book.count() == 4
    decide(client, f"/judgements/{merged['judgement']['id']}/revoke")
    assert book.count() == 5
    assert decide(client, "/judgements/undo", 404)["error"]["message"] == "there is nothing of yours to take back"


def test_two_incidents_are_kept_apart(client: Visitor, ids: Mapping[str, str], book: Casebook) -> None:
    decide(client, f"/incidents/{ids['gao']}/compare", kind="different", other=ids["gao_next_day"])
    assert [j["kind"] for j in book.history(ids["gao"])] == ["different"]
    assert decide(client, f"/incidents/{ids['gao']}/compare", 404, kind="unsure", other="i000")["error"]["code"] == (
        "not_found"
    )


def test_claims_are_accepted_rejected_and_added(client: Visitor, ids: Mapping[str, str], book: Casebook) -> None:
    gao = ids["gao"]
    claims = client.get(f"{V1}/incidents/{gao}/claims?field=killed").json()["items"]
    wrong, *right = [claim["id"] for claim in claims]
    decide(client, f"/incidents/{gao}/review", verdict="reject", claims=[wrong])
    decide(client, f"/incidents/{gao}/review", verdict="accept", claims=right)
    answer = client.get(f"{V1}/incidents/{gao}/claims?field=killed").json()
    assert [c["id"] for c in answer["rejected"]] == [wrong]
    assert {c["accepted"]["who"] for c in answer["items"]} == {WHO}
    text = client.get(f"{V1}/reports/sahel-1/text").text
    at = text.index("The army denied")
    decide(
        client, f"/incidents/{gao}/claims", report="sahel-1", start=at, end=at + len("The army"), field="motive",
        value="revenge", voice={"name": "the army", "kind": "official"},
    )  # fmt: skip
    added = client.get(f"{V1}/incidents/{gao}/claims?field=motive").json()["items"]
    assert [(c["value"], c["evidence"]["quote"], c["added"]["who"]) for c in added] == [("revenge", "The army", WHO)]
    assert book.check() == []


def test_an_incident_that_the_program_missed(client: Visitor, book: Casebook) -> None:
    text = client.get(f"{V1}/reports/kivu-1/text").text
    made = decide(
        client, "/incidents", report="kivu-1", start=0, end=len(text), type="property_destruction", when="2021-06-07"
    )
    assert book.incident(made["incident"]["id"])["type"] == "property_destruction"
    assert book.count() == 6
    assert decide(client, "/incidents", 404, report="none", start=0, end=1, type="riot")["error"]["code"] == "not_found"


def test_sign_off_and_assign(client: Visitor, ids: Mapping[str, str], book: Casebook) -> None:
    gao = ids["gao"]
    decide(client, f"/incidents/{gao}/assign", to="B. Traoré")
    decide(client, f"/incidents/{gao}/sign")
    review = book.incident(gao)["review"]
    assert (review["state"], review["assigned"], review["signed"]["who"]) == ("signed", "B. Traoré", WHO)
    assert [i["id"] for i in client.get(f"{V1}/incidents?state=signed").json()["items"]] == [gao]


@pytest.mark.parametrize(
    ("path", "body", "what"),
    [
        ("correct", {"field": "weather", "value": 1}, "'weather' cannot be corrected"),
        ("correct", {"field": "killed", "value": "many"}, "killed is a number"),
        ("correct", {"field": "killed", "value": 1, "why": " "}, "why: "),
        ("correct", {"field": "killed", "value": 1, "vlaue": 2}, "vlaue: "),
        ("correct", {"value": 1}, "field: "),
        ("review", {"verdict": "accept", "claims": ["c0"]}, ""),
        ("review", {"verdict": "maybe", "claims": "all"}, "verdict: "),
        ("split", {"members": []}, "members: "),
        ("split", {"members": ["nobody"]}, ""),
        ("claims", {"report": "sahel-1", "start": 5, "end": 2, "field": "killed", "value": 3}, ""),
        ("claims", {"report": "sahel-1", "start": 0, "end": 99999, "field": "killed", "value": 3}, ""),
    ],
)
def test_what_is_wrong_is_refused_and_nothing_is_written(
    client: Visitor, ids: Mapping[str, str], book: Casebook, path: str, body: dict[str, Any], what: str
) -> None:
    error = decide(client, f"/incidents/{ids['gao']}/{path}", 422, **body)["error"]
    assert error["code"] in ("invalid", "refused")
    assert what in error["message"]
    assert book.counts()["judgements"] == 0


@pytest.mark.parametrize("path", ["merge", "split", "correct", "review", "claims", "sign", "assign", "compare"])
def test_no_such_incident(client: Visitor, ids: Mapping[str, str], path: str) -> None:
    bodies: dict[str, dict[str, Any]] = {
        "merge": {"other": ids["gao"]},
        "compare": {"other": ids["gao"], "kind": "unsure"},
        "split": {"members": ["x"]},
        "correct": {"field": "killed", "value": 1},
        "review": {"verdict": "accept", "claims": "all"},
        "claims": {"report": "sahel-1", "start": 0, "end": 2, "field": "killed", "value": 3},
        "assign": {"to": None},
    }
    assert decide(client, f"/incidents/i000/{path}", 404, **bodies.get(path, {}))["error"]["code"] == "not_found"


def test_a_token_decides_as_its_account_and_no_more(
    room: Callable[..., Visitor], book: Casebook, ids: Mapping[str, str]
) -> None:
    """A coder's program may correct; to merge, to sign off, to assign to others takes an editor."""
    account = book.accounts.add("coder", "C. Oder", "seven grey herons stand", "coder")
    number = account.id if hasattr(account, "id") else next(a.id for a in book.accounts.list() if a.name == "coder")
    secret = book.tokens.make(number, "a script", "coder")
    visitor = room(accounts=True)
    visitor.headers["Authorization"] = f"Bearer {secret}"
    made = decide(visitor, f"/incidents/{ids['gao']}/correct", field="killed", value=31)
    assert made["judgement"]["who"] == "C. Oder"
    assert decide(visitor, f"/incidents/{ids['gao']}/sign", 403)["error"]["code"] == "needs"
    assert decide(visitor, f"/incidents/{ids['gao']}/assign", 403, to="X")["error"]["code"] == "forbidden"
    decide(visitor, f"/incidents/{ids['gao']}/assign", to="C. Oder")
    other = book.correct(ids["goma"], "killed", 2, who="E. Ditor", why="x")
    assert decide(visitor, f"/judgements/{other.id}/revoke", 403)["error"]["code"] == "forbidden"
    visitor.headers["Authorization"] = "Bearer recoupe_nothing"
    assert visitor.get(f"{V1}/me").json()["error"]["code"] == "unauthorized"
