"""Where sentences begin and end; each stands in brackets."""

from __future__ import annotations

import re

import pytest

from recoupe.detect.sentences import cut_sentences

RUNNING = """[Live: fighting in Sudan]

[17:40 GMT] - [The army agreed to a truce this evening.] [It gave no date.]

[16:05 GMT] - ["A shell killed three people," a doctor said.]

[14:30 GMT] - [Jets struck the airport.]
"""
FRENCH = """[18h40] [Un accord a été signé.]
[17 h] – [Les combats ont repris à Bahri.]
[15.30] : [« Un obus est tombé », dit un médecin.]
"""


@pytest.mark.parametrize("marked", [RUNNING, FRENCH], ids=["en", "fr"])
def test_the_clock_time_of_an_entry_is_a_sentence_of_its_own(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    assert [text[a:b] for _, a, b in cut_sentences(text)] == re.findall(r"\[(.*?)\]", marked)


def test_a_clock_time_heads_no_entry_where_the_text_is_no_running_report() -> None:
    text = "At noon the shelling began.\n18:30 Shells fell again.\n2.5 million people have fled."
    assert [text[a:b] for _, a, b in cut_sentences(text)] == text.split("\n")
