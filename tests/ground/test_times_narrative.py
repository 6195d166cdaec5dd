"""Days that count from the day the story has reached, and those that a caller must resolve."""

from datetime import date

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.quotes import detect_quotes
from recoupe.detect.times import detect_times
from recoupe.ground.times import ground_times, shift_from
from recoupe.model.mention import TimeMention

PUBLISHED = date(2022, 9, 30)


def grounded(text: str, language: str) -> tuple[TimeMention, ...]:
    sentences = parse_sentences(text, language)
    mentions = detect_times(text, sentences, language)
    return ground_times(mentions, report_day=PUBLISHED, sentences=sentences, quotes=detect_quotes(text, sentences))


STORIES = {
    "eve": ("Le 5 août, le camp a été rasé. La veille, un émissaire y était venu.", "fr", ["08-05", "08-04"]),
    "days_later": (
        "Le 5 août, le camp a été rasé. Quelques jours plus tard, l'armée est revenue.",
        "fr",
        ["08-05", "08-07..08-12"],
    ),
    "same_evening": ("Le 5 août, le camp a été rasé. Le soir même, on fuyait.", "fr", ["08-05", "08-05"]),
    "story_moves": (
        "Le 5 août, le camp a été rasé. Le lendemain, on fuyait. Deux jours plus tard, tout brûlait.",
        "fr",
        ["08-05", "08-06", "08-08"],
    ),
    "that_sunday": ("Le 7 août, la messe finissait. Ce dimanche-là, on a tiré.", "fr", ["08-07", "08-07"]),
    "night_of_the_story": ("Le 5 août, le camp a été rasé. Dans la nuit, on fuyait.", "fr", ["08-05", "08-05..08-06"]),
    "later_that_day": ("On 5 August the camp was razed. Later that day people fled.", "en", ["08-05", "08-05"]),
    "two_days_later": ("On 5 August the camp was razed. Two days later people fled.", "en", ["08-05", "08-07"]),
    "week_earlier": ("On 15 August the camp was razed. A week earlier it had been mapped.", "en", ["08-15", "08-08"]),
    "following_sunday": ("On 5 August the camp was razed. The following Sunday it burned.", "en", ["08-05", "08-07"]),
    "speech_is_no_story": (
        "Le 5 août, le camp a été rasé, a déclaré jeudi le gouverneur. La veille, il y était venu.",
        "fr",
        ["08-05", "09-29", "08-04"],
    ),
    "claimed_day_is_story": (
        "Un groupe a revendiqué l'attaque du 5 août. Deux jours plus tard, le camp brûlait.",
        "fr",
        ["08-05", "08-07"],
    ),
    "clock_of_the_day_before": ("Le 5 août, le camp a été rasé. Vers 17 heures, on fuyait.", "fr", ["08-05", "08-05"]),
    "clock_without_day": ("Vers 17 heures, un obus est tombé.", "fr", ["None"]),
    "clock_without_day_en": ("The church was hit at about 8:45 a.m.", "en", ["None"]),
    "clock_far_from_a_day": (
        "On 5 August the camp was razed. It was raining. Nobody fled. The church was hit at 8:45 a.m.",
        "en",
        ["08-05", "None"],
    ),
    "since_then": ("Le 5 août, le camp a été rasé. Depuis lors, on fuit.", "fr", ["08-05", "08-05..09-30"]),
}


@pytest.mark.parametrize(("text", "language", "days"), STORIES.values(), ids=STORIES.keys())
def test_story(text: str, language: str, days: list[str]) -> None:
    found = [
        f"{m.earliest}..{m.latest}" if m.earliest != m.latest else f"{m.earliest}" for m in grounded(text, language)
    ]
    assert [f.replace("2022-", "") for f in found] == days


OPEN = {
    "no_day_told": ("Un camp a été rasé. La veille, un émissaire y était venu.", "fr"),
    "event_named": ("Six jours après le raid, le bilan restait inconnu.", "fr"),
    "event_named_en": ("The day after the raid the toll was unknown.", "en"),
}


@pytest.mark.parametrize(("text", "language"), OPEN.values(), ids=OPEN.keys())
def test_stays_open(text: str, language: str) -> None:
    assert [(m.anchor, m.earliest, m.latest) for m in grounded(text, language)] == [("narrative", None, None)]


def test_event_named_does_not_count_from_another_day() -> None:
    found = grounded("Le 5 août, une trêve a été signée. Au lendemain du raid, elle était morte.", "fr")
    assert [m.earliest for m in found] == ["2022-08-05", None]


def test_day_inside_a_quotation_is_not_the_story() -> None:
    found = grounded("« Le 5 août, ils ont brûlé nos maisons », dit-elle. La veille, on avait prévenu l'armée.", "fr")
    assert [m.earliest for m in found] == ["2022-08-05", None]


SHIFTED = {
    "eve": ("La veille, on fuyait.", "fr", "2022-08-04", "2022-08-05"),
    "some_days": ("Quelques jours plus tard, on fuyait.", "fr", "2022-08-07", "2022-08-13"),
    "month": ("Trois mois auparavant, on fuyait.", "fr", "2022-05-01", "2022-05-31"),
    "before_event": ("A day before the massacre people fled.", "en", "2022-08-04", "2022-08-05"),
    "same_day": ("Later that evening people fled.", "en", "2022-08-05", "2022-08-06"),
}


@pytest.mark.parametrize(("text", "language", "earliest", "latest"), SHIFTED.values(), ids=SHIFTED.keys())
def test_shift_from_the_days_of_an_incident(text: str, language: str, earliest: str, latest: str) -> None:
    (mention,) = grounded(text, language)
    moved = shift_from(mention, date(2022, 8, 5), date(2022, 8, 6))
    assert (moved.earliest, moved.latest) == (earliest, latest)


def test_since_then_runs_from_the_incident_to_publication() -> None:
    (mention,) = grounded("Depuis lors, on fuit.", "fr")
    moved = shift_from(mention, date(2022, 8, 5), date(2022, 8, 6))
    assert (moved.earliest, moved.latest) == ("2022-08-05", "2022-09-30")


def test_shift_leaves_other_mentions_alone() -> None:
    (mention,) = grounded("Hier, on fuyait.", "fr")
    assert shift_from(mention, date(2022, 8, 5), date(2022, 8, 6)) is mention


BEHIND = {
    "set_off": ("La colère monte depuis le bombardement, début octobre, d'un camp à Bor.", "fr", "2021-10-01"),
    "under_the_noun": ("La peur grandit depuis le raid du 4 octobre sur Bor.", "fr", "2021-10-04"),
    "en_noun": ("Anger is growing since the raid of 4 October on Bor.", "en", "2021-10-04"),
    "ahead": ("La réunion se tiendra début octobre à Bor.", "fr", "2022-10-01"),
}


@pytest.mark.parametrize(("text", "language", "earliest"), BEHIND.values(), ids=BEHIND.keys())
def test_what_goes_on_since_an_act_dates_it_behind(text: str, language: str, earliest: str) -> None:
    (mention,) = grounded(text, language)
    assert mention.earliest == earliest
