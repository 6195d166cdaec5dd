"""A report as copies see it: sentences, folded words, numbers, quotation marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.link.copy_text import Sentence, cut, fold, read_sentences


def read(text: str, language: str | None = "en") -> tuple[Sentence, ...]:
    return read_sentences(text, language, cut(text))


def pieces(text: str) -> list[str]:
    return [text[a:b] for a, b in cut(text)]


@settings(deadline=None)
@given(st.text(alphabet="ab A.\n«»\"'“”é 12-—(), !?", max_size=200))
def test_sentences_are_in_range_and_in_order(text: str) -> None:
    spans = cut(text)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(first[1] <= second[0] for first, second in zip(spans, spans[1:], strict=False))
    for s in read_sentences(text, None, spans):
        assert all(s.start <= w.start < w.end <= s.end for w in s.words)


@pytest.mark.parametrize(
    "text",
    [
        "KABUL, Aug 26 (AP) - Two bombs went off.",
        "BUNIA (RD Congo), 14 mars 2022 (AFP) - Two bombs went off.",
        "ALTAMIRA, Brazil (Reuters) - Two bombs went off.",
        "ERBIL - Two bombs went off.",
    ],
)
def test_the_head_of_a_dispatch_is_left_out(text: str) -> None:
    assert pieces(text) == ["Two bombs went off."]


def test_a_sentence_with_a_dash_keeps_its_head() -> None:
    text = "Gunmen - three of them - fled."
    assert pieces(text) == [text]


def test_a_closing_mark_stays_with_its_speech() -> None:
    text = "Les tirs sont partis de là. » Bagdad affirme le contraire."
    assert pieces(text) == ["Les tirs sont partis de là. »", "Bagdad affirme le contraire."]


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Église", "eglise"), ("tuÃ©s", "tues"), ("lâ€™attaque", "attaque"), ("at-\ntack", "attack"), ("Œuvre", "oeuvre")],
)
def test_words_are_folded(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("seventeen died", "en", ["17"]),
        ("one hundred and seven died", "en", ["107"]),
        ("two hundred died", "en", ["200"]),
        ("cent trente-deux morts", "fr", ["132"]),
        ("soixante-douze morts", "fr", ["72"]),
        ("quatre-vingts morts", "fr", ["80"]),
        ("une trentaine de morts", "fr", ["30"]),
        ("1 000 morts", "fr", ["1000"]),
        ("1,074 pupils", "en", ["1074"]),
        ("at 3:30 p.m.", "en", ["1530"]),
        ("à 15 h 30", "fr", ["1530"]),
        ("à 15h00", "fr", ["15"]),
        ("at 3 pm", "en", ["15"]),
        ("107mm rockets", "en", ["107"]),
    ],
)
def test_numbers_are_kept_by_value(text: str, language: str, numbers: list[str]) -> None:
    assert [w.form for s in read(text, language) for w in s.words if w.number] == numbers


def test_days_are_equal_in_all_languages() -> None:
    french, english = read("Il est mort mercredi 5 juin.", "fr"), read("He died on Wednesday 5 June.", "en")
    days = [[w.calendar for w in s[0].words if w.calendar] for s in (french, english)]
    assert days[0] == days[1] == ["day3", "month6"]


@pytest.mark.parametrize("marks", ["«»", "“”", '""', "‘’"])
def test_speech_in_any_marks_is_quoted(marks: str) -> None:
    sentence = read(f"{marks[0]}We lay flat among the sacks,{marks[1]} she told reporters.")[0]
    assert {w.form for w in sentence.words if w.quoted} == {"lay", "flat", "among", "sacks"}


@pytest.mark.parametrize(
    ("text", "furniture", "stock"),
    [
        ("Read also: the war on the river", True, False),
        ("Call the office on 863-402-7200 with what was seen there.", True, False),
        ("No group has claimed responsibility for the attack.", False, True),
        ("The gunmen came at dawn and burned the market of Konna.", False, False),
    ],
)
def test_what_every_desk_prints_is_known(text: str, furniture: bool, stock: bool) -> None:
    sentence = read(text)[0]
    assert (sentence.furniture, sentence.stock) == (furniture, stock)
