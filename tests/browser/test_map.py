"""The map in a browser: by pointer, by key, beside the list, and where there can be none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.browser.waiting import until

PATIENCE = 90_000
"""Milliseconds: a processor stands in for the graphics card, and tests share it."""


def drawn(page: Any) -> Any:
    """The map, once all of it is drawn."""
    element = page.locator("[data-island=map]")
    element.scroll_into_view_if_needed()
    page.locator("[data-island=map][data-ready]").wait_for(timeout=PATIENCE)
    return element


def test_the_map_lists_what_is_in_view_by_key(room: Any, visit: Callable[..., Any]) -> None:
    page = visit(room.address)
    element = drawn(page)
    canvas = element.locator("canvas")
    assert "arrow keys" in canvas.get_attribute("aria-label").lower()
    canvas.focus()
    page.keyboard.press("Enter")
    card = element.locator(".map-card")
    links = card.locator("a")
    assert links.count() > 5
    assert links.first.get_attribute("href").startswith("/incidents/i")
    assert page.evaluate("document.activeElement.getAttribute('href')") == links.first.get_attribute("href")
    page.keyboard.press("Escape")
    assert not card.is_visible()
    assert page.evaluate("document.activeElement === document.querySelector('.map canvas')")


def test_an_area_of_the_map_becomes_a_filter_and_the_map_stays(room: Any, visit: Callable[..., Any]) -> None:
    page = visit(room.address)
    element = drawn(page)
    page.evaluate("window.before = document.querySelector('.map canvas')")
    whole = element.get_attribute("data-points")
    element.locator("canvas").focus()
    for _ in range(2):
        page.keyboard.press("+")
        page.wait_for_timeout(300)
    element.locator(".map-area").click()
    page.wait_for_url("**bbox=**")
    until(page, "was => document.querySelector('.map').dataset.points !== was", arg=whole)
    assert "bbox=" in element.get_attribute("data-points")
    assert page.evaluate("document.querySelector('.map canvas') === window.before && window.before.isConnected")


def test_names_and_theme_change_while_the_map_is_open(room: Any, visit: Callable[..., Any]) -> None:
    page = visit(room.address, language="fr", theme="dark")
    element = drawn(page)
    element.locator(".map-legend summary").click()
    element.locator(".map-legend select").select_option("ar")
    until(page, "document.fonts.check('24px \"Noto Sans Arabic Variable\"', 'مالي')")
    page.emulate_media(color_scheme="light")
    assert element.locator(".map-legend li").count() == 7
    assert element.locator(".map-legend select").input_value() == "ar"


def test_an_incident_has_its_place_on_a_map(room: Any, visit: Callable[..., Any]) -> None:
    page = visit(f"{room.address}/incidents/{room.names['contested']}", width=360, height=740)
    element = drawn(page)
    element.locator(".map-buttons button").last.click()
    assert element.locator(".map-card a").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_webgl_the_page_says_so_and_has_its_list(room: Any, visit: Callable[..., Any]) -> None:
    page = visit(f"{room.address}/history")
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page.goto(room.address)
    message = page.locator(".map-missing")
    message.wait_for()
    assert "WebGL" in message.inner_text()
    assert page.locator("[data-row]").count() > 5
