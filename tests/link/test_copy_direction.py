"""Which of two reports took its text from the other."""

import pytest

from recoupe.link.copy_direction import Shared, direction, outlet_names
from recoupe.model.report import Report

EARLY, LATE = "2023-05-11T09:30:00Z", "2023-05-11T17:05:00Z"


def report(text: str = "Dix hommes sont morts.", outlet: str | None = None, published: str | None = None) -> Report:
    return Report(text=text, outlet=outlet, published=published)


BODY = "Ten men died when the bridge of Konna was blown up before dawn.\n\nThe army has sent two companies."


@pytest.mark.parametrize(
    ("one", "other", "source"),
    [
        (report(published=EARLY), report(published=LATE), "a"),
        (report(published="2023-05-11"), report(published="2023-05-12"), "a"),
        (report(published="2023-05-11"), report(published=LATE), None),
        (report(published="2023-05-11T01:00:00+03:00"), report(published="2023-05-10T23:00:00Z"), "a"),
        (report(), report(published=LATE), None),
        (report("KONNA, May 11 (AFP) - " + BODY, "Radio Un"), report(f"{BODY}\n\nWith AFP", "Radio Deux"), "a"),
        (report(BODY, "Agence France-Presse"), report(f"{BODY}\n\n(avec AFP)", "Radio Deux"), "a"),
        (report(BODY, "AFP"), report(f"By our staff and AFP\n\n{BODY}", "Radio Deux"), "a"),
        (report(f"{BODY}\n\n(AFP)", "Radio Un", EARLY), report(f"{BODY}\n\n(AFP)", "Radio Deux", LATE), None),
        (report(BODY, "Le Fleuve"), report(f"{BODY}\n\nLire l'article original sur Le Fleuve", "Radio Deux"), "a"),
        (report(BODY, "The Harbour Post"), report(f"{BODY} A report first published by The Harbour Post.", "X"), "a"),
        (report(BODY, "Le Fleuve"), report(f"{BODY} Selon Le Fleuve, un onzième homme est mort.", "Radio Deux"), "a"),
        (report(BODY, "Radio Un", EARLY), report(BODY, "Radio Un", LATE), "a"),
        (report(BODY, "Radio Un", EARLY), report(f"{BODY}\n\nWith Reuters", "Radio Deux", LATE), None),
    ],
)
def test_by_credit_and_by_time(one: Report, other: Report, source: str | None) -> None:
    forth, back = direction(one, other, Shared()), direction(other, one, Shared())
    assert forth.source == source
    assert back.source == {"a": "b", "b": "a", None: None}[source]
    assert forth.why == back.why


def test_an_address_of_the_other_site_is_a_credit() -> None:
    first = Report(text=BODY, outlet="X", url="https://www.fleuve.example/a/1")
    assert direction(first, report(f"{BODY} Read on at fleuve.example/a/1", "Y"), Shared()).source == "a"


def test_what_only_one_has_in_quotation_marks_is_the_others() -> None:
    assert direction(report(), report(), Shared(only_b=20, prose=3)).source == "a"
    assert direction(report(), report(), Shared(only_a=20)).source == "b"
    assert direction(report(), report(), Shared(only_a=3, prose=40)).source is None


def test_a_source_that_was_published_later_is_none() -> None:
    later = report(BODY, "Le Fleuve", LATE)
    found = direction(later, report(f"{BODY}\n\nSource : Le Fleuve", "Radio Deux", EARLY), Shared())
    assert found.source is None
    assert "published later" in found.why


def test_an_agency_that_a_speaker_talked_to_signs_nothing() -> None:
    told = report("Ten men died, a resident told AFP. The army has sent two companies.", "Radio Un", LATE)
    assert direction(report(BODY, "Radio Deux", EARLY), told, Shared()).source == "a"


def test_names_of_an_outlet() -> None:
    assert "AFP" in outlet_names("Agence France-Presse")
    assert set(outlet_names("Le Fleuve (Telegram)")) >= {"Le Fleuve", "Fleuve"}
    assert outlet_names(None) == ()
