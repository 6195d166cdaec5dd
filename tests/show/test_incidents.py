"""The list of a casebook's incidents."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pytest
from rich.cells import cell_len

from recoupe.show import show_incidents


@dataclass(frozen=True, kw_only=True)
class Row:
    id: str = "i0123456789a"
    type: str = "armed_attack"
    earliest: str | None = "2021-06-04"
    latest: str | None = "2021-06-05"
    place: str | None = "Solhan"
    country: str | None = "BF"
    reports: int = 9
    texts: int = 4
    roots: tuple[int, int] = (2, 3)
    parties: int = 2
    contested: bool = True
    killed: tuple[int | None, int | None] | None = (132, None)
    injured: tuple[int | None, int | None] | None = None


UNKNOWN = Row(
    id="iffffffffff0", type="demand", earliest=None, latest=None, place=None, country=None, reports=1, texts=1,
    roots=(1, 1), parties=0, contested=False, killed=None,
)  # fmt: skip


def listed(width: int, *rows: Row) -> list[str]:
    out = io.StringIO()
    assert show_incidents(rows, out, width) == len(rows)
    return out.getvalue().splitlines()


def test_one_line_where_there_is_room() -> None:
    lines = [" ".join(line.split()) for line in listed(160, Row(), UNKNOWN)]
    assert lines == [
        "≠ i0123456789a 4–5 Jun 2021 armed attack Solhan, Burkina Faso at least 132 killed"
        " 9 reports, 4 texts, 2–3 roots, 2 sides",
        "iffffffffff0 day not said demand 1 report, 1 text, 1 root",
    ]


def test_two_lines_on_a_page() -> None:
    assert listed(100, Row(injured=(32, 48))) == [
        "≠ i0123456789a  4–5 Jun 2021          armed attack, Solhan, Burkina Faso",
        "                9 reports, 4 texts, 2–3 roots, 2 sides  at least 132 killed, 32–48 injured",
    ]


def test_a_line_each_where_it_is_narrow() -> None:
    assert listed(60, Row(), UNKNOWN) == [
        "≠ i0123456789a  4–5 Jun 2021",
        "  armed attack, Solhan, Burkina Faso",
        "  9 reports, 4 texts, 2–3 roots, 2 sides",
        "  at least 132 killed",
        "  iffffffffff0  day not said",
        "  demand",
        "  1 report, 1 text, 1 root",
    ]


@pytest.mark.parametrize("width", [140, 160, 200])
def test_columns_stand_below_one_another(width: int) -> None:
    lines = listed(width, Row(), Row(place="مدينة حمص القديمة", country="SY"), Row(place="Ouagadougou " * 9))
    assert len({cell_len(line[: line.index("at least")]) for line in lines}) == 1
    assert len({cell_len(line[: line.index("9 reports")]) for line in lines}) == 1


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140, 200])
def test_no_line_is_wider_than_asked(width: int) -> None:
    lines = listed(width, Row(), UNKNOWN, Row(place="مدينة حمص " * 20, killed=(1000000, 2000000), injured=(1, 99999)))
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize(
    ("killed", "injured", "words"),
    [
        (None, None, None),
        ((None, None), None, None),
        ((0, 0), None, "none killed"),
        ((None, 12), None, "up to 12 killed"),
        ((132, 160), (1, 1), "132–160 killed, 1 injured"),
    ],
)
def test_tolls(
    killed: tuple[int | None, int | None] | None, injured: tuple[int | None, int | None] | None, words: str | None
) -> None:
    lines = listed(60, Row(killed=killed, injured=injured))
    assert lines[3:] == ([] if words is None else [f"  {words}"])


def test_words_of_others_steer_nothing() -> None:
    assert not set("\x1b\n\u202e") & set("".join(listed(100, Row(place="a\x1b[2J\nb\u202ec"))))
