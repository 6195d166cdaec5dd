"""An incident at a terminal."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console
from tests.show.conftest import Json, arabic, demand, forty, hostile, massacre

from recoupe.show import reading_console, show_incident


def shown(made: Json, width: int = 100) -> str:
    out = io.StringIO()
    show_incident(made, reading_console(out, width=width))
    return out.getvalue()


def rows(text: str) -> list[str]:
    """Lines with their runs of spaces made one."""
    return [" ".join(line.split()) for line in text.splitlines()]


def section(text: str, title: str) -> list[str]:
    """The rows below a heading up to the next one."""
    found = rows(text)
    start = next(n for n, r in enumerate(found) if r.startswith(f"{title} ─"))
    end = next(
        (n for n in range(start + 1, len(found)) if found[n].endswith("──") and found[n][0].isalpha()), len(found)
    )
    return [r for r in found[start + 1 : end] if r]


def test_contradictions_stand_first_in_words_and_with_who_holds_what() -> None:
    text = shown(massacre())
    headings = [r.split(" ─")[0] for r in rows(text) if r.endswith("──") and r[0].isalpha()]
    assert headings == [
        "What contradicts",
        "Corrections",
        "The toll, as it was told",
        "Side by side",
        "What stands behind each value",
        "What is not known",
        "Reports",
    ]
    assert section(text, "What contradicts") == [
        "≠ killed what is said of killed cannot hold together",
        "12 1 report, 1 text, 1 root",
        "armée, in Radio Nord: “douze morts”",
        "at least 30 2 reports, 2 texts, 2 roots",
        "un habitant (unnamed), in Le Soir, Écho: “au moins 30 corps”",
        "≠ responsibility what is said of responsibility cannot hold together",
        "Front 1 report, 1 text, 1 root; denied by 1 root",
        "armée, in Le Soir, accuses [distant: Le Soir]: “l'armée prétend que le Front”",
        "not: Front Front, in Le Soir, denies it: “le Front a démenti”",
    ]


def test_the_toll_as_it_went() -> None:
    assert section(shown(massacre()), "The toll, as it was told") == [
        "killed 5 May 2013, 20:00 UTC 12 armée, in Radio Nord: “douze morts”",
        "6 May 2013 at least 30 un habitant (unnamed), in Le Soir: “au moins 30",
        "corps”, and in 1 more report",
    ]


def test_voices_stand_beside_one_another_by_side() -> None:
    table = section(shown(massacre(), 140), "Side by side")
    assert table[:2] == ["side state front no side known ″", "voice armée Front un habitant (unnamed) Le Soir"]
    assert "responsibility ≠ Front Front" in table
    assert "– accuses – denies it" in table
    assert "killed ≠ 12 at least 30" in table
    assert table[-1] == "That it happened is also told, without more, by: Radio Nord."


def test_on_a_narrow_terminal_voices_stand_below_one_another() -> None:
    table = section(shown(massacre(), 60), "Side by side")
    assert table[:6] == [
        "state",
        "armée (official, in Radio Nord, Le Soir)",
        "responsibility ≠ Front",
        "– accuses",
        "– distant: Le Soir",
        "killed ≠ 12",
    ]


def test_support_stands_beside_each_value() -> None:
    table = section(shown(massacre(), 160), "What stands behind each value")
    assert "killed ≠ 12 1 report, 1 text, 1 root armée" in table
    assert "at least 30 2 reports, 2 texts, 2 roots un habitant (unnamed)" in table
    assert "responsibility ≠ Front 1 report, 1 text, 1 root; denied by 1 root armée; denied by Front" in table


def test_reports_with_what_is_copied() -> None:
    assert section(shown(massacre()), "Reports") == [
        "1 Radio Nord, 5 May 2013, 20:00 UTC · Attaque à Mutaho · r1",
        "2 Le Soir, 6 May 2013 · Mutaho compte ses morts · r2",
        "https://soir.example/a?b=1&c=(2)",
        "3 Écho, 7 May 2013, 08:30 +02:00 · r3",
        "62% of its text is taken from 2",
    ]


def test_a_correction_stands_with_who_and_why() -> None:
    assert section(shown(massacre()), "Corrections") == [
        "killed 31 set by A. Diallo, 1 Jun 2013, 09:00 UTC, judgement 4",
        "names published",
    ]


def test_an_act_of_speech_without_a_day() -> None:
    text = rows(shown(demand()))
    assert text[1:3] == ["Demand", "i0123456789a · 1 report, 1 text, 1 root"]
    assert "when not said" in text
    assert not any(r.startswith(("where", "What contradicts")) for r in text)


@pytest.mark.parametrize("width", [40, 60, 79, 80, 100, 160, 200])
@pytest.mark.parametrize("made", [massacre(), demand(), arabic(), forty(), hostile()], ids=lambda made: made["id"])
def test_no_line_is_wider_than_the_terminal_or_ends_in_spaces(made: Json, width: int) -> None:
    lines = shown(made, width).splitlines()
    assert max(map(cell_len, lines)) == width
    assert [x for x in lines if x != x.rstrip()] == []


@pytest.mark.parametrize("width", [60, 160])
def test_nobody_of_forty_voices_is_lost(width: int) -> None:
    table = " ".join(section(shown(forty(), width), "Side by side"))
    assert all(f"Voix {n}" in table for n in range(1, 41))


def test_names_in_other_scripts_are_whole() -> None:
    text = shown(arabic())
    assert "المرصد السوري, in القدس العربي: “سقط ثلاثة قتلى”" in " ".join(rows(text))


@pytest.mark.parametrize("width", [60, 140])
def test_nothing_steers_the_terminal_or_is_taken_for_markup(width: int) -> None:
    out = io.StringIO()
    show_incident(hostile(), Console(file=out, force_terminal=True, width=width, color_system=None))
    text = out.getvalue()
    assert not any(c in text for c in "\x1b\x9b\x07\u202e\u2066")
    assert "<script>alert(1)</script>" in text
