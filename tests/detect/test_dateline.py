"""The head of a dispatch; the expectation stands in the text: ``[…]`` around the head."""

from __future__ import annotations

import re

import pytest

from recoupe.detect.dateline import find_dateline
from recoupe.detect.sentences import cut_sentences
from recoupe.model.report import Report
from recoupe.pipeline import analyse

WITH = [
    "[KABUL, Aug 26 (AP) - ]Two explosions went off.",
    "[OUAGADOUGOU, 6 juin (AFP) – ]Au moins huit soldats ont péri.",
    "[MARAWI, Philippines, May 30 (Reuters) -- ]Troops fought on.",
    "[NAIROBI (AP) — ]Police fired on a crowd.",
    "[PORT-AU-PRINCE, Haiti — ]Gunmen burned a market.",
    "[ERBIL - ]Four rockets came down on the airport.",
    "[Gaza/Jérusalem, 3 mai (AFP) - ]Des tirs ont repris.",
    "[N'Djamena (AFP) - ]Des manifestants ont été tués.",
    "[Le Caire, 24 nov. 2017 (AFP) – ]Un attentat a visé une mosquée.",
    "[Port-au-Prince, le 3 mai 2024 - ]Des hommes armés ont attaqué.",
    "[Port-au-Prince - ]Trois policiers ont été tués à Pont-Sondé.",
    "[Kinshasa — ]Seventeen villagers died in Ituri.",
    "[TEL AVIV—]Israel said it struck a depot.",
    "Un marché bombardé à Taëz\n\n[ADEN, 12 novembre 2018 – ]Au moins sept civils ont été tués.",
    "Village burned near Bria. [BANGUI (Reuters) - ]Fighters set huts on fire.",
    "[BEIRUT (AP) --\n\n]Shells fell on the port.",
    "[Bamako, 12 mars 2021 : ]Le gouvernement annonce la mort de quatre soldats.",
]
WITHOUT = [
    "Mali – Une attaque a fait huit morts.",
    "Djibouti – Une attaque a fait huit morts.",
    "Bamako : huit morts dans une attaque.",
    "Colombie : quatre soldats tués dans une embuscade",
    "BURKINA FASO. The raid remains the deadliest event of the week.",
    "The army - which denied it - said nothing more.",
    "Photo: AFP - A man walks by a burnt bus.",
    "Deux morts : un soldat et un civil, le 3 mai - selon l'armée - à Kidal.",
    "",
]


@pytest.mark.parametrize("marked", WITH, ids=WITH)
def test_a_head_is_found_to_its_dash(marked: str) -> None:
    start = marked.index("[")
    end = marked.index("]") - 1
    assert find_dateline(marked.replace("[", "").replace("]", "")) == (start, end)


@pytest.mark.parametrize("text", WITHOUT, ids=lambda t: t or "empty")
def test_other_openings_are_no_heads(text: str) -> None:
    assert find_dateline(text) is None


CUT = {
    "opening": "[KABUL, Aug 26 (AP)] - [Two explosions went off.] [Ten died.]",
    "below a title": "[Un marché bombardé à Taëz]\n\n[ADEN, 12 novembre 2018] – [Au moins sept civils ont été tués.]",
    "line of its own": "[BEIRUT (AP)] --\n\n[Shells fell on the port.]",
    "behind a title": "[Village burned near Bria.] [BANGUI (Reuters)] - [Fighters set huts on fire.]",
}


@pytest.mark.parametrize("marked", CUT.values(), ids=CUT)
def test_the_head_is_a_sentence_of_its_own(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    assert [text[a:b] for _, a, b in cut_sentences(text)] == re.findall(r"\[(.*?)\]", marked)


def test_the_city_may_be_that_of_the_head_but_a_market_is_not_set_into_it() -> None:
    spoken = "MAIDUGURI, March 14 (Reuters) - A bomb went off near a bus station in the city."
    town, city = analyse(Report(text=spoken, language="en")).places
    assert (town.usage, city.form, city.name) == ("dateline", "description", "Maiduguri")
    market = "MAIDUGURI, March 14 (Reuters) - Gunmen raided Damboa. They shot traders at the market."
    _, raided, stalls = analyse(Report(text=market, language="en")).places
    assert stalls.name == f"market, {raided.name}"
