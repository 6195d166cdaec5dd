"""Doers told by the tool: who laid the mine, who denies having laid it."""

from __future__ import annotations

import pytest
from tests.frame.conftest import Coded, Short, examples

# text || doers of the first incident
LAID = """
Two road workers were killed near Agdam on Tuesday by a mine that a sabotage group had planted. || sabotage group
A roadside bomb which al-Shabaab fighters had laid killed four soldiers in Afgooye on Monday. || al-Shabaab
Four civilians died in Taiz on Sunday when they were hit by shells that the Houthis had fired from the hills. || Houthis
Three soldiers were killed in Gao on Thursday by a mine that the army had cleared from a field. || -
"""
LAID_FR = """
Deux agents ont été tués mardi près d'Agdam par une mine antichar qu'un groupe de sabotage avait posée.
 || groupe de sabotage
Quatre civils ont été tués dimanche à Taëz par des obus que les Houthis avaient tirés depuis les hauteurs. || Houthis
Trois soldats ont été tués jeudi à Gao par une mine antichar que des rebelles avaient enfouie sous la piste. || rebelles
Trois soldats ont été tués jeudi à Gao par une mine antichar que l'armée avait déjà signalée. || -
"""


@pytest.mark.parametrize(("text", "language", "expected"), [*examples(LAID, "en"), *examples(LAID_FR, "fr")])
def test_who_laid_it_did_it(text: str, language: str, expected: str, coded: Coded) -> None:
    first, *_ = coded(text, language)
    assert [c.value for c in first.claims if c.field == "responsibility"] == [x for x in [expected] if x != "-"]


DENIED = [
    (
        "en",
        "A mine killed two road workers near Agdam on Tuesday, the ministry said, and blamed a rebel group. Four "
        "police officers died in a second blast shortly afterwards, it said. The rebels denied having laid any mine.",
    ),
    (
        "en",
        "The ministry blamed a rebel group for a mine that killed two road workers at dawn on Tuesday and said four "
        "officers died in a second blast. The rebels denied having planted any mine.",
    ),
    (
        "fr",
        "Une mine a tué deux cantonniers mardi près de Goma, selon l'armée, qui accuse le M23. Quatre policiers sont "
        "morts peu après dans une seconde explosion. Le M23 nie avoir posé la moindre mine.",
    ),
]


@pytest.mark.parametrize(("language", "text"), DENIED)
def test_a_denied_mine_is_that_of_the_charge(language: str, text: str, coded: Coded) -> None:
    acts = [[c.speech_act for c in i.claims if c.field == "responsibility"] for i in coded(text, language)]
    assert acts == [["accuse", "deny"], []]


def test_a_day_is_no_one_to_blame(claims: Short) -> None:
    """ "For" tells what somebody is blamed for, so that a later "on" tells when."""
    text = "The ministry blamed a rebel group for a mine that killed two road workers at dawn on Tuesday."
    assert claims(text, "en", "responsibility") == ["responsibility rebel group accuse | ministry"]
