"""The desk: its filters live in the address, its lists are what they count, several incidents are decided at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.web.conftest import WHO, Visitor

from recoupe.casebook import Casebook

FOUND = re.compile(r'id="t-(i[0-9a-f]+)"')
Rooms = Callable[..., Visitor]


def listed(page: str) -> list[str]:
    return FOUND.findall(page)


def named(ids: Mapping[str, str], page: str) -> set[str]:
    """Which of the incidents of the casebook for tests are in the list."""
    names = {id: name for name, id in ids.items()}
    return {names[id] for id in listed(page)}


def queue_counts(page: str) -> dict[str, int]:
    nav = page[page.index('class="queues"') : page.index("</nav>", page.index('class="queues"'))]
    links = re.findall(r'href="([^"]*)".*?queue-n num">([^<]*)<', nav)
    return {parse_qs(urlsplit(unescape(href)).query).get("queue", ["all"])[0]: int(n) for href, n in links}


# The list


def test_all_incidents_are_listed_by_day(client: Visitor, ids: Mapping[str, str]) -> None:
    page = client.get("/").text
    assert set(listed(page)) == set(ids.values())
    assert listed(page)[0] == ids["goma"]
    assert listed(page)[-1] == ids["nowhere"]


def test_a_line_tells_what_an_analyst_needs(client: Visitor, ids: Mapping[str, str]) -> None:
    page = client.get("/?country=ML&contested=1").text
    assert listed(page) == [ids["gao"]]
    line = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page[page.index("data-row>") : page.index("</ol>")]))
    for words in ("Armed attack", "Gao, Mali", "5 Jun 2021", "killed", "3 reports, 3 texts", "contradiction"):
        assert words in line, words


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("queue=contested", {"gao"}),
        ("queue=doubtful", {"gao_next_day", "goma", "nowhere"}),
        ("since=2021-06-06&until=2021-06", {"gao_next_day", "goma"}),
        ("until=2019", {"suva"}),
        ("country=ML", {"gao", "gao_next_day"}),
        ("country=Fidji", {"suva"}),
        ("type=shelling", {"goma"}),
        ("actor=black+eagles", {"gao", "suva"}),
        ("min_roots=3", {"gao"}),
        ("near=16.27,-0.04&radius_km=5", {"gao", "gao_next_day"}),
        ("bbox=-20,170,-10,-170", {"suva"}),
        ("q=obus+habitant", {"goma"}),
        ("q=%22market+of+gao%22", {"gao"}),
        ("state=new&assigned=-", {"gao", "gao_next_day", "goma", "suva", "nowhere"}),
        ("state=signed", set()),
        ("q=governor&country=FJ", {"suva"}),
    ],
)
def test_filters_are_the_address(client: Visitor, ids: Mapping[str, str], query: str, found: set[str]) -> None:
    page = client.get(f"/?{query}")
    assert page.status_code == 200
    assert named(ids, page.text) == found


def test_filters_come_back_in_the_form(client: Visitor) -> None:
    page = client.get("/?since=2021-06&country=ML&q=gao&actor=eagles&state=new&queue=contested").text
    assert 'name="since" value="2021-06"' in page
    assert 'name="q" value="gao"' in page
    assert 'name="queue" value="contested"' in page
    assert '<option value="ML" selected>' in page
    assert '<option value="new" selected>' in page


def test_each_filter_can_be_taken_away(client: Visitor, ids: Mapping[str, str]) -> None:
    page = client.get("/?country=ML&min_roots=3&order=when").text
    chips = [unescape(href) for href in re.findall(r'class="chip" href="([^"]+)"', page)]
    assert sorted(chips) == ["/?country=ML&order=when", "/?min_roots=3&order=when"]
    assert named(ids, client.get("/?country=ML&order=when").text) == {"gao", "gao_next_day"}


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("since=yesterday", "From"), ("until=2021-02-30", "To"), ("country=Atlantis", "Country"), ("type=x", "Type"),
        ("min_roots=many", "Roots"), ("near=here", "Around a point"), ("bbox=1,2,3", "Area"), ("bbox=9,0,1,5", "Area"),
        ("state=done", "Review"), ("queue=mine", "Queue"), ("contested=perhaps", "Contested"),
        ("near=nan,0", "Around a point"), ("since=2021-06-05&until=2021-06-04", "To"), (f"q={'x' * 400}", "Words"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_said_and_left_out(client: Visitor, query: str, name: str) -> None:
    page = client.get(f"/?country=ML&{query}" if not query.startswith("country") else f"/?{query}")
    assert page.status_code == 200
    (said,) = re.findall(r'<p class="message warn" role="alert">([^<]*)</p>', page.text)
    assert name in said
    assert len(listed(page.text)) >= 2


def test_nothing_that_is_asked_for_breaks_the_page(client: Visitor) -> None:
    for query in (
        "q=%00",
        "q=%22",
        "after=x",
        "order=none",
        "n=9&said=x",
        "since=0000",
        "radius_km=-1",
        "bbox=,,,",
        "%ff=%ff",
    ):
        assert client.get(f"/?{query}").status_code == 200, query


def test_queues_count_what_they_list(client: Visitor) -> None:
    counts = queue_counts(client.get("/").text)
    assert counts == {"all": 5, "new": 5, "changed": 0, "contested": 1, "unsure": counts["unsure"], "doubtful": 3}
    for queue, n in counts.items():
        assert len(listed(client.get(f"/?queue={queue}" if queue != "all" else "/").text)) == n, queue


def test_the_queue_that_is_shown_is_told(client: Visitor) -> None:
    page = client.get("/?queue=contested").text
    current = re.findall(r'<a href="([^"]*)" aria-current="true"', page)
    assert [unescape(href) for href in current] == ["/?queue=contested&order=contested"]
    assert "<title>Contested" in page


def test_the_contested_come_with_the_most_contradictions_first(client: Visitor) -> None:
    def led_to(page: str) -> list[str]:
        nav = page[page.index('class="queues"') : page.index('id="filters"')]
        return [unescape(href) for href in re.findall(r'href="([^"]*)"', nav)]

    assert "/?queue=contested&order=contested" in led_to(client.get("/?queue=new").text)
    assert "/?queue=contested&order=roots" in led_to(client.get("/?order=roots").text)
    assert led_to(client.get("/?queue=contested&order=contested").text)[:2] == ["/", "/?queue=new"]


def test_pages_follow_one_another(client: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = listed(client.get("/?order=reports").text)
    monkeypatch.setattr("recoupe.web.desk.page.ROWS", 2)
    found: list[str] = []
    address = "/?order=reports&min_roots=1"
    for _ in range(5):
        page = client.get(address).text
        found += listed(page)
        onward = re.findall(r'href="([^"]+)"[^>]*rel="next"', page)
        if not onward:
            break
        address = unescape(onward[0])
    assert found == [id for id in everything if id in found]
    assert len(found) == len(set(found)) == client.get("/desk/points?min_roots=1").json()["total"]


def test_a_cursor_of_another_order_is_said(client: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recoupe.web.desk.page.ROWS", 2)
    after = parse_qs(urlsplit(unescape(re.findall(r'href="([^"]+)"[^>]*rel="next"', client.get("/").text)[0])).query)
    page = client.get(f"/?order=roots&after={after['after'][0]}").text
    assert "There is no such page in this order" in page
    assert len(listed(page)) == 2


def test_an_incident_is_opened_with_the_way_back(client: Visitor, ids: Mapping[str, str]) -> None:
    page = client.get("/?queue=contested&order=roots").text
    assert f'href="/incidents/{ids["gao"]}?from=queue%3Dcontested%26order%3Droots"' in page


# Empty states


def test_an_empty_casebook_says_how_to_fill_it(room: Rooms, tmp_path: object) -> None:
    path = f"{tmp_path}/empty.db"
    Casebook.open(path, encoder=None).close()
    page = room(casebook=path).get("/").text
    assert "This casebook is empty" in page
    assert 'href="/sources"' in page
    assert "recoupe add" in page


def test_filters_that_nothing_fits(client: Visitor) -> None:
    page = client.get("/?country=ML&type=shelling").text
    assert "No incident fits all of these filters" in page
    assert listed(page) == []


def test_a_queue_that_is_done(client: Visitor) -> None:
    assert "Nothing waits in this queue" in client.get("/?queue=changed").text


# Timeline and map


def bars(page: str) -> list[tuple[str, str]]:
    """The name of each bar, and where it leads."""
    return [
        (name, unescape(href))
        for href, name in re.findall(r'<a href="([^"]*)" id="bar-\d+"[^>]*aria-label="([^"]*)"', page)
    ]


def test_a_bar_leads_to_its_time(client: Visitor, ids: Mapping[str, str]) -> None:
    page = client.get("/").text
    assert [name for name, _ in bars(page)][0] == "March 2019: 1 incident"
    assert bars(page)[-1][0] == "June 2021: 3 incidents"
    month = client.get(bars(page)[-1][1]).text
    assert named(ids, month) == {"gao", "gao_next_day", "goma"}
    days = dict(bars(month))
    assert len(days) == 30
    assert days["Saturday 5 June 2021: 1 incident"] == "/?since=2021-06-05&until=2021-06-05"
    assert "Show 2021" in month


def test_a_bar_keeps_the_other_filters(client: Visitor) -> None:
    (only,) = [href for name, href in bars(client.get("/?country=FJ&queue=new").text) if "1 incident" in name]
    assert only == "/?queue=new&since=2019-03-01&until=2019-03-31&country=FJ"


def test_incidents_without_a_day_are_told(client: Visitor) -> None:
    assert "1 incident has no day" in client.get("/").text


def test_points_have_the_filters_of_the_list(client: Visitor, ids: Mapping[str, str]) -> None:
    answer = client.get("/desk/points?country=ML&queue=contested")
    assert answer.headers["content-type"] == "application/geo+json"
    collection = answer.json()
    assert (collection["type"], collection["total"], collection["placed"], collection["gathered"]) == (
        "FeatureCollection", 1, 1, False,
    )  # fmt: skip
    (feature,) = collection["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [-0.04, 16.27]}
    told = feature["properties"]
    assert (told["id"], told["label"], told["place"], told["when"]) == (ids["gao"], "armed attack", "Gao", "5 Jun 2021")
    assert (told["contested"], told["radius_m"], told["n"], told["n_contested"]) == (True, 3000, 1, 1)


def test_the_map_is_given_the_filters(client: Visitor) -> None:
    page = client.get("/?country=ML&order=roots&bbox=10,-5,20,5").text
    assert 'data-points="/desk/points?country=ML&amp;bbox=10%2C-5%2C20%2C5"' in page
    assert 'data-bbox="10,-5,20,5"' in page


def test_what_has_no_place_is_counted_beside_the_points(client: Visitor) -> None:
    collection = client.get("/desk/points").json()
    assert (collection["total"], collection["placed"], len(collection["features"])) == (5, 4, 4)
    assert len(client.get("/desk/points?view=-20,170,-10,-170").json()["features"]) == 1


# Language, safety, memory


def test_the_desk_in_french(client: Visitor) -> None:
    page = client.get("/?queue=contested", headers={"Accept-Language": "fr"}).text
    assert '<html lang="fr"' in page
    for words in (
        "Bureau",
        "Contestés",
        "Liens incertains",
        "Mots dans les articles",
        "5 juin 2021",
        "sources premières",
    ):
        assert words in page, words
    assert (
        client.get("/desk/points?queue=contested", headers={"Accept-Language": "fr"}).json()["features"][0][
            "properties"
        ]["when"]
        == "5 juin 2021"
    )


def test_two_people_are_not_shown_one_anothers_typing(client: Visitor) -> None:
    assert "Atlantis" in client.get("/?country=Atlantis").text
    assert "Atlantis" not in client.get("/?country=Erewhon").text
    assert "Atlantis" not in client.get("/").text


def test_what_is_written_is_shown_at_once(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    assert queue_counts(client.get("/").text)["contested"] == 1
    book.sign_off(ids["gao"], who=WHO, why="read it")
    page = client.get("/").text
    assert queue_counts(page)["contested"] == 0
    assert "Signed off" in page


def test_filters_are_text(client: Visitor) -> None:
    hostile = '"><script>alert(1)</script>'
    for name in ("q", "actor", "country", "assigned", "since", "near", "bbox", "queue", "after", "order", "said"):
        page = client.get("/", params={name: hostile}).text
        assert "<script>alert" not in page, name


def test_no_inline_script_or_style(client: Visitor) -> None:
    page = client.get("/").text
    assert "style=" not in page
    assert "<style" not in page
    assert not re.search(r"<script(?![^>]* src=)", page)
    assert not re.search(r"\son\w+=", page)
