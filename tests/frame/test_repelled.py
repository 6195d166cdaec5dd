"""An attack that was beaten back: after ``||`` stand all actors of all incidents, ``role: name``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from recoupe.model.incident import Incident

Coded = Callable[..., tuple[Incident, ...]]

ENGLISH = """
The army repelled an attack by the rebels on Bor on Monday. || perpetrator: rebels; target: army
An assault on Bria was repelled by the garrison on Monday. || target: garrison
An attack on Tessalit was repelled by the paramilitary police on Monday. || target: paramilitary police
A raid on Bor was carried out by the rebels on Monday. || perpetrator: rebels
"""
FRENCH = """
L'armée a repoussé une attaque des rebelles à Bor lundi. || perpetrator: rebelles; target: armée
Une attaque des séparatistes contre Bamenda a été repoussée lundi par la gendarmerie.
  || perpetrator: séparatistes; target: gendarmerie
Une offensive contre Bria a été repoussée par la garnison. || target: garnison
Une attaque contre Bor a été menée lundi par les rebelles. || perpetrator: rebelles
"""


def cases(lines: str, language: str) -> list[Any]:
    found: list[Any] = []
    for line in lines.strip().replace("\n ", " ").split("\n"):
        text, expected = (" ".join(x.split()) for x in line.split("||"))
        found.append(pytest.param(text, language, expected, id=text))
    return found


@pytest.mark.parametrize(("text", "language", "expected"), cases(ENGLISH, "en") + cases(FRENCH, "fr"))
def test_who_beats_an_attack_back_did_not_make_it(coded: Coded, text: str, language: str, expected: str) -> None:
    told = {f"{a.role}: {a.name}" for i in coded(text, language) for a in i.actors if a.name not in ("Bor", "Bria")}
    assert "; ".join(sorted(told)) == expected
