"""Days and places as claims: those of another voice than the outlet's, in its own words.

After ``||`` stand the claims of ``when`` and ``where``: "value | voices", a day as MM-DD."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from recoupe.model.incident import Claim, Incident

Coded = Callable[..., tuple[Incident, ...]]

ENGLISH = """
Gunmen attacked a convoy near Gao on Monday. ||
Gunmen attacked a convoy near Gao on Monday, the army said. || 03-14 | army; near Gao | army
Shells hit Aden on Monday, killing four people, according to a doctor. ||
The army bombed Idlib on Monday. Residents said jets struck a market in Sarmin at 10 a.m.
  || market in Sarmin | residents
The army bombed Idlib on Monday. Residents said that four people died in the town that day. ||
Rebels attacked a base in Djibo on Monday. The JNIM claimed the attack on Tuesday. ||
"""

FRENCH = """
Des hommes armés ont attaqué un convoi lundi près de Gao. ||
Des hommes armés ont attaqué un convoi lundi près de Gao, selon l'armée. || 03-14 | armée; près de Gao | armée
Des obus ont frappé Aden lundi, tuant quatre personnes, selon un médecin. ||
L'armée a bombardé un camp lundi près d'Idleb. Des habitants disent que l'armée a bombardé un camp à Sarmin.
  || camp à Sarmin | des habitants
Des rebelles ont attaqué une base lundi à Djibo. Le JNIM a revendiqué l'attaque mardi. ||
"""


def _examples(lines: str, language: str) -> list[object]:
    found: list[object] = []
    for line in lines.strip().replace("\n ", " ").split("\n"):
        text, expected = (" ".join(x.split()) for x in line.split("||"))
        found.append(pytest.param(text, language, expected, id=text))
    return found


def _told(claim: Claim) -> str:
    value: Any = claim.value
    text = str(value["earliest"])[5:] if isinstance(value, dict) else str(value)
    return f"{text} | {' > '.join(str(v.name) for v in claim.chain[1:])}"


@pytest.mark.parametrize(("text", "language", "expected"), _examples(ENGLISH, "en") + _examples(FRENCH, "fr"))
def test_scenes(coded: Coded, text: str, language: str, expected: str) -> None:
    told = sorted(_told(c) for i in coded(text, language) for c in i.claims if c.field in ("when", "where"))
    assert told == sorted(x for x in expected.split("; ") if x)
