"""The incident page with script: what opens beside it, and that one's place is never lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.browser.waiting import until

from recoupe.casebook import Casebook

FIRST = 90_000
"""Milliseconds to wait for a decision at most: with the first one the server loads what incidents are compared with."""


def opened(page: Any) -> Any:
    """What stands open in the panel, once it is there."""
    page.locator("#panel:not([hidden]) .panel-title").wait_for()
    return page.locator("#panel-body")


def at_incident(visit: Callable[..., Any], room: Any, **more: Any) -> Any:
    """The page of the contested incident, its script awake."""
    page = visit(f"{room.address}/incidents/{room.names['contested']}", **more)
    page.locator(".incident-room[data-ready]").wait_for()
    return page


def values(page: Any) -> Any:
    return page.locator("#voices .said")


def test_a_sentence_opens_beside_the_table_and_one_comes_back(room: Any, visit: Callable[..., Any]) -> None:
    page = at_incident(visit, room)
    value = values(page).nth(2)
    value.scroll_into_view_if_needed()
    value.click()
    panel = opened(page)
    assert panel.locator("mark.value").first.inner_text()
    assert page.evaluate("document.activeElement.className") == "panel-title"
    before = value.bounding_box()
    page.keyboard.press("j")
    until(page, "document.querySelectorAll('#voices .said')[3].matches('[aria-current=true]')")
    opened(page)
    page.keyboard.press("Escape")
    page.locator("#panel").wait_for(state="hidden")
    assert page.evaluate("document.activeElement === document.querySelectorAll('#voices .said')[3]")
    after = values(page).nth(3).bounding_box()
    assert before and after and 0 < after["y"] < 900, "the value that one left is still in sight"


def test_arrows_go_from_value_to_value(room: Any, visit: Callable[..., Any]) -> None:
    page = at_incident(visit, room)
    values(page).first.focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.matches('#voices .said')"), key
    page.keyboard.press("Enter")
    assert "Esc" in page.locator("#panel").inner_text()
    opened(page)


def test_the_numbers_open_their_lists_at_the_place_meant(room: Any, visit: Callable[..., Any]) -> None:
    page = at_incident(visit, room)
    page.locator("#support .support a", has_text="root").first.click()
    opened(page)
    assert page.evaluate("document.activeElement.id") == "behind-roots"


def test_a_decision_swaps_the_incident_alone(served: Callable[[], Any], visit: Callable[..., Any]) -> None:
    room = served()
    incident = room.names["contested"]
    page = at_incident(visit, room)
    scroll = page.locator(".matrix-scroll")
    values(page).nth(1).click()
    opened(page)
    page.evaluate("document.querySelector('.matrix-scroll').scrollLeft = 40")
    place = page.evaluate("scrollY"), scroll.evaluate("e => e.scrollLeft")
    page.keyboard.press("a")
    page.locator("#panel .message.good").wait_for(timeout=FIRST)
    assert abs(page.evaluate("scrollY") - place[0]) < 4 and scroll.evaluate("e => e.scrollLeft") == place[1]
    assert page.locator("#notices").inner_text().startswith("Claim accepted")
    assert "said=" not in page.url, "the address is that of the incident, not of what was done"
    page.keyboard.press("u")
    page.locator("#panel [data-key=a]").wait_for(timeout=FIRST)
    with Casebook.open(room.casebook, create=False, encoder=None) as book:
        assert [j["kind"] for j in book.history(incident)] == ["accept", "revoke"]
        assert not any(c.get("accepted") for c in book.incident(incident)["claims"])


def test_what_is_refused_stays_in_its_form(served: Callable[[], Any], visit: Callable[..., Any]) -> None:
    room = served()
    incident = room.names["contested"]
    page = at_incident(visit, room, language="fr")
    page.keyboard.press("c")
    panel = opened(page)
    assert page.evaluate("document.activeElement.id") == "value"
    visit.expects(422)
    page.keyboard.type("beaucoup")
    page.locator("#why").fill("compté sur place")
    page.keyboard.press("Enter")
    panel.locator("[role=alert]").wait_for()
    assert "n'est pas un nombre" in panel.locator("[role=alert]").inner_text()
    assert (page.locator("#value").input_value(), page.locator("#why").input_value()) == (
        "beaucoup",
        "compté sur place",
    )
    with Casebook.open(room.casebook, create=False, encoder=None) as book:
        book.assign(incident, "B. Traoré", who="B. Traoré", why="mine")
        book.correct(incident, "injured", 3, who="B. Traoré", why="ward book")
    page.locator("#value").fill("14")
    visit.expects(409)
    page.locator("#why").press("Enter")
    page.locator("#panel [role=alert]", has_text="B. Traoré").wait_for()
    assert page.locator("#value").input_value() == "14"
    page.locator("#why").press("Enter")
    page.locator("#incident #said").wait_for(timeout=FIRST)
    assert page.locator("#panel").is_hidden()


def test_on_a_phone_the_panel_comes_from_below(room: Any, visit: Callable[..., Any]) -> None:
    page = at_incident(visit, room, width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360, "the page does not scroll sideways"
    values(page).first.click()
    opened(page)
    box = page.locator("#panel").bounding_box()
    assert box and box["x"] == 0 and box["width"] == 360 and box["y"] > 100
    page.locator("#panel [data-close]").click()
    page.locator("#panel").wait_for(state="hidden")
