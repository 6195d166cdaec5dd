"""The voice behind a toll: its name, kind and anonymity, how certain it is, and how the outlet stands to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

CASES = {
    "en_outlet": (
        "en",
        "Gunmen killed three herders in Birao on Sunday.",
        "The Daily outlet named certain neutral",
    ),
    "fr_outlet": (
        "fr",
        "Des hommes armés ont tué trois éleveurs dimanche à Birao.",
        "The Daily outlet named certain neutral",
    ),
    "en_official": (
        "en",
        "Gunmen killed three herders in Birao on Sunday, the interior ministry said.",
        "interior ministry official named certain neutral",
    ),
    "fr_official": (
        "fr",
        "Des hommes armés ont tué trois éleveurs dimanche à Birao, a annoncé le ministère de l'Intérieur.",
        "ministère de l'Intérieur official named certain neutral",
    ),
    "en_anonymous_witness": (
        "en",
        "Gunmen killed three herders in Birao on Sunday, a witness said.",
        "a witness witness anonymous certain neutral",
    ),
    "fr_temoin": (
        "fr",
        "Des hommes armés ont tué trois éleveurs dimanche à Birao, selon un témoin.",
        "un témoin witness anonymous certain neutral",
    ),
    "en_medic": (
        "en",
        "Gunmen killed three herders in Birao on Sunday, a doctor said.",
        "a doctor medical anonymous certain neutral",
    ),
    "fr_medecin": (
        "fr",
        "Des hommes armés ont tué trois éleveurs dimanche à Birao, selon un médecin.",
        "un médecin medical anonymous certain neutral",
    ),
    "en_monitor": (
        "en",
        "Jets killed nine people in Deraa on Sunday, according to the Syrian Observatory for Human Rights.",
        "Syrian Observatory for Human Rights monitor named certain neutral",
    ),
    "fr_monitor": (
        "fr",
        "L'aviation a tué neuf personnes à Deraa dimanche, selon l'Observatoire syrien des droits de l'homme.",
        "Observatoire syrien des droits de l'homme monitor named certain neutral",
    ),
    "en_armed_group": (
        "en",
        "Al-Shabaab said it had killed nine soldiers in Baidoa on Sunday.",
        "Al-Shabaab armed_group named certain neutral",
    ),
    "fr_armed_group": (
        "fr",
        "Les chebabs ont affirmé avoir tué neuf soldats dimanche à Baidoa.",
        "chebabs armed_group named certain neutral",
    ),
    "en_reportedly": (
        "en",
        "Gunmen reportedly killed three herders in Birao on Sunday.",
        "None unknown anonymous unstated distance",
    ),
    "fr_aurait": (
        "fr",
        "Des hommes armés auraient tué trois éleveurs dimanche à Birao.",
        "None unknown anonymous unstated distance",
    ),
    "fr_conditional_with_source": (
        "fr",
        "Selon la police, des hommes armés auraient tué trois éleveurs dimanche à Birao.",
        "police official named unstated distance",
    ),
    "fr_pretendre": (
        "fr",
        "Les Houthis prétendent avoir tué neuf soldats dimanche à Marib.",
        "Houthis armed_group named certain distance",
    ),
    "en_probably": (
        "en",
        "Nine people were probably killed in the shelling of Marib on Sunday, the governor said.",
        "governor official named probable neutral",
    ),
    "en_agency_signs": (
        "en",
        "ADEN, March 14 (AFP) - A bomb killed nine people in Aden on Sunday.",
        "AFP agency named certain neutral",
    ),
    "en_ngo": (
        "en",
        "Soldiers killed nine people in Deraa on Sunday, Amnesty International said.",
        "Amnesty International ngo named certain neutral",
    ),
    "fr_ong": (
        "fr",
        "Une frappe a tué neuf personnes à Deraa dimanche, a indiqué Amnesty International.",
        "Amnesty International ngo named certain neutral",
    ),
}


@pytest.mark.parametrize(("language", "text", "expected"), CASES.values(), ids=CASES.keys())
def test_root(coded: Callable[..., Any], language: str, text: str, expected: str) -> None:
    found = []
    for c in (c for i in coded(text, language) for c in i.claims if c.field == "killed"):
        root = c.chain[-1]
        held = "anonymous" if root.anonymous else "named"
        found.append(f"{root.name} {root.kind} {held} {c.certainty} {c.stance}")
    assert found == [expected]


def test_an_agency_that_is_the_outlet_is_one_voice(coded: Callable[..., Any]) -> None:
    text = "BIRAO, March 14 (Reuters) - Gunmen killed three herders in Birao on Sunday."
    names = {outlet: _chain(coded(text, "en", outlet=outlet)) for outlet in ("Reuters", "The Daily")}
    assert names == {"Reuters": ["Reuters"], "The Daily": ["The Daily", "Reuters"]}


def _chain(incidents: Any) -> list[str]:
    (killed,) = (c for i in incidents for c in i.claims if c.field == "killed")
    return [v.name for v in killed.chain]
