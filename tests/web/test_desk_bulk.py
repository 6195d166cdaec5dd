"""Several incidents at once: assigned or accepted, each by itself, by those who may."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest
from tests.web.conftest import WHO, Visitor
from tests.web.test_desk import listed, named, queue_counts

from recoupe.casebook import Casebook


def seen(page: str) -> dict[str, str]:
    """What ticking each incident sends: its id with the version that was shown."""
    return {value.split("@")[0]: value for value in re.findall(r'name="incident" value="([^"]+)"', page)}


def test_several_are_assigned_at_once(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    ticked = seen(client.get("/").text)
    answer = client.submit(
        "/desk/assign", incident=[ticked[ids["gao"]], ticked[ids["suva"]]], to="B. Touré", why="knows both",
        back="order=when",
    )  # fmt: skip
    assert answer.status_code == 303
    assert answer.headers["location"] == "/?order=when&said=assigned&n=2"
    assert "2 incidents assigned" in client.get(answer.headers["location"]).text
    assert {s.id for s in book.summaries(assigned="B. Touré")} == {ids["gao"], ids["suva"]}
    last = book.history(ids["gao"])[-1]
    assert (last["kind"], last["who"], last["why"]) == ("assign", WHO, "knows both")
    assert named(ids, client.get("/?assigned=B.+Tour%C3%A9").text) == {"gao", "suva"}
    assert "assigned to <bdi>B. Touré</bdi>" in client.get("/").text


def test_several_are_taken_from_whoever_had_them(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    book.assign(ids["gao"], "B. Touré", who=WHO, why="knows it")
    answer = client.submit("/desk/assign", incident=seen(client.get("/").text)[ids["gao"]], to="-", why="is away")
    assert answer.headers["location"] == "/?said=freed&n=1"
    assert book.incident(ids["gao"])["review"]["assigned"] is None


def test_all_claims_of_several_are_accepted(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    ticked = seen(client.get("/").text)
    answer = client.submit("/desk/accept", incident=[ticked[ids["suva"]], ticked[ids["goma"]]], why="read both")
    assert (answer.status_code, answer.headers["location"]) == (303, "/?said=accepted&n=2")
    for name in ("suva", "goma"):
        assert all(claim["accepted"]["why"] == "read both" for claim in book.incident(ids[name])["claims"])
    assert queue_counts(client.get("/").text)["new"] == 3


def test_one_that_somebody_changed_costs_the_others_nothing(
    client: Visitor, book: Casebook, ids: Mapping[str, str]
) -> None:
    ticked = seen(client.get("/").text)
    book.correct(ids["gao"], "killed", 14, who="B. Touré", why="graves counted")
    answer = client.submit("/desk/accept", incident=[ticked[ids["gao"]], ticked[ids["suva"]]], why="read both")
    assert answer.status_code == 409
    assert "1 was not done" in answer.text
    assert "B. Touré" in answer.text
    assert "All claims of 1 incident accepted" in answer.text
    assert all("accepted" in claim for claim in book.incident(ids["suva"])["claims"])
    assert not any("accepted" in claim for claim in book.incident(ids["gao"])["claims"])


@pytest.mark.parametrize(
    ("form", "said"),
    [({"why": "read"}, "tick at least one"), ({"why": " ", "incident": True}, "say why")],
)
def test_what_lacks_something_is_refused_and_kept(
    client: Visitor, book: Casebook, ids: Mapping[str, str], form: Mapping[str, object], said: str
) -> None:
    sent = {**form, "to": "-"} | ({"incident": seen(client.get("/").text)[ids["gao"]]} if "incident" in form else {})
    answer = client.submit("/desk/assign", **sent)
    assert answer.status_code == 422
    assert said in answer.text
    assert f'name="why" value="{form["why"]}"' in answer.text
    assert (" checked>" in answer.text) == ("incident" in form)
    assert book.decisions() == []


def test_what_was_on_no_page_is_passed_over(client: Visitor, book: Casebook) -> None:
    answer = client.submit("/desk/accept", incident=["x", "@", "i000@1 ", "'; drop table incident --@1"], why="read")
    assert answer.status_code in (303, 422)
    assert book.decisions() == []


def test_the_way_back_leads_nowhere_else(client: Visitor, ids: Mapping[str, str]) -> None:
    ticked = seen(client.get("/").text)[ids["gao"]]
    answer = client.submit(
        "/desk/assign", incident=ticked, to=WHO, why="mine", back="//evil.example/?x=1&country=ML&said=accepted"
    )
    assert answer.headers["location"] == "/?country=ML&said=assigned&n=1"


def test_a_coder_assigns_to_nobody_else(
    signed_in: Callable[[str], Visitor], book: Casebook, ids: Mapping[str, str]
) -> None:
    coder = signed_in("coder")
    page = coder.get("/").text
    ticked = seen(page)[ids["gao"]]
    assert re.findall(
        r'<option value="([^"]*)"', page[page.index('id="bulk-to"') : page.index("</form>", page.index('id="bulk-to"'))]
    ) == ["Coder-0"]
    assert coder.submit("/desk/assign", incident=ticked, to="B. Touré", why="his").status_code == 422
    assert book.incident(ids["gao"])["review"]["assigned"] is None
    assert coder.submit("/desk/assign", incident=ticked, to="Coder-0", why="mine").status_code == 303
    assert named(ids, coder.get("/?assigned=Coder-0").text) == {"gao"}


def test_a_reader_is_offered_no_decision(signed_in: Callable[[str], Visitor]) -> None:
    reader = signed_in("reader")
    page = reader.get("/").text
    assert listed(page)
    assert seen(page) == {}
    assert "/desk/assign" not in page
    assert reader.submit("/desk/accept", incident="i1@1", why="x").status_code == 403
