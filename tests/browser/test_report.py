"""The page of a report in a browser: what is selected has the offsets that the casebook counts; keys and legend."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.browser.waiting import until

from recoupe.casebook import Casebook
from recoupe.model.incident import Claim, CodedReport, Incident
from recoupe.model.mention import Voice
from recoupe.model.report import Report, Span

ODD = (
    "💥💥 Gunmen attacked the café\u0301 of Gao.\r\n"
    "\tThe army 👩\u200d👩\u200d👧 counted\u00a012 civilians; قال الحاكم \u200fإن 7 قتلوا اليوم.\r"
    "\n\nAn old\x0bword, then a \u202ereversed\u202c and a \u2067isolated\u2069 one.\u2028"
    "Last\u202fline & <b>bold</b> 🇲🇱 end."
)
WORDS = ("Gunmen", "café\u0301", "army", "counted", "civilians", "الحاكم", "قتلوا", "word", "reversed", "isolated",
         "Last", "bold", "end")  # fmt: skip


def odd(book: Casebook) -> None:
    report = Report(text=ODD, id="odd/1 é", outlet="Odd", language="en", published="2021-06-06", title="Odd \u202etext")
    span = Span.of(ODD, ODD.index("Gunmen"), ODD.index("attacked") + 8)
    claims = tuple(
        Claim(field=field, value=value, speech_act="assert", certainty="certain", stance="neutral",
              chain=(Voice("Odd", "outlet"),), evidence=Span.of(ODD, ODD.index(words), ODD.index(words) + len(words)))
        for field, value, words in (
            ("occurrence", "armed_attack", "attacked"),
            ("killed", {"min": 12, "max": 12, "group": "civilians", "text": "12"}, "12 civilians"),
            ("target", "café", "café\u0301"),
        )
    )  # fmt: skip
    incident = Incident(type="armed_attack", when=None, where=None, actors=(), weapons=(), claims=claims, links=(),
                        evidence=(span,))  # fmt: skip
    book.add_coded(CodedReport(report=report, incidents=(incident,)))


@pytest.fixture
def page(served: Callable[..., Any], visit: Any) -> Iterator[Any]:
    room = served(prepare=odd)
    opened = visit(f"{room.address}/reports/odd%2F1%20%C3%A9")
    opened.wait_for_selector("[data-island=report][data-awake]")
    opened.room = room
    yield opened


def select(page: Any, words: str) -> None:
    """The words as a person would select them, over whatever elements they are spread."""
    page.evaluate(
        """(words) => {
          const text = document.querySelector('#text');
          const at = text.textContent.indexOf(words);
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          let passed = 0, begun = false;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const end = passed + node.length;
            if (!begun && at < end) { range.setStart(node, at - passed); begun = true; }
            if (begun && at + words.length <= end) { range.setEnd(node, at + words.length - passed); break; }
            passed = end;
          }
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }""",
        words,
    )


def test_the_text_is_the_report_s_to_the_last_sign(page: Any) -> None:
    assert page.evaluate("() => document.querySelector('#text').textContent") == ODD


def test_what_is_selected_is_what_the_casebook_would_quote(page: Any) -> None:
    for words in WORDS:
        select(page, words)
        page.locator("[data-bar-add]").click()
        quoted = page.locator("dialog .claim-quote")
        quoted.wait_for()
        start, end = (int(page.locator(f"#claim-{end}").input_value()) for end in ("start", "end"))
        assert ODD[start:end] == words
        page.locator("dialog [data-close]").click()
        page.evaluate("() => document.querySelector('[data-dialog-body]').replaceChildren()")


def test_blanks_around_what_is_selected_are_left_out(page: Any) -> None:
    select(page, " counted\u00a0")
    page.locator("[data-bar-add]").click()
    page.locator("dialog .claim-quote").wait_for()
    start = int(page.locator("#claim-start").input_value())
    assert ODD[start:].startswith("counted")


def test_a_fragment_is_shown_at_its_characters(page: Any) -> None:
    start = ODD.index("قتلوا")
    page.goto(f"{page.url}#s{start}-{start + len('قتلوا')}")
    until(page, "() => CSS.highlights.has('span')")
    shown = page.evaluate("() => [...CSS.highlights.get('span')].map((range) => range.toString()).join()")
    assert shown == "قتلوا"


def test_a_claim_is_added_where_it_was_selected(page: Any) -> None:
    select(page, "7 قتلوا")
    page.locator("[data-bar-add]").click()
    page.locator("#claim-value").fill("7")
    page.locator("#claim-why").fill("it is said in Arabic")
    page.get_by_role("button", name="Write it down").click()
    page.wait_for_url("**said=added**")
    claims = [c for t in page.room.book().library.tellings("odd/1 é") for c in t.incident["claims"]]
    assert "7 قتلوا" in [c["evidence"]["quote"] for c in claims]


def test_keys_walk_accept_reject_and_take_back(page: Any) -> None:
    first, second, third = page.locator("[data-claim]").evaluate_all("(rows) => rows.map((row) => row.id)")
    for key in "jj":
        page.keyboard.press(key)
    page.keyboard.press("k")
    assert page.evaluate("() => document.activeElement.id") == first
    assert page.locator("#text .lit").count() > 0
    page.keyboard.press("a")
    page.locator(f"#{first}[data-accepted]").wait_for()
    until(page, f"() => document.activeElement.id === '{second}'")
    page.keyboard.press("r")
    page.locator(f"#{second}.struck").wait_for(state="attached")
    until(page, f"() => document.activeElement.id === '{third}'")
    page.keyboard.press("u")
    page.locator(f"#{second}:not(.struck)").wait_for()
    page.keyboard.press("u")
    page.locator(f"#{first}:not([data-accepted])").wait_for()
    assert page.locator("#undo button").count() == 0


def test_the_legend_hides_and_the_address_says_so(page: Any) -> None:
    text = page.locator("#text")
    page.get_by_label("Coded evidence").uncheck()
    assert "coded" not in text.get_attribute("data-show").split()
    assert "coded" not in parse_qs(urlsplit(page.url).query)["show"]
    page.reload()
    assert not page.get_by_label("Coded evidence").is_checked()
    page.get_by_label("Coded evidence").check()
    assert "show=" not in page.url


def test_words_and_claims_light_up_together(page: Any) -> None:
    row = page.locator("[data-claim]").nth(1)
    row.hover()
    assert page.locator("#text .lit").first.text_content() in ODD
    page.locator("#text mark").first.hover()
    assert page.locator("[data-claim].lit").count() == 1
    lit = page.locator("[data-claim].lit").get_attribute("id")
    page.locator("#text mark").first.click()
    assert page.evaluate("() => document.activeElement.dataset.claim") == lit


def test_mentions_come_by_themselves(page: Any) -> None:
    page.goto(f"{page.room.address}/reports/{page.room.names['report']}")
    page.locator("#reading:not([hx-get])").wait_for(state="attached", timeout=60_000)
    assert page.locator("#text .place").count() > 0
    text = page.room.book().report(page.room.names["report"]).report.text
    assert page.evaluate("() => document.querySelector('#text').textContent") == text


def test_without_script_a_claim_is_added(served: Callable[..., Any], visit: Any, tmp_path: Path) -> None:
    room = served(prepare=odd)
    page = visit(f"{room.address}/reports/odd%2F1%20%C3%A9", java_script_enabled=False)
    page.get_by_role("link", name="Add a claim").click()
    page.get_by_label("Words of the report").fill("12 civilians")
    page.get_by_label("What is said").select_option("injured")
    page.get_by_label("Value").fill("12")
    page.get_by_label("Reason").fill("said so")
    page.get_by_role("button", name="Write it down").click()
    assert "The claim is in" in page.locator("[role=status]").first.text_content()
    page.get_by_role("button", name="Accept", exact=False).first.click()
    assert "Accepted." in page.locator("[role=status]").first.text_content()
