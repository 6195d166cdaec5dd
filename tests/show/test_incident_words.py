"""Parts of an incident in words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.show.conftest import STEERING, claim, number, voice

from recoupe.show.incident_words import (
    cleaned,
    moment_words,
    own_words,
    place_words,
    precision_words,
    support_words,
    value_words,
    voice_key,
    voice_name,
    web_address,
)


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((9, 4, [2, 3], 2, 0), "9 reports, 4 texts, 2–3 roots, 2 sides"),
        ((1, 1, [1, 1], 1, 0), "1 report, 1 text, 1 root"),
        ((2, 1, [1, 1], 0, 1), "2 reports, 1 text, 1 root; denied by 1 root"),
        ((0, 0, [0, 0], 0, 2), "only denied, by 2 roots"),
        ((1200, 300, [12, 40], 3, 0), "1,200 reports, 300 texts, 12–40 roots, 3 sides"),
    ],
)
def test_support(counts: tuple[int, int, list[int], int, int], words: str) -> None:
    assert support_words(dict(zip(("reports", "texts", "roots", "parties", "denials"), counts))) == words


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2021-06-05T20:00:00Z", "5 Jun 2021, 20:00 UTC"),
        ("2021-06-05T20:00:30.25+02:00", "5 Jun 2021, 20:00 +02:00"),
        ("2021-06-05T20:00", "5 Jun 2021, 20:00"),
        ("2021-06-11", "11 Jun 2021"),
        (None, "day not said"),
        ("yesterday", "yesterday"),
    ],
)
def test_moments(at: str | None, words: str) -> None:
    assert moment_words(at) == words


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("killed", number(160, None, "children"), "at least 160 children"),
        ("killed", number(0, 0, "children"), "no children"),
        ("killed", None, "not said"),
        ("when", {"earliest": "2021-06-04", "latest": "2021-06-05"}, "4–5 Jun 2021"),
        ("when", {"earliest": None, "latest": None, "text": "un soir"}, "un soir"),
        ("where", {"name": "Solhan", "country": "BF", "admin1": None}, "Solhan, Burkina Faso"),
        ("where", "près de Dori", "près de Dori"),
        ("weapon", {"type": "rocket", "name": "Grad", "min": 3, "max": 3}, "rocket “Grad”, 3"),
        ("damage", {"text": "deux\n maisons"}, "deux maisons"),
        ("motive", {"odd": 1}, '{"odd": 1}'),
        ("actors", ["A", "B"], "A, B"),
        ("occurrence", "air_strike", "air strike"),
    ],
)
def test_values(field: str, value: object, words: str) -> None:
    assert value_words(field, value) == words


def test_own_words_are_those_of_the_outlet() -> None:
    assert own_words(number(1, 1, text=" une\nfemme ")) == "une femme"
    assert (own_words("le marché"), own_words(None), own_words({"text": None})) == ("", "", "")


def test_a_place_without_precision_is_named() -> None:
    assert place_words({"name": "Dori", "country": "BF", "admin1": "Sahel", "lat": None, "lon": None}) == (
        "Dori, Sahel, Burkina Faso"
    )
    assert place_words(None) == "not said"


def test_how_closely_a_day_is_known() -> None:
    assert precision_words({"earliest": "2021-06-05", "latest": "2021-06-05", "precision": "hour"}) == "to the hour"
    assert precision_words({"earliest": "2021-06-05", "latest": "2021-06-05", "precision": "day"}) == "to the day"
    assert (
        precision_words({"earliest": "2021-06-01", "latest": "2021-06-30", "precision": "month"}) == "to within 30 days"
    )


@pytest.mark.parametrize(
    ("given_", "name"),
    [
        (voice("armée"), "armée"),
        (voice("un habitant", "local_source", True), "un habitant (unnamed)"),
        (voice(None, "unknown", True), "a source not named"),
        (voice(None, "outlet"), "Le Soir"),
    ],
)
def test_voices(given_: dict[str, object], name: str) -> None:
    assert voice_name(given_, "Le Soir") == name


def test_unnamed_voices_are_one_where_the_same_words_are_theirs() -> None:
    resident = voice("un habitant", "local_source", True)
    one = claim("killed", number(3, 3), "trois morts", "r1", "a", resident)
    copy = claim("killed", number(3, 3), "Trois  morts", "r2", "b", resident)
    other = claim("killed", number(3, 3), "trois tués", "r3", "c", resident)
    assert voice_key(one) == voice_key(copy) != voice_key(other)


def test_named_voices_are_told_apart_by_the_casebook() -> None:
    one = claim("killed", number(3, 3), "trois morts", "r1", "army-ml", voice("armée"))
    other = claim("killed", number(3, 3), "trois morts", "r1", "army-bf", voice("armée"))
    assert voice_key(one) != voice_key(other)


@pytest.mark.parametrize(
    "url", ["https://a.example/x?y=(1)&z=2#t", "http://xn--e1afmkfd.example:8080/", "HTTPS://A.EXAMPLE"]
)
def test_addresses_that_may_be_linked_to(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "//x.example",
        "https:///path",
        "https://user:secret@x.example/",
        'https://x.example/"onmouseover=',
        "https://x.example/<b>",
        "https://x.example/a b",
        "https://[x",
        "vbscript:x",
        "",
        None,
        7,
    ],
)
def test_addresses_that_may_not(url: object) -> None:
    assert web_address(url) is None


@given(st.text())
def test_only_web_addresses_are_linked_to(url: str) -> None:
    address = web_address(url)
    assert address is None or address.lower().startswith(("http://", "https://"))


@given(st.recursive(st.text(), lambda node: st.lists(node) | st.dictionaries(st.text(), node), max_leaves=6))
def test_nothing_that_steers_a_terminal_or_turns_a_page_is_left(node: object) -> None:
    def strings(n: object) -> list[str]:
        if isinstance(n, dict):
            return [s for v in n.values() for s in strings(v)]
        return [s for v in n for s in strings(v)] if isinstance(n, list) else [str(n)]

    for text in strings(cleaned(node)):
        assert not any(unicodedata.category(c) in ("Cc", "Cs") and c != "\n" for c in text)
        assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def test_cleaning_leaves_words_as_they_are() -> None:
    assert cleaned({"a": ["« Ségou » – سوريا 👩‍👩", 3, None]}) == {"a": ["« Ségou » – سوريا 👩‍👩", 3, None]}
    assert cleaned(STEERING).split() == ["[31mred", "[0m", "2J", "txt.exe", "x"]
