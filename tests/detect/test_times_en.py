"""English time expressions: the brackets in a sentence are all that must be found in it."""

import re

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.time_grammar import GRAMMARS, compiled_grammar
from recoupe.detect.times import detect_times

SPANS = {
    "weekday": "Shells fell on Bakhmut on [Tuesday].",
    "possessive_outside": "[Friday]'s blast in Mogadishu killed dozens.",
    "weekday_part": "[Thursday night] was quiet in Omdurman.",
    "early_inside": "[Early on Wednesday morning] gunmen entered Barsalogho.",
    "day_month": "The convoy was hit on [14 April 2014] near Chibok.",
    "month_day": "A drone struck the port on [Aug. 26, 2022].",
    "month_day_without_dot": "A drone struck the port on [Sept 3].",
    "ordinal": "It happened on [the 13th of August 2021].",
    "weekday_and_date": "The raid on [Monday, June 7] left a crater.",
    "clock_and_day": "The jail was stormed at [around 2 a.m. on Saturday 5 June].",
    "day_and_clock": "It began on [Tuesday at around 3 a.m. local time].",
    "clock_with_gmt": "The quake hit at [10:35 a.m. (0735 GMT) Friday].",
    "clocks": "Sirens sounded at [14:30], at [6 p.m.], at [11pm] and at [noon].",
    "dawn_of_day": "Troops crossed the river at [dawn on Tuesday].",
    "early_hours": "They came in [the early hours of Sunday].",
    "night_of": "On [the night of 14 April 2014] they burned the school.",
    "night_into": "Shelling went on from [Friday night into Saturday].",
    "overnight_range": "Villagers fled the raid [overnight from Monday to Tuesday].",
    "overnight": "Drones attacked Kyiv [overnight].",
    "range": "The [30-31 May] clashes displaced thousands.",
    "range_us": "Fighting from [March 3 to 5] closed the road.",
    "month_mods": "From [early February] to [the end of June] and [mid-August], it was calm.",
    "month_last_year": "In [January last year] a bus was burned.",
    "month_is_no_verb": "They may march on the capital.",
    "year": "Since [2014] and the [2003] invasion, nothing has changed.",
    "decades": "In [the 1990s] and [the 19th century] the valley was contested.",
    "season": "In [the summer of 2014] Mosul fell.",
    "deictic": "[Yesterday], [last night], [this morning] and [today].",
    "last_next": "[Last Tuesday], [next month] and [last year].",
    "weekday_of_last_week": "He was shot on [Monday last week].",
    "ago": "[Ten days ago] the bridge was mined.",
    "narrative": "[Two days later] and [the next morning], [later that day], the shelling resumed.",
    "day_after_event": "[A day] after the raid, and [the day] after the ambush, they fled.",
    "past_units": "In [the past two weeks] and in [recent days] attacks have grown.",
    "duration": "The siege lasted [more than six years].",
    "duration_range": "It will take [two to three weeks].",
    "hyphen": "A [six-hour] battle followed.",
    "sets": "[Every Friday], [daily] and on [Mondays] they march.",
    "dateline": "KABUL, [Aug 26] (AP) - A bomb exploded at the gate.",
    "ramadan": "During [Ramadan] the guns fell silent.",
    "iso": "Filed [2023-04-17].",
    "age": "A 27-year-old man and a girl aged 6 years were killed.",
    "second_is_ordinal": "A second blast followed.",
    "names": "The March 23 Movement and the April 6 Youth Movement denied it.",
    "toll": "Some 2000 people and 1,500 soldiers fled.",
    "rate": "They shell Avdiivka three times a day, and 40 sorties a week cost $500 a night.",
    "given_a_week": "He gave the rebels [a week] to leave Taiz.",
    "title": "The envoy told viewers of 60 Minutes and later those of This Week that it was no High Noon.",
    "headline_is_no_title": "Ten Killed In Gaza Strikes [Last Night]",
    "age_in_decades": "A man in his 40s and a woman in her 20s fell ill.",
    "aircraft_and_ships": "Two Su-25s, a T-72 and the U-2012 were lost.",
    "possessive_decade": "The war of [the '80s] and of [the Nineties] never ended.",
    "quarter_is_a_share": "A quarter of the town and the Armenian quarter burned.",
    "in_as_many_weeks": "It was the third raid in as many weeks.",
    "over_is_a_preposition": "Over [three years], and [over three years ago], the dam was shelled.",
    "right_now": "Right [now] nobody is [currently] safe.",
    "soon_is_no_date": "They will soon leave and shortly return.",
    "year_in_adjective_place": "A bloody [2011] crackdown and his [1996] arrest were recalled.",
    "range_of_years": "The war of [2014]-[2018] and [the 1990s] left ruins.",
    "fiscal": "Aid for [fiscal 2023] fell in [the fiscal year] ended [Sept. 30].",
    "week_part": "On [Monday nights] and [Saturdays], and [twenty-first of June], they march.",
    "in_the_evening": "Shells fell in [the early evening] and by [mid-afternoon] it was calm.",
    "evening_spent": "The raiders spent [the evening] at a camp, not by night but until [morning].",
    "morning_papers": "The morning newspapers and the night sky told of it.",
    "some_day": "They will return some day, after [some days] or [some 50 years].",
    "pre_and_post": "The [post-1994] army and the [mid-2011] truce failed.",
    "after_years_of": "After years of war nobody left, for nobody had been there for [decades].",
    "nth_quarter": "In [the second quarter of 2023] and [last year's third quarter] tolls fell.",
}


@pytest.mark.parametrize("sentence", SPANS.values(), ids=SPANS.keys())
def test_spans(sentence: str) -> None:
    text = re.sub(r"[\[\]]", "", sentence)
    marked = text
    for m in reversed(detect_times(text, parse_sentences(text, "en"), "en")):
        assert m.quote == text[m.start : m.end]
        marked = f"{marked[: m.start]}[{m.quote}]{marked[m.end :]}"
    assert marked == sentence


VALUES = {
    "years": ("The siege lasted six years.", "DURATION", "P6Y"),
    "article": ("The truce held for a week.", "DURATION", "P1W"),
    "article_and_number": ("It was a six-hour battle.", "DURATION", "PT6H"),
    "couple": ("The truce held for a couple of days.", "DURATION", "P2D"),
    "several": ("He was held for several months.", "DURATION", "PXM"),
    "decades": ("The war lasted two decades.", "DURATION", "P20Y"),
    "every_friday": ("They march every Friday.", "SET", "XXXX-WXX-5"),
    "recently": ("He was recently freed.", "DATE", "PAST_REF"),
    "fraction": ("The siege lasted 2 1/2 years.", "DURATION", "P2Y6M"),
    "fraction_of_hours": ("It took 5 1/2 hours.", "DURATION", "PT5H30M"),
    "and_a_half": ("It took two and a half years.", "DURATION", "P2Y6M"),
    "unit_and_a_half": ("It took an hour and a half.", "DURATION", "PT1H30M"),
    "hyphened_half": ("It was a two-and-a-half-year siege.", "DURATION", "P2Y6M"),
    "fortnight": ("The truce held for a fortnight.", "DURATION", "P2W"),
    "another": ("They stayed another two weeks.", "DURATION", "P2W"),
    "another_alone": ("They stayed another week.", "DURATION", "P1W"),
    "long": ("A decades-long feud ended.", "DURATION", "PXE"),
    "daylong": ("A daylong battle ended.", "DURATION", "P1D"),
    "year_long": ("A year-long siege ended.", "DURATION", "P1Y"),
    "quarters": ("It took two quarters.", "DURATION", "P2Q"),
    "every_night": ("Drones come every night.", "SET", "XXXX-XX-XXTNI"),
    "weekday_nights": ("They march on Monday nights.", "SET", "XXXX-WXX-1TNI"),
}


@pytest.mark.parametrize(("text", "kind", "value"), VALUES.values(), ids=VALUES.keys())
def test_values_without_calendar(text: str, kind: str, value: str) -> None:
    assert [(m.timex_type, m.timex_value) for m in detect_times(text, parse_sentences(text, "en"), "en")] == [
        (kind, value)
    ]


SHIFTS = {
    "day_before": ("The day before, a bridge fell.", (-1, -1)),
    "next_morning": ("The next morning troops left.", (1, 1)),
    "two_days_later": ("Two days later troops left.", (2, 2)),
    "days_later": ("Days later troops left.", (2, 7)),
    "later_that_day": ("Later that day troops left.", (0, 0)),
    "before_event": ("A day before the massacre troops left.", (-1, -1)),
    "previous_evening": ("The previous evening troops left.", (-1, -1)),
}


@pytest.mark.parametrize(("text", "shift"), SHIFTS.values(), ids=SHIFTS.keys())
def test_narrative_shift(text: str, shift: tuple[int, int]) -> None:
    (mention,) = detect_times(text, parse_sentences(text, "en"), "en")
    assert (mention.anchor, mention.shift) == ("narrative", shift)


@pytest.mark.parametrize("language", GRAMMARS)
def test_rule_ids_are_unique_and_carry_the_language(language: str) -> None:
    grammar = compiled_grammar(language)
    assert grammar is not None
    ids = [r.rule.id for r in grammar.rules]
    assert len(ids) == len(set(ids))
    assert {i.split(".")[0] for i in ids} == {language}


@pytest.mark.parametrize("language", GRAMMARS)
def test_no_rule_matches_nothing(language: str) -> None:
    grammar = compiled_grammar(language)
    assert grammar is not None
    assert [r.rule.id for r in grammar.rules if r.pattern.fullmatch("")] == []
