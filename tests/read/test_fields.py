"""What may stand in a report's fields."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.read.fields import check_language, check_published, clean, report_of

NOTHING: dict[str, str | None] = {}


@pytest.mark.parametrize(
    "value",
    ["2015-11-13", "2015-11-13T21:20:00Z", "2015-11-13T21:20:00+01:00", "2015-11-13T21:20:00.123Z", "2016-02-29"],
)
def test_a_possible_date_is_kept_as_given(value: str) -> None:
    assert check_published(value) == value


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("2015-02-30", "not a possible date"),
        ("2015-13-01", "not a possible date"),
        ("2015-11-13T25:00:00Z", "not a possible date"),
        ("0001-01-01", "not a possible date"),
        ("13/11/2015", "write YYYY-MM-DD"),
        ("vendredi", "write YYYY-MM-DD"),
        ("2015-11", "write YYYY-MM-DD"),
        ("20151113", "write YYYY-MM-DD"),
        ("٢٠١٥-١١-١٣", "not a possible date"),
    ],
)
def test_an_impossible_date_is_refused(value: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        check_published(value)


@pytest.mark.parametrize(
    ("value", "code"), [("fr", "fr"), ("EN", "en"), ("fr-CA", "fr"), ("en_GB", "en"), ("fra", "fr"), ("Français", "fr")]
)
def test_a_language_is_known_by_its_names(value: str, code: str) -> None:
    assert check_language(value) == code


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match=r"language 'de' is not supported; supported are: fr, en"):
        check_language("de")


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        pytest.param("a\x00b", "a b", id="zero"),
        pytest.param("a\x1bb\x7fc", "a b c", id="escape and delete"),
        pytest.param("a\x0cb", "a\nb", id="form feed"),
        pytest.param("a\ud83db", "a\ufffdb", id="half of a surrogate pair"),
        pytest.param("a\tb\r\nc", "a\tb\r\nc", id="tabs and line ends stay"),
        pytest.param("e\u0301 \u200fا🙂", "e\u0301 \u200fا🙂", id="accents, marks of direction and emoji stay"),
    ],
)
def test_cleaning(text: str, stored: str) -> None:
    assert clean(text) == stored


@given(st.text(st.characters(exclude_categories=())))
def test_cleaning_keeps_every_offset_and_can_be_written(text: str) -> None:
    stored = clean(text)
    assert len(stored) == len(text)
    assert stored.encode("utf-8").decode("utf-8") == stored


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ({}, '"text" is missing'),
        ({"text": None}, '"text" is missing'),
        ({"text": 7}, '"text" must be a string, not a number'),
        ({"text": ["a"]}, '"text" must be a string, not a list'),
        ({"text": " \n"}, "is empty"),
        ({"text": "12 🙂 …"}, "has no words"),
        ({"text": "x" * 5_000_001}, "split it"),
        ({"text": "a", "title": {}}, '"title" must be a string, not an object'),
        ({"text": "a", "published": 2015}, '"published" must be a string, not a number'),
        ({"text": "a", "published": "2015-02-30"}, "not a possible date"),
        ({"text": "a", "language": "ru"}, "language 'ru' is not supported"),
    ],
)
def test_a_wrong_record_says_what_to_do(record: dict[str, object], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        report_of(record, identifier="x", defaults=NOTHING)


def test_defaults_stand_in_only_for_what_is_missing() -> None:
    defaults: dict[str, str | None] = {"published": "2019-04-21", "outlet": "Daily", "language": "en"}
    given = report_of({"text": "a", "outlet": "Le Soir", "published": " "}, identifier="x", defaults=defaults)
    assert (given.outlet, given.published, given.language) == ("Le Soir", "2019-04-21", "en")


@pytest.mark.parametrize(("value", "identifier"), [("a1", "a1"), (17, "17"), ("", "x"), (None, "x")])
def test_an_id_is_kept_or_made(value: object, identifier: str) -> None:
    assert report_of({"text": "a", "id": value}, identifier="x", defaults=NOTHING).id == identifier
