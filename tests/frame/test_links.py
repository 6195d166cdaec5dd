"""Links between the incidents of a report: what answers what, and what stands alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

CASES = {
    "en_in_response": (
        "en",
        "The PKK shelled Turkish troops in Hakkari on Saturday. In response, Turkish jets bombed Qandil on Sunday.",
        ["air_strike 03-13 Qandil > retaliation_for > shelling 03-12 Hakkari"],
    ),
    "fr_en_represailles": (
        "fr",
        "Le PKK a pilonné les troupes turques à Hakkari samedi. En représailles, l'aviation turque a bombardé "
        "Qandil dimanche.",
        ["air_strike 03-13 Qandil > retaliation_for > shelling 03-12 Hakkari"],
    ),
    "fr_en_riposte": (
        "fr",
        "Des obus sont tombés sur Taëz vendredi. En riposte, l'aviation saoudienne a bombardé Hodeïda samedi.",
        ["air_strike 03-12 Hodeïda > retaliation_for > shelling 03-11 Taëz"],
    ),
    "fr_pour_venger": (
        "fr",
        "Des rebelles ont tué trois soldats jeudi à Bignona. Pour venger ses hommes, l'armée a bombardé Sindian "
        "dimanche.",
        ["air_strike 03-13 Sindian > retaliation_for > armed_attack 03-10 Bignona"],
    ),
    "en_no_link": (
        "en",
        "Shells fell on Aden on Monday. A bomb exploded in Mukalla on Sunday.",
        [],
    ),
    "fr_sans_lien": (
        "fr",
        "Des obus sont tombés sur Aden lundi. Une bombe a explosé à Moukalla dimanche.",
        [],
    ),
    "en_one_incident": (
        "en",
        "Gunmen killed three herders in Birao on Sunday.",
        [],
    ),
}


@pytest.mark.parametrize(("language", "text", "expected"), CASES.values(), ids=CASES.keys())
def test_links(
    coded: Callable[..., Any], told: Callable[[Any], str], language: str, text: str, expected: list[str]
) -> None:
    found = coded(text, language)
    links = [f"{told(i)} > {link.type} > {told(found[link.incident])}" for i in found for link in i.links]
    assert sorted(links) == sorted(expected)
