"""Which of an incident's reports took text from which, as the joined incident tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.link.tellings import copied, printed, told

from recoupe.model.linked import Copy, Told
from recoupe.model.report import Json

EARLY = told("early", "killed 12 < police (official)", published="2023-05-01")
LATE = told("late", "killed 12 < police (official)", published="2023-05-02")
OTHER = told("other", "killed 9 < army (official)", published="2023-05-03")


def _with_shares(copy: Copy, **shares: float) -> Copy:
    by_uid = {m.report_uid: shares[m.report.id] for m in (EARLY, LATE)}
    return replace(copy, contained=(by_uid[copy.a], by_uid[copy.b]), kind="extract")


def _copies(*copies: Copy) -> list[Json]:
    found: list[Json] = printed(EARLY, LATE, OTHER, copies=copies)["copies"]
    return found


@pytest.mark.parametrize(
    ("source", "report", "of", "share"), [(EARLY, "late", "early", 0.9), (LATE, "early", "late", 0.4)]
)
def test_the_report_that_took_text_names_the_one_it_took_it_from(
    source: Told, report: str, of: str, share: float
) -> None:
    (copy,) = _copies(_with_shares(copied(EARLY, LATE, source=source), early=0.4, late=0.9))
    assert (copy["report"], copy["of"], copy["kind"], copy["contained"], copy["directed"]) == (
        report, of, "extract", share, True,
    )  # fmt: skip


def test_where_nothing_tells_the_later_report_is_named_and_said_to_be_undirected() -> None:
    (copy,) = _copies(copied(EARLY, LATE))
    assert (copy["report"], copy["of"], copy["directed"]) == ("late", "early", False)


def test_copies_of_reports_that_tell_of_something_else_are_left_out() -> None:
    assert printed(EARLY, OTHER, copies=[copied(EARLY, LATE)])["copies"] == []


def test_copies_stand_in_the_order_of_publication_whatever_their_order() -> None:
    copies = [copied(LATE, OTHER), copied(EARLY, OTHER), copied(EARLY, LATE)]
    assert [(c["report"], c["of"]) for c in _copies(*copies)] == [
        ("late", "early"),
        ("other", "early"),
        ("other", "late"),
    ]
    assert _copies(*copies) == _copies(*reversed(copies))
