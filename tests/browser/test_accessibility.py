"""Nobody is shut out: axe-core finds nothing on any page, in both languages, light and dark, wide and narrow; no page
is wider than a telephone; all controls are reached by Tab, and are seen when they are.

A page that the application has and ``PAGES`` has not fails ``test_every_page_is_visited``."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest

from recoupe.web import api, pages
from recoupe.web.access import declare

PAGES = {
    "/": ("/", "/?queue=contested&min_roots=2", "/?q=zzzzzz&since=last+week", "/none"),
    "/incidents/{incident}": (
        "/incidents/{contested}",
        "/incidents/{plain}",
        "/incidents/{decided}",
        "/incidents/none",
    ),
    "/incidents/{incident}/sentence": ("/incidents/{contested}/sentence?claim={claim}",),
    "/incidents/{incident}/behind": ("/incidents/{contested}/behind?claim={claim}",),
    "/incidents/{incident}/history": ("/incidents/{decided}/history", "/incidents/{plain}/history"),
    "/incidents/{incident}/beside/{other}": ("/incidents/{contested}/beside/{other}",),
    "/incidents/{incident}/correct": ("/incidents/{contested}/correct",),
    "/incidents/{incident}/merge": ("/incidents/{contested}/merge",),
    "/incidents/{incident}/split": ("/incidents/{contested}/split",),
    "/incidents/{incident}/review": ("/incidents/{contested}/review",),
    "/incidents/{incident}/sign-off": ("/incidents/{contested}/sign-off",),
    "/incidents/{incident}/assign": ("/incidents/{contested}/assign",),
    "/reports": ("/reports", "/reports?text=zzzzzz"),
    "/reports/{id:path}": ("/reports/{report}", "/reports/{report}?claim={claim}"),
    "/claims/new": ("/claims/new?report={report}", "/claims/new?report={report}&claim={claim}"),
    "/sources": ("/sources",),
    "/sources/{job}": ("/sources/{job}",),
    "/export": ("/export", "/export?country=IQ"),
    "/history": ("/history",),
    "/api": ("/api",),
    "/account": ("/account",),
    "/accounts": ("/accounts",),
    "/audit": ("/audit",),
    "/sign-in": ("/sign-in",),
}
"""Routes that answer with a page, and the addresses that are looked at."""

PIECES = {
    "/desk/points": "GeoJSON for the map",
    "/incidents/{incident}/place": "GeoJSON for the map",
    "/incidents/{incident}/next": "leads on to another incident",
    "/incidents/{incident}/beside": "leads on to a comparison",
    "/mentions": "a piece of the report",
    "/originals": "a file",
    "/export/download": "a file",
}
"""Routes that answer with no page of their own, and what it is instead."""

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
NARROW, WIDE, HUGE = 360, 1440, 3840
ALL: dict[str, Any] = {"runOnly": {"type": "tag", "values": TAGS}}
COLOURS: dict[str, Any] = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}

GUARDED = ("/account", "/accounts", "/audit", "/sign-in")
"""What is looked at where people have accounts."""


def axe(page: Any, what: dict[str, Any] | None) -> list[str]:
    """What axe-core finds, a line an element."""
    if what is None:
        return []
    found = page.evaluate("options => axe.run(document, options)", {**what, "resultTypes": ["violations"]})
    return [
        f"{rule['id']}: {node['target']} {node['html'][:160]} {node['failureSummary'][:200]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def settle(page: Any) -> None:
    """Until what comes by itself (a map, mentions in a text) is there."""
    if page.locator("[data-island=map], [hx-trigger*=load]").count():
        page.wait_for_load_state("networkidle")


LOOKS = {
    "en": (("light", WIDE, ALL), ("dark", NARROW, ALL), ("dark", WIDE, COLOURS)),
    "fr": (("dark", WIDE, ALL), ("light", NARROW, ALL), ("light", HUGE, None)),
}
"""Every theme and every width in either language; and a wall of a screen, for its width alone."""


@pytest.fixture(scope="session")
def look(room: Any, guarded: Any, chromium: Any) -> Callable[[str], tuple[Any, dict[str, Any]]]:
    """Where a route is looked at: the server, and what the browser brings along (an admin's session)."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{guarded.address}/sign-in")
    page.get_by_label("Name").fill("ada")
    page.get_by_label("Password").fill("seven grey herons stand")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", level=1, name="Desk").wait_for()
    admin = {"storage_state": context.storage_state()}
    page.goto(f"{room.address}/sources")
    page.locator("#files").set_input_files({"name": "r.jsonl", "mimeType": "application/json", "buffer": b"{\n"})
    page.locator("form:has(#files) button.main").click()
    page.wait_for_url("**/sources/*")
    room.names["job"] = page.url.rsplit("/", 1)[1]
    context.close()
    return lambda route: (guarded, {} if route == "/sign-in" else admin) if route in GUARDED else (room, {})


def test_every_page_is_visited() -> None:
    answering = {path for method, path in declare((*pages.ROUTERS, *api.ROUTERS)) if method == "GET"}
    assert {path for path in answering if not path.startswith("/api/")} == PAGES.keys() | PIECES.keys()


WIDER = """() => {
  const wide = document.documentElement.clientWidth;
  const over = [...document.querySelectorAll("body *")].filter((e) => {
    for (let up = e.parentElement; up; up = up.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return false;
    const at = e.getBoundingClientRect();
    return at.width > 0 && at.right > wide + 1 && getComputedStyle(e).position !== "fixed";
  });
  return document.documentElement.scrollWidth > wide ? ["", ...over.map((e) => e.outerHTML.slice(0, 120))] : [];
}"""


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("route", PAGES)
def test_nobody_is_shut_out(route: str, language: str, look: Any, visit: Any) -> None:
    visit.expects(404)
    served, brings = look(route)
    found: list[str] = []
    for n, path in enumerate(PAGES[route]):
        draws = n == 0 and language == "en"
        page = visit(served.address + path.format(**served.names), language=language, draws=draws, **brings)
        settle(page)
        page.evaluate(AXE)
        for theme, width, rules in LOOKS[language]:
            page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true; })")
            page.emulate_media(color_scheme=theme)
            page.set_viewport_size({"width": width, "height": 800})
            lines = [*axe(page, rules), *(f"wider than the window: {html}" for html in page.evaluate(WIDER))]
            found += [f"{path}, {theme}, {width}: {line}" for line in lines]
        assert page.evaluate("document.documentElement.lang") == language
    assert not found, "\n".join(found)


CONTROLS = """() => {
  const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !e.closest("[inert]")
    && !e.closest("dialog:not([open])");
  const all = document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']");
  const groups = new Set();
  return [...all].filter(shown).filter((e) => {
    if (e.tabIndex < 0) return false;
    if (e.type !== "radio") return true;
    const first = !groups.has(e.name); groups.add(e.name); return first;
  }).map((e, n) => {
    e.dataset.control = e.type === "radio" ? e.name : n;
    return [e.dataset.control, e.outerHTML.slice(0, 140)];
  });
}"""

FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const at = e.getBoundingClientRect(), style = getComputedStyle(e);
  const spots = [[0.5, 0.5], [0.05, 0.5], [0.95, 0.5], [0.5, 0.1], [0.5, 0.9]].map(([x, y]) =>
    document.elementFromPoint(at.left + at.width * x, at.top + at.height * y));
  const seen = spots.some((hit) => hit && (e.contains(hit) || hit.contains(e)));
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== "none";
  const control = e.type === "radio" ? e.name : e.dataset.control ?? null;
  return { control, seen, ring, html: e.outerHTML.slice(0, 140) };
}"""


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("route", PAGES)
def test_tab_reaches_all_controls(route: str, width: int, look: Any, visit: Any) -> None:
    served, brings = look(route)
    address = served.address + PAGES[route][0].format(**served.names)
    page = visit(address, width=width, height=740, draws=width == WIDE, **brings)
    settle(page)
    controls = dict(page.evaluate(CONTROLS))
    unseen, reached = [], set()
    for _ in range(2 * len(controls) + 10):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:  # past the last one; the next is the first
            continue
        reached.add(focus["control"])
        if not (focus["seen"] and focus["ring"]):
            unseen.append(focus)
        if reached >= controls.keys():
            break
    missed = [html for control, html in controls.items() if control not in reached]
    assert not missed, "\n".join(missed)
    assert not unseen, "\n".join(map(str, unseen))
