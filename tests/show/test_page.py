"""Pages to hand to an editor: whole, self-contained, and safe whatever the reports say."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.show.conftest import Json, arabic, claim, demand, forty, hostile, incident, massacre, source, voice

from recoupe.show.incident_words import cleaned
from recoupe.show.page import Making, incident_html, incident_markdown, markdown_link, markdown_text

MAKING = Making(on=date(2026, 11, 23), version="9.8.7", coders={"r1": "9.8.6+abc"}, titles={"iabc": "Raid · Dori"})
ALL = {"massacre": massacre(), "demand": demand(), "arabic": arabic(), "forty": forty(), "hostile": hostile()}
EVERY = pytest.mark.parametrize("made", list(ALL.values()), ids=list(ALL))


def page(made: Json) -> html.HtmlElement:
    return html.document_fromstring(incident_html(made, MAKING))


def words_of(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def rendered(markdown: str) -> list[Token]:
    """All tokens, those within lines as well; raw HTML would be let through, and addresses in words become links."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found: list[Token] = []
    for token in parser.parse(markdown):
        found += [token, *(token.children or ())]
    return found


def test_sections_in_order_with_contradictions_first() -> None:
    assert [h.text for h in page(massacre()).iter("h2")] == [
        "What contradicts",
        "Corrections",
        "What stands behind each value",
        "The toll, as it was told",
        "Side by side",
        "Every quotation",
        "Reports",
        "What is not known",
    ]
    headings = re.findall(r"^## (.*)$", incident_markdown(massacre(), MAKING), re.M)
    assert headings == [h.text for h in page(massacre()).iter("h2")]


def test_what_is_empty_has_no_section() -> None:
    assert [h.text for h in page(demand()).iter("h2")] == [
        "What stands behind each value",
        "Side by side",
        "Every quotation",
        "Reports",
        "What is not known",
    ]
    assert "## What contradicts" not in incident_markdown(demand(), MAKING)


def test_every_quotation_has_its_words_outlet_date_and_link() -> None:
    section = page(massacre()).get_element_by_id("quotations")
    quotes = [words_of(q) for q in section.iter("blockquote")]
    assert "au moins 30 corps killed: at least 30 — un habitant (unnamed)" in quotes
    assert "le Front a démenti responsibility: Front — Front, denies it" in quotes
    assert len(quotes) == 7
    heads = [words_of(p) for p in section.iter("p") if "cite" in p.get("class", "")]
    assert heads == [
        "Radio Nord, 5 May 2013, 20:00 UTC [1]",
        "Le Soir, 6 May 2013 [2] · https://soir.example/a?b=1&c=(2)",
        "Écho, 7 May 2013, 08:30 +02:00 [3]",
    ]


def test_contradictions_say_who_holds_and_who_denies_with_links_to_the_reports() -> None:
    killed, responsibility = page(massacre()).find_class("dispute")
    assert [words_of(p) for p in killed.iter("p", "li")] == [
        "12 1 report, 1 text, 1 root",
        "armée (side: state): douze morts Radio Nord, 5 May 2013, 20:00 UTC [1]",
        "at least 30 2 reports, 2 texts, 2 roots",
        "un habitant (unnamed): au moins 30 corps Le Soir, 6 May 2013 [2]; Écho, 7 May 2013, 08:30 +02:00 [3]",
    ]
    assert "not: Front" in words_of(responsibility)
    assert [a.get("href") for a in killed.iter("a")] == ["#report-1", "#report-2", "#report-3"]


def test_tables_have_headings_that_a_screen_reader_can_use() -> None:
    for table in page(massacre()).iter("table"):
        assert {th.get("scope") for th in table.iter("th")} <= {"col", "row", "colgroup"}
        assert table.find("thead") is not None
        assert all(len(list(row.iter("th"))) == 1 for row in table.find("tbody"))
    grid = page(massacre()).find_class("grid")[0]
    sides = [(th.text, th.get("colspan")) for th in grid.iter("th") if th.get("scope") == "colgroup"]
    assert sides == [("state", "1"), ("front", "1"), ("no side known", "2")]


def test_words_bear_the_language_of_their_report() -> None:
    tree = page(arabic())
    assert tree.get("lang") == "en"
    quote = next(q for q in tree.iter("q") if q.text == "سقط ثلاثة قتلى")
    assert (quote.get("lang"), quote.get("dir")) == ("ar", "auto")


def test_coder_version_and_day_are_told() -> None:
    tree = page(massacre())
    assert "Made on 23 November 2026 with recoupe 9.8.7." in words_of(tree.find(".//footer"))
    assert "coded by 9.8.6+abc" in words_of(tree.get_element_by_id("report-1"))
    assert "coded by 9.8.6+abc" in incident_markdown(massacre(), MAKING)
    assert "23 November 2026 with recoupe 9.8.7" in incident_markdown(massacre(), MAKING)


def test_copies_and_corrections_are_told() -> None:
    tree = page(massacre())
    assert "62% of its text is taken from 2" in words_of(tree.get_element_by_id("report-3"))
    cells = [words_of(cell) for cell in tree.get_element_by_id("corrections").iter("th", "td")]
    assert cells[5:] == ["killed", "31", "A. Diallo", "1 Jun 2013, 09:00 UTC", "names published (judgement 4)"]


def test_linked_incidents_bear_their_titles() -> None:
    made = massacre() | {"links": [{"type": "follows", "incident": "iabc", "evidence": []}]}
    assert "Raid · Dori (iabc)" in words_of(page(made).find(".//header"))
    assert "- after: Raid · Dori (iabc)" in incident_markdown(made, MAKING)


ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer", "section", "div", "h1", "h2",
    "h3", "p", "ul", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "q", "blockquote",
    "a", "strong", "em", "span", "small", "bdi", "br",
}  # fmt: skip


@given(st.text(min_size=1))
@settings(max_examples=60, deadline=None)
def test_whatever_a_report_says_stands_on_the_page_as_words(text: str) -> None:
    told = [claim("motive", text, text, "r1", "x", voice(text, "outlet"), voice(text))]
    tree = page(incident(told, [source("r1", text, text, title=text, url=text, language=text)], ["motive"]))
    assert {e.tag for e in tree.iter()} <= ELEMENTS
    (quote,) = tree.iter("blockquote")
    assert words_of(quote.find("p")) == " ".join(cleaned(text).split())


@EVERY
def test_a_page_asks_nothing_of_the_outside(made: Json) -> None:
    tree = page(made)
    assert {e.tag for e in tree.iter()} <= ELEMENTS
    style = tree.find(".//style").text
    assert "url(" not in style and "@import" not in style
    assert "default-src 'none'" in [m.get("content") for m in tree.iter("meta")][1]


@EVERY
def test_links_lead_to_the_web_without_telling_from_where(made: Json) -> None:
    tree = page(made)
    for a in tree.iter("a"):
        if a.get("href").startswith("#"):
            assert tree.get_element_by_id(a.get("href")[1:]) is not None
        else:
            assert re.match(r"https?://[^\s\"'<>]+$", a.get("href"))
            assert "noreferrer" in a.get("rel")


@EVERY
def test_no_element_has_an_attribute_of_a_script(made: Json) -> None:
    allowed = {"lang", "dir", "href", "rel", "id", "class", "scope", "colspan", "title", "aria-label", "charset",
               "name", "content", "http-equiv"}  # fmt: skip
    assert {name for e in page(made).iter() for name in e.attrib} <= allowed


def test_hostile_words_stand_on_the_page_as_words() -> None:
    source = incident_html(hostile(), MAKING)
    assert "<script" not in source and "<img" not in source
    assert not set("\x1b\x9b\x07\u202e\u2066") & set(source)
    text = words_of(html.document_fromstring(source).find(".//main"))
    assert "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>" in text
    assert "javascript:alert(1) (not linked)" in text


def test_hostile_words_are_no_markup_in_markdown() -> None:
    markdown = incident_markdown(hostile(), MAKING)
    tokens = rendered(markdown)
    assert not {t.type for t in tokens} & {"html_inline", "html_block", "image", "link_open", "code_inline", "fence"}
    assert not any(t.type == "em_open" and t.markup == "_" for t in tokens)
    shown = "".join(t.content for t in tokens if t.type == "text")
    assert "<script>alert(1)</script>" in shown and "[a](javascript:alert(1))" in shown


@EVERY
def test_markdown_has_the_tables_that_it_means_to(made: Json) -> None:
    markdown = incident_markdown(made, MAKING)
    tokens = rendered(markdown)
    rows = [line for line in markdown.splitlines() if line.startswith("|")]
    assert sum(t.type == "tr_open" for t in tokens) == sum(not line.startswith("|---") for line in rows)
    cells = {line.replace("\\|", "").count("|") for line in rows}
    assert cells <= {4, 5, 6, 3, 7}
    assert not any(t.type == "code_block" for t in tokens)


def test_links_in_markdown_lead_to_the_reports() -> None:
    links = [t.attrs["href"] for t in rendered(incident_markdown(massacre(), MAKING)) if t.type == "link_open"]
    assert links == ["https://soir.example/a?b=1&c=%282%29"] * 2


def test_forty_voices_stand_in_tables_that_fit_a_sheet() -> None:
    grids = page(forty()).find_class("grid")
    assert [len(list(g.find("thead")[1])) - 1 for g in grids] == [5, 6, 6, 5, 6, 6, 6]
    assert words_of(grids[1].find("caption")) == "What each voice says, part 2 of 7"


@given(st.text())
def test_markdown_text_is_shown_as_it_stands(text: str) -> None:
    wanted = " ".join(text.split())
    tokens = rendered(f"- {markdown_text(text)}\n")
    kinds = {t.type for t in tokens if t.type not in ("text", "text_special", "inline")}
    assert kinds <= {"bullet_list_open", "list_item_open", "paragraph_open", "paragraph_close", "list_item_close",
                     "bullet_list_close"}  # fmt: skip
    shown = "".join(t.content for t in tokens if t.type in ("text", "text_special"))
    assert shown.replace("\ufffd", "\0") == wanted.replace("\ufffd", "\0")


@given(st.text(alphabet="[]()<>!*_`#|~\\&;:/.-+=1a \n", max_size=30))
def test_markdown_text_of_marks_alone_is_shown_as_it_stands(text: str) -> None:
    tokens = rendered(f"x{markdown_text(text)}y\n")
    shown = "".join(t.content for t in tokens if t.type in ("text", "text_special"))
    assert shown == f"x{' '.join(text.split())}y"


@given(st.from_regex(r"https?://[a-z]{1,9}\.example/[^\s\"'<>\\`]{0,20}", fullmatch=True))
def test_markdown_links_are_one_link(address: str) -> None:
    tokens = rendered(f"| {markdown_link(address)} |\n|---|\n")
    assert [t.type for t in tokens].count("link_open") == 1
    assert not any(t.type == "html_inline" for t in tokens)


def test_a_value_is_escaped_once() -> None:
    made = massacre()
    made["sources"][0]["title"] = "Tom & Jerry <3"
    assert "Tom &amp; Jerry &lt;3" in incident_html(made, MAKING)
    assert unescape(incident_markdown(made, MAKING)).count("Tom & Jerry <3") == 2
