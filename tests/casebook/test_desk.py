"""Queues, periods and points of what filters find; all of it right after whatever is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from recoupe.casebook import Casebook
from recoupe.casebook.searching import QUEUES
from recoupe.model.incident import CodedReport

Telling = Callable[..., CodedReport]
ME = {"who": "A. Diallo", "why": "read it"}


@pytest.fixture
def stocked(book: Casebook, telling: Telling) -> Casebook:
    """Gao is contested; of Goma nobody knows the day, so that it is doubtful; Suva is as plain as can be."""
    book.add_coded(telling("gao-1"))
    book.add_coded(telling("gao-2", outlet="Radio Sud", source="the army", killed=30))
    coded = telling("goma", town="Goma", day="2019-01-02", source="a trader")
    (told,) = coded.incidents
    book.add_coded(replace(coded, incidents=(replace(told, when=None),)))
    book.add_coded(telling("suva", town="Suva", day="2022-03-04"))
    return book


def of(book: Casebook, town: str) -> str:
    (found,) = (s.id for s in book.summaries() if s.place == town)
    return found


def test_queues(stocked: Casebook) -> None:
    assert stocked.queues() == {"all": 3, "new": 3, "changed": 0, "contested": 1, "unsure": 0, "doubtful": 1}
    assert stocked.queues(country="CD") == {
        "all": 1, "new": 1, "changed": 0, "contested": 0, "unsure": 0, "doubtful": 1
    }  # fmt: skip
    assert stocked.queues(queue="doubtful") == stocked.queues()
    assert stocked.queues(country="FR") == dict.fromkeys(("all", *QUEUES), 0)


def test_each_queue_holds_what_it_counts(stocked: Casebook) -> None:
    stocked.judge("unsure", of(stocked, "Gao"), of(stocked, "Suva"), **ME)  # type: ignore[arg-type]
    counted = stocked.queues()
    assert counted["unsure"] == 2
    for queue in QUEUES:
        assert stocked.count(queue=queue) == stocked.page(queue=queue).total == counted[queue], queue


def test_what_is_signed_off_waits_no_longer(stocked: Casebook) -> None:
    stocked.sign_off(of(stocked, "Gao"), **ME)
    assert stocked.queues() == {"all": 3, "new": 2, "changed": 0, "contested": 0, "unsure": 0, "doubtful": 1}


def test_what_was_changed_after_it_was_signed_off_waits_again(stocked: Casebook, telling: Telling) -> None:
    stocked.sign_off(of(stocked, "Gao"), **ME)
    stocked.add_coded(telling("gao-3", outlet="The Courier", source="the mayor", killed=14))
    assert stocked.queues() == {"all": 3, "new": 2, "changed": 1, "contested": 1, "unsure": 0, "doubtful": 1}


def test_periods(stocked: Casebook) -> None:
    assert stocked.histogram() == [("2021-06", 1), ("2022-03", 1)]
    assert stocked.histogram(since="2021-06-01", until="2021-06-30") == [("2021-06-05", 1)]
    assert stocked.histogram(queue="contested") == [("2021-06", 1)]
    assert stocked.histogram(queue="doubtful") == []
    assert stocked.tally().undated == {"all": 1, "new": 1, "changed": 0, "contested": 0, "unsure": 0, "doubtful": 1}


def test_a_long_time_is_told_by_years(stocked: Casebook, telling: Telling) -> None:
    stocked.add_coded(telling("old", town="Solhan", day="1998-02-03"))
    assert stocked.histogram() == [("1998", 1), ("2021", 1), ("2022", 1)]
    assert stocked.tally().step == "year"


def test_an_incident_counts_where_it_may_first_have_been_within_the_days(book: Casebook, telling: Telling) -> None:
    coded = telling("gao")
    (told,) = coded.incidents
    assert told.when is not None
    year = replace(told.when, earliest="2021-01-01", latest="2021-12-31", precision="year")
    book.add_coded(replace(coded, incidents=(replace(told, when=year),)))
    assert book.histogram() == [("2021-01", 1)]
    assert book.histogram(since="2021-03-04") == [("2021-03", 1)]
    assert book.histogram(since="2021-03-04", until="2021-03-09") == [("2021-03-04", 1)]


def test_points(stocked: Casebook) -> None:
    points = {p.place: p for p in stocked.points()}
    assert set(points) == {"Gao", "Goma", "Suva"}
    gao = points["Gao"]
    assert (gao.id, gao.lat, gao.lon, gao.n, gao.contested) == (of(stocked, "Gao"), 16.27, -0.04, 1, 1)
    assert (gao.radius_m, gao.earliest, gao.type) == (3000, "2021-06-05", "armed_attack")
    assert [p.place for p in stocked.points(country="FJ")] == ["Suva"]
    assert [p.place for p in stocked.points(view=(-20.0, 170.0, -10.0, -170.0))] == ["Suva"]


def test_many_points_are_gathered(stocked: Casebook, telling: Telling) -> None:
    stocked.add_coded(telling("gao-next", day="2020-01-09", killed=3))
    gathered = stocked.points(most=2)
    assert sorted((p.n, p.contested, p.place) for p in gathered if p.n == 1) == [(1, 0, "Goma"), (1, 0, "Suva")]
    (two,) = (p for p in gathered if p.n > 1)
    assert (two.n, two.contested, two.id, two.place) == (2, 1, None, None)
    assert (round(two.lat, 2), round(two.lon, 2)) == (16.27, -0.04)
    assert sum(p.n for p in gathered) == stocked.count()


def test_points_are_gathered_less_where_one_looks_closer(
    stocked: Casebook, telling: Telling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recoupe.casebook.desk._CELLS", 5)
    stocked.add_coded(telling("solhan", town="Solhan", day="2020-01-09"))
    wide = stocked.points(most=1)
    close = stocked.points(most=1, view=(10.0, -2.0, 18.0, 2.0))
    assert max(p.n for p in wide) == 3
    assert [(p.n, p.place) for p in sorted(close)] == [(1, "Solhan"), (1, "Gao")]


def test_facets(stocked: Casebook) -> None:
    stocked.assign(of(stocked, "Gao"), "B. Touré", **ME)
    found = stocked.facets()
    assert set(found.countries) == {("ML", 1), ("CD", 1), ("FJ", 1)}
    assert found.types == (("armed_attack", 3),)
    assert found.assigned == ("B. Touré",)


def test_the_revision_grows_with_what_is_written_and_with_nothing_else(place: str, telling: Telling) -> None:
    with Casebook.open(place, encoder=None) as one, Casebook.open(place, encoder=None) as other:
        before = one.revision()
        one.queues()
        one.page()
        assert one.revision() == before
        one.add_coded(telling("gao"))
        added = one.revision()
        assert added > before
        other.assign(of(other, "Gao"), "B. Touré", **ME)
        assert one.revision() > added


def test_what_another_program_writes_is_seen(place: str, telling: Telling) -> None:
    with Casebook.open(place, encoder=None) as one, Casebook.open(place, encoder=None) as other:
        assert one.page().total == 0
        other.add_coded(telling("gao"))
        assert (one.page().total, one.queues()["all"], len(one.points())) == (1, 1, 1)


def test_what_is_remembered_is_made_once(stocked: Casebook) -> None:
    made: list[int] = []

    def work(revision: int) -> int:
        made.append(revision)
        return len(made)

    assert (stocked.remember("x", work), stocked.remember("x", work), stocked.remember("y", work)) == (1, 1, 2)
    stocked.assign(of(stocked, "Gao"), "B. Touré", **ME)
    assert stocked.remember("x", work) == 3
    assert made[0] == made[1] < made[2]
