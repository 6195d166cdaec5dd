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
    "en_claimed_attack_is_taken_for_granted": (
        "en",
        "Al-Shabaab claimed responsibility for the bombing that killed nine people in Baidoa on Sunday.",
        "The Daily outlet named certain neutral",
    ),
    "fr_attentat_revendique": (
        "fr",
        "Les chebabs ont revendiqué l'attentat qui a tué neuf personnes dimanche à Baidoa.",
        "The Daily outlet named certain neutral",
    ),
    "en_denied_attack_is_taken_for_granted": (
        "en",
        "The army denied any role in the strike that killed nine villagers near Afgoye on Sunday.",
        "The Daily outlet named certain neutral",
    ),
    "en_own_deed_is_taken_for_granted": (
        "en",
        "The militia said it carried out the ambush that killed nine rangers near Rutshuru on Sunday.",
        "The Daily outlet named certain neutral",
    ),
    "en_hospital_counts": (
        "en",
        "Shells hit Marib on Sunday; the hospital in Marib received nine bodies.",
        "hospital in Marib medical named certain neutral",
    ),
    "fr_month_cut_short": (
        "fr",
        "NIAMEY, 13 janv. (AFP) - Des hommes armés ont tué neuf personnes dimanche à Diffa.",
        "AFP agency named certain neutral",
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


@pytest.mark.parametrize(
    ("text", "language", "roots"),
    [
        pytest.param(
            "The army and residents said gunmen killed nine people in Birao on Sunday.",
            "en",
            ["army", "residents"],
            id="en",
        ),
        pytest.param(
            "Des hommes armés ont tué neuf personnes dimanche à Birao, ont indiqué le maire et une source militaire.",
            "fr",
            ["maire", "une source militaire"],
            id="fr",
        ),
        pytest.param(
            "Two diplomats and a doctor said shells killed nine people in Marib on Sunday.",
            "en",
            ["a doctor", "two diplomats"],
            id="people",
        ),
    ],
)
def test_each_of_several_speakers_is_a_root(
    coded: Callable[..., Any], text: str, language: str, roots: list[str]
) -> None:
    chains = [[v.name for v in c.chain] for i in coded(text, language) for c in i.claims if c.field == "killed"]
    assert sorted(chains) == [["The Daily", root] for root in roots]


OWN_NAME = [
    pytest.param("Le Collectif accuse l'armée d'avoir tué neuf villageois dimanche à Djibo.", "fr",
                 "Collectif sahélien des familles", id="collectif"),
    pytest.param("The Observatory says soldiers killed nine villagers in Djibo on Sunday.", "en",
                 "Sahel Rights Observatory", id="observatory"),
    pytest.param("Soldiers killed nine villagers in Djibo on Sunday, the Task Force said.", "en",
                 "Joint Task Force North, Public Affairs", id="task-force"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "outlet"), OWN_NAME)
def test_an_outlet_that_names_itself_is_no_further_voice(
    coded: Callable[..., Any], text: str, language: str, outlet: str
) -> None:
    assert {len(c.chain) for i in coded(text, language, outlet=outlet) for c in i.claims} == {1}


def test_a_paper_with_the_name_of_its_town_is_not_the_town(coded: Callable[..., Any]) -> None:
    text = "Bamako said jihadists killed nine soldiers in Mopti on Sunday."
    assert _chain(coded(text, "en", outlet="Bamako Gazette")) == ["Bamako Gazette", "Bamako"]
