"""What is typed into the form of a claim, brought into the codebook's form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.casebook.typed import Unreadable
from recoupe.web.report.forms import ClaimForm, claim_of, correcting, likeness, span_of, value_of

TEXT = "💥 Gunmen killed 12 civilians.\r\nThe army denied it. The army denied it."
FORM = ClaimForm(report="r")


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_characters_are_those_of_the_text_whatever_they_are(text: str, start: int, end: int) -> None:
    form = replace(FORM, start=str(start), end=str(end))
    if start < end <= len(text):
        assert span_of(form, text) == (start, end)
    else:
        with pytest.raises(Unreadable):
            span_of(form, text)


def test_words_are_found_where_they_stand_once() -> None:
    start, end = span_of(replace(FORM, words=" 12  civilians "), TEXT)
    assert TEXT[start:end] == "12 civilians"


def test_words_are_found_over_a_line_end() -> None:
    start, end = span_of(replace(FORM, words="12 civilians. The army"), TEXT)
    assert TEXT[start:end] == "12 civilians.\r\nThe army"


@pytest.mark.parametrize(
    ("form", "code"),
    [
        (replace(FORM, words="The army denied"), "words_twice"),
        (replace(FORM, words="13 civilians"), "words_nowhere"),
        (FORM, "no_words"),
        (replace(FORM, start="12", end="x"), "span"),
        (replace(FORM, start="٣", end="٩"), "span"),
        (replace(FORM, start="10", end="16", words="killed"), "other_words"),
    ],
)
def test_nothing_is_guessed_about_words(form: ClaimForm, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        span_of(form, TEXT)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ({"field": "killed", "value": "12", "group": "civilians"}, {"min": 12, "max": 12, "group": "civilians"}),
        ({"field": "injured", "value": "160+"}, {"min": 160, "max": None, "group": "unspecified"}),
        ({"field": "killed", "value": "3 children", "group": "civilians"}, {"min": 3, "max": 3, "group": "children"}),
        ({"field": "when", "value": "2021-06-05"}, {"earliest": "2021-06-05", "latest": "2021-06-05"}),
        ({"field": "weapon", "weapon": "rocket", "value": "Katioucha"}, {"type": "rocket", "name": "Katioucha"}),
        ({"field": "where", "value": "the market"}, "the market"),
        ({"field": "responsibility", "value": "the army"}, "the army"),
        ({"field": "occurrence", "type": "air_strike"}, "air_strike"),
    ],
)
def test_values(typed: dict[str, str], value: Any) -> None:
    found = value_of(replace(FORM, **typed), "12  civilians", None)  # type: ignore[arg-type]
    if isinstance(value, dict):
        assert found["text"] == "12 civilians"
        assert value.items() <= found.items()
    else:
        assert found == value


def test_no_voice_is_the_outlet() -> None:
    form = replace(FORM, value="12")
    assert claim_of(form, (0, 5), TEXT, None)["voice"] is None
    assert claim_of(replace(form, anonymous="1"), (0, 5), TEXT, None)["voice"] == {
        "name": None, "kind": "official", "anonymous": True,
    }  # fmt: skip


STANDING = {
    "id": "c1", "field": "killed", "value": {"min": 12, "max": 12, "group": "civilians", "text": "12 civilians"},
    "speech_act": "assert", "certainty": "probable", "stance": "distance", "evidence": {"start": 16, "end": 28},
    "chain": [{"name": "R", "kind": "outlet", "anonymous": False},
              {"name": "The governor", "kind": "official", "anonymous": False}],
}  # fmt: skip


def test_a_claim_like_one_that_is_there_is_seen() -> None:
    form = replace(FORM, value="12", group="civilians", voice="the Governor")
    assert likeness(claim_of(form, (16, 28), TEXT, None), [STANDING]) is STANDING
    assert likeness(claim_of(replace(form, value="13"), (16, 28), TEXT, None), [STANDING]) is None
    assert likeness(claim_of(replace(form, voice=""), (16, 28), TEXT, None), [STANDING]) is None


def test_the_form_of_a_correction_says_what_the_claim_says() -> None:
    form = correcting(FORM, STANDING, "k")
    assert (form.value, form.group, form.voice, form.certainty, form.stance) == (
        "12", "civilians", "The governor", "probable", "distance",
    )  # fmt: skip
    assert likeness(claim_of(form, span_of(form, TEXT), TEXT, None), [STANDING]) is STANDING


def test_versions_come_with_the_tellings_that_were_seen() -> None:
    form = ClaimForm.posted({"report": "r", "seen-k": "i1 7", "seen-odd": "x", "strange": "y"})
    assert form.seen("k") == {"i1": 7}
    assert form.seen("odd") is None
