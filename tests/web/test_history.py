"""The page of all decisions."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest
from tests.web.conftest import WHO, Visitor

from recoupe.casebook import Casebook
from recoupe.web.pages import history as page_module


@pytest.fixture
def decided(book: Casebook, ids: Mapping[str, str]) -> dict[str, int]:
    """A correction by another, a merge, and three claims set aside together."""
    gao = ids["gao"]
    killed = [c["id"] for c in book.incident(gao)["claims"] if c["field"] == "killed"]
    return {
        "correct": book.correct(gao, "killed", 31, who="B. <b>Traoré</b>", why="graves & <i>names</i>").id,
        "same": book.judge("same", gao, ids["gao_next_day"], who=WHO, why="one raid").id,
        "reject": book.review(gao, killed[:3], "reject", who=WHO, why="wrong town").id,
    }


def test_all_decisions_the_latest_first(client: Visitor, decided: dict[str, int]) -> None:
    page = client.get("/history").text
    kinds = re.findall(r'<span class="tag">([^<]+)</span>', page)
    assert kinds == ["claim set aside", "merge", "correction"]
    assert "3 claims set aside" in page
    assert "B. &lt;b&gt;Traoré&lt;/b&gt;" in page
    assert "graves &amp; &lt;i&gt;names&lt;/i&gt;" in page


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("kind=same", ["merge"]),
        (f"who={WHO}", ["claim set aside", "merge"]),
        ("kind=sign", []),
        ("who=nobody", []),
    ],
)
def test_filters(client: Visitor, decided: dict[str, int], query: str, kinds: list[str]) -> None:
    page = client.get(f"/history?{query}").text
    assert re.findall(r'<span class="tag">([^<]+)</span>', page) == kinds
    assert ("No decision fits" in page) is (not kinds)


def test_of_one_incident(client: Visitor, book: Casebook, decided: dict[str, int], ids: Mapping[str, str]) -> None:
    book.correct(ids["goma"], "killed", 2, who=WHO, why="hospital")
    page = client.get(f"/history?incident={ids['goma']}").text
    assert re.findall(r'<span class="tag">([^<]+)</span>', page) == ["correction"]
    assert client.get("/history?incident=i000").status_code == 422


def test_a_decision_is_taken_back_with_a_reason(
    client: Visitor, book: Casebook, decided: dict[str, int], ids: Mapping[str, str]
) -> None:
    without = client.submit(f"/history/{decided['same']}/revoke", page="/history", why=" ")
    assert (without.status_code, book.count()) == (422, 4)
    answer = client.submit(f"/history/{decided['same']}/revoke", page="/history", why="two raids", kind="same")
    assert (answer.status_code, answer.headers["location"]) == (303, "/history?kind=same&said=done")
    assert book.count() == 5
    page = client.get("/history").text
    assert "two raids" in page
    assert "taken back by" in page
    assert client.submit("/history/999/revoke", page="/history", why="x").status_code == 404
    again = client.submit(f"/history/{decided['same']}/revoke", page="/history", why="once more")
    assert (again.status_code, "has been taken back already" in again.text) == (422, True)
    assert 'value="once more"' not in again.text or 'aria-invalid="true"' in again.text


def test_what_others_decided_takes_an_editor(
    signed_in: Callable[[str], Visitor], book: Casebook, decided: dict[str, int]
) -> None:
    coder = signed_in("coder")
    assert "/revoke" not in coder.get("/history").text
    assert coder.submit(f"/history/{decided['correct']}/revoke", page="/history", why="x").status_code == 403
    editor = signed_in("editor")
    assert editor.submit(f"/history/{decided['correct']}/revoke", page="/history", why="x").status_code == 303


def test_pages(client: Visitor, book: Casebook, ids: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "ON_A_PAGE", 2)
    for n in range(5):
        book.correct(ids["goma"], "killed", n + 1, who=WHO, why=f"reason {n}")
    seen: list[str] = []
    address: str | None = "/history"
    while address:
        page = client.get(address).text
        seen += re.findall(r"reason \d", page)
        found = re.search(r'href="([^"]+)" rel="next"', page)
        address = found[1].replace("&amp;", "&") if found else None
    assert seen == [f"reason {n}" for n in reversed(range(5))]


def test_nothing_was_decided(client: Visitor) -> None:
    assert "Nobody has decided anything yet." in client.get("/history").text
    assert "Personne n’a encore rien décidé." in client.get("/history", headers={"Accept-Language": "fr"}).text
