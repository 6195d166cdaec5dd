"""The words of offices, bodies and doers stand in both languages, and every pattern can be read."""

from __future__ import annotations

import re

import pytest

from recoupe.link.offices import both, words

_ENTRIES = [*words()["offices"], *words()["descriptions"], *({"id": k, **v} for k, v in words()["domains"].items())]


@pytest.mark.parametrize("entry", _ENTRIES, ids=lambda e: e["id"])
def test_an_entry_has_both_languages(entry: dict[str, list[str]]) -> None:
    assert entry["fr"] and entry["en"]
    assert all(re.compile(p) for p in both(entry))


@pytest.mark.parametrize(
    "name", ["ministry", "minister", "prime_minister", "spokesman", "leader", "parts", "forces", "common"]
)
def test_a_list_has_both_languages(name: str) -> None:
    assert words()[name]["fr"] and words()[name]["en"]
    assert all(isinstance(w, str) for w in both(words()[name]))


def test_no_office_stands_twice() -> None:
    ids = [entry["id"] for entry in words()["offices"]]
    assert len(ids) == len(set(ids))
