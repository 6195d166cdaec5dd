"""Every filter finds what it says, on both databases, in lists and in whole incidents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import update

from recoupe.casebook import Casebook
from recoupe.casebook.searching import ORDERS, Asked, Order
from recoupe.casebook.tables import incident
from recoupe.errors import CasebookError
from recoupe.model.incident import CodedReport

Telling = Callable[..., CodedReport]


@pytest.fixture
def stocked(book: Casebook, telling: Telling) -> Casebook:
    """Gao is told of by three, of whom two name the same source; the others by one each."""
    book.add_coded(telling("gao-1"))
    book.add_coded(telling("gao-2", outlet="Sahel Post"))
    book.add_coded(telling("gao-3", outlet="Radio Sud", source="the army", killed=30))
    book.add_coded(telling("goma", town="Goma", day="2019-01-02", actor="the Red Kites", words="L'armée s'est tue."))
    book.add_coded(telling("suva", town="Suva", day="2022-03-04", words="They took 25.5 tonnes of rice to Labasa."))
    return book


FILTERS: list[tuple[Asked, list[str]]] = [
    ({}, ["Goma", "Gao", "Suva"]),
    ({"since": "2021-06-05"}, ["Gao", "Suva"]),
    ({"until": "2021-06-05"}, ["Goma", "Gao"]),
    ({"since": "2021-06-06", "until": "2022-03-03"}, []),
    ({"country": "ml"}, ["Gao"]),
    ({"near": (16.0, 0.0, 50.0)}, ["Gao"]),
    ({"near": (16.0, 0.0, 25.0)}, []),
    ({"near": (-18.0, -179.0, 300.0)}, ["Suva"]),
    ({"near": (90.0, 0.0, 9000.0)}, ["Gao"]),
    ({"actor": "red kites"}, ["Goma"]),
    ({"actor": "ÉAGLES"}, ["Gao", "Suva"]),
    ({"type": "armed_attack"}, ["Goma", "Gao", "Suva"]),
    ({"type": "bombing"}, []),
    ({"min_roots": 2}, ["Gao"]),
    ({"min_roots": 3}, []),
    ({"contested": True}, ["Gao"]),
    ({"text": "governor"}, ["Goma", "Gao", "Suva"]),
    ({"text": "ARMEE goma"}, ["Goma"]),
    ({"text": "l'armée"}, ["Goma"]),
    ({"text": '"black eagles attacked gao"'}, ["Gao"]),
    ({"text": '"eagles black"'}, []),
    ({"text": "labas*"}, ["Suva"]),
    ({"text": "labas"}, []),
    ({"text": "25.5"}, ["Suva"]),
    ({"text": "-\"' OR (NEAR"}, []),
    ({"text": "attack"}, ["Goma", "Gao", "Suva"]),
    ({"text": "!"}, ["Goma", "Gao", "Suva"]),
    ({"bbox": (10.0, -5.0, 20.0, 5.0)}, ["Gao"]),
    ({"bbox": (-20.0, 170.0, -10.0, -170.0)}, ["Suva"]),
    ({"bbox": (16.28, -5.0, 20.0, 5.0)}, []),
    ({"bbox": (10.0, -5.0, 20.0, 5.0), "near": (16.0, 0.0, 50.0)}, ["Gao"]),
    ({"state": "new"}, ["Goma", "Gao", "Suva"]),
    ({"state": "signed"}, []),
    ({"assigned": "-"}, ["Goma", "Gao", "Suva"]),
    ({"assigned": "A. Diallo"}, []),
    ({"queue": "new"}, ["Goma", "Gao", "Suva"]),
    ({"queue": "changed"}, []),
    ({"queue": "contested"}, ["Gao"]),
    ({"queue": "unsure"}, []),
    ({"queue": "doubtful"}, []),
    ({"country": "ML", "text": "army", "contested": True, "since": "2021-01-01"}, ["Gao"]),
]


def test_filters(stocked: Casebook) -> None:
    for asked, found in FILTERS:
        assert [i["where"]["name"] for i in stocked.incidents(**asked)] == found, asked
        assert [s.place for s in stocked.summaries(**asked)] == found, asked
        assert len(list(stocked.lines(**asked))) == stocked.count(**asked) == len(found), asked


def test_orders(stocked: Casebook) -> None:
    orders: dict[Order, list[str]] = {
        "when": ["Goma", "Gao", "Suva"],
        "newest": ["Suva", "Gao", "Goma"],
        "roots": ["Gao", "Goma", "Suva"],
        "reports": ["Gao", "Goma", "Suva"],
        "contested": ["Gao", "Goma", "Suva"],
        "fresh": ["Suva", "Goma", "Gao"],
    }
    # reports come in within one second here; ids break the tie
    later = {"Gao": 1, "Goma": 2, "Suva": 3}
    with stocked._writing() as connection:
        for place, second in later.items():
            moment = {"fresh_at": f"2024-01-01T00:00:0{second}Z"}
            connection.execute(update(incident).where(incident.c.place == place).values(moment))
    tied = sorted(s.id for s in stocked.summaries() if s.contradictions == 0)
    orders["contested"][1:] = [s.place or "" for id in tied for s in stocked.summaries() if s.id == id]
    assert set(orders) == set(ORDERS)
    for order, found in orders.items():
        assert [s.place for s in stocked.summaries(order=order)] == found


def test_an_order_that_is_not_there(stocked: Casebook) -> None:
    with pytest.raises(CasebookError, match="there is no order 'size'; use one of: when"):
        list(stocked.summaries(order="size"))  # type: ignore[arg-type]


def test_a_state_or_a_queue_that_is_not_there(stocked: Casebook) -> None:
    with pytest.raises(CasebookError, match="there is no state 'done'; use one of: new"):
        stocked.count(state="done")  # type: ignore[typeddict-item]
    with pytest.raises(CasebookError, match="there is no queue 'mine'; use one of: new"):
        stocked.count(queue="mine")  # type: ignore[typeddict-item]


def test_a_summary_tells_what_the_incident_tells(stocked: Casebook) -> None:
    (row,) = stocked.summaries(country="ML")
    (whole,) = stocked.incidents(country="ML")
    assert (row.id, row.type, row.earliest, row.latest) == (whole["id"], "armed_attack", "2021-06-05", "2021-06-05")
    assert (row.place, row.country, row.lat, row.lon) == ("Gao", "ML", 16.27, -0.04)
    assert (row.reports, row.killed, row.injured, row.contested) == (3, (12, 30), None, True)
    (occurrence,) = (v for v in whole["values"] if v["field"] == "occurrence")
    assert list(row.roots) == occurrence["support"]["roots"]
    assert row.roots_min == 2
    assert (row.contradictions, row.radius_m, row.state, row.assigned) == (1, 3000, "new", None)
    assert row.version > 0
    assert row.fresh_at[:2] == "20"


def test_incidents_without_day_or_place(book: Casebook, telling: Telling) -> None:
    book.add_coded(telling("gao"))
    coded = telling("x", town="Goma", day="2019-01-02", source="a trader")
    (told,) = coded.incidents
    book.add_coded(replace(coded, incidents=(replace(told, when=None, where=None, type="bombing", actors=()),)))
    assert [s.earliest for s in book.summaries()] == ["2021-06-05", None]
    assert [s.earliest for s in book.summaries(order="newest")] == ["2021-06-05", None]
    for asked in ({"since": "1900-01-01"}, {"until": "2999-01-01"}, {"near": (16.0, 0.0, 20000.0)}):
        assert [s.earliest for s in book.summaries(**asked)] == ["2021-06-05"]  # type: ignore[arg-type]
    assert book.check() == []
