"""Cells: nothing in them runs, nothing is torn apart, numbers stay numbers."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.export.cells import cell_text, clean, csv_line, harmless, joined

HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u200b=1",
    "\ufeff@x",
    "＝1",
    "＋1",
    "－1",
    "＠x",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_that_begin_like_a_formula_are_neutralised(text):
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["a=b", "2021-06-04", "5 + 3", "« -1 »", "'=1", "المدينة", "", "12"])
def test_other_words_stay_as_they_are(text):
    assert harmless(text) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (0, "0"), (-1, "-1"), (-1.5, "-1.5"), (True, "1"), (False, "0"), (float("nan"), ""), (1e-7, "1e-07")],
)
def test_numbers_are_numbers_and_none_is_nothing(value, text):
    assert cell_text(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a,b", '"a,b"'),
        ('say "no"', '"say ""no"""'),
        ("a;=1", '"a;=1"'),
        ("a\r\nb", '"a\r\nb"'),
        (" a", '" a"'),
        ("a|b", '"a|b"'),
        ("plain", "plain"),
    ],
)
def test_what_a_program_could_take_for_a_separator_is_quoted(value, text):
    assert cell_text(value) == text


def test_a_record_ends_with_carriage_return_and_line_feed():
    assert csv_line(["a", None, 3]) == "a,,3\r\n"
    assert csv_line([None]) == '""\r\n'


def test_what_no_table_can_hold_is_replaced():
    assert clean("a\x00b\ud800c\nd\te") == "a\ufffdb\ufffdc\nd\te"


def test_values_in_one_cell():
    assert joined(["a", None, "", "b", "a"]) == "a; b"
    assert joined([None]) is None


cells = st.lists(st.one_of(st.none(), st.integers(), st.text()), min_size=1, max_size=5)


@given(st.lists(cells, min_size=1, max_size=4))
def test_records_read_back_as_they_were_but_for_the_apostrophe(records):
    text = "".join(csv_line(r) for r in records)
    back = list(csv.reader(io.StringIO(text, newline="")))
    assert len(back) == len(records)
    for record, cells in zip(records, back, strict=True):
        assert len(cells) == len(record)
        for value, cell in zip(record, cells, strict=True):
            expected = "" if value is None else str(value) if isinstance(value, int) else clean(value)
            assert cell.removeprefix("'") == expected.removeprefix("'")


@given(st.text())
def test_no_cell_of_words_begins_like_a_formula_in_any_dialect(text):
    written = cell_text(text)
    for delimiter in ",;\t":
        for cell in next(csv.reader(io.StringIO(written, newline=""), delimiter=delimiter), [""]):
            assert not cell.lstrip().startswith(("=", "+", "-", "@"))
