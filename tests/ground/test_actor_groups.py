"""Groups told again: after ``||`` stand the mentions that a noun makes of a group, as ``quote = name: kind side``."""

from __future__ import annotations

import pytest

from recoupe.detect.actors import detect_actors
from recoupe.detect.parse import parse_sentences
from recoupe.ground.actors import ground_actors

ENGLISH = """
The Arakan Army attacked. The group fled. || group = Arakan Army: rebel arakan_army
Hezbollah fired rockets. The Shiite movement denied it. || Shiite movement = Hezbollah: militia hezbollah
NATO bombed the bridge. The alliance denied it. || alliance = NATO: international nato
The ELN burned a bus. The same organisation killed a judge. || organisation = ELN: rebel eln
The M23 took Bunagana. The rebellion advanced. || rebellion = M23: rebel m23
Al-Shabaab shot a mayor. Gunmen of the same group fled. || Gunmen of the same group = Al-Shabaab: rebel al_shabaab
Abu Sayyaf freed the priest. A faction of the group fled.
  || faction of the group = faction of Abu Sayyaf: other abu_sayyaf
The Defenders of Kiwu (DK) attacked. The movement fled. || movement = Defenders of Kiwu (DK): other -
The Karen Rights Watch (KRW) met us. The organisation blames soldiers.
  || organisation = Karen Rights Watch (KRW): other -
The Front of Kiwu (FK) attacked. The movement fled. || movement = Front of Kiwu (FK): rebel -
Police suspect the UDA. These men burned a church. || men = UDA: militia loyalists_ni
The FARC and the ELN met. A group fled. || -
"""

FRENCH = """
Les FDLR ont attaqué. Le groupe a fui. || groupe = FDLR: rebel fdlr
Le Hezbollah a tiré. Le parti nie. || -
Le gang Gran Grif a tué. Le M23 avance. Le même gang a fui. || gang = gang Gran Grif: militia gran_grif
Boko Haram a enlevé des filles. La secte nie. || secte = Boko Haram: rebel boko_haram
Le JNIM a tué un maire. Des combattants du même groupe ont fui. || combattants du même groupe = JNIM: rebel jnim
Le FPRC a attaqué. Cette milice a fui. || milice = FPRC: rebel fprc
L'ex-Séléka a attaqué. Ces hommes ont fui. || hommes = ex-Séléka: rebel seleka
Le Front du Delta (FDD) a tiré. L'organisation a fui. || organisation = Front du Delta (FDD): rebel -
"""


def _cases(block: str, language: str) -> list[object]:
    rows = [line.split("||") for line in block.strip().replace("\n ", "").splitlines()]
    return [pytest.param(text.strip(), language, expected.strip(), id=text.strip()) for text, expected in rows]


@pytest.mark.parametrize(("text", "language", "expected"), _cases(ENGLISH, "en") + _cases(FRENCH, "fr"))
def test_groups_told_again(text: str, language: str, expected: str) -> None:
    sentences = parse_sentences(text, language)
    before = detect_actors(text, sentences, language)
    after = ground_actors(before, sentences=sentences, text=text, language=language)
    told = [
        f"{m.quote} = {m.name}: {m.actor_kind} {m.side or '-'}"
        for b, m in zip(before, after)
        if b.form == "description"
        and m.name != b.name
        and not any(x is not b and x.start <= b.start and b.end <= x.end for x in before)
    ]
    assert ("; ".join(told) or "-") == expected


def test_each_part_of_a_digest_has_its_own_groups() -> None:
    text = "CONGO.\n\nThe M23 took Goma.\n\nYEMEN.\n\nThe group fired a missile."
    sentences = parse_sentences(text, "en")
    found = ground_actors(detect_actors(text, sentences, "en"), sentences=sentences, text=text, language="en")
    assert [m.name for m in found if m.quote == "group"] == ["group"]
