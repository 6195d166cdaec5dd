"""Reading through the interface for programs: incidents, reports, counts, decisions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import pytest
from tests.web.conftest import AWKWARD, REPORTS, WHO, Visitor

from recoupe.casebook import Casebook

V1 = "/api/v1"


def got(client: Visitor, path: str, **headers: str) -> Any:
    answer = client.get(V1 + path, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def refused(client: Visitor, path: str) -> tuple[int, str, str]:
    answer = client.get(V1 + path)
    error = answer.json()["error"]
    return answer.status_code, error["code"], error["message"]


def test_the_list_is_paged_and_each_is_given_once(client: Visitor, ids: Mapping[str, str]) -> None:
    seen: list[str] = []
    after = ""
    while True:
        page = got(client, f"/incidents?order=when&limit=2{after}")
        seen += [item["id"] for item in page["items"]]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert (len(seen), set(seen), page["total"]) == (5, set(ids.values()), 5)
    assert seen[0] == ids["suva"]


def test_a_line_has_what_the_desk_shows(client: Visitor, ids: Mapping[str, str]) -> None:
    row = next(item for item in got(client, "/incidents")["items"] if item["id"] == ids["gao"])
    shown = {k: row[k] for k in ("type", "earliest", "latest", "place", "country", "reports", "contested", "state")}
    assert shown == {
        "type": "armed_attack", "earliest": "2021-06-05", "latest": "2021-06-05", "place": "Gao", "country": "ML",
        "reports": 3, "contested": True, "state": "new",
    }  # fmt: skip
    assert row["killed"] == [12, None]
    assert row["radius_m"] == 3000


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("country=Mali", {"gao", "gao_next_day"}),
        ("country=ML&until=2021-06-05", {"gao"}),
        ("since=2021&until=2021-06", {"gao", "gao_next_day", "goma"}),
        ("near=16.3,0&radius_km=30", {"gao", "gao_next_day"}),
        ("bbox=-20,170,-10,-170", {"suva"}),
        ("contested=true", {"gao"}),
        ("type=shelling", {"goma"}),
        ("q=obus", {"goma"}),
        ("q=%22no such words%22", set()),
        ("actor=img%20src", {"nowhere"}),
        ("min_roots=2&country=ML", {"gao"}),
        ("assigned=-&country=CD", {"goma"}),
        ("state=signed", set()),
        ("queue=contested", {"gao"}),
    ],
)
def test_filters(client: Visitor, ids: Mapping[str, str], query: str, names: set[str]) -> None:
    found = {item["id"] for item in got(client, f"/incidents?{query}")["items"]}
    assert found == {ids[name] for name in names}


@pytest.mark.parametrize(
    ("query", "what"),
    [
        ("since=June", "since: 'June' is no day"),
        ("since=2021-02-30", "is no day"),
        ("country=Atlantis", "country: 'Atlantis' is no country"),
        ("type=war", "type: 'war' is no incident type; use one of: air_strike"),
        ("near=91,0", "near: write 2 numbers in degrees"),
        ("near=nan,0", "near: write 2 numbers in degrees"),
        ("bbox=1,2,3", "bbox: write 4 numbers"),
        ("bbox=10,0,-10,5", "south is greater than north"),
        ("limit=0", "limit: "),
        ("limit=501", "limit: "),
        ("order=best", "order: "),
        ("after=garbage", "there is no such page"),
        ("contry=ML", "contry: "),
    ],
)
def test_a_filter_that_is_wrong_is_not_passed_over(client: Visitor, query: str, what: str) -> None:
    status, code, message = refused(client, f"/incidents?{query}")
    assert (status, code in ("invalid", "refused")) == (422, True)
    assert what in message


def test_points_are_geojson(client: Visitor, ids: Mapping[str, str]) -> None:
    """In longitude and latitude; null where no place is known."""
    plain = client.get(V1 + "/incidents.geojson?order=when")
    asked = client.get(V1 + "/incidents?order=when", headers={"Accept": "application/geo+json"})
    assert plain.headers["content-type"] == asked.headers["content-type"] == "application/geo+json"
    assert plain.json() == asked.json()
    features = {feature["id"]: feature for feature in plain.json()["features"]}
    assert features[ids["gao"]]["geometry"] == {"type": "Point", "coordinates": [-0.04, 16.27]}
    assert features[ids["nowhere"]]["geometry"] is None
    assert features[ids["gao"]]["properties"]["killed"] == [12, None]
    one = client.get(f"{V1}/incidents/{ids['gao']}.geojson").json()
    assert (one["type"], one["properties"]["killed"]) == ("Feature", [12, None])
    assert one["geometry"] == features[ids["gao"]]["geometry"]


def test_an_incident_is_the_casebooks_own(client: Visitor, ids: Mapping[str, str], book: Casebook) -> None:
    assert got(client, f"/incidents/{ids['gao']}") == json.loads(json.dumps(book.incident(ids["gao"])))
    assert got(client, f"/incidents/{ids['gao'][:5]}")["id"] == ids["gao"]


def test_an_incident_bears_its_version(client: Visitor, ids: Mapping[str, str]) -> None:
    first = client.get(f"{V1}/incidents/{ids['gao']}")
    assert first.headers["etag"] == f'"{first.json()["version"]}"'
    again = client.get(f"{V1}/incidents/{ids['gao']}", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_parts_of_an_incident(client: Visitor, ids: Mapping[str, str], book: Casebook) -> None:
    whole = book.incident(ids["gao"])
    at = f"/incidents/{ids['gao']}"
    claims = got(client, f"{at}/claims?field=killed&report=sahel-1")["items"]
    assert [(c["speech_act"], c["evidence"]["quote"]) for c in claims] == [
        ("assert", "at least 30 civilians"),
        ("deny", "any civilian"),
    ]
    assert len(got(client, f"{at}/claims")["items"]) == len(whole["claims"])
    assert {v["field"] for v in got(client, f"{at}/values?field=killed")["items"]} == {"killed"}
    assert got(client, f"{at}/contradictions")["items"] == json.loads(json.dumps(whole["contradictions"]))
    assert got(client, f"{at}/history") == {"items": [], "next": None}
    assert isinstance(got(client, f"{at}/similar")["items"], list)


@pytest.mark.parametrize("part", ["", "/claims", "/values", "/contradictions", "/history", "/similar", ".geojson"])
def test_what_is_not_there_is_not_found(client: Visitor, part: str) -> None:
    assert refused(client, f"/incidents/i000{part}")[:2] == (404, "not_found")


def test_reports_are_listed_and_paged(client: Visitor) -> None:
    first = got(client, "/reports?limit=5")
    rest = got(client, f"/reports?limit=5&after={first['next']}")
    ids = [item["id"] for page in (first, rest) for item in page["items"]]
    assert sorted(ids) == sorted(r.report.id for reports in REPORTS.values() for r in reports)
    assert (ids[0], rest["next"]) == (AWKWARD, None)
    assert [item["id"] for item in got(client, "/reports?language=fr&outlet=kivu")["items"]] == ["kivu-1"]
    assert refused(client, "/reports?after=x")[0] == 422


@pytest.mark.parametrize("id", ["sahel-1", AWKWARD])
def test_a_report_with_its_text(client: Visitor, id: str, ids: Mapping[str, str]) -> None:
    """Whatever signs its id has."""
    at = f"/reports/{quote(id.replace('%', '%25'), safe='')}"  # the test client undoes it twice, a server once
    made = next(r for reports in REPORTS.values() for r in reports if r.report.id == id)
    report = got(client, at)
    assert (report["id"], report["title"], report["characters"]) == (id, made.report.title, len(made.report.text))
    assert [telling["incident"] for telling in report["tellings"]] == [ids["gao" if id == "sahel-1" else "nowhere"]]
    text = client.get(f"{V1}{at}/text")
    assert (text.text, text.headers["content-type"]) == (made.report.text, "text/plain; charset=utf-8")
    assert refused(client, f"{at}/raw")[:2] == (404, "not_found")


def test_bytes_are_handed_out_to_be_saved(client: Visitor, book: Casebook, telling: Any) -> None:
    book.add_coded(telling("page", town="Goma", day="2021-06-09"), raw=b"<script>alert(1)</script>", source="page.html")
    answer = client.get(V1 + "/reports/page/raw")
    assert answer.content == b"<script>alert(1)</script>"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")


def test_counts(client: Visitor, ids: Mapping[str, str]) -> None:
    assert got(client, "/queues")["queues"]["all"] == 5
    assert got(client, "/queues?country=ML")["queues"]["contested"] == 1
    items = got(client, "/histogram?since=2021&until=2021-12")["items"]
    assert items == [{"period": "2021-06", "incidents": 3}]
    points = client.get(V1 + "/points?country=FJ")
    assert points.headers["content-type"] == "application/geo+json"
    assert [f["geometry"]["coordinates"] for f in points.json()["features"]] == [[178.44, -18.14]]
    assert got(client, "/me") == {"name": WHO, "role": "admin", "token": None}


def test_decisions_are_listed_by_person_kind_and_incident(
    client: Visitor, book: Casebook, ids: Mapping[str, str]
) -> None:
    gao, goma = ids["gao"], ids["goma"]
    first = book.correct(gao, "killed", 31, who="B. Traoré", why="graves counted")
    book.judge("different", gao, ids["gao_next_day"], who=WHO, why="a day later")
    book.correct(goma, "killed", 2, who=WHO, why="hospital")
    book.revoke(first.id, who=WHO, why="the same graves")

    def kinds(query: str) -> list[tuple[str, str]]:
        return [(item["kind"], item["who"]) for item in got(client, f"/judgements?{query}")["items"]]

    assert kinds("") == [("revoke", WHO), ("correct", WHO), ("different", WHO), ("correct", "B. Traoré")]
    assert kinds("kind=correct") == [("correct", WHO), ("correct", "B. Traoré")]
    assert kinds("who=B. Traoré") == [("correct", "B. Traoré")]
    assert kinds(f"incident={goma}") == [("correct", WHO)]
    page = got(client, "/judgements?limit=3")
    assert [i["kind"] for i in got(client, f"/judgements?limit=3&after={page['next']}")["items"]] == ["correct"]
    one = got(client, f"/judgements/{first.id}")
    assert (one["incident"], one["stands"], one["value"]["min"]) == (gao, False, 31)
    assert refused(client, "/judgements/99")[:2] == (404, "not_found")
    assert refused(client, "/judgements?incident=i000")[:2] == (404, "not_found")
