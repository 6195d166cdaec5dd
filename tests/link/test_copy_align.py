"""Sentences of one language side by side."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.link.copy_align import Match, alike, match, matches
from recoupe.link.copy_text import Sentence, cut, read_sentences

LEAD = "Eighteen villagers were killed on Sunday when gunmen on motorcycles attacked a cattle market near Ansongo."


def read(text: str, language: str = "en") -> tuple[Sentence, ...]:
    return read_sentences(text, language, cut(text))


def matched(one: str, other: str) -> Match | None:
    return match(read(one)[0], read(other)[0])


@pytest.mark.parametrize(
    "other",
    [
        LEAD,
        LEAD.upper(),
        LEAD.replace("Eighteen", "18"),
        LEAD.replace("Ansongo", "Ansongho"),
        LEAD.replace("on Sunday ", ""),
        "On Sunday, eighteen villagers were killed when gunmen on motorcycles attacked a cattle market near Ansongo.",
        LEAD[:-1] + ", and drove the herds of six families across the border into Niger, the mayor said.",
    ],
)
def test_edited_sentences_are_one(other: str) -> None:
    found = matched(LEAD, other)
    assert found is not None
    assert found.strong
    assert not found.renewed


@pytest.mark.parametrize(
    "other",
    [
        LEAD.replace("Eighteen", "Twenty-three"),
        LEAD.replace("Sunday", "Thursday"),
        LEAD.replace("Ansongo", "Menaka"),
    ],
)
def test_another_number_day_or_place_renews_a_sentence(other: str) -> None:
    found = matched(LEAD, other)
    assert found is not None
    assert found.renewed


@pytest.mark.parametrize(
    "other",
    [
        "Gunmen riding motorcycles killed 18 people in a raid on a livestock fair close to Ansongo on Sunday.",
        "The mayor of Ansongo asked for more soldiers on Monday, a day after the attack.",
    ],
)
def test_a_sentence_in_other_words_is_not_one(other: str) -> None:
    found = matched(LEAD, other)
    assert found is None or not found.strong


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("solhan", "sohlan", True),
        ("defence", "defense", True),
        ("organisation", "organization", True),
        ("gen", "general", True),
        ("beni", "bene", False),
        ("killed", "wounded", False),
    ],
)
def test_spelling_may_vary(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is alike(other, one) is same


words = st.lists(
    st.sampled_from("troops village market Goma Beni seven 12 burned river dawn attacked road".split()), max_size=14
)


@settings(deadline=None)
@given(words, words)
def test_the_order_of_the_two_does_not_matter(one: list[str], other: list[str]) -> None:
    a, b = (
        Sentence(s.start, s.end, s.words, False, False, False) for t in (one, other) for s in read("X " + " ".join(t))
    )
    forth, back = match(a, b), match(b, a)
    assert (forth is None) == (back is None)
    if forth is not None and back is not None:
        assert sorted(zip(forth.words_a, forth.words_b, strict=True)) == sorted(
            zip(back.words_b, back.words_a, strict=True)
        )
        assert (forth.share, forth.plain, forth.renewed) == (back.share, back.plain, back.renewed)
        assert len(set(forth.words_a)) == len(forth.words_a) <= min(len(a.words), len(b.words))


def test_furniture_is_never_matched() -> None:
    line = read("Read also: eighteen villagers killed when gunmen attacked a cattle market near Ansongo")
    assert matches(line, line) == []
