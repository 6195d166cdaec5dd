"""The text of a report's page is exactly the report's, whatever is marked in it and however marks overlap."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.web.report.highlighting import KINDS, Mark, highlighted, segments

CHARACTERS = st.sampled_from(
    [*"ab <>&\"'é", "e\u0301", "💥", "👩‍👩‍👧", "ع", "ربي", "\u00a0", "\u202f", "\t", "\n", "\r", "\r\n", "\u2028",
     "\u2029", "\x0b", "\x0c", "\x85", "\u202e", "\u202c", "\u2066", "\u2069", "\u200f", "\ufeff", "&amp;",
     "</p>", "<script>"]
)  # fmt: skip
TEXTS = st.lists(CHARACTERS, max_size=40).map("".join)
MARKS = st.lists(
    st.builds(
        Mark,
        st.sampled_from([*KINDS, "told", "copied", "target"]),
        st.integers(-5, 60),
        st.integers(-5, 60),
        st.lists(st.sampled_from(["c1", "c2", 'c"3']), max_size=2).map(tuple),
    ),
    max_size=12,
)


class Page(HTMLParser):
    """What a browser makes of the markup: its text, the kinds around each character, the ids of elements. Like a
    browser, it takes a carriage return that is not written as a reference for a line end."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=False)
        self.text = ""
        self.kinds: list[frozenset[str]] = []
        self.about: list[frozenset[str]] = []
        self.lines: list[tuple[int, int]] = []
        self.ids: Counter[str] = Counter()
        self.isolated: list[bool] = []
        self._open: list[tuple[str, frozenset[str], frozenset[str]]] = []
        self.feed(markup.replace("\r\n", "\n").replace("\r", "\n"))
        self.close()
        assert not self._open, "an element is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids[given["id"]] += 1
        if tag == "p":
            assert not self._open
            self.lines.append((int(given["data-at"]), len(self.text)))
        classes = frozenset(given.get("class", "").split())
        self._open.append((tag, classes, frozenset(given.get("data-about", "").split())))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag, "elements cross"

    def handle_data(self, data: str) -> None:
        for sign in data:
            self.text += sign
            self.kinds.append(frozenset().union(*(classes for _, classes, _ in self._open)))
            self.about.append(frozenset().union(*(about for _, _, about in self._open)))
            self.isolated.append(any(tag == "bdi" for tag, _, _ in self._open))

    def handle_entityref(self, name: str) -> None:
        self.handle_data({"lt": "<", "gt": ">", "amp": "&", "quot": '"'}[name])

    def handle_charref(self, name: str) -> None:
        self.handle_data(chr(int(name)))


@given(TEXTS, MARKS)
def test_the_text_is_the_report_s(text: str, marks: list[Mark]) -> None:
    assert Page(str(highlighted(text, marks))).text == text


@given(TEXTS, MARKS)
def test_every_character_bears_the_kinds_of_its_marks_and_no_others(text: str, marks: list[Mark]) -> None:
    page = Page(str(highlighted(text, marks)))
    for at in range(len(text)):
        over = [m for m in marks if m.start <= at < m.end]
        assert page.kinds[at] - {"m", "unseen", "blank"} == {m.kind for m in over}
        assert page.about[at] == {about for m in over for about in m.about}


@given(TEXTS, MARKS)
def test_segments_lie_end_to_end(text: str, marks: list[Mark]) -> None:
    found = list(segments(text, marks))
    assert "".join(text[s.start : s.end] for s in found) == text
    assert all(a.end == b.start for a, b in zip(found, found[1:]))


@given(TEXTS, MARKS)
def test_every_line_says_where_it_begins(text: str, marks: list[Mark]) -> None:
    page = Page(str(highlighted(text, marks)))
    assert all(at == counted for at, counted in page.lines)
    assert len(page.lines) == len(set(page.lines))
    assert not text or page.lines[0] == (0, 0)


@given(TEXTS, MARKS)
def test_no_two_elements_have_one_id(text: str, marks: list[Mark]) -> None:
    ids = Page(str(highlighted(text, marks))).ids
    assert not ids or max(ids.values()) == 1


@given(TEXTS, MARKS)
def test_what_turns_the_direction_stands_in_an_isolate(text: str, marks: list[Mark]) -> None:
    page = Page(str(highlighted(text, marks)))
    turning = [
        i for i, sign in enumerate(text) if sign in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2069"
    ]
    assert all(page.isolated[i] for i in turning)


def test_a_span_is_found_by_its_characters() -> None:
    markup = str(highlighted("Twelve were killed.", [Mark("coded", 0, 6, ("c1",)), Mark("quantity", 0, 6)]))
    assert 'id="s0-6"' in markup
    assert markup.count("Twelve") == 1


def test_an_override_is_named() -> None:
    markup = str(highlighted("21 \u202edead", []))
    assert '<bdi class="unseen" data-code="U+202E">\u202e</bdi>' in markup


def test_marks_of_arabic_are_not_warned_of() -> None:
    assert "data-code" not in str(highlighted("\u200fمقتل 12\u200e", []))


@pytest.mark.parametrize("sign", ["\0", "\ud800"])
def test_what_no_browser_takes_is_shown_as_one_character(sign: str) -> None:
    assert Page(str(highlighted(f"a{sign}b", []))).text == "a\ufffdb"


def test_markup_in_a_report_is_text() -> None:
    markup = str(highlighted("<img src=x onerror=alert(1)>", [Mark("actor", 0, 4)]))
    assert "<img" not in markup
