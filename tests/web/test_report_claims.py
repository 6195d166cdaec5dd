"""Claims are accepted, rejected, taken back, added, corrected; nothing of another's is written over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from tests.web.conftest import Visitor

from recoupe.casebook import Casebook
from recoupe.model.report import Json

HTMX = {"HX-Request": "true"}
HERE = "/reports/sahel-1"


@pytest.fixture
def gao(book: Casebook, ids: Mapping[str, str]) -> Callable[[], Json]:
    return lambda: book.incident(ids["gao"])


def of(incident: Json, report: str, field: str, part: str = "claims") -> Json:
    found: Json = next(c for c in incident[part] if c["report"] == report and c["field"] == field)
    return found


def seen(incident: Json, claim: Json) -> dict[str, str]:
    return {"report": claim["report"], f"seen-{claim['told']}": f"{incident['id']} {incident['version']}"}


def test_a_claim_is_accepted(client: Visitor, gao: Callable[[], Json]) -> None:
    claim = of(gao(), "sahel-1", "killed")
    answer = client.submit(
        "/claims/review", page=HERE, **seen(gao(), claim), accept=f"{claim['told']} {claim['id']}", why="read it"
    )
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/reports/sahel-1?said=accept#{claim['id']}"
    assert of(gao(), "sahel-1", "killed")["accepted"]["why"] == "read it"


def test_a_claim_is_rejected_and_stands_in_no_value(client: Visitor, gao: Callable[[], Json]) -> None:
    claim = of(gao(), "sahel-1", "responsibility")
    answer = client.submit(
        "/claims/review", page=HERE, headers=HTMX, **seen(gao(), claim), reject=f"{claim['told']} {claim['id']}"
    )
    assert answer.status_code == 200
    assert 'class="claim struck"' in answer.text and 'id="text"' in answer.text
    assert of(gao(), "sahel-1", "responsibility", "rejected")["rejected"]["why"]
    assert "/claims/undo" in answer.text


def test_all_that_nobody_decided_on_is_accepted_at_once(client: Visitor, gao: Callable[[], Json]) -> None:
    claim = of(gao(), "sahel-1", "killed")
    answer = client.submit(
        "/claims/review", page=HERE, headers=HTMX, **seen(gao(), claim), accept=f"{claim['told']} all"
    )
    assert "4 claims accepted" in answer.text
    assert all(c.get("accepted") for c in gao()["claims"] if c["report"] == "sahel-1")
    assert not any(c.get("accepted") for c in gao()["claims"] if c["report"] != "sahel-1")


def test_what_was_decided_is_taken_back(client: Visitor, book: Casebook, gao: Callable[[], Json]) -> None:
    claim = of(gao(), "sahel-1", "killed")
    client.submit("/claims/review", page=HERE, **seen(gao(), claim), reject=f"{claim['told']} {claim['id']}")
    last = book.last_by("A. Diallo")
    answer = client.submit("/claims/undo", page=HERE, headers=HTMX, report="sahel-1", judgement=str(last))
    assert answer.status_code == 200 and claim["id"] in answer.headers["hx-trigger"]
    assert of(gao(), "sahel-1", "killed")["id"] == claim["id"]
    again = client.submit("/claims/undo", page=HERE, report="sahel-1", judgement=str(last))
    assert again.status_code == 422


@pytest.mark.parametrize("number", ["", "x", "99999", "9" * 30, "٣"])
def test_a_decision_that_is_not_there_is_not_taken_back(client: Visitor, number: str) -> None:
    assert client.submit("/claims/undo", page=HERE, report="sahel-1", judgement=number).status_code == 404


def test_another_s_decision_is_for_an_editor(
    signed_in: Callable[[str], Visitor], book: Casebook, gao: Callable[[], Json]
) -> None:
    claim = of(gao(), "sahel-1", "killed")
    judged = book.review(gao()["id"], [claim["id"]], "accept", who="B. Other", why="mine")
    visitor = signed_in("coder")
    assert visitor.submit("/claims/undo", page=HERE, report="sahel-1", judgement=str(judged.id)).status_code == 403
    assert of(gao(), "sahel-1", "killed")["accepted"]


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_nobody_writes_over_another(
    client: Visitor, book: Casebook, gao: Callable[[], Json], headers: Mapping[str, str]
) -> None:
    claim, before = of(gao(), "sahel-1", "killed"), gao()
    book.correct(before["id"], "killed", 31, who="B. Other", why="counted")
    form = {**seen(before, claim), "accept": f"{claim['told']} {claim['id']}"}
    answer = client.submit("/claims/review", page=HERE, headers=headers, **form)
    assert answer.status_code == 409
    assert "B. Other changed this incident" in answer.text
    assert "accepted" not in of(gao(), "sahel-1", "killed")
    assert f"{gao()['id']} {gao()['version']}" in answer.text, "the page must say what stands now"


def added(gao: Json, book: Casebook, words: str, **typed: Any) -> dict[str, Any]:
    text = book.report("sahel-1").report.text
    claim = of(gao, "sahel-1", "killed")
    form = {"start": str(text.index(words)), "end": str(text.index(words) + len(words)), "words": words,
            "incident": claim["told"], "why": "missed"}  # fmt: skip
    return {**seen(gao, claim), **form, **typed}


def test_a_claim_is_added(client: Visitor, book: Casebook, gao: Callable[[], Json]) -> None:
    form = added(gao(), book, "the market of Gao", field="target", value="the market", voice="traders", kind="witness")
    answer = client.submit("/claims/new", page=HERE, **form)
    assert answer.status_code == 303, answer.text
    claim = of(gao(), "sahel-1", "target")
    assert answer.headers["location"] == f"/reports/sahel-1?said=added&claim={claim['id']}"
    assert claim["value"] == "the market" and claim["evidence"]["quote"] == "the market of Gao"
    assert claim["chain"][-1]["name"] == "traders" and claim["added"]["why"] == "missed"
    assert "The claim is in" in client.get(answer.headers["location"]).text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"why": " "}, "Say why"),
        ({"value": "many"}, "many"),
        ({"words": "other words"}, "Other words stand there"),
        ({"start": "5", "end": "5"}, "no such characters"),
        ({"incident": "nothing"}, "no longer told"),
        ({"field": "colour", "value": "red"}, "colour"),
        ({"speech_act": "sing"}, "sing"),
    ],
)
def test_what_cannot_be_added_leaves_what_was_typed(
    client: Visitor, book: Casebook, gao: Callable[[], Json], typed: dict[str, str], said: str
) -> None:
    form = {**added(gao(), book, "at least 30 civilians", field="killed", value="30+", voice="A & B"), **typed}
    before = gao()
    for headers in ({}, HTMX):
        answer = client.submit("/claims/new", page=HERE, headers=headers, **form)
        assert answer.status_code == 422
        assert said in answer.text and 'value="A &amp; B"' in answer.text
    assert gao()["claims"] == before["claims"]


def test_a_claim_like_one_that_is_there_is_asked_about(
    client: Visitor, book: Casebook, gao: Callable[[], Json]
) -> None:
    form = added(
        gao(), book, "30 civilians", field="killed", value="30+", group="civilians", voice="Amnesty Watch", kind="ngo"
    )
    asked = client.submit("/claims/new", page=HERE, headers=HTMX, **form)
    assert asked.status_code == 422
    assert "already" in asked.text and 'name="sure"' in asked.text
    assert client.submit("/claims/new", page=HERE, **form, sure="1").status_code == 303


def test_a_conflict_keeps_what_was_typed(client: Visitor, book: Casebook, gao: Callable[[], Json]) -> None:
    form = added(gao(), book, "the market of Gao", field="target", value="the market")
    book.correct(gao()["id"], "killed", 31, who="B. Other", why="counted")
    answer = client.submit("/claims/new", page=HERE, **form)
    assert answer.status_code == 409
    assert "B. Other changed this incident" in answer.text and 'value="the market"' in answer.text
    now = {**form, **seen(gao(), of(gao(), "sahel-1", "killed"))}
    assert client.submit("/claims/new", page=HERE, **now).status_code == 303


def test_a_claim_is_corrected(client: Visitor, book: Casebook, gao: Callable[[], Json]) -> None:
    claim = of(gao(), "sahel-1", "killed")
    page = client.get(f"/claims/new?report=sahel-1&claim={claim['id']}").text
    assert 'value="30+"' in page and "Amnesty Watch" in page
    form = added(
        gao(), book, "at least 30 civilians", field="killed", value="30-35", group="civilians",
        voice="Amnesty Watch", kind="ngo", replaces=claim["id"],
    )  # fmt: skip
    answer = client.submit("/claims/new", page=HERE, **form)
    assert answer.status_code == 303 and "said=replaced" in answer.headers["location"]
    assert of(gao(), "sahel-1", "killed", "rejected")["id"] == claim["id"]
    values = [c["value"]["max"] for c in gao()["claims"] if c["report"] == "sahel-1" and c["field"] == "killed"]
    assert 35 in values


def test_a_missed_incident_is_coded(client: Visitor, book: Casebook) -> None:
    text = book.report("fleuve-1").report.text
    words = "Les Aigles noirs n'ont pas réagi."
    answer = client.submit(
        "/claims/new", page=HERE, report="fleuve-1",
        start=str(text.index(words)), end=str(text.index(words) + len(words)),
        incident="new", type="threat", day="2021-06-05", place="Gao", why="missed",
    )  # fmt: skip
    assert answer.status_code == 303, answer.text
    assert "said=new_incident" in answer.headers["location"]
    page = client.get(answer.headers["location"]).text
    assert "The incident is in" in page
    assert any(t.incident["type"] == "threat" for t in book.library.tellings("fleuve-1"))


def test_the_form_without_a_selection_asks_for_words(client: Visitor) -> None:
    page = client.get("/claims/new?report=sahel-1").text
    assert 'name="words"' in page and 'name="start"' in page


def test_the_browser_s_words_must_be_those_of_the_text(client: Visitor) -> None:
    right = client.get("/claims/new", params={"report": "sahel-1", "start": "0", "end": "6", "words": "Gunmen"}).text
    wrong = client.get("/claims/new", params={"report": "sahel-1", "start": "1", "end": "7", "words": "Gunmen"}).text
    assert "Other words stand there" not in right and "Gunmen</bdi>" in right
    assert "Other words stand there" in wrong


def test_a_reader_decides_nothing(signed_in: Callable[[str], Visitor], gao: Callable[[], Json]) -> None:
    visitor = signed_in("reader")
    claim = of(gao(), "sahel-1", "killed")
    form = {**seen(gao(), claim), "accept": f"{claim['told']} {claim['id']}"}
    assert visitor.submit("/claims/review", page=HERE, **form).status_code == 403
    assert visitor.submit("/claims/new", page=HERE, **form).status_code == 403
    assert visitor.submit("/claims/undo", page=HERE, report="sahel-1", judgement="1").status_code == 403
    assert visitor.get("/claims/new?report=sahel-1").status_code == 403


@pytest.mark.parametrize("form", [{}, {"accept": ""}, {"accept": "nothing all"}, {"report": "sahel-1"}])
def test_a_form_that_makes_no_sense(client: Visitor, form: dict[str, str]) -> None:
    assert client.submit("/claims/review", page=HERE, **{"report": "sahel-1", **form}).status_code == 422
