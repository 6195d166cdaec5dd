"""Mentions are looked for in the background, kept, and become marks and first guesses."""

from __future__ import annotations

import threading

import pytest

from recoupe.errors import LanguageError
from recoupe.model.mention import (
    AttributionMention,
    HarmMention,
    Mention,
    PlaceMention,
    QuantityMention,
    TimeMention,
    Voice,
)
from recoupe.model.report import Report
from recoupe.web.report.mentions import LONG, Reader, Reading, read_from

TEXT = "On 5 June, 12 civilians died in Gao, the governor said."


def _at(words: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "quote": words, "rule": "test"}


def _span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


MENTIONS: tuple[Mention, ...] = (
    TimeMention(**_at("5 June"), timex_type="DATE", earliest="2021-06-05", latest="2021-06-05"),  # type: ignore[arg-type]
    HarmMention(
        **_at("12 civilians died"), field="killed", min=12, max=12, group="civilians", text="12", head=0,
        trigger=_span("died"),
    ),  # type: ignore[arg-type]
    QuantityMention(**_at("12"), min=12, max=12),  # type: ignore[arg-type]
    PlaceMention(**_at("Gao"), name="Gao", lat=16.27, lon=-0.04),  # type: ignore[arg-type]
    AttributionMention(
        **_at("the governor said"), cue=_span("said"), source=_span("the governor"),
        content=(_span("12 civilians died in Gao"),), voices=(Voice("the governor", "official"),),
    ),  # type: ignore[arg-type]
)  # fmt: skip


def waited(reader: Reader, key: str, report: Report) -> Reading:
    """The reading, once it is there."""
    done = threading.Event()
    for _ in range(500):
        found = reader.look(key, report)
        if found is not None:
            return found
        done.wait(0.01)
    raise AssertionError("nothing was read")


def test_a_report_is_read_once() -> None:
    read: list[str] = []

    def record(report: Report) -> tuple[Mention, ...]:
        read.append(report.id)
        return MENTIONS

    reader = Reader(record)
    report = Report(text=TEXT, id="r")
    found = waited(reader, "k", report)
    assert waited(reader, "k", report) is found
    assert read == ["r"]


def test_who_asks_first_does_not_wait() -> None:
    go = threading.Event()

    def slow(report: Report) -> tuple[Mention, ...]:
        go.wait(10)
        return MENTIONS

    reader = Reader(slow)
    assert reader.look("k", Report(text=TEXT)) is None
    assert reader.at_hand("k") is None
    go.set()
    assert waited(reader, "k", Report(text=TEXT)).found


def test_nobody_waits_for_a_long_report() -> None:
    go = threading.Event()

    def read(report: Report) -> tuple[Mention, ...]:
        if len(report.text) >= LONG:
            go.wait(10)
        return MENTIONS

    reader = Reader(read)
    assert reader.look("long", Report(text="x" * LONG)) is None
    assert waited(reader, "short", Report(text=TEXT)).found
    assert reader.at_hand("long") is None
    go.set()
    assert waited(reader, "long", Report(text="x" * LONG)).found


def test_nothing_is_begun_by_looking_what_is_at_hand() -> None:
    reader = Reader(lambda report: pytest.fail("read"))
    assert reader.at_hand("k") is None


def test_only_the_last_ones_are_kept() -> None:
    reader = Reader(lambda report: MENTIONS, most=2)
    for key in "abc":
        waited(reader, key, Report(text=TEXT))
    assert reader.at_hand("a") is None
    assert reader.at_hand("c") is not None


@pytest.mark.parametrize(
    ("error", "said"),
    [(LanguageError("language 'xx' is not supported"), "language 'xx'"), (ValueError("odd"), "ValueError: odd")],
)
def test_a_report_that_cannot_be_read_says_why(error: Exception, said: str) -> None:
    def fail(report: Report) -> tuple[Mention, ...]:
        raise error

    reader = Reader(fail)
    assert said in str(waited(reader, "k", Report(text=TEXT)).why)
    assert waited(reader, "l", Report(text=TEXT)).found == ()


def test_a_toll_is_guessed_before_anything_else() -> None:
    guess = read_from(MENTIONS).guess(0, len(TEXT))
    assert guess is not None
    assert (guess.field, guess.typed, guess.group) == ("killed", "12", "civilians")


@pytest.mark.parametrize(
    ("words", "field", "typed"), [("5 June", "when", "2021-06-05"), ("Gao", "where", "Gao @ 16.2700,-0.0400")]
)
def test_what_is_guessed_is_as_it_would_be_typed(words: str, field: str, typed: str) -> None:
    guess = read_from(MENTIONS).guess(*_span(words))
    assert guess is not None
    assert (guess.field, guess.typed) == (field, typed)


def test_the_speaker_is_whoever_has_the_floor() -> None:
    reading = read_from(MENTIONS)
    floor = reading.speaker(*_span("12 civilians"))
    assert floor is not None
    assert floor.voice.name == "the governor"
    assert reading.speaker(*_span("5 June")) is None


def test_of_an_attribution_cue_and_source_are_marked() -> None:
    voices = {(m.start, m.end) for m in read_from(MENTIONS).marks() if m.kind == "voice"}
    assert voices == {_span("said"), _span("the governor")}
