"""From which day "hier" and "Thursday" count: that of the dateline or of publication. In a text ``[words=days]`` are
all days that are grounded."""

from __future__ import annotations

import re
from datetime import date

import pytest

from recoupe.detect.parse import parse_sentences
from recoupe.detect.times import detect_times
from recoupe.ground.times import ground_times
from recoupe.model.mention import TimeMention


def grounded(text: str, language: str, day: date | None) -> tuple[TimeMention, ...]:
    sentences = parse_sentences(text, language)
    return ground_times(detect_times(text, sentences, language), report_day=day, sentences=sentences)


def marked(text: str, language: str, day: date | None) -> str:
    for m in reversed(grounded(text, language, day)):
        if m.earliest is not None:
            days = m.earliest if m.earliest == m.latest else f"{m.earliest}..{m.latest}"
            text = f"{text[: m.start]}[{m.quote}={days}]{text[m.end :]}"
    return text


def unmarked(text: str) -> str:
    return re.sub(r"\[([^=\]]+)=[^\]]+\]", r"\1", text)


WITHOUT_HEADER = {
    "agency": ("fr", "BAMAKO, [3 mars 2022=2022-03-03] (Reuters) – On a tiré [mardi=2022-03-01] à Mondoro."),
    "article": ("fr", "Gaza, [le 5 octobre 2023=2023-10-05] – Trois roquettes ont été tirées [hier=2023-10-04]."),
    "own_line": (
        "fr",
        "Goma, [le 27 janvier 2025=2025-01-27]\n\nLe M23 est entré [hier soir=2025-01-26] dans la ville.",
    ),
    "bare_line": ("fr", "[20 mai 2022=2022-05-20]\nLes rebelles ont attaqué [hier=2022-05-19] Rutshuru."),
    "brackets": ("fr", "(Niamey, [12 juin 2022=2022-06-12]) Dix soldats ont été tués [vendredi=2022-06-10]."),
    "country_and_dash": (
        "fr",
        "KABOUL, Afghanistan — [26 août 2021=2021-08-26] — Deux bombes ont explosé [aujourd'hui=2021-08-26].",
    ),
    "country_in_brackets": ("fr", "BRIA (RCA), [21 juin 2017=2017-06-21] (AFP) - On s'est battu [mardi=2017-06-20]."),
    "byline_above": ("fr", "Par Awa Sarr\nDAKAR, [4 juin 2023=2023-06-04] (APS) – On a tiré [jeudi=2023-06-01]."),
    "signed_below": (
        "fr",
        "Nous avons repris la caserne [hier=2020-03-02].\n\nFait à Kidal, [le 3 mars 2020=2020-03-03]",
    ),
    "us_order": ("en", "KABUL, [Aug 26, 2021=2021-08-26] (Reuters) - Two blasts hit the airport [today=2021-08-26]."),
    "two_names": ("en", "Mogadishu, Somalia, [14 October 2017=2017-10-14] - A bomb went off [yesterday=2017-10-13]."),
    "brackets_en": ("en", "(Beirut, [August 4, 2020=2020-08-04]) – A blast destroyed the port [today=2020-08-04]."),
    "own_line_en": ("en", "Sana'a, [8 October 2016=2016-10-08]\n\nAn air strike hit a funeral [today=2016-10-08]."),
    "no_year_no_day": ("fr", "OUAGADOUGOU, 6 juin (AFP) – Cent morts vendredi à Solhan."),
    "no_date_no_day": ("en", "NAIROBI, Kenya (AP) — A bomb went off on Tuesday in Mandera."),
    "date_of_an_act": ("fr", "[Le 5 octobre 2023=2023-10-05], on a tiré. Hier, tout était calme."),
}


@pytest.mark.parametrize(("language", "text"), WITHOUT_HEADER.values(), ids=WITHOUT_HEADER.keys())
def test_dateline_stands_in_for_the_header(language: str, text: str) -> None:
    assert marked(unmarked(text), language, None) == text


WITH_HEADER = {
    "written_the_day_before": (
        "fr",
        date(2022, 3, 4),
        "BAMAKO, [3 mars=2022-03-03] (Reuters) – On a tiré [hier=2022-03-02] à Mondoro.",
    ),
    "written_last_year": (
        "fr",
        date(2023, 1, 1),
        "KHERSON, [31 décembre=2022-12-31] (AFP) – Un drone est tombé [vendredi=2022-12-30].",
    ),
    "written_two_days_before": ("en", date(2023, 6, 7), "KYIV, [June 5=2023-06-05] — Two died [today=2023-06-05]."),
    "same_day": ("en", date(2023, 6, 5), "KYIV, [June 5=2023-06-05] — Two died [yesterday=2023-06-04]."),
    "printed_west_of_there": ("en", date(2023, 6, 4), "MANILA, [June 5=2023-06-05] — Two died [today=2023-06-05]."),
    "too_old": ("fr", date(2022, 3, 20), "BAMAKO, [3 mars=2022-03-03] (Reuters) – On a tiré [hier=2022-03-19]."),
    "no_dateline": ("fr", date(2022, 3, 4), "[Le 3 mars=2022-03-03], on a tiré. [Hier=2022-03-03], on a fui."),
}


@pytest.mark.parametrize(("language", "day", "text"), WITH_HEADER.values(), ids=WITH_HEADER.keys())
def test_near_dateline_is_nearer_than_the_header(language: str, day: date, text: str) -> None:
    assert marked(unmarked(text), language, day) == text


NO_DATELINES = {
    "title": ("fr", "Attaque à Solhan, 5 juin 2021 : ce que l'on sait"),
    "sentence": ("fr", "L'armée a repris Laï le 3 mars 2022 – un succès, dit-elle."),
    "report": ("en", "The army said on 3 March 2022 - a Thursday - that it had left."),
}


@pytest.mark.parametrize(("language", "text"), NO_DATELINES.values(), ids=NO_DATELINES.keys())
def test_a_date_in_a_sentence_is_none(language: str, text: str) -> None:
    found = [m for m in grounded(text, language, None) if m.reading is not None]
    assert found and not any(m.reading is not None and m.reading.dateline for m in found)
