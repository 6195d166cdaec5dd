"""What is touched when something comes in: its neighbourhood and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import event, text

from recoupe.casebook import Casebook
from recoupe.model.incident import CodedReport, Incident, Link
from recoupe.model.linked import Copy

Telling = Callable[..., CodedReport]


def _mark(book: Casebook) -> None:
    """What is not written anew can be told by a blank that nobody sees."""
    with book._engine.begin() as connection:
        connection.execute(text("UPDATE payload SET json = ' ' || json"))


def _marked(book: Casebook) -> list[str]:
    return [line.strip()[7:19] for line in book.lines() if line.startswith(" ")]


def test_only_the_neighbourhood_is_written(book: Casebook, telling: Telling) -> None:
    for n, town in enumerate(("Gao", "Goma", "Suva")):
        book.add_coded(telling(f"r{n}", town=town, day=f"2021-0{n + 1}-05"))
    ids = {s.place: s.id for s in book.summaries()}
    _mark(book)
    added = book.add_coded(telling("new", outlet="Sahel Post", day="2021-01-05"))
    assert added.incidents == (book.incident(ids["Gao"])["id"],)
    assert set(_marked(book)) == {ids["Goma"], ids["Suva"]}


def test_adding_asks_for_no_more_rows_in_a_larger_casebook(book: Casebook, telling: Telling) -> None:
    """Statements are counted, and how many parameters they have (days fall into more or fewer buckets of time)."""
    asked: list[int] = []

    @event.listens_for(book._engine, "before_cursor_execute")
    def count(_c: object, _cursor: object, _s: str, parameters: object, _x: object, many: bool) -> None:
        asked.append(len(parameters))  # type: ignore[arg-type]

    def cost(id: str) -> tuple[int, int]:
        asked.clear()
        book.add_coded(telling(id, town="Suva", day=f"200{len(id)}-03-04", words=f"Number {id}."))
        return len(asked), sum(asked)

    book.add_coded(telling("first", day="1990-01-01"))
    small = cost("x")
    for n in range(40):
        book.add_coded(telling(f"r{n}", town=("Gao", "Goma")[n % 2], day=f"20{10 + n // 4}-0{1 + n % 9}-05"))
    statements, parameters = cost("xx")
    assert statements == small[0]
    assert parameters < small[1] + 40


def test_a_founder_that_comes_late(book: Casebook, telling: Telling) -> None:
    """The incident gets the id of the telling that was published first; the old one still leads to it."""
    book.add_coded(telling("late", outlet="Sahel Post", published="2021-06-07"))
    (before,) = book.incidents()
    book.add_coded(telling("early", published="2021-06-05T20:00:00Z"))
    (after,) = book.incidents()
    assert after["id"] != before["id"]
    assert after["reports"] == ["early", "late"]
    assert book.incident(before["id"])["members"] == after["members"]
    assert {book.incident(key)["id"] for key in after["members"]} == {after["id"]}


def _with_a_second(coded: CodedReport, other: CodedReport) -> CodedReport:
    """A report that tells of two incidents, the second in retaliation for the first."""
    shift = len(coded.report.text) + 1
    report = replace(coded.report, text=f"{coded.report.text} {other.report.text}")

    def moved(node: object) -> object:
        if hasattr(node, "quote"):
            return replace(node, start=node.start + shift, end=node.end + shift)  # type: ignore[type-var,attr-defined]
        if isinstance(node, tuple):
            return tuple(moved(n) for n in node)
        if hasattr(node, "__dataclass_fields__"):
            return replace(node, **{f: moved(getattr(node, f)) for f in node.__dataclass_fields__})  # type: ignore[type-var]
        return node

    second = moved(other.incidents[0])
    assert isinstance(second, Incident)
    why = second.evidence
    link = Link(type="retaliation_for", incident=0, evidence=why)
    return CodedReport(report=report, incidents=(coded.incidents[0], replace(second, links=(link,))))


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_links_lead_to_incidents_as_they_are_now(book: Casebook, telling: Telling, order: tuple[int, ...]) -> None:
    """The first incident is found to have been told of before by another report, and has another id from then on."""
    both = _with_a_second(
        telling("both", published="2021-06-09"), telling("", town="Goma", day="2021-06-08", actor="the army")
    )
    reports = [both, telling("gao", outlet="Sahel Post"), telling("suva", town="Suva")]
    for n in order:
        book.add_coded(reports[n])
    ids = {s.place: s.id for s in book.summaries()}
    (goma,) = book.incidents(country="CD")
    (link,) = goma["links"]
    assert (link["type"], link["incident"]) == ("retaliation_for", ids["Gao"])
    assert link["evidence"][0]["report"] == "both"
    assert book.incident(ids["Gao"])["links"] == []
    same = book.judge("same", ids["Gao"], ids["Goma"], who="me", why="")
    assert same.judgement.a == same.judgement.b[:16] + ".0", "a report that tells of both comes first"  # type: ignore[index]
    assert [i["links"] for i in book.incidents()] == [[], []], "an incident is no answer to itself"
    book.revoke(same.id, who="me", why="")
    assert book.incident(goma["id"])["links"] == goma["links"]
    assert book.check() == []


def test_copies_are_handed_to_the_join(book: Casebook, telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    words = (
        "Survivors from Labbezanga said that riders on motorcycles had come from the north before dawn, burned the"
        " granaries of Koutougou, and left with the herds of the village toward the river, which they crossed in boats."
    )
    seen: list[Copy] = []
    from recoupe.casebook import linking

    real = linking.join

    def join(members, copies, *rest, **options):  # type: ignore[no-untyped-def]
        seen.extend(copies)
        return real(members, copies, *rest, **options)

    monkeypatch.setattr(linking, "join", join)
    book.add_coded(telling("a", words=words))
    book.add_coded(telling("b", outlet="Sahel Post", words=words))
    (copied,) = seen
    assert (copied.a, copied.b) == tuple(sorted(r.uid for r in book.reports()))
    (summary,) = book.summaries()
    assert (summary.reports, summary.texts) == (2, 1)
