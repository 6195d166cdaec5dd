"""Whose words a sentence is."""

from __future__ import annotations

from tests.link.tellings import copied, told

from recoupe.link.copied import Shared
from recoupe.model.report import Span

_A = told("a", "killed 9", "injured 3", published="2024-06-01T10:00:00Z")
_B = told("b", "killed 9", "injured 3", published="2024-06-01T09:00:00Z")
_C = told("c", "killed 9", "injured 3", published="2024-06-02")


def _evidence(n: int) -> Span:
    return _A.incident.claims[n].evidence


def test_a_sentence_of_no_copy_is_its_reports_own() -> None:
    assert Shared.of([], [_A]).text_of(_A.report_uid, _evidence(0)) == (_A.report_uid, None)


def test_a_shared_sentence_is_its_sources() -> None:
    shared = Shared.of([copied(_A, _B, source=_A)], [_A, _B])
    assert {shared.text_of(m.report_uid, _evidence(0))[0] for m in (_A, _B)} == {_A.report_uid}


def test_without_a_source_the_first_to_publish_has_it() -> None:
    shared = Shared.of([copied(_A, _B)], [_A, _B])
    assert {shared.text_of(m.report_uid, _evidence(0))[0] for m in (_A, _B)} == {_B.report_uid}


def test_a_chain_of_copies_leads_to_the_first() -> None:
    shared = Shared.of([copied(_A, _B, source=_A), copied(_B, _C, source=_B)], [_A, _B, _C])
    found = {shared.text_of(m.report_uid, _evidence(0)) for m in (_A, _B, _C)}
    assert {uid for uid, _ in found} == {_A.report_uid}
    assert len({sentence for _, sentence in found}) == 1


def test_sentences_are_told_apart() -> None:
    shared = Shared.of([copied(_A, _B)], [_A, _B])
    assert shared.text_of(_A.report_uid, _evidence(0))[1] != shared.text_of(_A.report_uid, _evidence(1))[1]


def test_copies_of_other_reports_are_nothing_to_these() -> None:
    assert Shared.of([copied(_A, _C)], [_A, _B]).spans == {}
