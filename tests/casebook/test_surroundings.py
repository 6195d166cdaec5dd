"""How many other incidents may be the same is right whatever comes in or is decided; so is what was written before
there was a review room."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import update

from recoupe.casebook import Casebook
from recoupe.casebook.backfilling import backfill
from recoupe.casebook.tables import incident, pair
from recoupe.model.incident import CodedReport

Telling = Callable[..., CodedReport]
ME = {"who": "A. Diallo", "why": "read it"}


@pytest.fixture
def stocked(book: Casebook, telling: Telling) -> Casebook:
    """Two raids on Gao, one day after the other: nearly one incident, if pairs say so. Suva is far off."""
    book.add_coded(telling("a", day="2021-06-05", killed=12))
    book.add_coded(
        telling("b", day="2021-06-05", killed=50, actor="the Red Kites", source="the army", outlet="Courier")
    )
    book.add_coded(telling("suva", town="Suva", day="2022-03-04"))
    return book


def unsure(book: Casebook) -> dict[str, int]:
    return {s.id: s.unsure for s in book.summaries()}


def tie(book: Casebook, score: float) -> tuple[str, str]:
    """Two incidents, with a pair of that score between them and no other."""
    for row in list(book.summaries()):
        if row.reports > 1:
            members = book.incident(row.id)["members"]
            book.judge("different", members[0], members[1], **ME)  # type: ignore[arg-type]
            book.revoke(1, who="A. Diallo", why="only to part them")
    ids = [s.id for s in book.summaries() if s.place == "Gao"]
    a, b = (book.tolds(id)[0][0] for id in ids[:2])
    with book._writing() as connection:
        from recoupe.casebook.surroundings import surround
        from recoupe.casebook.tables import told

        numbers = {row.key: row.n for row in connection.execute(told.select())}
        connection.execute(pair.delete())
        connection.execute(pair.insert(), {"a": numbers[a], "b": numbers[b], "score": score, "features": "[]"})
        surround(connection, numbers.values())
    return ids[0], ids[1]


@pytest.fixture
def parted(book: Casebook, telling: Telling) -> Casebook:
    book.add_coded(telling("a", day="2021-06-05", killed=12))
    book.add_coded(telling("b", day="2020-01-05", killed=50, source="the army", outlet="Courier"))
    book.add_coded(telling("suva", town="Suva", day="2022-03-04"))
    return book


@pytest.mark.parametrize(("score", "found"), [(-0.9, 1), (-0.1, 1), (0.5, 1)])
def test_a_pair_across_two_incidents_is_unsure(parted: Casebook, score: float, found: int) -> None:
    one, other = tie(parted, score)
    counted = unsure(parted)
    assert (counted.pop(one), counted.pop(other)) == (found, found)
    assert set(counted.values()) == {0}
    assert parted.queues()["unsure"] == 2


def test_what_is_judged_different_is_unsure_no_longer(parted: Casebook) -> None:
    one, other = tie(parted, -0.5)
    judged = parted.judge("different", one, other, **ME)  # type: ignore[arg-type]
    assert set(unsure(parted).values()) == {0}
    parted.revoke(judged.id, **ME)
    assert (unsure(parted)[one], unsure(parted)[other]) == (1, 1)


def test_what_is_judged_unsure_stays_so(parted: Casebook) -> None:
    one, _ = tie(parted, -0.5)
    (suva,) = (s.id for s in parted.summaries() if s.place == "Suva")
    parted.judge("unsure", one, suva, **ME)  # type: ignore[arg-type]
    assert unsure(parted)[one] == 2
    assert unsure(parted)[suva] == 1


def test_one_incident_has_nothing_to_be_unsure_of(parted: Casebook) -> None:
    one, other = tie(parted, -0.5)
    parted.judge("same", one, other, **ME)  # type: ignore[arg-type]
    assert set(unsure(parted).values()) == {0}


def test_when_the_last_report_came_in(parted: Casebook, telling: Telling) -> None:
    (before,) = (s for s in parted.summaries() if s.place == "Suva")
    with parted._writing() as connection:
        connection.execute(update(incident).values(fresh_at="1999-01-01T00:00:00Z"))
    parted.add_coded(telling("suva-2", town="Suva", day="2022-03-04", outlet="Sahel Post", source="the army"))
    fresh = {s.place: s.fresh_at for s in parted.summaries() if s.place == "Suva"}
    assert fresh["Suva"] >= before.fresh_at
    assert {s.fresh_at for s in parted.summaries() if s.place == "Gao"} == {"1999-01-01T00:00:00Z"}


def test_what_was_written_before_there_were_these_columns(stocked: Casebook) -> None:
    (gao, *_) = (s.id for s in stocked.summaries() if s.place == "Gao")
    stocked.correct(gao, "killed", 12, **ME)
    now = list(stocked.summaries())
    with stocked._writing() as connection:
        connection.execute(
            update(incident).values(
                contradictions=0, radius_m=None, doubts="", doubtful=False, unsure=0, fresh_at="", state="new"
            )
        )
        backfill(connection)
    assert [row._replace(version=0) for row in stocked.summaries()] == [row._replace(version=0) for row in now]
    assert {row.state for row in now} == {"new", "open"}
    assert stocked.check() == []
