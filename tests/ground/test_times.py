"""Days from the calendar and from publication. In a sentence ``[words=first..last]`` are all grounded days."""

import re
from datetime import date

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.times import detect_times
from recoupe.ground.times import ground_in_quote, ground_times
from recoupe.model.mention import TimeMention

FRIDAY = date(2023, 5, 12)


def grounded(text: str, language: str, day: date | None = FRIDAY) -> tuple[TimeMention, ...]:
    sentences = parse_sentences(text, language)
    return ground_times(detect_times(text, sentences, language), report_day=day, sentences=sentences)


def marked(text: str, mentions: tuple[TimeMention, ...]) -> str:
    for m in reversed(mentions):
        if m.earliest is None:
            continue
        days = m.earliest if m.earliest == m.latest else f"{m.earliest}..{m.latest}"
        text = f"{text[: m.start]}[{m.quote}={days}]{text[m.end :]}"
    return text


FRENCH = {
    "published_on_that_weekday": "[Vendredi=2023-05-12], une mine a tué deux bergers.",
    "weekday_before": "[Mardi soir=2023-05-09], des tirs ont visé Khartoum.",
    "weekday_last": "[Vendredi dernier=2023-05-05], le marché avait brûlé.",
    "weekday_future": "La rencontre aura lieu [mardi=2023-05-16] à Djeddah.",
    "weekday_future_infinitive": "Les délégués doivent se réunir [lundi=2023-05-15].",
    "weekday_journalistic_conditional": "L'armée aurait tué dix hommes [lundi=2023-05-08].",
    "weekday_of_last_week": "Il a disparu [mardi de la semaine dernière=2023-05-02].",
    "weekday_and_date_find_the_year": "L'attaque du [samedi 9 mai=2020-05-09] a fait onze morts.",
    "date_behind": "La ville est tombée [le 20 octobre=2022-10-20].",
    "date_last": "La ville est tombée [le 9 mars dernier=2023-03-09].",
    "date_ahead": "Le scrutin se tiendra [le 25 juin=2023-06-25].",
    "date_since_is_behind": "Depuis [le 26 juin=2022-06-26], le pays est isolé.",
    "date_with_year": "Le raid du [3 mars 2013=2013-03-03] reste impuni.",
    "night_of_weekdays": "Dans [la nuit de mercredi à jeudi=2023-05-10..2023-05-11], Kherson a été pilonnée.",
    "night_of_dates": "Dans [la nuit du 7 au 8 mai=2023-05-07..2023-05-08], Kherson a été pilonnée.",
    "night_over_month": "Dans [la nuit du 30 avril au 1er mai=2023-04-30..2023-05-01], un train a déraillé.",
    "night_over_year": "Dans [la nuit du 31 décembre au 1er janvier=2022-12-31..2023-01-01], Makiïvka a été visée.",
    "night_of_one_day": "Dans [la nuit de jeudi=2023-05-11], le chef a été enlevé.",
    "this_night": "[Cette nuit=2023-05-11..2023-05-12], des drones ont frappé Odessa.",
    "range": "Du [3 au 5 mai=2023-05-03..2023-05-05], la trêve a tenu.",
    "shared_month": "[Le vendredi 3=2023-03-03] et [le dimanche 5 mars=2023-03-05], des marchés ont été visés.",
    "shared_year": "[Le 28 mars=2019-03-28] et [le 2 avril 2019=2019-04-02], Ogossagou a été attaquée.",
    "bare_day": "[Le 15 avril=2023-04-15], Merowe est tombée ; [le 20=2023-04-20], El-Obeid.",
    "month": "En [mars=2023-03-01..2023-03-31], le camp avait été rasé.",
    "month_of_last_year": "En [novembre=2022-11-01..2022-11-30], le M23 a pris Kiwanja.",
    "month_beginning": "[Début février=2023-02-01..2023-02-10], le M23 a pris Kitchanga.",
    "month_end": "[Fin février 2023=2023-02-21..2023-02-28], le M23 a pris Rubaya.",
    "year": "La guerre de [2012=2012-01-01..2012-12-31] a coupé le pays.",
    "decade": "Dans [les années 90=1990-01-01..1999-12-31], l'exode avait commencé.",
    "yesterday": "[Hier=2023-05-11] et [avant-hier=2023-05-10], Gaza a été bombardée.",
    "ago_days": "[Il y a dix jours=2023-05-02], un pont a sauté.",
    "ago_months": "[Il y a deux mois=2023-03-01..2023-03-31], un pont a sauté.",
    "last_week": "[La semaine dernière=2023-05-01..2023-05-07], un pont a sauté.",
    "last_year": "[L'an dernier=2022-01-01..2022-12-31], un pont a sauté.",
    "weekend_behind": "[Ce week-end=2023-05-06..2023-05-07], un pont a sauté.",
    "clock_takes_the_day": "[Jeudi 11 mai=2023-05-11], vers [15h30=2023-05-11], un drone est tombé.",
    "figures": "Reçu le [03/04/2023=2023-04-03].",
    "no_such_day": "Le registre porte 31 février.",
}


@pytest.mark.parametrize("sentence", FRENCH.values(), ids=FRENCH.keys())
def test_french_days(sentence: str) -> None:
    text = re.sub(r"\[([^=\]]+)=[^\]]+\]", r"\1", sentence)
    assert marked(text, grounded(text, "fr")) == sentence


ENGLISH = {
    "published_on_that_weekday": "A mine killed two herders on [Friday=2023-05-12].",
    "weekday_night": "[Thursday night=2023-05-11] a drone hit Odesa.",
    "weekday_future": "The delegates will meet on [Tuesday=2023-05-16].",
    "weekday_intended": "The generals agreed to meet on [Monday=2023-05-15].",
    "decided_then": "They decided on [Monday=2023-05-08] that a march would follow.",
    "weekday_of_last_week": "He was seized on [Tuesday last week=2023-05-02].",
    "weekday_and_date_find_the_year": "Eleven died in the raid of [Saturday 9 May=2020-05-09].",
    "date_behind": "The town fell on [October 20=2022-10-20].",
    "date_under_noun_is_behind": "The country is isolated since the [July 26=2022-07-26] coup.",
    "night_into": "The shelling lasted from [Wednesday night into Thursday=2023-05-10..2023-05-11].",
    "night_of_dates": "On [the night of 7-8 May=2023-05-07..2023-05-08] drones came.",
    "overnight": "Drones struck Kyiv [overnight=2023-05-11..2023-05-12].",
    "last_night": "Drones struck Kyiv [last night=2023-05-11].",
    "range": "From [May 3 to 5=2023-05-03..2023-05-05] the truce held.",
    "weekdays_apart": "From [Monday=2023-05-08] to [Wednesday=2023-05-10] the truce held.",
    "clock": "The jail fell at [around 2 a.m. on Saturday 6 May=2023-05-06].",
    "month_mid": "In [mid-March=2023-03-11..2023-03-20] the camp was razed.",
    "month_last_year": "In [January last year=2022-01-01..2022-01-31] a bus was burned.",
    "ago": "[Three days ago=2023-05-09] a bridge was blown up.",
    "past_weeks": "In [the past two weeks=2023-04-28..2023-05-12] raids have doubled.",
    "day_first_unknown": "Dated 03/04/2023.",
    "day_first_certain": "Dated [25/04/2023=2023-04-25].",
    "century": "In [the 19th century=1800-01-01..1899-12-31] the valley was contested.",
}


@pytest.mark.parametrize("sentence", ENGLISH.values(), ids=ENGLISH.keys())
def test_english_days(sentence: str) -> None:
    text = re.sub(r"\[([^=\]]+)=[^\]]+\]", r"\1", sentence)
    assert marked(text, grounded(text, "en")) == sentence


PRECISION = {
    "day": ("Hier, un pont a sauté.", "day", "2023-05-11"),
    "evening": ("Hier soir, un pont a sauté.", "day", "2023-05-11TEV"),
    "night": ("Dans la nuit de mercredi à jeudi, un pont a sauté.", "day", "2023-05-10TNI"),
    "hour": ("Un pont a sauté mercredi à 13 heures.", "hour", "2023-05-10T13:00"),
    "minute": ("Un pont a sauté mercredi à 13h20.", "minute", "2023-05-10T13:20"),
    "days": ("Un pont a sauté fin mars.", "days", "2023-03"),
    "week": ("La semaine dernière, un pont a sauté.", "week", "2023-W18"),
    "month": ("Un pont a sauté en mars 2021.", "month", "2021-03"),
    "year": ("Un pont a sauté en 2021.", "year", "2021"),
}


@pytest.mark.parametrize(("text", "precision", "value"), PRECISION.values(), ids=PRECISION.keys())
def test_precision_and_value(text: str, precision: str, value: str) -> None:
    assert [(m.precision, m.timex_value) for m in grounded(text, "fr")] == [(precision, value)]


UNKNOWN = {
    "weekday": ("Vendredi, un pont a sauté.", "XXXX-WXX-5"),
    "yesterday": ("Hier, un pont a sauté.", "XXXX-XX-XX"),
    "day_and_month": ("Le 16 mars, un pont a sauté.", "XXXX-03-16"),
    "month": ("En mars, un pont a sauté.", "XXXX-03"),
    "dateline_without_year": ("BAMAKO, 6 juin (AFP) - Un pont a sauté.", "XXXX-06-06"),
}


@pytest.mark.parametrize(("text", "value"), UNKNOWN.values(), ids=UNKNOWN.keys())
def test_without_a_day_of_publication_nothing_is_guessed(text: str, value: str) -> None:
    assert [(m.earliest, m.latest, m.precision, m.timex_value) for m in grounded(text, "fr", None)] == [
        (None, None, None, value)
    ]


def test_dateline_with_year_stands_in_for_publication() -> None:
    text = "MOGADISHU, Oct. 14, 2017 (AP) - A truck bomb exploded on Thursday."
    assert [m.earliest for m in grounded(text, "en", None)] == ["2017-10-14", "2017-10-12"]


def test_quotation_counts_from_the_day_of_the_speech() -> None:
    (today,) = grounded("Nous avons perdu dix hommes aujourd'hui.", "fr")
    assert today.earliest == "2023-05-12"
    said = ground_in_quote(today, date(2023, 5, 9))
    assert (said.earliest, said.latest) == ("2023-05-09", "2023-05-09")


def test_quotation_leaves_full_dates_alone() -> None:
    (mention,) = grounded("Nous avons perdu dix hommes le 3 mars 2020.", "fr")
    assert ground_in_quote(mention, date(2023, 5, 9)) is mention
