"""Whose spokesman a person is, as the report tells it."""

from __future__ import annotations

import pytest

from recoupe.link.posts import post_of


@pytest.mark.parametrize(
    "text, name, words",
    [
        ("Colonel Abel Mba, spokesman for the Rapid Support Forces, said so.", "Colonel Abel Mba", "Rapid Support"),
        ("a déclaré le général Abel Mba, porte-parole de la junte.", "le général Abel Mba", "porte-parole de la junte"),
        ("Le porte-parole de la junte, le général Abel Mba, a nié.", "général Abel Mba", "porte-parole de la junte"),
        ("He spoke to the Hamas spokesman Abel Mba on Friday.", "Abel Mba", "Hamas spokesman"),
        ("Abel Mba, governor of Cauca, counted nine.", "Abel Mba", "governor of Cauca"),
    ],
)
def test_post_of_a_person(text: str, name: str, words: str) -> None:
    assert words in (post_of(name, text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "Abel Mba, a démenti toute opération de l'armée dans la zone.",
        "Abel Mba, who fled the army, said that he saw nine bodies.",
        "Abel Mba said so. The army spokesman did not answer.",
    ],
)
def test_words_beside_a_name_that_are_no_post(text: str) -> None:
    assert post_of("Abel Mba", text) is None
