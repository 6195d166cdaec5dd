"""The page of an incident: what contradicts, who says what, what stands behind it, where its words are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any
from urllib.parse import quote

import pytest
from tests.web.conftest import AWKWARD, WHO, Visitor

from recoupe.casebook import Casebook


def words_of(html: str) -> str:
    """What a page says, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def section(html: str, id: str) -> str:
    found = re.search(rf'<section id="{id}".*?</section>', html, re.S)
    assert found, f"no section {id}"
    return found[0]


def claim_id(book: Casebook, incident: str, field: str, act: str = "assert", **value: Any) -> str:
    """The id of a claim of that field and speech act whose value has these ends."""
    for claim in book.incident(incident)["claims"]:
        if claim["field"] != field or claim["speech_act"] != act:
            continue
        if all(claim["value"].get(k) == v for k, v in value.items()):
            return str(claim["id"])
    raise AssertionError(f"no {act} of {field} {value}")


def test_what_contradicts_stands_first(client: Visitor, ids: Mapping[str, str]) -> None:
    page = client.get(f"/incidents/{ids['gao']}").text
    order = [page.index(f'<section id="{id}"') for id in ("contradictions", "voices", "support", "toll", "reports")]
    assert order == sorted(order)
    told = words_of(section(page, "contradictions"))
    assert "the numbers cannot hold together" in told and "one is named as the doer, one denies" in told
    assert "“ at least 30 civilians”" in told or "at least 30 civilians" in told
    assert "denies it" in told and "Amnesty Watch" in told


def test_rows_are_fields_and_columns_voices_by_side(client: Visitor, ids: Mapping[str, str]) -> None:
    matrix = section(client.get(f"/incidents/{ids['gao']}").text, "voices")
    rows = [words_of(r) for r in re.findall(r'<tr[^>]*><th scope="row">(.*?)</th>', matrix, re.S)]
    assert rows[:2] == ["Side", "Voice"]
    contested = [r for r in rows[2:] if r.startswith("≠")]
    assert rows[2 : 2 + len(contested)] == contested, "contested rows stand first"
    assert {"≠ killed", "≠ responsibility"} <= set(contested)
    heads = [words_of(h) for h in re.findall(r'<th scope="col"[^>]*>(.*?)</th>', matrix, re.S)]
    assert any(h.startswith("Amnesty Watch NGO, in Sahel Post") for h in heads)
    spans = sum(int(n) for n in re.findall(r'scope="colgroup" colspan="(\d+)"', matrix))
    assert spans == len(heads)
    denial = re.search(r'<a class="said denies clash"[^>]*>(.*?)</a>', matrix, re.S)
    assert denial and "✕ denies it" in words_of(denial[1]), "a sign and a word, not colour alone"


def test_a_value_leads_to_its_words_without_script(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    claim = claim_id(book, ids["gao"], "killed", min=30)
    page = client.get(f"/incidents/{ids['gao']}").text
    assert f'href="/reports/sahel-1?claim={claim}" data-claim="{claim}"' in page
    assert client.get(f"/reports/sahel-1?claim={claim}").status_code == 200


def test_the_sentence_is_shown_with_who_says_it(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    claim = claim_id(book, ids["gao"], "killed", "deny")
    answer = client.get(f"/incidents/{ids['gao']}/sentence", params={"claim": claim}, headers={"HX-Request": "true"})
    assert answer.status_code == 200 and "<html" not in answer.text
    assert '<mark class="value">any civilian</mark>' in answer.text
    told = words_of(answer.text)
    assert "The army denied that any civilian had died" in told
    assert "the army official" in told and "Sahel Post outlet" in told and "denies it" in told
    assert 'data-key="a"' in answer.text and 'data-key="r"' in answer.text
    whole = client.get(f"/incidents/{ids['gao']}/sentence", params={"claim": claim}).text
    assert "<html" in whole and "<h1" in whole, "without script it is a page of its own"


def test_the_numbers_of_a_value_open_their_lists(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    claim = claim_id(book, ids["gao"], "killed", min=12)
    page = client.get(f"/incidents/{ids['gao']}").text
    for name in ("reports", "texts", "roots"):
        assert f"/behind?claim={claim}#behind-{name}" in page
    lists = client.get(f"/incidents/{ids['gao']}/behind", params={"claim": claim}).text
    told = words_of(lists)
    for id in ("behind-reports", "behind-texts", "behind-roots", "behind-sides"):
        assert f'id="{id}"' in lists
    assert "Le Fleuve" in told and "Zagros Monitor" in told and "le gouverneur" in told


def test_the_toll_is_drawn_and_told(client: Visitor, ids: Mapping[str, str]) -> None:
    toll = section(client.get(f"/incidents/{ids['gao']}").text, "toll")
    assert '<svg class="toll" role="img"' in toll
    assert "≠ 12" in toll and "≠ 30+" in toll, "what is contested is marked by a sign"
    assert toll.count('class="mark clash"') == 3
    table = words_of(toll[toll.index("<details") :])
    assert "6 Jun 2021" in table and "at least 30 civilians" in table and "7 Jun 2021" in table


@pytest.mark.parametrize("path", ["", "/history", "/correct", "/merge", "/split", "/review", "/sign-off", "/assign"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_is_there_in_both_languages(
    client: Visitor, ids: Mapping[str, str], path: str, language: str
) -> None:
    for name in ids:
        answer = client.get(f"/incidents/{ids[name]}{path}", headers={"Accept-Language": language})
        assert answer.status_code == 200, (name, path)
        assert f'<html lang="{language}"' in answer.text
        assert answer.text.count("<h1") == 1
        assert not re.search(r"<[^>]*\s(?:style|on[a-z]+)=", answer.text), "neither inline style nor inline script"


def test_french_pages_are_french(client: Visitor, ids: Mapping[str, str]) -> None:
    page = client.get(f"/incidents/{ids['gao']}", headers={"Accept-Language": "fr"}).text
    told = words_of(re.sub(r'<(q|a)[^>]* lang="en".*?</\1>', "", page))
    for words in ("Attaque armée", "samedi 5 juin 2021", "Ce qui se contredit", "au moins 30 civils", "le dément"):
        assert words in told
    for words in ("What contradicts", "at least", "cannot hold", "in its own words"):
        assert words not in told


def test_what_reports_say_is_text(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    incident = ids["nowhere"]
    claim = book.incident(incident)["claims"][0]["id"]
    for path in ("", "/merge", "/split", "/history", f"/sentence?claim={claim}", f"/behind?claim={claim}"):
        page = client.get(f"/incidents/{incident}{path}").text
        assert "<script>alert" not in page and "<img src=x" not in page and '<b onclick="' not in page
        assert "\u202e" not in page, "no mark that turns the direction of what follows"
    page = client.get(f"/incidents/{incident}").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page and "&lt;img src=x&gt;" in page
    assert f'href="/reports/{quote(AWKWARD, safe="")}?claim={claim}"' in page


def test_an_address_of_a_report_is_a_link_only_where_it_is_harmless(
    client: Visitor, book: Casebook, telling: Any
) -> None:
    from dataclasses import replace

    for id, url in (("bad-1", "javascript:alert(1)"), ("good-1", "https://fleuve.example/a")):
        coded = telling(id, town="Solhan", day="2022-01-01", killed=7)
        book.add_coded(replace(coded, report=replace(coded.report, url=url)))
    incident = next(i["id"] for i in book.incidents() if "bad-1" in i["reports"])
    page = client.get(f"/incidents/{incident}").text
    assert "javascript:" not in page
    assert 'href="https://fleuve.example/a" rel="noreferrer nofollow external"' in page


def test_the_place_is_one_point_with_its_radius(client: Visitor, ids: Mapping[str, str]) -> None:
    place = client.get(f"/incidents/{ids['gao']}/place").json()
    (feature,) = place["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [-0.04, 16.27]}
    assert feature["properties"]["radius_m"] == 3000 and feature["properties"]["contested"] is True
    assert client.get(f"/incidents/{ids['nowhere']}/place").json()["features"] == []


def test_what_nobody_says_is_not_none(client: Visitor, ids: Mapping[str, str]) -> None:
    told = words_of(section(client.get(f"/incidents/{ids['goma']}").text, "unknown"))
    assert "How many were killed: no number is given; that is not the same as none." in told
    assert "Who did it: nobody is named." in told


def test_no_such_incident_or_claim(client: Visitor, ids: Mapping[str, str]) -> None:
    assert client.get("/incidents/nothing").status_code == 404
    assert client.get(f"/incidents/{ids['gao']}/sentence?claim=c0").status_code == 404
    assert client.get(f"/incidents/{ids['gao']}/behind?claim=c0").status_code == 404
    assert client.get(f"/incidents/{ids['gao']}/beside/nothing").status_code == 404


def test_on_to_the_next_of_the_list(client: Visitor, ids: Mapping[str, str]) -> None:
    seen = [ids["gao"]]
    while True:
        answer = client.get(f"/incidents/{seen[-1]}/next", params={"from": "type=armed_attack"})
        assert answer.status_code == 303
        address = answer.headers["location"]
        if not address.startswith("/incidents/"):
            break
        assert address.endswith("?from=type%3Darmed_attack")
        seen.append(address.split("/")[2].split("?")[0])
        assert len(seen) < 9
    assert address == "/?type=armed_attack", "at its end back to the desk, with its filters"
    back = client.get(f"/incidents/{seen[-1]}/next", params={"from": "type=armed_attack", "back": "true"})
    assert len(seen) > 1 and back.headers["location"].startswith(f"/incidents/{seen[-2]}")
    page = client.get(f"/incidents/{ids['gao']}?from=type%3Darmed_attack").text
    assert 'data-key="n"' in page and 'data-key="p"' in page


def test_whoever_only_reads_is_offered_no_decision(signed_in: Any, ids: Mapping[str, str]) -> None:
    page = signed_in("reader").get(f"/incidents/{ids['gao']}").text
    assert "<form" not in section(page, "contradictions") and "/sign-off" not in page and "/correct" not in page
    coder = signed_in("coder").get(f"/incidents/{ids['gao']}").text
    assert "/correct" in coder and "/sign-off" not in coder and "/split" not in coder


def test_the_state_of_review_is_told(client: Visitor, book: Casebook, ids: Mapping[str, str]) -> None:
    assert "not reviewed" in words_of(client.get(f"/incidents/{ids['gao']}").text)
    book.assign(ids["gao"], WHO, who=WHO, why="mine")
    book.sign_off(ids["gao"], who=WHO, why="all checked")
    told = words_of(client.get(f"/incidents/{ids['gao']}").text)
    assert "✓ signed off" in told and "all checked" in told and f"assigned to {WHO}" in told
    book.correct(ids["gao"], "killed", {"min": 12, "max": 30}, who=WHO, why="range")
    assert "changed since it was signed off" in words_of(client.get(f"/incidents/{ids['gao']}").text)
