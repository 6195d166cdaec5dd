"""One doer under several names, and what he is called."""

from __future__ import annotations

import pytest

from recoupe.link.doers import doer_of, doer_relation, label
from recoupe.link.identity import Relation
from recoupe.model.incident import Actor


def _of(a: str, b: str) -> Relation:
    one, other = doer_of(a), doer_of(b)
    assert doer_relation(one, other) == doer_relation(other, one)
    return doer_relation(one, other)


@pytest.mark.parametrize(
    "a, b",
    [
        ("armée éthiopienne", "Ethiopian troops"),
        ("Moscou", "Russian forces"),
        ("Hamas", "mouvement Hamas"),
        ("M23", "Mouvement du 23 mars"),
        ("faction of Boko Haram", "Boko Haram"),
        ("Islamic State's Sahel branch", "État islamique au Grand Sahara"),
        ("aviation américaine", "United States"),
        ("soldiers", "army"),
    ],
)
def test_one_doer(a: str, b: str) -> None:
    assert _of(a, b) == Relation.SAME


@pytest.mark.parametrize(
    "a, b",
    [("Hamas", "Israel"), ("ELN", "FARC"), ("settlers", "villagers"), ("police", "soldiers"), ("rebels", "Mali")],
)
def test_rivals(a: str, b: str) -> None:
    assert _of(a, b) == Relation.OTHER


@pytest.mark.parametrize(
    "a, b", [("hommes armés", "ELN"), ("terrorists", "JNIM"), ("army", "Burkina Faso"), ("militants", "gunmen")]
)
def test_a_description_beside_a_name(a: str, b: str) -> None:
    assert _of(a, b) == Relation.PERHAPS


def test_the_id_that_the_coder_gave_tells_who_is_meant() -> None:
    actor = Actor(role="perpetrator", name="le mouvement", id="hamas", kind="militia", side="hamas", evidence=())
    assert doer_relation(doer_of("le mouvement", (actor,)), doer_of("Hamas")) == Relation.SAME


@pytest.mark.parametrize(
    "told, name",
    [
        ([("Russia", "en"), ("Russian forces", "en")], "Russia"),
        ([("armée russe", "fr"), ("Russia", "en"), ("Moscou", "fr")], "armée russe (Russia)"),
        ([("Groupe de soutien (GSIM)", "fr"), ("JNIM", "en")], "Groupe de soutien (GSIM, JNIM)"),
        ([("Mouvement du 23 mars", "fr"), ("M23", "fr")], "M23"),
        ([("Hamas", "fr"), ("Hamas", "en")], "Hamas"),
    ],
)
def test_label(told: list[tuple[str, str]], name: str) -> None:
    assert label(told) == name
