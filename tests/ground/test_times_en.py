"""English days with their values. In a sentence ``[words=TYPE value days]`` is all that is found in it; the days, both
ends included, are left out where they are the value, the year that is the value, or unknown."""

import re
from datetime import date

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.quotes import detect_quotes
from recoupe.detect.times import detect_times
from recoupe.ground.times import ground_times


def marked(text: str, published: date) -> str:
    sentences = parse_sentences(text, "en")
    found = detect_times(text, sentences, "en")
    quotes = detect_quotes(text, sentences)
    for m in reversed(ground_times(found, report_day=published, sentences=sentences, quotes=quotes)):
        days = m.earliest if m.earliest == m.latest else f"{m.earliest}..{m.latest}"
        told = (m.timex_value, f"{m.timex_value}-01-01..{m.timex_value}-12-31")
        meaning = f"{m.timex_type} {m.timex_value}" + (f" {days}" if days and days not in told else "")
        text = f"{text[: m.start]}[{m.quote}={meaning}]{text[m.end :]}"
    return text


WEEKDAYS = {
    "weekday_with_zone": (
        "2023-05-12",
        "Rockets hit Sderot on [Thursday night EST=TIME 2023-05-11TNI 2023-05-11].",
    ),
    "late_weekday": ("2022-03-02", "[Late Monday=DATE 2022-02-28], shells fell on Kharkiv."),
    "early_on_weekday": ("2024-01-18", "[Early on Wednesday=DATE 2024-01-17], drones struck El Fasher."),
    "weekday_day_after": (
        "2022-07-15",
        "Missiles struck Vinnytsia on [Thursday morning=TIME 2022-07-14TMO 2022-07-14].",
    ),
    "weekday_of_publication": (
        "2022-07-15",
        "On [Friday=DATE 2022-07-15] and again on [Saturday=DATE 2022-07-09], shells landed in Donetsk.",
    ),
    "weekday_last": ("2014-08-20", "Kocho was overrun [last Friday=DATE 2014-08-15]."),
    "weekday_of_last_week": (
        "2022-07-15",
        "The archive was looted on [Thursday of last week=DATE 2022-07-07].",
    ),
    "weekdays_between": (
        "2021-06-10",
        "Fighting raged between [Monday=DATE 2021-06-07] and [Wednesday=DATE 2021-06-09] in Marib.",
    ),
    "weekday_overnight": (
        "2014-08-20",
        "Militants stormed the base [overnight Friday=TIME 2014-08-15TNI 2014-08-15..2014-08-16].",
    ),
    "weekday_overnight_into": (
        "2022-07-15",
        "Militiamen killed 14 people in Djugu [overnight Tuesday into Wednesday=TIME 2022-07-12TNI "
        "2022-07-12..2022-07-13].",
    ),
    "weekday_announced": ("2021-06-10", "Both delegations meet [Monday=DATE 2021-06-14] in Juba."),
    "weekday_due": ("2021-06-10", "Talks are due to resume on [Tuesday=DATE 2021-06-15] in Doha."),
    "weekday_may": ("2018-12-03", "The governor may visit the camp on [Friday=DATE 2018-12-07]."),
    "weekday_unreached": ("2018-12-03", "The governor could not be reached on [Friday=DATE 2018-11-30]."),
    "weekday_postponed": ("2018-12-03", "The vote in Kayes was postponed until [Sunday=DATE 2018-12-09]."),
    "weekday_as_early_as": (
        "2018-12-03",
        "Observers could be in Hodeidah as early as [Thursday=DATE 2018-12-06].",
    ),
    "weekday_reached": ("2018-12-03", "The siege of the station lasted until [Friday=DATE 2018-11-30]."),
    "weekday_had_been_due": ("2018-12-03", "The truce had been due to expire on [Saturday=DATE 2018-12-01]."),
}
DATES = {
    "early_hours_of_date": (
        "2021-06-10",
        "Gunmen entered Solhan in [the early hours of 5 June=TIME 2021-06-05TMO 2021-06-05].",
    ),
    "ordinal_in_words": ("2021-06-10", "The clashes of [the fifth of June=DATE 2021-06-05] left 12 dead."),
    "ordinal_compound": (
        "2022-11-10",
        "The bridge was cut on [the twenty-first of July 2022=DATE 2022-07-21].",
    ),
    "range_with_to": (
        "2021-06-10",
        "They fought from [3 to 5 June=DATE 2021-06-03 2021-06-03..2021-06-05] near Goma.",
    ),
    "range_of_full_dates": (
        "2021-06-10",
        "Between [June 3=DATE 2019-06-03] and [June 5, 2019=DATE 2019-06-05], the square in Khartoum was cleared.",
    ),
    "figures_open": ("2021-06-10", "The order is dated [05/06/2021=DATE XXXX-XX-XX]."),
    "figures_dash_open": ("2021-06-10", "The order is dated [05-06-2021=DATE XXXX-XX-XX]."),
    "figures_told_by_another": (
        "2021-06-30",
        "The order of [05/06/2021=DATE 2021-06-05] was renewed on [25/06/2021=DATE 2021-06-25].",
    ),
    "figures_told_by_another_us": (
        "2021-06-30",
        "The order of [05/06/2021=DATE 2021-05-06] was renewed on [06/25/2021=DATE 2021-06-25].",
    ),
    "figures_year_first": ("2021-06-10", "The log of [2021/06/05=DATE 2021-06-05] is lost."),
    "date_last_year": ("2021-06-10", "The war in Tigray began on [4 November last year=DATE 2020-11-04]."),
    "week_of_date": (
        "2022-04-01",
        "Aid stopped in [the week of 7 March=DATE 2022-W10 2022-03-07..2022-03-13].",
    ),
    "deadline_with_modal": ("2022-01-05", "The hostages must be freed by [January 14=DATE 2022-01-14]."),
    "deadline_noun": ("2013-03-22", "The [March 31=DATE 2013-03-31] deadline divides the rebels."),
    "deadline_just_past": (
        "2022-01-15",
        "The envoy urged them to free the hostages by [January 14=DATE 2022-01-14].",
    ),
    "extended_to": ("2022-12-10", "The mandate in Goma was extended to [20 December=DATE 2022-12-20]."),
    "lasted_until": ("2022-12-10", "The mandate lasted until [20 November=DATE 2022-11-20]."),
    "event_noun_is_behind": ("2023-10-20", "The [Oct. 7=DATE 2023-10-07] attacks changed the war."),
    "range_last_year": (
        "2022-09-17",
        "From [28 to 30 April last year=DATE 2021-04-28 2021-04-28..2021-04-30], a quarrel over water killed 55.",
    ),
    "published_to_be": (
        "2022-10-20",
        "The rules to be published in [early December=DATE 2022-12 2022-12-01..2022-12-10] bind both armies.",
    ),
}
CLOCK = {
    "clock_two_zones": (
        "2021-06-10",
        "The strike came at [about 2:30 a.m. local time (2330 GMT) on Tuesday=TIME 2021-06-08T02:30 2021-06-08].",
    ),
    "clock_town_time": (
        "2022-03-02",
        "The tower fell at [6 p.m. Moscow time on Tuesday=TIME 2022-03-01T18:00 2022-03-01].",
    ),
    "clock_dot": ("2022-03-02", "A bus burned at [2.15am on 1 March=TIME 2022-03-01T02:15 2022-03-01]."),
    "clock_military": (
        "2022-03-02",
        "The column left at [0300 hours on 1 March=TIME 2022-03-01T03:00 2022-03-01].",
    ),
    "clock_evening_of_day": (
        "2023-10-20",
        "The hospital was hit at [around 7 p.m. on Tuesday evening=TIME 2023-10-17T19:00 2023-10-17].",
    ),
    "clock_range_of_day": (
        "2022-07-15",
        "The curfew ran from [6 p.m.=TIME 2022-07-13T18:00 2022-07-13] to [5 a.m. on Thursday=TIME "
        "2022-07-14T05:00 2022-07-14].",
    ),
    "clock_residents": (
        "2022-07-15",
        "At [3 p.m. on Thursday=TIME 2022-07-14T15:00 2022-07-14] local residents fled Lysychansk.",
    ),
    "noon_ahead": (
        "2021-06-10",
        "The ultimatum expires at [noon on Friday=TIME 2021-06-11T12:00 2021-06-11].",
    ),
    "night_before": (
        "2022-07-15",
        "Three died in Bamako on [Monday morning=TIME 2022-07-11TMO 2022-07-11] and two [the night "
        "before=TIME 2022-07-10TNI 2022-07-10].",
    ),
    "clock_range_takes_half_day": (
        "2023-05-12",
        "The ambush in Mandera took place between [4=TIME 2023-05-06T16:00 2023-05-06] and [5 p.m. on "
        "Saturday=TIME 2023-05-06T17:00 2023-05-06].",
    ),
    "clock_range_over_noon": (
        "2023-05-12",
        "Shots rang out in Omdurman from [10:30=TIME 2023-05-07T10:30 2023-05-07] to [1 p.m. on "
        "Sunday=TIME 2023-05-07T13:00 2023-05-07].",
    ),
    "hours_of_the_morning": (
        "2023-05-12",
        "On [5 May=DATE 2023-05-05] a depot blew up in [the early hours of the morning=TIME 2023-05-05TMO 2023-05-05].",
    ),
    "date_and_clock": ("2013-03-22", "[Saturday, March 16, 2013, 10:20 AM=TIME 2013-03-16T10:20 2013-03-16]"),
}
STRETCHES = {
    "half_of_year": (
        "2021-07-26",
        "In [the first half of 2021=DATE 2021-H1 2021-01-01..2021-06-30], 1,659 Afghan civilians were killed.",
    ),
    "quarter_and_year_earlier": (
        "2021-06-10",
        "In [the first quarter of this year=DATE 2021-Q1 2021-01-01..2021-03-31], attacks in Niger "
        "doubled from [a year earlier=DATE 2020-Q1 2020-01-01..2020-03-31].",
    ),
    "quarter_alone_earlier": (
        "2019-11-05",
        "[Third-quarter=DATE 2019-Q3 2019-07-01..2019-09-30] output of the mine in Katanga fell. In [the "
        "latest quarter=DATE 2019-Q3 2019-07-01..2019-09-30] the army guarded it; in [the year-earlier "
        "period=DATE 2018-Q3 2018-07-01..2018-09-30], rebels did.",
    ),
    "year_earlier_of_a_day": (
        "2021-06-10",
        "On [4 March 2020=DATE 2020-03-04] the camp was raided. [A year earlier=DATE 2019] it had been burned.",
    ),
    "first_week_of_month": (
        "2021-06-10",
        "In [the first week of May=DATE 2021-05 2021-05-01..2021-05-07], militants burned six villages in Kaya.",
    ),
    "last_days_of_month": (
        "2021-06-10",
        "In [the last days of April=DATE 2021-04 2021-04-21..2021-04-30] and [the second half of "
        "May=DATE 2021-05 2021-05-16..2021-05-31], fighting eased.",
    ),
    "end_of_last_month": (
        "2021-06-10",
        "The bridge in Mopti fell at [the end of last month=DATE 2021-05 2021-05-21..2021-05-31].",
    ),
    "early_last_year": (
        "2021-06-10",
        "The group split in [early last year=DATE 2020 2020-01-01..2020-04-30]'s fighting.",
    ),
    "early_this_month": (
        "2021-06-10",
        "[Early this month=DATE 2021-06 2021-06-01..2021-06-10], two convoys were looted near Bor.",
    ),
    "year_in_words": (
        "2022-03-02",
        "In [nineteen ninety-six=DATE 1996] and in [the year two thousand=DATE 2000], bombs went off in Grozny.",
    ),
    "year_span": (
        "2022-03-02",
        "In [1993-94=DATE 1993 1993-01-01..1994-12-31] and in [2015/16=DATE 2015 2015-01-01..2016-12-31] "
        "thousands fled Bujumbura.",
    ),
    "years_listed": (
        "2013-03-22",
        "In [2010=DATE 2010], [2011=DATE 2011] and [2012=DATE 2012] the dam was shelled.",
    ),
    "year_before_noun": (
        "2013-03-22",
        "His [2012=DATE 2012] arrest and the deadly [2011=DATE 2011] crackdown in Daraa were cited.",
    ),
    "year_is_count": ("2021-06-10", "The army said it killed 1998 fighters near Bara."),
    "mid_decade": (
        "2018-12-03",
        "The group was formed in [the mid-2000s=DATE 200X 2000-01-01..2009-12-31] and grew in [the late "
        "2010s=DATE 201X 2010-01-01..2019-12-31].",
    ),
    "winter": (
        "2022-03-02",
        "Over [the winter=DATE 2021-WI 2021-12-01..2022-02-28] and in [the spring of 2014=DATE 2014-SP "
        "2014-03-01..2014-05-31], Crimea was lost.",
    ),
    "past_year_and_half": (
        "2018-12-03",
        "Over [the past year and a half=DURATION P1Y6M 2016-01-01..2018-12-31], 57 schools in Taiz were burned.",
    ),
    "this_past_weekend": (
        "2021-06-10",
        "[This past weekend=DATE 2021-W22-WE 2021-06-05..2021-06-06], protesters marched in Cali.",
    ),
    "next_year_of_story": (
        "2023-05-12",
        "In [1995=DATE 1995] he was jailed, and freed [the next year=DATE 1996].",
    ),
    "months_listed": (
        "2013-03-22",
        "[April=DATE 2012-04 2012-04-01..2012-04-30], [May=DATE 2012-05 2012-05-01..2012-05-31] and "
        "[June 2012=DATE 2012-06 2012-06-01..2012-06-30] were quiet in Kidal.",
    ),
    "years_ago_and_half": (
        "2023-05-12",
        "[Two and a half years ago=DATE 2020 2020-01-01..2021-12-31], and [over two years ago=DATE "
        "2021], the road was mined.",
    ),
}
STORY = {
    "two_days_earlier_of_story": (
        "2022-03-02",
        "On [24 February=DATE 2022-02-24] tanks crossed the border. [Two days earlier=DATE 2022-02-22], "
        "envoys had left Donetsk.",
    ),
    "previous_week": (
        "2021-06-10",
        "On [3 March=DATE 2021-03-03] the village was raided. [The previous week=DATE 2021-W08 "
        "2021-02-22..2021-02-28], elders had fled.",
    ),
    "month_and_year_of_story": (
        "2021-06-10",
        "On [3 March 2020=DATE 2020-03-03] the village was raided. [The following month=DATE 2020-04 "
        "2020-04-01..2020-04-30] it burned. [Later that year=DATE 2020] the army left.",
    ),
    "years_after_a_year": (
        "2021-06-10",
        "In [2003=DATE 2003] the mine was seized. [Two years later=DATE 2005] it was flooded.",
    ),
    "end_of_previous_month": (
        "2022-07-15",
        "On [3 March=DATE 2022-03-03] the village was raided. At [the end of the previous month=DATE "
        "2022-02 2022-02-21..2022-02-28], drones had been seen.",
    ),
    "same_night": (
        "2023-10-20",
        "On [Oct. 17=DATE 2023-10-17], a blast hit the hospital. [That night=TIME 2023-10-17TNI "
        "2023-10-17] thousands marched. [The next morning=TIME 2023-10-18TMO 2023-10-18], talks were "
        "cancelled.",
    ),
    "day_before_a_speech": (
        "2023-10-20",
        "[Early on Thursday=DATE 2023-10-19], the army said it had struck Rafah [the previous "
        "evening=TIME 2023-10-18TEV 2023-10-18].",
    ),
    "earlier_in_the_day": (
        "2018-12-03",
        "The ministry said [late on Sunday=DATE 2018-12-02] that four soldiers were killed [earlier in "
        "the day=DATE 2018-12-02].",
    ),
    "two_days_earlier_open": (
        "2022-03-02",
        "[Two days earlier=DATE XXXX-XX-XX], a convoy had entered Kherson.",
    ),
    "day_in_the_month_told": (
        "2023-05-12",
        "On [24 September 2022=DATE 2022-09-24] gunmen seized a monastery. [Four months earlier=DATE "
        "2022-05 2022-05-01..2022-05-31], on [29 May=DATE 2022-05-29], crowds had fought soldiers.",
    ),
    "day_in_the_year_ago": (
        "2023-05-12",
        "[Three years ago=DATE 2020], on [15 April=DATE 2020-04-15], the siege began. [A year later=DATE "
        "2021], on [3 May=DATE 2021-05-03], it ended.",
    ),
    "day_in_the_year_named": (
        "2023-05-12",
        "In [2014=DATE 2014], on [17 July=DATE 2014-07-17], an airliner was shot down.",
    ),
    "story_of_another_year": (
        "2023-05-12",
        "On [29 May 2014=DATE 2014-05-29] the camp in Darfur was razed. In [early June=DATE 2014-06 "
        "2014-06-01..2014-06-10], survivors crossed into Chad.",
    ),
    "story_of_another_year_left": (
        "2023-05-12",
        "The group was founded on [5 March 2015=DATE 2015-03-05]. It killed 20 people near Garissa in "
        "[April=DATE 2023-04 2023-04-01..2023-04-30].",
    ),
    "night_of_the_day_of_speech": (
        "2023-05-12",
        "On [4 May=DATE 2023-05-04] two women were paraded. On [Thursday=DATE 2023-05-11] police "
        "announced four arrests. [That night=TIME 2023-05-11TNI 2023-05-11] a crowd burned a house.",
    ),
    "evening_of_the_story": (
        "2023-05-12",
        "On [19 April 2023=DATE 2023-04-19] boys were seized. Police said on [Sunday=DATE 2023-05-07] "
        "that [later that evening=TIME 2023-04-19TEV 2023-04-19] officers freed them.",
    ),
    "months_before_that": (
        "2020-05-06",
        "On [23 August 2019=DATE 2019-08-23] assets were frozen. [Six months before that=DATE 2019-02 "
        "2019-02-01..2019-02-28], on [23 February=DATE 2019-02-23], two trucks had burned.",
    ),
}
FEASTS = {
    "easter_sunday": (
        "2019-04-25",
        "Suicide bombers struck three churches in Sri Lanka on [Easter Sunday=DATE 2019-04-21].",
    ),
    "easter_of_year": ("2021-06-10", "The truce was signed on [Good Friday 1998=DATE 1998-04-10]."),
    "orthodox_easter": (
        "2023-05-12",
        "The truce for [Orthodox Easter=DATE 2023-04-16] collapsed near Bakhmut.",
    ),
    "palm_sunday": ("2017-05-02", "Two churches in Egypt were bombed on [Palm Sunday=DATE 2017-04-09]."),
    "pentecost": ("2022-07-15", "Gunmen killed 22 worshippers at Owo on [Pentecost Sunday=DATE 2022-06-05]."),
    "christmas_eve": ("2024-01-18", "On [Christmas Eve=DATE 2023-12-24] gunmen raided villages in Bokkos."),
    "thanksgiving": ("2023-05-12", "The hostages had been freed on [Thanksgiving Day=DATE 2022-11-24]."),
    "last_thanksgiving": ("2023-05-12", "[Last Thanksgiving=DATE 2022-11-24], a truce held in Tigray."),
    "day_of_ramadan": (
        "2022-07-15",
        "On [the 27th day of Ramadan=DATE 2022-04 2022-04-28..2022-04-30], police entered the mosque.",
    ),
    "islamic_date": (
        "2022-07-15",
        "The procession in Quetta is set for [10 Muharram 1444=DATE 2022-08 2022-08-07..2022-08-09].",
    ),
    "eid": ("2023-05-12", "Shells fell on Khartoum on [Eid al-Fitr=DATE 2023-04 2023-04-21..2023-04-25]."),
    "nowruz": ("2018-05-12", "The raid on Afrin came before [Nowruz=DATE 2018-03 2018-03-20..2018-03-22]."),
}

EXAMPLES = WEEKDAYS | DATES | CLOCK | STRETCHES | STORY | FEASTS


@pytest.mark.parametrize(("published", "sentence"), EXAMPLES.values(), ids=EXAMPLES.keys())
def test_days_and_values(published: str, sentence: str) -> None:
    text = re.sub(r"\[([^=\]]+)=[^\]]+\]", r"\1", sentence)
    assert marked(text, date.fromisoformat(published)) == sentence
