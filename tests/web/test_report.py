"""The page of a report: its text, what is marked in it, the incidents beside it, where it came from."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from tests.web.conftest import AWKWARD, Telling, Visitor, tell

from recoupe.casebook import Casebook
from recoupe.web.report.mentions import Reader, Reading


class Text(HTMLParser):
    """The characters within the element of id ``text``."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""
        self._depth = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._depth or dict(attrs).get("id") == "text":
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        self._depth -= bool(self._depth)

    def handle_data(self, data: str) -> None:
        self.words += data if self._depth else ""


def at(id: str) -> str:
    """The address of a report. The test client, unlike servers, takes the signs of an address apart twice."""
    return f"/reports/{quote(quote(id, safe=''), safe='')}"


def test_the_text_is_shown_as_it_is(client: Visitor, book: Casebook) -> None:
    for id in ("fleuve-1", "sahel-1", AWKWARD):
        page = client.get(at(id))
        assert page.status_code == 200
        assert Text(page.text).words == book.report(id).report.text


def test_a_report_that_is_not_there(client: Visitor) -> None:
    assert client.get("/reports/nothing").status_code == 404
    assert client.get("/mentions?id=nothing").status_code == 404
    assert client.get("/originals?id=nothing").status_code == 404


def test_nothing_of_a_report_becomes_markup(client: Visitor) -> None:
    page = client.get(at(AWKWARD)).text
    for part in ("<script>alert", "<b onclick", "<img src=x"):
        assert part not in page
    assert "\u202e" not in page


def test_claims_stand_beside_the_text_and_lead_to_their_incident(client: Visitor, ids: Mapping[str, str]) -> None:
    page = client.get("/reports/sahel-1").text
    assert f'href="/incidents/{ids["gao"]}"' in page
    assert page.count("data-claim=") == 4
    assert "Amnesty Watch" in page and "denies it" in page


def test_a_claim_is_pointed_out(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    claims = [c for c in book.incident(ids["gao"])["claims"] if c["report"] == "sahel-1"]
    page = client.get(f"/reports/sahel-1?claim={claims[0]['id']}").text
    assert 'class="m target"' in page
    assert "no longer here" in client.get("/reports/sahel-1?claim=c000000000000").text


def test_a_span_is_pointed_out(client: Visitor) -> None:
    assert '<span class="m target">' in client.get("/reports/sahel-1?span=0-6").text
    assert 'class="m target"' not in client.get("/reports/sahel-1?span=6-0").text


def test_the_address_says_what_is_marked(client: Visitor) -> None:
    assert 'data-show="coded time quantity' in client.get("/reports/sahel-1").text
    assert 'data-show="place"' in client.get("/reports/sahel-1?show=&show=place&show=strange").text
    assert 'data-show=""' in client.get("/reports/sahel-1?show=").text


def test_the_original_is_kept_as_a_file_and_never_shown(client: Visitor, book: Casebook) -> None:
    book.add_coded(tell("raw-1", town="Solhan", day="2020-01-01"), raw=b"<script>alert(1)</script>", source="a.html")
    raw = client.get("/originals", params={"id": "raw-1"})
    assert raw.content == b"<script>alert(1)</script>"
    assert raw.headers["content-type"] == "application/octet-stream"
    assert raw.headers["x-content-type-options"] == "nosniff"
    assert raw.headers["content-disposition"].startswith("attachment;")
    text = client.get("/originals", params={"id": AWKWARD})
    assert text.headers["content-disposition"].startswith('attachment; filename="d_p_che_7_8_b_i_2f.txt"')
    assert text.headers["content-type"].startswith("text/plain")


def test_where_it_came_from_is_told(client: Visitor, book: Casebook) -> None:
    stored = book.report("sahel-1")
    page = client.get("/reports/sahel-1").text
    assert stored.sha256 in page and stored.coder in page


def test_the_way_to_the_report_before_and_after(client: Visitor) -> None:
    page = client.get("/reports/sahel-1").text
    assert 'href="/reports/fleuve-1" rel="prev"' in page
    assert 'href="/reports/zagros-1" rel="next"' in page
    assert 'rel="prev"' not in client.get("/reports/fleuve-1").text


def test_copies_are_named_and_marked_on_request(client: Visitor, book: Casebook) -> None:
    sentences = " ".join(f"On day {n} the council of elders met in the old school by the river gate." for n in range(9))
    first = tell("orig-1", text=f"{sentences} Gunmen attacked Gao.", day=None, claims=(), published="2020-01-01")
    again = tell("copy-1", text=f"{sentences} Gunmen attacked Gao.", day=None, claims=(), published="2020-01-02",
                 outlet="Echo")  # fmt: skip
    book.add_coded(first)
    book.add_coded(again)
    page = client.get("/reports/copy-1").text
    assert "100% of this text is taken from" in page
    assert "copied" not in Text(page).words and 'class="m copied"' not in page
    assert 'class="m copied"' in client.get("/reports/copy-1?copies=orig-1").text


def test_a_reader_sees_no_way_to_decide(signed_in: object) -> None:
    visitor: Visitor = signed_in("reader")  # type: ignore[operator]
    page = visitor.get("/reports/sahel-1").text
    assert "data-claim=" in page
    assert "/claims/" not in page


def test_mentions_come_when_they_are_read(client: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reader, "look", lambda self, key, report: None)
    waiting = client.get("/mentions?id=sahel-1", headers={"HX-Request": "true"}).text
    assert "hx-get" in waiting and 'id="text"' not in waiting
    monkeypatch.setattr(Reader, "look", lambda self, key, report: Reading())
    there = client.get("/mentions?id=sahel-1", headers={"HX-Request": "true"}).text
    assert "hx-get" not in there and 'id="text"' in there


def test_in_french(client: Visitor) -> None:
    page = client.get("/reports/sahel-1", headers={"Accept-Language": "fr"}).text
    assert "Marqué dans le texte" in page and "au moins 30 civils" in page


# The list


def test_nothing_of_a_report_becomes_markup_in_the_list(client: Visitor) -> None:
    page = client.get("/reports").text
    assert "left" in page and "\u202e" not in page and "<script>alert" not in page


def test_the_list_has_the_last_report_first(client: Visitor) -> None:
    page = client.get("/reports").text
    assert page.index("courier-2") < page.index("fleuve-1")


@pytest.mark.parametrize(
    ("query", "there", "not_there"),
    [
        ("outlet=courier", "courier-1", "fleuve-1"),
        ("language=fr", "fleuve-1", "sahel-1"),
        ("day=2021-06-06", "sahel-1", "zagros-1"),
        ("day=2019", "lantern-1", "zagros-1"),
        ("text=gouverneur", "fleuve-1", "sahel-1"),
        ("outlet=%25", "", "sahel-1"),
    ],
)
def test_the_list_is_filtered(client: Visitor, query: str, there: str, not_there: str) -> None:
    page = client.get(f"/reports?{query}").text
    assert f'href="/reports/{there}"' in page or not there
    assert f'href="/reports/{not_there}"' not in page


def test_a_day_that_is_none_is_said(client: Visitor) -> None:
    assert "No day" in client.get("/reports?day=yesterday").text


def test_long_lists_go_on(client: Visitor, book: Casebook, telling: Telling) -> None:
    for n in range(51):
        book.add_coded(telling(f"many-{n}", town="Solhan", day="2020-02-02", killed=n + 1))
    page = client.get("/reports").text
    assert page.count("data-row=") == 50
    before = page.split("before=")[1].split('"')[0]
    following = client.get(f"/reports?before={before}").text
    assert 'href="/reports/many-0"' in following and 'href="/reports/many-50"' not in following


@pytest.mark.parametrize("id", [".", ".."])
def test_ids_that_browsers_take_for_folders(client: Visitor, book: Casebook, telling: Telling, id: str) -> None:
    book.add_coded(telling(id, town="Solhan", day="2020-02-02"))
    assert f'href="/reports?id={id}"' in client.get("/reports").text
    assert Text(client.get("/reports", params={"id": id}).text).words == book.report(id).report.text
