"""What opens another incident beside the one told first: each second sentence tells of four farmers and of another
attack, whatever the weapon of the first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.model.incident import Incident

FIRST = {
    "en": (
        "Gunmen killed nine passengers on a bus near Maiduguri on Sunday, police said.",
        "Shells fell on Maiduguri on Sunday, killing nine people and wounding 40.",
    ),
    "fr": (
        "Des hommes armés ont tué neuf passagers d'un car dimanche près de Maiduguri, selon la police.",
        "Des obus sont tombés sur Maiduguri dimanche, tuant neuf personnes et en blessant 40.",
    ),
}
SECOND = {
    "en": (
        "Elsewhere, gunmen killed four farmers.",
        "In a separate incident, four farmers were shot dead.",
        "In another attack, four farmers were killed.",
        "Four farmers were killed in another attack in Damboa.",
        "In Damboa, four farmers were shot dead.",
        "On Monday, four farmers were shot dead.",
        "A day later, four farmers were shot dead.",
        "Last month four farmers were killed in Damboa.",
        "Meanwhile, four farmers were killed in Damboa.",
        "Four farmers had been killed in Damboa the day before.",
        "In February, four farmers died in a similar attack.",
        "The attack followed the killing of four farmers in Damboa on Friday.",
        "In retaliation, soldiers killed four farmers.",
        "Four farmers were killed in clashes in Damboa the same day.",
    ),
    "fr": (
        "Ailleurs, des inconnus ont tué quatre paysans.",
        "Dans un incident distinct, quatre paysans ont été abattus.",
        "Dans une autre attaque, quatre paysans ont été tués à Damboa.",
        "À Damboa, quatre paysans ont été abattus.",
        "Lundi, quatre paysans ont été abattus.",
        "Le lendemain, quatre paysans ont été abattus.",
        "Le mois dernier, quatre paysans avaient été tués à Damboa.",
        "Pendant ce temps, quatre paysans étaient tués à Damboa.",
        "Quatre paysans avaient été tués la veille à Damboa.",
        "En février, quatre paysans étaient morts dans une attaque similaire.",
        "En représailles, des soldats ont tué quatre paysans.",
        "Quatre paysans ont été tués le même jour dans des heurts à Damboa.",
    ),
}
PAIRS = [(lang, a, b) for lang in FIRST for a in FIRST[lang] for b in SECOND[lang]]


@pytest.mark.parametrize(("language", "first", "second"), PAIRS, ids=[f"{a[:14]} … {b}" for _, a, b in PAIRS])
def test_the_second_sentence_tells_of_another_incident(
    coded: Callable[..., tuple[Incident, ...]], language: str, first: str, second: str
) -> None:
    killed = [
        sorted(c.value["min"] for c in i.claims if c.field == "killed") for i in coded(f"{first} {second}", language)
    ]
    assert sorted(k for k in killed if k) == [[4], [9]]
