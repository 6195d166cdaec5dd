"""The whole story, as a newcomer lives it on the gold: find the most contested incident, read who says what, open a
quotation, merge two incidents, correct a toll with a reason, take that back, sign off, export. By mouse, on a
telephone, and by keyboard alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Protocol

import pytest
from tests.browser.waiting import until

WHO = "A. Diallo"
REASON = {
    "merge": "one salvo, told twice",
    "correct": "the ministry named both dead",
    "sign": "nothing more to be had",
}


class Hands(Protocol):
    """How a person works."""

    def use(self, target: Any, *, key: str = "") -> None:
        """Follows a link, presses a button, ticks a box. ``key``: the page's own key for it."""

    def write(self, target: Any, text: str) -> None: ...

    def choose(self, target: Any, label: str) -> None:
        """One of a list."""

    def back(self, page: Any) -> None:
        """To where one was before."""


class Mouse:
    def use(self, target: Any, *, key: str = "") -> None:
        target.click()

    def write(self, target: Any, text: str) -> None:
        target.click()
        target.fill(text)

    def choose(self, target: Any, label: str) -> None:
        target.select_option(label=label)

    def back(self, page: Any) -> None:
        page.go_back()


class Keyboard:
    """Nothing but keys: the page's own ("g d") where it has one, else Tab until the thing has the focus."""

    def use(self, target: Any, *, key: str = "") -> None:
        target.wait_for()
        if key:
            for one in key.split(" "):
                target.page.keyboard.press(one)
            return
        self._reach(target)
        target.page.keyboard.press("Space" if target.evaluate("e => e.matches('input, summary')") else "Enter")

    def write(self, target: Any, text: str) -> None:
        self._reach(target)
        target.page.keyboard.press("Control+A")
        target.page.keyboard.type(text)

    def choose(self, target: Any, label: str) -> None:
        self._reach(target)
        for _ in range(12):
            if target.evaluate("e => e.selectedOptions[0].label") == label:
                return
            target.page.keyboard.press("ArrowDown")
            until(target.page, "() => !document.querySelector('.htmx-request')")
        pytest.fail(f"the arrows never reach {label}")

    def back(self, page: Any) -> None:
        page.go_back()  # Alt and the left arrow, which the browser takes before any page

    def _reach(self, target: Any) -> None:
        target.wait_for()
        for _ in range(400):
            if target.evaluate("e => e === document.activeElement"):
                return
            target.page.keyboard.press("Tab")
        pytest.fail(f"Tab never reaches {target}")


WAYS = {
    "by mouse": (Mouse(), {"width": 1440}),
    "on a telephone": (Mouse(), {"width": 360, "height": 740, "has_touch": True}),
    "by keyboard": (Keyboard(), {"width": 1440}),
}


@pytest.mark.parametrize("way", ["by mouse", "on a telephone", "by keyboard"])
def test_a_newcomer_reviews_the_most_contested_incident(way: str, served: Any, visit: Any, tmp_path: Path) -> None:
    hands, window = WAYS[way]
    server = served()
    page = visit(server.address, **window)

    # 1. The desk: of what is contested, the incident with most contradictions stands first.
    heading(page, "Desk").wait_for()
    hands.use(page.get_by_role("navigation", name="Queues").get_by_role("link", name="Contested"))
    page.wait_for_url("**queue=contested**")
    hands.choose(page.get_by_label("Order"), "Most contradictions")
    page.wait_for_url("**order=contested**")
    hands.use(page.locator("[data-row] a").first)
    page.wait_for_url("**/incidents/*")
    incident = page.locator("[data-incident]").get_attribute("data-incident")
    with server.book() as book:
        most = max(len(i["contradictions"]) for i in book.incidents())
        before = book.incident(incident)
    assert len(before["contradictions"]) == most > 1

    # 2. Who says what: contradictions first, each value with those who hold it; then all voices side by side.
    disputes = page.locator("#contradictions")
    assert disputes.locator("article").count() == most
    assert disputes.locator("article").first.locator(".version").count() >= 2
    assert page.get_by_role("table").first.get_by_role("columnheader").count() > 2

    # 3. A quotation: its sentence beside the incident, then highlighted in its report; and back to the same place.
    quotation = disputes.locator("a[data-claim]").first
    quotation.scroll_into_view_if_needed()
    claim = quotation.get_attribute("data-claim")
    words = next(c for c in before["claims"] if c["id"] == claim)["evidence"]["quote"]
    hands.use(quotation)
    panel = page.locator("#panel")
    assert panel.locator("blockquote mark.value").first.inner_text().strip() in words
    hands.use(panel.get_by_role("link", name="in the report"))
    page.wait_for_url("**/reports/**")
    shown = page.locator(f'#text .target, #text [data-about~="{claim}"]').first
    shown.wait_for()
    wait_until_seen(shown)
    hands.back(page)
    page.wait_for_url(f"**/incidents/{incident}**")
    quotation.wait_for()
    wait_until_seen(quotation)

    # 4. Two incidents that are one: from the queue of unsure links, shown side by side before anything is decided.
    hands.use(page.get_by_role("navigation", name="Rooms").get_by_role("link", name="Desk"), key="g d")
    hands.use(page.get_by_role("navigation", name="Queues").get_by_role("link", name="Unsure links"))
    page.wait_for_url("**queue=unsure**")
    hands.choose(page.get_by_label("Order"), "Most contradictions")
    page.wait_for_url("**order=contested**")
    hands.use(page.locator("[data-row] a").first)
    page.wait_for_url("**/incidents/*")
    with server.book() as book:
        before = book.incident(page.locator("[data-incident]").get_attribute("data-incident"))
    hands.use(page.get_by_role("link", name="Merge"), key="m")
    hands.use(panel.locator("li.card a").first)
    heading(page, "Two incidents side by side").wait_for()
    hands.write(page.get_by_label("Reason"), REASON["merge"])
    hands.use(page.get_by_role("button", name="The same"))
    page.locator("#said").wait_for()
    merged = page.locator("[data-incident]").get_attribute("data-incident")
    with server.book() as book:
        together = book.incident(merged)
        assert set(together["members"]) > set(before["members"])

    # 5. A toll is corrected, with a reason. What reports say stays beside it.
    hands.use(page.get_by_role("link", name="Correct", exact=False).first, key="c")
    form = panel.locator("form[action$='/correct']")
    hands.write(form.get_by_label("Value"), "2 civilians")
    hands.write(form.get_by_label("Reason"), REASON["correct"])
    hands.use(form.get_by_role("button", name="Record the value"))
    facts = page.locator("dl.facts")
    facts.get_by_text(f"corrected by {WHO}").wait_for()
    with server.book() as book:
        (correction,) = book.incident(merged)["corrections"]
        assert (correction["field"], correction["value"]["min"], correction["why"]) == ("killed", 2, REASON["correct"])
        assert len(book.incident(merged)["claims"]) == len(together["claims"])

    # 6. It is taken back at once, and stays in the history.
    hands.use(page.get_by_role("button", name="Undo").first, key="u")
    facts.get_by_text(f"corrected by {WHO}").wait_for(state="detached")
    hands.use(page.get_by_role("link", name="History"), key="h")
    panel.get_by_text(REASON["correct"]).first.wait_for()
    hands.use(panel.get_by_role("button", name="Close"), key="Escape")

    # 7. Signed off: what is still open is told first.
    hands.use(page.get_by_role("link", name="Sign off"), key="s")
    form = panel.locator("form[action$='/sign-off']")
    hands.write(form.get_by_label("Reason"), REASON["sign"])
    hands.use(form.get_by_role("button", name="Sign off"))
    page.get_by_text("signed off", exact=False).first.wait_for()
    with server.book() as book:
        assert book.incident(merged)["review"]["state"] == "signed"
        kinds = [j["kind"] for j in book.history(merged)]
        assert list(dict.fromkeys(kinds)) == ["same", "correct", "revoke", "sign"]
        assert {j["who"] for j in book.history(merged)} == {WHO}
        assert book.check() == []
        there = book.count()

    # 8. From the desk, everything is taken along.
    hands.use(page.get_by_role("navigation", name="Rooms").get_by_role("link", name="Desk"), key="g d")
    heading(page, "Desk").wait_for()
    hands.use(page.get_by_role("link", name="Export"))
    hands.use(page.get_by_label("JSON lines", exact=True))
    with page.expect_download() as download:
        hands.use(page.get_by_role("button", name="Download"))
    download.value.save_as(tmp_path / "export")
    lines = [json.loads(line) for line in (tmp_path / "export").read_text("utf-8").splitlines()]
    assert len(lines) == there
    assert next(line for line in lines if line["id"] == merged)["members"] == together["members"]


def test_without_script_plain_forms_do_the_same(served: Any, visit: Any) -> None:
    server = served()
    page = visit(f"{server.address}/?queue=contested&order=contested", java_script_enabled=False)
    page.locator("[data-row] a").first.click()
    incident = page.locator("[data-incident]").get_attribute("data-incident")
    page.locator("#contradictions a[data-claim]").first.click()
    assert "/reports/" in page.url
    assert page.locator("#text .target").count() > 0
    page.go_back()
    page.get_by_role("link", name="Correct").first.click()
    page.get_by_label("Value").fill("160+")
    page.get_by_role("button", name="Record the value").click()
    assert "/correct?" in page.url, "the browser itself asks for the reason"
    page.get_by_label("Reason").fill("graves counted")
    page.get_by_role("button", name="Record the value").click()
    page.locator("#said").get_by_text("graves counted").wait_for()
    page.locator("#said").get_by_role("button", name="Undo").click()
    page.locator("#said").get_by_text("taken back").first.wait_for()
    with server.book() as book:
        assert [j["kind"] for j in book.history(incident)] == ["correct", "revoke"]
        assert book.incident(incident)["corrections"] == []


def heading(page: Any, name: str) -> Any:
    return page.get_by_role("heading", level=1, name=name)


def wait_until_seen(target: Any) -> None:
    """Until it is seen without anybody scrolling; fails where it never is."""
    script = "e => { const at = e.getBoundingClientRect(); return at.bottom > 0 && at.top < innerHeight; }"
    until(target.page, script, arg=target.element_handle())
